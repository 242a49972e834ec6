#!/usr/bin/env bash
set -euo pipefail
here=$(dirname "$(realpath "$0")")
# shellcheck source=install-steps.sh
. "$here/install-steps.sh"

usage() {
  cat << 'TEXT'
install-kiosk.sh [--package FILE.deb] [--x11] [--hub URL] [--root FOLDER] [--dry-run]

Makes a bare Debian 12 or 13 the computer of a machine: user, folders, units, udev rules, settings. May be run again
at any time: what is right stays, your own files are never written over.

  --package FILE  installs this package of the kiosk with what it needs (apt)
  --x11           the screen by X11 instead of cage (Wayland)
  --hub URL       the hub's address, for a settings file that is not there yet
  --root FOLDER   into this folder instead of the computer, to look at what it would be
  --dry-run       says what it would do
TEXT
}

read_options "$@"
set -- "${REST[@]}"
package="" display=cage hub=https://hub.example.invalid
while [ $# -gt 0 ]; do
  case $1 in
    --package) package=$(realpath "${2:?--package needs a file}") && shift ;;
    --x11) display=x11 ;;
    --hub) hub=${2:?--hub needs an address} && shift ;;
    *) usage >&2 && exit 64 ;;
  esac
  shift
done

if [ "$display" = cage ]; then
  # Debian's cage does not start without Xwayland, although it only recommends it.
  programs="nftables seatd cage xwayland wlr-randr"
else
  programs="nftables seatd xserver-xorg xserver-xorg-legacy xinit openbox x11-xserver-utils"
fi

install_programs() {
  local program missing=()
  for program in $programs; do
    if ! dpkg-query -W -f '${Status}' "$program" 2> /dev/null | grep -q 'ok installed'; then
      missing+=("$program")
    fi
  done
  if [ ${#missing[@]} -gt 0 ]; then
    changed "packages ${missing[*]}"
    act apt-get install -y --no-install-recommends "${missing[@]}"
  fi
  if [ -z "$package" ]; then return; fi
  local wanted have
  wanted=$(dpkg-deb -f "$package" Version)
  have=$(dpkg-query -W -f '${Version}' pojokpas 2> /dev/null || true)
  if [ "$wanted" != "$have" ]; then
    changed "package pojokpas ${have:-none} -> $wanted"
    act apt-get install -y --allow-downgrades "$package"
  fi
}
if [ -z "$ROOT" ]; then install_programs; fi

user pojokpas /var/lib/pojokpas "dialout video render input"
folder /etc/pojokpas 755 root:root
folder /var/lib/pojokpas 700 pojokpas:pojokpas
folder /var/log/pojokpas 750 pojokpas:pojokpas

# Settings with tokens of their own; from then on yours.
write_settings() {
  local draft
  draft=$(mktemp)
  sed -e "s|https://hub.example.invalid|$hub|" \
    -e "s|put-24-random-bytes-in-hex-here|$(random_token)|" \
    -e "s|put-24-other-random-bytes-here|$(random_token)|" \
    "$here/../docs/kiosk.example.json" > "$draft"
  keep "$draft" /etc/pojokpas/kiosk.json 640 root:pojokpas
  rm -f "$draft"
}
random_token() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
write_settings
keep "$here/display.env.example" /etc/pojokpas/display.env 644 root:root
keep "$here/system/firewall.nft" /etc/pojokpas/firewall.nft 644 root:root
keep "$here/70-pojokpas.rules" /etc/udev/rules.d/70-pojokpas.rules 644 root:root

put "$here/kiosk-session.sh" /usr/lib/pojokpas/kiosk-session.sh 755
put "$here/read-locker-board.sh" /usr/lib/pojokpas/read-locker-board.sh 755
put "$here/pojokpas-firewall.service" /etc/systemd/system/pojokpas-firewall.service 644
put "$here/pojokpas-kiosk.service" /etc/systemd/system/pojokpas-kiosk.service 644
if [ "$display" = x11 ]; then
  put "$here/pojokpas-kiosk-x11.conf" /etc/systemd/system/pojokpas-kiosk.service.d/x11.conf 644
  put "$here/system/xwrapper.config" /etc/X11/Xwrapper.config 644
  put "$here/system/openbox.xml" /usr/lib/pojokpas/openbox.xml 644
fi
put "$here/system/journald.conf" /etc/systemd/journald.conf.d/pojokpas.conf 644
put "$here/system/watchdog.conf" /etc/systemd/system.conf.d/pojokpas.conf 644
put "$here/system/logind.conf" /etc/systemd/logind.conf.d/pojokpas.conf 644
put "$here/system/sysctl.conf" /etc/sysctl.d/60-pojokpas.conf 644
put "$here/system/modprobe.conf" /etc/modprobe.d/pojokpas.conf 644

# They take serial adapters for modems and braille displays (docs/install.md).
mask ModemManager.service
mask brltty.service
mask brltty-udev.service
for rules in 85-brltty.rules 90-brltty-device.rules 90-brltty-uinput.rules; do
  point /dev/null "/etc/udev/rules.d/$rules"
done
mask ctrl-alt-del.target

enable pojokpas-kiosk.service graphical.target
enable pojokpas-firewall.service sysinit.target
point /usr/lib/systemd/system/graphical.target /etc/systemd/system/default.target
finish
