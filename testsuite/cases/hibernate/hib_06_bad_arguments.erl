%% HIB-6: hibernate/3 with arguments that no call could have raises badarg and the process goes on.
-module(hib_06_bad_arguments).
-export([main/0]).

main() ->
    [erlang:display(failure(Call)) || Call <- [{1, f, []}, {m, 1, []}, {m, f, x}, {m, f, [a | b]}, {m, f, {}}]],
    self() ! still_here,
    receive Message -> erlang:display(Message) end.

failure({Module, Name, Arguments}) ->
    try erlang:hibernate(Module, Name, Arguments) of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.
