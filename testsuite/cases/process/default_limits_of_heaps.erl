%% The keys that a value of max_heap_size lacks are those of the system's default.
-module(default_limits_of_heaps).
-export([main/0]).
main() ->
    Old = erlang:system_info(max_heap_size),
    Options = [[], [{max_heap_size, 2024}], [{max_heap_size, #{size => 2024}}], [{max_heap_size, #{size => 2024, kill => true}}],
               [{max_heap_size, #{size => 2024, error_logger => true}}], [{max_heap_size, 0}]],
    Flags = [#{size => 0, kill => false, error_logger => true}, #{size => 0, kill => true, error_logger => false},
             #{size => 1 bsl 16, kill => false, error_logger => false}, 4096, #{size => 0, kill => true, error_logger => true}],
    [try
         erlang:display({flag, show(erlang:system_flag(max_heap_size, Flag)), show(erlang:system_info(max_heap_size))}),
         [erlang:display(spawned(Option)) || Option <- Options],
         erlang:display(changed())
     after
         erlang:system_flag(max_heap_size, Old)
     end || Flag <- Flags].

%% The limit that a process with these options has.
spawned(Options) ->
    Fun = fun() -> exit(process_info(self(), max_heap_size)) end,
    {Pid, Ref} = spawn_opt(Fun, [monitor | Options]),
    receive {'DOWN', Ref, process, Pid, {max_heap_size, Limit}} -> show(Limit) end.

%% The limits before and after the process changes its own.
changed() ->
    Fun = fun() ->
        First = process_flag(max_heap_size, #{size => 100000, kill => true}),
        Second = process_flag(max_heap_size, 200000),
        {max_heap_size, Last} = process_info(self(), max_heap_size),
        exit([show(Limit) || Limit <- [First, Second, Last]])
    end,
    {Pid, Ref} = spawn_opt(Fun, [monitor]),
    receive {'DOWN', Ref, process, Pid, Limits} -> Limits end.

show(#{size := Size, kill := Kill, error_logger := Report}) -> {Size, Kill, Report}.
