//! Tests of executables and builds in unfriendly surroundings: closed descriptors, little memory, few threads, interrupts.
//! They use a shell for limits, and the developer's OTP.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use place::Place;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A folder with the program `m` of this source, built.
fn built(source: &str) -> Place {
    let place = Place::with(&[("m.erl", source)]);
    let outcome = place.beamc_with_path(&["build", "m.erl"], path());
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""));
    place
}

fn path() -> std::ffi::OsString {
    std::env::var_os("PATH").expect("PATH is set")
}

/// Runs a line of the shell in the folder.
fn shell(place: &Place, line: &str) -> Output {
    Command::new("bash").args(["-c", line]).current_dir(place.path(".")).output().expect("bash starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn output_to_a_closed_descriptor_reaches_no_file() {
    let place = built(
        "-module(m).\n-export([main/0]).\n\
         main() ->\n\
         {ok, File} = file:open(\"file\", [write, raw]),\n\
         ok = file:write(File, \"data\\n\"),\n\
         catch erlang:display(display), catch io:format(\"output~n\"), catch io:format(standard_error, \"error~n\", []),\n\
         os:cmd(\"echo child >&2\"),\n\
         ok = file:write(File, \"end\\n\"),\n\
         error(reported).\n",
    );
    for closed in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
        let output = shell(&place, &format!("./m {closed}"));
        assert_eq!(output.status.code(), Some(1), "{closed}");
        assert_eq!(std::fs::read_to_string(place.path("file")).expect("written"), "data\nend\n", "{closed}");
    }
}

#[test]
fn only_a_counting_program_writes_counts() {
    let source = "-module(m).\n-export([main/0]).\nmain() -> erlang:display(done).\n";
    let place = built(source);
    place.put("file", b"precious\n");
    assert!(shell(&place, "BEAMC_COUNTS=file ./m").status.success());
    assert_eq!(std::fs::read_to_string(place.path("file")).expect("there"), "precious\n");
    let counting = place.beamc_with_path(&["build", "m.erl", "--count", "-o", "counting"], path());
    assert_eq!(counting.status, Some(0));
    assert!(shell(&place, "BEAMC_COUNTS=file ./counting").status.success());
    assert!(std::fs::read_to_string(place.path("file")).expect("written").lines().count() > 3);
}

#[test]
fn a_program_runs_with_little_address_space() {
    let place = built(
        "-module(m).\n-export([main/0]).\n\
         main() ->\n\
         [persistent_term:put(K, lists:seq(1, 1000)) || K <- lists:seq(1, 500)],\n\
         erlang:display(lists:sum(persistent_term:get(250))).\n",
    );
    for limit in ["-v 2000000", "-v 400000", "-d 200000"] {
        let output = shell(&place, &format!("ulimit {limit}; ./m"));
        assert_eq!((text(&output.stdout), text(&output.stderr)), ("500500\r\n".to_owned(), String::new()), "{limit}");
    }
}

#[test]
fn replaced_persistent_terms_give_their_memory_back() {
    let place = built(
        "-module(m).\n-export([main/0]).\n\
         main() ->\n\
         [spawn(fun() -> persistent_term:get(conf, none), receive never -> ok end end) || _ <- lists:seq(1, 50)],\n\
         [persistent_term:put(conf, lists:seq(K, K + 10000)) || K <- lists:seq(1, 3000)],\n\
         {ok, Status} = file:read_file(\"/proc/self/status\"),\n\
         {match, [Text]} = re:run(Status, \"VmRSS:\\\\s*(\\\\d+)\", [{capture, [1], list}]),\n\
         io:format(\"~p~n\", [list_to_integer(Text)]).\n",
    );
    let output = shell(&place, "./m");
    let kilobytes: u64 = text(&output.stdout).trim().parse().expect("a number");
    // All of them together are 480 MB. Busy processors delay the collections of others.
    assert!(kilobytes < 240_000, "{kilobytes} KB");
}

#[test]
fn a_program_without_memory_says_so_in_one_line() {
    let list = "-module(m).\n-export([main/0]).\nmain() -> erlang:display(length(lists:seq(1, 100000000))).\n";
    let binary =
        "-module(m).\n-export([main/0]).\nmain() -> erlang:display(byte_size(binary:copy(<<0:8000>>, 1000000))).\n";
    for source in [list, binary] {
        let place = built(source);
        let output = shell(&place, "ulimit -v 400000; ./m");
        let error = text(&output.stderr);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), String::new()), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.starts_with("beamc: cannot allocate ") && error.ends_with(" bytes of memory\n"), "{error}");
    }
}

#[test]
fn children_do_not_inherit_descriptors() {
    let place = built("-module(m).\n-export([main/0]).\nmain() -> io:put_chars(os:cmd(\"ls /proc/self/fd\")).\n");
    let output = shell(&place, "./m 7</dev/null 9</dev/null");
    let listed: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
    // The standard descriptors, and that of the folder which `ls` reads.
    assert_eq!(listed, ["0", "1", "2", "3"]);
}

#[test]
fn equal_sources_make_equal_executables_without_paths_of_the_machine() {
    let source = "-module(m).\n-export([main/0]).\nmain() -> erlang:display(proplists:get_value(source, m:module_info(compile))), error(here).\n";
    let place = Place::with(&[("one/m.erl", source), ("another/place/m.erl", source)]);
    let build = |folder: &str| {
        let line = format!("cd {folder} && BEAMC_CACHE=$PWD/../cache '{}' build m.erl", env!("CARGO_BIN_EXE_beamc"));
        let output = shell(&place, &line);
        assert!(output.status.success(), "{}", text(&output.stderr));
        std::fs::read(place.path(folder).join("m")).expect("built")
    };
    let bytes = build("one");
    assert_eq!(bytes, build("another/place"));
    let contains = |part: &Path| {
        let part = part.to_str().expect("UTF-8").as_bytes();
        bytes.windows(part.len()).any(|window| window == part)
    };
    let home = std::env::var_os("HOME").expect("HOME is set");
    let folders =
        [place.path("."), place::repository().canonicalize().expect("there"), Path::new(&home).join(".cargo")];
    for folder in folders {
        assert!(!contains(&folder), "{}", folder.display());
    }
    let output = shell(&place, "one/m");
    assert_eq!(text(&output.stdout).lines().next(), Some("\"m.erl\""));
}

#[test]
fn an_interrupted_build_leaves_nothing() {
    let place = Place::with(&[("m.erl", "-module(m).\n-export([main/0]).\nmain() -> ok.\n"), ("tmp/keep", "")]);
    place.put_otp("27", "exec sleep 60");
    for signal in ["INT", "TERM", "HUP"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_beamc"))
            .args(["build", "m.erl", "--otp", "otp"])
            .current_dir(place.path("."))
            .env("TMPDIR", place.path("tmp"))
            .stderr(Stdio::null())
            .spawn()
            .expect("beamc starts");
        let files = || std::fs::read_dir(place.path("tmp")).expect("a folder").count();
        let began = Instant::now();
        while files() < 2 && began.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(files(), 2, "the build has a scratch folder");
        assert!(shell(&place, &format!("kill -{signal} {}", child.id())).status.success());
        let status = child.wait().expect("it ends");
        assert!(status.signal().is_some(), "{signal}: {status}");
        assert_eq!(files(), 1, "{signal}");
        assert!(!place.path("m").exists());
    }
}

#[test]
fn a_build_does_without_threads() {
    let place = Place::with(&[("m.erl", "-module(m).\n-export([main/0]).\nmain() -> erlang:display(built).\n")]);
    assert_eq!(place.beamc_with_path(&["build", "m.erl", "-j", "100000"], path()).status, Some(0));
    assert_eq!(text(&shell(&place, "./m").stdout), "built\r\n");
}
