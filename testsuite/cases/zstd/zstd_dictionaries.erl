%% zstd: dictionaries of any bytes, with an identity, loaded and referred to, their identities, and frames that need another.
%% releases: 29
-module(zstd_dictionaries).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Words = list_to_binary([["word", integer_to_list(N), " of the dictionary, "] || N <- lists:seq(1, id(100))]),
    Data = <<"word17 of the dictionary, word42 of the dictionary, word1 of the dictionary, and nothing else">>,
    {ok, CD} = zstd:dict(compress, Words),
    {ok, CD19} = zstd:dict(compress, Words, #{compressionLevel => 19}),
    {ok, DD} = zstd:dict(decompress, Words),
    erlang:display([zstd:get_dict_id(Dict) || Dict <- [CD, CD19, DD, Words]]),
    [begin
         Compressed = zstd:compress(Data, #{dictionary => Dict}),
         erlang:display({iolist_size(Compressed), erlang:md5(Compressed), zstd:get_dict_id(iolist_to_binary(Compressed)),
                         [show(fun() -> iolist_to_binary(zstd:decompress(Compressed, Options)) =:= Data end) || Options <- [#{dictionary => Words}, #{dictionary => DD}, #{}, #{dictionary => <<"other">>}]]})
     end || Dict <- [Words, CD, CD19, <<>>, [<<"word">>, "17 of"]]],
    [erlang:display({Level, [erlang:md5(zstd:compress(Data, #{dictionary => Dict, compressionLevel => Level})) || {ok, Dict} <- [{ok, Words}, {ok, CD}, zstd:dict(compress, Words, #{compressionLevel => Level})]]}) ||
        Level <- [-5, 1, 3, 6, 12, 19, 22]],
    {ok, C} = zstd:context(compress),
    erlang:display([zstd:set_parameter(C, dictionary, Words), erlang:md5(zstd:compress(Data, C)), erlang:md5(zstd:compress(Data, C)), zstd:set_parameter(C, dictionary, CD), erlang:md5(zstd:compress(Data, C)),
                    zstd:set_parameter(C, dictionary, <<>>), erlang:md5(zstd:compress(Data, C)), erlang:md5(zstd:compress(Data))]),
    {ok, D} = zstd:context(decompress),
    Compressed = zstd:compress(Data, #{dictionary => Words}),
    erlang:display([zstd:set_parameter(D, dictionary, DD), iolist_to_binary(zstd:decompress(Compressed, D)) =:= Data, zstd:set_parameter(D, dictionary, <<>>),
                    show(fun() -> iolist_to_binary(zstd:decompress(Compressed, D)) =:= Data end)]),
    Bad = <<16#EC30A437:32/little, 1, 2, 3, 4, 5>>,
    erlang:display([show(fun() -> zstd:dict(Mode, Dict) end) || Mode <- [compress, decompress, foo], Dict <- [Bad, a, "list", <<1:3>>]]),
    erlang:display([show(fun() -> zstd:dict(compress, Words, Options) end) =:= a || Options <- [#{compressionLevel => a}, a]]),
    erlang:display([show(fun() -> zstd:get_dict_id(Dict) end) || Dict <- [Bad, <<>>, a, {cdict, a}, {ddict, a}, {cdict, make_ref()} , {ddict, element(2, CD)}, <<1:3>>, ["ab"]]] =/= []),
    [erlang:display(show(fun() -> zstd:set_parameter(Context, dictionary, Dict) end)) || Context <- [C, D], Dict <- [{cdict, a}, {ddict, a}, a]],
    erlang:display([class(fun() -> zstd:set_parameter(Context, dictionary, Dict) end) || Context <- [C, D], Dict <- [CD, DD]]),
    erlang:display([zstd:set_parameter(C, dictionary, Bad), show(fun() -> zstd:compress("abc", C) end), zstd:set_parameter(C, dictionary, []), zstd:compress("abc", C)]),
    erlang:display([show(fun() -> zstd:set_parameter(D, dictionary, Bad) end), zstd:set_parameter(D, dictionary, <<>>), zstd:decompress(zstd:compress("abc"), D)]).

show(Call) -> try Call() catch Class:Reason:Stack -> {Class, Reason, element(2, hd(Stack))} end.

class(Call) -> try Call() catch Class:Reason -> {Class, Reason} end.
