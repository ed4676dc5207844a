//! `statistics/1`.

use crate::process::Ctx;
use crate::process::owned::{self, Owned};
use crate::raise::{Answer, Raise};
use crate::run::scheduler::{self, Load};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::base::{atoms, clock, system};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::map;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Number of dirty I/O schedulers that OTP has. Here their work runs on other threads.
pub(super) const DIRTY_IO: usize = 10;

/// `{Name, Value}`.
pub(super) fn pair<'h>(heap: &'h Heap, name: Atom, value: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(name), value])
}

/// A growing figure: its value, and its growth since the last query.
struct Figure(Mutex<i64>);

impl Figure {
    fn ask<'h>(&self, ctx: Ctx<'h>, now: i64) -> Term<'h> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let since = now - std::mem::replace(&mut *last, now);
        ctx.heap.tuple(&[now, since].map(|value| ctx.heap.integer(i128::from(value))))
    }
}

static RUNTIME: Figure = Figure(Mutex::new(0));
static WALL_CLOCK: Figure = Figure(Mutex::new(0));
static REDUCTIONS: Figure = Figure(Mutex::new(0));

/// When the measuring of the schedulers' time began.
static MEASURED_SINCE: AtomicI64 = AtomicI64::new(0);

/// How often each process has requested measuring. A process ends its own requests only, at last when it ends itself.
static REQUESTS: Mutex<Vec<(Pid, usize)>> = Mutex::new(Vec::new());

/// Changes the requests, and with them whether time is measured. Returns whether it was.
fn change_requests(change: impl FnOnce(&mut Vec<(Pid, usize)>)) -> bool {
    let mut requests = REQUESTS.lock().unwrap_or_else(PoisonError::into_inner);
    let measured = !requests.is_empty();
    change(&mut requests);
    requests.retain(|(_, count)| *count > 0);
    let wanted = !requests.is_empty();
    if wanted != measured {
        if wanted {
            MEASURED_SINCE.store(clock::since_start(), Ordering::SeqCst);
        }
        scheduler::measure(wanted);
    }
    measured
}

/// Requests to measure the time of the schedulers, or ends a request of the process; returns whether it was measured.
pub(super) fn measure(pid: Pid, wanted: bool) -> bool {
    if wanted {
        owned::on_end(Owned::Measuring, owner_ended);
    }
    change_requests(|requests| match requests.iter_mut().find(|(own, _)| *own == pid) {
        Some((_, count)) if wanted => *count += 1,
        Some((_, count)) => *count -= 1,
        None if wanted => requests.push((pid, 1)),
        None => {}
    })
}

fn owner_ended(_heap: &Heap, pid: Pid) {
    change_requests(|requests| requests.retain(|(own, _)| *own != pid));
}

/// `scheduler_wall_time`: for each scheduler its number, the time at work and the time since measuring began. Dirty schedulers
/// do no work. Those for I/O are shown on request.
fn wall_time(heap: &Heap, io: bool) -> Term<'_> {
    if !scheduler::measures() {
        return Term::atom(atom::UNDEFINED);
    }
    let total = clock::since_start() - MEASURED_SINCE.load(Ordering::SeqCst);
    let loads = scheduler::loads();
    let dirty = loads.len() + if io { DIRTY_IO } else { 0 };
    let busy = loads.iter().map(|load| (load.busy as i64).min(total)).chain(std::iter::repeat_n(0, dirty));
    let row = |(index, busy): (usize, i64)| {
        let parts = [index as i64 + 1, busy, total].map(|part| heap.integer(i128::from(part)));
        heap.tuple(&parts)
    };
    let rows: Vec<Term<'_>> = busy.enumerate().map(row).collect();
    heap.list(&rows)
}

/// `microstate_accounting` while it is off: no time of any kind, for each thread.
fn microstates(heap: &Heap) -> Term<'_> {
    const KINDS: [&str; 7] = ["aux", "check_io", "emulator", "gc", "other", "port", "sleep"];
    let counters = KINDS.map(|kind| (Term::atom_from_text(kind), Term::from_usize(0)));
    let counters = map::from_pairs(heap, &counters);
    let count = scheduler::count();
    let threads = [("scheduler", count), ("dirty_cpu_scheduler", count), ("dirty_io_scheduler", DIRTY_IO)];
    let rows = threads.iter().flat_map(|(kind, count)| (1..=*count).map(move |id| (*kind, id)));
    let thread = |(kind, id): (&str, usize)| {
        let pairs = [
            (Term::atom_from_text("counters"), counters),
            (Term::atom_from_text("id"), Term::from_usize(id)),
            (Term::atom(atom::TYPE), Term::atom_from_text(kind)),
        ];
        map::from_pairs(heap, &pairs)
    };
    heap.list(&rows.map(thread).collect::<Vec<_>>())
}

/// A figure of each run queue: those of the schedulers, that of dirty CPU schedulers, and on request that of dirty I/O schedulers.
fn of_queues(heap: &Heap, io: bool, figure: fn(&Load) -> usize) -> Term<'_> {
    let dirty = if io { 2 } else { 1 };
    let figures = scheduler::loads().iter().map(figure).chain(std::iter::repeat_n(0, dirty)).collect::<Vec<_>>();
    heap.list(&figures.into_iter().map(Term::from_usize).collect::<Vec<_>>())
}

fn active(load: &Load) -> usize {
    load.queued + usize::from(load.runs)
}

fn sum<'h>(figure: fn(&Load) -> usize) -> Term<'h> {
    Term::from_usize(scheduler::loads().iter().map(figure).sum())
}

/// `erlang:statistics/1`. beamc does not count reductions: a microsecond of processor time stands for one.
pub fn erlang_statistics_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (heap, zero) = (ctx.heap, Term::from_usize(0));
    Ok(match args[0].as_atom() {
        Some(atom::RUNTIME) => RUNTIME.ask(ctx, system::processor_time() / 1_000_000),
        Some(atom::WALL_CLOCK) => WALL_CLOCK.ask(ctx, clock::since_start() / 1_000_000),
        Some(atom::REDUCTIONS | atom::EXACT_REDUCTIONS) => REDUCTIONS.ask(ctx, system::processor_time() / 1_000),
        Some(atom::GARBAGE_COLLECTION) => {
            let (collections, words) = beamc_term::heap::totals();
            heap.tuple(&[Term::from_usize(collections as usize), Term::from_usize(words as usize), zero])
        }
        Some(atom::CONTEXT_SWITCHES) => heap.tuple(&[sum(|load| load.turns as usize), zero]),
        Some(atom::IO) => heap.tuple(&[pair(heap, atom::INPUT, zero), pair(heap, atom::OUTPUT, zero)]),
        Some(atom::RUN_QUEUE | atom::TOTAL_RUN_QUEUE_LENGTHS | atom::TOTAL_RUN_QUEUE_LENGTHS_ALL) => {
            sum(|load| load.queued)
        }
        Some(atom::TOTAL_ACTIVE_TASKS | atom::TOTAL_ACTIVE_TASKS_ALL) => sum(active),
        Some(name @ (atom::SCHEDULER_WALL_TIME | atom::SCHEDULER_WALL_TIME_ALL)) => {
            wall_time(heap, name == atom::SCHEDULER_WALL_TIME_ALL)
        }
        Some(name @ (atom::RUN_QUEUE_LENGTHS | atom::RUN_QUEUE_LENGTHS_ALL)) => {
            of_queues(heap, name == atom::RUN_QUEUE_LENGTHS_ALL, |load| load.queued)
        }
        Some(name @ (atom::ACTIVE_TASKS | atom::ACTIVE_TASKS_ALL)) => {
            of_queues(heap, name == atom::ACTIVE_TASKS_ALL, active)
        }
        Some(name) if atoms::text(name) == "microstate_accounting" => microstates(heap),
        _ => return Err(Raise::badarg()),
    })
}
