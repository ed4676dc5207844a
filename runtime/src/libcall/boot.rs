//! The start of an executable: `main`, from the C library to the program's entry function and its exit status.
//!
//! `beamc_start` replaces the C library's own start files, which only development packages contain. If a C compiler drives the
//! linker, those come first and it is left out.
//!
//! # Steps
//! 1. Opens closed standard descriptors. Installs the tables of the program: atoms and release. Makes the literals whose layout only the runtime knows.
//! 2. Signals: writing to a closed pipe is an error instead of death. A fault in compiled code or in the runtime prints a
//!    report and aborts, on a stack of its own because the process's stack may be broken.
//! 3. Creates the idle servers of the boot table, which serve the I/O protocol and run on request. Creates the main process,
//!    which will run the entry function, with the list of arguments if it takes one. It begins when the boot servers are ready
//!    (`run::boot_servers`). This thread becomes a scheduler.
//! 4. When the main process has ended, on any scheduler, output is flushed and the program ends. The status is 0 after a return
//!    or `exit(normal)`, else 1 with a report on standard error.

use crate::run::spawn::spawn_main;
use crate::run::{boot_servers, scheduler};
use crate::{arch, bif};
use beamc_abi::atom;
use beamc_abi::tables::Program;
use beamc_term::base::fatal::fatal;
use beamc_term::base::fault_stack::prepare_thread;
use beamc_term::base::release::set_release;
use beamc_term::base::{atoms, count, env, system};
use beamc_term::heap::{Heap, Immortal, Message, Term};
use beamc_term::program::{self, Function, lookup};
use beamc_term::term::detached::DetachedTerm;
use std::ffi::{CStr, c_char, c_int, c_void};

unsafe extern "C" {
    static beamc_program: Program;
}

arch::start_code!(initialise, main);

/// Calls the initialisers that run before `main`. Newer C libraries would do so themselves without this argument. Older ones
/// leave it to the start files.
extern "C" fn initialise(argc: c_int, argv: *const *const c_char, environment: *const *const c_char) {
    type Initialiser = extern "C" fn(c_int, *const *const c_char, *const *const c_char);
    unsafe extern "C" {
        static __init_array_start: [Initialiser; 0];
        static __init_array_end: [Initialiser; 0];
    }
    let (mut next, end) = (&raw const __init_array_start, &raw const __init_array_end);
    while next < end {
        // SAFETY: the linker makes both symbols, with functions of this type between them.
        unsafe { (*next.cast::<Initialiser>())(argc, argv, environment) };
        next = next.wrapping_byte_add(size_of::<Initialiser>());
    }
}

#[unsafe(no_mangle)]
extern "C" fn main(argc: c_int, argv: *const *const c_char) -> c_int {
    system::open_standard_descriptors();
    // SAFETY: the linker put the program's tables there. The compiler made them for the code linked with them.
    let program = unsafe {
        program::install(&beamc_program);
        &beamc_program
    };
    program::exports::set_undefined_fun(arch::undefined_fun);
    let tables = program::tables();
    atoms::set_program_atoms(tables.atoms());
    set_release(program.release as u32);
    count::set_counting(program.counts != 0);
    signals();
    if !tables.startup_literals().is_empty() {
        for word in tables.startup_literals() {
            // SAFETY: the compiler put the address of a literal there. Nothing runs yet, so nothing uses the word.
            let literal = unsafe { DetachedTerm::new(Term::from_raw(*word.get())) };
            let made = Immortal::new(|heap| literal.unpack(heap)).leak();
            // SAFETY: as above.
            unsafe { *word.get() = made.raw() };
        }
    }
    beamc_term::heap::fix();
    if env::settings().gc_stress {
        beamc_term::heap::quarantine();
    }

    // SAFETY: the C library passes `argc` strings.
    let words = (0..argc as usize).map(|index| unsafe { CStr::from_ptr(*argv.add(index)) });
    bif::set_command_line(words.map(|word| word.to_bytes().to_owned()).collect());
    let heap = Heap::standalone();
    let arguments = if program.entry_arity == 1 { heap.list(&[bif::arguments(&heap)]) } else { Term::NIL };
    let entry = tables.function_at((program.entry.get() - program.text as u64) as u32);
    let call = entry.map_or_else(Default::default, |row| (row.module, row.function, row.arity));
    let leader = boot_servers::begin_idle();
    // A program built to behave as under escript contains `beamc_escript`, which calls its entry.
    let (code, all) = match lookup(atom::BEAMC_ESCRIPT, atom::RUN, 3) {
        Some(run) => (run, heap.list(&[Term::atom(call.0), Term::atom(call.1), arguments])),
        // SAFETY: the compiler's entry function takes so many arguments.
        None => (unsafe { Function::new(program.entry, program.entry_arity as u32) }, arguments),
    };
    match spawn_main(code, call, Message::new(&heap, all), leader) {
        Some(main) => boot_servers::begin(main),
        None => fatal("no room for the main process"),
    }
    drop(heap);
    scheduler::run()
}

fn signals() {
    prepare_thread();
    // SAFETY: plain system calls with structures made here.
    unsafe {
        libc::signal(libc::SIGPIPE, libc::SIG_IGN);
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = fault as extern "C" fn(c_int, *const libc::siginfo_t, *mut c_void) as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_RESETHAND;
        for signal in [libc::SIGSEGV, libc::SIGBUS, libc::SIGILL, libc::SIGFPE] {
            libc::sigaction(signal, &action, std::ptr::null_mut());
        }
    }
}

/// Prints a report of a fault and dies of the signal. Allocating is acceptable: the program is lost anyway, and a second fault
/// ends it at once.
extern "C" fn fault(signal: c_int, info: *const libc::siginfo_t, context: *mut c_void) {
    // SAFETY: the kernel passes both structures.
    let (address, interrupted) = unsafe { ((*info).si_addr() as u64, arch::interrupted(context)) };
    let instruction = interrupted.instruction;
    let mut text = format!("beamc: fault (signal {signal}) at address {address:#x}, instruction {instruction:#x}");
    let tables = program::tables();
    if let Some(offset) = tables.sites().offset_of(instruction) {
        let function = tables.function_at(offset);
        let name = function.map_or_else(
            || "an adapter".to_owned(),
            |row| {
                format!(
                    "{}:{}/{} + {:#x}",
                    atoms::text(row.module),
                    atoms::text(row.function),
                    row.arity,
                    offset - row.start
                )
            },
        );
        text += &format!(" in {name} (text offset {offset:#x})");
        // SAFETY: compiled code runs, so this is the head of a live process.
        let head = unsafe { &*interrupted.head };
        text += &format!("\n  head {head:x?}");
    }
    for (name, word) in interrupted.registers {
        text += &format!("\n  {name} {word:#x}");
    }
    eprintln!("{text}");
    // SAFETY: the handler was reset to the default action. The signal takes effect now, or when this returns.
    unsafe { libc::raise(signal) };
}
