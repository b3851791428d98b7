-- What language a customer's page spoke.
alter table transcript
    add column lang text check (char_length(lang) between 1 and 35);

comment on column transcript.lang is 'the language of the page that the customer chatted on (BCP 47); null if it did not say';
