%% A text becomes a reference only if it has three numbers in range, or five where references that can be aliases have them.
%% out27: five numbers are read, and two of them ignored unless they name a process
-module(texts_of_references).
-export([main/0, id/1]).

main() ->
    erlang:display([reference("#Ref<0." ++ Numbers ++ ">") ||
        Numbers <- ["1", "1.2", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.1.1", "", "1.", ".1", "1..1", "-1.1.1", "1.1.a"]]),
    %% The last number has 18 bits, the others 32. Each is read modulo 2^64.
    erlang:display([reference("#Ref<0." ++ Numbers ++ ">") ||
        Numbers <- ["4294967295.1.262143", "4294967295.1.262144", "4294967296.1.1", "1.1.4294967296", "0.0.0",
                    "18446744073709551617.1.1", "18446744073709551616.0.18446744073709551617"]]),
    erlang:display([reference("#Ref<0." ++ Numbers ++ ">") ||
        Numbers <- ["0.0.0.0.0", "1.1.3000000000.1.1", "262144.1.1.1.1", "1.1.1.1.262144", "4294967296.1.1.1.1"]]),
    %% Zeros in front, and the node.
    erlang:display([reference(Text) ||
        Text <- ["#Ref<00.03.01.02>", "#Ref<000.1.1.1>", "#Ref<1.0.0.0>", "#Ref<0>", "#Ref<>", "#Ref<0.>", "", "x"]]),
    erlang:display([reference(Text) ||
        Text <- [" #Ref<0.1.1.1>", "#Ref<0.1.1.1> ", "#Ref<0.1.1.1", "#Ref<0.1.1.1>>", "#ref<0.1.1.1>", "Ref<0.1.1.1>",
                 "<0.1.1.1>", "#Ref<0.1.1.1\n>", "#Ref<0.1.1." ++ lists:duplicate(70, $0) ++ "1>",
                 "#Ref<0.1.1.1>" ++ [300], [a], [$# | x], a, 1, <<"#Ref<0.1.1.1>">>]]),
    %% References of this run come back.
    erlang:display([same(Reference) || Reference <- [make_ref(), alias(), monitor(process, self()), ets:new(t, [])]]).

reference(Text) ->
    try list_to_ref(id(Text)) of
        Reference -> ref_to_list(Reference)
    catch
        error:Reason -> Reason
    end.

same(Reference) -> list_to_ref(ref_to_list(Reference)) =:= Reference.

id(Term) -> Term.
