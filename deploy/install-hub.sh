#!/usr/bin/env bash
set -euo pipefail
here=$(dirname "$(realpath "$0")")
# shellcheck source=install-steps.sh
. "$here/install-steps.sh"

usage() {
  cat << 'TEXT'
install-hub.sh --bundle FOLDER [--node FILE] [--root FOLDER] [--dry-run]

Makes a Debian 12 or 13 with PostgreSQL the lapas hub: user, role and database, folders, units, nightly dump. May be
run again at any time: what is right stays, your own files are never written over. A new bundle replaces the
old one, which stays beside it for the way back.

  --bundle FOLDER  out/lapas of `npm run build`
  --node FILE      Node 24 (default: the `node` in PATH)
  --root FOLDER    into this folder instead of the computer, to look at what it would be
  --dry-run        says what it would do
TEXT
}

read_options "$@"
set -- "${REST[@]}"
bundle="" node=$(command -v node || true)
while [ $# -gt 0 ]; do
  case $1 in
    --bundle) bundle=$(realpath "${2:?--bundle needs a folder}") && shift ;;
    --node) node=$(realpath "${2:?--node needs a file}") && shift ;;
    *) usage >&2 && exit 64 ;;
  esac
  shift
done
if [ ! -f "$bundle/main.js" ]; then
  echo "No main.js in the bundle: npm run build makes out/lapas." >&2
  exit 66
fi
if [ ! -x "$node" ] || [ "$("$node" -p 'process.versions.node.split(".")[0]')" != 24 ]; then
  echo "The hub needs Node 24: --node FILE (docs/install.md says where from)." >&2
  exit 69
fi

as_postgres() { runuser -u postgres -- psql -Atqc "$1"; }
make_database() {
  if [ "$(as_postgres "select 1 from pg_roles where rolname = 'pojokpas-hub'")" != 1 ]; then
    changed "database role pojokpas-hub"
    act as_postgres 'create role "pojokpas-hub" login'
  fi
  if [ "$(as_postgres "select 1 from pg_database where datname = 'pojokpas'")" != 1 ]; then
    changed "database pojokpas"
    act as_postgres 'create database pojokpas owner "pojokpas-hub"'
  fi
}

user pojokpas-hub /var/lib/pojokpas-hub ""
if [ -z "$ROOT" ]; then
  if command -v psql > /dev/null; then make_database
  elif [ "$DRY_RUN" = yes ]; then echo "PostgreSQL is not here: database not looked at."
  else
    echo "PostgreSQL first: apt-get install postgresql" >&2
    exit 69
  fi
fi

folder /etc/pojokpas 755 root:root
folder /etc/pojokpas/snap 750 root:pojokpas-hub
folder /var/lib/pojokpas-hub 700 pojokpas-hub:pojokpas-hub
folder /var/backups/pojokpas 700 pojokpas-hub:pojokpas-hub

keep "$here/hub.env.example" /etc/pojokpas/hub.env 640 root:pojokpas-hub
keep "$here/../assets/seed/catalogue.json" /opt/pojokpas-hub/catalogue.json 644 root:root

# The bundle lies under the name of its content, so that the one before is still there.
content=$(cd "$bundle" && cat -- *.js | sha256sum | cut -c 1-12)
for file in "$bundle"/*.js; do
  put "$file" "/opt/pojokpas-hub/releases/$content/$(basename "$file")" 644
done
put "$here/hub-package.json" "/opt/pojokpas-hub/releases/$content/package.json" 644
point "releases/$content" /opt/pojokpas-hub/current
point "$node" /opt/pojokpas-hub/node

put "$here/hub-dump.sh" /usr/lib/pojokpas/hub-dump.sh 755
put "$here/pojokpas-hub.service" /etc/systemd/system/pojokpas-hub.service 644
put "$here/pojokpas-hub-dump.service" /etc/systemd/system/pojokpas-hub-dump.service 644
put "$here/pojokpas-hub-dump.timer" /etc/systemd/system/pojokpas-hub-dump.timer 644
enable pojokpas-hub.service multi-user.target
enable pojokpas-hub-dump.timer timers.target
finish
