//! Prefetching: reads the modules that the last build of the same inputs took from libraries.
//!
//! It uses the processors that are idle while `erlc` runs and the first modules are read.
//!
//! # Rules
//! 1. Prefetching affects only time. A caller gets the module that reading the file gives. It reads the file itself if no
//!    thread has come to it or if the prefetch failed.
//! 2. The cache's folder holds the list of files, one a line, under a name derived from inputs, libraries and OTP. A wrong list
//!    costs only time.

use crate::args::Source;
use crate::otp::Otp;
use crate::{cache, input};
use beamc_compiler::ir::Module;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The files that are prefetched.
#[derive(Default)]
pub(crate) struct Ahead {
    /// File of the list, if there is a cache.
    list: Option<PathBuf>,
    shelf: Arc<Shelf>,
    /// Requested files, in order.
    asked: Vec<PathBuf>,
}

#[derive(Default)]
struct Shelf {
    files: Vec<(PathBuf, Mutex<Slot>)>,
    index: HashMap<PathBuf, usize>,
    /// Index of the next file to read.
    next: AtomicUsize,
}

/// State of one file; locked while it is read.
#[derive(Default)]
enum Slot {
    /// Not read yet.
    #[default]
    Waiting,
    /// Read.
    Read(Box<Module>),
    /// Taken, or its caller reads it.
    Gone,
}

impl Ahead {
    /// Starts to read the files that the last build of `source` needed, with `jobs` threads. With one job there is no thread to
    /// spare.
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
            if std::thread::Builder::new().spawn(move || shelf.fill()).is_err() {
                break;
            }
        }
        Ahead { list: Some(list), shelf, asked: Vec::new() }
    }

    /// The module in `file`, if it was prefetched.
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
    /// No more requests come: the threads end, and the list is stored for the next build.
    fn drop(&mut self) {
        self.shelf.next.store(self.shelf.files.len(), Ordering::Relaxed);
        let is_known = self.asked.iter().eq(self.shelf.files.iter().map(|(file, _)| file));
        if let Some(list) = self.list.as_ref().filter(|_| !is_known) {
            // Skip names that are not UTF-8 or contain a line break.
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
