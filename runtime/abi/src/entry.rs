//! Runtime entries: what compiled code calls, other than natives and other compiled code.
//!
//! Each entry `NAME` is an `extern "C" fn beamc_entry_NAME(head: *mut ProcessHead)` in the runtime, reached
//! through a thunk that switches to the scheduler's stack. Operands and results travel in
//! [`ProcessHead::scratch`](crate::process::ProcessHead) and `x`; compiled code stores the heap top in the head before
//! the call and reloads it after.
//!
//! # Kinds
//! - **stub**: symbol `beamc_stub_NAME`, Cranelift's `PreserveAll` convention without arguments. Comes back.
//! - **fail**: prepares the exception of a failing instruction; the return address tells the line. Two
//!   symbols: `beamc_fail_NAME` comes back (the caller branches to its landing pad), `beamc_raise_NAME`
//!   unwinds and does not come back.
//!
//! Beside these there are, outside the lists: `beamc_door` ([`DOOR`]) for natives, `beamc_unwind`
//! ([`UNWIND`]), which raises the exception already in the head and does not come back.
//!
//! # Rules
//! 1. Only the entries listed as safepoints collect or move the stack; at them the roots are `x[0..live]`
//!    and the frame's own. All others allocate without moving anything: from the heap while there
//!    is room, else in a fragment that the next collection takes in.
//! 2. An entry whose result can be absent leaves `NON_VALUE` in `scratch[0]`.

/// Door to a native: `extern "C" fn(native) -> result`, the result `NON_VALUE` when it gave no value; the native
/// finds its arguments in `x[0..arity]`.
pub const DOOR: &str = "beamc_bif_trampoline";
/// Raises the exception in the head from the caller's frame; does not come back.
pub const UNWIND: &str = "beamc_unwind";

/// Calls `$apply!` with every stub, as `name "what it does";`.
#[macro_export]
macro_rules! for_each_stub {
    ($apply:ident) => {
        $apply! {
            check "Entry or loop check failed: grows the stack, collects, yields. Safepoint.";
            gc "Makes room for scratch[0] words. Safepoint.";
            add "scratch[0] = scratch[0] + scratch[1]; operands stay in scratch[1..3] for the error: [2] left, [1] right.";
            sub "As add, subtraction.";
            mul "As add, multiplication.";
            int_div "As add, `div`.";
            rem "As add, `rem`.";
            div "As add, `/`.";
            band "As add, `band`.";
            bor "As add, `bor`.";
            bxor "As add, `bxor`.";
            bsl "As add, `bsl`.";
            bsr "As add, `bsr`.";
            cmp "scratch[0] = order of scratch[0] and scratch[1] as a signed -1, 0 or 1.";
            eq "scratch[0] = 1 if scratch[0] == scratch[1], else 0.";
            eq_exact "scratch[0] = 1 if scratch[0] =:= scratch[1], else 0.";
            bif "Calls the native at address scratch[7] with arguments scratch[0..]; scratch[0] = result or NON_VALUE.";
            map_get "scratch[0] = value of key scratch[1] in the map scratch[0], or NON_VALUE.";
            put_map_assoc "scratch[0] = map scratch[0] with the scratch[1] pairs in x[0..] put.";
            put_map_exact "As put_map_assoc, every key present already; NON_VALUE and the key in scratch[1] if one is not.";
            catch_end "scratch[0] = value of a catch whose exception has class, reason and trace in scratch[0..3].";
            build_stacktrace "scratch[0] = list form of the raw trace scratch[0].";
            fconv "scratch[0] = IEEE bits of the number scratch[0], scratch[1] = 1; scratch[1] = 0 if it is no number or too big.";
            send "Sends x[1] to x[0]; scratch[0] = x[1], or NON_VALUE with the exception prepared.";
            loop_rec "scratch[0] = the message at the save pointer, or NON_VALUE when the queue is at its end.";
            loop_rec_end "Moves the save pointer past the current message; peeked = the next one, or NON_VALUE.";
            remove_message "Takes the current message out of the queue and resets the save pointer.";
            wait "Waits for a message that is not yet seen. Safepoint.";
            wait_timeout "Waits for a message or for scratch[0] ms: scratch[0] = 1: message, 0: time is over, 2: bad timeout. Safepoint.";
            timeout "Resets the save pointer after a timeout.";
            recv_marker_reserve "scratch[0] = a new receive marker.";
            recv_marker_bind "Binds the marker scratch[0] to the reference scratch[1].";
            recv_marker_clear "Drops the marker of the reference scratch[0].";
            recv_marker_use "Moves the save pointer to the marker of the reference scratch[0].";
            apply "resume = code of x[live]:x[live + 1] with arity live, scratch[0] = 1; 0 with the exception prepared.";
            bs_get_integer "scratch[0] = integer of scratch[1] bits, which are there, at the position of the context scratch[0], which stays; flags in scratch[2]. NON_VALUE: too big.";
            bs_get_float "As bs_get_integer, a float; NON_VALUE if it is none or the size is not 16, 32 or 64.";
            bs_get_binary "As bs_get_integer, a bitstring.";
            bs_get_tail "scratch[0] = the rest of the context scratch[0], which stays.";
            bs_get_utf8 "scratch[0] = code point at the position of the context scratch[0], which stays, or NON_VALUE; scratch[1] = its size in bits.";
            bs_get_utf16 "As bs_get_utf8, flags in scratch[2].";
            bs_get_utf32 "As bs_get_utf16.";
            bs_match_string "scratch[0] = 1 if the next scratch[1] bits of the context scratch[0], which are there, equal the first of the binary scratch[2], else 0.";
            bs_init_writable "scratch[0] = an empty binary ready to be appended to, scratch[0] bytes expected (any term).";
            bs_create_bin "scratch[0] = bitstring of the segments that the binary scratch[0] describes (see `segment`), operands in x[0..]; NON_VALUE with the exception prepared.";
            count "Counts one execution of row scratch[0]; only in counting builds.";
        }
    };
}

/// Calls `$apply!` with every fail entry, as `name "what it raises";`.
#[macro_export]
macro_rules! for_each_fail {
    ($apply:ident) => {
        $apply! {
            badmatch "error:{badmatch, scratch[0]}";
            case_clause "error:{case_clause, scratch[0]}";
            if_clause "error:if_clause";
            try_clause "error:{try_clause, scratch[0]}";
            badrecord "error:{badrecord, scratch[0]}";
            function_clause "error:function_clause with arguments x[0..live] in the top frame";
            undef "error:undef of the function whose module, name are scratch[0], scratch[1] and arguments x[0..live]";
            badarith "error:badarith without a frame of its own (float instructions)";
            badarg "error:badarg without a frame of its own";
            arith "what the last arithmetic stub could not do: badarith or system_limit, in erlang:Op with its operands; Op is the atom scratch[0], operands scratch[2], scratch[1], their number scratch[3]";
            native "the exception a native or send prepared";
            badfun "error:{badfun, scratch[0]} or error:{badarity, {scratch[0], x[0..live]}}, whichever it is";
            badmap "error:{badmap, scratch[0]}";
            badkey "error:{badkey, scratch[0]}";
            timeout_value "error:timeout_value";
            bs_create "the error:badarg or system_limit that bs_create_bin prepared";
            raise "the opcode raise: reason scratch[1], raw trace scratch[0]";
            raw_raise "the opcode raw_raise: class scratch[0], reason scratch[1], trace scratch[2]; comes back with x0 = badarg in scratch[0] when the class is none";
        }
    };
}

macro_rules! stubs {
    ($($name:ident $what:literal;)*) => {
        /// A stub.
        #[allow(rustdoc::broken_intra_doc_links, reason = "scratch[0] is an index, not a link")]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[allow(non_camel_case_types, reason = "named as the linker symbols are")]
        pub enum Stub { $(#[doc = $what] $name,)* }

        impl Stub {
            /// Linker symbol of the thunk.
            pub const fn symbol(self) -> &'static str {
                match self { $(Stub::$name => concat!("beamc_libcall_", stringify!($name)),)* }
            }

            /// Linker symbol of the thunk that keeps no vector registers, for functions without float registers.
            pub const fn quick_symbol(self) -> &'static str {
                match self { $(Stub::$name => concat!("beamc_libcall_", stringify!($name), "_nofp"),)* }
            }

            /// Every stub.
            pub const ALL: &'static [Stub] = &[$(Stub::$name,)*];
        }
    };
}

macro_rules! fails {
    ($($name:ident $what:literal;)*) => {
        /// A fail entry.
        #[allow(rustdoc::broken_intra_doc_links, reason = "scratch[0] is an index, not a link")]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[allow(non_camel_case_types, reason = "named as the linker symbols are")]
        pub enum Failure { $(#[doc = $what] $name,)* }

        impl Failure {
            /// Linker symbol of the thunk that comes back.
            pub const fn fail_symbol(self) -> &'static str {
                match self { $(Failure::$name => concat!("beamc_raise_", stringify!($name), "_local"),)* }
            }

            /// Linker symbol of the thunk that unwinds.
            pub const fn raise_symbol(self) -> &'static str {
                match self { $(Failure::$name => concat!("beamc_raise_", stringify!($name)),)* }
            }

            /// Every fail entry.
            pub const ALL: &'static [Failure] = &[$(Failure::$name,)*];
        }
    };
}

for_each_stub!(stubs);
for_each_fail!(fails);

/// What compiled code knows of the block behind a REFC_BIN: byte offsets of words. The bytes follow the block's words.
pub mod block {
    /// Number of REFC_BINs, in any process, that hold the block.
    pub const COUNT: i32 = 0;
    /// Bits from the first byte on that terms show; what follows is zero and may be claimed.
    pub const USED_BITS: i32 = 16;
}

/// How `bs_create_bin` and the `bs_get_*` stubs are told of segments.
///
/// The description of a construction is a literal binary: one [`Segment`](segment::Segment) after the other, each followed by its
/// string's bytes.
pub mod segment {
    /// Flag: least significant byte first.
    pub const LITTLE: u8 = 1;
    /// Flag: an integer is two's complement.
    pub const SIGNED: u8 = 2;

    macro_rules! kinds {
        ($($name:ident $what:literal,)*) => {
            /// What a segment is made from.
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
        /// There is none; as a size: all of the value.
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
        /// What it is made from.
        pub kind: Kind,
        /// [`LITTLE`] and [`SIGNED`].
        pub flags: u8,
        /// Bits per unit of size.
        pub unit: u16,
        /// Number of the segment for `error_info`.
        pub number: u32,
        /// Bytes of the string that follow.
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

        /// The segment that begins `bytes`, its string and what follows; `None` at the end.
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
