//! Writing the object: symbols, sections, relocations.

use super::code::Relocation;
use super::literals::{Address, Area, LiteralWord, has_big_map};
use super::tables::{Placed, Tables};
use super::{Piece, fun_code, name_arities};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Mfa, Term};
use crate::lower::env::{Callee, Env, FunKey};
use crate::lower::function::signature;
use crate::lower::symbols::Symbol;
use crate::program::Program;
use beamc_abi::arch::{CACHE_LINE, FRAME_RECORD_BYTES};
use beamc_abi::pid;
use beamc_abi::tables::{
    BootRow, ExportRow, FunEntry, ModuleRow, NO_ATOM, NO_STARTUP, PROGRAM_SYMBOL, PidNameRow, Program as ProgramRow,
    RecordRow, Slice, TextRow,
};
use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_module::{
    DataDescription, DataId, FuncId, Linkage, Module, ModuleReloc, ModuleRelocTarget, default_libcall_names,
};
use cranelift_object::{ObjectBuilder, ObjectModule};
use std::collections::HashMap;
use std::mem::{offset_of, size_of};
use std::sync::Arc;

/// Functions start at multiples of this.
const ALIGNMENT: u64 = 16;

/// The row of a module before its literals have addresses.
pub(super) struct ModuleInfo {
    pub(super) name: u32,
    /// Exports, attributes, functions, md5, compile info.
    pub(super) terms: [Term; 5],
}

/// Rows of the program's modules, ascending by atom index of the name.
pub(super) fn modules(env: &mut Env<'_>, program: &Program) -> Vec<ModuleInfo> {
    let mut rows: Vec<ModuleInfo> = program
        .modules
        .iter()
        .map(|module| {
            let exports = name_arities(module.exports.iter().map(|(name, arity, _)| (name.clone(), *arity)));
            let functions = name_arities(module.functions.iter().map(|f| (f.name.clone(), f.arity)));
            let pair = |name: &Atom, value: &Term| Term::Tuple(vec![Term::Atom(name.clone()), value.clone()]);
            let vsn = module.vsn.iter().map(|value| pair(&Atom::new("vsn"), value));
            let attributes = module.attributes.iter().map(|(name, value)| pair(name, value));
            let attributes: Vec<Term> = vsn.chain(attributes).collect();
            let attributes =
                if attributes.is_empty() { Term::Nil } else { Term::List(attributes, Box::new(Term::Nil)) };
            let md5 = match module.md5 {
                Some(md5) => Term::Binary(md5.to_vec()),
                None => Term::Atom(Atom::new("undefined")),
            };
            let compile = module.compile_info.clone().unwrap_or(Term::Nil);
            if has_big_map(&attributes) || has_big_map(&compile) {
                env.refuse("a map of more than 32 keys in an attribute", &format!("module {}", module.name));
            }
            ModuleInfo { name: env.atom(&module.name), terms: [exports, attributes, functions, md5, compile] }
        })
        .collect();
    rows.sort_by_key(|row| row.name);
    rows
}

/// The row of a native record before its literals have addresses.
pub(super) struct RecordInfo {
    module: u32,
    name: u32,
    /// The definition, as an index of literals.
    definition: u32,
    /// The defaults, as an index of literals.
    defaults: u32,
    /// The defaults, as an index of startup literals.
    startup: Option<u32>,
}

/// Rows of the program's native records, ascending by atom indices of module and name. Adds their literals.
pub(super) fn records(env: &mut Env<'_>, program: &Program) -> Vec<RecordInfo> {
    let list = |elements: Vec<Term>| {
        if elements.is_empty() { Term::Nil } else { Term::List(elements, Box::new(Term::Nil)) }
    };
    let mut rows = Vec::new();
    for module in &program.modules {
        for record in &module.records {
            let Some(defined) = env.defined(&module.name, &record.name) else { continue };
            let defaults = record.fields.iter().map(|(_, default)| list(default.iter().cloned().collect())).collect();
            let defaults = Arc::new(list(defaults));
            let startup = has_big_map(&defaults).then(|| env.startup_literal(&defaults));
            rows.push(RecordInfo {
                module: env.atom(&module.name),
                name: env.atom(&record.name),
                definition: env.literal(&defined.definition),
                defaults: env.literal(&defaults),
                startup,
            });
        }
    }
    rows.sort_by_key(|row| (row.module, row.name));
    rows
}

struct Emitter {
    module: ObjectModule,
    functions: HashMap<Symbol, FuncId>,
    runtime: HashMap<&'static str, FuncId>,
    literals: DataId,
    startup_literals: DataId,
    pid_names: DataId,
    funs: DataId,
    bytes: Vec<DataId>,
}

fn failed(error: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(format!("internal: the object cannot be written: {error}"))
}

/// The object file.
#[allow(clippy::too_many_arguments, reason = "all parts of the object file come together here")]
pub(super) fn object(
    isa: OwnedTargetIsa,
    env: &mut Env<'_>,
    program: &Program,
    pieces: Vec<Piece>,
    area: &Area,
    literal_words: &[LiteralWord],
    modules: Vec<(ModuleInfo, [LiteralWord; 5])>,
    records: &[RecordInfo],
) -> Result<Vec<u8>, Diagnostic> {
    let builder = ObjectBuilder::new(isa, "beamc", default_libcall_names()).map_err(failed)?;
    let mut module = ObjectModule::new(builder);
    let startup_literals = module.declare_data("beamc_late", Linkage::Local, true, false).map_err(failed)?;
    let pid_names = module.declare_data("beamc_pid_names", Linkage::Local, true, false).map_err(failed)?;
    let mut data = |name: &str| module.declare_data(name, Linkage::Local, false, false).map_err(failed);
    let (literals, funs) = (data("beamc_literals")?, data("beamc_funs")?);
    let bytes = (0..env.bytes.items().len()).map(|index| data(&format!("beamc_bytes_{index}")));
    let bytes = bytes.collect::<Result<Vec<_>, _>>()?;
    let mut emitter = Emitter {
        module,
        functions: HashMap::new(),
        runtime: HashMap::new(),
        literals,
        startup_literals,
        pid_names,
        funs,
        bytes,
    };

    let mut starts = HashMap::new();
    let mut end = 0u64;
    for piece in &pieces {
        let id = emitter.declare(&piece.symbol, Linkage::Local)?;
        emitter.functions.insert(piece.key, id);
        let start = end.next_multiple_of(ALIGNMENT);
        starts.insert(piece.key, start as u32);
        end = start + piece.machine.bytes.len() as u64;
    }
    for piece in &pieces {
        emitter.define_code(piece, literal_words)?;
    }
    emitter.define_bytes(env)?;
    emitter.define_literals(area)?;
    emitter.define_late(env, literal_words)?;
    emitter.define_pid_names(env, program.release)?;
    emitter.define_funs(env)?;
    let records = (emitter.record_rows(records, literal_words)?, records.len() as u64);
    emitter.define_program(env, program, &pieces, &starts, end, area, &modules, records)?;
    emitter.module.finish().emit().map_err(failed)
}

impl Emitter {
    fn declare(&mut self, symbol: &str, linkage: Linkage) -> Result<FuncId, Diagnostic> {
        // Cranelift requires a signature. Callers have their own.
        self.module.declare_function(symbol, linkage, &signature(0)).map_err(failed)
    }

    fn runtime_function(&mut self, symbol: &'static str) -> Result<FuncId, Diagnostic> {
        if let Some(id) = self.runtime.get(symbol) {
            return Ok(*id);
        }
        let id = self.declare(symbol, Linkage::Import)?;
        self.runtime.insert(symbol, id);
        Ok(id)
    }

    /// The target of a name, and the offset to add to its address.
    fn resolve(&mut self, name: Symbol, literal_words: &[LiteralWord]) -> Result<(ModuleRelocTarget, i64), Diagnostic> {
        Ok(match name {
            Symbol::Function(_) | Symbol::Adapter(_) | Symbol::Undef(_) => {
                let Some(id) = self.functions.get(&name) else {
                    return Err(failed(format!("{name:?} has no code")));
                };
                ((*id).into(), 0)
            }
            Symbol::Literal(index) => {
                let LiteralWord::Pointer(offset) = literal_words[index as usize] else {
                    return Err(failed("the address of an immediate"));
                };
                (self.literals.into(), offset as i64)
            }
            Symbol::FunEntry(index) => (self.funs.into(), i64::from(index) * size_of::<FunEntry>() as i64),
            Symbol::StartupLiteral(index) => (self.startup_literals.into(), i64::from(index) * 8),
            Symbol::PidName(word) => (self.pid_names.into(), i64::from(word) * 8),
            Symbol::Bytes(index) => (self.bytes[index as usize].into(), 0),
            Symbol::Libcall(_)
            | Symbol::LibcallNofp(_)
            | Symbol::RaiseLocal(_)
            | Symbol::Raise(_)
            | Symbol::Bif(_)
            | Symbol::BifTrampoline => {
                let Some(symbol) = name.runtime_symbol() else { return Err(failed(format!("{name:?} has no symbol"))) };
                (self.runtime_function(symbol)?.into(), 0)
            }
        })
    }

    fn define_code(&mut self, piece: &Piece, literal_words: &[LiteralWord]) -> Result<(), Diagnostic> {
        let Some(id) = self.functions.get(&piece.key).copied() else { return Err(failed("undeclared code")) };
        let mut relocations = Vec::with_capacity(piece.machine.relocations.len());
        for Relocation { offset, kind, name, addend } in &piece.machine.relocations {
            let (target, base) = match name {
                Some(name) => self.resolve(*name, literal_words)?,
                None => (ModuleRelocTarget::FunctionOffset(id, 0), 0),
            };
            relocations.push(ModuleReloc { offset: *offset, kind: *kind, name: target, addend: addend + base });
        }
        self.module.define_function_bytes(id, ALIGNMENT, &piece.machine.bytes, &relocations).map_err(failed)
    }

    fn define(&mut self, id: DataId, description: &DataDescription) -> Result<(), Diagnostic> {
        self.module.define_data(id, description).map_err(failed)
    }

    fn new_data(&mut self, name: &str, content: Vec<u8>) -> Result<DataId, Diagnostic> {
        let id = self.module.declare_data(name, Linkage::Local, false, false).map_err(failed)?;
        let mut description = DataDescription::new();
        description.define(content.into_boxed_slice());
        description.set_align(8);
        self.define(id, &description)?;
        Ok(id)
    }

    fn define_bytes(&mut self, env: &Env<'_>) -> Result<(), Diagnostic> {
        for (index, content) in env.bytes.items().iter().enumerate() {
            let mut description = DataDescription::new();
            description.define(content.clone().into_boxed_slice());
            description.set_align(8);
            self.define(self.bytes[index], &description)?;
        }
        Ok(())
    }

    fn define_literals(&mut self, area: &Area) -> Result<(), Diagnostic> {
        let mut description = DataDescription::new();
        // An empty area still needs an address.
        let mut content: Vec<u8> = area.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        content.extend_from_slice(&[0; 8]);
        description.define(content.into_boxed_slice());
        description.set_align(8);
        let own = self.module.declare_data_in_data(self.literals, &mut description);
        let funs = self.module.declare_data_in_data(self.funs, &mut description);
        for (index, address) in &area.places {
            let at = *index as u32 * 8;
            match address {
                Address::Literal(offset) => description.write_data_addr(at, own, *offset as i64),
                Address::Fun(fun) => {
                    description.write_data_addr(at, funs, i64::from(*fun) * size_of::<FunEntry>() as i64);
                }
            }
        }
        self.define(self.literals, &description)
    }

    /// The words of startup literals: addresses of their layouts, from which the runtime makes the terms.
    fn define_late(&mut self, env: &Env<'_>, literal_words: &[LiteralWord]) -> Result<(), Diagnostic> {
        let mut description = DataDescription::new();
        let startup_literals = env.startup_literals.items();
        description.define(vec![0; (startup_literals.len() + 1) * 8].into_boxed_slice());
        description.set_align(8);
        let literals = self.module.declare_data_in_data(self.literals, &mut description);
        for (index, literal) in startup_literals.iter().enumerate() {
            let LiteralWord::Pointer(offset) = literal_words[*literal as usize] else {
                return Err(failed("a map that is an immediate"));
            };
            description.write_data_addr(index as u32 * 8, literals, offset as i64);
        }
        self.define(self.startup_literals, &description)
    }

    /// The slots of module-local process names, all without a process.
    fn define_pid_names(&mut self, env: &Env<'_>, release: u32) -> Result<(), Diagnostic> {
        let dead = pid::dead(release).word().to_le_bytes();
        let mut description = DataDescription::new();
        // Up to the end of the cache line, so that nothing else lies in it.
        let words = u64::from(env.pid_names.words + 1).next_multiple_of(CACHE_LINE / 8);
        description.define(dead.repeat(words as usize).into_boxed_slice());
        description.set_align(CACHE_LINE);
        self.define(self.pid_names, &description)
    }

    /// `PidNameRow` rows.
    fn pid_name_rows(&mut self, env: &mut Env<'_>) -> Result<DataId, Diagnostic> {
        let names = env.pid_names.rows.clone();
        let mut rows: Vec<(u32, u32, u32)> =
            names.iter().map(|(module, name, word)| (env.atom(module), env.atom(name), *word)).collect();
        rows.sort_unstable();
        let id = self.module.declare_data("beamc_pid_name_rows", Linkage::Local, false, false).map_err(failed)?;
        let mut description = DataDescription::new();
        let mut content = vec![0; (rows.len() + 1) * size_of::<PidNameRow>()];
        for (row, (module, name, _)) in content.chunks_mut(size_of::<PidNameRow>()).zip(&rows) {
            row[offset_of!(PidNameRow, module)..][..4].copy_from_slice(&module.to_le_bytes());
            row[offset_of!(PidNameRow, name)..][..4].copy_from_slice(&name.to_le_bytes());
        }
        description.define(content.into_boxed_slice());
        description.set_align(8);
        let slots = self.module.declare_data_in_data(self.pid_names, &mut description);
        for (index, (.., word)) in rows.iter().enumerate() {
            let at = index * size_of::<PidNameRow>() + offset_of!(PidNameRow, slot);
            description.write_data_addr(at as u32, slots, i64::from(*word) * 8);
        }
        self.define(id, &description)?;
        Ok(id)
    }

    fn define_funs(&mut self, env: &mut Env<'_>) -> Result<(), Diagnostic> {
        let mut description = DataDescription::new();
        let mut content = Vec::new();
        let mut codes = Vec::new();
        for index in 0..env.funs.items().len() {
            let row = fun_row(env, index);
            codes.push(fun_code(env, index));
            content.extend_from_slice(&row);
        }
        content.extend_from_slice(&[0; 8]);
        description.define(content.into_boxed_slice());
        description.set_align(8);
        for (index, code) in codes.into_iter().enumerate() {
            let Some(id) = self.functions.get(&code).copied() else {
                return Err(failed(format!("no code for the fun {:?}", env.funs.items()[index])));
            };
            let code = self.module.declare_func_in_data(id, &mut description);
            description.write_function_addr((index * size_of::<FunEntry>() + offset_of!(FunEntry, code)) as u32, code);
        }
        self.define(self.funs, &description)
    }

    #[allow(clippy::too_many_arguments, reason = "the one place where everything made comes together")]
    fn define_program(
        &mut self,
        env: &mut Env<'_>,
        program: &Program,
        pieces: &[Piece],
        starts: &HashMap<Symbol, u32>,
        end: u64,
        area: &Area,
        modules: &[(ModuleInfo, [LiteralWord; 5])],
        records: (DataId, u64),
    ) -> Result<(), Diagnostic> {
        let placed: Vec<Placed<'_>> = pieces
            .iter()
            .map(|piece| Placed {
                start: starts[&piece.key],
                mfa: piece
                    .mfa
                    .as_ref()
                    .map(|mfa| (env.atom(&mfa.module), env.atom(&mfa.function), u32::from(mfa.arity))),
                machine: &piece.machine,
            })
            .collect();
        let tables = Tables::build(&placed);
        let exports = exports(env, program, starts);
        let boot = boot(env, program, starts);
        let max_frame =
            pieces.iter().map(|piece| u64::from(piece.machine.frame) + FRAME_RECORD_BYTES).max().unwrap_or(0);
        let files = self.text_rows("beamc_files", tables.files.iter().map(AsRef::as_ref))?;
        let mut program_data = DataDescription::new();
        let mut row = vec![0; size_of::<ProgramRow>()];
        let mut word = |offset: usize, value: u64| row[offset..offset + 8].copy_from_slice(&value.to_le_bytes());
        let len = offset_of!(Slice<u8>, len);
        word(offset_of!(ProgramRow, text_len), end);
        word(offset_of!(ProgramRow, sites) + len, tables.sites_len);
        word(offset_of!(ProgramRow, roots) + len, (tables.roots.len() / 2) as u64);
        word(offset_of!(ProgramRow, functions) + len, tables.functions_len);
        word(offset_of!(ProgramRow, lines) + len, (tables.lines.len() / 8) as u64);
        word(offset_of!(ProgramRow, files) + len, tables.files.len() as u64);
        word(offset_of!(ProgramRow, exports) + len, (exports.len() / size_of::<ExportRow>()) as u64);
        word(offset_of!(ProgramRow, funs) + len, env.funs.items().len() as u64);
        word(offset_of!(ProgramRow, modules) + len, modules.len() as u64);
        word(offset_of!(ProgramRow, pid_names) + len, env.pid_names.rows.len() as u64);
        word(offset_of!(ProgramRow, boot) + len, (boot.len() / size_of::<BootRow>()) as u64);
        word(offset_of!(ProgramRow, records) + len, records.1);
        word(offset_of!(ProgramRow, literals_len), area.words.len() as u64);
        word(offset_of!(ProgramRow, startup_literals) + len, env.startup_literals.items().len() as u64);
        word(offset_of!(ProgramRow, entry_arity), u64::from(program.entry.arity));
        word(offset_of!(ProgramRow, max_frame), max_frame);
        word(offset_of!(ProgramRow, counts), u64::from(env.count));
        word(offset_of!(ProgramRow, uses_x_more), u64::from(usize::from(env.x_used) > beamc_abi::process::HEAD_X));
        word(offset_of!(ProgramRow, release), u64::from(program.release));
        let pid_names = self.pid_name_rows(env)?;
        let atoms: Vec<Atom> = env.atoms.items().to_vec();
        word(offset_of!(ProgramRow, atoms) + len, atoms.len() as u64);
        program_data.define(row.into_boxed_slice());
        program_data.set_align(8);

        let parts = [
            (offset_of!(ProgramRow, sites), self.new_data("beamc_sites", tables.sites)?),
            (offset_of!(ProgramRow, roots), self.new_data("beamc_roots", tables.roots)?),
            (offset_of!(ProgramRow, functions), self.new_data("beamc_functions", tables.functions)?),
            (offset_of!(ProgramRow, lines), self.new_data("beamc_lines", tables.lines)?),
            (offset_of!(ProgramRow, files), files),
            (offset_of!(ProgramRow, atoms), self.text_rows("beamc_atoms", atoms.iter().map(Atom::as_str))?),
            (offset_of!(ProgramRow, exports), self.new_data("beamc_exports", exports)?),
            (offset_of!(ProgramRow, funs), self.funs),
            (offset_of!(ProgramRow, modules), self.module_rows(modules)?),
            (offset_of!(ProgramRow, pid_names), pid_names),
            (offset_of!(ProgramRow, records), records.0),
            (offset_of!(ProgramRow, boot), self.new_data("beamc_boot", boot)?),
            (offset_of!(ProgramRow, literals), self.literals),
            (offset_of!(ProgramRow, startup_literals), self.startup_literals),
        ];
        for (offset, id) in parts {
            let data = self.module.declare_data_in_data(id, &mut program_data);
            program_data.write_data_addr(offset as u32, data, 0);
        }
        let first = pieces.iter().find(|piece| starts[&piece.key] == 0).map(|piece| piece.key);
        let entry = match env.callee(&program.entry) {
            Callee::Function(index) => Symbol::Function(index),
            Callee::Bif(index) | Callee::Adapter(index) => Symbol::Adapter(index),
            Callee::Undef(_) => return Err(Diagnostic::new(format!("the entry {} is nowhere", program.entry))),
        };
        for (offset, name) in [(offset_of!(ProgramRow, text), first), (offset_of!(ProgramRow, entry), Some(entry))] {
            let id = name.and_then(|name| self.functions.get(&name).copied());
            let Some(id) = id else { return Err(failed("the entry has no code")) };
            let code = self.module.declare_func_in_data(id, &mut program_data);
            program_data.write_function_addr(offset as u32, code);
        }
        let id = self.module.declare_data(PROGRAM_SYMBOL, Linkage::Export, false, false).map_err(failed)?;
        self.define(id, &program_data)
    }

    /// Rows of texts that lie in one blob.
    fn text_rows<'t>(&mut self, name: &str, texts: impl Iterator<Item = &'t str>) -> Result<DataId, Diagnostic> {
        let mut blob = Vec::new();
        let mut spans = Vec::new();
        for text in texts {
            spans.push((blob.len(), text.len()));
            blob.extend_from_slice(text.as_bytes());
        }
        blob.push(0);
        let blob = self.new_data(&format!("{name}_text"), blob)?;
        let id = self.module.declare_data(name, Linkage::Local, false, false).map_err(failed)?;
        let mut description = DataDescription::new();
        let mut content = vec![0; spans.len() * size_of::<TextRow>()];
        for (index, (_, len)) in spans.iter().enumerate() {
            let at = index * size_of::<TextRow>() + offset_of!(TextRow, len);
            content[at..at + 8].copy_from_slice(&(*len as u64).to_le_bytes());
        }
        content.extend_from_slice(&[0; 8]);
        description.define(content.into_boxed_slice());
        description.set_align(8);
        let data = self.module.declare_data_in_data(blob, &mut description);
        for (index, (start, _)) in spans.iter().enumerate() {
            let at = index * size_of::<TextRow>() + offset_of!(TextRow, start);
            description.write_data_addr(at as u32, data, *start as i64);
        }
        self.define(id, &description)?;
        Ok(id)
    }

    /// `RecordRow` rows.
    fn record_rows(&mut self, records: &[RecordInfo], literal_words: &[LiteralWord]) -> Result<DataId, Diagnostic> {
        let id = self.module.declare_data("beamc_records", Linkage::Local, false, false).map_err(failed)?;
        let mut description = DataDescription::new();
        let mut content = vec![0; records.len() * size_of::<RecordRow>()];
        let mut places = Vec::new();
        for (index, record) in records.iter().enumerate() {
            let row = index * size_of::<RecordRow>();
            let mut put = |offset: usize, bytes: &[u8]| {
                content[row + offset..row + offset + bytes.len()].copy_from_slice(bytes);
            };
            put(offset_of!(RecordRow, module), &record.module.to_le_bytes());
            put(offset_of!(RecordRow, name), &record.name.to_le_bytes());
            put(offset_of!(RecordRow, startup), &record.startup.map_or(NO_STARTUP, u64::from).to_le_bytes());
            let words = [
                (offset_of!(RecordRow, definition), record.definition),
                (offset_of!(RecordRow, defaults), record.defaults),
            ];
            for (offset, literal) in words {
                match literal_words[literal as usize] {
                    LiteralWord::Immediate(word) => put(offset, &word.to_le_bytes()),
                    LiteralWord::Pointer(literal) => places.push(((row + offset) as u32, literal)),
                }
            }
        }
        content.extend_from_slice(&[0; 8]);
        description.define(content.into_boxed_slice());
        description.set_align(8);
        let literals = self.module.declare_data_in_data(self.literals, &mut description);
        for (at, offset) in places {
            description.write_data_addr(at, literals, offset as i64);
        }
        self.define(id, &description)?;
        Ok(id)
    }

    fn module_rows(&mut self, modules: &[(ModuleInfo, [LiteralWord; 5])]) -> Result<DataId, Diagnostic> {
        let id = self.module.declare_data("beamc_modules", Linkage::Local, false, false).map_err(failed)?;
        let mut description = DataDescription::new();
        let fields = [
            offset_of!(ModuleRow, exports),
            offset_of!(ModuleRow, attributes),
            offset_of!(ModuleRow, functions),
            offset_of!(ModuleRow, md5),
            offset_of!(ModuleRow, compile),
        ];
        let mut content = vec![0; modules.len() * size_of::<ModuleRow>()];
        let mut places = Vec::new();
        for (index, (info, words)) in modules.iter().enumerate() {
            let row = index * size_of::<ModuleRow>();
            content[row..row + 4].copy_from_slice(&info.name.to_le_bytes());
            for (field, word) in fields.iter().zip(words) {
                let at = row + field;
                match word {
                    LiteralWord::Immediate(word) => content[at..at + 8].copy_from_slice(&word.to_le_bytes()),
                    LiteralWord::Pointer(offset) => places.push((at as u32, *offset)),
                }
            }
        }
        content.extend_from_slice(&[0; 8]);
        description.define(content.into_boxed_slice());
        description.set_align(8);
        let literals = self.module.declare_data_in_data(self.literals, &mut description);
        for (at, offset) in places {
            description.write_data_addr(at, literals, offset as i64);
        }
        self.define(id, &description)?;
        Ok(id)
    }
}

/// A `FunEntry` row without its code.
fn fun_row(env: &mut Env<'_>, index: usize) -> Vec<u8> {
    let (mfa, num_free, position, uniq, external) = match env.funs.items()[index].clone() {
        FunKey::Local(module, fun) => {
            let module = &env.modules[module as usize];
            let lambda = &module.lambdas[fun as usize];
            let arity = lambda.body_arity - lambda.num_free;
            let mfa = Mfa { module: module.name.clone(), function: lambda.name.clone(), arity };
            (mfa, u32::from(lambda.num_free), lambda.index, lambda.uniq, 0)
        }
        FunKey::External(mfa) => (mfa, 0, 0, 0, 1),
    };
    let mut row = vec![0; size_of::<FunEntry>()];
    let (module, function) = (env.atom_word(&mfa.module), env.atom_word(&mfa.function));
    let mut put = |offset: usize, bytes: &[u8]| row[offset..offset + bytes.len()].copy_from_slice(bytes);
    put(offset_of!(FunEntry, module), &module.to_le_bytes());
    put(offset_of!(FunEntry, function), &function.to_le_bytes());
    put(offset_of!(FunEntry, arity), &u32::from(mfa.arity).to_le_bytes());
    put(offset_of!(FunEntry, num_free), &num_free.to_le_bytes());
    put(offset_of!(FunEntry, index), &position.to_le_bytes());
    put(offset_of!(FunEntry, uniq), &uniq.to_le_bytes());
    put(offset_of!(FunEntry, external), &u64::to_le_bytes(external));
    row
}

/// `ExportRow` rows: exported functions and reached BIFs.
fn exports(env: &mut Env<'_>, program: &Program, starts: &HashMap<Symbol, u32>) -> Vec<u8> {
    let mut rows = Vec::new();
    for mfa in program.exports.iter().chain(&program.bifs) {
        let name = match env.callee_by_name(mfa) {
            Callee::Function(index) => Symbol::Function(index),
            Callee::Bif(index) | Callee::Adapter(index) => Symbol::Adapter(index),
            Callee::Undef(_) => continue,
        };
        let Some(start) = starts.get(&name) else { continue };
        rows.push((env.atom(&mfa.module), env.atom(&mfa.function), u32::from(mfa.arity), *start));
    }
    rows.sort_unstable();
    rows.dedup();
    rows.iter().flat_map(|(m, f, a, code)| [*m, *f, *a, *code]).flat_map(u32::to_le_bytes).collect()
}

const _: () = assert!(size_of::<ExportRow>() == 16);

/// `BootRow` rows.
fn boot(env: &mut Env<'_>, program: &Program, starts: &HashMap<Symbol, u32>) -> Vec<u8> {
    let mut rows = Vec::new();
    for server in program.servers() {
        let Callee::Function(index) = env.callee_by_name(&server.first()) else { continue };
        let Some(code) = starts.get(&Symbol::Function(index)) else { continue };
        let mut atom = |text: Option<&str>| text.map_or(NO_ATOM.index(), |text| env.atom(&Atom::new(text)));
        let (module, function) = (atom(Some(server.module)), atom(Some(server.function)));
        let (name, shuts_down) = (atom(server.name), atom(server.shuts_down));
        rows.push([module, function, *code, name, server.begins as u32, server.role as u32, shuts_down]);
    }
    rows.into_iter().flatten().flat_map(u32::to_le_bytes).collect()
}

const _: () = assert!(size_of::<BootRow>() == 28);
