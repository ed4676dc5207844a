%% Module-local process names (EEP 32): the parse transform for `-pid_name(Name).`, and the library of its output.
%%
%% This module is a part of beamc, which applies the transform and has the functions of the library built in. On a stock BEAM,
%% the module is the library: compile it before the modules that use it, and put it on the code path.
%%
%% # The output of the transform
%% For each name N, a function '-pid_name:N-'/0 that gives the pid; also pid_name/1, pid_name_spawn/2 and pid_name_spawn_link/2.
%% Each call pid_name(N) with a declared name calls the first function. The transform does not change a module without the
%% directive, or one that it has already transformed.
%%
%% # The library on a stock BEAM
%% One public table holds {{Module, Name}, Pid}. A new process claims its name by compare-and-swap before it runs the fun.
%% A process that loses the race never runs it.
-module(beamc_pid_name).
-export([parse_transform/2, format_error/1]).
-export([get/2, spawn/3, spawn_link/3, process_info/2]).
-compile({no_auto_import, [spawn/3, spawn_link/3, process_info/2]}).

-define(TABLE, beamc_pid_names).
-define(API, [{pid_name, 1}, {pid_name_spawn, 2}, {pid_name_spawn_link, 2}]).

%% The transform.

-spec parse_transform([erl_parse:abstract_form()], [compile:option()]) ->
    [erl_parse:abstract_form()] | {warning, [erl_parse:abstract_form()], list()} | {error, list(), list()}.
parse_transform(Forms, _Options) ->
    Directives = [{Place, Name} || {{attribute, _, pid_name, Name}, Place} <- placed(Forms, "nofile")],
    Modules = [Module || {attribute, _, module, Module} <- Forms],
    case {Directives, Modules} of
        {[], _} -> Forms;
        {_, []} -> Forms;
        {[{_, First} | _], [Module | _]} ->
            case is_atom(First) andalso is_defined({getter(First), 0}, Forms) of
                true -> Forms;
                false -> transform(Forms, Module, Directives)
            end
    end.

transform(Forms, Module, Directives) ->
    Errors = wrong(Directives, []) ++ redefined(Forms),
    case by_file(Errors) of
        [] ->
            Names = [Name || {_, Name} <- Directives],
            {Uses, Undeclared} = uses(Forms, Names),
            Anno = hd([Anno || {attribute, Anno, pid_name, _} <- Forms]),
            New = join(Uses, unused(Names, Anno), generated(Module, Names, Anno)),
            case by_file(exported(Forms) ++ Undeclared) of
                [] -> New;
                Warnings -> {warning, New, Warnings}
            end;
        ByFile ->
            {error, ByFile, []}
    end.

%% Forms with the file and the location of each.
placed([{attribute, _, file, {File, _}} = Form | Forms], _) -> [{Form, {File, 0}} | placed(Forms, File)];
placed([{eof, Location} = Form | Forms], File) -> [{Form, {File, Location}} | placed(Forms, File)];
placed([Form | Forms], File) when tuple_size(Form) > 2 ->
    [{Form, {File, erl_anno:location(element(2, Form))}} | placed(Forms, File)];
placed([Form | Forms], File) -> [{Form, {File, 0}} | placed(Forms, File)];
placed([], _) -> [].

by_file(Found) ->
    Files = lists:usort([File || {{File, _}, _} <- Found]),
    [{File, lists:sort([{Location, ?MODULE, What} || {{In, Location}, What} <- Found, In =:= File])} || File <- Files].

wrong([{Place, Name} | Directives], Seen) ->
    case lists:member(Name, Seen) of
        _ when not is_atom(Name) -> [{Place, {no_atom, Name}}];
        _ when Name =:= undefined -> [{Place, undefined}];
        true -> [{Place, {twice, Name}}];
        false -> []
    end ++ wrong(Directives, [Name | Seen]);
wrong([], _) ->
    [].

redefined(Forms) ->
    [{Place, {redefined, Function}} || {{function, _, _, _, _} = Form, Place} <- placed(Forms, "nofile"),
                                       Function <- ?API, defines(Form, Function)].

exported(Forms) ->
    [{Place, {exported, Function}} || {{attribute, _, export, Functions}, Place} <- placed(Forms, "nofile"),
                                      Function <- Functions, lists:member(Function, ?API)].

is_defined(Function, Forms) -> lists:any(fun(Form) -> defines(Form, Function) end, Forms).

defines({function, _, Name, Arity, _}, Function) -> {Name, Arity} =:= Function;
defines(_, _) -> false.

is_imported(Function, Forms) ->
    lists:any(fun({attribute, _, import, {_, Functions}}) -> lists:member(Function, Functions); (_) -> false end, Forms).

getter(Name) -> list_to_atom("-pid_name:" ++ atom_to_list(Name) ++ "-").

%% Functions with their uses of names replaced, and the undeclared names.
uses(Forms, Names) ->
    %% A module may have a process_info/2 of its own.
    Info = {process_info, 2},
    Context = {Names, not is_defined(Info, Forms) andalso not is_imported(Info, Forms)},
    {New, Found} =
        lists:unzip([case Form of
                         {function, _, _, _, _} -> use(Form, File, Context);
                         _ -> {Form, []}
                     end || {Form, {File, _}} <- placed(Forms, "nofile")]),
    {New, lists:append(Found)}.

use({call, Anno, {atom, At, pid_name}, [{atom, _, Name}]} = Call, File, {Names, _}) ->
    case lists:member(Name, Names) of
        true -> {{call, Anno, {atom, At, getter(Name)}, []}, []};
        false -> {Call, undeclared(Name, Anno, File)}
    end;
use({call, Anno, {atom, _, Spawn} = Function, [{atom, _, Name} = Atom, Fun]}, File, {Names, _} = Context)
  when Spawn =:= pid_name_spawn; Spawn =:= pid_name_spawn_link ->
    {NewFun, Found} = use(Fun, File, Context),
    Wrong = case lists:member(Name, Names) of true -> []; false -> undeclared(Name, Anno, File) end,
    {{call, Anno, Function, [Atom, NewFun]}, Wrong ++ Found};
use({call, Anno, {atom, _, process_info}, [Pid, {atom, _, pid_name} = Item]}, File, {_, true} = Context) ->
    info(Anno, Pid, Item, File, Context);
use({call, Anno, {remote, _, {atom, _, erlang}, {atom, _, process_info}}, [Pid, {atom, _, pid_name} = Item]}, File, Context) ->
    info(Anno, Pid, Item, File, Context);
use(Form, File, Context) when is_tuple(Form) ->
    {Parts, Found} = use(tuple_to_list(Form), File, Context),
    {list_to_tuple(Parts), Found};
use([Head | Tail], File, Context) ->
    {NewHead, InHead} = use(Head, File, Context),
    {NewTail, InTail} = use(Tail, File, Context),
    {[NewHead | NewTail], InHead ++ InTail};
use(Other, _, _) ->
    {Other, []}.

info(Anno, Pid, Item, File, Context) ->
    {NewPid, Found} = use(Pid, File, Context),
    {library(Anno, process_info, [NewPid, Item]), Found}.

undeclared(Name, Anno, File) -> [{{File, erl_anno:location(Anno)}, {undeclared, Name}}].

library(Anno, Function, Arguments) -> remote(Anno, ?MODULE, Function, Arguments).

remote(Anno, Module, Function, Arguments) ->
    {call, Anno, {remote, Anno, {atom, Anno, Module}, {atom, Anno, Function}}, Arguments}.

%% The attribute goes before the first function. Functions go to the end.
join(Forms, Attribute, Functions) ->
    {Head, Rest} = lists:splitwith(fun(Form) -> element(1, Form) =/= function andalso element(1, Form) =/= eof end, Forms),
    {Body, End} = lists:splitwith(fun(Form) -> element(1, Form) =/= eof end, Rest),
    Head ++ [Attribute] ++ Body ++ Functions ++ End.

unused(Names, Anno) ->
    {attribute, Anno, compile, {nowarn_unused_function, ?API ++ [{getter(Name), 0} || Name <- Names]}}.

generated(Module, Names, Directive) ->
    Anno = erl_anno:set_generated(true, Directive),
    Atom = fun(Value) -> {atom, Anno, Value} end,
    Variable = fun(Name) -> {var, Anno, Name} end,
    Clause = fun(Patterns, Guard, Body) -> {clause, Anno, Patterns, Guard, [Body]} end,
    Function = fun(Name, Arity, Clauses) -> {function, Anno, Name, Arity, Clauses} end,
    Badarg = remote(Anno, erlang, error, [Atom(badarg)]),
    Getters = [Function(getter(Name), 0, [Clause([], [], library(Anno, get, [Atom(Module), Atom(Name)]))]) || Name <- Names],
    Get = [Clause([Atom(Name)], [], {call, Anno, Atom(getter(Name)), []}) || Name <- Names],
    IsFun = [[{call, Anno, Atom(is_function), [Variable('Fun'), {integer, Anno, 0}]}]],
    Spawn =
        fun(To) ->
            [Clause([Atom(Name), Variable('Fun')], IsFun, library(Anno, To, [Atom(Module), Atom(Name), Variable('Fun')]))
             || Name <- Names] ++ [Clause([Variable('_'), Variable('_')], [], Badarg)]
        end,
    Getters ++
        [Function(pid_name, 1, Get ++ [Clause([Variable('_')], [], Badarg)]),
         Function(pid_name_spawn, 2, Spawn(spawn)),
         Function(pid_name_spawn_link, 2, Spawn(spawn_link))].

-spec format_error(term()) -> io_lib:chars().
format_error(undefined) -> "-pid_name(undefined) is not allowed";
format_error({no_atom, Term}) -> io_lib:format("-pid_name needs an atom, not ~tp", [Term]);
format_error({twice, Name}) -> io_lib:format("-pid_name(~tp) is given twice", [Name]);
format_error({redefined, {Name, Arity}}) ->
    io_lib:format("~tp/~w is made by -pid_name and must not be defined here", [Name, Arity]);
format_error({exported, {Name, Arity}}) ->
    io_lib:format("exporting ~tp/~w gives away the module-local process names", [Name, Arity]);
format_error({undeclared, Name}) ->
    io_lib:format("~tp is no -pid_name of this module; the call fails with badarg", [Name]).

%% The library for a stock BEAM.

-spec get(module(), atom()) -> pid().
get(Module, Name) when is_atom(Module), is_atom(Name) ->
    case living({Module, Name}) of
        {alive, Pid} -> Pid;
        _ -> dead()
    end;
get(_, _) ->
    error(badarg).

-spec spawn(module(), atom(), fun(() -> any())) -> pid().
spawn(Module, Name, Fun) -> start(Module, Name, Fun, [monitor]).

-spec spawn_link(module(), atom(), fun(() -> any())) -> pid().
spawn_link(Module, Name, Fun) -> start(Module, Name, Fun, [monitor, link]).

-spec process_info(pid(), pid_name) -> {pid_name, {module(), atom()}} | [] | undefined.
process_info(Pid, pid_name) ->
    case is_process_alive(Pid) of
        false ->
            undefined;
        true ->
            table(),
            case ets:match(?TABLE, {'$1', Pid}) of
                [[Key] | _] -> {pid_name, Key};
                [] -> []
            end
    end;
process_info(_, _) ->
    error(badarg).

%% A pid that never names a living process: the largest that list_to_pid/1 accepts in every release.
dead() -> list_to_pid("<0.32767.8191>").

living(Key) ->
    table(),
    case ets:lookup(?TABLE, Key) of
        [] -> free;
        [{_, Pid}] ->
            case is_process_alive(Pid) of
                true -> {alive, Pid};
                false -> {dead, Pid}
            end
    end.

start(Module, Name, Fun, Options) when is_atom(Module), is_atom(Name), is_function(Fun, 0) -> start({Module, Name}, Fun, Options);
start(_, _, _, _) -> error(badarg).

start(Key, Fun, Options) ->
    case living(Key) of
        {alive, Pid} ->
            Pid;
        Place ->
            Parent = self(),
            Tag = make_ref(),
            {Pid, Monitor} = spawn_opt(fun() -> born(Key, Place, Fun, Parent, Tag) end, Options),
            receive
                {Tag, first} -> demonitor(Monitor, [flush]), Pid;
                {Tag, late} -> demonitor(Monitor, [flush]), start(Key, Fun, Options);
                {'DOWN', Monitor, process, Pid, _} -> start(Key, Fun, Options)
            end
    end.

born(Key, Place, Fun, Parent, Tag) ->
    case take(Key, Place) of
        true -> Parent ! {Tag, first}, Fun();
        false -> unlink(Parent), Parent ! {Tag, late}
    end.

take(Key, free) -> ets:insert_new(?TABLE, {Key, self()});
take(Key, {dead, Pid}) ->
    %% A guard, because in the pattern a name like '_' would not stand for itself.
    Same = [{'=:=', '$1', {const, Key}}, {'=:=', '$2', {const, Pid}}],
    1 =:= ets:select_replace(?TABLE, [{{'$1', '$2'}, Same, [{{'$1', {const, self()}}}]}]).

%% Creates the table if needed. Its owner lives as long as the node.
table() ->
    case ets:whereis(?TABLE) of
        undefined ->
            Parent = self(),
            Tag = make_ref(),
            {Owner, Monitor} = spawn_opt(fun() -> own_table(Parent, Tag) end, [monitor]),
            receive
                {Tag, made} -> demonitor(Monitor, [flush]);
                {'DOWN', Monitor, process, Owner, _} -> ok
            end,
            table();
        _ ->
            ok
    end.

own_table(Parent, Tag) ->
    try ets:new(?TABLE, [named_table, public, set, {read_concurrency, true}]) of
        _ ->
            %% The group leader of the first user may exit.
            group_leader(whereis(init), self()),
            Parent ! {Tag, made},
            receive after infinity -> ok end
    catch
        %% Another process was faster.
        error:badarg -> ok
    end.
