%% EXC-27: each failure of the language has its reason.
-module(exc_27_reasons).
-export([main/0, id/1]).

main() ->
    One = fun(_) -> ok end,
    Funs = [
        fun() -> a = id(1) end,
        fun() -> case id(1) of 2 -> ok end end,
        fun() -> B = id(false), if B -> ok end end,
        fun() -> (id(x))() end,
        fun() -> (id(#{}))#{k := 1} end,
        fun() -> (id(nomap))#{k => 1} end,
        fun() -> case id(3) andalso true of X -> X end end,
        fun() -> receive never -> ok after id(-1) -> ok end end,
        fun() -> receive after id(x) -> ok end end,
        fun() -> <<(id(x)):8>> end,
        fun() -> (id(notamod)):f() end,
        fun() -> (id(1)):f() end,
        fun() -> [X || X <- id(oops)] end,
        fun() -> try id(1) of 2 -> ok after ok end end
    ],
    [erlang:display(try Fun() catch Class:Reason -> {Class, Reason} end) || Fun <- Funs],
    erlang:display(try (id(One))(1, 2) catch error:{badarity, {One, Arguments}} -> {badarity, Arguments} end).

id(Term) -> Term.
