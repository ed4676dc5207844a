//! The OTP installations of the reader tests, and both forms of their modules.
//!
//! | variable | meaning | default |
//! |---|---|---|
//! | `BEAMC_TEST_OTP25` | an OTP 25: its directory or its `erl` | `erl` on the path |
//! | `BEAMC_TEST_OTP27` | an OTP 27 | `.otp/27` in the repository |
//! | `BEAMC_TEST_OTP29` | an OTP 29 | `.otp/29` in the repository; without it, the release is not tested |
//!
//! Compiling the sources of three applications takes a minute or two for each release. So the tests take a sample of
//! the modules.
//!
//! | variable | meaning | default |
//! |---|---|---|
//! | `BEAMC_TEST_SAMPLE` | one module in this many is taken; 1 takes all | 4 |
//! | `BEAMC_TEST_SEED` | the seed that selects the modules | the day, so that each day has another sample |
//!
//! The compiled forms are kept in cargo's directory for test files, under a hash of all inputs, until another set
//! replaces them.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

const SCRIPT: &str = include_str!("both_forms.erl");

/// The applications whose every module is read.
pub(crate) const APPS: [&str; 3] = ["stdlib", "kernel", "compiler"];

/// One module in this many is taken.
const SAMPLE: u64 = 4;

/// Modules that are always taken, because `readers_hostile` damages their files. They contain most features and are
/// short.
pub(crate) const ALWAYS: [&str; 8] =
    ["base64", "gen_event", "inet_parse", "erl_bits", "prim_tty", "timer", "peer", "erl_abstract_code"];

/// The number in an environment variable.
fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable} is `{text}`, not a number")))
}

/// The sample of modules.
#[derive(Clone, Copy, Hash)]
struct Sample {
    one_of: u64,
    seed: u64,
}

impl Sample {
    fn chosen() -> Sample {
        let day = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / (24 * 60 * 60));
        Sample {
            one_of: number("BEAMC_TEST_SAMPLE").unwrap_or(SAMPLE).max(1),
            seed: number("BEAMC_TEST_SEED").unwrap_or_else(day),
        }
    }
}

/// An installed OTP.
pub(crate) struct Otp {
    release: u32,
    erl: PathBuf,
    /// The directory of its applications.
    pub(crate) libs: PathBuf,
}

impl Otp {
    /// The installation of `release`. Panics with instructions if it is missing. `None` only for OTP 29.
    pub(crate) fn find(release: u32) -> Option<Otp> {
        let variable = format!("BEAMC_TEST_OTP{release}");
        let erl = match std::env::var_os(&variable) {
            Some(place) => executable(Path::new(&place)),
            None if release == 25 => PathBuf::from("erl"),
            None => {
                let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../.otp/{release}"));
                if release == 29 && !place.exists() {
                    return None;
                }
                executable(&place)
            }
        };
        let answer = evaluate(&erl, "io:format(\"~s ~s\", [erlang:system_info(otp_release), code:lib_dir()])");
        let answer = answer.unwrap_or_else(|why| {
            panic!(
                "OTP {release} is needed: cannot run {}: {why}\nset {variable}, or unpack it with scripts/install-otp",
                erl.display()
            )
        });
        let (found, libs) = answer.split_once(' ').expect("release and directory");
        assert_eq!(found, release.to_string(), "{} is of another release; set {variable}", erl.display());
        Some(Otp { release, erl, libs: PathBuf::from(libs) })
    }

    /// The installed `.beam` files of [`APPS`].
    pub(crate) fn beams(&self) -> Vec<PathBuf> {
        let is_wanted = |app: &str| APPS.iter().any(|wanted| app.split('-').next() == Some(wanted));
        let apps = files(&self.libs).into_iter().filter(|app| is_wanted(&name(app)));
        let beams = apps.flat_map(|app| files(&app.join("ebin")));
        beams.filter(|file| file.extension().is_some_and(|end| end == "beam")).collect()
    }

    #[allow(dead_code, reason = "each test file needs a part of it")]
    /// The checksum of every module of [`APPS`] as OTP computes it, in hexadecimal.
    pub(crate) fn checksums(&self) -> Vec<(String, String)> {
        let expression = "[begin {ok, {M, D}} = beam_lib:md5(F), io:format(\"~s ~s~n\", [M, binary:encode_hex(D)]) end || \
                          A <- [stdlib, kernel, compiler], F <- filelib:wildcard(code:lib_dir(A) ++ \"/ebin/*.beam\")]";
        pairs(&evaluate(&self.erl, expression).expect("checksums"))
    }

    /// A directory with `Name.S` and `Name.beam` of the sample of [`APPS`], and the way in which each was made.
    pub(crate) fn both_forms(&self) -> (PathBuf, Vec<(String, String)>) {
        let mut hasher = DefaultHasher::new();
        let sample = Sample::chosen();
        (SCRIPT, &self.libs, APPS, ALWAYS, sample).hash(&mut hasher);
        let version: Vec<_> =
            self.beams().iter().map(|beam| (name(beam), beam.metadata().map(|data| data.len()).ok())).collect();
        version.hash(&mut hasher);
        let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let of_release = format!("both-forms-{}-", self.release);
        let kept = place.join(format!("{of_release}{:016x}", hasher.finish()));
        let listing = kept.join("listing");
        if !listing.exists() {
            // A complete directory has no extension.
            let is_older = |other: &&PathBuf| name(other).starts_with(&of_release) && other.extension().is_none();
            for other in files(place).iter().filter(is_older) {
                // Another test program may be removing it too.
                let _ = std::fs::remove_dir_all(other);
            }
            self.compile(&kept, sample);
        }
        let modules = pairs(&std::fs::read_to_string(&listing).expect("listing"));
        // Shown even if the test passes. A failure to print is ignored.
        let _ = writeln!(
            std::io::stderr(),
            "OTP {}: both forms of {} of {} modules, one of {} by the seed {}",
            self.release,
            modules.len(),
            self.beams().len(),
            sample.one_of,
            sample.seed
        );
        (kept, modules)
    }

    /// Fills `kept`, under another name until it is complete.
    fn compile(&self, kept: &Path, sample: Sample) {
        let unfinished = kept.with_extension(std::process::id().to_string());
        std::fs::create_dir_all(&unfinished).expect("a directory for test files");
        let script = unfinished.join("both_forms.erl");
        std::fs::write(&script, SCRIPT).expect("the script");
        let run = format!(
            "{{ok,M,B}} = compile:file({:?}, [binary]), {{module,M}} = code:load_binary(M, \"\", B), M:main(init:get_plain_arguments())",
            script.to_str().expect("a path in Unicode")
        );
        let mut command = Command::new(&self.erl);
        command.args(["-noshell", "-noinput", "-eval", &run, "-extra"]).arg(&unfinished);
        command.args([sample.one_of.to_string(), sample.seed.to_string(), ALWAYS.join(",")]).args(APPS);
        let output = command.output().expect("erl");
        assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
        std::fs::write(unfinished.join("listing"), &output.stdout).expect("listing");
        if std::fs::rename(&unfinished, kept).is_err() {
            // Another test program was faster.
            std::fs::remove_dir_all(&unfinished).expect("remove");
        }
    }
}

/// Lines of two words.
fn pairs(text: &str) -> Vec<(String, String)> {
    let pair = |line: &str| line.split_once(' ').map(|(first, second)| (first.to_owned(), second.to_owned()));
    text.lines().filter_map(pair).collect()
}

fn executable(place: &Path) -> PathBuf {
    if place.is_dir() { place.join("bin/erl") } else { place.to_path_buf() }
}

/// The output of an expression.
fn evaluate(erl: &Path, expression: &str) -> Result<String, String> {
    let run = format!("{expression}, halt().");
    let output = Command::new(erl).args(["-noshell", "-noinput", "-eval", &run]).output();
    let output = output.map_err(|error| error.to_string())?;
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The last part of a path.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of a directory, by name.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}
