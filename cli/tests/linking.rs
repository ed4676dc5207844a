//! Tests of executables by each kind of linker.

#[allow(dead_code, reason = "each test file needs a part of it")]
mod place;

use object::read::elf::{ElfFile64, FileHeader, ProgramHeader};
use object::{Endianness, Object, ObjectSymbol, elf};
use place::{HELLO, Place};
use std::ffi::OsStr;
use std::process::Command;

/// The developer's `PATH`, where `cc` is.
fn path() -> std::ffi::OsString {
    std::env::var_os("PATH").expect("PATH is set")
}

fn build(place: &Place, args: &[&str]) -> Vec<u8> {
    let outcome = place.beamc_with_path(&[&["build", "hello.S", "-o", "x"], args].concat(), path());
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""), "{args:?}");
    let output = Command::new(place.path("x")).env_clear().output().expect("it starts");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"'Hello, world!'\r\n"[..]), "{args:?}");
    std::fs::read(place.path("x")).expect("made")
}

/// The linkers that every developer has. An empty row stands for the default.
const LINKERS: [&[&str]; 3] = [&[], &["--linker", "internal"], &["--linker", "cc"]];

#[test]
fn the_same_input_gives_the_same_bytes() {
    let place = Place::with(&[("hello.S", HELLO)]);
    for linker in LINKERS {
        for debug in [&[][..], &["--debug"]] {
            let args = [linker, debug].concat();
            assert!(build(&place, &args) == build(&place, &args), "two builds differ with {args:?}");
        }
    }
}

#[test]
fn executables_are_hardened() {
    let place = Place::with(&[("hello.S", HELLO)]);
    for linker in LINKERS {
        let bytes = build(&place, linker);
        let file = ElfFile64::<Endianness>::parse(&*bytes).expect("an executable");
        let endian = file.endian();
        assert_eq!(file.elf_header().e_type(endian), elf::ET_DYN);
        let segments = file.elf_program_headers();
        let segment = |kind| segments.iter().find(|segment| segment.p_type(endian) == kind);
        assert!(segment(elf::PT_GNU_RELRO).is_some(), "{linker:?}");
        assert_eq!(segment(elf::PT_GNU_STACK).expect("stack flags").p_flags(endian) & elf::PF_X, 0, "{linker:?}");
        for segment in segments {
            let both = elf::PF_W | elf::PF_X;
            assert_ne!(segment.p_flags(endian) & both, both, "{linker:?}");
        }
        let dynamic = segments.iter().find_map(|segment| segment.dynamic(endian, &*bytes).ok().flatten());
        let flags = dynamic.expect("dynamic").iter().find(|entry| entry.d_tag.get(endian) == elf::DT_FLAGS_1);
        assert_ne!(flags.expect("flags").d_val.get(endian) & u64::from(elf::DF_1_NOW), 0, "{linker:?}");
    }
}

#[test]
fn symbols_are_kept_on_request() {
    let place = Place::with(&[("hello.S", HELLO)]);
    for linker in LINKERS {
        for debug in [false, true] {
            let args = [linker, if debug { &["--debug"] } else { &[] }].concat();
            let bytes = build(&place, &args);
            let file = object::File::parse(&*bytes).expect("an executable");
            assert_eq!(file.symbols().any(|symbol| symbol.name() == Ok("hello:main/0")), debug, "{args:?}");
        }
    }
}

#[test]
#[cfg(feature = "internal-linker")]
fn when_the_default_fails_cc_is_there() {
    let place = Place::with(&[("hello.S", HELLO)]);
    // An environment variable with a value that the linker rejects.
    let broken = ("WILD_FILES_PER_GROUP", OsStr::new("0x"));
    let outcome = place.beamc_with(&["build", "hello.S"], &[("PATH", &path()), broken]);
    assert_eq!(outcome.status, Some(0), "{outcome:?}");
    let told = outcome.stderr.strip_prefix("warning: the internal linker failed: ").expect("a warning");
    assert!(told.ends_with("; linked with cc instead\n") && told.lines().count() == 1, "{told}");
    let output = Command::new(place.path("hello")).output().expect("it starts");
    assert_eq!(output.stdout, b"'Hello, world!'\r\n");

    for (args, path) in
        [(&["build", "hello.S", "-o", "y", "--linker", "internal"][..], path()), (&["run", "hello.S"], "".into())]
    {
        let outcome = place.beamc_with(args, &[("PATH", &path), broken]);
        assert_eq!(outcome.status, Some(1), "{outcome:?}");
        assert!(outcome.stderr.starts_with("error: the internal linker failed: "), "{}", outcome.stderr);
    }
}

#[test]
fn linkers_that_cc_starts() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with(&[("hello.S", HELLO), ("tools/mold", "#!/bin/sh\necho used >used\nexec ld \"$@\"\n")]);
    let tools = place.path("tools");
    std::fs::set_permissions(tools.join("mold"), std::fs::Permissions::from_mode(0o755)).expect("made executable");
    let developers = path();
    let folders = std::iter::once(tools).chain(std::env::split_paths(&developers));
    let folders = std::env::join_paths(folders).expect("names of folders");
    let outcome = place.beamc_with_path(&["build", "hello.S", "--linker", "mold"], folders);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""));
    assert!(place.path("used").is_file());
    let output = Command::new(place.path("hello")).output().expect("it starts");
    assert_eq!(output.stdout, b"'Hello, world!'\r\n");
}
