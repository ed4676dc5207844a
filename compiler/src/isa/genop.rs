//! The generic BEAM instructions: all facts of an opcode, in one place.
//!
//! One row per opcode number 1 to 191. [`Op`], the lookup by number ([`by_number`]) and by name ([`by_name`]) and the
//! message for a refused opcode ([`Row::refusal`]) come from this table. So do all facts that depend only on the
//! operands of an instruction: how to read it (`read::build`), which registers it reads and writes and which labels it
//! jumps to (`ir::operand`, `analyse::flow`), how the checks treat it, how readings are compared, how it is printed.
//! Macros derive them from the rows, without a default. A row without its instruction, an instruction without its row
//! and a field without its role do not compile.
//!
//! # Columns
//! ```text
//! 11 Bif2 "bif2"/5 "R8" Read Next Bif{fail, live: None, name, args: BifArgs::Two([arg1, arg2]), dst}(fail: OrRaise, ...) "...";
//! 20 Send "send"/0 "R8" Read Call Send() x(2 => 1) "...";
//! 27 MPlus "m_plus"/4 "R8" Old;
//! ```
//! 1. Number, `Op` variant, `"name"/arity`, first release, `..=` with the last release that writes it, if that is a
//!    supported one and not the newest, [`Status`].
//! 2. For a row that becomes an instruction: the [`Control`], then the variant of `ir::Inst` with its operands in file
//!    order, `name: Role` (see [`Role`]). The operands are the fields of the variant with these names. `Variant[field:
//!    value](...)` has a field with one value for the whole opcode. `Variant{...}(...)` spells out the variant if its
//!    fields are not plain operands; it is both pattern and expression. An opcode may become one of several variants,
//!    separated by `|`: the first that its operands fit.
//! 3. `x(R => W)`, if the instruction uses X registers that it does not name. It reads R registers from x0 up, besides
//!    the arguments that an `arity` counts, and writes W registers from x0 up. `make_fun2` reads the free variables of
//!    the fun, 255 at most.
//! 4. The meaning.

use super::role::Role;

/// How the readers treat an opcode.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// Read into the IR.
    Read,
    /// Read and left out: it does not change how a program runs.
    Dropped,
    /// Refused: the loaders of OTP 25 to 29 refuse it too.
    Old,
}

/// Where control goes from an instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Control {
    /// On, or to a label of its own; it raises only if a role says so.
    Next,
    /// As [`Control::Next`], but it may also raise.
    MayRaise,
    /// To a label of its own, never on.
    Jump,
    /// Never on: it raises.
    Raise,
    /// To another function and back, unless that raises. Of the X and float registers, only the result survives.
    Call,
    /// As [`Control::Call`], but into the runtime.
    Libcall,
    /// Out of the function, by a tail call or a return.
    Leave,
}

/// One opcode.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Number in a `Code` chunk.
    pub number: u8,
    /// The opcode.
    pub op: Op,
    /// Name in a `.S` file.
    pub name: &'static str,
    /// Number of operands.
    pub arity: u8,
    /// First OTP release that had it.
    pub since: &'static str,
    /// Last release of [`crate::otp::release::SUPPORTED`] whose compiler writes it, unless later ones do.
    pub until: Option<u32>,
    /// How the readers treat it.
    pub status: Status,
    /// Where control goes; meaningless unless it becomes an instruction.
    pub control: Control,
    /// Operands in file order, name and role, for each instruction that it may become.
    pub forms: &'static [&'static [(&'static str, Role)]],
    /// Number of X registers that it reads from x0 up without naming them, besides arguments that its operands count.
    pub reads: u8,
    /// Number of X registers that it writes from x0 up without naming them.
    pub writes: u8,
    /// Its meaning; empty if it is refused.
    pub meaning: &'static str,
}

impl Row {
    /// The reason for refusing this opcode; `None` if readers accept it.
    pub fn refusal(&self) -> Option<String> {
        let Row { name, arity, .. } = self;
        match self.status {
            Status::Read | Status::Dropped => None,
            Status::Old => Some(format!("opcode {name}/{arity}: OTP 25 to 29 do not load it")),
        }
    }

    /// The name of an operand in the file, counted from 0.
    pub fn operand_name(&self, index: usize) -> Option<&'static str> {
        let operands = self.forms.first()?.iter();
        operands.flat_map(|(name, role)| role.names(name)).nth(index).copied()
    }

    /// Whether each form has as many operands as the file, and a row that is read has forms.
    const fn is_whole(&self) -> bool {
        let mut form = 0;
        while form < self.forms.len() {
            let (mut operand, mut width) = (0, 0);
            while operand < self.forms[form].len() {
                width += self.forms[form][operand].1.width();
                operand += 1;
            }
            if width != self.arity as usize {
                return false;
            }
            form += 1;
        }
        // The reader of `.beam` files stops at the end of the code.
        matches!(self.status, Status::Read) == (!self.forms.is_empty() || matches!(self.op, Op::IntCodeEnd))
    }
}

impl Op {
    /// The row of this opcode.
    pub fn row(self) -> &'static Row {
        &TABLE[self as usize - 1]
    }
}

/// The message for an opcode number beyond the table.
pub fn unknown_number(number: u8) -> String {
    if number == 0 {
        return "opcode 0 does not exist".to_owned();
    }
    format!("opcode {number}: compiled by a newer OTP? this beamc knows 25 to 29")
}

/// The row of an opcode number.
pub fn by_number(number: u8) -> Option<&'static Row> {
    TABLE.get(usize::from(number).checked_sub(1)?)
}

/// The row of a name. Names are unique.
pub fn by_name(name: &str) -> Option<&'static Row> {
    static INDEX: std::sync::OnceLock<std::collections::HashMap<&'static str, &'static Row>> =
        std::sync::OnceLock::new();
    INDEX.get_or_init(|| TABLE.iter().map(|row| (row.name, row)).collect()).get(name).copied()
}

/// Passes the rows to a macro, each as
/// `number Op "name"/arity "since"..=until Status CONTROL FORM | FORM ... x(READS => WRITES) "meaning";`
#[rustfmt::skip]
macro_rules! for_each_opcode {
    ($with:ident) => {
        $with! {
            1 Label "label"/1 "R8" Read Next Label{0: label}(label: Block) "Names this address; marks the start of a block.";
            2 FuncInfo "func_info"/3 "R8" Read Raise FuncInfo{0: function}(function: Function) "Head of a function; falling into it raises function_clause.";
            3 IntCodeEnd "int_code_end"/0 "R8" Read "End of the code chunk.";
            4 Call "call"/2 "R8" Read Call Call(arity: Arity, label: Entry) x(0 => 1) "Calls a function of this module.";
            5 CallLast "call_last"/3 "R8" Read Leave CallLast(arity: Arity, label: Entry, deallocate: Deallocate) "Drops the frame, then tail-calls a function of this module.";
            6 CallOnly "call_only"/2 "R8" Read Leave CallOnly(arity: Arity, label: Entry) "Tail-calls a function of this module; there is no frame.";
            7 CallExt "call_ext"/2 "R8" Read Call CallExt(mfa: Callee) x(0 => 1) "Calls an imported function.";
            8 CallExtLast "call_ext_last"/3 "R8" Read Leave CallExtLast(mfa: Callee, deallocate: Deallocate) "Drops the frame, then tail-calls an imported function.";
            9 Bif0 "bif0"/2 "R8" Read Next Bif{fail, live, name, args: BifArgs::Zero, dst}(fail: Raises, live: NoLive, name: Bif0, dst: Dst) "Calls a BIF without arguments; cannot fail.";
            10 Bif1 "bif1"/4 "R8" Read Next Bif{fail, live: None, name, args: BifArgs::One([arg]), dst}(fail: OrRaise, name: Bif1, arg: Src, dst: Dst) "Calls a BIF that allocates nothing; failing, jumps or raises.";
            11 Bif2 "bif2"/5 "R8" Read Next Bif{fail, live: None, name, args: BifArgs::Two([arg1, arg2]), dst}(fail: OrRaise, name: Bif2, arg1: Src, arg2: Src, dst: Dst) "As bif1, with two arguments.";
            12 Allocate "allocate"/2 "R8" Read Next Allocate(stack: Frame, live: Live) "Makes a frame of stack Y registers, all undefined.";
            13 AllocateHeap "allocate_heap"/3 "R8" Read Next AllocateHeap(stack: Frame, heap: Heap, live: Live) "allocate and test_heap in one.";
            14 AllocateZero "allocate_zero"/2 "R8" Read Next AllocateZero(stack: ZeroFrame, live: Live) "Makes a frame whose Y registers are defined from the start.";
            15 AllocateHeapZero "allocate_heap_zero"/3 "R8" Read Next AllocateHeapZero(stack: ZeroFrame, heap: Heap, live: Live) "allocate_zero and test_heap in one.";
            16 TestHeap "test_heap"/2 "R8" Read Next TestHeap(heap: Heap, live: Live) "Ensures heap for the constructions that follow, collecting if needed.";
            17 Init "init"/1 "R8" Read Next Init(dst: Dst) "Gives one Y register a defined value.";
            18 Deallocate "deallocate"/1 "R8" Read Next Deallocate(stack: Deallocate) "Drops the frame of stack Y registers.";
            19 Return "return"/0 "R8" Read Leave Return() x(1 => 0) "Returns x0 to the caller.";
            20 Send "send"/0 "R8" Read Call Send() x(2 => 1) "Sends x1 to x0; x1 is the result, in x0.";
            21 RemoveMessage "remove_message"/0 "R8" Read Next RemoveMessage() "Takes the current message out of the mailbox; ends a timeout.";
            22 Timeout "timeout"/0 "R8" Read Next Timeout() "A receive timed out: rewinds the mailbox and clears the timer.";
            23 LoopRec "loop_rec"/2 "R8" Read Next LoopRec(fail: Fail, dst: Dst) "Reads the current message into dst; at the end of the mailbox jumps.";
            24 LoopRecEnd "loop_rec_end"/1 "R8" Read Jump LoopRecEnd(label: Target) "The message did not match: moves to the next and jumps to the loop.";
            25 Wait "wait"/1 "R8" Read Jump Wait(label: Target) "Suspends until a message comes, then jumps to the loop.";
            26 WaitTimeout "wait_timeout"/2 "R8" Read MayRaise WaitTimeout(label: Target, timeout: Src) "Suspends likewise; when the time is over goes on behind itself.";
            27 MPlus "m_plus"/4 "R8" Old;
            28 MMinus "m_minus"/4 "R8" Old;
            29 MTimes "m_times"/4 "R8" Old;
            30 MDiv "m_div"/4 "R8" Old;
            31 IntDiv "int_div"/4 "R8" Old;
            32 IntRem "int_rem"/4 "R8" Old;
            33 IntBand "int_band"/4 "R8" Old;
            34 IntBor "int_bor"/4 "R8" Old;
            35 IntBxor "int_bxor"/4 "R8" Old;
            36 IntBsl "int_bsl"/4 "R8" Old;
            37 IntBsr "int_bsr"/4 "R8" Old;
            38 IntBnot "int_bnot"/3 "R8" Old;
            39 IsLt "is_lt"/3 "R8" Read Next Compare[op: ArithOp::Lt](fail: Fail, left: Src, right: Src) "Jumps unless left < right.";
            40 IsGe "is_ge"/3 "R8" Read Next Compare[op: ArithOp::Ge](fail: Fail, left: Src, right: Src) "Jumps unless left >= right.";
            41 IsEq "is_eq"/3 "R8" Read Next Compare[op: ArithOp::Eq](fail: Fail, left: Src, right: Src) "Jumps unless left == right.";
            42 IsNe "is_ne"/3 "R8" Read Next Compare[op: ArithOp::Ne](fail: Fail, left: Src, right: Src) "Jumps unless left /= right.";
            43 IsEqExact "is_eq_exact"/3 "R8" Read Next Compare[op: ArithOp::EqExact](fail: Fail, left: Src, right: Src) "Jumps unless left =:= right.";
            44 IsNeExact "is_ne_exact"/3 "R8" Read Next Compare[op: ArithOp::NeExact](fail: Fail, left: Src, right: Src) "Jumps unless left =/= right.";
            45 IsInteger "is_integer"/2 "R8" Read Next TypeTest[test: TypeTest::Integer](fail: Fail, src: Src) "Jumps unless src is an integer.";
            46 IsFloat "is_float"/2 "R8" Read Next TypeTest[test: TypeTest::Float](fail: Fail, src: Src) "Jumps unless src is a float.";
            47 IsNumber "is_number"/2 "R8" Read Next TypeTest[test: TypeTest::Number](fail: Fail, src: Src) "Jumps unless src is an integer or a float.";
            48 IsAtom "is_atom"/2 "R8" Read Next TypeTest[test: TypeTest::Atom](fail: Fail, src: Src) "Jumps unless src is an atom.";
            49 IsPid "is_pid"/2 "R8" Read Next TypeTest[test: TypeTest::Pid](fail: Fail, src: Src) "Jumps unless src is a pid.";
            50 IsReference "is_reference"/2 "R8" Read Next TypeTest[test: TypeTest::Reference](fail: Fail, src: Src) "Jumps unless src is a reference.";
            51 IsPort "is_port"/2 "R8" Read Next TypeTest[test: TypeTest::Port](fail: Fail, src: Src) "Jumps unless src is a port.";
            52 IsNil "is_nil"/2 "R8" Read Next TypeTest[test: TypeTest::Nil](fail: Fail, src: Src) "Jumps unless src is the empty list.";
            53 IsBinary "is_binary"/2 "R8" Read Next TypeTest[test: TypeTest::Binary](fail: Fail, src: Src) "Jumps unless src is a bitstring of whole bytes.";
            54 IsConstant "is_constant"/2 "R8" Old;
            55 IsList "is_list"/2 "R8" Read Next TypeTest[test: TypeTest::List](fail: Fail, src: Src) "Jumps unless src is a list cell or the empty list.";
            56 IsNonemptyList "is_nonempty_list"/2 "R8" Read Next TypeTest[test: TypeTest::NonemptyList](fail: Fail, src: Src) "Jumps unless src is a list cell.";
            57 IsTuple "is_tuple"/2 "R8" Read Next TypeTest[test: TypeTest::Tuple](fail: Fail, src: Src) "Jumps unless src is a tuple.";
            58 TestArity "test_arity"/3 "R8" Read Next TestArity(fail: Fail, src: Src, arity: Number) "Jumps unless the tuple has this many elements.";
            59 SelectVal "select_val"/3 "R8" Read Jump SelectVal(src: Src, fail: Fail, arms: Arms) "Jumps by value: atoms or integers paired with labels.";
            60 SelectTupleArity "select_tuple_arity"/3 "R8" Read Jump SelectTupleArity(src: Src, fail: Fail, arms: ArityArms) "Jumps by the number of elements of a tuple.";
            61 Jump "jump"/1 "R8" Read Jump Jump{0: label}(label: Target) "Jumps.";
            62 Catch "catch"/2 "R8" Read Next Catch(dst: Opened, handler: Handler) "Opens a catch whose state lives in Y register dst.";
            63 CatchEnd "catch_end"/1 "R8" Read Next CatchEnd(src: Closed) x(0 => 1) "Closes it; also where a caught exception lands, turned into a value in x0.";
            64 Move "move"/2 "R8" Read Next Move(src: Src, dst: Dst) "Copies a register or a constant.";
            65 GetList "get_list"/3 "R8" Read Next GetList(src: Src, head: Dst, tail: Dst) "Takes a cell apart.";
            66 GetTupleElement "get_tuple_element"/3 "R8" Read Next GetTupleElement(src: Src, index: Number, dst: Dst) "Reads one element, counted from 0; nothing is checked.";
            67 SetTupleElement "set_tuple_element"/3 "R8" Read Next SetTupleElement(value: Src, tuple: Src, index: Number) "Overwrites one element of a tuple made just before.";
            68 PutString "put_string"/3 "R8" Old;
            69 PutList "put_list"/3 "R8" Read Next PutList(head: Src, tail: Src, dst: Dst) "Makes a cell in reserved heap.";
            70 PutTuple "put_tuple"/2 "R8" Old;
            71 Put "put"/1 "R8" Old;
            72 Badmatch "badmatch"/1 "R8" Read Raise Badmatch(value: Src) "Raises {badmatch,Value}.";
            73 IfEnd "if_end"/0 "R8" Read Raise IfEnd() "Raises if_clause.";
            74 CaseEnd "case_end"/1 "R8" Read Raise CaseEnd(value: Src) "Raises {case_clause,Value}.";
            75 CallFun "call_fun"/1 "R8" Read Call CallFun(arity: Arity) x(1 => 1) "Calls the fun in x[arity] on the arguments before it.";
            76 MakeFun "make_fun"/3 "R8" Old;
            77 IsFunction "is_function"/2 "R8" Read Next TypeTest[test: TypeTest::Function](fail: Fail, src: Src) "Jumps unless src is a fun.";
            78 CallExtOnly "call_ext_only"/2 "R8" Read Leave CallExtOnly(mfa: Callee) "Tail-calls an imported function; there is no frame.";
            79 BsStartMatch "bs_start_match"/2 "R8" Old;
            80 BsGetInteger "bs_get_integer"/5 "R8" Old;
            81 BsGetFloat "bs_get_float"/5 "R8" Old;
            82 BsGetBinary "bs_get_binary"/5 "R8" Old;
            83 BsSkipBits "bs_skip_bits"/4 "R8" Old;
            84 BsTestTail "bs_test_tail"/2 "R8" Old;
            85 BsSave "bs_save"/1 "R8" Old;
            86 BsRestore "bs_restore"/1 "R8" Old;
            87 BsInit "bs_init"/2 "R8" Old;
            88 BsFinal "bs_final"/2 "R8" Old;
            89 BsPutInteger "bs_put_integer"/5 "R8" Read Next BsPut[kind: PutKind::Integer](fail: OrRaise, size: Size, unit: SizeUnit, flags: Flags, value: Src) "Writes the next bits of the bitstring being built: an integer.";
            90 BsPutBinary "bs_put_binary"/5 "R8" Read Next BsPut[kind: PutKind::Binary](fail: OrRaise, size: Size, unit: SizeUnit, flags: Flags, value: Src) "As bs_put_integer, a bitstring or its beginning.";
            91 BsPutFloat "bs_put_float"/5 "R8" Read Next BsPut[kind: PutKind::Float](fail: OrRaise, size: Size, unit: SizeUnit, flags: Flags, value: Src) "As bs_put_integer, a float.";
            92 BsPutString "bs_put_string"/2 "R8" Read Next BsPutString(string: Text) "As bs_put_integer, constant bytes.";
            93 BsNeedBuf "bs_need_buf"/1 "R8" Old;
            94 Fclearerror "fclearerror"/0 "R8" Dropped "Once enabled float exceptions; left out, as OTP 25 does.";
            95 Fcheckerror "fcheckerror"/1 "R8" Dropped "Once tested for float exceptions; left out, as OTP 25 does.";
            96 Fmove "fmove"/2 "R8" Read Next FmoveToFr{src: FrSrc::Fr(src), dst}(src: Fr, dst: FrDst) | FmoveToFr{src: FrSrc::Src(src), dst}(src: Src, dst: FrDst) | FmoveFromFr(src: Fr, dst: Dst) "Moves a float into, out of or between float registers.";
            97 Fconv "fconv"/2 "R8" Read MayRaise Fconv(src: Src, dst: FrDst) "Converts a number to a float register.";
            98 Fadd "fadd"/4 "R8" Read Next Farith[op: FloatOp::Add](fail: OrRaise, left: Fr, right: Fr, dst: FrDst) "Adds float registers.";
            99 Fsub "fsub"/4 "R8" Read Next Farith[op: FloatOp::Sub](fail: OrRaise, left: Fr, right: Fr, dst: FrDst) "Subtracts float registers.";
            100 Fmul "fmul"/4 "R8" Read Next Farith[op: FloatOp::Mul](fail: OrRaise, left: Fr, right: Fr, dst: FrDst) "Multiplies float registers.";
            101 Fdiv "fdiv"/4 "R8" Read Next Farith[op: FloatOp::Div](fail: OrRaise, left: Fr, right: Fr, dst: FrDst) "Divides float registers.";
            102 Fnegate "fnegate"/3 "R8" Read Next Fnegate(fail: OrRaise, src: Fr, dst: FrDst) "Changes the sign of a float register.";
            103 MakeFun2 "make_fun2"/1 "R8" Read Next MakeFun2(fun: Fun) x(255 => 1) "Makes a fun from x0 and up; the old form of make_fun3.";
            104 Try "try"/2 "R10B" Read Next Try(dst: Opened, handler: Handler) "Opens a try whose state lives in Y register dst.";
            105 TryEnd "try_end"/1 "R10B" Read Next TryEnd(src: Closed) "Closes it when nothing was raised.";
            106 TryCase "try_case"/1 "R10B" Read Next TryCase(src: Closed) x(0 => 3) "Where the exception lands: class in x0, reason in x1, raw trace in x2.";
            107 TryCaseEnd "try_case_end"/1 "R10B" Read Raise TryCaseEnd(value: Src) "Raises {try_clause,Value}.";
            108 Raise "raise"/2 "R10B" Read Raise Raise(trace: Src, value: Src) "Raises again, with the trace an earlier exception left.";
            109 BsInit2 "bs_init2"/6 "R10B" Read Next BsInit[unit: LengthUnit::Bytes](fail: OrRaise, size: Length, heap: Heap, live: Live, flags: Flags, dst: Dst) "Begins a bitstring of size bytes, which the instructions bs_put_* fill.";
            110 BsBitsToBytes "bs_bits_to_bytes"/3 "R10B" Old;
            111 BsAdd "bs_add"/5 "R10B" Read Next BsAdd(fail: OrRaise, left: Src, right: Src, unit: Unit, dst: Dst) "left plus right times unit, for sizes; fails if one is negative.";
            112 Apply "apply"/1 "R10B" Read Call Apply(arity: Arity) x(2 => 1) "Calls x[arity]:x[arity+1] on the arguments before them.";
            113 ApplyLast "apply_last"/2 "R10B" Read Leave ApplyLast(arity: Arity, deallocate: Deallocate) x(2 => 0) "Drops the frame, then tail-calls likewise.";
            114 IsBoolean "is_boolean"/2 "R10B" Read Next TypeTest[test: TypeTest::Boolean](fail: Fail, src: Src) "Jumps unless src is true or false.";
            115 IsFunction2 "is_function2"/3 "R10B-6" Read Next IsFunction2(fail: Fail, src: Src, arity: FunArity) "Jumps unless src is a fun of this arity.";
            116 BsStartMatch2 "bs_start_match2"/5 "R11B" Old;
            117 BsGetInteger2 "bs_get_integer2"/7 "R11B" Read Next BsGetInteger2(fail: Fail, ctx: Context, live: Live, size: Size, unit: SizeUnit, flags: Flags, dst: Dst) "Matches size times unit bits as an integer.";
            118 BsGetFloat2 "bs_get_float2"/7 "R11B" Read Next BsGetFloat2(fail: Fail, ctx: Context, live: Live, size: Size, unit: SizeUnit, flags: Flags, dst: Dst) "Matches size times unit bits as a float.";
            119 BsGetBinary2 "bs_get_binary2"/7 "R11B" Read Next BsGetBinary2(fail: Fail, ctx: Context, live: Live, size: Size, unit: SizeUnit, flags: Flags, dst: Dst) "Matches a part, or with size all the rest, as a bitstring.";
            120 BsSkipBits2 "bs_skip_bits2"/5 "R11B" Read Next BsSkipBits2(fail: Fail, ctx: Context, size: Size, unit: SizeUnit, flags: Flags) "Skips size times unit bits, or with size all the rest.";
            121 BsTestTail2 "bs_test_tail2"/3 "R11B"..=25 Read Next BsTestTail2(fail: Fail, ctx: Context, bits: Bits) "Jumps unless exactly this many bits are left.";
            122 BsSave2 "bs_save2"/2 "R11B" Old;
            123 BsRestore2 "bs_restore2"/2 "R11B" Old;
            124 GcBif1 "gc_bif1"/5 "R11B" Read Next Bif{fail, live: Some(live), name, args: BifArgs::One([arg]), dst}(fail: OrRaise, live: Live, name: Bif1, arg: Src, dst: Dst) "Calls a BIF that may allocate; failing, jumps or raises.";
            125 GcBif2 "gc_bif2"/6 "R11B" Read Next Bif{fail, live: Some(live), name, args: BifArgs::Two([arg1, arg2]), dst}(fail: OrRaise, live: Live, name: Bif2, arg1: Src, arg2: Src, dst: Dst) "As gc_bif1, with two arguments.";
            126 BsFinal2 "bs_final2"/2 "R11B" Old;
            127 BsBitsToBytes2 "bs_bits_to_bytes2"/2 "R11B" Old;
            128 PutLiteral "put_literal"/2 "R11B-4" Old;
            129 IsBitstr "is_bitstr"/2 "R11B-5" Read Next TypeTest[test: TypeTest::Bitstr](fail: Fail, src: Src) "Jumps unless src is a bitstring.";
            130 BsContextToBinary "bs_context_to_binary"/1 "R12B" Old;
            131 BsTestUnit "bs_test_unit"/3 "R12B"..=25 Read Next BsTestUnit(fail: Fail, ctx: Context, unit: Alignment) "Jumps unless the rest is a multiple of unit bits.";
            132 BsMatchString "bs_match_string"/4 "R12B" Read Next BsMatchString(fail: Fail, ctx: Context, bits: Bits, string: Bytes) "Jumps unless the next bits are those of the string; steps over them.";
            133 BsInitWritable "bs_init_writable"/0 "R12B" Read Libcall BsInitWritable() x(1 => 1) "Makes an empty bitstring to append to, with x0 bytes of room, in x0.";
            134 BsAppend "bs_append"/8 "R12B" Read Next BsAppend(fail: OrRaise, size: Size, heap: Heap, live: Live, unit: Unit, bin: Src, flags: Flags, dst: Dst) "Begins a bitstring that extends another by size bits.";
            135 BsPrivateAppend "bs_private_append"/6 "R12B" Read Next BsPrivateAppend(fail: OrRaise, size: Size, unit: Unit, bin: Src, flags: Flags, dst: Dst) "As bs_append, of a bitstring without other uses.";
            136 Trim "trim"/2 "R12B" Read Next Trim(words: Trim, remaining: Remaining) "Drops as many Y registers nearest the top as words says; remaining stay.";
            137 BsInitBits "bs_init_bits"/6 "R12B" Read Next BsInit[unit: LengthUnit::Bits](fail: OrRaise, size: Length, heap: Heap, live: Live, flags: Flags, dst: Dst) "As bs_init2, size in bits.";
            138 BsGetUtf8 "bs_get_utf8"/5 "R12B-5" Read Next BsGetUtf8(fail: Fail, ctx: Context, live: Live, flags: Flags, dst: Dst) "Matches one UTF-8 code point.";
            139 BsSkipUtf8 "bs_skip_utf8"/4 "R12B-5" Read Next BsSkipUtf8(fail: Fail, ctx: Context, live: Live, flags: Flags) "Skips one UTF-8 code point.";
            140 BsGetUtf16 "bs_get_utf16"/5 "R12B-5" Read Next BsGetUtf16(fail: Fail, ctx: Context, live: Live, flags: Flags, dst: Dst) "Matches one UTF-16 code point.";
            141 BsSkipUtf16 "bs_skip_utf16"/4 "R12B-5" Read Next BsSkipUtf16(fail: Fail, ctx: Context, live: Live, flags: Flags) "Skips one UTF-16 code point.";
            142 BsGetUtf32 "bs_get_utf32"/5 "R12B-5" Read Next BsGetUtf32(fail: Fail, ctx: Context, live: Live, flags: Flags, dst: Dst) "Matches one UTF-32 code point.";
            143 BsSkipUtf32 "bs_skip_utf32"/4 "R12B-5" Read Next BsSkipUtf32(fail: Fail, ctx: Context, live: Live, flags: Flags) "Skips one UTF-32 code point.";
            144 BsUtf8Size "bs_utf8_size"/3 "R12B-5" Read Next BsUtfSize[utf16: false](fail: OrRaise, src: Src, dst: Dst) "Bytes of a code point in UTF-8.";
            145 BsPutUtf8 "bs_put_utf8"/3 "R12B-5" Read Next BsPutUtf[encoding: Utf::Utf8](fail: OrRaise, flags: Flags, value: Src) "As bs_put_integer, a code point in UTF-8.";
            146 BsUtf16Size "bs_utf16_size"/3 "R12B-5" Read Next BsUtfSize[utf16: true](fail: OrRaise, src: Src, dst: Dst) "Bytes of a code point in UTF-16.";
            147 BsPutUtf16 "bs_put_utf16"/3 "R12B-5" Read Next BsPutUtf[encoding: Utf::Utf16](fail: OrRaise, flags: Flags, value: Src) "As bs_put_integer, a code point in UTF-16.";
            148 BsPutUtf32 "bs_put_utf32"/3 "R12B-5" Read Next BsPutUtf[encoding: Utf::Utf32](fail: OrRaise, flags: Flags, value: Src) "As bs_put_integer, a code point in UTF-32.";
            149 OnLoad "on_load"/0 "R13B03" Read Next OnLoad() "Marks the function to run when the module is loaded.";
            150 RecvMark "recv_mark"/1 "R14A" Dropped "Once marked the end of the mailbox; left out, as OTP 25 does.";
            151 RecvSet "recv_set"/1 "R14A" Dropped "Once started a receive at the mark; left out, as OTP 25 does.";
            152 GcBif3 "gc_bif3"/7 "R14A" Read Next Bif{fail, live: Some(live), name, args: BifArgs::Three([arg1, arg2, arg3]), dst}(fail: OrRaise, live: Live, name: Bif3, arg1: Src, arg2: Src, arg3: Src, dst: Dst) "As gc_bif1, with three arguments.";
            153 Line "line"/1 "R15A" Read Next Line{0: location}(location: Location) "Source position of the instruction that follows.";
            154 PutMapAssoc "put_map_assoc"/5 "17" Read Next PutMap[exact: false](fail: OrRaise, src: Src, dst: Dst, live: Live, pairs: Pairs) "Map with pairs added or replaced.";
            155 PutMapExact "put_map_exact"/5 "17" Read Next PutMap[exact: true](fail: OrRaise, src: Src, dst: Dst, live: Live, pairs: Pairs) "Map with pairs replaced; each key must be there.";
            156 IsMap "is_map"/2 "17" Read Next TypeTest[test: TypeTest::Map](fail: Fail, src: Src) "Jumps unless src is a map.";
            157 HasMapFields "has_map_fields"/3 "17" Read Next HasMapFields(fail: Fail, src: Src, keys: Srcs) "Jumps unless the map has all the keys.";
            158 GetMapElements "get_map_elements"/3 "17" Read Next GetMapElements(fail: Fail, src: Src, pairs: Getters) "Reads values by key; jumps if a key is missing.";
            159 IsTaggedTuple "is_tagged_tuple"/4 "20" Read Next IsTaggedTuple(fail: Fail, src: Src, arity: Number, tag: Tag) "Jumps unless src is a tuple of this arity whose first element is this atom.";
            160 BuildStacktrace "build_stacktrace"/0 "21" Read Next BuildStacktrace() x(1 => 1) "Turns the raw trace in x0 into the list programs see.";
            161 RawRaise "raw_raise"/0 "21" Read Libcall RawRaise() x(3 => 1) "erlang:raise/3 on x0, x1 and the raw trace x2; a bad class gives badarg in x0.";
            162 GetHd "get_hd"/2 "21" Read Next GetHd(src: Src, head: Dst) "Head of a cell.";
            163 GetTl "get_tl"/2 "21" Read Next GetTl(src: Src, tail: Dst) "Tail of a cell.";
            164 PutTuple2 "put_tuple2"/2 "22" Read Next PutTuple2(dst: Dst, elements: Srcs) "Makes a tuple in reserved heap.";
            165 BsGetTail "bs_get_tail"/3 "22" Read Next BsGetTail(ctx: Context, dst: Dst, live: Live) "The rest as a bitstring.";
            166 BsStartMatch3 "bs_start_match3"/4 "22" Read Next BsStartMatch3(fail: Fail, src: Src, live: Live, dst: Dst) "Makes a match context of a bitstring; jumps if src is none.";
            167 BsGetPosition "bs_get_position"/3 "22" Read Next BsGetPosition(ctx: Context, dst: Dst, live: Live) "Position of a match context, to come back to.";
            168 BsSetPosition "bs_set_position"/2 "22" Read Next BsSetPosition(ctx: Context, position: Src) "Returns a match context to a position.";
            169 Swap "swap"/2 "23" Read Next Swap(a: Swapped, b: Swapped) "Exchanges two registers.";
            170 BsStartMatch4 "bs_start_match4"/4 "23" Read Next BsStartMatch4(fail: StartFail, live: Live, src: Src, dst: Dst) "As bs_start_match3, where the compiler may know that it cannot fail.";
            171 MakeFun3 "make_fun3"/3 "24" Read Next MakeFun(fun: Fun, dst: Dst, env: Env) "Makes a fun from an entry of the fun table and its free variables.";
            172 InitYregs "init_yregs"/1 "24" Read Next InitYregs(regs: Dsts) "Gives Y registers a defined value.";
            173 RecvMarkerBind "recv_marker_bind"/2 "24" Read Next RecvMarkerBind(marker: Src, reference: Src) "Ties a reserved receive marker to a new reference.";
            174 RecvMarkerClear "recv_marker_clear"/1 "24" Read Next RecvMarkerClear(reference: Src) "Forgets the receive marker of a reference.";
            175 RecvMarkerReserve "recv_marker_reserve"/1 "24" Read Next RecvMarkerReserve(dst: Dst) "Remembers the end of the mailbox.";
            176 RecvMarkerUse "recv_marker_use"/1 "24" Read Next RecvMarkerUse(reference: Src) "Starts the receive at the marker of the reference, if there is one.";
            177 BsCreateBin "bs_create_bin"/6 "25" Read Next BsCreateBin(fail: OrRaise, heap: Heap, live: Live, unit: Unit, dst: Dst, segments: Segments) "Builds a bitstring from segments.";
            178 CallFun2 "call_fun2"/3 "25" Read Call CallFun2(tag: FunTag, arity: Arity, fun: Src) x(0 => 1) "Calls a fun held in any register; the tag says what is known of it.";
            179 NifStart "nif_start"/0 "25" Read Next NifStart() "The function is meant to be replaced by a NIF.";
            180 Badrecord "badrecord"/1 "25" Read Raise Badrecord(value: Src) "Raises {badrecord,Value}.";
            181 UpdateRecord "update_record"/5 "26" Read Next UpdateRecord(hint: Hint, size: Number, src: Src, dst: Dst, updates: Updates) "Copy of a tuple with elements replaced, counted from 1.";
            182 BsMatch "bs_match"/3 "26" Read Next BsMatch(fail: Fail, ctx: Context, commands: Commands) "Runs match commands on a context; the first ones check the size.";
            183 ExecutableLine "executable_line"/2 "27" Dropped "Line counter of coverage builds; left out.";
            184 DebugLine "debug_line"/4 "28" Dropped "Debugger information; left out.";
            185 Bif3 "bif3"/6 "29" Read Next Bif{fail, live: None, name, args: BifArgs::Three([arg1, arg2, arg3]), dst}(fail: OrRaise, name: Bif3, arg1: Src, arg2: Src, arg3: Src, dst: Dst) "As bif1, with three arguments.";
            186 IsAnyNativeRecord "is_any_native_record"/2 "29" Read Next TypeTest[test: TypeTest::AnyNativeRecord](fail: Fail, src: Src) "Jumps unless src is a native record.";
            187 IsNativeRecord "is_native_record"/4 "29" Read Next IsNativeRecord(fail: Fail, src: Src, module: Tag, name: Tag) "Jumps unless src is the native record of this module and name.";
            188 GetRecordElements "get_record_elements"/3 "29" Read Next GetRecordElements(fail: Fail, src: Src, pairs: Getters) "Reads values of a native record by field; jumps if a field is missing.";
            189 PutRecord "put_record"/6 "29" Read Next PutRecord(fail: OrRaise, id: RecordId, src: Src, dst: Dst, live: Live, pairs: Pairs) "Makes a native record, or with src a copy of that with values replaced.";
            190 IsRecordAccessible "is_record_accessible"/3 "29" Read Next IsRecordAccessible(fail: Fail, src: Src, scope: Scope) "Jumps unless the module may see the fields of the native record.";
            191 GetRecordField "get_record_field"/5 "29" Read Next GetRecordField(fail: OrRaise, src: Src, id: RecordId, field: Tag, dst: Dst) "Value of a field of a native record; failing, jumps or raises.";
        }
    };
}
pub(crate) use for_each_opcode;

/// A variant of `Inst` from the form in a row, as pattern or expression.
macro_rules! form {
    ($variant:ident ($($operand:ident)*)) => { Inst::$variant { $($operand),* } };
    ($variant:ident [$($fixed:tt)*] ($($operand:ident)*)) => { Inst::$variant { $($fixed)*, $($operand),* } };
    ($variant:ident {$($whole:tt)*} ($($operand:ident)*)) => { Inst::$variant { $($whole)* } };
}
pub(crate) use form;

macro_rules! table {
    ($(
        $number:literal $op:ident $name:literal / $arity:literal $since:literal $(..= $until:literal)? $status:ident
        $(
            $control:ident
            $($variant:ident $([$($fixed:tt)*])? $({$($whole:tt)*})? ($($operand:ident: $role:ident),*))|+
            $(x($reads:literal => $writes:literal))?
        )?
        $($meaning:literal)?;
    )*) => {
        /// An opcode. Each variant has the name of its opcode.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[allow(missing_docs, reason = "the table's last column says what each does")]
        pub enum Op { $($op = $number),* }

        /// All opcodes, by number from 1.
        pub const TABLE: &[Row] = &[$(Row {
            number: $number,
            op: Op::$op,
            name: $name,
            arity: $arity,
            since: $since,
            until: [$(Some($until),)? None][0],
            status: Status::$status,
            control: [$(Control::$control,)? Control::Next][0],
            forms: &[$($(&[$((stringify!($operand), Role::$role)),*]),+)?],
            reads: [$($($reads,)?)? 0][0],
            writes: [$($($writes,)?)? 0][0],
            meaning: [$($meaning,)? ""][0],
        }),*];
    };
}
for_each_opcode!(table);

const _: () = {
    let mut index = 0;
    while index < TABLE.len() {
        assert!(TABLE[index].number as usize == index + 1, "the rows are not in order");
        assert!(
            TABLE[index].is_whole(),
            "the operands of a row are not as many as its arity, or it is read as nothing"
        );
        assert!(
            matches!(TABLE[index].until, None | Some(25)),
            "the reader of `.S` files tells OTP 25 apart, and no other last release"
        );
        index += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_are_read_say_what_they_mean() {
        assert_eq!(TABLE.len(), 191);
        let read: Vec<_> = TABLE.iter().filter(|row| row.status == Status::Read).collect();
        assert_eq!(read.len(), 149);
        for row in TABLE {
            assert_eq!(row.meaning.ends_with('.'), row.refusal().is_none(), "{}", row.name);
        }
    }

    #[test]
    fn operands_have_the_names_of_the_file() {
        let names = |name: &str| {
            let row = by_name(name).expect("a row");
            (0..).map_while(|index| row.operand_name(index)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names("func_info"), "module function arity");
        assert_eq!(names("call_ext_last"), "arity mfa deallocate");
        assert_eq!(names("bif0"), "name dst");
        assert_eq!(names("gc_bif2"), "fail live name arg1 arg2 dst");
    }

    #[test]
    fn names_are_unique_and_found() {
        for row in TABLE {
            assert_eq!(by_name(row.name).map(|found| found.number), Some(row.number));
        }
        assert!(by_name("no_such_opcode").is_none());
    }

    #[test]
    fn refusals_name_the_opcode() {
        let words = by_name("put_tuple").and_then(Row::refusal);
        assert_eq!(words.as_deref(), Some("opcode put_tuple/2: OTP 25 to 29 do not load it"));
        assert_eq!(unknown_number(200), "opcode 200: compiled by a newer OTP? this beamc knows 25 to 29");
        assert!(by_number(0).is_none() && by_number(192).is_none());
    }
}
