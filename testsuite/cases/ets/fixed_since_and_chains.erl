%% A fixed table tells the same time of its fixing each time, as system and as monotonic time; a hashed table tells of its chains.
-module(fixed_since_and_chains).
-export([main/0]).

main() ->
    [fixed(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [chains(Options) || Options <- [[set], [bag], [duplicate_bag], [ordered_set], [set, public, {write_concurrency, true}],
                                    [set, public, {write_concurrency, {debug_hash_fixed_number_of_locks, 256}}]]].

fixed(Type) ->
    Table = ets:new(table, [Type]),
    erlang:display({Type, ets:info(Table, safe_fixed), ets:info(Table, safe_fixed_monotonic_time)}),
    Before = erlang:system_time(microsecond),
    ets:safe_fixtable(Table, true),
    After = erlang:system_time(microsecond),
    {{Mega, Seconds, Micro} = System, Owners} = ets:info(Table, safe_fixed),
    {Monotonic, Owners} = ets:info(Table, safe_fixed_monotonic_time),
    Same = [{ets:info(Table, safe_fixed), ets:info(Table, safe_fixed_monotonic_time)} || _ <- lists:seq(1, 1000)],
    Time = (Mega * 1000000 + Seconds) * 1000000 + Micro,
    erlang:display({Type, Owners =:= [{self(), 1}], Before =< Time, Time =< After,
                    lists:usort(Same) =:= [{{System, Owners}, {Monotonic, Owners}}],
                    erlang:convert_time_unit(Monotonic + erlang:time_offset(), native, microsecond) =:= Time}).

chains(Options) ->
    Table = ets:new(table, Options),
    shown(Options, empty, ets:info(Table, stats)),
    ets:insert(Table, [{Key, Key} || Key <- lists:seq(1, 10000)]),
    shown(Options, filled, ets:info(Table, stats)),
    ets:safe_fixtable(Table, true),
    [ets:delete(Table, Key) || Key <- lists:seq(1, 1000)],
    shown(Options, fixed, ets:info(Table, stats)).

shown(Options, Step, false) ->
    erlang:display({Options, Step, false});
shown(Options, Step, {Chains, Average, Deviation, Expected, Least, Greatest, Removed, Locks}) ->
    erlang:display({Options, Step, is_integer(Chains) andalso Chains > 0, is_float(Average), is_float(Deviation),
                    abs(Expected * Expected - Average * (1 - 1 / Chains)) < 0.001, Least =< Average, Average =< Greatest, Removed,
                    Locks}).
