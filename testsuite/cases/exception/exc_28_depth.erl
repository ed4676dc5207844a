%% EXC-28: a trace has at most as many entries as erlang:system_flag(backtrace_depth, N) says, 8 at first.
-module(exc_28_depth).
-export([main/0, id/1]).

main() ->
    erlang:display(names(50)),
    erlang:display(length(names(3))),
    Old = erlang:system_flag(backtrace_depth, 3),
    erlang:display({Old, names(50)}),
    erlang:display({erlang:system_flag(backtrace_depth, 1), names(50)}),
    erlang:display({erlang:system_flag(backtrace_depth, 0), names(50)}),
    erlang:display({erlang:system_flag(backtrace_depth, 100), length(names(500))}),
    erlang:display(erlang:system_flag(backtrace_depth, Old)),
    erlang:display([try erlang:system_flag(backtrace_depth, Bad) catch C:R -> {C, R} end || Bad <- [-1, a, 1 bsl 70]]).

names(Depth) ->
    try
        id(even(Depth))
    catch
        error:_:Stack -> [Name || {_, Name, _, _} <- Stack]
    end.

even(0) -> hd(get(nothing));
even(N) -> {a, odd(N - 1)}.

odd(0) -> hd(get(nothing));
odd(N) -> {b, even(N - 1)}.

id(Term) -> Term.
