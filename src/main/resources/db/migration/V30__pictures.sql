-- Pictures that customers showed, with their bytes: stored before any line names them, and named by one line at most.
create table picture (
    id         uuid           primary key,
    session    uuid           not null references transcript (id) on delete cascade,
    line       integer        check (line > 0),
    type       text           not null check (type in ('PNG', 'JPEG', 'WEBP', 'GIF')),
    width      integer        not null check (width > 0),
    height     integer        not null check (height > 0),
    hash       bytea          not null check (octet_length(hash) = 32),
    bytes      bytea          not null check (octet_length(bytes) > 0),
    brought_at timestamptz(3) not null
);

-- They are compressed already.
alter table picture alter column bytes set storage external;

create unique index picture_line on picture (session, line);
create index picture_unnamed on picture (session) where line is null;

comment on table picture is 'what was shown in a line';
comment on column picture.line is 'the place in its session of the line that shows it; null until one does';
comment on column picture.hash is 'SHA-256 of the bytes, of which the line''s own hash is made';
