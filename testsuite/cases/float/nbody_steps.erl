%% A thousand steps of the five-body simulation keep every bit of the energy.
-module(nbody_steps).
-export([main/0]).
main() ->
    Bodies = offset(bodies()),
    erlang:display([bits(energy(Bodies)), bits(energy(steps(1, Bodies))), bits(energy(steps(1000, Bodies)))]),
    erlang:display([bits(X) || {X, _, _, _, _, _, _} <- steps(100, Bodies)]).

bodies() ->
    Days = 365.24,
    Sun = 39.47841760435743,
    [{0.0, 0.0, 0.0, 0.0, 0.0, 0.0, Sun},
     {4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03 * Days, 7.69901118419740425e-03 * Days, -6.90460016972063023e-05 * Days, 9.54791938424326609e-04 * Sun},
     {8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411915e-03 * Days, 4.99852801234917238e-03 * Days, 2.30417297573763929e-05 * Days, 2.85885980666130812e-04 * Sun},
     {1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03 * Days, 2.37847173959480950e-03 * Days, -2.96589568540237556e-05 * Days, 4.36624404335156298e-05 * Sun},
     {1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03 * Days, 1.62824170038242295e-03 * Days, -9.51592254519715870e-05 * Days, 5.15138902046611451e-05 * Sun}].

offset([{X, Y, Z, _, _, _, M} | Planets] = Bodies) ->
    {PX, PY, PZ} = momentum(Bodies, 0.0, 0.0, 0.0),
    [{X, Y, Z, -PX / M, -PY / M, -PZ / M, M} | Planets].

momentum([], PX, PY, PZ) -> {PX, PY, PZ};
momentum([{_, _, _, VX, VY, VZ, M} | Bs], PX, PY, PZ) -> momentum(Bs, PX + VX * M, PY + VY * M, PZ + VZ * M).

energy(Bodies) -> energy(Bodies, 0.0).

energy([], E) -> E;
energy([{X, Y, Z, VX, VY, VZ, M} | Bs], E) ->
    energy(Bs, pairs(X, Y, Z, M, Bs, E + 0.5 * M * (VX * VX + VY * VY + VZ * VZ))).

pairs(_, _, _, _, [], E) -> E;
pairs(X, Y, Z, M, [{X2, Y2, Z2, _, _, _, M2} | Bs], E) ->
    DX = X - X2, DY = Y - Y2, DZ = Z - Z2,
    pairs(X, Y, Z, M, Bs, E - M * M2 / math:sqrt(DX * DX + DY * DY + DZ * DZ)).

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

bits(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.
