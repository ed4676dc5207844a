%% Floats in tuples and lists: the five-body simulation.
-module(nbody).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Bodies = steps(760000, bodies()),
    trunc(lists:sum([X * X + Y * Y + Z * Z || {X, Y, Z, _, _, _, _} <- Bodies]) * 1.0e6).

bodies() ->
    Sun = 39.47841760435743,
    [{0.0, 0.0, 0.0, -3.8766340719874267e-4, -3.2753590371765707e-3, 2.3935734080003002e-5, Sun},
     {4.84143144246472090, -1.16032004402742839, -1.03622044471123109e-1, 6.06326392995832e-1, 2.81198684491626, -2.5218361659887629e-2, 9.54791938424326609e-4 * Sun},
     {8.34336671824457987, 4.12479856412430479, -4.03523417114321381e-1, -1.01077434617879, 1.82566237123041, 8.415761376584154e-3, 2.85885980666130812e-4 * Sun},
     {1.28943695621391310e1, -1.51111514016986312e1, -2.23307578892655734e-1, 1.08279100644154, 8.68713018169608e-1, -1.0832637401363636e-2, 4.36624404335156298e-5 * Sun},
     {1.53796971148509165e1, -2.59193146099879641e1, 1.79258772950371181e-1, 9.79090732243898e-1, 5.94698998647676e-1, -3.4755955550407e-2, 5.15138902046611451e-5 * Sun}].

steps(0, Bodies) -> Bodies;
steps(N, Bodies) -> steps(N - 1, move(advance(Bodies))).

advance([]) -> [];
advance([B | Bs]) ->
    {B2, Bs2} = attract(B, Bs, []),
    [B2 | advance(Bs2)].

attract(B, [], Done) -> {B, lists:reverse(Done)};
attract({X, Y, Z, VX, VY, VZ, M}, [{X2, Y2, Z2, WX, WY, WZ, M2} | Bs], Done) ->
    DX = X - X2, DY = Y - Y2, DZ = Z - Z2,
    D2 = DX * DX + DY * DY + DZ * DZ,
    Mag = 0.01 / (D2 * math:sqrt(D2)),
    attract({X, Y, Z, VX - DX * M2 * Mag, VY - DY * M2 * Mag, VZ - DZ * M2 * Mag, M}, Bs,
            [{X2, Y2, Z2, WX + DX * M * Mag, WY + DY * M * Mag, WZ + DZ * M * Mag, M2} | Done]).

move(Bodies) -> [{X + 0.01 * VX, Y + 0.01 * VY, Z + 0.01 * VZ, VX, VY, VZ, M} || {X, Y, Z, VX, VY, VZ, M} <- Bodies].
