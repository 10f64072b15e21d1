#!/bin/sh
# Installs what OneDoor needs on Debian and Ubuntu, and nothing that is there already:
#   sh Assets/setup.sh             what builds and tests it
#   sh Assets/setup.sh bench       also the terminal programs that the benchmark measures beside it
#   sh Assets/setup.sh pictures    also what takes the pictures of its faces
set -eu

missing=
need() { # need PACKAGE FILE…: PACKAGE is missing when none of the files exists
  package=$1
  shift
  for file in "$@"; do
    [ -e "$file" ] && return
  done
  missing="$missing $package"
}

need libncurses-dev /usr/include/ncurses.h
need libsqlite3-dev /usr/include/sqlite3.h
need sqlite3 /usr/bin/sqlite3
need strace /usr/bin/strace
need tmux /usr/bin/tmux
need util-linux /usr/bin/unshare

for purpose in "$@"; do
  case $purpose in
  bench)
    need dialog /usr/bin/dialog
    need htop /usr/bin/htop
    need whiptail /usr/bin/whiptail
    ;;
  pictures)
    need fonts-dejavu-core /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf
    need fonts-noto-cjk /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
    need imagemagick /usr/bin/convert
    need x11-utils /usr/bin/xwininfo
    need xdotool /usr/bin/xdotool
    need xterm /usr/bin/xterm
    need xvfb /usr/bin/Xvfb
    ;;
  *)
    echo "setup.sh: there is no $purpose to set up; say bench or pictures" >&2
    exit 2
    ;;
  esac
done

[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "Installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
