%% Compressed terms whose stream is broken, or holds another number of bytes than the header says, are refused.
-module(broken_streams).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    %% The stream of <<97, 1>> and that of <<97, 1, 2, 3>>, as zlib makes them.
    Stream = id(<<120, 156, 75, 100, 4, 0, 0, 197, 0, 99>>),
    Longer = id(<<120, 156, 75, 100, 100, 98, 6, 0, 1, 146, 0, 104>>),
    [show(<<131, 80, Size:32, Stream/binary>>) || Size <- id([0, 1, 2, 3, 16#7fffffff, 16#ffffffff])],
    [show(<<131, 80, 4:32, Longer/binary, Rest/binary>>) || Rest <- id([<<>>, <<1, 2, 3>>])],
    [show(binary_part(<<131, 80, 2:32, Stream/binary>>, 0, N)) || N <- lists:seq(1, 6 + byte_size(Stream))],
    show(<<131, 80, 2:32, (binary_part(Stream, 0, byte_size(Stream) - 1))/binary, 0>>),
    show(<<131, 80, 2:32, 1, 2, 3, 4, 5, 6, 7, 8>>),
    Inner = term_to_binary(id(lists:duplicate(100, 1)), [compressed]),
    <<131, Nested/binary>> = Inner,
    show(<<131, 104, 1, Nested/binary>>),
    Zeros = id(<<0:8000>>),
    <<131, 80, _:32, Bomb/binary>> = term_to_binary(Zeros, [compressed]),
    [show(<<131, 80, Size:32, Bomb/binary>>) || Size <- id([1004, 1006, 16#ffffffff])].

show(Bytes) ->
    erlang:display(try binary_to_term(Bytes, [used]) catch error:Reason -> Reason end).
