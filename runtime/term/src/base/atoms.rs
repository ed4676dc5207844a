//! Interning of atoms: the program's own table, extended at run time.
//!
//! # Shape
//! Indices below [`PREDEFINED`]`.len()` are fixed by the ABI. The program's atoms follow in the order of its table, then the
//! atoms made at run time. The first call that needs the map from text to index builds it, so a program that makes no atoms at
//! run time does not pay for it.

use beamc_abi::atom::Atom;
use beamc_abi::atom::PREDEFINED;
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

/// Greatest number of atoms: OTP's default limit.
pub const ATOMS_MAX: usize = 1_048_576;

#[derive(Default)]
struct Table {
    texts: Vec<&'static str>,
    indices: HashMap<&'static str, Atom>,
}

static TABLE: OnceLock<Mutex<Table>> = OnceLock::new();
static PROGRAM: OnceLock<Vec<&'static str>> = OnceLock::new();

/// Sets the program's atoms, the predefined ones first. Called once, before all other functions of this module.
pub fn set_program_atoms(texts: Vec<&'static str>) {
    // A second call would mean two programs in one process. The first stays.
    let _ = PROGRAM.set(texts);
}

fn fixed() -> &'static [&'static str] {
    PROGRAM.get().map_or(PREDEFINED, Vec::as_slice)
}

fn table() -> std::sync::MutexGuard<'static, Table> {
    let table = TABLE.get_or_init(|| {
        let texts = fixed().to_vec();
        let indices = texts.iter().enumerate().map(|(index, text)| (*text, Atom::new(index as u32))).collect();
        Mutex::new(Table { texts, indices })
    });
    table.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The atom spelled `text`, made if necessary; `None` if the table is full.
pub fn intern(text: &str) -> Option<Atom> {
    let mut table = table();
    if let Some(index) = table.indices.get(text) {
        return Some(*index);
    }
    if table.texts.len() >= ATOMS_MAX {
        return None;
    }
    let atom = Atom::new(table.texts.len() as u32);
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    table.texts.push(text);
    table.indices.insert(text, atom);
    Some(atom)
}

/// The atom spelled `text` if it exists.
pub fn existing(text: &str) -> Option<Atom> {
    table().indices.get(text).copied()
}

/// Text of `atom`.
///
/// # Panics
/// If no such atom exists: atom words contain only indices from this module.
pub fn text(atom: Atom) -> &'static str {
    match fixed().get(atom.index() as usize) {
        Some(text) => text,
        None => table().texts[atom.index() as usize],
    }
}

/// Number of atoms.
pub fn count() -> usize {
    match TABLE.get() {
        Some(_) => table().texts.len(),
        None => fixed().len(),
    }
}
