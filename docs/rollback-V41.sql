-- Takes migration V41 back, for a version of the service that knows the schema up to V40 only. Reviews and notes of sessions
-- stay; those of questions, for which that version has no place, stand in review_of_v41 and note_of_v41 afterwards. With the
-- service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V41.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 41) then
        raise exception 'A migration after V41 was applied. Take that one back first';
    end if;
end $$;

create table review_of_v41 as select * from review where question is not null;
create table note_of_v41 as select * from note where question is not null;
delete from review where question is not null;
delete from note where question is not null;
delete from review_pick where question is not null;
delete from second_look where question is not null;

alter table review drop column question, alter column session set not null;
alter table note drop column question, alter column session set not null;
alter table review_pick
    drop column question,
    drop constraint review_pick_session_control_key,
    add constraint review_pick_pkey primary key (session, control);
alter table second_look
    drop column question,
    drop constraint second_look_session_key,
    add constraint second_look_pkey primary key (session);

drop index question_unreviewed;
alter table question drop column reviewed_at;

delete from flyway_schema_history where version = '41';
