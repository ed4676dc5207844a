//! The table of natives: what OTP implements in C and beamc in Rust.
//!
//! One row per native. The linker symbol is `beamc_native_<row name>`, the Rust function is
//! `beamc_runtime::native::<row name>`; both sides are generated from this list. Which natives OTP has,
//! implemented here or not, is the compiler's `program/known_natives.tsv`: a program that needs a
//! missing one is refused at build time.

/// How a native is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Gives a value or raises; called through the door in line, also from guards.
    Value,
    /// May also trap into compiled code; called through its adapter.
    Trap,
}

/// One implemented native.
#[derive(Clone, Copy, Debug)]
pub struct Native {
    /// Module name.
    pub module: &'static str,
    /// Function name.
    pub function: &'static str,
    /// Arity.
    pub arity: u8,
    /// How it is called.
    pub kind: Kind,
    /// Linker symbol.
    pub symbol: &'static str,
}

/// Calls `$apply!` with every implemented native, as `row_name "module" "function" arity Kind;`.
#[macro_export]
macro_rules! for_each_native {
    ($apply:ident) => {
        $apply! {
            erlang_display_1 "erlang" "display" 1 Value;
        }
    };
}

macro_rules! table {
    ($($name:ident $module:literal $function:literal $arity:literal $kind:ident;)*) => {
        /// Every implemented native.
        pub const NATIVES: &[Native] = &[$(Native {
            module: $module,
            function: $function,
            arity: $arity,
            kind: Kind::$kind,
            symbol: concat!("beamc_native_", stringify!($name)),
        },)*];
    };
}

for_each_native!(table);
