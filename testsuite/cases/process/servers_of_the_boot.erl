%% A program has the servers that the functions it may call need, under the names that OTP's boot gives them.
-module(servers_of_the_boot).
-export([main/0, id/1, needs/0]).

main() ->
    _ = id(fun ?MODULE:needs/0),
    [
        erlang:display({Name, is_pid(whereis(Name))})
     || Name <- [
            user,
            standard_error,
            application_controller,
            logger_proxy,
            kernel_sup,
            kernel_safe_sup,
            logger_sup,
            file_server_2
        ]
    ],
    erlang:display(is_pid(group_leader())).

%% Never called.
needs() ->
    _ = application:get_env(kernel, logger_level),
    _ = logger:get_primary_config(),
    _ = timer:send_after(1, none),
    _ = dets:open_file(none),
    _ = error_logger:tty(false),
    file:open("none", [read]).

id(X) -> X.
