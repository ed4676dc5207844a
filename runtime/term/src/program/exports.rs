//! Exported functions at run time, as `apply` and `erlang:make_fun/3` find them.

use crate::program::{Function, tables};
use beamc_abi::atom::Atom;
use beamc_abi::tables::{CodeAddress, FunEntry};
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The exported function `module:function/arity`.
pub fn lookup(module: Atom, function: Atom, arity: u32) -> Option<Function> {
    let tables = tables();
    let row = tables.export(module, function, arity)?;
    // SAFETY: the tables are whole: this is the code of a function of this arity.
    Some(unsafe { Function::new(tables.address_of(row.code), arity) })
}

/// By module, function and arity.
type MadeFuns = HashMap<(Atom, Atom, u8), &'static FunEntry>;

static MADE: Mutex<Option<MadeFuns>> = Mutex::new(None);

/// The entry of `fun Module:Function/Arity`, made at run time. The code of an absent function raises `undef`.
pub fn external_fun(module: Atom, function: Atom, arity: u8) -> &'static FunEntry {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let made = made.get_or_insert_default();
    let entry = made.entry((module, function, arity)).or_insert_with(|| {
        Box::leak(Box::new(FunEntry {
            code: lookup(module, function, u32::from(arity)).map(Function::code).or_else(|| undefined(arity)),
            module: module.word(),
            function: function.word(),
            arity: u32::from(arity),
            num_free: 0,
            index: 0,
            uniq: 0,
            external: 1,
        }))
    });
    entry
}

static UNDEFINED_FUN: OnceLock<fn(u8) -> CodeAddress> = OnceLock::new();

/// Sets the source of the code of funs without a function, by arity.
pub fn set_undefined_fun(code: fn(u8) -> CodeAddress) {
    // The first stays, as the program does.
    let _ = UNDEFINED_FUN.set(code);
}

/// Code that raises because the fun lacks a function; `None` in a library without compiled code.
pub fn undefined(arity: u8) -> Option<CodeAddress> {
    UNDEFINED_FUN.get().map(|code| code(arity))
}
