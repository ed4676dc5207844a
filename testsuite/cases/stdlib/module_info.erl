%% module_info gives a module's exports, its attributes and how it was compiled.
%% assembly: no, it holds neither attributes nor a checksum of the module.
-module(module_info).
-export([main/0, other/2]).
-author(someone).
-export_type([t/0]).
-type t() :: integer().
main() ->
    erlang:display(lists:sort(?MODULE:module_info(exports))),
    erlang:display(lists:sort(?MODULE:module_info(functions))),
    Attributes = ?MODULE:module_info(attributes),
    erlang:display(lists:keyfind(author, 1, Attributes)),
    [Vsn] = proplists:get_value(vsn, Attributes),
    <<Sum:128>> = ?MODULE:module_info(md5),
    erlang:display(Vsn =:= Sum),
    erlang:display(?MODULE:module_info(module)),
    erlang:display([Key || {Key, _} <- ?MODULE:module_info()]),
    erlang:display(is_list(proplists:get_value(version, ?MODULE:module_info(compile)))),
    erlang:display(module_info(native)),
    erlang:display(lists:member({map, 2}, lists:module_info(exports))),
    erlang:display(try ?MODULE:module_info(other(a, b)) catch C:R -> {C, R} end).

other(_, X) -> X.
