//! The first reference to each function and BIF, as chains back to a root.

use crate::ir::Mfa;
use std::collections::HashMap;

/// The first reference to each reached name. The entry's references are followed before those of other roots, nearest
/// first. So a chain is a shortest one, and starts from the entry if possible.
#[derive(Clone, Debug, Default)]
pub struct Why {
    first: HashMap<Mfa, Option<Mfa>>,
    by_name: HashMap<Mfa, Option<Mfa>>,
}

impl Why {
    /// Notes that `caller` (`None`: a root) refers to `mfa`. Gives true for the first reference.
    pub(super) fn note(&mut self, mfa: &Mfa, caller: Option<&Mfa>) -> bool {
        if self.first.contains_key(mfa) {
            return false;
        }
        self.first.insert(mfa.clone(), caller.cloned());
        true
    }

    /// The first caller of `mfa`; `None` for roots and for unreached names.
    pub fn caller(&self, mfa: &Mfa) -> Option<&Mfa> {
        self.first.get(mfa)?.as_ref()
    }

    /// Marks the last reference to `mfa` as a possible target of a dynamic call, with the function that names the
    /// module if the calling one does not.
    pub(super) fn mark_by_name(&mut self, mfa: &Mfa, named_in: Option<&Mfa>) {
        self.by_name.insert(mfa.clone(), named_in.cloned());
    }

    /// Whether only a dynamic call leads to `mfa` from the name before it in its chain.
    pub fn is_by_name(&self, mfa: &Mfa) -> bool {
        self.by_name.contains_key(mfa)
    }

    /// The function that names the module of `mfa` for a dynamic call elsewhere.
    pub fn named_in(&self, mfa: &Mfa) -> Option<&Mfa> {
        self.by_name.get(mfa)?.as_ref()
    }

    /// The chain as text.
    pub fn text(&self, mfa: &Mfa) -> String {
        let mut text = String::new();
        for name in self.chain(mfa) {
            let arrow = if self.is_by_name(&name) { " => " } else { " -> " };
            text += if text.is_empty() { "" } else { arrow };
            text += &name.to_string();
        }
        text
    }

    /// From a root to `mfa`, both included; empty if it is not reached.
    pub fn chain(&self, mfa: &Mfa) -> Vec<Mfa> {
        let mut chain = Vec::new();
        let mut next = self.first.get_key_value(mfa).map(|(name, _)| name);
        while let Some(name) = next {
            chain.push(name.clone());
            next = self.caller(name);
        }
        chain.reverse();
        chain
    }
}
