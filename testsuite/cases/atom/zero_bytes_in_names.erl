%% Names of functions and atoms may contain a zero byte or a backslash.
-module(zero_bytes_in_names).
-export([main/0, 'f\0g'/1, 'f\\0g'/1, '\0'/0]).

main() ->
    erlang:display(['f\0g'(1), 'f\\0g'(1), '\0'()]),
    erlang:display([apply(?MODULE, F, [2]) || F <- ['f\0g', 'f\\0g']]),
    erlang:display([atom_to_list('q\0z'), atom_to_binary('\0\0'), list_to_atom([0]) =:= '\0']),
    erlang:display([fun 'f\0g'/1, fun ?MODULE:'f\\0g'/1] =:= [fun 'f\0g'/1, fun ?MODULE:'f\\0g'/1]),
    try 'f\0g'(x)
    catch error:function_clause:Trace ->
        [{_, F, _, _} | _] = Trace,
        erlang:display(F =:= 'f\0g')
    end,
    try ?MODULE:'no\0ne'()
    catch error:undef:Trace2 ->
        [{_, N, A, _} | _] = Trace2,
        erlang:display({N =:= 'no\0ne', A})
    end.

'f\0g'(X) when is_integer(X) -> {zero, X}.
'f\\0g'(X) -> {backslash, X}.
'\0'() -> nothing.
