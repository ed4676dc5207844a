%% A native record is made of given values and of defaults; a wrong field precedes a field without a value in errors.
%% releases: 29
%% stdin:
-module(native_record_making).
-export([main/0, id/1]).
-export_record([point, plain]).

-record #point{x, y = 0}.
-record #plain{}.
-record #hidden{a = 1, b}.
-record #defaults{
    atom = ok,
    small = -7,
    big = 123456789012345678901234567890,
    float = 1.5,
    text = "text",
    list = [1, a, {b}],
    empty = [],
    tuple = {1, {2}},
    map = #{b => [2]}
}.
-record #many{
    a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12 = twelve, a13, a14, a15, a16, a17, a18, a19, a20
}.
-record #later{value = #{
    1 => a, 2 => b, 3 => c, 4 => d, 5 => e, 6 => f, 7 => g, 8 => h, 9 => i, 10 => j, 11 => k, 12 => l, 13 => m, 14 => n, 15 => o,
    16 => p, 17 => q, 18 => r, 19 => s, 20 => t, 21 => u, 22 => v, 23 => w, 24 => x, 25 => y, 26 => z, 27 => 1, 28 => 2, 29 => 3,
    30 => 4, 31 => 5, 32 => 6, 33 => 7, 34 => 8
}}.

main() ->
    print(fun() -> #point{x = id(1)} end),
    print(fun() -> #point{y = id(2), x = id(1)} end),
    print(fun() -> #point{x = #point{x = #plain{}}, y = [#hidden{b = 2}]} end),
    print(fun() -> #plain{} end),
    print(fun() -> #defaults{} end),
    print(fun() -> #defaults{list = id([]), map = id(#{})} end),
    print(fun many/0),
    print(fun() -> map_size(#later{}#later.value) + maps:get(id(34), #later{}#later.value) end),
    print(fun() -> [X, Y, Z] = [#point{x = N} || N <- id([1, 2, 3])], {Z, Y, X} end),
    print(fun() -> in_registers(id(1), id(2), id(3), id(4), id(5), id(6), id(7)) end),
    print(fun() -> in_frame(id([1, 2])) end),
    io:format("as an external record~n"),
    print(fun() -> #native_record_making:point{x = 1} end),
    print(fun() -> #native_record_making:plain{} end),
    print(fun() -> #native_record_making:point{x = 1} =:= id(#point{x = 1}) end),
    print(fun() -> #native_record_making:hidden{b = 1} end),
    print(fun() -> #no_such_module:point{x = 1} end),
    print(fun() -> #lists:point{} end),
    io:format("fields~n"),
    print(fun() -> #native_record_making:point{} end),
    print(fun() -> #native_record_making:point{y = 1} end),
    print(fun() -> #native_record_making:point{z = 1} end),
    print(fun() -> #native_record_making:point{x = 1, z = 1} end),
    print(fun() -> #native_record_making:plain{z = 1} end),
    io:format("evaluation~n"),
    print(fun() -> #native_record_making:point{x = error(first)} end),
    print(fun() -> #native_record_making:point{x = put(made, 1), z = put(made, 2)} end),
    print(fun() -> get(made) end),
    print(fun() -> {caught, try #no_such_module:point{x = 1} catch error:E -> E end} end),
    print(fun() -> try #native_record_making:point{x = id(1)} of R -> {of_, R} catch _:_ -> no after put(made, 3) end end),
    print(fun() -> {get(made), garbage(2000, [])} end).

many() ->
    #many{
        a1 = id(1), a2 = id(2), a3 = id(3), a4 = id(4), a5 = id(5), a6 = id(6), a7 = id(7), a8 = id(8), a9 = id(9),
        a10 = id(10), a11 = id(11), a13 = id(13), a14 = id(14), a15 = id(15), a16 = id(16), a17 = id(17), a18 = id(18),
        a19 = id(19), a20 = id(20)
    }.

in_registers(A, B, C, D, E, F, G) ->
    R = #point{x = {A, B}, y = {C, D, E, F, G}},
    {R, A, B, C, D, E, F, G}.

in_frame(List) ->
    R = #point{x = List, y = id({made, List})},
    S = #point{x = id(R)},
    {id(List), R, S}.

garbage(0, All) -> length([R || #point{x = X, y = [_]} = R <- All, X rem 2 =:= 0]);
garbage(N, All) -> garbage(N - 1, [#point{x = N, y = [N]} | All]).

print(Fun) ->
    Shown =
        try
            Fun()
        catch
            Class:Reason:Trace ->
                {_, _, Arity, _} = hd(Trace),
                {Class, Reason, Arity}
        end,
    io:format("~p~n", [Shown]).

id(X) -> X.
