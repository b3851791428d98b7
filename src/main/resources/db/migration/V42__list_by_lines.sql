-- The list is sorted by how much was said, too.
create index transcript_lines on transcript (lines, number) where ended_at is not null;
