%% The functions of the module records make native records of any module, and take them apart.
%% releases: 29
%% stdin:
-module(native_record_functions).
-export([main/0, id/1]).
-export_record([open]).

-record #open{a, b = 2, c = [1, {x}], d}.
-record #closed{}.
-record #deep{value = {[#{k => [1.5, "text"]}], 1180591620717411303424}}.

main() ->
    Good = #{is_exported => true},
    R = records:create(m, n, [{b, 2}, {a, {1}}], Good),
    [call(create, Arguments) || Arguments <- [
        [m, n, [], Good],
        [m, n, [], #{is_exported => false}],
        [m, n, [{a, 1}, {'b c', [2]}, {'', x}], Good],
        ['', '', [{a, R}], Good],
        [?MODULE, open, [{a, 1}, {b, 2}, {c, 3}, {d, 4}], Good],
        [1, n, [], Good],
        [m, 1, [], Good],
        [m, "n", bad, bad],
        [m, n, [], bad],
        [m, n, bad, []],
        [m, n, [], #{}],
        [m, n, [], #{is_exported => 1}],
        [m, n, [], #{is_exported => true, more => 1}],
        [m, n, bad, Good],
        [m, n, [{a, 1} | bad], Good],
        [m, n, [a], Good],
        [m, n, [{a, 1}, {b}], Good],
        [m, n, [{a, 1}, {a, 2}], Good],
        [m, n, [{a, 1}, {a, 2}, {3, 4}], Good],
        [m, n, [{a, 1}, {"b", 2}, bad], Good]
    ]],
    [call(update, [R | Arguments]) || Arguments <- [
        [m, n, #{a => 3}],
        [m, n, #{a => 3, b => R}],
        [m, n, #{}],
        [m, '_', #{a => 3}],
        [1, '_', #{b => 3}],
        ['_', n, #{a => 3}],
        [m, x, #{a => 3}],
        [x, n, #{a => 3}],
        [m, 1, #{}],
        [m, n, [{a, 1}]],
        [m, n, #{c => 1}],
        [m, n, #{1 => 1}],
        [m, n, #{a => 1, "c" => 2}],
        [m, n, maps:from_list([{N, N} || N <- lists:seq(1, 40)])]
    ]],
    call(update, [{n, 1}, m, n, #{}]),
    call(update, [[], bad, bad, bad]),
    Fields = [{list_to_atom("f" ++ integer_to_list(N)), N} || N <- lists:seq(1, 40)],
    Wide = records:create(m, wide, Fields, Good),
    call(update, [Wide, m, wide, maps:from_list([{Field, -N} || {Field, N} <- Fields, N =/= 7])]),
    [call(Function, [Term]) || Function <- [get_field_names, get_module, get_name, is_exported], Term <- [
        R, #open{a = 1, d = 2}, #closed{}, records:create(m, n, [], #{is_exported => false}), {n, 1}, n, 1, [], #{}
    ]],
    [call(get, Arguments) || Arguments <- [[a, R], [b, R], [c, R], [1, R], ["a", R], [a, {n, 1}], [d, #open{a = 1, d = R}], [a, #closed{}]]],
    [call(get_definition, Arguments) || Arguments <- [
        [?MODULE, open], [?MODULE, closed], [?MODULE, deep], [?MODULE, none], [none, open], [lists, open], [1, open], [?MODULE, 1], ["m", "n"]
    ]],
    {#{is_exported := Exported}, Definition} = records:get_definition(?MODULE, open),
    Values = [case Field of {_, _} -> Field; _ -> {Field, given} end || Field <- Definition],
    io:format("~0p~n", [records:create(?MODULE, open, Values, #{is_exported => Exported}) =:= #open{a = given, d = given}]),
    Same = records:create(?MODULE, deep, [{value, 1}], #{is_exported => false}),
    io:format("~0p~n", [{Same =:= #deep{value = 1}, Same#deep{value = 2}, Same#deep.value}]).

call(Function, Arguments) ->
    Shown =
        try
            apply(records, Function, Arguments)
        catch
            Class:Reason:Trace ->
                {Module, Name, Given, Information} = hd(Trace),
                {Class, Reason, Module, Name, Given =:= Arguments, Information}
        end,
    io:format("~p ~0p~n", [Function, Shown]).

id(X) -> X.
