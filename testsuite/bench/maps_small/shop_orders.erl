%% Orders of a shop: maps of a few keys take defaults, discounts and states.
-module(shop_orders).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> orders(2200000, #{}, 0).

orders(0, Totals, Sum) -> maps:fold(fun(_, V, Acc) -> Acc + V end, Sum, Totals);
orders(N, Totals, Sum) ->
    Order = pay(ship(discount(complete(order(N))))),
    #{customer := Customer, total := Total, state := State} = Order,
    Counted = maps:update_with({Customer rem 5, State}, fun(Old) -> Old + Total end, Total, Totals),
    orders(N - 1, Counted, (Sum + Total + map_size(Order)) band 16#ffffffff).

order(N) when N rem 3 =:= 0 -> #{number => N, customer => N rem 1000, items => items(N), express => true};
order(N) when N rem 7 =:= 0 -> #{number => N, customer => N rem 1000, items => items(N), coupon => <<"SPRING">>, currency => sek};
order(N) -> #{number => N, customer => N rem 1000, items => items(N)}.

items(N) -> [#{article => A, price => 100 + (N * A) rem 900, count => 1 + A rem 3} || A <- lists:seq(1, 1 + N rem 4)].

complete(Order) -> maps:merge(#{express => false, coupon => none, currency => eur, state => new, total => 0}, Order).

discount(#{items := Items, coupon := Coupon} = Order) ->
    Total = lists:sum([Price * Count || #{price := Price, count := Count} <- Items]),
    case Coupon of
        none when Total > 5000 -> Order#{total := Total * 95 div 100, discount => 5};
        none -> Order#{total := Total};
        <<"SPRING">> -> Order#{total := Total * 80 div 100, discount => 20}
    end.

ship(#{express := true, total := Total} = Order) -> Order#{total := Total + 990, state := shipped, carrier => air};
ship(#{number := N} = Order) when N rem 11 =:= 0 -> Order#{state := waiting};
ship(Order) -> Order#{state := shipped, carrier => post}.

pay(#{state := shipped} = Order) -> maps:remove(carrier, Order#{paid => maps:get(discount, Order, 0) < 20});
pay(Order) -> maps:without([items, coupon], Order).
