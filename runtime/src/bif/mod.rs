//! BIFs: the functions that OTP implements in C, here as safe Rust functions over terms. A folder or file is an Erlang module.
//!
//! # How to add one
//! 1. A row in `beamc_abi::bif::for_each_bif!`: row name, module, function, arity, kind.
//! 2. A function of the row's name in the file of its Erlang module, re-exported below:
//!    `pub fn erlang_abs_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h>`. `args.len()` is the row's arity.
//!    The kinds of rows (`beamc_abi::bif`) determine the other signatures.
//! 3. A case that shows one success and one failure, compared with OTP.
//!
//! BIFs share `support` (bytes, numbers, errors), `iodata`, `iovec` and `search`. `testing` lets a unit test write arguments
//! and results as text.
//!
//! # Rules
//! 1. A BIF of kind `Value` or `Trap` never collects and never moves a term (see `heap`, rule 1), so it may hold terms freely.
//! 2. No recursion over the depth of a term.
//! 3. An error is a [`Raise`](crate::raise::Raise). A panic is a bug of the runtime.

mod atomics;
mod beamc_pid_name;
mod beamc_user;
mod binary;
mod display;
mod erlang;
mod erts_debug;
mod ets;
mod external;
mod init;
mod iodata;
mod iovec;
mod lists;
mod maps;
mod math;
mod os;
mod packet;
mod persistent_term;
mod port;
mod prim_buffer;
mod prim_file;
mod re;
mod records;
mod resource;
mod search;
pub(crate) mod support;
#[cfg(test)]
mod testing;
mod trace;
mod unicode;
mod zlib;
mod zstd;

pub use atomics::*;
pub use beamc_pid_name::*;
pub use beamc_user::*;
pub use binary::*;
pub use display::*;
pub(crate) use erlang::told;
pub use erlang::*;
pub use erts_debug::*;
pub use ets::*;
pub use external::*;
#[cfg(feature = "entry")]
pub(crate) use init::{arguments, set_command_line};
pub use init::{init_begin_stop_0, init_boot_arguments_0, init_reported_0, init_shutdown_order_0, init_started_0};
pub use lists::*;
pub use maps::*;
pub use math::*;
pub use os::*;
pub use packet::erlang_decode_packet_3;
pub use persistent_term::*;
pub use port::*;
pub use prim_buffer::*;
pub use prim_file::*;
pub use re::*;
pub use records::*;
pub use trace::*;
pub use unicode::*;
pub use zlib::*;
pub use zstd::*;
