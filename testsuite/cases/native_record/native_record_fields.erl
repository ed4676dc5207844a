%% Reading a field of a local native record compares the name alone, of an external one also module and export, of `#_` nothing.
%% releases: 29
%% assembly: no, it holds no checksum of the module, which a fun shows.
%% stdin:
-module(native_record_fields).
-export([main/0, id/1]).
-export_record([open]).

-record #open{a, b = 2}.
-record #closed{a, b = 2}.
-record #wide{a, b, c, d, e, f, g, h, i, j = 10}.

main() ->
    Other = fun(Name, Exported) -> records:create(other, Name, [{c, 3}, {a, 1}], #{is_exported => Exported}) end,
    Own = fun(Name, Fields) -> records:create(?MODULE, Name, Fields, #{is_exported => true}) end,
    Terms = [
        #open{a = 1},
        #closed{a = {1}},
        Other(open, true),
        Other(open, false),
        Other(closed, true),
        Own(open, [{a, own}, {b, 1}]),
        Own(open, [{b, own}, {a, 1}]),
        Own(open, []),
        Own(closed, [{z, 1}]),
        #wide{a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9},
        {open, 1, 2},
        open,
        [],
        #{a => 1},
        1.5,
        1 bsl 70,
        <<"open">>,
        fun id/1,
        self() =:= 1
    ],
    Readers = [
        {any_a, fun(X) -> X#_.a end},
        {any_c, fun(X) -> X#_.c end},
        {open_a, fun(X) -> X#open.a end},
        {open_b, fun(X) -> X#open.b end},
        {closed_a, fun(X) -> X#closed.a end},
        {wide_a, fun(X) -> X#wide.a end},
        {wide_j, fun(X) -> X#wide.j end},
        {external_open_b, fun(X) -> X#native_record_fields:open.b end},
        {external_closed_a, fun(X) -> X#native_record_fields:closed.a end},
        {external_other_c, fun(X) -> X#other:open.c end},
        {external_no_field, fun(X) -> X#native_record_fields:open.open end},
        {guard_any, fun guard_any/1},
        {guard_local, fun guard_local/1},
        {guard_external, fun guard_external/1},
        {guard_or, fun guard_or/1},
        {sum, fun(X) -> X#_.a + X#open.b end}
    ],
    [print(Name, Term, Reader) || {Name, Reader} <- Readers, Term <- Terms],
    io:format("~p~n", [[X#_.b || X <- [#open{a = N} || N <- [1, 2]]]]),
    io:format("~p~n", [(#open{a = #closed{a = deep}})#open.a#closed.a]),
    io:format("~p~n", [element(2, {id(1), (id(#open{a = 1}))#open.b})]).

guard_any(X) when X#_.a =:= 1 -> one;
guard_any(X) when is_tuple(X#_.a); X#_.c =:= 3 -> other;
guard_any(_) -> no.

guard_local(X) when X#open.a =:= own; X#closed.z =:= 1 -> yes;
guard_local(X) when X#open.b > 1, X#open.a < 2 -> numbers;
guard_local(_) -> no.

guard_external(X) when X#other:open.a =:= 1 -> other;
guard_external(X) when X#native_record_fields:closed.a =:= {1} -> closed;
guard_external(X) when X#native_record_fields:open.b =:= 2 -> open;
guard_external(_) -> no.

guard_or(X) when is_record(X, wide) andalso X#wide.j > 5 orelse X =:= open -> yes;
guard_or(_) -> no.

print(Name, Term, Reader) ->
    Shown =
        try
            {Reader(Term)}
        catch
            Class:Reason:Trace ->
                {Module, _, Arity, _} = hd(Trace),
                {Class, Reason, Module, Arity}
        end,
    io:format("~p ~s ~0p~n", [Name, text(Term), Shown]).

text(Term) when is_function(Term) -> "fun";
text(Term) -> io_lib:format("~0p", [Term]).

id(X) -> X.
