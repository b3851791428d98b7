-- Tables, columns, indexes and functions are called what the field calls them. Nothing but names changes: generated columns,
-- indexes and the bodies of functions know each other by identity, and follow.

alter table desk_head rename to journal_head;
alter table journal_head rename column beat to heartbeat;

alter table parting rename to disconnection;
alter table disconnection rename column left_at to disconnected_at;
alter table disconnection rename column back_at to reconnected_at;
alter index parting_session rename to disconnection_session;

alter table product rename column shelf to display_order;
alter table product_words rename to product_translation;
alter table cart rename column changed to changed_at;

alter text search configuration support_words rename to support_search;
alter function words_of(text) rename to to_search_vector;
alter function words_asked(text) rename to to_search_query;
alter table line rename column words to search_vector;
alter table transcript rename column name_words to name_search_vector;
alter index line_words rename to line_search_vector;
alter index line_unindexed rename to line_without_search_vector;
alter index transcript_name_words rename to transcript_name_search_vector;

alter function causes_of_wait(timestamptz, timestamptz) rename to wait_causes;
alter function times(timestamptz, timestamptz) rename to wait_cause_range;
alter function millis(tstzmultirange) rename to wait_cause_ms;
alter index transcript_unreckoned rename to transcript_without_wait_causes;

alter function facts_of(timestamptz, timestamptz, timestamptz, timestamptz, text, smallint, bigint, bigint, bigint)
    rename to statistics_pack_session;
alter function packed(numeric) rename to statistics_pack_ms;
alter function millis_between(timestamptz, timestamptz) rename to statistics_ms_between;
alter table transcript rename column facts to packed_statistics;
alter index transcript_facts rename to transcript_packed_statistics;
alter index transcript_week rename to transcript_hour_of_week;
alter index absence_one rename to absence_one_open;

-- Constraints that PostgreSQL named: those of tables and columns with another name now, and those that it could but count.
do $$
declare
    former record;
begin
    for former in
        select conrelid::regclass as relation, conname as name,
               case conname
                   when 'transcript_check' then 'transcript_ended_has_outcome'
                   when 'transcript_check1' then 'transcript_rated_has_stars'
                   when 'transcript_check2' then 'transcript_promised_range'
                   when 'transcript_check3' then 'transcript_wait_causes_add_up'
                   when 'transcript_check4' then 'transcript_erased_has_hash'
                   when 'transcript_check5' then 'transcript_erased_has_ended'
                   when 'desk_head_beat_not_null' then 'journal_head_heartbeat_not_null'
                   when 'parting_left_at_not_null' then 'disconnection_disconnected_at_not_null'
                   when 'product_shelf_key' then 'product_display_order_key'
                   when 'product_shelf_not_null' then 'product_display_order_not_null'
                   when 'cart_changed_not_null' then 'cart_changed_at_not_null'
                   else regexp_replace(regexp_replace(regexp_replace(conname,
                            '^desk_head_', 'journal_head_'), '^parting_', 'disconnection_'),
                            '^product_words_', 'product_translation_')
               end as better
          from pg_constraint
         where connamespace = current_schema()::regnamespace
    loop
        if former.better <> former.name then
            execute format('alter table %s rename constraint %I to %I', former.relation, former.name, former.better);
        end if;
    end loop;
end $$;

-- What each is for, where whoever looks at the schema finds it.
comment on table absence is 'each time the rep stepped away and kept the seat';
comment on table canned_reply is 'what the rep says without having to think of it';
comment on table cart is 'a visitor''s cart; its row is locked while it changes';
comment on table cart_item is 'what is in a cart; its id is that of the view of a page that put it there, and then of the order';
comment on table disconnection is 'each time a browser of a session went away; without a return, for as long as the session lasted';
comment on table forced_order is 'what visitors were made to buy; one view of a page buys once at most';
comment on table journal_head is 'one row: how far the journal got, and in which epoch; each batch moves it on, in its epoch only';
comment on table line is 'what was said in a session, in order';
comment on table note is 'what the evaluator noted of a line; the newest version counts, an empty one takes the note back';
comment on table product is 'the catalogue';
comment on table product_translation is 'what is said of the products in languages other than English';
comment on table review is 'what the evaluator thinks of a session; the newest version counts';
comment on table shift is 'each time somebody held the seat';
comment on table transcript is 'each session, from its opening on';

comment on column journal_head.heartbeat is 'raised by the desk''s process, so that a standby sees that it lives';
comment on column line.client_id is 'the sender''s own id for it; null for a first question';
comment on column line.hash is 'over the line and the link before it';
comment on column transcript.number is 'counts all sessions ever opened';
comment on column transcript.packed_statistics is 'what the statistics need of it, packed into 42 bytes';
comment on column transcript.place is 'in the queue, when it was opened';
comment on column transcript.product is 'slug of the product whose page the customer was on';

comment on function statistics_ms_between is 'milliseconds from one time to another';
comment on function statistics_pack_ms is 'milliseconds in 6 bytes, -1 for none';
comment on function statistics_pack_session is 'hours since 1970 (4 bytes), 8 * status + stars (2), ms waited, reply, handled, and three causes of its wait (6 each)';
comment on function to_search_query is 'what is looked for, in the syntax of web searches';
comment on function to_search_vector is 'the words of a text, in any of their English forms; what looks like markup or a path is words as well';
comment on function wait_cause_ms is 'how long all parts of a time take together, in milliseconds';
comment on function wait_cause_range is 'a time, which is empty where the clock was set back in its middle';
comment on function wait_causes is 'puts each millisecond of a wait down to one cause';

-- A process of a former version that still runs finds another epoch here, takes itself for replaced, and leaves.
create view desk_head as select epoch + 1 as epoch, position, heartbeat as beat from journal_head;
comment on view desk_head is 'what versions before V20 take for journal_head: an epoch that is none of theirs';
