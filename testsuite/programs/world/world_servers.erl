%% Programs of processes, one after the other.
-module(world_servers).
-export([main/0]).

main() ->
    world_supervision:main(),
    world_behaviours:main(),
    world_calls:main(),
    world_applications:main().
