//! Machine code as it stands in the object file, disassembled.

use crate::lower::symbols::Symbol;
use crate::object::code::{Machine, Map, Relocation};
use crate::object::dump::{Dump, Origins, head_field};
use cranelift_codegen::binemit::Reloc;
use iced_x86::{
    Code, Decoder, DecoderOptions, FastFormatter, FlowControl, Instruction, InstructionInfoFactory, OpAccess, OpKind,
    Register,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};

/// Writes the code of `machine`.
pub(in crate::object) fn write(
    out: &mut String,
    dump: &Dump<'_, '_>,
    machine: &Machine,
    map: &Map,
    origins: Origins<'_>,
) {
    let code = decode(&machine.bytes, &map.blocks);
    let labels = labels(&code, &map.blocks);
    let mut formatter = FastFormatter::new();
    let options = formatter.options_mut();
    options.set_space_after_operand_separator(true);
    options.set_rip_relative_addresses(true);
    options.set_use_hex_prefix(true);
    let heads = Heads { registers: vec![Register::R15], factory: InstructionInfoFactory::new() };
    let mut text = Text { dump, machine, map, labels, formatter, origins, heads };
    // Writing to a string does not fail.
    let _ = text.write(out, &code);
}

/// The instructions by offset: those of the basic blocks and those that they branch to. The bytes between are data.
fn decode(bytes: &[u8], blocks: &[u32]) -> BTreeMap<u32, Instruction> {
    let mut code = BTreeMap::new();
    let mut starts: Vec<u32> = std::iter::once(0).chain(blocks.iter().copied()).collect();
    while let Some(start) = starts.pop() {
        let rest = bytes.get(start as usize..).unwrap_or_default();
        for instruction in Decoder::with_ip(64, rest, u64::from(start), DecoderOptions::NONE) {
            if instruction.is_invalid() || code.insert(instruction.ip() as u32, instruction).is_some() {
                break;
            }
            starts.extend(target(&instruction));
            let goes_on = matches!(
                instruction.flow_control(),
                FlowControl::Next | FlowControl::Call | FlowControl::IndirectCall | FlowControl::ConditionalBranch
            );
            if !goes_on {
                break;
            }
        }
    }
    code
}

/// Where a jump within the function goes. Those that leave it have a relocation instead, and calls always do.
fn target(instruction: &Instruction) -> Option<u32> {
    let jumps = matches!(instruction.flow_control(), FlowControl::ConditionalBranch | FlowControl::UnconditionalBranch);
    // A tail call's distance is not filled in yet: it would go right behind the jump.
    let filled = instruction.near_branch_target() != instruction.next_ip();
    (jumps && instruction.op0_kind() == OpKind::NearBranch64 && filled).then(|| instruction.near_branch_target() as u32)
}

/// Data in the code that an instruction refers to.
fn datum(instruction: &Instruction) -> Option<u32> {
    let address = instruction.ip_rel_memory_address();
    (instruction.is_ip_rel_memory_operand() && address != instruction.next_ip()).then_some(address as u32)
}

/// Numbers of the places that something refers to, in their order.
fn labels(code: &BTreeMap<u32, Instruction>, blocks: &[u32]) -> BTreeMap<u32, usize> {
    let targets = code.values().flat_map(|instruction| target(instruction).into_iter().chain(datum(instruction)));
    // A jump table refers to blocks, and so do the landing pads of calls.
    let places: BTreeSet<u32> = targets.chain(blocks.iter().copied()).collect();
    places.into_iter().filter(|place| *place > 0).enumerate().map(|(number, place)| (place, number + 1)).collect()
}

/// The registers that point at the process head.
struct Heads {
    registers: Vec<Register>,
    factory: InstructionInfoFactory,
}

impl Heads {
    /// At the start of a block: code reads the pinned register in each.
    fn forget(&mut self) {
        self.registers.truncate(1);
    }

    /// After an instruction that refers to `name`.
    fn step(&mut self, instruction: &Instruction, name: Option<Symbol>) {
        if matches!(instruction.flow_control(), FlowControl::Call | FlowControl::IndirectCall) {
            let keeps_all = name.is_some_and(Symbol::keeps_registers);
            // The system's convention, in which the door is called, keeps some.
            self.registers.retain(|register| {
                keeps_all
                    || matches!(register, Register::RBX | Register::R12 | Register::R13 | Register::R14 | Register::R15)
            });
            return;
        }
        let copies = matches!(instruction.code(), Code::Mov_rm64_r64 | Code::Mov_r64_rm64)
            && instruction.op0_kind() == OpKind::Register
            && self.registers.contains(&instruction.op1_register());
        for used in self.factory.info(instruction).used_registers() {
            if !matches!(used.access(), OpAccess::Read | OpAccess::CondRead | OpAccess::NoMemAccess) {
                let written = used.register().full_register();
                self.registers.retain(|register| *register == Register::R15 || *register != written);
            }
        }
        if copies {
            self.registers.push(instruction.op0_register());
        }
    }
}

struct Text<'a, 'd, 'p> {
    dump: &'a Dump<'d, 'p>,
    machine: &'a Machine,
    map: &'a Map,
    labels: BTreeMap<u32, usize>,
    formatter: FastFormatter,
    origins: Origins<'a>,
    heads: Heads,
}

impl Text<'_, '_, '_> {
    fn write(&mut self, out: &mut String, code: &BTreeMap<u32, Instruction>) -> fmt::Result {
        let end = self.machine.bytes.len() as u32;
        let mut at = 0;
        while at < end {
            let origin = self.map.origins.partition_point(|(start, _)| *start <= at).checked_sub(1);
            let origin = origin.map_or(0, |index| self.map.origins[index].1);
            self.origins.write(out, origin)?;
            if let Some(number) = self.labels.get(&at) {
                writeln!(out, ".{number}:")?;
                self.heads.forget();
            }
            at = match code.get(&at) {
                Some(instruction) => {
                    self.instruction(out, instruction)?;
                    self.heads.step(instruction, self.relocation(instruction).and_then(|relocation| relocation.name));
                    instruction.next_ip() as u32
                }
                None => self.data(out, at, code)?,
            };
        }
        Ok(())
    }

    fn instruction(&mut self, out: &mut String, instruction: &Instruction) -> fmt::Result {
        let mut text = String::new();
        self.formatter.format(instruction, &mut text);
        let symbol = self.symbol(instruction);
        let branches = instruction.op0_kind() == OpKind::NearBranch64;
        let operand = match &symbol {
            Some(symbol) => Some(symbol.clone()),
            None => target(instruction).and_then(|target| self.label(target)),
        };
        if let (true, Some(operand), Some((mnemonic, _))) = (branches, operand, text.rsplit_once(' ')) {
            return writeln!(out, "    {mnemonic} {operand}");
        }
        let field = || {
            let at = self.heads.registers.contains(&instruction.memory_base());
            let in_head = at && instruction.memory_index() == Register::None;
            in_head.then(|| head_field(instruction.memory_displacement64() as i64)).flatten()
        };
        let datum = || datum(instruction).and_then(|datum| self.label(datum));
        match symbol.or_else(field).or_else(datum) {
            Some(comment) => writeln!(out, "    {text}  ; {comment}"),
            None => writeln!(out, "    {text}"),
        }
    }

    fn label(&self, place: u32) -> Option<String> {
        self.labels.get(&place).map(|number| format!(".{number}"))
    }

    fn relocation(&self, instruction: &Instruction) -> Option<&Relocation> {
        let range = instruction.ip()..instruction.next_ip();
        self.machine.relocations.iter().find(|relocation| range.contains(&u64::from(relocation.offset)))
    }

    /// The symbol that an instruction refers to.
    fn symbol(&self, instruction: &Instruction) -> Option<String> {
        let Relocation { offset, kind, name, addend } = self.relocation(instruction)?;
        // Relative displacements count from the end of the instruction.
        let from = if *kind == Reloc::Abs8 { 0 } else { instruction.next_ip() as i64 - i64::from(*offset) };
        Some(match ((*name)?, addend + from) {
            (name, 0) => self.dump.name(name),
            (name, addend) => format!("{}{addend:+}", self.dump.name(name)),
        })
    }

    /// Data from `at` to the next instruction or label: words of a jump table or constants.
    fn data(&self, out: &mut String, at: u32, code: &BTreeMap<u32, Instruction>) -> Result<u32, fmt::Error> {
        let after = at + 1;
        let ends = [
            code.range(after..).next().map(|(end, _)| *end),
            self.labels.range(after..).next().map(|(end, _)| *end),
            Some(self.machine.bytes.len() as u32),
        ];
        let end = ends.into_iter().flatten().min().unwrap_or(after);
        let bytes = self.machine.bytes.get(at as usize..end as usize).unwrap_or_default();
        let (words, rest) = bytes.as_chunks::<4>();
        for word in words {
            let word = u32::from_le_bytes(*word);
            // A row of a jump table is the distance of a block from the table.
            let block = at.wrapping_add(word);
            match self.label(block).filter(|_| code.contains_key(&block)) {
                Some(label) => writeln!(out, "    dd {word:#x}  ; {label}")?,
                None => writeln!(out, "    dd {word:#x}")?,
            }
        }
        rest.iter().try_for_each(|byte| writeln!(out, "    db {byte:#x}"))?;
        Ok(end)
    }
}
