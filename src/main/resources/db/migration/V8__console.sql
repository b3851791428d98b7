-- What the console asks for: a visitor's earlier sessions, and how the shift goes.
create index transcript_visitor on transcript (visitor, number) where visitor is not null;
create index transcript_attended on transcript (attended_at) where attended_at is not null;
