//! Verification of the stack before unwinding: compares each frame with the table of sites, with debug assertions or
//! `BEAMC_GC=verify`.
//!
//! # Rules
//! 1. The slots of a frame lie within the frame, and its handler within the frame's function.
//! 2. The frames end at the bottom of the stack. (Any walk checks that each return address has a site.)
//! 3. Only the innermost frames of a deep stack are verified, so that raising repeatedly on it stays possible.

use crate::process::{Running, describe};
use beamc_term::base::fatal::fatal;
use beamc_term::program::tables;

/// Number of frames verified.
const FRAMES_MAX: usize = 1000;

/// Whether verification is enabled.
fn wanted(process: &Running<'_>) -> bool {
    cfg!(debug_assertions) || process.heap().mode().verify
}

/// If enabled, verifies the frames above the return address at `sp`. A violation ends the program.
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
