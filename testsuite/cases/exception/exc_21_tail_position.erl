%% EXC-21: a call inside of try or catch keeps its frame, a call in the of part or in a handler is a tail call.
-module(exc_21_tail_position).
-export([main/0, id/1]).

main() ->
    Funs = [fun body/2, fun of_part/2, fun handler/2, fun in_catch/2],
    [erlang:display(stack_words(Fun) > 40000) || Fun <- Funs].

stack_words(Fun) ->
    Parent = self(),
    {_, Monitor} = spawn_monitor(fun() -> Fun(40000, Parent) end),
    receive {words, Words} -> ok end,
    receive {'DOWN', Monitor, process, _, _} -> Words end.

report(Parent) ->
    {stack_size, Words} = process_info(self(), stack_size),
    Parent ! {words, Words}.

body(0, Parent) -> report(Parent);
body(N, Parent) -> try id(N), body(N - 1, Parent) catch throw:_ -> ok end.

of_part(0, Parent) -> report(Parent);
of_part(N, Parent) -> try id(N) of _ -> of_part(N - 1, Parent) catch throw:_ -> ok end.

handler(0, Parent) -> report(Parent);
handler(N, Parent) -> try throw(N) catch throw:_ -> handler(N - 1, Parent) end.

in_catch(0, Parent) -> report(Parent);
in_catch(N, Parent) -> catch in_catch(N - 1, Parent).

id(Term) -> Term.
