//! The instructions, one variant per opcode or per family that differs only in an operator.
//!
//! Field names follow OTP's `genop.tab`; the rows of [`isa::genop`](crate::isa::genop) give each field its role. X registers
//! at or above `live` hold nothing at a safepoint.

use super::{Atom, Const, Fail, Label, Line, Mfa, Reg, Src, Term};
use beamc_abi::term::words;
use std::sync::Arc;

/// A one-argument type test.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is the opcode is_<name>")]
pub enum TypeTest {
    Integer,
    Float,
    Number,
    Atom,
    Pid,
    Reference,
    Port,
    Nil,
    Binary,
    Bitstr,
    List,
    NonemptyList,
    Tuple,
    Function,
    Boolean,
    Map,
    AnyNativeRecord,
}

/// A comparison that branches.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is the opcode is_<name>")]
pub enum ArithOp {
    Lt,
    Ge,
    Eq,
    Ne,
    EqExact,
    NeExact,
}

/// Arithmetic on float registers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is the opcode f<name>")]
pub enum FloatOp {
    Add,
    Sub,
    Mul,
    Div,
}

/// Source of an `fmove` into a float register.
#[derive(Clone, PartialEq, Debug)]
pub enum FrSrc {
    /// A float register.
    Fr(u16),
    /// A register or constant that holds a float.
    Src(Src),
}

/// Byte order of a segment.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Endian {
    /// Most significant byte first.
    #[default]
    Big,
    /// Least significant byte first.
    Little,
    /// The machine's own.
    Native,
}

/// Flags of a segment.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct SegFlags {
    /// Byte order.
    pub endian: Endian,
    /// Whether an integer is two's complement.
    pub signed: bool,
}

/// The failure mode of `bs_start_match4`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StartMatchFail {
    /// The source is certainly a binary or context.
    NoFail,
    /// The source is certainly a context.
    Resume,
    /// Jump when the source is neither.
    Label(Label),
}

/// The native record that an instruction is about.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum RecordId {
    /// Any: the file has the atom `_`.
    Any,
    /// The record of this name in the module itself.
    Local(Atom),
    /// The record of a module, and its name.
    External(Atom, Atom),
}

/// The native records that `is_record_accessible` lets pass.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RecordScope {
    /// Exported ones.
    External,
    /// Exported ones and those of the module itself.
    AutoLocal,
}

/// One command of `bs_match`.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "fields are named as in genop.tab")]
pub enum MatchCommand {
    EnsureAtLeast {
        bits: u64,
        unit: u32,
    },
    EnsureExactly {
        bits: u64,
    },
    Skip {
        bits: u64,
    },
    Integer {
        live: u16,
        flags: SegFlags,
        size: u64,
        unit: u32,
        dst: Reg,
    },
    Binary {
        live: u16,
        flags: SegFlags,
        size: u64,
        unit: u32,
        dst: Reg,
    },
    GetTail {
        live: u16,
        unit: u32,
        dst: Reg,
    },
    /// The next `bits` bits equal `value`.
    EqExact {
        bits: u32,
        value: u64,
    },
}

/// Kind of a segment of `bs_create_bin`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is the segment type of the same name")]
pub enum BinSegmentKind {
    Append,
    PrivateAppend,
    Integer,
    Float,
    Binary,
    Utf8,
    Utf16,
    Utf32,
    String,
}

/// Unit of the size of a bitstring.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LengthUnit {
    /// `bs_init_bits`.
    Bits,
    /// `bs_init2`.
    Bytes,
}

/// Kind of value that a `bs_put` with a size writes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is the opcode bs_put_<name>")]
pub enum PutKind {
    Integer,
    Float,
    Binary,
}

/// Encoding of a code point.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is the opcode bs_put_<name>")]
pub enum Utf {
    Utf8,
    Utf16,
    Utf32,
}

/// One segment of `bs_create_bin`.
#[derive(Clone, PartialEq, Debug)]
pub struct BinSegment {
    /// Kind of segment.
    pub kind: BinSegmentKind,
    /// Number of the segment in `error_info`.
    pub seg: u32,
    /// Bits per unit of size; 0 for the utf kinds.
    pub unit: u32,
    /// Byte order and sign.
    pub flags: SegFlags,
    /// Value; for `String`, unused ([`Const::Nil`]).
    pub value: Src,
    /// Size in units: an integer or register; `all` and `undefined` as those atoms. For `String` the
    /// number of bytes as an integer.
    pub size: Src,
    /// The bytes of a `String` segment; empty otherwise.
    pub string: Arc<[u8]>,
}

/// The tag operand of `call_fun2`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CallFunTag {
    /// The operand is certainly a fun of the right arity.
    Safe,
    /// Nothing is known.
    Unsafe,
    /// The operand is certainly the fun with this index in the module's fun table.
    Known(u32),
}

/// The hint of `update_record`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum UpdateHint {
    /// Always copy.
    Copy,
    /// The new values may equal the old.
    Reuse,
    /// Nothing else refers to the source: it may be overwritten (OTP 27 and later).
    Inplace,
}

/// The arguments of a BIF.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "each is named by how many there are")]
pub enum BifArgs {
    Zero,
    One([Src; 1]),
    Two([Src; 2]),
    Three([Src; 3]),
}

impl std::ops::Deref for BifArgs {
    type Target = [Src];

    fn deref(&self) -> &[Src] {
        match self {
            BifArgs::Zero => &[],
            BifArgs::One(args) => args,
            BifArgs::Two(args) => args,
            BifArgs::Three(args) => args,
        }
    }
}

/// Index into the module's fun table.
pub type Fun = u32;

/// An instruction.
#[derive(Clone, PartialEq, Debug)]
#[allow(
    missing_docs,
    reason = "variants and fields are the opcodes and operands of genop.tab; isa::genop explains each"
)]
pub enum Inst {
    // Structure.
    Label(Label),
    FuncInfo(Mfa),
    Line(Option<Line>),
    OnLoad,
    NifStart,

    // Calls.
    Call {
        arity: u8,
        label: Label,
    },
    CallLast {
        arity: u8,
        label: Label,
        deallocate: u16,
    },
    CallOnly {
        arity: u8,
        label: Label,
    },
    CallExt {
        mfa: Mfa,
    },
    CallExtLast {
        mfa: Mfa,
        deallocate: u16,
    },
    CallExtOnly {
        mfa: Mfa,
    },
    CallFun {
        arity: u8,
    },
    CallFun2 {
        tag: CallFunTag,
        arity: u8,
        fun: Src,
    },
    Apply {
        arity: u8,
    },
    ApplyLast {
        arity: u8,
        deallocate: u16,
    },
    Return,

    // BIFs in line. `live` is `Some` for the forms that may allocate (gc_bif).
    Bif {
        name: Atom,
        fail: Fail,
        live: Option<u16>,
        args: BifArgs,
        dst: Reg,
    },

    // Frames and heap. `words` is the total heap need in words. Floats and funs are counted in it, and also apart,
    // because their sizes differ between OTP and beamc.
    Allocate {
        stack: u16,
        live: u16,
    },
    AllocateHeap {
        stack: u16,
        heap: HeapNeed,
        live: u16,
    },
    AllocateZero {
        stack: u16,
        live: u16,
    },
    AllocateHeapZero {
        stack: u16,
        heap: HeapNeed,
        live: u16,
    },
    TestHeap {
        heap: HeapNeed,
        live: u16,
    },
    Init {
        dst: Reg,
    },
    InitYregs {
        regs: Vec<Reg>,
    },
    Deallocate {
        stack: u16,
    },
    Trim {
        words: u16,
        remaining: u16,
    },

    // Messages.
    Send,
    RemoveMessage,
    Timeout,
    LoopRec {
        fail: Label,
        dst: Reg,
    },
    LoopRecEnd {
        label: Label,
    },
    Wait {
        label: Label,
    },
    WaitTimeout {
        label: Label,
        timeout: Src,
    },
    RecvMarkerReserve {
        dst: Reg,
    },
    RecvMarkerBind {
        marker: Src,
        reference: Src,
    },
    RecvMarkerClear {
        reference: Src,
    },
    RecvMarkerUse {
        reference: Src,
    },

    // Tests.
    Compare {
        op: ArithOp,
        fail: Label,
        left: Src,
        right: Src,
    },
    TypeTest {
        test: TypeTest,
        fail: Label,
        src: Src,
    },
    TestArity {
        fail: Label,
        src: Src,
        arity: u32,
    },
    IsTaggedTuple {
        fail: Label,
        src: Src,
        arity: u32,
        tag: Atom,
    },
    IsFunction2 {
        fail: Label,
        src: Src,
        arity: Src,
    },
    HasMapFields {
        fail: Label,
        src: Src,
        keys: Vec<Src>,
    },
    SelectVal {
        src: Src,
        fail: Label,
        arms: Vec<(Const, Label)>,
    },
    SelectTupleArity {
        src: Src,
        fail: Label,
        arms: Vec<(u32, Label)>,
    },
    Jump(Label),

    // Moves and data.
    Move {
        src: Src,
        dst: Reg,
    },
    Swap {
        a: Reg,
        b: Reg,
    },
    GetList {
        src: Src,
        head: Reg,
        tail: Reg,
    },
    GetHd {
        src: Src,
        head: Reg,
    },
    GetTl {
        src: Src,
        tail: Reg,
    },
    /// `index` is 0-based.
    GetTupleElement {
        src: Src,
        index: u32,
        dst: Reg,
    },
    /// `index` is 0-based.
    SetTupleElement {
        value: Src,
        tuple: Src,
        index: u32,
    },
    PutList {
        head: Src,
        tail: Src,
        dst: Reg,
    },
    PutTuple2 {
        dst: Reg,
        elements: Vec<Src>,
    },
    /// Indices are 1-based, as `element/2`.
    UpdateRecord {
        hint: UpdateHint,
        size: u32,
        src: Src,
        dst: Reg,
        updates: Vec<(u32, Src)>,
    },
    IsNativeRecord {
        fail: Label,
        src: Src,
        module: Atom,
        name: Atom,
    },
    IsRecordAccessible {
        fail: Label,
        src: Src,
        scope: RecordScope,
    },
    GetRecordElements {
        fail: Label,
        src: Src,
        pairs: Vec<(Src, Reg)>,
    },
    GetRecordField {
        fail: Fail,
        src: Src,
        id: RecordId,
        field: Atom,
        dst: Reg,
    },
    PutRecord {
        fail: Fail,
        id: RecordId,
        src: Src,
        dst: Reg,
        live: u16,
        pairs: Vec<(Src, Src)>,
    },

    // Maps.
    PutMap {
        exact: bool,
        fail: Fail,
        src: Src,
        dst: Reg,
        live: u16,
        pairs: Vec<(Src, Src)>,
    },
    GetMapElements {
        fail: Label,
        src: Src,
        pairs: Vec<(Src, Reg)>,
    },

    // Funs.
    MakeFun {
        fun: Fun,
        dst: Reg,
        env: Vec<Src>,
    },
    /// The old form: free variables are x0.., the result goes to x0.
    MakeFun2 {
        fun: Fun,
    },

    // Exceptions.
    Catch {
        dst: Reg,
        handler: Label,
    },
    CatchEnd {
        src: Reg,
    },
    Try {
        dst: Reg,
        handler: Label,
    },
    TryEnd {
        src: Reg,
    },
    TryCase {
        src: Reg,
    },
    TryCaseEnd {
        value: Src,
    },
    Raise {
        trace: Src,
        value: Src,
    },
    RawRaise,
    BuildStacktrace,
    Badmatch {
        value: Src,
    },
    IfEnd,
    CaseEnd {
        value: Src,
    },
    Badrecord {
        value: Src,
    },

    // Floats.
    FmoveToFr {
        src: FrSrc,
        dst: u16,
    },
    FmoveFromFr {
        src: u16,
        dst: Reg,
    },
    Fconv {
        src: Src,
        dst: u16,
    },
    Farith {
        op: FloatOp,
        fail: Fail,
        left: u16,
        right: u16,
        dst: u16,
    },
    Fnegate {
        fail: Fail,
        src: u16,
        dst: u16,
    },

    // Binary matching.
    BsStartMatch3 {
        fail: Label,
        src: Src,
        live: u16,
        dst: Reg,
    },
    BsStartMatch4 {
        fail: StartMatchFail,
        live: u16,
        src: Src,
        dst: Reg,
    },
    BsGetInteger2 {
        fail: Label,
        ctx: Src,
        live: u16,
        size: Src,
        unit: u32,
        flags: SegFlags,
        dst: Reg,
    },
    BsGetFloat2 {
        fail: Label,
        ctx: Src,
        live: u16,
        size: Src,
        unit: u32,
        flags: SegFlags,
        dst: Reg,
    },
    BsGetBinary2 {
        fail: Label,
        ctx: Src,
        live: u16,
        size: Src,
        unit: u32,
        flags: SegFlags,
        dst: Reg,
    },
    BsSkipBits2 {
        fail: Label,
        ctx: Src,
        size: Src,
        unit: u32,
        flags: SegFlags,
    },
    BsTestTail2 {
        fail: Label,
        ctx: Src,
        bits: u64,
    },
    BsTestUnit {
        fail: Label,
        ctx: Src,
        unit: u32,
    },
    BsMatchString {
        fail: Label,
        ctx: Src,
        bits: u64,
        string: Arc<[u8]>,
    },
    BsGetUtf8 {
        fail: Label,
        ctx: Src,
        live: u16,
        flags: SegFlags,
        dst: Reg,
    },
    BsSkipUtf8 {
        fail: Label,
        ctx: Src,
        live: u16,
        flags: SegFlags,
    },
    BsGetUtf16 {
        fail: Label,
        ctx: Src,
        live: u16,
        flags: SegFlags,
        dst: Reg,
    },
    BsSkipUtf16 {
        fail: Label,
        ctx: Src,
        live: u16,
        flags: SegFlags,
    },
    BsGetUtf32 {
        fail: Label,
        ctx: Src,
        live: u16,
        flags: SegFlags,
        dst: Reg,
    },
    BsSkipUtf32 {
        fail: Label,
        ctx: Src,
        live: u16,
        flags: SegFlags,
    },
    BsGetTail {
        ctx: Src,
        dst: Reg,
        live: u16,
    },
    BsGetPosition {
        ctx: Src,
        dst: Reg,
        live: u16,
    },
    BsSetPosition {
        ctx: Src,
        position: Src,
    },
    BsMatch {
        fail: Label,
        ctx: Src,
        commands: Vec<MatchCommand>,
    },

    // Binary construction.
    BsInitWritable,
    BsInit {
        fail: Fail,
        size: Src,
        unit: LengthUnit,
        heap: HeapNeed,
        live: u16,
        flags: SegFlags,
        dst: Reg,
    },
    BsAppend {
        fail: Fail,
        size: Src,
        heap: HeapNeed,
        live: u16,
        unit: u32,
        bin: Src,
        flags: SegFlags,
        dst: Reg,
    },
    BsPrivateAppend {
        fail: Fail,
        size: Src,
        unit: u32,
        bin: Src,
        flags: SegFlags,
        dst: Reg,
    },
    BsPut {
        kind: PutKind,
        fail: Fail,
        size: Src,
        unit: u32,
        flags: SegFlags,
        value: Src,
    },
    BsPutString {
        string: Arc<[u8]>,
    },
    BsPutUtf {
        encoding: Utf,
        fail: Fail,
        flags: SegFlags,
        value: Src,
    },
    BsUtfSize {
        utf16: bool,
        fail: Fail,
        src: Src,
        dst: Reg,
    },
    BsAdd {
        fail: Fail,
        left: Src,
        right: Src,
        unit: u32,
        dst: Reg,
    },
    BsCreateBin {
        fail: Fail,
        heap: HeapNeed,
        live: u16,
        unit: u32,
        dst: Reg,
        segments: Vec<BinSegment>,
    },
}

/// A heap need in the compiler's terms.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct HeapNeed {
    /// Plain words.
    pub words: u32,
    /// Number of floats to box.
    pub floats: u32,
    /// Number of funs to make.
    pub funs: u32,
}

impl HeapNeed {
    /// The need in beamc's words, which differ from the stock compiler's for floats and funs.
    pub fn words(self) -> u64 {
        u64::from(self.words) + u64::from(self.floats) * words::FLOAT + u64::from(self.funs) * words::FUN
    }
}

impl Const {
    /// The constant as a term.
    pub fn to_term(&self) -> Term {
        match self {
            Const::Nil => Term::Nil,
            Const::Atom(atom) => Term::Atom(atom.clone()),
            Const::Int(value) => Term::Int(*value),
            Const::Literal(term) => (**term).clone(),
        }
    }
}
