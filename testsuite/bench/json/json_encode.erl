%% Terms of maps, lists, numbers and texts are written as JSON: nested I/O lists, escaped strings.
-module(json_encode).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Documents = [document(N) || N <- lists:seq(1, 200)],
    repeat(700, Documents, 0).

document(N) ->
    [{<<"id">>, N},
     {<<"name">>, <<"Zoë \"the\" ", (integer_to_binary(N))/binary, "\n\tnext\\line"/utf8>>},
     {<<"active">>, N rem 2 =:= 0},
     {<<"parent">>, null},
     {<<"weight">>, N / 8},
     {<<"tags">>, [<<"red">>, <<"green">>, <<"blue/yellow">>]},
     {<<"position">>, #{<<"latitude">> => 59.5}},
     {<<"history">>, [[{<<"at">>, N * K * 1000}, {<<"event">>, event(K)}] || K <- lists:seq(1, 8)]},
     {<<"empty">>, []}].

event(K) when K rem 3 =:= 0 -> created;
event(K) when K rem 3 =:= 1 -> changed;
event(_) -> deleted.

repeat(0, _, Sum) -> Sum;
repeat(N, Documents, Sum) ->
    Text = iolist_to_binary(encode(Documents)),
    repeat(N - 1, Documents, (Sum * 31 + erlang:crc32(Text) + byte_size(Text)) band 16#ffffffff).

encode(true) -> <<"true">>;
encode(false) -> <<"false">>;
encode(null) -> <<"null">>;
encode(Atom) when is_atom(Atom) -> string(atom_to_binary(Atom));
encode(Text) when is_binary(Text) -> string(Text);
encode(N) when is_integer(N) -> integer_to_binary(N);
encode(X) when is_float(X) -> float_to_binary(X, [{decimals, 4}, compact]);
encode(Map) when is_map(Map) -> object(lists:sort(maps:to_list(Map)));
encode([{Key, _} | _] = Members) when is_binary(Key) -> object(Members);
encode([]) -> <<"[]">>;
encode([X | Xs]) -> [$[, encode(X), [[$,, encode(Y)] || Y <- Xs], $]].

object([]) -> <<"{}">>;
object([Member | Members]) -> [${, member(Member), [[$,, member(Next)] || Next <- Members], $}].

member({Key, Value}) -> [string(Key), $:, encode(Value)].

string(Text) -> [$", escape(Text, Text, 0), $"].

%% The longest parts without escapes are taken as they are.
escape(<<C, Rest/binary>>, Text, Size) when C >= 32, C =/= $", C =/= $\\ -> escape(Rest, Text, Size + 1);
escape(<<C, Rest/binary>>, Text, Size) -> [binary_part(Text, 0, Size), escaped(C) | escape(Rest, Rest, 0)];
escape(<<>>, Text, _) -> [Text].

escaped($") -> <<"\\\"">>;
escaped($\\) -> <<"\\\\">>;
escaped($\n) -> <<"\\n">>;
escaped($\t) -> <<"\\t">>;
escaped(C) -> io_lib:format("\\u~4.16.0b", [C]).
