//! Facts of a function about dynamic calls: the atoms that it handles, pairs of module and function, and call sites
//! whose callee is a term.
//!
//! Constants are followed through registers up to the next label. At a label, all registers are unknown.

use crate::analyse::flow;
use crate::ir::{Atom, Const, Function, Inst, Line, Mfa, Reg, Src, Term};
use crate::otp::names;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// A call whose callee is named by terms; unknown terms are `None`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Site {
    pub(super) module: Option<Atom>,
    pub(super) function: Option<Atom>,
    pub(super) arity: Option<u8>,
}

/// Adjacent atoms that may be module and function, and the length of the list after them.
pub(super) type Pair = (Atom, Atom, Option<u8>);

/// The facts of one function.
#[derive(Default, Debug)]
pub(super) struct Facts {
    /// Atoms in value position: all except those in comparisons.
    pub(super) atoms: BTreeSet<Atom>,
    /// Atoms in positions from which a module's name can reach a call: arguments of calls, elements of tuples, values
    /// of maps, results, free variables of funs, messages.
    pub(super) passed: BTreeSet<Atom>,
    /// Atoms that stand in a register by themselves, perhaps as the value of a variable.
    pub(super) held: BTreeSet<Atom>,
    /// Adjacent atoms in tuples and argument lists.
    pub(super) pairs: BTreeSet<Pair>,
    /// Dynamic calls.
    pub(super) sites: BTreeSet<Site>,
    /// Lines of the dynamic calls whose module or function is a name made in this function.
    pub(super) made: Vec<Option<Line>>,
}

/// The facts of `function`; `is_native` tells whether a callee is a BIF.
pub(super) fn facts(function: &Function, is_bif: impl Fn(&Mfa) -> bool) -> Facts {
    let mut reader = Reader { facts: Facts::default(), known: HashMap::new(), line: None };
    for inst in &function.body {
        reader.inst(inst, &is_bif);
    }
    let mut facts = reader.facts;
    // Such a supervisor starts its children with more arguments than the child specification has.
    if facts.atoms.iter().any(|atom| atom.as_str() == "simple_one_for_one") {
        facts.pairs = facts.pairs.into_iter().map(|(module, function, _)| (module, function, None)).collect();
    }
    facts
}

/// The value of a register.
#[derive(Clone)]
enum Known {
    Atom(Atom),
    Int(i64),
    /// A proper list of this length.
    List(usize),
    /// The result of a function that makes names ([`names::makes_names`]).
    Made,
}

struct Reader {
    facts: Facts,
    known: HashMap<Reg, Known>,
    line: Option<Line>,
}

impl Reader {
    fn inst(&mut self, inst: &Inst, is_bif: &impl Fn(&Mfa) -> bool) {
        match inst {
            Inst::Label(_) => self.known.clear(),
            Inst::Line(line) => self.line.clone_from(line),
            Inst::Move { src, dst } => {
                self.value(src);
                if let Src::Const(Const::Atom(atom)) = src {
                    self.facts.held.insert(atom.clone());
                }
                self.set(*dst, self.of(src));
                return;
            }
            Inst::Swap { a, b } => {
                let (old_a, old_b) = (self.known.get(a).cloned(), self.known.get(b).cloned());
                self.set(*a, old_b);
                self.set(*b, old_a);
                return;
            }
            Inst::PutList { head, tail, dst } => {
                self.value(head);
                self.value(tail);
                let length = match self.of(tail) {
                    Some(Known::List(length)) => Some(Known::List(length + 1)),
                    _ => None,
                };
                self.set(*dst, length);
                return;
            }
            Inst::PutTuple2 { elements, .. } => {
                let known: Vec<Option<Known>> = elements.iter().map(|element| self.passed(element)).collect();
                self.neighbours(&known);
            }
            Inst::MakeFun { env: values, .. } => values.iter().for_each(|value| {
                self.passed(value);
            }),
            Inst::UpdateRecord { src, updates, .. } => {
                self.value(src);
                updates.iter().for_each(|(_, value)| {
                    self.passed(value);
                });
            }
            Inst::SetTupleElement { value, .. } => {
                self.passed(value);
            }
            Inst::PutMap { src, pairs, .. } => {
                self.value(src);
                for (key, value) in pairs {
                    self.value(key);
                    self.passed(value);
                }
            }
            Inst::PutRecord { src, pairs, .. } => {
                self.value(src);
                pairs.iter().for_each(|(_, value)| {
                    self.passed(value);
                });
            }
            Inst::Bif { args, .. } => args.iter().for_each(|arg| self.value(arg)),
            Inst::Send => self.arguments(1..2, 2),
            Inst::Return => self.arguments(0..1, 1),
            Inst::Call { arity, .. } | Inst::CallLast { arity, .. } | Inst::CallOnly { arity, .. } => {
                self.arguments(0..u16::from(*arity), *arity);
            }
            Inst::CallFun { arity } | Inst::CallFun2 { arity, .. } => self.arguments(0..u16::from(*arity), *arity),
            Inst::Apply { arity } | Inst::ApplyLast { arity, .. } => {
                let module = self.atom_in(*arity);
                let function = self.atom_in(arity.saturating_add(1));
                self.facts.sites.insert(Site { module, function, arity: Some(*arity) });
                self.site_of_made(u16::from(*arity));
                self.arguments(0..u16::from(*arity), *arity);
            }
            Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => {
                self.external(mfa, is_bif);
            }
            Inst::Compare { .. }
            | Inst::SelectVal { .. }
            | Inst::HasMapFields { .. }
            | Inst::IsNativeRecord { .. }
            | Inst::IsRecordAccessible { .. }
            | Inst::GetRecordElements { .. } => {}
            // These store no atom where other code finds it, but they may take a constant apart.
            Inst::OnLoad
            | Inst::NifStart
            | Inst::Allocate { .. }
            | Inst::AllocateHeap { .. }
            | Inst::AllocateZero { .. }
            | Inst::AllocateHeapZero { .. }
            | Inst::TestHeap { .. }
            | Inst::Init { .. }
            | Inst::InitYregs { .. }
            | Inst::Deallocate { .. }
            | Inst::RemoveMessage
            | Inst::LoopRec { .. }
            | Inst::RecvMarkerReserve { .. }
            | Inst::RecvMarkerBind { .. }
            | Inst::RecvMarkerClear { .. }
            | Inst::RecvMarkerUse { .. }
            | Inst::TypeTest { .. }
            | Inst::TestArity { .. }
            | Inst::IsTaggedTuple { .. }
            | Inst::IsFunction2 { .. }
            | Inst::SelectTupleArity { .. }
            | Inst::Jump(_)
            | Inst::GetList { .. }
            | Inst::GetHd { .. }
            | Inst::GetTl { .. }
            | Inst::GetTupleElement { .. }
            | Inst::GetMapElements { .. }
            | Inst::GetRecordField { .. }
            | Inst::TryCaseEnd { .. }
            | Inst::Raise { .. }
            | Inst::RawRaise
            | Inst::Badmatch { .. }
            | Inst::IfEnd
            | Inst::CaseEnd { .. }
            | Inst::Badrecord { .. }
            | Inst::FmoveToFr { .. }
            | Inst::FmoveFromFr { .. }
            | Inst::Fconv { .. }
            | Inst::Farith { .. }
            | Inst::Fnegate { .. }
            | Inst::BsStartMatch3 { .. }
            | Inst::BsStartMatch4 { .. }
            | Inst::BsGetInteger2 { .. }
            | Inst::BsGetFloat2 { .. }
            | Inst::BsGetBinary2 { .. }
            | Inst::BsSkipBits2 { .. }
            | Inst::BsTestTail2 { .. }
            | Inst::BsTestUnit { .. }
            | Inst::BsMatchString { .. }
            | Inst::BsGetUtf8 { .. }
            | Inst::BsSkipUtf8 { .. }
            | Inst::BsGetUtf16 { .. }
            | Inst::BsSkipUtf16 { .. }
            | Inst::BsGetUtf32 { .. }
            | Inst::BsSkipUtf32 { .. }
            | Inst::BsGetTail { .. }
            | Inst::BsGetPosition { .. }
            | Inst::BsSetPosition { .. }
            | Inst::BsInitWritable
            | Inst::BsInit { .. }
            | Inst::BsAppend { .. }
            | Inst::BsPrivateAppend { .. }
            | Inst::BsPut { .. }
            | Inst::BsPutString { .. }
            | Inst::BsPutUtf { .. }
            | Inst::BsUtfSize { .. }
            | Inst::BsAdd { .. }
            | Inst::BsCreateBin { .. }
            | Inst::FuncInfo(_)
            | Inst::Trim { .. }
            | Inst::Timeout
            | Inst::LoopRecEnd { .. }
            | Inst::Wait { .. }
            | Inst::WaitTimeout { .. }
            | Inst::MakeFun2 { .. }
            | Inst::Catch { .. }
            | Inst::CatchEnd { .. }
            | Inst::Try { .. }
            | Inst::TryEnd { .. }
            | Inst::TryCase { .. }
            | Inst::BuildStacktrace
            | Inst::BsMatch { .. } => flow::for_each_src(inst, &mut |src| {
                if let Src::Const(Const::Literal(term)) = src {
                    self.literal(term);
                }
            }),
        }
        if flow::call_arity(inst).is_some() {
            self.known.retain(|reg, _| matches!(reg, Reg::Y(_)));
        }
        flow::for_each_dst(inst, &mut |reg| {
            self.known.remove(&reg);
        });
        // The registers of the frame have other numbers now.
        if flow::moves_frame(inst) {
            self.known.retain(|reg, _| matches!(reg, Reg::X(_)));
        }
        if let Inst::CallExt { mfa } = inst
            && names::makes_names(mfa)
        {
            self.known.insert(Reg::X(0), Known::Made);
        }
    }

    /// Notes a call whose module and function are in `x[first]` and the next register, if one of them was made.
    fn site_of_made(&mut self, first: u16) {
        if [first, first + 1].iter().any(|x| matches!(self.known.get(&Reg::X(*x)), Some(Known::Made))) {
            self.facts.made.push(self.line.clone());
        }
    }

    fn external(&mut self, mfa: &Mfa, is_bif: &impl Fn(&Mfa) -> bool) {
        let name = (mfa.module.as_str(), mfa.function.as_str(), mfa.arity);
        let first = names::module_position(mfa);
        if let Some(first) = first {
            let arity = match self.known.get(&Reg::X(first + 2)) {
                // Without a node, this argument holds the options, and the list before has the arguments of the spawned
                // function.
                Some(Known::List(_)) if name.1 == "spawn_request" && name.2 == 4 => None,
                Some(Known::List(length)) => u8::try_from(*length).ok(),
                Some(Known::Int(value)) => u8::try_from(*value).ok(),
                _ => None,
            };
            let [module, function] = [first, first + 1].map(|x| match self.known.get(&Reg::X(x)) {
                Some(Known::Atom(atom)) => Some(atom.clone()),
                _ => None,
            });
            self.facts.sites.insert(Site { module, function, arity });
            self.site_of_made(first);
        }
        self.error_handler(mfa);
        let arity = u16::from(mfa.arity);
        let modules = if first.is_none() && (is_bif(mfa) || names::takes_other_names(name.0)) {
            0..0
        } else if names::takes_process(mfa) {
            1..arity.max(1)
        } else {
            0..arity
        };
        self.arguments(modules, mfa.arity);
    }

    /// Notes the calls that a process makes in the place of undefined ones, if `mfa` sets its flag `error_handler`.
    fn error_handler(&mut self, mfa: &Mfa) {
        if !names::sets_flags(mfa) || self.atom_in(0).is_none_or(|flag| flag.as_str() != "error_handler") {
            return;
        }
        let module = self.atom_in(1);
        for (name, arity) in names::OF_ERROR_HANDLERS {
            let site = Site { module: module.clone(), function: Some(Atom::new(name)), arity: Some(arity) };
            self.facts.sites.insert(site);
        }
    }

    /// Handles the arguments in x0 and up; those in `modules` may be modules.
    fn arguments(&mut self, modules: Range<u16>, arity: u8) {
        for x in modules {
            if let Some(Known::Atom(atom)) = self.known.get(&Reg::X(x)) {
                self.facts.passed.insert(atom.clone());
            }
        }
        let known: Vec<Option<Known>> = (0..u16::from(arity)).map(|x| self.known.get(&Reg::X(x)).cloned()).collect();
        self.neighbours(&known);
        for window in known.windows(3) {
            if let [None, Some(Known::Atom(function)), Some(Known::List(length))] = window {
                // The callee is likely to apply it.
                let site = Site { module: None, function: Some(function.clone()), arity: u8::try_from(*length).ok() };
                self.facts.sites.insert(site);
            }
        }
    }

    fn neighbours(&mut self, known: &[Option<Known>]) {
        for (index, pair) in known.windows(2).enumerate() {
            if let [Some(Known::Atom(module)), Some(Known::Atom(function))] = pair {
                // The function of an I/O request also gets the input read so far and the next input.
                let reads = known[..index]
                    .iter()
                    .any(|part| matches!(part, Some(Known::Atom(atom)) if atom.as_str() == "get_until"));
                let arity = match known.get(index + 2) {
                    Some(Some(Known::List(length))) => u8::try_from(*length + if reads { 2 } else { 0 }).ok(),
                    _ => None,
                };
                self.facts.pairs.insert((module.clone(), function.clone(), arity));
            }
        }
    }

    /// A value that may hold a module's name.
    fn passed(&mut self, src: &Src) -> Option<Known> {
        self.value(src);
        let known = self.of(src);
        if let Some(Known::Atom(atom)) = &known {
            self.facts.passed.insert(atom.clone());
        }
        known
    }

    fn value(&mut self, src: &Src) {
        match src {
            Src::Const(Const::Atom(atom)) => {
                self.facts.atoms.insert(atom.clone());
            }
            Src::Const(Const::Literal(term)) => self.literal(term),
            Src::Const(Const::Nil | Const::Int(_)) | Src::Reg(..) => {}
        }
    }

    fn literal(&mut self, term: &Term) {
        let mut rest = vec![term];
        while let Some(term) = rest.pop() {
            match term {
                Term::Atom(atom) => {
                    self.facts.atoms.insert(atom.clone());
                }
                Term::List(elements, tail) => {
                    rest.push(tail);
                    rest.extend(elements);
                }
                Term::Tuple(elements) => {
                    let known: Vec<Option<Known>> = elements.iter().map(constant).collect();
                    self.facts.passed.extend(elements.iter().filter_map(|element| atom(element).cloned()));
                    self.neighbours(&known);
                    rest.extend(elements);
                }
                Term::Map(pairs) => {
                    self.facts.passed.extend(pairs.iter().filter_map(|(_, value)| atom(value).cloned()));
                    rest.extend(pairs.iter().flat_map(|(key, value)| [key, value]));
                }
                Term::Record(record) => {
                    self.facts.passed.extend(record.fields.iter().filter_map(|(_, value)| atom(value).cloned()));
                    rest.extend(record.fields.iter().map(|(_, value)| value));
                }
                Term::ExternalFun(_)
                | Term::Nil
                | Term::Int(_)
                | Term::Big(_)
                | Term::Float(_)
                | Term::Binary(_)
                | Term::Bitstring { .. } => {}
            }
        }
    }

    fn of(&self, src: &Src) -> Option<Known> {
        match src {
            Src::Reg(reg, _) => self.known.get(reg).cloned(),
            Src::Const(constant_) => constant(&constant_.to_term()),
        }
    }

    fn atom_in(&self, x: u8) -> Option<Atom> {
        match self.known.get(&Reg::X(u16::from(x))) {
            Some(Known::Atom(atom)) => Some(atom.clone()),
            _ => None,
        }
    }

    fn set(&mut self, reg: Reg, known: Option<Known>) {
        match known {
            Some(known) => self.known.insert(reg, known),
            None => self.known.remove(&reg),
        };
    }
}

fn constant(term: &Term) -> Option<Known> {
    match term {
        Term::Atom(atom) => Some(Known::Atom(atom.clone())),
        Term::Int(value) => Some(Known::Int(*value)),
        Term::Nil => Some(Known::List(0)),
        Term::List(elements, tail) if matches!(**tail, Term::Nil) => Some(Known::List(elements.len())),
        _ => None,
    }
}

/// The atom that `term` is.
pub(super) fn atom(term: &Term) -> Option<&Atom> {
    match term {
        Term::Atom(atom) => Some(atom),
        _ => None,
    }
}
