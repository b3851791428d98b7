-- Takes migration V22 back. The version before works on the schema as it is: this is for those that are to go back further.
-- With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V22.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 22) then
        raise exception 'A migration after V22 was applied. Take that one back first';
    end if;
end $$;

alter table line
    add constraint line_session_fkey foreign key (session) references transcript (id),
    add constraint line_session_sender_client_id_key unique (session, sender, client_id);

delete from flyway_schema_history where version = '22';
