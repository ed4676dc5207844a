//! The links of a process, as it sees them. Each process edits its own.
//!
//! ```text
//! link(P)      entry of P active, signal Link; the receiver makes its entry
//! unlink(P)    entry of P marked with the number of this wish, signal Unlink; the receiver drops its entry and says Unlinked
//! ```
//! A signal Link that finds a marked entry is from before the other process has heard of the wish, and does nothing: the wish ends
//! its link as well. An exit signal through a link counts only if the entry is there and active. A marked entry goes when its own wish was
//! heard of, or the other process is gone; linking again makes it active, and the answer to an old wish changes
//! nothing.

use std::collections::BTreeMap;

/// See the module's header. `Id` names processes.
pub struct Links<Id = u64> {
    /// Linked processes, each with the number of the wish to end it; 0: none.
    links: BTreeMap<Id, u64>,
    wishes: u64,
}

impl<Id> Default for Links<Id> {
    fn default() -> Self {
        Links { links: BTreeMap::new(), wishes: 0 }
    }
}

impl<Id: Copy + Ord> Links<Id> {
    /// The link to `pid` is wanted; false if it is there already.
    pub fn link(&mut self, pid: Id) -> bool {
        self.links.insert(pid, 0) != Some(0)
    }

    /// `pid` has linked itself. Where an own wish to end the link is still to be answered, it has done so before it heard of the wish,
    /// which then ends this link too.
    pub fn linked_by(&mut self, pid: Id) {
        self.links.entry(pid).or_insert(0);
    }

    /// Whether there is an active link to `pid`.
    pub fn is_linked(&self, pid: Id) -> bool {
        self.links.get(&pid) == Some(&0)
    }

    /// The link to `pid` is wanted no more; the number of the wish, if there was one.
    pub fn unlink(&mut self, pid: Id) -> Option<u64> {
        let entry = self.links.get_mut(&pid).filter(|wish| **wish == 0)?;
        self.wishes += 1;
        *entry = self.wishes;
        Some(self.wishes)
    }

    /// `pid` does not want the link any more.
    pub fn unlinked_by(&mut self, pid: Id) {
        if self.is_linked(pid) {
            self.links.remove(&pid);
        }
    }

    /// `pid` has heard of the wish `id`.
    pub fn unlinked(&mut self, pid: Id, id: u64) {
        if self.links.get(&pid) == Some(&id) {
            self.links.remove(&pid);
        }
    }

    /// The link to `pid` has broken; whether it was active.
    pub fn broken(&mut self, pid: Id) -> bool {
        self.links.remove(&pid) == Some(0)
    }

    /// Pids of the active links.
    pub fn active(&self) -> Vec<Id> {
        self.links.iter().filter(|(_, wish)| **wish == 0).map(|(pid, _)| *pid).collect()
    }

    /// Whether nothing is left, not even a link whose end was not heard of.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// The process ends: its active links, given up.
    pub fn take(&mut self) -> Vec<Id> {
        let active = self.active();
        self.links.clear();
        active
    }
}

#[cfg(test)]
mod tests {
    use super::Links;

    #[test]
    fn the_answer_to_an_old_wish_leaves_a_new_link() {
        let mut links = Links::<u64>::default();
        assert!(links.link(7) && !links.link(7));
        let first = links.unlink(7).unwrap();
        assert_eq!((links.unlink(7), links.is_linked(7)), (None, false));
        assert!(links.link(7));
        links.unlinked(7, first);
        assert!(links.is_linked(7));
        let second = links.unlink(7).unwrap();
        links.unlinked(7, first);
        assert!(!links.broken(7) && links.link(7));
        links.unlinked(7, second);
        assert_eq!(links.active(), [7]);
    }
}
