//! Helpers of BIFs: bytes, numbers, identities, and common errors.

use crate::process::identity::Identity;
use crate::process::{ports, remote};
use crate::raise::{Answer, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
pub(crate) use beamc_abi::pid::WIDE_RELEASE;
use beamc_term::base::release;
use beamc_term::heap::{Bits, Heap, Term};
use beamc_term::term::bits::aligned;
use std::borrow::Cow;

/// First release with native records.
pub(crate) const RECORD_RELEASE: u32 = 29;

/// First release in which BIFs of OTP's own modules reject bitstrings that are not whole bytes.
const WHOLE_BYTES_RELEASE: u32 = 27;

/// The bytes of a binary for BIFs of OTP's own modules. Before release 27 these ignore the bits after the last whole byte.
pub(crate) fn whole_bytes(term: Term<'_>) -> Option<Cow<'_, [u8]>> {
    let bits = term.as_bits()?;
    let len = bits.len - bits.len % 8;
    (len == bits.len || release() < WHOLE_BYTES_RELEASE).then(|| aligned(Bits { len, ..bits }))
}

/// The value of an integer that fits in 64 bits.
pub(crate) fn int64(term: Term<'_>) -> Option<i64> {
    match (term.as_small(), term.as_big()) {
        (Some(value), _) => Some(value),
        (_, Some((false, &[limb]))) => i64::try_from(limb).ok(),
        (_, Some((true, &[limb]))) => 0_i64.checked_sub_unsigned(limb),
        _ => None,
    }
}

/// The value of an integer that fits in `T`.
pub(crate) fn int<T: TryFrom<i64>>(term: Term<'_>) -> Option<T> {
    T::try_from(int64(term)?).ok()
}

/// Whether this is a number.
pub(crate) fn is_number(term: Term<'_>) -> bool {
    term.as_small().is_some() || term.as_float().is_some() || term.is_integer()
}

/// An arithmetic result as the result of a BIF.
pub(crate) fn number<'h>(result: Result<Term<'h>, Atom>) -> Answer<'h> {
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

/// The term, or `badarg`.
pub(crate) fn or_badarg(term: Option<Term<'_>>) -> Answer<'_> {
    term.ok_or(Raise::badarg())
}

/// The number of the local pid `term`; that of nobody for a pid of an earlier run of this node.
pub(crate) fn pid_of<'h>(term: Term<'h>) -> Result<Pid, Raise<'h>> {
    let earlier = || remote::is_earlier_pid(term).then(|| Identity::NOBODY.local());
    term.as_pid().or_else(earlier).ok_or_else(Raise::badarg)
}

/// The identity of the pid or port `term`.
pub(crate) fn identity_of<'h>(term: Term<'h>) -> Result<Identity, Raise<'h>> {
    ports::identity(term).ok_or_else(Raise::badarg)
}
