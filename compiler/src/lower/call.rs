//! Calls, tail calls and apply. A call for a module-local process name is a load.

use super::calls::Target;
use super::function::{FLAGS, Lower};
use super::symbols::Symbol;
use crate::analyse::flow::never_returns;
use crate::ir::{Label, Mfa};
use crate::program::pid_name;
use beamc_abi::libcall::{plain, raise};
use beamc_abi::process::ProcessHead;
use beamc_abi::term as abi;
use cranelift_codegen::ir::InstBuilder;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use std::mem::offset_of;

impl Lower<'_, '_, '_> {
    /// The function whose entry label is `label`.
    fn local(&mut self, label: Label) -> Symbol {
        let Some(mfa) = self.env.local(self.module, label) else {
            unreachable!("labels of calls are checked on reading")
        };
        match self.local_callee(&mfa) {
            Ok(name) => name,
            Err(bif) => Symbol::Adapter(bif),
        }
    }

    /// The slot of the module-local process name that a call by label reads, if it calls a getter.
    pub(super) fn pid_name(&self, label: Label) -> Option<u32> {
        if self.env.pid_names.rows.is_empty() {
            return None;
        }
        self.env.local(self.module, label).and_then(|getter| self.env.pid_names.loaded_by(&getter))
    }

    /// Loads the pid of a slot into x0.
    pub(super) fn load_pid_name(&mut self, slot: u32) {
        let place = self.address(Symbol::PidName(slot));
        let pid = self.b.ins().atomic_load(I64, FLAGS, place);
        self.set_x(0, pid);
    }

    pub(super) fn lower_call(&mut self, arity: u8, label: Label) {
        if let Some(slot) = self.pid_name(label) {
            return self.load_pid_name(slot);
        }
        let name = self.local(label);
        self.call_code(Target::Name(name), u16::from(arity));
    }

    pub(super) fn lower_call_only(&mut self, arity: u8, label: Label) {
        if label == self.entry
            && arity == self.arity
            && let Some(head) = self.loop_head
        {
            self.b.ins().jump(head, &[]);
            return;
        }
        if let Some(slot) = self.pid_name(label) {
            self.load_pid_name(slot);
            return self.return_x0();
        }
        let name = self.local(label);
        self.tail_call_code(Target::Name(name), u16::from(arity));
    }

    /// Replaces the module argument by `[]` if it is not this module: `program::pid_name`, rule 1.
    fn keep_to_own_names(&mut self, mfa: &Mfa) {
        if pid_name::takes_a_name(mfa) {
            let own = self.env.modules[self.module as usize].name.clone();
            let own = self.env.atom_word(&own) as i64;
            let module = self.x(0);
            let is_own = self.b.ins().icmp_imm_s(IntCC::Equal, module, own);
            let none = self.word(abi::NIL);
            let module = self.b.ins().select(is_own, module, none);
            self.set_x(0, module);
        }
    }

    pub(super) fn lower_call_ext(&mut self, mfa: &Mfa) {
        self.keep_to_own_names(mfa);
        match self.callee(mfa) {
            Ok(Symbol::Adapter(bif)) => self.call_trap(bif, mfa.arity, false),
            Ok(name) => self.call_code(Target::Name(name), u16::from(mfa.arity)),
            Err(bif) => self.call_bif(bif, mfa.arity),
        }
        if never_returns(mfa) {
            self.unreachable();
        }
    }

    /// A BIF in tail position is called and then returned from, never tail-called, so traces keep the caller's frame.
    /// If it traps, the function that it traps to is tail-called.
    pub(super) fn lower_call_ext_only(&mut self, mfa: &Mfa) {
        self.keep_to_own_names(mfa);
        match self.callee(mfa) {
            Ok(Symbol::Adapter(bif)) => self.call_trap(bif, mfa.arity, true),
            Ok(name) => self.tail_call_code(Target::Name(name), u16::from(mfa.arity)),
            Err(bif) => {
                self.call_bif(bif, mfa.arity);
                self.return_x0();
            }
        }
    }

    /// The code of `x[arity]:x[arity + 1]` with `arity` arguments.
    fn applied(&mut self, arity: u8) -> Target {
        let arity = u16::from(arity);
        self.spill_x(arity + 2);
        let live = self.word(u64::from(arity));
        self.store_head(offset_of!(ProcessHead, live), live);
        let found = self.call(plain::apply, []).value(self);
        let found = self.b.ins().icmp_imm_s(IntCC::NotEqual, found, 0);
        self.or_else(found, |this| this.raise(raise::prepared, []));
        Target::Address(self.load_head(offset_of!(ProcessHead, resume)))
    }

    pub(super) fn lower_apply(&mut self, arity: u8) {
        let target = self.applied(arity);
        self.call_code(target, u16::from(arity));
    }

    pub(super) fn lower_apply_last(&mut self, arity: u8) {
        let target = self.applied(arity);
        self.tail_call_code(target, u16::from(arity));
    }
}
