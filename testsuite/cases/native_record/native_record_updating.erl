%% An update copies a native record; of `#_` it demands an exported record or one of the module itself.
%% releases: 29
%% stdin:
-module(native_record_updating).
-export([main/0, id/1]).
-export_record([open]).

-record #open{a, b = 2}.
-record #closed{a, b = 2}.
-record #wide{a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10, k = 11}.

main() ->
    Other = fun(Name, Fields, Exported) -> records:create(other, Name, Fields, #{is_exported => Exported}) end,
    Own = fun(Name, Fields, Exported) -> records:create(?MODULE, Name, Fields, #{is_exported => Exported}) end,
    Terms = [
        #open{a = 1},
        #closed{a = 1},
        #wide{},
        Other(open, [{b, 1}, {a, 1}], true),
        Other(open, [{a, 1}], false),
        Own(open, [{b, 1}, {a, 1}], true),
        Own(open, [{a, 1}], true),
        Own(closed, [{c, 5}, {b, 6}], false),
        Own(wide, [{k, 1}, {a, 2}, {b, 3}, {c, 4}, {d, 5}, {e, 6}, {f, 7}, {g, 8}, {h, 9}, {i, 10}, {j, 11}, {l, 12}], false),
        {open, 1, 2},
        #{a => 1},
        [],
        open
    ],
    Updates = [
        {open_a, fun(X) -> X#open{a = new} end},
        {open_both, fun(X) -> X#open{b = {b}, a = [a]} end},
        {closed_b, fun(X) -> X#closed{b = id(new)} end},
        {wide_all, fun wide/1},
        {wide_some, fun(X) -> X#wide{k = x, a = y} end},
        {any_a, fun(X) -> X#_{a = new} end},
        {any_two, fun(X) -> X#_{b = 2.5, a = X} end},
        {external_open, fun(X) -> X#native_record_updating:open{b = new} end},
        {external_closed, fun(X) -> X#native_record_updating:closed{a = new} end},
        {external_other, fun(X) -> X#other:open{a = new} end},
        {external_absent, fun(X) -> X#native_record_updating:open{c = new} end},
        {twice, fun(X) -> (X#open{a = 5})#open{b = X} end},
        {in_try, fun(X) -> try X#closed{a = X} of #closed{a = A} -> A catch error:{badrecord, _} -> caught end end},
        {with_read, fun(X) -> X#open{a = X#open.b, b = X#open.a} end}
    ],
    [print(Name, Term, Update) || {Name, Update} <- Updates, Term <- Terms],
    Old = #open{a = 1},
    New = Old#open{a = 2},
    io:format("~0p ~0p~n", [Old, New]),
    io:format("~0p~n", [lists:foldl(fun(N, R) -> R#open{a = N, b = [N | R#open.b]} end, #open{a = 0, b = []}, lists:seq(1, 20))]),
    io:format("~0p~n", [count(#closed{a = 0, b = x}, 5000)]),
    io:format("~0p~n", [late(id(1), id(2), id(3), id(4), id(5), id(6), id(#open{a = {7}}))]).

wide(X) ->
    X#wide{a = id(k), b = id(j), c = id(i), d = id(h), e = id(g), f = id(f), g = id(e), h = id(d), i = id(c), j = id(b), k = id(a)}.

count(R, 0) -> R;
count(R, N) -> count(R#closed{a = R#closed.a + 1}, N - 1).

late(A, B, C, D, E, F, R) ->
    {R#open{a = {A, B}, b = [R#open.a]}, A, B, C, D, E, F, R}.

print(Name, Term, Update) ->
    Shown =
        try
            Update(Term)
        catch
            Class:Reason:Trace ->
                {Module, _, Arity, _} = hd(Trace),
                {Class, Reason, Module, Arity}
        end,
    io:format("~p ~0p ~0p~n", [Name, Term, Shown]).

id(X) -> X.
