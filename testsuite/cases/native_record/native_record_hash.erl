%% The portable hashes of native records count module, name, export, fields and values.
%% releases: 29
-module(native_record_hash).
-compile([nowarn_deprecated_function]).
-export([main/0]).

-record #r{a = 1}.
-record #none{}.

main() ->
    Make = fun(Module, Name, Fields, Exported) -> records:create(Module, Name, Fields, #{is_exported => Exported}) end,
    Terms = [
        #none{},
        #r{},
        #r{a = []},
        #r{a = #r{a = #none{}}},
        [#r{}, {#r{a = 2}}],
        #{#r{} => #none{}},
        Make(m, n, [], true),
        Make(m, n, [], false),
        Make(n, m, [], true),
        Make(m, n, [{a, 1}], true),
        Make(m, n, [{a, "text"}], true),
        Make(m, n, [{'\x{3bb}', <<"bytes">>}], true),
        Make('', '', [{'', 1 bsl 70}], false)
    ],
    [erlang:display([erlang:phash2(Term), erlang:phash2(Term, 1 bsl 32), erlang:phash(Term, 1 bsl 32)]) || Term <- Terms],
    erlang:display(length(lists:usort([erlang:phash2(#r{a = N}) || N <- lists:seq(1, 500)])) > 490).
