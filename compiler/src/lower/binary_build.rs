//! Building binaries. (Being written.)

use super::function::Lower;
use crate::ir::{BinSegment, Fail, HeapNeed, Reg};

impl Lower<'_, '_, '_> {
    pub(super) fn lower_bs_init_writable(&mut self) {}
    pub(super) fn lower_bs_create_bin(&mut self, _fail: Fail, _heap: HeapNeed, _live: u16, _dst: Reg, _segments: &[BinSegment]) {}
}
