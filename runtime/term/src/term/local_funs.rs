//! Local funs at run time: their identity outside of the program, and the lookup by it.
//!
//! A fun from outside that the program lacks gets a new entry. It can be held, compared and encoded again. Calling it raises
//! `badfun`, or `undef` if the program lacks its module too.

use crate::base::release;
use crate::heap::literals;
use crate::program::exports::undefined;
use crate::program::tables;
use beamc_abi::atom::Atom;
use beamc_abi::tables::FunEntry;
use beamc_abi::term;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// The MD5 of a fun's module, which distinguishes versions of the module.
pub type NewUniq = [u8; 16];

/// Identity of a local fun.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Identity {
    /// The module.
    pub module: Atom,
    /// Number of arguments.
    pub arity: u8,
    /// MD5 of the module.
    pub new_uniq: NewUniq,
    /// Position in the module's fun table.
    pub new_index: u32,
    /// The position, as old releases count it.
    pub index: u32,
    /// OTP's old uniq.
    pub uniq: u32,
    /// Number of free variables.
    pub num_free: u32,
}

#[derive(Default)]
struct Absent {
    entries: HashMap<Identity, &'static FunEntry>,
    /// By address of the entry.
    uniqs: HashMap<usize, NewUniq>,
}

static ABSENT: LazyLock<Mutex<Absent>> = LazyLock::new(Mutex::default);

/// The program's local funs by module and position.
static PRESENT: LazyLock<HashMap<(Atom, u32), &'static FunEntry>> = LazyLock::new(|| {
    let local = tables().funs().iter().filter(|entry| entry.external == 0);
    local.map(|entry| ((module_of(entry), entry.index), entry)).collect()
});

const fn module_of(entry: &FunEntry) -> Atom {
    Atom::from_word(entry.module)
}

fn address(entry: &FunEntry) -> usize {
    std::ptr::from_ref(entry) as usize
}

/// First release that ignores the old index.
const NO_OLD_INDEX_RELEASE: u32 = 26;
/// First release that ignores the old uniq.
const NO_OLD_UNIQ_RELEASE: u32 = 28;

fn present(identity: &Identity) -> Option<&'static FunEntry> {
    let entry = *PRESENT.get(&(identity.module, identity.new_index))?;
    let old_index = release() >= NO_OLD_INDEX_RELEASE || identity.index == identity.new_index;
    let old_uniq = release() >= NO_OLD_UNIQ_RELEASE || identity.uniq == entry.uniq;
    let shape = entry.arity == u32::from(identity.arity) && entry.num_free == identity.num_free;
    (old_index && old_uniq && shape && new_uniq(entry) == identity.new_uniq).then_some(entry)
}

/// The entry of the fun with this identity, made if the program lacks the fun.
pub fn local_fun(mut identity: Identity) -> &'static FunEntry {
    if let Some(entry) = present(&identity) {
        return entry;
    }
    if release() >= NO_OLD_INDEX_RELEASE {
        identity.index = identity.new_index;
    }
    let mut absent = ABSENT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = absent.entries.get(&identity) {
        return made;
    }
    let entry: &'static FunEntry = Box::leak(Box::new(FunEntry {
        code: undefined(identity.arity),
        module: identity.module.word(),
        function: term::NIL,
        arity: u32::from(identity.arity),
        num_free: identity.num_free,
        index: identity.index,
        uniq: identity.uniq,
        external: 0,
    }));
    absent.entries.insert(identity, entry);
    absent.uniqs.insert(address(entry), identity.new_uniq);
    entry
}

/// The MD5 of the module of a local fun; zeros if unknown.
pub fn new_uniq(entry: &FunEntry) -> NewUniq {
    if tables().funs().as_ptr_range().contains(&std::ptr::from_ref(entry)) {
        return literals::module_md5(module_of(entry)).unwrap_or_default();
    }
    let absent = ABSENT.lock().unwrap_or_else(PoisonError::into_inner);
    absent.uniqs.get(&address(entry)).copied().unwrap_or_default()
}

/// Whether the program has the module of a local fun.
pub fn has_module(entry: &FunEntry) -> bool {
    tables().modules().iter().any(|row| row.name == module_of(entry))
}
