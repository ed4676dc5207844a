%% Compressed terms: the header, no compression where it does not pay, levels, what `used` counts, and the round trip.
-module(compressed).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Long = id(lists:duplicate(200, $a)),
    Random = id([N * N * 7919 rem 251 || N <- lists:seq(1, 300)]),
    [header(Long, Options) || Options <- id([[compressed] | [[{compressed, N}] || N <- lists:seq(0, 9)]])],
    [header(Long, Options) || Options <- id([[compressed, {compressed, 0}], [{compressed, 0}, compressed]])],
    [header(Term, [compressed]) || Term <- id([5, [], "abcdefgh", {1, 2, 3}, lists:seq(1, 20)])],
    Nested = id(#{k => {Long, Random, [<<0:4000>>, 1.5, 1 bsl 200]}}),
    [begin
         Bytes = term_to_binary(Nested, [{compressed, N}]),
         erlang:display({binary:at(Bytes, 1), byte_size(Bytes) < byte_size(term_to_binary(Nested)),
                         binary_to_term(Bytes) =:= Nested, binary_to_term(Bytes, [safe]) =:= Nested,
                         binary_to_term(<<Bytes/binary, "more">>, [used]) =:= {Nested, byte_size(Bytes)}})
     end || N <- id([1, 6, 9])],
    erlang:display([is_binary(erlang:term_to_iovec(Long, Options)) || Options <- id([[compressed], [{compressed, 0}]])]),
    erlang:display(binary_to_term(erlang:term_to_iovec(Long, [compressed])) =:= Long).

header(Term, Options) ->
    Bytes = term_to_binary(Term, Options),
    Header = case Bytes of
        <<131, 80, Size:32, _/binary>> -> {compressed, Size};
        <<131, Tag, _/binary>> -> {plain, Tag}
    end,
    erlang:display({Options, Header, byte_size(Bytes) < erlang:external_size(Term), binary_to_term(Bytes) =:= Term}).
