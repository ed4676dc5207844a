//! Errors of match specifications, in the words of OTP, and the trial run of a specification: `erlang:match_spec_test/3`.
//!
//! # Rules
//! 1. A specification is for tables, or for traces of calls. Each has functions that the other lacks.
//! 2. The errors of the first clause that has some are told, in the order in which OTP finds them: arguments and elements of
//!    tuples from the last to the first. The arguments of an invalid call are not looked at.
//! 3. A text has [`TEXT_MAX`] bytes at most.
//! 4. A trial of a specification for traces has no effects: nothing is traced. It is run as one for tables, with values in place
//!    of the special functions. The stack trace and the dump of the process are empty.

use crate::bif::ets::spec::{Spec, function};
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::output::write_output;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Kind, Term};
use beamc_term::term::list::{elements, proper};
use beamc_term::term::{map, print};

/// Rule 3.
const TEXT_MAX: usize = 99;

/// First release in which `current_stacktrace` is a function of traces.
const STACK_RELEASE: u32 = 26;

/// Rule 1.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Table,
    Trace,
}

/// A special function of the dialect for traces: its arities, and whether a guard may call it.
const SPECIAL: [(&str, &[usize], bool); 15] = [
    ("message", &[1], false),
    ("is_seq_trace", &[0], true),
    ("set_seq_token", &[2], false),
    ("get_seq_token", &[0], false),
    ("return_trace", &[0], false),
    ("exception_trace", &[0], false),
    ("display", &[1], false),
    ("process_dump", &[0], false),
    ("enable_trace", &[1, 2], false),
    ("disable_trace", &[1, 2], false),
    ("trace", &[2, 3], false),
    ("caller", &[0], false),
    ("caller_line", &[0], false),
    ("current_stacktrace", &[0, 1], false),
    ("silent", &[1], false),
];

fn text(term: Term<'_>) -> Option<&'static str> {
    term.as_atom().map(atoms::text)
}

/// The number of a variable.
fn variable(term: Term<'_>) -> Option<u32> {
    let digits = text(term)?.strip_prefix('$')?;
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    digits.parse().ok().filter(|_| is_plain)
}

struct Lint {
    dialect: Dialect,
    is_guard: bool,
    /// The variables of the clause's pattern.
    bound: Vec<u32>,
    errors: Vec<String>,
}

impl Lint {
    fn error(&mut self, text: impl Into<String>) {
        let mut text: String = text.into();
        let end = (0..=TEXT_MAX.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(end);
        self.errors.push(text);
    }

    /// The variables of a pattern, and its errors.
    fn pattern(&mut self, pattern: Term<'_>) {
        let mut pending = vec![pattern];
        while let Some(part) = pending.pop() {
            match part.kind() {
                Kind::Atom(_) => self.bound.extend(variable(part)),
                Kind::Cons(head, tail) => pending.extend([tail, head]),
                Kind::Tuple(parts) => pending.extend(parts.iter().rev()),
                Kind::Map(_) => {
                    for (key, value) in map::iter(part) {
                        if variable(key).is_some() {
                            return self.error("Variable found in map key.");
                        }
                        if text(key) == Some("_") {
                            return self.error("Underscore found in map key.");
                        }
                        pending.push(value);
                    }
                }
                _ => {}
            }
        }
    }

    /// A list of guards, or a body.
    fn expressions(&mut self, list: Term<'_>, is_guard: bool) {
        self.is_guard = is_guard;
        if list.is_nil() {
            return;
        }
        if list.as_cons().is_none() {
            return self.error("Match expression is not a list.");
        }
        let mut walk = elements(list);
        for expression in walk.by_ref() {
            self.expression(expression);
        }
        if !walk.rest().is_nil() {
            self.error("Match expression is not a proper list.");
        }
    }

    fn all(&mut self, parts: &[Term<'_>]) {
        for part in parts.iter().rev() {
            self.expression(*part);
        }
    }

    /// Expressions are as deep as a program writes them, so recursion is acceptable.
    fn expression(&mut self, term: Term<'_>) {
        match term.kind() {
            Kind::Cons(..) => {
                let mut walk = elements(term);
                for element in walk.by_ref() {
                    self.expression(element);
                }
                self.expression(walk.rest());
            }
            Kind::Map(_) => {
                let values: Vec<Term<'_>> = map::values(term).collect();
                self.all(&values);
                let keys: Vec<Term<'_>> = map::keys(term).collect();
                self.all(&keys);
            }
            Kind::Tuple([made]) if made.as_tuple().is_some() => self.all(made.as_tuple().unwrap_or_default()),
            Kind::Tuple([name, arguments @ ..]) if name.as_atom().is_some() && variable(*name).is_none() => {
                self.call(term, text(*name).unwrap_or_default(), arguments);
            }
            Kind::Tuple(_) => self.error(format!(
                "{} is neither a function call, nor a tuple (tuples are written {{{{ ... }}}}).",
                print::display(term)
            )),
            Kind::Atom(_) => {
                if let Some(number) = variable(term).filter(|number| !self.bound.contains(number)) {
                    self.error(format!("Variable ${number} is unbound."));
                }
            }
            _ => {}
        }
    }

    fn call(&mut self, term: Term<'_>, name: &str, arguments: &[Term<'_>]) {
        let shown = print::display(term);
        match (name, arguments.len()) {
            ("const", 1) => return,
            ("const", _) => {
                return self.error(format!("Special form 'const' called with more than one argument in {shown}."));
            }
            ("and" | "or" | "orelse" | "andalso" | "andthen", 0) => {
                let name = if name == "andthen" { "andalso" } else { name };
                // OTP writes this one without a space.
                let joint = if name == "andalso" { "" } else { " " };
                return self.error(format!("Special form '{name}' called without{joint}arguments in {shown}."));
            }
            // These look at their first argument first.
            ("orelse" | "andalso" | "andthen", _) => return arguments.iter().for_each(|one| self.expression(*one)),
            ("and" | "or", _) | ("self", 0) => return self.all(arguments),
            ("self", _) => return self.error(format!("Special form 'self' called with arguments in {shown}.")),
            _ => {}
        }
        let is_there = name != "current_stacktrace" || release() >= STACK_RELEASE;
        if let Some((name, arities, in_guard)) = SPECIAL.iter().find(|row| is_there && row.0 == name) {
            let said = if *name == "set_seq_token" { "set_seq_trace" } else { name };
            if self.dialect == Dialect::Table {
                return self.error(format!("Special form '{said}' used in wrong dialect."));
            }
            if self.is_guard && !in_guard {
                return self.error(format!("Special form '{said}' called in guard context."));
            }
            if !arities.contains(&arguments.len()) {
                let fault = if *arities == [0] { "arguments" } else { "wrong number of arguments" };
                return self.error(format!("Special form '{name}' called with {fault} in {shown}."));
            }
            return self.all(arguments);
        }
        let (is_common, arity) = (function(name, arguments.len()).is_some(), arguments.len());
        let is_of_traces = matches!((name, arity), ("get_tcw", 0) | ("set_tcw", 1));
        if !is_common && !is_of_traces {
            return self
                .error(format!("Function {}/{arity} does_not_exist.", print::display(Term::atom_from_text(name))));
        }
        if is_of_traces && (self.dialect == Dialect::Table || self.is_guard && name == "set_tcw") {
            return self.error(format!("Function {name}/{arity} cannot be called in this context."));
        }
        self.all(arguments);
    }

    /// One clause, with its pattern as a tuple if it is a list of arguments.
    fn clause(&mut self, pattern: Term<'_>, guards: Term<'_>, body: Term<'_>) {
        self.bound.clear();
        self.pattern(pattern);
        if !self.errors.is_empty() {
            return;
        }
        let is_any = variable(pattern).is_some() || text(pattern) == Some("_");
        if self.dialect == Dialect::Trace && !is_any && pattern.as_tuple().is_none() {
            return self.error("Match head is invalid in this context.");
        }
        self.expressions(guards, true);
        if self.dialect == Dialect::Table && body.as_cons().is_none() {
            return self.error("Body clause does not return anything.");
        }
        self.expressions(body, false);
    }
}

/// A clause: pattern, guards and body.
type Clause<'h> = (Term<'h>, Term<'h>, Term<'h>);

/// The clauses of a specification, with patterns of argument lists as tuples, or an error.
fn clauses<'h>(heap: &'h Heap, spec: Term<'h>, dialect: Dialect) -> Result<Vec<Clause<'h>>, String> {
    if spec.as_cons().is_none() {
        return Err("Match programs are not in a list.".to_owned());
    }
    let Some(list) = proper(spec) else { return Err("Match programs are not in a proper list.".to_owned()) };
    let clause = |clause: Term<'h>| {
        let Some(&[pattern, guards, body]) = clause.as_tuple() else {
            return Err("Match program part is not a tuple of arity 3.".to_owned());
        };
        let is_list = pattern.is_nil() || pattern.as_cons().is_some();
        if dialect == Dialect::Table || !is_list {
            return Ok((pattern, guards, body));
        }
        let shown = || format!("Match expression part {} is not a proper list.", print::display(pattern));
        Ok((heap.tuple(&proper(pattern).ok_or_else(shown)?), guards, body))
    };
    list.into_iter().map(clause).collect()
}

/// The errors of a specification.
fn errors(clauses: Result<&[Clause<'_>], &String>, dialect: Dialect) -> Vec<String> {
    let mut lint = Lint { dialect, is_guard: false, bound: Vec::new(), errors: Vec::new() };
    match clauses {
        Err(text) => lint.error(text.clone()),
        Ok(clauses) => {
            for (pattern, guards, body) in clauses {
                lint.clause(*pattern, *guards, *body);
                if !lint.errors.is_empty() {
                    break;
                }
            }
        }
    }
    lint.errors
}

/// Effects of a clause for traces, with the places of their values in the result of its body (rule 4).
#[derive(Default)]
struct Effects {
    messages: Vec<usize>,
    displays: Vec<usize>,
    returns: bool,
    exceptions: bool,
}

/// A body for traces as one for tables.
struct Trial<'h> {
    heap: &'h Heap,
    arguments: Term<'h>,
    /// Expressions whose values are the result.
    values: Vec<Term<'h>>,
    effects: Effects,
}

impl<'h> Trial<'h> {
    fn constant(&self, value: Term<'h>) -> Term<'h> {
        self.heap.tuple(&[Term::atom_from_text("const"), value])
    }

    /// Adds an expression to the result, and returns its place.
    fn value(&mut self, expression: Term<'h>) -> usize {
        self.values.push(expression);
        self.values.len() - 1
    }

    /// An expression without special functions. Recursive as [`Lint::expression`].
    fn expression(&mut self, term: Term<'h>) -> Term<'h> {
        match term.kind() {
            Kind::Atom(_) if text(term) == Some("$_") => self.constant(self.arguments),
            Kind::Cons(head, tail) => {
                let head = self.expression(head);
                self.heap.cons(head, self.expression(tail))
            }
            Kind::Map(_) => {
                let pairs: Vec<_> = map::iter(term).map(|(key, value)| (key, self.expression(value))).collect();
                map::from_pairs(self.heap, &pairs)
            }
            Kind::Tuple([made]) if made.as_tuple().is_some() => {
                let parts: Vec<_> =
                    made.as_tuple().unwrap_or_default().iter().map(|part| self.expression(*part)).collect();
                self.heap.tuple(&[self.heap.tuple(&parts)])
            }
            Kind::Tuple([name, arguments @ ..]) => self.call(term, text(*name).unwrap_or_default(), arguments),
            _ => term,
        }
    }

    fn call(&mut self, term: Term<'h>, name: &str, arguments: &[Term<'h>]) -> Term<'h> {
        if name == "const" {
            return term;
        }
        let arguments: Vec<_> = arguments.iter().map(|argument| self.expression(*argument)).collect();
        let value = match (name, arguments.as_slice()) {
            ("message", [message]) => {
                let at = self.value(*message);
                self.effects.messages.push(at);
                Term::TRUE
            }
            ("display", [shown]) => {
                let at = self.value(*shown);
                self.effects.displays.push(at);
                Term::TRUE
            }
            ("return_trace", _) => {
                self.effects.returns = true;
                Term::TRUE
            }
            ("exception_trace", _) => {
                self.effects.exceptions = true;
                Term::TRUE
            }
            // Without a trace nothing is changed.
            ("enable_trace" | "disable_trace" | "trace" | "silent", _) => Term::TRUE,
            ("is_seq_trace", _) => Term::FALSE,
            ("get_seq_token" | "set_seq_token" | "current_stacktrace", _) => Term::NIL,
            ("get_tcw" | "set_tcw", _) => Term::from_usize(0),
            ("caller" | "caller_line", _) => Term::atom(atom::UNDEFINED),
            ("process_dump", _) => self.heap.binary(b""),
            _ => {
                let call: Vec<_> = std::iter::once(Term::atom_from_text(name)).chain(arguments).collect();
                return self.heap.tuple(&call);
            }
        };
        self.constant(value)
    }
}

/// The result of a specification for traces of calls, and the flags that it sets.
fn trial<'h>(ctx: Ctx<'h>, clauses: &[Clause<'h>], arguments: Term<'h>) -> (Term<'h>, Vec<Term<'h>>) {
    let heap = ctx.heap;
    let tuple = heap.tuple(&elements(arguments).collect::<Vec<_>>());
    let first = clauses.iter().find_map(|(pattern, guards, body)| {
        let mut trial = Trial { heap, arguments, values: Vec::new(), effects: Effects::default() };
        let guards: Vec<_> = elements(*guards).map(|guard| trial.expression(guard)).collect();
        for expression in elements(*body) {
            let expression = trial.expression(expression);
            trial.value(expression);
        }
        let body = heap.tuple(&[heap.tuple(&trial.values)]);
        let clause = heap.tuple(&[*pattern, heap.list(&guards), heap.list(&[body])]);
        // A variable stands for the list of arguments.
        let object = if pattern.as_tuple().is_some() { tuple } else { arguments };
        let values = Spec::new(heap.list(&[clause]))?.run(ctx, object)?.as_tuple()?;
        Some((values, trial.effects))
    });
    let Some((values, effects)) = first else { return (Term::FALSE, Vec::new()) };
    for at in &effects.displays {
        write_output(&[&print::display_bytes(values[*at])[..], b"\n"].concat());
    }
    let message = effects.messages.last().map_or(Term::TRUE, |at| values[*at]);
    if message.is_atom(atom::FALSE) {
        return (Term::FALSE, Vec::new());
    }
    let flags = [(effects.returns, "return_trace"), (effects.exceptions, "exception_trace")];
    (message, flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, name)| Term::atom_from_text(name)).collect())
}

/// `erlang:match_spec_test/3`: runs a specification on one term, or tells its errors.
///
/// # Errors
/// `badarg` if the kind of specification is unknown, or if one for traces is not tried on a list.
pub fn erlang_match_spec_test_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let (object, spec) = (args[0], args[1]);
    let dialect = match text(args[2]) {
        Some("table") => Dialect::Table,
        Some("trace") if object.is_nil() || object.as_cons().is_some() => Dialect::Trace,
        _ => return Err(Raise::badarg()),
    };
    let clauses = clauses(heap, spec, dialect);
    let errors = errors(clauses.as_deref(), dialect);
    if !errors.is_empty() {
        let row = |text: &String| heap.tuple(&[Term::atom(atom::ERROR), heap.string(text)]);
        let rows: Vec<Term<'h>> = errors.iter().map(row).collect();
        return Ok(heap.tuple(&[Term::atom(atom::ERROR), heap.list(&rows)]));
    }
    let (result, flags) = match (dialect, clauses) {
        (Dialect::Trace, Ok(clauses)) => trial(ctx, &clauses, object),
        _ => {
            let result = Spec::new(spec).and_then(|spec| spec.run(ctx, object));
            (result.unwrap_or(Term::FALSE), Vec::new())
        }
    };
    Ok(heap.tuple(&[Term::atom(atom::OK), result, heap.list(&flags), Term::NIL]))
}
