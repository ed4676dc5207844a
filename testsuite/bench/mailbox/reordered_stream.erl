%% Parts of a file come in another order than they are wanted: each receive skips those that are not next.
-module(reordered_stream).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> files(150, 0).

files(0, Sum) -> Sum;
files(N, Sum) ->
    Parent = self(),
    Size = 2000 + N,
    spawn_link(fun() -> [Parent ! {part, N, K * 389 rem Size, <<K:32>>} || K <- lists:seq(0, Size - 1)] end),
    Data = parts(N, 0, Size, <<>>),
    files(N - 1, (Sum * 31 + erlang:crc32(Data)) band 16#ffffffff).

parts(_, Size, Size, Data) -> Data;
parts(File, K, Size, Data) ->
    receive {part, File, K, Part} -> parts(File, K + 1, Size, <<Data/binary, Part/binary>>) end.
