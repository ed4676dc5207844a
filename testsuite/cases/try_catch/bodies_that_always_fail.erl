%% The body of a try or catch whose failure the compiler knows raises, and what follows it in the code never runs.
-module(bodies_that_always_fail).
-export([main/0, id/1, of_atom/1, of_set/1]).
-compile(nowarn_failed).

id(X) -> X.

main() ->
    erlang:display(sizes()),
    erlang:display(parts()),
    erlang:display(conversions()),
    erlang:display(arithmetic()),
    erlang:display(funs()),
    erlang:display([of_atom(a), of_atom(1)]),
    erlang:display([of_set(gaffel), of_set(gurka)]),
    erlang:display(nested()),
    erlang:display(catches()),
    erlang:display(afters()),
    erlang:display(in_guards(x)),
    erlang:display(after_a_call()),
    erlang:display(in_other_code()).

class(error, {Tag, _}) -> Tag;
class(error, Reason) -> Reason;
class(Class, Reason) -> {Class, Reason}.

sizes() ->
    [try map_size(foo), fail catch _:{badmap, _} -> ok end,
     try map_size(foo), fail catch C1:R1 -> class(C1, R1) end,
     try tuple_size([]), fail catch C2:R2 -> class(C2, R2) end,
     try byte_size(a), fail catch C3:R3 -> class(C3, R3) end,
     try bit_size({}), fail catch C4:R4 -> class(C4, R4) end,
     try length(a), fail catch C5:R5 -> class(C5, R5) end,
     try size(1), fail catch C6:R6 -> class(C6, R6) end].

parts() ->
    X1 = try hd([]), fail catch error:badarg -> ok; _:_ -> fail end,
    X2 = try tl([]), fail catch error:badarg -> ok; _:_ -> fail end,
    X3 = try element(1, {}), fail catch error:badarg -> ok; _:_ -> fail end,
    X4 = try element(3, {a, b}), fail catch error:badarg -> ok; _:_ -> fail end,
    X5 = try map_get(a, []), fail catch error:{badmap, []} -> ok; _:_ -> fail end,
    X6 = try setelement(4, {a}, x), fail catch error:badarg -> ok; _:_ -> fail end,
    X7 = try binary_part(a, 1, 2), fail catch error:badarg -> ok; _:_ -> fail end,
    done = id(done),
    [X1, X2, X3, X4, X5, X6, X7].

conversions() ->
    X1 = try atom_to_list("x"), fail catch error:badarg -> ok end,
    X2 = try integer_to_list(a), fail catch error:badarg -> ok end,
    X3 = try list_to_atom(a), fail catch error:badarg -> ok end,
    X4 = try list_to_binary(ok), fail catch error:badarg -> ok end,
    X5 = try binary_to_integer([]), fail catch error:badarg -> ok end,
    X6 = try tuple_to_list([]), fail catch error:badarg -> ok end,
    X7 = try float("x"), fail catch error:badarg -> ok end,
    X8 = try trunc(a), fail catch error:badarg -> ok end,
    [X1, X2, X3, X4, X5, X6, X7, X8].

arithmetic() ->
    X1 = try 1 + a, fail catch error:badarith -> ok end,
    X2 = try a * 1.0, fail catch error:badarith -> ok end,
    X3 = try bnot ok, fail catch error:badarith -> ok end,
    X4 = try 1 div 0, fail catch error:badarith -> ok end,
    X5 = try 1 rem 0, fail catch error:badarith -> ok end,
    X6 = try id(1) div 0, fail catch error:badarith -> ok end,
    X7 = try ok band 0, fail catch error:badarith -> ok end,
    X8 = try -a, fail catch error:badarith -> ok end,
    X9 = try abs(a), fail catch error:badarg -> ok end,
    X10 = try [] ++ a ++ b, fail catch error:badarg -> ok end,
    X11 = try not 1, fail catch error:badarg -> ok end,
    X12 = try true and 1, fail catch error:badarg -> ok end,
    [X1, X2, X3, X4, X5, X6, X7, X8, X9, X10, X11, X12].

funs() ->
    [try (id(1))(), fail catch C1:R1 -> class(C1, R1) end,
     try (fun() -> 15 end)(true), fail catch C3:{R3, {_, _}} -> {C3, R3} end,
     try apply(0, any, []), fail catch C4:R4 -> class(C4, R4) end,
     try 0:any(), fail catch C5:R5 -> class(C5, R5) end].

of_atom(X) when is_atom(X) -> try X + 1 catch error:badarith -> bad end;
of_atom(X) when is_integer(X) -> try atom_to_list(X) catch error:badarg -> bad_too end.

of_set(X) when X =:= gaffel; X =:= gurka ->
    try
        id(ignored),
        tuple_size(X)
    catch _:_ -> {failed, X}
    end.

nested() ->
    X1 = try try bnot ok catch throw:_ -> inner end catch error:badarith -> outer end,
    X2 = try try bnot ok after id(1) end catch error:badarith -> outer end,
    X3 = try try hd([]) catch error:badarg -> tuple_size(b) end catch error:badarg -> twice end,
    X4 = try
             try apply(0, any, []) after ok end band ok
         catch
             error:R -> class(error, R)
         end,
    X5 = try try error(a) catch error:a -> 1 + a end catch error:badarith -> after_error end,
    [X1, X2, X3, X4, X5].

catches() ->
    {'EXIT', {R1, _}} = (catch 1 + a),
    {'EXIT', {R2, _}} = (catch hd([])),
    {'EXIT', {R3, _}} = (catch map_size(a)),
    {'EXIT', {R4, _}} = (catch (catch bnot b) bsl c),
    {'EXIT', {R5, _}} = catch false ++ true,
    {'EXIT', {{R6, _}, _}} = (catch #{} = id(1)),
    [R1, R2, R3, R4, R5, R6, is_tuple(catch tl(a))].

afters() ->
    try
        try length(a) after erlang:display('after') end
    catch
        error:R -> R
    end.

in_guards(X) when length(X) > 1; map_size(X) > 1; is_atom(X) ->
    if
        hd(X) =:= 1 -> head;
        X + 1 > 0 -> sum;
        tuple_size(X) =:= 1 -> tuple;
        true -> none
    end.

after_a_call() ->
    Y = id(7),
    X1 = try id(1), never(Y), id(2) catch error:{R1, 7} -> R1 end,
    X2 = try never(Y) catch error:{R2, 7} -> {R2, Y} end,
    X3 = try exit(id(x)) catch exit:x -> {x, Y} end,
    X4 = try throw(id(x)), id(3) catch throw:x -> {t, Y} end,
    X5 = try erlang:raise(error, r, []), id(3) catch error:r -> {raised, Y} end,
    X6 = try erlang:nif_error(n), id(3) catch error:n -> {nif, Y} end,
    [X1, X2, X3, X4, X5, X6].

never(X) -> error({never, X}).

in_other_code() ->
    L = [1, 2, 3],
    X1 = [try X + a catch error:badarith -> X end || X <- id(L)],
    X2 = case id(1) of
             1 -> try binary_to_atom(1) catch error:badarg -> ok end;
             _ -> try 2 bsl a catch error:badarith -> bad end
         end,
    X3 = try <<(id(1)):(hd([]))>> catch error:badarg -> size end,
    X4 = try <<a:8>> catch error:badarg -> value end,
    X5 = try #{id(a) => 1}#{b := 2} catch error:{badkey, b} -> key end,
    X6 = receive after 0 -> try element(a, {}) catch error:badarg -> timeout end end,
    {X1, X2, X3, X4, X5, X6}.
