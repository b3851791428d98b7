-- When a question, and an answer, was first read, and by whom.
create table question_reading (
    question uuid not null,
    reader text not null check (reader in ('CUSTOMER', 'REP')),
    entries integer not null,
    at timestamp(3) with time zone not null,
    primary key (question, reader, entries),
    foreign key (question, entries) references question_entry (question, seq) on delete cascade
);

comment on table question_reading is 'who first read a question when it had so many entries, and when; none of what was shredded';
