%% A stream belongs to one process: the one that opened it or the one it was given to. It stays when that one ends, of no use to others.
-module(zlib_owners).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z),
    Calls = [fun() -> zlib:deflate(Z, "abc") end, fun() -> zlib:deflate(Z, [], sync) end, fun() -> zlib:deflateReset(Z) end, fun() -> zlib:deflateEnd(Z) end,
             fun() -> zlib:deflateParams(Z, 1, default) end, fun() -> zlib:deflateSetDictionary(Z, "abc") end, fun() -> zlib:deflateInit(Z) end,
             fun() -> zlib:inflateInit(Z) end, fun() -> zlib:inflate(Z, "abc") end, fun() -> zlib:inflateEnd(Z) end, fun() -> zlib:inflateReset(Z) end,
             fun() -> zlib:inflateGetDictionary(Z) end, fun() -> zlib:inflateSetDictionary(Z, "abc") end, fun() -> zlib:safeInflate(Z, []) end,
             fun() -> zlib:set_controlling_process(Z, self()) end, fun() -> zlib:close(Z) end,
             %% The form of arguments is looked at before.
             fun() -> zlib:deflateSetDictionary(Z, a) end, fun() -> zlib:set_controlling_process(Z, a) end, fun() -> zlib:deflate(Z, a) end],
    %% By a process that has no right to it.
    erlang:display(elsewhere(fun() -> [try_it(Call) || Call <- Calls] end)),
    erlang:display(zlib:deflate(Z, "abc")),
    %% Given away and given back.
    Self = self(),
    Other = spawn(fun() ->
        receive go -> ok end,
        Bytes = zlib:deflate(Z, "def", finish),
        ok = zlib:set_controlling_process(Z, Self),
        Self ! {bytes, Bytes, try_it(fun() -> zlib:deflateReset(Z) end)}
    end),
    erlang:display(zlib:set_controlling_process(Z, Other)),
    erlang:display(try_it(fun() -> zlib:deflate(Z, "x") end)),
    erlang:display(try_it(fun() -> zlib:set_controlling_process(Z, Self) end)),
    Other ! go,
    receive {bytes, Bytes, Result} -> erlang:display({Bytes, Result}) end,
    erlang:display([zlib:deflateEnd(Z), zlib:close(Z)]),
    %% To itself, and to one that has ended.
    Y = zlib:open(),
    erlang:display([zlib:set_controlling_process(Y, self()), zlib:inflateInit(Y)]),
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Dead, normal} -> ok end,
    erlang:display([zlib:set_controlling_process(Y, Dead), try_it(fun() -> zlib:inflate(Y, "abc") end), try_it(fun() -> zlib:close(Y) end)]),
    %% An owner that ends, in each way.
    [begin
         {Owner, Ref} = spawn_monitor(fun() -> X = zlib:open(), ok = zlib:deflateInit(X), zlib:deflate(X, "abc"), Self ! {stream, X}, exit(Reason) end),
         X = receive {stream, Stream} -> Stream end,
         receive {'DOWN', Ref, process, Owner, Reason} -> ok end,
         erlang:display([is_reference(X), try_it(fun() -> zlib:deflate(X, "abc") end), try_it(fun() -> zlib:close(X) end)])
     end || Reason <- id([normal, failed])],
    %% Streams that nobody closes.
    erlang:display(lists:sum([begin S = zlib:open(), ok = zlib:deflateInit(S, Level), iolist_size(zlib:deflate(S, "some bytes", sync)) end || Level <- lists:duplicate(100, 1)])),
    %% Many at once.
    Workers = [spawn_monitor(fun() -> Data = binary:copy(<<N>>, 50000 + N), Data = zlib:gunzip(zlib:gzip(Data)), exit({done, byte_size(zlib:gzip(Data))}) end) || N <- lists:seq(1, 20)],
    erlang:display([receive {'DOWN', R, process, Pid, Why} -> Why end || {Pid, R} <- Workers]),
    %% A stream as a term.
    T = zlib:open(),
    Copy = binary_to_term(term_to_binary(T)),
    erlang:display([is_reference(T), Copy =:= T, zlib:deflateInit(Copy), zlib:deflate(T, "abc", finish), zlib:close(Copy), try_it(fun() -> zlib:close(T) end)]).

elsewhere(Fun) ->
    Self = self(),
    {Pid, Monitor} = spawn_monitor(fun() -> Self ! {answer, Fun()} end),
    receive {'DOWN', Monitor, process, Pid, Why} -> normal = Why end,
    receive {answer, Answer} -> Answer end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
