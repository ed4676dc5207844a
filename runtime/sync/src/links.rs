//! The links of a process, from its side. Each process edits only its own table.
//!
//! ```text
//! link(P)      entry of P active, signal Link; the receiver makes its entry
//! unlink(P)    entry of P marked with the id of the request, signal Unlink; the receiver drops its entry and sends Unlinked
//! ```
//! A signal Link that finds a marked entry was sent before the other process received the unlink request. It has no effect: the
//! request ends that link as well. An exit signal through a link counts only if the entry is active. A marked entry is removed
//! when its own request is acknowledged or the other process has ended. Linking again activates the entry, and an
//! acknowledgement of an older request then has no effect.

use std::collections::BTreeMap;

/// See the module's header. `Id` names processes.
pub struct Links<Id = u64> {
    /// Linked processes, each with the id of the unlink request; 0 for an active link.
    links: BTreeMap<Id, u64>,
    wishes: u64,
}

impl<Id> Default for Links<Id> {
    fn default() -> Self {
        Links { links: BTreeMap::new(), wishes: 0 }
    }
}

impl<Id: Copy + Ord> Links<Id> {
    /// Links to `pid`; false if the link is active already.
    pub fn link(&mut self, pid: Id) -> bool {
        self.links.insert(pid, 0) != Some(0)
    }

    /// `pid` has linked to this process. If an unlink request is pending, `pid` linked before it received the request, which
    /// then ends this link too.
    pub fn linked_by(&mut self, pid: Id) {
        self.links.entry(pid).or_insert(0);
    }

    /// Whether there is an active link to `pid`.
    pub fn is_linked(&self, pid: Id) -> bool {
        self.links.get(&pid) == Some(&0)
    }

    /// Unlinks `pid`; returns the id of the request, or `None` without an active link.
    pub fn unlink(&mut self, pid: Id) -> Option<u64> {
        let entry = self.links.get_mut(&pid).filter(|wish| **wish == 0)?;
        self.wishes += 1;
        *entry = self.wishes;
        Some(self.wishes)
    }

    /// `pid` has sent an unlink request.
    pub fn unlinked_by(&mut self, pid: Id) {
        if self.is_linked(pid) {
            self.links.remove(&pid);
        }
    }

    /// `pid` acknowledges unlink request `id`.
    pub fn unlinked(&mut self, pid: Id, id: u64) {
        if self.links.get(&pid) == Some(&id) {
            self.links.remove(&pid);
        }
    }

    /// The link to `pid` has broken; returns whether it was active.
    pub fn broken(&mut self, pid: Id) -> bool {
        self.links.remove(&pid) == Some(0)
    }

    /// Pids of the active links.
    pub fn active(&self) -> Vec<Id> {
        self.links.iter().filter(|(_, wish)| **wish == 0).map(|(pid, _)| *pid).collect()
    }

    /// Whether the table is empty: without active links and without pending unlink requests.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// The process ends: removes all links and returns the active ones.
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
