//! A process sets its limit, because its stack has grown or its turn begins, while other threads poison it.

use super::check;
use crate::attention::Attention;
use crate::primitives::AtomicU64;
use crate::slot::{Sent, Slot};
use beamc_abi::process::POISON;
use beamc_abi::process::attention::{PREEMPT, SIGNALS};
use loom::sync::Arc;
use loom::thread;
use std::sync::atomic::Ordering;

struct Words {
    limit: AtomicU64,
    wanted: AtomicU64,
}

impl Words {
    fn new() -> Self {
        Words { limit: AtomicU64::new(POISON), wanted: AtomicU64::new(0) }
    }

    fn attention(&self) -> Attention<'_> {
        Attention { limit: &self.limit, wanted: &self.wanted }
    }

    fn limit(&self) -> u64 {
        self.limit.load(Ordering::SeqCst)
    }
}

#[test]
fn what_others_want_is_not_lost_while_the_stack_grows() {
    check(|| {
        let words = Arc::new(Words::new());
        let others = [SIGNALS, PREEMPT].map(|bit| {
            let words = words.clone();
            thread::spawn(move || words.attention().ask(bit))
        });
        // As the entry check does: growing the stack sets the limit, then the requests are taken and the limit is set again.
        let attention = words.attention();
        attention.set_limit(1000);
        let taken = attention.take();
        attention.set_limit(2000);
        others.into_iter().for_each(|other| other.join().expect("it ends"));
        let left = words.wanted.load(Ordering::SeqCst);
        assert_eq!(taken | left, SIGNALS | PREEMPT);
        if left != 0 {
            assert_eq!(words.limit(), POISON, "bits {left} wait for nothing");
        }
    });
}

#[test]
fn a_check_that_sees_the_poison_leaves_a_limit() {
    check(|| {
        let words = Arc::new(Words::new());
        words.attention().set_limit(1000);
        let other = {
            let words = words.clone();
            thread::spawn(move || words.attention().ask(SIGNALS))
        };
        let mut taken = 0;
        for _ in 0..2 {
            if words.limit() == POISON {
                taken |= words.attention().take();
                words.attention().set_limit(1000);
            }
        }
        other.join().expect("it ends");
        assert!((taken == SIGNALS) != (words.limit() == POISON) || taken == SIGNALS);
        assert_eq!(taken | words.wanted.load(Ordering::SeqCst), SIGNALS);
    });
}

#[test]
fn an_urgent_signal_at_the_begin_of_a_turn_is_heard_of() {
    check(|| {
        let shared = Arc::new((Words::new(), Slot::<(), &str>::new()));
        shared.1.open(());
        let sender = {
            let shared = shared.clone();
            thread::spawn(move || {
                let (words, slot) = &*shared;
                let sent = slot.post(0, "kill", true, |()| words.attention().ask(SIGNALS));
                assert!(matches!(sent, Sent::There));
            })
        };
        // As a scheduler does when a turn begins.
        let (words, slot) = &*shared;
        words.attention().take();
        let urgent = slot.begin(0);
        words.attention().set_limit(1000);
        sender.join().expect("it ends");
        assert!(urgent || words.limit() == POISON, "it runs and never looks up");
    });
}
