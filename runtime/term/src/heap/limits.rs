//! The heap settings of a process, as `process_flag/2` sets them.

/// The first sizes of OTP's heaps. Up to [`SLOW_FROM`], each size is the sum of the two before it, plus one.
const FIRST_SIZES: [usize; 2] = [12, 38];
/// Size from which on each is a fifth bigger than the one before it.
const SLOW_FROM: usize = 833_026;

/// Initial value of OTP's `min_heap_size`, in words.
const MIN_HEAP_WORDS: usize = 233;
/// Initial value of OTP's `min_bin_vheap_size`, in words.
const MIN_OFF_HEAP_WORDS: usize = 46_422;
/// Initial value of OTP's `fullsweep_after`.
const FULLSWEEP_AFTER: u64 = 65_535;

/// See the module's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Number of minor collections after which the next one is full.
    pub fullsweep_after: u64,
    /// Least size of the nursery in words.
    pub min_heap_words: usize,
    /// Words of off-heap binaries that alone do not request a collection.
    pub min_off_heap_words: usize,
    /// Greatest size of the heap.
    pub max: MaxHeap,
}

/// The flag `max_heap_size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxHeap {
    /// Greatest size in words; 0 for no limit.
    pub words: usize,
    /// Whether a process beyond the limit is killed.
    pub kill: bool,
    /// Whether the excess is reported.
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

/// The least of OTP's heap sizes that is not below `words`. The flags for least sizes are rounded to it.
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
