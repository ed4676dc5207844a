%% Tables belong to processes: access rights, the end of the owner, heirs, tables given away.
-module(ets_processes).
-export([main/0, id/1]).

main() ->
    [protection(Protection) || Protection <- [public, protected, private]],
    owner_death(),
    heirs(),
    give_away(),
    options(),
    fixed().

%% A process that answers calls of funs.
server() ->
    Parent = self(),
    spawn(fun() -> Parent ! {ready, self()}, serve() end).

serve() ->
    receive
        {call, From, Fun} -> From ! {self(), try_it(Fun)}, serve();
        stop -> ok
    end.

call(Pid, Fun) ->
    Pid ! {call, self(), Fun},
    receive {Pid, Result} -> Result end.

started() ->
    Pid = server(),
    receive {ready, Pid} -> Pid end.

stopped(Pid) ->
    Monitor = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Monitor, process, Pid, Reason} -> Reason end.

protection(Protection) ->
    Pid = started(),
    T = call(Pid, fun() -> ets:new(table, [Protection, ordered_set]) end),
    call(Pid, fun() -> ets:insert(T, {a, 1}) end),
    erlang:display({Protection, [try_it(Fun) || Fun <- [
        fun() -> ets:lookup(T, a) end,
        fun() -> ets:insert(T, {b, 2}) end,
        fun() -> ets:update_counter(T, a, 1) end,
        fun() -> ets:first(T) end,
        fun() -> ets:tab2list(T) end,
        fun() -> ets:select(T, [{'_', [], ['$_']}], 1) =/= x end,
        fun() -> ets:safe_fixtable(T, true) end,
        fun() -> ets:safe_fixtable(T, false) end,
        fun() -> ets:take(T, b) end,
        fun() -> ets:match_delete(T, '_') end,
        fun() -> ets:delete_all_objects(T) end,
        fun() -> ets:rename(T, other) =:= T end,
        fun() -> ets:give_away(T, self(), data) end,
        fun() -> ets:setopts(T, {heir, none}) end,
        fun() -> ets:info(T, size) end,
        fun() -> ets:info(T, protection) end,
        fun() -> ets:delete(T) end
    ]]}),
    erlang:display([stopped(Pid), ets:info(T)]).

%% When DOWN arrives, the tables are gone, and so are the names.
owner_death() ->
    Tables = [begin
        {Pid, Monitor} = spawn_monitor(fun() ->
            ets_processes_named = ets:new(ets_processes_named, [named_table, public]),
            T = ets:new(table, [public]),
            [ets:insert(T, {N, N}) || N <- lists:seq(1, 1000)],
            exit({tables, [T, ets:whereis(ets_processes_named)]})
        end),
        receive {'DOWN', Monitor, process, Pid, {tables, Ts}} ->
            [undefined, undefined] = [ets:info(T) || T <- Ts],
            undefined = ets:whereis(ets_processes_named),
            Ts
        end
    end || _ <- lists:seq(1, 50)],
    erlang:display(length(lists:usort(lists:append(Tables)))),
    %% One killed from outside.
    Pid = started(),
    T = call(Pid, fun() -> ets:new(table, [public]) end),
    Monitor = monitor(process, Pid),
    exit(Pid, kill),
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display([Reason, ets:info(T), try_it(fun() -> ets:lookup(T, a) end)]) end.

heirs() ->
    Self = self(),
    Pid = started(),
    {T, N} = call(Pid, fun() ->
        T = ets:new(table, [{heir, Self, {some, "data"}}]),
        ets_processes_heir = ets:new(ets_processes_heir, [named_table, private, {heir, Self, 1.5}]),
        ets:insert(T, {a, 1}),
        ets:insert(ets_processes_heir, {b, 2}),
        {T, ets_processes_heir}
    end),
    erlang:display(try_it(fun() -> ets:insert(T, {c, 1}) end)),
    stopped(Pid),
    receive {'ETS-TRANSFER', T, Pid, Data} -> erlang:display({transfer, Data}) end,
    receive {'ETS-TRANSFER', N, Pid, More} -> erlang:display({transfer, N, More}) end,
    erlang:display([ets:info(T, owner) =:= Self, ets:info(T, heir) =:= Self, ets:insert(T, {c, 1}), lists:sort(ets:tab2list(T))]),
    erlang:display([ets:info(N, owner) =:= Self, ets:lookup(N, b)]),
    ets:delete(T),
    ets:delete(N),
    %% An heir that has ended gets nothing, nor does the owner itself.
    Dead = started(),
    stopped(Dead),
    Last = started(),
    [A, B] = call(Last, fun() -> [ets:new(table, [{heir, Dead, x}]), ets:new(table, [{heir, self(), x}])] end),
    stopped(Last),
    erlang:display([ets:info(A), ets:info(B)]).

give_away() ->
    Self = self(),
    Pid = started(),
    T = ets:new(table, []),
    ets:insert(T, {a, 1}),
    erlang:display(ets:give_away(T, Pid, {gift, [1, 2]})),
    erlang:display([ets:info(T, owner) =:= Pid, ets:lookup(T, a), try_it(fun() -> ets:insert(T, {b, 1}) end)]),
    erlang:display(call(Pid, fun() -> receive {'ETS-TRANSFER', T, Self, Gift} -> Gift end end)),
    erlang:display(call(Pid, fun() -> ets:insert(T, {b, 1}), ets:give_away(T, Self, back) end)),
    receive {'ETS-TRANSFER', T, Pid, back} -> erlang:display(lists:sort(ets:tab2list(T))) end,
    erlang:display(try_it(fun() -> ets:give_away(T, Self, x) end)),
    erlang:display(stopped(Pid)),
    erlang:display(try_it(fun() -> ets:give_away(T, Pid, x) end)),
    erlang:display(try_it(fun() -> ets:give_away(T, id(pid), x) end)),
    erlang:display([ets:info(T, owner) =:= Self, ets:delete(T)]).

options() ->
    Self = self(),
    T = ets:new(table, []),
    erlang:display([ets:setopts(T, {heir, Self, x}), ets:info(T, heir) =:= Self]),
    erlang:display([ets:setopts(T, [{heir, none}]), ets:info(T, heir)]),
    erlang:display([try_it(fun() -> ets:setopts(T, id(Options)) end)
                    || Options <- [[], x, {heir, x}, {heir, x, y}, [{heir, none}, {heir, none}], {keypos, 1}, {protection, public}]]),
    ets:delete(T).

%% A process that ends holds nothing fixed any more.
fixed() ->
    T = ets:new(table, [public]),
    Pid = started(),
    erlang:display([call(Pid, fun() -> ets:safe_fixtable(T, true) end), ets:safe_fixtable(T, true)]),
    {_, Holders} = ets:info(T, safe_fixed_monotonic_time),
    erlang:display(lists:sort(Holders) =:= lists:sort([{self(), 1}, {Pid, 1}])),
    ets:safe_fixtable(T, false),
    erlang:display(ets:info(T, fixed)),
    stopped(Pid),
    erlang:display(ets:info(T, fixed)),
    ets:delete(T).

try_it(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
