//! Texts for a process that ends with an exception and has no reporter (see `boot_servers`).

use crate::exception::build_stacktrace;
use crate::process::Running;
use crate::run::boot_servers;
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::program::lookup;
use beamc_term::term::list::length;
use beamc_term::term::print;
use std::time::{SystemTime, UNIX_EPOCH};

/// The report of the exception in the head; `None` for `exit:normal`, which is not a failure.
pub fn uncaught(process: &Running<'_>) -> Option<String> {
    let heap = process.heap();
    let (class, reason, raw) = process.exception();
    if class.is_atom(atom::EXIT) {
        let is_of_stop = || reason.is_atom(atom::SHUTDOWN) && boot_servers::is_stopping();
        let is_told = process.state.is_main && !reason.is_atom(atom::NORMAL) && !is_of_stop();
        return is_told.then(|| format!("main process exited: {}\n", print::display(reason)));
    }
    let value = heap.tuple(&[reason, build_stacktrace(heap, raw)]);
    let pid = print::display(Term::pid(process.state.pid));
    let date = date_now();
    Some(format!(
        "=ERROR REPORT==== {date} ===\nError in process {pid} with exit value:\n{}\n\n{}",
        print::display(value),
        advice(process).unwrap_or_default()
    ))
}

/// A hint for the exception in the head, if it is a call of a function that is not linked.
pub fn advice(process: &Running<'_>) -> Option<String> {
    let (_, reason, raw) = process.exception();
    reason.is_atom(atom::UNDEF).then(|| not_linked(build_stacktrace(process.heap(), raw)))?
}

/// The exit reason of the exception in the head, as links and monitors receive it.
pub fn exit_reason<'h>(process: &'h Running<'_>) -> Term<'h> {
    let (class, reason, raw) = process.exception();
    if class.is_atom(atom::EXIT) {
        return reason;
    }
    let heap = process.heap();
    heap.tuple(&[reason, build_stacktrace(heap, raw)])
}

/// The hint for the function at the top of the trace, if it is not linked.
fn not_linked(trace: Term<'_>) -> Option<String> {
    let [module, function, arguments, _] = trace.as_cons()?.0.as_tuple()? else { return None };
    let arity = length(*arguments).or_else(|| arguments.as_usize())?;
    let is_there = lookup(module.as_atom()?, function.as_atom()?, u32::try_from(arity).ok()?).is_some();
    let name = format!("{}:{}/{arity}", atoms::text(module.as_atom()?), atoms::text(function.as_atom()?));
    (!is_there).then(|| format!("hint: {name} is not linked; if there is such a function, add --keep {name}\n\n"))
}

/// The time now, as reports show it.
pub fn date_now() -> String {
    date(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros() as i64))
}

/// `D-Mon-YYYY::HH:MM:SS.uuuuuu` of a time in microseconds since 1970, in UTC.
fn date(micros: i64) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (seconds, micros) = (micros.div_euclid(1_000_000), micros.rem_euclid(1_000_000));
    let (days, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (hours, minutes, seconds) = (time / 3600, time / 60 % 60, time % 60);
    // Days of the civil calendar. The year begins in March, so the leap day is its last.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12;
    let year = year_of_era + era * 400 + i64::from(month < 2);
    let month = MONTHS[month as usize];
    format!("{day}-{month}-{year}::{hours:02}:{minutes:02}:{seconds:02}.{micros:06}")
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_are_civil() {
        assert_eq!(date(0), "1-Jan-1970::00:00:00.000000");
        assert_eq!(date(951_782_399_000_001), "28-Feb-2000::23:59:59.000001");
        assert_eq!(date(951_782_400_000_000), "29-Feb-2000::00:00:00.000000");
        assert_eq!(date(1_735_689_599_999_999), "31-Dec-2024::23:59:59.999999");
    }
}
