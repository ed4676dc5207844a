//! `beamc check`: what it tells of a program, and its exit status.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use place::{HELLO, Place};

/// Two modules, the second reached from the first.
fn pair() -> Place {
    let first = HELLO.replace("{extfunc,erlang,display,1}", "{extfunc,world,main,1}");
    let second = HELLO.replace("hello", "world").replace("{function, main, 0,", "{function, main, 1,");
    let second = second.replace("{main,0}", "{main,1}").replace("{atom,main},0}", "{atom,main},1}");
    Place::with(&[("hello.S", &first), ("lib/world.S", &second), ("lacking.S", &lacking())])
}

/// A program that needs a native which is not there.
fn lacking() -> String {
    let call = "call_ext_only,1,{extfunc,erlang,display,1}";
    HELLO.replace(call, "call_ext_only,0,{extfunc,crypto,info_nif,0}")
}

#[test]
fn it_lists_modules_with_their_sizes() {
    let place = pair();
    let before = place.files();
    let outcome = place.beamc(&["check", "hello.S", "lib/world.S", "--entry", "hello"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""));
    let mut lines = outcome.stdout.lines();
    let first = lines.next().unwrap_or_default();
    assert!(first.starts_with("hello:main/0 on OTP ") && first.contains(" functions of 2 modules, "), "{first}");
    let names: Vec<&str> = lines.filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names, ["application", "(given)", "hello", "world"]);
    assert_eq!(place.files(), before);
}

#[test]
fn it_tells_the_chain_to_a_function() {
    let place = pair();
    let why = |name: &str| place.beamc(&["check", "hello.S", "lib/world.S", "--entry", "hello", "--why", name]);
    let outcome = why("erlang:display/1");
    let chain = "hello:main/0\n-> world:main/1\n-> erlang:display/1\n";
    assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(0), chain));
    let outcome = why("lists:nothing/0");
    assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(1), ""));
    assert_eq!(outcome.stderr, "error: lists:nothing/0 is not in the program\n");
}

#[test]
fn what_is_missing_is_told_and_is_status_1() {
    let place = pair();
    let outcome = place.beamc(&["check", "lacking.S"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(1), ""));
    let told = "natives that are not implemented:\n  crypto:info_nif/0, called from hello:main/0\n";
    assert!(outcome.stdout.ends_with(told), "{}", outcome.stdout);

    let outcome = place.beamc(&["check", "lacking.S", "--json"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(1), ""));
    let json: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    assert_eq!(json["entry"], "hello:main/0");
    assert_eq!(json["missing"][0]["function"], "crypto:info_nif/0");
    assert_eq!(json["missing"][0]["chain"][0]["function"], "hello:main/0");
    assert_eq!(json["modules"][0]["module"], "hello");
    assert_eq!(json["applications"][0]["application"], "(given)");
}
