-- What each side had on the screen, once the session is over.
alter table transcript
    add column seen_by_customer integer check (seen_by_customer > 0),
    add column seen_by_rep      integer check (seen_by_rep > 0);

comment on column transcript.seen_by_customer is 'the last line of the rep that the customer had on the screen; null for none';
comment on column transcript.seen_by_rep is 'the last line of the customer that the rep had on the screen; null for none';
