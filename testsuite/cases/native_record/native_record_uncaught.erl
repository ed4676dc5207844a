%% An uncaught error of a native record ends the program with a report that names record and field.
%% releases: 29
%% status: 1
%% stderr: reports
-module(native_record_uncaught).
-file("native_record_uncaught.erl", 1).
-export([main/0, update/1]).

-record #r{a = 1}.

main() ->
    erlang:display(#r{}),
    {_, First} = spawn_monitor(fun() -> field(#r{}) end),
    receive {'DOWN', First, _, _, _} -> ok end,
    {_, Second} = spawn_monitor(?MODULE, update, [#r{a = {x}}]),
    receive {'DOWN', Second, _, _, _} -> ok end,
    {_, Third} = spawn_monitor(fun() -> #no_such_module:r{a = 1} end),
    receive {'DOWN', Third, _, _, _} -> ok end,
    {_, Fourth} = spawn_monitor(fun() -> records:get(b, #r{}) end),
    receive {'DOWN', Fourth, _, _, _} -> ok end,
    erlang:display(update(other)).

field(R) -> R#_.b.

update(R) -> R#_{c = 1}.
