#!/bin/sh
# Installs what OneDoor needs on Debian and Ubuntu, and nothing that is there already.
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

need libsqlite3-dev /usr/include/sqlite3.h
need sqlite3 /usr/bin/sqlite3
need strace /usr/bin/strace
need util-linux /usr/bin/unshare

[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "Installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
