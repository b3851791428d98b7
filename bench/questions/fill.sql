-- A million questions, each asked and answered once, into a database that holds V31 and V36: what looking one up costs then is
-- asked by `pgbench -n -f right.sql` and `wrong.sql`. The hash of a question is made of its number, and is none of any words.
insert into question_key (secret) values (sha256('a key'));

insert into question (id, version, words_hash, name, product, language, visitor, left_at, changed_at, answered_at)
select md5('question' || i)::uuid, 2, encode(sha256(cast(i as text)::bytea), 'hex'), 'Ada ' || i, 'third-sock', 'en',
       md5('visitor' || i)::uuid, at, at + interval '8 hours', at + interval '8 hours'
  from (select i, now() - i * interval '1 second' as at from generate_series(1, 1000000) as i) as numbered;

insert into question_entry (question, seq, kind, said, at, client_id)
select md5('question' || i)::uuid, seq, (array['ASKED', 'ANSWERED'])[seq], repeat('Which sock is the third one? ', 8), now(),
       md5('entry' || i || '.' || seq)::uuid
  from generate_series(1, 1000000) as i, generate_series(1, 2) as seq;

vacuum (analyze) question;
vacuum (analyze) question_entry;
