-- One desk decides which lines there are, in which session, and whether an id is new; the journal stores them in that order,
-- one process at a time. Two keys had the database find that out again for every line. --check-transcripts finds what they
-- would have refused.
alter table line
    drop constraint line_session_fkey,
    drop constraint line_session_sender_client_id_key;
