//! What a process wants of its heap: `process_flag/2` sets it.

/// Sizes that OTP's heaps have, up to here: each is the sum of the two before it and one.
const FIRST_SIZES: [usize; 2] = [12, 38];
/// Size from which on each is a fifth bigger than the one before it.
const SLOW_FROM: usize = 833_026;

/// OTP's `min_heap_size` at first, in words.
const MIN_HEAP_WORDS: usize = 233;
/// OTP's `min_bin_vheap_size` at first, in words.
const MIN_OFF_HEAP_WORDS: usize = 46_422;
/// OTP's `fullsweep_after` at first.
const FULLSWEEP_AFTER: u64 = 65_535;

/// See the module's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Minor collections after which the next is a full one.
    pub fullsweep_after: u64,
    /// Words of the least nursery.
    pub min_heap_words: usize,
    /// Words of off-heap binaries below which they alone call for no collection.
    pub min_off_heap_words: usize,
    /// What the heap may grow to.
    pub max: MaxHeap,
}

/// The flag `max_heap_size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxHeap {
    /// Words; 0: no limit.
    pub words: usize,
    /// Whether a process beyond it is killed.
    pub kill: bool,
    /// Whether that is reported.
    pub report: bool,
    /// Whether off-heap binaries count.
    pub with_binaries: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            fullsweep_after: FULLSWEEP_AFTER,
            min_heap_words: MIN_HEAP_WORDS,
            min_off_heap_words: MIN_OFF_HEAP_WORDS,
            max: MaxHeap { words: 0, kill: true, report: true, with_binaries: false },
        }
    }
}

/// The least of OTP's heap sizes that is not below `words`: what the flags for least sizes are rounded to.
pub fn stepped(words: usize) -> usize {
    let [mut before, mut size] = FIRST_SIZES;
    if words <= before {
        return before;
    }
    while size < words {
        let next = if size < SLOW_FROM { size + before + 1 } else { size + size / 5 };
        (before, size) = (size, next);
    }
    size
}

#[cfg(test)]
mod tests {
    use super::stepped;

    #[test]
    fn sizes_are_those_of_otp() {
        assert_eq!([0, 13, 233, 1000, 5000, 46_000].map(stepped), [12, 38, 233, 1598, 6772, 46_422]);
        assert_eq!([833_026, 833_027, 999_632].map(stepped), [833_026, 999_631, 1_199_557]);
    }
}
