//! The worklist: from the roots over references to everything reached.

use super::references::{self, Reference};
use super::selection::{Candidates, Selected, Selection};
use super::{
    Evaluates, FunctionId, Input, Library, Options, Origin, Program, Source, Target, Why, dynamic, entry, mfa, pid_name,
};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Label, Line, Mfa, Module, Term};
use crate::otp::boot::{self, Server};
use crate::otp::{audited, bifs, evaluation, is_core_application, names, replaced, unsupported};
use beamc_abi::bif::{Bif, UPCALLS};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// The program that consists of `inputs` and the functions that they reach in `library`.
///
/// # Errors
/// Every reason to refuse the program: no entry or several, a module given twice, a library module that cannot be read,
/// missing BIFs.
pub fn closed_world(
    inputs: Vec<Input>,
    library: &mut dyn Library,
    options: &Options,
) -> Result<Program, Vec<Diagnostic>> {
    refuse_doubles(&inputs)?;
    let start = match &options.entry {
        Some(entry) => entry.clone(),
        None => entry::find(&inputs, None).map_err(|diagnostic| vec![diagnostic])?,
    };
    let mut world = World::new(inputs, library, options);
    world.start(&start);
    world.follow();
    world.keep_exports();
    world.keep_asked();
    world.follow();
    world.select();
    world.finish(start)
}

fn refuse_doubles(inputs: &[Input]) -> Result<(), Vec<Diagnostic>> {
    let mut seen = HashSet::new();
    let twice: Vec<Diagnostic> = inputs
        .iter()
        .filter(|input| !seen.insert(&input.module.name))
        .map(|input| Diagnostic::new(format!("module {} is given twice", input.module.name)))
        .collect();
    if twice.is_empty() { Ok(()) } else { Err(twice) }
}

/// A module with indices for lookups.
struct Loaded {
    module: Module,
    named: bool,
    source: Source,
    /// Whether it is of erts, kernel or stdlib.
    is_core: bool,
    /// Exported functions, as indices of functions.
    exports: HashMap<(Atom, u8), u32>,
    /// Entry labels.
    entries: HashMap<Label, u32>,
}

impl Loaded {
    fn new(module: Module, named: bool, source: Source) -> Self {
        let entries: HashMap<Label, u32> =
            (0..).zip(&module.functions).map(|(index, function)| (function.entry, index)).collect();
        let exports = module
            .exports
            .iter()
            .filter_map(|(name, arity, label)| Some(((name.clone(), *arity), *entries.get(label)?)))
            .collect();
        Loaded { module, named, is_core: source.is_core(), source, exports, entries }
    }
}

/// The state of the search. Function identities refer to `modules` in the order of loading.
struct World<'a> {
    library: &'a mut dyn Library,
    options: &'a Options,
    modules: Vec<Loaded>,
    /// Modules requested; `None` if the module does not exist.
    by_name: HashMap<Atom, Option<u32>>,
    reached: HashSet<FunctionId>,
    queue: VecDeque<FunctionId>,
    externals: HashMap<Mfa, Target>,
    bifs: BTreeMap<Mfa, &'static Bif>,
    missing: BTreeMap<Mfa, Option<Mfa>>,
    /// Missing BIFs that only dynamic calls reach.
    maybe_missing: BTreeMap<Mfa, Mfa>,
    /// Applications of OTP that code outside of erts, kernel and stdlib calls.
    applications: HashSet<String>,
    /// Modules of reached functions and BIFs, found before guessing.
    used: HashSet<Atom>,
    /// Whether the search now follows dynamic calls only.
    guessing: bool,
    undefined: BTreeMap<Mfa, Mfa>,
    why: Why,
    unsupported: Vec<Diagnostic>,
    /// Callees of calls that are not followed.
    ignored_calls: Vec<Mfa>,
    /// Whether the program may make processes log to files (`audited::opens_logs`).
    opens_logs: bool,
    /// Calls of the program's own modules to unsupported functions; each is reported once.
    refused: HashSet<(FunctionId, Mfa)>,
    /// Modules whose native records the program makes.
    with_records: HashSet<u32>,
    computed_names: Vec<Diagnostic>,
    /// The evaluator, and the functions that were reached before the exports for evaluated text.
    evaluates: Option<(Mfa, HashSet<FunctionId>)>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> World<'a> {
    fn new(inputs: Vec<Input>, library: &'a mut dyn Library, options: &'a Options) -> Self {
        let modules: Vec<Loaded> =
            inputs.into_iter().map(|input| Loaded::new(input.module, input.named, Source::Given)).collect();
        let by_name = (0..).zip(&modules).map(|(index, loaded)| (loaded.module.name.clone(), Some(index))).collect();
        World {
            library,
            options,
            modules,
            by_name,
            reached: HashSet::new(),
            queue: VecDeque::new(),
            externals: HashMap::new(),
            bifs: BTreeMap::new(),
            missing: BTreeMap::new(),
            maybe_missing: BTreeMap::new(),
            applications: HashSet::new(),
            used: HashSet::new(),
            guessing: false,
            undefined: BTreeMap::new(),
            why: Why::default(),
            unsupported: Vec::new(),
            ignored_calls: Vec::new(),
            opens_logs: false,
            refused: HashSet::new(),
            with_records: HashSet::new(),
            computed_names: Vec::new(),
            evaluates: None,
            diagnostics: Vec::new(),
        }
    }

    /// The entry is the first root.
    fn start(&mut self, start: &Mfa) {
        match self.external(start, None) {
            Target::Function(id) if start.arity <= 1 => self.reach(id, None),
            Target::Function(_) => self.diagnostics.push(
                Diagnostic::new(format!("the entry {start} takes {} arguments", start.arity))
                    .hint("an entry takes none, or one: the list of command-line arguments"),
            ),
            Target::Undefined => {
                let module = self.by_name.get(&start.module).copied().flatten();
                let title = match module {
                    None => format!("there is no module {} to start in", start.module),
                    Some(_) => format!("the entry {start} is not an exported function"),
                };
                // A library that could not search has reported it already.
                if self.diagnostics.is_empty() {
                    self.diagnostics.push(Diagnostic::new(title));
                }
            }
            Target::Bif(_) | Target::Missing => {
                self.diagnostics.push(Diagnostic::new(format!("the entry {start} is a BIF, not an Erlang function")));
            }
        }
    }

    /// The exports of named modules are the other roots.
    fn keep_exports(&mut self) {
        let without_module_info = |arity: u8| {
            bifs::implemented(&Mfa::new("erlang", "get_module_info", arity + 1), self.options.release).is_none()
        };
        let dropped = [without_module_info(0), without_module_info(1)];
        for index in 0..self.modules.len() {
            let loaded = &self.modules[index];
            if !loaded.named {
                continue;
            }
            if let Some(on_load) = &loaded.module.on_load {
                let name = &loaded.module.name;
                let title = format!("module {name} has an on_load function, which is not supported");
                let hint = "what it prepares can be done where main begins";
                self.unsupported.push(Diagnostic::new(title).within(format!("{name}:{on_load}/0")).hint(hint));
            }
            let exports: Vec<u32> = loaded
                .module
                .exports
                .iter()
                .filter(|(name, arity, _)| {
                    !(name.as_str() == "module_info" && dropped.get(*arity as usize) == Some(&true))
                })
                .filter_map(|(name, arity, _)| loaded.exports.get(&(name.clone(), *arity)).copied())
                .collect();
            for function in exports {
                self.local(FunctionId { module: position(index), function }, None);
            }
        }
    }

    /// Reaches the exports that the options keep.
    fn keep_asked(&mut self) {
        for keep in &self.options.keep {
            let name = Mfa { module: keep.module.clone(), function: Atom::new("module_info"), arity: 0 };
            let Some(index) = self.module(&name, None) else {
                self.diagnostics.push(Diagnostic::new(format!("there is no module {} to keep", keep.module)));
                continue;
            };
            let loaded = &self.modules[index as usize];
            let exports = loaded.module.exports.iter().filter(|(function, arity, _)| {
                keep.function.as_ref().is_none_or(|kept| kept == function)
                    && keep.arity.is_none_or(|kept| kept == *arity)
            });
            let kept: Vec<Mfa> = exports
                .map(|(function, arity, _)| Mfa {
                    module: keep.module.clone(),
                    function: function.clone(),
                    arity: *arity,
                })
                .filter(|mfa| mfa.function.as_str() != "module_info")
                .collect();
            if kept.is_empty() {
                self.diagnostics.push(Diagnostic::new(format!("module {} exports nothing like {keep}", keep.module)));
            }
            for mfa in kept {
                let target = self.external(&mfa, None);
                self.refer(&mfa, target, None);
            }
        }
    }

    /// Rule 4: selects the targets of dynamic calls until no new ones appear.
    fn select(&mut self) {
        self.guessing = true;
        let functions = self.reached.iter().map(|id| self.modules[id.module as usize].module.name.clone());
        self.used = functions.chain(self.bifs.keys().map(|mfa| mfa.module.clone())).collect();
        let mut selection = Selection::default();
        let mut seen: HashSet<FunctionId> = HashSet::new();
        loop {
            let mut new: Vec<FunctionId> = self.reached.iter().copied().filter(|id| !seen.contains(id)).collect();
            if new.is_empty() {
                if self.keep_for_evaluation() {
                    continue;
                }
                return;
            }
            new.sort_unstable();
            seen.extend(&new);
            for id in new {
                let release = self.options.release;
                let loaded = &self.modules[id.module as usize];
                let function = &loaded.module.functions[id.function as usize];
                if pid_name::of_getter(&loaded.module, function).is_some() {
                    continue;
                }
                let facts = dynamic::facts(function, |mfa| Target::of_bif(mfa, release).is_some());
                let is_core = loaded.is_core;
                if loaded.named {
                    let name = mfa(&loaded.module, function);
                    self.computed_names.extend(facts.made.iter().map(|line| made_name(&name, line.as_ref())));
                }
                if !is_core {
                    self.opens_logs |= facts.atoms.iter().any(audited::opens_logs);
                    references::each(function, |reference| {
                        if let Reference::External(mfa) = reference {
                            self.opens_logs |= mfa.module.as_str() == "sys" && audited::opens_logs(&mfa.function);
                        }
                        if let Reference::External(mfa) = reference
                            && let Some(Origin::Otp(application)) = self.library.origin(mfa.module.as_str())
                        {
                            self.applications.insert(application);
                        }
                    });
                }
                selection.add(&self.mfa(id), is_core, facts);
            }
            if self.opens_logs {
                let open = Mfa::new("file", "open", 2);
                let target = self.external(&open, None);
                self.refer(&open, target, None);
            }
            let mut candidates = Vec::new();
            for module in selection.names() {
                if self.is_nameable(&module) {
                    let functions = self.selectable(&module);
                    let is_used = self.used.contains(&module);
                    let (is_core, behaviours) = self.nature(&module);
                    candidates.push(Candidates { module, is_core, behaviours, is_used, functions });
                }
            }
            for (mfa, Selected { by, named_in }) in selection.selected(&candidates) {
                let target = self.external(&mfa, Some(&by));
                if matches!(target, Target::Function(_) | Target::Bif(_)) {
                    if self.why.chain(&mfa).is_empty() {
                        self.why.mark_by_name(&mfa, named_in.as_ref());
                    }
                    self.refer(&mfa, target, Some(&by));
                }
            }
            self.follow();
        }
    }

    /// Rule 7: reaches the exports that evaluated text can call. Returns whether the program evaluates text and they were
    /// not reached before.
    fn keep_for_evaluation(&mut self) -> bool {
        if self.evaluates.is_some() {
            return false;
        }
        let mut names: Vec<Mfa> = self.reached.iter().map(|id| self.mfa(*id)).collect();
        names.sort();
        let Some(evaluator) = evaluation::evaluator(&names) else { return false };
        self.evaluates = Some((evaluator.clone(), self.reached.clone()));
        let given = self.modules.iter().filter(|loaded| loaded.source == Source::Given);
        let mut modules: Vec<Atom> = given.map(|loaded| loaded.module.name.clone()).collect();
        modules.extend(self.library.core_modules().iter().map(|name| Atom::new(name)));
        for module in modules {
            for (function, arity) in self.selectable(&module) {
                let mfa = Mfa { module: module.clone(), function, arity };
                let target = self.external(&mfa, Some(evaluator));
                if matches!(target, Target::Function(_) | Target::Bif(_)) {
                    if self.why.chain(&mfa).is_empty() {
                        self.why.mark_by_name(&mfa, None);
                    }
                    self.refer(&mfa, target, Some(evaluator));
                }
            }
        }
        self.follow();
        true
    }

    /// Whether an atom may name this module: one that was given, one in a folder of libraries, or one of an application
    /// that the program uses.
    fn is_nameable(&mut self, name: &Atom) -> bool {
        if let Some(Some(index)) = self.by_name.get(name)
            && self.modules[*index as usize].source == Source::Given
        {
            return true;
        }
        match self.library.origin(name.as_str()) {
            Some(Origin::Folder) => true,
            Some(Origin::Otp(application)) => {
                is_core_application(&application)
                    || self.applications.contains(&application)
                    || self.options.applications.contains(&application)
            }
            None => self.is_there(name) || bifs::of_module(name.as_str(), self.options.release).next().is_some(),
        }
    }

    /// Whether the module of this name is of erts, kernel or stdlib, or replaces one of theirs, and the behaviours that
    /// it declares.
    fn nature(&self, name: &Atom) -> (bool, Vec<Atom>) {
        let Some(Some(index)) = self.by_name.get(name) else {
            // BIFs alone.
            return (true, Vec::new());
        };
        let Loaded { module, is_core, .. } = &self.modules[*index as usize];
        let declared = module.attributes.iter().filter(|(name, _)| matches!(name.as_str(), "behaviour" | "behavior"));
        let names = declared.flat_map(|(_, value)| match value {
            Term::List(names, _) => names.iter().filter_map(dynamic::atom).cloned().collect(),
            _ => Vec::new(),
        });
        (*is_core, names.collect())
    }

    /// Whether the module exists. Reports nothing if it does not.
    fn is_there(&mut self, name: &Atom) -> bool {
        matches!(self.by_name.get(name), Some(Some(_)))
            || replaced::is_one(name.as_str())
            || self.library.origin(name.as_str()).is_some()
    }

    /// The functions of module `name` that dynamic calls could reach: its BIFs and its exports.
    fn selectable(&mut self, name: &Atom) -> Vec<(Atom, u8)> {
        let bifs = bifs::of_module(name.as_str(), self.options.release);
        let mut found: Vec<(Atom, u8)> = bifs.map(|mfa| (mfa.function, mfa.arity)).collect();
        let info = Mfa { module: name.clone(), function: Atom::new("module_info"), arity: 0 };
        if self.is_there(name)
            && let Some(index) = self.module(&info, None)
        {
            found.extend(self.modules[index as usize].exports.keys().cloned());
        }
        found.sort();
        found.dedup();
        found
    }

    fn follow(&mut self) {
        while let Some(id) = self.queue.pop_front() {
            let caller = self.mfa(id);
            // Names of external references are cloned, because looking them up may load modules.
            let mut locals = Vec::new();
            let loaded = &self.modules[id.module as usize];
            let function = &loaded.module.functions[id.function as usize];
            if pid_name::of_getter(&loaded.module, function).is_some() {
                continue;
            }
            references::each(function, |reference| {
                locals.push(match reference {
                    Reference::Local(label) => Found::Local(loaded.entries.get(&label).copied()),
                    Reference::Lambda(fun) => {
                        let label = loaded.module.lambdas.get(fun as usize).map(|lambda| lambda.label);
                        Found::Local(label.and_then(|label| loaded.entries.get(&label).copied()))
                    }
                    Reference::External(mfa) => Found::External(mfa.clone()),
                    Reference::Record(module, name) => Found::Record(module.cloned(), name.clone()),
                    Reference::Bif(name, arity) => {
                        Found::Bif(Mfa { module: Atom::new("erlang"), function: name.clone(), arity })
                    }
                });
            });
            for found in locals {
                match found {
                    Found::Local(Some(function)) => {
                        self.local(FunctionId { module: id.module, function }, Some(&caller))
                    }
                    // The checks refuse labels and funs that do not exist.
                    Found::Local(None) => {}
                    Found::Record(module, name) => self.record(id.module, module, &name, &caller),
                    Found::Bif(mfa) => {
                        let target = Target::of_bif_instruction(&mfa, self.options.release);
                        self.refer(&mfa, target, Some(&caller));
                    }
                    Found::External(mfa)
                        if self.modules[id.module as usize].is_core && audited::is_aside(&caller, &mfa) =>
                    {
                        self.ignored_calls.push(mfa);
                    }
                    Found::External(mfa) => {
                        let target = self.external(&mfa, Some(&caller));
                        self.refuse_absent(id, &caller, &mfa);
                        self.refer(&mfa, target, Some(&caller));
                    }
                }
            }
        }
    }

    /// A native record of `module`, or without that of the module at `own`, is made: its module must be there, and the
    /// functions that its defaults name.
    fn record(&mut self, own: u32, module: Option<Atom>, name: &Atom, caller: &Mfa) {
        let index = match module {
            Some(module) => {
                let info = Mfa { module, function: Atom::new("module_info"), arity: 0 };
                self.module(&info, Some(caller))
            }
            None => Some(own),
        };
        let Some(index) = index else { return };
        self.with_records.insert(index);
        let mut named = Vec::new();
        let records = &self.modules[index as usize].module.records;
        for default in records.iter().filter(|record| record.name == *name).flat_map(|record| &record.fields) {
            if let (_, Some(default)) = default {
                references::each_external_fun(default, &mut |reference| {
                    if let Reference::External(mfa) = reference {
                        named.push(mfa.clone());
                    }
                });
            }
        }
        for mfa in named {
            let target = self.external(&mfa, Some(caller));
            self.refer(&mfa, target, Some(caller));
        }
    }

    /// Notes a call from the program's own modules to an unsupported function of OTP.
    fn refuse_absent(&mut self, id: FunctionId, caller: &Mfa, callee: &Mfa) {
        if self.modules[id.module as usize].named
            && let Some(needed) = unsupported::needed_by(callee)
            && matches!(self.library.origin(callee.module.as_str()), Some(Origin::Otp(_)))
            && self.refused.insert((id, callee.clone()))
        {
            let title = format!("{callee} needs {needed}, which programs do not have yet");
            self.unsupported.push(Diagnostic::new(title).within(caller.to_string()));
        }
    }

    /// A call by label: to the function there, unless a BIF shadows it.
    fn local(&mut self, id: FunctionId, caller: Option<&Mfa>) {
        let mfa = self.mfa(id);
        let target = Target::of_bif(&mfa, self.options.release).unwrap_or(Target::Function(id));
        self.refer(&mfa, target, caller);
    }

    /// The callee for `mfa` (rule 1). Loads its module if needed.
    fn external(&mut self, mfa: &Mfa, caller: Option<&Mfa>) -> Target {
        if let Some(target) = self.externals.get(mfa) {
            return *target;
        }
        let target = Target::of_bif(mfa, self.options.release).unwrap_or_else(|| self.exported(mfa, caller));
        self.externals.insert(mfa.clone(), target);
        target
    }

    fn exported(&mut self, mfa: &Mfa, caller: Option<&Mfa>) -> Target {
        let Some(module) = self.module(mfa, caller) else { return Target::Undefined };
        let exports = &self.modules[module as usize].exports;
        exports
            .get(&(mfa.function.clone(), mfa.arity))
            .map_or(Target::Undefined, |function| Target::Function(FunctionId { module, function: *function }))
    }

    fn module(&mut self, mfa: &Mfa, caller: Option<&Mfa>) -> Option<u32> {
        if let Some(known) = self.by_name.get(&mfa.module) {
            return *known;
        }
        let name = mfa.module.as_str();
        let source = match self.library.origin(name) {
            _ if replaced::is_one(name) => Source::Own,
            Some(origin) => Source::Library(origin),
            None => Source::Given,
        };
        let found = match replaced::find(name) {
            Some(found) => found.map(Some),
            None => self.library.load(name),
        };
        let loaded = found.unwrap_or_else(|diagnostic| {
            let within = match caller {
                Some(caller) if diagnostic.place == crate::diagnostic::Place::default() => {
                    format!("{caller}, which refers to {mfa}")
                }
                _ => diagnostic.place.within.clone(),
            };
            self.diagnostics.push(diagnostic.within(within));
            None
        });
        let index = loaded.map(|module| {
            self.modules.push(Loaded::new(module, false, source));
            position(self.modules.len() - 1)
        });
        self.by_name.insert(mfa.module.clone(), index);
        index
    }

    fn refer(&mut self, mfa: &Mfa, target: Target, caller: Option<&Mfa>) {
        match target {
            Target::Function(id) => self.reach(id, caller),
            Target::Bif(bif) => {
                let new = self.bifs.insert(mfa.clone(), bif).is_none();
                self.why.note(mfa, caller);
                if new {
                    self.upcalls(bif, mfa);
                }
            }
            Target::Missing if self.guessing && !self.missing.contains_key(mfa) => {
                if let Some(caller) = caller {
                    self.maybe_missing.entry(mfa.clone()).or_insert_with(|| caller.clone());
                }
                self.why.note(mfa, caller);
            }
            Target::Missing => {
                self.missing.entry(mfa.clone()).or_insert_with(|| caller.cloned());
                self.why.note(mfa, caller);
            }
            Target::Undefined => {
                if let Some(caller) = caller {
                    self.undefined.entry(mfa.clone()).or_insert_with(|| caller.clone());
                }
            }
        }
    }

    /// The Erlang functions and the servers that a BIF needs.
    fn upcalls(&mut self, bif: &Bif, mfa: &Mfa) {
        let own = (bif.module, bif.function, bif.arity);
        for (_, (module, function, arity)) in UPCALLS.iter().filter(|(caller, _)| *caller == own) {
            let callee = Mfa::new(module, function, *arity);
            let target = self.external(&callee, Some(mfa));
            self.refer(&callee, target, Some(mfa));
        }
        for server in boot::needed_by_bif(bif.module, bif.function, bif.arity) {
            self.contain(server, mfa);
        }
    }

    fn reach(&mut self, id: FunctionId, caller: Option<&Mfa>) {
        if self.reached.insert(id) {
            let mfa = self.mfa(id);
            self.why.note(&mfa, caller);
            self.queue.push_back(id);
            for server in boot::needed_by_function(mfa.module.as_str(), mfa.function.as_str()) {
                self.contain(server, &mfa);
            }
            // Rule 8.
            let (name, arity) = names::FOR_UNDEFINED;
            let handler = self.modules[id.module as usize].exports.get(&(Atom::new(name), arity)).copied();
            if let Some(function) = handler {
                self.reach(FunctionId { module: id.module, function }, Some(&mfa));
            }
        }
    }

    /// Adds `server`, which `by` needs, to the program.
    fn contain(&mut self, server: &Server, by: &Mfa) {
        let first = server.first();
        let target = self.external(&first, Some(by));
        self.refer(&first, target, Some(by));
    }

    fn mfa(&self, id: FunctionId) -> Mfa {
        let module = &self.modules[id.module as usize].module;
        mfa(module, &module.functions[id.function as usize])
    }

    /// Refuses the program, or puts modules and functions in their final order (rules 2 and 6).
    fn finish(mut self, entry: Mfa) -> Result<Program, Vec<Diagnostic>> {
        if !self.options.allow_missing_bifs {
            self.diagnostics.append(&mut self.unsupported);
            let missing = self.missing.iter().map(|(bif, caller)| self.missing_bif(bif, caller.as_ref()));
            self.diagnostics.extend(missing.collect::<Vec<_>>());
        }
        if !self.diagnostics.is_empty() {
            return Err(self.diagnostics);
        }
        for mfa in std::mem::take(&mut self.ignored_calls) {
            let module = self.by_name.get(&mfa.module).copied().flatten();
            let known = module.and_then(|module| {
                let function = *self.modules[module as usize].exports.get(&(mfa.function.clone(), mfa.arity))?;
                Some(FunctionId { module, function }).filter(|id| self.reached.contains(id))
            });
            self.externals.entry(mfa).or_insert(known.map_or(Target::Undefined, Target::Function));
        }
        let mut reached_modules: HashSet<u32> = self.reached.iter().map(|id| id.module).collect();
        reached_modules.extend(&self.with_records);
        let mut order: Vec<(u32, Loaded)> =
            (0..).zip(self.modules).filter(|(index, loaded)| loaded.named || reached_modules.contains(index)).collect();
        order.sort_by(|(_, a), (_, b)| a.module.name.cmp(&b.module.name));
        let moved: HashMap<u32, u32> = (0..).zip(&order).map(|(new, (old, _))| (*old, new)).collect();
        let renumber =
            |id: FunctionId| moved.get(&id.module).map(|module| FunctionId { module: *module, function: id.function });

        let mut functions: Vec<FunctionId> = self.reached.iter().copied().filter_map(renumber).collect();
        functions.sort_unstable();
        let externals = self
            .externals
            .into_iter()
            .filter_map(|(mfa, target)| match target {
                Target::Function(id) => renumber(id).map(|id| (mfa, Target::Function(id))),
                other => Some((mfa, other)),
            })
            .collect();
        let mut exports: Vec<Mfa> = Vec::new();
        for id in &functions {
            let loaded = &order[id.module as usize].1;
            let mfa = mfa(&loaded.module, &loaded.module.functions[id.function as usize]);
            if loaded.exports.get(&(mfa.function.clone(), mfa.arity)) == Some(&id.function) {
                exports.push(mfa);
            }
        }
        exports.sort();
        let evaluates = self.evaluates.take().map(|(evaluator, before)| {
            let before: HashSet<FunctionId> = before.into_iter().filter_map(renumber).collect();
            let functions = functions.iter().copied().filter(|id| !before.contains(id)).collect();
            Evaluates { evaluator, functions }
        });
        let own = |(bif, caller): (Mfa, Option<Mfa>)| (bif.clone(), caller.unwrap_or(bif));
        Ok(Program {
            sources: order.iter().map(|(_, loaded)| loaded.source.clone()).collect(),
            modules: order.into_iter().map(|(_, loaded)| loaded.module).collect(),
            functions,
            bifs: self.bifs.into_keys().collect(),
            missing: self.missing.into_iter().map(own).collect(),
            unsupported: self.unsupported,
            evaluates,
            computed_names: self.computed_names,
            maybe_missing: self.maybe_missing.into_iter().collect(),
            undefined: self.undefined.into_iter().collect(),
            entry,
            exports,
            release: self.options.release,
            why: self.why,
            externals,
        })
    }

    fn missing_bif(&self, bif: &Mfa, caller: Option<&Mfa>) -> Diagnostic {
        let Some(caller) = caller else {
            return Diagnostic::new(format!("BIF {bif} is not implemented; exported by module {}", bif.module));
        };
        let is_root = self.why.chain(caller).len() <= 1;
        let reached = if is_root { String::new() } else { format!(", reached by {}", self.why.text(caller)) };
        Diagnostic::new(format!("BIF {bif} is not implemented; called from {caller}{reached}"))
    }
}

/// The warning about a call in the function `within` to a name made there.
fn made_name(within: &Mfa, line: Option<&Line>) -> Diagnostic {
    let title =
        "this call goes to a name made at run time: what it calls is in the program only if something else shows it";
    let diagnostic =
        Diagnostic::new(title).within(within.to_string()).hint("name what it may call by --keep M[:F[/A]]");
    match line {
        Some(Line { file, line }) => diagnostic.in_file(file).at_line(*line),
        None => diagnostic,
    }
}

/// A reference with owned names.
enum Found {
    Local(Option<u32>),
    External(Mfa),
    Bif(Mfa),
    Record(Option<Atom>, Atom),
}

/// A position in a list of modules, which has far fewer than 2^32.
fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
