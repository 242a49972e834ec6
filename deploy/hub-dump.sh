#!/usr/bin/env bash
# hub-dump.sh FOLDER: a dump of DATABASE_URL and the hub's key beside it. The dump gets its name only when it is
# whole and readable; those older than KEEP_DAYS (30) go, but never the last seven.
set -euo pipefail
umask 077

folder=${1:?usage: hub-dump.sh FOLDER}
keep_days=${KEEP_DAYS:-30}
stamp=$(TZ=Asia/Jakarta date +%Y%m%d-%H%M%S)
dump=$folder/pojokpas-$stamp.dump

trap 'rm -f "$dump.part"' EXIT
pg_dump --format=custom --file="$dump.part" "${DATABASE_URL:?names the database}"
pg_restore --list "$dump.part" > /dev/null
sync "$dump.part"
mv "$dump.part" "$dump"

key=${HUB_DATA_DIR:?folder of the hub}/hub-key.pem
[ ! -f "$key" ] || install -m 0600 "$key" "$folder/hub-key.pem"

# Newest first; names sort by time.
find "$folder" -maxdepth 1 -name 'pojokpas-*.dump' -printf '%f\n' | sort -r | tail -n +8 |
  while read -r old; do
    find "$folder" -maxdepth 1 -name "$old" -mtime "+$keep_days" -delete
  done
echo "dumped to $dump ($(stat -c %s "$dump") bytes)"
