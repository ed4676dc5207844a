//! How big the parts of a heap are, and when it is collected in full.
//!
//! # Rules
//! 1. After a collection the nursery has `size` words free (or what is needed at once, if more). So its size does
//!    not depend on how much survived: survivors move on at the next collection.
//! 2. `size` starts at 233 words and doubles while collections follow each other closely, up to 1 MiB; it halves
//!    again at a collection after a pause.
//! 3. The nursery's free room is never smaller than the stack in use: each collection scans the whole
//!    stack, and this makes that scan a constant cost per word allocated.
//! 4. A full collection comes when the old generation has no room for what is to move there. After it, the old
//!    generation has as much room free as is in use: the cost of full collections is a constant per
//!    word that got old.
//! 5. Off-heap bytes count as OTP counts its virtual binary heap: more than the limit since the last
//!    collection call for one, and the limits grow with what stays alive.

use std::cell::Cell;
use std::time::{Duration, Instant};

/// Words of the least nursery.
pub const NURSERY_WORDS_MIN: usize = 233;
/// Words of the greatest nursery that frequent collections lead to.
const NURSERY_WORDS_MAX: usize = 128 << 10;
/// Collections closer than this are frequent.
const CLOSE: Duration = Duration::from_millis(4);
/// A collection that comes later than this after the one before it shrinks the nursery.
const PAUSE: Duration = Duration::from_millis(500);
/// Least limit of off-heap bytes: OTP's `min_bin_vheap_size` in bytes.
const OFF_HEAP_MIN: usize = 46_422 * 8;
/// Least free room of a new old generation, in words.
const OLD_FREE_MIN: usize = 512;

/// See the module's header.
pub(super) struct Policy {
    size: usize,
    last: Option<Instant>,
    off_heap_limit: usize,
    old_off_heap_bytes: usize,
    old_off_heap_limit: usize,
    full: Cell<bool>,
    collections: u64,
    old_live: usize,
}

impl Policy {
    pub(super) fn new(words: usize) -> Self {
        Policy {
            size: words.max(NURSERY_WORDS_MIN),
            last: None,
            off_heap_limit: OFF_HEAP_MIN,
            old_off_heap_bytes: 0,
            old_off_heap_limit: OFF_HEAP_MIN,
            full: Cell::new(false),
            collections: 0,
            old_live: 0,
        }
    }

    /// Words in fragments that call for a collection.
    pub(super) fn fragment_limit(&self) -> usize {
        self.size / 4
    }

    /// Off-heap bytes of new terms that call for a collection.
    pub(super) fn off_heap_limit(&self) -> usize {
        self.off_heap_limit
    }

    /// Makes the next collection a full one.
    pub(super) fn want_full(&self) {
        self.full.set(true);
    }

    /// Whether the next collection is to be a full one whatever the room.
    pub(super) fn wants_full(&self) -> bool {
        self.full.get() || self.old_off_heap_bytes > self.old_off_heap_limit
    }

    /// Number of collections begun.
    pub(super) fn collections(&self) -> u64 {
        self.collections
    }

    /// A collection begins: words that the nursery is to have free after it (rules 1 to 3).
    pub(super) fn begin(&mut self, need: usize, stack_words: usize, stress: bool) -> usize {
        self.collections += 1;
        if !stress {
            let now = Instant::now();
            match self.last.map(|last| now - last) {
                Some(since) if since < CLOSE => self.size = (self.size * 2).min(NURSERY_WORDS_MAX.max(self.size)),
                Some(since) if since > PAUSE => self.size = (self.size / 2).max(NURSERY_WORDS_MIN),
                _ => {}
            }
            self.last = Some(now);
        }
        self.size.max(need + NURSERY_WORDS_MIN).max(stack_words)
    }

    /// Words that the old generation of a full collection gets when `words` may move there (rule 4).
    pub(super) fn old_words(words: usize) -> usize {
        if words == 0 { 0 } else { words * 2 + OLD_FREE_MIN }
    }

    /// Words of the old generation that the last full collection left.
    pub(super) fn old_live(&self) -> usize {
        self.old_live
    }

    /// A full collection leaves `words` words in the old generation.
    pub(super) fn set_old_live(&mut self, words: usize) {
        self.old_live = words;
    }

    /// Words of an old generation that may be used when the last full collection left `words`.
    pub(super) fn old_room(words: usize) -> usize {
        words * 2 + OLD_FREE_MIN
    }

    /// A collection ends: off-heap bytes that the young terms hold and those that moved to the old (rule 5).
    pub(super) fn end(&mut self, full: bool, young_bytes: usize, moved_bytes: usize) {
        let grown = |least: usize, bytes: usize| if bytes > least / 4 * 3 { bytes * 2 } else { least };
        self.off_heap_limit = grown(OFF_HEAP_MIN, young_bytes);
        self.old_off_heap_bytes = moved_bytes + if full { 0 } else { self.old_off_heap_bytes };
        if full {
            self.old_off_heap_limit = grown(OFF_HEAP_MIN, moved_bytes);
            self.full.set(false);
        }
    }
}
