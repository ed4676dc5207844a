//! Calls of compiled code and of BIFs, and the facts of call sites.

use super::env::Callee;
use super::function::{Lower, Origin, SiteInfo, signature};
use super::symbols::Symbol;
use crate::ir::Mfa;
use beamc_abi::arch::REGISTER_X;
use beamc_abi::libcall::raise;
use beamc_abi::process::ProcessHead;
use beamc_abi::tables::site_flags;
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{
    self, BlockArg, BlockCall, ExceptionTableData, ExceptionTableItem, ExtFuncData, ExternalName, FuncRef, InstBuilder,
    Signature, SourceLoc, UserStackMapEntry, Value,
};
use std::mem::offset_of;

/// The target of a call.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Name(Symbol),
    Address(Value),
}

impl Lower<'_, '_, '_> {
    pub(super) fn import(&mut self, name: Symbol, signature: &Signature) -> FuncRef {
        if let Some(reference) = self.imports.get(&name) {
            return *reference;
        }
        let signature = self.b.import_signature(signature.clone());
        let external = self.b.func.declare_imported_user_function(name.to_external());
        let reference = self.b.import_function(ExtFuncData {
            name: ExternalName::user(external),
            signature,
            colocated: true,
            patchable: false,
        });
        self.imports.insert(name, reference);
        reference
    }

    /// Makes the next instructions come from `origin`, for a dump.
    pub(super) fn comes_from(&mut self, origin: Origin) {
        if let Some(origins) = &mut self.origins {
            origins.push(origin);
            // As without a dump, tail calls have the facts of the call before them.
            self.sites.push(self.sites.last().cloned().unwrap_or_default());
            self.b.set_srcloc(SourceLoc::new(self.sites.len() as u32));
        }
    }

    /// Makes the next instructions a call site with the current line and handler.
    pub(super) fn mark_site(&mut self) {
        let ignores_trace =
            self.state.handlers.last().and_then(|(_, label)| self.ignores_trace.get(label)).copied().unwrap_or(0);
        let tail = if self.tail { site_flags::TAIL } else { 0 };
        let line = self.line.clone().filter(|_| self.located);
        let info = SiteInfo { line, flags: ignores_trace | tail };
        let shared = match &mut self.origins {
            None => self.sites.iter().rposition(|other| *other == info),
            Some(origins) => {
                origins.extend(origins.last().copied());
                None
            }
        };
        let index = shared.unwrap_or_else(|| {
            self.sites.push(info);
            self.sites.len() - 1
        });
        self.b.set_srcloc(SourceLoc::new(index as u32 + 1));
    }

    /// Gives a call its roots, the Y registers of the frame.
    pub(super) fn root_y(&mut self, inst: ir::Inst) {
        let (Some(slot), Some(count)) = (self.slot, self.state.frame) else { return };
        for number in 0..count {
            let offset = u32::from(self.state.slot(number)) * 8;
            self.b.func.dfg.append_user_stack_map_entry(inst, UserStackMapEntry { ty: I64, slot, offset });
        }
    }

    /// Arguments x0.. of a call with `arity` of them, the heap top first. Those beyond the machine registers go to the
    /// head.
    pub(super) fn arguments(&mut self, arity: u16) -> Vec<Value> {
        let mut arguments = vec![self.hp()];
        for number in 0..arity {
            let value = self.x(number);
            if usize::from(number) < REGISTER_X {
                arguments.push(value);
            } else {
                self.store_head_x(number, value);
            }
        }
        arguments
    }

    /// Calls compiled code with `arity` arguments (including the fun) and takes its results.
    pub(super) fn call_code(&mut self, target: Target, arity: u16) {
        let arguments = self.arguments(arity);
        let signature = signature(usize::from(arity));
        let Some(pad) = self.pad() else {
            let inst = match target {
                Target::Name(name) => {
                    let reference = self.import(name, &signature);
                    self.mark_site();
                    self.b.ins().call(reference, &arguments)
                }
                Target::Address(address) => {
                    let signature = self.b.import_signature(signature);
                    self.mark_site();
                    self.b.ins().call_indirect(signature, address, &arguments)
                }
            };
            self.root_y(inst);
            let results = self.b.inst_results(inst).to_vec();
            self.set_hp(results[0]);
            self.set_x(0, results[1]);
            return;
        };
        let on = self.b.create_block();
        let hp = self.b.append_block_param(on, I64);
        let result = self.b.append_block_param(on, I64);
        let reference = match target {
            Target::Name(name) => Some(self.import(name, &signature)),
            Target::Address(_) => None,
        };
        let sig = match reference {
            Some(reference) => self.b.func.dfg.ext_funcs[reference].signature,
            None => self.b.import_signature(signature),
        };
        let pool = &mut self.b.func.dfg.value_lists;
        let normal = BlockCall::new(on, [BlockArg::TryCallRet(0), BlockArg::TryCallRet(1)], pool);
        let handler = BlockCall::new(pad, [], pool);
        let table = ExceptionTableData::new(sig, normal, [ExceptionTableItem::Default(handler)]);
        let table = self.b.func.dfg.exception_tables.push(table);
        self.mark_site();
        let inst = match (target, reference) {
            (Target::Address(address), _) => self.b.ins().try_call_indirect(address, &arguments, table),
            (_, Some(reference)) => self.b.ins().try_call(reference, &arguments, table),
            (Target::Name(_), None) => unreachable!("named targets are imported above"),
        };
        self.root_y(inst);
        self.b.switch_to_block(on);
        self.set_hp(hp);
        self.set_x(0, result);
    }

    /// Calls compiled code like [`Self::call_code`], or by a tail call if the function only returns after it: OTP's
    /// loader makes one instruction of a call of a fun and the return.
    pub(super) fn call_or_leave(&mut self, target: Target, arity: u16) {
        if self.tail {
            self.tail_call_code(target, arity);
            self.reachable = false;
        } else {
            self.call_code(target, arity);
        }
    }

    /// Tail-calls compiled code with `arity` arguments (including the fun). The block ends.
    pub(super) fn tail_call_code(&mut self, target: Target, arity: u16) {
        let arguments = self.arguments(arity);
        let signature = signature(usize::from(arity));
        match target {
            Target::Name(name) => {
                let reference = self.import(name, &signature);
                self.b.ins().return_call(reference, &arguments);
            }
            Target::Address(address) => {
                let signature = self.b.import_signature(signature);
                self.b.ins().return_call_indirect(signature, address, &arguments);
            }
        }
    }

    /// Calls a BIF through the BIF trampoline with its arguments in x0 and up. Its result goes to x0.
    pub(super) fn call_bif(&mut self, bif: u32, arity: u8) {
        for number in 0..u16::from(arity) {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let value = self.bif_trampoline(bif);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.count_bif(bif, given);
        self.or_else(given, |this| this.raise(raise::prepared, []));
        self.set_x(0, value);
    }

    /// Calls a BIF that may trap, and the function that it traps to. Returns the value in x0 if the call is a `tail`
    /// call.
    pub(super) fn call_trap(&mut self, bif: u32, arity: u8, tail: bool) {
        self.tail = tail;
        let (on, done, cold) = (self.next_block(), self.next_block(), self.cold_block());
        for number in 0..u16::from(arity) {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let value = self.bif_trampoline(bif);
        self.set_x(0, value);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.b.ins().brif(given, on, &[], cold, &[]);
        self.b.switch_to_block(on);
        self.count_bif(bif, given);
        self.b.ins().jump(done, &[]);
        self.b.switch_to_block(cold);
        let code = self.trapped(bif);
        if tail {
            self.tail_call_code(code, REGISTER_X as u16);
        } else {
            self.call_code(code, REGISTER_X as u16);
            self.b.ins().jump(done, &[]);
        }
        self.b.switch_to_block(done);
        if tail {
            self.return_x0();
        }
    }

    /// The code that a BIF trapped to, with its arguments in place. Raises if the BIF failed.
    pub(super) fn trapped(&mut self, bif: u32) -> Target {
        let status = self.load_head(offset_of!(ProcessHead, status));
        let trapped = self.b.ins().icmp_imm_s(IntCC::Equal, status, beamc_abi::process::status::TRAP as i64);
        self.count_bif(bif, trapped);
        self.or_else(trapped, |this| this.raise(raise::prepared, []));
        let code = self.load_head(offset_of!(ProcessHead, resume));
        for number in 0..REGISTER_X as u16 {
            let value = self.load_head_x(number);
            self.set_x(number, value);
        }
        Target::Address(code)
    }

    /// Returns x0.
    pub(super) fn return_x0(&mut self) {
        let (hp, value) = (self.hp(), self.x(0));
        self.b.ins().return_(&[hp, value]);
    }

    /// The target of a call to `mfa`, or the index of a BIF that is called in line.
    pub(super) fn callee(&mut self, mfa: &Mfa) -> Result<Symbol, u32> {
        let callee = self.env.callee(mfa);
        Self::name_of(callee)
    }

    /// The target of a call by label to `mfa` of this module, or the index of a BIF that is called in line.
    pub(super) fn local_callee(&mut self, mfa: &Mfa) -> Result<Symbol, u32> {
        let callee = self.env.local_callee(mfa);
        Self::name_of(callee)
    }

    fn name_of(callee: Callee) -> Result<Symbol, u32> {
        match callee {
            Callee::Function(index) => Ok(Symbol::Function(index)),
            Callee::Adapter(index) => Ok(Symbol::Adapter(index)),
            Callee::Undef(index) => Ok(Symbol::Undef(index)),
            Callee::Bif(index) => Err(index),
        }
    }
}
