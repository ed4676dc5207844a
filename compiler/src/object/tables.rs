//! The tables of an executable as bytes: rows of `beamc_abi::tables`, written field by field.

use super::code::Machine;
use crate::ir::Line;
use beamc_abi::tables::NO_ATOM;
use std::collections::HashMap;
use std::sync::Arc;

/// First line number that OTP does not record: the place of such a line is unknown.
const LINE_MAX: u32 = (1 << 24) - 1;

/// A unit of code with its position and its function.
pub(super) struct Placed<'a> {
    /// Offset in the text.
    pub start: u32,
    /// Atom indices of module and function with the arity; `None` for code that is never in stack traces.
    pub mfa: Option<(u32, u32, u32)>,
    /// The code.
    pub machine: &'a Machine,
}

/// The tables of all placed code.
#[derive(Default)]
pub(super) struct Tables {
    /// `Site` rows.
    pub sites: Vec<u8>,
    /// Number of them.
    pub sites_len: u64,
    /// Root lists, as little-endian 16-bit words.
    pub roots: Vec<u8>,
    /// `FunctionRow` rows.
    pub functions: Vec<u8>,
    /// Number of them.
    pub functions_len: u64,
    /// `LineRow` rows; the first means no line.
    pub lines: Vec<u8>,
    /// File names, by index.
    pub files: Vec<Arc<str>>,
    root_lists: HashMap<Vec<u16>, u32>,
    line_rows: HashMap<Line, u32>,
}

fn put(bytes: &mut Vec<u8>, words: &[u32]) {
    for word in words {
        bytes.extend_from_slice(&word.to_le_bytes());
    }
}

impl Tables {
    /// Builds the tables; `units` ascend by start.
    pub(super) fn build(units: &[Placed<'_>]) -> Tables {
        let mut tables = Tables::default();
        put(&mut tables.lines, &[0, 0]);
        for unit in units {
            let (module, function, arity) = unit.mfa.unwrap_or((NO_ATOM.index(), NO_ATOM.index(), 0));
            put(&mut tables.functions, &[unit.start, module, function, arity]);
            tables.functions_len += 1;
            for site in &unit.machine.sites {
                let roots = tables.root_list(&site.roots);
                let line = site.info.line.as_ref().filter(|line| line.line < LINE_MAX);
                let line = line.map_or(0, |line| tables.line(line));
                let handler = site.handler.map_or(0, |handler| unit.start + handler);
                let flags = site.info.flags;
                put(&mut tables.sites, &[unit.start + site.ret, unit.machine.frame, roots, handler, line, flags]);
                tables.sites_len += 1;
            }
        }
        tables
    }

    fn root_list(&mut self, list: &[u16]) -> u32 {
        if let Some(index) = self.root_lists.get(list) {
            return *index;
        }
        let index = (self.roots.len() / 2) as u32;
        self.roots.extend_from_slice(&(list.len() as u16).to_le_bytes());
        list.iter().for_each(|offset| self.roots.extend_from_slice(&offset.to_le_bytes()));
        self.root_lists.insert(list.to_vec(), index);
        index
    }

    fn line(&mut self, line: &Line) -> u32 {
        if let Some(index) = self.line_rows.get(line) {
            return *index;
        }
        let file = match self.files.iter().position(|file| *file == line.file) {
            Some(file) => file,
            None => {
                self.files.push(line.file.clone());
                self.files.len() - 1
            }
        };
        let index = (self.lines.len() / 8) as u32;
        put(&mut self.lines, &[file as u32, line.line]);
        self.line_rows.insert(line.clone(), index);
        index
    }
}
