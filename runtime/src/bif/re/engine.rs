//! Safe interface to PCRE2: compiled patterns, their properties, and matching. All calls of the C library for `re` are here.
//!
//! # Rules
//! 1. A compiled pattern is immutable, so threads share it.
//! 2. Each thread has one block for the state of a match. It is kept for the next match unless it has become big.
//! 3. The engine reads out of bounds if a subject is not valid UTF-8. The check is skipped only for the bytes that the same
//!    thread checked last (`run`).

use pcre2_sys as sys;
use std::cell::{Cell, RefCell};
use std::ptr::{self, NonNull};

pub(super) use sys::{
    PCRE2_ANCHORED as ANCHORED, PCRE2_BSR_ANYCRLF as BSR_ANYCRLF, PCRE2_BSR_UNICODE as BSR_UNICODE,
    PCRE2_CASELESS as CASELESS, PCRE2_DOLLAR_ENDONLY as DOLLAR_ENDONLY, PCRE2_DOTALL as DOTALL,
    PCRE2_DUPNAMES as DUPNAMES, PCRE2_EXTENDED as EXTENDED, PCRE2_FIRSTLINE as FIRSTLINE, PCRE2_MULTILINE as MULTILINE,
    PCRE2_NEVER_UTF as NEVER_UTF, PCRE2_NEWLINE_ANY as NEWLINE_ANY, PCRE2_NEWLINE_ANYCRLF as NEWLINE_ANYCRLF,
    PCRE2_NEWLINE_CR as NEWLINE_CR, PCRE2_NEWLINE_CRLF as NEWLINE_CRLF, PCRE2_NEWLINE_LF as NEWLINE_LF,
    PCRE2_NEWLINE_NUL as NEWLINE_NUL, PCRE2_NO_AUTO_CAPTURE as NO_AUTO_CAPTURE,
    PCRE2_NO_START_OPTIMIZE as NO_START_OPTIMIZE, PCRE2_NOTBOL as NOTBOL, PCRE2_NOTEMPTY as NOTEMPTY,
    PCRE2_NOTEMPTY_ATSTART as NOTEMPTY_ATSTART, PCRE2_NOTEOL as NOTEOL, PCRE2_UCP as UCP, PCRE2_UNGREEDY as UNGREEDY,
    PCRE2_UTF as UTF,
};

/// Start and end of a group that did not match.
pub(super) const UNSET: usize = usize::MAX;
/// Size of the character tables in bytes.
pub(super) const TABLES: usize = 1088;
/// Number of groups in the block of a thread at first.
const USUAL_GROUPS: u32 = 32;
/// Size in bytes from which on the memory of a match is freed.
const BIG_MATCH: usize = 1 << 20;

/// Settings of a compilation besides the pattern.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// Options of the compilation.
    pub(super) options: u32,
    /// The newline convention, zero for the default.
    pub(super) newline: u32,
    /// The newlines that `\R` matches, zero for the default.
    pub(super) bsr: u32,
    /// Greatest depth of nested groups.
    pub(super) nesting: u32,
    /// Tables of the characters up to 255.
    pub(super) tables: Option<&'static [u8; TABLES]>,
    /// Whether each branch of a lookbehind assertion has a fixed length, and `\K` is allowed in assertions.
    pub(super) old_assertions: bool,
}

/// A compiled pattern.
pub(super) struct Code(NonNull<sys::pcre2_code_8>);

// SAFETY: the engine only reads compiled patterns (rule 1), and any thread may free them.
unsafe impl Send for Code {}
// SAFETY: as above.
unsafe impl Sync for Code {}

impl Drop for Code {
    fn drop(&mut self) {
        // SAFETY: made by the engine and owned by this value alone.
        unsafe { sys::pcre2_code_free_8(self.0.as_ptr()) }
    }
}

/// Compiles a pattern. The error is the engine's code and a position in the pattern.
pub(super) fn compile(pattern: &[u8], setting: &Setting) -> Result<Code, (i32, usize)> {
    let (mut code, mut place) = (0, 0);
    // SAFETY: the only argument is null, which selects the default memory functions.
    let context = unsafe { sys::pcre2_compile_context_create_8(ptr::null_mut()) };
    if context.is_null() {
        beamc_term::base::fatal::out_of_memory(0);
    }
    // SAFETY: the context is alive. The tables have the size that the engine reads and are never freed. The pattern is passed
    // with its length, and the engine checks that it is UTF-8 where it has to be.
    let compiled = unsafe {
        if setting.newline != 0 {
            sys::pcre2_set_newline_8(context, setting.newline);
        }
        if setting.bsr != 0 {
            sys::pcre2_set_bsr_8(context, setting.bsr);
        }
        sys::pcre2_set_parens_nest_limit_8(context, setting.nesting);
        if let Some(tables) = setting.tables {
            sys::pcre2_set_character_tables_8(context, tables.as_ptr());
        }
        if setting.old_assertions {
            sys::pcre2_set_max_varlookbehind_8(context, 0);
            sys::pcre2_set_compile_extra_options_8(context, sys::PCRE2_EXTRA_ALLOW_LOOKAROUND_BSK);
        }
        let start = if pattern.is_empty() { c"".as_ptr().cast() } else { pattern.as_ptr() };
        let compiled =
            sys::pcre2_compile_8(start, pattern.len(), setting.options, &raw mut code, &raw mut place, context);
        sys::pcre2_compile_context_free_8(context);
        compiled
    };
    NonNull::new(compiled).map(Code).ok_or((code, place))
}

/// The engine's text for an error of [`compile`].
pub(super) fn error_text(code: i32) -> String {
    let mut buffer = [0_u8; 256];
    // SAFETY: the buffer is passed with its length.
    let len = unsafe { sys::pcre2_get_error_message_8(code, buffer.as_mut_ptr(), buffer.len()) };
    match usize::try_from(len) {
        Ok(len) => String::from_utf8_lossy(&buffer[..len]).into_owned(),
        Err(_) => format!("Unknown error ({code})"),
    }
}

/// Limits of one match; `None` for the default.
#[derive(Clone, Copy, Default)]
pub(super) struct Limits {
    /// Number of steps.
    pub(super) steps: Option<u32>,
    /// Depth of backtracking.
    pub(super) depth: Option<u32>,
}

/// Why a match failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Failure {
    /// No match.
    Nomatch,
    /// The limit of steps.
    Steps,
    /// The limit of depth.
    Depth,
    /// The subject is not UTF-8, or the offset is within a character.
    Subject,
    /// The offset is behind the end.
    Offset,
}

/// Result of a match: start and end of each group, the whole match first, and the number of groups up to the last that matched.
pub(super) struct Found {
    /// Start and end, [`UNSET`] for groups that did not match.
    pub(super) groups: Vec<(usize, usize)>,
    /// One more than the number of the last group that matched.
    pub(super) count: usize,
}

/// The block of a thread (rule 2).
struct Scratch(NonNull<sys::pcre2_match_data_8>);

impl Scratch {
    fn new(groups: u32) -> Self {
        // SAFETY: null selects the default memory functions.
        let block = unsafe { sys::pcre2_match_data_create_8(groups, ptr::null_mut()) };
        match NonNull::new(block) {
            Some(block) => Scratch(block),
            None => beamc_term::base::fatal::out_of_memory(0),
        }
    }

    fn groups(&self) -> u32 {
        // SAFETY: the block is alive.
        unsafe { sys::pcre2_get_ovector_count_8(self.0.as_ptr()) }
    }

    fn size(&self) -> usize {
        // SAFETY: the block is alive.
        unsafe { sys::pcre2_get_match_data_heapframes_size_8(self.0.as_ptr()) }
    }

    /// Start and end of the first groups.
    fn found(&self, groups: usize) -> Vec<(usize, usize)> {
        let len = groups.min(self.groups() as usize) * 2;
        // SAFETY: the engine returns the address of two numbers for each group of the block, written by the last match.
        let ends = unsafe { std::slice::from_raw_parts(sys::pcre2_get_ovector_pointer_8(self.0.as_ptr()), len) };
        ends.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // SAFETY: made by the engine and owned by this value alone.
        unsafe { sys::pcre2_match_data_free_8(self.0.as_ptr()) }
    }
}

thread_local! {
    static SCRATCH: RefCell<Option<Scratch>> = const { RefCell::new(None) };
    /// Address and size of the subject that was last found to be UTF-8, and the start of the checked part.
    static CHECKED: Cell<(usize, usize, usize)> = const { Cell::new((0, 0, 0)) };
}

impl Code {
    fn number(&self, what: u32) -> u32 {
        let mut number = 0_u32;
        // SAFETY: the pattern is alive, and each caller asks for a 32-bit number.
        unsafe { sys::pcre2_pattern_info_8(self.0.as_ptr(), what, (&raw mut number).cast()) };
        number
    }

    /// Number of groups.
    pub(super) fn groups(&self) -> u32 {
        self.number(sys::PCRE2_INFO_CAPTURECOUNT)
    }

    /// The newline convention.
    pub(super) fn newline(&self) -> u32 {
        self.number(sys::PCRE2_INFO_NEWLINE)
    }

    /// The newlines that `\R` matches.
    pub(super) fn bsr(&self) -> u32 {
        self.number(sys::PCRE2_INFO_BSR)
    }

    /// The options, including those set at the start of the pattern.
    pub(super) fn options(&self) -> u32 {
        self.number(sys::PCRE2_INFO_ALLOPTIONS)
    }

    /// Names of groups and their numbers, sorted by name.
    pub(super) fn names(&self) -> Vec<(&[u8], u16)> {
        let count = self.number(sys::PCRE2_INFO_NAMECOUNT) as usize;
        let size = self.number(sys::PCRE2_INFO_NAMEENTRYSIZE) as usize;
        if count == 0 {
            return Vec::new();
        }
        let mut table: *const u8 = ptr::null();
        // SAFETY: the pattern is alive, and the table is requested as an address. It has `count` entries of `size` bytes and
        // lives as long as the pattern.
        let table = unsafe {
            sys::pcre2_pattern_info_8(self.0.as_ptr(), sys::PCRE2_INFO_NAMETABLE, (&raw mut table).cast());
            std::slice::from_raw_parts(table, count * size)
        };
        table
            .chunks_exact(size)
            .map(|entry| {
                let name = &entry[2..];
                let len = name.iter().position(|byte| *byte == 0).unwrap_or(name.len());
                (&name[..len], u16::from_be_bytes([entry[0], entry[1]]))
            })
            .collect()
    }

    /// Searches for a match from `offset` on. With `checked` the caller claims that the subject has been checked, which is
    /// trusted only for the last checked subject.
    pub(super) fn run(
        &self,
        subject: &[u8],
        offset: usize,
        options: u32,
        limits: Limits,
        checked: bool,
    ) -> Result<Found, Failure> {
        if offset > subject.len() {
            return Err(Failure::Offset);
        }
        let utf = self.options() & UTF != 0;
        let mut options = options;
        let here = (subject.as_ptr() as usize, subject.len(), offset);
        if utf && checked {
            let (address, size, from) = CHECKED.get();
            let whole = subject.get(offset).is_none_or(|byte| byte & 0xc0 != 0x80);
            if (address, size) == (here.0, here.1) && from <= offset && whole {
                options |= sys::PCRE2_NO_UTF_CHECK;
            }
        }
        let groups = self.groups() + 1;
        SCRATCH.with_borrow_mut(|kept| {
            if kept.as_ref().is_none_or(|scratch| scratch.groups() < groups) {
                *kept = Some(Scratch::new(groups.max(USUAL_GROUPS)));
            }
            let Some(scratch) = kept else { return Err(Failure::Nomatch) };
            let result = self.run_with(scratch, subject, offset, options, limits);
            if utf && options & sys::PCRE2_NO_UTF_CHECK == 0 && !is_subject_error(result) {
                CHECKED.set(here);
            }
            let found = match result {
                1.. => {
                    Ok(Found { groups: scratch.found(groups as usize), count: usize::try_from(result).unwrap_or(0) })
                }
                sys::PCRE2_ERROR_MATCHLIMIT => Err(Failure::Steps),
                sys::PCRE2_ERROR_DEPTHLIMIT => Err(Failure::Depth),
                sys::PCRE2_ERROR_NOMEMORY => beamc_term::base::fatal::out_of_memory(scratch.size()),
                result if is_subject_error(result) => Err(Failure::Subject),
                _ => Err(Failure::Nomatch),
            };
            if scratch.size() > BIG_MATCH {
                *kept = None;
            }
            found
        })
    }

    fn run_with(&self, scratch: &Scratch, subject: &[u8], offset: usize, options: u32, limits: Limits) -> i32 {
        // SAFETY: null selects the default memory functions and limits. The subject is passed with its length, and the offset
        // is within. The check for UTF-8 is skipped only after it was made (rule 3). Only this match uses the block, and the
        // subject's address in it is not read afterwards.
        unsafe {
            let mut context = ptr::null_mut();
            if limits.steps.is_some() || limits.depth.is_some() {
                context = sys::pcre2_match_context_create_8(ptr::null_mut());
                if context.is_null() {
                    beamc_term::base::fatal::out_of_memory(0);
                }
            }
            if let Some(steps) = limits.steps {
                sys::pcre2_set_match_limit_8(context, steps);
            }
            if let Some(depth) = limits.depth {
                sys::pcre2_set_depth_limit_8(context, depth);
            }
            let start = if subject.is_empty() { c"".as_ptr().cast() } else { subject.as_ptr() };
            let (code, block) = (self.0.as_ptr(), scratch.0.as_ptr());
            let result = sys::pcre2_match_8(code, start, subject.len(), offset, options, block, context);
            if !context.is_null() {
                sys::pcre2_match_context_free_8(context);
            }
            result
        }
    }
}

const fn is_subject_error(result: i32) -> bool {
    let utf = result <= sys::PCRE2_ERROR_UTF8_ERR1 && result >= sys::PCRE2_ERROR_UTF8_ERR21;
    utf || result == sys::PCRE2_ERROR_BADUTFOFFSET || result == sys::PCRE2_ERROR_BADOFFSET
}
