#!/usr/bin/env bash
# read-locker-board.sh DEVICE [BOARD]: what a locker board reports, once a second, for the calibration of
# `lockedBit` and `hasInfrared`. Only asks (command 30, hardware.md §4.1): opens nothing. The kiosk must be stopped.
set -euo pipefail
device=${1:?usage: read-locker-board.sh DEVICE [BOARD 0-15] [TIMES]}
board=${2:-0}
times=${3:-0}

question=$(printf '\\x02\\x%02x\\x30\\x03\\x%02x' $((board * 16)) $(((0x02 + board * 16 + 0x30 + 0x03) % 256)))
stty -F "$device" 19200 cs8 -parenb -cstopb raw -echo min 0 time 5
exec 3<> "$device"

bits() { # two bytes, lock 1 first
  local lock word=$(($1 + 256 * $2))
  for lock in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
    printf ' %2d' $(((word >> (lock - 1)) & 1))
  done
  echo
}

for ((asked = 0; times == 0 || asked < times; asked += 1)); do
  # shellcheck disable=SC2059
  printf "$question" >&3
  read -r -a bytes <<< "$(timeout 2 dd bs=1 count=9 status=none <&3 | od -An -v -tu1 | tr -s ' \n' ' ')"
  if [ "${#bytes[@]}" -ne 9 ] || [ "${bytes[0]}" -ne 2 ] || [ "${bytes[7]}" -ne 3 ]; then
    echo "no answer (${#bytes[@]} bytes): cable, A and B, address, speed?"
  else
    printf 'lock     '
    printf ' %2d' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
    printf '\nlatch    '
    bits "${bytes[3]}" "${bytes[4]}"
    printf 'goods    '
    bits "${bytes[5]}" "${bytes[6]}"
  fi
  sleep 1
done
