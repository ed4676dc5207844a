//! Creating processes: `spawn/3`, `spawn_link/3`, `spawn_opt/4`, `erts_internal:spawn_request/4`.
//!
//! # Rules
//! 1. A new process has its links and monitors before another process can learn its pid.
//! 2. A missing function is an `undef` in the new process, not in its parent.

use crate::process::monitor_link::{
    Alias, Monitor, MonitorOptions, PRIORITY_RELEASE, monitor_options, priority_option,
};
use crate::process::pid_name::PidName;
use crate::process::reference::owned_reference;
use crate::process::{ASYNC_DIST_RELEASE, Ctx, Priority, Process, ProcessPtr, SCHEDULER, State, registry, slot};
use crate::raise::Raise;
use crate::run::scheduler;
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Limits, Message, Term, stepped};
use beamc_term::program::{Function, lookup};
use beamc_term::term::list::proper;

/// Options of a spawn.
#[derive(Clone, Copy)]
pub(crate) struct Options<'h> {
    pub(crate) link: bool,
    /// Whether the parent gets the exit message of the link as a priority message.
    priority_link: bool,
    monitor: Option<MonitorOptions<'h>>,
    priority: Priority,
    limits: Limits,
    off_heap: bool,
    scheduler: usize,
    /// Whether to send a message on success, and on failure, of a spawn request.
    pub(crate) reply: (bool, bool),
    pub(crate) reply_tag: Option<Term<'h>>,
}

impl Options<'_> {
    pub(crate) fn new() -> Self {
        Options {
            link: false,
            priority_link: false,
            monitor: None,
            priority: Priority::Normal,
            limits: crate::run::heap_flags::defaults(),
            off_heap: false,
            scheduler: 0,
            reply: (true, true),
            reply_tag: None,
        }
    }

    /// The options of `spawn_link/3`.
    pub(crate) fn linked() -> Self {
        Options { link: true, ..Options::new() }
    }
}

/// The priority with this name.
pub(crate) fn priority(name: &str) -> Option<Priority> {
    Some(match name {
        "max" => Priority::Max,
        "high" => Priority::High,
        "normal" => Priority::Normal,
        "low" => Priority::Low,
        _ => return None,
    })
}

/// Whether a process may be bound to the scheduler with this number. 0 is any scheduler.
pub(crate) fn is_scheduler(number: usize) -> bool {
    number <= scheduler::count()
}

/// Parses the options. With `request` the options of spawn requests are accepted as well.
pub(crate) fn options<'h>(list: Term<'h>, request: bool) -> Option<Options<'h>> {
    let mut options = Options::new();
    for option in proper(list)? {
        if let Some(index) = option.as_atom() {
            match atoms::text(index) {
                "link" => options.link = true,
                "monitor" => options.monitor = Some(MonitorOptions::default()),
                _ => return None,
            }
            continue;
        }
        let [name, value] = option.as_tuple()? else { return None };
        let count = || value.as_usize_of_otp();
        match atoms::text(name.as_atom()?) {
            "link" if release() >= PRIORITY_RELEASE => {
                options.link = true;
                options.priority_link = priority_option(*value)?;
            }
            "monitor" => options.monitor = Some(monitor_options(*value)?),
            "priority" => options.priority = priority(atoms::text(value.as_atom()?))?,
            "fullsweep_after" => options.limits.fullsweep_after = count()? as u64,
            "min_heap_size" => options.limits.min_heap_words = stepped(count()?),
            // OTP accepts the value and ignores it.
            "min_bin_vheap_size" => drop(count()?),
            "max_heap_size" => options.limits.max = crate::run::heap_flags::max_heap(options.limits, *value)?,
            "message_queue_data" => {
                options.off_heap = match atoms::text(value.as_atom()?) {
                    "on_heap" => false,
                    "off_heap" => true,
                    _ => return None,
                }
            }
            "async_dist" if release() >= ASYNC_DIST_RELEASE => {
                value.as_bool()?;
            }
            "scheduler" => options.scheduler = count().filter(|number| is_scheduler(*number))?,
            "reply" if request => {
                options.reply = match atoms::text(value.as_atom()?) {
                    "yes" => (true, true),
                    "no" => (false, false),
                    "error_only" => (false, true),
                    "success_only" => (true, false),
                    _ => return None,
                }
            }
            "reply_tag" if request => options.reply_tag = Some(*value),
            _ => return None,
        }
    }
    Some(options)
}

/// The function that a new process calls, and its arguments.
pub(crate) struct Call<'h> {
    module: Atom,
    function: Atom,
    arguments: Term<'h>,
    arity: usize,
}

impl<'h> Call<'h> {
    /// The call given by three arguments of a BIF: module, function, list of arguments.
    pub(crate) fn new(args: &[Term<'h>]) -> Option<Self> {
        let (module, function) = (args[0].as_atom()?, args[1].as_atom()?);
        Some(Call { module, function, arguments: args[2], arity: beamc_term::term::list::length(args[2])? })
    }

    /// The function, and its list of arguments.
    fn entry(&self, heap: &'h Heap) -> Option<(Function, Term<'h>)> {
        if let Some(code) = lookup(self.module, self.function, self.arity as u32) {
            return Some((code, self.arguments));
        }
        // Rule 2: `apply/3` raises `undef`.
        let apply = lookup(atom::ERLANG, atom::APPLY, 3)?;
        let all = heap.list(&[Term::atom(self.module), Term::atom(self.function), self.arguments]);
        Some((apply, all))
    }
}

/// Creates a boot server, which may have a registered name and traps exits. It runs `code` on its first signal. Its group
/// leader is `leader`, or itself. Returns its pid.
pub fn spawn_server(name: Option<Atom>, code: Function, call: (Atom, Atom, u32), leader: Option<Pid>) -> Option<Pid> {
    let pid = slot::allocate().ok()?;
    let state = State { pid, is_server: true, ..State::default() };
    state.initial_call.set(call);
    state.group_leader.set(leader.unwrap_or(pid).into());
    state.trap_exit.set(true);
    state.flags.borrow_mut().preset("trap_exit", "true");
    slot::open(pid, Process::create(state, code, |_| Term::NIL));
    slot::park_if_idle(pid);
    if let Some(name) = name {
        registry::register(name, pid);
    }
    Some(pid)
}

/// Creates the main process, which runs `code`. Its group leader is `leader`, or itself. Returns its pid.
pub fn spawn_main(code: Function, call: (Atom, Atom, u32), arguments: Message, leader: Option<Pid>) -> Option<Pid> {
    let pid = slot::allocate().ok()?;
    let state = State { pid, is_main: true, ..State::default() };
    state.initial_call.set(call);
    state.group_leader.set(leader.unwrap_or(pid).into());
    slot::open(pid, Process::create(state, code, |heap| heap.adopt(arguments)));
    Some(pid)
}

/// A live process that is not in a run queue yet.
struct Made<'h> {
    pid: Pid,
    /// Reference of the monitor, if there is one.
    reference: Option<Term<'h>>,
    process: ProcessPtr,
}

/// Creates a process and makes it ready. Returns its pid, and the monitor's reference if there is one.
pub(crate) fn spawn<'h>(
    ctx: Ctx<'h>,
    call: &Call<'h>,
    options: Options<'h>,
) -> Result<(Pid, Option<Term<'h>>), Raise<'h>> {
    let Made { pid, reference, process } = make(ctx, call, options, None)?;
    scheduler::ready(process);
    Ok((pid, reference))
}

/// Creates a process that calls `fun` without arguments and has the module-local name `name`. With `link` it is linked to its
/// parent. Returns its pid, and the process, which the caller passes to a scheduler.
pub(crate) fn make_named<'h>(
    ctx: Ctx<'h>,
    fun: Term<'h>,
    link: bool,
    name: PidName,
) -> Result<(Pid, ProcessPtr), Raise<'h>> {
    // As `spawn/1` does.
    let arguments = ctx.heap.list(&[fun, Term::NIL]);
    let call = Call { module: atom::ERLANG, function: atom::APPLY, arguments, arity: 2 };
    let made = make(ctx, &call, Options { link, ..Options::new() }, Some(name))?;
    Ok((made.pid, made.process))
}

/// Creates a process, optionally with a module-local name.
fn make<'h>(
    ctx: Ctx<'h>,
    call: &Call<'h>,
    options: Options<'h>,
    pid_name: Option<PidName>,
) -> Result<Made<'h>, Raise<'h>> {
    let heap = ctx.heap;
    let (code, arguments) = call.entry(heap).ok_or_else(Raise::badarg)?;
    let pid = slot::allocate().map_err(|_| Raise::system_limit())?;
    let own = ctx.state.pid;
    let state = State { pid, parent: Some(own), pid_name, ..State::default() };
    state.initial_call.set((call.module, call.function, call.arity as u32));
    state.group_leader.set(ctx.state.group_leader.get());
    state.priority.set(options.priority);
    if options.off_heap {
        state.off_heap.set(true);
        state.flags.borrow_mut().preset("message_queue_data", "off_heap");
    }
    if options.scheduler != 0 {
        state.flags.borrow_mut().preset_number(SCHEDULER, options.scheduler);
    }
    if options.priority != Priority::default() {
        state.flags.borrow_mut().preset("priority", priority_name(options.priority));
    }
    if options.link {
        state.relations.borrow_mut().links.link(own.into());
        let mut relations = ctx.state.relations.borrow_mut();
        relations.links.link(pid.into());
        relations.set_link_priority(pid.into(), options.priority_link);
    }
    let mut reference = None;
    if let Some(wanted) = options.monitor {
        let (term, words) = owned_reference(heap, own, wanted.alias.is_some());
        state.relations.borrow_mut().add_monitored_by(words[0], own.into());
        let mut relations = ctx.state.relations.borrow_mut();
        let monitor = Monitor::new(words, atom::PROCESS, Some(pid.into()), None, wanted.tag);
        relations.add_monitor(monitor.with_priority(wanted.priority));
        if let Some(until) = wanted.alias {
            relations.add_alias(words[0], Alias { until, priority: false });
        }
        reference = Some(term);
    }
    let process = Process::create(state, code, |heap| heap.copy(arguments));
    // SAFETY: no other thread knows the new process.
    unsafe { crate::process::ctx(process.as_ptr().cast()) }.heap.set_limits(options.limits);
    slot::open(pid, process);
    Ok(Made { pid, reference, process })
}

fn priority_name(priority: Priority) -> &'static str {
    match priority {
        Priority::Max => "max",
        Priority::High => "high",
        Priority::Normal => "normal",
        Priority::Low => "low",
    }
}
