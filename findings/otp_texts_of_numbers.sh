#!/usr/bin/env bash
# erlang: texts of numbers are read through a C string of bytes.
#
# Package: Debian 12, erlang-base 1:25.2.3+dfsg-1+deb12u4 (OTP 25.2.3)
# One would expect badarg for a list with a character beyond Latin-1 or with text behind a zero. list_to_integer/1 takes each
# character modulo 256, so 16#131 counts as the digit 1. list_to_float/1 stops at the zero.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download erlang-base=1:25.2.3+dfsg-1+deb12u4
dpkg-deb -x erlang-base_*.deb tree
export ROOTDIR=$folder/tree/usr/lib/erlang EMU=beam PROGNAME=erl
export BINDIR=$ROOTDIR/erts-13.1.5/bin
seen=$("$BINDIR/erlexec" -noshell -noinput -boot "$ROOTDIR/bin/no_dot_erlang" -eval 'io:format("~w ~w~n", [list_to_integer([16#131, $7]), list_to_float([$1, $., $5, 0, $x])]), halt().')
expected='17 1.5'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed; it was: $expected" >&2; exit 1; }
