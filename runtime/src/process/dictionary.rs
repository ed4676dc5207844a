//! The process dictionary: `put/2`, `get/0,1,2`, `erase/0,1`, `get_keys/0,1`.
//!
//! Keys and values are words of terms of the owning process; they are roots, visited by
//! [`Dictionary::for_each_root`], and read back as terms only while the heap is borrowed.

/// See the module's header.
#[derive(Default)]
pub struct Dictionary {
    entries: Vec<(u64, u64)>,
}

impl Dictionary {
    /// Calls `visit` with each word that is a root.
    pub fn for_each_root(&mut self, visit: &mut dyn FnMut(&mut u64)) {
        for (key, value) in &mut self.entries {
            visit(key);
            visit(value);
        }
    }
}
