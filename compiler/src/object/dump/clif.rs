//! Cranelift's form of a function as it was lowered, with comments.

use super::{Dump, Origins, head_field};
use crate::lower::symbols::Symbol;
use cranelift_codegen::entity::SecondaryMap;
use cranelift_codegen::ir::entities::AnyEntity;
use cranelift_codegen::ir::{
    Block, ExternalName, Function, GlobalValueData, Inst, InstructionData, Opcode, Value, ValueDef,
};
use cranelift_codegen::write::{FuncWriter, PlainWriter, decorate_function};
use std::fmt::{self, Display, Write};

/// Spaces before an instruction.
const INDENT: usize = 4;

/// Writes `func`.
pub(super) fn write(out: &mut String, dump: &Dump<'_, '_>, func: &Function, origins: Origins<'_>) {
    let mut numbers = SecondaryMap::with_default(None);
    for inst in func.layout.blocks().flat_map(|block| func.layout.block_insts(block)) {
        let location = func.srcloc(inst);
        // Locations count from 1.
        numbers[inst] = (!location.is_default()).then(|| location.bits() - 1);
    }
    let mut func = func.clone();
    // They would be printed.
    func.stencil.srclocs.clear();
    // Writing to a string does not fail.
    let _ = decorate_function(&mut Writer { dump, origins, numbers }, out, &func);
}

struct Writer<'a, 'd, 'p> {
    dump: &'a Dump<'d, 'p>,
    origins: Origins<'a>,
    /// Numbers of the origins.
    numbers: SecondaryMap<Inst, Option<u32>>,
}

impl Writer<'_, '_, '_> {
    fn name(&self, func: &Function, name: &ExternalName) -> Option<String> {
        let ExternalName::User(number) = name else { return None };
        let name = func.params.user_named_funcs().get(*number)?;
        Some(self.dump.name(Symbol::from_external(name)))
    }

    /// The symbol that an instruction refers to.
    fn comment(&self, func: &Function, inst: Inst) -> Option<String> {
        let data = &func.dfg.insts[inst];
        match data {
            InstructionData::Load { arg, offset, .. } => in_head(func, *arg, (*offset).into()),
            InstructionData::Store { args, offset, .. } => in_head(func, args[1], (*offset).into()),
            InstructionData::Call { func_ref, .. } | InstructionData::TryCall { func_ref, .. } => {
                self.name(func, &func.dfg.ext_funcs[*func_ref].name)
            }
            InstructionData::UnaryGlobalValue { global_value, .. } => match &func.global_values[*global_value] {
                GlobalValueData::Symbol { name, .. } => self.name(func, name),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The field at `offset` from `base`, if that is the process head.
fn in_head(func: &Function, base: Value, offset: i64) -> Option<String> {
    let ValueDef::Result(inst, _) = func.dfg.value_def(base) else { return None };
    if func.dfg.insts[inst].opcode() == Opcode::GetPinnedReg { head_field(offset) } else { None }
}

impl FuncWriter for Writer<'_, '_, '_> {
    fn write_block_header(&mut self, w: &mut dyn Write, func: &Function, block: Block, _: usize) -> fmt::Result {
        PlainWriter.write_block_header(w, func, block, INDENT)
    }

    fn write_instruction(
        &mut self,
        w: &mut dyn Write,
        func: &Function,
        aliases: &SecondaryMap<Value, Vec<Value>>,
        inst: Inst,
        _: usize,
    ) -> fmt::Result {
        if let Some(number) = self.numbers[inst] {
            self.origins.write(w, number)?;
        }
        let mut text = String::new();
        PlainWriter.write_instruction(&mut text, func, aliases, inst, INDENT)?;
        match (self.comment(func, inst), text.split_once('\n')) {
            (Some(comment), Some((line, aliases))) => write!(w, "{line}  ; {comment}\n{aliases}"),
            _ => w.write_str(&text),
        }
    }

    fn write_entity_definition(
        &mut self,
        w: &mut dyn Write,
        func: &Function,
        entity: AnyEntity,
        value: &dyn Display,
    ) -> fmt::Result {
        let external = match entity {
            AnyEntity::FuncRef(reference) => Some(&func.dfg.ext_funcs[reference].name),
            AnyEntity::GlobalValue(global) => match &func.global_values[global] {
                GlobalValueData::Symbol { name, .. } => Some(name),
                _ => None,
            },
            _ => None,
        };
        let Some((external, name)) = external.and_then(|external| Some((external, self.name(func, external)?))) else {
            return self.super_entity_definition(w, func, entity, value);
        };
        // Cranelift writes numbers: those of the name for a function, that of the reference for a value.
        let params = matches!(entity, AnyEntity::FuncRef(_)).then_some(&func.params);
        let number = external.display(params).to_string();
        let value = value.to_string().replacen(&number, &format!("%{name}"), 1);
        self.super_entity_definition(w, func, entity, &value)
    }
}
