#!/bin/sh
# Takes pictures of what runs in a terminal: in a real xterm, on a screen that nobody sees.
#   sh Assets/pictures/take.sh [NAME…]
#       the README's pictures, all or those named, of the release build, as Assets/pictures/NAME.png
#   sh Assets/pictures/take.sh look OUT.png COLSxROWS 'STEP; STEP; …' COMMAND…
#       one picture of any command, after the steps; FONT_SIZE=… BACKGROUND=… FOREGROUND=… change its look
# Steps; cells count from 0, and after each the screen comes to rest before the next:
#   click COL ROW    wheel up|down    key NAME… (as xdotool names them: Down, Return, F1, ctrl+l)
#   type TEXT        wait SECONDS     resize COLSxROWS        shot OUT.png (a picture on the way)
# Needs what `sh Assets/setup.sh pictures` installs.
set -euf

export LC_ALL=C.UTF-8
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
screen=
terminal=

close_terminal() {
  [ -n "$terminal" ] || return 0
  kill "$terminal" 2>/dev/null || true
  wait "$terminal" 2>/dev/null || true
  terminal=
}

leave() {
  close_terminal
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap leave EXIT
trap 'exit 1' HUP INT PIPE TERM

fail() {
  echo "take.sh: $*" >&2
  exit 2
}

# A screen of its own; the server finds a free number for it.
open_screen() {
  for program in Xvfb xterm xdotool import convert; do
    command -v "$program" >/dev/null || fail "$program is missing; run sh Assets/setup.sh pictures"
  done
  Xvfb -displayfd 3 -screen 0 3840x2160x24 -nolisten tcp -noreset 3>"$work/display" 2>"$work/xvfb.log" &
  screen=$!
  for _ in $(seq 200); do
    [ -s "$work/display" ] && break
    sleep 0.05
  done
  [ -s "$work/display" ] || fail "Xvfb did not start: $(cat "$work/xvfb.log")"
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
  # Whoever wants the program to start writes a line here.
  mkfifo "$work/gate"
  exec 4<>"$work/gate"
}

looks() { import -silent -window "$window" rgb:- | cksum; }

# Waits until the screen has not changed for a moment; what never rests is taken as it is.
rest() {
  before=
  for _ in $(seq 15); do
    seen=$(looks)
    [ "$seen" != "$before" ] || return 0
    before=$seen
    sleep 0.1
  done
}

# run COMMAND…: starts the command in a terminal of $size. What it showed stays to be seen when it has ended.
run() {
  # shellcheck disable=SC2016 # the inner shell expands these
  xterm -u8 -tn xterm-256color -geometry "$size+0+0" -b 0 +sb -bg "${BACKGROUND:-black}" \
    -fg "${FOREGROUND:-white}" -fa 'DejaVu Sans Mono' -fd 'Noto Sans Mono CJK SC' -fs "${FONT_SIZE:-12}" \
    -xrm 'XTerm*omitTranslation: popup-menu' -e sh -c \
    'read -r _ <"$0"; "$@"; printf "\033[?25l"; exec sleep infinity' "$work/gate" "$@" \
    >"$work/xterm.log" 2>&1 &
  terminal=$!
  window=
  for _ in $(seq 200); do
    window=$(xdotool search --onlyvisible --class XTerm 2>/dev/null | tail -n 1)
    [ -z "$window" ] || break
    sleep 0.05
  done
  [ -n "$window" ] || fail "xterm did not open: $(cat "$work/xterm.log")"
  xdotool windowfocus "$window"
  rest
  empty=$(looks)
  echo >&4
  for _ in $(seq 100); do
    [ "$(looks)" = "$empty" ] || break
    sleep 0.1
  done
  rest
}

# shot OUT.png: the screen as it is, in few colours.
shot() {
  import -silent -window "$window" "$work/shot.png"
  convert "$work/shot.png" +dither -colors 64 -strip -define png:compression-level=9 "PNG8:$1"
}

# point COL ROW: the pointer over the middle of a cell.
point() {
  [ $# -eq 2 ] || fail "a click needs a column and a row"
  eval "$(xdotool getwindowgeometry --shell "$window")" # sets WIDTH and HEIGHT
  width=$((WIDTH / ${size%x*}))
  height=$((HEIGHT / ${size#*x}))
  xdotool mousemove --window "$window" $(($1 * width + width / 2)) $(($2 * height + height / 2))
}

# step WORD…: one step.
step() {
  word=$1
  shift
  case $word in
  click) point "$@" && xdotool click 1 ;;
  wheel) xdotool click "$([ "$1" = up ] && echo 4 || echo 5)" ;;
  key) xdotool key --clearmodifiers --delay 30 "$@" ;;
  type) xdotool type --clearmodifiers --delay 30 "$*" ;;
  wait) sleep "$1" ;;
  resize)
    xdotool windowsize --usehints --sync "$window" "${1%x*}" "${1#*x}"
    size=$1
    ;;
  shot) shot "$1" ;;
  *) fail "there is no step $word" ;;
  esac
  rest
}

# take OUT.png COLSxROWS 'STEP; STEP; …' COMMAND…
take() {
  out=$1
  size=$2
  printf '%s\n' "$3" | tr ';' '\n' >"$work/steps"
  shift 3
  run "$@"
  while read -r line; do
    # shellcheck disable=SC2086 # a step is words
    [ -z "$line" ] || step $line
  done <"$work/steps"
  shot "$out"
  close_terminal
  echo "$out"
}

# picture NAME COLSxROWS 'STEP; STEP; …' COMMAND…: one of the README's, if it is wanted.
picture() {
  name=$1
  shift
  known="${known:-} $name"
  case " ${wanted:-$name} " in
  *" $name "*) take "$root/Assets/pictures/$name.png" "$@" ;;
  esac
}

# morning DATABASE: founds Baishiyi's hall and lets people come on a Monday until 09:41, one a minute; each
# window has a pace of its own. An act for which there is nobody is refused, which does no harm.
morning() {
  onedoor --db "$1" --clock "${monday}T08:30:00+08:00,0" found >"$work/log"
  comers='LDJY-001 SHBZ-017 YLBZ-006 SCJG-001 SHBZ-015 WSJK-001 LDJY-002 MZYL-004 YLBZ-001 CLFW-007
    SHBZ-018 restaurant HJDB-002 LDJY-005 SHJZ-001 SCJG-006 TYJR-002 YLBZ-002 retirement NYNC-001'
  minute=0
  for item in $comers $comers $comers; do
    minute=$((minute + 1))
    at="--clock ${monday}T0$((8 + (40 + minute) / 60)):$(printf %02d $(((40 + minute) % 60))):00+08:00,0"
    class=$([ $((minute % 6)) -eq 0 ] && echo elderly || echo walkIn)
    echo "$at take $item --priority $class"
    for window in 1 2 3 5 6 7 8 9 10 11; do
      case $(((minute + 3 * window) % (6 + window % 4))) in
      0) for act in open finish call; do echo "$at $act $window"; done ;;
      1) echo "$at begin $window" ;;
      esac
    done
  done | onedoor --db "$1" batch >"$work/log" 2>&1 || [ $? -eq 1 ] || fail "$(cat "$work/log")"
}

# booked DB: a hall with bookings for the days to come, two of them on a day that had to be closed.
booked() {
  {
    echo found
    phone=13800001000
    for slot in 03T10:00 03T14:30 04T09:30 05T10:00 05T11:15 06T16:00 07T10:00 07T10:00 07T10:30 07T14:00 08T09:30; do
      for item in LDJY-001 SCJG-001; do
        phone=$((phone + 1))
        echo "book $item --day 2026-03-${slot%T*} --time ${slot#*T} --phone $phone"
      done
    done
    echo 'calendar close 2026-03-05 --reason 设备检修'
  } | onedoor --db "$1" --clock "${monday}T08:00:00+08:00,0" batch >"$work/log" 2>&1 ||
    [ $? -eq 1 ] || fail "$(cat "$work/log")"
}

open_screen
if [ "${1:-}" = look ]; then
  [ $# -ge 5 ] || fail "say look OUT.png COLSxROWS 'STEPS' COMMAND…"
  shift
  take "$@"
  exit
fi

[ -x "$root/.build/release/onedoor" ] || fail 'there is no release build; run swift build -c release'
PATH=$root/.build/release:$PATH
export HOME="$work"
wanted=$*
monday=2026-03-02
morning "$work/hall.db"
words="--db $work/hall.db --clock ${monday}T09:41:00+08:00,0"
booked "$work/booked.db"
planning="--db $work/booked.db --clock ${monday}T09:41:00+08:00,0"
cat >"$work/glance" <<END
for line in status 'take restaurant' 'call 9' 'items sydj'; do
  echo "\$ onedoor \$line"
  onedoor $words --lang zh \$line
  echo
done
END

# shellcheck disable=SC2086 # they are words
{
  picture kiosk 80x24 '' onedoor $words --lang zh kiosk
  picture ticket 80x24 'key 3; key Return' onedoor $words --lang zh kiosk
  picture booking 80x24 'click 5 22; key 1' onedoor $words --lang zh kiosk
  picture desk 120x36 'type sbk' onedoor $words --lang zh desk
  picture window 80x24 '' onedoor $words --lang zh window 3
  picture board 120x36 '' onedoor $words --lang zh board
  picture launcher 80x24 '' onedoor $words --lang en launcher
  picture large 78x22 'click 66 1' onedoor $words --lang zh kiosk
  picture supervisor 120x36 '' onedoor $words --lang zh supervisor
  picture rota 120x40 'key 6; key Right Right Right Right Right; key Return' onedoor $planning --lang zh supervisor
  picture bookings 120x30 'key 7; key Down Down Down' onedoor $planning --lang zh supervisor
  picture waits 120x36 'key F10; key F5; key 8; wait 1; key ctrl+l' onedoor --lang zh demo
  picture what-if 120x40 "key F10; key F5; type 9; wait 1; key Down Down Down Down Down; key Return; wait 3; key ctrl+l" onedoor --lang zh demo
  picture demo 120x36 'key F10; key F5; wait 1; key ctrl+l' onedoor --lang en demo
  picture status 96x36 '' sh "$work/glance"
}

for name in $wanted; do
  case "$known " in
  *" $name "*) ;;
  *) fail "there is no picture $name; choose among$known" ;;
  esac
done
