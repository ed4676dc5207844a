//! Tests of executables from `build` and `run`. Only the examples that use OTP's libraries need an OTP.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use place::{HELLO, Place, repository};
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// The developer's `PATH`, where OTP is.
fn path() -> std::ffi::OsString {
    std::env::var_os("PATH").expect("PATH is set")
}

/// The files with this extension in a folder.
fn files(folder: &Path, extension: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let files = entries.filter(|path| path.extension().is_some_and(|found| found == extension));
    files.map(|path| path.to_str().expect("UTF-8").to_owned()).collect()
}

/// Runs the example in `folder` from the given modules and compares its output with `expected.out`.
fn prints_what_it_should(folder: &Path, modules: Vec<String>, path: &OsStr) {
    let place = Place::with(&[]);
    let input = std::fs::File::open(folder.join("stdin.txt")).map_or_else(|_| Stdio::null(), Stdio::from);
    let arguments: Vec<&str> = std::iter::once("run").chain(modules.iter().map(String::as_str)).collect();
    let outcome = place.beamc_on(&arguments, &[("PATH", path)], input);
    let expected = std::fs::read_to_string(folder.join("expected.out")).expect("expected.out");
    assert_eq!((outcome.status, outcome.stdout, outcome.stderr), (Some(0), expected, String::new()), "{modules:?}");
    assert!(place.files().is_empty());
}

/// Every folder of `examples` is one example: its sources, `expected.out` and, if it reads, `stdin.txt`.
#[test]
fn examples_print_what_they_should() {
    let entries = std::fs::read_dir(repository().join("examples")).expect("the examples");
    let folders = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir());
    let mut without_erlang = 0;
    for folder in folders {
        prints_what_it_should(&folder, files(&folder, "erl"), &path());
        let assembly = files(&folder, "S");
        if !assembly.is_empty() {
            without_erlang += 1;
            prints_what_it_should(&folder, assembly, OsStr::new("/nowhere"));
        }
    }
    assert_eq!(without_erlang, 2, "hello and primes run without Erlang");
}

#[test]
fn an_executable_is_named_by_its_entry_and_needs_nothing_else() {
    let place = Place::with(&[("source.S", HELLO)]);
    let outcome = place.beamc(&["build", "source.S"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""));
    assert_eq!(place.files().len(), 2);
    let output = Command::new(place.path("hello")).env_clear().output().expect("it starts");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"'Hello, world!'\r\n"[..]));
}

#[test]
fn forms_before_the_executable_can_be_had() {
    let place = Place::with(&[("hello.S", HELLO)]);
    for (form, text) in [("genop", "call_ext_only"), ("clif", "function "), ("asm", "hello:main/0")] {
        let outcome = place.beamc(&["build", "hello.S", "--emit", form]);
        assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""), "{form}");
        assert!(outcome.stdout.contains(text), "{form}: {}", outcome.stdout);
        let to_file = place.beamc(&["build", "hello.S", "--emit", form, "-o", form]);
        assert_eq!((to_file.status, to_file.stdout.as_str()), (Some(0), ""), "{form}");
        assert_eq!(std::fs::read_to_string(place.path(form)).expect("written"), outcome.stdout);
    }
    let outcome = place.beamc(&["build", "hello.S", "--emit", "obj"]);
    assert_eq!((outcome.status, outcome.stdout.as_str(), outcome.stderr.as_str()), (Some(0), "", ""));
    assert!(std::fs::read(place.path("hello.o")).expect("written").starts_with(b"\x7fELF"));
}

#[test]
fn a_function_that_is_not_linked_is_named_with_what_to_do() {
    let text = HELLO.replace("{extfunc,erlang,display,1}", "{extfunc,nowhere,display,1}");
    let place = Place::with(&[("hello.S", &text), ("nowhere.S", &HELLO.replace("hello", "nowhere"))]);
    let outcome = place.beamc(&["run", "hello.S", "nowhere.S", "--entry", "hello"]);
    assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(1), ""));
    let hint = "\nhint: nowhere:display/1 is not linked; if there is such a function, add --keep nowhere:display/1\n";
    assert!(outcome.stderr.contains(hint), "{}", outcome.stderr);
}

#[test]
fn arguments_are_read_as_the_locale_says() {
    let source =
        "-module(a).\n-export([main/1]).\nmain(Words) -> io:format(\"~w ~s~n\", [Words, escript:script_name()]).\n";
    let place = Place::with(&[("a.erl", source)]);
    let built = place.beamc_with_path(&["build", "a.erl", "--compat", "escript"], path());
    assert_eq!((built.status, built.stderr.as_str()), (Some(0), ""));
    let run = |locale: &str| {
        let output = Command::new("./a").current_dir(place.path(".")).arg("\u{e5}").env("LC_ALL", locale).output();
        String::from_utf8_lossy(&output.expect("it starts").stdout).trim_end().to_owned()
    };
    // In UTF-8 one character, otherwise its two bytes. The script's name is that of the program.
    assert_eq!(run("C.UTF-8"), "[[229]] ./a");
    assert_eq!([run("C"), run("xx_XX.UTF-8")], ["[[195,165]] ./a"; 2]);
}

#[test]
fn a_program_can_end_as_under_escript() {
    let source = "-module(e).\n-export([main/1]).\nmain([\"bad\"]) -> X = 1, X = id(2);\nmain(_) -> io:put_chars(\"fine\\n\").\nid(X) -> X.\n";
    let place = Place::with(&[("e.erl", source)]);
    let built = place.beamc_with_path(&["build", "e.erl", "--compat", "escript"], path());
    assert_eq!((built.status, built.stderr.as_str()), (Some(0), ""));
    let run = |argument: &str| Command::new(place.path("e")).arg(argument).output().expect("it starts");
    let (good, bad) = (run("good"), run("bad"));
    assert_eq!((good.status.code(), good.stdout.as_slice()), (Some(0), &b"fine\n"[..]));
    let text =
        "escript: exception error: no match of right hand side value 2\n  in function  e:main/1 (e.erl, line 3)\n";
    assert_eq!((bad.status.code(), String::from_utf8_lossy(&bad.stderr).as_ref()), (Some(127), text));
}

#[test]
fn a_stop_closes_what_is_open() {
    const SOURCE: &str = r#"
-module(m).
-export([main/1]).
main(["write"]) ->
    {ok, File} = file:open("file", [write, delayed_write]),
    ok = file:write(File, "abc"),
    {ok, table} = dets:open_file(table, [{file, "table"}]),
    ok = dets:insert(table, {key, 1}),
    {ok, log} = disk_log:open([{name, log}, {file, "log"}]),
    ok = disk_log:log(log, entry),
    ok = logger:add_handler(h, logger_std_h, #{config => #{file => "lines"}, formatter => {logger_formatter, #{template => [msg, "\n"]}}}),
    logger:error("told"),
    init:stop(3),
    receive after infinity -> ok end;
main(["read"]) ->
    {ok, table} = dets:open_file(table, [{file, "table"}, {repair, false}]),
    {ok, log} = disk_log:open([{name, log}, {file, "log"}]),
    {_, Entries} = disk_log:chunk(log, start),
    io:format("~p~n", [{file:read_file("file"), dets:lookup(table, key), Entries, file:read_file("lines")}]).
"#;
    let place = Place::with(&[("m.erl", SOURCE)]);
    let outcome = place.beamc_with_path(&["build", "m.erl"], path());
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""));
    let run = |argument: &str| {
        let output =
            Command::new(place.path("m")).arg(argument).current_dir(place.path("")).output().expect("it starts");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned(), errors)
    };
    let (status, _, errors) = run("write");
    // The main process is linked to the log, and does not report the exit that this causes.
    assert_eq!((status, errors.as_str()), (Some(3), ""));
    let read = "{{ok,<<\"abc\">>},[{key,1}],[entry],{ok,<<\"told\\n\">>}}\n".to_owned();
    assert_eq!(run("read"), (Some(0), read, String::new()));
}
