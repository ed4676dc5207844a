%% Binaries are grown by appending bytes, words and other binaries.
-module(escape_text).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(280, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) -> repeat(N - 1, Sum + byte_size(escape(grow(100000, <<>>), <<>>))).

grow(0, B) -> B;
grow(N, B) -> grow(N - 1, <<B/binary, (N band 127), N:16>>).

escape(<<$", R/binary>>, Out) -> escape(R, <<Out/binary, "&quot;">>);
escape(<<$<, R/binary>>, Out) -> escape(R, <<Out/binary, "&lt;">>);
escape(<<C, R/binary>>, Out) -> escape(R, <<Out/binary, C>>);
escape(<<>>, Out) -> Out.
