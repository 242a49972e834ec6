#!/bin/sh
# Started by the compositor or by xinit: turns the screen as /etc/pojokpas/display.env says, then becomes the
# shell. Arguments go on to it.
set -eu

# A picture that stands on its side still sells; a kiosk that does not start does not.
turn() {
  "$@" || echo "kiosk-session: the screen could not be turned: $*" >&2
}

config=${POJOKPAS_CONFIG:-/etc/pojokpas/kiosk.json}
shell=${POJOKPAS_SHELL:-/opt/PojokPAS/pojokpas}

if [ -n "${WAYLAND_DISPLAY:-}" ]; then
  if [ -n "${POJOKPAS_TRANSFORM:-}" ]; then
    turn wlr-randr --output "$POJOKPAS_OUTPUT" --transform "$POJOKPAS_TRANSFORM"
  fi
else
  # A window without a manager never becomes full screen.
  openbox --config-file /usr/lib/pojokpas/openbox.xml &
  if [ -n "${POJOKPAS_ROTATE:-}" ]; then
    turn xrandr --output "$POJOKPAS_OUTPUT" --rotate "$POJOKPAS_ROTATE"
  fi
fi

exec "$shell" "$@" --config "$config"
