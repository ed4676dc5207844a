%% The processes `user` and `standard_error` of a program: servers of OTP's I/O protocol for the standard streams.
%%
%% The runtime handles bytes: it has one buffer for each output stream, shared with its own output, and reads standard input
%% on request. This module handles characters. Differences between releases of OTP (encodings, errors, prompts) follow
%% `erl -noshell` of the program's release, except for oddities of a single release (such as a server that dies of a change of
%% mode in the middle of its input).
%%
%% An idle server yields once before it flushes its stream, so that a program that writes line after line fills the buffer.
%% line fills the buffer.
-module(beamc_user).

-export([user/0, standard_error/0]).

%% BIFs, in order: {Release, Encoding by the locale}; append bytes to the output of a stream: `ok`, `full` (the process gets
%% the message `output` when there is room) or `closed`; flush a stream; the available input, `eof` or `wait` (the process
%% gets the message `input`); whether a stream is a terminal; {Columns, Rows} of the terminal; OTP's value of the option
%% `expand_fun`. The runtime makes the last, so that the option alone does not link the line editor into the program.
-export([environment/0, write/2, flush/1, read/0, is_terminal/1, geometry/0, expand_fun/0]).

-record(server, {
    stream,
    release,
    encoding,
    mode = list,
    echo = false,
    log = none,
    history = false,
    expand,
    crlf = false,
    %% Bytes read but not yet requested.
    input = <<>>
}).

environment() -> erlang:nif_error(undefined).
write(_Stream, _Bytes) -> erlang:nif_error(undefined).
flush(_Stream) -> erlang:nif_error(undefined).
read() -> erlang:nif_error(undefined).
is_terminal(_Stream) -> erlang:nif_error(undefined).
geometry() -> erlang:nif_error(undefined).
expand_fun() -> erlang:nif_error(undefined).

%% The first functions of the two processes. The runtime creates both before the program begins, registered and trapping exits.
user() ->
    {Release, Encoding} = environment(),
    loop(#server{stream = 1, release = Release, encoding = encoding(Release, Encoding)}).

standard_error() ->
    {Release, Encoding} = environment(),
    loop(#server{stream = 2, release = Release, encoding = encoding(Release, Encoding)}).

%% Since OTP 26, the encoding is that of the locale.
encoding(Release, _Encoding) when Release < 26 -> latin1;
encoding(_Release, Encoding) -> Encoding.

loop(S) ->
    receive
        Message -> loop(message(Message, S))
    after 0 ->
        erlang:yield(),
        receive
            Message -> loop(message(Message, S))
        after 0 ->
            flush(S#server.stream),
            receive
                Message -> loop(message(Message, S))
            end
        end
    end.

message({io_request, From, ReplyAs, Request}, S) when is_pid(From) ->
    {_, Reply, After} = request(Request, S),
    From ! {io_reply, ReplyAs, Reply},
    After;
message(_, S) ->
    S.

%% Requests: {ok | error, Reply, Server}.

request({put_chars, Encoding, Chars}, S) when Encoding =:= unicode; Encoding =:= latin1 ->
    case bytes(Chars, Encoding, S#server.encoding) of
        error -> {error, {error, put_error(Encoding, Chars, S)}, S};
        Bytes -> put_bytes(Bytes, S)
    end;
request({put_chars, Encoding, Module, Function, Arguments}, S) when Encoding =:= unicode; Encoding =:= latin1 ->
    case bytes(result(Module, Function, Arguments), Encoding, S#server.encoding) of
        error -> {error, {error, put_error(Function, S)}, S};
        Bytes -> put_bytes(Bytes, S)
    end;
request({get_line, Encoding, Prompt}, #server{stream = 1} = S) ->
    get_line(Encoding, Prompt, S);
request({get_chars, Encoding, Prompt, Count}, #server{stream = 1} = S) ->
    get_chars(Encoding, Prompt, Count, S);
request({get_until, Encoding, Prompt, Module, Function, Arguments}, #server{stream = 1} = S) ->
    get_until(Encoding, Prompt, Module, Function, Arguments, S);
request({get_password, _}, #server{stream = 1, release = Release} = S) when Release >= 26 ->
    {error, {error, enotsup}, S};
request({setopts, Options}, S) when is_list(Options) ->
    setopts(Options, S);
request(getopts, S) ->
    {ok, getopts(S), S};
request({requests, Requests}, S) ->
    requests(Requests, {ok, ok, S});
request({get_geometry, What}, S) when What =:= columns; What =:= rows ->
    case {geometry(), What} of
        {{Columns, _}, columns} -> {ok, Columns, S};
        {{_, Rows}, rows} -> {ok, Rows, S};
        {false, _} -> {error, no_geometry(What, S), S}
    end;
%% The form before R13.
request({put_chars, Chars}, S) ->
    request({put_chars, latin1, Chars}, S);
request({put_chars, Module, Function, Arguments}, S) ->
    request({put_chars, latin1, Module, Function, Arguments}, S);
request({get_line, Prompt}, #server{stream = 1} = S) ->
    request({get_line, latin1, Prompt}, S);
request({get_chars, Prompt, Count}, #server{stream = 1} = S) ->
    request({get_chars, latin1, Prompt, Count}, S);
request({get_until, Prompt, Module, Function, Arguments}, #server{stream = 1} = S) ->
    request({get_until, latin1, Prompt, Module, Function, Arguments}, S);
request(get_password, #server{stream = 1, release = Release} = S) when Release >= 26 ->
    request({get_password, latin1}, S);
request(_, #server{stream = 1, release = Release} = S) when Release >= 26 ->
    {error, {error, request}, S};
request(Request, S) ->
    {error, {error, {request, Request}}, S}.

%% Since OTP 26, the parts of an error tuple count as columns and rows; `io:columns/0` treats both as errors.
no_geometry(columns, #server{stream = 1, release = Release}) when Release >= 26 -> error;
no_geometry(rows, #server{stream = 1, release = Release}) when Release >= 26 -> enotsup;
no_geometry(_, _S) -> {error, enotsup}.

requests([Request | Rest], {ok, ok, S}) ->
    requests(Rest, request(Request, S));
requests([Request | Rest], {ok, _, #server{stream = Stream, release = Release} = S}) when Release < 26; Stream =:= 2 ->
    requests(Rest, request(Request, S));
requests(_, Result) ->
    Result.

%% Output.

result(Module, Function, Arguments) ->
    try
        apply(Module, Function, Arguments)
    catch
        throw:Result -> Result;
        _:_ -> error
    end.

put_error(Encoding, Chars, #server{stream = 1, release = Release}) when Release >= 26 -> {put_chars, Encoding, Chars};
put_error(_Encoding, _Chars, _S) -> put_chars.

put_error(Function, #server{stream = 1, release = Release}) when Release >= 26 -> Function;
put_error(_Function, _S) -> put_chars.

put_bytes(Bytes, #server{crlf = true} = S) ->
    {Status, Reply, _} = put_bytes(<<<<(crlf(Byte))/binary>> || <<Byte>> <= Bytes>>, S#server{crlf = false}),
    {Status, Reply, S};
put_bytes(Bytes, #server{stream = Stream} = S) ->
    case write(Stream, Bytes) of
        ok ->
            {ok, ok, S};
        full ->
            receive
                output -> put_bytes(<<>>, S)
            end;
        closed ->
            exit(terminated)
    end.

crlf($\n) -> <<"\r\n">>;
crlf(Byte) -> <<Byte>>.

%% Characters as bytes in the encoding of the stream.
bytes(Chars, From, To) when is_list(Chars); is_binary(Chars) ->
    try unicode:characters_to_binary(Chars, From, To) of
        Bytes when is_binary(Bytes) -> Bytes;
        _ when To =:= latin1 -> escaped(unicode:characters_to_list(Chars, From));
        _ -> error
    catch
        _:_ -> error
    end;
bytes(_, _, _) ->
    error.

%% Characters outside of Latin-1 are written by number.
escaped(Chars) when is_list(Chars) ->
    iolist_to_binary([escape(Char) || Char <- Chars]);
escaped(_) ->
    error.

escape(Char) when Char > 255 -> ["\\x{", integer_to_list(Char, 16), $}];
escape(Char) -> Char.

prompt('', S) ->
    {ok, ok, S};
prompt(Prompt, #server{release = Release} = S) ->
    Encoding =
        if
            Release < 26 -> S#server.encoding;
            true -> unicode
        end,
    case bytes(result(io_lib, format_prompt, [Prompt, Encoding]), unicode, S#server.encoding) of
        error -> error;
        Bytes -> put_bytes(Bytes, S)
    end.

%% Input.

get_line(Encoding, Prompt, S) ->
    case prompt(Prompt, S) of
        error ->
            {error, {error, get_line}, S};
        _ ->
            case line(S, []) of
                {eof, After} -> {ok, eof, After};
                {Line, After} -> answer(decoded(without_cr(Line), Encoding, After), collect_line)
            end
    end.

answer({ok, Data, S}, _Name) -> {ok, Data, S};
answer({error, S}, Name) -> {error, {error, Name}, S#server{input = <<>>}};
answer({error, Reason, S}, _Name) -> {error, {error, Reason}, S#server{input = <<>>}}.

%% The bytes up to and including the next newline, or to the end.
line(#server{input = <<>>} = S, Before) ->
    case more(S) of
        {ok, After} -> line(After, Before);
        {eof, After} when Before =:= [] -> {eof, After};
        {eof, After} -> {iolist_to_binary(lists:reverse(Before)), After}
    end;
line(#server{input = Input} = S, Before) ->
    case binary:match(Input, <<"\n">>) of
        {At, 1} ->
            Length = At + 1,
            <<Line:Length/binary, Rest/binary>> = Input,
            {joined(Line, Before), S#server{input = Rest}};
        nomatch ->
            line(S#server{input = <<>>}, [Input | Before])
    end.

joined(Line, []) -> Line;
joined(Line, Before) -> iolist_to_binary(lists:reverse(Before, [Line])).

without_cr(Line) ->
    Length = byte_size(Line) - 2,
    case Line of
        <<Text:Length/binary, "\r\n">> -> <<Text/binary, "\n">>;
        _ -> Line
    end.

get_chars(Encoding, Prompt, Count, #server{release = Release} = S) when is_integer(Count), Count >= 0 ->
    Needed = Release < 26 orelse Release >= 28 orelse (S#server.input =:= <<>> andalso Count > 0),
    case Needed andalso prompt(Prompt, S) of
        error -> {error, {error, get_chars}, S};
        _ when Count =:= 0, Release >= 26 -> answer(decoded(<<>>, Encoding, S), collect_chars);
        _ -> chars(Count, Encoding, Prompt, S, [])
    end;
get_chars(_Encoding, _Prompt, _Count, S) ->
    {error, {error, collect_chars}, S}.

chars(Count, Encoding, Prompt, #server{input = Input} = S, Before) ->
    case taken(Count, Input, S#server.encoding) of
        {0, Length} when Input =/= <<>> ->
            <<Bytes:Length/binary, Rest/binary>> = Input,
            answer(decoded(joined(Bytes, Before), Encoding, S#server{input = Rest}), collect_chars);
        {Left, Length} ->
            <<Bytes:Length/binary, Rest/binary>> = Input,
            case more(S#server{input = Rest}) of
                {ok, After} when After#server.release >= 26, Before =/= [] ->
                    _ = prompt(Prompt, After),
                    chars(Left, Encoding, Prompt, After, [Bytes | Before]);
                {ok, After} ->
                    chars(Left, Encoding, Prompt, After, [Bytes | Before]);
                {eof, After} ->
                    case joined(Rest, [Bytes | Before]) of
                        <<>> -> {ok, eof, After};
                        All -> answer(decoded(All, Encoding, After#server{input = <<>>}), collect_chars)
                    end
            end
    end.

%% The number of missing characters, and the number of bytes of the others. Bytes that are not UTF-8 count one character each.
taken(Count, Input, latin1) ->
    Length = min(Count, byte_size(Input)),
    {Count - Length, Length};
taken(Count, Input, unicode) ->
    taken(Count, Input, byte_size(Input), 0).

taken(Count, <<_/utf8, Rest/binary>>, Size, Odd) when Count > 0 -> taken(Count - 1, Rest, Size, Odd);
taken(Count, <<_, Rest/binary>> = Input, Size, Odd) when Count > 0, byte_size(Input) > 3; Count > 0, Odd > 0 ->
    taken(Count - 1, Rest, Size, Odd + 1);
taken(Count, Rest, Size, _Odd) -> {Count, Size - byte_size(Rest)}.

get_until(Encoding, Prompt, Module, Function, Arguments, S) ->
    case prompt(Prompt, S) of
        error -> {error, {error, get_until_error(Function, S)}, S};
        _ -> until(Encoding, Prompt, Module, Function, Arguments, [], S)
    end.

get_until_error(_Function, #server{release = Release}) when Release < 26 -> get_chars;
get_until_error(Function, _S) -> Function.

until(Encoding, Prompt, Module, Function, Arguments, State, S0) ->
    {Line, S1} = line(S0, []),
    case characters(Line, Encoding, S1) of
        %% OTP 25 calls the function only if there is input.
        {ok, eof, #server{release = Release} = S} when Release < 26, State =:= [] ->
            {ok, eof, S};
        {ok, Chars, S} ->
            case result(Module, Function, [State, Chars | Arguments]) of
                {done, eof, _} ->
                    {ok, eof, S};
                {done, Result, Rest} ->
                    case unread(Rest, S) of
                        error -> {error, {error, Function}, S#server{input = <<>>}};
                        After -> {ok, as_mode(Result, Encoding, S), After}
                    end;
                {more, Next} ->
                    _ = S#server.release >= 26 andalso prompt(Prompt, S),
                    until(Encoding, Prompt, Module, Function, Arguments, Next, S);
                _ ->
                    {error, {error, Function}, S#server{input = <<>>}}
            end;
        Error ->
            answer(Error, Function)
    end.

%% Unused characters come first in the next request.
unread([], S) ->
    S;
unread(eof, S) ->
    S;
unread(Chars, #server{input = Input, encoding = Encoding} = S) ->
    case bytes(Chars, unicode, Encoding) of
        error -> error;
        Bytes -> S#server{input = <<Bytes/binary, Input/binary>>}
    end.

as_mode(Chars, Encoding, #server{mode = binary}) when is_list(Chars) ->
    case bytes(Chars, unicode, Encoding) of
        error -> Chars;
        Bytes -> Bytes
    end;
as_mode(Result, _Encoding, _S) ->
    Result.

%% Bytes as the answer to a request for characters of this encoding.
decoded(Bytes, latin1, #server{mode = binary, encoding = latin1} = S) ->
    {ok, Bytes, S};
decoded(Bytes, unicode, #server{mode = binary, encoding = Encoding} = S) ->
    case unicode:characters_to_binary(Bytes, Encoding, unicode) of
        Binary when is_binary(Binary) -> {ok, Binary, S};
        _ -> binary_of(characters(Bytes, unicode, S), unicode)
    end;
decoded(Bytes, Encoding, #server{mode = binary} = S) ->
    binary_of(characters(Bytes, Encoding, S), Encoding);
decoded(Bytes, Encoding, S) ->
    characters(Bytes, Encoding, S).

binary_of({ok, Chars, S}, Encoding) -> {ok, bytes(Chars, unicode, Encoding), S};
binary_of(Error, _Encoding) -> Error.

characters(eof, _Encoding, S) ->
    {ok, eof, S};
characters(Bytes, _Encoding, #server{encoding = latin1} = S) ->
    {ok, binary_to_list(Bytes), S};
characters(Bytes, Encoding, #server{release = Release} = S) ->
    case unicode:characters_to_list(Bytes, unicode) of
        Chars when is_list(Chars) -> narrow(Chars, Encoding, S);
        %% From the first bytes that are not UTF-8, all input is Latin-1.
        {_, Chars, Rest} when Release >= 26 -> narrow(Chars ++ binary_to_list(Rest), Encoding, S#server{encoding = latin1});
        _ -> {error, S}
    end.

narrow(Chars, latin1, S) ->
    case lists:all(fun(Char) -> Char < 256 end, Chars) of
        true -> {ok, Chars, S};
        false when S#server.release >= 26 -> {error, {no_translation, unicode, latin1}, S};
        false -> {error, S}
    end;
narrow(Chars, _Encoding, S) ->
    {ok, Chars, S}.

%% Reads more input. Requests that arrive meanwhile are served, and those for input come first.
more(#server{input = Input} = S) ->
    case read() of
        wait -> await(S);
        eof -> {eof, S};
        Bytes when Input =:= <<>> -> {ok, S#server{input = Bytes}};
        Bytes -> {ok, S#server{input = <<Input/binary, Bytes/binary>>}}
    end.

await(#server{input = Input} = S) ->
    receive
        input ->
            more(S);
        Message ->
            case message(Message, S#server{input = <<>>}) of
                #server{input = <<>>} = After -> more(After#server{input = Input});
                #server{input = Rest} = After -> {ok, After#server{input = <<Input/binary, Rest/binary>>}}
            end
    end.

%% Options.

setopts(Options, S) ->
    Plain = [option(Option) || Option <- Options],
    case lists:all(fun(Option) -> is_option(Option, S) end, Plain) of
        %% Of several options with one name, the first counts.
        true -> {ok, ok, lists:foldr(fun set/2, S, Plain)};
        false -> {error, {error, enotsup}, S}
    end.

option(latin1) -> {encoding, latin1};
option(unicode) -> {encoding, unicode};
option({encoding, utf8}) -> {encoding, unicode};
option(list) -> {binary, false};
option({list, true}) -> {binary, false};
option({list, false}) -> {binary, true};
option(Option) when is_atom(Option) -> {Option, true};
option(Option) -> Option.

is_option({encoding, Encoding}, _S) -> Encoding =:= latin1 orelse Encoding =:= unicode;
is_option({binary, Flag}, #server{stream = 1, release = Release}) -> Release < 26 orelse is_boolean(Flag);
is_option({log, Log}, #server{release = Release}) -> Release >= 26 andalso lists:member(Log, [none, output, input, all]);
is_option({onlcr, Flag}, #server{stream = 2, release = Release}) -> Release >= 26 andalso is_boolean(Flag);
is_option({echo, Flag}, #server{stream = 1, release = Release}) -> Release >= 26 andalso is_boolean(Flag);
is_option({line_history, Flag}, #server{stream = 1, release = Release}) -> Release >= 28 andalso is_boolean(Flag);
is_option({expand_fun, Fun}, #server{stream = 1, release = Release}) ->
    Release >= 26 andalso (is_function(Fun, 1) orelse is_function(Fun, 2));
is_option(_, _S) -> false.

set({encoding, Encoding}, S) -> S#server{encoding = Encoding};
set({binary, true}, S) -> S#server{mode = binary};
set({binary, false}, S) -> S#server{mode = list};
set({binary, _}, S) -> S;
set({log, Log}, S) -> S#server{log = Log};
set({onlcr, Flag}, S) -> S#server{crlf = Flag};
set({echo, Flag}, S) -> S#server{echo = Flag};
set({line_history, Flag}, S) -> S#server{history = Flag};
set({expand_fun, Fun}, S) when is_function(Fun, 1) -> S#server{expand = fun(Before, _) -> Fun(Before) end};
set({expand_fun, Fun}, S) -> S#server{expand = Fun}.

getopts(#server{stream = 1, release = Release, mode = Mode, encoding = Encoding}) when Release < 26 ->
    [{binary, Mode =:= binary}, {encoding, Encoding}];
getopts(#server{stream = 1, release = Release} = S) ->
    Output = is_terminal(1),
    Expand = {expand_fun, expand_fun(S)},
    Echo = {echo, S#server.echo},
    Binary = {binary, S#server.mode =:= binary},
    Encoding = {encoding, S#server.encoding},
    Log = {log, S#server.log},
    Terminal = [{terminal, Output}, {stdout, Output}, {stderr, is_terminal(2)}, {stdin, is_terminal(0)}],
    if
        Release >= 28 -> [Expand, Echo, {line_history, S#server.history}, Log, Binary, Encoding | Terminal];
        true -> [Expand, Echo, Binary, Encoding, Log | Terminal]
    end;
getopts(#server{release = Release, encoding = Encoding}) when Release < 26 ->
    [{encoding, Encoding}];
getopts(#server{release = Release, encoding = Encoding, crlf = Flag, log = Log}) ->
    Options = [{encoding, Encoding}, {onlcr, Flag}, {log, Log}],
    if
        Release >= 28 -> Options ++ [{terminal, Flag}];
        true -> Options
    end.

expand_fun(#server{expand = Fun}) when is_function(Fun) -> Fun;
expand_fun(#server{release = Release}) when Release >= 28 -> false;
expand_fun(_) -> expand_fun().
