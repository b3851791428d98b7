-- Takes migration V38 back, for a version of the service that knows the schema up to V37 only. Reviews of the first scorecard
-- stay; those of later cards and second looks, for which that version has no place, stand in review_of_v38 afterwards, with the
-- cards. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V38.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 38) then
        raise exception 'A migration after V38 was applied. Take that one back first';
    end if;
end $$;

create table review_of_v38 as
    select r.*, (select jsonb_agg(to_jsonb(c) order by c.place) from criterion c where c.scorecard = r.scorecard) as card
      from review r where r.scorecard > 1 or r.blind or r.remark <> '' or r.rater <> '';
delete from review where scorecard > 1 or blind;

drop index review_blind;
alter table review
    add column greeting      smallint check (greeting between 1 and 5),
    add column understanding smallint check (understanding between 1 and 5),
    add column solution      smallint check (solution between 1 and 5),
    add column tone          smallint check (tone between 1 and 5);
update review set greeting = scores[1], understanding = scores[2], solution = scores[3], tone = scores[4];
alter table review
    alter column greeting set not null,
    alter column understanding set not null,
    alter column solution set not null,
    alter column tone set not null,
    drop column scorecard,
    drop column scores,
    drop column causes,
    drop column percent,
    drop column remark,
    drop column rater,
    drop column blind;
update transcript t set reviewed_at = (select max(at) from review where session = t.id)
 where reviewed_at is not null;

drop table second_look;
drop table review_pick;
drop table criterion;
drop table scorecard;

delete from flyway_schema_history where version = '38';
