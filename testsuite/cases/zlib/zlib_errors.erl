%% Errors of streams: not initialized, initialized already, closed, broken, not a stream; and the top of the trace.
-module(zlib_errors).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Calls = id([{deflateInit, []}, {deflateInit, [default, deflated, 15, 8, default]}, {deflateSetDictionary, [<<"abc">>]}, {deflateReset, []}, {deflateEnd, []},
                {deflateParams, [6, default]}, {deflate, [<<"abc">>]}, {deflate, [[]]}, {deflate, [[], finish]}, {inflateInit, []}, {inflateInit, [-15]}, {inflateInit, [15, cut]},
                {inflateSetDictionary, [<<"abc">>]}, {inflateGetDictionary, []}, {inflateReset, []}, {inflateEnd, []}, {inflate, [<<120, 156>>]}, {inflate, [[]]},
                {inflate, [<<>>, []]}, {safeInflate, [<<>>]}, {safeInflate, [<<"abc">>]}, {set_controlling_process, [self()]}, {close, []}]),
    %% In each state, each call on a stream of its own.
    [begin
         erlang:display(State),
         [begin
              Z = zlib:open(),
              Begin(Z),
              erlang:display({Name, length(Args), topmost(Name, [Z | Args])})
          end || {Name, Args} <- Calls]
     end || {State, Begin} <- id([{new, fun(_) -> ok end}, {deflating, fun zlib:deflateInit/1}, {inflating, fun zlib:inflateInit/1},
                                  {deflated, fun(Z) -> zlib:deflateInit(Z), zlib:deflate(Z, "abc", finish) end},
                                  {inflated, fun(Z) -> zlib:inflateInit(Z), zlib:inflate(Z, zlib:compress("abc")) end},
                                  {ended, fun(Z) -> zlib:deflateInit(Z), zlib:deflate(Z, [], finish), zlib:deflateEnd(Z) end},
                                  {failed, fun(Z) -> zlib:inflateInit(Z), catch zlib:inflate(Z, "no stream at all") end},
                                  {closed, fun zlib:close/1}])],
    %% Terms that are not streams.
    [erlang:display({Name, length(Args), [topmost(Name, [Bad | Args]) || Bad <- id([a, make_ref(), self(), <<>>])]}) || {Name, Args} <- Calls],
    %% Invalid arguments.
    Z = zlib:open(),
    ok = zlib:deflateInit(Z),
    erlang:display([topmost(deflate, [Z, Bad]) || Bad <- id([a, 1, [256], [a], <<1:3>>, [<<1:3>>], [<<"abc">> | a]])]),
    erlang:display([topmost(set_controlling_process, [Z, Bad]) || Bad <- id([a, make_ref(), 1, Z])]),
    erlang:display([topmost(inflateInit, [zlib:open(), Bad]) || Bad <- id([a, 48, 1.0])]),
    erlang:display([topmost(deflateSetDictionary, [Z, Bad]) || Bad <- id([a, [256], [<<1:3>>]])]),
    %% Not all was taken, or the end not seen.
    [begin
         S = zlib:open(),
         erlang:display(try_it(fun() -> Fun(S) end))
     end || Fun <- id([fun(S) -> zlib:deflateInit(S), zlib:deflateEnd(S) end, fun(S) -> zlib:deflateInit(S), zlib:deflate(S, "abc"), zlib:deflateEnd(S) end,
                       fun(S) -> zlib:deflateInit(S), zlib:deflate(S, "abc", sync), zlib:deflateEnd(S) end, fun(S) -> zlib:inflateInit(S), zlib:inflateEnd(S) end,
                       fun(S) -> zlib:inflateInit(S), zlib:inflate(S, [zlib:compress("abc"), "behind"]), zlib:inflateEnd(S) end,
                       fun(S) -> zlib:inflateInit(S), zlib:safeInflate(S, zlib:compress(binary:copy(<<0>>, 100000))), zlib:inflateEnd(S) end])],
    %% Each way to be broken.
    Text = binary:copy(<<"some text, some other text ">>, 40),
    <<Head:2/binary, Rest/binary>> = zlib:compress(Text),
    Size = byte_size(Rest) - 4,
    <<Body:Size/binary, Sum:32>> = Rest,
    [begin
         S = zlib:open(),
         ok = zlib:inflateInit(S),
         erlang:display([try_it(fun() -> iolist_size(zlib:inflate(S, Broken)) end), try_it(fun() -> zlib:inflate(S, []) end), try_it(fun() -> zlib:inflateEnd(S) end)])
     end || Broken <- id([[<<121, 156>>, Rest], [<<120, 157>>, Rest], [<<136, 28>>, Rest], [Head, Body, <<(Sum + 1):32>>], [Head, <<7>>, Body], [Head, <<1, 2, 3, 4, 5>>], [Head, binary:part(Body, 0, 20)],
                          [Head, binary:part(Body, 0, 20), <<0:400>>]])],
    %% An error leaves the stream usable.
    erlang:display([zlib:deflate(Z, "abc", finish), zlib:deflateEnd(Z), zlib:inflateInit(Z), try_it(fun() -> zlib:inflate(Z, "???") end), zlib:inflateReset(Z),
                    zlib:inflate(Z, zlib:compress("abc")), zlib:inflateEnd(Z), zlib:close(Z), try_it(fun() -> zlib:close(Z) end)]).

%% The result of a call, or the reason and the topmost frame of the module, without arguments.
topmost(Name, Args) ->
    try apply(zlib, Name, Args) of
        Result -> Result
    catch
        Class:Reason:Stack ->
            {Module, Function, ArgsOrArity, _} = hd(Stack),
            Arity = if is_list(ArgsOrArity) -> {called_with, length(ArgsOrArity)}; true -> ArgsOrArity end,
            {Class, Reason, Module, Function, Arity}
    end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
