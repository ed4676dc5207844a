//! Binaries, where compiled code and the runtime share more than their layout: the block behind a REFC_BIN, and the segments
//! of constructions and matches.

/// Layout of the block behind a REFC_BIN that compiled code relies on: byte offsets of words. The bytes follow the block's
/// words.
pub mod block {
    /// Number of REFC_BINs, in any process, that hold the block.
    pub const COUNT: i32 = 0;
    /// Bits that terms show, from the first byte on. The bits after them are zero and may be claimed.
    pub const USED_BITS: i32 = 16;
}

/// Segments as the libcalls `bs_create_bin` and `bs_get_*` receive them.
///
/// The description of a construction is a literal binary: a sequence of [`Segment`](segment::Segment)s, each followed by the
/// bytes of its string.
pub mod segment {
    /// Flag: least significant byte first.
    pub const LITTLE: u8 = 1;
    /// Flag: an integer is two's complement.
    pub const SIGNED: u8 = 2;

    macro_rules! kinds {
        ($($name:ident $what:literal,)*) => {
            /// The source of a segment.
            #[derive(Clone, Copy, PartialEq, Eq, Debug)]
            pub enum Kind { $(#[doc = $what] $name,)* }

            impl Kind {
                const ALL: &'static [Kind] = &[$(Kind::$name,)*];
            }
        };
    }

    kinds! {
        Append "A bitstring, all of it, that may be extended in place.",
        PrivateAppend "The same, of which there is no other use.",
        Integer "An integer.",
        Float "A number.",
        Binary "A bitstring or the beginning of one.",
        Utf8 "A code point.",
        Utf16 "A code point.",
        Utf32 "A code point.",
        String "Bytes of the description.",
    }

    /// An operand of a segment.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Operand {
        /// The word of an immediate.
        Word(u64),
        /// The term in the X register of this number.
        X(u16),
        /// Absent; as a size: all of the value.
        Absent,
    }

    impl Operand {
        const fn encode(self) -> (u8, u64) {
            match self {
                Operand::Word(word) => (0, word),
                Operand::X(number) => (1, number as u64),
                Operand::Absent => (2, 0),
            }
        }

        const fn decode(form: u8, word: u64) -> Self {
            match form {
                0 => Operand::Word(word),
                1 => Operand::X(word as u16),
                _ => Operand::Absent,
            }
        }
    }

    /// One segment.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct Segment {
        /// Its source.
        pub kind: Kind,
        /// [`LITTLE`] and [`SIGNED`].
        pub flags: u8,
        /// Bits per unit of the size.
        pub unit: u16,
        /// Number of the segment, for `error_info`.
        pub number: u32,
        /// Bytes of the string that follows.
        pub string: u32,
        /// Size in units.
        pub size: Operand,
        /// Value.
        pub value: Operand,
    }

    impl Segment {
        /// Bytes of a segment without its string.
        pub const LEN: usize = 32;

        /// The segment as bytes.
        pub fn encode(&self) -> [u8; Self::LEN] {
            let ((size_form, size), (value_form, value)) = (self.size.encode(), self.value.encode());
            let mut bytes = [0; Self::LEN];
            bytes[..4].copy_from_slice(&[self.kind as u8, self.flags, size_form, value_form]);
            bytes[4..6].copy_from_slice(&self.unit.to_le_bytes());
            bytes[8..12].copy_from_slice(&self.number.to_le_bytes());
            bytes[12..16].copy_from_slice(&self.string.to_le_bytes());
            bytes[16..24].copy_from_slice(&size.to_le_bytes());
            bytes[24..].copy_from_slice(&value.to_le_bytes());
            bytes
        }

        /// The first segment of `bytes`, its string, and the rest; `None` at the end.
        #[inline]
        pub fn decode(bytes: &[u8]) -> Option<(Segment, &[u8], &[u8])> {
            let (head, rest) = bytes.split_first_chunk::<{ Self::LEN }>()?;
            let (words, _) = head.as_chunks::<8>();
            let [first, second, size, value] = [0, 1, 2, 3].map(|index| u64::from_le_bytes(words[index]));
            let segment = Segment {
                kind: *Kind::ALL.get(usize::from(head[0]))?,
                flags: head[1],
                unit: (first >> 32) as u16,
                number: second as u32,
                string: (second >> 32) as u32,
                size: Operand::decode(head[2], size),
                value: Operand::decode(head[3], value),
            };
            let (string, rest) = rest.split_at_checked(segment.string as usize)?;
            Some((segment, string, rest))
        }
    }
}
