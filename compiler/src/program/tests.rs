//! Closed worlds of small modules made by hand.

use super::*;
use crate::ir::{Atom, BifArgs, Const, Inst, Label, Lambda, RecordDefinition, RecordId, Reg, Src, Term};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A module under construction. The function with index `n` has the entry label `2 * n + 2`.
struct Draft(Module);

fn draft(name: &str) -> Draft {
    Draft(Module {
        name: Atom::new(name),
        exports: Vec::new(),
        attributes: Vec::new(),
        records: Vec::new(),
        on_load: None,
        functions: Vec::new(),
        lambdas: Vec::new(),
        vsn: None,
        compile_info: None,
        md5: None,
        otp_release: None,
        from_text: true,
    })
}

fn label(index: u32) -> Label {
    Label(2 * index + 2)
}

fn ext(module: &str, function: &str, arity: u8) -> Inst {
    Inst::CallExt { mfa: Mfa::new(module, function, arity) }
}

fn call(index: u32) -> Inst {
    Inst::Call { arity: 0, label: label(index) }
}

fn bif(name: &str, arity: usize) -> Inst {
    let nil = || Src::Const(Const::Nil);
    let args = match arity {
        0 => BifArgs::Zero,
        1 => BifArgs::One([nil()]),
        2 => BifArgs::Two([nil(), nil()]),
        _ => BifArgs::Three([nil(), nil(), nil()]),
    };
    Inst::Bif { name: Atom::new(name), fail: None, live: None, args, dst: Reg::X(0) }
}

impl Draft {
    fn local(mut self, name: &str, arity: u8, body: Vec<Inst>) -> Self {
        let index = u32::try_from(self.0.functions.len()).expect("few functions");
        let name = Atom::new(name);
        let info = Mfa { module: self.0.name.clone(), function: name.clone(), arity };
        let mut whole = vec![Inst::Label(Label(2 * index + 1)), Inst::FuncInfo(info), Inst::Label(label(index))];
        whole.extend(body);
        whole.push(Inst::Return);
        self.0.functions.push(Function { name, arity, entry: label(index), body: whole });
        self
    }

    fn export(self, name: &str, arity: u8, body: Vec<Inst>) -> Self {
        let mut draft = self.local(name, arity, body);
        let entry = draft.0.functions.last().map_or(Label(0), |function| function.entry);
        draft.0.exports.push((Atom::new(name), arity, entry));
        draft
    }

    fn lambda(mut self, function: u32) -> Self {
        let name = self.0.functions[function as usize].name.clone();
        let index = u32::try_from(self.0.lambdas.len()).expect("few lambdas");
        self.0.lambdas.push(Lambda { name, body_arity: 0, label: label(function), num_free: 0, index, uniq: 0 });
        self
    }

    fn named(self) -> Input {
        Input { module: self.0, named: true }
    }

    fn unnamed(self) -> Input {
        Input { module: self.0, named: false }
    }
}

/// A library of drafts that remembers the requests.
#[derive(Default)]
struct Shelf {
    modules: BTreeMap<String, Module>,
    asked: Vec<String>,
    broken: bool,
    is_otp: bool,
}

impl Shelf {
    fn of(drafts: Vec<Draft>) -> Self {
        let modules = drafts.into_iter().map(|draft| (draft.0.name.to_string(), draft.0)).collect();
        Shelf { modules, ..Shelf::default() }
    }
}

impl Library for Shelf {
    fn load(&mut self, module: &str) -> Result<Option<Module>, Diagnostic> {
        self.asked.push(module.to_owned());
        if self.broken {
            return Err(Diagnostic::new(format!("module {module} cannot be had")));
        }
        Ok(self.modules.get(module).cloned())
    }

    fn core_modules(&mut self) -> Vec<String> {
        if self.is_otp { self.modules.keys().cloned().collect() } else { Vec::new() }
    }

    fn origin(&mut self, module: &str) -> Option<Origin> {
        let origin = if self.is_otp { Origin::Otp("stdlib".to_owned()) } else { Origin::Folder };
        self.modules.contains_key(module).then_some(origin)
    }
}

fn world(inputs: Vec<Input>) -> Program {
    closed_world(inputs, &mut NoLibrary, &Options::new(25)).expect("a program")
}

fn refused(inputs: Vec<Input>, options: &Options) -> Vec<String> {
    let diagnostics = closed_world(inputs, &mut NoLibrary, options).expect_err("no program");
    diagnostics.into_iter().map(|diagnostic| diagnostic.title).collect()
}

fn functions(program: &Program) -> Vec<String> {
    program.functions.iter().map(|id| program.mfa(*id).to_string()).collect()
}

fn texts(mfas: &[Mfa]) -> Vec<String> {
    mfas.iter().map(Mfa::to_string).collect()
}

#[test]
fn only_what_is_called_is_reached() {
    let input = draft("m").local("unused", 0, vec![]).export("main", 0, vec![call(2), ext("n", "used", 0)]).local(
        "helper",
        0,
        vec![call(2)],
    );
    let other = draft("n").export("unused", 0, vec![ext("x", "y", 0)]).export("used", 0, vec![]);
    let program = world(vec![other.unnamed(), input.named()]);
    assert_eq!(functions(&program), ["m:main/0", "m:helper/0", "n:used/0"]);
    assert_eq!(texts(&program.exports), ["m:main/0", "n:used/0"]);
    assert_eq!(program.entry, Mfa::new("m", "main", 0));
    assert!(program.undefined.is_empty());
}

#[test]
fn named_modules_keep_their_exports_and_no_more() {
    let input = draft("m")
        .export("main", 0, vec![])
        .export("callback", 3, vec![call(2)])
        .local("used", 0, vec![])
        .local("unused", 0, vec![]);
    assert_eq!(functions(&world(vec![input.named()])), ["m:main/0", "m:callback/3", "m:used/0"]);
}

#[test]
fn modules_of_which_nothing_is_reached_are_left_out() {
    let program =
        world(vec![draft("m").export("main", 0, vec![]).named(), draft("n").export("f", 0, vec![]).unnamed()]);
    assert_eq!(program.modules.len(), 1);
}

#[test]
fn library_modules_are_loaded_once_and_the_order_is_by_name() {
    let mut shelf =
        Shelf::of(vec![draft("a").export("f", 0, vec![ext("m", "main", 0)]), draft("zz").export("f", 0, vec![])]);
    let input =
        draft("m").export("main", 0, vec![ext("zz", "f", 0), ext("a", "f", 0), ext("zz", "f", 0), ext("zz", "g", 0)]);
    let program = closed_world(vec![input.named()], &mut shelf, &Options::new(25)).expect("a program");
    assert_eq!(shelf.asked, ["zz", "a"]);
    assert_eq!(functions(&program), ["a:f/0", "m:main/0", "zz:f/0"]);
    assert_eq!(program.undefined, [(Mfa::new("zz", "g", 0), Mfa::new("m", "main", 0))]);
    assert!(matches!(program.external(&Mfa::new("zz", "f", 0)), Target::Function(id) if id == program.functions[2]));
    assert!(matches!(program.external(&Mfa::new("zz", "g", 0)), Target::Undefined));
}

#[test]
fn a_function_that_is_not_exported_is_undefined_from_outside() {
    let input = draft("m").export("main", 0, vec![ext("m", "hidden", 0), call(1)]).local("hidden", 0, vec![]);
    let program = world(vec![input.named()]);
    assert_eq!(functions(&program), ["m:main/0", "m:hidden/0"]);
    assert_eq!(program.undefined, [(Mfa::new("m", "hidden", 0), Mfa::new("m", "main", 0))]);
}

#[test]
fn a_bif_shadows_the_function_of_its_name() {
    let input = draft("m").export("main", 0, vec![ext("erlang", "display", 1)]);
    let stub =
        draft("erlang").export("display", 1, vec![ext("erlang", "nif_error", 1)]).export("other", 0, vec![call(0)]);
    let program = world(vec![input.named(), stub.named()]);
    assert_eq!(functions(&program), ["erlang:other/0", "m:main/0"]);
    assert_eq!(texts(&program.bifs), ["erlang:display/1"]);
    assert!(
        matches!(program.external(&Mfa::new("erlang", "display", 1)), Target::Bif(bif) if bif.function == "display")
    );
    let stub = FunctionId { module: 0, function: 0 };
    assert!(matches!(program.local(stub), Target::Bif(_)));
}

#[test]
fn funs_are_references_wherever_they_stand() {
    let fun = |function| Term::ExternalFun(Mfa::new("n", function, 1));
    let nested =
        Term::Map(vec![(fun("key"), Term::Tuple(vec![Term::List(vec![fun("element")], Box::new(fun("tail")))]))]);
    let literal = Src::Const(Const::Literal(Arc::new(nested)));
    let body = vec![
        Inst::Move { src: literal, dst: Reg::X(0) },
        Inst::SelectVal {
            src: Src::Reg(Reg::X(0), None),
            fail: label(0),
            arms: vec![(Const::Literal(Arc::new(fun("arm"))), label(0))],
        },
        Inst::MakeFun { fun: 0, dst: Reg::X(0), env: vec![] },
    ];
    let input = draft("m").export("main", 0, body).local("-main/0-fun-0-", 0, vec![]).lambda(1);
    let mut other = draft("n");
    for name in ["key", "element", "tail", "arm", "unused"] {
        other = other.export(name, 1, vec![]);
    }
    let program = world(vec![input.named(), other.unnamed()]);
    assert_eq!(
        functions(&program),
        ["m:main/0", "m:-main/0-fun-0-/0", "n:key/1", "n:element/1", "n:tail/1", "n:arm/1"]
    );
}

#[test]
fn a_deeply_nested_literal_is_no_danger() {
    let mut term = Term::ExternalFun(Mfa::new("n", "f", 1));
    for _ in 0..2_000 {
        term = Term::Tuple(vec![term]);
    }
    let body = vec![Inst::Move { src: Src::Const(Const::Literal(Arc::new(term))), dst: Reg::X(0) }];
    let program = world(vec![draft("m").export("main", 0, body).named(), draft("n").export("f", 1, vec![]).unnamed()]);
    assert_eq!(functions(&program), ["m:main/0", "n:f/1"]);
}

#[test]
fn apply_is_a_bif() {
    let body = vec![ext("erlang", "apply", 3)];
    let program = world(vec![draft("m").export("main", 0, body).named()]);
    assert!(program.undefined.is_empty() && program.missing.is_empty());
    assert!(matches!(program.external(&Mfa::new("erlang", "apply", 3)), Target::Bif(_)));
}

fn atom(text: &str) -> Const {
    Const::Atom(Atom::new(text))
}

fn load(constant: Const, x: u16) -> Inst {
    Inst::Move { src: Src::Const(constant), dst: Reg::X(x) }
}

/// A module with these exports.
fn exporting(name: &str, exports: &[(&str, u8)]) -> Draft {
    exports.iter().fold(draft(name), |draft, (function, arity)| draft.export(function, *arity, vec![]))
}

/// The functions of `library` modules in a program with this `main/0`.
fn selected(body: Vec<Inst>, library: Vec<Draft>) -> Vec<String> {
    let mut shelf = Shelf::of(library);
    let input = draft("m").export("main", 0, body);
    let program = closed_world(vec![input.named()], &mut shelf, &Options::new(25)).expect("a program");
    let bifs = program.bifs.iter().map(Mfa::to_string);
    functions(&program).into_iter().chain(bifs).filter(|name| name != "m:main/0").collect()
}

#[test]
fn a_call_of_unknown_name_goes_to_atoms_of_the_code_by_arity() {
    // The label makes the registers unknown.
    let body = || {
        let atoms = ["n", "computed", "erlang", "abs", "unknown_module"].map(|text| load(atom(text), 0));
        atoms.into_iter().chain([Inst::Label(Label(99)), Inst::Apply { arity: 1 }]).collect::<Vec<_>>()
    };
    let library = || vec![exporting("n", &[("computed", 1), ("computed", 2), ("other", 1)])];
    assert_eq!(selected(body(), library()), ["n:computed/1", "erlang:abs/1"]);
    let without_site = body().into_iter().filter(|inst| !matches!(inst, Inst::Apply { .. })).collect();
    assert!(selected(without_site, library()).is_empty());
}

#[test]
fn a_call_with_a_known_name_goes_to_that_name_in_modules_the_code_names() {
    let body = vec![load(atom("n"), 5), Inst::Label(Label(99)), load(atom("f"), 2), Inst::Apply { arity: 1 }];
    assert_eq!(selected(body, vec![exporting("n", &[("f", 1), ("f", 2), ("g", 1)])]), ["n:f/1"]);
    // A known module and an unknown name.
    let body = vec![load(atom("f"), 5), Inst::Label(Label(99)), load(atom("n"), 1), Inst::Apply { arity: 1 }];
    assert_eq!(selected(body, vec![exporting("n", &[("f", 1), ("g", 1)])])[..1], ["n:f/1"]);
}

#[test]
fn neighbours_in_tuples_and_arguments_are_references() {
    let literal = Term::Tuple(vec![Term::Atom(Atom::new("n")), Term::Atom(Atom::new("f")), Term::Nil]);
    let literal = Const::Literal(Arc::new(Term::List(vec![literal], Box::new(Term::Nil))));
    let library = || vec![exporting("n", &[("f", 0), ("f", 1), ("g", 0)])];
    assert_eq!(selected(vec![load(literal, 0)], library()), ["n:f/0"]);
    let call = Inst::Call { arity: 3, label: label(0) };
    let args = [load(atom("n"), 0), load(atom("f"), 1), load(Const::Int(1), 2), call];
    assert_eq!(selected(args.to_vec(), library()), ["n:f/0", "n:f/1"]);
    let elements = vec![Src::Const(atom("n")), Src::Reg(Reg::X(3), None)];
    let tuple = [load(atom("g"), 3), Inst::PutTuple2 { dst: Reg::X(0), elements }];
    assert_eq!(selected(tuple.to_vec(), library()), ["n:g/0"]);
}

#[test]
fn atoms_of_otp_select_nothing_by_themselves() {
    // In stdlib, a call with nothing known selects nothing, and a list hides its atoms.
    let anything = vec![load(atom("n"), 0), load(atom("f"), 0), Inst::Label(Label(99)), Inst::Apply { arity: 1 }];
    let list = Const::Literal(Arc::new(Term::List(vec![Term::Atom(Atom::new("n"))], Box::new(Term::Nil))));
    let by_name = vec![load(list, 0), Inst::Label(Label(99)), load(atom("f"), 2), Inst::Apply { arity: 1 }];
    for body in [anything, by_name] {
        let mut shelf = Shelf::of(vec![draft("lists").export("go", 0, body), exporting("n", &[("f", 1)])]);
        shelf.is_otp = true;
        let input = draft("m").export("main", 0, vec![ext("lists", "go", 0)]);
        let program = closed_world(vec![input.named()], &mut shelf, &Options::new(25)).expect("a program");
        assert_eq!(functions(&program), ["lists:go/0", "m:main/0"]);
    }
}

/// The functions of stdlib's module `n`, which declares `behaviour` and exports a few callbacks, in a program that
/// calls `caller`.
fn selected_in_otp(caller: &str, body: Vec<Inst>, behaviour: Option<&str>) -> Vec<String> {
    let mut callbacks = exporting("n", &[("init", 1), ("handle_call", 3), ("send", 2)]);
    if let Some(behaviour) = behaviour {
        let value = Term::List(vec![Term::Atom(Atom::new(behaviour))], Box::new(Term::Nil));
        callbacks.0.attributes.push((Atom::new("behaviour"), value));
    }
    let mut shelf = Shelf::of(vec![draft(caller).export("go", 0, body), callbacks]);
    shelf.is_otp = true;
    let input = draft("m").export("main", 0, vec![ext(caller, "go", 0)]);
    let program = closed_world(vec![input.named()], &mut shelf, &Options::new(25)).expect("a program");
    functions(&program).into_iter().filter(|name| name.starts_with("n:")).collect()
}

#[test]
fn callbacks_are_of_modules_that_declare_the_behaviour_or_none() {
    let body = |function: &str, arity: u8| {
        let named = vec![load(atom("n"), 0), Inst::Call { arity: 1, label: label(0) }, Inst::Label(Label(99))];
        let call = vec![load(atom(function), u16::from(arity) + 1), Inst::Apply { arity }];
        [named, call].concat()
    };
    for (behaviour, kept) in [(None, true), (Some("gen_server"), true), (Some("gen_event"), false)] {
        let expected: &[&str] = if kept { &["n:init/1"] } else { &[] };
        assert_eq!(selected_in_otp("gen_server", body("init", 1), behaviour), expected, "{behaviour:?}");
        // Not a callback: any module may be the one of `{via, Module, Name}`.
        assert_eq!(selected_in_otp("gen_server", body("send", 2), behaviour), ["n:send/2"]);
    }
    // The name of a process does not name a module.
    let called = vec![load(atom("n"), 0), load(atom("request"), 1), ext("gen_server", "call", 2)];
    let apply = [Inst::Label(Label(99)), load(atom("init"), 2), Inst::Apply { arity: 1 }];
    assert!(selected_in_otp("lists", [called, apply.to_vec()].concat(), None).is_empty());
}

#[test]
fn a_function_with_its_arguments_behind_an_unknown_module_is_a_call() {
    let passes = |list: Const| {
        let named = vec![load(atom("n"), 0), Inst::Call { arity: 1, label: label(0) }, Inst::Label(Label(99))];
        let call = vec![load(atom("init"), 1), load(list, 2), Inst::Call { arity: 3, label: label(0) }];
        selected_in_otp("lists", [named, call].concat(), None)
    };
    let one = Const::Literal(Arc::new(Term::List(vec![Term::Int(1)], Box::new(Term::Nil))));
    assert_eq!(passes(one), ["n:init/1"]);
    assert!(passes(Const::Nil).is_empty());
}

#[test]
fn what_is_to_be_kept_is_kept() {
    let keep = |module: &str, function: Option<&str>, arity| Keep {
        module: Atom::new(module),
        function: function.map(Atom::new),
        arity,
    };
    let kept = |keep| {
        let mut shelf = Shelf::of(vec![exporting("n", &[("f", 0), ("f", 1), ("g", 0)])]);
        let options = Options { keep: vec![keep], ..Options::new(25) };
        let input = draft("m").export("main", 0, vec![]).named();
        closed_world(vec![input], &mut shelf, &options).map(|program| functions(&program)[1..].to_vec())
    };
    assert_eq!(kept(keep("n", None, None)), Ok(vec!["n:f/0".into(), "n:f/1".into(), "n:g/0".into()]));
    assert_eq!(kept(keep("n", Some("f"), None)), Ok(vec!["n:f/0".into(), "n:f/1".into()]));
    assert_eq!(kept(keep("n", Some("f"), Some(1))), Ok(vec!["n:f/1".into()]));
    let refusal = |keep| kept(keep).expect_err("refused")[0].title.clone();
    assert_eq!(refusal(keep("x", None, None)), "there is no module x to keep");
    assert_eq!(refusal(keep("n", Some("f"), Some(9))), "module n exports nothing like n:f/9");
}

#[test]
fn a_missing_bif_behind_a_call_by_name_stops_nothing() {
    let body = vec![load(atom("n"), 5), Inst::Label(Label(99)), load(atom("f"), 2), Inst::Apply { arity: 1 }];
    let mut shelf = Shelf::of(vec![draft("n").export("f", 1, vec![missing()])]);
    let input = draft("m").export("main", 0, body).named();
    let program = closed_world(vec![input], &mut shelf, &Options::new(25)).expect("a program");
    let bif = Mfa::new(MISSING.0, MISSING.1, MISSING.2);
    assert_eq!(program.maybe_missing, [(bif, Mfa::new("n", "f", 1))]);
    assert!(program.missing.is_empty());
}

/// A BIF that beamc does not implement.
const MISSING: (&str, &str, u8) = ("crypto", "hash_nif", 2);

fn missing() -> Inst {
    ext(MISSING.0, MISSING.1, MISSING.2)
}

#[test]
fn a_missing_bif_is_named_with_the_chain_from_the_entry() {
    let input =
        draft("m").export("a", 0, vec![missing()]).export("main", 0, vec![call(2)]).local("f", 1, vec![missing()]);
    assert_eq!(
        refused(vec![input.named()], &Options::new(25)),
        ["BIF crypto:hash_nif/2 is not implemented; called from m:f/1, reached by m:main/0 -> m:f/1"]
    );
    let input = draft("m").export("main", 0, vec![missing(), bif("no_such_bif", 1), bif("display", 1)]);
    assert_eq!(
        refused(vec![input.named()], &Options::new(25)),
        [
            "BIF crypto:hash_nif/2 is not implemented; called from m:main/0",
            "BIF erlang:no_such_bif/1 is not implemented; called from m:main/0"
        ]
    );
}

#[test]
fn missing_bifs_can_be_collected() {
    let input = draft("m").export("main", 0, vec![call(1)]).local("f", 1, vec![missing()]);
    let options = Options { allow_missing_bifs: true, ..Options::new(25) };
    let program = closed_world(vec![input.named()], &mut NoLibrary, &options).expect("a program");
    let bif = Mfa::new(MISSING.0, MISSING.1, MISSING.2);
    assert_eq!(program.missing, [(bif.clone(), Mfa::new("m", "f", 1))]);
    assert!(matches!(program.external(&bif), Target::Missing));
    assert_eq!(texts(&program.why.chain(&bif)), ["m:main/0", "m:f/1", "crypto:hash_nif/2"]);
}

#[test]
fn module_info_is_dropped_while_its_bif_is_missing() {
    let info = |arity: u8| vec![ext("erlang", "get_module_info", arity + 1)];
    let input =
        || draft("m").export("main", 0, vec![]).export("module_info", 0, info(0)).export("module_info", 1, info(1));
    let expected: &[&str] = if bifs::implemented(&Mfa::new("erlang", "get_module_info", 1), 25).is_some() {
        &["m:main/0", "m:module_info/0", "m:module_info/1"]
    } else {
        &["m:main/0"]
    };
    assert_eq!(functions(&world(vec![input().named()])), expected);
}

#[test]
fn the_entry_is_found_or_asked_for() {
    let options = Options::new(25);
    let m = || draft("m").export("main", 1, vec![]).named();
    let n = || draft("n").export("main", 0, vec![]).export("main", 2, vec![]).named();
    assert_eq!(world(vec![m()]).entry, Mfa::new("m", "main", 1));
    assert_eq!(
        refused(vec![draft("m").export("start", 0, vec![]).named()], &options),
        ["no module exports main/0 or main/1"]
    );
    assert_eq!(refused(vec![n(), m()], &options), ["several functions could be the entry: m:main/1, n:main/0"]);
    assert_eq!(find_entry(&[m(), n()], Some("n")), Ok(Mfa::new("n", "main", 0)));
    assert_eq!(find_entry(&[m()], Some("x")).expect_err("no x").title, "there is no module x to start in");

    let at = |module, function, arity| Options { entry: Some(Mfa::new(module, function, arity)), ..Options::new(25) };
    let both = || vec![m(), n()];
    assert_eq!(
        closed_world(both(), &mut NoLibrary, &at("n", "main", 0)).expect("a program").entry,
        Mfa::new("n", "main", 0)
    );
    assert_eq!(refused(both(), &at("n", "start", 0)), ["the entry n:start/0 is not an exported function"]);
    assert_eq!(refused(both(), &at("n", "main", 2)), ["the entry n:main/2 takes 2 arguments"]);
    assert_eq!(refused(both(), &at("x", "main", 0)), ["there is no module x to start in"]);
    assert_eq!(
        refused(both(), &at("erlang", "display", 1)),
        ["the entry erlang:display/1 is a BIF, not an Erlang function"]
    );
}

#[test]
fn a_module_given_twice_is_refused() {
    let m = || draft("m").export("main", 0, vec![]).named();
    assert_eq!(refused(vec![m(), m()], &Options::new(25)), ["module m is given twice"]);
}

#[test]
fn on_load_is_refused_in_named_modules_only() {
    let on_load = |name: &str| {
        let mut draft = draft(name).export("main", 0, vec![]);
        draft.0.on_load = Some(Atom::new("init"));
        draft
    };
    let options = Options { entry: Some(Mfa::new("m", "main", 0)), ..Options::new(25) };
    let refusal = "module m has an on_load function, which is not supported";
    assert_eq!(refused(vec![on_load("m").named()], &options), [refusal]);
    assert!(closed_world(vec![on_load("m").unnamed()], &mut NoLibrary, &options).is_ok());
}

#[test]
fn a_library_that_fails_stops_the_build_once_for_a_module() {
    let mut shelf = Shelf { broken: true, ..Shelf::default() };
    let input = draft("m").export("main", 0, vec![ext("n", "f", 0), ext("n", "g", 0)]);
    let diagnostics = closed_world(vec![input.named()], &mut shelf, &Options::new(25)).expect_err("no program");
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].title, "module n cannot be had");
    assert_eq!(diagnostics[0].place.within, "m:main/0, which refers to n:f/0");
}

#[test]
fn a_native_record_brings_its_module_and_the_functions_of_its_defaults() {
    let record = |src: Src| Inst::PutRecord {
        fail: None,
        id: RecordId::External(Atom::new("records_of"), Atom::new("r")),
        src,
        dst: Reg::X(0),
        live: 0,
        pairs: Vec::new(),
    };
    let definition = |name: &str, default: &str| RecordDefinition {
        name: Atom::new(name),
        is_exported: true,
        fields: vec![(Atom::new("f"), Some(Term::ExternalFun(Mfa::new("records_of", default, 0))))],
    };
    let program = |src: Src| {
        let main = draft("m").export("main", 0, vec![record(src)]).named();
        let mut other = draft("records_of").export("used", 0, vec![]).export("unused", 0, vec![]);
        other.0.records = vec![definition("r", "used"), definition("s", "unused")];
        closed_world(vec![main], &mut Shelf::of(vec![other]), &Options::new(29)).expect("a program")
    };
    let made = program(Src::Const(Const::Nil));
    assert_eq!(functions(&made), ["m:main/0", "records_of:used/0"]);
    assert_eq!(made.modules.iter().map(|module| module.name.to_string()).collect::<Vec<_>>(), ["m", "records_of"]);
    // An update is of a record that something else has made.
    assert_eq!(functions(&program(Src::Reg(Reg::X(0), None))), ["m:main/0"]);
}

#[test]
fn a_program_that_parses_and_evaluates_keeps_all_exports_of_the_library() {
    let evaluator = || draft("erl_eval").export("do_apply", 2, vec![]);
    let parser = || draft("erl_parse").export("parse_exprs", 1, vec![]);
    let other = || draft("n").export("f", 0, vec![call(1)]).local("g", 0, vec![]).local("unused", 0, vec![]);
    let shelf = || Shelf { is_otp: true, ..Shelf::of(vec![evaluator(), parser(), other()]) };
    let with = |calls: Vec<Inst>| {
        let input = draft("m").export("main", 0, calls).named();
        closed_world(vec![input], &mut shelf(), &Options::new(25)).expect("a program")
    };
    let (evaluates, parses) = (ext("erl_eval", "do_apply", 2), ext("erl_parse", "parse_exprs", 1));
    let program = with(vec![evaluates.clone(), parses.clone()]);
    let kept = program.evaluates.as_ref().expect("it evaluates");
    assert_eq!(kept.evaluator, Mfa::new("erl_eval", "do_apply", 2));
    let only: Vec<String> = kept.functions.iter().map(|id| program.mfa(*id).to_string()).collect();
    assert_eq!(only, ["n:f/0", "n:g/0"]);
    for calls in [vec![evaluates], vec![parses]] {
        let program = with(calls);
        assert!(program.evaluates.is_none());
        assert!(!functions(&program).contains(&"n:f/0".to_owned()));
    }
}
