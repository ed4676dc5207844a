//! The options of `re:compile/2` and `re:run/3`, which share one list.

use super::{engine, is_old};
use crate::heap::Term;
use crate::native::support::elements;
use beamc_abi::atom;

/// What an option list says.
#[derive(Default)]
pub(super) struct Options<'h> {
    /// The engine's options of the compilation.
    pub(super) compiling: u32,
    /// The engine's options of the match.
    pub(super) matching: u32,
    /// What ends a line, zero if nothing is said.
    pub(super) newline: u32,
    /// What `\R` matches, zero if nothing is said.
    pub(super) bsr: u32,
    /// Where the match begins.
    pub(super) offset: usize,
    /// Which groups are wanted, and in which form.
    pub(super) capture: Option<(Term<'h>, Term<'h>)>,
    /// `match_limit`.
    pub(super) steps: Option<u32>,
    /// `match_limit_recursion`.
    pub(super) depth: Option<u32>,
    /// `unicode`.
    pub(super) unicode: bool,
    /// `global`.
    pub(super) global: bool,
    /// `report_errors`.
    pub(super) report_errors: bool,
    /// `export`.
    pub(super) export: bool,
    /// Whether some option is only for compiling.
    pub(super) for_compile: bool,
    /// Whether some option is only for running.
    pub(super) for_run: bool,
}

/// A number that fits in an `int` of C and is not negative.
fn number(term: Term<'_>) -> Option<u32> {
    i32::try_from(term.as_small()?).ok()?.try_into().ok()
}

impl<'h> Options<'h> {
    /// Reads an option list.
    pub(super) fn read(list: Term<'h>) -> Option<Self> {
        let mut options = Options::default();
        let mut walk = elements(list);
        for option in walk.by_ref() {
            match option.as_tuple() {
                Some(parts) => options.pair(parts)?,
                None => options.flag(option.as_atom()?)?,
            }
        }
        walk.rest().is_nil().then_some(options)
    }

    fn pair(&mut self, parts: &[Term<'h>]) -> Option<()> {
        let value = *parts.get(1)?;
        match (parts[0].as_atom()?, parts.len()) {
            (atom::CAPTURE, 3) => self.capture = Some((value, parts[2])),
            (atom::CAPTURE, 2) => self.capture = Some((value, Term::atom(atom::INDEX))),
            (atom::OFFSET, 2) => self.offset = number(value)? as usize,
            (atom::MATCH_LIMIT, 2) => self.steps = Some(number(value)?),
            (atom::MATCH_LIMIT_RECURSION, 2) => self.depth = Some(number(value)?),
            (atom::NEWLINE, 2) => {
                self.newline = match value.as_atom()? {
                    atom::CR => engine::NEWLINE_CR,
                    atom::LF => engine::NEWLINE_LF,
                    atom::CRLF => engine::NEWLINE_CRLF,
                    atom::ANYCRLF => engine::NEWLINE_ANYCRLF,
                    atom::ANY => engine::NEWLINE_ANY,
                    atom::NUL if !is_old() => engine::NEWLINE_NUL,
                    _ => return None,
                };
                return Some(());
            }
            _ => return None,
        }
        self.for_run = true;
        Some(())
    }

    fn flag(&mut self, name: u32) -> Option<()> {
        let compiling = match name {
            atom::ANCHORED => {
                self.compiling |= engine::ANCHORED;
                self.matching |= engine::ANCHORED;
                return Some(());
            }
            atom::BSR_ANYCRLF => {
                self.bsr = engine::BSR_ANYCRLF;
                return Some(());
            }
            atom::BSR_UNICODE => {
                self.bsr = engine::BSR_UNICODE;
                return Some(());
            }
            atom::UNICODE => {
                self.unicode = true;
                engine::UTF
            }
            atom::EXPORT if !is_old() => {
                self.export = true;
                0
            }
            atom::CASELESS => engine::CASELESS,
            atom::DOLLAR_ENDONLY => engine::DOLLAR_ENDONLY,
            atom::DOTALL => engine::DOTALL,
            atom::DUPNAMES => engine::DUPNAMES,
            atom::EXTENDED => engine::EXTENDED,
            atom::FIRSTLINE => engine::FIRSTLINE,
            atom::MULTILINE => engine::MULTILINE,
            atom::NEVER_UTF => engine::NEVER_UTF,
            atom::NO_AUTO_CAPTURE => engine::NO_AUTO_CAPTURE,
            atom::NO_START_OPTIMIZE => engine::NO_START_OPTIMIZE,
            atom::UCP => engine::UCP,
            atom::UNGREEDY => engine::UNGREEDY,
            _ => {
                self.matching |= match name {
                    atom::NOTBOL => engine::NOTBOL,
                    atom::NOTEMPTY => engine::NOTEMPTY,
                    atom::NOTEMPTY_ATSTART => engine::NOTEMPTY_ATSTART,
                    atom::NOTEOL => engine::NOTEOL,
                    _ => 0,
                };
                match name {
                    atom::NOTBOL | atom::NOTEMPTY | atom::NOTEMPTY_ATSTART | atom::NOTEOL => {}
                    atom::GLOBAL => self.global = true,
                    atom::REPORT_ERRORS => self.report_errors = true,
                    _ => return None,
                }
                self.for_run = true;
                return Some(());
            }
        };
        self.compiling |= compiling;
        self.for_compile = true;
        Some(())
    }
}

/// All options of the compilation.
pub(super) const COMPILING: u32 = engine::ANCHORED
    | engine::UTF
    | engine::CASELESS
    | engine::DOLLAR_ENDONLY
    | engine::DOTALL
    | engine::DUPNAMES
    | engine::EXTENDED
    | engine::FIRSTLINE
    | engine::MULTILINE
    | engine::NEVER_UTF
    | engine::NO_AUTO_CAPTURE
    | engine::NO_START_OPTIMIZE
    | engine::UCP
    | engine::UNGREEDY;
