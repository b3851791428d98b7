-- How many rows each table has, a line each: name|rows.
select format('select %L, count(*) from %I.%I', table_name, table_schema, table_name)
from information_schema.tables
where table_schema = 'public' and table_type = 'BASE TABLE'
order by table_name collate "C"
\gexec
