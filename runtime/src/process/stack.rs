//! The stack of a process: growable, walked by return addresses.
//!
//! # Shape
//! ```text
//! high  [ process_return ] <- bottom, 8 below a multiple of 16
//!       [ 0              ]    saved frame pointer of the first function
//!       [ frame of the first function ]
//!       [ return address ][ saved frame pointer ][ frame ] ...
//!       [ return address ] <- ProcessHead::sp while the runtime runs
//!       [ slack          ]
//! low   start of the area
//! ```
//! The table of sites describes each return address: the stack pointer after the return is 8 above it, the saved frame pointer
//! is `Site::frame` above that, and the next return address is 8 above that.
//!
//! # Rules
//! 1. Compiled code checks `sp < limit` when it makes a frame. The slack below the limit holds one frame of the largest size,
//!    functions and trampolines without a check, and the return address of the check itself.
//! 2. Growing moves the stack to the end of a bigger area, by copying or, for a big stack, by moving its pages. Only saved
//!    frame pointers are absolute addresses on a stack. They are not corrected: compiled code saves and restores them but never
//!    uses one (`object::arch` of the compiler ensures it). Profilers alone use them, and lose the frames made before the
//!    stack grew.
//! 3. A walk ends at a return address outside of the Erlang code, and reads only within the area.

use beamc_abi::tables::{CodeAddress, Site};
use beamc_term::base::code::code_at;
use beamc_term::heap::HeapBlock;
use beamc_term::program::{Sites, tables};

/// Words of a new stack above its slack.
const STACK_WORDS_MIN: usize = 32;
/// Number of collections with little of the stack in use before it shrinks.
const SHRINK_AFTER: u32 = 16;
/// Bytes of slack besides the largest frame.
const SLACK: u64 = 512;

/// See the module's header.
pub struct Stack {
    area: HeapBlock,
    slack: u64,
    /// Number of successive collections with little of the stack in use.
    idle: u32,
}

/// A frame: the call site where its function waits, and the stack pointer after the return.
#[derive(Clone, Copy)]
pub struct Frame {
    /// The call site.
    pub site: &'static Site,
    /// Its return address.
    pub address: CodeAddress,
    /// Stack pointer after the return.
    pub sp: u64,
}

/// Frames from the innermost on.
#[derive(Clone)]
pub struct Frames<'s> {
    stack: &'s Stack,
    slot: u64,
    sites: Sites,
    /// The previous frame's site, which is often the next one's too.
    site: Option<(u64, &'static Site)>,
}

impl Default for Stack {
    fn default() -> Self {
        Self::new()
    }
}

impl Stack {
    /// An empty stack.
    pub fn new() -> Self {
        let slack = (SLACK + tables().max_frame() as u64).next_multiple_of(16);
        Stack { area: HeapBlock::new(STACK_WORDS_MIN + slack as usize / 8), slack, idle: 0 }
    }

    /// Address of the bottom return address.
    fn bottom(&self) -> u64 {
        crate::arch::bottom(self.area.end())
    }

    /// Empties the stack, with `address` as the bottom return address; gives the stack pointer.
    ///
    /// # Safety
    /// Compiled code can return to `address`.
    pub unsafe fn reset(&mut self, address: CodeAddress) -> u64 {
        let bottom = self.bottom();
        self.store(bottom, address.get());
        bottom
    }

    /// The limit that checks compare the stack pointer with.
    pub fn limit(&self) -> u64 {
        self.area.start() + self.slack
    }

    /// The lowest address.
    pub fn start(&self) -> u64 {
        self.area.start()
    }

    /// Words in use when the stack pointer is `sp`.
    pub fn used_words(&self, sp: u64) -> usize {
        ((crate::arch::after_return(self.bottom()) - sp) / 8) as usize
    }

    /// Words of the area.
    pub fn words(&self) -> usize {
        self.area.words()
    }

    fn load(&self, at: u64) -> u64 {
        if !self.area.contains(at) {
            beamc_term::base::fatal::fatal(&format!("the stack has no address {at:#x}"));
        }
        // SAFETY: within the area, between the stack pointer and the bottom, so written by compiled code.
        unsafe { *(at as *const u64) }
    }

    fn store(&mut self, at: u64, word: u64) {
        if !self.area.contains(at) {
            beamc_term::base::fatal::fatal(&format!("the stack has no address {at:#x}"));
        }
        // SAFETY: within the area, which this stack owns.
        unsafe { *(at as *mut u64) = word };
    }

    /// Makes room so that `sp` is well above the limit; gives the new stack pointer and frame pointer. Rule 2.
    ///
    /// # Safety
    /// `sp` and `fp` are those of this stack; what is given takes their place.
    pub unsafe fn grow(&mut self, sp: u64, fp: u64) -> (u64, u64) {
        let words = self.area.words() * 2;
        // SAFETY: the caller's promise.
        unsafe { self.move_to(HeapBlock::new(words), sp, fp) }
    }

    /// Called at each collection. Gives memory back if little of it has been in use for a while, and not at once: deep
    /// recursions often follow each other.
    ///
    /// # Safety
    /// As [`Stack::grow`].
    pub unsafe fn shrink(&mut self, sp: u64, fp: u64) -> (u64, u64) {
        let wanted = (self.used_words(sp) * 2 + self.slack as usize / 4).max(STACK_WORDS_MIN);
        if self.area.words() / 8 < wanted {
            self.idle = 0;
            return (sp, fp);
        }
        self.idle += 1;
        if self.idle < SHRINK_AFTER {
            return (sp, fp);
        }
        self.idle = 0;
        // SAFETY: the caller's promise.
        unsafe { self.move_to(HeapBlock::new(wanted), sp, fp) }
    }

    /// # Safety
    /// As [`Stack::grow`].
    unsafe fn move_to(&mut self, area: HeapBlock, sp: u64, fp: u64) -> (u64, u64) {
        let old_bottom = self.bottom();
        let words = self.used_words(sp);
        let old = std::mem::replace(&mut self.area, area);
        let delta = self.bottom().wrapping_sub(old_bottom);
        let new_sp = sp.wrapping_add(delta);
        assert!(self.area.start() + self.slack <= new_sp && old.contains(sp), "a stack too small for its frames");
        if let Err(old) = self.area.take_over_end(old) {
            // SAFETY: `words` words from `sp` to the bottom are in use in the old area, and fit above the slack of the new one.
            unsafe { std::ptr::copy_nonoverlapping(sp as *const u64, new_sp as *mut u64, words) };
            drop(old);
        }
        (new_sp, if fp == 0 { 0 } else { fp.wrapping_add(delta) })
    }

    /// The frames above the return address at `sp`.
    pub fn frames(&self, sp: u64) -> Frames<'_> {
        Frames { stack: self, slot: sp, sites: tables().sites(), site: None }
    }

    /// Calls `visit` with each slot that holds a term.
    ///
    /// # Safety
    /// `sp` is that of this stack; `visit` leaves the word of a term in each.
    pub unsafe fn each_root(&mut self, sp: u64, visit: &mut impl FnMut(&mut u64)) {
        let tables = tables();
        // Deep recursion repeats a frame: its slots are looked up once.
        let mut known: Option<&'static Site> = None;
        let (mut slots, mut highest): (&[u16], u64) = (&[], 0);
        for frame in self.frames(sp) {
            if !known.is_some_and(|site| std::ptr::eq(site, frame.site)) {
                slots = tables.roots(frame.site);
                highest = slots.iter().max().map_or(0, |offset| u64::from(*offset));
                known = Some(frame.site);
            }
            assert!(frame.sp + highest * 8 < self.area.end(), "a root beyond the stack");
            for offset in slots {
                let at = frame.sp + u64::from(*offset) * 8;
                // SAFETY: within the area, which is borrowed mutably: the frame is, and so is its highest slot. The walk reads
                // other words only, because sites list slots of Y registers.
                visit(unsafe { &mut *(at as *mut u64) });
            }
        }
    }
}

impl Iterator for Frames<'_> {
    type Item = Frame;

    #[inline]
    fn next(&mut self) -> Option<Frame> {
        let address = self.stack.load(self.slot);
        let site = match self.site {
            Some((known, site)) if known == address => site,
            _ => site_of(self.sites, address)?,
        };
        self.site = Some((address, site));
        let sp = crate::arch::after_return(self.slot);
        self.slot = crate::arch::caller(sp, u64::from(site.frame));
        // SAFETY: a site has this return address.
        Some(Frame { site, address: unsafe { code_at(address) }, sp })
    }
}

/// The site with this return address; `None` outside of the Erlang code.
#[inline]
fn site_of(sites: Sites, address: u64) -> Option<&'static Site> {
    let offset = sites.offset_of(address)?;
    let site = sites.at(offset);
    if site.is_none() {
        beamc_term::base::fatal::fatal(&format!("no site has the return address {address:#x}"));
    }
    site
}

/// Describes the position of a frame.
pub fn describe(frame: &Frame) -> String {
    let tables = tables();
    let offset = frame.site.ret - 1;
    let name = match tables.function_at(offset) {
        Some(row) => {
            let text = beamc_term::base::atoms::text;
            format!("{}:{}/{}", text(row.module), text(row.function), row.arity)
        }
        None => "an adapter".to_owned(),
    };
    match tables.line(frame.site.line) {
        Some((_, file, line)) => format!("{name} ({file}:{line}, text offset {:#x})", frame.site.ret),
        None => format!("{name} (text offset {:#x})", frame.site.ret),
    }
}
