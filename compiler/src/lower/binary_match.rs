//! Matching binaries. (Being written.)

use super::function::Lower;
use crate::ir::{Label, MatchCommand, Reg, SegFlags, Src, StartMatchFail};

impl Lower<'_, '_, '_> {
    pub(super) fn lower_bs_start_match3(&mut self, _fail: Label, _src: &Src, _live: u16, _dst: Reg) {}
    pub(super) fn lower_bs_start_match4(&mut self, _fail: StartMatchFail, _live: u16, _src: &Src, _dst: Reg) {}
    pub(super) fn lower_bs_get_integer2(&mut self, _fail: Label, _ctx: &Src, _live: u16, _size: &Src, _unit: u32, _flags: SegFlags, _dst: Reg) {}
    pub(super) fn lower_bs_get_float2(&mut self, _fail: Label, _ctx: &Src, _live: u16, _size: &Src, _unit: u32, _flags: SegFlags, _dst: Reg) {}
    pub(super) fn lower_bs_get_binary2(&mut self, _fail: Label, _ctx: &Src, _live: u16, _size: &Src, _unit: u32, _flags: SegFlags, _dst: Reg) {}
    pub(super) fn lower_bs_skip_bits2(&mut self, _fail: Label, _ctx: &Src, _size: &Src, _unit: u32) {}
    pub(super) fn lower_bs_test_tail2(&mut self, _fail: Label, _ctx: &Src, _bits: u64) {}
    pub(super) fn lower_bs_test_unit(&mut self, _fail: Label, _ctx: &Src, _unit: u32) {}
    pub(super) fn lower_bs_match_string(&mut self, _fail: Label, _ctx: &Src, _bits: u64, _string: &[u8]) {}
    pub(super) fn lower_bs_get_utf8(&mut self, _fail: Label, _ctx: &Src, _live: u16, _dst: Reg) {}
    pub(super) fn lower_bs_skip_utf8(&mut self, _fail: Label, _ctx: &Src, _live: u16) {}
    pub(super) fn lower_bs_get_utf16(&mut self, _fail: Label, _ctx: &Src, _live: u16, _flags: SegFlags, _dst: Reg) {}
    pub(super) fn lower_bs_skip_utf16(&mut self, _fail: Label, _ctx: &Src, _live: u16, _flags: SegFlags) {}
    pub(super) fn lower_bs_get_utf32(&mut self, _fail: Label, _ctx: &Src, _live: u16, _flags: SegFlags, _dst: Reg) {}
    pub(super) fn lower_bs_skip_utf32(&mut self, _fail: Label, _ctx: &Src, _live: u16, _flags: SegFlags) {}
    pub(super) fn lower_bs_get_tail(&mut self, _ctx: &Src, _dst: Reg, _live: u16) {}
    pub(super) fn lower_bs_get_position(&mut self, _ctx: &Src, _dst: Reg, _live: u16) {}
    pub(super) fn lower_bs_set_position(&mut self, _ctx: &Src, _position: &Src) {}
    pub(super) fn lower_bs_match(&mut self, _fail: Label, _ctx: &Src, _commands: &[MatchCommand]) {}
}
