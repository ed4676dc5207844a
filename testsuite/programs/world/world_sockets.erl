%% Sockets and ports.
-module(world_sockets).
-export([main/0]).

main() ->
    sockets(),
    ports().

sockets() ->
    Loopback = {127, 0, 0, 1},
    Talk = fun(Options) ->
        {ok, Listener} = gen_tcp:listen(0, Options ++ [binary, {ip, Loopback}, {active, false}, {packet, 2}]),
        {ok, Port} = inet:port(Listener),
        spawn_link(fun() -> {ok, S} = gen_tcp:connect(Loopback, Port, Options ++ [{packet, 2}]), ok = gen_tcp:send(S, "hello"), gen_tcp:close(S) end),
        {ok, Socket} = gen_tcp:accept(Listener, 5000),
        {ok, <<"hello">>} = gen_tcp:recv(Socket, 0, 5000),
        _ = [inet:peername(Socket), inet:sockname(Socket), inet:getopts(Socket, [active]), inet:setopts(Socket, [{nodelay, true}]), inet:getstat(Socket),
             gen_tcp:shutdown(Socket, write), gen_tcp:controlling_process(Socket, self()), inet:info(Socket)],
        ok = gen_tcp:close(Socket),
        ok = gen_tcp:close(Listener)
    end,
    [Talk(Options) || Options <- [[], [{inet_backend, socket}]]],
    {ok, U1} = gen_udp:open(0, [{ip, Loopback}, {active, false}]),
    {ok, U2} = gen_udp:open(0, [{ip, Loopback}, {active, true}]),
    {ok, UPort} = inet:port(U2),
    ok = gen_udp:send(U1, Loopback, UPort, "datagram"),
    receive {udp, U2, _, _, "datagram"} -> ok end,
    [gen_udp:close(U) || U <- [U1, U2]],
    _ = [inet:parse_address("::1"), inet:ntoa(Loopback), inet:getaddr("localhost", inet), inet:getifaddrs(), inet:format_error(einval), inet:gethostbyname("localhost")],
    {ok, S} = socket:open(inet, stream, tcp),
    _ = [socket:bind(S, #{family => inet, addr => loopback, port => 0}), socket:listen(S), socket:sockname(S), socket:setopt(S, {socket, reuseaddr}, true),
         socket:accept(S, nowait), socket:info(S)],
    ok = socket:close(S),
    ok.

ports() ->
    "x\n" = os:cmd("echo x"),
    Port = open_port({spawn_executable, "/bin/cat"}, [binary, stream]),
    true = port_command(Port, <<"in">>),
    receive {Port, {data, <<"in">>}} -> ok end,
    true = port_close(Port),
    _ = [os:getenv("HOME"), os:type(), os:version(), os:find_executable("sh"), os:system_time()],
    ok.
