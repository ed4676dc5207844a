//! Lines that OTP's loader drops: no stack trace shows the line of a tail call, so it does not record it. Code behind the call
//! that has no line of its own then has the line before.

use crate::ir::{Inst, Mfa, Reg, Src};

/// Whether OTP drops the line at `index`: it stands between a move into x0 and a tail call of a function that is no BIF.
pub(super) fn is_dropped(body: &[Inst], index: usize, is_bif: impl Fn(&Mfa) -> bool) -> bool {
    let is_tail_call = match body.get(index + 1) {
        Some(Inst::CallLast { .. } | Inst::CallOnly { .. }) => true,
        Some(Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa }) => !is_bif(mfa),
        _ => false,
    };
    let moves = body[..index].iter().rposition(|inst| !matches!(inst, Inst::Move { .. })).map_or(0, |last| last + 1);
    is_tail_call && ends_in_one(&body[moves..index])
}

/// Whether the last of these moves is one into x0 that the loader does not join with the one before.
fn ends_in_one(moves: &[Inst]) -> bool {
    match moves {
        [Inst::Move { dst, .. }] => *dst == Reg::X(0),
        [one, other, rest @ ..] if are_joined(one, other) => ends_in_one(rest),
        [_, rest @ ..] => ends_in_one(rest),
        [] => false,
    }
}

/// Whether the loader makes one instruction of two moves: their sources and their destinations are neighbours.
fn are_joined(one: &Inst, other: &Inst) -> bool {
    let (Inst::Move { src: Src::Reg(from, _), dst: to }, Inst::Move { src: Src::Reg(other_from, _), dst: other_to }) =
        (one, other)
    else {
        return false;
    };
    let neighbours = |a: Reg, b: Reg| follows(a, b) || follows(b, a);
    neighbours(*from, *other_from) && neighbours(*to, *other_to)
}

/// Whether `next` is the register after `reg`.
fn follows(reg: Reg, next: Reg) -> bool {
    match (reg, next) {
        (Reg::X(a), Reg::X(b)) | (Reg::Y(a), Reg::Y(b)) => a + 1 == b,
        _ => false,
    }
}
