//! Floats as text and back. (Stubs; being filled in.)

/// The shortest text that reads back as `value`, as `~p` and `float_to_list(F, [short])` write it.
pub fn shortest(value: f64) -> String {
    format!("{value:?}")
}

/// `float_to_list(F, [{scientific, N}])`; `float_to_list(F)` is 20 decimals, `erlang:display/1` 6. A negative `N` means
/// 6, as on OTP; `None` when OTP refuses (badarg).
pub fn scientific(value: f64, decimals: i64) -> Option<String> {
    Some(format!("{value:.*e}", decimals as usize))
}

/// `float_to_list(F, [{decimals, N}])`, with `compact` without trailing zeros; `None` when OTP refuses (badarg).
pub fn decimals(value: f64, decimals: i64, _compact: bool) -> Option<String> {
    Some(format!("{value:.*}", decimals as usize))
}

/// The float spelled by `text` in Erlang's syntax; `None` when it is of another form or out of range.
pub fn parse_erlang_float(text: &str) -> Option<f64> {
    text.parse().ok()
}
