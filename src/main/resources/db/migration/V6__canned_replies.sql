-- What the rep says without having to think of it.
create table canned_reply (
    id       uuid primary key,
    shortcut text not null unique check (shortcut ~ '^[[:lower:][:digit:]-]{1,20}$'),
    said     text not null check (said <> '')
);

comment on column canned_reply.shortcut is 'what the rep types after a slash';

insert into canned_reply (id, shortcut, said) values

(gen_random_uuid(), 'hello', 'Support. Make it quick; one of us has things to do.'),
(gen_random_uuid(), 'manual', 'That is answered in the manual. The manual is sold separately, and out of print.'),
(gen_random_uuid(), 'refund', 'We do not do refunds. We once knew somebody who did, and he does not work here any more.'),
(gen_random_uuid(), 'restart', 'Have you tried turning it off? We find most customers happier that way.'),
(gen_random_uuid(), 'fault', 'I have looked into it, and the fault is yours.'),
(gen_random_uuid(), 'manager', 'I am the manager. I am also the complaints department, and it is at lunch.'),
(gen_random_uuid(), 'wait', 'One moment. I am going to look at something else.'),
(gen_random_uuid(), 'bye', 'I consider this resolved. You may consider it whatever you like, elsewhere.');
