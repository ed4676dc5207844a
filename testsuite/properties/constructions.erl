%% Constructions of one and of two segments, from operands at their borders: the result, or the failure with its cause.
-module(constructions).
-include("property.hrl").

-define(C(Expression), {??Expression, made(fun() -> Expression end)}).

%% The segment alone, and with each as its second.
-define(WITH(A),
        ?C(<<A>>), ?C(<<A, W:8>>), ?C(<<A, W:T>>), ?C(<<A, W:T/unit:8>>), ?C(<<A, W:64/float>>), ?C(<<A, W:T/float>>),
        ?C(<<A, W/binary>>), ?C(<<A, W:2/binary>>), ?C(<<A, W:T/binary>>), ?C(<<A, W:T/bitstring>>), ?C(<<A, W/bitstring>>),
        ?C(<<A, W:T/binary-unit:3>>), ?C(<<A, W/binary-unit:3>>), ?C(<<A, W/utf8>>), ?C(<<A, W/utf16>>), ?C(<<A, W/utf32>>),
        ?C(<<A, W:16/float-little>>), ?C(<<A, W:32/float>>), ?C(<<A, W/utf16-little>>), ?C(<<A, W:12/little>>),
        ?C(<<A, W:70/little>>)).

given() -> {value(), size(), value(), size()}.

value() ->
    case r(4) of
        0 -> leaf();
        1 -> one_of([1, 128, 2047, 70000, 5.5, <<"abc">>, <<5:3>>]);
        _ ->
            one_of([1, -1, 5.5, 1.0e300, x, <<"abc">>, <<5:3>>, 16#D800, 16#10FFFF, 16#110000, 1 bsl 70, -(1 bsl 1100),
                    65504.0, 65520.0, 1.0e39, 128, 2047, 70000])
    end.

size() ->
    case r(4) of
        0 -> r(1, 80);
        1 -> one_of([8, 16, 3]);
        _ -> one_of([8, 0, -1, x, 1 bsl 70, -(1 bsl 70), 16, 32, 64, 3, 1.0])
    end.

results({V, S, W, T}) ->
    [?WITH(V:8), ?WITH(V:S), ?WITH(V:S/unit:8), ?WITH(V:64/float), ?WITH(V:S/float), ?WITH(V/binary), ?WITH(V:2/binary),
     ?WITH(V:S/binary), ?WITH(V:S/bitstring), ?WITH(V/bitstring), ?WITH(V:S/binary-unit:3), ?WITH(V/binary-unit:3),
     ?WITH(V/utf8), ?WITH(V/utf16), ?WITH(V/utf32), ?WITH(V:16/float-little), ?WITH(V:32/float), ?WITH(V/utf16-little),
     ?WITH(V:12/little), ?WITH(V:70/little)].

made(Construct) ->
    try Construct()
    catch Class:Reason:Trace -> {Class, Reason, cause(Trace)}
    end.

cause([{_, _, _, Info} | _]) ->
    case proplists:get_value(error_info, Info) of
        #{cause := Cause} -> Cause;
        Other -> Other
    end.
