%% erts_debug:flat_size/1: words of parts of binaries, which depend on size and position.
%% out27: small parts are copies, at any position
-module(part_sizes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [begin
         Bytes = binary:copy(<<1>>, Size),
         <<_:Skip, Part:Len/bits, _/bits>> = Bytes,
         erlang:display({Size, Skip, Len, erts_debug:flat_size(Part)})
     end || Size <- id([40, 100]),
            {Skip, Len} <- id([{0, 8}, {0, 160}, {0, 200}, {0, 320}, {0, 520}, {0, 800}, {0, 9}, {0, 313}, {0, 513}, {1, 7}, {1, 8}, {1, 312}, {1, 520}, {3, 6},
                               {3, 130}, {8, 200}, {8, 520}, {8, 521}]),
            Skip + Len =< Size * 8].
