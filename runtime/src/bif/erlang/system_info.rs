//! `system_info/1`: the machine, the release, limits and figures of the runtime.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::bif::erlang::statistics::{DIRTY_IO, pair};
use crate::bif::erlang::{memory, system_flag};
use crate::process::{ASYNC_DIST_RELEASE, Ctx, registry, slot};
use crate::raise::{Answer, Raise};
use crate::run::{heap_flags, scheduler};
use beamc_abi::atom::{self, Atom};
use beamc_abi::bif::BIFS;
use beamc_abi::tables::NO_ATOM;
use beamc_sync::slot::Run;
use beamc_term::base::{atoms, clock, release};
use beamc_term::heap::{Heap, Term, account, stepped};
use beamc_term::program::tables;
use beamc_term::term::print;

/// First release with `max_integer` and `halt_flush_timeout`.
const LIMITS_RELEASE: u32 = 27;
/// Limbs of the largest integer.
const INTEGER_LIMBS: usize = 65_535;
/// Resolution of the clocks, in parts of a second.
const RESOLUTION: usize = 1_000_000_000;

/// Number of processors that the program may use.
pub(super) fn processors() -> usize {
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
        atom::SCHEDULERS => Item::Count(scheduler::count()),
        atom::SCHEDULERS_ONLINE => Item::Count(system_flag::schedulers_online()),
        atom::DIRTY_CPU_SCHEDULERS_ONLINE => Item::Count(system_flag::dirty_online()),
        atom::LOGICAL_PROCESSORS | atom::LOGICAL_PROCESSORS_AVAILABLE | atom::LOGICAL_PROCESSORS_ONLINE => {
            Item::Count(processors())
        }
        atom::DIRTY_CPU_SCHEDULERS => Item::Count(scheduler::count()),
        atom::DIRTY_IO_SCHEDULERS => Item::Count(DIRTY_IO),
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
        atom::OUTSTANDING_SYSTEM_REQUESTS_LIMIT => Item::Count(system_flag::setting(name)? as usize),
        atom::TRACE_CONTROL_WORD => Item::Count(system_flag::setting(name)? as usize),
        atom::ENDIAN => Item::Atom(atom::LITTLE),
        atom::SMP_SUPPORT | atom::THREADS | atom::KERNEL_POLL | atom::TIME_CORRECTION => Item::Atom(atom::TRUE),
        atom::DEBUG_COMPILED | atom::PORT_PARALLELISM | atom::DYNAMIC_TRACE_PROBES => Item::Atom(atom::FALSE),
        atom::EMU_TYPE | atom::BUILD_TYPE => Item::Atom(atom::OPT),
        atom::EMU_FLAVOR => Item::Atom(atom::JIT),
        atom::DYNAMIC_TRACE => Item::Atom(atom::NONE),
        atom::HEAP_TYPE => Item::Atom(atom::PRIVATE),
        atom::MESSAGE_QUEUE_DATA => Item::Atom(atom::ON_HEAP),
        atom::MODIFIED_TIMING_LEVEL => Item::Atom(atom::UNDEFINED),
        atom::SCHEDULER_BIND_TYPE => Item::Atom(atom::UNBOUND),
        atom::TIME_WARP_MODE if release >= 26 => Item::Atom(atoms::intern("multi_time_warp")?),
        atom::TIME_WARP_MODE => Item::Atom(atom::NO_TIME_WARP),
        atom::TOLERANT_TIMEOFDAY if release >= 26 => Item::Atom(atoms::intern("disabled")?),
        atom::TOLERANT_TIMEOFDAY => Item::Atom(atom::ENABLED),
        atom::TIME_OFFSET if release >= 26 => Item::Atom(atoms::intern("volatile")?),
        atom::TIME_OFFSET => Item::Atom(atom::FINAL),
        _ => return other_item(atoms::text(name)),
    })
}

/// Items without a fixed atom.
fn other_item(name: &str) -> Option<Item> {
    Some(match name {
        "schedulers_total" | "run_queues" => Item::Count(scheduler::count()),
        "schedulers_active" => Item::Count(scheduler::online()),
        "context_reductions" => Item::Count(4000),
        "cpu_quota" if release() >= LIMITS_RELEASE => Item::Count(processors()),
        "cpu_quota" => Item::Atom(atoms::intern("unknown")?),
        "update_cpu_info" => Item::Atom(atoms::intern("unchanged")?),
        "halt_flush_timeout" if release() >= LIMITS_RELEASE => Item::Atom(atom::INFINITY),
        "async_dist" if release() >= ASYNC_DIST_RELEASE => Item::Atom(atom::FALSE),
        "hipe_architecture" => Item::Atom(atom::UNDEFINED),
        "beam_jump_table" | "constant_pool_support" | "eager_check_io" | "port_tasks" => Item::Atom(atom::TRUE),
        "break_ignored"
        | "ets_always_compress"
        | "ets_realloc_moves"
        | "io_thread"
        | "lock_counting"
        | "lock_checking" => Item::Atom(atom::FALSE),
        _ => return None,
    })
}

fn system_version(release: u32) -> String {
    let (erts, count) = (erts_version(release), scheduler::count());
    let schedulers = format!("[smp:{count}:{count}] [ds:{count}:{count}:10] [async-threads:1]");
    format!("Erlang/OTP {release} [erts-{erts}] [source] [64-bit] {schedulers} [jit:ns]\n")
}

fn setting_term<'h>(ctx: Ctx<'h>, name: Atom) -> Option<Term<'h>> {
    system_flag::setting(name).map(|value| ctx.heap.integer(i128::from(value)))
}

fn compound_item<'h>(ctx: Ctx<'h>, name: Atom) -> Option<Term<'h>> {
    let heap = ctx.heap;
    Some(match name {
        atom::FULLSWEEP_AFTER | atom::MIN_HEAP_SIZE | atom::MIN_BIN_VHEAP_SIZE => {
            pair(heap, name, setting_term(ctx, name)?)
        }
        atom::MAX_HEAP_SIZE => heap_flags::max_heap_term(heap, heap_flags::defaults().max),
        atom::MULTI_SCHEDULING => system_flag::multi_scheduling(),
        atom::OS_TYPE => heap.tuple(&[Term::atom(atom::UNIX), Term::atom(atom::LINUX)]),
        atom::OS_VERSION => {
            let text = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
            let mut numbers = text.split(|c: char| !c.is_ascii_digit()).map(|part| part.parse().unwrap_or(0));
            let parts: [Term<'h>; 3] = std::array::from_fn(|_| Term::from_usize(numbers.next().unwrap_or(0)));
            heap.tuple(&parts)
        }
        atom::SCHEDULER_BINDINGS => heap.tuple(&vec![Term::atom(atom::UNBOUND); scheduler::count()]),
        atom::MULTI_SCHEDULING_BLOCKERS => system_flag::blockers(heap, false),
        atom::TAINTS | atom::DIST_CTRL => Term::NIL,
        atom::SEQUENTIAL_TRACER => pair(heap, name, Term::FALSE),
        atom::GARBAGE_COLLECTION => {
            let value = |name| Some(pair(heap, name, setting_term(ctx, name)?));
            let max = pair(heap, atom::MAX_HEAP_SIZE, Term::from_usize(heap_flags::defaults().max.words));
            let (binaries, least) = (value(atom::MIN_BIN_VHEAP_SIZE)?, value(atom::MIN_HEAP_SIZE)?);
            heap.list(&[max, binaries, least, value(atom::FULLSWEEP_AFTER)?])
        }
        atom::CPU_TOPOLOGY => cpu_topology(heap),
        _ => return other_compound_item(heap, atoms::text(name)),
    })
}

/// `[{Name, Value}, ...]`.
fn properties<'h>(heap: &'h Heap, rows: &[(&str, Term<'h>)]) -> Term<'h> {
    let row = |(name, value): &(&str, Term<'h>)| heap.tuple(&[Term::atom_from_text(name), *value]);
    heap.list(&rows.iter().map(row).collect::<Vec<_>>())
}

/// Compound items without a fixed atom.
fn other_compound_item<'h>(heap: &'h Heap, name: &str) -> Option<Term<'h>> {
    let count = Term::from_usize;
    let numbers = |numbers: &[usize]| heap.tuple(&numbers.iter().copied().map(count).collect::<Vec<_>>());
    let (all, online) = (scheduler::count(), system_flag::schedulers_online());
    Some(match name {
        "start_time" => heap.integer(i128::from(clock::MONOTONIC_START)),
        "end_time" => heap.integer(i128::from(clock::MONOTONIC_END)),
        "max_integer" if release() >= LIMITS_RELEASE => heap.integer_from_limbs(false, &vec![u64::MAX; INTEGER_LIMBS]),
        "heap_sizes" => heap_sizes(heap),
        "normal_multi_scheduling_blockers" => system_flag::blockers(heap, true),
        "schedulers_state" => numbers(&[all, online, scheduler::online()]),
        "all_schedulers_state" => {
            let dirty = system_flag::dirty_online();
            let row = |name, counts: [usize; 3]| {
                let [all, online, active] = counts.map(count);
                heap.tuple(&[Term::atom_from_text(name), all, online, active])
            };
            let normal = row("normal", [all, online, scheduler::online()]);
            heap.list(&[normal, row("dirty_cpu", [all, dirty, dirty]), row("dirty_io", [DIRTY_IO; 3])])
        }
        "reader_groups_map" | "decentralized_counter_groups_map" => {
            heap.list(&(0..all).map(|index| numbers(&[index, index + 1])).collect::<Vec<_>>())
        }
        "c_compiler_used" => heap.tuple(&[Term::atom(atom::UNDEFINED), Term::atom(atom::UNDEFINED)]),
        "compile_info" => properties(heap, &[("ldflags", Term::NIL), ("cflags", Term::NIL), ("config_h", Term::NIL)]),
        "os_monotonic_time_source" | "os_system_time_source" => time_source(heap, name == "os_monotonic_time_source"),
        "check_io" => heap.list(&[check_io(heap)]),
        "snifs" => {
            let row = |row: &beamc_abi::bif::Bif| {
                heap.tuple(&[
                    Term::atom_from_text(row.module),
                    Term::atom_from_text(row.function),
                    count(usize::from(row.arity)),
                ])
            };
            heap.list(&BIFS.iter().map(row).collect::<Vec<_>>())
        }
        "system_logger" => system_flag::system_logger(),
        "ethread_info" => thread_library(heap),
        "emu_args" => {
            let args = std::env::args_os().map(|arg| heap.string(&arg.to_string_lossy()));
            heap.list(&args.collect::<Vec<_>>())
        }
        "scheduling_statistics" | "total_scheduling_statistics" => {
            let row = |name: &&str| heap.tuple(&[Term::atom_from_text(name), count(0), count(0)]);
            heap.list(&STATISTICS.iter().map(row).collect::<Vec<_>>())
        }
        "allocator" => memory::allocator(heap),
        "alloc_util_allocators" => memory::allocators(heap),
        "allocated_areas" => memory::areas(heap),
        "dist" => heap.binary(b"=node:'nonode@nohost'\n=no_distribution\n"),
        "info" => heap.binary(memory::report().as_bytes()),
        "loaded" => heap.binary(loaded().as_bytes()),
        "procs" => heap.binary(processes().as_bytes()),
        _ => return None,
    })
}

/// The counters of an OTP that is built to count: turns of processes by priority, and of ports.
const STATISTICS: [&str; 5] = ["process_max", "process_high", "process_normal", "process_low", "port"];

/// `ethread_info`: the atomic operations and locks of the library for threads.
fn thread_library(heap: &Heap) -> Term<'_> {
    let row = |name: &str, library: &str, types: Option<&[&str]>| {
        let types = types.map(|types| heap.list(&types.iter().map(|name| heap.string(name)).collect::<Vec<_>>()));
        let parts: Vec<Term<'_>> = [heap.string(name), heap.string(library)].into_iter().chain(types).collect();
        heap.tuple(&parts)
    };
    heap.list(&[
        row("32-bit native atomics", "core::sync::atomic", Some(&["AtomicU32"])),
        row("64-bit native atomics", "core::sync::atomic", Some(&["AtomicU64"])),
        row("Double word native atomics", "no", Some(&[])),
        row("Native spinlocks", "no", None),
        row("Native rw-spinlocks", "no", None),
    ])
}

/// The sizes that heaps may have on OTP, in words.
fn heap_sizes(heap: &Heap) -> Term<'_> {
    const GREATEST: usize = 1_000_000_000_000_000;
    let sizes = std::iter::successors(Some(stepped(0)), |size| Some(stepped(size + 1)));
    let sizes: Vec<Term<'_>> = sizes.take_while(|size| *size < GREATEST).map(Term::from_usize).collect();
    heap.list(&sizes)
}

/// `os_monotonic_time_source` and `os_system_time_source`.
fn time_source(heap: &Heap, monotonic: bool) -> Term<'_> {
    let resolution = Term::from_usize(RESOLUTION);
    let (clock_id, time) = match monotonic {
        true => ("CLOCK_MONOTONIC", clock::since_start()),
        false => ("CLOCK_REALTIME", clock::os_system()),
    };
    let mut rows = vec![
        ("function", Term::atom_from_text("clock_gettime")),
        ("clock_id", Term::atom_from_text(clock_id)),
        ("resolution", resolution),
    ];
    if monotonic {
        if release() >= ASYNC_DIST_RELEASE {
            rows.push(("used_resolution", resolution));
        }
        rows.push(("extended", Term::atom_from_text("no")));
    }
    rows.extend([("parallel", Term::atom_from_text("yes")), ("time", heap.integer(i128::from(time)))]);
    properties(heap, &rows)
}

/// Greatest number of open descriptors.
fn descriptors_max() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let row = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    row.and_then(|row| row.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// The poller, as `check_io` shows one.
fn check_io(heap: &Heap) -> Term<'_> {
    let zero = Term::from_usize(0);
    let rows = [
        ("name", Term::atom_from_text("erts_poll")),
        ("primary", Term::atom_from_text("epoll")),
        ("kernel_poll", Term::atom_from_text("epoll")),
        ("memory_size", zero),
        ("total_poll_set_size", zero),
        ("lazy_updates", Term::FALSE),
        ("pending_updates", zero),
        ("batch_updates", Term::FALSE),
        ("concurrent_updates", Term::TRUE),
        ("fallback", Term::FALSE),
        ("max_fds", Term::from_usize(descriptors_max())),
        ("active_fds", zero),
        ("poll_threads", Term::from_usize(1)),
    ];
    properties(heap, &rows)
}

/// The processors as `cpu_topology`: packages, their cores, and the processors of a core if it has several.
fn cpu_topology<'h>(heap: &'h Heap) -> Term<'h> {
    let place = |index: usize| {
        let read = |what: &str| {
            let path = format!("/sys/devices/system/cpu/cpu{index}/topology/{what}");
            std::fs::read_to_string(path).ok()?.trim().parse::<i64>().ok()
        };
        Some((read("physical_package_id")?, read("core_id")?, index))
    };
    let mut places: Vec<(i64, i64, usize)> =
        (0..processors()).map(|index| place(index).unwrap_or((0, index as i64, index))).collect();
    places.sort_unstable();
    let logical = |index: usize| heap.tuple(&[Term::atom_from_text("logical"), Term::from_usize(index)]);
    // A level with one member is that member.
    let level = |name: &str, members: &[Term<'h>]| match members {
        [only] => *only,
        several => heap
            .list(&several.iter().map(|member| heap.tuple(&[Term::atom_from_text(name), *member])).collect::<Vec<_>>()),
    };
    let packages = places.chunk_by(|one, other| one.0 == other.0).map(|package| {
        let cores = package.chunk_by(|one, other| one.1 == other.1);
        let cores = cores.map(|core| level("thread", &core.iter().map(|place| logical(place.2)).collect::<Vec<_>>()));
        level("core", &cores.collect::<Vec<_>>())
    });
    let packages: Vec<Term<'h>> =
        packages.map(|package| heap.tuple(&[Term::atom_from_text("processor"), package])).collect();
    heap.list(&packages)
}

/// The text of `loaded`: the size of the code of each module.
fn loaded() -> String {
    let mut sizes = vec![0; atoms::count()];
    let (rows, end) = tables().function_rows();
    let ends = rows.iter().skip(1).map(|row| row.start).chain([end as u32]);
    for (row, end) in rows.iter().zip(ends).filter(|(row, _)| row.module != NO_ATOM) {
        if let Some(size) = sizes.get_mut(row.module.index() as usize) {
            *size += end - row.start;
        }
    }
    let mut text = format!("Current code: {end}\nOld code: 0\n");
    for module in tables().modules() {
        let size = sizes.get(module.name.index() as usize).copied().unwrap_or_default();
        text.push_str(&format!("{} {size}\n", print::display(Term::atom(module.name))));
    }
    text
}

/// The text of `procs`: processes and their states.
fn processes() -> String {
    let mut text = String::new();
    for pid in slot::all() {
        let state = match slot::run_state(pid) {
            Some(Run::Waiting) => "Waiting",
            Some(_) => "Running",
            None => continue,
        };
        text.push_str(&format!("=proc:{}\nState: {state}\n", print::display(Term::pid(pid))));
        if let Some(name) = registry::name_of(pid) {
            text.push_str(&format!("Name: {}\n", print::display(Term::atom(name))));
        }
    }
    text
}

/// `erlang:system_info/1`.
pub fn erlang_system_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_wordsize = |name: &Term<'h>, which: &Term<'h>| {
        name.is_atom(atom::WORDSIZE) && (which.is_atom(atom::INTERNAL) || which.is_atom(atom::EXTERNAL))
    };
    let Some(name) = args[0].as_atom() else {
        let sizes = match args[0].as_tuple() {
            Some([name, which]) if is_wordsize(name, which) => Some(Term::from_usize(8)),
            Some([name, which]) => match name.as_atom().map(atoms::text) {
                Some("allocator") => memory::allocator_items(ctx.heap, *which, true),
                Some("allocator_sizes") => memory::allocator_items(ctx.heap, *which, false),
                Some("cpu_topology") => match which.as_atom().map(atoms::text) {
                    Some("defined") => Some(Term::atom(atom::UNDEFINED)),
                    Some("detected" | "used") => Some(cpu_topology(ctx.heap)),
                    _ => None,
                },
                _ => None,
            },
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
