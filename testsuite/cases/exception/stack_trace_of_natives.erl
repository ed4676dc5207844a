%% A failing BIF or operator stands at the top of the trace with its arguments, but a division of floats does not.
%% out27: from OTP 27 on the operator + stands in the trace too
-module(stack_trace_of_natives).
-export([main/0, id/1]).
main() ->
    Fs = [fun() -> {id(a) + 1} end, fun() -> {1 - id(b)} end, fun() -> {id(2) * id(c)} end, fun() -> {id(1) div id(0)} end, fun() -> {id(1) rem id(0)} end, fun() -> {id(1) / id(0)} end, fun() -> {id(1) band id(d)} end, fun() -> {id(e) bsl 1} end,
          fun() -> {-id(f)} end, fun() -> {bnot id(g)} end, fun() -> {hd(id([]))} end, fun() -> {tl(id([]))} end, fun() -> {element(id(3), id({a}))} end, fun() -> {length(id(x))} end, fun() -> {atom_to_list(id(1))} end, fun() -> {map_get(id(k), id(#{}))} end, fun() -> {map_size(id(m))} end,
          fun() -> {byte_size(id(n))} end, fun() -> {list_to_integer(id("x"))} end, fun() -> {setelement(id(0), id({}), v)} end, fun() -> {not id(o)} end, fun() -> {id(p) and true} end, fun() -> {id(a) ++ id(b)} end, fun() -> {maps:get(id(k), id(#{}))} end, fun() -> {tuple_size(id(q))} end, fun() -> {abs(id(r))} end, fun() -> {round(id(s))} end, fun() -> {list_to_tuple(id(t))} end],
    show(Fs).

show([]) -> ok;
show([F | Fs]) ->
    try F()
    catch
        error:Reason:Stack ->
            case Stack of
                [{?MODULE, _, A, _} | _] -> erlang:display({Reason, ?MODULE, A});
                [{M, N, A, _} | _] -> erlang:display({Reason, M, N, A})
            end
    end,
    show(Fs).

id(X) -> X.
