//! Progress of a build: the time of each pass, and a bar on a terminal if the build takes long.

use beamc_compiler::object::Observer;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt::Write;
use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Duration of a build before the bar appears.
const PATIENCE: Duration = Duration::from_millis(700);

/// Measures one build.
pub(crate) struct Watch {
    clock: Mutex<Clock>,
    /// Whether there may be a bar.
    bar_wanted: bool,
    bar: Mutex<Option<ProgressBar>>,
}

struct Clock {
    started: Instant,
    /// Time of each pass, in the order in which they began.
    passes: Vec<(&'static str, Duration)>,
    /// The running pass and its start.
    current: Option<(&'static str, Instant)>,
}

impl Clock {
    /// Ends the running pass and returns it; begins `name`, if given.
    fn turn(&mut self, name: Option<&'static str>) -> Option<&'static str> {
        let now = Instant::now();
        let before = self.current.take();
        if let Some((name, since)) = before {
            let spent = now - since;
            match self.passes.iter_mut().find(|(known, _)| *known == name) {
                Some((_, time)) => *time += spent,
                None => self.passes.push((name, spent)),
            }
        }
        self.current = name.map(|name| (name, now));
        before.map(|(name, _)| name)
    }
}

impl Watch {
    /// Starts a watch, with a bar if `bar` and if standard error is a terminal that can draw one.
    pub(crate) fn start(bar: bool) -> Watch {
        let clock = Clock { started: Instant::now(), passes: Vec::new(), current: None };
        let bar_wanted = bar && std::io::stderr().is_terminal() && !crate::env::dumb();
        Watch { clock: Mutex::new(clock), bar_wanted, bar: Mutex::default() }
    }

    /// Runs `what` as the pass `name`. Its time does not count for the pass around it.
    pub(crate) fn within<R>(&self, name: &'static str, what: impl FnOnce() -> R) -> R {
        let around = self.turn(Some(name));
        let result = what();
        self.turn(around);
        result
    }

    /// The times as text, one pass a line.
    pub(crate) fn times(&self) -> String {
        self.turn(None);
        let clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        let all = ("all", clock.started.elapsed());
        for (name, time) in clock.passes.iter().chain([&all]) {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{:9.1} ms  {name}", time.as_secs_f64() * 1e3);
        }
        text
    }

    fn turn(&self, name: Option<&'static str>) -> Option<&'static str> {
        self.clock.lock().unwrap_or_else(PoisonError::into_inner).turn(name)
    }
}

impl Observer for Watch {
    fn pass(&self, name: &'static str) {
        self.turn(Some(name));
    }

    fn functions(&self, done: usize, total: usize) {
        // A few units are not functions.
        if !self.bar_wanted || done > total {
            return;
        }
        let started = self.clock.lock().unwrap_or_else(PoisonError::into_inner).started;
        if started.elapsed() < PATIENCE {
            return;
        }
        let mut bar = self.bar.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{prefix} [{bar:30}] {pos}/{len} functions, {eta} to go");
            let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "));
            bar.with_prefix("compiling")
        });
        // Several threads report in any order.
        if done as u64 > shown.position() {
            shown.set_position(done as u64);
        }
        if done == total {
            shown.finish_and_clear();
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // A build that fails half-way must remove its bar.
        let bar = self.bar.lock().unwrap_or_else(PoisonError::into_inner).take();
        bar.inspect(ProgressBar::finish_and_clear);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_pass_within_is_its_own() {
        let watch = Watch::start(false);
        watch.pass("outer");
        let pause = || std::thread::sleep(Duration::from_millis(20));
        assert_eq!(watch.within("inner", || 7), 7);
        watch.within("inner", pause);
        let text = watch.times();
        let names: Vec<&str> = text.lines().map(|line| line.rsplit("ms  ").next().unwrap_or_default()).collect();
        assert_eq!(names, ["outer", "inner", "all"]);
        let time = |name: &str| -> f64 {
            let line = text.lines().find(|line| line.ends_with(name)).expect("there");
            line.split_whitespace().next().expect("a number").parse().expect("a number")
        };
        assert!(time("inner") >= 20.0 && time("outer") < time("inner") && time("all") >= time("inner"), "{text}");
    }
}
