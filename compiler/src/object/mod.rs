//! From a closed program to the bytes of an object file.
//!
//! # Shape
//! ```text
//! functions, adapters --lower--> Cranelift --code--> machine code, laid out in one text section
//! constants ---------literals--> one literal area         tables --> rows by text offset
//! ```
//! The object defines one global symbol, [`PROGRAM_SYMBOL`], and refers to the runtime's trampolines and to the BIFs
//! that the program reaches. Functions lie in program order at multiples of 16 bytes, so text offsets are known before
//! the object is written. The order in which threads finish has no effect on it.

mod arch;
mod cache;
mod code;
mod dump;
mod emit;
pub mod literals;
mod tables;

pub use cache::{Cache, Key};
pub use code::{Stage, target};

use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Mfa, Term};
use crate::lower::adapter;
use crate::lower::env::{Callee, Env, FunKey};
use crate::lower::function::{Lowered, lower};
use crate::lower::symbols::Symbol;
use crate::program::Program;
use code::Machine;
use cranelift_codegen::ir::Function;
use cranelift_codegen::isa::TargetFrontendConfig;
use cranelift_frontend::FunctionBuilderContext;
use dump::{Dump, Source};
use literals::{Area, LiteralWord};

#[cfg(doc)]
use beamc_abi::tables::PROGRAM_SYMBOL;

/// The text to keep.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Emit {
    /// None.
    #[default]
    Object,
    /// Cranelift IR before compilation.
    Clif,
    /// The machine code of the object file, disassembled.
    Asm,
}

/// Receives the progress of a compilation.
pub trait Observer: Sync {
    /// The pass `name` begins, and the one before it ends.
    fn pass(&self, _name: &'static str) {}
    /// `done` of `total` functions have machine code.
    fn functions(&self, _done: usize, _total: usize) {}
}

/// An observer that ignores everything.
#[derive(Clone, Copy, Debug)]
pub struct Unobserved;

impl Observer for Unobserved {}

/// Options of a compilation.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Text to keep in [`Compiled::text`].
    pub emit: Emit,
    /// Run Cranelift's verifier.
    pub verify: bool,
    /// Optimise. Without it, Cranelift does not optimise, and every handler gets its trace.
    pub optimise: bool,
    /// Count every instruction and every BIF call, for coverage.
    pub count: bool,
    /// Number of threads.
    pub jobs: usize,
    /// The cache of machine code.
    pub cache: Option<&'a dyn Cache>,
    /// Modules that are likely to change between builds.
    pub changing: &'a [Atom],
    /// Receives the progress.
    pub observer: &'a dyn Observer,
}

impl Default for Options<'_> {
    fn default() -> Self {
        let emit = Emit::default();
        Options {
            emit,
            verify: false,
            optimise: true,
            count: false,
            jobs: 1,
            cache: None,
            changing: &[],
            observer: &Unobserved,
        }
    }
}

/// The result of a compilation.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// An ELF relocatable object.
    pub object: Vec<u8>,
    /// The requested text.
    pub text: String,
    /// Counts.
    pub stats: Stats,
    /// Bytes of machine code of each Erlang function, in program order.
    pub sizes: Vec<usize>,
}

/// Counts of a compilation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stats {
    /// Erlang functions.
    pub functions: usize,
    /// Bytes of machine code, adapters included.
    pub code_bytes: usize,
    /// Bytes of literals.
    pub literal_bytes: usize,
    /// Call sites.
    pub sites: usize,
}

/// A lowered function with its names.
struct Unit {
    symbol: String,
    mfa: Option<Mfa>,
    key: Symbol,
    lowered: Lowered,
}

/// Compiles `program`.
///
/// # Errors
/// The errors of lowering and code generation, each with its place.
pub fn compile(program: &Program, options: &Options<'_>) -> Result<Compiled, Vec<Diagnostic>> {
    options.observer.pass("lower");
    let target = |stage| code::target(options.verify, stage).map_err(|error| vec![error]);
    let first = if options.optimise { Stage::Optimise } else { Stage::Emit };
    let (isa, emit) = (target(first)?, target(Stage::Emit)?);
    let mut env = Env::new(program);
    env.count = options.count;
    env.optimise = options.optimise;
    env.dump = options.emit != Emit::Object;
    let how = code::How {
        isas: [&isa, &emit],
        jobs: options.jobs,
        functions: program.functions.len(),
        dump: options.emit == Emit::Asm,
        // A dump makes code with other source locations, of no use to builds.
        cache: options.cache.filter(|_| !options.verify && options.emit == Emit::Object),
        observer: options.observer,
    };
    let config = isa.frontend_config();
    let (lowered, machines) = code::compile(&how, |out| {
        let mut labels = Labels { functions: program.functions.len(), emit: options.emit, units: Vec::new() };
        let lowered = lower_all(&mut env, program, options, config, &mut |unit| labels.part(program, unit, out));
        if env.refused.is_empty() { Ok((labels, lowered)) } else { Err(std::mem::take(&mut env.refused)) }
    })?;
    options.observer.pass("write object");
    let (mut labels, Constants { area, literal_words, modules, records }) = lowered;
    labels.units.sort_by_key(|label| label.position);
    let mut text = String::new();
    if options.emit != Emit::Object {
        let dump = Dump { env: &env, program };
        for (label, machine) in labels.units.iter().zip(&machines) {
            dump.unit(&mut text, label, machine);
        }
    }
    let stats = Stats {
        functions: program.functions.len(),
        code_bytes: machines.iter().map(|machine| machine.bytes.len()).sum(),
        literal_bytes: area.words.len() * 8,
        sites: machines.iter().map(|machine| machine.sites.len()).sum(),
    };
    let sized = labels.units.iter().zip(&machines).filter(|(label, _)| matches!(label.key, Symbol::Function(_)));
    let sizes = sized.map(|(_, machine)| machine.bytes.len()).collect();
    let pieces = labels.units.into_iter().zip(machines);
    let pieces = pieces.map(|(Label { symbol, mfa, key, .. }, machine)| Piece { symbol, mfa, key, machine });
    let object = emit::object(isa, &mut env, program, pieces.collect(), &area, &literal_words, modules, &records)
        .map_err(|error| vec![error])?;
    Ok(Compiled { object, text, stats, sizes })
}

/// The symbol of a function: its name, with zero bytes, which symbols cannot contain, as `\0`.
fn symbol_of(mfa: &Mfa) -> String {
    mfa.to_string().replace('\\', "\\\\").replace('\0', "\\0")
}

/// A piece of machine code with its names.
struct Piece {
    symbol: String,
    mfa: Option<Mfa>,
    key: Symbol,
    machine: Machine,
}

/// The rest of a [`Unit`] after its code is passed on.
struct Label {
    position: usize,
    symbol: String,
    mfa: Option<Mfa>,
    key: Symbol,
    source: Option<Source>,
}

/// The labels of all units.
struct Labels {
    /// The number of units that are functions. They have the first positions, in their order.
    functions: usize,
    /// The dump that is asked for.
    emit: Emit,
    units: Vec<Label>,
}

impl Labels {
    /// Keeps the label of a unit and passes its code on.
    fn part(&mut self, program: &Program, unit: Unit, out: &mut dyn FnMut(usize, code::Unit)) {
        let Unit { symbol, mfa, key, lowered } = unit;
        let (position, group) = match key {
            Symbol::Function(index) => {
                let module = program.functions[index as usize].module;
                (index as usize, program.modules[module as usize].name.to_string())
            }
            // All functions precede these units. They are small and compile fast, so they are not cached.
            _ => (self.units.len(), String::new()),
        };
        debug_assert!(group.is_empty() == (position >= self.functions), "adapters come after functions");
        let source = Source::of(self.emit, &lowered);
        self.units.push(Label { position, symbol: symbol.clone(), mfa, key, source });
        out(position, code::Unit { symbol, group, lowered });
    }
}

/// Literals and rows of modules, with their words.
struct Constants {
    area: Area,
    literal_words: Vec<LiteralWord>,
    modules: Vec<(emit::ModuleInfo, [LiteralWord; 5])>,
    records: Vec<emit::RecordInfo>,
}

/// Lowers everything, one unit after the other.
fn lower_all(
    env: &mut Env<'_>,
    program: &Program,
    options: &Options<'_>,
    config: TargetFrontendConfig,
    out: &mut dyn FnMut(Unit),
) -> Constants {
    let mut builder = Builder { config, context: FunctionBuilderContext::new(), out };
    // Modules that change come last, so that the atom indices in all other code, and hence that code, stay as they are.
    let changing: Vec<bool> = program.modules.iter().map(|module| options.changing.contains(&module.name)).collect();
    for last in [false, true] {
        for (index, id) in program.functions.iter().enumerate().filter(|(_, id)| changing[id.module as usize] == last) {
            builder.function(env, program, index as u32, id.module, program.function(*id));
        }
    }
    let records = emit::records(env, program);
    let (mut area, literal_words) = lay_out_literals(env);
    let modules = emit::modules(env, program).into_iter();
    let modules = modules.map(|row| {
        let words = row.terms.each_ref().map(|term| area.add(env, term));
        (row, words)
    });
    let modules = modules.collect();
    builder.adapters(env, program);
    Constants { area, literal_words, modules, records }
}

struct Builder<'o> {
    config: TargetFrontendConfig,
    context: FunctionBuilderContext,
    out: &'o mut dyn FnMut(Unit),
}

impl Builder<'_> {
    fn function(
        &mut self,
        env: &mut Env<'_>,
        program: &Program,
        index: u32,
        module: u32,
        function: &crate::ir::Function,
    ) {
        let name = &program.modules[module as usize].name;
        let mfa = Mfa { module: name.clone(), function: function.name.clone(), arity: function.arity };
        let lowered = lower(Function::new(), &mut self.context, env, module, function, self.config);
        (self.out)(Unit { symbol: symbol_of(&mfa), mfa: Some(mfa), key: Symbol::Function(index), lowered });
    }

    /// Adapters of BIFs and funs, and the code of undefined functions. Funs come first, because their entries may add
    /// undefined functions.
    fn adapters(&mut self, env: &mut Env<'_>, program: &Program) {
        let funs = env.funs.items().to_vec();
        for (index, key) in funs.iter().enumerate() {
            match key {
                FunKey::Local(module, fun) => self.fun_adapter(env, index as u32, *module, *fun),
                FunKey::External(mfa) => {
                    env.callee_by_name(mfa);
                }
            }
        }
        for mfa in &program.bifs {
            let Some(bif) = env.bif(mfa) else { continue };
            let symbol = format!("{mfa} (BIF)");
            let lowered = adapter::bif(Function::new(), &mut self.context, env, bif, mfa.arity, self.config);
            // The one BIF that OTP implements in Erlang for calls by name: its frame is in stack traces.
            let shown = mfa.module.as_str() == "erlang" && mfa.function.as_str() == "apply" && mfa.arity == 2;
            let mfa = shown.then(|| mfa.clone());
            (self.out)(Unit { symbol, mfa, key: Symbol::Adapter(bif), lowered });
        }
        let undefs = env.undefs.items().to_vec();
        for (index, mfa) in undefs.iter().enumerate() {
            let lowered = adapter::undef(Function::new(), &mut self.context, env, mfa, self.config);
            (self.out)(Unit {
                symbol: format!("{} (undefined)", symbol_of(mfa)),
                mfa: None,
                key: Symbol::Undef(index as u32),
                lowered,
            });
        }
    }

    fn fun_adapter(&mut self, env: &mut Env<'_>, index: u32, module: u32, fun: u32) {
        let (body, arity, num_free, name) = {
            let module = &env.modules[module as usize];
            let lambda = &module.lambdas[fun as usize];
            let mfa = Mfa { module: module.name.clone(), function: lambda.name.clone(), arity: lambda.body_arity };
            (env.function(&mfa), lambda.body_arity - lambda.num_free, lambda.num_free, mfa)
        };
        if num_free == 0 {
            // It has no adapter. A body that does not exist gets its code after the funs.
            env.local_callee(&name);
            return;
        }
        let Some(body) = body else { return };
        let lowered = adapter::fun(Function::new(), &mut self.context, env, body, arity, num_free, self.config);
        (self.out)(Unit { symbol: format!("{name} (fun)"), mfa: None, key: Symbol::FunEntry(index), lowered });
    }
}

/// Lays out every literal that code refers to. Gives their words by index.
fn lay_out_literals(env: &mut Env<'_>) -> (Area, Vec<LiteralWord>) {
    let mut area = Area::default();
    let mut words = Vec::new();
    for index in 0..env.literals.len() {
        let term = env.literals[index].clone();
        words.push(area.shared(env, &term));
    }
    (area, words)
}

/// Code of a fun entry.
fn fun_code(env: &mut Env<'_>, index: usize) -> Symbol {
    match env.funs.items()[index].clone() {
        FunKey::Local(module, fun) => {
            let module = &env.modules[module as usize];
            let lambda = &module.lambdas[fun as usize];
            if lambda.num_free > 0 {
                return Symbol::FunEntry(index as u32);
            }
            let mfa = Mfa { module: module.name.clone(), function: lambda.name.clone(), arity: lambda.body_arity };
            callee_name(env.local_callee(&mfa))
        }
        FunKey::External(mfa) => callee_name(env.callee_by_name(&mfa)),
    }
}

/// The symbol of the code for a callee.
fn callee_name(callee: Callee) -> Symbol {
    match callee {
        Callee::Function(index) => Symbol::Function(index),
        Callee::Bif(index) | Callee::Adapter(index) => Symbol::Adapter(index),
        Callee::Undef(index) => Symbol::Undef(index),
    }
}

/// A list of `{Function, Arity}`, in the form of `module_info`.
fn name_arities(pairs: impl Iterator<Item = (crate::ir::Atom, u8)>) -> Term {
    let elements: Vec<Term> =
        pairs.map(|(name, arity)| Term::Tuple(vec![Term::Atom(name), Term::Int(i64::from(arity))])).collect();
    if elements.is_empty() { Term::Nil } else { Term::List(elements, Box::new(Term::Nil)) }
}
