//! The run queue of a scheduler: processes that are ready, by priority.
//!
//! # Rules
//! 1. What is in the queue belongs to it; who takes it out has it alone.
//! 2. The length stands beside the lock, to be looked at without it, and changes under it: who finds the queue empty under the lock
//!    finds the length to be 0 afterwards, and does not look again and again.
//! 3. The two first priorities go first; the last gets one turn for so many of the one before it.
//! 4. Within the third priority, those that have used up a turn go behind those that have not: who is woken by a message is there for
//!    a short while, most often, and need not wait for who computes. But when one that was not behind uses up a turn, it is
//!    the turn of one that is: so each of the two kinds has half of the time.

use crate::primitives::{AtomicUsize, Mutex, lock};
use std::collections::VecDeque;
use std::sync::atomic::Ordering;

/// Priorities, from the first to the last.
pub const PRIORITIES: usize = 4;
/// Turns of the third priority for one of the last.
const LOW_TURN: u32 = 8;

/// The priority that most have.
const NORMAL: usize = 2;

struct Queues<T> {
    by_priority: [VecDeque<T>; PRIORITIES],
    turns: u32,
    /// Those of the third priority that have used up a turn. Rule 4.
    spent: VecDeque<T>,
    /// Whether it is the turn of one of them.
    owed: bool,
    /// Whether the last that was taken was one of them.
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
    /// Rule 3.
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

    /// How many wait.
    pub fn len(&self) -> usize {
        self.len.load(Ordering::SeqCst)
    }

    /// Whether none waits, as far as this thread has heard.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether none waits, as the last look before a scheduler parks: a read-modify-write, so that who pushes afterwards sees
    /// what was stored before it (`parking`).
    pub fn is_empty_for_sure(&self) -> bool {
        self.len.fetch_add(0, Ordering::SeqCst) == 0
    }

    /// Puts one into the queue; gives the number of those there now.
    pub fn push(&self, priority: usize, item: T) -> usize {
        let mut queues = lock(&self.queues);
        queues.by_priority[priority].push_back(item);
        self.len.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// The same of the one that was taken last, which has used up its turn. Rule 4.
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

    /// Takes the next.
    pub fn pop(&self) -> Option<T> {
        if self.is_empty() {
            return None;
        }
        let mut queues = lock(&self.queues);
        let item = queues.next()?;
        self.len.fetch_sub(1, Ordering::SeqCst);
        Some(item)
    }

    /// Takes one of those of the first priority that has any: the one that `choose` says, given their number.
    pub fn pop_any(&self, choose: impl FnOnce(usize) -> usize) -> Option<T> {
        let mut queues = lock(&self.queues);
        let Queues { by_priority, spent, .. } = &mut *queues;
        by_priority[NORMAL].append(spent);
        let waiting = by_priority.iter_mut().find(|waiting| !waiting.is_empty())?;
        let item = waiting.remove(choose(waiting.len()));
        self.len.fetch_sub(usize::from(item.is_some()), Ordering::SeqCst);
        item
    }

    /// Takes half of those that wait, at most `most`, for another scheduler.
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
        // Until it uses up a turn as well.
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
