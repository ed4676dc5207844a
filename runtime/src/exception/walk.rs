//! A walk over the stack that checks each frame against the table of sites, before an exception is landed: with debug
//! assertions, and with `BEAMC_GC=verify`.
//!
//! # Rules
//! 1. A frame's slots lie within the frame, and its handler in the function that the frame is of.
//! 2. The frames end where the stack does. (That each return address has a site is checked by any walk.)
//! 3. Of a deep stack only the innermost frames are looked at, so that raising through it again and again stays possible.

use crate::process::{Running, describe};
use beamc_term::base::fatal::fatal;
use beamc_term::program::tables;

/// Frames looked at.
const FRAMES_MAX: usize = 1000;

/// Whether walks are wanted.
fn wanted(process: &Running<'_>) -> bool {
    cfg!(debug_assertions) || process.heap().mode().verify
}

/// Checks the frames above the return address at `sp`, when that is wanted; a violation ends the program.
pub(super) fn check(process: &Running<'_>, sp: u64) {
    if !wanted(process) {
        return;
    }
    let tables = tables();
    let end = sp + process.stack().used_words(sp) as u64 * 8;
    let (mut frames, mut above) = (process.stack().frames(sp), sp);
    for _ in 0..FRAMES_MAX {
        let Some(frame) = frames.next() else {
            if above + 8 != end {
                fatal(&format!("the frames end at {above:#x}, {} bytes before the stack does", end - above));
            }
            return;
        };
        let site = frame.site;
        above = frame.sp + u64::from(site.frame) + 8;
        if above >= end {
            fatal(&format!("the frame of {} is longer than the stack", describe(&frame)));
        }
        if tables.roots(site).iter().any(|slot| u32::from(*slot) * 8 >= site.frame) {
            fatal(&format!("a slot of {} lies outside of its frame", describe(&frame)));
        }
        let start = |offset: u32| tables.function_at(offset).map(|row| row.start);
        if site.handler != 0 && start(site.handler) != start(site.ret - 1) {
            fatal(&format!("the handler of {} is in another function", describe(&frame)));
        }
    }
}
