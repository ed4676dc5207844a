%% logger: levels, reports, formats, metadata, domains, filters and handlers of the program's own.
%% stderr: reports
-module(logger_events).
-export([main/0, log/2, report/1]).
-include_lib("kernel/include/logger.hrl").

main() ->
    logger:error("an error"),
    logger:error("a ~p of ~s", [format, "words"]),
    logger:warning(#{report => "a map"}),
    logger:notice([{a, "proplist"}, {with, [1, 2, 3]}, just_a_term]),
    logger:info("too low"),
    logger:critical("~tp", [atom]),
    logger:alert(#{some => report}, #{report_cb => fun ?MODULE:report/1}),
    logger:emergency("with metadata", #{domain => [otp, sasl], key => value}),
    ?LOG_ERROR("by a ~p", [macro]),
    ?LOG_DEBUG(fun(_) -> error(not_called) end, x),
    ?LOG_NOTICE(fun(X) -> {"lazy ~p", [X]} end, evaluated),
    show(logger:compare_levels(error, warning)),
    show(logger:allow(info, ?MODULE)),
    show(logger:set_module_level(?MODULE, info)),
    show(logger:allow(info, ?MODULE)),
    show(logger:unset_module_level(?MODULE)),
    show(lists:sort(maps:to_list(logger:get_primary_config()))),
    show(logger:add_handler(?MODULE, ?MODULE, #{config => self(), level => warning})),
    show(logger:add_handler(?MODULE, ?MODULE, #{})),
    show(logger:add_handler_filter(?MODULE, no_secrets, {fun(#{msg := {string, "secret"}}, _) -> stop; (_, _) -> ignore end, []})),
    logger:error("secret"),
    logger:error("for ~p", [two]),
    logger:notice("for one"),
    show(events()),
    show(logger:set_process_metadata(#{request => 17})),
    show(logger:get_process_metadata()),
    logger:error("with process metadata"),
    show(events()),
    show(logger:unset_process_metadata()),
    show(logger:remove_handler(?MODULE)),
    show(logger:remove_handler(?MODULE)),
    error_logger:error_msg("old ~p~n", [style]),
    error_logger:error_report([{old, report}]),
    error_logger:warning_msg("old warning"),
    show(logger:set_primary_config(level, critical)),
    logger:error("unheard"),
    show(logger:set_primary_config(level, notice)),
    show(logger:get_handler_config(nobody)).

report(#{some := What}) -> {"reported: ~p", [What]}.

log(#{level := Level, msg := Message, meta := Meta}, #{config := Pid}) ->
    Pid ! {event, Level, Message, maps:with([request], Meta)}.

events() ->
    receive {event, Level, Message, Meta} -> [{Level, Message, Meta} | events()] after 0 -> [] end.

show(Term) -> io:format("~p~n", [Term]).
