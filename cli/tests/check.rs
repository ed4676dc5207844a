//! Tests of `beamc check`: its report of a program, and its exit status.

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

/// A program that needs a BIF that beamc lacks.
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
fn it_lists_functions_and_bifs() {
    let place = pair();
    let list = |more: &[&str]| {
        place.beamc(&[&["check", "hello.S", "lib/world.S", "--entry", "hello", "--functions"], more].concat())
    };
    let outcome = list(&[]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""));
    let names: Vec<&str> = outcome.stdout.lines().collect();
    assert!(names.is_sorted() && names.contains(&"world:main/1") && names.contains(&"erlang:display/1"), "{names:?}");
    let json: Vec<String> = serde_json::from_str(&list(&["--json"]).stdout).expect("JSON");
    assert_eq!(json, names);
    let lacking = place.beamc(&["check", "lacking.S", "--functions"]);
    assert_eq!(lacking.status, Some(1));
    assert!(lacking.stdout.lines().any(|name| name == "crypto:info_nif/0"), "{}", lacking.stdout);
}

#[test]
fn it_lists_the_servers_that_the_program_begins_with() {
    let call = "call_ext_only,1,{extfunc,erlang,display,1}";
    let asking = HELLO.replace(call, "call_ext_only,0,{extfunc,erlang,group_leader,0}");
    let place = Place::with(&[("asking.S", &asking), ("hello.S", HELLO)]);
    // The servers are Erlang code, which calls OTP's modules.
    let otp: std::path::PathBuf =
        std::env::var_os("BEAMC_TEST_OTP27").map_or_else(|| place::repository().join(".otp/27"), Into::into);
    let check = |args: &[&str]| place.beamc_with(&[&["check"], args].concat(), &[("BEAMC_OTP", otp.as_os_str())]);
    let outcome = check(&["asking.S"]);
    let servers = "\nservers, in the order in which they begin:\n  \
                   beamc_user:user/0, idle until it gets a message, registered as user\n  \
                   beamc_user:standard_error/0, idle until it gets a message, registered as standard_error\n";
    assert!(outcome.stdout.contains(servers), "{outcome:?}");
    let json: serde_json::Value = serde_json::from_str(&check(&["asking.S", "--json"]).stdout).expect("JSON");
    assert_eq!(json["servers"][0]["function"], "beamc_user:user/0");
    assert_eq!(json["servers"][0]["name"], "user");
    assert_eq!(json["servers"][0]["begins"], "idle");
    assert!(!place.beamc(&["check", "hello.S"]).stdout.contains("servers"));
}

#[test]
fn what_is_missing_is_told_and_is_status_1() {
    let place = pair();
    let outcome = place.beamc(&["check", "lacking.S"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(1), ""));
    let told = "BIFs that are not implemented:\n  crypto:info_nif/0, called from hello:main/0\n";
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

#[test]
fn what_is_not_supported_is_told_as_well() {
    let prepare = concat!(
        "{function, prepare, 0, 8}.\n{label,7}.\n{func_info,{atom,hello},{atom,prepare},0}.\n",
        "{label,8}.\n{move,{atom,ok},{x,0}}.\nreturn.\n\n"
    );
    let loaded = HELLO.replace("{attributes, []}", "{attributes, [{on_load,[{prepare,0}]}]}");
    let loaded = loaded.replace("{labels, 7}", "{labels, 9}");
    let loaded = loaded.replace("{function, main,", &format!("{prepare}{{function, main,"));
    let place = Place::with(&[("hello.S", &loaded)]);
    let title = "module hello has an on_load function, which is not supported";
    let outcome = place.beamc(&["check", "hello.S"]);
    assert_eq!(outcome.status, Some(1), "{outcome:?}");
    assert!(
        outcome.stdout.ends_with(&format!("\nwhat is not supported:\n  {title}: hello:prepare/0\n")),
        "{outcome:?}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&place.beamc(&["check", "hello.S", "--json"]).stdout).expect("JSON");
    assert_eq!(json["unsupported"][0]["function"], "hello:prepare/0");
    let hint = "hint: what it prepares can be done where main begins";
    place.refuses(&["build", "hello.S"], &format!("error: {title}\n  in hello:prepare/0\n  {hint}"));
}
