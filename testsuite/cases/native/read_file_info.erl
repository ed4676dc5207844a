%% file:read_file_info/2 and read_link_info/2 with raw give the properties of a file, or the reason of the failure.
-module(read_file_info).
-export([main/0]).

main() ->
    [erlang:display({Name, shown(file:read_file_info(Name, [raw | Options]), Options), shown(file:read_link_info(Name, [raw]), [])})
     || {Name, Options} <- [{"/", []}, {"/dev/null", [{time, posix}]}, {"/proc/self", [{time, universal}]}, {"/etc/passwd", []},
                            {"/nosuch", []}, {"/etc/passwd/x", []}, {<<"/usr">>, [{time, local}]}]].

%% Type, access and whether the rest is of the right kind.
shown({ok, Info}, Options) ->
    [file_info, Size, Type, Access, Atime, Mtime, Ctime, Mode | Rest] = tuple_to_list(Info),
    Time = case lists:member({time, posix}, Options) of
        true -> fun is_integer/1;
        false -> fun is_tuple/1
    end,
    {Type, Access, lists:all(fun is_integer/1, [Size, Mode | Rest]), lists:all(Time, [Atime, Mtime, Ctime]), length(Rest)};
shown(Error, _) ->
    Error.
