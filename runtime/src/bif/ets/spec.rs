//! Match specifications: patterns, guards and bodies.
//!
//! # Rules
//! 1. [`Spec::new`] parses a specification once into trees, and resolves functions and variables.
//! 2. Objects are stored terms. In the result of a body, the parts of the object are copied, and all else is on the heap
//!    already. Arguments of functions are not copied.
//! 3. A guard that fails is false. A body that fails gives `'EXIT'`.
//!
//! # Reference
//! ERTS user's guide, "Match Specifications in Erlang". Only the functions for ETS are implemented.

use crate::bif;
use crate::bif::ets::store::Type;
use crate::process::Ctx;
use beamc_abi::atom;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Kind, Term};
use beamc_term::term::list::{elements, proper};
use beamc_term::term::stored::StoredTerm;
use beamc_term::term::{compare, map};

/// A pattern.
enum Pattern<'h> {
    /// `'_'`.
    Any,
    /// A variable, by its index among those of the clause.
    Variable(usize),
    /// A term that matches only itself.
    Ground(Term<'h>),
    /// Elements and tail of a list.
    List(Vec<Pattern<'h>>, Box<Pattern<'h>>),
    Tuple(Vec<Pattern<'h>>),
    /// Required keys, and patterns of their values.
    Map(Vec<(Term<'h>, Pattern<'h>)>),
}

/// A guard, or a part of a body.
enum Expression<'h> {
    /// `'$_'`.
    Object,
    /// `'$$'`.
    Variables,
    Variable(usize),
    Constant(Term<'h>),
    /// Elements and tail of a list.
    List(Vec<Expression<'h>>, Box<Expression<'h>>),
    Tuple(Vec<Expression<'h>>),
    Map(Vec<(Expression<'h>, Expression<'h>)>),
    And(Vec<Expression<'h>>),
    Or(Vec<Expression<'h>>),
    AndAlso(Vec<Expression<'h>>),
    OrElse(Vec<Expression<'h>>),
    Call(Function, Vec<Expression<'h>>),
}

pub(super) type Function = for<'h> fn(Ctx<'h>, &[Term<'h>]) -> crate::raise::Answer<'h>;

/// One clause.
struct Clause<'h> {
    /// The pattern as a term.
    term: Term<'h>,
    pattern: Pattern<'h>,
    /// Number of variables.
    variables: usize,
    guards: Vec<Expression<'h>>,
    body: Vec<Expression<'h>>,
    /// The last part of the body as a term, if the body has only one.
    only: Option<Term<'h>>,
}

/// See the module's header.
pub(super) struct Spec<'h> {
    clauses: Vec<Clause<'h>>,
}

/// The number of a variable `'$N'`. It overflows, as on OTP, and is no variable if it is then negative.
fn variable(term: Term<'_>) -> Option<u32> {
    let digits = atoms::text(term.as_atom()?).strip_prefix('$').filter(|digits| !digits.is_empty())?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    let digit = |number: u32, digit: u8| number.wrapping_mul(10).wrapping_add(u32::from(digit - b'0'));
    plain.then(|| digits.bytes().fold(0, digit)).filter(|number| *number <= i32::MAX as u32)
}

fn text(term: Term<'_>) -> Option<&'static str> {
    term.as_atom().map(atoms::text)
}

/// Whether a part of a pattern matches terms other than itself. A map matches maps with more keys.
pub(super) fn is_open(term: Term<'_>) -> bool {
    term.as_map().is_some() || variable(term).is_some() || text(term) == Some("_")
}

/// Whether something holds for a term or a part of it, including values of maps.
fn any_part(term: Term<'_>, mut holds: impl FnMut(Term<'_>) -> bool) -> bool {
    if term.is_immediate() {
        return holds(term);
    }
    let mut work = vec![term];
    while let Some(term) = work.pop() {
        if holds(term) {
            return true;
        }
        match term.kind() {
            Kind::Cons(head, tail) => work.extend([tail, head]),
            Kind::Tuple(parts) => work.extend(parts),
            Kind::Map(_) => work.extend(map::iter(term).map(|(_, value)| value)),
            _ => {}
        }
    }
    false
}

/// The variables of a pattern, in the order of their numbers.
fn variables(pattern: Term<'_>) -> Vec<u32> {
    let mut found = Vec::new();
    any_part(pattern, |part| {
        found.extend(variable(part));
        false
    });
    found.sort_unstable();
    found.dedup();
    found
}

/// The elements of a list, and its last tail.
fn list_parts(list: Term<'_>) -> (Vec<Term<'_>>, Term<'_>) {
    let mut walk = elements(list);
    let parts = walk.by_ref().collect();
    (parts, walk.rest())
}

impl<'h> Pattern<'h> {
    /// Parses a pattern; `None` if a key of a map in it is a variable or `'_'`. Patterns are as deep as a program writes them, so
    /// recursion is acceptable.
    fn new(term: Term<'h>, known: &[u32]) -> Option<Self> {
        match term.as_atom() {
            _ if !any_part(term, is_open) => return Some(Pattern::Ground(term)),
            Some(_) => {
                let place = |number| Pattern::Variable(known.binary_search(&number).unwrap_or_default());
                return Some(variable(term).map_or(Pattern::Any, place));
            }
            None => {}
        }
        let part = |term: Term<'h>| Pattern::new(term, known);
        Some(match term.kind() {
            Kind::Cons(..) => {
                let (parts, tail) = list_parts(term);
                Pattern::List(parts.into_iter().map(part).collect::<Option<_>>()?, Box::new(part(tail)?))
            }
            Kind::Tuple(parts) => Pattern::Tuple(parts.iter().copied().map(part).collect::<Option<_>>()?),
            Kind::Map(_) => {
                let pair = |(key, value): (Term<'h>, Term<'h>)| match key.as_atom() {
                    Some(_) if is_open(key) => None,
                    _ => Some((key, part(value)?)),
                };
                Pattern::Map(map::iter(term).map(pair).collect::<Option<_>>()?)
            }
            _ => Pattern::Ground(term),
        })
    }

    /// Whether an object matches. Binds the variables.
    fn matches<'o>(&self, object: Term<'o>, bound: &mut [Option<Term<'o>>]) -> bool
    where
        'h: 'o,
    {
        match self {
            Pattern::Any => true,
            Pattern::Ground(term) => term.raw() == object.raw() || compare::eq_exact(*term, object),
            Pattern::Variable(at) => match bound[*at] {
                Some(value) => compare::eq_exact(value, object),
                None => {
                    bound[*at] = Some(object);
                    true
                }
            },
            Pattern::Tuple(parts) => object.as_tuple().is_some_and(|others| {
                others.len() == parts.len() && parts.iter().zip(others).all(|(part, other)| part.matches(*other, bound))
            }),
            Pattern::List(parts, tail) => {
                let mut walk = elements(object);
                parts.iter().all(|part| walk.next().is_some_and(|element| part.matches(element, bound)))
                    && tail.matches(walk.rest(), bound)
            }
            Pattern::Map(pairs) => {
                object.as_map().is_some()
                    && pairs
                        .iter()
                        .all(|(key, value)| map::get(object, *key).is_some_and(|found| value.matches(found, bound)))
            }
        }
    }
}

impl<'h> Expression<'h> {
    /// Parses an expression; `None` when it is invalid. Recursive as [`Pattern::new`].
    fn new(term: Term<'h>, known: &[u32]) -> Option<Self> {
        let part = |term: &Term<'h>| Expression::new(*term, known);
        let parts = |terms: &[Term<'h>]| terms.iter().map(part).collect::<Option<Vec<_>>>();
        Some(match term.kind() {
            Kind::Atom(_) => match text(term) {
                Some("$_") => Expression::Object,
                Some("$$") => Expression::Variables,
                _ => match variable(term) {
                    Some(number) => Expression::Variable(known.binary_search(&number).ok()?),
                    None => Expression::Constant(term),
                },
            },
            // Lists without parts to evaluate, above all strings.
            Kind::Cons(..) if !any_part(term, |part| part.as_atom().is_some() || part.as_tuple().is_some()) => {
                Expression::Constant(term)
            }
            Kind::Cons(..) => {
                let (elements, tail) = list_parts(term);
                Expression::List(parts(&elements)?, Box::new(part(&tail)?))
            }
            Kind::Map(_) => {
                let pairs = map::iter(term).map(|(key, value)| Some((part(&key)?, part(&value)?)));
                Expression::Map(pairs.collect::<Option<_>>()?)
            }
            Kind::Tuple([constructed]) if constructed.as_tuple().is_some() => {
                Expression::Tuple(parts(constructed.as_tuple().unwrap_or_default())?)
            }
            Kind::Tuple([name, value]) if text(*name) == Some("const") => Expression::Constant(*value),
            Kind::Tuple([name, arguments @ ..]) => {
                let name = text(*name)?;
                let arguments = parts(arguments)?;
                match name {
                    "and" | "or" | "andalso" | "orelse" | "andthen" if arguments.is_empty() => return None,
                    "and" => Expression::And(arguments),
                    "or" => Expression::Or(arguments),
                    "andalso" | "andthen" => Expression::AndAlso(arguments),
                    "orelse" => Expression::OrElse(arguments),
                    _ => Expression::Call(function(name, arguments.len())?, arguments),
                }
            }
            Kind::Tuple([]) => return None,
            _ => Expression::Constant(term),
        })
    }
}

impl<'h> Spec<'h> {
    /// Parses a specification of at least one clause; `None` when it is invalid.
    pub(super) fn new(spec: Term<'h>) -> Option<Self> {
        Spec::of_table(spec).filter(|spec| !spec.clauses.is_empty())
    }

    /// Parses a specification for a table, which may have no clauses.
    pub(super) fn of_table(spec: Term<'h>) -> Option<Self> {
        let mut clauses = Vec::new();
        for clause in proper(spec)? {
            let [pattern, guards, body] = clause.as_tuple()? else { return None };
            let known = variables(*pattern);
            let expressions = |terms: &[Term<'h>]| {
                terms.iter().map(|term| Expression::new(*term, &known)).collect::<Option<Vec<_>>>()
            };
            let body = proper(*body)?;
            let only = if let [only] = body.as_slice() { Some(*only) } else { None };
            let (guards, body) = (expressions(&proper(*guards)?)?, expressions(&body)?);
            if body.is_empty() {
                return None;
            }
            let (term, variables) = (*pattern, known.len());
            let pattern = Pattern::new(term, &known)?;
            clauses.push(Clause { term, pattern, variables, guards, body, only });
        }
        Some(Spec { clauses })
    }

    /// The specification of a pattern; `None` when that is invalid. Its result is the object, or the values of the variables.
    pub(super) fn of_pattern(pattern: Term<'h>, object: bool) -> Option<Self> {
        let known = variables(pattern);
        let body = vec![if object { Expression::Object } else { Expression::Variables }];
        let (term, variables, pattern) = (pattern, known.len(), Pattern::new(pattern, &known)?);
        Some(Spec { clauses: vec![Clause { term, pattern, variables, guards: vec![], body, only: None }] })
    }

    /// The keys of all matching objects, if the patterns determine them: the elements at `position`, without variables. In a
    /// sorted table they must be one key.
    pub(super) fn keys(&self, kind: Type, position: usize) -> Option<Vec<Term<'h>>> {
        // OTP 25 accepts a map without variables as a key.
        let maps = release() >= 26;
        let open = |part: Term<'_>| if part.as_map().is_some() { maps } else { is_open(part) };
        let mut keys: Vec<Term<'h>> = Vec::new();
        for key in self.patterns_of_keys(position)? {
            let is_same = |other: &Term<'h>| match kind {
                Type::OrderedSet => compare::cmp(*other, key).is_eq(),
                _ => compare::eq_exact(*other, key),
            };
            if any_part(key, open) || kind == Type::OrderedSet && !keys.iter().all(is_same) {
                return None;
            }
            if !keys.iter().any(is_same) {
                keys.push(key);
            }
        }
        Some(keys)
    }

    /// The pattern of the keys of all matching objects, if it is the same in all clauses.
    pub(super) fn prefix(&self, position: usize) -> Option<Term<'h>> {
        let keys = self.patterns_of_keys(position)?;
        let first = *keys.first()?;
        let is_useful = |key: &Term<'h>| !is_open(*key) && compare::eq_exact(*key, first);
        keys.iter().all(is_useful).then_some(first)
    }

    /// The patterns of keys in the clauses that can match; `None` if one matches every object.
    fn patterns_of_keys(&self, position: usize) -> Option<Vec<Term<'h>>> {
        let matches_all = |clause: &Clause<'h>| clause.term.as_atom().is_some() && is_open(clause.term);
        if self.clauses.iter().any(matches_all) {
            return None;
        }
        let key = |clause: &Clause<'h>| clause.term.as_tuple()?.get(position - 1).copied();
        Some(self.clauses.iter().filter_map(key).collect())
    }

    /// Whether the resulting objects have the key of the matched one, as far as OTP can see.
    pub(super) fn keeps_key(&self, position: usize) -> bool {
        self.clauses.iter().all(|clause| {
            let Some(only) = clause.only else { return false };
            if text(only) == Some("$_") {
                return true;
            }
            let Some([made]) = only.as_tuple() else { return false };
            let key = |term: Term<'h>| term.as_tuple()?.get(position - 1).copied();
            let (Some(key), Some(made)) = (key(clause.term), key(*made)) else { return false };
            let is_element = |parts: &[Term<'h>]| {
                matches!(parts, [name, at, object] if text(*name) == Some("element")
                    && at.as_usize() == Some(position)
                    && text(*object) == Some("$_"))
            };
            is_made_of(key, made) || made.as_tuple().is_some_and(is_element)
        })
    }

    /// The result of the first clause that matches a stored object, on the heap.
    pub(super) fn run_stored(&self, ctx: Ctx<'h>, object: StoredTerm<'_>) -> Option<Term<'h>> {
        // SAFETY: of what is given the parts of the object are copies (rule 2).
        self.run(ctx, unsafe { object.term() })
    }

    /// The result of the first clause that matches, on the heap.
    pub(super) fn run<'o>(&self, ctx: Ctx<'h>, object: Term<'o>) -> Option<Term<'h>>
    where
        'h: 'o,
    {
        let mut few = [None; 8];
        for clause in &self.clauses {
            let mut many = Vec::new();
            let bound = match few.get_mut(..clause.variables) {
                Some(bound) => bound,
                None => {
                    many.resize(clause.variables, None);
                    many.as_mut_slice()
                }
            };
            bound.fill(None);
            if !clause.pattern.matches(object, bound) {
                continue;
            }
            let machine = Machine { ctx, object, bound, body: false };
            let holds = |guard: &Expression<'h>| machine.value(guard).is_some_and(|value| value.is_atom(atom::TRUE));
            if !clause.guards.iter().all(holds) {
                continue;
            }
            let body = Machine { body: true, ..machine };
            let mut last = None;
            for expression in &clause.body {
                last = body.made(expression);
            }
            return last;
        }
        None
    }
}

/// Whether an expression visibly gives a term that a pattern matches.
fn is_made_of(pattern: Term<'_>, expression: Term<'_>) -> bool {
    let mut work = vec![(pattern, expression, false)];
    while let Some((pattern, expression, constant)) = work.pop() {
        let name = text(pattern);
        let same = match expression.kind() {
            Kind::Cons(head, tail) => match pattern.as_cons() {
                Some((first, rest)) => {
                    work.extend([(first, head, constant), (rest, tail, constant)]);
                    true
                }
                None => false,
            },
            Kind::Tuple([name, value]) if !constant && text(*name) == Some("const") => {
                work.push((pattern, *value, true));
                true
            }
            Kind::Tuple(parts) => {
                let made = match parts {
                    _ if constant => Some(parts),
                    [made] => made.as_tuple(),
                    _ => None,
                };
                match (pattern.as_tuple(), made) {
                    (Some(parts), Some(made)) if parts.len() == made.len() => {
                        work.extend(parts.iter().zip(made).map(|(part, made)| (*part, *made, constant)));
                        true
                    }
                    _ => false,
                }
            }
            Kind::Atom(_) => {
                let open = matches!(name, Some("_" | "$_" | "$$")) || constant && variable(pattern).is_some();
                pattern.raw() == expression.raw() && !open
            }
            _ => compare::eq_exact(pattern, expression),
        };
        if !same {
            return false;
        }
    }
    true
}

/// State of an evaluation. The object and its parts live shorter than the heap.
struct Machine<'m, 'h, 'o> {
    ctx: Ctx<'h>,
    object: Term<'o>,
    bound: &'m [Option<Term<'o>>],
    /// Whether it evaluates a body. A failing part then has the value `'EXIT'`.
    body: bool,
}

impl<'h: 'o, 'o> Machine<'_, 'h, 'o> {
    /// The value of an expression, with parts of the object by reference; `None` when it fails.
    fn value(&self, expression: &Expression<'h>) -> Option<Term<'o>> {
        let value = match expression {
            Expression::Object => Some(self.object),
            Expression::Variable(at) => self.bound[*at],
            Expression::Constant(term) => Some(*term),
            Expression::Call(function, arguments) => match arguments.as_slice() {
                [one] => function(self.ctx, &[self.value(one)?]).ok(),
                [one, two] => function(self.ctx, &[self.value(one)?, self.value(two)?]).ok(),
                _ => {
                    let all: Option<Vec<_>> = arguments.iter().map(|one| self.value(one)).collect();
                    function(self.ctx, &all?).ok()
                }
            },
            _ => return self.made(expression),
        };
        value.or_else(|| self.failed())
    }

    /// The value of a failed expression.
    fn failed<'t>(&self) -> Option<Term<'t>> {
        self.body.then_some(Term::atom(atom::BIG_EXIT))
    }

    fn boolean(&self, expression: &Expression<'h>) -> Option<bool> {
        self.value(expression)?.as_bool()
    }

    /// The value of an expression on the heap, with parts of the object copied; `None` when it fails. Recursive as
    /// [`Pattern::new`].
    fn made(&self, expression: &Expression<'h>) -> Option<Term<'h>> {
        self.made_or_not(expression).or_else(|| self.failed())
    }

    fn made_or_not(&self, expression: &Expression<'h>) -> Option<Term<'h>> {
        let heap = self.ctx.heap;
        let all = |parts: &[Expression<'h>]| parts.iter().map(|part| self.made(part)).collect::<Option<Vec<_>>>();
        let booleans =
            |parts: &[Expression<'h>]| parts.iter().map(|part| self.boolean(part)).collect::<Option<Vec<_>>>();
        Some(match expression {
            Expression::Object | Expression::Variable(_) | Expression::Call(..) => heap.copy(self.value(expression)?),
            Expression::Variables => {
                let values: Vec<Term<'h>> = self.bound.iter().flatten().map(|value| heap.copy(*value)).collect();
                heap.list(&values)
            }
            Expression::Constant(term) => *term,
            Expression::List(parts, tail) => {
                let parts = all(parts)?;
                heap.list_with_tail(&parts, self.made(tail)?)
            }
            Expression::Tuple(parts) => heap.tuple(&all(parts)?),
            Expression::Map(pairs) => {
                let pairs: Option<Vec<_>> =
                    pairs.iter().map(|(key, value)| Some((self.made(key)?, self.made(value)?))).collect();
                map::from_pairs(heap, &pairs?)
            }
            Expression::And(arguments) => Term::bool(booleans(arguments)?.into_iter().all(|yes| yes)),
            Expression::Or(arguments) => Term::bool(booleans(arguments)?.contains(&true)),
            Expression::AndAlso(arguments) | Expression::OrElse(arguments) => {
                let (rest, last) = arguments.split_at(arguments.len() - 1);
                let decisive = matches!(expression, Expression::OrElse(_));
                for argument in rest {
                    if self.boolean(argument)? == decisive {
                        return Some(Term::bool(decisive));
                    }
                }
                self.made(&last[0])?
            }
        })
    }
}

/// The BIF for a function. OTP 25 lacks some.
pub(super) fn function(name: &str, arity: usize) -> Option<Function> {
    let new = matches!(
        (name, arity),
        ("is_bitstring" | "is_boolean" | "floor" | "ceil" | "tuple_size", 1) | ("is_function" | "max" | "min", 2)
    );
    if new && release() < 26 {
        return None;
    }
    Some(match (name, arity) {
        ("is_atom", 1) => bif::erlang_is_atom_1,
        ("is_integer", 3) if release() >= 29 => bif::erlang_is_integer_3,
        ("is_float", 1) => bif::erlang_is_float_1,
        ("is_integer", 1) => bif::erlang_is_integer_1,
        ("is_list", 1) => bif::erlang_is_list_1,
        ("is_number", 1) => bif::erlang_is_number_1,
        ("is_pid", 1) => bif::erlang_is_pid_1,
        ("is_port", 1) => bif::erlang_is_port_1,
        ("is_reference", 1) => bif::erlang_is_reference_1,
        ("is_tuple", 1) => bif::erlang_is_tuple_1,
        ("is_map", 1) => bif::erlang_is_map_1,
        ("is_binary", 1) => bif::erlang_is_binary_1,
        ("is_bitstring", 1) => bif::erlang_is_bitstring_1,
        ("is_function", 1) => bif::erlang_is_function_1,
        ("is_function", 2) => bif::erlang_is_function_2,
        ("is_boolean", 1) => bif::erlang_is_boolean_1,
        ("is_record", 3) => bif::erlang_is_record_3,
        ("is_map_key", 2) => bif::erlang_is_map_key_2,
        ("not", 1) => bif::erlang_not_1,
        ("xor", 2) => bif::erlang_xor_2,
        ("abs", 1) => bif::erlang_abs_1,
        ("hd", 1) => bif::erlang_hd_1,
        ("tl", 1) => bif::erlang_tl_1,
        ("length", 1) => bif::erlang_length_1,
        ("round", 1) => bif::erlang_round_1,
        ("trunc", 1) => bif::erlang_trunc_1,
        ("float", 1) => bif::erlang_float_1,
        ("floor", 1) => bif::erlang_floor_1,
        ("ceil", 1) => bif::erlang_ceil_1,
        ("size", 1) => bif::erlang_size_1,
        ("tuple_size", 1) => bif::erlang_tuple_size_1,
        ("map_size", 1) => bif::erlang_map_size_1,
        ("bit_size", 1) => bif::erlang_bit_size_1,
        ("byte_size", 1) => bif::erlang_byte_size_1,
        ("binary_part", 2) => bif::erlang_binary_part_2,
        ("binary_part", 3) => bif::erlang_binary_part_3,
        ("element", 2) => bif::erlang_element_2,
        ("map_get", 2) => bif::erlang_map_get_2,
        ("+", 1) => bif::erlang_plus_1,
        ("-", 1) => bif::erlang_minus_1,
        ("bnot", 1) => bif::erlang_bnot_1,
        ("+", 2) => bif::erlang_plus_2,
        ("-", 2) => bif::erlang_minus_2,
        ("*", 2) => bif::erlang_times_2,
        ("/", 2) => bif::erlang_slash_2,
        ("div", 2) => bif::erlang_div_2,
        ("rem", 2) => bif::erlang_rem_2,
        ("band", 2) => bif::erlang_band_2,
        ("bor", 2) => bif::erlang_bor_2,
        ("bxor", 2) => bif::erlang_bxor_2,
        ("bsl", 2) => bif::erlang_bsl_2,
        ("bsr", 2) => bif::erlang_bsr_2,
        (">", 2) => bif::erlang_gt_2,
        (">=", 2) => bif::erlang_ge_2,
        ("<", 2) => bif::erlang_lt_2,
        ("=<", 2) => bif::erlang_le_2,
        ("==", 2) => bif::erlang_eq_2,
        ("=:=", 2) => bif::erlang_eq_exact_2,
        ("/=", 2) => bif::erlang_ne_2,
        ("=/=", 2) => bif::erlang_ne_exact_2,
        ("max", 2) => bif::erlang_max_2,
        ("min", 2) => bif::erlang_min_2,
        ("self", 0) => bif::erlang_self_0,
        ("node", 0) => bif::erlang_node_0,
        ("node", 1) => bif::erlang_node_1,
        _ => return None,
    })
}
