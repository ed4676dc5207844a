//! The references of a function, from its instructions.

use crate::ir::{Atom, Const, Fun, Function, Inst, Label, Mfa, Part, RecordId, Src, Term};

/// A static reference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reference<'a> {
    /// A call by label, within the module.
    Local(Label),
    /// A call by full name, or an external fun.
    External(&'a Mfa),
    /// The BIF `erlang:name/arity` of a BIF instruction.
    Bif(&'a Atom, u8),
    /// A fun of the module's fun table is made or called.
    Lambda(Fun),
    /// A native record is made: of this module, or without one of the module itself.
    Record(Option<&'a Atom>, &'a Atom),
}

/// Calls `visit` with every reference of `function`, in the order of its instructions.
pub fn each<'a>(function: &'a Function, mut visit: impl FnMut(Reference<'a>)) {
    for inst in &function.body {
        if let Inst::PutRecord { id, src: Src::Const(_), .. } = inst {
            match id {
                RecordId::Any => {}
                RecordId::Local(name) => visit(Reference::Record(None, name)),
                RecordId::External(module, name) => visit(Reference::Record(Some(module), name)),
            }
        }
        inst.parts(&mut |part| match part {
            Part::Entry(label) => visit(Reference::Local(label)),
            Part::Callee(mfa) => visit(Reference::External(mfa)),
            Part::Bif(name, arity) => visit(Reference::Bif(name, arity)),
            Part::Fun(fun) => visit(Reference::Lambda(fun)),
            Part::Const(Const::Literal(term)) | Part::Src(Src::Const(Const::Literal(term))) => {
                each_external_fun(term, &mut visit);
            }
            _ => {}
        });
    }
}

/// Calls `visit` with the external funs in `term`. A term may be nested deeply, so this does not recurse.
pub(super) fn each_external_fun<'a>(term: &'a Term, visit: &mut impl FnMut(Reference<'a>)) {
    let mut rest = vec![term];
    while let Some(term) = rest.pop() {
        match term {
            Term::ExternalFun(mfa) => visit(Reference::External(mfa)),
            Term::List(elements, tail) => {
                rest.push(tail);
                rest.extend(elements.iter().rev());
            }
            Term::Tuple(elements) => rest.extend(elements.iter().rev()),
            Term::Map(pairs) => rest.extend(pairs.iter().rev().flat_map(|(key, value)| [value, key])),
            Term::Record(record) => rest.extend(record.fields.iter().rev().map(|(_, value)| value)),
            Term::Nil
            | Term::Atom(_)
            | Term::Int(_)
            | Term::Big(_)
            | Term::Float(_)
            | Term::Binary(_)
            | Term::Bitstring { .. } => {}
        }
    }
}
