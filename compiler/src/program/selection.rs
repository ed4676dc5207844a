//! Selection of the functions that dynamic calls can go to (rule 4), from the facts of reached code.

use super::dynamic::{Facts, Pair, Site};
use crate::ir::{Atom, Mfa};
use crate::otp::audited::{self, Scope};
use crate::otp::names::{self, EXPLAINERS};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The audited calls in place of `site` in the function `caller` of erts, kernel or stdlib.
fn audited_sites(caller: &Mfa, site: Site) -> Vec<(Site, Scope)> {
    let module = caller.module.as_str();
    match site {
        Site { module: Some(_), .. } => vec![(site, Scope::Any)],
        Site { function: None, arity: Some(_), .. } => {
            if let Some(scope) = audited::state_modules(caller) {
                return vec![(site, scope)];
            }
            let Some(functions) = audited::callees(caller) else { return vec![(site, Scope::Any)] };
            let named = |function: &&str| {
                let site = Site { function: Some(Atom::new(function)), ..site.clone() };
                (site, audited::scope(module, function))
            };
            let mut sites: Vec<(Site, Scope)> = functions.iter().map(named).collect();
            sites.push((site, Scope::Outside));
            sites
        }
        Site { function: Some(ref function), .. } => {
            let scope = audited::scope(module, function.as_str());
            vec![(site, scope)]
        }
        Site { function: None, arity: None, .. } => vec![(site, Scope::Any)],
    }
}

/// The facts of one group of functions, each with the first function that has it.
#[derive(Default)]
struct CallerGroup {
    atoms: BTreeSet<Atom>,
    passed: BTreeMap<Atom, Mfa>,
    held: BTreeSet<Atom>,
    sites: BTreeMap<(Site, Scope), Mfa>,
}

impl CallerGroup {
    /// Sites with an unknown module, by function and arity.
    fn free(&self) -> Free<'_> {
        let mut free = Free::new();
        for ((site, scope), by) in &self.sites {
            if site.module.is_none() {
                free.entry((site.function.clone(), site.arity)).or_default().push((*scope, by));
            }
        }
        free
    }
}

type Free<'a> = HashMap<(Option<Atom>, Option<u8>), Vec<(Scope, &'a Mfa)>>;

/// The facts of all reached functions.
#[derive(Default)]
pub(super) struct Selection {
    /// Functions of erts, kernel and stdlib.
    core: CallerGroup,
    /// All others.
    outside: CallerGroup,
    pairs: BTreeMap<Pair, Mfa>,
    explains: Option<Mfa>,
}

/// The functions responsible for a selection.
pub(super) struct Selected {
    /// The function with the call.
    pub(super) by: Mfa,
    /// The function that names the module, if it is not the calling one.
    pub(super) named_in: Option<Mfa>,
}

/// A module to select from.
pub(super) struct Candidates {
    pub(super) module: Atom,
    /// Whether it is of erts, kernel or stdlib.
    pub(super) is_core: bool,
    /// The behaviours it declares.
    pub(super) behaviours: Vec<Atom>,
    /// Whether something refers to the module statically.
    pub(super) is_used: bool,
    /// Exports and BIFs.
    pub(super) functions: Vec<(Atom, u8)>,
}

impl Candidates {
    /// Whether calls of this scope can go to the module.
    fn are_in(&self, scope: Scope) -> bool {
        match scope {
            _ if !self.is_core => true,
            Scope::Any => true,
            Scope::CallbackModules(behaviour) => {
                self.behaviours.is_empty() || self.behaviours.iter().any(|declared| declared.as_str() == behaviour)
            }
            Scope::Exporting(name, of_arity) => {
                self.functions.iter().any(|(function, arity)| (function.as_str(), *arity) == (name, of_arity))
            }
            Scope::Outside => false,
        }
    }
}

impl Selection {
    /// Adds the facts of the function called `name`.
    pub(super) fn add(&mut self, name: &Mfa, is_core: bool, facts: Facts) {
        if is_core && audited::is_nameless(name) {
            return;
        }
        let side = if is_core { &mut self.core } else { &mut self.outside };
        side.atoms.extend(facts.atoms);
        for atom in facts.passed {
            side.passed.entry(atom).or_insert_with(|| name.clone());
        }
        side.held.extend(facts.held);
        for site in facts.sites {
            let asks_explainer = site.function.as_ref().is_some_and(|function| function.as_str() == "format_error");
            if asks_explainer && self.explains.is_none() {
                self.explains = Some(name.clone());
            }
            let sites = if is_core { audited_sites(name, site) } else { vec![(site, Scope::Any)] };
            for site in sites {
                side.sites.entry(site).or_insert_with(|| name.clone());
            }
        }
        for pair in facts.pairs {
            self.pairs.entry(pair).or_insert_with(|| name.clone());
        }
        if name.module.as_str() == "erl_error" && self.explains.is_none() {
            self.explains = Some(name.clone());
        }
    }

    /// Atoms that may name modules to select from.
    pub(super) fn names(&self) -> BTreeSet<Atom> {
        let of_pairs = self.pairs.keys().map(|(module, _, _)| module);
        let sites = self.core.sites.keys().chain(self.outside.sites.keys());
        let of_sites = sites.filter_map(|(site, _)| site.module.as_ref());
        let mut names: BTreeSet<Atom> = self.core.passed.keys().chain(of_pairs).chain(of_sites).cloned().collect();
        names.extend(self.outside.atoms.iter().cloned());
        names.extend(self.outside.passed.keys().cloned());
        if self.explains.is_some() {
            names.extend(EXPLAINERS.map(Atom::new));
        }
        names.retain(|name| !names::is_never_named(name));
        names
    }

    /// The functions selected from `candidates`, each with the function that selects it, sorted.
    pub(super) fn selected(&self, candidates: &[Candidates]) -> BTreeMap<Mfa, Selected> {
        let everywhere: HashSet<&Atom> = self.core.atoms.iter().chain(&self.outside.atoms).collect();
        let outside: HashSet<&Atom> = self.outside.atoms.iter().collect();
        let (core_free, outside_free) = (self.core.free(), self.outside.free());
        let mut bound: HashMap<&Atom, Vec<(&Site, &Mfa)>> = HashMap::new();
        for ((site, _), by) in self.core.sites.iter().chain(&self.outside.sites) {
            if let Some(module) = &site.module {
                bound.entry(module).or_default().push((site, by));
            }
        }
        let mut pairs: HashMap<_, Vec<(Option<u8>, &Mfa)>> = HashMap::new();
        for ((module, function, arity), by) in &self.pairs {
            pairs.entry((module, function)).or_default().push((*arity, by));
        }

        let mut selected = BTreeMap::new();
        for candidate in candidates {
            let Candidates { module, is_used, functions, .. } = candidate;
            let passed = self.core.passed.get(module).or_else(|| self.outside.passed.get(module));
            let is_outside = outside.contains(module);
            // In a list, the name of a module more often means something else.
            let is_likely = is_outside
                && (*is_used || self.outside.passed.contains_key(module) || self.outside.held.contains(module));
            for (function, arity) in functions {
                // Every module has a `module_info`, so only calls of this name select it.
                let guessed = function.as_str() != "module_info";
                let named = guessed && everywhere.contains(function);
                let fits = |site: &Site| {
                    site.arity.is_none_or(|known| known == *arity)
                        && site.function.as_ref().map_or(named, |known| known == function)
                };
                let with = |sites: &Free, name: bool, length: bool| {
                    let key = (name.then(|| function.clone()), length.then_some(*arity));
                    let found = sites.get(&key)?.iter().find(|(scope, _)| candidate.are_in(*scope));
                    found.map(|(_, by)| (*by).clone())
                };
                let sure = pairs
                    .get(&(module, function))
                    .and_then(|found| found.iter().find(|(known, _)| known.is_none_or(|known| known == *arity)))
                    .map(|(_, by)| (*by).clone())
                    .or_else(|| {
                        let sites = bound.get(module)?;
                        sites.iter().find(|(site, _)| fits(site)).map(|(_, by)| (*by).clone())
                    })
                    .or_else(|| {
                        let by_name = || with(&outside_free, true, true).or_else(|| with(&outside_free, true, false));
                        let unnamed = || with(&outside_free, false, true).or_else(|| with(&outside_free, false, false));
                        let found = if is_outside { by_name() } else { None };
                        found.or_else(
                            || {
                                if is_likely && guessed && outside.contains(function) { unnamed() } else { None }
                            },
                        )
                    });
                let passed_on = || {
                    let by = |sites| with(sites, true, true).or_else(|| with(sites, true, false));
                    let unnamed = |sites| if named { with(sites, false, true) } else { None };
                    let all = |sites| by(sites).or_else(|| unnamed(sites));
                    let named_in = passed?;
                    let by = all(&core_free).or_else(|| all(&outside_free))?;
                    Some(Selected { by, named_in: Some(named_in.clone()) })
                };
                let explained = || {
                    let explains = EXPLAINERS.contains(&module.as_str()) && function.as_str() == "format_error";
                    self.explains.clone().filter(|_| explains).map(|by| Selected { by, named_in: None })
                };
                let found = sure.map(|by| Selected { by, named_in: None }).or_else(passed_on).or_else(explained);
                if let Some(found) = found {
                    selected.insert(Mfa { module: module.clone(), function: function.clone(), arity: *arity }, found);
                }
            }
        }
        selected
    }
}
