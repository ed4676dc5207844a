%% Coverage functions of code where no module has coverage.
%% releases: 27, 29
-module(no_coverage).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({Function, Arguments, try apply(code, Function, Arguments) catch Class:Reason:Stack -> {Class, Reason, info(Stack)} end}) ||
        {Function, Arguments} <- id([{get_coverage_mode, []}, {get_coverage_mode, [?MODULE]}, {get_coverage_mode, [no_module]}, {get_coverage_mode, ["a"]}, {set_coverage_mode, [none]},
                                     {set_coverage_mode, [foo]}, {get_coverage, [function, ?MODULE]}, {get_coverage, [line, ?MODULE]}, {get_coverage, [cover_id_line, ?MODULE]},
                                     {get_coverage, [foo, ?MODULE]}, {get_coverage, [line, no_module]}, {reset_coverage, [?MODULE]}, {reset_coverage, [no_module]}])].

info([{_, _, _, Info} | _]) -> proplists:get_value(error_info, Info).
