\set i random(1000001, 2000000)
select secret from question_key order by number desc;
select q.id, version, name, product, language, session, stars, kind, said, at, client_id from (
    select * from question where words_hash = any (array[encode(sha256(cast(:i as text)::bytea), 'hex')])
) q join question_entry e on e.question = q.id order by id, seq;
