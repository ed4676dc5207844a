%% An incremental solver of constraints with priorities, DeltaBlue of Are We Fast Yet: records by number in maps.
%% The checksum is the values at the ends of the chain and of the projections.
-module(awfy_deltablue).
-export([main/0]).

-record(variable, {value = 0, constraints = [], determined_by = none, strength = absolute_weakest, stay = true,
                   mark = 0}).
-record(unary, {kind, strength, output, satisfied = false}).
%% `direction` is none as long as the constraint is not satisfied.
-record(binary, {kind, strength, first, second, direction = none}).
-record(planner, {mark = 1, next = 1, variables = #{}, constraints = #{}}).

-define(SIZE, 10000).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> {chain(?SIZE), projection(?SIZE)}.

%% A chain of equalities, whose first variable is edited.
chain(N) ->
    {[First | _] = Variables, Planner} = new_variables(lists:duplicate(N + 1, 0), #planner{}),
    Last = lists:last(Variables),
    Planner1 = chain_equal(Variables, Planner),
    {_, Planner2} = add_unary(stay, strong_default, Last, Planner1),
    {Edit, Planner3} = add_unary(edit, preferred, First, Planner2),
    {Plan, Planner4} = extract_plan([Edit], Planner3),
    Planner5 = lists:foldl(fun(Value, Old) -> edit_chain(Value, First, Last, Plan, Old) end,
                           Planner4, lists:seq(0, 99)),
    value(Last, destroy(Edit, Planner5)).

chain_equal([Variable | [Next | _] = Rest], Planner) ->
    {_, NewPlanner} = add_binary(equality, required, Variable, Next, Planner),
    chain_equal(Rest, NewPlanner);
chain_equal([_], Planner) -> Planner.

edit_chain(Value, First, Last, Plan, Planner) ->
    NewPlanner = execute_plan(Plan, set_value(First, Value, Planner)),
    verify(Last, Value, NewPlanner).

%% Pairs of variables with a linear function between them, whose ends and coefficients are edited.
projection(N) ->
    {[Scale, Offset], Planner} = new_variables([10, 1000], #planner{}),
    {Pairs, Planner1} = lists:mapfoldl(fun(I, Old) -> add_pair(I, Scale, Offset, Old) end, Planner, lists:seq(1, N)),
    {Source, Destination} = lists:last(Pairs),
    Planner2 = verify(Destination, 1170, change(Source, 17, Planner1)),
    Planner3 = verify(Source, 5, change(Destination, 1050, Planner2)),
    Planner4 = verify_pairs(Pairs, 5, 1000, change(Scale, 5, Planner3)),
    Planner5 = verify_pairs(Pairs, 5, 2000, change(Offset, 2000, Planner4)),
    value(Destination, Planner5).

add_pair(I, Scale, Offset, Planner) ->
    {[Source, Destination], Planner1} = new_variables([I, I], Planner),
    {_, Planner2} = add_unary(stay, default, Source, Planner1),
    {_, Planner3} = add_binary({scale, Scale, Offset}, required, Source, Destination, Planner2),
    {{Source, Destination}, Planner3}.

%% The last pair has been edited itself.
verify_pairs(Pairs, Scale, Offset, Planner) ->
    Verify = fun({I, {_, Destination}}, Old) -> verify(Destination, I * Scale + Offset, Old) end,
    lists:foldl(Verify, Planner, lists:zip(lists:seq(1, length(Pairs) - 1), lists:droplast(Pairs))).

verify(Id, Value, Planner) ->
    case value(Id, Planner) of
        Value -> Planner;
        Other -> error({wrong_value, Id, Other, Value})
    end.

change(Id, Value, Planner) ->
    {Edit, Planner1} = add_unary(edit, preferred, Id, Planner),
    {Plan, Planner2} = extract_plan([Edit], Planner1),
    Execute = fun(_, Old) -> execute_plan(Plan, set_value(Id, Value, Old)) end,
    destroy(Edit, lists:foldl(Execute, Planner2, lists:seq(1, 10))).

%% The store

new_variables(Values, Planner) -> lists:mapfoldl(fun new_variable/2, Planner, Values).

new_variable(Value, #planner{next = Id, variables = Variables} = Planner) ->
    {Id, Planner#planner{next = Id + 1, variables = Variables#{Id => #variable{value = Value}}}}.

variable(Id, #planner{variables = Variables}) -> map_get(Id, Variables).

put_variable(Id, Variable, #planner{variables = Variables} = Planner) ->
    Planner#planner{variables = Variables#{Id := Variable}}.

value(Id, Planner) -> (variable(Id, Planner))#variable.value.

set_value(Id, Value, Planner) -> put_variable(Id, (variable(Id, Planner))#variable{value = Value}, Planner).

set_mark(Id, Mark, Planner) -> put_variable(Id, (variable(Id, Planner))#variable{mark = Mark}, Planner).

constraint(Id, #planner{constraints = Constraints}) -> map_get(Id, Constraints).

put_constraint(Id, Constraint, #planner{constraints = Constraints} = Planner) ->
    Planner#planner{constraints = Constraints#{Id => Constraint}}.

new_mark(#planner{mark = Mark} = Planner) -> {Mark + 1, Planner#planner{mark = Mark + 1}}.

%% Constraints

add_unary(Kind, Strength, Output, Planner) ->
    add(#unary{kind = Kind, strength = Strength, output = Output}, Planner).

add_binary(Kind, Strength, First, Second, Planner) ->
    add(#binary{kind = Kind, strength = Strength, first = First, second = Second}, Planner).

add(Constraint, #planner{next = Id} = Planner) ->
    Stored = put_constraint(Id, Constraint, Planner#planner{next = Id + 1}),
    {Id, incremental_add(Id, lists:foldl(fun(Used, Old) -> attach(Id, Used, Old) end, Stored, used(Constraint)))}.

attach(Id, VariableId, Planner) ->
    #variable{constraints = Ids} = Variable = variable(VariableId, Planner),
    put_variable(VariableId, Variable#variable{constraints = [Id | Ids]}, Planner).

detach(Id, VariableId, Planner) ->
    #variable{constraints = Ids, determined_by = Determining} = Variable = variable(VariableId, Planner),
    NewDetermining = case Determining of
                         Id -> none;
                         _ -> Determining
                     end,
    New = Variable#variable{constraints = lists:delete(Id, Ids), determined_by = NewDetermining},
    put_variable(VariableId, New, Planner).

destroy(Id, Planner) ->
    NewPlanner = case is_satisfied(constraint(Id, Planner)) of
                     true -> incremental_remove(Id, Planner);
                     false -> remove_from_graph(Id, Planner)
                 end,
    NewPlanner#planner{constraints = maps:remove(Id, NewPlanner#planner.constraints)}.

remove_from_graph(Id, Planner) ->
    Constraint = constraint(Id, Planner),
    Detach = fun(Used, Old) -> detach(Id, Used, Old) end,
    lists:foldl(Detach, put_constraint(Id, unsatisfied(Constraint), Planner), used(Constraint)).

used(#unary{output = Output}) -> [Output];
used(#binary{kind = {scale, Scale, Offset}, first = First, second = Second}) -> [First, Second, Scale, Offset];
used(#binary{first = First, second = Second}) -> [First, Second].

is_satisfied(#unary{satisfied = IsSatisfied}) -> IsSatisfied;
is_satisfied(#binary{direction = Direction}) -> Direction =/= none.

unsatisfied(#unary{} = Constraint) -> Constraint#unary{satisfied = false};
unsatisfied(#binary{} = Constraint) -> Constraint#binary{direction = none}.

strength(#unary{strength = Strength}) -> Strength;
strength(#binary{strength = Strength}) -> Strength.

output(#unary{output = Output}) -> Output;
output(#binary{direction = forward, second = Second}) -> Second;
output(#binary{first = First}) -> First.

input(#binary{direction = forward, first = First}) -> First;
input(#binary{second = Second}) -> Second.

inputs(#unary{}) -> [];
inputs(#binary{kind = {scale, Scale, Offset}} = Constraint) -> [input(Constraint), Scale, Offset];
inputs(#binary{} = Constraint) -> [input(Constraint)].

are_inputs_known(Constraint, Mark, Planner) ->
    lists:all(fun(Id) -> is_known(variable(Id, Planner), Mark) end, inputs(Constraint)).

is_known(#variable{mark = Mark}, Mark) -> true;
is_known(#variable{stay = IsStay, determined_by = Determining}, _) -> IsStay orelse Determining =:= none.

%% The constraint with the method that may satisfy it.
choose_method(#unary{strength = Strength, output = Output} = Constraint, Mark, Planner) ->
    Constraint#unary{satisfied = is_settable(variable(Output, Planner), Strength, Mark)};
choose_method(#binary{first = FirstId, second = SecondId} = Constraint, Mark, Planner) ->
    First = variable(FirstId, Planner),
    Second = variable(SecondId, Planner),
    Constraint#binary{direction = direction(First, Second, Constraint#binary.strength, Mark)}.

direction(#variable{mark = Mark}, Second, Strength, Mark) -> if_settable(forward, Second, Strength, Mark);
direction(First, #variable{mark = Mark}, Strength, Mark) -> if_settable(backward, First, Strength, Mark);
direction(First, Second, Strength, Mark) ->
    case is_stronger(Second#variable.strength, First#variable.strength) of
        true -> if_settable(backward, First, Strength, Mark);
        false -> if_settable(forward, Second, Strength, Mark)
    end.

if_settable(Direction, Variable, Strength, Mark) ->
    case is_settable(Variable, Strength, Mark) of
        true -> Direction;
        false -> none
    end.

is_settable(#variable{mark = Mark}, _, Mark) -> false;
is_settable(#variable{strength = VariableStrength}, Strength, _) -> is_stronger(Strength, VariableStrength).

execute(Id, Planner) -> execute_constraint(constraint(Id, Planner), Planner).

execute_constraint(#unary{}, Planner) -> Planner;
execute_constraint(#binary{kind = equality} = Constraint, Planner) ->
    set_value(output(Constraint), value(input(Constraint), Planner), Planner);
execute_constraint(#binary{kind = {scale, Scale, Offset}, direction = Direction} = Constraint, Planner) ->
    Value = scale(Direction, value(input(Constraint), Planner), value(Scale, Planner), value(Offset, Planner)),
    set_value(output(Constraint), Value, Planner).

scale(forward, Value, Scale, Offset) -> Value * Scale + Offset;
scale(backward, Value, Scale, Offset) -> (Value - Offset) div Scale.

%% A variable that stays has its value computed at once.
recalculate(Id, Planner) ->
    Constraint = constraint(Id, Planner),
    OutputId = output(Constraint),
    {Strength, IsStay} = result(Constraint, Planner),
    Output = (variable(OutputId, Planner))#variable{strength = Strength, stay = IsStay},
    NewPlanner = put_variable(OutputId, Output, Planner),
    case IsStay of
        true -> execute_constraint(Constraint, NewPlanner);
        false -> NewPlanner
    end.

result(#unary{kind = Kind, strength = Strength}, _) -> {Strength, Kind =/= edit};
result(#binary{strength = Strength} = Constraint, Planner) ->
    #variable{strength = InputStrength} = variable(input(Constraint), Planner),
    AreStay = lists:all(fun(Id) -> (variable(Id, Planner))#variable.stay end, inputs(Constraint)),
    {weakest(Strength, InputStrength), AreStay}.

%% The planner

incremental_add(Id, Planner) ->
    {Mark, NewPlanner} = new_mark(Planner),
    satisfy_all(Id, Mark, NewPlanner).

satisfy_all(none, _, Planner) -> Planner;
satisfy_all(Id, Mark, Planner) ->
    {Overridden, NewPlanner} = satisfy(Id, Mark, Planner),
    satisfy_all(Overridden, Mark, NewPlanner).

%% Returns the constraint, or none, that determined the output so far.
satisfy(Id, Mark, Planner) ->
    Constraint = choose_method(constraint(Id, Planner), Mark, Planner),
    Chosen = put_constraint(Id, Constraint, Planner),
    case is_satisfied(Constraint) of
        true ->
            Marked = lists:foldl(fun(Input, Old) -> set_mark(Input, Mark, Old) end, Chosen, inputs(Constraint)),
            OutputId = output(Constraint),
            #variable{determined_by = Overridden} = Output = variable(OutputId, Marked),
            Determined = put_variable(OutputId, Output#variable{determined_by = Id}, override(Overridden, Marked)),
            Propagated = add_propagate([Id], Mark, Determined),
            {Overridden, set_mark(OutputId, Mark, Propagated)};
        false ->
            case strength(Constraint) of
                required -> error({unsatisfied, Constraint});
                _ -> {none, Chosen}
            end
    end.

override(none, Planner) -> Planner;
override(Id, Planner) -> put_constraint(Id, unsatisfied(constraint(Id, Planner)), Planner).

add_propagate([], _, Planner) -> Planner;
add_propagate([Id | Ids], Mark, Planner) ->
    OutputId = output(constraint(Id, Planner)),
    case variable(OutputId, Planner) of
        #variable{mark = Mark} -> error({cycle, Id});
        _ ->
            NewPlanner = recalculate(Id, Planner),
            add_propagate(consumers(OutputId, NewPlanner, Ids), Mark, NewPlanner)
    end.

%% The satisfied constraints that read the variable, in front of others.
consumers(VariableId, Planner, Others) ->
    #variable{constraints = Ids, determined_by = Determining} = variable(VariableId, Planner),
    [Id || Id <- Ids, Id =/= Determining, is_satisfied(constraint(Id, Planner))] ++ Others.

incremental_remove(Id, Planner) ->
    Output = output(constraint(Id, Planner)),
    {Unsatisfied, NewPlanner} = remove_propagate(Output, remove_from_graph(Id, Planner)),
    lists:foldl(fun incremental_add/2, NewPlanner, Unsatisfied).

%% Returns the constraints, strongest first, that may be satisfied now.
remove_propagate(OutputId, Planner) ->
    Output = variable(OutputId, Planner),
    Free = Output#variable{determined_by = none, strength = absolute_weakest, stay = true},
    {Unsatisfied, NewPlanner} = remove_propagate([OutputId], [], put_variable(OutputId, Free, Planner)),
    Order = fun(A, B) -> not is_stronger(strength(constraint(B, NewPlanner)), strength(constraint(A, NewPlanner))) end,
    {lists:sort(Order, Unsatisfied), NewPlanner}.

remove_propagate([], Unsatisfied, Planner) -> {Unsatisfied, Planner};
remove_propagate([VariableId | VariableIds], Unsatisfied, Planner) ->
    #variable{constraints = Ids} = variable(VariableId, Planner),
    Found = [Id || Id <- Ids, not is_satisfied(constraint(Id, Planner))],
    Consumers = consumers(VariableId, Planner, []),
    NewPlanner = lists:foldl(fun recalculate/2, Planner, Consumers),
    Outputs = [output(constraint(Id, NewPlanner)) || Id <- Consumers],
    remove_propagate(Outputs ++ VariableIds, Found ++ Unsatisfied, NewPlanner).

extract_plan(Ids, Planner) ->
    IsSource = fun(Id) ->
                   case constraint(Id, Planner) of
                       #unary{kind = edit, satisfied = true} -> true;
                       _ -> false
                   end
               end,
    {Mark, NewPlanner} = new_mark(Planner),
    make_plan(lists:filter(IsSource, Ids), Mark, NewPlanner, []).

make_plan([], _, Planner, Plan) -> {lists:reverse(Plan), Planner};
make_plan([Id | Ids], Mark, Planner, Plan) ->
    Constraint = constraint(Id, Planner),
    OutputId = output(Constraint),
    #variable{mark = OutputMark} = variable(OutputId, Planner),
    case OutputMark =/= Mark andalso are_inputs_known(Constraint, Mark, Planner) of
        true -> make_plan(consumers(OutputId, Planner, Ids), Mark, set_mark(OutputId, Mark, Planner), [Id | Plan]);
        false -> make_plan(Ids, Mark, Planner, Plan)
    end.

execute_plan(Plan, Planner) -> lists:foldl(fun execute/2, Planner, Plan).

%% Strengths

is_stronger(A, B) -> level(A) < level(B).

weakest(A, B) ->
    case is_stronger(A, B) of
        true -> B;
        false -> A
    end.

level(required) -> -800;
level(preferred) -> -400;
level(strong_default) -> -200;
level(default) -> 0;
level(absolute_weakest) -> 10000.
