%% The entry of programs built with --compat=escript: runs the program's main function as escript does.
%%
%% If main raises, this prints the exception on standard error in escript's words and exits with status 127. Otherwise
%% the status is 0.
-module(beamc_escript).
-export([run/3]).

%% Arguments has at most one element: the list of arguments of the main function.
run(Module, Function, Arguments) ->
    try apply(Module, Function, Arguments) of
        _ -> halt(0)
    catch
        Class:Reason:Trace ->
            io:put_chars(standard_error, ["escript: ", told(Class, Reason, Trace), $\n, hint(Reason, Trace)]),
            halt(127)
    end.

%% Advice for a call of a function that the program lacks.
hint(undef, [{Module, Function, Arguments, _} | _]) when is_list(Arguments) ->
    Arity = length(Arguments),
    case erlang:function_exported(Module, Function, Arity) of
        true ->
            [];
        false ->
            Name = io_lib:format("~ts:~ts/~b", [Module, Function, Arity]),
            ["hint: ", Name, " is not linked; if there is such a function, add --keep ", Name, $\n]
    end;
hint(_, _) ->
    [].

told(Class, Reason, Trace) ->
    {Encoding, Control} =
        case proplists:get_value(encoding, io:getopts(standard_error), latin1) of
            latin1 -> {latin1, "P"};
            _ -> {unicode, "tP"}
        end,
    Own = fun(Module, _, _) -> Module =:= ?MODULE end,
    Format = fun(Term, Indent) -> io_lib:format("~." ++ integer_to_list(Indent) ++ Control, [Term, 50]) end,
    erl_error:format_exception(1, Class, Reason, Trace, Own, Format, Encoding).
