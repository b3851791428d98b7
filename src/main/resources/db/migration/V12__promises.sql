-- What a customer was told when they opened their session: their place, and the wait that it would come to.
alter table transcript
    add column place         integer check (place > 0),
    add column promised_low  bigint check (promised_low >= 0),
    add column promised_high bigint check (promised_high >= promised_low);

comment on column transcript.promised_low is 'seconds, as is promised_high; both null while too little was known';
