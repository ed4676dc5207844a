//! Constants whose shape is the runtime's own: maps of more than 32 keys are built where they are used.
//!
//! Building makes no safepoint: the runtime puts pairs into a map without moving anything. It does use the head's
//! scratch words and X array, so operands are read before any is stored there.

use super::function::Lower;
use crate::ir::{Const, Src, Term};
use cranelift_codegen::ir::Value;
use std::sync::Arc;

impl Lower<'_, '_, '_> {
    /// The value of a literal that [`crate::object::literals::has_big_map`] holds for.
    pub(super) fn build_literal(&mut self, term: &Term) -> Value {
        let Term::Map(pairs) = term else {
            self.env.refuse("a literal with a map of more than 32 keys inside another term", &self.place());
            return self.word(beamc_abi::term::NIL);
        };
        let source = |term: &Term| Src::Const(Const::from(term.clone()));
        let pairs: Vec<(Src, Src)> = pairs.iter().map(|(key, value)| (source(key), source(value))).collect();
        let empty = Src::Const(Const::Literal(Arc::new(Term::Map(Vec::new()))));
        let map = self.src(&empty);
        self.put_all(map, &pairs)
    }
}
