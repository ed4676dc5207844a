//! Roles of operands: what an instruction does with each of its operands, the same words for all opcodes.
//!
//! The rows of [`genop`](super::genop) give every operand its role, and a role fixes the Rust type of the operand. From
//! the role follow how the readers take the operand (`read::build`), what the analyses see in it (`ir::operand`) and how
//! it is printed (`dump`). Each of those is one match on the roles without a default, so a new role does not compile
//! until all of them know it.

/// Hands the roles to a macro: `Role: Type of the operand in the IR;`.
#[rustfmt::skip]
macro_rules! for_each_role {
    ($with:ident) => {
        $with! {
            // Registers and constants.
            /// Is read.
            Src: Src;
            /// Are read.
            Srcs: Vec<Src>;
            /// The free variables of a fun; are read.
            Env: Vec<Src>;
            /// The size of a segment in units; is read.
            Size: Src;
            /// The arity that `is_function2` asks for; is read, and a plain number where the compiler knows it.
            FunArity: Src;
            /// Is written.
            Dst: Reg;
            /// Are written.
            Dsts: Vec<Reg>;
            /// Is read and written.
            Swapped: Reg;
            /// A float register that is read.
            Fr: u16;
            /// A float register that is written.
            FrDst: u16;
            /// Keys and values of a map; are read.
            Pairs: Vec<(Src, Src)>;
            /// Keys, which are read, and where their values go.
            Getters: Vec<(Src, Reg)>;
            /// Positions in a tuple, and the values for them, which are read.
            Updates: Vec<(u32, Src)>;
            /// The segments of `bs_create_bin`; their values and sizes are read.
            Segments: Vec<BinSegment>;
            /// The commands of `bs_match`; some write a register.
            Commands: Vec<MatchCommand>;

            // Labels.
            /// Names this place.
            Block: Label;
            /// Control goes there.
            Target: Label;
            /// Control goes there on failure.
            Fail: Label;
            /// Control goes there on failure; without a label, failure raises.
            OrRaise: Option<Label>;
            /// Not an operand: failure raises.
            Raises: Option<Label>;
            /// The label of `bs_start_match4`, or why it needs none.
            StartFail: StartMatchFail;
            /// Constants to compare with, and where control goes for each.
            Arms: Vec<(Const, Label)>;
            /// Sizes of tuples, and where control goes for each.
            ArityArms: Vec<(u32, Label)>;
            /// Where an exception goes while the `catch` or `try` is open.
            Handler: Label;
            /// The entry of the called function.
            Entry: Label;

            // Frame, heap and handlers.
            /// X registers from this number up hold nothing when a collection happens here.
            Live: u16;
            /// Not an operand: no collection happens here.
            NoLive: Option<u16>;
            /// Heap to have at hand.
            Heap: HeapNeed;
            /// Makes a frame of so many Y registers, all undefined.
            Frame: u16;
            /// Makes a frame of so many Y registers, all defined.
            ZeroFrame: u16;
            /// Drops the frame, which has so many Y registers.
            Deallocate: u16;
            /// Drops so many Y registers at the top of the frame.
            Trim: u16;
            /// So many Y registers stay.
            Remaining: u16;
            /// Y register that an opened `catch` or `try` occupies.
            Opened: Reg;
            /// Y register of the `catch` or `try` that is closed.
            Closed: Reg;

            // Functions.
            /// The function this is the head of.
            Function: Mfa;
            /// How many arguments stand in x0 and up; they are read.
            Arity: u8;
            /// The called function, as a name; its arguments, in x0 and up, are read.
            Callee: Mfa;
            /// The BIF without arguments of this name.
            Bif0: Atom;
            /// The BIF with one argument of this name.
            Bif1: Atom;
            /// The BIF with two arguments of this name.
            Bif2: Atom;
            /// The BIF with three arguments of this name.
            Bif3: Atom;
            /// The fun that is made.
            Fun: Fun;
            /// What is known of the fun that is called.
            FunTag: CallFunTag;

            // What else an instruction says.
            /// A size or an index.
            Number: u32;
            /// A number of bits.
            Bits: u64;
            /// As many bits as the operand before says.
            Bytes: Arc<[u8]>;
            /// By which a number of bits must be divisible; not 0.
            Alignment: u32;
            /// Bits for each one of a size.
            SizeUnit: u32;
            /// The unit of a whole bitstring.
            Unit: u32;
            /// Byte order and sign.
            Flags: SegFlags;
            /// The atom to compare with.
            Tag: Atom;
            /// How `update_record` may treat its source.
            Hint: UpdateHint;
            /// Source position.
            Location: Option<Line>;
        }
    };
}
pub(crate) use for_each_role;

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident: $type:ty;)*) => {
        /// What an instruction does with an operand.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Role { $($(#[$doc])* $role),* }
    };
}
for_each_role!(roles);

impl Role {
    /// Names of the operands in the file that make up one of this role, where it is not one of the operand's own name.
    const fn parts(self) -> Option<&'static [&'static str]> {
        match self {
            Role::Function => Some(&["module", "function", "arity"]),
            Role::Callee => Some(&["arity", "mfa"]),
            Role::Raises | Role::NoLive => Some(&[]),
            _ => None,
        }
    }

    /// How many operands in the file make up one of this role.
    pub(super) const fn width(self) -> usize {
        match self.parts() {
            Some(parts) => parts.len(),
            None => 1,
        }
    }

    /// Names of the operands in the file that make up the operand `name` of this role.
    pub(super) fn names<'a>(self, name: &'a &'static str) -> &'a [&'static str] {
        self.parts().unwrap_or(std::slice::from_ref(name))
    }
}
