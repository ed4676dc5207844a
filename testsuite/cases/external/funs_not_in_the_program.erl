%% A fun of another version of the module can be held and written again, calling it is badfun; one of a module that is not
%% there is undef.
-module(funs_not_in_the_program).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    F = id(maker(7)),
    <<131, 112, Size:32, Arity, Uniq:16/binary, Rest/binary>> = term_to_binary(F),
    Other = <<131, 112, Size:32, Arity, (binary:copy(<<7>>, 16))/binary, Rest/binary>>,
    erlang:display(Uniq =/= binary:copy(<<7>>, 16)),
    G = binary_to_term(Other),
    erlang:display({is_function(G), is_function(G, 1), is_function(G, 2), G =:= binary_to_term(Other), term_to_binary(G) =:= Other}),
    erlang:display([case erlang:fun_info(G, Item) of {_, Value} -> Value end || Item <- [module, name, arity, env, type, new_uniq]]),
    erlang:display(erlang:fun_info(G, new_index) =:= erlang:fun_info(F, new_index)),
    erlang:display({binary_to_term(Other, [safe]) =:= G, erlang:fun_to_list(G) =:= erlang:fun_to_list(F)}),
    failure(fun() -> {G(1)} end, G),
    failure(fun() -> {G(1, 2)} end, G),
    failure(fun() -> {apply(G, [1])} end, G),
    failure(fun() -> lists:map(G, [1]) end, G),
    Stranger = binary_to_term(id(<<131, 112, 0:32, 2, 1:128, 3:32, 1:32, 119, 8, "zz_no_mo", 97, 3, 98, 1:32,
                                   88, 119, 13, "nonode@nohost", 1:32, 0:32, 0:32, 107, 0, 1, 9>>)),
    erlang:display({erlang:fun_to_list(Stranger), erlang:fun_info(Stranger, env), erlang:fun_info(Stranger, new_uniq)}),
    failure(fun() -> {Stranger(1, 2)} end, Stranger),
    failure(fun() -> Stranger(1, 2) end, Stranger),
    failure(fun() -> {Stranger(1)} end, Stranger),
    [bad(B) || B <- id(broken())].

maker(N) -> fun(X) -> X + N end.

%% Parts of the wrong kind, counts that lie.
broken() ->
    Pid = <<88, 119, 13, "nonode@nohost", 1:32, 0:32, 0:32>>,
    Start = fun(Free) -> <<131, 112, 0:32, 2, 1:128, 3:32, Free:32>> end,
    [<<(Start(0))/binary, 97, 1, 97, 3, 97, 1, Pid/binary>>,
     <<(Start(0))/binary, 119, 1, "m", 119, 1, "a", 97, 1, Pid/binary>>,
     <<(Start(0))/binary, 119, 1, "m", 97, 3, 119, 1, "a", Pid/binary>>,
     <<(Start(0))/binary, 119, 1, "m", 97, 3, 110, 9, 0, 1:72, Pid/binary>>,
     <<(Start(1))/binary, 119, 1, "m", 97, 3, 97, 1, Pid/binary>>,
     <<(Start(16#ffffffff))/binary, 119, 1, "m", 97, 3, 97, 1, Pid/binary, 106>>,
     <<(Start(256))/binary, 119, 1, "m", 97, 3, 97, 1, Pid/binary, (binary:copy(<<106>>, 256))/binary>>].

bad(Bytes) ->
    erlang:display(try binary_to_term(Bytes) of _ -> term catch error:Reason -> Reason end).

failure(Call, Fun) ->
    try Call() of
        Value -> erlang:display({value, Value})
    catch
        error:Reason:Stack ->
            [Top, Next | _] = Stack,
            erlang:display({hide(Reason, Fun), hide(Top, Fun), hide(Next, Fun)})
    end.

hide(Fun, Fun) -> the_fun;
hide(Tuple, Fun) when is_tuple(Tuple) -> list_to_tuple([hide(Part, Fun) || Part <- tuple_to_list(Tuple)]);
hide([{file, _}, {line, Line}], _) -> Line > 0;
hide(Term, _) -> Term.
