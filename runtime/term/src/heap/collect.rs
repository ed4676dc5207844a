//! The collector: precise, generational, copying (Cheney), one process at a time.
//!
//! [`Heap::collect`] is called only at safepoints, by the process that owns the heap. The roots are all words that the process
//! uses as terms afterwards.
//!
//! # Shape
//! ```text
//! from nursery  [ start .. mature .. high water | .. fresh .. top ]   + fragments (fresh)
//!                         v                            v
//! to   old      [ ... scan .. top ...  ]     to nursery [ scan .. top | free ]
//! ```
//! Mature objects (they have survived once and lie below the high water mark) move to the old generation, fresh ones to the new
//! nursery. A minor collection leaves the old generation in place. A full one moves it as well, to a new old generation.
//!
//! # Rules
//! 1. An address is classified by ranges: nursery, old generation, literals, immortal terms. All others lie in fragments.
//! 2. A moved boxed object or tuple holds its new tagged pointer in place of the header. A moved cell holds `MOVED` in the head
//!    and the new tagged pointer in the tail.
//! 3. Each root slot is visited once: a second visit would take a new address for one in a fragment.
//! 4. To-space has no gaps. A scan pointer steps through it object by object; header words tell how many raw words follow.
//!    Cells have no header: their two words are two terms.
//! 5. No pointer leads from mature to fresh, or from old to young (`heap`, rule 5), so objects on the way to the old generation
//!    never refer to objects that move to the nursery.
//! 6. A MATCH holds the address of its binary's bytes, which is recomputed when the MATCH is scanned.
//! 7. Nothing recurses: terms may be nested ten million deep.
//!
//! # Decided against
//! OTP's full sweep, which moves all survivors to the nursery: the next minor collection then copies a big live heap once more.

use crate::heap::binary::{Block, release};
use crate::heap::policy::Policy;
use crate::heap::roots::Roots;
use crate::heap::words::{is_header, is_pointer, raw_words};
use crate::heap::{Heap, HeapBlock, Retired, immortal_area, verify};
use beamc_abi::term as abi;
use beamc_abi::term::offset;
use std::collections::HashMap;
use std::ops::Range;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};

/// Extent of a collection.
#[derive(Clone, Copy, Debug)]
pub enum Collect<'r> {
    /// As the sizes require.
    AsNeeded,
    /// All generations.
    Full,
    /// All generations, and the retired immortal terms, which other processes may read meanwhile.
    Evacuate(&'r Retired),
}

/// Reads the word at `at`.
///
/// # Safety
/// `at` is the address of an initialised word of this heap, or of a literal.
unsafe fn load(at: u64) -> u64 {
    // SAFETY: the caller's promise.
    unsafe { *(at as *const u64) }
}

/// Writes the word at `at`.
///
/// # Safety
/// `at` is the address of a word of this heap that is not borrowed.
unsafe fn store(at: u64, word: u64) {
    // SAFETY: the caller's promise.
    unsafe { *(at as *mut u64) = word };
}

/// The target of an object.
enum Region {
    Stay,
    Young,
    Old,
    /// To the old generation. The object stays as it is, because other processes may read it.
    Shared,
}

/// From-space and the tops of to-space; `FULL` moves the old generation too.
struct Mover<'r, const FULL: bool> {
    nursery: u64,
    nursery_bytes: u64,
    mature_bytes: u64,
    old: u64,
    old_bytes: u64,
    literals: u64,
    literals_bytes: u64,
    immortal: u64,
    immortal_bytes: u64,
    /// Retired ranges of immortal terms (`immortal`, rule 4). If there are any, the collection is full.
    retired: &'r [Range<u64>],
    /// The new tagged pointers of retired objects.
    evacuated: HashMap<u64, u64>,
    young_top: u64,
    old_top: u64,
}

impl<const FULL: bool> Mover<'_, FULL> {
    #[inline]
    fn region(&self, at: u64) -> Region {
        let from_nursery = at.wrapping_sub(self.nursery);
        if from_nursery < self.nursery_bytes {
            return if from_nursery < self.mature_bytes { Region::Old } else { Region::Young };
        }
        if at.wrapping_sub(self.old) < self.old_bytes {
            return if FULL { Region::Old } else { Region::Stay };
        }
        if at.wrapping_sub(self.literals) < self.literals_bytes {
            return Region::Stay;
        }
        if at.wrapping_sub(self.immortal) < self.immortal_bytes {
            let retired = FULL && immortal_area::is_within(self.retired, at);
            return if retired { Region::Shared } else { Region::Stay };
        }
        Region::Young
    }

    /// Copies `words` words at `from` to the target; returns the new address.
    ///
    /// # Safety
    /// The words are an object of from-space that has not moved, and to-space has room for all of them.
    #[inline]
    unsafe fn copy(&mut self, region: Region, from: u64, words: u64) -> u64 {
        let top = if matches!(region, Region::Old) { &mut self.old_top } else { &mut self.young_top };
        let to = *top;
        *top += words * 8;
        // SAFETY: the caller's promise; to-space is fresh, so the two ranges do not overlap.
        unsafe { copy_words(from as *const u64, to as *mut u64, words as usize) };
        to
    }

    /// The word that replaces `word` after the collection.
    ///
    /// # Safety
    /// `word` is a term: an immediate, or a pointer to a whole object of this heap or to a literal, moved or not.
    #[inline]
    unsafe fn forward(&mut self, word: u64) -> u64 {
        if !is_pointer(word) {
            return word;
        }
        let (tag, at) = (word & abi::TAG_MASK, word & !abi::TAG_MASK);
        let region = self.region(at);
        match region {
            Region::Stay => return word,
            // SAFETY: the caller's promise.
            Region::Shared => return unsafe { self.evacuate(word) },
            Region::Young | Region::Old => {}
        }
        // SAFETY: `at` is an object of from-space. Its first word is its header, its head, or the mark of a moved object (rule
        // 2). Sizes come from headers, and to-space has room for all of from-space.
        unsafe {
            let first = load(at);
            if tag == abi::TAG_LIST {
                if first == abi::MOVED {
                    return load(at + 8);
                }
                let new = self.copy(region, at, abi::words::CELL) | tag;
                store(at, abi::MOVED);
                store(at + 8, new);
                return new;
            }
            if first & abi::TAG_MASK != abi::TAG_OTHER {
                return first;
            }
            let new = self.copy(region, at, 1 + abi::header_size(first)) | tag;
            store(at, new);
            new
        }
    }

    /// As `forward`, for a retired immortal object.
    ///
    /// # Safety
    /// As [`Self::forward`].
    #[cold]
    unsafe fn evacuate(&mut self, word: u64) -> u64 {
        if let Some(new) = self.evacuated.get(&word) {
            return *new;
        }
        let (tag, at) = (word & abi::TAG_MASK, word & !abi::TAG_MASK);
        // SAFETY: an object of the retired ranges, which nothing writes. To-space has room for all of them.
        let new = unsafe {
            let words = if tag == abi::TAG_LIST { abi::words::CELL } else { 1 + abi::header_size(load(at)) };
            self.copy(Region::Old, at, words) | tag
        };
        self.evacuated.insert(word, new);
        new
    }

    /// Scans the word or object at `at` in to-space; returns the address behind it.
    ///
    /// # Safety
    /// `at` is in to-space, below the top, at the start of an object or at one of its terms.
    #[inline]
    unsafe fn scan(&mut self, at: u64) -> u64 {
        // SAFETY: the caller's promise: initialised by `copy`.
        let word = unsafe { load(at) };
        if is_pointer(word) {
            // SAFETY: a word of to-space that is a pointer by its tag, and not raw (rule 4), is a term.
            unsafe { store(at, self.forward(word)) };
            return at + 8;
        }
        if !is_header(word) {
            return at + 8;
        }
        if word & abi::KIND_MASK == abi::MATCH {
            // SAFETY: a whole MATCH was copied here.
            unsafe { self.scan_match(at) };
            return at + abi::words::MATCH * 8;
        }
        at + raw_words(word) * 8
    }

    /// Scans a MATCH. Rule 6.
    ///
    /// # Safety
    /// `at` is the address of a MATCH in to-space.
    unsafe fn scan_match(&mut self, at: u64) {
        let slot = at + offset::MATCH_ORIGIN as u64;
        // SAFETY: the caller's promise. The origin is a HEAP_BIN or REFC_BIN, and its new copy is whole after `forward`.
        unsafe {
            let origin = self.forward(load(slot));
            store(slot, origin);
            let binary = origin & !abi::TAG_MASK;
            let base = match load(binary) & abi::KIND_MASK {
                abi::HEAP_BIN => binary + offset::HEAP_BIN_DATA as u64,
                _ => load(binary + offset::REFC_DATA as u64),
            };
            store(at + offset::MATCH_BASE as u64, base);
        }
    }

    /// Moves all objects that the roots lead to.
    ///
    /// # Safety
    /// As [`Heap::collect`]; to-space has room for all of from-space.
    unsafe fn run(&mut self, roots: &mut impl Roots) {
        let (mut young, mut old) = (self.young_top, self.old_top);
        // SAFETY: roots are terms (contract of `collect`), and so is where they have moved to.
        unsafe { roots.each(|slot| *slot = self.forward(*slot)) };
        while young < self.young_top || old < self.old_top {
            while young < self.young_top {
                // SAFETY: below the top; `scan` steps from start to start (rule 4).
                young = unsafe { self.scan(young) };
            }
            while old < self.old_top {
                // SAFETY: as above.
                old = unsafe { self.scan(old) };
            }
        }
    }
}

/// Copies `words` words, at least 1. Most objects are small: two copies of fixed size, which may overlap, are faster than a
/// call.
///
/// # Safety
/// As [`std::ptr::copy_nonoverlapping`].
#[inline]
unsafe fn copy_words(from: *const u64, to: *mut u64, words: usize) {
    // SAFETY: the caller's promise; both copies are within the words.
    unsafe {
        match words {
            2..=4 => {
                let (first, last) = (from.cast::<[u64; 2]>(), from.add(words - 2).cast::<[u64; 2]>());
                let (first, last) = (first.read(), last.read());
                to.cast::<[u64; 2]>().write(first);
                to.add(words - 2).cast::<[u64; 2]>().write(last);
            }
            5..=8 => {
                let (first, last) = (from.cast::<[u64; 4]>(), from.add(words - 4).cast::<[u64; 4]>());
                let (first, last) = (first.read(), last.read());
                to.cast::<[u64; 4]>().write(first);
                to.add(words - 4).cast::<[u64; 4]>().write(last);
            }
            _ => std::ptr::copy_nonoverlapping(from, to, words),
        }
    }
}

static COLLECTIONS: AtomicU64 = AtomicU64::new(0);
static RECLAIMED: AtomicU64 = AtomicU64::new(0);

/// Collections of all heaps so far, and words that they reclaimed.
pub fn totals() -> (u64, u64) {
    (COLLECTIONS.load(Ordering::Relaxed), RECLAIMED.load(Ordering::Relaxed))
}

/// Under stress, words that a collection visits per check passed over before the next collection.
const WORDS_PER_CHECK: usize = 512;

/// Result of a collection.
struct Moved {
    full: bool,
    young_words: u64,
    old_words: u64,
}

impl Moved {
    /// Words that the collection visited.
    fn words(&self) -> u64 {
        self.young_words + if self.full { self.old_words } else { 0 }
    }
}

impl Heap {
    /// Collects. Afterwards at least `need` words are free at the head's `htop`. `stack_words` is the size of the stack in use.
    ///
    /// # Safety
    /// `roots` visits, once each, all words that are used as terms afterwards. Each is an immediate, or a pointer to a whole
    /// object of this heap or to a literal. No [`crate::heap::Term`] of this heap is used afterwards; the borrow of the heap
    /// prevents it.
    pub unsafe fn collect(&mut self, need: usize, collect: Collect<'_>, stack_words: usize, roots: &mut impl Roots) {
        if self.mode.verify {
            verify::roots(self, roots, "before");
        }
        let limits = self.limits.get();
        let stress = self.mode.stress;
        let free = self.policy_mut().begin(need, stack_words, limits.min_heap_words, stress);
        let mature = ((self.high_water - self.nursery.start()) / 8) as usize;
        let fresh = ((self.top() - self.high_water) / 8) as usize + self.fragment_words.get();
        let old_used = ((self.old_top - self.old.start()) / 8) as usize;
        let old_free = Policy::old_room(self.policy().old_live()).min(self.old.words()).saturating_sub(old_used);
        let alternate = self.mode.stress && self.policy().collections().is_multiple_of(2);
        let due = mature > old_free || self.minors >= limits.fullsweep_after || self.policy().wants_full();
        let retired = if let Collect::Evacuate(retired) = collect { retired.ranges() } else { &[] };
        let retired_words = retired.iter().map(|range| ((range.end - range.start) / 8) as usize).sum::<usize>();
        let full = !matches!(collect, Collect::AsNeeded) || alternate || due;

        let to = HeapBlock::new(fresh + free);
        let moved = if full {
            let to_old = HeapBlock::new(Policy::old_words(old_used + mature + retired_words));
            let old_start = to_old.start();
            // SAFETY: the caller's promise; both blocks have room for the worst case.
            unsafe { self.move_all::<true>(to, Some(to_old), (old_start, retired), free, roots) }
        } else {
            let old_top = self.old_top;
            // SAFETY: the caller's promise; the old generation has room for all mature objects.
            unsafe { self.move_all::<false>(to, None, (old_top, &[]), free, roots) }
        };
        self.minors = if full { 0 } else { self.minors + 1 };
        let live = moved.young_words + (self.old_top - self.old.start()) / 8;
        self.policy_mut().ended(fresh, moved.young_words as usize, live as usize);
        COLLECTIONS.fetch_add(1, Ordering::Relaxed);
        RECLAIMED.fetch_add((fresh + mature + old_used).saturating_sub(live as usize) as u64, Ordering::Relaxed);
        self.pass_over.set((moved.words() as usize + stack_words) / WORDS_PER_CHECK);
        if self.mode.log {
            let kind = if moved.full { "full" } else { "minor" };
            let (young, old) = (moved.young_words, moved.old_words);
            eprintln!(
                "gc {kind}: {fresh} fresh, {mature} mature, {old_used} old words before; {young} young, {old} old after; {free} free"
            );
        }
        if self.mode.verify {
            verify::heap(self);
            verify::roots(self, roots, "after");
        }
    }

    /// # Safety
    /// As `collect`. `to` has room for all fresh objects and `free` words more. `to_old`, or else the old generation above
    /// `old_top`, has room for all objects that move there.
    unsafe fn move_all<const FULL: bool>(
        &mut self,
        to: HeapBlock,
        to_old: Option<HeapBlock>,
        (old_top, retired): (u64, &[Range<u64>]),
        free: usize,
        roots: &mut impl Roots,
    ) -> Moved {
        let immortal = immortal_area::range();
        let mut mover = Mover::<FULL> {
            nursery: self.nursery.start(),
            nursery_bytes: self.nursery.words() as u64 * 8,
            mature_bytes: self.high_water - self.nursery.start(),
            old: self.old.start(),
            old_bytes: self.old.words() as u64 * 8,
            literals: self.literals.start,
            literals_bytes: self.literals.end - self.literals.start,
            immortal: immortal.start,
            immortal_bytes: immortal.end - immortal.start,
            retired,
            evacuated: HashMap::new(),
            young_top: to.start(),
            old_top,
        };
        // SAFETY: the caller's promise.
        unsafe { mover.run(roots) };
        let (young_top, old_top) = (mover.young_top, mover.old_top);

        self.sweep_binaries::<FULL>(&to);
        // From-space is freed here, after its last read.
        self.fragments.get_mut().clear();
        self.fragment_words.set(0);
        self.gc_requested.set(false);
        if let Some(area) = to_old {
            self.old = area;
        }
        self.old_top = old_top;
        let old_words = (old_top - self.old.start()) / 8;
        if FULL {
            self.policy_mut().set_old_live(old_words as usize);
        }
        let young_words = (young_top - to.start()) / 8;
        self.nursery = to;
        self.high_water = young_top;
        self.end.set((young_top + free as u64 * 8).min(self.nursery.end()));
        self.publish(young_top);
        Moved { full: FULL, young_words, old_words }
    }

    /// Finds the new addresses of REFC_BINs, and gives up the counts of dead ones.
    fn sweep_binaries<const FULL: bool>(&mut self, to: &HeapBlock) {
        let young = std::mem::take(self.young_binaries.get_mut());
        let old = if FULL { std::mem::take(&mut self.old_binaries) } else { Vec::new() };
        let (mut young_bytes, mut moved_bytes) = (0, 0);
        for at in young.into_iter().chain(old) {
            // SAFETY: listed objects are in from-space, whose words are still there.
            let first = unsafe { load(at) };
            if is_header(first) {
                release(at);
                continue;
            }
            let new = first & !abi::TAG_MASK;
            // SAFETY: `new` is a whole REFC_BIN in to-space.
            let bytes = unsafe { load(new + offset::BITS_SIZE as u64) } as usize / 8;
            if to.contains(new) {
                young_bytes += bytes;
                self.young_binaries.get_mut().push(new);
            } else {
                moved_bytes += bytes;
                self.old_binaries.push(new);
            }
        }
        self.off_heap_bytes.set(young_bytes);
        let least = self.limits.get().min_off_heap_words * 8;
        self.policy_mut().end(FULL, young_bytes, moved_bytes, least);
    }

    /// `{Address, Bytes, Holders}` of the block of each off-heap binary that terms of this heap hold, or have held since the
    /// last collection.
    pub fn counted_binaries(&self) -> Vec<crate::heap::Term<'_>> {
        let young = self.young_binaries.borrow().clone();
        let all = young.into_iter().chain(self.old_binaries.iter().copied());
        // SAFETY: listed objects are whole.
        all.filter_map(|at| unsafe { self.counted_binary_row(at) }).collect()
    }

    /// Address, bytes and number of holders of the block of the REFC_BIN at `at`; `None` for a resource.
    ///
    /// # Safety
    /// A whole REFC_BIN or RESOURCE lies there, and holds its block.
    pub(super) unsafe fn counted_binary_row(&self, at: u64) -> Option<crate::heap::Term<'_>> {
        // SAFETY: the caller's promise.
        let (header, block, bits) =
            unsafe { (load(at), load(at + offset::REFC_BLOCK as u64), load(at + offset::BITS_SIZE as u64)) };
        if header & abi::KIND_MASK != abi::REFC_BIN {
            return None;
        }
        // SAFETY: as above.
        let holders = NonNull::new(block as *mut Block).map_or(0, |block| unsafe { block.as_ref() }.holders());
        let parts = [block as i128, i128::from(bits / 8), i128::from(holders)];
        Some(self.tuple(&parts.map(|part| self.integer(part))))
    }

    /// Address ranges of objects after a collection: nursery, old generation.
    pub fn ranges(&self) -> [Range<u64>; 2] {
        [self.nursery.start()..self.top(), self.old.start()..self.old_top]
    }
}
