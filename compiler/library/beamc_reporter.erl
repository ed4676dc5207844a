%% Reports of uncaught errors, formatted and written as by OTP's logger. Programs without a logger run this process. The
%% logger of other programs uses its functions.
%%
%% Reports go to standard output, as on OTP, or to standard error with BEAMC_REPORTS=stderr. The report of the main process
%% always goes to standard error.
-module(beamc_reporter).

-export([start/0, place/0, put_chars/2, write/4]).

%% The first function of the process, which the runtime starts at the first report.
start() ->
    receive
        {log, _Level, Format, Arguments, Meta} ->
            write(place(), Format, Arguments, Meta),
            init:reported();
        {main, Format, Arguments, Meta} ->
            write(standard_error, Format, Arguments, Meta),
            init:reported();
        _ ->
            ok
    end,
    start().

place() ->
    case os:getenv("BEAMC_REPORTS") of
        "stderr" -> standard_error;
        _ -> standard_io
    end.

write(Place, Format, Arguments, #{time := Time}) ->
    put_chars(Place, ["=ERROR REPORT==== ", date(Time), " ===\n", io_lib:format(Format, Arguments), $\n]).

put_chars(Place, Text) ->
    Device =
        case Place of
            standard_io -> user;
            _ -> Place
        end,
    try
        io:put_chars(Device, Text)
    catch
        %% The device does not accept it.
        _:_ -> ok
    end.

date(Time) ->
    Seconds = erlang:convert_time_unit(Time, microsecond, second),
    {{Year, Month, Day}, {Hour, Minute, Second}} =
        erlang:universaltime_to_localtime(erlang:posixtime_to_universaltime(Seconds)),
    Micros = Time - Seconds * 1000000,
    [
        [integer_to_list(Day), $-, month(Month), $-, integer_to_list(Year), "::"],
        [digits(Hour, 2), $:, digits(Minute, 2), $:, digits(Second, 2), $., digits(Micros, 6)]
    ].

digits(Value, Count) ->
    Digits = integer_to_list(Value),
    lists:duplicate(Count - length(Digits), $0) ++ Digits.

month(Month) ->
    element(Month, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}).
