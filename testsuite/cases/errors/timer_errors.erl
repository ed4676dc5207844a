%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(timer_errors).
-export([main/0, id/1]).

main() ->
    probe(erlang, send_after, fun send_after_3/3, hidden, [
        [100000, self(), x],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, self(), x],
        [{bad, 1}, self(), x],
        [1180591620717411303424, self(), x],
        [-1, self(), x],
        [1.5, self(), x],
        [<<1:3>>, self(), x],
        [[], self(), x],
        [[bad], self(), x],
        [[1 | bad], self(), x],
        [100000, bad, x],
        [100000, {bad, 1}, x],
        [100000, 1180591620717411303424, x],
        [100000, -1, x],
        [100000, 1.5, x],
        [100000, <<1:3>>, x],
        [100000, [], x],
        [100000, [bad], x],
        [100000, [1 | bad], x],
        [100000, self(), bad],
        [100000, self(), {bad, 1}],
        [100000, self(), 1180591620717411303424],
        [100000, self(), -1],
        [100000, self(), 1.5],
        [100000, self(), <<1:3>>],
        [100000, self(), []],
        [100000, self(), [bad]],
        [100000, self(), [1 | bad]]
    ]),
    probe(erlang, send_after, fun send_after_4/4, hidden, [
        [100000, self(), x, []],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, self(), x, []],
        [{bad, 1}, self(), x, []],
        [1180591620717411303424, self(), x, []],
        [-1, self(), x, []],
        [1.5, self(), x, []],
        [<<1:3>>, self(), x, []],
        [[], self(), x, []],
        [[bad], self(), x, []],
        [[1 | bad], self(), x, []],
        [100000, bad, x, []],
        [100000, {bad, 1}, x, []],
        [100000, 1180591620717411303424, x, []],
        [100000, -1, x, []],
        [100000, 1.5, x, []],
        [100000, <<1:3>>, x, []],
        [100000, [], x, []],
        [100000, [bad], x, []],
        [100000, [1 | bad], x, []],
        [100000, self(), bad, []],
        [100000, self(), {bad, 1}, []],
        [100000, self(), 1180591620717411303424, []],
        [100000, self(), -1, []],
        [100000, self(), 1.5, []],
        [100000, self(), <<1:3>>, []],
        [100000, self(), [], []],
        [100000, self(), [bad], []],
        [100000, self(), [1 | bad], []],
        [100000, self(), x, bad],
        [100000, self(), x, {bad, 1}],
        [100000, self(), x, 1180591620717411303424],
        [100000, self(), x, -1],
        [100000, self(), x, 1.5],
        [100000, self(), x, <<1:3>>],
        [100000, self(), x, [bad]],
        [100000, self(), x, [1 | bad]]
    ]),
    probe(erlang, start_timer, fun start_timer_3/3, hidden, [
        [100000, self(), x],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, self(), x],
        [{bad, 1}, self(), x],
        [1180591620717411303424, self(), x],
        [-1, self(), x],
        [1.5, self(), x],
        [<<1:3>>, self(), x],
        [[], self(), x],
        [[bad], self(), x],
        [[1 | bad], self(), x],
        [100000, bad, x],
        [100000, {bad, 1}, x],
        [100000, 1180591620717411303424, x],
        [100000, -1, x],
        [100000, 1.5, x],
        [100000, <<1:3>>, x],
        [100000, [], x],
        [100000, [bad], x],
        [100000, [1 | bad], x],
        [100000, self(), bad],
        [100000, self(), {bad, 1}],
        [100000, self(), 1180591620717411303424],
        [100000, self(), -1],
        [100000, self(), 1.5],
        [100000, self(), <<1:3>>],
        [100000, self(), []],
        [100000, self(), [bad]],
        [100000, self(), [1 | bad]]
    ]),
    probe(erlang, start_timer, fun start_timer_4/4, hidden, [
        [100000, self(), x, []],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, self(), x, []],
        [{bad, 1}, self(), x, []],
        [1180591620717411303424, self(), x, []],
        [-1, self(), x, []],
        [1.5, self(), x, []],
        [<<1:3>>, self(), x, []],
        [[], self(), x, []],
        [[bad], self(), x, []],
        [[1 | bad], self(), x, []],
        [100000, bad, x, []],
        [100000, {bad, 1}, x, []],
        [100000, 1180591620717411303424, x, []],
        [100000, -1, x, []],
        [100000, 1.5, x, []],
        [100000, <<1:3>>, x, []],
        [100000, [], x, []],
        [100000, [bad], x, []],
        [100000, [1 | bad], x, []],
        [100000, self(), bad, []],
        [100000, self(), {bad, 1}, []],
        [100000, self(), 1180591620717411303424, []],
        [100000, self(), -1, []],
        [100000, self(), 1.5, []],
        [100000, self(), <<1:3>>, []],
        [100000, self(), [], []],
        [100000, self(), [bad], []],
        [100000, self(), [1 | bad], []],
        [100000, self(), x, bad],
        [100000, self(), x, {bad, 1}],
        [100000, self(), x, 1180591620717411303424],
        [100000, self(), x, -1],
        [100000, self(), x, 1.5],
        [100000, self(), x, <<1:3>>],
        [100000, self(), x, [bad]],
        [100000, self(), x, [1 | bad]]
    ]),
    probe(erlang, read_timer, fun read_timer_1/1, shown, [
        [make_ref()],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [1.5],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]),
    probe(erlang, read_timer, fun read_timer_2/2, shown, [
        [make_ref(), []],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, []],
        [{bad, 1}, []],
        [1180591620717411303424, []],
        [-1, []],
        [1.5, []],
        [<<1:3>>, []],
        [[], []],
        [[bad], []],
        [[1 | bad], []],
        [make_ref(), bad],
        [make_ref(), {bad, 1}],
        [make_ref(), 1180591620717411303424],
        [make_ref(), -1],
        [make_ref(), 1.5],
        [make_ref(), <<1:3>>],
        [make_ref(), [bad]],
        [make_ref(), [1 | bad]]
    ]),
    probe(erlang, cancel_timer, fun cancel_timer_1/1, shown, [
        [make_ref()],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [1.5],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]),
    probe(erlang, cancel_timer, fun cancel_timer_2/2, shown, [
        [make_ref(), []],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, []],
        [{bad, 1}, []],
        [1180591620717411303424, []],
        [-1, []],
        [1.5, []],
        [<<1:3>>, []],
        [[], []],
        [[bad], []],
        [[1 | bad], []],
        [make_ref(), bad],
        [make_ref(), {bad, 1}],
        [make_ref(), 1180591620717411303424],
        [make_ref(), -1],
        [make_ref(), 1.5],
        [make_ref(), <<1:3>>],
        [make_ref(), [bad]],
        [make_ref(), [1 | bad]]
    ]).

send_after_3(A1, A2, A3) ->
    [erlang:send_after(A1, A2, A3)].

send_after_4(A1, A2, A3, A4) ->
    [erlang:send_after(A1, A2, A3, A4)].

start_timer_3(A1, A2, A3) ->
    [erlang:start_timer(A1, A2, A3)].

start_timer_4(A1, A2, A3, A4) ->
    [erlang:start_timer(A1, A2, A3, A4)].

read_timer_1(A1) ->
    [erlang:read_timer(A1)].

read_timer_2(A1, A2) ->
    [erlang:read_timer(A1, A2)].

cancel_timer_1(A1) ->
    [erlang:cancel_timer(A1)].

cancel_timer_2(A1, A2) ->
    [erlang:cancel_timer(A1, A2)].

probe(_, _, _, _, []) ->
    ok;
probe(M, F, Static, Result, [Args | Rest]) ->
    Ways = [attempt(fun() -> apply(Static, Args) end, Args, Result), attempt(fun() -> [apply(M, F, Args)] end, Args, Result)],
    case Ways of
        [Same, Same] -> erlang:display({F, plain(Args), Same});
        [Call, Dynamic] -> erlang:display({F, plain(Args), call, Call, dynamic, Dynamic})
    end,
    probe(M, F, Static, Result, Rest).

attempt(Fun, Args, Result) ->
    try Fun() of
        [_] when Result =:= hidden -> ok_value;
        [Value] -> {ok, plain(Value)}
    catch
        Class:Reason:Stack -> {Class, plain(Reason), top(Stack, Args)}
    end.

%% The top of the trace: `args` stands for the arguments of the probe, `caller` for a function of this module.
top([], _) -> [];
top([{?MODULE, _, Arity, Info} | _], _) when is_integer(Arity) -> [caller | error_info(Info)];
top([{?MODULE, _, Args, Info} | _], _) -> [{caller, plain(Args)} | error_info(Info)];
top([{M, F, Args, Info} | _], Args) -> [{M, F, args} | error_info(Info)];
top([{M, F, Args, Info} | _], _) -> [{M, F, plain(Args)} | error_info(Info)].

error_info(Info) ->
    [{Name, lists:sort(maps:to_list(Map))} || {Name, Map} <- Info, Name =:= error_info].

%% The term without parts that differ between runs.
plain([Head | Tail]) -> [plain(Head) | plain(Tail)];
plain({re_pattern, _, _, _, _}) -> pattern;
plain(Tuple) when is_tuple(Tuple) -> list_to_tuple(plain(tuple_to_list(Tuple)));
plain(Pid) when is_pid(Pid) -> pid;
plain(Ref) when is_reference(Ref) -> reference;
plain(Fun) when is_function(Fun) -> function;
plain(Bin) when is_binary(Bin), byte_size(Bin) > 64 -> context;
plain(Map) when is_map(Map), map_size(Map) > 1 -> {map, plain(lists:sort(maps:to_list(Map)))};
plain(Term) -> Term.

id(Term) -> Term.
