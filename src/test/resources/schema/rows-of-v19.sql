-- Something in every table, as version 19 stored it.
update desk_head set epoch = 7, position = 42, beat = 3;

insert into shift (token_hash, taken_at, given_up_at) values
    (repeat('a', 64), '2026-03-02 09:00Z', '2026-03-02 12:00Z'),
    (repeat('b', 64), '2026-03-02 13:00Z', null);
insert into absence (shift, left_at, due_at, back_at)
select id, '2026-03-02 10:00Z', '2026-03-02 10:30Z', '2026-03-02 10:20Z' from shift where given_up_at is not null;

insert into transcript (id, number, name, product, visitor, token_hash, opened_at, attended_at, ended_at, outcome, stars,
                        comment, rated_at, question, lines, first_reply_at, reviewed_at, place, promised_low, promised_high,
                        no_rep_ms, away_ms, busy_ms, unanswered_ms)
values ('11111111-1111-1111-1111-111111111111', 1, 'Ada Umbrella', 'inward-umbrella', '22222222-2222-2222-2222-222222222222',
        repeat('c', 64), '2026-03-02 09:10Z', '2026-03-02 09:12Z', '2026-03-02 09:20Z', 'ENDED_BY_REP', 2, 'Wet.', '2026-03-02 09:21Z',
        'Is it broken?', 2, '2026-03-02 09:13Z', '2026-03-03 09:00Z', 1, 60, 180, 0, 0, 0, 120000);
insert into transcript (id, number, name, token_hash, opened_at, question, place)
values ('33333333-3333-3333-3333-333333333333', 2, 'Bob', repeat('d', 64), '2026-03-02 14:00Z', 'Anybody?', 1);

insert into line (session, seq, sender, said, at, client_id, words) values
    ('11111111-1111-1111-1111-111111111111', 1, 'CUSTOMER', 'Is it broken?', '2026-03-02 09:10Z', null, words_of('Is it broken?')),
    ('11111111-1111-1111-1111-111111111111', 2, 'REP', 'The duck is sold separately.', '2026-03-02 09:13Z', gen_random_uuid(),
     words_of('The duck is sold separately.')),
    ('33333333-3333-3333-3333-333333333333', 1, 'CUSTOMER', 'Anybody?', '2026-03-02 14:00Z', null, null);
insert into parting (id, session, party, left_at, back_at) values
    (gen_random_uuid(), '11111111-1111-1111-1111-111111111111', 'CUSTOMER', '2026-03-02 09:15Z', '2026-03-02 09:16Z');
insert into review (id, session, version, greeting, understanding, solution, tone, at) values
    (gen_random_uuid(), '11111111-1111-1111-1111-111111111111', 1, 1, 2, 3, 4, '2026-03-03 09:00Z');
insert into note (id, session, seq, version, noted, at) values
    (gen_random_uuid(), '11111111-1111-1111-1111-111111111111', 2, 1, 'No duck was asked for.', '2026-03-03 09:00Z');

insert into cart (visitor, changed) values ('22222222-2222-2222-2222-222222222222', '2026-03-02 09:00Z');
insert into cart_item (id, visitor, product, at)
values (gen_random_uuid(), '22222222-2222-2222-2222-222222222222', 'third-sock', '2026-03-02 09:00Z');
insert into forced_order (visit, visitor, product, how, at, receipt)
values (gen_random_uuid(), '22222222-2222-2222-2222-222222222222', 'inward-umbrella', 'LEAVING', '2026-03-02 09:05Z', null);
