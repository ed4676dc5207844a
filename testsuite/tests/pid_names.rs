//! Module-local process names with the compiler of each release: output and messages of the parse transform, and equal results
//! from its assembly, object files and sources. The numbers of rules are those of `docs/semantics/pid-names.md`.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::{BUILD_TIMEOUT, Beamc};
use beamc_testsuite::execute::{self, End, Outcome};
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::place;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A folder with the compiled transform, and the modules that it compiles.
struct Place<'o> {
    otp: &'o Otp,
    folder: TempDir,
}

/// Calls `test` with each release that is tested on this machine.
fn each_release(test: impl Fn(&Place<'_>)) {
    for release in Release::ALL.into_iter().filter(|release| release.is_tested()) {
        let otp = release.otp().expect("the release is there");
        let place = Place { otp, folder: tempfile::tempdir().expect("a folder") };
        let out = place.folder.path();
        let mut erlc = Command::new(otp.erlc());
        erlc.arg("-Werror").arg("-o").arg(out).arg(place::pid_name_library());
        let outcome = execute::run(erlc, BUILD_TIMEOUT).expect("erlc starts");
        assert_eq!(outcome.end, End::Exit(0), "{release}: {}", outcome.stderr_text());
        test(&place);
    }
}

impl Place<'_> {
    /// Writes the module `name` with this text to a file.
    fn source(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.path().join(name).with_extension("erl");
        std::fs::write(&file, format!("-module({name}).\n{text}")).expect("written");
        file
    }

    /// Runs `erlc` in its folder on the source, with the transform and these options.
    fn erlc(&self, source: &Path, options: &[&str]) -> Outcome {
        let mut erlc = Command::new(self.otp.erlc());
        erlc.current_dir(self.folder.path()).arg("-pa").arg(self.folder.path()).args(options);
        erlc.arg("+{parse_transform,beamc_pid_name}").arg(source.file_name().expect("a name"));
        execute::run(erlc, BUILD_TIMEOUT).expect("erlc starts")
    }

    /// Output of the module on the release's emulator.
    fn erl(&self, module: &str) -> String {
        let mut erl = Command::new(self.otp.erl());
        erl.current_dir(self.folder.path()).args(["-noshell", "-pa"]).arg(self.folder.path());
        erl.args(["-eval", &format!("{module}:main(), halt().")]);
        let outcome = execute::run(erl, BUILD_TIMEOUT).expect("erl starts");
        assert_eq!(outcome.end, End::Exit(0), "{}", outcome.stderr_text());
        String::from_utf8_lossy(&outcome.stdout).into_owned()
    }

    /// Messages of `beamc` when it builds `file` with this release, and the output of the program.
    fn beamc(&self, file: &Path) -> (String, String) {
        let program = self.folder.path().join("program");
        let mut build = Beamc::find().expect("beamc is built").command();
        build.arg("build").arg(file).arg("--otp").arg(&self.otp.home).arg("-o").arg(&program);
        let built = execute::run(build, BUILD_TIMEOUT).expect("beamc starts");
        assert_eq!(built.end, End::Exit(0), "{}: {}", file.display(), built.stderr_text());
        let run = execute::run(Command::new(&program), BUILD_TIMEOUT).expect("it starts");
        assert_eq!(run.end, End::Exit(0), "{}: {}", file.display(), run.stderr_text());
        (built.stderr_text(), String::from_utf8_lossy(&run.stdout).into_owned())
    }

    /// The assembly of one function, without the following ones.
    fn assembly(&self, name: &str, text: &str, function: &str) -> String {
        let source = self.source(name, text);
        let outcome = self.erlc(&source, &["-S"]);
        assert_eq!(outcome.end, End::Exit(0), "{}", said(&outcome));
        let assembly = std::fs::read_to_string(source.with_extension("S")).expect("assembly");
        let start = assembly.find(&format!("{{function, {function}, ")).expect("the function is there");
        let rest = &assembly[start..];
        rest[..rest.find("\n\n").unwrap_or(rest.len())].trim_end().to_owned()
    }
}

/// Messages of a compiler. Some releases write them to standard output, others to standard error.
fn said(outcome: &Outcome) -> String {
    String::from_utf8_lossy(&[outcome.stdout.as_slice(), &outcome.stderr].concat()).into_owned()
}

const MAIN: &str = "-export([main/0]).\n";

#[test]
fn assembly_and_object_files_are_compiled_as_the_source_is() {
    const TEXT: &str = "-export([main/0, id/1]).\n-pid_name(server).\n-pid_name(other).\n\
        main() ->\n    P = pid_name_spawn(server, fun() -> receive stop -> ok end end),\n    \
        io:format(\"~p ~p ~p~n\", [P =:= pid_name(server), P =:= pid_name(id(server)), pid_name(other)]),\n    \
        io:format(\"~p~n\", [process_info(P, pid_name)]),\n    M = monitor(process, P), pid_name(server) ! stop,\n    \
        receive {'DOWN', M, process, P, Why} -> io:format(\"~p ~p~n\", [Why, pid_name(server)]) end.\nid(X) -> X.\n";
    const EXPECTED: &str = "true true <0.32767.8191>\n{pid_name,{forms,server}}\nnormal <0.32767.8191>\n";
    each_release(|place| {
        let source = place.source("forms", TEXT);
        for options in [&["-S"][..], &[], &["+inline"]] {
            assert_eq!(place.erlc(&source, options).end, End::Exit(0));
            let made = source.with_extension(if options.contains(&"-S") { "S" } else { "beam" });
            assert_eq!(place.beamc(&made), (String::new(), EXPECTED.to_owned()), "{options:?}");
        }
        assert_eq!(place.erl("forms"), EXPECTED);
        assert_eq!(place.beamc(&source), (String::new(), EXPECTED.to_owned()));
        // A source that names the transform itself, as projects with other build tools do.
        let twice = place.source("forms", &format!("-compile({{parse_transform, beamc_pid_name}}).\n{TEXT}"));
        assert_eq!(place.beamc(&twice), (String::new(), EXPECTED.to_owned()));
        assert_eq!(place.erlc(&twice, &["-Werror"]).end, End::Exit(0));
    });
}

#[test]
fn warnings_do_not_stop_a_build() {
    each_release(|place| {
        let exported = format!("-export([pid_name/1]).\n{MAIN}-pid_name(a).\nmain() -> pid_name(a).\n");
        let source = place.source("pidn_7", &exported);
        let (said, _) = place.beamc(&source);
        let warning = "pidn_7.erl:2:2: Warning: exporting pid_name/1 gives away the module-local process names\n";
        assert!(said.contains(warning), "PIDN-7: {said}");

        let undeclared = format!(
            "{MAIN}-pid_name(a).\nmain() -> [catch F() || F <- [fun() -> {{pid_name(a), pid_name(b)}} end, \
             fun() -> pid_name_spawn(c, fun main/0) end]].\n"
        );
        let source = place.source("pidn_8", &undeclared);
        let (said, _) = place.beamc(&source);
        for (column, name) in [(54, "b"), (81, "c")] {
            let warning = format!(
                "pidn_8.erl:4:{column}: Warning: {name} is no -pid_name of this module; the call fails with badarg\n"
            );
            assert!(said.contains(&warning), "PIDN-8: {said}");
        }
    });
}

#[test]
fn a_header_may_hold_the_directive() {
    each_release(|place| {
        std::fs::write(place.folder.path().join("names.hrl"), "-pid_name(a).\n-pid_name(7).\n").expect("written");
        let source = place.source("header", &format!("{MAIN}-include(\"names.hrl\").\nmain() -> pid_name(b).\n"));
        let outcome = place.erlc(&source, &[]);
        let said = said(&outcome);
        assert!(said.contains("names.hrl:2:2: -pid_name needs an atom, not 7\n"), "{said}");
        std::fs::write(place.folder.path().join("names.hrl"), "-pid_name(a).\n").expect("written");
        let (said, _) = place
            .beamc(&place.source("header", &format!("{MAIN}-include(\"names.hrl\").\nmain() -> catch pid_name(b).\n")));
        assert!(said.contains("header.erl:4:17: Warning: b is no -pid_name"), "{said}");
    });
}

#[test]
fn without_the_transform_the_compiler_refuses_the_source() {
    each_release(|place| {
        let source =
            place.source("pidn_30", &format!("{MAIN}-pid_name(server).\nmain() -> pid_name(server) ! stop.\n"));
        let mut erlc = Command::new(place.otp.erlc());
        erlc.current_dir(place.folder.path()).arg(source.file_name().expect("a name"));
        let outcome = execute::run(erlc, BUILD_TIMEOUT).expect("erlc starts");
        let said = said(&outcome);
        assert_eq!(outcome.end, End::Exit(1), "PIDN-30");
        assert!(said.contains("pidn_30.erl:4:11: function pid_name/1 undefined\n"), "PIDN-30: {said}");
    });
}

#[test]
fn a_use_is_a_call_of_a_function_without_arguments() {
    const TEXT: &str = "-export([main/0, stop/0, where/0]).\n-pid_name(server).\n\
        main() -> pid_name_spawn(server, fun main/0).\nstop() -> pid_name(server) ! stop.\nwhere() -> pid_name(server).\n";
    each_release(|place| {
        let stop = place.assembly("pidn_20", TEXT, "stop");
        assert!(stop.contains("\n    {call,0,{f,"), "PIDN-20: {stop}");
        assert!(
            stop.contains("}}. % '-pid_name:server-'/0\n    {move,{atom,stop},{x,1}}.\n    send.\n"),
            "PIDN-20: {stop}"
        );
        let getter = place.assembly("pidn_21", TEXT, "'-pid_name:server-'");
        let body = "    {move,{atom,server},{x,1}}.\n    {move,{atom,pidn_21},{x,0}}.\n    \
                    {call_ext_only,2,{extfunc,beamc_pid_name,get,2}}.";
        assert!(getter.ends_with(body), "PIDN-21: {getter}");
        assert!(getter.contains("{line,[{location,\"pidn_21.erl\",3}]}."), "PIDN-21: {getter}");
        let tail = place.assembly("pidn_22", TEXT, "where");
        assert!(tail.lines().last().is_some_and(|last| last.starts_with("    {call_only,0,{f,")), "PIDN-22: {tail}");
        let assembly = std::fs::read_to_string(place.folder.path().join("pidn_22.S")).expect("assembly");
        assert!(assembly.contains("{attributes, [{pid_name,[server]}]}."), "{assembly}");
    });
}

#[test]
fn computed_names_and_spawns_are_ordinary_code_that_ends_in_the_library() {
    each_release(|place| {
        let text = "-export([main/0, where/1]).\n-pid_name(a).\n-pid_name(b).\nmain() -> {pid_name(a), pid_name(b)}.\n\
                    where(X) -> pid_name(X).\n";
        let dynamic = place.assembly("pidn_23", text, "pid_name");
        for part in ["{select_val,{x,0},", "% '-pid_name:a-'/0", "% '-pid_name:b-'/0", "{extfunc,erlang,error,1}"] {
            assert!(dynamic.contains(part), "PIDN-23: {dynamic}");
        }
        let text = "-export([main/0, go/2]).\n-pid_name(a).\nmain() -> go(a, fun main/0).\ngo(X, F) -> pid_name_spawn(X, F).\n";
        let spawn = place.assembly("pidn_24", text, "pid_name_spawn");
        for part in ["{test,is_function2,", "{call_ext_only,3,{extfunc,beamc_pid_name,spawn,3}}."] {
            assert!(spawn.contains(part), "PIDN-24: {spawn}");
        }
    });
}
