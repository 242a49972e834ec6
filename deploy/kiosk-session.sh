#!/bin/sh
# Started by the compositor or by xinit: turns the screen as /etc/pojokpas/display.env says, then becomes the
# shell. Arguments go on to it.
set -eu

config=${POJOKPAS_CONFIG:-/etc/pojokpas/kiosk.json}
shell=${POJOKPAS_SHELL:-/opt/PojokPAS/pojokpas}

if [ -n "${WAYLAND_DISPLAY:-}" ]; then
  if [ -n "${POJOKPAS_TRANSFORM:-}" ]; then
    wlr-randr --output "$POJOKPAS_OUTPUT" --transform "$POJOKPAS_TRANSFORM"
  fi
else
  # A window without a manager never becomes full screen.
  openbox &
  if [ -n "${POJOKPAS_ROTATE:-}" ]; then
    xrandr --output "$POJOKPAS_OUTPUT" --rotate "$POJOKPAS_ROTATE"
  fi
fi

exec "$shell" "$@" --config "$config"
