//! Arithmetic on terms: integers of any size and floats, mixed as in Erlang.
//!
//! BIFs and the slow paths of compiled code call it; compiled code adds, subtracts and compares smalls inline. Each operation
//! tries two smalls first, then `i128`, then floats, then limbs.
//!
//! # Rules
//! 1. An error is the atom of the reason: `badarith`, or `system_limit` for an integer that is too big.
//! 2. A float result that is not finite is `badarith`, and so is an integer operand that is too big for a float.
//!
//! # Not here
//! The error of `abs/1`, `trunc/1` and others for a term that is not a number: BIFs raise `badarg`.

use crate::base::release;
use crate::heap::{Heap, Term};
use crate::term::bigint::{self, Int};
use beamc_abi::atom::{self, Atom};
use std::cmp::Ordering;

pub use crate::term::bigint::Number;

/// First release where `abs(-0.0)` is `0.0`.
const ABS_ZERO_RELEASE: u32 = 27;

/// A finite float as a term. Rule 2.
#[inline]
fn float<'h>(heap: &'h Heap, value: f64) -> Number<'h> {
    if value.is_finite() { Ok(heap.float(value)) } else { Err(atom::BADARITH) }
}

/// The value of an integer of at most one limb.
#[inline]
fn narrow(term: Term<'_>) -> Option<i128> {
    if let Some(value) = term.as_small() {
        return Some(i128::from(value));
    }
    match term.as_big()? {
        (false, [limb]) => Some(i128::from(*limb)),
        (true, [limb]) => Some(-i128::from(*limb)),
        _ => None,
    }
}

/// Both operands as floats, if one of them is a float. Rule 2.
#[inline]
fn floats(a: Term<'_>, b: Term<'_>) -> Option<Result<(f64, f64), Atom>> {
    let (x, y) = match (a.as_float(), b.as_float()) {
        (Some(x), Some(y)) => return Some(Ok((x, y))),
        (Some(x), None) => (Some(x), to_f64(b)),
        (None, Some(y)) => (to_f64(a), Some(y)),
        (None, None) => return None,
    };
    Some(x.zip(y).ok_or(atom::BADARITH))
}

/// Both operands as integers.
#[inline]
fn integers<'h, R>(
    a: Term<'h>,
    b: Term<'h>,
    work: impl FnOnce(Int<'_>, Int<'_>) -> Result<R, Atom>,
) -> Result<R, Atom> {
    let (mut a_store, mut b_store) = (0, 0);
    let (Some(x), Some(y)) = (Int::of(a, &mut a_store), Int::of(b, &mut b_store)) else { return Err(atom::BADARITH) };
    work(x, y)
}

macro_rules! basic {
    ($(#[$doc:meta])* $name:ident, $slow:ident, $small:ident, $op:tt, $wide:ident) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Rule 1 of the module.
        #[inline]
        pub fn $name<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let (Some(x), Some(y)) = (a.as_small(), b.as_small())
                && let Some(term) = x.$small(y).and_then(Term::small)
            {
                return Ok(term);
            }
            $slow(heap, a, b)
        }

        fn $slow<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let Some(operands) = floats(a, b) {
                let (x, y) = operands?;
                return float(heap, x $op y);
            }
            if let (Some(x), Some(y)) = (narrow(a), narrow(b))
                && let Some(value) = x.$wide(y)
            {
                return Ok(heap.integer(value));
            }
            integers(a, b, |x, y| bigint::$name(heap, x, y))
        }
    };
}

basic! {
    /// `A + B`.
    add, add_slow, checked_add, +, checked_add
}
basic! {
    /// `A - B`.
    sub, sub_slow, checked_sub, -, checked_sub
}
basic! {
    /// `A * B`.
    mul, mul_slow, checked_mul, *, checked_mul
}

/// `A / B`, a float.
///
/// # Errors
/// Rules 1 and 2 of the module.
pub fn div<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
    let (Some(x), Some(y)) = (to_f64(a), to_f64(b)) else { return Err(atom::BADARITH) };
    float(heap, x / y)
}

macro_rules! whole {
    ($(#[$doc:meta])* $name:ident, $wide:ident) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Rule 1 of the module.
        #[inline]
        pub fn $name<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
                // `None` for a zero divisor. Only the quotient of the least small and -1 is not small.
                let value = x.$wide(y).ok_or(atom::BADARITH)?;
                return Ok(Term::small(value).unwrap_or_else(|| heap.integer(i128::from(value))));
            }
            integers(a, b, |x, y| bigint::$name(heap, x, y))
        }
    };
}

whole! {
    /// `A div B`, rounded towards zero.
    int_div, checked_div
}
whole! {
    /// `A rem B`, with the sign of `A`.
    rem, checked_rem
}

macro_rules! bitwise {
    ($(#[$doc:meta])* $name:ident, $op:tt) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Rule 1 of the module.
        #[inline]
        pub fn $name<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
                return Term::small(x $op y).ok_or(atom::SYSTEM_LIMIT);
            }
            if let (Some(x), Some(y)) = (narrow(a), narrow(b)) {
                return Ok(heap.integer(x $op y));
            }
            integers(a, b, |x, y| bigint::bitwise(heap, x, y, |x, y| x $op y))
        }
    };
}

bitwise! {
    /// `A band B`.
    band, &
}
bitwise! {
    /// `A bor B`.
    bor, |
}
bitwise! {
    /// `A bxor B`.
    bxor, ^
}

/// `bnot A`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn bnot<'h>(heap: &'h Heap, a: Term<'h>) -> Number<'h> {
    match a.as_small() {
        Some(value) => Term::small(!value).ok_or(atom::SYSTEM_LIMIT),
        None if a.is_integer() => bxor(heap, a, Term::small(-1).ok_or(atom::SYSTEM_LIMIT)?),
        None => Err(atom::BADARITH),
    }
}

/// `A bsl B`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn bsl<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
    shift(heap, a, b, false)
}

/// `A bsr B`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn bsr<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
    shift(heap, a, b, true)
}

/// Shifts `a` by `b`, to the right if `right`. A negative count reverses the direction.
fn shift<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>, right: bool) -> Number<'h> {
    let (to_left, count) = match (b.as_small(), b.as_big()) {
        (Some(count), _) => ((count < 0) == right, count.unsigned_abs()),
        (None, Some((negative, _))) => (negative == right, u64::MAX),
        (None, None) => return Err(atom::BADARITH),
    };
    if let Some(value) = a.as_small() {
        if !to_left {
            return Term::small(value >> count.min(63)).ok_or(atom::SYSTEM_LIMIT);
        }
        if count < 64 {
            return Ok(heap.integer(i128::from(value) << count));
        }
    }
    let mut store = 0;
    let a = Int::of(a, &mut store).ok_or(atom::BADARITH)?;
    if to_left { bigint::shift_left(heap, a, count) } else { bigint::shift_right(heap, a, count) }
}

/// `-A`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn neg<'h>(heap: &'h Heap, a: Term<'h>) -> Number<'h> {
    match (a.as_small(), a.as_float()) {
        (Some(value), _) => Ok(heap.integer(-i128::from(value))),
        (None, Some(value)) => Ok(heap.float(-value)),
        (None, None) => match a.as_big() {
            Some((negative, limbs)) => Ok(heap.integer_from_limbs(!negative, limbs)),
            None => Err(atom::BADARITH),
        },
    }
}

/// The absolute value.
///
/// # Errors
/// `badarg` if `a` is not a number.
pub fn abs<'h>(heap: &'h Heap, a: Term<'h>) -> Number<'h> {
    if let Some(value) = a.as_float() {
        let keeps_zero = value == 0.0 && release() < ABS_ZERO_RELEASE;
        return Ok(if keeps_zero { a } else { heap.float(value.abs()) });
    }
    match (a.as_small(), a.as_big()) {
        (Some(value), _) if value < 0 => Ok(heap.integer(-i128::from(value))),
        (None, Some((true, limbs))) => Ok(heap.integer_from_limbs(false, limbs)),
        (Some(_), _) | (None, Some(_)) => Ok(a),
        (None, None) => Err(atom::BADARG),
    }
}

/// A number as a float; `None` if it is not a number or too big.
#[inline]
pub fn to_f64(term: Term<'_>) -> Option<f64> {
    if let Some(value) = term.as_small() {
        return Some(value as f64);
    }
    if let Some(value) = term.as_float() {
        return Some(value);
    }
    let (negative, limbs) = term.as_big()?;
    Some(bigint::to_f64(Int { negative, limbs })).filter(|value| value.is_finite())
}

/// The integer next to a finite `value` towards zero.
#[inline]
pub fn trunc<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value)
}

/// The nearest integer to a finite `value`, halves away from zero.
#[inline]
pub fn round<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value.round())
}

/// The greatest integer not above a finite `value`.
#[inline]
pub fn floor<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value.floor())
}

/// The least integer not below a finite `value`.
#[inline]
pub fn ceil<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value.ceil())
}

/// The order of two integers.
pub(super) fn order(a: Term<'_>, b: Term<'_>) -> Option<Ordering> {
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return Some(x.cmp(&y));
    }
    let (mut a_store, mut b_store) = (0, 0);
    Some(Int::of(a, &mut a_store)?.order(Int::of(b, &mut b_store)?))
}

/// The order of an integer and a float, exactly.
pub(super) fn order_with_float(a: Term<'_>, b: f64) -> Ordering {
    /// Below it, every integer is a float, and floats lie less than one apart.
    const LOSSLESS: i64 = 1 << 53;
    match a.as_small() {
        Some(value) if value.abs() <= LOSSLESS => (value as f64).partial_cmp(&b).unwrap_or(Ordering::Equal),
        _ => Int::of(a, &mut 0).map_or(Ordering::Equal, |a| order_with_float_wide(a, b)),
    }
}

/// The order of an integer beyond 2^53 and a float, exactly.
fn order_with_float_wide(a: Int<'_>, b: f64) -> Ordering {
    const MANTISSA_BITS: i64 = 53;
    let b_magnitude = b.abs();
    if (b < 0.0) != a.negative || b_magnitude < (1i64 << MANTISSA_BITS) as f64 {
        return if a.negative { Ordering::Less } else { Ordering::Greater };
    }
    // Both are beyond 2^53 with the same sign: `b` is a whole number, a mantissa of 53 bits shifted to the left.
    let bits = b_magnitude.to_bits();
    let (mantissa, shift) = (bits & ((1 << 52) - 1) | 1 << 52, (bits >> 52) as usize - 1023 - 52);
    let magnitude = crate::term::limbs::bit_length(a.limbs).cmp(&(shift + MANTISSA_BITS as usize)).then_with(|| {
        crate::term::limbs::scratch(shift / 64 + 2, |out| {
            crate::term::limbs::shl(out, &[mantissa], shift);
            crate::term::limbs::cmp(a.limbs, crate::term::limbs::trimmed(out))
        })
    });
    if a.negative { magnitude.reverse() } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::Number;
    use super::{
        abs, add, band, bnot, bor, bsl, bsr, bxor, ceil, div, floor, int_div, mul, neg, rem, round, sub, to_f64, trunc,
    };
    use crate::base::release::set_release;
    use crate::heap::{Heap, Term};
    use crate::term::samples::{self, Random};
    use beamc_abi::atom::{BADARG, BADARITH, SYSTEM_LIMIT};
    use dashu_int::{IBig, Sign, UBig};

    type Operation = for<'h> fn(&'h Heap, Term<'h>, Term<'h>) -> Number<'h>;

    fn wide(term: Term<'_>) -> Option<IBig> {
        if let Some(value) = term.as_small() {
            return Some(IBig::from(value));
        }
        let (negative, limbs) = term.as_big()?;
        let sign = if negative { Sign::Negative } else { Sign::Positive };
        let value = IBig::from_parts(sign, UBig::from_words(limbs));
        // A big integer has no leading zeros and is not small.
        assert!(limbs.last().is_some_and(|limb| *limb != 0));
        assert!(i64::try_from(&value).ok().and_then(Term::small).is_none(), "{value} is small");
        Some(value)
    }

    fn check(name: &str, got: Number<'_>, expected: &IBig) {
        assert_eq!(got.ok().and_then(wide).as_ref(), Some(expected), "{name}");
    }

    #[test]
    fn integers_agree_with_dashu() {
        let heap = &Heap::standalone();
        let mut random = Random::new(3);
        for round in 0..60_000 {
            let size = if round % 50 == 0 { 130 } else { 5 };
            let a = samples::integer(heap, &mut random, size);
            let b = samples::integer(heap, &mut random, if round % 3 == 0 { size / 2 } else { size });
            let (Some(x), Some(y)) = (wide(a), wide(b)) else { unreachable!("integers") };
            check("add", add(heap, a, b), &(&x + &y));
            check("sub", sub(heap, a, b), &(&x - &y));
            check("mul", mul(heap, a, b), &(&x * &y));
            check("band", band(heap, a, b), &(&x & &y));
            check("bor", bor(heap, a, b), &(&x | &y));
            check("bxor", bxor(heap, a, b), &(&x ^ &y));
            check("neg", neg(heap, a), &-&x);
            check("bnot", bnot(heap, a), &!&x);
            check("abs", abs(heap, a), &if x < IBig::ZERO { -&x } else { x.clone() });
            if y == IBig::ZERO {
                assert_eq!((int_div(heap, a, b).err(), rem(heap, a, b).err()), (Some(BADARITH), Some(BADARITH)));
            } else {
                check("div", int_div(heap, a, b), &(&x / &y));
                check("rem", rem(heap, a, b), &(&x % &y));
                // Divisors that cause wrong first estimates of digits.
                if let Ok(less) = mul(heap, a, b).and_then(|product| sub(heap, product, Term::from_usize(1))) {
                    check("div", int_div(heap, less, b), &((&x * &y - IBig::ONE) / &y));
                    check("rem", rem(heap, less, b), &((&x * &y - IBig::ONE) % &y));
                }
            }
            let count = random.below(if round % 2 == 0 { 70 } else { 400 });
            check("bsl", bsl(heap, a, Term::from_usize(count)), &(&x << count));
            check("bsr", bsr(heap, a, Term::from_usize(count)), &(&x >> count));
            let Some(back) = Term::small(-(count as i64)) else { unreachable!("small") };
            check("bsl", bsl(heap, a, back), &(&x >> count));
            check("bsr", bsr(heap, a, back), &(&x << count));
        }
    }

    #[test]
    fn floats_mix_with_integers() {
        let heap = &Heap::standalone();
        let (one, half, big) = (Term::from_usize(1), heap.float(0.5), heap.integer(1 << 100));
        let value = |result: Number<'_>| result.map(|term| term.as_float());
        assert_eq!(value(add(heap, one, half)), Ok(Some(1.5)));
        assert_eq!(value(sub(heap, half, one)), Ok(Some(-0.5)));
        assert_eq!(value(mul(heap, big, half)), Ok(Some((1i128 << 99) as f64)));
        assert_eq!(value(div(heap, one, Term::from_usize(4))), Ok(Some(0.25)));
        assert_eq!(value(neg(heap, half)), Ok(Some(-0.5)));
        let max = heap.float(f64::MAX);
        assert_eq!(value(add(heap, max, max)), Err(BADARITH));
        assert_eq!(value(mul(heap, max, heap.integer(10))), Err(BADARITH));
        assert_eq!(value(div(heap, one, heap.float(-0.0))), Err(BADARITH));
        assert_eq!(value(div(heap, one, Term::from_usize(0))), Err(BADARITH));
        for operation in [int_div as Operation, rem, band, bor, bxor, bsl, bsr] {
            assert_eq!(operation(heap, half, one).err(), Some(BADARITH));
            assert_eq!(operation(heap, one, half).err(), Some(BADARITH));
            assert_eq!(operation(heap, big, half).err(), Some(BADARITH));
        }
        for operation in [add as Operation, sub, mul, div, int_div, rem, band, bor, bxor, bsl, bsr] {
            assert_eq!(operation(heap, Term::NIL, one).err(), Some(BADARITH));
            assert_eq!(operation(heap, one, Term::TRUE).err(), Some(BADARITH));
            assert_eq!(operation(heap, half, Term::TRUE).err(), Some(BADARITH));
        }
        assert_eq!((neg(heap, Term::NIL).err(), bnot(heap, half).err()), (Some(BADARITH), Some(BADARITH)));
        assert_eq!((abs(heap, Term::NIL).err(), bnot(heap, Term::TRUE).err()), (Some(BADARG), Some(BADARITH)));
    }

    #[test]
    fn absolute_zero_keeps_its_sign_up_to_26() {
        let heap = &Heap::standalone();
        let sign = || abs(heap, heap.float(-0.0)).ok().and_then(Term::as_float).map(f64::is_sign_negative);
        set_release(26);
        assert_eq!(sign(), Some(true));
        set_release(27);
        assert_eq!(sign(), Some(false));
    }

    #[test]
    fn shifts_by_any_count() {
        let heap = &Heap::standalone();
        let (one, minus, zero, far) =
            (Term::from_usize(1), heap.integer(-1), Term::from_usize(0), heap.integer(1 << 70));
        let back = heap.integer(-(1 << 70));
        let small = |result: Number<'_>| result.map(|term| term.as_small());
        assert_eq!((small(bsr(heap, one, far)), small(bsr(heap, minus, far))), (Ok(Some(0)), Ok(Some(-1))));
        assert_eq!((small(bsl(heap, one, back)), small(bsl(heap, minus, back))), (Ok(Some(0)), Ok(Some(-1))));
        assert_eq!((small(bsr(heap, back, far)), small(bsr(heap, far, far))), (Ok(Some(-1)), Ok(Some(0))));
        assert_eq!((small(bsl(heap, zero, far)), small(bsr(heap, zero, back))), (Ok(Some(0)), Ok(Some(0))));
        assert_eq!((small(bsl(heap, one, far)), small(bsr(heap, minus, back))), (Err(SYSTEM_LIMIT), Err(SYSTEM_LIMIT)));
        let most = heap.integer(i128::from(beamc_abi::term::SMALL_MAX));
        assert_eq!((small(bsl(heap, most, most)), small(bsr(heap, minus, most))), (Err(SYSTEM_LIMIT), Ok(Some(-1))));
    }

    #[test]
    fn integers_have_a_limit_by_release() {
        let heap = &Heap::standalone();
        for (release, bits) in [(25, 33_554_368), (27, 4_194_240)] {
            set_release(release);
            let one = Term::from_usize(1);
            let power = |bits: usize| bsl(heap, one, Term::from_usize(bits));
            assert_eq!(power(bits).err(), Some(SYSTEM_LIMIT));
            assert_eq!(power(usize::MAX >> 8).err(), Some(SYSTEM_LIMIT));
            let (Ok(top), Ok(half)) = (power(bits - 1), power(bits / 2)) else { unreachable!("within the limit") };
            let Ok(most) = sub(heap, top, one).and_then(|rest| add(heap, rest, top)) else { unreachable!("within") };
            let Ok(least) = neg(heap, most) else { unreachable!("within") };
            let failed = [
                add(heap, most, one),
                add(heap, top, top),
                sub(heap, least, one),
                bnot(heap, most),
                bsl(heap, top, one),
                mul(heap, top, Term::from_usize(2)),
                mul(heap, half, half),
                bsl(heap, half, Term::from_usize(bits / 2)),
                bsr(heap, most, heap.integer(-1)),
                sub(heap, most, heap.integer(-1)),
            ];
            assert!(failed.iter().all(|result| result.err() == Some(SYSTEM_LIMIT)));
            let Ok(other) = power(bits / 2 - 1) else { unreachable!("within") };
            let fine = [
                bnot(heap, least),
                bnot(heap, top),
                mul(heap, top, one),
                mul(heap, half, other),
                int_div(heap, most, one),
                int_div(heap, most, heap.integer(-1)),
                abs(heap, least),
                bsr(heap, least, one),
                bxor(heap, most, one),
                mul(heap, top, Term::from_usize(0)),
                mul(heap, Term::from_usize(0), most),
                band(heap, most, least),
            ];
            assert!(fine.iter().all(|result| result.is_ok()));
            assert_eq!(to_f64(most), None);
            assert_eq!(add(heap, most, heap.float(1.0)).err(), Some(BADARITH));
        }
    }

    #[test]
    fn floats_round_to_integers() {
        let heap = &Heap::standalone();
        let expected: [(f64, [i128; 4]); 13] = [
            (0.5, [0, 1, 0, 1]),
            (-0.5, [0, -1, -1, 0]),
            (1.5, [1, 2, 1, 2]),
            (-1.5, [-1, -2, -2, -1]),
            (2.5, [2, 3, 2, 3]),
            (0.49999999999999994, [0, 0, 0, 1]),
            (-0.0, [0; 4]),
            (5.0e-324, [0, 0, 0, 1]),
            (
                4_503_599_627_370_495.5,
                [4_503_599_627_370_495, 4_503_599_627_370_496, 4_503_599_627_370_495, 4_503_599_627_370_496],
            ),
            (1152921504606846976.0, [1 << 60; 4]),
            (-1152921504606846976.0, [-(1 << 60); 4]),
            (1.0e20, [100_000_000_000_000_000_000; 4]),
            (-(1i128 << 90) as f64, [-(1 << 90); 4]),
        ];
        for (value, integers) in expected {
            let got = [trunc(heap, value), round(heap, value), floor(heap, value), ceil(heap, value)];
            assert_eq!(got.map(wide), integers.map(|integer| Some(IBig::from(integer))), "{value}");
        }
        let mut random = Random::new(4);
        for _ in 0..20_000 {
            let value = samples::float(&mut random);
            let exact = IBig::try_from(value.trunc()).ok();
            assert_eq!(wide(trunc(heap, value)), exact, "{value:e}");
        }
    }

    #[test]
    fn integers_become_floats_as_on_otp() {
        let heap = &Heap::standalone();
        let of = |value: i128| to_f64(heap.integer(value));
        assert_eq!(of((1 << 54) + 3), Some(18_014_398_509_481_988.0));
        assert_eq!(of((1 << 64) + (1 << 11) + 1), Some(18_446_744_073_709_555_712.0));
        // Rounding limb by limb loses the lowest one bit.
        let limbs = heap.integer_from_limbs(false, &[1, 1 << 11, 1]);
        for (release, value) in [(27, 3.402823669209385e38), (29, 3.4028236692093854e38)] {
            set_release(release);
            assert_eq!(to_f64(limbs), Some(value));
            let most = |top: u64| to_f64(heap.integer_from_limbs(true, &[[u64::MAX; 15].as_slice(), &[top]].concat()));
            assert_eq!((most(!0 << 11), most(!0 << 10)), (Some(f64::MIN), None));
            let exact = |top: u64| to_f64(heap.integer_from_limbs(true, &[[0; 15].as_slice(), &[top]].concat()));
            assert_eq!((exact(!0 << 11), exact(!0 << 10)), (Some(f64::MIN), None));
            assert_eq!(to_f64(heap.integer_from_limbs(false, &[0, 0, 1])), Some((2f64).powi(128)));
        }
        assert_eq!(
            (to_f64(Term::NIL), to_f64(heap.float(2.5)), to_f64(Term::from_usize(3))),
            (None, Some(2.5), Some(3.0))
        );
    }
}
