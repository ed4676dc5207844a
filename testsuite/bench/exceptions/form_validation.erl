%% Forms are checked: wrong fields raise errors, throws and exits of several classes, which are caught and counted.
-module(form_validation).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> forms(4500000, #{}, 0).

forms(0, Counts, Sum) -> Sum + lists:sum(maps:values(Counts));
forms(N, Counts, Sum) ->
    case check(form(N)) of
        {ok, Value} -> forms(N - 1, Counts, (Sum + Value) band 16#ffffffff);
        {wrong, Why} -> forms(N - 1, maps:update_with(Why, fun(Count) -> Count + 1 end, 1, Counts), Sum)
    end.

form(N) -> [{name, name(N rem 7)}, {age, age(N rem 11, N)}, {email, email(N rem 5)} | [{country, se} || N rem 13 =/= 0]].

name(0) -> "";
name(_) -> "Astrid".

age(0, _) -> <<"many">>;
age(1, _) -> <<"-5">>;
age(_, N) -> integer_to_binary(N rem 100).

email(0) -> nobody;
email(_) -> "astrid@example.org".

check(Form) ->
    try
        Name = text(field(name, Form)),
        Age = age(field(age, Form)),
        Host = host(field(email, Form)),
        {ok, length(Name) + Age + length(Host) + country(Form)}
    catch
        throw:{missing, Field} -> {wrong, Field};
        throw:Why -> {wrong, Why};
        error:badarg -> {wrong, number};
        error:function_clause -> {wrong, type};
        exit:{refused, Field} -> {wrong, {refused, Field}}
    end.

field(Key, Form) ->
    case lists:keyfind(Key, 1, Form) of
        {Key, Value} -> Value;
        false -> throw({missing, Key})
    end.

text([]) -> throw(empty);
text(Text) -> Text.

age(Text) ->
    case binary_to_integer(Text) of
        Age when Age < 0 -> exit({refused, age});
        Age -> Age
    end.

host([$@ | Host]) -> Host;
host([_ | Rest]) -> host(Rest).

country(Form) ->
    try atom_to_list(field(country, Form)) of
        Name -> length(Name)
    catch
        throw:{missing, country} -> 0
    end.
