//! The assembly of beamc's own modules is the output of OTP 25's `erlc -S` on their sources.
//!
//! `BEAMC_TEST_OTP25` names an OTP 25. Otherwise its `erlc` is the one on the path.

use std::path::{Path, PathBuf};
use std::process::Command;

fn erlc() -> PathBuf {
    let Some(place) = std::env::var_os("BEAMC_TEST_OTP25").map(PathBuf::from) else { return PathBuf::from("erlc") };
    place.join("bin/erlc")
}

#[test]
fn sources_and_assembly_belong_together() {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("library");
    let entries = std::fs::read_dir(&library).expect("the folder is there").flatten();
    let mut sources: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "erl")).collect();
    sources.sort();
    assert!(!sources.is_empty());
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("library");
    std::fs::create_dir_all(&out).expect("a folder");
    // File names are relative, as in OTP's modules, so that traces show them in the same form.
    let names = sources.iter().filter_map(|source| source.file_name());
    let made = Command::new(erlc()).current_dir(&library).args(["-Werror", "-S", "-o"]).arg(&out).args(names).status();
    assert!(made.is_ok_and(|status| status.success()), "erlc of OTP 25 is needed; set BEAMC_TEST_OTP25");
    for source in &sources {
        let name = source.with_extension("S");
        let kept = std::fs::read_to_string(&name).unwrap_or_default();
        let fresh = std::fs::read_to_string(out.join(name.file_name().expect("a name"))).expect("assembly");
        assert!(kept == fresh, "{} is stale: run erlc -S on the source in its folder", name.display());
    }
}
