//! Information about the program: node, funs, modules, the machine.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::bif::erlang::memory;
use crate::bif::support::{WIDE_RELEASE, or_badarg};
use crate::exception;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_abi::bif::BIFS;
use beamc_abi::pid::Pid;
use beamc_abi::tables::FunEntry;
use beamc_abi::term::NIL;
use beamc_term::base::{atoms, release, system};
use beamc_term::heap::{ExternalKind, Fun, Kind, Map, Term, account};
use beamc_term::program::{lookup, tables};
use beamc_term::term::list::{byte_list, proper};
use beamc_term::term::pid::pid;
use beamc_term::term::{local_funs, map, print};
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

/// `erlang:node/0`.
pub fn erlang_node_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::NONODE_NOHOST))
}

/// `erlang:node/1`.
pub fn erlang_node_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match args[0].kind() {
        Kind::Pid(_) | Kind::Port(_) | Kind::Ref(_) => Ok(Term::atom(atom::NONODE_NOHOST)),
        Kind::External(external) => Ok(Term::atom(external.node)),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:nodes/0`.
pub fn erlang_nodes_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::NIL)
}

/// `erlang:nodes/1`: the program is the only node.
pub fn erlang_nodes_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let kinds = if args[0].as_atom().is_some() { vec![args[0]] } else { proper(args[0]).ok_or(Raise::badarg())? };
    let mut own = false;
    for kind in kinds {
        match kind.as_atom() {
            Some(atom::THIS | atom::KNOWN) => own = true,
            Some(atom::VISIBLE | atom::HIDDEN | atom::CONNECTED) => {}
            _ => return Err(Raise::badarg()),
        }
    }
    Ok(if own { ctx.heap.list(&[Term::atom(atom::NONODE_NOHOST)]) } else { Term::NIL })
}

/// `erlang:nodes/2`: the nodes of `nodes/1`, each with the requested facts.
///
/// # Errors
/// As `nodes/1`, and `badarg` if the second argument is not a map of known facts to booleans.
pub fn erlang_nodes_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let nodes = proper(erlang_nodes_1(ctx, args)?).unwrap_or_default();
    args[1].as_map().ok_or_else(Raise::badarg)?;
    let mut facts = Vec::new();
    for (fact, is_wanted) in map::iter(args[1]) {
        let value = match fact.as_atom().map(atoms::text) {
            Some("connection_id") => Term::atom(atom::UNDEFINED),
            Some("node_type") => Term::atom(atom::THIS),
            _ => return Err(Raise::badarg()),
        };
        if is_wanted.as_bool().ok_or_else(Raise::badarg)? {
            facts.push((fact, value));
        }
    }
    let rows: Vec<Term<'h>> =
        nodes.into_iter().map(|node| ctx.heap.tuple(&[node, map::from_pairs(ctx.heap, &facts)])).collect();
    Ok(ctx.heap.list(&rows))
}

const fn atom_of_word<'h>(word: u64) -> Term<'h> {
    Term::atom(Atom::from_word(word))
}

/// The name of a fun's function; `[]` for a fun whose function is not linked.
const fn name_of<'h>(entry: &FunEntry) -> Term<'h> {
    if entry.function == NIL { Term::NIL } else { atom_of_word(entry.function) }
}

/// An item of `fun_info/2`; `undefined` for an external fun without the item.
fn fun_item<'h>(ctx: Ctx<'h>, fun: Fun<'h>, item: Atom) -> Option<Term<'h>> {
    /// First release in which a fun does not record its creator.
    const NO_MAKER_RELEASE: u32 = 26;
    let entry = fun.entry;
    let external = entry.external == 1;
    Some(match item {
        atom::TYPE => Term::atom(if external { atom::EXTERNAL } else { atom::LOCAL }),
        atom::MODULE => atom_of_word(entry.module),
        atom::NAME => name_of(entry),
        atom::ARITY => Term::from_usize(entry.arity as usize),
        atom::ENV => ctx.heap.list(fun.free),
        atom::INDEX | atom::NEW_INDEX | atom::UNIQ | atom::NEW_UNIQ | atom::PID | atom::REFC if external => {
            Term::atom(atom::UNDEFINED)
        }
        atom::INDEX | atom::NEW_INDEX => Term::from_usize(entry.index as usize),
        atom::UNIQ => ctx.heap.integer(i128::from(entry.uniq.cast_signed())),
        atom::NEW_UNIQ => ctx.heap.binary(&local_funs::new_uniq(entry)),
        atom::PID if release() >= NO_MAKER_RELEASE => Term::pid(Pid::default()),
        atom::PID => Term::pid(ctx.state.pid),
        atom::REFC => Term::from_usize(1),
        _ => return None,
    })
}

/// `erlang:fun_info/2`.
pub fn erlang_fun_info_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(fun), Some(item)) = (args[0].as_fun(), args[1].as_atom()) else { return Err(Raise::badarg()) };
    let value = fun_item(ctx, fun, item).ok_or(Raise::badarg())?;
    Ok(ctx.heap.tuple(&[args[1], value]))
}

/// `erlang:fun_info_mfa/1`.
pub fn erlang_fun_info_mfa_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let entry = args[0].as_fun().ok_or(Raise::badarg())?.entry;
    let arity = Term::from_usize(entry.arity as usize);
    Ok(ctx.heap.tuple(&[atom_of_word(entry.module), name_of(entry), arity]))
}

/// The bytes of a term's text as `display/1` prints it, if `is_kind`.
fn shown<'h>(ctx: Ctx<'h>, term: Term<'h>, is_kind: bool) -> Answer<'h> {
    if !is_kind {
        return Err(Raise::badarg());
    }
    let bytes: Vec<Term<'h>> =
        print::display_bytes(term).into_iter().map(|byte| Term::from_usize(byte.into())).collect();
    Ok(ctx.heap.list(&bytes))
}

/// `erlang:fun_to_list/1`.
pub fn erlang_fun_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].as_fun().is_some())
}

/// `erlang:pid_to_list/1`.
pub fn erlang_pid_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].is_pid())
}

/// `erlang:port_to_list/1`.
pub fn erlang_port_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].is_port())
}

/// `erlang:ref_to_list/1`.
pub fn erlang_ref_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].is_reference())
}

/// The numbers between dots of a text with this start and end.
fn numbers(text: Option<&[u8]>, start: &str, end: &str) -> Option<Vec<u64>> {
    let inner = std::str::from_utf8(text?).ok()?.strip_prefix(start)?.strip_suffix(end)?;
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let number = |part: &str| Some(part).filter(digits)?.parse::<u32>().ok().map(u64::from);
    inner.split('.').map(number).collect()
}

/// `erlang:list_to_pid/1`.
pub fn erlang_list_to_pid_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match numbers(byte_list(args[0]).as_deref(), "<0.", ">").as_deref() {
        Some(&[number, serial]) => or_badarg(pid(number, serial)),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:list_to_port/1`.
pub fn erlang_list_to_port_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bits = if release() < WIDE_RELEASE { 28 } else { 55 };
    let text = byte_list(args[0]).and_then(|text| String::from_utf8(text).ok()).unwrap_or_default();
    let digits = text.strip_prefix("#Port<0.").and_then(|rest| rest.strip_suffix('>'));
    let digits = digits.filter(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let number = digits.and_then(|digits| digits.parse::<u64>().ok()).filter(|number| number >> bits == 0);
    number.map(Term::port).ok_or_else(Raise::badarg)
}

/// `erlang:list_to_ref/1`.
pub fn erlang_list_to_ref_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut halves = numbers(byte_list(args[0]).as_deref(), "#Ref<0.", ">").ok_or(Raise::badarg())?;
    if !(1..=5).contains(&halves.len()) {
        return Err(Raise::badarg());
    }
    halves.reverse();
    let words: Vec<u64> = halves.chunks(2).map(|pair| pair[0] | pair.get(1).map_or(0, |high| high << 32)).collect();
    Ok(ctx.heap.reference_from_outside(&words))
}

/// `erts_internal:term_to_string/2`: a term as `display/1` prints it, cut after a number of parts, or in full for `undefined`.
pub fn erts_internal_term_to_string_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let text = match (args[1].as_atom(), args[1].as_usize()) {
        (Some(atom::UNDEFINED), _) => print::display(args[0]),
        (_, Some(limit)) if limit > 1 => print::display_limited(args[0], limit as i64),
        _ => return Err(Raise::badarg()),
    };
    Ok(ctx.heap.string(&text))
}

fn is_bif(module: Atom, function: Atom, arity: u32) -> bool {
    let (module, function) = (atoms::text(module), atoms::text(function));
    BIFS.iter().any(|row| row.module == module && row.function == function && u32::from(row.arity) == arity)
}

/// Module, function and arity; `None` when one has the wrong type. An arity out of range becomes `u32::MAX`.
fn mfa(args: &[Term<'_>]) -> Option<(Atom, Atom, u32)> {
    let arity = args[2].as_small()?;
    Some((args[0].as_atom()?, args[1].as_atom()?, u32::try_from(arity).unwrap_or(u32::MAX)))
}

/// Whether a function can be called from outside its module.
pub(in crate::bif) fn is_exported(module: Atom, function: Atom, arity: u32) -> bool {
    lookup(module, function, arity).is_some() || is_bif(module, function, arity)
}

/// `erlang:function_exported/3`.
pub fn erlang_function_exported_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (module, function, arity) = mfa(args).ok_or(Raise::badarg())?;
    Ok(Term::bool(is_exported(module, function, arity)))
}

/// `erlang:is_builtin/3`.
pub fn erlang_is_builtin_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (module, function, arity) = mfa(args).ok_or(Raise::badarg())?;
    Ok(Term::bool(is_bif(module, function, arity)))
}

/// `erlang:module_loaded/1`.
pub fn erlang_module_loaded_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let module = args[0].as_atom().ok_or(Raise::badarg())?;
    let linked = tables().modules().iter().any(|row| row.name == module);
    Ok(Term::bool(linked || BIFS.iter().any(|row| row.module == atoms::text(module))))
}

/// Number of processors that the program may use.
fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The version of the runtime system in a release.
fn erts_version(release: u32) -> &'static str {
    match release {
        ..=25 => "13.1.5",
        26 => "14.2.5",
        27 => "15.2.7",
        28 => "16.0",
        _ => "17.1.1",
    }
}

/// Integer settings of `system_flag/2` and `system_info/1`, with their initial values. Only the depth of traces has an effect.
static SETTINGS: [(Atom, AtomicI64); 4] = [
    (atom::FULLSWEEP_AFTER, AtomicI64::new(65_535)),
    (atom::MIN_HEAP_SIZE, AtomicI64::new(233)),
    (atom::MIN_BIN_VHEAP_SIZE, AtomicI64::new(46_422)),
    (atom::TRACE_CONTROL_WORD, AtomicI64::new(0)),
];

fn setting(name: Atom) -> Option<&'static AtomicI64> {
    SETTINGS.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// Value of an item of `system_info/1`, except terms of several parts.
enum Item {
    Atom(Atom),
    Count(usize),
    Text(String),
}

fn item(name: Atom) -> Option<Item> {
    let release = release();
    Some(match name {
        atom::WORDSIZE => Item::Count(8),
        atom::OTP_RELEASE => Item::Text(release.to_string()),
        atom::VERSION => Item::Text(erts_version(release).to_owned()),
        atom::SYSTEM_VERSION => Item::Text(system_version(release)),
        atom::SYSTEM_ARCHITECTURE => Item::Text(format!("{}-pc-linux-gnu", std::env::consts::ARCH)),
        atom::MACHINE => Item::Text("BEAM".to_owned()),
        atom::DRIVER_VERSION => Item::Text("3.3".to_owned()),
        atom::NIF_VERSION => Item::Text(if release < 26 { "2.16" } else { "2.17" }.to_owned()),
        atom::SCHEDULERS | atom::SCHEDULERS_ONLINE => Item::Count(crate::run::scheduler::count()),
        atom::LOGICAL_PROCESSORS
        | atom::LOGICAL_PROCESSORS_AVAILABLE
        | atom::LOGICAL_PROCESSORS_ONLINE
        | atom::DIRTY_CPU_SCHEDULERS
        | atom::DIRTY_CPU_SCHEDULERS_ONLINE => Item::Count(processors()),
        atom::DIRTY_IO_SCHEDULERS => Item::Count(10),
        atom::THREAD_POOL_SIZE | atom::SCHEDULER_ID => Item::Count(1),
        atom::PROCESS_COUNT => Item::Count(crate::process::slot::count()),
        atom::PROCESS_LIMIT => Item::Count(if release < 26 { 262_144 } else { 1_048_576 }),
        atom::ATOM_LIMIT => Item::Count(atoms::ATOMS_MAX),
        atom::ATOM_COUNT => Item::Count(atoms::count()),
        atom::PORT_LIMIT => Item::Count(65_536),
        atom::ETS_LIMIT => Item::Count(8_192),
        atom::PORT_COUNT => Item::Count(crate::process::ports::count()),
        atom::ETS_COUNT => Item::Count(account::tables().0),
        atom::CREATION => Item::Count(0),
        atom::COMPAT_REL => Item::Count(release as usize),
        atom::DIST_BUF_BUSY_LIMIT => Item::Count(1_048_576),
        atom::DELAYED_NODE_TABLE_GC => Item::Count(60),
        atom::OUTSTANDING_SYSTEM_REQUESTS_LIMIT => Item::Count(4),
        atom::TRACE_CONTROL_WORD => Item::Count(setting(name)?.load(Ordering::Relaxed) as usize),
        atom::ENDIAN => Item::Atom(atom::LITTLE),
        atom::SMP_SUPPORT | atom::THREADS | atom::KERNEL_POLL | atom::TIME_CORRECTION => Item::Atom(atom::TRUE),
        atom::DEBUG_COMPILED | atom::PORT_PARALLELISM | atom::DYNAMIC_TRACE_PROBES => Item::Atom(atom::FALSE),
        atom::EMU_TYPE | atom::BUILD_TYPE => Item::Atom(atom::OPT),
        atom::EMU_FLAVOR => Item::Atom(atom::JIT),
        atom::DYNAMIC_TRACE => Item::Atom(atom::NONE),
        atom::HEAP_TYPE => Item::Atom(atom::PRIVATE),
        atom::MESSAGE_QUEUE_DATA => Item::Atom(atom::ON_HEAP),
        atom::MODIFIED_TIMING_LEVEL | atom::CPU_TOPOLOGY => Item::Atom(atom::UNDEFINED),
        atom::MULTI_SCHEDULING => Item::Atom(atom::ENABLED),
        atom::SCHEDULER_BIND_TYPE => Item::Atom(atom::UNBOUND),
        atom::TIME_WARP_MODE if release >= 26 => Item::Atom(atoms::intern("multi_time_warp")?),
        atom::TIME_WARP_MODE => Item::Atom(atom::NO_TIME_WARP),
        atom::TOLERANT_TIMEOFDAY if release >= 26 => Item::Atom(atoms::intern("disabled")?),
        atom::TOLERANT_TIMEOFDAY => Item::Atom(atom::ENABLED),
        atom::TIME_OFFSET if release >= 26 => Item::Atom(atoms::intern("volatile")?),
        atom::TIME_OFFSET => Item::Atom(atom::FINAL),
        _ => return None,
    })
}

fn system_version(release: u32) -> String {
    let (erts, count) = (erts_version(release), processors());
    let schedulers = format!("[smp:{count}:{count}] [ds:{count}:{count}:10] [async-threads:1]");
    format!("Erlang/OTP {release} [erts-{erts}] [source] [64-bit] {schedulers} [jit:ns]\n")
}

fn pair<'h>(ctx: Ctx<'h>, name: Atom, value: Term<'h>) -> Term<'h> {
    ctx.heap.tuple(&[Term::atom(name), value])
}

/// The value of `max_heap_size`: no limit.
fn max_heap_size<'h>(ctx: Ctx<'h>) -> Term<'h> {
    let mut pairs = vec![
        (Term::atom(atom::ERROR_LOGGER), Term::TRUE),
        (Term::atom(atom::KILL), Term::TRUE),
        (Term::atom(atom::SIZE), Term::from_usize(0)),
    ];
    if release() >= 27 {
        pairs.push((Term::atom(atom::INCLUDE_SHARED_BINARIES), Term::FALSE));
    }
    map::from_pairs(ctx.heap, &pairs)
}

fn setting_term<'h>(ctx: Ctx<'h>, name: Atom) -> Option<Term<'h>> {
    setting(name).map(|value| ctx.heap.integer(i128::from(value.load(Ordering::Relaxed))))
}

fn compound_item<'h>(ctx: Ctx<'h>, name: Atom) -> Option<Term<'h>> {
    let heap = ctx.heap;
    Some(match name {
        atom::FULLSWEEP_AFTER | atom::MIN_HEAP_SIZE | atom::MIN_BIN_VHEAP_SIZE => {
            pair(ctx, name, setting_term(ctx, name)?)
        }
        name if Some(name) == atoms::intern("start_time") => {
            heap.integer(i128::from(beamc_term::base::clock::MONOTONIC_START))
        }
        name if atoms::text(name) == "alloc_util_allocators" => memory::allocators(heap),
        name if atoms::text(name) == "allocated_areas" => memory::areas(heap),
        atom::MAX_HEAP_SIZE => max_heap_size(ctx),
        atom::OS_TYPE => heap.tuple(&[Term::atom(atom::UNIX), Term::atom(atom::LINUX)]),
        atom::OS_VERSION => {
            let text = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
            let mut numbers = text.split(|c: char| !c.is_ascii_digit()).map(|part| part.parse().unwrap_or(0));
            let parts: [Term<'h>; 3] = std::array::from_fn(|_| Term::from_usize(numbers.next().unwrap_or(0)));
            heap.tuple(&parts)
        }
        atom::SCHEDULER_BINDINGS => heap.tuple(&vec![Term::atom(atom::UNBOUND); processors()]),
        atom::MULTI_SCHEDULING_BLOCKERS | atom::TAINTS | atom::DIST_CTRL => Term::NIL,
        atom::SEQUENTIAL_TRACER => pair(ctx, name, Term::FALSE),
        atom::GARBAGE_COLLECTION => {
            let value = |name| Some(pair(ctx, name, setting_term(ctx, name)?));
            let max = pair(ctx, atom::MAX_HEAP_SIZE, Term::from_usize(0));
            let (binaries, least) = (value(atom::MIN_BIN_VHEAP_SIZE)?, value(atom::MIN_HEAP_SIZE)?);
            heap.list(&[max, binaries, least, value(atom::FULLSWEEP_AFTER)?])
        }
        _ => return None,
    })
}

/// `erlang:system_info/1`.
pub fn erlang_system_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_wordsize = |name: &Term<'h>, which: &Term<'h>| {
        name.is_atom(atom::WORDSIZE) && (which.is_atom(atom::INTERNAL) || which.is_atom(atom::EXTERNAL))
    };
    let Some(name) = args[0].as_atom() else {
        let sizes = match args[0].as_tuple() {
            Some([name, which]) if is_wordsize(name, which) => Some(Term::from_usize(8)),
            Some([name, reference, allocators])
                if name.as_atom().map(atoms::text) == Some("memory_internal") && reference.is_reference() =>
            {
                memory::send_sizes(ctx, *reference, *allocators)
            }
            _ => None,
        };
        return sizes.ok_or_else(Raise::badarg);
    };
    match item(name) {
        Some(Item::Atom(value)) => Ok(Term::atom(value)),
        Some(Item::Count(value)) => Ok(Term::from_usize(value)),
        Some(Item::Text(value)) => Ok(ctx.heap.string(&value)),
        None => compound_item(ctx, name).ok_or(Raise::badarg()),
    }
}

/// `erlang:system_flag/2`.
pub fn erlang_system_flag_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let badopt = || Raise::badarg().cause(Term::atom(atom::BADOPT));
    let name = args[0].as_atom().ok_or_else(badopt)?;
    let count = args[1].as_usize().ok_or(Raise::badarg());
    if let Some(value) = setting(name) {
        let old = value.swap(count? as i64, Ordering::Relaxed);
        return Ok(ctx.heap.integer(i128::from(old)));
    }
    match name {
        atom::BACKTRACE_DEPTH => {
            let depth = u32::try_from(count?).map_err(|_| Raise::badarg())?;
            Ok(Term::from_usize(exception::set_backtrace_depth(depth) as usize))
        }
        atom::SCHEDULERS_ONLINE => match count? {
            wanted if (1..=processors()).contains(&wanted) => Ok(Term::from_usize(processors())),
            _ => Err(Raise::badarg()),
        },
        atom::MAX_HEAP_SIZE if args[1].as_usize().is_some() || args[1].as_map().is_some() => Ok(max_heap_size(ctx)),
        atom::MULTI_SCHEDULING => Ok(Term::atom(atom::ENABLED)),
        atom::SCHEDULER_WALL_TIME if args[1].as_bool().is_some() => Ok(Term::FALSE),
        atom::TIME_OFFSET if args[1].is_atom(atom::FINALIZE) => Ok(Term::atom(atom::FINAL)),
        atom::SEQUENTIAL_TRACER if args[1].is_atom(atom::FALSE) => Ok(Term::FALSE),
        // A process that would get the messages of sequential traces, which do not exist.
        atom::SEQUENTIAL_TRACER if args[1].as_pid().is_some() || args[1].as_port().is_some() => {
            Err(Raise::error(Term::atom_from_text("notsup")))
        }
        atom::SEQUENTIAL_TRACER => Err(Raise::badarg()),
        atom::MAX_HEAP_SIZE | atom::SCHEDULER_WALL_TIME | atom::TIME_OFFSET => Err(Raise::badarg()),
        // All processes lose the token of sequential traces. None has one.
        name if atoms::text(name) == "reset_seq_trace" => {
            or_badarg(Some(args[1]).filter(|value| value.is_atom(atom::TRUE)))
        }
        _ => Err(badopt()),
    }
}

/// A growing figure: its value, and its growth since the last query.
struct Figure(Mutex<i64>);

impl Figure {
    fn ask<'h>(&self, ctx: Ctx<'h>, now: i64) -> Term<'h> {
        let mut last = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let since = now - std::mem::replace(&mut *last, now);
        ctx.heap.tuple(&[now, since].map(|value| ctx.heap.integer(i128::from(value))))
    }
}

static RUNTIME: Figure = Figure(Mutex::new(0));
static WALL_CLOCK: Figure = Figure(Mutex::new(0));
static REDUCTIONS: Figure = Figure(Mutex::new(0));

/// `erlang:statistics/1`. beamc does not count reductions: a microsecond of processor time stands for one.
pub fn erlang_statistics_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let zero = Term::from_usize(0);
    Ok(match args[0].as_atom() {
        Some(atom::RUNTIME) => RUNTIME.ask(ctx, system::processor_time() / 1_000_000),
        Some(atom::WALL_CLOCK) => WALL_CLOCK.ask(ctx, beamc_term::base::clock::since_start() / 1_000_000),
        Some(atom::REDUCTIONS | atom::EXACT_REDUCTIONS) => REDUCTIONS.ask(ctx, system::processor_time() / 1_000),
        Some(atom::GARBAGE_COLLECTION) => {
            let (collections, words) = beamc_term::heap::totals();
            ctx.heap.tuple(&[Term::from_usize(collections as usize), Term::from_usize(words as usize), zero])
        }
        Some(atom::CONTEXT_SWITCHES) => ctx.heap.tuple(&[zero, zero]),
        Some(atom::IO) => ctx.heap.tuple(&[pair(ctx, atom::INPUT, zero), pair(ctx, atom::OUTPUT, zero)]),
        Some(atom::RUN_QUEUE | atom::TOTAL_RUN_QUEUE_LENGTHS | atom::TOTAL_RUN_QUEUE_LENGTHS_ALL) => zero,
        Some(atom::TOTAL_ACTIVE_TASKS | atom::TOTAL_ACTIVE_TASKS_ALL) => Term::from_usize(1),
        Some(atom::SCHEDULER_WALL_TIME | atom::SCHEDULER_WALL_TIME_ALL) => Term::atom(atom::UNDEFINED),
        Some(atom::RUN_QUEUE_LENGTHS | atom::ACTIVE_TASKS) => ctx.heap.list(&vec![zero; processors() + 1]),
        Some(atom::RUN_QUEUE_LENGTHS_ALL | atom::ACTIVE_TASKS_ALL) => ctx.heap.list(&vec![zero; processors() + 2]),
        _ => return Err(Raise::badarg()),
    })
}

/// `erts_internal:term_type/1`.
pub fn erts_internal_term_type_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_export = |fun: Fun<'h>| fun.entry.external == 1;
    Ok(Term::atom(match args[0].kind() {
        Kind::Small(value) if Term::fits_otp_small(value) => atom::FIXNUM,
        Kind::Small(_) => atom::BIGNUM,
        Kind::Big(..) => atom::BIGNUM,
        Kind::Float(_) => atom::HFLOAT,
        Kind::Atom(_) => atom::ATOM,
        Kind::Nil => atom::NIL_ATOM,
        Kind::Cons(..) => atom::LIST,
        Kind::Tuple(_) => atom::TUPLE,
        Kind::Map(Map::Flat { .. }) => atom::FLATMAP,
        Kind::Map(Map::Hamt { .. }) => atom::HASHMAP,
        Kind::Bits(_) if args[0].as_block().is_some() => atom::REFC_BINARY,
        Kind::Bits(_) => atom::HEAP_BINARY,
        Kind::Fun(fun) => {
            if is_export(fun) {
                atom::EXPORT
            } else {
                atom::FUN
            }
        }
        Kind::Pid(_) => atom::PID,
        Kind::Port(_) => atom::PORT,
        Kind::Ref(_) => atom::REFERENCE,
        Kind::External(external) => match external.kind {
            ExternalKind::Pid => atom::EXTERNAL_PID,
            ExternalKind::Port => atom::EXTERNAL_PORT,
            ExternalKind::Ref => atom::EXTERNAL_REFERENCE,
        },
        // OTP stops at a native record, which it does not expect here.
        Kind::Record(_) | Kind::Internal => return Err(Raise::badarg()),
    }))
}
