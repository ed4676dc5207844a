//! The options of `re:compile/2` and `re:run/3`, which share one list. They are compared as texts, because predefined atoms
//! would be part of every program.

use crate::bif::re::engine;
use crate::bif::re::version::is_old;
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::term::list::elements;

/// A parsed option list.
#[derive(Default)]
pub(super) struct Options<'h> {
    /// The engine's options of the compilation.
    pub(super) compiling: u32,
    /// The engine's options of the match.
    pub(super) matching: u32,
    /// The newline convention, zero if not given.
    pub(super) newline: u32,
    /// The newlines that `\R` matches, zero if not given.
    pub(super) bsr: u32,
    /// Start of the match.
    pub(super) offset: usize,
    /// The requested groups, and their form.
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
    /// Whether an option is for compiling only.
    pub(super) for_compile: bool,
    /// Whether an option is for running only.
    pub(super) for_run: bool,
}

/// A non-negative number that fits in a C `int`.
fn number(term: Term<'_>) -> Option<u32> {
    i32::try_from(term.as_small()?).ok()?.try_into().ok()
}

/// The text of an atom.
fn text(term: Term<'_>) -> Option<&'static str> {
    term.as_atom().map(atoms::text)
}

impl<'h> Options<'h> {
    /// Parses an option list.
    pub(super) fn read(list: Term<'h>) -> Option<Self> {
        let mut options = Options::default();
        let mut walk = elements(list);
        for option in walk.by_ref() {
            match option.as_tuple() {
                Some(parts) => options.pair(parts)?,
                None => options.flag(text(option)?)?,
            }
        }
        walk.rest().is_nil().then_some(options)
    }

    fn pair(&mut self, parts: &[Term<'h>]) -> Option<()> {
        let value = *parts.get(1)?;
        match (text(parts[0])?, parts.len()) {
            ("capture", 3) => self.capture = Some((value, parts[2])),
            ("capture", 2) => self.capture = Some((value, Term::atom(atom::INDEX))),
            ("offset", 2) => self.offset = number(value)? as usize,
            ("match_limit", 2) => self.steps = Some(number(value)?),
            ("match_limit_recursion", 2) => self.depth = Some(number(value)?),
            ("newline", 2) => {
                self.newline = match text(value)? {
                    "cr" => engine::NEWLINE_CR,
                    "lf" => engine::NEWLINE_LF,
                    "crlf" => engine::NEWLINE_CRLF,
                    "anycrlf" => engine::NEWLINE_ANYCRLF,
                    "any" => engine::NEWLINE_ANY,
                    "nul" if !is_old() => engine::NEWLINE_NUL,
                    _ => return None,
                };
                return Some(());
            }
            _ => return None,
        }
        self.for_run = true;
        Some(())
    }

    fn flag(&mut self, name: &str) -> Option<()> {
        let compiling = match name {
            "anchored" => {
                self.compiling |= engine::ANCHORED;
                self.matching |= engine::ANCHORED;
                return Some(());
            }
            "bsr_anycrlf" => {
                self.bsr = engine::BSR_ANYCRLF;
                return Some(());
            }
            "bsr_unicode" => {
                self.bsr = engine::BSR_UNICODE;
                return Some(());
            }
            "unicode" => {
                self.unicode = true;
                engine::UTF
            }
            "export" if !is_old() => {
                self.export = true;
                0
            }
            "caseless" => engine::CASELESS,
            "dollar_endonly" => engine::DOLLAR_ENDONLY,
            "dotall" => engine::DOTALL,
            "dupnames" => engine::DUPNAMES,
            "extended" => engine::EXTENDED,
            "firstline" => engine::FIRSTLINE,
            "multiline" => engine::MULTILINE,
            "never_utf" => engine::NEVER_UTF,
            "no_auto_capture" => engine::NO_AUTO_CAPTURE,
            "no_start_optimize" => engine::NO_START_OPTIMIZE,
            "ucp" => engine::UCP,
            "ungreedy" => engine::UNGREEDY,
            _ => {
                self.matching |= match name {
                    "notbol" => engine::NOTBOL,
                    "notempty" => engine::NOTEMPTY,
                    "notempty_atstart" => engine::NOTEMPTY_ATSTART,
                    "noteol" => engine::NOTEOL,
                    _ => 0,
                };
                match name {
                    "notbol" | "notempty" | "notempty_atstart" | "noteol" => {}
                    "global" => self.global = true,
                    "report_errors" => self.report_errors = true,
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

/// All options of a compilation.
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
