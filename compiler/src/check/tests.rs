//! One small function for each rule, as assembly text. Code that keeps the rules passes, and errors name the broken
//! rule.

use crate::analyse::flow;
use crate::ir::{Atom, Const, FrSrc, Function, Inst, Label, Mfa, Module, Part, Reg, Src};
use crate::isa::genop::Control;
use crate::read;
use std::sync::Arc;

/// A module with the function `f/2` (labels 1 and 2) of these instructions, and `g/1` (labels 51 and 52).
fn checked(body: &str) -> Result<(), String> {
    let text = format!(
        "{{module,m}}. {{exports,[{{f,2}}]}}. {{attributes,[]}}. {{labels,99}}.\n\
         {{function,f,2,2}}. {{label,1}}. {{func_info,{{atom,m}},{{atom,f}},2}}. {{label,2}}.\n{body}\n\
         {{function,g,1,52}}. {{label,51}}. {{func_info,{{atom,m}},{{atom,g}},1}}. {{label,52}}. return."
    );
    let module = read::asm(text.as_bytes(), "m.S").expect(body);
    super::admit(module).map(|_| ()).map_err(|diagnostic| format!("{} | {}", diagnostic.title, diagnostic.place.within))
}

fn good(body: &str) {
    assert_eq!(checked(body), Ok(()), "{body}");
}

fn bad(body: &str, what: &str) {
    let found = checked(body).expect_err(body);
    assert!(found.starts_with(what), "{body}\ngave {found}\nnot {what}");
    assert!(found.contains("| function f/2, instruction "), "{found}");
}

#[test]
fn labels() {
    bad("{jump,{f,9}}.", "label 9 is not in the function");
    bad("{jump,{f,52}}.", "label 52 is not in the function");
    bad("{label,3}. {label,3}. return.", "the label exists twice");
    good("{jump,{f,1}}.");
}

#[test]
fn calls_and_funs() {
    good("{call_only,1,{f,52}}.");
    bad("{call_only,2,{f,52}}.", "g/1 is called with 2 arguments");
    bad("{label,3}. {call_only,1,{f,3}}.", "the label is not the entry of a function");
    good("{test_heap,4,2}. {make_fun3,{f,52},0,0,{x,0},{list,[{x,1}]}}. return.");
    let twice = "{make_fun3,{f,52},0,0,{x,0},{list,[{x,1}]}}. {make_fun3,{f,52},0,0,{x,0},{list,[]}}. return.";
    bad(twice, "fun 0 has 1 free variables");
}

#[test]
fn x_registers() {
    bad("{move,{x,2},{x,0}}. return.", "cannot prove that x2 is defined");
    good("{move,{x,0},{x,2}}. {move,{x,2},{x,0}}. return.");
    bad("{test_heap,2,3}. return.", "cannot prove that x2, which is live, is defined");
    bad("{test_heap,2,1}. {move,{x,1},{x,0}}. return.", "cannot prove that x1 is defined");
    let one_way = "{test,is_nil,{f,3},[{x,0}]}. {move,nil,{x,2}}. {label,3}. {move,{x,2},{x,0}}. return.";
    bad(one_way, "cannot prove that x2 is defined");
    bad(
        "{allocate,0,1}. {call,1,{f,52}}. {move,{x,1},{x,0}}. {deallocate,0}. return.",
        "cannot prove that x1 is defined",
    );
    bad(
        "{gc_bif,'+',{f,3},1,[{x,0},{x,1}],{x,0}}. return. {label,3}. {move,{x,1},{x,0}}. return.",
        "cannot prove that x1 is defined",
    );
    good("{gc_bif,'+',{f,3},1,[{x,0},{x,1}],{x,1}}. {label,3}. return.");
}

#[test]
fn frames() {
    bad("{allocate,1,2}. return.", "the frame is still there");
    bad("{allocate,1,2}. {deallocate,2}. return.", "the frame has 1 registers, not 2");
    bad("{deallocate,0}. return.", "there is no frame");
    bad("{allocate,0,2}. {allocate,1,2}. return.", "there is a frame already");
    bad("{call,1,{f,52}}. return.", "a call needs a frame");
    bad("{allocate,1,2}. {call_only,1,{f,52}}.", "the frame is still there");
    good("{allocate,1,2}. {call_last,1,{f,52},1}.");
    bad("{move,nil,{y,0}}. return.", "y0 is outside the frame of 0");
    bad("{allocate,1,2}. {move,nil,{y,1}}. {deallocate,1}. return.", "y1 is outside the frame of 1");
    bad(
        "{allocate,1,2}. {call,1,{f,52}}. {deallocate,1}. return.",
        "cannot prove that y0 is defined at this safepoint",
    );
    good("{allocate,1,2}. {init_yregs,{list,[{y,0}]}}. {call,1,{f,52}}. {deallocate,1}. return.");
    bad("{allocate,1,2}. {trim,1,1}. {deallocate,1}. return.", "the frame has 1 registers, not 2");
    let trimmed =
        "{allocate,2,2}. {move,{x,1},{y,1}}. {trim,1,1}. {call,1,{f,52}}. {move,{y,0},{x,0}}. {deallocate,1}. return.";
    good(trimmed);
}

#[test]
fn paths_that_meet() {
    let fork = "{test,is_nil,{f,3},[{x,0}]}. {allocate,0,2}. {label,3}. ";
    bad(&format!("{fork}return."), "paths with different frames meet");
    good(&format!("{fork}{{badmatch,{{x,0}}}}."));
    let undefined = "{test,is_nil,{f,3},[{x,0}]}. {allocate,1,2}. {label,3}. {badmatch,{x,0}}.";
    bad(undefined, "paths with different frames meet: cannot prove that y0 is defined");
}

#[test]
fn handlers() {
    let start = "{allocate,1,2}. {'try',{y,0},{f,3}}. ";
    let end = "{try_end,{y,0}}. {deallocate,1}. return. {label,3}. {try_case,{y,0}}. {move,{x,2},{x,0}}. {deallocate,1}. return.";
    good(&format!("{start}{{call,1,{{f,52}}}}. {end}"));
    bad(&format!("{start}{{call_last,1,{{f,52}},1}}. {end}"), "a catch or try is open");
    bad(&format!("{start}{{move,nil,{{y,0}}}}. {end}"), "y0 holds an open catch or try");
    bad(&format!("{start}{{catch_end,{{y,0}}}}. {end}"), "another catch or try is the innermost");
    bad("{allocate,1,2}. {try_end,{y,0}}. {deallocate,1}. return.", "no catch or try is open");
    good(&format!("{start}{{jump,{{f,3}}}}. {end}"));
    good(&format!("{start}{{call,1,{{f,52}}}}. {{label,3}}. {{try_case,{{y,0}}}}. {{deallocate,1}}. return."));
    let late = "{allocate,2,2}. {'try',{y,0},{f,3}}. {call,1,{f,52}}. ";
    bad(&format!("{late}{end}"), "cannot prove that y1 is defined at this safepoint");
    let catches =
        "{allocate,1,2}. {'catch',{y,0},{f,3}}. {call,1,{f,52}}. {label,3}. {catch_end,{y,0}}. {deallocate,1}. return.";
    good(catches);
}

#[test]
fn control_ends() {
    good("{move,nil,{x,0}}.");
    good("{allocate,0,2}. {call_ext,1,{extfunc,erlang,exit,1}}.");
}

#[test]
fn floats() {
    bad("{fmove,{fr,0},{x,0}}. return.", "cannot prove that fr0 is defined");
    good("{fconv,{x,0},{fr,0}}. {test_heap,{alloc,[{words,0},{floats,1},{funs,0}]},0}. {fmove,{fr,0},{x,0}}. return.");
}

#[test]
fn waiting() {
    let sleep =
        "{allocate,0,2}. {label,3}. {wait_timeout,{f,3},{x,0}}. timeout. {move,nil,{x,0}}. {deallocate,0}. return.";
    good(sleep);
    let receive = "{allocate,0,2}. {label,3}. {loop_rec,{f,4},{x,0}}. {test,is_nil,{f,5},[{x,0}]}. remove_message. {deallocate,0}. \
                   return. {label,5}. {loop_rec_end,{f,3}}. {label,4}. {wait,{f,3}}.";
    good(receive);
    let lost = receive.replace("remove_message.", "remove_message. {move,{x,2},{x,0}}.");
    bad(&lost, "cannot prove that x2 is defined");
}

/// The instructions of `f/2`, as they are printed after the checks.
fn admitted(body: &str) -> String {
    let text = format!(
        "{{module,m}}. {{exports,[{{f,2}}]}}. {{attributes,[]}}. {{labels,99}}.\n\
         {{function,f,2,2}}. {{label,1}}. {{func_info,{{atom,m}},{{atom,f}},2}}. {{label,2}}.\n{body}\n\
         {{function,g,1,52}}. {{label,51}}. {{func_info,{{atom,m}},{{atom,g}},1}}. {{label,52}}. return."
    );
    let module = read::asm(text.as_bytes(), "m.S").expect(body);
    let module = super::admit(module).expect(body);
    module.functions[0].body[3..].iter().map(crate::dump::instruction).collect::<Vec<_>>().join("; ")
}

/// The body must keep its instructions.
fn proven(body: &str) {
    let found = admitted(body);
    assert!(!found.contains("unreachable"), "{body}\nbecame {found}");
}

/// The body must get a test.
fn tested(body: &str, test: &str) {
    let found = admitted(body);
    assert!(found.contains(test) && found.contains("unreachable"), "{body}\nbecame {found}");
}

#[test]
fn types_that_tests_prove() {
    tested("{get_hd,{x,0},{x,0}}. return.", "is_nonempty_list x0");
    proven("{test,is_nonempty_list,{f,1},[{x,0}]}. {get_hd,{x,0},{x,0}}. return.");
    proven("{test,is_nonempty_list,{f,1},[{x,0}]}. {move,{x,0},{x,2}}. {get_list,{x,2},{x,0},{x,1}}. return.");
    proven("{move,{x,0},{x,2}}. {test,is_nonempty_list,{f,1},[{x,0}]}. {get_tl,{x,2},{x,0}}. return.");
    tested(
        "{move,{x,0},{x,2}}. {test,is_nonempty_list,{f,1},[{x,1}]}. {get_tl,{x,2},{x,0}}. return.",
        "is_nonempty_list x2",
    );
    let fork = "{test,is_nonempty_list,{f,3},[{x,0}]}. {label,3}. {get_hd,{x,0},{x,0}}. return.";
    tested(fork, "is_nonempty_list x0");
    tested("{get_tuple_element,{x,0},1,{x,0}}. return.", "element [2, x0]");
    proven("{test,is_tagged_tuple,{f,1},[{x,0},2,{atom,a}]}. {get_tuple_element,{x,0},1,{x,0}}. return.");
    tested(
        "{test,is_tagged_tuple,{f,1},[{x,0},2,{atom,a}]}. {get_tuple_element,{x,0},2,{x,0}}. return.",
        "element [3, x0]",
    );
    tested("{test,test_arity,{f,1},[{x,0},2]}. return.", "is_tuple x0");
    proven(
        "{test,is_tuple,{f,1},[{x,0}]}. {test,test_arity,{f,1},[{x,0},2]}. {get_tuple_element,{x,0},0,{x,0}}. return.",
    );
    tested("{get_map_elements,{f,1},{x,0},{list,[{atom,a},{x,0}]}}. return.", "is_map x0");
    proven(
        "{put_map_assoc,{f,0},{x,0},{x,0},2,{list,[{atom,a},{atom,b}]}}. \
            {get_map_elements,{f,1},{x,0},{list,[{atom,a},{x,0}]}}. return.",
    );
    tested("{fmove,{x,0},{fr,0}}. return.", "is_float x0");
    tested("{update_record,{atom,copy},2,{x,0},{x,0},{list,[1,{x,1}]}}. return.", "test_heap 3");
}

#[test]
fn heap_funs_and_bits_that_are_not_proven() {
    tested("{put_list,{x,0},{x,1},{x,0}}. return.", "test_heap 2");
    proven("{test_heap,4,2}. {put_list,{x,0},nil,{x,0}}. {put_list,{x,0},{x,1},{x,0}}. return.");
    tested("{test_heap,3,2}. {put_list,{x,0},nil,{x,0}}. {put_list,{x,0},{x,1},{x,0}}. return.", "test_heap 2 live 2");
    let call = "{call_fun2,{atom,safe},1,{x,1}}. {deallocate,0}. return.";
    tested(&format!("{{allocate,0,2}}. {call} {{label,9}}. {{badmatch,{{atom,unreachable}}}}."), "unsafe");
    proven(&format!("{{test,is_function2,{{f,1}},[{{x,1}},{{integer,1}}]}}. {{allocate,0,2}}. {call}"));
    let start = "{test,bs_start_match3,{f,1},1,[{x,0}],{x,3}}. {move,{x,3},{x,1}}. ";
    let bits = "{integer,2,{literal,[]},8,1,{x,0}}]}}. return. {label,8}. {badmatch,{atom,none}}.";
    proven(&format!("{start}{{bs_match,{{f,8}},{{x,1}},{{commands,[{{ensure_at_least,8,1}},{bits}"));
    let found = admitted(&format!("{start}{{bs_match,{{f,8}},{{x,1}},{{commands,[{bits}"));
    assert!(found.contains("ensure_at_least"), "{found}");
}

/// Control goes on after a test that is added.
#[test]
fn code_after_a_test_stays() {
    let found = admitted("{get_tuple_element,{x,0},0,{x,0}}. return.");
    assert!(found.contains("unreachable") && found.contains("; return"), "{found}");
}

/// The body must stop at its last instruction but `return`.
fn stopped(body: &str) {
    let found = admitted(body);
    assert!(found.contains("badmatch unreachable") && !found.contains("return"), "{body}\nbecame {found}");
}

#[test]
fn contexts_and_positions() {
    let start = "{test,bs_start_match3,{f,1},2,[{x,0}],{x,0}}. ";
    stopped("{bs_get_tail,{x,0},{x,0},1}. return.");
    proven(&format!("{start}{{bs_get_tail,{{x,0}},{{x,0}},1}}. return."));
    stopped(&format!("{start}return."));
    stopped(&format!("{start}{{test_heap,2,1}}. {{put_list,{{x,0}},nil,{{x,0}}}}. return."));
    stopped(&format!("{start}{{bs_set_position,{{x,0}},{{x,1}}}}. return."));
    proven(&format!(
        "{start}{{bs_get_position,{{x,0}},{{x,1}},1}}. {{bs_set_position,{{x,0}},{{x,1}}}}. {{bs_get_tail,{{x,0}},{{x,0}},1}}. return."
    ));
    tested("{bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}. {bs_get_tail,{x,0},{x,0},1}. return.", "bs_start_match3");
}

#[test]
fn what_the_types_exclude_is_left_out() {
    let twice =
        "{test,is_nil,{f,1},[{x,0}]}. {test,is_tuple,{f,3},[{x,0}]}. {move,{x,9},{x,0}}. return. {label,3}. return.";
    assert!(!admitted(twice).contains("x9"));
    let known =
        "{test,is_nil,{f,1},[{x,0}]}. {test,is_list,{f,3},[{x,0}]}. return. {label,3}. {move,{x,9},{x,0}}. return.";
    assert!(!admitted(known).contains("x9"));
    let never = "{allocate,1,2}. {'try',{y,0},{f,3}}. {gc_bif,'bnot',{f,0},0,[{atom,ok}],{x,0}}. {label,3}. {try_case,{y,0}}. \
                 {deallocate,1}. return.";
    assert!(admitted(never).contains("unreachable"));
    good("{bif,is_map_key,{f,3},[{atom,a},{x,0}],{x,2}}. {label,3}. {move,{x,2},{x,0}}. return.");
    bad(
        "{test,is_nil,{f,3},[{x,0}]}. {move,nil,{x,2}}. {label,3}. {move,{x,2},{x,0}}. return.",
        "cannot prove that x2",
    );
}

#[test]
fn tuples_that_are_changed_in_place() {
    let made =
        "{allocate,0,2}. {move,{integer,3},{x,0}}. {move,{atom,a},{x,2}}. {call_ext,3,{extfunc,erlang,setelement,3}}. ";
    let set = "{set_tuple_element,{atom,b},{x,0},0}. {deallocate,0}. return.";
    good(&format!("{made}{set}"));
    stopped(&format!("{made}{{test_heap,0,1}}. {set}"));
    stopped("{set_tuple_element,{atom,b},{x,0},0}. return.");
}

/// A function of these instructions, with a label 9 where no register is needed.
fn function(body: Vec<Inst>) -> Module {
    let info = Mfa::new("m", "f", 0);
    let head = [Inst::Label(Label(1)), Inst::FuncInfo(info), Inst::Label(Label(2))];
    let end = [Inst::Label(Label(9)), Inst::IfEnd];
    let body = head.into_iter().chain(body).chain(end).collect();
    let function = Function { name: Atom::new("f"), arity: 0, entry: Label(2), body };
    Module {
        functions: vec![function],
        from_text: false,
        ..read::asm(b"{module,m}. {exports,[]}. {attributes,[]}. {labels,99}.", "m.S").expect("m")
    }
}

fn define(reg: Reg) -> Inst {
    Inst::Move { src: Src::Const(Const::Nil), dst: reg }
}

/// Uses [`Part`], so that the rules are tested against the facts of the analyses: each register that an instruction
/// reads must be defined before it, and each register that it writes is defined after it.
#[test]
fn registers_of_every_instruction_that_goes_on() {
    let mut seen = 0;
    for (row, _, inst) in read::samples() {
        let mut apart = false;
        inst.parts(&mut |part| apart |= matches!(part, Part::Frame(_) | Part::Fun(_)));
        let is_plain = matches!(row.control, Control::Next | Control::MayRaise | Control::Jump | Control::Raise);
        if !is_plain || apart || row.reads > 0 || matches!(inst, Inst::Label(_) | Inst::FuncInfo(_)) {
            continue;
        }
        seen += 1;
        let (mut read, mut written, mut floats) = (Vec::new(), Vec::new(), Vec::new());
        flow::for_each_read(&inst, &mut |reg| read.push(reg));
        flow::for_each_dst(&inst, &mut |reg| written.push(reg));
        inst.parts(&mut |part| {
            if let Part::ReadFr(fr) = part {
                floats.push(fr)
            }
        });
        let float = |fr| {
            let one = Src::Const(Const::Literal(Arc::new(crate::ir::Term::Float(1.0))));
            Inst::FmoveToFr { src: FrSrc::Src(one), dst: fr }
        };
        let floats: Vec<Inst> = floats.into_iter().map(float).collect();
        let before = |without: Option<Reg>| {
            let read = read.iter().filter(move |reg| Some(**reg) != without).map(|reg| define(*reg));
            read.chain(floats.clone()).chain([inst.clone()]).collect::<Vec<_>>()
        };
        // Without types: where they are followed, control may stop before the instruction.
        let checked = |body| {
            let module = function(body);
            super::paths::function(&module.functions[0], &module.lambdas).map_err(|diagnostic| diagnostic.title)
        };
        assert_eq!(checked(before(None)), Ok(()), "{}", row.name);
        for reg in &read {
            let missing = checked(before(Some(*reg))).expect_err(row.name);
            assert!(missing.contains("is defined on every path to this read"), "{}: {missing}", row.name);
        }
        for reg in written.iter().filter(|_| !flow::is_terminator(&inst)) {
            let use_it = Inst::Badmatch { value: Src::Reg(*reg, None) };
            assert_eq!(checked([before(None), vec![use_it]].concat()), Ok(()), "{}", row.name);
        }
    }
    assert!(seen > 90, "only {seen}");
}
