%% Options of binary:split, match, matches and replace: an improper list is read up to its tail. Compiled patterns have one kind.
%% out27: arguments are checked even if the subject is empty
-module(binary_search_options).
-export([main/0, id/1]).

main() ->
    Options = [[global | foo], [trim | foo], [trim_all | foo], [{scope, {0, 3}} | foo], [global, trim | foo], foo, [foo], [foo | global],
               [global, foo | bar], {global}, <<>>, 1, [[global]], [{scope, {0, 2}}, {scope, {0, 5}}], [{scope, {0, 2}, x}], [{scope, x} | foo],
               [{insert_replaced, 0} | foo], []],
    One = binary:compile_pattern(<<":">>),
    Several = binary:compile_pattern([<<":">>, <<"b">>]),
    {bm, OneRef} = One,
    {ac, SeveralRef} = Several,
    Patterns = [{plain, <<":">>}, {list, [<<":">>, <<"::">>]}, {compiled, One}, {compiled_list, Several}, {other_kind, {ac, OneRef}},
                {other_kind, {bm, SeveralRef}}, {no_pattern, {bm, make_ref()}}, {no_pattern, {ac, x}}, {no_kind, {cp, OneRef}}, {triple, {bm, OneRef, 1}},
                {no_reference, {bm, <<":">>}}, {of_one, binary:compile_pattern([<<":">>])}],
    [erlang:display({Name, O, [try_it(F, P, O) || F <- searches()]}) || {Name, P} <- Patterns, O <- Options],
    [erlang:display({Name, Subject, [try_it(fun(_, _) -> binary:F(Subject, P) end, P, []) || F <- [split, match, matches]]})
     || {Name, P} <- Patterns, Subject <- [<<>>, <<":">>, <<"a">>, a]],
    Same = binary_to_term(term_to_binary(Several)),
    erlang:display([Same =:= Several, binary:matches(<<"a:b">>, Same)]),
    erlang:display([is_reference(element(2, id(One))), element(1, binary:compile_pattern([<<"a">>])), tuple_size(Several)]).

searches() ->
    Subject = <<"a:b::c:">>,
    [fun(P, O) -> binary:split(Subject, P, O) end, fun(P, O) -> binary:match(Subject, P, O) end, fun(P, O) -> binary:matches(Subject, P, O) end,
     fun(P, O) -> binary:replace(Subject, P, <<"xy">>, O) end].

try_it(F, P, O) -> try F(P, O) catch error:Reason -> Reason end.

id(X) -> X.
