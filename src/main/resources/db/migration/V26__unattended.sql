-- The desk sets a rep away who does not answer, and does not know until when.
alter table absence
    alter column due_at drop not null;

comment on column absence.due_at is 'when the rep meant to be back, as last said; null where the desk rang and nobody answered';
