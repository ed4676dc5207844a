//! Libcalls and raise calls: the functions of the runtime that compiled code calls, other than BIFs.
//!
//! Each call `NAME` is a safe function of the runtime, reached through a trampoline that switches to the scheduler's stack.
//! Compiled code stores the heap top in the head before the call and reloads it after. Operands and results travel in
//! [`ProcessHead::scratch`](crate::process::ProcessHead), each in the word of its position unless its row says otherwise;
//! a column says which X registers the call reads from the head besides.
//!
//! # Symbols
//! - **libcall**: `beamc_libcall_NAME`, and `beamc_libcall_NAME_nofp` for functions that have nothing in vector registers.
//!   Cranelift's `PreserveAll` convention without arguments. It returns.
//! - **raise call**: raises the exception of a failing instruction. The return address tells the line.
//!   `beamc_raise_NAME_local` returns, for a handler in the calling function, which branches to its landing pad;
//!   `beamc_raise_NAME` unwinds and does not return.
//! - [`BIF_TRAMPOLINE`] calls BIFs.
//!
//! # Rules
//! 1. Only safepoints collect or move the stack; at them the roots are `x[0..live]` and the frame's own. All others
//!    allocate without moving anything: from the heap while there is room, else in a fragment that the next
//!    collection takes in.
//! 2. The types of this module keep rule 1: a [`Plain`] call is no [`Safepoint`], so the compiler's method for the one,
//!    which spills nothing, does not take the other.
//!
//! ```
//! use beamc_abi::libcall::{Plain, plain};
//! fn call<const OPERANDS: usize, const RESULTS: usize>(_: Plain<OPERANDS, RESULTS>, _: [u64; OPERANDS]) {}
//! call(plain::map_get, [1, 2]);
//! ```
//!
//! ```compile_fail,E0308
//! use beamc_abi::libcall::{Plain, safepoint};
//! fn call<const OPERANDS: usize, const RESULTS: usize>(_: Plain<OPERANDS, RESULTS>, _: [u64; OPERANDS]) {}
//! call(safepoint::gc, [1]);
//! ```
//!
//! ```compile_fail,E0308
//! use beamc_abi::libcall::{Plain, plain};
//! fn call<const OPERANDS: usize, const RESULTS: usize>(_: Plain<OPERANDS, RESULTS>, _: [u64; OPERANDS]) {}
//! call(plain::map_get, [1]);
//! ```

/// Symbol of the trampoline that calls a BIF: `extern "C" fn(bif) -> result`, the result `NON_VALUE` when it gave no value. The BIF
/// finds its arguments in `x[0..arity]`.
pub const BIF_TRAMPOLINE: &str = "beamc_bif_trampoline";

/// The kind of value in a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Type {
    /// A term.
    Term,
    /// A term, or `NON_VALUE`.
    Optional,
    /// An unsigned number.
    Word,
    /// A signed number.
    Int,
    /// 0 or 1.
    Bool,
    /// The bits of an IEEE double.
    Double,
    /// An address of code.
    Code,
}

/// Whether a libcall moves terms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// It moves nothing.
    Plain,
    /// It may collect and move the stack.
    Safepoint,
    /// A safepoint at which the process may give up its turn; it is then called again.
    Pausing,
}

/// An operand or a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Operand {
    /// Its name.
    pub name: &'static str,
    /// Its kind.
    pub kind: Type,
    /// Its scratch word, if that is not the one of its position.
    slot: Option<usize>,
}

/// The scratch word of an operand or result by its position among them.
pub const fn slot(operands: &[Operand], position: usize) -> usize {
    match operands[position].slot {
        Some(slot) => slot,
        None => position,
    }
}

/// A row of the table of libcalls or raise calls.
#[derive(Debug)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// Whether it moves terms.
    pub effect: Effect,
    /// Operands in scratch words.
    pub operands: &'static [Operand],
    /// Results in scratch words.
    pub results: &'static [Operand],
    /// The X registers that it reads from the head; empty for none.
    pub x: &'static str,
    /// Its effect.
    pub about: &'static str,
}

/// A libcall that moves nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plain<const OPERANDS: usize, const RESULTS: usize>(Libcall);

/// A libcall that is a safepoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Safepoint<const OPERANDS: usize, const RESULTS: usize>(Libcall);

impl<const OPERANDS: usize, const RESULTS: usize> Plain<OPERANDS, RESULTS> {
    /// The libcall.
    pub const fn libcall(self) -> Libcall {
        self.0
    }
}

impl<const OPERANDS: usize, const RESULTS: usize> Safepoint<OPERANDS, RESULTS> {
    /// The libcall.
    pub const fn libcall(self) -> Libcall {
        self.0
    }
}

/// A raise call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Raise<const OPERANDS: usize>(RaiseCall);

/// A raise call that returns its result when there is nothing to raise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RaiseOrReturn<const OPERANDS: usize>(RaiseCall);

impl<const OPERANDS: usize> Raise<OPERANDS> {
    /// The raise call.
    pub const fn raise_call(self) -> RaiseCall {
        self.0
    }
}

impl<const OPERANDS: usize> RaiseOrReturn<OPERANDS> {
    /// The raise call.
    pub const fn raise_call(self) -> RaiseCall {
        self.0
    }
}

/// Calls `$apply!` with every libcall: `name effect (operand: Type, ...) -> (result: Type, ...) "X registers" "about";`.
#[macro_export]
macro_rules! for_each_libcall {
    ($apply:ident) => {
        $apply! {
            check pausing () -> () "0..live" "Entry or loop check failed: grows the stack, collects, yields.";
            gc safepoint (words: Word) -> () "0..live" "Makes room for words.";
            add plain (left: Term, right: Term) -> (sum: Optional) "" "Addition; a failure notes the operands for the raise call `arith`.";
            sub plain (left: Term, right: Term) -> (result: Optional) "" "As add, subtraction.";
            mul plain (left: Term, right: Term) -> (result: Optional) "" "As add, multiplication.";
            int_div plain (left: Term, right: Term) -> (result: Optional) "" "As add, `div`.";
            rem plain (left: Term, right: Term) -> (result: Optional) "" "As add, `rem`.";
            div plain (left: Term, right: Term) -> (result: Optional) "" "As add, `/`.";
            band plain (left: Term, right: Term) -> (result: Optional) "" "As add, `band`.";
            bor plain (left: Term, right: Term) -> (result: Optional) "" "As add, `bor`.";
            bxor plain (left: Term, right: Term) -> (result: Optional) "" "As add, `bxor`.";
            bsl plain (left: Term, right: Term) -> (result: Optional) "" "As add, `bsl`.";
            bsr plain (left: Term, right: Term) -> (result: Optional) "" "As add, `bsr`.";
            cmp plain (left: Term, right: Term) -> (order: Int) "" "The order of two terms: -1, 0 or 1.";
            eq plain (left: Term, right: Term) -> (equal: Bool) "" "`==`.";
            eq_exact plain (left: Term, right: Term) -> (equal: Bool) "" "`=:=`.";
            bif plain (wrapper: Code at 7) -> (result: Optional) "" "Calls a BIF with the arguments in scratch words 0 and up; without a result, the exception is prepared.";
            map_get plain (map: Term, key: Term) -> (value: Optional) "" "The value of a key in a map.";
            put_map_assoc plain (map: Term, pairs: Word) -> (map: Term) "0..2 * pairs" "The map with pairs of key and value put.";
            put_map_exact plain (map: Term, pairs: Word) -> (map: Optional, absent: Term) "0..2 * pairs" "As put_map_assoc, every key present already; else the key that is absent.";
            update_record_fields plain (record: Term, pairs: Word) -> (record: Optional, absent: Term) "0..2 * pairs" "The native record with values for pairs of field and value; else the field that is absent.";
            catch_end plain (class: Term, reason: Term, trace: Term) -> (value: Term) "" "The value of a catch with this exception.";
            build_stacktrace plain (trace: Term) -> (list: Term) "" "The list form of a raw trace.";
            fconv plain (number: Term) -> (double: Double, fits: Bool) "" "A number as a float; it does not fit if it is no number or too big.";
            send plain () -> (message: Optional) "0..2" "Sends x1 to x0; without a result, the exception is prepared.";
            loop_rec plain () -> (message: Optional) "" "The message at the save pointer, if there is one.";
            loop_rec_end plain () -> () "" "Moves the save pointer past the current message; current_message = the next one, or NON_VALUE.";
            remove_message plain () -> () "" "Takes the current message out of the queue and resets the save pointer.";
            wait pausing () -> () "0..live" "Waits for a message that is not yet seen.";
            wait_timeout pausing (timeout: Term) -> (outcome: Word) "0..live" "Waits for a message or for a time in ms. 1: there is a message, 0: the time is over, 2: the timeout is bad.";
            timeout plain () -> () "" "Resets the save pointer after a timeout.";
            recv_marker_reserve plain () -> (marker: Term) "" "A new receive marker.";
            recv_marker_bind plain (marker: Term, reference: Term) -> () "" "Binds a marker to a reference.";
            recv_marker_clear plain (reference: Term) -> () "" "Drops the marker of a reference.";
            recv_marker_use plain (reference: Term) -> () "" "Moves the save pointer to the marker of a reference.";
            undefined plain (module: Term, function: Term) -> (found: Bool) "0..live" "resume = the code that takes the place of an undefined function; if nothing does, the exception is prepared.";
            apply plain () -> (found: Bool) "0..live + 2" "resume = the code of `x[live]:x[live + 1]` with arity live; if not found, the exception is prepared.";
            bs_get_integer plain (context: Term, size: Word, flags: Word) -> (integer: Optional) "" "The integer of size bits, which are there, at the position of the context, which stays; without a result it is too big.";
            bs_get_float plain (context: Term, size: Word, flags: Word) -> (float: Optional) "" "As bs_get_integer; without a result it is no float, or the size is not 16, 32 or 64.";
            bs_get_utf8 plain (context: Term, _size: Word, _flags: Word) -> (code_point: Optional, size: Word) "" "The code point at the position of the context, which stays, and its size in bits.";
            bs_get_utf16 plain (context: Term, _size: Word, flags: Word) -> (code_point: Optional, size: Word) "" "As bs_get_utf8.";
            bs_match_string plain (context: Term, size: Word, string: Term) -> (equal: Bool) "" "Whether the next size bits of the context, which are there, equal the first of the binary.";
            bs_init_writable plain (size: Term) -> (binary: Term) "" "An empty binary ready to be appended to; size bytes are expected (any term).";
            bs_create_bin plain (segments: Term) -> (bitstring: Optional) "operands of segments" "The bitstring of segments that a binary describes (see `binary::segment`); without a result, the exception is prepared.";
            bs_init plain (size: Term, unit: Word) -> (bitstring: Optional) "" "A new bitstring of size times unit bits, which `bs_put` fills; without a result, the exception is prepared.";
            bs_append plain (first: Term, size: Term, unit: Word) -> (bitstring: Optional) "" "As bs_init: a bitstring that begins with `first`, a multiple of unit bits, and has size bits more.";
            bs_private_append plain (first: Term, size: Term, unit: Word) -> (bitstring: Optional) "" "As bs_append, leaving the heap that is reserved to later instructions.";
            bs_put plain (segment: Term) -> (done: Optional) "operands of the segment" "Writes the next bits of the bitstring of `bs_init` or `bs_append`, described as for `bs_create_bin`; without a result, the exception is prepared.";
            bs_add plain (left: Term, right: Term, unit: Word) -> (sum: Optional) "" "left plus right times unit, both sizes; without a result, the exception is prepared.";
            count plain (row: Word) -> () "" "Counts one execution of a row; only in counting builds.";
        }
    };
}

/// Calls `$apply!` with every raise call: `name raises (operand: Type, ...) "X registers" "the exception";`. The one that
/// `returns` gives `badarg` in scratch word 0 when there is nothing to raise, else `NON_VALUE`.
#[macro_export]
macro_rules! for_each_raise_call {
    ($apply:ident) => {
        $apply! {
            badmatch raises (value: Term) "" "`error:{badmatch, value}`";
            case_clause raises (value: Term) "" "`error:{case_clause, value}`";
            if_clause raises () "" "`error:if_clause`";
            try_clause raises (value: Term) "" "`error:{try_clause, value}`";
            badrecord raises (value: Term) "" "`error:{badrecord, value}`";
            function_clause raises () "0..live" "`error:function_clause` with the arguments in the top frame";
            undef raises (module: Term, function: Term) "0..live" "`error:undef` of a function and its arguments";
            badarith raises () "" "`error:badarith` without a frame of its own (float instructions)";
            arith raises (operator: Term, count: Word at 3) "" "the exception of the last arithmetic libcall: badarith or system_limit, in `erlang:Operator` with the operands that it noted, of which there are count";
            prepared raises () "" "the exception that a BIF or libcall prepared";
            badfun raises (fun: Term) "0..live" "`error:{badfun, fun}`, or `error:{badarity, {fun, Arguments}}` if it is a fun";
            badmap raises (value: Term) "" "`error:{badmap, value}`";
            badkey raises (key: Term) "" "`error:{badkey, key}`";
            badfield raises (definition: Term, field: Term) "" "`error:{badfield, {{Module, Name}, field}}`, of the definition of a native record";
            novalue raises (definition: Term, field: Term) "" "as badfield, `novalue`";
            timeout_value raises () "" "`error:timeout_value`";
            raise raises (trace: Term, reason: Term) "" "the opcode raise";
            raw_raise returns (class: Term, reason: Term, trace: Term) "" "the opcode raw_raise; there is nothing to raise when the class is none";
        }
    };
}

/// Operands or results of a row.
macro_rules! operands {
    ($($name:ident $kind:ident $($slot:literal)?),*) => {
        &[$(Operand { name: stringify!($name), kind: Type::$kind, slot: operands!(@ $($slot)?) }),*]
    };
    (@) => { None };
    (@ $slot:literal) => { Some($slot) };
}

/// The number of operands or results.
macro_rules! count {
    ($($name:ident)*) => { <[&str]>::len(&[$(stringify!($name)),*]) };
}

macro_rules! libcalls {
    (@ effect plain) => { Effect::Plain };
    (@ effect safepoint) => { Effect::Safepoint };
    (@ effect pausing) => { Effect::Pausing };
    (@ plain plain $about:literal $name:ident $operands:expr, $results:expr) => {
        #[doc = $about]
        pub const $name: Plain<{ $operands }, { $results }> = Plain(Libcall::$name);
    };
    (@ safepoint safepoint $about:literal $name:ident $operands:expr, $results:expr) => {
        #[doc = $about]
        pub const $name: Safepoint<{ $operands }, { $results }> = Safepoint(Libcall::$name);
    };
    (@ safepoint pausing $($row:tt)*) => { libcalls!(@ safepoint safepoint $($row)*); };
    (@ $module:ident $effect:ident $($row:tt)*) => {};
    ($($name:ident $effect:ident ($($operand:ident: $kind:ident $(at $slot:literal)?),*)
        -> ($($result:ident: $result_kind:ident),*) $x:literal $about:literal;)*) => {
        /// A libcall.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[allow(non_camel_case_types, reason = "named as the linker symbols are")]
        pub enum Libcall { $(#[doc = $about] $name,)* }

        impl Libcall {
            /// Its row.
            pub const fn row(self) -> &'static Row {
                match self {
                    $(Libcall::$name => &Row {
                        name: stringify!($name),
                        effect: libcalls!(@ effect $effect),
                        operands: operands!($($operand $kind $($slot)?),*),
                        results: operands!($($result $result_kind),*),
                        x: $x,
                        about: $about,
                    },)*
                }
            }

            /// Linker symbol of the trampoline that keeps all registers.
            pub const fn symbol(self) -> &'static str {
                match self { $(Libcall::$name => concat!("beamc_libcall_", stringify!($name)),)* }
            }

            /// Linker symbol of the trampoline that keeps no vector registers.
            pub const fn nofp_symbol(self) -> &'static str {
                match self { $(Libcall::$name => concat!("beamc_libcall_", stringify!($name), "_nofp"),)* }
            }

            /// Every libcall.
            pub const ALL: &'static [Libcall] = &[$(Libcall::$name,)*];
        }

        /// The libcalls that move nothing.
        #[allow(non_upper_case_globals, reason = "named as the linker symbols are")]
        pub mod plain {
            use super::{Libcall, Plain};
            $(libcalls!(@ plain $effect $about $name count!($($operand)*), count!($($result)*));)*
        }

        /// The libcalls that are safepoints.
        #[allow(non_upper_case_globals, reason = "named as the linker symbols are")]
        pub mod safepoint {
            use super::{Libcall, Safepoint};
            $(libcalls!(@ safepoint $effect $about $name count!($($operand)*), count!($($result)*));)*
        }
    };
}

macro_rules! raise_calls {
    (@ results raises) => { &[] };
    (@ results returns) => { operands!(badarg Optional) };
    (@ raises $about:literal $name:ident $operands:expr) => {
        #[doc = $about]
        pub const $name: Raise<{ $operands }> = Raise(RaiseCall::$name);
    };
    (@ returns $about:literal $name:ident $operands:expr) => {
        #[doc = $about]
        pub const $name: RaiseOrReturn<{ $operands }> = RaiseOrReturn(RaiseCall::$name);
    };
    ($($name:ident $how:ident ($($operand:ident: $kind:ident $(at $slot:literal)?),*) $x:literal $about:literal;)*) => {
        /// A raise call.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[allow(non_camel_case_types, reason = "named as the linker symbols are")]
        pub enum RaiseCall { $(#[doc = $about] $name,)* }

        impl RaiseCall {
            /// Its row.
            pub const fn row(self) -> &'static Row {
                match self {
                    $(RaiseCall::$name => &Row {
                        name: stringify!($name),
                        effect: Effect::Plain,
                        operands: operands!($($operand $kind $($slot)?),*),
                        results: raise_calls!(@ results $how),
                        x: $x,
                        about: $about,
                    },)*
                }
            }

            /// Linker symbol of the trampoline that returns.
            pub const fn local_symbol(self) -> &'static str {
                match self { $(RaiseCall::$name => concat!("beamc_raise_", stringify!($name), "_local"),)* }
            }

            /// Linker symbol of the trampoline that unwinds.
            pub const fn symbol(self) -> &'static str {
                match self { $(RaiseCall::$name => concat!("beamc_raise_", stringify!($name)),)* }
            }

            /// Every raise call.
            pub const ALL: &'static [RaiseCall] = &[$(RaiseCall::$name,)*];
        }

        /// The raise calls by name.
        #[allow(non_upper_case_globals, reason = "named as the linker symbols are")]
        pub mod raise {
            use super::{Raise, RaiseCall, RaiseOrReturn};
            $(raise_calls!(@ $how $about $name count!($($operand)*));)*
        }
    };
}

for_each_libcall!(libcalls);
for_each_raise_call!(raise_calls);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::SCRATCH;

    #[test]
    fn words_of_a_call_are_scratch_words_of_their_own() {
        let rows = Libcall::ALL.iter().map(|call| call.row()).chain(RaiseCall::ALL.iter().map(|call| call.row()));
        for row in rows {
            for words in [row.operands, row.results] {
                let mut taken = [false; SCRATCH];
                for position in 0..words.len() {
                    let slot = slot(words, position);
                    assert!(!core::mem::replace(&mut taken[slot], true), "{}: word {slot} twice", row.name);
                }
            }
        }
    }

    #[test]
    fn safepoints_read_what_lives() {
        for row in Libcall::ALL.iter().map(|call| call.row()) {
            assert!(row.effect == Effect::Plain || row.x == "0..live", "{}", row.name);
        }
    }
}
