//! Damaged and mixed inputs: the compiler takes or refuses any `.S` and `.beam` file, and what the checks take compiles, by
//! Cranelift's verifier too.
//!
//! # Shape
//! The corpus is the inputs of `testsuite/lower` and `testsuite/reject`, and the modules in `fuzz`, which `make_corpus.sh`
//! compiles. A round takes one file and changes it a few times: lines, numbers and registers of a `.S`, which mostly stays
//! readable, and bytes of a `.beam`, most often of its code. It reads, checks and compiles the result.
//!
//! # Rules
//! 1. The seed of a round is the seed of the run plus the number of rounds before. `BEAMC_FUZZ_SEED` of a round that failed
//!    with `BEAMC_FUZZ_SECONDS=0` repeats this round alone.
//! 2. A run with time fails if no round, of either form, ended in one of the ways to end.

use beamc_compiler::ir::{Mfa, Module};
use beamc_compiler::object::{self, Emit};
use beamc_compiler::program::{Input, NoLibrary, Options, closed_world};
use beamc_compiler::{check, read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Seconds of a run without `BEAMC_FUZZ_SECONDS`.
const SECONDS: u64 = 20;
/// Longest time of a round, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// Numbers that borders are at.
const NUMBERS: [u64; 14] = [0, 1, 2, 3, 7, 8, 64, 255, 256, 1023, 1024, 65535, 1 << 32, u64::MAX];

/// The ways in which a round ends.
const ENDS: [&str; 3] = ["refused by the reader", "refused by the checks", "compiled"];

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// The files of the corpus, with their names, of either form.
fn corpus() -> [Vec<(String, Vec<u8>)>; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("tests/fuzz"), root.join("../testsuite/reject")];
    let families = std::fs::read_dir(root.join("../testsuite/lower")).expect("a folder");
    folders.extend(families.map(|family| family.expect("an entry").path()));
    let mut files = [Vec::new(), Vec::new()];
    for folder in folders {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let form = match path.extension().and_then(|extension| extension.to_str()) {
                Some("S") => 0,
                Some("beam") => 1,
                _ => continue,
            };
            files[form].push((path.display().to_string(), std::fs::read(&path).expect("a file")));
        }
    }
    files.iter_mut().for_each(|files| files.sort());
    assert!(files[0].len() > 30 && files[1].len() > 5, "{} and {} files", files[0].len(), files[1].len());
    files
}

/// The lines of a `.S` file with a few changes; `others` may give lines.
fn mixed(random: &mut Random, text: &[u8], others: &[(String, Vec<u8>)]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text);
    let mut lines: Vec<String> = text.lines().filter(|line| !line.starts_with('%')).map(str::to_owned).collect();
    for _ in 0..=random.below(4) {
        let (at, from) = (random.below(lines.len()), random.below(lines.len()));
        match random.below(9) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[from].clone()),
            2 => lines.swap(at, from),
            3 => {
                let other = String::from_utf8_lossy(&random.pick(others).1).into_owned();
                let other: Vec<&str> = other.lines().filter(|line| line.starts_with("    {")).collect();
                if !other.is_empty() {
                    lines.insert(at, (*random.pick(&other)).to_owned());
                }
            }
            4 | 5 => {
                let number = random.pick(&NUMBERS).to_string();
                let number = if random.below(2) == 0 { random.below(6).to_string() } else { number };
                replace(random, &mut lines[at], |byte| byte.is_ascii_digit(), &number);
            }
            6 => {
                let register = *random.pick(&["x", "y", "f", "fr", "atom", "integer", "literal"]);
                replace(random, &mut lines[at], |byte| byte.is_ascii_lowercase(), register);
            }
            7 => {
                let (one, other) = (lines[at].clone(), lines[from].clone());
                if let (Some((head, _)), Some((_, tail))) = (one.split_once(','), other.split_once(',')) {
                    lines[at] = format!("{head},{tail}");
                }
            }
            _ => {
                let place = random.below(lines[at].len() + 1);
                if lines[at].is_char_boundary(place) {
                    lines[at].insert(place, *random.pick(&['{', '}', '[', ']', ',', '.', '\'', '"', '$', '-', '#']));
                }
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    lines.join("\n").into_bytes()
}

/// Replaces one run of bytes of a kind.
fn replace(random: &mut Random, line: &mut String, is: impl Fn(u8) -> bool, new: &str) {
    let bytes = line.as_bytes();
    let starts: Vec<usize> =
        (0..bytes.len()).filter(|at| is(bytes[*at]) && (*at == 0 || !is(bytes[*at - 1]))).collect();
    if starts.is_empty() {
        return;
    }
    let start = *random.pick(&starts);
    let end = (start..bytes.len()).find(|at| !is(bytes[*at])).unwrap_or(bytes.len());
    line.replace_range(start..end, new);
}

/// A `.beam` file with a few changes.
fn damaged(random: &mut Random, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let code = bytes.windows(4).position(|name| name == b"Code").map(|at| {
        let size =
            bytes.get(at + 4..at + 8).map_or(0, |size| u32::from_be_bytes(size.try_into().expect("four")) as usize);
        (at + 28, (at + 8 + size).min(bytes.len()))
    });
    for _ in 0..=random.below(2) {
        if bytes.is_empty() {
            break;
        }
        let (start, end) = match code {
            Some((start, end)) if random.below(4) > 0 && start < end && end <= bytes.len() => (start, end),
            _ => (0, bytes.len()),
        };
        let at = start + random.below(end - start);
        match random.below(8) {
            0..3 => bytes[at] ^= 1 << random.below(8),
            3 | 4 => bytes[at] = random.next() as u8,
            5 => bytes[at] = bytes[at].wrapping_add(16),
            6 => {
                let from = start + random.below(end - start);
                let size = random.below(24).min(end - at.max(from));
                bytes.copy_within(from..from + size, at);
            }
            _ => bytes.truncate(bytes.len() - random.below(40).min(bytes.len())),
        }
    }
    bytes
}

/// Reads, checks and compiles. Gives the way in which that ended.
fn run(bytes: &[u8]) -> usize {
    let Ok(module) = read::module(bytes, "fuzz") else { return 0 };
    let Ok(module) = check::admit(module) else { return 1 };
    let Some(entry) = exported(&module) else { return 0 };
    let mut options = Options::new(27);
    options.entry = Some(entry);
    options.allow_missing_bifs = true;
    let Ok(program) = closed_world(vec![Input { module, named: true }], &mut NoLibrary, &options) else { return 1 };
    let options = object::Options { emit: Emit::Object, verify: true, jobs: 1, ..object::Options::default() };
    usize::from(object::compile(&program, &options).is_ok()) + 1
}

fn exported(module: &Module) -> Option<Mfa> {
    let (function, arity, _) = module.exports.iter().find(|(_, arity, _)| *arity <= 1)?;
    Some(Mfa { module: module.name.clone(), function: function.clone(), arity: *arity })
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().expect(variable))
}

#[test]
fn any_input_is_refused_or_compiles() {
    let files = corpus();
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let first = number("BEAMC_FUZZ_SEED").unwrap_or_else(now);
    let limit = Duration::from_secs(number("BEAMC_FUZZ_SECONDS").unwrap_or(SECONDS));
    let start = Instant::now();
    let mut counts = [[0_u64; ENDS.len()]; 2];
    for seed in first.. {
        let mut random = Random(seed);
        let form = random.below(2);
        let (name, bytes) = random.pick(&files[form]);
        let input = if form == 0 { mixed(&mut random, bytes, &files[0]) } else { damaged(&mut random, bytes) };
        let began = Instant::now();
        let end = catch_unwind(AssertUnwindSafe(|| run(&input)));
        let again = format!("BEAMC_FUZZ_SEED={seed} BEAMC_FUZZ_SECONDS=0 repeats it, a change of {name}");
        let end = end.unwrap_or_else(|_| {
            let file = std::env::temp_dir().join(format!("beamc-fuzz-{seed}"));
            let kept = std::fs::write(&file, &input).is_ok();
            panic!("the compiler panics. {again}. The input is in {} ({kept})", file.display())
        });
        assert!(began.elapsed() < PATIENCE, "a round took {:?}. {again}", began.elapsed());
        counts[form][end] += 1;
        if start.elapsed() >= limit {
            break;
        }
    }
    for (form, counts) in ["S", "beam"].iter().zip(counts) {
        let ways: Vec<String> = ENDS.iter().zip(counts).map(|(end, count)| format!("{count} {end}")).collect();
        eprintln!(".{form} from seed {first}: {}", ways.join(", "));
        assert!(limit.is_zero() || counts.iter().all(|count| *count > 0), "no round ended in one of the ways");
    }
}
