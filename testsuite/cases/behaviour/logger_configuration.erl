%% A program that configures the logger, and only that; and one of OTP's handlers, to standard error.
-module(logger_configuration).
-export([main/0]).

main() ->
    io:format("~p~n", [logger:set_primary_config(level, error)]),
    io:format("~p~n", [logger:set_primary_config(level, notice)]),
    io:format("~p~n", [logger:add_primary_filter(all, {fun(Event, _) -> Event end, none})]),
    io:format("~p~n", [logger:remove_primary_filter(all)]),
    io:format("~p~n", [logger:set_module_level(?MODULE, debug)]),
    io:format("~p~n", [logger:unset_module_level(?MODULE)]),
    _ = logger:remove_handler(default),
    Handler = #{
        level => info,
        config => #{type => standard_error},
        formatter => {logger_formatter, #{template => [level, ": ", msg, "\n"], single_line => true}}
    },
    io:format("~p~n", [logger:add_handler(own, logger_std_h, Handler)]),
    io:format("~p~n", [logger:log(error, "what ~p", [1])]),
    io:format("~p~n", [logger_std_h:filesync(own)]),
    {ok, #{module := Module, level := Level}} = logger:get_handler_config(own),
    io:format("~p ~p~n", [Module, Level]),
    io:format("~p~n", [logger:remove_handler(own)]),
    io:format("~p~n", [logger:log(error, "to nobody", [])]).
