//! What natives share: walking lists, reading bytes and numbers, and the errors most of them raise.

use super::{Answer, Raise};
use crate::atom_table;
use crate::heap::{Bits, Heap, Term};
use crate::term::compare;
use beamc_abi::atom;
use beamc_abi::pid as abi_pid;
pub(crate) use beamc_abi::pid::WIDE_RELEASE;
use std::borrow::Cow;

/// Walks the elements of a list; afterwards [`Elements::rest`] is what stands in the place of the last tail.
pub(crate) struct Elements<'h> {
    rest: Term<'h>,
}

/// The elements of `list`.
pub(crate) fn elements(list: Term<'_>) -> Elements<'_> {
    Elements { rest: list }
}

impl<'h> Elements<'h> {
    /// What follows the elements taken so far.
    pub(crate) fn rest(&self) -> Term<'h> {
        self.rest
    }
}

impl<'h> Iterator for Elements<'h> {
    type Item = Term<'h>;

    fn next(&mut self) -> Option<Term<'h>> {
        let (head, tail) = self.rest.as_cons()?;
        self.rest = tail;
        Some(head)
    }
}

/// The elements of a proper list.
pub(crate) fn proper(list: Term<'_>) -> Option<Vec<Term<'_>>> {
    let mut walk = elements(list);
    let all = walk.by_ref().collect();
    walk.rest().is_nil().then_some(all)
}

/// Length of a proper list.
pub(crate) fn length(list: Term<'_>) -> Option<usize> {
    let mut walk = elements(list);
    let count = walk.by_ref().count();
    walk.rest().is_nil().then_some(count)
}

/// The bytes of a proper list of integers from 0 to 255.
pub(crate) fn byte_list(list: Term<'_>) -> Option<Vec<u8>> {
    let mut walk = elements(list);
    let mut bytes = Vec::new();
    for element in walk.by_ref() {
        bytes.push(u8::try_from(element.as_small()?).ok()?);
    }
    walk.rest().is_nil().then_some(bytes)
}

/// The bytes of a bitstring; bits after the last whole byte are the high bits of one more byte.
pub(crate) fn aligned<'h>(bits: Bits<'h>) -> Cow<'h, [u8]> {
    let size = bits.len.div_ceil(8);
    let spare = size * 8 - bits.len;
    if bits.offset == 0 && spare == 0 {
        return Cow::Borrowed(&bits.bytes[..size]);
    }
    let mut bytes: Vec<u8> = Vec::with_capacity(size);
    for index in 0..size {
        let high = bits.bytes[index] << bits.offset;
        let low = bits.bytes.get(index + 1).map_or(0, |next| (u16::from(*next) << bits.offset >> 8) as u8);
        bytes.push(high | low);
    }
    if let Some(last) = bytes.last_mut() {
        *last &= 0xff << spare;
    }
    Cow::Owned(bytes)
}

/// The atom spelled `text`, which natives name but seldom; `system_limit` when there is no room for it.
pub(crate) fn named(text: &str) -> Term<'static> {
    Term::atom(atom_table::intern(text).unwrap_or(atom::SYSTEM_LIMIT))
}

/// The bytes of a binary; `None` for other terms, bitstrings of no whole number of bytes among them.
pub(crate) fn binary_bytes(term: Term<'_>) -> Option<Cow<'_, [u8]>> {
    let bits = term.as_bits()?;
    (bits.len.is_multiple_of(8)).then(|| aligned(bits))
}

/// The release from which on natives of OTP's own modules take no bitstring that is not whole bytes.
const WHOLE_BYTES_RELEASE: u32 = 27;

/// The bytes of a binary as natives of OTP's own modules see them: before release 27, the bits after the last whole byte of a
/// bitstring are not looked at.
pub(crate) fn whole_bytes(term: Term<'_>) -> Option<Cow<'_, [u8]>> {
    let bits = term.as_bits()?;
    let len = bits.len - bits.len % 8;
    (len == bits.len || compare::release() < WHOLE_BYTES_RELEASE).then(|| aligned(Bits { len, ..bits }))
}

/// The value of an integer of 64 bits.
pub(crate) fn int64(term: Term<'_>) -> Option<i64> {
    match (term.as_small(), term.as_big()) {
        (Some(value), _) => Some(value),
        (_, Some((false, &[limb]))) => i64::try_from(limb).ok(),
        (_, Some((true, &[limb]))) => 0_i64.checked_sub_unsigned(limb),
        _ => None,
    }
}

/// The value of an integer that `T` can hold.
pub(crate) fn int<T: TryFrom<i64>>(term: Term<'_>) -> Option<T> {
    T::try_from(int64(term)?).ok()
}

/// Whether this is a number.
pub(crate) fn is_number(term: Term<'_>) -> bool {
    term.as_small().is_some() || term.as_float().is_some() || term.is_integer()
}

/// An arithmetic result as an answer.
pub(crate) fn number<'h>(result: Result<Term<'h>, u32>) -> Answer<'h> {
    result.map_err(|reason| Raise::error(Term::atom(reason)))
}

/// `error:badarg`, explained by `erl_stdlib_errors`.
pub(crate) fn stdlib<'h>() -> Raise<'h> {
    Raise::badarg().explained_by(atom::ERL_STDLIB_ERRORS)
}

/// `error:{badmap, Term}`.
pub(crate) fn badmap<'h>(heap: &'h Heap, term: Term<'h>) -> Raise<'h> {
    Raise::error(heap.tuple(&[Term::atom(atom::BADMAP), term]))
}

/// `error:{badkey, Key}`.
pub(crate) fn badkey<'h>(heap: &'h Heap, key: Term<'h>) -> Raise<'h> {
    Raise::error(heap.tuple(&[Term::atom(atom::BADKEY), key]))
}

/// Bits of a pid's number that are its first number outside.
pub(crate) fn pid_number_bits() -> u32 {
    abi_pid::number_bits(compare::release())
}

/// The pid with these two numbers outside; `None` when they are too great.
pub(crate) fn pid<'h>(number: u64, serial: u64) -> Option<Term<'h>> {
    let serial_bits = abi_pid::serial_bits(compare::release());
    let fits = number >> pid_number_bits() == 0 && serial >> serial_bits == 0;
    fits.then(|| Term::pid(number | serial << pid_number_bits()))
}

/// The term or `badarg`.
pub(crate) fn or_badarg(term: Option<Term<'_>>) -> Answer<'_> {
    term.ok_or(Raise::badarg())
}
