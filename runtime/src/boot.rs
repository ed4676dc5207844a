//! The start of an executable: `main`, from the C runtime's hands to the program's entry function and its exit status.
//!
//! `beamc_start` takes the place of the C runtime's own start files, which only development packages have; with a C
//! compiler as linker driver those come first, and it is left out.
//!
//! # Steps
//! 1. The tables of the program are installed: atoms, release; literals whose shape is the runtime's own are made.
//! 2. Signals: a closed pipe is an error of the write and no death; a fault in compiled code or in the runtime prints what
//!    is known and aborts, on a stack of its own because the process's own may be what is broken.
//! 3. The idle servers of the boot table are made, those of the I/O protocol; they run when somebody asks something of them.
//!    The main process is made, to run the entry function, with the list of arguments if it takes one; it begins when what the
//!    program needs is prepared (`process::servers`). This thread becomes a scheduler.
//! 4. When the main process has ended, on whichever scheduler, output is flushed and the program ends. The status is 0
//!    after a return or `exit(normal)`, else 1 with a report on standard error.

use crate::heap::{Heap, Immortal, Message, Term};
use crate::native::{self, Parcel};
use crate::{atom_table, env, process, program, scheduler, term};
use beamc_abi::atom;
use beamc_abi::process::ProcessHead;
use beamc_abi::tables::Program;
use std::ffi::{CStr, c_char, c_int, c_void};

unsafe extern "C" {
    static beamc_program: Program;
}

/// Bytes of the stack that faults are handled on.
const FAULT_STACK: usize = 64 << 10;

// The kernel enters here: the stack holds the number of arguments, then the arguments, and rdx is what the dynamic loader
// wants to be called at exit.
#[cfg(target_arch = "x86_64")]
core::arch::global_asm!(
    ".pushsection .text.beamc_start,\"ax\",@progbits",
    ".globl beamc_start",
    ".type beamc_start,@function",
    "beamc_start:",
    ".cfi_startproc",
    ".cfi_undefined rip",
    "xor ebp, ebp",
    "mov r9, rdx",
    "pop rsi",
    "mov rdx, rsp",
    "and rsp, -16",
    "push rax",
    "push rsp",
    "xor r8d, r8d",
    "lea rcx, [rip + {init}]",
    "lea rdi, [rip + {main}]",
    "call [rip + __libc_start_main@GOTPCREL]",
    "hlt",
    ".cfi_endproc",
    ".size beamc_start, . - beamc_start",
    ".popsection",
    init = sym initialise,
    main = sym main,
);

/// Calls what is to run before `main`. Newer C libraries would do it themselves if this were not given, older ones leave it
/// to the start files.
extern "C" fn initialise(argc: c_int, argv: *const *const c_char, environment: *const *const c_char) {
    type Initialiser = extern "C" fn(c_int, *const *const c_char, *const *const c_char);
    unsafe extern "C" {
        static __init_array_start: [Initialiser; 0];
        static __init_array_end: [Initialiser; 0];
    }
    let (mut next, end) = (&raw const __init_array_start, &raw const __init_array_end);
    while next < end {
        // SAFETY: the linker makes both symbols, and functions of this type lie between them.
        unsafe { (*next.cast::<Initialiser>())(argc, argv, environment) };
        next = next.wrapping_byte_add(size_of::<Initialiser>());
    }
}

#[unsafe(no_mangle)]
extern "C" fn main(argc: c_int, argv: *const *const c_char) -> c_int {
    // SAFETY: the linker put the program's tables there; the compiler made them for the code linked with them.
    let program = unsafe {
        program::install(&beamc_program);
        &beamc_program
    };
    let tables = program::tables();
    atom_table::set_program_atoms(tables.atoms());
    term::compare::set_release(program.release as u32);
    signals();
    if !tables.late().is_empty() {
        for word in tables.late() {
            // SAFETY: the compiler put the address of a literal there; nothing uses the word yet, since nothing runs.
            let literal = unsafe { Parcel::new(Term::from_raw(*word.get())) };
            let made = Immortal::new(|heap| literal.unpack(heap)).leak();
            // SAFETY: as above.
            unsafe { *word.get() = made };
        }
    }
    if env::settings().gc_stress {
        crate::heap::quarantine();
    }

    // SAFETY: the C runtime hands over `argc` strings.
    let words = (0..argc as usize).map(|index| unsafe { CStr::from_ptr(*argv.add(index)) });
    native::set_command_line(words.map(|word| word.to_bytes().to_owned()).collect());
    let heap = Heap::standalone();
    let arguments = if program.entry_arity == 1 { heap.list(&[native::arguments(&heap)]) } else { Term::NIL };
    let entry = tables.function_at((program.entry as u64 - program.text as u64) as u32);
    let call = entry.map_or((0, 0, 0), |row| (row.module, row.function, u32::from(row.arity)));
    let leader = process::servers::begin_idle();
    // A program that is to behave as under escript has who calls its entry so.
    let (code, all) = match process::lookup(atom::BEAMC_ESCRIPT, atom::RUN, 3) {
        Some(run) => (run, heap.list(&[Term::atom(call.0), Term::atom(call.1), arguments])),
        None => (program.entry, arguments),
    };
    match process::spawn_main(code, call, Message::new(&heap, all), leader) {
        Some(main) => process::servers::begin(main),
        None => process::fatal("no room for the main process"),
    }
    drop(heap);
    scheduler::run()
}

/// The main process has ended: so has the program, well if there is no report.
pub(crate) fn finish(report: Option<&str>) -> ! {
    native::streams::finish();
    if let Some(report) = report {
        native::streams::write_error(report.as_bytes());
    }
    crate::count::flush();
    // SAFETY: ends the program. Destructors of the C library do not run: other threads still do.
    unsafe { libc::_exit(c_int::from(report.is_some())) }
}

/// Gives the thread a stack for faults: its own, or a process's, may be what is broken.
pub(crate) fn prepare_thread() {
    let stack = Box::leak(vec![0_u8; FAULT_STACK].into_boxed_slice());
    // SAFETY: a plain system call with a structure made here; the stack lives as long as the program.
    unsafe {
        let stack = libc::stack_t { ss_sp: stack.as_mut_ptr().cast(), ss_flags: 0, ss_size: FAULT_STACK };
        libc::sigaltstack(&stack, std::ptr::null_mut());
    }
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

/// Prints what is known of a fault and dies of the signal. It may allocate: the program is lost anyway, and a second
/// fault ends it at once.
extern "C" fn fault(signal: c_int, info: *const libc::siginfo_t, context: *mut c_void) {
    // SAFETY: the kernel hands over both structures.
    let (address, registers) =
        unsafe { ((*info).si_addr() as u64, &(*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs) };
    let register = |index: c_int| registers[index as usize] as u64;
    let rip = register(libc::REG_RIP);
    let mut text = format!("beamc: fault (signal {signal}) at address {address:#x}, instruction {rip:#x}");
    let tables = program::tables();
    let names = [
        ("rax", libc::REG_RAX),
        ("rbx", libc::REG_RBX),
        ("rcx", libc::REG_RCX),
        ("rdx", libc::REG_RDX),
        ("rsi", libc::REG_RSI),
        ("rdi", libc::REG_RDI),
        ("rbp", libc::REG_RBP),
        ("rsp", libc::REG_RSP),
        ("r8", libc::REG_R8),
        ("r9", libc::REG_R9),
        ("r10", libc::REG_R10),
        ("r11", libc::REG_R11),
        ("r15", libc::REG_R15),
    ];
    if let Some(offset) = tables.sites().offset_of(rip) {
        let function = tables.function_at(offset);
        let name = function.map_or_else(
            || "an adapter".to_owned(),
            |row| {
                format!(
                    "{}:{}/{} + {:#x}",
                    atom_table::text(row.module),
                    atom_table::text(row.function),
                    row.arity,
                    offset - row.start
                )
            },
        );
        text += &format!(" in {name} (text offset {offset:#x})");
        // SAFETY: compiled code runs, so r15 is the head of a live process.
        let head = unsafe { &*(register(libc::REG_R15) as *const ProcessHead) };
        text += &format!("\n  head {head:x?}");
    }
    for (name, index) in names {
        text += &format!("\n  {name} {:#x}", register(index));
    }
    eprintln!("{text}");
    // SAFETY: the handler was reset to the default action; the signal comes again when this returns, or now.
    unsafe { libc::raise(signal) };
}
