-- Questions that have an answer are reviewed, and noted at, in the tables and by the cards that sessions are.
alter table question add column reviewed_at timestamp(3) with time zone;
comment on column question.reviewed_at is 'when the evaluator last reviewed it';
create index question_unreviewed on question (left_at, id)
 where answered_at is not null and reviewed_at is null and shredded_at is null;

alter table review
    alter column session drop not null,
    add column question uuid references question (id) on delete cascade,
    add constraint review_subject_check check (num_nonnulls(session, question) = 1),
    add constraint review_question_version_key unique (question, version);
comment on column review.question is 'what it is of, where that is no session';

alter table note
    alter column session drop not null,
    add column question uuid,
    add constraint note_subject_check check (num_nonnulls(session, question) = 1),
    add constraint note_question_seq_version_key unique (question, seq, version),
    add constraint note_question_seq_fkey foreign key (question, seq) references question_entry (question, seq)
        on delete cascade;
comment on column note.question is 'what it is at, where that is no line of a session';

alter table review_pick
    drop constraint review_pick_pkey,
    alter column session drop not null,
    add column question uuid references question (id) on delete cascade,
    add constraint review_pick_subject_check check (num_nonnulls(session, question) = 1),
    add constraint review_pick_session_control_key unique (session, control),
    add constraint review_pick_question_control_key unique (question, control);

alter table second_look
    drop constraint second_look_pkey,
    alter column session drop not null,
    add column question uuid references question (id) on delete cascade,
    add constraint second_look_subject_check check (num_nonnulls(session, question) = 1),
    add constraint second_look_session_key unique (session),
    add constraint second_look_question_key unique (question);
