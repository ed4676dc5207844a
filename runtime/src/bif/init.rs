//! The start of the program: the BIFs behind the module `init`.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::process::Ctx;
use crate::raise::Answer;
use crate::run::boot_servers;
use beamc_abi::atom;
use beamc_abi::tables::NO_ATOM;
use beamc_term::heap::{Heap, Term};
use beamc_term::program::{lookup, tables};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::OnceLock;

/// The words of the command line. The first is the program's name as called.
static WORDS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();

/// Sets the words of the command line. Only the first call has an effect.
#[cfg(feature = "entry")]
pub(crate) fn set_command_line(words: Vec<Vec<u8>>) {
    let _ = WORDS.set(words);
}

/// The program's arguments as strings, decoded by the locale's encoding.
pub(crate) fn arguments<'h>(heap: &'h Heap) -> Term<'h> {
    let words = WORDS.get().map_or(&[][..], |words| words.get(1..).unwrap_or_default());
    let list: Vec<Term<'h>> = words.iter().map(|word| characters(heap, word)).collect();
    heap.list(&list)
}

/// A word as a list of characters, or as a list of bytes if the locale is Latin-1 or the word is not UTF-8.
fn characters<'h>(heap: &'h Heap, word: &[u8]) -> Term<'h> {
    match std::str::from_utf8(word) {
        Ok(text) if text.is_ascii() || crate::bif::os::is_utf8() => heap.string(text),
        _ => {
            let bytes: Vec<Term<'h>> = word.iter().map(|byte| Term::from_usize(usize::from(*byte))).collect();
            heap.list(&bytes)
        }
    }
}

/// `init:boot_arguments/0`: `{Folder, Name, Home, Arguments}`. Folder and name are those of the executable.
pub fn init_boot_arguments_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let path = std::env::current_exe().unwrap_or_default();
    let called = WORDS.get().and_then(|words| words.first()).map_or(&[][..], Vec::as_slice);
    let name = Path::new(OsStr::from_bytes(called)).file_name().unwrap_or_default();
    let home = std::env::var_os("HOME").unwrap_or_else(|| "/".into());
    let folder = path.parent().unwrap_or(Path::new("/"));
    let texts = [folder.as_os_str(), name, &home].map(|text| characters(heap, text.as_bytes()));
    let mut plain = arguments(heap);
    if lookup(atom::BEAMC_ESCRIPT, atom::RUN, 3).is_some() {
        // An escript's arguments begin with the script, which is the program.
        plain = heap.cons(characters(heap, called), plain);
    }
    Ok(heap.tuple(&[texts[0], texts[1], texts[2], plain]))
}

/// `init:started/0`: the calling boot server is ready.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn init_started_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    boot_servers::started(ctx.state.pid);
    Ok(Term::TRUE)
}

/// `init:reported/0`: a report is written.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn init_reported_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    boot_servers::reported();
    Ok(Term::TRUE)
}

/// `init:begin_stop/0`: the end of the main process no longer ends the program. Returns whether this is the first call.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn init_begin_stop_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::bool(boot_servers::begin_stop()))
}

/// `init:shutdown_order/0`: registered names of the processes that a stop shuts down, in order.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn init_shutdown_order_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let names = tables().boot().map(|(row, _)| row.shuts_down).filter(|name| *name != NO_ATOM);
    let names: Vec<Term<'h>> = names.map(Term::atom).collect();
    Ok(ctx.heap.list(&names))
}
