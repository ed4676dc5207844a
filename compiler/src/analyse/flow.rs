//! Control flow and register use of single instructions, by the roles of their operands.

use crate::ir::{Inst, Label, Mfa, Part, Reg, Src};
use crate::isa::genop::Control;

/// Calls `visit` with every label `inst` may jump to, handlers of `catch` and `try` included.
pub fn for_each_target(inst: &Inst, visit: &mut dyn FnMut(Label)) {
    inst.parts(&mut |part| {
        if let Part::Target(label) | Part::Handler(label) = part {
            visit(label);
        }
    });
}

/// Whether control never goes on to the instruction after `inst`.
pub fn is_terminator(inst: &Inst) -> bool {
    match inst.row().control {
        Control::Jump | Control::Raise | Control::Leave => true,
        Control::Call => callee(inst).is_some_and(never_returns),
        Control::Next | Control::MayRaise | Control::Libcall => false,
    }
}

/// The function that `inst` calls by name.
pub fn callee(inst: &Inst) -> Option<&Mfa> {
    inst.find(|part| if let Part::Callee(mfa) = part { Some(mfa) } else { None })
}

/// Whether calls of `mfa` never return; the stock compiler leaves nothing after such a call.
pub fn never_returns(mfa: &Mfa) -> bool {
    mfa.module.as_str() == "erlang"
        && matches!((mfa.function.as_str(), mfa.arity), ("error", 1..=3) | ("exit" | "throw", 1))
}

/// Whether `inst` may raise.
pub fn may_raise(inst: &Inst) -> bool {
    match inst.row().control {
        Control::MayRaise | Control::Raise | Control::Call | Control::Libcall => true,
        Control::Next | Control::Jump | Control::Leave => {
            inst.find(|part| matches!(part, Part::Raises).then_some(())).is_some()
        }
    }
}

/// Calls `visit` with every source operand of `inst`.
pub fn for_each_src<'a>(inst: &'a Inst, visit: &mut dyn FnMut(&'a Src)) {
    inst.parts(&mut |part| {
        if let Part::Src(src) = part {
            visit(src);
        }
    });
}

/// Calls `visit` with every X or Y register `inst` reads, by name or not.
pub fn for_each_read(inst: &Inst, visit: &mut dyn FnMut(Reg)) {
    (0..reads(inst)).for_each(|x| visit(Reg::X(x)));
    inst.parts(&mut |part| match part {
        Part::Src(Src::Reg(reg, _)) => visit(*reg),
        Part::Read(reg) => visit(reg),
        _ => {}
    });
}

/// Calls `visit` with every X or Y register `inst` writes, by name or not.
pub fn for_each_dst(inst: &Inst, visit: &mut dyn FnMut(Reg)) {
    inst.parts(&mut |part| {
        if let Part::Write(reg) = part {
            visit(reg);
        }
    });
    (0..u16::from(inst.row().writes)).for_each(|x| visit(Reg::X(x)));
}

/// The number of X registers, from x0 up, that `inst` reads without naming them.
pub fn reads(inst: &Inst) -> u16 {
    u16::from(inst.row().reads) + u16::from(arguments(inst).unwrap_or(0))
}

/// The number of arguments in x0 and up, by the operands of `inst`.
pub fn arguments(inst: &Inst) -> Option<u8> {
    inst.find(|part| if let Part::Arguments(count) = part { Some(count) } else { None })
}

/// For an instruction that leaves no X register but its result: the number of X registers that it reads, from x0 up.
pub fn call_arity(inst: &Inst) -> Option<u16> {
    matches!(inst.row().control, Control::Call | Control::Leave).then(|| reads(inst))
}

/// The number from which on X registers hold nothing at the collection that may happen in `inst`.
pub fn live(inst: &Inst) -> Option<u16> {
    inst.find(|part| if let Part::Live(live) = part { Some(live) } else { None })
}

/// Whether `inst` makes, drops or shrinks the frame, which changes the Y registers.
pub fn moves_frame(inst: &Inst) -> bool {
    inst.find(|part| matches!(part, Part::Frame(change) if change.moves()).then_some(())).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_that_are_not_named() {
        let mfa = Mfa::new("m", "f", 3);
        let cases = [
            (Inst::Send, 2, 1, Some(2)),
            (Inst::Return, 1, 0, Some(1)),
            (Inst::CallFun { arity: 2 }, 3, 1, Some(3)),
            (Inst::Apply { arity: 2 }, 4, 1, Some(4)),
            (Inst::CallExt { mfa: mfa.clone() }, 3, 1, Some(3)),
            (Inst::CallExtOnly { mfa }, 3, 0, Some(3)),
            (Inst::RawRaise, 3, 1, None),
            (Inst::BsInitWritable, 1, 1, None),
            (Inst::MakeFun2 { fun: 0 }, 255, 1, None),
            (Inst::TryCase { src: Reg::Y(0) }, 0, 3, None),
        ];
        for (inst, reads, writes, arity) in cases {
            let (mut read, mut written) = (Vec::new(), Vec::new());
            for_each_read(&inst, &mut |reg| read.push(reg));
            for_each_dst(&inst, &mut |reg| written.push(reg));
            assert_eq!(read, (0..reads).map(Reg::X).collect::<Vec<_>>(), "{inst:?}");
            assert_eq!(written, (0..writes).map(Reg::X).collect::<Vec<_>>(), "{inst:?}");
            assert_eq!(call_arity(&inst), arity, "{inst:?}");
        }
    }

    #[test]
    fn control_ends_where_the_row_says_and_at_calls_that_never_return() {
        let call = |function| Inst::CallExt { mfa: Mfa::new("erlang", function, 1) };
        assert!(is_terminator(&call("exit")) && !is_terminator(&call("node")));
        assert!(is_terminator(&Inst::Jump(Label(1))) && is_terminator(&Inst::Return) && is_terminator(&Inst::IfEnd));
        let bif = |fail| Inst::Farith { op: crate::ir::FloatOp::Add, fail, left: 0, right: 1, dst: 0 };
        assert!(may_raise(&bif(None)) && !may_raise(&bif(Some(Label(1)))));
    }
}
