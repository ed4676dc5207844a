%% io_lib prints native records with module and name and breaks lines after fields.
%% releases: 29
%% stdin:
-module(native_record_printing).
-export([main/0]).

-record #own{a, b = "text"}.

main() ->
    Make = fun(Module, Name, Fields) -> records:create(Module, Name, Fields, #{is_exported => true}) end,
    Long = [{list_to_atom("field_number_" ++ integer_to_list(N)), lists:seq(1, N)} || N <- [1, 2, 3, 4, 5, 30]],
    Terms = [
        Make(m, n, []),
        Make(m, n, [{a, 1}, {b, 2}]),
        #own{a = 1},
        Make('M y', '\x{c9}', [{'a b', "str"}, {'\x{3a9}', <<"b">>}, {'', ''}]),
        [Make(m, n, [{a, Make(m, n, [])}]) || _ <- lists:seq(1, 6)],
        Make(module_with_a_long_name, record_with_a_long_name, Long),
        {#own{a = #own{a = #own{a = #own{a = {deep}}}}}, [#own{a = []}]},
        #{#own{a = 1} => #own{a = "key", b = <<>>}},
        #own{a = lists:duplicate(3, lists:duplicate(20, x)), b = [#own{a = lists:seq(1, 40)}]}
    ],
    [io:format("~tp~n~tw~n~0tp~n~30tp~n~s~n", [Term, Term, Term, Term, io_lib:format("~tp", [size_of(Term)])]) || Term <- Terms],
    [io:format("~P ~W~n", [Term, Depth, Term, Depth]) || Term <- [lists:nth(N, Terms) || N <- [2, 3, 7, 9]], Depth <- [1, 2, 3, 4, 5, 7, 9]],
    io:format("~p~n", [io_lib:write(#own{a = 1})]),
    io:format("~s~n", [io_lib:print(#own{a = 1}, 10, 20, -1)]),
    io:format("~ts~n", [io_lib:format("~tp", [#own{a = '\x{3a9}'}])]),
    io:format("~s|~20p|~30w|~n", [io_lib:format("~w", [#own{a = 1}]), Make(m, n, []), Make(m, n, [{a, 1}])]),
    io:format("~p~n", [io_lib:limit_term(#own{a = [1, 2, 3], b = {4, 5}}, 3)]),
    io:format("~p ~p~n", [[#own{a = $a}, $b], {badrecord, #own{a = 1}}]).

size_of(Term) -> length(io_lib:format("~tp", [Term])) > 0.
