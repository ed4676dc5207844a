//! Match specifications: patterns, guards and bodies, interpreted as the terms they are.
//!
//! # Rules
//! 1. A specification is looked through once, by [`Spec::new`]: shapes, names of functions and variables. What passes never
//!    surprises [`Spec::run`]; what fails then fails as the expression it stands for would.
//! 2. Objects are stored terms: what a body gives may hold parts of them, so whoever keeps it copies it.
//! 3. A guard that fails is false; a body that fails gives `'EXIT'`.
//!
//! # Reference
//! ERTS user's guide, "Match Specifications in Erlang"; of the functions, those that are for ETS.

use crate::atom_table;
use crate::heap::{Kind, Term};
use crate::native::support::proper;
use crate::native::{self, Ctx};
use crate::term::{compare, map};
use beamc_abi::atom;

/// Variables bound by a match, by number.
type Bindings<'h> = Vec<(u32, Term<'h>)>;

/// One clause.
struct Clause<'h> {
    pattern: Term<'h>,
    guards: Vec<Term<'h>>,
    body: Vec<Term<'h>>,
}

/// See the module's header.
pub(super) struct Spec<'h> {
    clauses: Vec<Clause<'h>>,
}

/// The number of a variable `'$N'`.
fn variable(term: Term<'_>) -> Option<u32> {
    let digits = atom_table::text(term.as_atom()?).strip_prefix('$')?;
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number < 100_000_000)
}

fn text(term: Term<'_>) -> Option<&'static str> {
    term.as_atom().map(atom_table::text)
}

/// The variables of a pattern, in the order of their numbers.
fn variables(pattern: Term<'_>) -> Vec<u32> {
    let (mut found, mut work) = (Vec::new(), vec![pattern]);
    while let Some(term) = work.pop() {
        match term.kind() {
            Kind::Atom(_) => found.extend(variable(term)),
            Kind::Cons(head, tail) => work.extend([head, tail]),
            Kind::Tuple(parts) => work.extend(parts),
            Kind::Map(_) => work.extend(map::iter(term).map(|(_, value)| value)),
            _ => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a pattern matches; what it binds is added to `bound`.
fn matches<'h>(pattern: Term<'h>, object: Term<'h>, bound: &mut Bindings<'h>) -> bool {
    bound.clear();
    let mut work = vec![(pattern, object)];
    while let Some((pattern, object)) = work.pop() {
        let same = match pattern.kind() {
            Kind::Atom(_) if text(pattern) == Some("_") => true,
            Kind::Atom(_) => match variable(pattern) {
                None => pattern.raw() == object.raw(),
                Some(number) => match bound.iter().find(|(known, _)| *known == number) {
                    Some((_, value)) => compare::eq_exact(*value, object),
                    None => {
                        bound.push((number, object));
                        true
                    }
                },
            },
            Kind::Cons(head, tail) => match object.as_cons() {
                Some((first, rest)) => {
                    work.extend([(tail, rest), (head, first)]);
                    true
                }
                None => false,
            },
            Kind::Tuple(parts) => match object.as_tuple() {
                Some(others) if others.len() == parts.len() => {
                    work.extend(parts.iter().copied().zip(others.iter().copied()).rev());
                    true
                }
                _ => false,
            },
            Kind::Map(_) if object.as_map().is_some() => {
                let mut all = true;
                for (key, value) in map::iter(pattern) {
                    match map::get(object, key) {
                        Some(found) => work.push((value, found)),
                        None => all = false,
                    }
                }
                all
            }
            _ => compare::eq_exact(pattern, object),
        };
        if !same {
            return false;
        }
    }
    true
}

/// Whether there is such a function, by name and number of arguments.
fn is_function(name: &str, arity: usize) -> bool {
    match name {
        "is_atom" | "is_float" | "is_integer" | "is_list" | "is_number" | "is_pid" | "is_port" | "is_reference"
        | "is_tuple" | "is_map" | "is_binary" | "is_bitstring" | "is_function" | "is_boolean" | "not" | "abs"
        | "hd" | "length" | "round" | "size" | "tl" | "trunc" | "float" | "floor" | "ceil" | "tuple_size"
        | "map_size" | "bit_size" | "byte_size" | "+" | "-" | "bnot" | "node"
            if arity == 1 =>
        {
            true
        }
        "element" | "is_map_key" | "map_get" | "is_record" | "xor" | "+" | "-" | "*" | "/" | "div" | "rem" | "band"
        | "bor" | "bxor" | "bsl" | "bsr" | ">" | ">=" | "<" | "=<" | "==" | "=:=" | "/=" | "=/=" | "is_function"
        | "binary_part" | "max" | "min"
            if arity == 2 =>
        {
            true
        }
        "is_record" | "binary_part" if arity == 3 => true,
        "and" | "or" | "andalso" | "orelse" => arity > 0,
        "self" | "node" => arity == 0,
        _ => false,
    }
}

/// Whether an expression is one, with these variables bound.
fn is_expression(expression: Term<'_>, known: &[u32]) -> bool {
    let mut work = vec![expression];
    while let Some(term) = work.pop() {
        match term.kind() {
            Kind::Atom(_) => {
                if variable(term).is_some_and(|number| known.binary_search(&number).is_err()) {
                    return false;
                }
            }
            Kind::Cons(head, tail) => work.extend([head, tail]),
            Kind::Map(_) => work.extend(map::iter(term).map(|(_, value)| value)),
            Kind::Tuple([constructed]) if constructed.as_tuple().is_some() => {
                work.extend(constructed.as_tuple().unwrap_or_default());
            }
            Kind::Tuple([name, _]) if text(*name) == Some("const") => {}
            Kind::Tuple([name, arguments @ ..]) => {
                if !text(*name).is_some_and(|name| is_function(name, arguments.len())) {
                    return false;
                }
                work.extend(arguments);
            }
            Kind::Tuple([]) => return false,
            _ => {}
        }
    }
    true
}

impl<'h> Spec<'h> {
    /// The specification; `None` when it is none.
    pub(super) fn new(spec: Term<'h>) -> Option<Self> {
        let mut clauses = Vec::new();
        for clause in proper(spec)? {
            let [pattern, guards, body] = clause.as_tuple()? else { return None };
            let is_pattern =
                pattern.as_tuple().is_some() || variable(*pattern).is_some() || text(*pattern) == Some("_");
            let (guards, body) = (proper(*guards)?, proper(*body)?);
            let known = variables(*pattern);
            let sound = guards.iter().chain(&body).all(|expression| is_expression(*expression, &known));
            if !is_pattern || !sound || body.is_empty() {
                return None;
            }
            clauses.push(Clause { pattern: *pattern, guards, body });
        }
        (!clauses.is_empty()).then_some(Spec { clauses })
    }

    /// The key that all objects matched have, if they have to have one: the element at `position` of the pattern of the only
    /// clause, without variables.
    pub(super) fn key(&self, position: usize) -> Option<Term<'h>> {
        let [Clause { pattern, .. }] = self.clauses.as_slice() else { return None };
        ground_key(*pattern, position)
    }

    /// What the first clause that matches gives; its parts may be stored.
    pub(super) fn run(&self, ctx: Ctx<'h>, object: Term<'h>) -> Option<Term<'h>> {
        let mut bound = Vec::new();
        for clause in &self.clauses {
            if !matches(clause.pattern, object, &mut bound) {
                continue;
            }
            let machine = Machine { ctx, object, bound: &bound };
            let holds = |guard: &Term<'h>| machine.value(*guard).is_some_and(|value| value.as_bool() == Some(true));
            if !clause.guards.iter().all(holds) {
                continue;
            }
            let mut last = None;
            for expression in &clause.body {
                last = Some(machine.value(*expression).unwrap_or(Term::atom(atom::BIG_EXIT)));
            }
            return last;
        }
        None
    }
}

/// The element at `position` of a pattern if it has no variable.
pub(super) fn ground_key(pattern: Term<'_>, position: usize) -> Option<Term<'_>> {
    let key = *pattern.as_tuple()?.get(position - 1)?;
    let mut work = vec![key];
    while let Some(term) = work.pop() {
        match term.kind() {
            Kind::Atom(_) if variable(term).is_some() || text(term) == Some("_") => return None,
            Kind::Cons(head, tail) => work.extend([head, tail]),
            Kind::Tuple(parts) => work.extend(parts),
            // A map in a pattern matches other maps as well.
            Kind::Map(_) => return None,
            _ => {}
        }
    }
    Some(key)
}

/// Matches a pattern alone: what its variables are bound to, in their order.
pub(super) fn match_variables<'h>(pattern: Term<'h>, object: Term<'h>) -> Option<Vec<Term<'h>>> {
    let mut bound = Vec::new();
    matches(pattern, object, &mut bound).then(|| {
        bound.sort_unstable_by_key(|(number, _)| *number);
        bound.into_iter().map(|(_, value)| value).collect()
    })
}

/// What expressions are evaluated with.
struct Machine<'m, 'h> {
    ctx: Ctx<'h>,
    object: Term<'h>,
    bound: &'m Bindings<'h>,
}

impl<'h> Machine<'_, 'h> {
    fn bound(&self) -> Vec<Term<'h>> {
        let mut bound = self.bound.clone();
        bound.sort_unstable_by_key(|(number, _)| *number);
        bound.into_iter().map(|(_, value)| value).collect()
    }

    /// The value of an expression; `None` when it fails. Expressions are as deep as a program writes them, so this may
    /// call itself.
    fn value(&self, expression: Term<'h>) -> Option<Term<'h>> {
        let heap = self.ctx.heap;
        match expression.kind() {
            Kind::Atom(_) => match text(expression) {
                Some("$_") => Some(self.object),
                Some("$$") => Some(heap.list(&self.bound())),
                _ => match variable(expression) {
                    Some(number) => self.bound.iter().find(|(known, _)| *known == number).map(|(_, value)| *value),
                    None => Some(expression),
                },
            },
            Kind::Cons(..) => {
                let (mut values, mut rest) = (Vec::new(), expression);
                while let Some((head, tail)) = rest.as_cons() {
                    values.push(self.value(head)?);
                    rest = tail;
                }
                let tail = if rest.is_nil() { rest } else { self.value(rest)? };
                Some(heap.list_with_tail(&values, tail))
            }
            Kind::Map(_) => {
                let pairs: Option<Vec<_>> =
                    map::iter(expression).map(|(key, value)| Some((key, self.value(value)?))).collect();
                Some(map::from_pairs(heap, &pairs?))
            }
            Kind::Tuple([constructed]) if constructed.as_tuple().is_some() => {
                let parts: Option<Vec<_>> = constructed.as_tuple()?.iter().map(|part| self.value(*part)).collect();
                Some(heap.tuple(&parts?))
            }
            Kind::Tuple([name, value]) if text(*name) == Some("const") => Some(*value),
            Kind::Tuple([name, arguments @ ..]) => self.call(text(*name)?, arguments),
            _ => Some(expression),
        }
    }

    fn call(&self, name: &str, arguments: &[Term<'h>]) -> Option<Term<'h>> {
        // Those that do not evaluate all arguments.
        let boolean = |argument: &Term<'h>| self.value(*argument)?.as_bool();
        match name {
            "andalso" => {
                let [rest @ .., last] = arguments else { return None };
                for argument in rest {
                    if !boolean(argument)? {
                        return Some(Term::FALSE);
                    }
                }
                return self.value(*last);
            }
            "orelse" => {
                let [rest @ .., last] = arguments else { return None };
                for argument in rest {
                    if boolean(argument)? {
                        return Some(Term::TRUE);
                    }
                }
                return self.value(*last);
            }
            _ => {}
        }
        let values: Option<Vec<Term<'h>>> = arguments.iter().map(|argument| self.value(*argument)).collect();
        let values = values?;
        if name == "and" || name == "or" {
            let all: Option<Vec<bool>> = values.iter().map(|value| value.as_bool()).collect();
            let all = all?;
            return Some(Term::bool(if name == "and" { all.iter().all(|yes| *yes) } else { all.contains(&true) }));
        }
        native_function(name, values.len())?(self.ctx, &values).ok()
    }
}

/// The native that a function is.
fn native_function(name: &str, arity: usize) -> Option<for<'h> fn(Ctx<'h>, &[Term<'h>]) -> native::Answer<'h>> {
    Some(match (name, arity) {
        ("is_atom", 1) => native::erlang_is_atom_1,
        ("is_float", 1) => native::erlang_is_float_1,
        ("is_integer", 1) => native::erlang_is_integer_1,
        ("is_list", 1) => native::erlang_is_list_1,
        ("is_number", 1) => native::erlang_is_number_1,
        ("is_pid", 1) => native::erlang_is_pid_1,
        ("is_port", 1) => native::erlang_is_port_1,
        ("is_reference", 1) => native::erlang_is_reference_1,
        ("is_tuple", 1) => native::erlang_is_tuple_1,
        ("is_map", 1) => native::erlang_is_map_1,
        ("is_binary", 1) => native::erlang_is_binary_1,
        ("is_bitstring", 1) => native::erlang_is_bitstring_1,
        ("is_function", 1) => native::erlang_is_function_1,
        ("is_function", 2) => native::erlang_is_function_2,
        ("is_boolean", 1) => native::erlang_is_boolean_1,
        ("is_record", 2) => native::erlang_is_record_2,
        ("is_record", 3) => native::erlang_is_record_3,
        ("is_map_key", 2) => native::erlang_is_map_key_2,
        ("not", 1) => native::erlang_not_1,
        ("xor", 2) => native::erlang_xor_2,
        ("abs", 1) => native::erlang_abs_1,
        ("hd", 1) => native::erlang_hd_1,
        ("tl", 1) => native::erlang_tl_1,
        ("length", 1) => native::erlang_length_1,
        ("round", 1) => native::erlang_round_1,
        ("trunc", 1) => native::erlang_trunc_1,
        ("float", 1) => native::erlang_float_1,
        ("floor", 1) => native::erlang_floor_1,
        ("ceil", 1) => native::erlang_ceil_1,
        ("size", 1) => native::erlang_size_1,
        ("tuple_size", 1) => native::erlang_tuple_size_1,
        ("map_size", 1) => native::erlang_map_size_1,
        ("bit_size", 1) => native::erlang_bit_size_1,
        ("byte_size", 1) => native::erlang_byte_size_1,
        ("binary_part", 2) => native::erlang_binary_part_2,
        ("binary_part", 3) => native::erlang_binary_part_3,
        ("element", 2) => native::erlang_element_2,
        ("map_get", 2) => native::erlang_map_get_2,
        ("+", 1) => native::erlang_plus_1,
        ("-", 1) => native::erlang_minus_1,
        ("bnot", 1) => native::erlang_bnot_1,
        ("+", 2) => native::erlang_plus_2,
        ("-", 2) => native::erlang_minus_2,
        ("*", 2) => native::erlang_times_2,
        ("/", 2) => native::erlang_slash_2,
        ("div", 2) => native::erlang_div_2,
        ("rem", 2) => native::erlang_rem_2,
        ("band", 2) => native::erlang_band_2,
        ("bor", 2) => native::erlang_bor_2,
        ("bxor", 2) => native::erlang_bxor_2,
        ("bsl", 2) => native::erlang_bsl_2,
        ("bsr", 2) => native::erlang_bsr_2,
        (">", 2) => native::erlang_gt_2,
        (">=", 2) => native::erlang_ge_2,
        ("<", 2) => native::erlang_lt_2,
        ("=<", 2) => native::erlang_le_2,
        ("==", 2) => native::erlang_eq_2,
        ("=:=", 2) => native::erlang_eq_exact_2,
        ("/=", 2) => native::erlang_ne_2,
        ("=/=", 2) => native::erlang_ne_exact_2,
        ("max", 2) => native::erlang_max_2,
        ("min", 2) => native::erlang_min_2,
        ("self", 0) => native::erlang_self_0,
        ("node", 0) => native::erlang_node_0,
        ("node", 1) => native::erlang_node_1,
        _ => return None,
    })
}
