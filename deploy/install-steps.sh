# Steps that both installers are made of; sourced, not run. Each changes only what is not yet so, says what it
# changes, and can be told to say it only (DRY_RUN=yes). Everything goes below ROOT, "" for the computer itself.
# shellcheck shell=bash

changes=0

changed() {
  changes=$((changes + 1))
  if [ "$DRY_RUN" = yes ]; then echo "would: $*"; else echo "done: $*"; fi
}

# Runs a command that changes something, unless this is a dry run.
act() {
  if [ "$DRY_RUN" != yes ]; then "$@"; fi
}

# Owners are set on the computer itself only: another root has no such users.
own() {
  if [ -z "$ROOT" ]; then act chown "$1" "$2"; fi
}

# folder PATH MODE OWNER:GROUP
folder() {
  local path=$ROOT$1
  if [ -d "$path" ] && [ "$(stat -c %a "$path")" = "$2" ]; then return; fi
  changed "folder $1 ($2)"
  act install -d -m "$2" "$path"
  own "$3" "$path"
}

# put SOURCE PATH MODE: ours, so it is brought up to date.
put() {
  local path=$ROOT$2
  if [ -f "$path" ] && cmp -s "$1" "$path" && [ "$(stat -c %a "$path")" = "$3" ]; then return; fi
  changed "file $2"
  act install -D -m "$3" "$1" "$path"
}

# keep SOURCE PATH MODE OWNER:GROUP: yours once it is there, so it is never written over.
keep() {
  local path=$ROOT$2
  if [ -e "$path" ]; then return; fi
  changed "file $2, to be filled in by you"
  act install -D -m "$3" "$1" "$path"
  own "$4" "$path"
}

# point TARGET PATH: a symbolic link.
point() {
  local path=$ROOT$2
  if [ "$(readlink "$path" 2> /dev/null || true)" = "$1" ]; then return; fi
  changed "link $2 -> $1"
  act mkdir -p "$(dirname "$path")"
  act ln -sfn "$1" "$path"
}

# mask UNIT: as `systemctl mask` does, also where no systemd runs.
mask() { point /dev/null "/etc/systemd/system/$1"; }

# enable UNIT TARGET: as `systemctl enable` does.
enable() { point "/etc/systemd/system/$1" "/etc/systemd/system/$2.wants/$1"; }

# user NAME HOME GROUPS: a system user without a shell.
user() {
  if [ -n "$ROOT" ]; then return; fi
  if ! id "$1" > /dev/null 2>&1; then
    changed "user $1"
    act useradd --system --user-group --home-dir "$2" --no-create-home --shell /usr/sbin/nologin "$1"
  fi
  local group
  for group in $3; do
    if id -nG "$1" 2> /dev/null | tr ' ' '\n' | grep -qx "$group"; then continue; fi
    changed "user $1 in group $group"
    act usermod --append --groups "$group" "$1"
  done
}

# Reads --root, --dry-run and --help; the rest is left in REST.
read_options() {
  ROOT=""
  DRY_RUN=no
  REST=()
  while [ $# -gt 0 ]; do
    case $1 in
      --root) ROOT=$(realpath -m "${2:?--root needs a folder}") && shift ;;
      --dry-run) DRY_RUN=yes ;;
      --help) usage && exit 0 ;;
      *) REST+=("$1") ;;
    esac
    shift
  done
  if [ -z "$ROOT" ] && [ "$DRY_RUN" = no ] && [ "$(id -u)" != 0 ]; then
    echo "Run as root, or try it with --dry-run or --root FOLDER." >&2
    exit 77
  fi
}

finish() {
  if [ -z "$ROOT" ] && [ "$changes" -gt 0 ] && [ -d /run/systemd/system ]; then
    act systemctl daemon-reload
  fi
  if [ "$changes" = 0 ]; then echo "Nothing to change."; else echo "$changes changes."; fi
}
