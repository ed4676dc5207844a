//! Sizes of the parts of a heap, and the time of full collections.
//!
//! # Rules
//! 1. After a collection the nursery has `size` words free (or more, if more are needed at once). So its size does not depend
//!    on the number of survivors, which move on at the next collection.
//! 2. `size` starts at 233 words and doubles while collections take more than a small part of the time, up to 1 MiB, which fits
//!    in a processor's cache. If many new words survive, the cache does not help and each survivor costs two copies. Then
//!    `size` doubles further, up to the number of live words. It halves again when few survive, and at a collection after a
//!    pause.
//! 3. The nursery's free words are never fewer than twice the stack in use. Each collection scans the whole stack, and this
//!    makes the scan a constant cost per word allocated.
//! 4. A full collection happens when the old generation lacks room for the mature objects. After it, the old generation has as
//!    many words free as in use, so the cost of full collections is a constant per word that becomes old.
//! 5. Off-heap bytes count as in OTP's virtual binary heap: more than the limit since the last collection request one, and the
//!    limits grow with the bytes that stay alive.
//! 6. The nursery of a process with a limit for its heap has at most a part of that free, so garbage alone never reaches it.

use super::limits::Limits;
use std::cell::Cell;
use std::time::{Duration, Instant};

/// Least size of the nursery in words.
pub const NURSERY_WORDS_MIN: usize = 233;
/// Least free words of the nursery, as a multiple of the stack in use.
const STACKS: usize = 2;
/// Greatest size in words of a nursery that grows only because collections are frequent.
const NURSERY_WORDS_MAX: usize = 128 << 10;
/// Many new words survive if more than one in this number does.
const MUCH_SURVIVES: usize = 4;
/// Few new words survive if fewer than one in this number does.
const LITTLE_SURVIVES: usize = 16;
/// Collections may take one part in this number of the time before the nursery grows.
const SMALL_PART: u32 = 32;
/// A collection later than this after the one before it shrinks the nursery.
const PAUSE: Duration = Duration::from_millis(500);
/// Part of the limit of a heap that the nursery's free words may take.
const LIMIT_PARTS: usize = 4;
/// Least limit of off-heap bytes: OTP's `min_bin_vheap_size` in bytes.
const OFF_HEAP_MIN: usize = 46_422 * 8;
/// Least free room of a new old generation, in words.
const OLD_FREE_MIN: usize = 512;

/// See the module's header.
pub(super) struct Policy {
    size: usize,
    /// Words that the last collection left free.
    free: usize,
    begun: Option<Instant>,
    ended: Option<Instant>,
    /// Duration of the last collection.
    took: Duration,
    off_heap_limit: usize,
    old_off_heap_bytes: usize,
    old_off_heap_limit: usize,
    full: Cell<bool>,
    collections: u64,
    old_live: usize,
    survival: Survival,
}

/// Findings of the last collection.
#[derive(Clone, Copy, Default)]
struct Survival {
    fresh: usize,
    survivors: usize,
    live: usize,
}

impl Policy {
    pub(super) fn new(words: usize) -> Self {
        Policy {
            size: words.max(NURSERY_WORDS_MIN),
            free: 0,
            begun: None,
            ended: None,
            took: Duration::ZERO,
            off_heap_limit: OFF_HEAP_MIN,
            old_off_heap_bytes: 0,
            old_off_heap_limit: OFF_HEAP_MIN,
            full: Cell::new(false),
            collections: 0,
            old_live: 0,
            survival: Survival::default(),
        }
    }

    /// Forgets the size of the nursery and the time of the last collection.
    pub(super) fn shrink_at_next_gc(&mut self) {
        self.size = NURSERY_WORDS_MIN;
        self.free = 0;
        self.ended = None;
    }

    /// Words in fragments that request a collection.
    pub(super) fn fragment_limit(&self) -> usize {
        self.size / 4
    }

    /// Off-heap bytes of new terms that request a collection.
    pub(super) fn off_heap_limit(&self) -> usize {
        self.off_heap_limit
    }

    /// Off-heap bytes: the limit for young terms, the bytes that old terms hold, and the limit for those.
    pub(super) fn off_heap(&self) -> (usize, usize, usize) {
        (self.off_heap_limit, self.old_off_heap_bytes, self.old_off_heap_limit)
    }

    /// Makes the next collection a full one.
    pub(super) fn want_full(&self) {
        self.full.set(true);
    }

    /// Whether the next collection is full even if the old generation has room.
    pub(super) fn wants_full(&self) -> bool {
        self.full.get() || self.old_off_heap_bytes > self.old_off_heap_limit
    }

    /// Number of collections begun.
    pub(super) fn collections(&self) -> u64 {
        self.collections
    }

    /// A collection begins. Returns the number of words that the nursery must have free after it (rules 1 to 3).
    pub(super) fn begin(&mut self, need: usize, stack_words: usize, limits: Limits, stress: bool) -> usize {
        self.collections += 1;
        if !stress {
            let now = Instant::now();
            if let Some(since) = self.ended.map(|ended| now - ended) {
                if since > PAUSE {
                    self.size = (self.size / 2).max(NURSERY_WORDS_MIN);
                } else if self.took * SMALL_PART > since {
                    self.size = self.survival.grown(self.size.max(self.free)).max(self.size);
                } else {
                    self.size = self.survival.shrunk(self.size);
                }
            }
            self.begun = Some(now);
        }
        let mut free = self.size.max(limits.min_heap_words).max(STACKS * stack_words);
        if limits.max.words > 0 {
            let most = (limits.max.words / LIMIT_PARTS).max(NURSERY_WORDS_MIN);
            self.size = self.size.min(most);
            free = free.min(most);
        }
        self.free = free.max(need + NURSERY_WORDS_MIN);
        self.free
    }

    /// Size in words of the new old generation of a full collection that may move `words` words there (rule 4).
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

    /// Words of the old generation that may be used if the last full collection left `words`.
    pub(super) fn old_room(words: usize) -> usize {
        words * 2 + OLD_FREE_MIN
    }

    /// A collection ends: it found `survivors` of `fresh` words alive, and leaves `live` words in total.
    pub(super) fn ended(&mut self, fresh: usize, survivors: usize, live: usize) {
        self.survival = Survival { fresh, survivors, live };
        if let Some(begun) = self.begun {
            let now = Instant::now();
            self.took = now - begun;
            self.ended = Some(now);
        }
    }

    /// A collection has moved all objects. Updates the off-heap bytes that young terms hold and that moved to old ones (rule
    /// 5).
    pub(super) fn end(&mut self, full: bool, young_bytes: usize, moved_bytes: usize, least: usize) {
        let grown = |least: usize, bytes: usize| if bytes > least / 4 * 3 { bytes * 2 } else { least };
        self.off_heap_limit = grown(least, young_bytes);
        self.old_off_heap_bytes = moved_bytes + if full { 0 } else { self.old_off_heap_bytes };
        if full {
            self.old_off_heap_limit = grown(least, moved_bytes);
            self.full.set(false);
        }
    }
}

impl Survival {
    /// The next size after `size` (rule 2).
    fn grown(self, size: usize) -> usize {
        let much = self.survivors > self.fresh / MUCH_SURVIVES;
        let most = if much { self.live.max(NURSERY_WORDS_MAX) } else { NURSERY_WORDS_MAX };
        (size * 2).min(most)
    }

    /// The next size if the nursery does not grow (rule 2).
    fn shrunk(self, size: usize) -> usize {
        let little = self.survivors < self.fresh / LITTLE_SURVIVES;
        if size > NURSERY_WORDS_MAX && little { (size / 2).max(NURSERY_WORDS_MAX) } else { size }
    }
}
