//! Tests of module-local process names from the outside: programs of several modules, extensions of beamc, and projects that
//! are built without it. The numbers of rules are those of `docs/semantics/pid-names.md`.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use place::{Outcome, Place};
use std::process::Command;

/// The developer's `PATH`, where OTP is.
fn path() -> std::ffi::OsString {
    std::env::var_os("PATH").expect("PATH is set")
}

/// Runs `beamc` in `place` with OTP on its path.
fn beamc(place: &Place, args: &[&str]) -> Outcome {
    place.beamc_with_path(args, path())
}

/// Outcome of `beamc` if it succeeds and the program prints `stdout`.
fn prints(stdout: &str) -> Outcome {
    Outcome { status: Some(0), stdout: stdout.to_owned(), stderr: String::new() }
}

/// A module with a server. Several modules use the same server name.
fn server(module: &str) -> String {
    format!(
        "-module({module}).\n-export([start/0, where/0]).\n-pid_name(server).\n\
         start() -> pid_name_spawn(server, fun() -> receive stop -> ok end end).\nwhere() -> pid_name(server).\n"
    )
}

/// A program that uses both servers.
const BOTH: &str = "-module(both).\n-export([main/0]).\nmain() ->\n    \
    io:format(\"~p ~p~n\", [one:where() =:= two:where(), is_process_alive(one:where())]),\n    A = one:start(),\n    \
    io:format(\"~p ~p~n\", [one:where() =:= A, is_process_alive(two:where())]),\n    B = two:start(),\n    \
    io:format(\"~p ~p~n\", [A =/= B, [process_info(P, pid_name) || P <- [A, B]]]).\n";

#[test]
fn a_name_is_that_of_its_module() {
    let place = Place::with(&[("one.erl", &server("one")), ("two.erl", &server("two")), ("both.erl", BOTH)]);
    let outcome = beamc(&place, &["run", "one.erl", "two.erl", "both.erl"]);
    let expected = "true false\ntrue false\ntrue [{pid_name,{one,server}},{pid_name,{two,server}}]\n";
    assert_eq!(outcome, prints(expected), "PIDN-31");
}

#[test]
fn every_call_of_process_info_knows_the_item() {
    let source = "-module(told).\n-export([main/0, id/1]).\n-pid_name(a).\nmain() ->\n    \
        P = pid_name_spawn(a, fun() -> receive x -> ok end end),\n    \
        io:format(\"~p ~p~n\", [process_info(P, id(pid_name)), process_info(self(), id(pid_name))]),\n    \
        io:format(\"~p~n\", [process_info(P, [pid_name, registered_name, priority])]),\n    \
        io:format(\"~p~n\", [process_info(self(), [pid_name])]),\n    \
        io:format(\"~p~n\", [apply(id(erlang), process_info, [P, pid_name])]).\nid(X) -> X.\n";
    let place = Place::with(&[("told.erl", source)]);
    let expected = "{pid_name,{told,a}} []\n[{pid_name,{told,a}},{registered_name,[]},{priority,normal}]\n\
                    [{pid_name,[]}]\n{pid_name,{told,a}}\n";
    assert_eq!(beamc(&place, &["run", "told.erl"]), prints(expected), "PIDN-26");
}

#[test]
fn only_declared_names_of_the_program_are_names() {
    let source = "-module(other).\n-export([main/0]).\n-pid_name(a).\nmain() ->\n    \
        T = fun(F) -> try F() catch error:badarg:Trace -> {M, F1, As, []} = hd(Trace), {M, F1, length(As)} end end,\n    \
        Fun = fun() -> ok end,\n    \
        io:format(\"~p~n\", [[T(G) || G <- [fun() -> beamc_pid_name:get(other, b) end, fun() -> beamc_pid_name:get(others, a) end,\n        \
        fun() -> beamc_pid_name:spawn(other, b, Fun) end, fun() -> beamc_pid_name:spawn_link(others, a, Fun) end]]]),\n    \
        io:format(\"~p~n\", [pid_name(a)]).\n";
    let place = Place::with(&[("other.erl", source)]);
    let expected = "[{beamc_pid_name,get,2},\n {beamc_pid_name,get,2},\n {beamc_pid_name,spawn,3},\n \
                    {beamc_pid_name,spawn_link,3}]\n<0.32767.8191>\n";
    assert_eq!(beamc(&place, &["run", "other.erl"]), prints(expected));
}

#[test]
fn a_module_does_not_get_at_names_of_another() {
    let thief = "-module(thief).\n-export([main/0, id/1]).\nmain() ->\n    P = one:start(),\n    \
        T = fun(F) -> try F() catch error:R -> R end end,\n    Fun = fun() -> ok end,\n    \
        io:format(\"~p~n\", [[T(G) || G <- [fun() -> beamc_pid_name:get(one, server) end,\n        \
        fun() -> beamc_pid_name:get(id(one), server) end, fun() -> beamc_pid_name:spawn(one, server, Fun) end,\n        \
        fun() -> beamc_pid_name:spawn_link(one, server, Fun) end, fun() -> apply(id(beamc_pid_name), get, [one, server]) end,\n        \
        fun() -> (id(fun beamc_pid_name:get/2))(one, server) end,\n        \
        fun() -> (fun beamc_pid_name:spawn/3)(one, server, Fun) end]]]),\n    \
        io:format(\"~p~n\", [one:where() =:= P]).\nid(X) -> X.\n";
    let place = Place::with(&[("one.erl", &server("one")), ("thief.erl", thief)]);
    let outcome = beamc(&place, &["run", "one.erl", "thief.erl"]);
    assert_eq!(outcome, prints("[badarg,badarg,badarg,badarg,undef,undef,badarg]\ntrue\n"));
}

#[test]
fn the_library_is_not_linked() {
    let place = Place::with(&[("one.erl", &server("one")), ("two.erl", &server("two")), ("both.erl", BOTH)]);
    assert_eq!(beamc(&place, &["vendor", "."]), prints(""));
    let checked = beamc(&place, &["check", "one.erl", "two.erl", "both.erl", "beamc_pid_name.erl"]);
    assert_eq!((checked.status, checked.stderr.as_str()), (Some(0), ""));
    assert!(!checked.stdout.contains("beamc_pid_name"), "{}", checked.stdout);
}

#[test]
fn a_project_is_built_without_beamc() {
    let main = "-module(app).\n-compile({parse_transform, beamc_pid_name}).\n-export([main/0]).\n-pid_name(server).\nmain() ->\n    \
        P = pid_name_spawn(server, fun() -> receive stop -> ok end end),\n    \
        io:format(\"~p ~p~n\", [pid_name(server) =:= P, process_info(P, pid_name)]).\n";
    let place = Place::with(&[("src/app.erl", main)]);
    assert_eq!(beamc(&place, &["vendor", "src"]), prints(""));
    let erlc = |source: &str| {
        let mut erlc = Command::new("erlc");
        erlc.current_dir(place.path("src")).args(["-Werror", "-pa", ".", source]);
        assert!(erlc.status().is_ok_and(|status| status.success()), "{source}");
    };
    erlc("beamc_pid_name.erl");
    erlc("app.erl");
    let mut erl = Command::new("erl");
    erl.current_dir(place.path("src")).args(["-noshell", "-eval", "app:main(), halt()."]);
    let printed = erl.output().expect("erl starts").stdout;
    let expected = "true {pid_name,{app,server}}\n";
    assert_eq!(String::from_utf8_lossy(&printed), expected);
    // From the sources, and from the compiled files.
    let sources = ["run", "src/app.erl", "src/beamc_pid_name.erl", "--entry", "app"];
    assert_eq!(beamc(&place, &sources), prints(expected));
    assert_eq!(beamc(&place, &["run", "src", "--entry", "app"]), prints(expected));
    assert_eq!(beamc(&place, &["run", "src/app.erl", "--no-cache"]), prints(expected));
}

#[test]
fn vendoring_replaces_what_is_its_own() {
    let place = Place::with(&[("old/x.erl", ""), ("strange/beamc_pid_name.erl", "-module(beamc_pid_name).\n")]);
    assert_eq!(beamc(&place, &["vendor", "new/deep"]), prints(""));
    let text = std::fs::read_to_string(place.path("new/deep/beamc_pid_name.erl")).expect("written");
    let first = text.lines().next().expect("a line");
    place.put("old/beamc_pid_name.erl", format!("{first}\n% an older one\n").as_bytes());
    assert_eq!(beamc(&place, &["vendor", "old"]), prints(""));
    assert_eq!(std::fs::read_to_string(place.path("old/beamc_pid_name.erl")).expect("written"), text);
    place.refuses(
        &["vendor", "strange"],
        "error: this file is not one that beamc wrote, and is not replaced\n  --> strange/beamc_pid_name.erl",
    );
    let outcome = beamc(&place, &["vendor", "old/x.erl"]);
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.stderr.starts_with("error: this folder cannot be made: "), "{}", outcome.stderr);
}
