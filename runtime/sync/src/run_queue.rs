//! The run queue of a scheduler: processes that are ready, by priority.
//!
//! # Rules
//! 1. The queue owns its items. A scheduler that takes an item owns it alone.
//! 2. The length is an atomic beside the lock, read without it and changed under it. A scheduler that finds the queue empty
//!    under the lock reads the length 0 afterwards, and does not retry.
//! 3. The first two priorities go first. The last gets one turn for each `LOW_TURN` of the third.
//! 4. Within the third priority, preempted processes go behind woken ones: a process woken by a message mostly runs for a short
//!    time and need not wait for computing ones. When a process that was not behind is preempted, one of those behind is next,
//!    so each of the two kinds gets half of the time.

use crate::primitives::{AtomicUsize, Mutex, lock};
use std::collections::VecDeque;
use std::sync::atomic::Ordering;

/// Number of priorities; 0 is the first.
pub const PRIORITIES: usize = 4;
/// Turns of the third priority for one of the last.
const LOW_TURN: u32 = 8;

/// The default priority.
const NORMAL: usize = 2;

struct Queues<T> {
    by_priority: [VecDeque<T>; PRIORITIES],
    turns: u32,
    /// Preempted processes of the third priority. Rule 4.
    spent: VecDeque<T>,
    /// Whether one of `spent` is next.
    owed: bool,
    /// Whether the last item taken came from `spent`.
    was_spent: bool,
}

/// See the module's header.
pub struct RunQueue<T> {
    queues: Mutex<Queues<T>>,
    len: AtomicUsize,
}

impl<T> Default for RunQueue<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Queues<T> {
    /// Takes the next item. Rule 3.
    fn next(&mut self) -> Option<T> {
        let [max, high, normal, low] = &mut self.by_priority;
        if let Some(first) = max.pop_front().or_else(|| high.pop_front()) {
            return Some(first);
        }
        self.turns = self.turns.wrapping_add(1);
        if self.turns.is_multiple_of(LOW_TURN)
            && let Some(item) = low.pop_front()
        {
            return Some(item);
        }
        self.was_spent = (std::mem::take(&mut self.owed) || normal.is_empty()) && !self.spent.is_empty();
        if self.was_spent {
            return self.spent.pop_front();
        }
        normal.pop_front().or_else(|| low.pop_front())
    }
}

impl<T> RunQueue<T> {
    /// An empty queue.
    pub fn new() -> Self {
        RunQueue {
            queues: Mutex::new(Queues {
                by_priority: std::array::from_fn(|_| VecDeque::new()),
                turns: 0,
                spent: VecDeque::new(),
                owed: false,
                was_spent: false,
            }),
            len: AtomicUsize::new(0),
        }
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.len.load(Ordering::SeqCst)
    }

    /// Whether the queue is empty, as far as this thread knows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the queue is empty, as the last check before a scheduler parks. It is a read-modify-write, so that a thread that
    /// pushes afterwards sees the stores before it (`parking`).
    pub fn is_empty_for_sure(&self) -> bool {
        self.len.fetch_add(0, Ordering::SeqCst) == 0
    }

    /// Appends an item; returns the number of items.
    pub fn push(&self, priority: usize, item: T) -> usize {
        let mut queues = lock(&self.queues);
        queues.by_priority[priority].push_back(item);
        self.len.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Appends the item that was taken last and has used up its turn; returns the number of items. Rule 4.
    pub fn push_spent(&self, priority: usize, item: T) -> usize {
        let mut queues = lock(&self.queues);
        if priority == NORMAL {
            queues.owed |= !queues.was_spent;
            queues.spent.push_back(item);
        } else {
            queues.by_priority[priority].push_back(item);
        }
        self.len.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Takes the next item.
    pub fn pop(&self) -> Option<T> {
        if self.is_empty() {
            return None;
        }
        let mut queues = lock(&self.queues);
        let item = queues.next()?;
        self.len.fetch_sub(1, Ordering::SeqCst);
        Some(item)
    }

    /// Takes an item of the first priority that has any: `choose` picks it, given their number.
    pub fn pop_any(&self, choose: impl FnOnce(usize) -> usize) -> Option<T> {
        let mut queues = lock(&self.queues);
        let Queues { by_priority, spent, .. } = &mut *queues;
        by_priority[NORMAL].append(spent);
        let waiting = by_priority.iter_mut().find(|waiting| !waiting.is_empty())?;
        let item = waiting.remove(choose(waiting.len()));
        self.len.fetch_sub(usize::from(item.is_some()), Ordering::SeqCst);
        item
    }

    /// Takes half of the items, at most `most`, for another scheduler.
    pub fn take_half(&self, most: usize) -> Vec<T> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut queues = lock(&self.queues);
        let count = self.len.load(Ordering::SeqCst).div_ceil(2).min(most);
        let taken: Vec<T> = std::iter::from_fn(|| queues.next()).take(count).collect();
        self.len.fetch_sub(taken.len(), Ordering::SeqCst);
        taken
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::RunQueue;

    #[test]
    fn the_first_priorities_go_first_and_the_last_is_not_forgotten() {
        let queue = RunQueue::new();
        (0..9).for_each(|turn| {
            queue.push(2, ("normal", turn));
        });
        queue.push(3, ("low", 0));
        queue.push(0, ("max", 0));
        assert_eq!(queue.push(1, ("high", 0)), 12);
        let order: Vec<&str> = std::iter::from_fn(|| queue.pop()).map(|(name, _)| name).collect();
        let mut expected = vec!["normal"; 12];
        (expected[0], expected[1], expected[9]) = ("max", "high", "low");
        assert_eq!(order, expected);
    }

    #[test]
    fn who_has_used_up_a_turn_goes_behind_and_is_not_forgotten() {
        let queue = RunQueue::new();
        ["a", "b", "c"].into_iter().for_each(|item| {
            queue.push(2, item);
        });
        let mut turns = Vec::new();
        // `a` and `c` compute, `b` is woken again each time.
        for _ in 0..10 {
            let item = queue.pop().expect("there");
            turns.push(item);
            let _ = if item == "b" { queue.push(2, item) } else { queue.push_spent(2, item) };
        }
        assert_eq!(turns, ["a", "a", "b", "c", "a", "b", "b", "b", "b", "b"]);
        // Until it is preempted as well.
        assert_eq!(queue.pop(), Some("b"));
        queue.push_spent(2, "b");
        assert_eq!([queue.pop(), queue.pop(), queue.pop(), queue.pop()], [Some("c"), Some("a"), Some("b"), None]);
    }

    #[test]
    fn half_is_taken_the_greater_one() {
        let queue = RunQueue::new();
        (0..5).for_each(|item| {
            queue.push(2, item);
        });
        assert_eq!((queue.take_half(64), queue.take_half(1), queue.len()), (vec![0, 1, 2], vec![3], 1));
    }
}
