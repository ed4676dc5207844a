//! BIFs of the module `prim_buffer`: a queue of bytes, the read-ahead buffer of `prim_file`.
//!
//! # Shape
//! A buffer is a queue of pieces, and the bytes gathered for the next piece. Small writes are gathered into one piece. A large
//! binary is a piece of its own and shares its bytes. `peek_head/1` shows the bounds of pieces, so they are those of OTP.
//!
//! # Rules
//! 1. A buffer is used by one process at a time, which callers ensure by `try_lock/1` and `unlock/1`. Concurrent use keeps a
//!    buffer valid, which OTP does not promise.
//! 2. Every function that reads the queue ends the gathering first.

use crate::bif::iodata::binaries;
use crate::bif::prim_file::PIECES_MAX;
use crate::bif::resource;
use crate::bif::search::find_byte;
use crate::bif::support::{int, whole_bytes};
use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom;
use beamc_term::heap::{Heap, Shared, Term};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Greatest number of gathered bytes.
const GATHERED_MAX: usize = 2048;

#[derive(Default)]
struct Content {
    queue: VecDeque<Shared>,
    /// Bytes in the queue.
    size: usize,
    gathered: Vec<u8>,
}

#[derive(Default)]
struct Buffer {
    content: Mutex<Content>,
    is_locked: AtomicBool,
}

impl Content {
    fn put(&mut self, piece: Shared) {
        self.size += piece.bytes().len();
        self.queue.push_back(piece);
    }

    /// Rule 2.
    fn end_gathering(&mut self) {
        if !self.gathered.is_empty() {
            let piece = Shared::new(&self.gathered);
            self.gathered.clear();
            self.put(piece);
        }
    }

    fn write(&mut self, binaries: &[Term<'_>]) {
        let bytes = |binary| whole_bytes(binary).unwrap_or_default();
        let size: usize = binaries.iter().map(|binary| bytes(*binary).len()).sum();
        if self.gathered.len() + size >= GATHERED_MAX {
            self.end_gathering();
            if size >= GATHERED_MAX / 2 {
                for binary in binaries {
                    self.put(Shared::of(*binary).unwrap_or_else(|| Shared::new(&bytes(*binary))));
                }
                return;
            }
        }
        binaries.iter().for_each(|binary| self.gathered.extend_from_slice(&bytes(*binary)));
    }

    /// Removes `size` bytes from the front and passes each part to `look`. `None` when there are fewer bytes.
    fn take(&mut self, size: usize, mut look: impl FnMut(&[u8])) -> Option<()> {
        self.size = self.size.checked_sub(size)?;
        let mut left = size;
        while left > 0
            && let Some(mut head) = self.queue.pop_front()
        {
            let taken = left.min(head.bytes().len());
            look(&head.bytes()[..taken]);
            left -= taken;
            head.skip(taken);
            if !head.bytes().is_empty() {
                self.queue.push_front(head);
            }
        }
        Some(())
    }
}

impl Buffer {
    fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The content, with all bytes in the queue.
    fn queued(&self) -> MutexGuard<'_, Content> {
        let mut content = self.content();
        content.end_gathering();
        content
    }
}

/// An error without explanation.
fn raised<'h>(heap: &'h Heap, reason: &str, function: &str, args: &[Term<'h>]) -> Raise<'h> {
    let top = TraceTop::Undefined {
        module: Term::atom_from_text("prim_buffer"),
        function: Term::atom_from_text(function),
        arguments: heap.list(args),
    };
    Raise { class: Class::Error, reason: Term::atom_from_text(reason), top }
}

fn badarg<'h>(heap: &'h Heap, function: &str, args: &[Term<'h>]) -> Raise<'h> {
    raised(heap, "badarg", function, args)
}

fn buffer<'h>(heap: &'h Heap, function: &str, args: &[Term<'h>]) -> Result<Arc<Buffer>, Raise<'h>> {
    resource::get(args[0]).ok_or_else(|| badarg(heap, function, args))
}

/// `prim_buffer:new/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn prim_buffer_new_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(resource::new(ctx.heap, size_of::<Buffer>(), Arc::new(Buffer::default())))
}

/// `prim_buffer:size/1`.
pub fn prim_buffer_size_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let buffer = buffer(ctx.heap, "size", args)?;
    let content = buffer.content();
    Ok(Term::from_usize(content.size + content.gathered.len()))
}

/// `prim_buffer:write/2`: appends the binaries of a list. If a later element is invalid, the batches before it remain.
pub fn prim_buffer_write_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let buffer = buffer(ctx.heap, "write", args)?;
    let mut rest = args[1];
    loop {
        let (pieces, tail) = binaries(rest, PIECES_MAX).ok_or_else(|| badarg(ctx.heap, "write", args))?;
        buffer.content().write(&pieces);
        if tail.is_nil() {
            return Ok(Term::atom(atom::OK));
        }
        rest = tail;
    }
}

/// `prim_buffer:peek_head/1`: the first piece, without removing it.
pub fn prim_buffer_peek_head_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let buffer = buffer(ctx.heap, "peek_head", args)?;
    let content = buffer.queued();
    let head = content.queue.front().ok_or_else(|| badarg(ctx.heap, "peek_head", args))?;
    Ok(head.term(ctx.heap))
}

/// `prim_buffer:copying_read/2`: removes and returns bytes from the front.
pub fn prim_buffer_copying_read_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bad = || badarg(ctx.heap, "copying_read", args);
    let (buffer, size) = (buffer(ctx.heap, "copying_read", args)?, int(args[1]).ok_or_else(bad)?);
    let mut bytes = Vec::new();
    buffer.queued().take(size, |part| bytes.extend_from_slice(part)).ok_or_else(bad)?;
    Ok(ctx.heap.binary(&bytes))
}

/// `prim_buffer:skip/2`: removes bytes from the front.
pub fn prim_buffer_skip_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bad = || badarg(ctx.heap, "skip", args);
    let (buffer, size) = (buffer(ctx.heap, "skip", args)?, int(args[1]).ok_or_else(bad)?);
    buffer.queued().take(size, |_| ()).ok_or_else(bad)?;
    Ok(Term::atom(atom::OK))
}

/// `prim_buffer:find_byte_index/2`: `{ok, Index}` of the first byte with this value, or `not_found`.
pub fn prim_buffer_find_byte_index_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let buffer = buffer(ctx.heap, "find_byte_index", args)?;
    let wanted = int(args[1]).ok_or_else(|| badarg(ctx.heap, "find_byte_index", args))?;
    let content = buffer.queued();
    let mut before = 0;
    for piece in &content.queue {
        if let Some(at) = find_byte(piece.bytes(), wanted) {
            return Ok(ctx.heap.tuple(&[Term::atom(atom::OK), Term::from_usize(before + at)]));
        }
        before += piece.bytes().len();
    }
    Ok(Term::atom_from_text("not_found"))
}

/// `prim_buffer:try_lock/1`: `acquired` or `busy`.
pub fn prim_buffer_try_lock_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let was_locked = buffer(ctx.heap, "try_lock", args)?.is_locked.swap(true, Ordering::Acquire);
    let text = if was_locked { "busy" } else { "acquired" };
    Ok(Term::atom_from_text(text))
}

/// `prim_buffer:unlock/1`.
pub fn prim_buffer_unlock_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if buffer(ctx.heap, "unlock", args)?.is_locked.swap(false, Ordering::Release) {
        return Ok(Term::atom(atom::OK));
    }
    Err(raised(ctx.heap, "lock_order_violation", "unlock", args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::{Bif, read};
    use crate::process::State;
    use beamc_term::term::list::elements;
    use beamc_term::term::print;

    fn call<'h>(ctx: Ctx<'h>, bif: Bif, buffer: Term<'h>, args: &str) -> String {
        let args = read(ctx.heap, &format!("[{args}]"));
        let args: Vec<Term<'_>> = [buffer].into_iter().chain(elements(args)).collect();
        let answer = bif(ctx, &args);
        answer.map_or_else(|raise| print::display(raise.reason), print::display)
    }

    #[test]
    fn bytes_come_out_as_they_went_in() {
        let (heap, state) = (Heap::standalone(), State::default());
        let ctx = Ctx { heap: &heap, state: &state };
        let buffer = prim_buffer_new_0(ctx, &[]).unwrap();
        let on = |bif: Bif, args: &str| call(ctx, bif, buffer, args);
        assert_eq!(on(prim_buffer_peek_head_1, ""), "badarg");
        assert_eq!(on(prim_buffer_write_2, "[<<\"abc\">>, <<\"def\">>]"), "ok");
        for wrong in ["<<\"abc\">>", "[<<\"abc\">>|x]", "[97]"] {
            assert_eq!(on(prim_buffer_write_2, wrong), "badarg");
        }
        assert_eq!(on(prim_buffer_size_1, ""), "6");
        assert_eq!(on(prim_buffer_find_byte_index_2, "100"), "{ok,3}");
        assert_eq!(on(prim_buffer_find_byte_index_2, "120"), "not_found");
        assert_eq!(on(prim_buffer_find_byte_index_2, "256"), "badarg");
        assert_eq!(on(prim_buffer_copying_read_2, "7"), "badarg");
        assert_eq!(on(prim_buffer_copying_read_2, "2"), "<<\"ab\">>");
        assert_eq!(on(prim_buffer_peek_head_1, ""), "<<\"cdef\">>");
        assert_eq!(on(prim_buffer_skip_2, "-1"), "badarg");
        assert_eq!(on(prim_buffer_skip_2, "3"), "ok");
        assert_eq!(on(prim_buffer_copying_read_2, "1"), "<<\"f\">>");
        assert_eq!(on(prim_buffer_size_1, ""), "0");
        assert_eq!(on(prim_buffer_try_lock_1, ""), "acquired");
        assert_eq!(on(prim_buffer_try_lock_1, ""), "busy");
        assert_eq!(on(prim_buffer_unlock_1, ""), "ok");
        assert_eq!(on(prim_buffer_unlock_1, ""), "lock_order_violation");
        assert_eq!(call(ctx, prim_buffer_size_1, Term::NIL, ""), "badarg");
    }

    #[test]
    fn small_writes_are_gathered_and_large_ones_shared() {
        let mut content = Content::default();
        let heap = &Heap::standalone();
        (0..200_u8).for_each(|byte| content.write(&[heap.binary(&[byte; 20])]));
        let large = heap.binary(&[7; 3000]);
        content.write(&[heap.sub_bits(large, 80, 2900 * 8), heap.binary(&[8])]);
        let sizes: Vec<usize> = content.queue.iter().map(|piece| piece.bytes().len()).collect();
        assert_eq!(sizes, [2040, 1960, 2900, 1]);
        let shared = content.queue[2].term(heap);
        let same = |one: Term<'_>, other: Term<'_>| {
            let block =
                |term: Term<'_>| term.origin().and_then(|(origin, _)| origin.as_block()).map(std::ptr::from_ref);
            block(one) == block(other)
        };
        assert!(same(shared, large));
        let mut taken = Vec::new();
        assert!(content.take(4010, |part| taken.extend_from_slice(part)).is_some());
        assert_eq!((taken.len(), content.size, taken[4009]), (4010, 2891, 7));
        let rest = content.queue[0].term(heap);
        assert!(same(rest, large) && whole_bytes(rest).is_some_and(|bytes| *bytes == [7; 2890]));
        assert!(content.take(2892, |_| ()).is_none() && content.size == 2891);
    }
}
