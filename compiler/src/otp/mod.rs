//! Facts about OTP that the compiler cannot read from OTP's modules.
//!
//! Every such fact has its home here; the other stages ask and keep no lists of their own. The tables come from the sources
//! of OTP 25, 27 and 29.
//!
//! | file | facts |
//! |---|---|
//! | [`release`] | supported releases, and all differences between them that the compiler acts on |
//! | [`bifs`], `bifs.tsv` | functions that OTP implements in C, by release, and which of them beamc implements |
//! | [`preloaded`] | modules that OTP's emulator contains |
//! | [`replaced`] | modules of OTP that beamc replaces, and modules that it adds |
//! | [`boot`] | servers of a program: what needs them, their order, their registered names |
//! | [`audited`] | modules that dynamic calls in erts, kernel and stdlib can go to |
//! | [`evaluation`] | functions by which a program evaluates text |
//! | [`names`] | atoms and arguments that never name a module |
//! | [`unsupported`] | functions that need an OTP service which beamc lacks |
//!
//! Three facts have their homes elsewhere. The encoding of pids by release is in `beamc_abi::pid`, because the runtime shares it.
//! The Erlang functions that a BIF of the runtime calls are in `beamc_abi::bif::UPCALLS`, beside the rows of these BIFs. The
//! first release of each opcode is a column of `isa::genop`.

pub mod audited;
pub mod bifs;
pub mod boot;
pub mod evaluation;
pub mod names;
pub mod preloaded;
pub mod release;
pub mod replaced;
pub mod unsupported;

/// Whether every program may use this application of OTP without asking for it.
pub fn is_core_application(name: &str) -> bool {
    matches!(name, "erts" | "kernel" | "stdlib")
}
