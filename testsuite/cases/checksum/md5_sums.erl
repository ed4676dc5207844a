%% MD5 of I/O data at once and in pieces; the context is a binary that can be used again, and no other binary is taken.
-module(md5_sums).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Data = id(list_to_binary([(N * 7 + N div 3) rem 256 || N <- lists:seq(1, 1000)])),
    [erlang:display(erlang:md5(D)) || D <- id([[], "a", "abc", [<<"message">>, [$ ], "digest"], Data])],
    [begin
         <<A:Cut/binary, B/binary>> = Data,
         Half = erlang:md5_update(erlang:md5_init(), A),
         Whole = erlang:md5_update(erlang:md5_update(Half, []), [B]),
         erlang:display({Cut, erlang:md5_final(Whole) =:= erlang:md5(Data), erlang:md5_final(Half) =:= erlang:md5(A),
                         erlang:md5_final(Whole) =:= erlang:md5(Data)})
     end || Cut <- id([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 999, 1000])],
    erlang:display({is_binary(erlang:md5_init()), erlang:md5_final(erlang:md5_init()) =:= erlang:md5(<<>>)}),
    Context = erlang:md5_update(erlang:md5_init(), "ab"),
    <<_:3, Shifted:(byte_size(Context))/binary, _/bitstring>> = id(<<0:3, Context/binary, 0:5>>),
    erlang:display(erlang:md5_final(erlang:md5_update(Shifted, "c")) =:= erlang:md5("abc")),
    [bad(F) || F <- [fun() -> erlang:md5(id(foo)) end, fun() -> erlang:md5(id([1 | 2])) end, fun() -> erlang:md5(id(<<1:7>>)) end,
                     fun() -> erlang:md5_update(id(foo), []) end, fun() -> erlang:md5_update(id(<<1, 2>>), []) end,
                     fun() -> erlang:md5_update(Context, id(foo)) end, fun() -> erlang:md5_update(Context, id([256])) end,
                     fun() -> erlang:md5_final(id(foo)) end, fun() -> erlang:md5_final(id(<<>>)) end]].

bad(F) ->
    erlang:display(try F()
                   catch error:Reason:Stack ->
                       [{M, N, Arguments, Info} | _] = Stack,
                       {Reason, M, N, length(Arguments), Info}
                   end).
