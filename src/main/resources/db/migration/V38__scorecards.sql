-- The evaluator's scorecards. None is changed: editing makes a further version, and a review keeps the one it was made with.
create table scorecard (
    version  integer        primary key check (version > 0),
    saved_at timestamptz(3) not null
);

create table criterion (
    scorecard    integer  not null references scorecard (version),
    place        smallint not null check (place between 1 and 20),
    slug         text     not null check (slug ~ '^[a-z][a-z0-9]{0,39}$'),
    title        text     not null check (title <> ''),
    hint         text     not null,
    scale        text     not null check (scale in ('YES_NO', 'ONE_TO_THREE', 'ONE_TO_FIVE')),
    weight       smallint not null check (weight between 1 and 100),
    optional     boolean  not null,
    critical     boolean  not null,
    causes_below smallint not null check (causes_below between 0 and 5),
    causes       text[]   not null,
    primary key (scorecard, place),
    unique (scorecard, slug)
);
comment on column criterion.slug is 'what its controls are called; kept from version to version';
comment on column criterion.optional is 'whether it may be not applicable';
comment on column criterion.critical is 'whether its lowest score fails the whole';
comment on column criterion.causes_below is 'a score below it asks for a root cause; 0 for none';

-- What was asked until now is the first card.
insert into scorecard values (1, now());
insert into criterion values
    (1, 1, 'greeting',      'Greeting',      'Was somebody there?',         'ONE_TO_FIVE', 1, false, false, 0, '{}'),
    (1, 2, 'understanding', 'Understanding', 'Did they hear the question?', 'ONE_TO_FIVE', 1, false, false, 0, '{}'),
    (1, 3, 'solution',      'Solution',      'Was anything answered?',      'ONE_TO_FIVE', 1, false, false, 0, '{}'),
    (1, 4, 'tone',          'Tone',          'Evil, but polite.',           'ONE_TO_FIVE', 1, false, false, 0, '{}');

alter table review
    add column scorecard integer not null default 1 references scorecard (version),
    add column scores    smallint[],
    add column causes    text[],
    add column percent   double precision check (percent between 0 and 100),
    add column remark    text    not null default '',
    add column rater     text    not null default '',
    add column blind     boolean not null default false;
update review
   set scores  = array[greeting, understanding, solution, tone],
       causes  = array['', '', '', ''],
       percent = (greeting + understanding + solution + tone - 4) / 16.0 * 100;
alter table review
    alter column scores set not null,
    alter column causes set not null,
    alter column scorecard drop default,
    drop column greeting,
    drop column understanding,
    drop column solution,
    drop column tone;
comment on column review.scores is 'in the order of the card''s criteria; null where one is not applicable';
comment on column review.causes is 'the root causes in the same order; empty where none was asked for or chosen';
comment on column review.percent is 'the weighted score; null where nothing was applicable';
comment on column review.rater is 'the initials of who made it; empty where they were not given';
comment on column review.blind is 'whether it is a second look, whose rater was not shown the first';

create index review_blind on review (scorecard) where blind;

-- What was picked of a review that is not finished, or not finished anew.
create table review_pick (
    session uuid not null references transcript (id) on delete cascade,
    control text not null,
    value   text not null,
    primary key (session, control)
);
comment on table review_pick is 'what the controls of an unfinished review show, each stored by itself';

-- One review in twenty is asked again.
create table second_look (
    session uuid           primary key references transcript (id) on delete cascade,
    due_at  timestamptz(3) not null,
    done_at timestamptz(3)
);
create index second_look_due on second_look (due_at) where done_at is null;
