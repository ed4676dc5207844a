%% A binary is used as a value again after part of it was matched: backtracking, passing on, and matching it twice.
-module(context_kept_and_left).
-export([main/0, id/1]).
main() ->
    B = id(<<"key=value;rest">>),
    erlang:display(split(B, <<>>)),
    erlang:display(both(B)),
    erlang:display(again(B, 3)),
    erlang:display(token(id(<<"123+45*6">>))),
    erlang:display(token(id(<<"12x">>))),
    erlang:display(held(B)),
    erlang:display(pick(id(<<1, 2, 3>>), left)),
    erlang:display(pick(id(<<1, 2, 3>>), right)),
    erlang:display(pick(id(<<>>), right)),
    erlang:display(calls(id(<<4, 3, 2, 1>>), [])),
    erlang:display(nested(id(<<2, "ab", 3, "cde">>))).

split(<<$=, Rest/binary>>, Key) -> {Key, Rest};
split(<<C, Rest/binary>>, Key) -> split(Rest, <<Key/binary, C>>);
split(<<>>, Key) -> {Key, none}.

both(<<A, _/binary>> = Whole) ->
    <<_:2/binary, C, Rest/binary>> = Whole,
    {A, C, Rest, Whole}.

again(_, 0) -> [];
again(<<A, B, _/binary>> = Whole, N) ->
    <<_, Next/binary>> = Whole,
    [{A, B} | again(Next, N - 1)].

token(<<>>) -> [];
token(<<C, _/binary>> = All) when C >= $0, C =< $9 ->
    {N, Rest} = number(All, 0),
    [N | token(Rest)];
token(<<C, Rest/binary>>) when C =:= $+; C =:= $* -> [[C] | token(Rest)];
token(Rest) -> [{error, Rest}].

number(<<C, Rest/binary>>, N) when C >= $0, C =< $9 -> number(Rest, N * 10 + C - $0);
number(Rest, N) -> {N, Rest}.

held(<<_, Rest/binary>>) ->
    F = fun() -> Rest end,
    T = {Rest, byte_size(Rest)},
    {T, F(), [Rest | Rest]}.

pick(<<A, Rest/binary>> = B, Side) ->
    case Side of
        left -> {A, B};
        right -> {A, Rest}
    end;
pick(B, _) -> {empty, B}.

calls(<<N, Rest/binary>>, Acc) ->
    M = id(N) * 2,
    erlang:display({M, id(Rest)}),
    calls(id(Rest), [M | Acc]);
calls(<<>>, Acc) -> Acc.

nested(<<L, Part:L/binary, Rest/binary>>) ->
    case Part of
        <<C, More/binary>> -> [{C, More} | nested(Rest)];
        <<>> -> nested(Rest)
    end;
nested(<<>>) -> [].

id(X) -> X.
