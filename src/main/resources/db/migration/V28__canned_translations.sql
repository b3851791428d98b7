-- What the rep says in the customer's language, and how often each reply was picked.
alter table canned_reply
    add column used integer not null default 0 check (used >= 0);

create table canned_reply_translation (
    reply    uuid not null references canned_reply on delete cascade,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    said     text not null check (said <> ''),
    primary key (reply, language)
);

comment on column canned_reply.used is 'how often the rep picked it';
comment on table canned_reply_translation is 'what a canned reply says in languages other than English';

-- Those that nobody has changed.
insert into canned_reply_translation (reply, language, said)
select id, 'es', words.translated from canned_reply join (values

('Support. Make it quick; one of us has things to do.',
 'Soporte. Sea breve; uno de los dos tiene cosas que hacer.'),
('That is answered in the manual. The manual is sold separately, and out of print.',
 'Eso viene en el manual. El manual se vende por separado y está agotado.'),
('We do not do refunds. We once knew somebody who did, and he does not work here any more.',
 'No hacemos devoluciones. Conocimos a uno que las hacía, y ya no trabaja aquí.'),
('Have you tried turning it off? We find most customers happier that way.',
 '¿Ha probado a apagarlo? La mayoría de los clientes nos parecen más felices así.'),
('I have looked into it, and the fault is yours.',
 'Lo he mirado, y la culpa es suya.'),
('I am the manager. I am also the complaints department, and it is at lunch.',
 'El encargado soy yo. También soy el departamento de reclamaciones, que está comiendo.'),
('One moment. I am going to look at something else.',
 'Un momento. Voy a mirar otra cosa.'),
('I consider this resolved. You may consider it whatever you like, elsewhere.',
 'Doy esto por resuelto. Usted puede darlo por lo que quiera, en otro sitio.')

) as words (original, translated) on said = words.original;
