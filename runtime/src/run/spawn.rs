//! Making processes: `spawn/3`, `spawn_link/3`, `spawn_opt/4`, `erts_internal:spawn_request/4`.
//!
//! # Rules
//! 1. A new process has its links and monitors before anybody else can know of it.
//! 2. A function that is not there is an `undef` of the new process, not of its maker.

use crate::process::monitor_link::{AliasUntil, Monitor, alias_until};
use crate::process::pid_name::PidName;
use crate::process::reference::owned_reference;
use crate::process::{Ctx, Priority, Process, ProcessPtr, State, registry, slot};
use crate::raise::Raise;
use crate::run::scheduler;
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_term::base::atoms;
use beamc_term::heap::{Heap, Limits, Message, Term, stepped};
use beamc_term::program::lookup;
use beamc_term::term::list::proper;

/// A monitor that is wanted of a new process.
#[derive(Clone, Copy, Default)]
struct MonitorOptions<'h> {
    alias: Option<AliasUntil>,
    tag: Option<Term<'h>>,
}

/// What the options of a spawn ask for.
#[derive(Clone, Copy)]
pub(crate) struct Options<'h> {
    pub(crate) link: bool,
    monitor: Option<MonitorOptions<'h>>,
    priority: Priority,
    limits: Limits,
    off_heap: bool,
    /// Whether messages say that a request succeeded, and that it failed.
    pub(crate) reply: (bool, bool),
    pub(crate) reply_tag: Option<Term<'h>>,
}

impl Options<'_> {
    pub(crate) fn new() -> Self {
        Options {
            link: false,
            monitor: None,
            priority: Priority::Normal,
            limits: Limits::default(),
            off_heap: false,
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

/// The options of a monitor: `{alias, Until}` and `{tag, Term}`.
fn monitor_options<'h>(list: Term<'h>) -> Option<MonitorOptions<'h>> {
    let mut options = MonitorOptions::default();
    for option in proper(list)? {
        match option.as_tuple()? {
            [name, value] if name.is_atom(atom::TAG) => options.tag = Some(*value),
            [name, value] if name.is_atom(atom::ALIAS) => options.alias = Some(alias_until(*value)?),
            _ => return None,
        }
    }
    Some(options)
}

/// Reads the options; those of requests too if `request`.
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
            "monitor" => options.monitor = Some(monitor_options(*value)?),
            "priority" => options.priority = priority(atoms::text(value.as_atom()?))?,
            "fullsweep_after" => options.limits.fullsweep_after = count()? as u64,
            "min_heap_size" => options.limits.min_heap_words = stepped(count()?),
            // OTP takes it and keeps its own.
            "min_bin_vheap_size" => drop(count()?),
            "max_heap_size" => options.limits.max = crate::run::heap_flags::max_heap(options.limits, *value)?,
            "message_queue_data" => {
                options.off_heap = match atoms::text(value.as_atom()?) {
                    "on_heap" => false,
                    "off_heap" => true,
                    _ => return None,
                }
            }
            "async_dist" => {
                value.as_bool()?;
            }
            "scheduler" => {
                count()?;
            }
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

/// What a new process runs, and with what.
pub(crate) struct Call<'h> {
    module: u32,
    function: u32,
    arguments: Term<'h>,
    arity: usize,
}

impl<'h> Call<'h> {
    /// The call that three arguments of a native name.
    pub(crate) fn new(args: &[Term<'h>]) -> Option<Self> {
        let (module, function) = (args[0].as_atom()?, args[1].as_atom()?);
        Some(Call { module, function, arguments: args[2], arity: beamc_term::term::list::length(args[2])? })
    }

    /// Code and the list of its arguments.
    fn entry(&self, heap: &'h Heap) -> Option<(*const u8, Term<'h>)> {
        if let Some(code) = lookup(self.module, self.function, self.arity as u32) {
            return Some((code, self.arguments));
        }
        // Rule 2: `apply/3` raises it.
        let apply = lookup(atom::ERLANG, atom::APPLY, 3)?;
        let all = heap.list(&[Term::atom(self.module), Term::atom(self.function), self.arguments]);
        Some((apply, all))
    }
}

/// A process of the runtime's own, perhaps known by a name, which traps exits: it runs `code` when the first signal has come.
/// Its group leader is `leader`, or itself. Gives its pid.
pub fn spawn_server(name: Option<u32>, code: *const u8, call: (u32, u32, u32), leader: Option<Pid>) -> Option<Pid> {
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

/// The process that the program begins with: it runs `code`. Its group leader is `leader`, or itself. Gives its pid.
pub fn spawn_main(code: *const u8, call: (u32, u32, u32), arguments: Message, leader: Option<Pid>) -> Option<Pid> {
    let pid = slot::allocate().ok()?;
    let state = State { pid, is_main: true, ..State::default() };
    state.initial_call.set(call);
    state.group_leader.set(leader.unwrap_or(pid).into());
    slot::open(pid, Process::create(state, code, |heap| heap.adopt(arguments)));
    Some(pid)
}

/// A process that is alive and that no scheduler has been told of.
struct Made<'h> {
    pid: Pid,
    /// Of the monitor, if one is wanted.
    reference: Option<Term<'h>>,
    process: ProcessPtr,
}

/// Makes a process and has it run; gives its pid, and the reference of the monitor if one is wanted.
pub(crate) fn spawn<'h>(
    ctx: Ctx<'h>,
    call: &Call<'h>,
    options: Options<'h>,
) -> Result<(Pid, Option<Term<'h>>), Raise<'h>> {
    let Made { pid, reference, process } = make(ctx, call, options, None)?;
    scheduler::ready(process);
    Ok((pid, reference))
}

/// Makes a process that calls `fun`, which takes no arguments, and has the module-local name `name`; `link`: linked to its maker.
/// Gives its pid, and the process, for the caller to hand to a scheduler.
pub(crate) fn make_named<'h>(
    ctx: Ctx<'h>,
    fun: Term<'h>,
    link: bool,
    name: PidName,
) -> Result<(Pid, ProcessPtr), Raise<'h>> {
    // As `spawn/1` does it.
    let arguments = ctx.heap.list(&[fun, Term::NIL]);
    let call = Call { module: atom::ERLANG, function: atom::APPLY, arguments, arity: 2 };
    let made = make(ctx, &call, Options { link, ..Options::new() }, Some(name))?;
    Ok((made.pid, made.process))
}

/// Makes a process, perhaps with a module-local name.
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
        state.flags.borrow_mut().preset("message_queue_data", "off_heap");
    }
    if options.priority != Priority::default() {
        state.flags.borrow_mut().preset("priority", priority_name(options.priority));
    }
    if options.link {
        state.relations.borrow_mut().links.link(own.into());
        ctx.state.relations.borrow_mut().links.link(pid.into());
    }
    let mut reference = None;
    if let Some(wanted) = options.monitor {
        let (term, words) = owned_reference(heap, own, wanted.alias.is_some());
        state.relations.borrow_mut().add_monitored_by(words[0], own.into());
        let mut relations = ctx.state.relations.borrow_mut();
        relations.add_monitor(Monitor::new(words, atom::PROCESS, Some(pid.into()), None, wanted.tag));
        if let Some(until) = wanted.alias {
            relations.add_alias(words[0], until);
        }
        reference = Some(term);
    }
    let process = Process::create(state, code, |heap| heap.copy(arguments));
    // SAFETY: just made; nobody knows it yet.
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
