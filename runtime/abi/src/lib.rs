//! The agreement of compiled code and runtime: term layout, process head, libcalls, BIFs, and the tables in an executable. Each
//! fact stands here once. The compiler derives offsets, symbols and signatures from it, the runtime its structs and `extern
//! "C"` functions.
#![no_std]
#![forbid(unsafe_code)]

pub mod arch;
pub mod atom;
pub mod bif;
pub mod binary;
pub mod count;
pub mod etf;
pub mod libcall;
pub mod pid;
pub mod process;
pub mod tables;
pub mod term;
