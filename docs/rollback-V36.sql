-- Takes migration V36 back, for whoever goes back further: which session went on with a question is
-- lost. The version before V36 itself needs none of this. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V36.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 36) then
        raise exception 'A migration after V36 was applied. Take that one back first';
    end if;
end $$;

drop index transcript_left_question;
alter table transcript drop column left_question;

drop table question_document;
drop index question_unindexed;

alter table question_entry drop column hash;
alter table question drop column last_hash, drop column shredded_hash, drop column indexed_version;

delete from flyway_schema_history where version = '36';
