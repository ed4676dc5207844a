//! Floats as text and back.
//!
//! The standard library computes the digits: the shortest that read back, or exact ones for a number of decimals. The notations
//! are Erlang's.
//!
//! # Reference
//! OTP `erts/emulator/ryu/d2s.c` (`to_chars`), `erl_sys_common_misc.c` (`sys_double_to_chars_fast`), `sys_float.c`. They are
//! identical in OTP 25, 27 and 29.

/// Bytes of OTP's buffer for the text of a float, including the zero at the end.
const ROOM: usize = 256;
/// Greatest number of decimals in fixed notation.
const DECIMALS_MAX: i64 = 253;
/// Greatest number of decimals in scientific notation.
const SCIENTIFIC_MAX: i64 = 249;
/// Above it every float is whole, but not every whole number is a float.
const LOSSLESS: f64 = 9_007_199_254_740_992.0;

/// The shortest text that reads back as `value`, as `~p` and `float_to_list(F, [short])` write it.
pub fn shortest(value: f64) -> String {
    let text = shortest_scientific(value);
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (first, more) = digits.split_once('.').unwrap_or((digits, ""));
    let power: i32 = exponent.parse().unwrap_or(0);
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str(sign);
    if !is_fixed(value, more.len() as i32 + 1, power) {
        let more = if more.is_empty() { "0" } else { more };
        [first, ".", more, "e", exponent].iter().for_each(|part| out.push_str(part));
        return out;
    }
    let zeros = |out: &mut String, count: usize| (0..count).for_each(|_| out.push('0'));
    let whole = power as usize;
    if power < 0 {
        out.push_str("0.");
        zeros(&mut out, (-power - 1) as usize);
        out.push_str(first);
        out.push_str(more);
    } else if whole >= more.len() {
        out.push_str(first);
        out.push_str(more);
        zeros(&mut out, whole - more.len());
        out.push_str(".0");
    } else {
        [first, &more[..whole], ".", &more[whole..]].iter().for_each(|part| out.push_str(part));
    }
    out
}

/// The shortest digits that read back as `value`, as `1.5e3`. Of two equally near ones OTP takes the even one, the standard
/// library the upper one.
fn shortest_scientific(value: f64) -> String {
    /// Greatest number of binary places of a float halfway between two such texts, which have at most eighteen digits.
    const HALFWAY_PLACES: i32 = 26;
    let text = format!("{value:e}");
    if value.abs() < LOSSLESS && (value * f64::from(1 << HALFWAY_PLACES)).fract() == 0.0 {
        let digits = text.bytes().take_while(|byte| *byte != b'e').filter(u8::is_ascii_digit).count();
        let even = format!("{value:.*e}", digits - 1);
        if even.parse() == Ok(value) {
            return even;
        }
    }
    text
}

/// Whether fixed notation is at most as long as scientific, for a float of `len` digits whose first is worth `10^exponent`.
/// From 2^53 on it would look more exact than it is.
fn is_fixed(value: f64, len: i32, exponent: i32) -> bool {
    let last = exponent - len + 1;
    let (least, most) = match len {
        1 => (-4, 2),
        _ if exponent >= 10 => (-(len + 2), 2),
        _ => (-(len + 2), 1),
    };
    (least..=most).contains(&last) && value.abs() < LOSSLESS
}

/// `float_to_list(F, [{scientific, N}])`. `float_to_list(F)` uses 20 decimals, `erlang:display/1` uses 6. A negative `N` means
/// 6, as on OTP; `None` if OTP raises `badarg`.
pub fn scientific(value: f64, decimals: i64) -> Option<String> {
    const DECIMALS_DEFAULT: i64 = 6;
    if decimals > SCIENTIFIC_MAX {
        return None;
    }
    let decimals = if decimals < 0 { DECIMALS_DEFAULT } else { decimals } as usize;
    let text = format!("{value:.decimals$e}");
    let (digits, exponent) = text.split_once('e')?;
    let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
    let text = format!("{digits}e{sign}{exponent:0>2}");
    (text.len() < ROOM).then_some(text)
}

/// `float_to_list(F, [{decimals, N}])`, with `compact` without trailing zeros; `None` if OTP raises `badarg`.
pub fn decimals(value: f64, decimals: i64, compact: bool) -> Option<String> {
    const SCALED_DECIMALS: usize = 19;
    let places = usize::try_from(decimals).ok().filter(|_| decimals <= DECIMALS_MAX)?;
    if value.abs() > LOSSLESS || places >= SCALED_DECIMALS {
        let text = format!("{value:.places$}");
        return (text.len() < ROOM).then(|| if compact { without_zeros(text) } else { text });
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if places == 0 {
        return Some(format!("{sign}{}", value.abs().round() as u64));
    }
    // OTP scales the fraction as a float, so the last decimal may differ from the exact one.
    let scale = 10u64.pow(places as u32);
    let whole = value.abs().floor();
    let fraction = ((value.abs() - whole) * scale as f64).round() as u64;
    let (whole, fraction) = if fraction >= scale { (whole as u64 + 1, 0) } else { (whole as u64, fraction) };
    let text = format!("{sign}{whole}.{fraction:0places$}");
    Some(if compact { without_zeros(text) } else { text })
}

/// The text without trailing zeros, except one after a point. OTP also removes them from whole numbers beyond 2^53.
fn without_zeros(mut text: String) -> String {
    text.truncate(text.trim_end_matches('0').len());
    if text.ends_with('.') {
        text.push('0');
    }
    text
}

/// The float spelled by `text` in Erlang's syntax: an optional sign, digits, a point (or comma), digits and an optional
/// exponent. `None` if it has another form or is out of range.
pub fn parse_erlang_float(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let digits_from = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let sign_at = |at: usize| usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
    let whole = sign_at(0);
    let point = whole + digits_from(whole);
    if point == whole || !matches!(bytes.get(point), Some(b'.' | b',')) {
        return None;
    }
    let end = point + 1 + digits_from(point + 1);
    if end == point + 1 {
        return None;
    }
    if end < bytes.len() {
        let exponent = end + 1 + sign_at(end + 1);
        let has_digits = bytes.get(exponent..).is_some_and(|digits| !digits.is_empty());
        if !matches!(bytes[end], b'e' | b'E') || !has_digits || exponent + digits_from(exponent) != bytes.len() {
            return None;
        }
    }
    let value: f64 = match bytes[point] {
        b'.' => text.parse().ok()?,
        _ => text.replacen(',', ".", 1).parse().ok()?,
    };
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{decimals, parse_erlang_float, scientific, shortest};
    use crate::term::samples::{self, Random};

    #[test]
    fn shortest_text_is_known() {
        let expected = [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (-1.5, "-1.5"),
            (0.1, "0.1"),
            (100.0, "100.0"),
            (1000.0, "1.0e3"),
            (1234.0, "1234.0"),
            (12340.0, "12340.0"),
            (123400.0, "1.234e5"),
            (1.0e-4, "0.0001"),
            (1.0e-5, "1.0e-5"),
            (0.001234, "0.001234"),
            (1.234e-10, "1.234e-10"),
            (123456.789, "123456.789"),
            (12345678900.0, "12345678900.0"),
            (123456789000.0, "1.23456789e11"),
            (9007199254740991.0, "9007199254740991.0"),
            (9007199254740992.0, "9.007199254740992e15"),
            (-9007199254740994.0, "-9.007199254740994e15"),
            (739_280_813_399_347.0 + 0.25, "739280813399347.2"),
            (642_179_741_999.0 + 0.78125, "642179741999.7812"),
            (0.5, "0.5"),
            (1.0e22, "1.0e22"),
            (1.0e23, "1.0e23"),
            (5.0e-324, "5.0e-324"),
            (f64::MAX, "1.7976931348623157e308"),
        ];
        for (value, text) in expected {
            assert_eq!(shortest(value), text);
        }
    }

    #[test]
    fn text_reads_back() {
        let mut random = Random::new(8);
        for _ in 0..50_000 {
            let value = samples::float(&mut random);
            for text in [Some(shortest(value)), scientific(value, 16), scientific(value, 20)] {
                let back = text.as_deref().and_then(parse_erlang_float);
                assert_eq!(back.map(f64::to_bits), Some(value.to_bits()), "{text:?}");
            }
        }
    }

    #[test]
    fn scientific_text_is_known() {
        assert_eq!(scientific(1.0, 20).as_deref(), Some("1.00000000000000000000e+00"));
        assert_eq!(scientific(0.1, 20).as_deref(), Some("1.00000000000000005551e-01"));
        assert_eq!(scientific(-0.0, 3).as_deref(), Some("-0.000e+00"));
        assert_eq!(scientific(123456789.123, 6).as_deref(), Some("1.234568e+08"));
        assert_eq!(scientific(2.5, 0).as_deref(), Some("2e+00"));
        assert_eq!(scientific(1.5, -1).as_deref(), Some("1.500000e+00"));
        assert_eq!(scientific(1.0e300, 3).as_deref(), Some("1.000e+300"));
        assert!(scientific(1.0, 249).is_some());
        assert_eq!((scientific(1.0, 250), scientific(-1.0, 249), scientific(1.0e100, 249)), (None, None, None));
    }

    #[test]
    fn fixed_text_is_known() {
        let text = |value, places| decimals(value, places, false);
        let compact = |value, places| decimals(value, places, true);
        assert_eq!(text(0.125, 2).as_deref(), Some("0.13"));
        assert_eq!(text(-0.0, 0).as_deref(), Some("-0"));
        assert_eq!(text(-1.0e-11, 2).as_deref(), Some("-0.00"));
        assert_eq!(compact(-1.0e-11, 2).as_deref(), Some("-0.0"));
        assert_eq!(text(0.995, 2).as_deref(), Some("1.00"));
        assert_eq!(text(123.456, 18).as_deref(), Some("123.456000000000003072"));
        assert_eq!(text(123.456, 20).as_deref(), Some("123.45600000000000306954"));
        assert_eq!(compact(1.0e20, 0).as_deref(), Some("1"));
        assert_eq!(compact(1.0e20, 2).as_deref(), Some("100000000000000000000.0"));
        assert_eq!(compact(10.0, 0).as_deref(), Some("10"));
        assert_eq!((text(1.0, 254), text(1.0, -1), text(1.0e300, 0)), (None, None, None));
        assert!(text(1.0, 253).is_some());
    }

    #[test]
    fn what_is_no_float_is_refused() {
        let refused = [
            "",
            "1",
            "1.",
            "1e5",
            ".5",
            "1.0e",
            "1.0e+",
            "1.0e400",
            " 1.5",
            "1.5 ",
            "1_0.5",
            "inf",
            "nan",
            "0x1.0p3",
            "+-1.0",
            "1.5e5.5",
            "1.0e 5",
            "1.5f",
            "1.7976931348623159e308",
            "1.0.0",
            "1.0e5e5",
        ];
        for text in refused {
            assert_eq!(parse_erlang_float(text), None, "{text}");
        }
        let accepted = [
            ("+1.5", 1.5),
            ("-1.5", -1.5),
            ("1.0e5", 1.0e5),
            ("1.0E+5", 1.0e5),
            ("1.0e-5", 1.0e-5),
            ("1,5", 1.5),
            ("00001.50", 1.5),
            ("1.0e-400", 0.0),
            ("0.0e99999999999999999999", 0.0),
            ("2.4703282292062328e-324", 5.0e-324),
        ];
        for (text, value) in accepted {
            assert_eq!(parse_erlang_float(text), Some(value), "{text}");
        }
    }
}
