//! From typed BEAM instructions to Cranelift IR, one function at a time.
//!
//! [`Lower::instruction`] is the one exhaustive match. The instruction families are in files named after them. For each
//! opcode, `opcodes.tsv` beside this file tells whether it is in line, in line with a slow path, or a runtime call, and
//! why.

pub mod adapter;
pub mod env;
pub mod function;
pub mod symbols;

mod arith;
mod bif;
mod binary_build;
mod binary_match;
mod binary_steps;
mod blocks;
mod call;
mod calls;
mod constants;
mod count;
mod exception;
mod float;
mod frame;
mod fun;
mod guard;
mod heap;
mod known;
mod libcall;
mod lines;
mod map;
mod message;
mod moves;
mod record;
mod registers;
mod select;
mod tag;

use crate::ir::Inst;
use function::Lower;

impl Lower<'_, '_, '_> {
    /// Lowers one instruction into the current block.
    pub(crate) fn instruction(&mut self, inst: &Inst) {
        if let Inst::Label(label) = inst {
            self.label(*label);
            self.label_lines.insert(*label, self.line.clone());
            return self.count_opcode(inst);
        }
        // A line holds for all code after it, even for code that control reaches by a jump.
        if let Inst::Line(line) = inst {
            self.line.clone_from(line);
            if self.reachable {
                self.count_opcode(inst);
            }
            return;
        }
        if !self.reachable {
            return;
        }
        self.count_opcode(inst);
        let before = matches!(inst, Inst::Catch { .. } | Inst::Try { .. });
        if before {
            self.state.step(inst);
        }
        self.lower(inst);
        if !before {
            self.state.step(inst);
        }
        if crate::analyse::flow::is_terminator(inst) {
            self.reachable = false;
        }
    }

    fn lower(&mut self, inst: &Inst) {
        match inst {
            Inst::Label(_) | Inst::Line(_) | Inst::OnLoad | Inst::NifStart => {}
            Inst::FuncInfo(mfa) => self.lower_func_info(mfa),

            Inst::Call { arity, label } => self.lower_call(*arity, *label),
            Inst::CallLast { arity, label, .. } | Inst::CallOnly { arity, label } => {
                self.lower_call_only(*arity, *label)
            }
            Inst::CallExt { mfa } => self.lower_call_ext(mfa),
            Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => self.lower_call_ext_only(mfa),
            Inst::CallFun { arity } => self.lower_call_fun(*arity),
            Inst::CallFun2 { tag, arity, fun } => self.lower_call_fun2(*tag, *arity, fun),
            Inst::Apply { arity } => self.lower_apply(*arity),
            Inst::ApplyLast { arity, .. } => self.lower_apply_last(*arity),
            Inst::Return => self.return_x0(),

            Inst::Bif { name, fail, live: _, args, dst } => self.lower_bif(name, *fail, args, *dst),

            Inst::Allocate { .. } => {}
            Inst::AllocateHeap { heap, live, .. } => self.lower_test_heap(*heap, *live),
            Inst::AllocateZero { stack, .. } => self.lower_allocate_zero(*stack),
            Inst::AllocateHeapZero { stack, heap, live } => {
                self.lower_test_heap(*heap, *live);
                self.lower_allocate_zero(*stack);
            }
            Inst::TestHeap { heap, live } => self.lower_test_heap(*heap, *live),
            Inst::Init { dst } => self.lower_init_yregs(&[*dst]),
            Inst::InitYregs { regs } => self.lower_init_yregs(regs),
            Inst::Deallocate { .. } | Inst::Trim { .. } => {}

            Inst::Send => self.lower_send(),
            Inst::RemoveMessage => self.lower_remove_message(),
            Inst::Timeout => self.lower_timeout(),
            Inst::LoopRec { fail, dst } => self.lower_loop_rec(*fail, *dst),
            Inst::LoopRecEnd { label } => self.lower_loop_rec_end(*label),
            Inst::Wait { label } => self.lower_wait(*label),
            Inst::WaitTimeout { label, timeout } => self.lower_wait_timeout(*label, timeout),
            Inst::RecvMarkerReserve { dst } => self.lower_recv_marker_reserve(*dst),
            Inst::RecvMarkerBind { marker, reference } => self.lower_recv_marker_bind(marker, reference),
            Inst::RecvMarkerClear { reference } => self.lower_recv_marker_clear(reference),
            Inst::RecvMarkerUse { reference } => self.lower_recv_marker_use(reference),

            Inst::Compare { op, fail, left, right } => self.lower_compare(*op, *fail, left, right),
            Inst::TypeTest { test, fail, src } => self.lower_type_test(*test, *fail, src),
            Inst::TestArity { fail, src, arity } => self.lower_test_arity(*fail, src, *arity),
            Inst::IsTaggedTuple { fail, src, arity, tag } => self.lower_is_tagged_tuple(*fail, src, *arity, tag),
            Inst::IsFunction2 { fail, src, arity } => self.lower_is_function2(*fail, src, arity),
            Inst::HasMapFields { fail, src, keys } => self.lower_has_map_fields(*fail, src, keys),
            Inst::SelectVal { src, fail, arms } => self.lower_select_val(src, *fail, arms),
            Inst::SelectTupleArity { src, fail, arms } => self.lower_select_tuple_arity(src, *fail, arms),
            Inst::Jump(label) => self.lower_jump(*label),

            Inst::Move { src, dst } => self.lower_move(src, *dst),
            Inst::Swap { a, b } => self.lower_swap(*a, *b),
            Inst::GetList { src, head, tail } => self.lower_get_list(src, *head, *tail),
            Inst::GetHd { src, head } => self.lower_get_hd(src, *head),
            Inst::GetTl { src, tail } => self.lower_get_tl(src, *tail),
            Inst::GetTupleElement { src, index, dst } => self.lower_get_tuple_element(src, *index, *dst),
            Inst::SetTupleElement { value, tuple, index } => self.lower_set_tuple_element(value, tuple, *index),
            Inst::PutList { head, tail, dst } => self.lower_put_list(head, tail, *dst),
            Inst::PutTuple2 { dst, elements } => self.lower_put_tuple2(*dst, elements),
            Inst::UpdateRecord { hint: _, size, src, dst, updates } => {
                self.lower_update_record(*size, src, *dst, updates)
            }

            Inst::PutMap { exact, fail, src, dst, live, pairs } => {
                self.lower_put_map(*exact, *fail, src, *dst, *live, pairs);
            }
            Inst::GetMapElements { fail, src, pairs } => self.lower_get_map_elements(*fail, src, pairs),

            Inst::IsNativeRecord { fail, src, module, name } => self.lower_is_native_record(*fail, src, module, name),
            Inst::IsRecordAccessible { fail, src, scope } => self.lower_is_record_accessible(*fail, src, *scope),
            Inst::GetRecordElements { fail, src, pairs } => self.lower_get_record_elements(*fail, src, pairs),
            Inst::GetRecordField { fail, src, id, field, dst } => {
                self.lower_get_record_field(*fail, src, id, field, *dst);
            }
            Inst::PutRecord { fail, id, src, dst, live, pairs } => {
                self.lower_put_record(*fail, id, src, *dst, *live, pairs);
            }

            Inst::MakeFun { fun, dst, env } => self.lower_make_fun(*fun, *dst, env),
            Inst::MakeFun2 { fun } => self.lower_make_fun2(*fun),

            Inst::Catch { dst, .. } | Inst::Try { dst, .. } => self.lower_catch(*dst),
            Inst::CatchEnd { .. } => self.lower_catch_end(),
            Inst::TryEnd { .. } => {}
            Inst::TryCase { .. } => self.lower_try_case(),
            Inst::TryCaseEnd { value } => self.lower_try_case_end(value),
            Inst::Raise { trace, value } => self.lower_raise(trace, value),
            Inst::RawRaise => self.lower_raw_raise(),
            Inst::BuildStacktrace => self.lower_build_stacktrace(),
            Inst::Badmatch { value } => self.lower_badmatch(value),
            Inst::IfEnd => self.lower_if_end(),
            Inst::CaseEnd { value } => self.lower_case_end(value),
            Inst::Badrecord { value } => self.lower_badrecord(value),

            Inst::FmoveToFr { src, dst } => self.lower_fmove_to_fr(src, *dst),
            Inst::FmoveFromFr { src, dst } => self.lower_fmove_from_fr(*src, *dst),
            Inst::Fconv { src, dst } => self.lower_fconv(src, *dst),
            Inst::Farith { op, fail, left, right, dst } => self.lower_farith(*op, *fail, *left, *right, *dst),
            Inst::Fnegate { fail, src, dst } => self.lower_fnegate(*fail, *src, *dst),

            Inst::BsStartMatch3 { fail, src, live, dst } => self.lower_bs_start_match3(*fail, src, *live, *dst),
            Inst::BsStartMatch4 { fail, live, src, dst } => self.lower_bs_start_match4(*fail, *live, src, *dst),
            Inst::BsGetInteger2 { fail, ctx, live, size, unit, flags, dst } => {
                self.lower_bs_get_integer2(*fail, ctx, *live, size, *unit, *flags, *dst);
            }
            Inst::BsGetFloat2 { fail, ctx, live, size, unit, flags, dst } => {
                self.lower_bs_get_float2(*fail, ctx, *live, size, *unit, *flags, *dst);
            }
            Inst::BsGetBinary2 { fail, ctx, live, size, unit, flags, dst } => {
                self.lower_bs_get_binary2(*fail, ctx, *live, size, *unit, *flags, *dst);
            }
            Inst::BsSkipBits2 { fail, ctx, size, unit, flags: _ } => self.lower_bs_skip_bits2(*fail, ctx, size, *unit),
            Inst::BsTestTail2 { fail, ctx, bits } => self.lower_bs_test_tail2(*fail, ctx, *bits),
            Inst::BsTestUnit { fail, ctx, unit } => self.lower_bs_test_unit(*fail, ctx, *unit),
            Inst::BsMatchString { fail, ctx, bits, string } => self.lower_bs_match_string(*fail, ctx, *bits, string),
            Inst::BsGetUtf8 { fail, ctx, live, flags: _, dst } => self.lower_bs_get_utf8(*fail, ctx, *live, *dst),
            Inst::BsSkipUtf8 { fail, ctx, live, flags: _ } => self.lower_bs_skip_utf8(*fail, ctx, *live),
            Inst::BsGetUtf16 { fail, ctx, live, flags, dst } => {
                self.lower_bs_get_utf16(*fail, ctx, *live, *flags, *dst)
            }
            Inst::BsSkipUtf16 { fail, ctx, live, flags } => self.lower_bs_skip_utf16(*fail, ctx, *live, *flags),
            Inst::BsGetUtf32 { fail, ctx, live, flags, dst } => {
                self.lower_bs_get_utf32(*fail, ctx, *live, *flags, *dst)
            }
            Inst::BsSkipUtf32 { fail, ctx, live, flags } => self.lower_bs_skip_utf32(*fail, ctx, *live, *flags),
            Inst::BsGetTail { ctx, dst, live } => self.lower_bs_get_tail(ctx, *dst, *live),
            Inst::BsGetPosition { ctx, dst, live } => self.lower_bs_get_position(ctx, *dst, *live),
            Inst::BsSetPosition { ctx, position } => self.lower_bs_set_position(ctx, position),
            Inst::BsMatch { fail, ctx, commands } => self.lower_bs_match(*fail, ctx, commands),

            Inst::BsInitWritable => self.lower_bs_init_writable(),
            Inst::BsInit { fail, size, unit, heap, live, flags: _, dst } => {
                self.lower_bs_init(*fail, size, *unit, (*heap, *live), *dst);
            }
            Inst::BsAppend { fail, size, heap, live, unit, bin, flags: _, dst } => {
                self.lower_bs_append(*fail, size, Some((*heap, *live)), *unit, bin, *dst);
            }
            Inst::BsPrivateAppend { fail, size, unit, bin, flags: _, dst } => {
                self.lower_bs_append(*fail, size, None, *unit, bin, *dst);
            }
            Inst::BsPut { kind, fail, size, unit, flags, value } => {
                self.lower_bs_put(*kind, *fail, (size, *unit), *flags, value);
            }
            Inst::BsPutString { string } => self.lower_bs_put_string(string),
            Inst::BsPutUtf { encoding, fail, flags, value } => self.lower_bs_put_utf(*encoding, *fail, *flags, value),
            Inst::BsUtfSize { utf16, fail: _, src, dst } => self.lower_bs_utf_size(*utf16, src, *dst),
            Inst::BsAdd { fail, left, right, unit, dst } => self.lower_bs_add(*fail, left, right, *unit, *dst),
            Inst::BsCreateBin { fail, heap, live, unit: _, dst, segments } => {
                self.lower_bs_create_bin(*fail, *heap, *live, *dst, segments);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::isa::genop::{Status, TABLE};
    use std::collections::BTreeSet;

    #[test]
    fn every_opcode_that_is_read_has_a_row() {
        let rows: BTreeSet<&str> =
            include_str!("opcodes.tsv").lines().skip(1).filter_map(|row| row.split('\t').next()).collect();
        let read: BTreeSet<&str> = TABLE.iter().filter(|row| row.status == Status::Read).map(|row| row.name).collect();
        let missing: Vec<_> = read.difference(&rows).collect();
        let extra: Vec<_> = rows.difference(&read).collect();
        assert!(missing.is_empty() && extra.is_empty(), "missing {missing:?}, extra {extra:?}");
    }
}
