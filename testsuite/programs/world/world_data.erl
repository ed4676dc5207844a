%% Tables, queries and code as data, one after the other.
-module(world_data).
-export([main/0]).

main() ->
    world_tables:main(),
    world_syntax:main().
