//! BIFs of `beamc_pid_name`: module-local process names.

use crate::bif::told;
use crate::process::pid_name::PidName;
use crate::process::{Ctx, Running, slot};
use crate::raise::{Answer, Raise};
use crate::run::ask::Waiting;
use crate::run::{scheduler, spawn};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_sync::pid_name as binding;
use beamc_term::heap::{Heap, Term};
use std::sync::atomic::Ordering;

fn badarg<'h>(heap: &'h Heap, function: Atom, args: &[Term<'h>]) -> Raise<'h> {
    Raise::unexplained(heap, atom::BEAMC_PID_NAME, function, args)
}

/// The process with a name, or a new one.
fn bound<'h>(ctx: Ctx<'h>, args: &[Term<'h>], function: Atom, link: bool) -> Answer<'h> {
    let fun = args[2].as_fun().filter(|fun| fun.entry.arity == 0);
    let Some(name) = fun.and(PidName::find(args[0], args[1])) else { return Err(badarg(ctx.heap, function, args)) };
    let make = || {
        let (new, process) = spawn::make_named(ctx, args[2], link, name)?;
        Ok((new.word(), process))
    };
    let is_alive = |word| slot::is_alive(Pid::from_word(word));
    binding::bind(name.slot(), || name.lock(), is_alive, make, scheduler::ready)
        .map(|word| Term::pid(Pid::from_word(word)))
}

/// `beamc_pid_name:get/2`: the pid that has a name. Compiled code loads the slot itself, except where OTP's compiler has
/// inlined the call.
///
/// # Errors
/// `badarg` when the module has no such name.
pub fn beamc_pid_name_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = PidName::find(args[0], args[1]).ok_or_else(|| badarg(ctx.heap, atom::GET, args))?;
    Ok(Term::pid(Pid::from_word(name.slot().load(Ordering::Acquire))))
}

/// `beamc_pid_name:spawn/3`: the live process with a name, or a new one that calls a fun.
///
/// # Errors
/// `badarg` when the module has no such name or the fun takes arguments, or `system_limit`.
pub fn beamc_pid_name_spawn_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    bound(ctx, args, atom::SPAWN, false)
}

/// `beamc_pid_name:spawn_link/3`: as `spawn/3`, but a new process is linked to the caller.
///
/// # Errors
/// As [`beamc_pid_name_spawn_3`].
pub fn beamc_pid_name_spawn_link_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    bound(ctx, args, atom::SPAWN_LINK, true)
}

/// `beamc_pid_name:process_info/2`: `process_info/2` for the one item `pid_name`.
///
/// # Errors
/// `badarg` when the first argument is not a local pid, or the second is another item.
pub fn beamc_pid_name_process_info_2<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let process = &*process;
    let (asked, item) = (process.x(0), process.x(1));
    match asked.as_pid().filter(|_| item.is_atom(atom::PID_NAME)) {
        Some(pid) => told(process, pid, item),
        None => Err(badarg(process.heap(), atom::PROCESS_INFO, &[asked, item])),
    }
}
