//! Who reached what: the first reference to each function and native, as chains back to a root.

use crate::ir::Mfa;
use std::collections::HashMap;

/// The first reference to each reached name. The entry's references are followed before those of other
/// roots, nearest first, so a chain is a shortest one, from the entry if there is any.
#[derive(Clone, Debug, Default)]
pub struct Why {
    first: HashMap<Mfa, Option<Mfa>>,
    by_name: HashMap<Mfa, Option<Mfa>>,
}

impl Why {
    /// Notes that `caller` (`None`: a root) refers to `mfa`. Gives whether nothing did before.
    pub(super) fn note(&mut self, mfa: &Mfa, caller: Option<&Mfa>) -> bool {
        if self.first.contains_key(mfa) {
            return false;
        }
        self.first.insert(mfa.clone(), caller.cloned());
        true
    }

    /// The first that refers to `mfa`; `None` for roots and for what is not reached.
    pub fn caller(&self, mfa: &Mfa) -> Option<&Mfa> {
        self.first.get(mfa)?.as_ref()
    }

    /// Notes that what was noted last of `mfa` is no reference but what a call by name may go to, and the function that
    /// names the module if the calling one does not.
    pub(super) fn mark_by_name(&mut self, mfa: &Mfa, named_in: Option<&Mfa>) {
        self.by_name.insert(mfa.clone(), named_in.cloned());
    }

    /// Whether only a call by name leads to `mfa` from the one before it in its chain.
    pub fn is_by_name(&self, mfa: &Mfa) -> bool {
        self.by_name.contains_key(mfa)
    }

    /// The function that names the module of `mfa` for a call by name elsewhere.
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

    /// From a root to `mfa`, both included; empty when it is not reached.
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
