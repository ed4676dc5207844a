%% Pages are rendered as nested I/O lists with escaped texts, and made binaries.
-module(html_page).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Rows = [row(N) || N <- lists:seq(1, 200)],
    repeat(2200, Rows, 0).

row(N) ->
    Number = integer_to_binary(N),
    #{id => N, name => <<"Item <", Number/binary, "> & \"more\"">>, price => N * 25, tags => [<<"new">>, <<"a<b">>, <<"q&a">>]}.

repeat(0, _, Sum) -> Sum;
repeat(N, Rows, Sum) ->
    Page = iolist_to_binary(page(["Page ", integer_to_list(N)], Rows)),
    repeat(N - 1, Rows, (Sum * 31 + erlang:crc32(Page)) band 16#ffffffff).

page(Title, Rows) ->
    ["<!doctype html>\n<html><head><title>", Title, "</title></head>\n<body>", table(Rows), "</body></html>\n"].

table(Rows) -> element(table, [{class, "items"}], [cells(Row) || Row <- Rows]).

cells(#{id := Id, name := Name, price := Price, tags := Tags}) ->
    element(tr, [{id, integer_to_list(Id)}], [
        element(td, [], escape(Name)),
        element(td, [{class, "price"}], price(Price)),
        element(td, [], lists:join(", ", [element(a, [{href, ["/tags/", escape(Tag)]}], escape(Tag)) || Tag <- Tags]))
    ]).

element(Name, Attributes, Content) ->
    Tag = atom_to_list(Name),
    [$<, Tag, [[$\s, atom_to_list(Key), "=\"", Value, $"] || {Key, Value} <- Attributes], $>, Content, "</", Tag, $>].

price(Cents) -> [integer_to_list(Cents div 100), $., io_lib:format("~2..0w", [Cents rem 100])].

escape(Text) -> [escape_character(C) || <<C>> <= Text].

escape_character($<) -> <<"&lt;">>;
escape_character($>) -> <<"&gt;">>;
escape_character($&) -> <<"&amp;">>;
escape_character($") -> "&quot;";
escape_character(C) -> C.
