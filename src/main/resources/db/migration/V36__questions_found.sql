-- Questions that were left are found and proved unaltered as sessions are, and a session may go on with one.
alter table question
    add column last_hash bytea check (octet_length(last_hash) = 32),
    add column shredded_hash bytea check (octet_length(shredded_hash) = 32),
    add column indexed_version integer;
alter table question_entry add column hash bytea check (octet_length(hash) = 32);

comment on column question.last_hash is 'of its last entry, once that is shredded';
comment on column question.shredded_hash is 'of its tombstone, over all that it tells';
comment on column question.indexed_version is 'as of which its entries are in its document; null before they are in any';
comment on column question_entry.hash is 'over the entry and the link before it';

create table question_document (
    question uuid primary key,
    entry integer not null default 1 check (entry = 1),
    words tsvector not null,
    foreign key (question, entry) references question_entry (question, seq) on delete cascade
);

comment on table question_document is 'what a question is found by';
comment on column question_document.entry is 'the first, with which the words go, whoever deletes it';
comment on column question_document.words is 'as those of search_document';

create index question_unindexed on question (id) where shredded_at is null and indexed_version is distinct from version;
create index question_document_words on question_document using gin (words) with (fastupdate = off);

alter table transcript add column left_question uuid;
comment on column transcript.left_question is 'the question that the session goes on with';
create index transcript_left_question on transcript (left_question) where left_question is not null;
