#!/usr/bin/env bash
# ets: with a limit, the objects of one key of a bag come in an order of their own.
#
# Package: Debian 12, erlang-base 1:25.2.3+dfsg-1+deb12u4 (OTP 25.2.3)
# One would expect the order of insertion, as ets:lookup/2 gives it. Five objects inserted as 1, 2, 3, 4, 5 come from
# ets:select/3 with the limit 1 as 5, 4, 1, 3, 2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download erlang-base=1:25.2.3+dfsg-1+deb12u4
dpkg-deb -x erlang-base_*.deb tree
export ROOTDIR=$folder/tree/usr/lib/erlang EMU=beam PROGNAME=erl
export BINDIR=$ROOTDIR/erts-13.1.5/bin
seen=$("$BINDIR/erlexec" -noshell -noinput -boot "$ROOTDIR/bin/no_dot_erlang" -eval 'T = ets:new(t, [bag]), [ets:insert(T, {k, I}) || I <- [1, 2, 3, 4, 5]], Spec = [{{k, list_to_atom("$1")}, [], [list_to_atom("$1")]}], All = fun Next({Part, More}) -> Part ++ Next(ets:select(More)); Next(_) -> [] end, io:format("~w ~w~n", [[I || {_, I} <- ets:lookup(T, k)], All(ets:select(T, Spec, 1))]), halt().')
expected='[1,2,3,4,5] [5,4,1,3,2]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed; it was: $expected" >&2; exit 1; }
