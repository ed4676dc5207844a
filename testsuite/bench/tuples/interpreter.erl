%% A byte-code interpreter: a select over atoms and tuples per step, a stack in a list.
-module(interpreter).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Code = {{push, 0}, {push, 13000000}, {label, 3}, {swap, nil}, {push, 3}, {add, nil}, {mask, 16#ffff}, {swap, nil}, {push, 1}, {sub, nil}, {jump_unless_zero, 3}, {drop, nil}, {halt, nil}},
    step(1, Code, []).

step(Pc, Code, Stack) ->
    case element(Pc, Code) of
        {push, N} -> step(Pc + 1, Code, [N | Stack]);
        {add, _} -> [A, B | S] = Stack, step(Pc + 1, Code, [A + B | S]);
        {sub, _} -> [A, B | S] = Stack, step(Pc + 1, Code, [B - A | S]);
        {mask, M} -> [A | S] = Stack, step(Pc + 1, Code, [A band M | S]);
        {swap, _} -> [A, B | S] = Stack, step(Pc + 1, Code, [B, A | S]);
        {drop, _} -> step(Pc + 1, Code, tl(Stack));
        {label, _} -> step(Pc + 1, Code, Stack);
        {jump_unless_zero, To} ->
            case Stack of
                [0 | _] -> step(Pc + 1, Code, Stack);
                _ -> step(To, Code, Stack)
            end;
        {halt, _} -> hd(Stack)
    end.
