//! How big the parts of a heap are, and when it is collected in full.
//!
//! # Rules
//! 1. After a collection the nursery has `size` words free (or what is needed at once, if more). So its size does
//!    not depend on how much survived: survivors move on at the next collection.
//! 2. `size` starts at 233 words and doubles while collections take more than a small part of the time, up to 1 MiB,
//!    which fits in a processor's cache. Where much of what is new survives, the cache does not help and each
//!    survivor costs two copies: then `size` doubles on, up to the words that are alive. It halves again when little
//!    survives, and at a collection after a pause.
//! 3. The nursery's free room is never smaller than twice the stack in use: each collection scans the whole
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
/// Times the stack in use that the nursery has free at least.
const STACKS: usize = 2;
/// Words of the greatest nursery that frequent collections alone lead to.
const NURSERY_WORDS_MAX: usize = 128 << 10;
/// More than one in so many new words that survive are much.
const MUCH_SURVIVES: usize = 4;
/// Fewer than one in so many new words that survive are little.
const LITTLE_SURVIVES: usize = 16;
/// The part of the time that collections may take before the nursery grows: one in so many.
const SMALL_PART: u32 = 32;
/// A collection that comes later than this after the one before it shrinks the nursery.
const PAUSE: Duration = Duration::from_millis(500);
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
    /// How long the last collection took.
    took: Duration,
    off_heap_limit: usize,
    old_off_heap_bytes: usize,
    old_off_heap_limit: usize,
    full: Cell<bool>,
    collections: u64,
    old_live: usize,
    survival: Survival,
}

/// What the last collection found.
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

    /// Forgets how big the nursery has been, and when.
    pub(super) fn shrink_at_next_gc(&mut self) {
        self.size = NURSERY_WORDS_MIN;
        self.free = 0;
        self.ended = None;
    }

    /// Words in fragments that call for a collection.
    pub(super) fn fragment_limit(&self) -> usize {
        self.size / 4
    }

    /// Off-heap bytes of new terms that call for a collection.
    pub(super) fn off_heap_limit(&self) -> usize {
        self.off_heap_limit
    }

    /// Off-heap bytes: the limit of those that young terms hold, those that old terms hold, and the limit of those.
    pub(super) fn off_heap(&self) -> (usize, usize, usize) {
        (self.off_heap_limit, self.old_off_heap_bytes, self.old_off_heap_limit)
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

    /// A collection begins: words that the nursery is to have free after it (rules 1 to 3), `least` of them at least.
    pub(super) fn begin(&mut self, need: usize, stack_words: usize, least: usize, stress: bool) -> usize {
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
        self.free = self.size.max(least).max(need + NURSERY_WORDS_MIN).max(STACKS * stack_words);
        self.free
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

    /// A collection is done: it found `survivors` of `fresh` words alive, and leaves `live` words in all.
    pub(super) fn ended(&mut self, fresh: usize, survivors: usize, live: usize) {
        self.survival = Survival { fresh, survivors, live };
        if let Some(begun) = self.begun {
            let now = Instant::now();
            self.took = now - begun;
            self.ended = Some(now);
        }
    }

    /// What moves is known: off-heap bytes that the young terms hold and those that moved to the old (rule 5).
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
    /// The size after `size` (rule 2).
    fn grown(self, size: usize) -> usize {
        let much = self.survivors > self.fresh / MUCH_SURVIVES;
        let most = if much { self.live.max(NURSERY_WORDS_MAX) } else { NURSERY_WORDS_MAX };
        (size * 2).min(most)
    }

    /// The size when there is no reason to grow (rule 2).
    fn shrunk(self, size: usize) -> usize {
        let little = self.survivors < self.fresh / LITTLE_SURVIVES;
        if size > NURSERY_WORDS_MAX && little { (size / 2).max(NURSERY_WORDS_MAX) } else { size }
    }
}
