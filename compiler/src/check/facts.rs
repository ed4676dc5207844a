//! Types of the values in registers, and which registers hold the same value.
//!
//! A test of one register tells the type of each register that holds the same value. A value has the number of its
//! definition. In a loop, a definition makes another value each time: registers that still hold the one before lose
//! the number.

use super::ty::Type;
use crate::ir::{Inst, Reg};
use std::collections::HashMap;

/// A value in a register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Slot {
    /// The number of the value; 0 if the value is in no other register.
    id: u64,
    pub(super) ty: Type,
}

impl Slot {
    /// A value about which nothing is known.
    const UNKNOWN: Slot = Slot { id: 0, ty: Type::TERM };
}

/// Facts about all registers at one place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Facts {
    /// Whether types are followed. Without it, nothing is known.
    followed: bool,
    x: Vec<Slot>,
    y: Vec<Slot>,
    /// Words of heap that are reserved.
    pub(super) heap: u64,
    /// The number of the tuple that the instruction before has made, and that nothing else refers to.
    pub(super) fresh: u64,
}

/// Set in the numbers of values that paths bring to a label.
const MEETS: u64 = 1 << 63;
/// The bits of such a number that name the first register that holds the value.
const REGISTER: u64 = (1 << 12) - 1;

impl Facts {
    /// The facts at the entry of a function with these parameters; `None`: types are not followed.
    pub(super) fn entry(params: Option<&[Type]>) -> Self {
        let x = params.unwrap_or_default().iter().zip(1..).map(|(ty, number)| Slot { id: number, ty: *ty });
        Facts { followed: params.is_some(), x: x.collect(), y: Vec::new(), heap: 0, fresh: 0 }
    }

    pub(super) fn followed(&self) -> bool {
        self.followed
    }

    /// The value in a register.
    pub(super) fn slot(&self, reg: Reg) -> Slot {
        let (registers, number) = match reg {
            Reg::X(number) => (&self.x, number),
            Reg::Y(number) => (&self.y, number),
        };
        registers.get(usize::from(number)).copied().unwrap_or(Slot::UNKNOWN)
    }

    /// The type of the value in a register.
    pub(super) fn ty(&self, reg: Reg) -> Type {
        self.slot(reg).ty
    }

    /// The number of the value in a register.
    pub(super) fn id(&self, reg: Reg) -> u64 {
        self.slot(reg).id
    }

    /// Puts a value into a register.
    pub(super) fn put(&mut self, reg: Reg, slot: Slot) {
        if !self.followed {
            return;
        }
        let (registers, number) = match reg {
            Reg::X(number) => (&mut self.x, usize::from(number)),
            Reg::Y(number) => (&mut self.y, usize::from(number)),
        };
        if registers.len() <= number {
            registers.resize(number + 1, Slot::UNKNOWN);
        }
        if let Some(place) = registers.get_mut(number) {
            *place = slot;
        }
    }

    /// A new value, made by the definition with the number `id`, not 0.
    pub(super) fn define(&mut self, reg: Reg, id: u64, ty: Type) {
        for slot in self.slots().filter(|slot| slot.id == id) {
            slot.id = 0;
        }
        self.put(reg, Slot { id, ty });
    }

    /// A register holds another term.
    pub(super) fn forget(&mut self, reg: Reg) {
        self.put(reg, Slot::UNKNOWN);
    }

    fn slots(&mut self) -> impl Iterator<Item = &mut Slot> {
        self.x.iter_mut().chain(&mut self.y)
    }

    /// Sets the type of the value in a register, wherever it is.
    pub(super) fn learn(&mut self, reg: Reg, ty: Type) {
        let id = self.id(reg);
        self.put(reg, Slot { id, ty });
        if id != 0 {
            self.slots().filter(|slot| slot.id == id).for_each(|slot| slot.ty = ty);
        }
    }

    /// The number of the fresh tuple after an instruction: only moves and changes of it keep it.
    pub(super) fn fresh_after(&self, inst: &Inst) -> u64 {
        let keeps = matches!(inst, Inst::Move { .. } | Inst::SetTupleElement { .. } | Inst::Line(_));
        if keeps { self.fresh } else { 0 }
    }

    /// X registers from `live` on hold nothing.
    pub(super) fn prune(&mut self, live: u16) {
        self.x.truncate(usize::from(live));
    }

    /// A frame of `size` is made or dropped.
    pub(super) fn frame(&mut self, size: u16) {
        self.y.clear();
        if self.followed {
            self.y.resize(usize::from(size), Slot::UNKNOWN);
        }
    }

    /// The `words` lowest Y registers are dropped.
    pub(super) fn trim(&mut self, words: u16) {
        self.y.drain(..usize::from(words).min(self.y.len()));
    }

    /// Makes this hold for paths from `other` too, which meet at the label at `position`.
    pub(super) fn join(&mut self, other: &Facts, position: usize) {
        if !self.followed {
            return;
        }
        let mut numbers = HashMap::new();
        let place = (position as u64) << 12;
        for (first, (own, others)) in [(0, (&mut self.x, &other.x)), (2048, (&mut self.y, &other.y))] {
            own.truncate(others.len());
            for (index, (slot, other)) in own.iter_mut().zip(others).enumerate() {
                let id = match (slot.id, other.id) {
                    // A number of this label names another value on each arrival.
                    (a, b) if a == b && a & !REGISTER != MEETS | place => a,
                    (0, _) | (_, 0) => 0,
                    pair => *numbers.entry(pair).or_insert(MEETS | place | (first + index as u64)),
                };
                *slot = Slot { id, ty: slot.ty.join(other.ty) };
            }
        }
        self.heap = self.heap.min(other.heap);
        if self.fresh != other.fresh {
            self.fresh = 0;
        }
    }
}
