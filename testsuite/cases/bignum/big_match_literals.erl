%% Big integers select clauses, in function heads, in case and inside larger patterns.
-module(big_match_literals).
-export([main/0, id/1]).
main() ->
    Ns = [0, 1 bsl 59, 1 bsl 60, -(1 bsl 60), -(1 bsl 60) - 1, 1 bsl 63, 1 bsl 64, (1 bsl 64) + 1, -(1 bsl 64), 1 bsl 200, 123456789012345678901234567890, 18446744073709551616.0, a],
    erlang:display([head(id(N)) || N <- Ns]),
    erlang:display([inner({id(N), [id(N)]}) || N <- Ns]),
    erlang:display([same({N, id(N) + 0}) || N <- [1 bsl 64, -(1 bsl 90), 5]]),
    erlang:display([pinned(N, 18446744073709551616) || N <- Ns]).

head(576460752303423488) -> b59;
head(1152921504606846976) -> b60;
head(-1152921504606846976) -> m60;
head(-1152921504606846977) -> m60_1;
head(9223372036854775808) -> b63;
head(18446744073709551616) -> b64;
head(18446744073709551617) -> b64_1;
head(-18446744073709551616) -> m64;
head(123456789012345678901234567890) -> digits;
head(_) -> other.

inner({18446744073709551616, [18446744073709551616]}) -> both;
inner({N, [1606938044258990275541962092341162602522202993782792835301376]}) when is_integer(N) -> p200;
inner({_, [-1152921504606846977 | _]}) -> m60_1;
inner(_) -> other.

same({X, X}) -> same;
same(_) -> different.

pinned(N, M) ->
    case N of
        M -> pinned;
        _ -> other
    end.

id(X) -> X.
