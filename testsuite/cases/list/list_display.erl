%% Lists are displayed as strings if printable, else element by element, improper ones with a bar.
-module(list_display).
-export([main/0, id/1]).
main() ->
    erlang:display(id([])),
    erlang:display("plain text, with \"quotes\" and back\\slashes"),
    erlang:display("a\nb"),
    erlang:display([9, 97]),
    erlang:display([97, 0]),
    erlang:display([31, 97]),
    erlang:display([126, 97]),
    erlang:display([97, 127]),
    erlang:display([97, 256]),
    erlang:display([160, 228, 255]),
    erlang:display([159, 97]),
    erlang:display([97 | 98]),
    erlang:display([97, 98 | c]),
    erlang:display([97.0, 98]),
    erlang:display([[97], [98], 99]),
    erlang:display([a, "b", $c, <<"d">>]),
    erlang:display({"a", ["b", ["c"]]}),
    erlang:display([[], [[]], [[], []]]),
    erlang:display([1 | [2 | [3 | {}]]]),
    erlang:display([{} | []]),
    erlang:display([-97, -98]),
    erlang:display([1 bsl 64, 97]).

id(X) -> X.
