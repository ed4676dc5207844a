%% Nanoseconds of one: a try that catches nothing, a throw caught 1, 10 and 1,000 frames up, an error 10 frames up whose trace
%% is taken, and one whose trace is put into words as the shell does.
-module(exceptions).
-export([main/0]).

main() ->
    Parts = [
        {not_thrown, 20000000, fun(N) -> quiet(N, 0) end},
        {throw_1, 3000000, fun(N) -> thrown(N, 1, 0) end},
        {throw_10, 1000000, fun(N) -> thrown(N, 10, 0) end},
        {throw_1000, 20000, fun(N) -> thrown(N, 1000, 0) end},
        {error_traced, 300000, fun(N) -> traced(N, 10, 0) end},
        {error_printed, 3000, fun(N) -> printed(N, 10, 0) end}
    ],
    Sums = [begin
        Run(max(1, N div 10)),
        T0 = erlang:monotonic_time(nanosecond),
        Sum = Run(N),
        T1 = erlang:monotonic_time(nanosecond),
        erlang:display({ns, Part, (T1 - T0) div N}),
        Sum
    end || {Part, N, Run} <- Parts],
    erlang:display({checksum, lists:sum(Sums)}).

quiet(0, Acc) -> Acc;
quiet(N, Acc) ->
    R = try work(N)
        catch throw:X -> X
        end,
    quiet(N - 1, Acc bxor R).

work(N) when is_integer(N) -> N + 1;
work(N) -> throw(N).

thrown(0, _, Acc) -> Acc;
thrown(N, Frames, Acc) ->
    R = try deep(Frames, N)
        catch throw:X -> X
        end,
    thrown(N - 1, Frames, Acc + R band 7).

deep(1, N) -> throw(N);
deep(Frames, N) -> 1 + deep(Frames - 1, N).

traced(0, _, Acc) -> Acc;
traced(N, Frames, Acc) ->
    R = try failing(Frames, N)
        catch error:_:Trace -> min(3, length(Trace))
        end,
    traced(N - 1, Frames, Acc + R).

printed(0, _, Acc) -> Acc;
printed(N, Frames, Acc) ->
    R = try failing(Frames, N)
        catch Class:Reason:Trace -> min(100, iolist_size(erl_error:format_exception(Class, Reason, Trace)))
        end,
    printed(N - 1, Frames, Acc + R).

failing(1, N) -> hd(N);
failing(Frames, N) -> 1 + failing(Frames - 1, N).
