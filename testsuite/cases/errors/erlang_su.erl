%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_su).
-export([main/0, id/1]).

main() ->
    probe(erlang, subtract, fun subtract_2/2, shown, [
        [[1], [2]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [2]],
        [{bad, 1}, [2]],
        [1180591620717411303424, [2]],
        [-1, [2]],
        [1.5, [2]],
        [<<1:3>>, [2]],
        [[], [2]],
        [[bad], [2]],
        [[1 | bad], [2]],
        [[1], bad],
        [[1], {bad, 1}],
        [[1], 1180591620717411303424],
        [[1], -1],
        [[1], 1.5],
        [[1], <<1:3>>],
        [[1], []],
        [[1], [bad]],
        [[1], [1 | bad]]
    ]),
    probe(erlang, system_flag, fun system_flag_2/2, shown, [
        [backtrace_depth, 8],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 8],
        [{bad, 1}, 8],
        [1180591620717411303424, 8],
        [-1, 8],
        [1.5, 8],
        [<<1:3>>, 8],
        [[], 8],
        [[bad], 8],
        [[1 | bad], 8],
        [backtrace_depth, bad],
        [backtrace_depth, {bad, 1}],
        [backtrace_depth, 1180591620717411303424],
        [backtrace_depth, -1],
        [backtrace_depth, 1.5],
        [backtrace_depth, <<1:3>>],
        [backtrace_depth, []],
        [backtrace_depth, [bad]],
        [backtrace_depth, [1 | bad]]
    ]),
    probe(erlang, system_info, fun system_info_1/1, shown, [
        [wordsize],
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
    probe(erlang, system_time, fun system_time_1/1, hidden, [
        [second],
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
    probe(erlang, term_to_binary, fun term_to_binary_1/1, hidden, [
        [a],
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
    probe(erlang, term_to_binary, fun term_to_binary_2/2, hidden, [
        [a, []],
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
        [a, bad],
        [a, {bad, 1}],
        [a, 1180591620717411303424],
        [a, -1],
        [a, 1.5],
        [a, <<1:3>>],
        [a, [bad]],
        [a, [1 | bad]]
    ]),
    probe(erlang, term_to_iovec, fun term_to_iovec_1/1, hidden, [
        [a],
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
    probe(erlang, term_to_iovec, fun term_to_iovec_2/2, hidden, [
        [a, []],
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
        [a, bad],
        [a, {bad, 1}],
        [a, 1180591620717411303424],
        [a, -1],
        [a, 1.5],
        [a, <<1:3>>],
        [a, [bad]],
        [a, [1 | bad]]
    ]),
    probe(erlang, throw, fun throw_1/1, shown, [
        [a],
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
    probe(erlang, time_offset, fun time_offset_1/1, hidden, [
        [second],
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
    probe(erlang, tl, fun tl_1/1, shown, [
        [[1]],
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
    probe(erlang, trunc, fun trunc_1/1, shown, [
        [1.5],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]).

subtract_2(A1, A2) ->
    [erlang:subtract(A1, A2)].

system_flag_2(A1, A2) ->
    [erlang:system_flag(A1, A2)].

system_info_1(A1) ->
    [erlang:system_info(A1)].

system_time_1(A1) ->
    [erlang:system_time(A1)].

term_to_binary_1(A1) ->
    [erlang:term_to_binary(A1)].

term_to_binary_2(A1, A2) ->
    [erlang:term_to_binary(A1, A2)].

term_to_iovec_1(A1) ->
    [erlang:term_to_iovec(A1)].

term_to_iovec_2(A1, A2) ->
    [erlang:term_to_iovec(A1, A2)].

throw_1(A1) ->
    [erlang:throw(A1)].

time_offset_1(A1) ->
    [erlang:time_offset(A1)].

tl_1(A1) ->
    [erlang:tl(A1)].

trunc_1(A1) ->
    [erlang:trunc(A1)].

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
