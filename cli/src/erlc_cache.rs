//! Cache of `erlc` output. Starting `erlc` takes longer than all the rest of a build.
//!
//! # Shape
//! One file per source in the folder of the cache. Its name depends on the other factors of the result (OTP, environment,
//! working folder):
//! ```text
//! number of inputs; for each: length, name, BLAKE3 of its bytes; the .beam file; BLAKE3 of all before
//! ```
//!
//! # Rules
//! 1. An entry is valid while all inputs, the source and its includes, are unchanged.
//! 2. A source is not cached if its result depends on anything else, as with parse transforms that are not OTP's, or if `erlc`
//!    printed messages, which must appear in every build.
//! 3. An incomplete entry counts as absent. No error of the cache makes a build fail.

use crate::cache;
use crate::env;
use crate::otp::Otp;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Bytes of a checksum.
const SUM: usize = blake3::OUT_LEN;

/// End of the names of attributes and options that run other code during compilation.
const TRANSFORM: &[u8] = b"_transform";

/// The cache for one OTP and one set of options.
pub(crate) struct Kept {
    folder: PathBuf,
    /// Hash of the factors other than inputs.
    context: blake3::Hash,
    root: PathBuf,
}

/// Result of compiling a source.
pub(crate) struct Made {
    /// The `.beam` file.
    pub(crate) beam: Vec<u8>,
    /// The source and its includes.
    pub(crate) inputs: Vec<PathBuf>,
}

impl Kept {
    /// The cache in `folder` for `otp` and `options` of the compiler. `None` if the environment names a parse transform.
    pub(crate) fn new(folder: PathBuf, otp: &Otp, options: &str) -> Option<Kept> {
        let environment = env::of_erlang();
        if environment.iter().any(|(_, value)| contains(value.as_encoded_bytes(), TRANSFORM)) {
            return None;
        }
        // Another version of OTP in the same place has other folders in `lib`.
        let lib = std::fs::metadata(otp.root.join("lib")).and_then(|about| about.modified());
        let erlc = std::fs::metadata(&otp.erlc).and_then(|about| about.modified());
        let times: (Option<SystemTime>, Option<SystemTime>) = (lib.ok(), erlc.ok());
        let here = std::env::current_dir().ok();
        let all = format!("{:?}", (&otp.root, &otp.erlc, otp.release, times, options, environment, here));
        Some(Kept { folder, context: blake3::hash(all.as_bytes()), root: otp.root.clone() })
    }

    /// The result for a source, if it is still valid (rule 1).
    pub(crate) fn find(&self, source: &Path) -> Option<Made> {
        let file = self.file(source);
        let bytes = std::fs::read(&file).ok()?;
        let (bytes, sum) = bytes.split_at_checked(bytes.len().checked_sub(SUM)?)?;
        if blake3::hash(bytes).as_bytes() != sum {
            return None;
        }
        let (count, mut rest) = number(bytes)?;
        let mut inputs = Vec::new();
        for _ in 0..count {
            let (len, behind) = number(rest)?;
            let (name, behind) = behind.split_at_checked(len)?;
            let (sum, behind) = behind.split_at_checked(SUM)?;
            let input = PathBuf::from(std::str::from_utf8(name).ok()?);
            if blake3::hash(&std::fs::read(&input).ok()?).as_bytes() != sum {
                return None;
            }
            inputs.push(input);
            rest = behind;
        }
        cache::note_use(&file);
        Some(Made { beam: rest.to_vec(), inputs })
    }

    /// Stores the result for a source, if rule 2 allows it.
    pub(crate) fn keep(&self, source: &Path, made: &Made) {
        if let Some(content) = self.content(source, made) {
            cache::keep(&self.file(source), &content);
        }
    }

    fn content(&self, source: &Path, made: &Made) -> Option<Vec<u8>> {
        if !made.inputs.iter().any(|input| input == source) {
            return None;
        }
        let mut content = Vec::new();
        content.extend((made.inputs.len() as u32).to_le_bytes());
        for input in &made.inputs {
            let (name, bytes) = (input.to_str()?, std::fs::read(input).ok()?);
            if contains(&bytes, TRANSFORM) && !input.starts_with(&self.root) {
                return None;
            }
            content.extend((name.len() as u32).to_le_bytes());
            content.extend(name.as_bytes());
            content.extend(blake3::hash(&bytes).as_bytes());
        }
        content.extend(&made.beam);
        let sum = blake3::hash(&content);
        content.extend(sum.as_bytes());
        Some(content)
    }

    fn file(&self, source: &Path) -> PathBuf {
        let name = blake3::hash(format!("{}\0{}", self.context, source.display()).as_bytes()).to_hex();
        self.folder.join(&name[..32]).with_extension(cache::MADE)
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A number of four bytes, and the bytes after it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((u32::from_le_bytes(*number) as usize, rest))
}
