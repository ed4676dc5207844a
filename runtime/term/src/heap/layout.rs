//! Terms as values: classifying them and taking them apart.
//!
//! The interface is safe. A `Term<'h>` is a word that is an immediate or points to a whole, initialised object that does not
//! move for `'h`. Every constructor upholds that, and [`Term::from_raw`] demands it.

use crate::base::atoms;
use crate::heap::binary::Block;
use crate::heap::resource::{Number, Resource};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_abi::tables::FunEntry;
use beamc_abi::term as abi;
use beamc_abi::term::offset;
use std::cell::Cell;
use std::marker::PhantomData;
use std::sync::Arc;

/// Words of a reference that are its number. Further words hold data that belongs to it.
pub const REFERENCE_WORDS: usize = 3;

/// A term; `'h` is the borrow of the heap that keeps it in place.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Term<'h>(pub(super) u64, pub(super) PhantomData<&'h Cell<()>>);

/// The word of a term whose borrow has ended. Only a term gives one, and reading it as a term again is unsafe: whoever keeps it
/// sees to it that a collection visits it, or that none comes meanwhile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Word(u64);

impl Word {
    /// That of no term.
    pub const NON_VALUE: Word = Word(abi::NON_VALUE);

    /// The tagged word.
    pub const fn raw(self) -> u64 {
        self.0
    }

    /// Where the word lies, for a collection.
    ///
    /// # Safety
    /// The word written there is a term.
    pub unsafe fn slot(&mut self) -> &mut u64 {
        &mut self.0
    }

    /// The term again.
    ///
    /// # Safety
    /// The term is in place for `'h`: it was visited by each collection since it was taken.
    pub const unsafe fn term<'h>(self) -> Term<'h> {
        Term(self.0, PhantomData)
    }
}

/// A bitstring's content.
#[derive(Clone, Copy)]
pub struct Bits<'h> {
    /// The bytes that hold it, from the one with the first bit to the one with the last.
    pub bytes: &'h [u8],
    /// Bits to skip in the first byte, 0..=7.
    pub offset: usize,
    /// Length in bits.
    pub len: usize,
}

/// The binary that a match context reads, and its position.
#[derive(Clone, Copy)]
pub struct Match<'h> {
    /// The bytes of the binary, from the first to the one with the last bit that the context may read.
    pub bytes: &'h [u8],
    /// The next bit to read.
    pub position: usize,
    /// The bit after the last.
    pub end: usize,
    /// The binary.
    pub origin: Term<'h>,
}

/// A map, small or big.
#[derive(Clone, Copy)]
pub enum Map<'h> {
    /// At most 32 keys: keys in term order and their values.
    Flat {
        /// The keys, as a tuple term (shared between maps of the same keys).
        keys: Term<'h>,
        /// The values, in the order of the keys.
        values: &'h [Term<'h>],
    },
    /// More than 32 keys: a hash array mapped trie.
    Hamt {
        /// Number of keys.
        count: usize,
        /// The root: a node, see [`Term::as_hamt_node`].
        root: Term<'h>,
    },
}

/// A native record.
#[derive(Clone, Copy)]
pub struct Record<'h> {
    /// Its definition, a tuple. Records of one definition mostly share it.
    pub definition: Term<'h>,
    /// The values of its fields, in the order of declaration.
    pub values: &'h [Term<'h>],
}

impl<'h> Record<'h> {
    /// The elements of the definition, by the positions of [`abi::definition`].
    fn parts(self) -> &'h [Term<'h>] {
        self.definition.as_tuple().unwrap_or_default()
    }

    /// Module and name of the record, and whether the module exports it.
    pub fn head(self) -> [Term<'h>; 3] {
        match self.parts() {
            [module, name, is_exported, ..] => [*module, *name, *is_exported],
            _ => unreachable!("a definition has a module, a name and a mark"),
        }
    }

    /// The module that defines it.
    pub fn module(self) -> Term<'h> {
        self.head()[abi::definition::MODULE]
    }

    /// Its name.
    pub fn name(self) -> Term<'h> {
        self.head()[abi::definition::NAME]
    }

    /// Whether its module exports it.
    pub fn is_exported(self) -> bool {
        self.head()[abi::definition::IS_EXPORTED].as_bool() == Some(true)
    }

    /// The names of its fields.
    pub fn fields(self) -> &'h [Term<'h>] {
        &self.parts()[abi::definition::FIELDS..]
    }

    /// The position of a field.
    pub fn position(self, field: Term<'_>) -> Option<usize> {
        self.fields().iter().position(|name| name.raw() == field.raw())
    }

    /// The value of a field.
    pub fn get(self, field: Term<'_>) -> Option<Term<'h>> {
        self.values.get(self.position(field)?).copied()
    }
}

/// A fun.
#[derive(Clone, Copy)]
pub struct Fun<'h> {
    /// The function that it refers to.
    pub entry: &'static FunEntry,
    /// Its free variables.
    pub free: &'h [Term<'h>],
}

/// Kind of a term of another node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExternalKind {
    /// A pid; its numbers are number and serial.
    Pid,
    /// A port, of one number.
    Port,
    /// A reference, of at most [`EXTERNAL_NUMBERS`] numbers, each of 32 bits.
    Ref,
}

/// Greatest count of numbers of another node's reference.
pub const EXTERNAL_NUMBERS: usize = 5;

/// A pid, port or reference of another node, or of this one in an earlier run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct External<'h> {
    /// Kind of the term.
    pub kind: ExternalKind,
    /// The node's name.
    pub node: Atom,
    /// Creation of the node, which identifies one run of it.
    pub creation: u32,
    /// See [`ExternalKind`].
    pub numbers: &'h [u64],
}

/// A term taken apart by one step.
#[derive(Clone, Copy)]
pub enum Kind<'h> {
    /// A small integer.
    Small(i64),
    /// A big integer: whether it is negative, and its limbs, least significant first.
    Big(bool, &'h [u64]),
    /// A float.
    Float(f64),
    /// An atom.
    Atom(Atom),
    /// The empty list.
    Nil,
    /// A list cell.
    Cons(Term<'h>, Term<'h>),
    /// A tuple.
    Tuple(&'h [Term<'h>]),
    /// A native record.
    Record(Record<'h>),
    /// A map.
    Map(Map<'h>),
    /// A binary or bitstring.
    Bits(Bits<'h>),
    /// A fun.
    Fun(Fun<'h>),
    /// A local pid.
    Pid(Pid),
    /// A local port, by number.
    Port(u64),
    /// A local reference, by its number words.
    Ref(&'h [u64]),
    /// A pid, port or reference of another node.
    External(External<'h>),
    /// Not a term of the language: a match context, raw trace, or trie node.
    Internal,
}

impl std::fmt::Debug for Term<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Term({:#x})", self.0)
    }
}

impl<'h> Term<'h> {
    /// The empty list.
    pub const NIL: Term<'static> = Term(abi::NIL, PhantomData);
    /// Not a term: the absence of a value.
    pub const NON_VALUE: Term<'static> = Term(abi::NON_VALUE, PhantomData);
    /// `true`.
    pub const TRUE: Term<'static> = Term(beamc_abi::atom::TRUE.word(), PhantomData);
    /// `false`.
    pub const FALSE: Term<'static> = Term(beamc_abi::atom::FALSE.word(), PhantomData);

    /// The term with this word.
    ///
    /// # Safety
    /// `raw` is an immediate, [`abi::NON_VALUE`], or points at a whole object that stays in place for `'h`.
    pub const unsafe fn from_raw(raw: u64) -> Self {
        Term(raw, PhantomData)
    }

    /// The immediate with this word; `None` when the word is a pointer.
    pub const fn immediate(raw: u64) -> Option<Self> {
        let term = Term(raw, PhantomData);
        if term.is_immediate() { Some(term) } else { None }
    }

    /// The word.
    pub const fn raw(self) -> u64 {
        self.0
    }

    /// The word, to be kept.
    pub const fn word(self) -> Word {
        Word(self.0)
    }

    /// An atom.
    pub const fn atom(atom: Atom) -> Self {
        Term(atom.word(), PhantomData)
    }

    /// The atom spelled `text`, made if necessary; `system_limit` if the atom table is full.
    pub fn atom_from_text(text: &str) -> Self {
        Self::atom(atoms::intern(text).unwrap_or(atom::SYSTEM_LIMIT))
    }

    /// `true` or `false`.
    pub const fn bool(value: bool) -> Self {
        if value { Term(Self::TRUE.0, PhantomData) } else { Term(Self::FALSE.0, PhantomData) }
    }

    /// The integer `value` if it is small.
    pub const fn small(value: i64) -> Option<Self> {
        if value >= abi::SMALL_MIN && value <= abi::SMALL_MAX {
            Some(Term(abi::small(value), PhantomData))
        } else {
            None
        }
    }

    /// A small integer from a value that is always in range (sizes, counts, arities).
    pub const fn from_usize(value: usize) -> Self {
        Term(abi::small(value as i64), PhantomData)
    }

    /// A local pid.
    pub const fn pid(pid: Pid) -> Self {
        Term(pid.word(), PhantomData)
    }

    /// The local port with `number`.
    pub const fn port(number: u64) -> Self {
        Term(number << abi::PAYLOAD_SHIFT | abi::PORT, PhantomData)
    }

    const fn tag(self) -> u64 {
        self.0 & abi::TAG_MASK
    }

    /// Address of the object behind a pointer term.
    const fn address(self) -> *const u64 {
        (self.0 & !abi::TAG_MASK) as *const u64
    }

    pub(super) fn word_at(self, index: usize) -> u64 {
        // SAFETY: callers are pointer terms with at least `index + 1` words by their header.
        unsafe { *self.address().add(index) }
    }

    pub(super) fn slice(self, from: usize, len: usize) -> &'h [Term<'h>] {
        // SAFETY: the object has these words by its header, and stays for 'h.
        unsafe { std::slice::from_raw_parts(self.address().add(from).cast(), len) }
    }

    fn raw_slice(self, from: usize, len: usize) -> &'h [u64] {
        // SAFETY: as in `slice`.
        unsafe { std::slice::from_raw_parts(self.address().add(from), len) }
    }

    fn header(self) -> Option<u64> {
        (self.tag() == abi::TAG_BOXED).then(|| self.word_at(0))
    }

    fn boxed_of(self, kind: u64) -> Option<u64> {
        self.header().filter(|header| header & abi::KIND_MASK == kind)
    }

    /// Whether the word is the whole term. Two immediates other than floats are equal exactly if their words are.
    pub const fn is_immediate(self) -> bool {
        !matches!(self.tag(), abi::TAG_LIST | abi::TAG_BOXED | abi::TAG_TUPLE)
    }

    /// An immediate as a term of no heap.
    pub const fn as_immediate(self) -> Option<Term<'static>> {
        if self.is_immediate() { Some(Term(self.0, PhantomData)) } else { None }
    }

    /// Whether this is [`Term::NON_VALUE`].
    pub const fn is_non_value(self) -> bool {
        self.0 == abi::NON_VALUE
    }

    /// The value of a small integer.
    pub const fn as_small(self) -> Option<i64> {
        if self.tag() == abi::TAG_SMALL { Some(self.0 as i64 >> abi::SMALL_SHIFT) } else { None }
    }

    /// The value of a small, non-negative integer.
    pub fn as_usize(self) -> Option<usize> {
        self.as_small().and_then(|value| usize::try_from(value).ok())
    }

    /// Whether `value` fits OTP's small integers, which are one bit shorter.
    pub fn fits_otp_small(value: i64) -> bool {
        (-(1 << 59)..1 << 59).contains(&value)
    }

    /// The value of a non-negative integer that is small on OTP too.
    pub fn as_usize_of_otp(self) -> Option<usize> {
        self.as_small().filter(|value| Term::fits_otp_small(*value)).and_then(|value| usize::try_from(value).ok())
    }

    /// Sign and limbs of a big integer.
    pub fn as_big(self) -> Option<(bool, &'h [u64])> {
        let header = self.header().filter(|header| header & abi::BIG_MASK == abi::BIG_POS)?;
        Some((header & abi::KIND_MASK == abi::BIG_NEG, self.raw_slice(1, abi::header_size(header) as usize)))
    }

    /// Whether this is an integer of any size.
    pub fn is_integer(self) -> bool {
        self.tag() == abi::TAG_SMALL || self.as_big().is_some()
    }

    /// The value of a float.
    pub fn as_float(self) -> Option<f64> {
        if abi::FLOAT_TAGS >> self.tag() & 1 == 1 {
            return Some(f64::from_bits(abi::float_bits(self.0)));
        }
        self.boxed_of(abi::FLOAT).map(|_| f64::from_bits(self.word_at(1)))
    }

    /// An atom.
    pub const fn as_atom(self) -> Option<Atom> {
        if self.0 & abi::KIND_MASK == abi::ATOM { Some(Atom::from_word(self.0)) } else { None }
    }

    /// Whether this is `atom`.
    pub const fn is_atom(self, atom: Atom) -> bool {
        self.0 == atom.word()
    }

    /// The value of `true` or `false`.
    pub fn as_bool(self) -> Option<bool> {
        if self.0 == Self::TRUE.0 {
            Some(true)
        } else if self.0 == Self::FALSE.0 {
            Some(false)
        } else {
            None
        }
    }

    /// Whether this is the empty list.
    pub const fn is_nil(self) -> bool {
        self.0 == abi::NIL
    }

    /// Head and tail of a list cell.
    pub fn as_cons(self) -> Option<(Term<'h>, Term<'h>)> {
        (self.tag() == abi::TAG_LIST).then(|| {
            let cell = self.slice(0, 2);
            (cell[0], cell[1])
        })
    }

    /// The elements of a tuple.
    pub fn as_tuple(self) -> Option<&'h [Term<'h>]> {
        (self.tag() == abi::TAG_TUPLE).then(|| self.slice(1, (self.word_at(0) >> abi::PAYLOAD_SHIFT) as usize))
    }

    /// The content of a bitstring.
    pub fn as_bits(self) -> Option<Bits<'h>> {
        let header = self.header().filter(|header| header & abi::BITSTRING_MASK == abi::BITSTRING)?;
        let len = self.word_at(1) as usize;
        if header & abi::KIND_MASK == abi::SUB_BITS {
            let start = self.word_at(offset::SUB_OFFSET as usize / 8) as usize;
            // SAFETY: the fourth word of a SUB_BITS is the binary it is part of.
            let origin: Term<'h> = unsafe { Term::from_raw(self.word_at(offset::SUB_ORIGIN as usize / 8)) };
            let (base, _) = origin.byte_base()?;
            // SAFETY: start and length are within the origin's bytes by construction.
            let bytes = unsafe { std::slice::from_raw_parts(base.add(start / 8), (start % 8 + len).div_ceil(8)) };
            return Some(Bits { bytes, offset: start % 8, len });
        }
        let (base, size) = self.byte_base()?;
        // SAFETY: a HEAP_BIN or REFC_BIN has `size` bytes at its base.
        Some(Bits { bytes: unsafe { std::slice::from_raw_parts(base, size) }, offset: 0, len })
    }

    /// Address and size in bytes of a HEAP_BIN's or REFC_BIN's content.
    pub(super) fn byte_base(self) -> Option<(*const u8, usize)> {
        let size = |term: Self| (term.word_at(1) as usize).div_ceil(8);
        match self.header()? & abi::KIND_MASK {
            abi::HEAP_BIN => {
                // SAFETY: the data follow the two leading words.
                let data = unsafe { self.address().cast::<u8>().add(offset::HEAP_BIN_DATA as usize) };
                Some((data, size(self)))
            }
            abi::REFC_BIN => Some((self.word_at(offset::REFC_DATA as usize / 8) as *const u8, size(self))),
            _ => None,
        }
    }

    /// The binary that holds a bitstring's bytes, and the offset of its first bit there.
    pub fn origin(self) -> Option<(Term<'h>, usize)> {
        let header = self.header().filter(|header| header & abi::BITSTRING_MASK == abi::BITSTRING)?;
        if header & abi::KIND_MASK != abi::SUB_BITS {
            return Some((self, 0));
        }
        // SAFETY: the fourth word of a SUB_BITS is the binary it is part of.
        let origin = unsafe { Term::from_raw(self.word_at(offset::SUB_ORIGIN as usize / 8)) };
        Some((origin, self.word_at(offset::SUB_OFFSET as usize / 8) as usize))
    }

    /// The bytes of a binary that is byte-aligned in memory.
    #[inline]
    pub fn as_aligned_bytes(self) -> Option<&'h [u8]> {
        self.as_bits().filter(|bits| bits.offset == 0 && bits.len % 8 == 0).map(|bits| bits.bytes)
    }

    /// The content and position of a match context.
    pub fn as_match(self) -> Option<Match<'h>> {
        self.boxed_of(abi::MATCH)?;
        let field = |offset: i32| self.word_at(offset as usize / 8);
        let (position, end) = (field(offset::MATCH_POSITION) as usize, field(offset::MATCH_END) as usize);
        // SAFETY: the bits of a context are within its origin's bytes, which begin at the base; the fifth word is the
        // origin.
        unsafe {
            let bytes = std::slice::from_raw_parts(field(offset::MATCH_BASE) as *const u8, end.div_ceil(8));
            Some(Match { bytes, position, end, origin: Term::from_raw(field(offset::MATCH_ORIGIN)) })
        }
    }

    /// The counted block of a REFC_BIN.
    pub fn as_block(self) -> Option<&'h Block> {
        self.boxed_of(abi::REFC_BIN).map(|_| {
            // SAFETY: the block pointer of a REFC_BIN is counted by it, so it lives as long as the term.
            unsafe { &*(self.word_at(offset::REFC_BLOCK as usize / 8) as *const Block) }
        })
    }

    /// The content of a map.
    pub fn as_map(self) -> Option<Map<'h>> {
        let header = self.header()?;
        match header & abi::KIND_MASK {
            abi::MAP => {
                let all = self.slice(1, abi::header_size(header) as usize);
                Some(Map::Flat { keys: all[0], values: &all[1..] })
            }
            abi::HAMT => {
                // SAFETY: the third word of a HAMT is its root node.
                let root = unsafe { Term::from_raw(self.word_at(2)) };
                Some(Map::Hamt { count: self.word_at(1) as usize, root })
            }
            _ => None,
        }
    }

    /// The content of a native record.
    pub fn as_record(self) -> Option<Record<'h>> {
        let header = self.boxed_of(abi::RECORD)?;
        let all = self.slice(1, abi::header_size(header) as usize);
        Some(Record { definition: all[0], values: &all[1..] })
    }

    /// Bitmap and children of a trie node.
    pub fn as_hamt_node(self) -> Option<(u64, &'h [Term<'h>])> {
        let header = self.boxed_of(abi::HAMT_NODE)?;
        Some((self.word_at(1), self.slice(2, abi::header_size(header) as usize - 1)))
    }

    /// The content of a fun.
    pub fn as_fun(self) -> Option<Fun<'h>> {
        let header = self.boxed_of(abi::FUN)?;
        // SAFETY: the entry pointer of a fun points into the program's fun table or a leaked entry.
        let entry = unsafe { &*(self.word_at(1) as *const FunEntry) };
        Some(Fun { entry, free: self.slice(2, abi::header_size(header) as usize - 1) })
    }

    /// The number words of a reference.
    pub fn as_reference(self) -> Option<&'h [u64]> {
        let header = self.header()?;
        match header & abi::KIND_MASK {
            abi::REF => Some(self.raw_slice(1, abi::header_size(header) as usize)),
            abi::RESOURCE => Some(self.raw_slice(offset::RESOURCE_NUMBER as usize / 8, size_of::<Number>() / 8)),
            _ => None,
        }
    }

    /// The resource that a reference holds.
    pub fn as_resource(self) -> Option<&'h Arc<Resource>> {
        self.boxed_of(abi::RESOURCE)?;
        // SAFETY: the block of a RESOURCE is counted by it, so it lives as long as the term.
        unsafe { (self.word_at(offset::REFC_BLOCK as usize / 8) as *const Block).as_ref() }?.resource()
    }

    /// A pid, port or reference of another node.
    pub fn as_external(self) -> Option<External<'h>> {
        let header = self.header()?;
        let kind = match header & abi::KIND_MASK {
            abi::EXTERNAL_PID => ExternalKind::Pid,
            abi::EXTERNAL_PORT => ExternalKind::Port,
            abi::EXTERNAL_REF => ExternalKind::Ref,
            _ => return None,
        };
        let (origin, numbers) = (self.word_at(1), self.raw_slice(2, abi::header_size(header) as usize - 1));
        Some(External { kind, node: Atom::new(origin as u32), creation: (origin >> 32) as u32, numbers })
    }

    fn is_external(self, kind: ExternalKind) -> bool {
        self.as_external().is_some_and(|external| external.kind == kind)
    }

    /// Whether this is a pid, of any node.
    pub fn is_pid(self) -> bool {
        self.as_pid().is_some() || self.is_external(ExternalKind::Pid)
    }

    /// Whether this is a port, of any node.
    pub fn is_port(self) -> bool {
        self.as_port().is_some() || self.is_external(ExternalKind::Port)
    }

    /// Whether this is a reference, of any node.
    pub fn is_reference(self) -> bool {
        self.as_reference().is_some() || self.is_external(ExternalKind::Ref)
    }

    /// The words of a raw trace.
    pub fn as_trace(self) -> Option<&'h [u64]> {
        self.boxed_of(abi::TRACE).map(|header| self.raw_slice(1, abi::header_size(header) as usize))
    }

    /// A local pid.
    pub const fn as_pid(self) -> Option<Pid> {
        if self.0 & abi::KIND_MASK == abi::PID { Some(Pid::from_word(self.0)) } else { None }
    }

    /// The number of a local port.
    pub const fn as_port(self) -> Option<u64> {
        if self.0 & abi::KIND_MASK == abi::PORT { Some(self.0 >> abi::PAYLOAD_SHIFT) } else { None }
    }

    /// The term taken apart by one step.
    pub fn kind(self) -> Kind<'h> {
        match self.tag() {
            abi::TAG_SMALL => Kind::Small(self.0 as i64 >> abi::SMALL_SHIFT),
            abi::TAG_LIST => {
                let cell = self.slice(0, 2);
                Kind::Cons(cell[0], cell[1])
            }
            abi::TAG_TUPLE => Kind::Tuple(self.slice(1, abi::header_size(self.word_at(0)) as usize)),
            abi::TAG_BOXED => self.boxed_kind(),
            abi::TAG_OTHER => match self.0 & abi::KIND_MASK {
                abi::ATOM => Kind::Atom(Atom::from_word(self.0)),
                abi::NIL => Kind::Nil,
                abi::PID => Kind::Pid(Pid::from_word(self.0)),
                abi::PORT => Kind::Port(self.0 >> abi::PAYLOAD_SHIFT),
                _ => Kind::Internal,
            },
            _ => Kind::Float(f64::from_bits(abi::float_bits(self.0))),
        }
    }

    fn boxed_kind(self) -> Kind<'h> {
        if let Some((negative, limbs)) = self.as_big() {
            return Kind::Big(negative, limbs);
        }
        if let Some(value) = self.as_float() {
            return Kind::Float(value);
        }
        if let Some(bits) = self.as_bits() {
            return Kind::Bits(bits);
        }
        if let Some(map) = self.as_map() {
            return Kind::Map(map);
        }
        if let Some(record) = self.as_record() {
            return Kind::Record(record);
        }
        if let Some(fun) = self.as_fun() {
            return Kind::Fun(fun);
        }
        if let Some(external) = self.as_external() {
            return Kind::External(external);
        }
        self.as_reference().map_or(Kind::Internal, Kind::Ref)
    }
}
