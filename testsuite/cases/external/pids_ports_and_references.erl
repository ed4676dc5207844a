%% Pids, ports and references of this node in their old and new forms, with numbers at their limits.
%% out27: numbers may be greater, and references have up to five
-module(pids_ports_and_references).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    N = id(<<119, 13, "nonode@nohost">>),
    L = id(<<100, 13:16, "nonode@nohost">>),
    [show(fun pid_to_list/1, <<131, B/binary>>) || B <- [<<103, N/binary, 5:32, 0:32, 0>>, <<103, L/binary, 5:32, 7:32, 0>>,
        <<103, N/binary, 5:32, 7:32, 4>>, <<88, N/binary, 5:32, 7:32, 0:32>>, <<88, 97, 5, 5:32, 7:32, 0:32>>,
        <<88, 106, 5:32, 7:32, 0:32>>, <<88, N/binary, 5:32, 7:32>>]],
    [show(fun pid_to_list/1, <<131, 88, N/binary, Number:32, Serial:32, 0:32>>)
     || Number <- [0, 16#7fff, 16#8000, 16#fffffff, 16#10000000], Serial <- [0, 16#1fff, 16#2000]],
    [show(fun erlang:port_to_list/1, <<131, B/binary>>) || B <- [<<102, N/binary, 5:32, 0>>, <<89, L/binary, 5:32, 0:32>>,
        <<120, N/binary, 5:64, 0:32>>, <<102, N/binary, 16#fffffff:32, 0>>, <<89, N/binary, 16#10000000:32, 0:32>>,
        <<120, N/binary, 16#10000000:64, 0:32>>, <<120, N/binary, 16#ffffffffffffff:64, 0:32>>,
        <<120, N/binary, 16#ffffffffffffffff:64, 0:32>>, <<102, N/binary, 5:32, 4>>]],
    [show(fun erlang:ref_to_list/1, <<131, B/binary>>) || B <- [<<101, N/binary, 5:32, 0>>, <<101, N/binary, 16#3ffff:32, 0>>,
        <<101, N/binary, 16#40000:32, 0>>, <<114, 3:16, N/binary, 4, 1:32, 2:32, 3:32>>,
        <<90, 3:16, N/binary, 0:32, 16#40000:32, 2:32, 3:32>>, <<90, 3:16, N/binary, 0:32, 1:32, 16#ffffffff:32, 16#ffffffff:32>>]],
    [show(fun erlang:ref_to_list/1, <<131, 114, K:16, N/binary, 0, (numbers(K))/binary>>) || K <- lists:seq(1, 6)],
    [show(fun erlang:ref_to_list/1, <<131, 90, K:16, N/binary, 0:32, (numbers(K))/binary>>) || K <- lists:seq(1, 6)],
    Own = id({self(), make_ref(), [make_ref() || _ <- lists:seq(1, 1000)]}),
    erlang:display([binary_to_term(term_to_binary(Own, Options)) =:= Own || Options <- [[], [{minor_version, 0}], [compressed]]]),
    erlang:display(binary_to_term(term_to_binary(Own), [safe]) =:= Own).

numbers(K) -> << <<I:32>> || I <- lists:seq(1, K) >>.

show(Text, Bytes) ->
    erlang:display(try
                       {Term, Used} = binary_to_term(Bytes, [used]),
                       {Text(Term), Used =:= byte_size(Bytes), term_to_binary(Term)}
                   catch error:Reason -> Reason
                   end).
