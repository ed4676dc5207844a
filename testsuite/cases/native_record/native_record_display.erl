%% erlang:display prints a native record with module, name and fields.
%% releases: 29
-module(native_record_display).
-export([main/0]).

-record #r{a}.
-record #none{}.

main() ->
    Make = fun(Module, Name, Fields) -> records:create(Module, Name, Fields, #{is_exported => true}) end,
    erlang:display(#none{}),
    erlang:display(#r{a = 1}),
    erlang:display(#r{a = "text"}),
    erlang:display(#r{a = {#r{a = []}, [#none{} | #none{}]}}),
    erlang:display([#none{}, #r{a = 1.5}, #{#none{} => #r{a = <<"b">>}}]),
    erlang:display(Make('a b', 'C', [{'d e', 'F'}])),
    erlang:display(Make('', '\x{e9}', [{'\x{3bb}', 1}])).
