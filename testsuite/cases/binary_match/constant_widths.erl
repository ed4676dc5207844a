%% Fields whose widths are constants in the pattern, aligned and not, mixed in one pattern.
-module(constant_widths).
-export([main/0, id/1]).
main() ->
    Bin = id(<<16#fe, 16#dc, 16#ba, 16#98, 16#76, 16#54, 16#32, 16#10, 16#01, 16#23, 16#45, 16#67, 16#89, 16#ab, 16#cd, 16#ef, 16#80>>),
    <<A1:1, A3:3, A4:4, A8:8, A16:16, A32:32, A64:64, A8b>> = Bin,
    erlang:display({A1, A3, A4, A8, A16, A32, A64, A8b}),
    <<B5:5, B12:12, B24:24, B40:40/little, B33:33/signed, B22:22/little-signed>> = Bin,
    erlang:display({B5, B12, B24, B40, B33, B22}),
    <<C64:64/signed, C64u:64, _>> = Bin,
    erlang:display({C64, C64u}),
    <<D64:64/little, D56:56/little-signed, _:16>> = Bin,
    erlang:display({D64, D56}),
    <<_:1, E60:60, E61:61, _/bitstring>> = Bin,
    erlang:display({E60, E61}),
    <<_:3, F59:59/signed, F63:63/signed-little, Rest/bitstring>> = Bin,
    erlang:display({F59, F63, Rest}),
    <<G128:128, _/binary>> = Bin,
    erlang:display(G128),
    <<H129:129/signed, _/bits>> = Bin,
    erlang:display(H129),
    <<I100:100/little, _/bits>> = Bin,
    erlang:display(I100),
    <<J:2/unit:8, K:3/integer-unit:5, L:4/unit:16, _/bits>> = Bin,
    erlang:display({J, K, L}),
    <<0:0, M:8, _:0, N:8, _/binary>> = Bin,
    erlang:display({M, N}),
    case Bin of <<16#fedc:16, 16#b:4, O:4, 16#98, _/binary>> -> erlang:display({literal, O}); _ -> erlang:display(no) end.

id(X) -> X.
