%% RECV-12: after 0 comes only when no message of the whole queue fits.
-module(recv_12_zero_looks_at_all).
-export([main/0]).

main() ->
    [self() ! Message || Message <- [a, b, c]],
    erlang:display(receive c -> found after 0 -> none end),
    erlang:display(receive z -> found after 0 -> none end),
    erlang:display(process_info(self(), messages)).
