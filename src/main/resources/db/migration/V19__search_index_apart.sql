-- What it costs to take a text apart into words is chosen by whoever wrote it, and grows faster than its length. So lines are
-- stored without, and indexed a moment later (journal.SearchIndexJob). Those that are there stay.
alter table line alter column words drop expression;

comment on column line.words is 'null until the line is indexed; empty if that took too long, so that no search finds it';

create index line_unindexed on line (at) where words is null;
