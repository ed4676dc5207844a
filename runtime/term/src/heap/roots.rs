//! The roots of a collection.

/// All words that the program uses as terms after a collection.
pub trait Roots {
    /// Calls `visit` once with each of them.
    ///
    /// # Safety
    /// `visit` leaves the word of a term in each.
    unsafe fn each(&mut self, visit: impl FnMut(&mut u64));

    /// Description of the root at `slot`, for crash reports.
    fn describe(&self, slot: *const u64) -> String {
        format!("root at {slot:p}")
    }
}
