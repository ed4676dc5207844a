//! Coverage of the cases: the rows that counting builds count, by name, and the list of rows that no case executes.
//!
//! # The list
//! `coverage/gaps.tsv`, with a line per row that is not executed: `opcode`, `success` or `failure` (of a BIF); its name; a
//! [`State`]; the reason. Lines that begin with `#` are comments.

use crate::otp::Release;
use beamc_abi::bif::BIFS;
use beamc_abi::count::{ROWS, failure, success};
use beamc_compiler::isa::genop::{Status, TABLE};
use std::collections::BTreeMap;

/// A counted row: `opcode`, `success` or `failure`, and the name of the opcode or BIF.
pub type Key = (String, String);

/// Number of executions of each row, by row number.
#[derive(Clone, Debug)]
pub struct Counts(Vec<u64>);

impl Default for Counts {
    fn default() -> Self {
        Counts(vec![0; ROWS])
    }
}

impl Counts {
    /// Adds the counts that a program wrote at its end.
    ///
    /// # Errors
    /// A line is not a count of this version of the table.
    pub fn add(&mut self, text: &str) -> Result<(), String> {
        for line in text.lines() {
            let cells = line.split_once(' ').and_then(|(row, count)| Some((row.parse().ok()?, count.parse().ok()?)));
            let (row, count): (usize, u64) = cells.ok_or_else(|| format!("`{line}` is no count"))?;
            *self.0.get_mut(row).ok_or_else(|| format!("there is no row {row}"))? += count;
        }
        Ok(())
    }

    /// Adds other counts.
    pub fn add_all(&mut self, other: &Counts) {
        for (sum, count) in self.0.iter_mut().zip(&other.0) {
            *sum += count;
        }
    }

    /// Number of executions of the row.
    pub fn of(&self, row: usize) -> u64 {
        self.0.get(row).copied().unwrap_or(0)
    }
}

/// Every row that cases should execute, with its number: the opcodes that beamc reads, and two rows for each BIF.
pub fn rows() -> BTreeMap<Key, usize> {
    let opcodes = TABLE.iter().filter(|row| row.status == Status::Read);
    let opcodes = opcodes.map(|row| (("opcode".to_owned(), row.name.to_owned()), usize::from(row.number)));
    let bifs = BIFS.iter().enumerate().flat_map(|(index, bif)| {
        let name = format!("{}:{}/{}", bif.module, bif.function, bif.arity);
        [(("success".to_owned(), name.clone()), success(index)), (("failure".to_owned(), name), failure(index))]
    });
    opcodes.chain(bifs).collect()
}

/// Why a row is in the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// `never`: execution is impossible.
    Never,
    /// `unfit`: a case cannot show it, because its effect depends on the machine or the time, or ends the program.
    Unfit,
    /// `otp29`: only programs made by OTP 29 execute it, and not every machine tests OTP 29.
    Otp29,
    /// `open`: a case is still to be written.
    Open,
}

/// The list of rows that are not executed.
pub type Gaps = BTreeMap<Key, State>;

/// Reads the list.
///
/// # Errors
/// A line is malformed, names an unknown row, appears twice or gives no reason.
pub fn gaps(text: &str) -> Result<Gaps, String> {
    let rows = rows();
    let mut gaps = Gaps::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let [what, name, state, reason] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("`{line}` has not four columns"));
        };
        let state = match state {
            "never" => State::Never,
            "unfit" => State::Unfit,
            "otp29" => State::Otp29,
            "open" => State::Open,
            _ => return Err(format!("`{line}`: there is no state {state}")),
        };
        let key = (what.to_owned(), name.to_owned());
        if !rows.contains_key(&key) {
            return Err(format!("`{line}`: this is not counted"));
        }
        if reason.trim().is_empty() {
            return Err(format!("`{line}` gives no reason"));
        }
        if gaps.insert(key, state).is_some() {
            return Err(format!("`{line}`: this stands twice"));
        }
    }
    Ok(gaps)
}

/// Contradictions between the list and the counts of the tested releases, a line for each.
pub fn complaints(gaps: &Gaps, counts: &BTreeMap<Release, Counts>) -> Vec<String> {
    let executed = |row: usize, release: Release| counts.get(&release).is_some_and(|counts| counts.of(row) > 0);
    let mut complaints = Vec::new();
    for ((what, name), row) in rows() {
        let always = Release::ALWAYS.iter().any(|release| executed(row, *release));
        let with_29 = executed(row, Release::Otp29);
        let tested_29 = counts.contains_key(&Release::Otp29);
        let complaint = match gaps.get(&(what.clone(), name.clone())) {
            None if always => continue,
            None if with_29 => "is executed with OTP 29 only: list it as otp29",
            None => "is not executed by any case: write one, or list it with a reason",
            Some(State::Otp29) if always => "is executed without OTP 29 now: take it off the list",
            Some(State::Otp29) if tested_29 && !with_29 => "is not executed with OTP 29 any more",
            Some(State::Otp29) => continue,
            Some(_) if always || with_29 => "is executed now: take it off the list",
            Some(_) => continue,
        };
        complaints.push(format!("{what}\t{name}\t{complaint}"));
    }
    complaints
}

/// Number of executed rows of each kind, as text.
pub fn totals(gaps: &Gaps, counts: &BTreeMap<Release, Counts>) -> String {
    let mut text = String::new();
    for kind in ["opcode", "success", "failure"] {
        let rows: Vec<usize> = rows().iter().filter(|((what, _), _)| what == kind).map(|(_, row)| *row).collect();
        let done = rows.iter().filter(|row| counts.values().any(|counts| counts.of(**row) > 0)).count();
        let state = |wanted| gaps.iter().filter(|((what, _), state)| what == kind && **state == wanted).count();
        text += &format!(
            "{kind}: {done} of {} executed; listed: {} never, {} unfit, {} open\n",
            rows.len(),
            state(State::Never),
            state(State::Unfit),
            state(State::Open)
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(what: &str, name: &str) -> Key {
        (what.to_owned(), name.to_owned())
    }

    #[test]
    fn the_list_is_checked_against_the_rows() {
        let read = gaps("# a remark\nopcode\tint_code_end\tnever\tends the chunk\n").expect("a good list");
        assert_eq!(read, Gaps::from([(key("opcode", "int_code_end"), State::Never)]));
        for wrong in [
            "opcode\tint_code_end\tnever\n",
            "opcode\tint_code_end\tnever\t \n",
            "opcode\tint_code_end\tperhaps\twhy\n",
            "opcode\tno_such_opcode\tnever\twhy\n",
            "opcode\treturn\topen\twhy\nopcode\treturn\topen\twhy\n",
        ] {
            assert!(gaps(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn what_is_neither_executed_nor_listed_is_named_and_so_is_the_reverse() {
        let row = rows()[&key("opcode", "return")];
        let mut counts = Counts::default();
        counts.add(&format!("{row} 7\n")).expect("a count");
        let listed = gaps("opcode\treturn\topen\twhy\nopcode\tbif3\totp29\twhy\n").expect("a good list");
        let counts = BTreeMap::from([(Release::Otp25, counts)]);
        let complaints = complaints(&listed, &counts);
        let about = |name: &str| complaints.iter().filter(|line| line.contains(&format!("\t{name}\t"))).count();
        assert_eq!((about("return"), about("bif3"), about("move")), (1, 0, 1));
        assert!(Counts::default().add("100000 1").is_err() && Counts::default().add("x").is_err());
    }
}
