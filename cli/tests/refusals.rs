//! Tests of errors: message, exit status, and that nothing remains on disk.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use place::{HELLO, Place};

/// A module with these exports, each of which returns immediately.
fn module(name: &str, exports: &[(&str, u8)]) -> String {
    let names: Vec<String> = exports.iter().map(|(function, arity)| format!("{{{function},{arity}}}")).collect();
    let labels = 2 * exports.len() + 1;
    let mut text = format!(
        "{{module, {name}}}.  %% version = 0\n{{exports, [{}]}}.\n{{attributes, []}}.\n{{labels, {labels}}}.\n",
        names.join(",")
    );
    for (index, (function, arity)) in exports.iter().enumerate() {
        let (info, entry) = (2 * index + 1, 2 * index + 2);
        text += &format!(
            "{{function, {function}, {arity}, {entry}}}.\n  {{label,{info}}}.\n    \
             {{func_info,{{atom,{name}}},{{atom,{function}}},{arity}}}.\n  {{label,{entry}}}.\n    \
             {{move,{{atom,ok}},{{x,0}}}}.\n    return.\n"
        );
    }
    text
}

/// HELLO with a call of another function than `erlang:display/1`.
fn calling(module: &str, function: &str) -> String {
    HELLO.replace("{extfunc,erlang,display,1}", &format!("{{extfunc,{module},{function},1}}"))
}

#[test]
fn wrong_usage_is_status_2() {
    let place = Place::with(&[("hello.S", HELLO)]);
    let cases: [(&[&str], &str); 8] = [
        (&[], "Usage: beamc <COMMAND>"),
        (&["build"], "<FILES>..."),
        (&["frob", "hello.S"], "unrecognized subcommand 'frob'"),
        (&["build", "hello.S", "--frob"], "unexpected argument '--frob'"),
        (&["build", "hello.S", "--emit", "c"], "invalid value 'c' for '--emit <FORM>'"),
        (&["build", "hello.S", "--entry", "hello:main"], "write MODULE or MODULE:FUNCTION/ARITY"),
        (&["build", "hello.S", "--entry", "hello:main/2"], "an entry takes no argument, or one"),
        (&["run", "hello.S", "-o", "x"], "unexpected argument '-o'"),
    ];
    for (args, text) in cases {
        let outcome = place.beamc(args);
        assert_eq!(outcome.status, Some(2), "{args:?}: {outcome:?}");
        assert!(outcome.stderr.contains(text), "{args:?}: {}", outcome.stderr);
    }
    assert_eq!(place.files().len(), 1);
}

#[test]
fn files_that_cannot_be_read() {
    let place = Place::with(&[
        ("notes.txt", ""),
        ("nothing/notes.txt", ""),
        ("broken.beam", "FOR1\0\0"),
        ("broken.S", "{module, m"),
    ]);
    std::os::unix::fs::symlink("loop.S", place.path("loop.S")).expect("a link");
    place.refuses(&["build", "absent.S", "-o", "x"], "error: there is no such file\n  --> absent.S");
    place.refuses(
        &["build", "loop.S", "-o", "x"],
        "error: this file cannot be read: Too many levels of symbolic links (os error 40)\n  --> loop.S",
    );
    let kinds = "beamc takes .erl, .S and .beam files and folders of .beam files";
    place.refuses(
        &["build", "notes.txt"],
        &format!("error: this kind of file cannot be compiled\n  --> notes.txt\n  hint: {kinds}"),
    );
    place.refuses(&["run", "nothing"], "error: there is no .beam file in this folder\n  --> nothing");
    // All errors of one step are reported together, each with its place.
    place.refuses(
        &["build", "absent.S", "absent.beam"],
        "error: there is no such file\n  --> absent.S\n\nerror: there is no such file\n  --> absent.beam",
    );
}

#[test]
fn files_that_hold_no_module() {
    let place = Place::with(&[("broken.S", "{module, m"), ("other.S", "hello")]);
    place.put("broken.beam", b"FOR1\0\0\0\x04BEAM");
    for name in ["broken.S", "other.S", "broken.beam"] {
        let before = place.files();
        let outcome = place.beamc(&["build", name, "-o", "x"]);
        assert_eq!(outcome.status, Some(1), "{outcome:?}");
        assert!(
            outcome.stderr.starts_with("error: ") && outcome.stderr.contains(&format!("--> {name}")),
            "{}",
            outcome.stderr
        );
        assert_eq!(place.files(), before);
    }
}

#[test]
fn the_entry_must_be_one() {
    let place = Place::with(&[
        ("none.S", &module("none", &[("start", 0)])),
        ("zero.S", &module("zero", &[("main", 0)])),
        ("one.S", &module("one", &[("main", 1), ("main", 2)])),
    ]);
    let how = "name the function to start with by --entry MODULE:FUNCTION/ARITY";
    place
        .refuses(&["build", "none.S", "-o", "x"], &format!("error: no module exports main/0 or main/1\n  hint: {how}"));
    place.refuses(
        &["build", "none.S", "zero.S", "one.S"],
        "error: several functions could be the entry: one:main/1, zero:main/0\n  hint: choose one, for example --entry one:main/1",
    );
    place.refuses(
        &["build", "none.S", "zero.S", "--entry", "none"],
        &format!("error: module none does not export main/0 or main/1\n  hint: {how}"),
    );
    place.refuses(
        &["build", "zero.S", "--entry", "two"],
        "error: there is no module two to start in\n  hint: the modules given are zero",
    );
    place.refuses(
        &["build", "zero.S", "--entry", "zero:start/0"],
        "error: the entry zero:start/0 is not an exported function",
    );
}

#[test]
fn a_module_is_given_once() {
    let place = Place::with(&[("a/m.S", &module("m", &[("main", 0)])), ("b/m.S", &module("m", &[("main", 0)]))]);
    place.refuses(&["build", "a/m.S", "b/m.S"], "error: module m is given twice, also by a/m.S\n  --> b/m.S");
}

#[test]
fn the_output_replaces_no_input() {
    let place = Place::with(&[("hello.S", HELLO)]);
    place.refuses(
        &["build", "hello.S", "-o", "./hello.S"],
        "error: the output would replace this input\n  --> ./hello.S",
    );
}

#[test]
fn bifs_that_are_not_implemented_are_named() {
    let place = Place::with(&[("hello.S", &calling("crypto", "hash_nif"))]);
    // The table has crypto:hash_nif/2, so the call needs two arguments.
    let text = calling("crypto", "hash_nif")
        .replace("call_ext_only,1,{extfunc,crypto,hash_nif,1}", "call_ext_only,2,{extfunc,crypto,hash_nif,2}");
    place.put(
        "hello.S",
        text.replace("{move,{atom,'Hello, world!'},{x,0}}.", "{move,nil,{x,0}}.\n    {move,nil,{x,1}}.").as_bytes(),
    );
    place.refuses(
        &["build", "hello.S", "-o", "x"],
        "error: BIF crypto:hash_nif/2 is not implemented; called from hello:main/0",
    );
}

#[test]
fn modules_of_otp_need_an_otp() {
    let place = Place::with(&[("hello.S", &calling("lists", "max"))]);
    place.refuses(
        &["build", "hello.S", "-o", "x"],
        "error: module lists is needed, but there is no OTP to take it from\n  in hello:main/0, which refers to lists:max/1\n  \
         hint: name an OTP installation by --otp DIR or BEAMC_OTP, or put its erlc on PATH",
    );
}

#[test]
fn erl_files_need_an_erlc_that_compiles_them() {
    let place = Place::with(&[("m.erl", "-module(m).\n"), ("n.erl", "-module(n).\n"), ("sub/m.erl", "")]);
    place.refuses(
        &["build", "m.erl"],
        "error: erlc is needed to compile m.erl, and there is none\n  \
         hint: name an OTP installation by --otp DIR or BEAMC_OTP, or put its erlc on PATH",
    );
    place.refuses(&["build", "m.erl", "sub/m.erl"], "error: module m is given twice, also by m.erl\n  --> sub/m.erl");

    place.put_otp("27", "echo 'm.erl:1: it is wrong'; exit 1");
    place.refuses(
        &["build", "m.erl", "n.erl", "--otp", "otp"],
        "m.erl:1: it is wrong\nerror: erlc could not compile m.erl, n.erl",
    );
    place.refuses(&["run", "m.erl", "--otp", "otp"], "m.erl:1: it is wrong\nerror: erlc could not compile m.erl");
    place.put_otp("27", "echo 'm.erl:1: Warning: it is odd' >&2");
    place.refuses(
        &["build", "m.erl", "--otp", "otp"],
        "m.erl:1: Warning: it is odd\nerror: erlc made no .beam file of m.erl\n  hint: does ERL_COMPILER_OPTIONS ask for something else?",
    );
}

#[test]
fn an_otp_that_is_named_must_be_there() {
    let place = Place::with(&[("hello.S", HELLO)]);
    place.refuses(
        &["build", "hello.S", "--otp", "otp"],
        "error: there is no OTP in otp, which --otp names\n  hint: name the folder that holds bin/erlc, or the one that code:root_dir() gives",
    );
    place.put_otp("24", "");
    place.refuses(
        &["build", "hello.S", "--otp", "otp"],
        "error: OTP 24 in otp/lib/erlang is not supported\n  hint: this beamc knows the releases 25 to 29",
    );
}

#[test]
fn a_linker_that_fails_leaves_nothing() {
    let place = Place::with(&[("hello.S", HELLO)]);
    place.refuses(
        &["build", "hello.S", "-o", "x", "--linker", "./absent"],
        "error: the linker ./absent cannot be started: No such file or directory (os error 2)\n  \
         hint: install a C compiler, or name another linker by --linker",
    );
    place.refuses(&["build", "hello.S", "-o", "x", "--linker", "mold"], "error: the linker mold is not on PATH");
    place
        .refuses(&["run", "hello.S", "--linker", "/bin/false"], "error: the linker /bin/false failed (exit status: 1)");
    place.refuses(
        &["build", "hello.S", "-o", "absent/x", "--emit", "obj"],
        "error: the output cannot be written: No such file or directory (os error 2)\n  --> absent/x",
    );
}

#[test]
fn what_needs_servers_that_programs_do_not_have_is_refused() {
    let place = Place::with(&[(
        "m.erl",
        "-module(m).\n-export([main/0]).\nmain() -> {gen_tcp:listen(0, []), global:sync(), inet:ntoa({1,2,3,4})}.\n",
    )]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let outcome = place.beamc_with_path(&["build", "m.erl"], path);
    assert_eq!(outcome.status, Some(1));
    let refused =
        |call: &str, wants: &str| format!("error: {call} needs {wants}, which programs do not have yet\n  in m:main/0");
    let expected =
        [refused("gen_tcp:listen/2", "sockets"), refused("global:sync/0", "the server of global names")].join("\n\n");
    assert_eq!(outcome.stderr.trim_end(), expected);
    assert!(!place.path("m").exists());
}

#[test]
fn folders_to_take_modules_from_have_to_be_there() {
    let place = Place::with(&[("hello.S", HELLO)]);
    place.refuses(
        &["build", "hello.S", "--path", "absent"],
        "error: there is no such folder to take modules from\n  --> absent",
    );
}

#[test]
fn devices_are_written_to() {
    let place = Place::with(&[("hello.S", HELLO)]);
    // By a link, so that a failure does not replace the device itself.
    std::os::unix::fs::symlink("/dev/null", place.path("device")).expect("linked");
    let outcome = place.beamc(&["build", "hello.S", "-o", "device", "-MF", "device"]);
    assert_eq!(outcome.status, Some(0), "{outcome:?}");
    assert!(std::fs::symlink_metadata(place.path("device")).expect("there").is_symlink());
}
