%% The part `after` of a body known to fail runs once, and its own failure replaces the first one.
-module(failures_around_after).
-export([main/0, id/1]).
-compile(nowarn_failed).

id(X) -> X.

main() ->
    [erlang:display({N, try run(N) of V -> {value, V} catch C:R -> {C, R} end, taken([])}) || N <- lists:seq(1, 14)].

taken(L) -> receive M -> taken([M | L]) after 0 -> lists:reverse(L) end.

note(X) -> self() ! X, X.

run(1) -> try note(body), hd([]) after note(last) end;
run(2) -> try hd([]) after note(last), 1 div 0 end;
run(3) -> try try element(2, {a}) after note(inner) end after note(outer) end;
run(4) -> try try bnot a after note(inner), length(b) end after note(outer) end;
run(5) -> try try bnot a after length(b) end after map_size(c) end;
run(6) -> try tuple_size(a) catch error:badarg -> note(handled), 1 bsl a after note(last) end;
run(7) -> try tuple_size(a) catch throw:_ -> note(handled) after note(last) end;
run(8) -> try (catch 1 + a), note(body), throw(x) after note(last) end;
run(9) -> try throw({x, note(thrown)}) of _ -> note(never) catch {x, T} -> {got, T, 1 rem 0} after note(last) end;
run(10) -> try note(of_body) of of_body -> hd(a); _ -> tl(a) catch _:_ -> note(never) after note(last) end;
run(11) -> try exit(try error(a) after note(inner) end) after note(outer) end;
run(12) -> try [note(X) + a || X <- [1, 2]] after note(last) end;
run(13) -> try note(ok) after catch hd([]), catch 1 div 0, note(last) end;
run(14) -> try 1 div 0 catch error:badarith -> try hd([]) catch error:badarg -> try length(a) after note(deep) end after note(middle) end after note(last) end.
