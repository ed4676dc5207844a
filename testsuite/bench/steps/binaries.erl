%% Binaries are appended to, matched, made by comprehensions, and terms become binaries and are read back.
-module(binaries).
-export([main/0]).

main() ->
    {Bytes, A} = timed(append, fun() -> append(12000000, <<>>) end),
    {_, B} = timed(match_bytes, fun() -> bytes(4, Bytes, 0) end),
    {_, C} = timed(match_fields, fun() -> fields(4, Bytes, 0) end),
    {_, D} = timed(comprehension, fun() -> comprehension(6, Bytes, 0) end),
    Term = [{N, [N, N + 1], #{n => N, text => <<"text">>}, "abc", N * 1.5, atom} || N <- lists:seq(1, 20000)],
    {Encoded, E} = timed(term_to_binary, fun() -> encode(20, Term, <<>>) end),
    {_, F} = timed(binary_to_term, fun() -> decode(10, Encoded, 0) end),
    {_, G} = timed(split, fun() -> split(60) end),
    erlang:display({checksum, A + B + C + D + E + F + G}).

timed(Part, Fun) ->
    Start = erlang:monotonic_time(nanosecond),
    Result = Fun(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({ns, Part, Stop - Start}),
    Result.

append(0, Bytes) -> {Bytes, byte_size(Bytes)};
append(N, Bytes) -> append(N - 1, <<Bytes/binary, (N band 255)>>).

bytes(0, _, Sum) -> {ok, Sum};
bytes(N, Bytes, Sum) -> bytes(N - 1, Bytes, sum(Bytes, Sum)).

sum(<<B, Rest/binary>>, Sum) -> sum(Rest, Sum + B);
sum(<<>>, Sum) -> Sum.

fields(0, _, Sum) -> {ok, Sum};
fields(N, Bytes, Sum) -> fields(N - 1, Bytes, fields(Bytes, Sum)).

fields(<<A:4, B:12, C:16/little, D:32/signed, Rest/binary>>, Sum) -> fields(Rest, Sum + A + B + C + D);
fields(_, Sum) -> Sum.

comprehension(0, _, Sum) -> {ok, Sum};
comprehension(N, Bytes, Sum) ->
    Other = << <<(B bxor N)>> || <<B>> <= Bytes >>,
    comprehension(N - 1, Bytes, Sum + binary:last(Other)).

encode(0, _, Last) -> {Last, byte_size(Last)};
encode(N, Term, _) -> encode(N - 1, Term, term_to_binary(Term, [{minor_version, 2}])).

decode(0, _, Sum) -> {ok, Sum};
decode(N, Encoded, Sum) -> decode(N - 1, Encoded, Sum + length(binary_to_term(Encoded))).

split(N) ->
    Text = binary:copy(<<"some words, separated by blanks and commas; ">>, 5000),
    split(N, Text, 0).

split(0, _, Sum) -> {ok, Sum};
split(N, Text, Sum) -> split(N - 1, Text, Sum + length(binary:split(Text, [<<" ">>, <<",">>], [global]))).
