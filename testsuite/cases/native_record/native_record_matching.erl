%% Patterns of native records compare module and name, and look into records of other modules only if these are exported.
%% releases: 29
%% stdin:
-module(native_record_matching).
-export([main/0, id/1]).
-export_record([open]).

-record #open{a, b = 2}.
-record #closed{a, b = 2}.
-record #none{}.

main() ->
    Other = fun(Name, Fields, Exported) -> records:create(other, Name, Fields, #{is_exported => Exported}) end,
    Own = fun(Name, Fields, Exported) -> records:create(?MODULE, Name, Fields, #{is_exported => Exported}) end,
    Terms = [
        #open{a = 1},
        #open{a = 3, b = 3},
        #closed{a = 1},
        #none{},
        Other(open, [{a, 1}], true),
        Other(open, [{a, 1}], false),
        Other(closed, [{b, 1}, {a, 7}], false),
        Own(open, [{b, 8}, {a, 1}], false),
        Own(closed, [{z, 1}], true),
        Own(foreign, [], false),
        {open, 1, 2},
        [#open{a = 1}],
        open,
        #{a => 1},
        <<>>,
        7
    ],
    Matchers = [
        {empty, fun(#open{}) -> yes; (_) -> no end},
        {local, fun(#open{a = A}) -> {a, A}; (#closed{b = B, a = A}) -> {b, B, A}; (#none{}) -> none; (_) -> no end},
        {value, fun(#open{a = 1, b = B}) -> {one, B}; (#open{b = 3}) -> three; (_) -> no end},
        {any, fun(#_{a = A}) -> {a, A}; (#_{}) -> record; (_) -> no end},
        {any_two, fun(#_{b = B, a = 1}) -> {one, B}; (#_{z = Z}) -> {z, Z}; (_) -> no end},
        {external, fun(#native_record_matching:open{a = A}) -> {a, A};
                      (#native_record_matching:closed{a = A}) -> {closed, A};
                      (#other:open{a = A}) -> {other, A};
                      (#other:closed{a = A}) -> {other_closed, A};
                      (_) -> no end},
        {external_empty, fun(#other:open{}) -> other; (#native_record_matching:none{}) -> none; (_) -> no end},
        {whole, fun(#open{} = R) -> [R]; ([#open{a = A} = R | _]) -> {A, R}; (_) -> no end},
        {is_record_1, fun(X) when is_record(X) -> yes; (_) -> no end},
        {is_record_2, fun(X) when is_record(X, open) -> yes; (_) -> no end},
        {is_record_3, fun(X) when is_record(X, native_record_matching, open) -> own; (X) when is_record(X, other, open) -> other; (_) -> no end},
        {body_tests, fun(X) -> {is_record(X), is_record(X, closed), is_record(X, other, closed), is_record(X, open, 3)} end},
        {dynamic_tests, fun(X) -> {is_record(X, id(open)), is_record(X, id(other), id(open)), is_record(X, id(open), id(3))} end},
        {applied, fun(X) -> [apply(erlang, is_record, [X | More]) || More <- [[], [open], [other, open], [open, 3]]] end},
        {others, fun(X) -> {is_tuple(X), is_map(X), is_list(X), is_atom(X), is_number(X), is_binary(X), is_function(X), is_pid(X), is_boolean(X)} end}
    ],
    [io:format("~p ~0p ~0p~n", [Name, Term, Matcher(Term)]) || {Name, Matcher} <- Matchers, Term <- Terms],
    io:format("~0p~n", [[A || #open{a = A} <- Terms]]),
    io:format("~0p~n", [[A || #_{a = A} <- Terms, A > 2]]),
    io:format("~0p~n", [maps:from_list([{A, B} || #closed{a = A, b = B} <- id(Terms)])]),
    Self = self(),
    [Self ! Term || Term <- Terms],
    io:format("~0p~n", [[receive #closed{a = A} -> A end, receive #other:open{a = A2} -> A2 end]]),
    io:format("~0p~n", [receive #open{b = 3} = R -> R end]),
    io:format("~0p~n", [try #open{a = Z} = id(#closed{a = 1}), Z catch error:E -> E end]),
    io:format("~0p~n", [try (fun(#open{}) -> ok end)(#closed{a = 1}) catch error:E2:T -> {E2, element(3, hd(T))} end]),
    io:format("~0p~n", [try case id(#closed{a = 1}) of #open{} -> ok end catch error:E3 -> E3 end]),
    io:format("~0p~n", [try try id(#closed{a = 1}) of #open{} -> ok catch error:E4 -> E4 end catch error:E5 -> {outer, E5} end]),
    io:format("~0p~n", [begin #open{a = {P, [Q]}} = id(#open{a = {1, [2]}}), P + Q end]),
    io:format("~0p~n", [if_bound(#open{a = 5}, 5)]),
    io:format("~0p~n", [if_bound(#open{a = 5}, 5.0)]).

if_bound(R, A) ->
    case R of
        #open{a = A} -> same;
        #open{} -> other
    end.

id(X) -> X.
