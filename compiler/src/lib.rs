//! The compiler: BEAM assembly (`.S`) and `.beam` files to native object code. Bytes in, object bytes out.
//!
//! The crate does no input or output of its own: the command line passes it files, and a `program::Library` for OTP's
//! modules.
//!
//! The stages, in the order in which they run:
//!
//! | stage | from | to |
//! |---|---|---|
//! | [`read`] | a `.beam` or `.S` file | a module of [`ir`], the one form after the two readers |
//! | [`check`] | a module | the same module, verified: all later stages rely on it |
//! | [`program`] | modules and the entry | the closed world: reached functions, BIFs, servers, or the reasons to refuse the program |
//! | [`lower`] | each reached function | a function in Cranelift IR, with the help of [`analyse`]: frames, handlers, use of traces |
//! | [`object`] | Cranelift functions, constants | machine code in parallel, through the cache, then literals, tables and the object file |
//!
//! The stages ask three modules for facts:
//!
//! - [`isa`]: the opcodes, with the roles of their operands. Readers, checks, analyses and dumps follow from this
//!   table.
//! - [`otp`]: all facts about OTP that its modules do not show, such as BIFs by release and the servers of a program.
//! - `beamc_abi`, a crate of its own: everything that compiled code and the runtime agree on.
//!
//! [`diagnostic`] is the form of all errors, and [`dump`] prints the IR.
#![forbid(unsafe_code)]

pub mod analyse;
pub mod check;
pub mod diagnostic;
pub mod dump;
pub mod ir;
pub mod isa;
pub mod lower;
pub mod object;
pub mod otp;
pub mod program;
pub mod read;
