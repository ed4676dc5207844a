//! Wrappers of BIFs, called by the BIF trampoline and the libcall `bif`.
//!
//! A wrapper is `extern "C" fn(head, arguments) -> u64`. It returns the term, `NON_VALUE` without one, or `MOVED` when the
//! process has to pause and call the BIF again.

use super::running;
use crate::process::{self, Ctx, Head, Running};
use crate::raise::{Answer, BifName, BifResult, Class, Raise};
use crate::{bif, exception};
use beamc_abi::process::{HEAD_X, ProcessHead};
use beamc_abi::tables::CodeAddress;
use beamc_abi::term::{MOVED, NON_VALUE};
use beamc_term::base::code::code_at;
use beamc_term::heap::Term;
use std::ptr::NonNull;

/// Arguments of a BIF.
///
/// # Safety
/// `args` points to `arity` words that are terms and do not change while the BIF runs.
unsafe fn arguments<'h>(args: *const u64, arity: usize) -> &'h [Term<'h>] {
    // SAFETY: the caller's promise. A term is a word.
    unsafe { std::slice::from_raw_parts(args.cast(), arity) }
}

fn raised<'h>(
    head: *mut ProcessHead,
    ctx: Ctx<'h>,
    name: &'static BifName,
    args: &[Term<'h>],
    raise: &Raise<'h>,
) -> u64 {
    if let Some(head) = NonNull::new(head) {
        // SAFETY: the head of a process that waits for the BIF.
        exception::prepare_bif(unsafe { Head::new(head) }, ctx, name, args, raise);
    }
    NON_VALUE
}

/// Calls a BIF of kind `Value`.
///
/// # Safety
/// As for a wrapper: called by compiled code through the BIF trampoline or the libcall `bif`, with `arity` arguments at `args`.
#[inline(always)]
unsafe fn call_value(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static BifName,
    bif: impl for<'h> FnOnce(Ctx<'h>, &'h [Term<'h>]) -> Answer<'h>,
) -> u64 {
    // SAFETY: the caller's promise. A BIF of this kind does not collect.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    match bif(ctx, args) {
        Ok(term) => term.raw(),
        Err(raise) => raised(head, ctx, name, args, &raise),
    }
}

/// Calls a BIF of kind `Trap`.
///
/// # Safety
/// As [`call_value`].
unsafe fn call_trap(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static BifName,
    bif: impl for<'h> FnOnce(Ctx<'h>, &'h [Term<'h>]) -> Result<BifResult<'h>, Raise<'h>>,
) -> u64 {
    // SAFETY: the caller's promise. A BIF of this kind does not collect.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    match bif(ctx, args) {
        Ok(BifResult::Value(term)) => term.raw(),
        Ok(BifResult::Trap { code, args: trapped }) => {
            assert_eq!(trapped.len(), code.arity(), "a function takes all its arguments");
            // SAFETY: just compared.
            unsafe { trap(head, ctx, name, args, code.code(), &trapped) }
        }
        Ok(BifResult::TrapFun { fun, args: mut trapped }) => {
            let code = fun.as_fun().filter(|fun| fun.entry.arity as usize == trapped.len());
            let code = code.and_then(|fun| fun.entry.code).expect("a fun of this arity");
            trapped.push(fun);
            // SAFETY: the code of a fun takes its arguments and the fun.
            unsafe { trap(head, ctx, name, args, code, &trapped) }
        }
        Err(raise) => raised(head, ctx, name, args, &raise),
    }
}

/// Continues with `code` and `trapped` as its arguments.
///
/// # Safety
/// As [`call_value`], and the code takes these arguments.
unsafe fn trap<'h>(
    head: *mut ProcessHead,
    ctx: Ctx<'h>,
    name: &'static BifName,
    args: &[Term<'h>],
    code: CodeAddress,
    trapped: &[Term<'h>],
) -> u64 {
    // SAFETY: as in `raised`.
    let head = unsafe { Head::new(NonNull::new_unchecked(head)) };
    if trapped.len() > HEAD_X && head.x_more() == 0 {
        return raised(head.as_ptr(), ctx, name, args, &too_many());
    }
    head.set_arguments(trapped);
    // SAFETY: the caller's promise.
    unsafe { head.set_trapped(code) };
    NON_VALUE
}

/// Calls a BIF of kind `Process`.
///
/// # Safety
/// Called by compiled code through the BIF trampoline, with `arity` arguments in x.
unsafe fn call_process(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static BifName,
    bif: impl for<'h> FnOnce(&'h mut Running<'_>) -> Answer<'h>,
) -> u64 {
    // SAFETY: the caller's promise.
    let mut process = unsafe { running(head) };
    // SAFETY: the caller's promise.
    unsafe { process.head().set_live(arity as u64) };
    let raise = match bif(&mut process) {
        Ok(term) => return term.raw(),
        Err(raise) => raise,
    };
    // SAFETY: the BIF has returned. The raised terms are on the heap, and no collection follows.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    raised(head, ctx, name, args, &raise)
}

/// Calls a BIF of kind `Wait` whose wrapper is `shim`.
///
/// # Safety
/// As [`call_process`].
unsafe fn call_wait(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static BifName,
    bif: impl for<'h> FnOnce(&'h mut Running<'_>) -> Result<Option<Term<'h>>, Raise<'h>>,
    shim: extern "C" fn(*mut ProcessHead, *const u64) -> u64,
) -> u64 {
    // SAFETY: the caller's promise.
    let mut process = unsafe { running(head) };
    // SAFETY: the caller's promise.
    unsafe { process.head().set_live(arity as u64) };
    if !process.take_signals() {
        return NON_VALUE;
    }
    let raise = match bif(&mut process) {
        Ok(Some(term)) => return term.raw(),
        Ok(None) => {
            // SAFETY: the BIF has returned and holds no terms.
            let mut process = unsafe { running(head) };
            // SAFETY: the trampoline calls the BIF again by this address.
            unsafe { process.head().set_resume(code_at(shim as usize as u64)) };
            let yields = process.state.in_yield.get();
            process.pause(if yields { process::YieldReason::Yields } else { process::YieldReason::Waits });
            return MOVED;
        }
        Err(raise) => raise,
    };
    // SAFETY: as in `call_process`.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    raised(head, ctx, name, args, &raise)
}

/// The program has no function of this arity.
fn too_many<'h>() -> Raise<'h> {
    Raise { class: Class::Error, ..Raise::system_limit() }
}

macro_rules! call {
    (Value $($rest:tt)*) => { call_value($($rest)*) };
    (Trap $($rest:tt)*) => { call_trap($($rest)*) };
    (Process $($rest:tt)*) => { call_process($($rest)*) };
}

/// The call of a wrapper. That of a BIF that may pause gets the wrapper as well.
macro_rules! call_shim {
    (Wait $head:ident, $args:ident, $arity:literal, $name:expr, $bif:path, $shim:ident) => {
        call_wait($head, $args, $arity, $name, $bif, $shim)
    };
    ($kind:ident $head:ident, $args:ident, $arity:literal, $name:expr, $bif:path, $shim:ident) => {
        call!($kind $head, $args, $arity, $name, $bif)
    };
}

macro_rules! shims {
    ($($name:ident $module:literal $function:literal $arity:literal $kind:ident;)*) => {$(
        mod $name {
            use super::{BifName, ProcessHead, call_process, call_trap, call_value, call_wait, bif};

            #[unsafe(export_name = concat!("beamc_bif_", stringify!($name)))]
            extern "C" fn shim(head: *mut ProcessHead, args: *const u64) -> u64 {
                static NAME: BifName = BifName::new($module, $function);
                // SAFETY: compiled code calls through the BIF trampoline or the libcall `bif`, with the row's number of
                // arguments.
                unsafe { call_shim!($kind head, args, $arity, &NAME, bif::$name, shim) }
            }
        }
    )*};
}

#[allow(unused_imports, reason = "a BIF needs the caller of its kind only")]
mod shim {
    use super::{BifName, ProcessHead, bif, call_process, call_trap, call_value, call_wait};

    beamc_abi::for_each_bif!(shims);
}
