//! Modules read before they are asked for: those that the last build of the same inputs took from libraries.
//!
//! While `erlc` runs, or the first modules are read, there is nothing else to do for the other processors.
//!
//! # Rules
//! 1. What is read ahead changes nothing but time: whoever asks for a file gets what reading it gives, and reads it himself
//!    when it is not there, could not be read, or nobody has come to it yet.
//! 2. The list of files is kept in the cache's folder, one file a line, under a name made of inputs, libraries and OTP. A wrong
//!    list costs time only.

use crate::args::Source;
use crate::otp::Otp;
use crate::{cache, input};
use beamc_compiler::ir::Module;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Files that are being read.
#[derive(Default)]
pub(crate) struct Ahead {
    /// Where the list is kept; `None`: nowhere.
    list: Option<PathBuf>,
    shelf: Arc<Shelf>,
    /// Files that were asked for, in order.
    asked: Vec<PathBuf>,
}

#[derive(Default)]
struct Shelf {
    files: Vec<(PathBuf, Mutex<Slot>)>,
    index: HashMap<PathBuf, usize>,
    /// The file to begin with next.
    next: AtomicUsize,
}

/// One file; locked while it is read.
#[derive(Default)]
enum Slot {
    /// Nobody has come to it.
    #[default]
    Waiting,
    /// Read.
    Read(Box<Module>),
    /// Given away, or not to be read ahead.
    Gone,
}

impl Ahead {
    /// Begins to read what was needed last time for `source`, by as many threads as `jobs` says: with one there is
    /// none to spare.
    pub(crate) fn start(source: &Source, otp: Option<&Otp>, jobs: usize) -> Ahead {
        let Some(folder) = cache::folder().filter(|_| !source.how.no_cache) else { return Ahead::default() };
        let list = folder.join(cache::list_name(&(&source.files, &source.paths, otp.map(|otp| &otp.root))));
        let text = if jobs > 1 { std::fs::read_to_string(&list).unwrap_or_default() } else { String::new() };
        let files: Vec<PathBuf> = text.lines().map(PathBuf::from).collect();
        let index = files.iter().enumerate().map(|(index, file)| (file.clone(), index)).collect();
        let files = files.into_iter().map(|file| (file, Mutex::default())).collect();
        let shelf = Arc::new(Shelf { files, index, next: AtomicUsize::new(0) });
        for _ in 0..jobs.min(shelf.files.len()) {
            let shelf = Arc::clone(&shelf);
            std::thread::spawn(move || shelf.fill());
        }
        Ahead { list: Some(list), shelf, asked: Vec::new() }
    }

    /// The module in `file`, if it was read ahead.
    pub(crate) fn take(&mut self, file: &Path) -> Option<Module> {
        self.asked.push(file.to_owned());
        let (_, slot) = &self.shelf.files[*self.shelf.index.get(file)?];
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        match std::mem::replace(&mut *slot, Slot::Gone) {
            Slot::Read(module) => Some(*module),
            Slot::Waiting | Slot::Gone => None,
        }
    }
}

impl Drop for Ahead {
    /// All was asked for that will be: the threads end, and the list is kept for the next build.
    fn drop(&mut self) {
        self.shelf.next.store(self.shelf.files.len(), Ordering::Relaxed);
        let is_known = self.asked.iter().eq(self.shelf.files.iter().map(|(file, _)| file));
        if let Some(list) = self.list.as_ref().filter(|_| !is_known) {
            // Names that are no text, or of two lines, are left out.
            let names = self.asked.iter().filter_map(|file| file.to_str()).filter(|name| !name.contains('\n'));
            cache::keep(list, names.flat_map(|name| [name, "\n"]).collect::<String>().as_bytes());
        }
    }
}

impl Shelf {
    fn fill(&self) {
        while let Some((file, slot)) = self.files.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
            if matches!(*slot, Slot::Waiting) {
                let read = input::read_module(file, &file.display().to_string());
                *slot = read.map_or(Slot::Gone, |module| Slot::Read(Box::new(module)));
            }
        }
    }
}
