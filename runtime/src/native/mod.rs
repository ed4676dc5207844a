//! Natives: what OTP implements in C, here as safe Rust functions over terms.
//!
//! # How to add one
//! 1. A row in `beamc_abi::native::for_each_native!`: row name, module, function, arity, kind.
//! 2. A function of the row's name in a file of this folder, re-exported below:
//!    `pub fn erlang_abs_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h>`. `args.len()` is the row's arity.
//!    A row of kind `Trap` gives [`Outcome`] instead of a term: `Result<Outcome<'h>, Raise<'h>>`.
//! 3. A case that shows one success and one failure, compared with OTP.
//!
//! What natives share is in `support` (lists, bytes, errors), `iodata`, `iovec`, `search` and `parcel`; `testing` lets a unit test
//! write arguments and results as text.
//!
//! # Rules
//! 1. A native never collects and never moves a term (see `heap`, rule 1), so terms may be held freely.
//! 2. No recursion over the depth of a term.
//! 3. An error is a [`Raise`]; a panic is a bug of the runtime.

use crate::heap::{Heap, Term};
use crate::process::State;
use beamc_abi::atom;

/// What a native works with: the heap it makes terms in, and the rest of its process.
#[derive(Clone, Copy)]
pub struct Ctx<'h> {
    /// Where terms are made.
    pub heap: &'h Heap,
    /// Process state other than heap and stack.
    pub state: &'h State,
}

/// Exception classes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// `error`.
    Error,
    /// `exit`.
    Exit,
    /// `throw`.
    Throw,
}

impl Class {
    /// Index of the class's atom.
    pub const fn atom(self) -> u32 {
        match self {
            Class::Error => atom::ERROR,
            Class::Exit => atom::EXIT,
            Class::Throw => atom::THROW,
        }
    }
}

/// Whose frame is at the top of the stack trace.
#[derive(Clone, Copy, Debug)]
pub enum Frame<'h> {
    /// The native's own, `{M, F, Args, [{error_info, #{module => Module, cause => Cause}}]}`.
    Own {
        /// Index of the atom that names the module which explains the error (`erl_erts_errors`, `erl_stdlib_errors`).
        module: u32,
        /// The cause, `None` when the map has no such key.
        cause: Option<Term<'h>>,
    },
    /// The caller's.
    Caller,
    /// The caller's, as the place of a call that failed and again as the place to return to.
    CallOf,
    /// The caller's, its arity replaced by these arguments (`erlang:error/2,3`; a list or `none`), with this
    /// `error_info` map if there is one.
    CallerWith(Term<'h>, Option<Term<'h>>),
    /// A trace given by the program (`erlang:raise/3`), already in list form.
    Given(Term<'h>),
    /// `{M, F, Args, []}`: module, name, arguments. Of a function that is not there, or a native that nothing explains.
    Undefined(Term<'h>, Term<'h>, Term<'h>),
    /// The same of a function to be called: the caller's frame does not follow if its call is a tail call.
    Applied(Term<'h>, Term<'h>, Term<'h>),
}

/// An exception raised by a native.
#[derive(Clone, Copy, Debug)]
pub struct Raise<'h> {
    /// Its class.
    pub class: Class,
    /// Its reason.
    pub reason: Term<'h>,
    /// The top of its trace.
    pub frame: Frame<'h>,
}

impl<'h> Raise<'h> {
    /// `error:Reason` with the native's own frame, explained by `erl_erts_errors`.
    pub const fn error(reason: Term<'h>) -> Self {
        let frame = Frame::Own { module: atom::ERL_ERTS_ERRORS, cause: None };
        Raise { class: Class::Error, reason, frame }
    }

    /// `error:badarg`.
    pub const fn badarg() -> Self {
        Self::error(Term::atom(atom::BADARG))
    }

    /// `error:badarith`.
    pub const fn badarith() -> Self {
        Self::error(Term::atom(atom::BADARITH))
    }

    /// `error:system_limit`.
    pub const fn system_limit() -> Self {
        Self::error(Term::atom(atom::SYSTEM_LIMIT))
    }

    /// `error:badarg` in a native that nothing explains: `{Module, Function, Args, []}` at the top of the trace.
    pub fn unexplained(heap: &'h Heap, module: u32, function: u32, args: &[Term<'h>]) -> Self {
        let frame = Frame::Undefined(Term::atom(module), Term::atom(function), heap.list(args));
        Raise { class: Class::Error, reason: Term::atom(atom::BADARG), frame }
    }

    /// `error:undef` of a function that is not in the program.
    pub fn undef(heap: &'h Heap, module: u32, function: u32, args: &[Term<'h>]) -> Self {
        let frame = Frame::Undefined(Term::atom(module), Term::atom(function), heap.list(args));
        Raise { class: Class::Error, reason: Term::atom(atom::UNDEF), frame }
    }

    /// The same with a cause.
    #[must_use]
    pub const fn cause(mut self, cause: Term<'h>) -> Self {
        if let Frame::Own { module, .. } = self.frame {
            self.frame = Frame::Own { module, cause: Some(cause) };
        }
        self
    }

    /// The same, explained by the module named by the atom with `index`.
    #[must_use]
    pub const fn explained_by(mut self, index: u32) -> Self {
        if let Frame::Own { cause, .. } = self.frame {
            self.frame = Frame::Own { module: index, cause };
        }
        self
    }
}

/// What a native of kind `Value` gives.
pub type Answer<'h> = Result<Term<'h>, Raise<'h>>;

/// What a native of kind `Trap` gives.
pub enum Outcome<'h> {
    /// A value.
    Value(Term<'h>),
    /// Go on with this code and these arguments.
    Trap {
        /// Address of compiled code.
        code: *const u8,
        /// Arguments for it.
        args: Vec<Term<'h>>,
    },
}

mod atomics;
mod binary;
mod display;
mod erlang;
mod ets;
mod external;
mod init;
mod iodata;
mod iovec;
mod lists;
mod maps;
mod math;
mod os;
mod parcel;
#[cfg(feature = "entry")]
pub(crate) use parcel::Parcel;
mod persistent_term;
mod port;
mod prim_buffer;
mod prim_file;
mod re;
mod records;
mod resource;
mod search;
pub(crate) mod streams;
pub(crate) mod support;
#[allow(unsafe_code, reason = "calls the C library")]
mod system;
#[cfg(test)]
mod testing;
mod unicode;
mod zlib;

pub use atomics::*;
pub use binary::*;
pub use display::*;
pub use erlang::*;
pub use ets::*;
pub use external::*;
pub use init::init_boot_arguments_0;
#[cfg(feature = "entry")]
pub(crate) use init::{arguments, set_command_line};
pub use lists::*;
pub use maps::*;
pub use math::*;
pub use os::*;
pub use persistent_term::*;
pub use port::*;
pub use prim_buffer::*;
pub use prim_file::*;
pub use re::*;
pub use records::*;
pub use streams::{
    beamc_user_environment_0, beamc_user_expand_fun_0, beamc_user_flush_1, beamc_user_geometry_0,
    beamc_user_is_terminal_1, beamc_user_read_0, beamc_user_write_2,
};
pub use unicode::*;
pub use zlib::*;

pub use crate::process::info::*;
pub use crate::process::links::*;
pub use crate::process::natives::*;
pub use crate::process::pid_name::*;
pub use crate::process::servers::{init_begin_stop_0, init_reported_0, init_shutdown_order_0, init_started_0};
pub use crate::process::spawn::*;
pub use crate::process::timers::*;
pub(crate) use system::processor_time;
