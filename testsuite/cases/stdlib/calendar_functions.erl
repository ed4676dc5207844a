%% calendar: days and dates, weeks, leap years, seconds, and times as text.
%% out29: negative years are years, and what is no date is refused elsewhere
-module(calendar_functions).
-export([main/0, id/1]).

main() ->
    Dates = [{0, 1, 10}, {4, 2, 29}, {1600, 12, 31}, {1900, 3, 1}, {1970, 1, 1}, {2000, 2, 29}, {2024, 12, 30}, {2026, 1, 1}, {9999, 12, 31}],
    [erlang:display({Date, calendar:date_to_gregorian_days(id(Date)), calendar:day_of_the_week(id(Date)), calendar:valid_date(id(Date)), calendar:iso_week_number(id(Date))}) || Date <- Dates],
    [erlang:display({Days, calendar:gregorian_days_to_date(id(Days))}) || Days <- [0, 1, 59, 60, 365, 366, 719528, 730484, 3652424]],
    [erlang:display({Year, calendar:is_leap_year(id(Year)), calendar:last_day_of_the_month(id(Year), 2)}) || Year <- [0, 4, 100, 400, 1900, 2000, 2023, 2024]],
    [erlang:display(calendar:last_day_of_the_month(2023, id(Month))) || Month <- lists:seq(1, 12)],
    [erlang:display({Seconds, calendar:gregorian_seconds_to_datetime(id(Seconds)), calendar:seconds_to_daystime(id(Seconds))}) || Seconds <- [0, 86399, 86400, 62167219200, 63900000000]],
    [erlang:display(calendar:seconds_to_time(id(Seconds))) || Seconds <- [0, 59, 3600, 86399]],
    erlang:display(calendar:seconds_to_daystime(id(-1))),
    erlang:display(calendar:time_to_seconds(id({23, 59, 59}))),
    erlang:display(calendar:time_difference(id({{2020, 1, 1}, {0, 0, 0}}), id({{2021, 3, 1}, {1, 2, 3}}))),
    erlang:display(calendar:datetime_to_gregorian_seconds(id({{2024, 2, 29}, {12, 0, 0}}))),
    erlang:display(calendar:now_to_universal_time(id({1700, 0, 0}))),
    erlang:display(calendar:now_to_datetime(id({0, 0, 0}))),
    erlang:display([calendar:valid_date(Y, M, D) || {Y, M, D} <- [{2023, 2, 29}, {2024, 2, 29}, {2024, 13, 1}, {2024, 0, 1}, {2024, 4, 31}]]),
    [erlang:display({Time, Unit, try calendar:system_time_to_rfc3339(id(Time), [{unit, Unit}, {offset, Offset}]) catch C:R -> {C, R} end}) || {Time, Unit, Offset} <- [{0, second, "Z"}, {1700000000123, millisecond, "+01:00"}, {-1, second, "Z"}, {1700000000123456, microsecond, "-02:30"}, {5, nanosecond, 3600}, {0, second, "x"}]],
    [erlang:display({Text, try calendar:rfc3339_to_system_time(id(Text), [{unit, millisecond}]) catch error:_ -> error end}) || Text <- ["1970-01-01T00:00:00Z", "2023-11-14T22:13:20.123+01:00", "2023-11-14 22:13:20Z", "nonsense"]],
    [erlang:display(try calendar:F(id(A)) catch error:Reason -> {F, Reason} end) || {F, A} <- [{date_to_gregorian_days, {2023, 2, 29}}, {date_to_gregorian_days, a}, {is_leap_year, -1}, {gregorian_days_to_date, -1}, {seconds_to_time, 86400}, {time_to_seconds, {24, 0, 0}}, {day_of_the_week, {2023, 2, 30}}, {iso_week_number, x}]].

id(X) -> X.
