//! Tests of the assembly: small pieces of compiled code run on a stack of their own.

use crate::arch::{self, Exit, SAVED_BYTES};
use beamc_abi::arch::REGISTER_X;
use beamc_abi::process::ProcessHead;
use beamc_abi::term::{MOVED, NON_VALUE};
use core::arch::{asm, global_asm};
use core::mem::offset_of;

extern "C" fn capture(head: *mut ProcessHead) {
    // SAFETY: the head of the test.
    unsafe { (*head).exc_trace = 1 };
}

/// Lands at `resume` in the calling function, unless there is no exception.
extern "C" fn land(head: *mut ProcessHead) -> u64 {
    // SAFETY: the head of the test.
    unsafe {
        if (*head).exc_class == NON_VALUE {
            return 0;
        }
        (*head).sp = arch::after_return((*head).sp);
        1
    }
}

extern "C" fn undefined_fun(head: *mut ProcessHead) -> u32 {
    // SAFETY: the head of the test.
    unsafe { (*head).resume = arch::leave_address().get() };
    0
}

arch::shared_trampolines!(capture: capture, land: land, undefined_fun: undefined_fun);

/// Changes vector registers, as a System V function may.
extern "C" fn add(head: *mut ProcessHead) {
    // SAFETY: the head of the test; the registers are declared.
    unsafe {
        asm!("pcmpeqd xmm0, xmm0", "pcmpeqd xmm15, xmm15", out("xmm0") _, out("xmm15") _);
        (*head).scratch[0] += (*head).scratch[1];
    }
}

/// Pauses on its first call.
extern "C" fn wait(head: *mut ProcessHead) -> u64 {
    // SAFETY: the head of the test.
    unsafe {
        (*head).scratch[0] += 1;
        u64::from((*head).scratch[0] == 1)
    }
}

/// A BIF that pauses on its first call, and returns its argument.
extern "C" fn bif(head: *mut ProcessHead, arguments: *const u64) -> u64 {
    // SAFETY: the head of the test, and its x.
    unsafe {
        (*head).scratch[0] += 1;
        if (*head).scratch[0] == 1 {
            (*head).resume = bif as *const () as u64;
            return MOVED;
        }
        *arguments
    }
}

/// The exception is in the head already.
extern "C" fn raise(_head: *mut ProcessHead) {}

arch::libcall_trampolines!(add, add);
arch::pausing_trampolines!(wait, wait);
arch::raise_trampolines!(raise, raise);
arch::returning_raise_trampolines!(raw_raise, raise);

unsafe extern "C" {
    fn beamc_test_arguments();
    fn beamc_test_keeps_add();
    fn beamc_test_keeps_add_nofp();
    fn beamc_test_keeps_wait();
    fn beamc_test_keeps_raise_local();
    fn beamc_test_keeps_raw_raise();
    fn beamc_test_floats();
    fn beamc_test_land();
    fn beamc_test_bif();
}

global_asm!(
    // Stores the registers of a call in scratch. The heap top is unchanged.
    "beamc_test_arguments:",
    "mov [r15 + {scratch}], rsi",
    "mov [r15 + {scratch} + 8], rdx",
    "mov [r15 + {scratch} + 16], rcx",
    "mov [r15 + {scratch} + 24], r8",
    "mov [r15 + {scratch} + 32], r9",
    "mov rax, rdi",
    "mov rcx, rsp",
    "ret",
    // x0 = 1 if the function preserves all general registers.
    ".macro beamc_test_keeps name, function",
    "beamc_test_keeps_\\name\\():",
    "push rbp",
    "mov rbp, rsp",
    "sub rsp, 16",
    "mov [rbp - 8], rsp",
    ".set beamc_number, 101",
    ".irp r, rax, rcx, rdx, rbx, rsi, rdi, r8, r9, r10, r11, r12, r13, r14",
    "mov \\r, beamc_number",
    ".set beamc_number, beamc_number + 1",
    ".endr",
    "call \\function",
    ".set beamc_number, 101",
    ".irp r, rax, rcx, rdx, rbx, rsi, rdi, r8, r9, r10, r11, r12, r13, r14",
    "cmp \\r, beamc_number",
    "jne 9f",
    ".set beamc_number, beamc_number + 1",
    ".endr",
    "cmp [rbp - 8], rsp",
    "jne 9f",
    "mov ecx, 1",
    "jmp 8f",
    "9:",
    "xor ecx, ecx",
    "8:",
    "mov rsp, rbp",
    "pop rbp",
    "ret",
    ".endm",
    "beamc_test_keeps add, beamc_libcall_add",
    "beamc_test_keeps add_nofp, beamc_libcall_add_nofp",
    "beamc_test_keeps wait, beamc_libcall_wait_nofp",
    "beamc_test_keeps raise_local, beamc_raise_raise_local",
    "beamc_test_keeps raw_raise, beamc_raise_raw_raise",
    // x0 = the sum of two vector registers that hold 5 and 6.
    "beamc_test_floats:",
    "push rbp",
    "mov rbp, rsp",
    "mov eax, 5",
    "movq xmm0, rax",
    "mov eax, 6",
    "movq xmm15, rax",
    "call beamc_libcall_add",
    "movq rcx, xmm0",
    "movq rax, xmm15",
    "add rcx, rax",
    "pop rbp",
    "ret",
    // x0 = the bytes of the frame where the exception lands.
    "beamc_test_land:",
    "push rbp",
    "mov rbp, rsp",
    "lea rax, [rip + 5f]",
    "mov [r15 + {resume}], rax",
    "sub rsp, 64",
    "call beamc_raise_raise",
    "5:",
    "mov rcx, rbp",
    "sub rcx, rsp",
    "mov rsp, rbp",
    "pop rbp",
    "ret",
    // x0 = the result of the BIF.
    "beamc_test_bif:",
    "push rbp",
    "mov rbp, rsp",
    "lea rdi, [rip + {bif}]",
    "call beamc_bif_trampoline",
    "mov rcx, rax",
    "pop rbp",
    "ret",
    scratch = const offset_of!(ProcessHead, scratch),
    resume = const offset_of!(ProcessHead, resume),
    bif = sym bif,
);

/// A process: a head, and an empty stack filled with a pattern.
struct Machine {
    head: Box<ProcessHead>,
    stack: Box<[u64]>,
}

const PATTERN: u64 = 0x5a5a_5a5a_5a5a_5a5a;

impl Machine {
    fn new() -> Machine {
        // SAFETY: a head is made of integers.
        let head = Box::new(unsafe { std::mem::zeroed::<ProcessHead>() });
        let mut machine = Machine { head, stack: vec![PATTERN; 512].into_boxed_slice() };
        let bottom = arch::bottom(machine.stack.as_ptr_range().end as u64);
        let index = (bottom - machine.stack.as_ptr() as u64) / 8;
        machine.stack[index as usize] = arch::return_address().get();
        machine.head.sp = bottom;
        machine
    }

    fn enter(&mut self, code: unsafe extern "C" fn()) -> Exit {
        // SAFETY: the code is one of the pieces above, which behave as compiled code. The stack is empty.
        unsafe { arch::enter(&mut *self.head, beamc_term::base::code::code_at(code as usize as u64)) }
    }

    /// Enters `code`, which must return.
    fn run(&mut self, code: unsafe extern "C" fn()) -> u64 {
        assert_eq!(self.enter(code), Exit::Returned);
        self.head.x[0]
    }

    fn resume(&mut self) -> Exit {
        // SAFETY: the process paused.
        unsafe { arch::resume(&mut *self.head) }
    }

    /// Lowest address of the stack that was written to.
    fn lowest(&self) -> u64 {
        let index = self.stack.iter().position(|word| *word != PATTERN).expect("a stack in use");
        &raw const self.stack[index] as u64
    }
}

#[test]
fn arguments_come_in_the_registers_of_a_call() {
    let mut machine = Machine::new();
    machine.head.htop = 77;
    for (number, word) in machine.head.x.iter_mut().enumerate() {
        *word = 100 + number as u64;
    }
    let sp = machine.run(beamc_test_arguments);
    assert_eq!(sp, machine.head.sp);
    assert_eq!(machine.head.htop, 77);
    let expected: Vec<u64> = (0..REGISTER_X as u64).map(|number| 100 + number).collect();
    assert_eq!(machine.head.scratch[..REGISTER_X], expected);
}

#[test]
fn libcalls_keep_the_registers() {
    for code in [beamc_test_keeps_add, beamc_test_keeps_add_nofp] {
        let mut machine = Machine::new();
        [machine.head.scratch[0], machine.head.scratch[1]] = [2, 3];
        assert_eq!(machine.run(code), 1);
        assert_eq!(machine.head.scratch[0], 5);
    }
    assert_eq!(Machine::new().run(beamc_test_floats), 11);
}

#[test]
fn a_process_that_pauses_leaves_so_many_bytes() {
    let mut machine = Machine::new();
    assert_eq!(machine.enter(beamc_test_keeps_wait), Exit::Paused);
    assert_eq!(machine.head.sp - machine.lowest(), SAVED_BYTES);
    assert_eq!(machine.resume(), Exit::Returned);
    assert_eq!((machine.head.x[0], machine.head.scratch[0]), (1, 2));
}

#[test]
fn a_bif_that_pauses_is_called_again() {
    let mut machine = Machine::new();
    machine.head.x[0] = 9;
    assert_eq!(machine.enter(beamc_test_bif), Exit::Paused);
    assert_eq!(machine.head.sp - machine.lowest(), SAVED_BYTES);
    assert_eq!(machine.resume(), Exit::Returned);
    assert_eq!((machine.head.x[0], machine.head.scratch[0]), (9, 2));
}

#[test]
fn raise_calls_land_where_the_head_says() {
    let mut machine = Machine::new();
    machine.head.exc_class = 1;
    assert_eq!(machine.run(beamc_test_land), 64);
    let mut machine = Machine::new();
    assert_eq!(machine.run(beamc_test_keeps_raise_local), 1);
    assert_eq!(machine.head.exc_trace, 1);
    let mut machine = Machine::new();
    machine.head.exc_class = NON_VALUE;
    assert_eq!(machine.run(beamc_test_keeps_raw_raise), 1);
}

#[test]
fn each_arity_has_its_undefined_fun() {
    for arity in 0..=u8::MAX {
        let mut machine = Machine::new();
        machine.head.x = std::array::from_fn(|number| number as u64);
        // SAFETY: the trampoline is entered as compiled code. It leaves the process.
        let outcome = unsafe { arch::enter(&mut *machine.head, arch::undefined_fun(arity)) };
        assert_eq!((outcome, machine.head.live), (Exit::Left, u64::from(arity)));
        assert_eq!(machine.head.x, std::array::from_fn(|number| number as u64));
    }
}
