%% External funs are read whether or not the function is there; with safe it must be there.
-module(external_funs_read).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [show(<<131, 113, B/binary>>) || B <- id(good())],
    [show(<<131, 113, B/binary>>) || B <- id(bad())],
    F = binary_to_term(id(<<131, 113, 119, 18, "external_funs_read", 119, 2, "id", 97, 1>>), [safe]),
    erlang:display({F(5), F =:= fun ?MODULE:id/1}),
    G = binary_to_term(id(<<131, 113, 119, 7, "zz_none", 119, 2, "id", 97, 1>>)),
    erlang:display(try {G(5)} catch error:Reason:Stack -> {Reason, hd(Stack)} end).

good() ->
    [<<119, 18, "external_funs_read", 119, 2, "id", 97, 1>>, <<100, 0, 18, "external_funs_read", 115, 2, "id", 98, 1:32>>,
     <<119, 18, "external_funs_read", 119, 2, "id", 110, 1, 0, 1>>, <<119, 6, "erlang", 119, 4, "self", 97, 0>>,
     <<119, 18, "external_funs_read", 119, 2, "id", 97, 7>>, <<119, 18, "external_funs_read", 119, 3, "nix", 97, 1>>,
     <<119, 3, "nix", 119, 3, "nix", 97, 255>>].

bad() ->
    [<<119, 2, "id", 119, 2, "id", 98, -1:32>>, <<97, 5, 119, 2, "id", 97, 2>>, <<119, 2, "id", 97, 5, 97, 2>>,
     <<119, 2, "id", 119, 2, "id", 119, 2, "id">>, <<119, 2, "id", 104, 0, 97, 2>>, <<119, 2, "id", 119, 2, "id", 104, 1, 97, 2>>,
     <<119, 2, "id", 119, 2, "id">>].

show(Bytes) ->
    erlang:display([try binary_to_term(Bytes, O) catch error:Reason -> Reason end || O <- [[used], [safe]]]).
