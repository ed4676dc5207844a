%% The environments of applications can be read and changed without any application being there.
-module(application_environment).
-export([main/0]).

main() ->
    Name = no_such_application,
    show(application:get_env(Name, key)),
    show(application:get_env(Name, key, default)),
    show(application:get_all_env(Name)),
    show(application:set_env(Name, key, [value])),
    show(application:get_env(Name, key)),
    show(application:get_env(Name, key, default)),
    show(application:set_env([{Name, [{other, 1}, {third, 2}]}])),
    show(lists:sort(application:get_all_env(Name))),
    show(application:unset_env(Name, key)),
    show(application:get_env(Name, key)),
    show(application:unset_env(Name, other)),
    show(application:unset_env(Name, third)),
    show(application:get_env(kernel, logger_level)),
    show(application:get_env(kernel, no_such_key)),
    show(application:get_env(key)),
    show(application:get_application(?MODULE)),
    show(application:load(Name)),
    show(application:start(Name)),
    show(application:ensure_all_started(Name)),
    show(application:stop(Name)),
    show(application:get_key(Name, vsn)),
    show(application:get_all_key(Name)).

show(Term) -> io:format("~p~n", [Term]).
