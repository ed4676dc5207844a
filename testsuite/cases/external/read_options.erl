%% binary_to_term/2 gives the bytes used, refuses unknown options before it looks at the binary, and with safe
%% makes no atoms.
-module(read_options).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Inputs = id([<<131, 97, 1>>, <<131, 97, 1, 2, 3>>, <<131>>, <<>>, <<130, 97, 1>>, <<131, 97, 1, 2:3>>, foo, [131, 97, 1]]),
    [show(Input) || Input <- Inputs],
    Options = id([[], [safe], [used], [safe, used], [used, used], [foo], foo, [safe | foo], [safe | safe], [[used]], [{used, true}]]),
    [show(Input, O) || O <- Options, Input <- [<<131, 97, 1, 0>>, <<131>>, foo]],
    Unknown = id(<<131, 119, 16, "zyx_not_an_atom_">>),
    show(Unknown, [safe]),
    show(<<131, 104, 2, 97, 1, 119, 16, "zyx_not_an_atom_">>, [safe]),
    show(<<131, 88, 119, 16, "zyx_not_an_atom_", 1:32, 1:32, 1:32>>, [safe]),
    show(<<131, 113, 119, 16, "zyx_not_an_atom_", 119, 2, "ok", 97, 0>>, [safe]),
    show(<<131, 119, 2, "ok">>, [safe]),
    <<_:3, Shifted:5/binary, _/bitstring>> = id(<<0:3, 131, 107, 0, 1, 5, 0:5>>),
    show(Shifted, [used]).

show(Input) -> erlang:display({Input, answer(fun() -> binary_to_term(Input) end)}).

show(Input, Options) -> erlang:display({Input, Options, answer(fun() -> binary_to_term(Input, Options) end)}).

answer(F) ->
    try F()
    catch error:Reason:Stack ->
        [{M, N, Arguments, Info} | _] = Stack,
        {Reason, M, N, length(Arguments), Info}
    end.
