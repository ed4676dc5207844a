//! Constants: immediates, literals, and addresses of symbols.

use super::env::Env;
use super::function::{FLAGS, Lower};
use super::symbols::Symbol;
use crate::ir::{Atom, Const, Term};
use beamc_abi::term as abi;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{ExternalName, GlobalValueData, InstBuilder, Value};
use std::sync::Arc;

impl Lower<'_, '_, '_> {
    pub(super) fn word(&mut self, word: u64) -> Value {
        self.b.ins().iconst(I64, word as i64)
    }

    pub(super) fn atom_word(&mut self, atom: &Atom) -> u64 {
        self.env.atom_word(atom)
    }

    /// The word of a constant that is an immediate.
    pub(super) fn immediate(&mut self, value: &Const) -> Option<u64> {
        match value {
            Const::Nil => Some(abi::NIL),
            Const::Atom(atom) => Some(self.atom_word(atom)),
            Const::Int(value) if (abi::SMALL_MIN..=abi::SMALL_MAX).contains(value) => Some(abi::small(*value)),
            Const::Int(_) => None,
            Const::Literal(term) => match &**term {
                Term::Float(value) => abi::self_tagged_float(value.to_bits()),
                _ => None,
            },
        }
    }

    pub(super) fn constant(&mut self, value: &Const) -> Value {
        if let Some(word) = self.immediate(value) {
            return self.word(word);
        }
        if let Const::Literal(term) = value
            && crate::object::literals::has_big_map(term)
        {
            let index = self.env.startup_literal(term);
            let place = self.address(Symbol::StartupLiteral(index));
            return self.b.ins().load(I64, FLAGS, place, 0);
        }
        let index = match value {
            Const::Literal(term) => self.env.literal(term),
            other => self.env.big_literal(other),
        };
        self.address(Symbol::Literal(index))
    }

    /// Address of a symbol.
    pub(super) fn address(&mut self, name: Symbol) -> Value {
        let reference = self.b.func.declare_imported_user_function(name.to_external());
        let data = GlobalValueData::Symbol {
            name: ExternalName::user(reference),
            offset: 0.into(),
            colocated: true,
            tls: false,
        };
        let global = self.b.create_global_value(data);
        self.b.ins().symbol_value(I64, global)
    }
}

impl Env<'_> {
    /// Index of a literal for an integer constant that is not small.
    pub(super) fn big_literal(&mut self, value: &Const) -> u32 {
        let index = self.literals.len() as u32;
        self.literals.push(Arc::new(value.to_term()));
        index
    }
}
