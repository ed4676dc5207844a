//! The state at one place of a function: defined registers, the frame, the open handlers.
//!
//! # Joining
//! Where paths meet, a register is defined if it is defined on each. Frames and handlers must agree. If they do not,
//! the place is [`Frame::Unclear`] or [`Handlers::Unclear`], because OTP shares blocks that only raise between such
//! paths. There every Y register must be defined on each path, and the frame cannot be used or left.

use super::facts::Facts;
use super::ty::Type;
use crate::ir::{Label, Reg};

/// A set of register numbers below 1024.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Set([u64; 16]);

impl Set {
    pub(super) fn has(&self, number: u16) -> bool {
        self.0.get(usize::from(number / 64)).is_some_and(|word| word >> (number % 64) & 1 != 0)
    }

    pub(super) fn add(&mut self, number: u16) {
        if let Some(word) = self.0.get_mut(usize::from(number / 64)) {
            *word |= 1 << (number % 64);
        }
    }

    /// The numbers from 0 to below `end`.
    pub(super) fn below(end: u16) -> Self {
        let mut set = Set::default();
        (0..end).for_each(|number| set.add(number));
        set
    }

    fn keep(&mut self, other: &Set) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    /// The least number below `end` that is missing from the set.
    pub(super) fn missing(&self, end: u16) -> Option<u16> {
        (0..end).find(|number| !self.has(*number))
    }

    /// The least number above all in the set.
    pub(super) fn end(&self) -> u16 {
        (0..1024).rev().find(|number| self.has(*number)).map_or(0, |last| last + 1)
    }

    /// The set with `by` subtracted from every number. Numbers below `by` are dropped.
    fn lowered(&self, by: u16) -> Self {
        let mut set = Set::default();
        (by..1024).filter(|number| self.has(*number)).for_each(|number| set.add(number - by));
        set
    }
}

/// The frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Frame {
    /// No frame.
    None,
    /// A frame with this number of Y registers.
    Size(u16),
    /// Paths disagree. This number of Y registers exists on all of them.
    Unclear(u16),
}

/// `catch` or `try`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Catch,
    Try,
}

/// An open `catch` or `try`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Handler {
    /// The Y register that holds its state.
    pub(super) slot: u16,
    pub(super) kind: Kind,
    /// The labels that an exception may go to.
    pub(super) labels: Vec<Label>,
}

/// The open handlers, innermost last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Handlers {
    Open(Vec<Handler>),
    /// Paths disagree.
    Unclear,
}

/// The state at one place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct State {
    pub(super) x: Set,
    pub(super) y: Set,
    pub(super) fr: Set,
    pub(super) frame: Frame,
    pub(super) handlers: Handlers,
    pub(super) facts: Facts,
}

type Checked<T = ()> = Result<T, String>;

impl State {
    /// The state at the entry of a function. `params`: the types of its parameters, if types are followed.
    pub(super) fn entry(arity: u8, params: Option<&[Type]>) -> Self {
        State {
            x: Set::below(u16::from(arity)),
            y: Set::default(),
            fr: Set::default(),
            frame: Frame::None,
            handlers: Handlers::Open(Vec::new()),
            facts: Facts::entry(params),
        }
    }

    /// Makes this hold for paths from `other` too, which meet at the label at `position`; true if something changed.
    pub(super) fn join(&mut self, other: &State, position: usize) -> Checked<bool> {
        let before = self.clone();
        self.frame = self.joined_frame(other)?;
        self.x.keep(&other.x);
        self.y.keep(&other.y);
        self.fr.keep(&other.fr);
        self.handlers.join(&other.handlers);
        self.facts.join(&other.facts, position);
        Ok(*self != before)
    }

    fn joined_frame(&self, other: &State) -> Checked<Frame> {
        if self.frame == other.frame {
            return Ok(self.frame);
        }
        for state in [self, other] {
            if let Some(y) = state.y.missing(state.frame.y_registers()) {
                return Err(format!("paths with different frames meet: cannot prove that y{y} is defined on each"));
            }
        }
        Ok(Frame::Unclear(self.frame.y_registers().min(other.frame.y_registers())))
    }

    /// The register is read.
    pub(super) fn read(&self, reg: Reg) -> Checked {
        match reg {
            Reg::X(x) if self.x.has(x) => Ok(()),
            Reg::X(x) => Err(format!("cannot prove that x{x} is defined on every path to this read")),
            Reg::Y(y) => {
                self.in_frame(y)?;
                self.not_a_handler(y)?;
                if self.y.has(y) {
                    Ok(())
                } else {
                    Err(format!("cannot prove that y{y} is defined on every path to this read"))
                }
            }
        }
    }

    /// The register is written.
    pub(super) fn write(&mut self, reg: Reg) -> Checked {
        match reg {
            Reg::X(x) => self.x.add(x),
            Reg::Y(y) => {
                self.in_frame(y)?;
                self.not_a_handler(y)?;
                self.y.add(y);
            }
        }
        Ok(())
    }

    pub(super) fn read_fr(&self, fr: u16) -> Checked {
        if self.fr.has(fr) {
            Ok(())
        } else {
            Err(format!("cannot prove that fr{fr} is defined on every path to this read"))
        }
    }

    fn in_frame(&self, y: u16) -> Checked {
        let size = self.frame.y_registers();
        if y < size { Ok(()) } else { Err(format!("y{y} is outside the frame of {size}")) }
    }

    fn not_a_handler(&self, y: u16) -> Checked {
        match &self.handlers {
            Handlers::Open(open) if open.iter().any(|handler| handler.slot == y) => {
                Err(format!("y{y} holds an open catch or try"))
            }
            _ => Ok(()),
        }
    }

    /// A collection may happen: it reads X registers below `live` and all Y registers.
    pub(super) fn safepoint(&self, live: u16) -> Checked {
        if let Some(x) = self.x.missing(live) {
            return Err(format!("cannot prove that x{x}, which is live, is defined on every path"));
        }
        match self.y.missing(self.frame.y_registers()) {
            Some(y) => Err(format!("cannot prove that y{y} is defined at this safepoint")),
            None => Ok(()),
        }
    }

    /// X registers from `live` up are no longer defined.
    pub(super) fn prune(&mut self, live: u16) {
        self.x.keep(&Set::below(live));
        self.facts.prune(live);
    }

    /// A new frame of `size`, whose registers are defined or not.
    pub(super) fn allocate(&mut self, size: u16, defined: bool) -> Checked {
        if self.frame != Frame::None {
            return Err("there is a frame already".to_owned());
        }
        self.frame = Frame::Size(size);
        self.y = Set::below(if defined { size } else { 0 });
        self.facts.frame(size);
        Ok(())
    }

    /// The frame of `size` is dropped.
    pub(super) fn deallocate(&mut self, size: u16) -> Checked {
        self.expect_frame(size)?;
        self.expect_no_handler()?;
        self.frame = Frame::None;
        self.y = Set::default();
        self.facts.frame(0);
        Ok(())
    }

    fn expect_frame(&self, size: u16) -> Checked {
        match self.frame {
            Frame::Size(found) if found == size => Ok(()),
            Frame::Size(found) => Err(format!("the frame has {found} registers, not {size}")),
            Frame::None => Err("there is no frame".to_owned()),
            Frame::Unclear(_) => Err("paths with different frames meet: cannot prove which one is here".to_owned()),
        }
    }

    fn expect_no_handler(&self) -> Checked {
        match &self.handlers {
            Handlers::Open(open) if open.is_empty() => Ok(()),
            Handlers::Open(_) => Err("a catch or try is open".to_owned()),
            Handlers::Unclear => {
                Err("paths with different catch or try meet: cannot prove which one is open".to_owned())
            }
        }
    }

    /// The `words` lowest Y registers are dropped; `remaining` stay.
    pub(super) fn trim(&mut self, words: u16, remaining: u16) -> Checked {
        self.expect_frame(words.saturating_add(remaining))?;
        let Handlers::Open(open) = &mut self.handlers else {
            return Err("paths with different catch or try meet: cannot prove which one is open".to_owned());
        };
        for handler in open {
            handler.slot =
                handler.slot.checked_sub(words).ok_or("a register of an open catch or try is trimmed away")?;
        }
        self.frame = Frame::Size(remaining);
        self.y = self.y.lowered(words);
        self.facts.trim(words);
        Ok(())
    }

    /// The function is left by a return or tail call.
    pub(super) fn leave(&self) -> Checked {
        match self.frame {
            Frame::None => self.expect_no_handler(),
            Frame::Size(_) => Err("the frame is still there".to_owned()),
            Frame::Unclear(_) => Err("paths with different frames meet: cannot prove which one is here".to_owned()),
        }
    }

    /// A call that returns. Only x0 and the frame survive it.
    pub(super) fn call(&mut self) -> Checked {
        match self.frame {
            Frame::Size(_) => self.safepoint(0)?,
            Frame::None => return Err("a call needs a frame".to_owned()),
            Frame::Unclear(_) => {
                return Err("paths with different frames meet: cannot prove which one is here".to_owned());
            }
        }
        self.x = Set::below(1);
        self.fr = Set::default();
        self.facts.prune(0);
        self.facts.heap = 0;
        Ok(())
    }

    /// A `catch` or `try` opens in the Y register `slot`.
    pub(super) fn open(&mut self, slot: Reg, kind: Kind, label: Label) -> Checked {
        let Reg::Y(slot) = slot else { return Err("a catch or try needs a Y register".to_owned()) };
        self.write(Reg::Y(slot))?;
        match &mut self.handlers {
            Handlers::Open(open) => {
                open.push(Handler { slot, kind, labels: vec![label] });
                Ok(())
            }
            Handlers::Unclear => {
                Err("paths with different catch or try meet: cannot prove which one is open".to_owned())
            }
        }
    }

    /// The innermost handler closes; it must be of this kind and in this register.
    pub(super) fn close(&mut self, slot: Reg, kind: Kind) -> Checked {
        let Handlers::Open(open) = &mut self.handlers else {
            return Err("paths with different catch or try meet: cannot prove which one is open".to_owned());
        };
        match open.last() {
            Some(last) if last.kind == kind && Reg::Y(last.slot) == slot => {
                open.pop();
                Ok(())
            }
            Some(_) => Err("another catch or try is the innermost".to_owned()),
            None => Err("no catch or try is open".to_owned()),
        }
    }

    /// The labels that an exception raised here may go to, and the state there; `None` if it leaves the function.
    pub(super) fn raised(&self) -> Option<(Vec<Label>, State)> {
        let Handlers::Open(open) = &self.handlers else { return None };
        let labels = open.last()?.labels.clone();
        let mut state = State { x: Set::below(4), fr: Set::default(), ..self.clone() };
        state.facts.prune(0);
        (state.facts.heap, state.facts.fresh) = (0, 0);
        Some((labels, state))
    }
}

impl Frame {
    /// The number of Y registers that exist on all paths.
    pub(super) fn y_registers(self) -> u16 {
        match self {
            Frame::None => 0,
            Frame::Size(size) | Frame::Unclear(size) => size,
        }
    }
}

impl Handlers {
    /// Whether the same `catch` and `try` are open.
    pub(super) fn agree(&self, other: &Handlers) -> bool {
        match (self, other) {
            (Handlers::Open(a), Handlers::Open(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.slot == b.slot && a.kind == b.kind)
            }
            _ => false,
        }
    }

    fn join(&mut self, other: &Handlers) {
        let agree = self.agree(other);
        match (self, other) {
            (Handlers::Open(a), Handlers::Open(b)) if agree => {
                for (a, b) in a.iter_mut().zip(b) {
                    let new = b.labels.iter().filter(|label| !a.labels.contains(label)).copied().collect::<Vec<_>>();
                    a.labels.extend(new);
                }
            }
            (this, _) => *this = Handlers::Unclear,
        }
    }
}
