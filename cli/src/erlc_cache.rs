//! What `erlc` made of sources, kept for later builds: starting it takes longer than all the rest of a build.
//!
//! # Shape
//! One file for each source in the folder of the cache, named by what else decides about the outcome (OTP, environment, place):
//! ```text
//! number of inputs, for each: length, name, BLAKE3 of its bytes; the .beam file; BLAKE3 of all that
//! ```
//!
//! # Rules
//! 1. What is kept is used while all inputs, the source and what it includes, are as they were.
//! 2. Nothing is kept of which that is not all that matters: sources with transforms that are not OTP's. Nor is what the
//!    compiler had something to say of: it says it again.
//! 3. What is not whole counts as absent. Nothing here makes a build fail.

use crate::cache;
use crate::env;
use crate::otp::Otp;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Bytes of a checksum.
const SUM: usize = blake3::OUT_LEN;

/// Names of attributes and options by which other code comes to work on a module while it is compiled.
const TRANSFORM: &[u8] = b"_transform";

/// See the module's header.
pub(crate) struct Kept {
    folder: PathBuf,
    /// Of what else decides about the outcome.
    context: blake3::Hash,
    root: PathBuf,
}

/// What was made of a source.
pub(crate) struct Made {
    /// The `.beam` file.
    pub(crate) beam: Vec<u8>,
    /// The source and what it includes.
    pub(crate) inputs: Vec<PathBuf>,
}

impl Kept {
    /// What is kept in `folder` for this OTP; `options`: of the compiler. `None` when options say what is not known here.
    pub(crate) fn new(folder: PathBuf, otp: &Otp, options: &str) -> Option<Kept> {
        let environment = env::of_erlang();
        if environment.iter().any(|(_, value)| contains(value.as_encoded_bytes(), TRANSFORM)) {
            return None;
        }
        // An OTP of another version in the same place has other folders in `lib`.
        let lib = std::fs::metadata(otp.root.join("lib")).and_then(|about| about.modified());
        let erlc = std::fs::metadata(&otp.erlc).and_then(|about| about.modified());
        let times: (Option<SystemTime>, Option<SystemTime>) = (lib.ok(), erlc.ok());
        let here = std::env::current_dir().ok();
        let all = format!("{:?}", (&otp.root, &otp.erlc, otp.release, times, options, environment, here));
        Some(Kept { folder, context: blake3::hash(all.as_bytes()), root: otp.root.clone() })
    }

    /// What was made of a source, if nothing has changed. Rule 1.
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

    /// Keeps what was made of a source, if it can and may. Rule 2.
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

/// A number of four bytes, and what is behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((u32::from_le_bytes(*number) as usize, rest))
}
