//! `system_flag/2`, and the settings that it changes.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::bif::erlang::statistics;
use crate::exception;
use crate::process::owned::{self, Owned};
use crate::process::{Ctx, registry};
use crate::raise::{Answer, Raise};
use crate::run::{heap_flags, scheduler};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Term, stepped};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// First release whose time offset is never final.
const VOLATILE_RELEASE: u32 = 26;

/// Settings without an effect here, with their initial and least values, and greatest ones.
static SETTINGS: [(Atom, AtomicI64, i64, i64); 2] = [
    (atom::TRACE_CONTROL_WORD, AtomicI64::new(0), 0, u32::MAX as i64),
    (atom::OUTSTANDING_SYSTEM_REQUESTS_LIMIT, AtomicI64::new(4), 1, (1 << 27) - 1),
];

/// Greatest value of `fullsweep_after`. Greater ones stand for it.
const FULLSWEEPS_MAX: usize = 65_535;

/// The value of an integer setting.
pub(super) fn setting(name: Atom) -> Option<i64> {
    let limits = heap_flags::defaults();
    Some(match name {
        atom::FULLSWEEP_AFTER => limits.fullsweep_after as i64,
        atom::MIN_HEAP_SIZE => limits.min_heap_words as i64,
        atom::MIN_BIN_VHEAP_SIZE => limits.min_off_heap_words as i64,
        _ => SETTINGS.iter().find(|(own, ..)| *own == name)?.1.load(Ordering::Relaxed),
    })
}

/// Sets an integer setting; `None` if it has no such value.
fn set(name: Atom, wanted: usize) -> Option<()> {
    match name {
        atom::FULLSWEEP_AFTER => {
            heap_flags::change_defaults(|limits| limits.fullsweep_after = wanted.min(FULLSWEEPS_MAX) as u64);
        }
        atom::MIN_HEAP_SIZE => heap_flags::change_defaults(|limits| limits.min_heap_words = stepped(wanted)),
        atom::MIN_BIN_VHEAP_SIZE => heap_flags::change_defaults(|limits| limits.min_off_heap_words = stepped(wanted)),
        _ => {
            let (_, place, least, most) = SETTINGS.iter().find(|(own, ..)| *own == name)?;
            let wanted = i64::try_from(wanted).ok().filter(|wanted| (*least..=*most).contains(wanted))?;
            place.store(wanted, Ordering::Relaxed);
        }
    }
    Some(())
}

/// The numbers of schedulers that are online, as set by the program: 0 is all.
static ONLINE: AtomicUsize = AtomicUsize::new(0);
static DIRTY_ONLINE: AtomicUsize = AtomicUsize::new(0);

/// Number of schedulers online, blocked or not.
pub(super) fn schedulers_online() -> usize {
    match ONLINE.load(Ordering::Relaxed) {
        0 => scheduler::count(),
        online => online,
    }
}

/// Number of dirty CPU schedulers online. There are never more than schedulers online.
pub(super) fn dirty_online() -> usize {
    match DIRTY_ONLINE.load(Ordering::Relaxed) {
        0 => schedulers_online(),
        online => online.min(schedulers_online()),
    }
}

/// How often a process has blocked multi-scheduling, and how often that of normal schedulers.
type Blocks = Vec<(Pid, [usize; 2])>;

static BLOCKS: Mutex<Blocks> = Mutex::new(Vec::new());

fn blocks() -> MutexGuard<'static, Blocks> {
    BLOCKS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// `system_info(multi_scheduling)`.
pub(super) fn multi_scheduling() -> Term<'static> {
    let is_blocked = |kind: usize| blocks().iter().any(|(_, counts)| counts[kind] > 0);
    Term::atom_from_text(match () {
        () if scheduler::count() == 1 => "disabled",
        () if is_blocked(0) => "blocked",
        () if is_blocked(1) => "blocked_normal",
        () => "enabled",
    })
}

/// The processes that block multi-scheduling, or that of normal schedulers.
pub(super) fn blockers(heap: &Heap, normal: bool) -> Term<'_> {
    let blocks = blocks();
    let pids = blocks.iter().filter(|(_, counts)| counts[usize::from(normal)] > 0).map(|(pid, _)| Term::pid(*pid));
    heap.list(&pids.collect::<Vec<_>>())
}

/// Tells the schedulers how many of them may work.
fn apply() {
    let blocked = !blocks().is_empty();
    scheduler::set_online(if blocked { 1 } else { schedulers_online() });
}

/// Changes one kind of block of a process.
fn change_block(pid: Pid, kind: usize, block: bool) {
    let mut all = blocks();
    let at = all.iter().position(|(own, _)| *own == pid);
    match (at, block) {
        (Some(at), true) => all[at].1[kind] += 1,
        (None, true) => {
            let mut counts = [0; 2];
            counts[kind] = 1;
            all.push((pid, counts));
            owned::on_end(Owned::Blocks, owner_ended);
        }
        (Some(at), false) => all[at].1[kind] = all[at].1[kind].saturating_sub(1),
        (None, false) => {}
    }
    all.retain(|(_, counts)| *counts != [0; 2]);
    drop(all);
    apply();
}

fn owner_ended(_heap: &Heap, pid: Pid) {
    let mut all = blocks();
    let before = all.len();
    all.retain(|(own, _)| *own != pid);
    let changed = all.len() != before;
    drop(all);
    if changed {
        apply();
    }
}

/// `system_info(system_logger)`: the process with the name `logger`, or this atom.
pub(super) fn system_logger() -> Term<'static> {
    let name = Term::atom_from_text("logger");
    let process = name.as_atom().and_then(registry::whereis).filter(|found| !found.is_port());
    process.map_or(name, |found| Term::pid(found.local()))
}

/// `erlang:system_flag/2`.
pub fn erlang_system_flag_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let badopt = || Raise::badarg().cause(Term::atom(atom::BADOPT));
    let name = args[0].as_atom().ok_or_else(badopt)?;
    let count = args[1].as_usize().ok_or(Raise::badarg());
    if let Some(old) = setting(name) {
        set(name, count?).ok_or(Raise::badarg())?;
        return Ok(ctx.heap.integer(i128::from(old)));
    }
    let own = ctx.state.pid;
    let online = |place: &AtomicUsize, most: usize, old: usize| {
        let wanted = count.ok().filter(|wanted| (1..=most).contains(wanted)).ok_or(Raise::badarg())?;
        place.store(wanted, Ordering::Relaxed);
        Ok(Term::from_usize(old))
    };
    match name {
        atom::BACKTRACE_DEPTH => {
            let depth = u32::try_from(count?).map_err(|_| Raise::badarg())?;
            Ok(Term::from_usize(exception::set_backtrace_depth(depth) as usize))
        }
        atom::SCHEDULERS_ONLINE => {
            let old = online(&ONLINE, scheduler::count(), schedulers_online())?;
            apply();
            Ok(old)
        }
        atom::DIRTY_CPU_SCHEDULERS_ONLINE => online(&DIRTY_ONLINE, schedulers_online(), dirty_online()),
        atom::MAX_HEAP_SIZE => {
            let old = heap_flags::defaults();
            let new = heap_flags::max_heap(old, args[1]).ok_or(Raise::badarg())?;
            heap_flags::change_defaults(|limits| limits.max = new);
            Ok(heap_flags::max_heap_term(ctx.heap, old.max))
        }
        atom::MULTI_SCHEDULING => {
            match args[1].as_atom().map(atoms::text) {
                Some("block") => change_block(own, 0, true),
                Some("unblock") => change_block(own, 0, false),
                Some("block_normal") => change_block(own, 1, true),
                Some("unblock_normal") => change_block(own, 1, false),
                _ => return Err(Raise::badarg()),
            }
            Ok(multi_scheduling())
        }
        atom::SCHEDULER_WALL_TIME => {
            let wanted = args[1].as_bool().ok_or(Raise::badarg())?;
            Ok(Term::bool(statistics::measure(ctx.state.pid, wanted)))
        }
        atom::TIME_OFFSET if args[1].is_atom(atom::FINALIZE) => {
            Ok(if release() >= VOLATILE_RELEASE { Term::atom_from_text("volatile") } else { Term::atom(atom::FINAL) })
        }
        atom::SEQUENTIAL_TRACER if args[1].is_atom(atom::FALSE) => Ok(Term::FALSE),
        // A process that would get the messages of sequential traces, which do not exist.
        atom::SEQUENTIAL_TRACER if args[1].as_pid().is_some() || args[1].as_port().is_some() => {
            Err(Raise::error(Term::atom_from_text("notsup")))
        }
        atom::SEQUENTIAL_TRACER => Err(Raise::badarg()),
        _ => match (atoms::text(name), args[1].as_atom().map(atoms::text)) {
            // All processes lose the token of sequential traces. None has one.
            ("reset_seq_trace", Some("true")) => Ok(Term::TRUE),
            ("reset_seq_trace", _) => Err(Raise::badarg()),
            // Another receiver than the default is not supported.
            ("system_logger", Some("logger")) => Ok(system_logger()),
            ("system_logger", _) => Err(Raise::badarg()),
            // The times by kind of work are not measured.
            ("microstate_accounting", Some("false")) => Ok(Term::FALSE),
            ("microstate_accounting", _) => Err(Raise::badarg()),
            _ => Err(badopt()),
        },
    }
}
