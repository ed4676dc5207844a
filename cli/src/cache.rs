//! Machine code of earlier builds in files: the implementation of the compiler's [`Cache`].
//!
//! # Shape
//! One folder with one file, a *pack*, for each module with compiled functions:
//! ```text
//! MAGIC, entries (key, length, bytes), BLAKE3 of all that
//! ```
//! A pack is read as a whole when its module is first looked up. If functions were added, it is rewritten at the end. The
//! folder also holds the lists of [`prefetch`](crate::prefetch) and the files of [`erlc_cache`](crate::erlc_cache).
//!
//! # Rules
//! 1. A pack is written under another name and renamed, so builds may run at the same time. If two builds write the same pack,
//!    the later one wins, and the functions that only the other had are compiled again later.
//! 2. An incomplete pack counts as absent. No error of the cache makes a build fail.
//! 3. A pack holds the functions that this build uses and at most three times as many bytes of others. The folder holds at most
//!    [`LIMIT`], and the least recently used files are removed first.

use crate::env;
use beamc_compiler::object::{Cache, Key};
use std::collections::HashMap;
use std::fs::{DirBuilder, File};
use std::io::Write;
use std::ops::Range;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

const MAGIC: &[u8; 8] = b"beamc\0\0\x01";

/// Extension of the files with cached output of `erlc`.
pub(crate) const MADE: &str = "made";

/// Extensions of all files that may be removed when there are too many.
const EXTENSIONS: [&str; 3] = ["code", "list", MADE];

/// Bytes of a checksum.
const SUM: usize = 32;

/// Maximum of the bytes of all files together.
const LIMIT: u64 = 256 << 20;

/// Bytes that any pack may have, even if little of it is used.
const SMALL: usize = 64 << 10;

/// Precision of the recorded time of last use.
const NOTED: Duration = Duration::from_secs(3600);

/// The cache in a folder.
pub(crate) struct Store {
    folder: PathBuf,
    /// Distinguishes code of modules of equal name.
    kind: String,
    packs: Mutex<HashMap<String, Pack>>,
}

/// The cached functions of a module.
#[derive(Default)]
struct Pack {
    file: PathBuf,
    /// The file's bytes.
    bytes: Vec<u8>,
    /// Where entries lie in it, in their order.
    entries: Vec<(Key, Range<usize>)>,
    index: HashMap<Key, usize>,
    /// Entries that this build asked for.
    used: Vec<usize>,
    /// Entries that this build adds.
    fresh: Vec<(Key, Vec<u8>)>,
}

/// The folder for the cache, if the environment defines one.
pub(crate) fn folder() -> Option<PathBuf> {
    env::cache().or_else(|| Some(env::user_cache()?.join("beamc")))
}

/// The name of a list that belongs to `key`.
pub(crate) fn list_name(key: &impl std::fmt::Debug) -> String {
    format!("{}.list", &blake3::hash(format!("{key:?}").as_bytes()).to_hex()[..32])
}

/// Stores a file for later builds, if possible.
pub(crate) fn keep(file: &Path, content: &[u8]) {
    if let Some(folder) = file.parent() {
        // Rule 2.
        let _ = write(folder, file, content);
    }
}

impl Store {
    /// The cache in `folder`. Each `kind` of code has packs of its own.
    pub(crate) fn new(folder: PathBuf, kind: String) -> Store {
        Store { folder, kind, packs: Mutex::default() }
    }

    /// Writes the added entries (rules 1 and 3). Returns the number of functions found and of those compiled.
    pub(crate) fn save(self) -> (usize, usize) {
        let packs = self.packs.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (mut found, mut made) = (0, 0);
        for pack in packs.values() {
            found += pack.used.len();
            made += pack.fresh.len();
            if pack.fresh.is_empty() {
                note_use(&pack.file);
            } else {
                let _ = write(&self.folder, &pack.file, &pack.content());
            }
        }
        if made > 0 {
            sweep(&self.folder, LIMIT);
        }
        (found, made)
    }

    fn with_pack<R>(&self, module: &str, then: impl FnOnce(&mut Pack) -> R) -> R {
        let mut packs = self.packs.lock().unwrap_or_else(PoisonError::into_inner);
        if !packs.contains_key(module) {
            let name = blake3::hash(format!("{}\0{module}", self.kind).as_bytes()).to_hex();
            let pack = Pack::read(self.folder.join(&name[..32]).with_extension("code"));
            packs.insert(module.to_owned(), pack);
        }
        then(packs.entry(module.to_owned()).or_default())
    }
}

impl Cache for Store {
    fn get(&self, module: &str, key: &Key) -> Option<Vec<u8>> {
        self.with_pack(module, |pack| {
            let index = *pack.index.get(key)?;
            pack.used.push(index);
            Some(pack.bytes[pack.entries[index].1.clone()].to_vec())
        })
    }

    fn put(&self, module: &str, key: &Key, bytes: Vec<u8>) {
        self.with_pack(module, |pack| pack.fresh.push((*key, bytes)));
    }
}

impl Pack {
    fn read(file: PathBuf) -> Pack {
        let bytes = std::fs::read(&file).unwrap_or_default();
        let entries = entries(&bytes).unwrap_or_default();
        let index = entries.iter().enumerate().map(|(index, (key, _))| (*key, index)).collect();
        Pack { file, bytes, entries, index, used: Vec::new(), fresh: Vec::new() }
    }

    /// The bytes of the new file: the entries that this build used, then others up to the limit.
    fn content(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        let mut put = |key: &Key, bytes: &[u8], limit: usize| {
            let fits = out.len() + key.len() + 4 + bytes.len() <= limit;
            if fits {
                out.extend_from_slice(key);
                out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
                out.extend_from_slice(bytes);
            }
            (fits, out.len())
        };
        // Sorted by key, because the order of threads varies.
        let mut fresh: Vec<_> = self.fresh.iter().collect();
        fresh.sort_unstable();
        fresh.dedup_by_key(|(key, _)| key);
        let mut used = self.used.clone();
        used.sort_unstable();
        used.dedup();
        let mut len = MAGIC.len();
        for (key, bytes) in fresh {
            len = put(key, bytes, usize::MAX).1;
        }
        for index in &used {
            let (key, range) = &self.entries[*index];
            len = put(key, &self.bytes[range.clone()], usize::MAX).1;
        }
        let limit = (4 * len).max(SMALL);
        for (index, (key, range)) in self.entries.iter().enumerate() {
            if used.binary_search(&index).is_err() && !put(key, &self.bytes[range.clone()], limit).0 {
                break;
            }
        }
        let sum = blake3::hash(&out);
        out.extend_from_slice(sum.as_bytes());
        out
    }
}

/// The entries of a pack's file, if it is complete.
fn entries(bytes: &[u8]) -> Option<Vec<(Key, Range<usize>)>> {
    let end = bytes.len().checked_sub(SUM)?;
    if !bytes.starts_with(MAGIC) || blake3::hash(&bytes[..end]).as_bytes() != &bytes[end..] {
        return None;
    }
    let mut entries = Vec::new();
    let mut at = MAGIC.len();
    while at < end {
        let key = Key::try_from(bytes.get(at..at + size_of::<Key>())?).ok()?;
        at += size_of::<Key>();
        let len = u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        at += 4;
        if len > end.checked_sub(at)? {
            return None;
        }
        entries.push((key, at..at + len));
        at += len;
    }
    Some(entries)
}

/// Rule 1.
fn write(folder: &Path, file: &Path, content: &[u8]) -> std::io::Result<()> {
    // Private to the user, like all caches.
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let mut fresh = tempfile::Builder::new().prefix(".pack-").tempfile_in(folder)?;
    fresh.write_all(content)?;
    fresh.persist(file)?;
    Ok(())
}

/// Records the use of a file, which delays its removal.
pub(crate) fn note_use(file: &Path) {
    let now = SystemTime::now();
    let noted = std::fs::metadata(file).and_then(|about| about.modified());
    if noted.is_ok_and(|noted| now.duration_since(noted).is_ok_and(|age| age > NOTED)) {
        let _ = File::options().append(true).open(file).and_then(|file| file.set_modified(now));
    }
}

/// Removes the least recently used files of `folder` until all have at most `limit` bytes. Temporary files of killed builds
/// count as well.
fn sweep(folder: &Path, limit: u64) {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<(SystemTime, u64, PathBuf)> = files
        .filter_map(|file| Some((file.metadata().ok()?, file.path())))
        .filter(|(about, path)| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let known = path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known));
            about.is_file() && (known || name.starts_with(".pack-"))
        })
        .filter_map(|(about, path)| Some((about.modified().ok()?, about.len(), path)))
        .collect();
    files.sort();
    let mut total: u64 = files.iter().map(|(_, len, _)| len).sum();
    for (_, len, file) in files {
        if total <= limit {
            break;
        }
        let _ = std::fs::remove_file(file);
        total -= len;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: u8) -> Key {
        [number; 32]
    }

    #[test]
    fn what_was_kept_is_found_by_the_next_build() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("new");
        let store = || Store::new(folder.clone(), "27".to_owned());
        let first = store();
        assert_eq!(first.get("m", &key(1)), None);
        first.put("m", &key(1), vec![1, 2]);
        first.put("m", &key(2), vec![]);
        first.put("n", &key(1), vec![3]);
        assert_eq!(first.save(), (0, 3));
        let second = store();
        assert_eq!(second.get("m", &key(1)), Some(vec![1, 2]));
        assert_eq!(second.get("m", &key(2)), Some(vec![]));
        assert_eq!(second.get("n", &key(2)), None);
        assert_eq!(second.save(), (2, 0));
        assert_eq!(Store::new(folder.clone(), "28".to_owned()).get("m", &key(1)), None);

        let third = store();
        third.put("m", &key(3), vec![9]);
        third.save();
        assert_eq!(store().get("m", &key(1)), Some(vec![1, 2]));
        assert_eq!(store().get("m", &key(3)), Some(vec![9]));
    }

    #[test]
    fn packs_that_are_not_whole_are_absent() {
        let place = tempfile::tempdir().expect("a folder");
        let store = || Store::new(place.path().to_owned(), String::new());
        let first = store();
        first.put("m", &key(1), vec![1; 100]);
        first.save();
        let file = std::fs::read_dir(place.path()).expect("it").next().expect("a pack").expect("it").path();
        let whole = std::fs::read(&file).expect("read");
        for wrong in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[wrong] ^= 1;
            assert_eq!(entries(&bytes), None, "{wrong}");
            assert_eq!(entries(&whole[..wrong]), None, "{wrong}");
        }
        std::fs::write(&file, b"nonsense").expect("written");
        let second = store();
        assert_eq!(second.get("m", &key(1)), None);
        second.put("m", &key(1), vec![1; 100]);
        second.save();
        assert_eq!(store().get("m", &key(1)), Some(vec![1; 100]));
    }

    #[test]
    fn packs_and_the_folder_are_bounded() {
        let place = tempfile::tempdir().expect("a folder");
        let size = || -> u64 {
            let files = std::fs::read_dir(place.path()).expect("it").flatten();
            files.map(|file| file.metadata().expect("it").len()).sum()
        };
        for round in 0..20 {
            let store = Store::new(place.path().to_owned(), String::new());
            assert_eq!(store.get("m", &key(99)), None);
            store.put("m", &key(round), vec![round; 20 << 10]);
            store.save();
        }
        assert!(size() < 5 * (20 << 10), "{}", size());
        assert!(Store::new(place.path().to_owned(), String::new()).get("m", &key(18)).is_some());
        sweep(place.path(), 10);
        assert_eq!(size(), 0);
    }

    #[test]
    fn a_folder_that_cannot_be_does_no_harm() {
        let place = tempfile::NamedTempFile::new().expect("a file");
        let store = Store::new(place.path().join("folder"), String::new());
        store.put("m", &key(1), vec![1]);
        assert_eq!(store.get("m", &key(1)), None);
        assert_eq!(store.save(), (0, 1));
    }
}
