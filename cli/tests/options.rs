//! Tests of options and environment variables: their effect on a build and on its messages.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use place::{HELLO, Outcome, Place, repository};
use std::ffi::{OsStr, OsString};

/// The developer's `PATH`, with `erlc` if it is installed.
fn path() -> OsString {
    std::env::var_os("PATH").expect("PATH is set")
}

fn with_erlc() -> bool {
    std::env::split_paths(&path()).any(|folder| folder.join("erlc").is_file())
}

fn silent(status: i32) -> Outcome {
    Outcome { status: Some(status), stdout: String::new(), stderr: String::new() }
}

#[test]
fn arguments_come_from_files_too() {
    let place = Place::with(&[
        ("hello one.S", HELLO),
        ("args", "build 'hello one.S'\n@more\n"),
        ("more", "-o \"a b\""),
        ("circle", "@circle"),
    ]);
    assert_eq!(place.beamc(&["@args"]), silent(0));
    assert!(place.path("a b").is_file());
    assert_eq!(place.beamc(&["@args", "-o", "c"]).status, Some(2), "-o twice");
    for (file, text) in [("@absent", "@absent: No such file or directory"), ("@circle", "too deeply")] {
        let outcome = place.beamc(&["build", file]);
        assert_eq!(outcome.status, Some(2), "{outcome:?}");
        assert!(outcome.stderr.contains(text), "{}", outcome.stderr);
    }
    // Arguments after -- belong to the program.
    assert_eq!(place.beamc(&["run", "hello one.S", "--", "@absent", "-MD"]).status, Some(0));
}

#[test]
fn the_number_of_threads_does_not_show_in_the_result() {
    let primes = repository().join("examples/primes/primes.S");
    let place = Place::with(&[]);
    for jobs in ["1", "3"] {
        let args = ["build", primes.to_str().expect("UTF-8"), "--no-cache", "-j", jobs, "-o", jobs];
        assert_eq!(place.beamc(&args), silent(0));
    }
    let read = |name| std::fs::read(place.path(name)).expect("made");
    assert!(read("1") == read("3"));
    assert_eq!(place.beamc(&["build", "x.S", "-j0"]).status, Some(2));
}

#[test]
fn passes_are_timed() {
    let place = Place::with(&[("hello.S", HELLO)]);
    let outcome = place.beamc(&["build", "hello.S", "--time-passes", "--no-cache"]);
    assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(0), ""));
    let names: Vec<&str> = outcome.stderr.lines().map(|line| line.split(" ms  ").last().unwrap_or_default()).collect();
    let passes = ["read", "find what is reached", "lower", "generate code", "write object", "link", "write", "all"];
    assert_eq!(names, passes);
}

#[test]
fn quiet_and_verbose() {
    let place = Place::with(&[("hello.S", HELLO), ("m.erl", "-module(m).\n")]);
    assert_eq!(place.beamc(&["build", "hello.S", "-q"]), silent(0));
    let verbose = place.beamc(&["build", "hello.S", "-v"]).stderr;
    assert!(
        verbose.lines().all(|line| line.starts_with("beamc: ")) && verbose.contains("beamc: wrote hello ("),
        "{verbose}"
    );
    assert_eq!(place.beamc(&["build", "hello.S", "-q", "-v"]).status, Some(2));
    // Output of erlc is passed on only if it is an error.
    place.put_otp("27", "echo 'm.erl:1: Warning: it is odd'; : > \"$2/m.beam\"");
    let say = |args: &[&str]| place.beamc(&[&["build", "m.erl", "--otp", "otp"], args].concat()).stderr;
    assert!(say(&[]).starts_with("m.erl:1: Warning: it is odd\nerror: "));
    assert!(say(&["-q"]).starts_with("error: "));
}

#[test]
fn make_is_told_what_was_read() {
    let place = Place::with(&[("my hello.S", HELLO)]);
    assert_eq!(place.beamc(&["build", "my hello.S", "-MD"]), silent(0));
    let read = |name: &str| std::fs::read_to_string(place.path(name)).expect("written");
    assert_eq!(read("hello.d"), "hello: \\\n  my\\ hello.S\n\nmy\\ hello.S:\n");
    assert_eq!(place.beamc(&["build", "my hello.S", "-MF", "deps", "-o", "x"]), silent(0));
    assert_eq!(read("deps"), "x: \\\n  my\\ hello.S\n\nmy\\ hello.S:\n");
    assert_eq!(place.beamc(&["build", "my hello.S", "-MD", "--emit", "asm", "-o", "x.s"]), silent(0));
    assert!(read("x.s.d").starts_with("x.s: "));
    place.refuses(
        &["build", "my hello.S", "-MD", "--emit", "genop", "-o", "absent/x"],
        "error: the output cannot be written: No such file or directory (os error 2)\n  --> absent/x",
    );
    place.refuses(
        &["build", "my hello.S", "-MD", "--emit", "genop"],
        "error: there is no output to write a dependency file for\n  hint: name it by -o",
    );
    if !with_erlc() {
        eprintln!("no erlc on PATH: what .erl files include is not tested");
        return;
    }
    place.put("a b.hrl", b"-define(TEXT, [c, a, b]).\n");
    place.put(
        "m.erl",
        b"-module(m).\n-export([main/0]).\n-include(\"a b.hrl\").\nmain() -> erlang:display(lists:sort(?TEXT)).\n",
    );
    let outcome = place.beamc_with_path(&["build", "m.erl", "-MD"], path());
    assert_eq!(outcome, silent(0));
    let rules = read("m.d");
    let first = rules.split("\n\n").next().expect("a rule");
    let inputs: Vec<&str> = first.lines().skip(1).map(|line| line.trim_start().trim_end_matches(" \\")).collect();
    assert!(inputs.contains(&"m.erl") && inputs.contains(&"a\\ b.hrl"), "{rules}");
    assert!(inputs.iter().any(|file| file.ends_with("/ebin/lists.beam")), "{rules}");
    assert!(!rules.contains("m.beam"), "{rules}");
}

#[test]
fn messages_have_two_forms() {
    let place = Place::with(&[("broken.S", "{module, m"), ("nothing/x", "")]);
    let short = |args: &[&str]| {
        let outcome = place.beamc(&[&["build", "--message-format=short"], args].concat());
        assert_eq!(outcome.status, Some(1));
        outcome.stderr
    };
    assert_eq!(
        short(&["absent.S", "nothing"]),
        "absent.S: there is no such file\nnothing: there is no .beam file in this folder\n"
    );
    let broken = short(&["broken.S"]);
    assert!(broken.starts_with("broken.S:1: ") && broken.lines().count() == 1, "{broken}");
    assert_eq!(short(&["broken.S", "--otp", "none"]), "beamc: there is no OTP in none, which --otp names\n");
}

#[test]
fn colours_follow_the_environment() {
    let place = Place::with(&[]);
    let colourful = |variables: &[(&str, &str)]| {
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, OsStr::new(value))).collect();
        let text = place.beamc_with(&["build", "absent.S"], &variables).stderr;
        assert_eq!(text.contains("\x1b[1;31merror"), text.contains('\x1b'), "{text}");
        text.contains('\x1b')
    };
    // Standard error is not a terminal here.
    assert!(!colourful(&[]));
    assert!(!colourful(&[("CLICOLOR", "1")]));
    assert!(colourful(&[("CLICOLOR_FORCE", "1")]));
    assert!(colourful(&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb"), ("CLICOLOR", "0")]));
    assert!(!colourful(&[("CLICOLOR_FORCE", "0")]));
    assert!(!colourful(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(colourful(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
}

#[test]
fn machine_code_is_kept_between_builds() {
    let showing = |number| HELLO.replace("{atom,'Hello, world!'}", &format!("{{integer,{number}}}"));
    let place = Place::with(&[("hello.S", &showing("6"))]);
    let note = |args: &[&str]| {
        let outcome = place.beamc(&[&["build", "hello.S", "-v"], args].concat());
        assert_eq!(outcome.status, Some(0), "{outcome:?}");
        let note = outcome.stderr.lines().find(|line| line.contains("cache")).map(str::to_owned);
        (note, std::fs::read(place.path("hello")).expect("made"))
    };
    let (nothing, plain) = note(&["--no-cache"]);
    assert_eq!((nothing, place.cached()), (None, 0));
    let (none, first) = note(&[]);
    let all = |found, made| Some(format!("beamc: code of {found} functions was in the cache, {made} were compiled"));
    assert_eq!(none, all(0, 3));
    assert!(place.cached() > 0);
    let (found, second) = note(&[]);
    assert_eq!(found, all(3, 0));
    assert!(plain == first && first == second, "the cache shows in the result");

    // A change recompiles only the functions that it affects. Moved lines affect none.
    place.put("hello.S", showing("7").as_bytes());
    assert_eq!(note(&[]).0, all(2, 1));
    let outcome = place.beamc(&["run", "hello.S"]);
    assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(0), "7\r\n"));
    place.put("hello.S", showing("7").replace("\"hello.erl\",6", "\"hello.erl\",60").as_bytes());
    assert_eq!(note(&[]).0, all(3, 0));
}

#[test]
fn sources_that_did_not_change_are_not_compiled_again() {
    const MODULE: &str = "-module(m).\n-export([main/0]).\n-include(\"h.hrl\").\n\
        main() -> erlang:display({?TEXT, proplists:get_value(options, m:module_info(compile))}).\n";
    let place = Place::with(&[("m.erl", MODULE), ("h.hrl", "-define(TEXT, one).\n")]);
    let variables = |options: &'static str| [("PATH", path()), ("ERL_COMPILER_OPTIONS", options.into())];
    let build = |files: &[&str], options: &'static str| {
        let all = variables(options);
        let all: Vec<(&str, &std::ffi::OsStr)> = all.iter().map(|(name, value)| (*name, value.as_os_str())).collect();
        let outcome = place.beamc_with(&[&["build", "-v", "-o", "m"], files].concat(), &all);
        assert_eq!(outcome.status, Some(0), "{outcome:?}");
        let program = std::process::Command::new(place.path("m")).output().expect("started");
        let compiled = outcome.stderr.lines().any(|line| line.contains("erlc -o "));
        (compiled, String::from_utf8_lossy(&program.stdout).trim_end().to_owned(), outcome.stderr)
    };
    let of = |outcome: (bool, String, String)| (outcome.0, outcome.1);
    let one = |options| of(build(&["m.erl"], options));
    assert_eq!(one("[]"), (true, "{one,[]}".to_owned()));
    assert_eq!(one("[]"), (false, "{one,[]}".to_owned()));
    place.put("h.hrl", b"-define(TEXT, two).\n");
    assert_eq!(one("[]"), (true, "{two,[]}".to_owned()));
    assert_eq!(one("[]"), (false, "{two,[]}".to_owned()));
    assert!(one("[nowarn_unused_vars]").0 && !one("[nowarn_unused_vars]").0 && !one("[]").0);
    place.put("m.erl", MODULE.replace("display(", "display(_Unused = ").as_bytes());
    assert!(one("[]").0 && !one("[]").0);
    assert!(of(build(&["m.erl", "--no-cache"], "[]")).0);

    // The compiler's messages appear each time.
    place.put("m.erl", MODULE.replace("main() ->", "main() -> Odd = 1,").as_bytes());
    for _ in 0..2 {
        let (compiled, _, said) = build(&["m.erl"], "[]");
        assert!(compiled && said.contains("variable 'Odd' is unused"), "{said}");
    }
    // The result of a transform may depend on anything.
    place.put("m.erl", format!("{MODULE}-compile({{parse_transform, t}}).\n").as_bytes());
    place.put("t.erl", b"-module(t).\n-export([parse_transform/2]).\nparse_transform(Forms, _) -> Forms.\n");
    for _ in 0..2 {
        assert_eq!(of(build(&["t.erl", "m.erl", "--entry", "m"], "[]")), (true, "{two,[]}".to_owned()));
    }
}

#[test]
fn shells_complete() {
    let place = Place::with(&[]);
    for (shell, text) in [("bash", "complete -F _beamc"), ("zsh", "#compdef beamc"), ("fish", "complete -c beamc")] {
        let outcome = place.beamc(&["completions", shell]);
        assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""), "{shell}");
        assert!(outcome.stdout.contains(text) && outcome.stdout.contains("time-passes"), "{shell}");
    }
    assert_eq!(place.beamc(&["completions", "tcl"]).status, Some(2));
}

#[test]
fn versions() {
    let place = Place::with(&[]);
    let version = format!("beamc {}\n", env!("CARGO_PKG_VERSION"));
    for args in [&["--version"][..], &["-V"]] {
        let outcome = place.beamc(args);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(0), version.as_str()));
    }
    place.put_otp("27", "");
    let home = place.path("otp");
    let outcome = place.beamc_with(&["--version", "-v"], &[("BEAMC_OTP", home.as_os_str())]);
    let root = home.join("lib/erlang");
    assert!(outcome.stdout.starts_with(&version), "{outcome:?}");
    for row in ["target: x86_64-unknown-linux-gnu\n", &format!("otp: OTP 27 in {}\n", root.display())] {
        assert!(outcome.stdout.contains(row), "{row}: {}", outcome.stdout);
    }
    assert!(place.beamc(&["-V", "-v"]).stdout.contains("otp: none; name an OTP"));
    for wrong in [&["-v"][..], &["--version", "build"]] {
        assert_eq!(place.beamc(wrong).status, Some(2), "{wrong:?}");
    }
}

#[test]
fn calls_to_names_made_at_run_time_are_warned_of_once() {
    let call = "{call_ext_only,1,{extfunc,erlang,display,1}}";
    let made = HELLO.replace("{move,{atom,'Hello, world!'},{x,0}}", "{allocate,0,0}").replace(
        call,
        concat!(
            "{move,{literal,\"erlang\"},{x,0}}.\n{call_ext,1,{extfunc,erlang,list_to_atom,1}}.\n",
            "{move,{atom,self},{x,1}}.\n{apply,0}.\n{deallocate,0}.\nreturn"
        ),
    );
    let place = Place::with(&[("hello.S", &made)]);
    let build = |args: &[&str]| place.beamc(&[&["build", "hello.S"], args].concat());
    let title =
        "this call goes to a name made at run time: what it calls is in the program only if something else shows it";
    let outcome = build(&[]);
    let hint = "hint: name what it may call by --keep M[:F[/A]]";
    let expected = format!("warning: {title}\n  --> hello.erl:6\n  in hello:main/0\n  {hint}\n");
    assert_eq!((outcome.status, outcome.stderr), (Some(0), expected));
    let short = build(&["--message-format=short"]).stderr;
    assert_eq!(short, format!("hello.erl:6: Warning: {title} (in hello:main/0)\n"));
    assert_eq!(build(&["-q"]), silent(0));
    assert_eq!(build(&["--keep", "hello:main/0"]), silent(0));
}

#[test]
fn what_was_read_ahead_does_not_show_in_the_result() {
    let first = HELLO.replace("{extfunc,erlang,display,1}", "{extfunc,world,main,1}");
    let world = HELLO.replace("hello", "world").replace("{function, main, 0,", "{function, main, 1,");
    let world = world.replace("{main,0}", "{main,1}").replace("{atom,main},0}", "{atom,main},1}");
    // With an OTP, modules that the folder lacks are searched there.
    let place = Place::with(&[("hello.S", &first), ("lib/world.beam", &world)]);
    place.put_otp("27", "exit 1");
    let build = |name: &str, more: &[&str]| {
        let args = ["build", "hello.S", "--path", "lib", "--otp", "otp", "-j", "2", "-o", name];
        assert_eq!(place.beamc(&[&args, more].concat()), silent(0));
        std::fs::read(place.path(name)).expect("made")
    };
    let alone = build("alone", &["--no-cache"]);
    assert_eq!(place.cached(), 0);
    assert!(build("first", &[]) == alone);
    let kept = place.cached();
    assert!(build("second", &[]) == alone);
    assert_eq!(place.cached(), kept);
    // The list names the file; its contents count.
    place.put("lib/world.beam", world.replace("'Hello, world!'", "'Good bye, world!'").as_bytes());
    assert!(build("third", &[]) == build("alone", &["--no-cache"]));
    std::fs::remove_file(place.path("lib/world.beam")).expect("removed");
    assert!(build("fourth", &[]) == build("alone", &["--no-cache"]));
}
