%% The module `ram_file` of a program: files in memory, which file:open/2 opens for the option `ram` (erl_tar for an archive in
%% a binary, dets for a table with `ram_file`).
%%
%% OTP keeps such a file in a port of a driver, and beamc lacks drivers. Here a process takes the role of the port. The process
%% that opens the file is its owner, and the file is closed when the owner exits. As with a port, every process may send a
%% request, but replies go to the owner. So another process gets its request done and waits forever; only close/1 works for all.
%%
%% The bytes are in pieces of one size, so the cost of a write into the middle or at the end does not depend on the length of
%% the file. A missing or short piece stands for zeros up to the size of the file.
-module(ram_file).

-export([open/2, close/1, write/2, read/2, copy/3, pread/2, pread/3, pwrite/2, pwrite/3, position/2, truncate/1]).
-export([datasync/1, sync/1, get_size/1, get_file/1, advise/4, allocate/3, ipread_s32bu_p32bu/3]).

-define(PIECE, 4096).
%% Positions and lengths of requests are numbers of 32 bits.
-define(IS_S32(N), N >= -16#80000000, N < 16#80000000).

%% As in OTP's file.hrl.
-record(file_descriptor, {module, data}).

-record(file, {
    owner,
    monitor,
    readable = false,
    writable = false,
    %% Data is returned as `list` or `binary`.
    form = list,
    at = 0,
    size = 0,
    pieces = #{}
}).

open(Data, Modes) when is_list(Modes) ->
    case modes(Modes, #file{owner = self()}) of
        #file{writable = false} = File -> start(Data, File#file{readable = true});
        #file{} = File -> start(Data, File);
        {error, _} = Error -> Error
    end.

modes([], File) -> File;
modes([ram | Modes], File) -> modes(Modes, File);
modes([read | Modes], File) -> modes(Modes, File#file{readable = true});
modes([write | Modes], File) -> modes(Modes, File#file{writable = true});
modes([binary | Modes], File) -> modes(Modes, File#file{form = binary});
modes(_, _) -> {error, badarg}.

start(Data, File) ->
    with_bytes(Data, fun(Bytes) ->
        Process = spawn(fun() -> serve(Bytes, File) end),
        {ok, #file_descriptor{module = ?MODULE, data = Process}}
    end).

%% Invalid data is an error even for a closed file.
with_bytes(Data, Do) ->
    try iolist_to_binary(Data) of
        Bytes -> Do(Bytes)
    catch
        error:Reason -> {error, Reason}
    end.

close(#file_descriptor{module = ?MODULE, data = File}) when is_pid(File), node(File) =:= node() ->
    Reference = monitor(process, File),
    File ! {Reference, self(), close},
    receive
        {'DOWN', Reference, process, _, _} -> ok
    end;
close(#file_descriptor{module = ?MODULE}) ->
    ok.

read(#file_descriptor{module = ?MODULE, data = File}, Size) when is_integer(Size), Size >= 0, ?IS_S32(Size) ->
    found(call(File, {read, Size}), Size);
read(#file_descriptor{module = ?MODULE}, Size) when is_integer(Size), Size >= 0 ->
    {error, einval}.

found({ok, {0, _}}, Size) when Size =/= 0 -> eof;
found({ok, {_, Bytes}}, _) -> {ok, Bytes};
found(Other, _) -> Other.

write(#file_descriptor{module = ?MODULE, data = File}, Data) ->
    with_bytes(Data, fun(Bytes) -> written(call(File, {write, Bytes})) end).

written({ok, _}) -> ok;
written(Other) -> Other.

copy(#file_descriptor{module = ?MODULE} = From, #file_descriptor{module = ?MODULE} = To, Length) when
    is_integer(Length), Length >= 0; is_atom(Length)
->
    file:copy_opened(From, To, Length).

datasync(#file_descriptor{module = ?MODULE, data = File}) -> call(File, sync).

sync(#file_descriptor{module = ?MODULE, data = File}) -> call(File, sync).

truncate(#file_descriptor{module = ?MODULE, data = File}) -> call(File, truncate).

position(#file_descriptor{module = ?MODULE, data = File}, Position) ->
    case from(Position) of
        {_, Offset} = From when ?IS_S32(Offset) -> call(File, {position, From});
        {_, _} -> {error, einval};
        bad -> {error, badarg}
    end.

from(Offset) when is_integer(Offset) -> {bof, Offset};
from(Base) when Base =:= bof; Base =:= cur; Base =:= eof -> {Base, 0};
from({Base, Offset}) when is_integer(Offset), (Base =:= bof orelse Base =:= cur orelse Base =:= eof) -> {Base, Offset};
from(_) -> bad.

pread(#file_descriptor{module = ?MODULE, data = File}, Places) when is_list(Places) ->
    case places(Places) of
        ok -> pread_all(File, Places, []);
        Error -> Error
    end.

places([]) -> ok;
places([{At, Size} | Places]) when is_integer(At), is_integer(Size), Size >= 0 ->
    if
        ?IS_S32(At), ?IS_S32(Size) -> places(Places);
        true -> {error, einval}
    end;
places(_) -> {error, badarg}.

pread_all(_, [], Found) ->
    {ok, lists:reverse(Found)};
pread_all(File, [{At, Size} | Places], Found) ->
    case found(call(File, {pread, At, Size}), Size) of
        eof -> pread_all(File, Places, [eof | Found]);
        {ok, Bytes} -> pread_all(File, Places, [Bytes | Found]);
        Other -> Other
    end.

pread(#file_descriptor{module = ?MODULE, data = File}, At, Size) when is_integer(At), is_integer(Size), Size >= 0 ->
    if
        ?IS_S32(At), ?IS_S32(Size) -> found(call(File, {pread, At, Size}), Size);
        true -> {error, einval}
    end;
pread(#file_descriptor{module = ?MODULE}, _, _) ->
    {error, badarg}.

%% Writes nothing if one of the positions or data is invalid.
pwrite(#file_descriptor{module = ?MODULE, data = File}, Writes) when is_list(Writes) ->
    case writes(Writes, []) of
        {ok, Checked} -> pwrite_all(File, Checked, 0);
        Error -> Error
    end.

writes([], Checked) ->
    {ok, lists:reverse(Checked)};
writes([{At, Data} | Writes], Checked) when is_integer(At), ?IS_S32(At) ->
    with_bytes(Data, fun(Bytes) -> writes(Writes, [{At, Bytes} | Checked]) end);
writes([{At, _} | _], Checked) when is_integer(At) ->
    {error, {length(Checked), einval}};
writes(_, _) ->
    {error, badarg}.

pwrite_all(_, [], _) ->
    ok;
pwrite_all(File, [{At, Bytes} | Writes], Done) ->
    case call(File, {pwrite, At, Bytes}) of
        {ok, _} -> pwrite_all(File, Writes, Done + 1);
        {error, Reason} -> {error, {Done, Reason}}
    end.

pwrite(#file_descriptor{module = ?MODULE, data = File}, At, Data) when is_integer(At), ?IS_S32(At) ->
    with_bytes(Data, fun(Bytes) -> written(call(File, {pwrite, At, Bytes})) end);
pwrite(#file_descriptor{module = ?MODULE}, At, _) when is_integer(At) ->
    {error, einval};
pwrite(#file_descriptor{module = ?MODULE}, _, _) ->
    {error, badarg}.

ipread_s32bu_p32bu(#file_descriptor{module = ?MODULE} = File, At, Most) ->
    file:ipread_s32bu_p32bu_int(File, At, Most).

get_file(#file_descriptor{module = ?MODULE, data = File}) -> found(call(File, get_file), 0);
get_file(#file_descriptor{}) -> {error, enotsup}.

get_size(#file_descriptor{module = ?MODULE, data = File}) -> call(File, get_size);
get_size(#file_descriptor{}) -> {error, enotsup}.

%% Advice and allocation have no effect, as in OTP's driver.
advise(#file_descriptor{module = ?MODULE, data = File}, Offset, Length, Advice) when is_integer(Offset), is_integer(Length) ->
    case lists:member(Advice, [normal, random, sequential, will_need, dont_need, no_reuse]) of
        true -> call(File, sync);
        false -> {error, einval}
    end;
advise(#file_descriptor{module = ?MODULE}, _, _, _) ->
    error(badarg);
advise(#file_descriptor{}, _, _, _) ->
    {error, enotsup}.

allocate(#file_descriptor{module = ?MODULE, data = File}, Offset, Length) when is_integer(Offset), is_integer(Length) ->
    call(File, sync);
allocate(#file_descriptor{module = ?MODULE}, _, _) ->
    error(badarg);
allocate(#file_descriptor{}, _, _) ->
    {error, enotsup}.

call(Process, Request) when is_pid(Process), node(Process) =:= node() ->
    Reference = monitor(process, Process),
    Process ! {Reference, self(), Request},
    receive
        {Process, {data, Reference, Answer}} ->
            demonitor(Reference, [flush]),
            result(first(Process, Reference, Answer));
        {Reference, to_owner} ->
            demonitor(Reference, [flush]),
            receive
                {Process, {data, _, Answer}} -> result(Answer)
            end;
        {'DOWN', Reference, process, _, _} ->
            {error, einval}
    end;
call(_, _) ->
    {error, einval}.

%% A port's replies are not tagged: the owner takes a reply to another process as its own, and its own for its next request.
first(Process, Reference, Answer) ->
    receive
        {Process, {data, _, Earlier}} ->
            self() ! {Process, {data, Reference, Answer}},
            Earlier
    after 0 -> Answer
    end.

%% Processes exchange bytes as a binary. The requesting process makes the list.
result({list, Bytes}) -> {ok, {byte_size(Bytes), binary_to_list(Bytes)}};
result({binary, Bytes}) -> {ok, {byte_size(Bytes), Bytes}};
result({number, Number}) -> {ok, Number band 16#FFFFFFFF};
result(Other) -> Other.

%% The process of a file.

serve(Bytes, #file{owner = Owner} = File) ->
    Pieces = store(0, Bytes, #{}),
    loop(File#file{monitor = monitor(process, Owner), size = byte_size(Bytes), pieces = Pieces}).

loop(#file{owner = Owner, monitor = Monitor} = File) ->
    receive
        {_, Owner, close} ->
            ok;
        {Reference, _, close} when is_reference(Reference) ->
            %% The effect of the end of a port on its owner.
            exit(Owner, normal);
        {Reference, Owner, Request} ->
            loop(answer(Request, Reference, File));
        {Reference, From, Request} when is_reference(Reference), is_pid(From) ->
            From ! {Reference, to_owner},
            loop(answer(Request, Reference, File));
        {'DOWN', Monitor, process, _, _} ->
            ok;
        _ ->
            loop(File)
    end.

answer(Request, Reference, #file{owner = Owner} = File) ->
    {Answer, After} = request(Request, File),
    Owner ! {self(), {data, Reference, Answer}},
    After.

%% Requests: {Answer, File}.

request({read, _}, #file{readable = false} = File) ->
    {{error, ebadf}, File};
request({read, Size}, #file{at = At} = File) ->
    Bytes = bytes(At, Size, File),
    {{File#file.form, Bytes}, File#file{at = At + byte_size(Bytes)}};
request({pread, At, _}, File) when At < 0 ->
    {{error, einval}, File};
request({pread, _, _}, #file{readable = false} = File) ->
    {{error, ebadf}, File};
request({pread, At, Size}, File) ->
    {{File#file.form, bytes(At, Size, File)}, File};
request({write, _}, #file{writable = false} = File) ->
    {{error, ebadf}, File};
request({write, Bytes}, #file{at = At} = File) ->
    {{number, byte_size(Bytes)}, put_bytes(At, Bytes, File#file{at = At + byte_size(Bytes)})};
request({pwrite, At, _}, File) when At < 0 ->
    {{error, einval}, File};
request({pwrite, _, _}, #file{writable = false} = File) ->
    {{error, ebadf}, File};
request({pwrite, At, Bytes}, File) ->
    {{number, byte_size(Bytes)}, put_bytes(At, Bytes, File)};
request({position, From}, File) ->
    case place(From, File) of
        At when At < 0 -> {{error, einval}, File};
        At -> {{number, At}, File#file{at = At}}
    end;
request(truncate, #file{writable = false} = File) ->
    {{error, eacces}, File};
request(truncate, #file{at = At, size = Size, pieces = Pieces} = File) ->
    {ok, File#file{size = At, pieces = cut(At, Size, Pieces)}};
request(get_file, #file{form = Form, size = Size} = File) ->
    {{Form, bytes(0, Size, File)}, File};
request(get_size, File) ->
    {{number, File#file.size}, File};
request(sync, File) ->
    {ok, File}.

place({bof, Offset}, _) -> Offset;
place({cur, Offset}, File) -> File#file.at + Offset;
place({eof, Offset}, File) -> File#file.size + Offset.

%% The bytes are a copy, which does not keep the rest of the file alive.
bytes(At, Size, #file{size = End, pieces = Pieces}) when At < End ->
    iolist_to_binary(parts(At, min(Size, End - At), Pieces));
bytes(_, _, _) ->
    <<>>.

parts(_, 0, _) ->
    [];
parts(At, Size, Pieces) ->
    Skip = At rem ?PIECE,
    Count = min(Size, ?PIECE - Skip),
    [part(Skip, Count, piece(At, Pieces)) | parts(At + Count, Size - Count, Pieces)].

part(Skip, Count, Piece) ->
    case Piece of
        <<_:Skip/binary, Part:Count/binary, _/binary>> -> Part;
        <<_:Skip/binary, Part/binary>> -> [Part, zeros(Count - byte_size(Part))];
        _ -> zeros(Count)
    end.

piece(At, Pieces) ->
    Index = At div ?PIECE,
    case Pieces of
        #{Index := Piece} -> Piece;
        #{} -> <<>>
    end.

zeros(Count) -> <<0:(Count * 8)>>.

%% Writing no bytes beyond the end still extends the file.
put_bytes(At, Bytes, #file{size = Size, pieces = Pieces} = File) ->
    File#file{size = max(Size, At + byte_size(Bytes)), pieces = store(At, Bytes, Pieces)}.

store(_, <<>>, Pieces) ->
    Pieces;
store(At, Bytes, Pieces) ->
    Skip = At rem ?PIECE,
    Count = min(byte_size(Bytes), ?PIECE - Skip),
    <<Part:Count/binary, Rest/binary>> = Bytes,
    store(At + Count, Rest, Pieces#{At div ?PIECE => over(Skip, Part, piece(At, Pieces))}).

%% A piece with a part of it overwritten.
over(0, Part, _) when byte_size(Part) =:= ?PIECE ->
    Part;
over(Skip, Part, Piece) when Skip =:= byte_size(Piece) ->
    <<Piece/binary, Part/binary>>;
over(Skip, Part, Piece) when Skip > byte_size(Piece) ->
    <<Piece/binary, (zeros(Skip - byte_size(Piece)))/binary, Part/binary>>;
over(Skip, Part, Piece) ->
    Count = byte_size(Part),
    case Piece of
        <<Before:Skip/binary, _:Count/binary, Last/binary>> -> <<Before/binary, Part/binary, Last/binary>>;
        <<Before:Skip/binary, _/binary>> -> <<Before/binary, Part/binary>>
    end.

cut(At, Size, Pieces) when At >= Size ->
    Pieces;
cut(At, Size, Pieces) ->
    Skip = At rem ?PIECE,
    Next = At - Skip + ?PIECE,
    case piece(At, Pieces) of
        <<Before:Skip/binary, _, _/binary>> -> cut(Next, Size, Pieces#{At div ?PIECE := Before});
        _ -> cut(Next, Size, Pieces)
    end.
