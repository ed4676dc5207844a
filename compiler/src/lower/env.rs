//! State shared by all functions during lowering: callees and constant pools.
//!
//! Functions are lowered one after another in program order, so pools fill in one order and the object depends on the
//! input alone. Only the machine-code stage runs in parallel.

use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Const, Label, Mfa, Module, Term};
use crate::object::literals;
use crate::program::{Program, pid_name};
use beamc_abi::arch::CACHE_LINE;
use beamc_abi::atom::PREDEFINED;
use beamc_abi::bif::{BIFS, Kind};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Words of a cache line.
const LINE_WORDS: u32 = (CACHE_LINE / 8) as u32;

/// The callee for a module, function and arity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Callee {
    /// Compiled code, by position in the program.
    Function(u32),
    /// A BIF that is called through the BIF trampoline in line, by index in `BIFS`.
    Bif(u32),
    /// A BIF that may trap, by index in `BIFS`. `lower::call` calls it in line, all other callers use its adapter.
    Adapter(u32),
    /// An undefined function, by index in [`Env::undefs`]: raises `undef`.
    Undef(u32),
}

/// A fun that the program can make: a lambda of a module or an external fun.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum FunKey {
    /// Lambda `index` of the module at this position in the program.
    Local(u32, u32),
    /// `fun M:F/A`.
    External(Mfa),
}

/// Pool of distinct values in the order of first use.
#[derive(Debug)]
pub struct Pool<T> {
    items: Vec<T>,
    index: HashMap<T, u32>,
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Pool { items: Vec::new(), index: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Pool<T> {
    /// Position of `item`, which is added if new.
    pub fn intern(&mut self, item: &T) -> u32 {
        if let Some(index) = self.index.get(item) {
            return *index;
        }
        let index = self.items.len() as u32;
        self.items.push(item.clone());
        self.index.insert(item.clone(), index);
        index
    }

    /// The items by position.
    pub fn items(&self) -> &[T] {
        &self.items
    }
}

/// The shared state.
pub struct Env<'a> {
    /// Modules of the program.
    pub modules: &'a [Module],
    /// OTP release the program is compiled for.
    pub release: u32,
    functions: HashMap<Mfa, u32>,
    bifs: HashMap<Mfa, u32>,
    /// Atoms, the predefined ones first.
    pub atoms: Pool<Atom>,
    /// Literals. Uses of one `Arc` share a literal.
    pub literals: Vec<Arc<Term>>,
    literal_keys: HashMap<usize, u32>,
    /// Literals that the runtime makes at start, by index in [`Env::literals`].
    pub startup_literals: Pool<u32>,
    /// Read-only byte strings.
    pub bytes: Pool<Vec<u8>>,
    /// Funs.
    pub funs: Pool<FunKey>,
    /// Undefined functions that are called.
    pub undefs: Pool<Mfa>,
    /// Number of the largest X register plus one.
    pub x_used: u16,
    /// Whether to optimise.
    pub optimise: bool,
    /// Whether to count executed instructions and BIFs.
    pub count: bool,
    /// Whether lowered functions say what their instructions come from.
    pub dump: bool,
    /// Errors of lowering.
    pub refused: Vec<Diagnostic>,
    /// Module-local process names.
    pub pid_names: PidNames,
    /// The native records of the program.
    records: HashMap<(Atom, Atom), Arc<Defined>>,
    entries: HashMap<(u32, Label), usize>,
    exported: HashSet<Mfa>,
}

impl<'a> Env<'a> {
    /// The initial state for `program`.
    pub fn new(program: &'a Program) -> Self {
        let (modules, release) = (program.modules.as_slice(), program.release);
        let functions = program.functions.iter().map(|id| program.mfa(*id));
        let mut atoms = Pool::default();
        for text in PREDEFINED {
            atoms.intern(&Atom::new(text));
        }
        let bifs = BIFS.iter().enumerate();
        Env {
            modules,
            release,
            exported: program.exports.iter().cloned().collect(),
            functions: functions.enumerate().map(|(index, mfa)| (mfa, index as u32)).collect(),
            bifs: bifs
                .map(|(index, n)| (Mfa::new(n.module, n.function, n.arity), index as u32))
                .filter(|(mfa, _)| crate::otp::bifs::implemented(mfa, release).is_some())
                .collect(),
            atoms,
            literals: Vec::new(),
            literal_keys: HashMap::new(),
            startup_literals: Pool::default(),
            bytes: Pool::default(),
            funs: Pool::default(),
            undefs: Pool::default(),
            x_used: 0,
            optimise: true,
            count: false,
            dump: false,
            refused: Vec::new(),
            pid_names: PidNames::new(modules),
            records: modules.iter().flat_map(records).collect(),
            entries: modules.iter().enumerate().flat_map(|(number, module)| entries(number as u32, module)).collect(),
        }
    }

    /// Index in `BIFS` of `mfa`.
    pub fn bif(&self, mfa: &Mfa) -> Option<u32> {
        self.bifs.get(mfa).copied()
    }

    /// The callee of a call by full name: a BIF, or an export of its module.
    pub fn callee(&mut self, mfa: &Mfa) -> Callee {
        if self.bif(mfa).is_none() && !self.exported.contains(mfa) {
            return Callee::Undef(self.undefs.intern(mfa));
        }
        self.local_callee(mfa)
    }

    /// The callee of a dynamic call or of a fun.
    pub fn callee_by_name(&mut self, mfa: &Mfa) -> Callee {
        if pid_name::takes_a_name(mfa) {
            return Callee::Undef(self.undefs.intern(mfa));
        }
        self.callee(mfa)
    }

    /// The callee of a call by label within a module.
    pub fn local_callee(&mut self, mfa: &Mfa) -> Callee {
        if let Some(index) = self.bif(mfa) {
            return match BIFS[index as usize].kind {
                Kind::Value | Kind::Process | Kind::Wait => Callee::Bif(index),
                Kind::Trap => Callee::Adapter(index),
            };
        }
        match self.functions.get(mfa) {
            Some(index) => Callee::Function(*index),
            None => Callee::Undef(self.undefs.intern(mfa)),
        }
    }

    /// The native record of this module and name.
    pub fn defined(&self, module: &Atom, name: &Atom) -> Option<Arc<Defined>> {
        self.records.get(&(module.clone(), name.clone())).cloned()
    }

    /// Notes an error of lowering.
    pub fn refuse(&mut self, what: &str, within: &str) {
        self.refused.push(Diagnostic::new(format!("{what} is not supported")).within(within));
    }

    /// The function of the module at position `module` whose entry is `label`.
    pub fn local(&self, module: u32, label: Label) -> Option<Mfa> {
        let position = *self.entries.get(&(module, label))?;
        let module = &self.modules[module as usize];
        let function = &module.functions[position];
        Some(Mfa { module: module.name.clone(), function: function.name.clone(), arity: function.arity })
    }

    /// Position of the compiled function `mfa`.
    pub fn function(&self, mfa: &Mfa) -> Option<u32> {
        self.functions.get(mfa).copied()
    }

    /// Index of an atom.
    pub fn atom(&mut self, atom: &Atom) -> u32 {
        self.atoms.intern(atom)
    }

    /// The word of an atom's term.
    pub fn atom_word(&mut self, atom: &Atom) -> u64 {
        beamc_abi::atom::Atom::new(self.atom(atom)).word()
    }

    /// Index of a literal with a map of more than 32 keys. The runtime makes it at start, because only the runtime
    /// knows the shape of such maps.
    pub fn startup_literal(&mut self, term: &Arc<Term>) -> u32 {
        let literal = self.literal(term);
        self.startup_literals.intern(&literal)
    }

    /// Index of a literal.
    pub fn literal(&mut self, term: &Arc<Term>) -> u32 {
        let key = Arc::as_ptr(term) as usize;
        if let Some(index) = self.literal_keys.get(&key) {
            return *index;
        }
        let index = self.literals.len() as u32;
        self.literals.push(term.clone());
        self.literal_keys.insert(key, index);
        index
    }
}

/// A native record that the program defines.
#[derive(Debug)]
pub struct Defined {
    /// The definition as a literal, which records refer to.
    pub definition: Arc<Term>,
    /// Whether other modules may make it and see its fields.
    pub is_exported: bool,
    /// The fields in the order of declaration, with their defaults.
    pub fields: Vec<(Atom, Option<Const>)>,
}

impl Defined {
    /// The position of a field.
    pub fn position(&self, field: &Atom) -> Option<usize> {
        self.fields.iter().position(|(name, _)| name == field)
    }
}

fn records(module: &Module) -> impl Iterator<Item = ((Atom, Atom), Arc<Defined>)> + '_ {
    module.records.iter().map(|record| {
        let names = record.fields.iter().map(|(field, _)| field.clone());
        let definition = literals::definition(&module.name, &record.name, record.is_exported, names);
        let default = |(field, default): &(Atom, Option<Term>)| (field.clone(), default.clone().map(Const::from));
        let defined = Defined {
            definition: Arc::new(definition),
            is_exported: record.is_exported,
            fields: record.fields.iter().map(default).collect(),
        };
        ((module.name.clone(), record.name.clone()), Arc::new(defined))
    })
}

/// The module-local process names of a program, each with its slot.
#[derive(Debug, Default)]
pub struct PidNames {
    /// Module, name, and the slot as index of its word in the table of slots.
    pub rows: Vec<(Atom, Atom, u32)>,
    /// Words of the table. The slots of each module begin on a cache line of their own.
    pub words: u32,
    getters: HashMap<Mfa, u32>,
}

impl PidNames {
    fn new(modules: &[Module]) -> Self {
        let mut names = PidNames::default();
        for module in modules {
            let declared = pid_name::declared(module);
            names.words = names.words.next_multiple_of(LINE_WORDS);
            for (slot, name) in (names.words..).zip(&declared) {
                names.rows.push((module.name.clone(), (*name).clone(), slot));
            }
            for function in &module.functions {
                if let Some(name) = pid_name::of_getter(module, function)
                    && let Some(position) = declared.iter().position(|declared| *declared == name)
                {
                    let getter = Mfa { module: module.name.clone(), function: function.name.clone(), arity: 0 };
                    names.getters.insert(getter, names.words + position as u32);
                }
            }
            names.words += declared.len() as u32;
        }
        names
    }

    /// The slot that a call of `mfa` reads, if `mfa` is a getter.
    pub fn loaded_by(&self, mfa: &Mfa) -> Option<u32> {
        self.getters.get(mfa).copied()
    }
}

fn entries(number: u32, module: &Module) -> impl Iterator<Item = ((u32, Label), usize)> + '_ {
    module.functions.iter().enumerate().map(move |(position, function)| ((number, function.entry), position))
}
