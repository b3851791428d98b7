-- Comments are listed by themselves, and few sessions have one.
create index transcript_commented on transcript (opened_at, number) where comment is not null;
