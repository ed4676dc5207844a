//! Roles of operands: the effect of an instruction on each operand, in the same terms for all opcodes.
//!
//! The rows of [`genop`](super::genop) give every operand its role, and a role fixes the Rust type of the operand. The
//! role determines how the readers take the operand (`read::build`), which parts the analyses see (`ir::operand`) and
//! how it is printed (`dump`). Each of these is one match on the roles without a default, so a new role does not
//! compile until all of them have an arm for it.

/// Passes the roles to a macro: `Role: Type of the operand in the IR;`.
#[rustfmt::skip]
macro_rules! for_each_role {
    ($with:ident) => {
        $with! {
            // Registers and constants.
            /// Is read.
            Src: Src;
            /// A match context; is read.
            Context: Src;
            /// Are read.
            Srcs: Vec<Src>;
            /// The free variables of a fun; are read.
            Env: Vec<Src>;
            /// The size of a segment in units; is read.
            Size: Src;
            /// The arity in `is_function2`; is read. A plain number if the compiler knows it.
            FunArity: Src;
            /// The size of a whole bitstring; is read. A plain number if the compiler knows it.
            Length: Src;
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
            /// Keys, which are read, and the registers for their values.
            Getters: Vec<(Src, Reg)>;
            /// Positions in a tuple, and their new values, which are read.
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
            /// The label of `bs_start_match4`, or the reason for having none.
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
            /// X registers from this number up hold nothing at a collection here.
            Live: u16;
            /// Not an operand: no collection happens here.
            NoLive: Option<u16>;
            /// Heap to reserve.
            Heap: HeapNeed;
            /// Makes a frame of this number of Y registers, all undefined.
            Frame: u16;
            /// Makes a frame of this number of Y registers, all defined.
            ZeroFrame: u16;
            /// Drops the frame, which has this number of Y registers.
            Deallocate: u16;
            /// Drops this number of Y registers at the top of the frame.
            Trim: u16;
            /// This number of Y registers stays.
            Remaining: u16;
            /// Y register of the `catch` or `try` that is opened.
            Opened: Reg;
            /// Y register of the `catch` or `try` that is closed.
            Closed: Reg;

            // Functions.
            /// The function that begins here.
            Function: Mfa;
            /// Number of arguments in x0 and up; they are read.
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
            /// The compiler's knowledge of the called fun.
            FunTag: CallFunTag;

            // Other operands.
            /// A size or an index.
            Number: u32;
            /// A number of bits.
            Bits: u64;
            /// Bytes that hold the number of bits in the operand before.
            Bytes: Arc<[u8]>;
            /// Constant bytes: their number, then where they are.
            Text: Arc<[u8]>;
            /// A divisor of a number of bits; not 0.
            Alignment: u32;
            /// Bits per unit of a size.
            SizeUnit: u32;
            /// The unit of a whole bitstring.
            Unit: u32;
            /// Byte order and sign.
            Flags: SegFlags;
            /// The atom to compare with.
            Tag: Atom;
            /// How `update_record` may treat its source.
            Hint: UpdateHint;
            /// The native record that it is about.
            RecordId: RecordId;
            /// The native records that pass.
            Scope: RecordScope;
            /// Source position.
            Location: Option<Line>;
        }
    };
}
pub(crate) use for_each_role;

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident: $type:ty;)*) => {
        /// The effect of an instruction on an operand.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Role { $($(#[$doc])* $role),* }
    };
}
for_each_role!(roles);

impl Role {
    /// Names of the operands in the file that make up one of this role, unless it is one operand with the name of the
    /// role's operand.
    const fn parts(self) -> Option<&'static [&'static str]> {
        match self {
            Role::Function => Some(&["module", "function", "arity"]),
            Role::Callee => Some(&["arity", "mfa"]),
            Role::Text => Some(&["length", "string"]),
            Role::Raises | Role::NoLive => Some(&[]),
            _ => None,
        }
    }

    /// The number of operands in the file that make up one of this role.
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
