#!/usr/bin/env bash
# rand: two different small seeds of three numbers start the same sequence.
#
# Package: Debian 12, erlang-base 1:25.2.3+dfsg-1+deb12u4 (OTP 25.2.3)
# The documentation calls the three numbers "used for the seed". One would expect different seeds to differ, but
# {107, 7, 50} and {108, 6, 50} give equal numbers, while {1, 2, 3} and {3, 2, 1} differ. A generator of test programs that counts
# up in two of the numbers makes many programs twice.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download erlang-base=1:25.2.3+dfsg-1+deb12u4
dpkg-deb -x erlang-base_*.deb tree
export ROOTDIR=$folder/tree/usr/lib/erlang EMU=beam PROGNAME=erl
export BINDIR=$ROOTDIR/erts-13.1.5/bin
seen=$("$BINDIR/erlexec" -noshell -noinput -boot "$ROOTDIR/bin/no_dot_erlang" -eval 'Three = fun(Seed) -> rand:seed(exsss, Seed), [rand:uniform(1000) || _ <- [1, 2, 3]] end, io:format("~w ~w~n", [Three({107, 7, 50}) =:= Three({108, 6, 50}), Three({1, 2, 3}) =:= Three({3, 2, 1})]), halt().')
expected='true false'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed; it was: $expected" >&2; exit 1; }
