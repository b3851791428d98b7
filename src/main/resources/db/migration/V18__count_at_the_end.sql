-- Counting the lines of a session with each of them was a second row to write for every line.
comment on column transcript.lines is 'how many were said, once it is over; those of a session that goes on are counted when asked for';
