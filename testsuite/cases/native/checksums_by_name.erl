%% Checksums and hashes by name, of text whose sums are known and of terms that are not text.
-module(checksums_by_name).
-export([main/0]).

main() ->
    each(erlang, [
        {crc32, [[["123", <<"456789">>]], [a], [16#9ae0daaf, <<"9">>], [-1, <<>>], [1, a]]},
        {crc32_combine, [[erlang:crc32("12345"), erlang:crc32("6789"), 4], [1, 2, -1], [a, 2, 3]]},
        {adler32, [["Wikipedia"], [[256]], [1, "Wikipedia"], [a, ""]]},
        {adler32_combine, [[erlang:adler32("Wiki"), erlang:adler32("pedia"), 5], [1, 2, a]]},
        {md5, [[""], [[a]]]},
        {md5_final, [[erlang:md5_update(erlang:md5_init(), "abc")], [<<1>>]]},
        {md5_update, [[<<1>>, ""], [erlang:md5_init(), a]]},
        {phash2, [[{a, 1}], [{a, 1}, 100], [a, 0], [a, b]]},
        {phash, [[{a, 1}, 100], [a, 0]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
