//! A process takes its signals, waits and ends, while others send to it.

use super::check;
use crate::slot::{Delivered, Sent, Slot};
use loom::sync::Arc;
use loom::thread;

type Inbox = Slot<(), u32>;

/// A slot whose process is running.
fn running() -> Arc<Inbox> {
    let slot = Arc::new(Inbox::new());
    slot.open(());
    slot.begin(0);
    slot
}

#[test]
fn every_signal_is_taken_once_or_comes_back() {
    check(|| {
        let slot = running();
        let senders = [[1, 2], [11, 12]].map(|signals| {
            let slot = slot.clone();
            thread::spawn(move || {
                let back = |signal| match slot.post(0, signal, true, |()| ()) {
                    Sent::Nobody(signal) => Some(signal),
                    Sent::There => None,
                    Sent::Ready(()) => panic!("it runs"),
                };
                signals.into_iter().filter_map(back).collect::<Vec<u32>>()
            })
        });
        let mut taken = Vec::new();
        slot.fetch(0, &mut taken);
        taken.extend(slot.close(0));
        slot.free(|generation| generation + 1);
        for (base, sender) in [0, 10].into_iter().zip(senders) {
            let back = sender.join().expect("it ends");
            // In sending order: first those that the process has, then those that came back.
            let own = taken.iter().copied().filter(|signal| signal / 10 == base / 10);
            let all: Vec<u32> = own.chain(back).collect();
            assert_eq!(all, [base + 1, base + 2]);
        }
    });
}

#[test]
fn a_process_that_waits_has_taken_what_came() {
    check(|| {
        let slot = running();
        let sender = {
            let slot = slot.clone();
            thread::spawn(move || matches!(slot.post(0, 1, false, |()| ()), Sent::Ready(())))
        };
        let mut taken = Vec::new();
        slot.fetch(0, &mut taken);
        let ready = !slot.park_if_idle(0);
        let made = sender.join().expect("it ends");
        assert_eq!(usize::from(ready) + usize::from(made) + taken.len(), 1);
    });
}

#[test]
fn a_process_that_has_something_to_do_is_ready_once() {
    check(|| {
        let slot = running();
        let sender = {
            let slot = slot.clone();
            thread::spawn(move || matches!(slot.post(0, 1, false, |()| ()), Sent::Ready(())))
        };
        let timer = {
            let slot = slot.clone();
            thread::spawn(move || slot.wake(0).is_some())
        };
        let mut taken = Vec::new();
        slot.fetch(0, &mut taken);
        let ready = usize::from(!slot.park_if_idle(0));
        let made = [sender, timer].map(|thread| usize::from(thread.join().expect("it ends")));
        let count = ready + made[0] + made[1];
        // The timer makes the process ready in any case. Only the signal could do so a second time, after the process has
        // waited in between.
        assert_eq!(count, 1, "ready {count} times");
    });
}

#[test]
fn a_message_past_the_inbox_keeps_its_place_and_is_not_slept_over() {
    check(|| {
        let slot = Arc::new(Inbox::new());
        slot.open(());
        let mailbox = Arc::new(loom::sync::Mutex::new(Vec::new()));
        let sender = {
            let (slot, mailbox) = (slot.clone(), mailbox.clone());
            thread::spawn(move || {
                let mut ready = 0;
                for message in [1, 2] {
                    let give = |()| {
                        // No other thread has the process: the lock exists only for the model and is free.
                        mailbox.try_lock().expect("the process does not run").push(message);
                        true
                    };
                    ready += match slot.deliver(0, give) {
                        Delivered::There => 0,
                        Delivered::Ready(()) => 1,
                        Delivered::No => usize::from(matches!(slot.post(0, message, false, |()| ()), Sent::Ready(()))),
                        Delivered::Nobody => panic!("it is alive"),
                    };
                }
                ready
            })
        };
        // A turn: the process runs, takes the messages, and waits.
        slot.begin(0);
        let mut own = mailbox.lock().expect("no panic under it");
        let mut signals = Vec::new();
        slot.fetch(0, &mut signals);
        own.extend(signals);
        let seen = own.len();
        drop(own);
        let again = !slot.park_if_idle(0);
        let ready = sender.join().expect("it ends");
        let all: Vec<u32> = mailbox.lock().expect("no panic under it").iter().copied().chain(slot.close(0)).collect();
        assert_eq!(all, [1, 2]);
        assert_eq!(ready + usize::from(again), usize::from(seen < 2), "{seen} seen");
    });
}

#[test]
fn what_is_meant_for_the_last_life_does_not_reach_the_next() {
    check(|| {
        let slot = running();
        let sender = {
            let slot = slot.clone();
            thread::spawn(move || match slot.post(0, 1, false, |()| ()) {
                Sent::Nobody(_) => false,
                Sent::There => true,
                Sent::Ready(()) => panic!("it runs"),
            })
        };
        let last = slot.close(0);
        slot.free(|generation| generation + 1);
        slot.open(());
        assert_eq!(sender.join().expect("it ends"), last == [1]);
        assert_eq!((slot.close(1), slot.is_alive(0)), (Vec::new(), false));
    });
}
