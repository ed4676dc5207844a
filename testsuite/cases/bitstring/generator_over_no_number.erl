%% A float field that holds no number ends a generator, or is skipped, depending on the release.
%% out27: OTP 27 goes on behind a field that has the size but not the value of the pattern
-module(generator_over_no_number).
-export([main/0, id/1]).
main() ->
    B = id(<<1.5:32/float, 16#7f800000:32, 2.5:32/float, 16#ffc00000:32, -1.0:32/float>>),
    erlang:display([F || <<F:32/float>> <= B]),
    erlang:display(<< <<F/float>> || <<F:32/float>> <= B >>),
    erlang:display([{F, G} || <<F:32/float, G:32/float>> <= B]).

id(X) -> X.
