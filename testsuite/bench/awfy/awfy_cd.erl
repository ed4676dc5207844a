%% Collisions of 250 moving aircraft in 200 frames, CD of Are We Fast Yet: floats, and balanced trees by voxel.
-module(awfy_cd).
-export([main/0]).

-record(aircraft, {callsign, position}).
-record(motion, {callsign, from, to}).
-record(collision, {first, second, position}).

-define(MIN, 0).
-define(MAX_XY, 1000).
-define(MAX_Z, 10).
-define(RADIUS, 1.0).
-define(VOXEL, 2).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(3, none).

repeat(0, Count) -> Count;
repeat(N, _) -> repeat(N - 1, verify(collisions(250, 200))).

verify(10830) -> 10830.

collisions(Aircraft, Frames) ->
    Callsigns = lists:seq(0, Aircraft - 1),
    Step = fun(Frame, {Count, State}) ->
               {Collisions, NewState} = handle_frame(frame(Callsigns, Frame / 10), State),
               {Count + length(Collisions), NewState}
           end,
    {Count, _} = lists:foldl(Step, {0, gb_trees:empty()}, lists:seq(0, Frames - 1)),
    Count.

%% Aircraft fly in pairs.
frame([First, Second | Callsigns], Time) ->
    Y = First * 3,
    [#aircraft{callsign = First, position = {Time, math:cos(Time) * 2 + Y, 10.0}},
     #aircraft{callsign = Second, position = {Time, math:sin(Time) * 2 + Y, 10.0}}
     | frame(Callsigns, Time)];
frame([], _) -> [].

%% The state has the last position of each aircraft.
handle_frame(Frame, State) ->
    Motions = [motion(Aircraft, State) || Aircraft <- Frame],
    Entered = lists:foldl(fun enter/2, State, Frame),
    Seen = gb_sets:from_list([Callsign || #aircraft{callsign = Callsign} <- Frame]),
    Gone = [Callsign || Callsign <- gb_trees:keys(Entered), not gb_sets:is_member(Callsign, Seen)],
    Collisions = [Collision || Near <- near_motions(Motions), Collision <- all_collisions(Near)],
    {Collisions, lists:foldl(fun gb_trees:delete/2, Entered, Gone)}.

%% New aircraft stand still.
motion(#aircraft{callsign = Callsign, position = Position}, State) ->
    case gb_trees:lookup(Callsign, State) of
        {value, Last} -> #motion{callsign = Callsign, from = Last, to = Position};
        none -> #motion{callsign = Callsign, from = Position, to = Position}
    end.

enter(#aircraft{callsign = Callsign, position = Position}, State) -> gb_trees:enter(Callsign, Position, State).

all_collisions([]) -> [];
all_collisions([Motion | Motions]) ->
    [#collision{first = Motion#motion.callsign, second = Other#motion.callsign, position = Position}
     || #motion{} = Other <- Motions, {value, Position} <- [intersection(Motion, Other)]]
        ++ all_collisions(Motions).

%% Voxels, squares on the ground

%% The motions of each voxel that has several.
near_motions(Motions) ->
    Voxels = lists:foldl(fun draw/2, gb_trees:empty(), Motions),
    [Near || [_, _ | _] = Near <- gb_trees:values(Voxels)].

draw(#motion{from = From} = Motion, Voxels) ->
    {NewVoxels, _} = draw(voxel(From), Motion, {Voxels, gb_sets:empty()}),
    NewVoxels.

%% Puts the motion into the voxel and into the voxels around it, as far as the motion enters them.
draw({X, Y} = Voxel, Motion, {Voxels, Seen} = State) ->
    case is_in_voxel(Voxel, Motion) andalso not gb_sets:is_member(Voxel, Seen) of
        true ->
            Around = [{X + Dx, Y + Dy} || Dx <- [-?VOXEL, 0, ?VOXEL], Dy <- [-?VOXEL, 0, ?VOXEL], {Dx, Dy} =/= {0, 0}],
            NewState = {add(Voxel, Motion, Voxels), gb_sets:add_element(Voxel, Seen)},
            lists:foldl(fun(Next, Old) -> draw(Next, Motion, Old) end, NewState, Around);
        false -> State
    end.

add(Voxel, Motion, Voxels) ->
    case gb_trees:lookup(Voxel, Voxels) of
        {value, Motions} -> gb_trees:update(Voxel, [Motion | Motions], Voxels);
        none -> gb_trees:insert(Voxel, [Motion], Voxels)
    end.

voxel({X, Y, _}) -> {corner(X), corner(Y)}.

corner(Place) when Place < 0 -> ?VOXEL * trunc(Place / ?VOXEL) - ?VOXEL;
corner(Place) -> ?VOXEL * trunc(Place / ?VOXEL).

is_in_voxel({X, Y}, _) when X > ?MAX_XY; X < ?MIN; Y > ?MAX_XY; Y < ?MIN -> false;
is_in_voxel({X, Y}, #motion{from = {X1, Y1, _}, to = {X2, Y2, _}}) ->
    case {crossing(X, X1, X2 - X1), crossing(Y, Y1, Y2 - Y1)} of
        {never, _} -> false;
        {_, never} -> false;
        {always, _} -> true;
        {_, always} -> true;
        {{InX, OutX}, {InY, OutY}} -> InX =< OutY andalso InY =< OutX
    end.

%% The times, from 0 to 1 in this frame, of entry into a range and of exit.
crossing(Low, From, Delta) when Delta == 0 ->
    if
        Low - ?RADIUS / 2 =< From, From =< Low + ?VOXEL + ?RADIUS / 2 -> always;
        true -> never
    end;
crossing(Low, From, Delta) ->
    AtLow = (Low - ?RADIUS / 2 - From) / Delta,
    AtHigh = (Low + ?VOXEL + ?RADIUS / 2 - From) / Delta,
    In = min(AtLow, AtHigh),
    Out = max(AtLow, AtHigh),
    if
        In =< 1, Out >= 0 -> {In, Out};
        true -> never
    end.

%% Vectors

%% The place where two aircraft come closer to each other than the radius: the distance is a quadratic function of time.
intersection(#motion{from = From1, to = To1}, #motion{from = From2, to = To2}) ->
    Delta1 = minus(To1, From1),
    Delta2 = minus(To2, From2),
    Apart = minus(From1, From2),
    C = square(Apart) - ?RADIUS * ?RADIUS,
    case square(minus(Delta2, Delta1)) of
        A when A == 0, C =< 0 -> {value, times(0.5, plus(From1, From2))};
        A when A == 0 -> none;
        A ->
            B = 2 * dot(Apart, minus(Delta1, Delta2)),
            case first_time(A, B, C) of
                none -> none;
                Time -> in_space(times(0.5, plus(plus(From1, times(Time, Delta1)), plus(From2, times(Time, Delta2)))))
            end
    end.

%% The first time in this frame at which the function A, B, C is not positive.
first_time(A, B, C) ->
    case B * B - 4 * A * C of
        Discriminant when Discriminant < 0 -> none;
        Discriminant ->
            Root = math:sqrt(Discriminant),
            First = (-B - Root) / (2 * A),
            Last = (-B + Root) / (2 * A),
            if
                First =< 1, Last >= 0 -> max(First, 0.0);
                true -> none
            end
    end.

in_space({X, Y, Z} = Place) when
    X >= ?MIN, X =< ?MAX_XY, Y >= ?MIN, Y =< ?MAX_XY, Z >= ?MIN, Z =< ?MAX_Z -> {value, Place};
in_space(_) -> none.

plus({X1, Y1, Z1}, {X2, Y2, Z2}) -> {X1 + X2, Y1 + Y2, Z1 + Z2}.

minus({X1, Y1, Z1}, {X2, Y2, Z2}) -> {X1 - X2, Y1 - Y2, Z1 - Z2}.

times(Factor, {X, Y, Z}) -> {Factor * X, Factor * Y, Factor * Z}.

dot({X1, Y1, Z1}, {X2, Y2, Z2}) -> X1 * X2 + Y1 * Y2 + Z1 * Z2.

square(Vector) -> dot(Vector, Vector).
