%% Maps with a few atom keys are read, updated and matched.
-module(map_small).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> loop(45000000, #{x => 0, y => 1, kind => even, hits => 0, name => <<"map">>}).

loop(0, #{x := X, y := Y, hits := Hits}) -> X + Y + Hits;
loop(N, #{kind := even, x := X} = M) when N band 1 =:= 0 -> loop(N - 1, M#{x := (X + N) band 16#ffff, kind := odd});
loop(N, #{kind := odd, y := Y, hits := Hits} = M) -> loop(N - 1, M#{y := (Y + map_get(x, M)) band 16#ffff, kind := even, hits := Hits + 1});
loop(N, M) -> loop(N - 1, M#{kind := even}).
