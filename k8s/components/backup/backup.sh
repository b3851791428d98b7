#!/usr/bin/env bash
# Dumps the desk's database into a folder, as desk-TIME.dump, and beside it how many rows each table had in that very
# moment, as desk-TIME.counts: restore-drill compares them. The desk may run meanwhile. A dump gets its name once it could be
# read back whole; only then are old ones deleted.
#
# The database is that of QUARKUS_DATASOURCE_JDBC_URL, by QUARKUS_DATASOURCE_USERNAME and PGPASSFILE, as the desk has it.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
folder=${BACKUP_FOLDER:-/backup}
keep_days=${BACKUP_KEEP_DAYS:-30}

# But for its beginning, the driver's address is one that libpq understands.
export DATABASE=${QUARKUS_DATASOURCE_JDBC_URL:?is not set}
DATABASE=${DATABASE#jdbc:}
export PGUSER=${QUARKUS_DATASOURCE_USERNAME:?is not set}
# libpq takes no password from a file that a group may read, and a Secret's is its group's.
if [ -e "${PGPASSFILE:-}" ]; then
  own=$(mktemp)
  trap 'rm -f "$own"' EXIT
  cat "$PGPASSFILE" >"$own"
  export PGPASSFILE=$own
fi

name=desk-$(date -u +%Y%m%dT%H%M%SZ)
export PART=$folder/$name.part
rm -f "$folder"/*.part
# The dump and the counts see the same moment, by its snapshot.
psql -XqAt -v ON_ERROR_STOP=1 "$DATABASE" >"$folder/$name.counts.part" <<SQL
begin transaction isolation level repeatable read, read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --snapshot="\$SNAPSHOT" --format=custom --no-owner --no-privileges --file="\$PART" "\$DATABASE" || rm -f "\$PART"
\i $here/counts.sql
SQL
[ -s "$PART" ] || { echo "No dump was made." >&2; exit 1; }
pg_restore --file=/dev/null "$PART"
sync "$PART" "$folder/$name.counts.part"
mv "$folder/$name.counts.part" "$folder/$name.counts"
mv "$PART" "$folder/$name.dump"
find "$folder" -maxdepth 1 -name 'desk-*' -mtime "+$keep_days" -delete
echo "$folder/$name.dump: $(stat -c %s "$folder/$name.dump") bytes"
