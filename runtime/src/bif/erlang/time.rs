//! Time: the monotonic and the system clock, dates, local time.
//!
//! Native units are nanoseconds. The monotonic clock starts where OTP's does. The system time is the monotonic time plus an
//! offset fixed at the first use, so it never jumps (OTP's mode without time warp).
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::clock::{self, UNITS};
use beamc_term::base::system::{self, DateTime};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::arith;
use std::sync::atomic::{AtomicI64, Ordering};

/// Days from the year 0 to 1970.
const EPOCH_DAYS: i64 = 719_528;
/// Seconds in a day.
const DAY: i64 = 86_400;

/// Converts a time in native units to the unit of a term, rounded down.
fn convert<'h>(ctx: Ctx<'h>, time: i64, unit: Term<'h>) -> Answer<'h> {
    let per_second = match unit.as_atom() {
        Some(atom::SECOND | atom::SECONDS) => 1,
        Some(atom::MILLISECOND | atom::MILLI_SECONDS) => 1_000,
        Some(atom::MICROSECOND | atom::MICRO_SECONDS) => 1_000_000,
        Some(atom::NANOSECOND | atom::NANO_SECONDS | atom::NATIVE | atom::PERF_COUNTER) => UNITS,
        Some(_) => return Err(Raise::badarg()),
        None => match unit.as_small() {
            Some(parts @ 1..) => parts,
            None if unit.as_big().is_some_and(|(negative, _)| !negative) => return convert_big(ctx, time, unit),
            _ => return Err(Raise::badarg()),
        },
    };
    let scaled = i128::from(time) * i128::from(per_second);
    Ok(ctx.heap.integer(scaled.div_euclid(i128::from(UNITS))))
}

fn convert_big<'h>(ctx: Ctx<'h>, time: i64, unit: Term<'h>) -> Answer<'h> {
    let heap = ctx.heap;
    // The quotient rounds towards zero, so a negative dividend is first moved down.
    let steps = || {
        let scaled = arith::mul(heap, heap.integer(i128::from(time)), unit)?;
        let moved = if time < 0 { arith::sub(heap, scaled, heap.integer(i128::from(UNITS - 1)))? } else { scaled };
        arith::int_div(heap, moved, heap.integer(i128::from(UNITS)))
    };
    steps().map_err(|_| Raise::badarg())
}

/// `erlang:monotonic_time/0`.
pub fn erlang_monotonic_time_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(clock::monotonic())))
}

/// `erlang:monotonic_time/1`.
pub fn erlang_monotonic_time_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    convert(ctx, clock::monotonic(), args[0])
}

/// `erlang:system_time/0`.
pub fn erlang_system_time_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(clock::system())))
}

/// `erlang:system_time/1`.
pub fn erlang_system_time_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    convert(ctx, clock::system(), args[0])
}

/// `erlang:time_offset/0`.
pub fn erlang_time_offset_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(clock::time_offset())))
}

/// `erlang:time_offset/1`.
pub fn erlang_time_offset_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    convert(ctx, clock::time_offset(), args[0])
}

/// `os:system_time/0`.
pub fn os_system_time_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(clock::os_system())))
}

/// `os:system_time/1`.
pub fn os_system_time_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    convert(ctx, clock::os_system(), args[0]).map_err(|raise| raise.explained_by(atom::ERL_KERNEL_ERRORS))
}

/// `os:perf_counter/0`.
pub fn os_perf_counter_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(clock::since_start())))
}

/// `erts_internal:time_unit/0`.
pub fn erts_internal_time_unit_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(UNITS)))
}

/// `erts_internal:perf_counter_unit/0`.
pub fn erts_internal_perf_counter_unit_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.integer(i128::from(UNITS)))
}

/// `{MegaSecs, Secs, MicroSecs}`.
fn triple(heap: &Heap, micros: i64) -> Term<'_> {
    let seconds = micros.div_euclid(1_000_000);
    let parts = [seconds.div_euclid(1_000_000), seconds.rem_euclid(1_000_000), micros.rem_euclid(1_000_000)];
    heap.tuple(&parts.map(|part| heap.integer(i128::from(part))))
}

/// The value of `erlang:timestamp/0` at a monotonic time.
pub(crate) fn timestamp_of(heap: &Heap, monotonic: i64) -> Term<'_> {
    triple(heap, (monotonic + clock::time_offset()).div_euclid(1_000))
}

/// `erlang:timestamp/0`.
pub fn erlang_timestamp_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(triple(ctx.heap, clock::system().div_euclid(1_000)))
}

/// `os:timestamp/0`.
pub fn os_timestamp_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(triple(ctx.heap, clock::os_system().div_euclid(1_000)))
}

/// `erlang:now/0`: as `timestamp/0`, but later than every earlier result.
pub fn erlang_now_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    static LAST: AtomicI64 = AtomicI64::new(i64::MIN);
    let now = clock::system().div_euclid(1_000);
    let previous = LAST.fetch_update(Ordering::AcqRel, Ordering::Acquire, |last| Some(now.max(last.saturating_add(1))));
    let last = previous.unwrap_or(i64::MIN);
    Ok(triple(ctx.heap, now.max(last.saturating_add(1))))
}

/// Year, month and day of a day counted from 1970. Quotients round towards zero, so dates before the year 0 are one day off, as
/// on OTP.
fn date_of_day(day: i64) -> [i64; 3] {
    // Years begin on the first of March, so a leap day is the last day.
    let day = day + EPOCH_DAYS - 60;
    let of_year = |year: i64| day - (365 * year + year / 4 - year / 100 + year / 400);
    let guess = (10_000 * day + 14_780) / 3_652_425;
    let year = if of_year(guess) < 0 { guess - 1 } else { guess };
    let rest = of_year(year);
    let month = (100 * rest + 52) / 3_060;
    [year + (month + 2) / 12, (month + 2) % 12 + 1, rest - (month * 306 + 5) / 10 + 1]
}

/// The day, counted from 1970, of year, month and day.
fn day_of_date([year, month, day]: [i64; 3]) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year + 60 - EPOCH_DAYS
}

fn universal_time(seconds: i64) -> DateTime {
    let [year, month, day] = date_of_day(seconds.div_euclid(DAY));
    let rest = seconds.rem_euclid(DAY);
    [year, month, day, rest / 3600, rest / 60 % 60, rest % 60]
}

fn seconds_of_universal(time: DateTime) -> i64 {
    day_of_date([time[0], time[1], time[2]]) * DAY + time[3] * 3600 + time[4] * 60 + time[5]
}

fn days_of_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Least year of a date in universal and in local time.
const UNIVERSAL_YEAR_MIN: i64 = 1600;
const LOCAL_YEAR_MIN: i64 = 1902;

/// The date and time `{{Year, Month, Day}, {Hour, Minute, Second}}`, of the year `year_min` or later.
fn date_time(term: Term<'_>, year_min: i64) -> Option<DateTime> {
    let &[date, time] = term.as_tuple()? else { return None };
    let (&[year, month, day], &[hour, minute, second]) = (date.as_tuple()?, time.as_tuple()?) else { return None };
    let mut parts = [0; 6];
    for (part, term) in parts.iter_mut().zip([year, month, day, hour, minute, second]) {
        *part = i64::from(i32::try_from(term.as_small()?).ok()?);
    }
    let [year, month, day, hour, minute, second] = parts;
    let valid = (year_min..i64::from(i32::MAX)).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_of_month(year, month)).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&second);
    valid.then_some(parts)
}

fn part_term<'h>(ctx: Ctx<'h>, parts: &[i64]) -> Term<'h> {
    let parts: Vec<Term<'h>> = parts.iter().map(|part| ctx.heap.integer(i128::from(*part))).collect();
    ctx.heap.tuple(&parts)
}

fn date_time_term<'h>(ctx: Ctx<'h>, time: DateTime) -> Term<'h> {
    ctx.heap.tuple(&[part_term(ctx, &time[..3]), part_term(ctx, &time[3..])])
}

fn now_seconds() -> i64 {
    clock::os_system().div_euclid(UNITS)
}

/// `erlang:date/0`.
pub fn erlang_date_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let time = system::local_time(now_seconds()).ok_or(Raise::badarg())?;
    Ok(part_term(ctx, &time[..3]))
}

/// `erlang:time/0`.
pub fn erlang_time_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let time = system::local_time(now_seconds()).ok_or(Raise::badarg())?;
    Ok(part_term(ctx, &time[3..]))
}

/// `erlang:localtime/0`.
pub fn erlang_localtime_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let time = system::local_time(now_seconds()).ok_or(Raise::badarg())?;
    Ok(date_time_term(ctx, time))
}

/// `erlang:universaltime/0`.
pub fn erlang_universaltime_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(date_time_term(ctx, universal_time(now_seconds())))
}

/// `erlang:universaltime_to_localtime/1`.
pub fn erlang_universaltime_to_localtime_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let time = date_time(args[0], LOCAL_YEAR_MIN).ok_or(Raise::badarg())?;
    let local = system::local_time(seconds_of_universal(time)).ok_or(Raise::badarg())?;
    Ok(date_time_term(ctx, local))
}

/// `erlang:localtime_to_universaltime/2`.
pub fn erlang_localtime_to_universaltime_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let summer = match (args[1].as_bool(), args[1].as_atom()) {
        (Some(summer), _) => Some(summer),
        (None, Some(atom::UNDEFINED)) => None,
        _ => return Err(Raise::badarg()),
    };
    let time = date_time(args[0], LOCAL_YEAR_MIN).ok_or(Raise::badarg())?;
    let seconds = system::seconds_of_local(time, summer).ok_or(Raise::badarg())?;
    Ok(date_time_term(ctx, universal_time(seconds)))
}

/// `erlang:universaltime_to_posixtime/1`.
pub fn erlang_universaltime_to_posixtime_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let time = date_time(args[0], UNIVERSAL_YEAR_MIN).ok_or(Raise::badarg())?;
    Ok(ctx.heap.integer(i128::from(seconds_of_universal(time))))
}

/// `erlang:posixtime_to_universaltime/1`.
pub fn erlang_posixtime_to_universaltime_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let seconds = args[0].as_small().or_else(|| big_seconds(args[0])).ok_or(Raise::badarg())?;
    Ok(date_time_term(ctx, universal_time(seconds)))
}

/// The value of a big integer that fits in 64 bits.
fn big_seconds(term: Term<'_>) -> Option<i64> {
    match term.as_big()? {
        (negative, &[limb]) => {
            let value = i128::from(limb);
            i64::try_from(if negative { -value } else { value }).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn dates() {
        check(&[
            (erlang_posixtime_to_universaltime_1, "951782400", "{{2000,2,29},{0,0,0}}"),
            (erlang_posixtime_to_universaltime_1, "-1", "{{1969,12,31},{23,59,59}}"),
            (erlang_posixtime_to_universaltime_1, "-100000000000", "{{-1199,2,15},{14,13,20}}"),
            (erlang_universaltime_to_posixtime_1, "{{1600, 1, 1}, {0, 0, 0}}", "-11676096000"),
            (erlang_universaltime_to_posixtime_1, "{{1599, 12, 31}, {0, 0, 0}}", "error:badarg|erl_erts_errors"),
            (erlang_universaltime_to_posixtime_1, "{{2023, 2, 29}, {0, 0, 0}}", "error:badarg|erl_erts_errors"),
            (erlang_universaltime_to_posixtime_1, "{{2024, 1, 1}, {0, 0, 60}}", "error:badarg|erl_erts_errors"),
        ]);
        for day in -140_000..40_000 {
            assert_eq!(day_of_date(date_of_day(day)), day);
        }
    }

    #[test]
    fn units() {
        let heap = beamc_term::heap::Heap::standalone();
        let state = crate::process::State::default();
        let ctx = Ctx { heap: &heap, state: &state };
        let in_unit = |time, unit| convert(ctx, time, unit).ok().and_then(Term::as_small);
        assert_eq!(in_unit(-1, Term::atom(atom::SECOND)), Some(-1));
        assert_eq!(in_unit(1_999_999_999, Term::atom(atom::SECONDS)), Some(1));
        assert_eq!(in_unit(1_500, Term::from_usize(1_000_000)), Some(1));
        assert!(convert(ctx, 1, Term::from_usize(0)).is_err());
        let huge = heap.integer(1_000_000_000 << 70);
        let shown = |time| convert(ctx, time, huge).map(beamc_term::term::print::display).ok();
        assert_eq!(shown(-1).as_deref(), Some("-1180591620717411303424"));
    }
}
