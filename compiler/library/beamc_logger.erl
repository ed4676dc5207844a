%% The logger of a program without a booted kernel: OTP's own, with this module's function as its handler `default`.
%%
%% A program that can log has one more process. It starts the logger before the main process begins, and then passes the
%% runtime's reports to it, as `logger_proxy` does on OTP. The handler has OTP's filters and formatter and writes to OTP's
%% destination, but in the logging process, which goes on once the text is on its way. So output is never late, and the
%% handler needs no overload protection.
-module(beamc_logger).

-export([start/0, log/2]).

start() ->
    {ok, _} = logger_server:start_link(),
    ok = logger:add_handler(default, ?MODULE, #{
        config => #{type => beamc_reporter:place()},
        filter_default => stop,
        filters => [
            {remote_gl, {fun logger_filters:remote_gl/2, stop}},
            {domain, {fun logger_filters:domain/2, {log, super, [otp, sasl]}}},
            {no_domain, {fun logger_filters:domain/2, {log, undefined, []}}}
        ],
        formatter => {logger_formatter, #{legacy_header => true, single_line => false}}
    }),
    %% OTP 28 and later have removed it already.
    _ = logger:remove_handler(simple),
    _ = init:started(),
    loop().

loop() ->
    receive
        {log, Level, Format, Arguments, Meta} ->
            try
                logger:log(Level, Format, Arguments, Meta)
            catch
                _:_ -> ok
            end,
            init:reported();
        {main, Format, Arguments, Meta} ->
            beamc_reporter:write(standard_error, Format, Arguments, Meta),
            init:reported();
        _ ->
            ok
    end,
    loop().

%% The callback of a logger handler.
log(Event, Config) ->
    beamc_reporter:put_chars(place(Config), text(Event, Config)).

place(#{config := #{type := {device, Device}}}) -> Device;
place(#{config := #{type := Type}}) -> Type;
place(_) -> standard_io.

text(#{msg := {report, _}, meta := #{report_cb := _}} = Event, Config) ->
    formatted(Event, Config);
text(#{msg := {report, _}, meta := Meta} = Event, Config) ->
    formatted(Event#{meta => Meta#{report_cb => fun logger:format_otp_report/1}}, Config);
text(Event, Config) ->
    formatted(Event, Config).

formatted(Event, Config) ->
    {Formatter, FormatterConfig} = maps:get(formatter, Config, {logger_formatter, #{}}),
    Chars = formatted(Event, Formatter, FormatterConfig),
    case catch unicode:characters_to_binary(Chars) of
        Text when is_binary(Text) -> Text;
        _ -> <<"FORMATTER ERROR: bad return value">>
    end.

formatted(Event, Formatter, Config) ->
    try
        Formatter:format(Event, Config)
    catch
        _:_ when Formatter =:= logger_formatter, Config =:= #{} ->
            "DEFAULT FORMATTER CRASHED";
        _:_ ->
            #{msg := Message} = Event,
            formatted(Event#{msg => {"FORMATTER CRASH: ~tp", [Message]}}, logger_formatter, #{})
    end.
