%% Planets that attract each other, 250000 steps, NBody of Are We Fast Yet: floats in records.
%% The checksum is the shortest text of the system's energy.
-module(awfy_nbody).
-export([main/0]).

-record(body, {x, y, z, vx, vy, vz, mass}).

-define(PI, 3.141592653589793).
-define(SOLAR_MASS, (4 * ?PI * ?PI)).
-define(DAYS_PER_YEAR, 365.24).
-define(TIME_STEP, 0.01).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(4, none).

repeat(0, Energy) -> Energy;
repeat(N, _) -> repeat(N - 1, verify(float_to_binary(energy(steps(250000, system())), [short]))).

verify(<<"-0.1690859889909308">> = Energy) -> Energy.

%% The sun moves such that the sum of all momenta is zero.
system() ->
    Sun = body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    Planets = planets(),
    {Px, Py, Pz} = lists:foldl(fun add_momentum/2, {0.0, 0.0, 0.0}, [Sun | Planets]),
    [Sun#body{vx = -Px / ?SOLAR_MASS, vy = -Py / ?SOLAR_MASS, vz = -Pz / ?SOLAR_MASS} | Planets].

planets() ->
    [body(4.84143144246472090, -1.16032004402742839, -1.03622044471123109e-1,
          1.66007664274403694e-3, 7.69901118419740425e-3, -6.90460016972063023e-5, 9.54791938424326609e-4),
     body(8.34336671824457987, 4.12479856412430479, -4.03523417114321381e-1,
          -2.76742510726862411e-3, 4.99852801234917238e-3, 2.30417297573763929e-5, 2.85885980666130812e-4),
     body(1.28943695621391310e1, -1.51111514016986312e1, -2.23307578892655734e-1,
          2.96460137564761618e-3, 2.37847173959480950e-3, -2.96589568540237556e-5, 4.36624404335156298e-5),
     body(1.53796971148509165e1, -2.59193146099879641e1, 1.79258772950371181e-1,
          2.68067772490389322e-3, 1.62824170038242295e-3, -9.51592254519715870e-5, 5.15138902046611451e-5)].

%% Speeds are given per day, masses in those of the sun.
body(X, Y, Z, Vx, Vy, Vz, Mass) ->
    #body{x = X, y = Y, z = Z,
          vx = Vx * ?DAYS_PER_YEAR, vy = Vy * ?DAYS_PER_YEAR, vz = Vz * ?DAYS_PER_YEAR,
          mass = Mass * ?SOLAR_MASS}.

add_momentum(#body{vx = Vx, vy = Vy, vz = Vz, mass = Mass}, {Px, Py, Pz}) ->
    {Px + Vx * Mass, Py + Vy * Mass, Pz + Vz * Mass}.

steps(0, Bodies) -> Bodies;
steps(N, Bodies) -> steps(N - 1, [move(Body) || Body <- attract_all(Bodies)]).

move(#body{x = X, y = Y, z = Z, vx = Vx, vy = Vy, vz = Vz} = Body) ->
    Body#body{x = X + ?TIME_STEP * Vx, y = Y + ?TIME_STEP * Vy, z = Z + ?TIME_STEP * Vz}.

attract_all([]) -> [];
attract_all([Body | Others]) ->
    {NewBody, NewOthers} = attract(Body, Others, []),
    [NewBody | attract_all(NewOthers)].

attract(Body, [], Done) -> {Body, lists:reverse(Done)};
attract(#body{vx = Vx, vy = Vy, vz = Vz, mass = Mass} = Body, [Other | Others], Done) ->
    #body{vx = OtherVx, vy = OtherVy, vz = OtherVz, mass = OtherMass} = Other,
    Dx = Body#body.x - Other#body.x,
    Dy = Body#body.y - Other#body.y,
    Dz = Body#body.z - Other#body.z,
    Square = Dx * Dx + Dy * Dy + Dz * Dz,
    Force = ?TIME_STEP / (Square * math:sqrt(Square)),
    NewBody = Body#body{vx = Vx - Dx * OtherMass * Force,
                        vy = Vy - Dy * OtherMass * Force,
                        vz = Vz - Dz * OtherMass * Force},
    NewOther = Other#body{vx = OtherVx + Dx * Mass * Force,
                          vy = OtherVy + Dy * Mass * Force,
                          vz = OtherVz + Dz * Mass * Force},
    attract(NewBody, Others, [NewOther | Done]).

energy(Bodies) -> energy(Bodies, 0.0).

energy([], Energy) -> Energy;
energy([#body{vx = Vx, vy = Vy, vz = Vz, mass = Mass} = Body | Others], Energy) ->
    Kinetic = 0.5 * Mass * (Vx * Vx + Vy * Vy + Vz * Vz),
    Subtract = fun(Other, Sum) -> Sum - Mass * Other#body.mass / distance(Body, Other) end,
    energy(Others, lists:foldl(Subtract, Energy + Kinetic, Others)).

distance(#body{x = X1, y = Y1, z = Z1}, #body{x = X2, y = Y2, z = Z2}) ->
    Dx = X1 - X2,
    Dy = Y1 - Y2,
    Dz = Z1 - Z2,
    math:sqrt(Dx * Dx + Dy * Dy + Dz * Dz).
