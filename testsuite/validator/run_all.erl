%% Calls functions with many arguments, each in a process with little memory and time. It prints what it calls next, so
%% the last line names the function that stops the program.
-module(run_all).
-export([main/0]).

main() ->
    lists:foreach(fun({Fun, Arity}) ->
                          erlang:display(Fun),
                          %% A function that takes too long once is not called again.
                          lists:all(fun(Args) -> call(Fun, Args) end, arguments(Arity))
                  end, funs()).

funs() -> [].

call(Fun, Args) ->
    Run = fun() -> use(catch apply(Fun, Args)) end,
    Memory = #{size => 1000000, kill => true, error_logger => false},
    {Pid, Monitor} = spawn_opt(Run, [monitor, {max_heap_size, Memory}]),
    receive
        {'DOWN', Monitor, process, Pid, _} -> true
    after 300 ->
        exit(Pid, kill),
        receive {'DOWN', Monitor, process, Pid, _} -> false end
    end.

%% A value that is no term would be found here.
use(Value) ->
    erlang:garbage_collect(),
    Copy = binary_to_term(term_to_binary({Value})),
    self() ! Copy,
    receive Same -> Same == {Value} end.

arguments(0) -> [[]];
arguments(1) -> [[A] || A <- values()];
arguments(2) -> [[A, B] || A <- values(), B <- [1, {a, 1}, [x, y], <<1, 2, 3>>]];
arguments(_) -> [[A, B, C] || A <- values(), B <- [0, {tag, [a]}, <<1>>], C <- [b, #{a => 1}]].

values() ->
    [0, -1, 255, 1 bsl 70, 1.5, a, true, [], [1, 2], [x | y], "ab", {}, {a, 1}, {ok, {a, b}}, {tag, 1}, {rec, [1]},
     <<>>, <<1, 2, 3, 4>>, <<"ab", 255>>, <<5:3>>, #{}, #{a => 1}, #{1 => x, b => {y}}, fun(X) -> X end, self(),
     make_ref()].
