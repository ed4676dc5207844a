//! BIFs of `prim_file` on files of the test.

use crate::bif::prim_file::handle::Handle;
use crate::bif::prim_file::*;
use crate::bif::resource;
use crate::bif::testing::{Bif, read};
use crate::process::{Ctx, State, owned};
use beamc_abi::pid::Pid;
use beamc_term::term::print;
use std::fs;
use std::path::{Path, PathBuf};

/// A temporary folder, deleted on drop.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beamc-prim-file-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A name in native form.
    fn name<'h>(&self, heap: &'h Heap, name: &str) -> Term<'h> {
        let path = if name.is_empty() { self.0.clone() } else { self.path(name) };
        heap.binary(format!("{}\0", path.display()).as_bytes())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn shown(answer: Answer<'_>) -> String {
    answer.map_or_else(|raise| print::display(raise.reason), print::display)
}

fn call<'h>(ctx: Ctx<'h>, bif: Bif, args: &[Term<'h>]) -> String {
    shown(bif(ctx, args))
}

fn open<'h>(ctx: Ctx<'h>, name: Term<'h>, modes: &str) -> Answer<'h> {
    prim_file_open_nif_2(ctx, &[name, read(ctx.heap, modes)])
}

fn opened<'h>(ctx: Ctx<'h>, name: Term<'h>, modes: &str) -> Term<'h> {
    open(ctx, name, modes).unwrap().as_tuple().unwrap()[1]
}

/// Whether a descriptor is open for this file.
fn is_open(path: &Path) -> bool {
    let entries = fs::read_dir("/proc/self/fd").unwrap();
    entries.flatten().any(|entry| fs::read_link(entry.path()).is_ok_and(|target| target == path))
}

#[test]
fn files_are_written_read_and_closed() {
    let (heap, state, folder) = (Heap::standalone(), State::default(), Folder::new("opened"));
    let (ctx, heap) = (Ctx { heap: &heap, state: &state }, &heap);
    let file = opened(ctx, folder.name(heap, "f"), "[write, read]");
    let with = |bif: Bif, args: &str| {
        let args = read(heap, &format!("[{args}]"));
        let args: Vec<Term<'_>> = [file].into_iter().chain(beamc_term::term::list::elements(args)).collect();
        call(ctx, bif, &args)
    };
    assert_eq!(with(prim_file_write_nif_2, "[<<\"abc\">>, <<>>, <<\"def\">>]"), "ok");
    assert_eq!(with(prim_file_write_nif_2, "[97]"), "badarg");
    assert_eq!(with(prim_file_seek_nif_3, "cur, -2"), "{ok,4}");
    assert_eq!(with(prim_file_seek_nif_3, "bof, -2"), "{error,einval}");
    assert_eq!(with(prim_file_seek_nif_3, "bof, 18446744073709551616"), "badarg");
    assert_eq!(with(prim_file_seek_nif_3, "nowhere, 0"), "badarg");
    assert_eq!(with(prim_file_read_nif_2, "10"), "{ok,<<\"ef\">>}");
    assert_eq!(with(prim_file_read_nif_2, "10"), "eof");
    assert_eq!(with(prim_file_pread_nif_3, "0, 100"), "{ok,<<\"abcdef\">>}");
    assert_eq!(with(prim_file_pread_nif_3, "0, 0"), "eof");
    assert_eq!(with(prim_file_pread_nif_3, "1.0, 1"), "{error,einval}");
    assert_eq!(with(prim_file_pread_nif_3, "a, 1"), "badarg");
    assert_eq!(with(prim_file_pread_nif_3, "0, 4611686018427387904"), "{error,enomem}");
    assert_eq!(with(prim_file_pwrite_nif_3, "1, [<<\"xy\">>]"), "ok");
    assert_eq!(with(prim_file_advise_nif_4, "0, 0, will_need"), "ok");
    assert_eq!(with(prim_file_advise_nif_4, "0, 0, perhaps"), "{error,einval}");
    assert_eq!(with(prim_file_allocate_nif_3, "0, 0"), "{error,einval}");
    assert_eq!(with(prim_file_seek_nif_3, "bof, 4"), "{ok,4}");
    assert_eq!(with(prim_file_truncate_nif_1, ""), "ok");
    assert_eq!(with(prim_file_sync_nif_2, "1"), "ok");
    assert_eq!(fs::read(folder.path("f")).unwrap(), b"axyd");
    assert_eq!(with(prim_file_close_nif_1, ""), "ok");
    assert_eq!(with(prim_file_close_nif_1, ""), "{error,einval}");
    assert_eq!(with(prim_file_read_nif_2, "a"), "{error,einval}");
    assert!(!is_open(&folder.path("f")));
    assert_eq!(call(ctx, prim_file_close_nif_1, &[Term::NIL]), "badarg");
}

#[test]
fn long_lists_are_written_in_parts_and_large_reads_are_whole() {
    let (heap, state, folder) = (Heap::standalone(), State::default(), Folder::new("large"));
    let (ctx, heap) = (Ctx { heap: &heap, state: &state }, &heap);
    let file = opened(ctx, folder.name(heap, "f"), "[write, read]");
    let pieces: Vec<Term<'_>> = (0..70_u8).map(|byte| heap.binary(&[byte; 100])).collect();
    assert_eq!(
        call(ctx, prim_file_write_nif_2, &[file, heap.list(&pieces)]),
        format!("{{continue,{}}}", print::display(heap.list(&pieces[64..])))
    );
    assert_eq!(call(ctx, prim_file_pwrite_nif_3, &[file, Term::from_usize(6400), heap.list(&pieces[64..])]), "ok");
    let whole: Vec<u8> = (0..70_u8).flat_map(|byte| [byte; 100]).collect();
    let wanted = format!("{{ok,{}}}", print::display(heap.binary(&whole)));
    for size in [7000, 70_000] {
        assert_eq!(call(ctx, prim_file_pread_nif_3, &[file, Term::from_usize(0), Term::from_usize(size)]), wanted);
    }
    assert_eq!(call(ctx, prim_file_read_file_nif_1, &[folder.name(heap, "f")]), wanted);
    let of_kernel = heap.binary(b"/proc/self/stat\0");
    assert!(call(ctx, prim_file_read_file_nif_1, &[of_kernel]).starts_with("{ok,<<"));
}

#[test]
fn modes_decide_what_is_opened() {
    let (heap, state, folder) = (Heap::standalone(), State::default(), Folder::new("modes"));
    let (ctx, heap) = (Ctx { heap: &heap, state: &state }, &heap);
    let name = folder.name(heap, "f");
    assert_eq!(shown(open(ctx, name, "[read]")), "{error,enoent}");
    let file = opened(ctx, name, "[exclusive]");
    assert_eq!(call(ctx, prim_file_write_nif_2, &[file, read(heap, "[<<\"abc\">>]")]), "ok");
    assert_eq!(shown(open(ctx, name, "[exclusive]")), "{error,eexist}");
    let file = opened(ctx, name, "[append]");
    assert_eq!(call(ctx, prim_file_write_nif_2, &[file, read(heap, "[<<\"def\">>]")]), "ok");
    assert_eq!(call(ctx, prim_file_read_nif_2, &[file, Term::from_usize(1)]), "{error,ebadf}");
    assert_eq!(fs::read(folder.path("f")).unwrap(), b"abcdef");
    let whole = folder.name(heap, "");
    assert_eq!(shown(open(ctx, whole, "[]")), "{error,eisdir}");
    let file = opened(ctx, whole, "[directory]");
    assert_eq!(call(ctx, prim_file_read_nif_2, &[file, Term::from_usize(1)]), "{error,eisdir}");
    assert_eq!(shown(open(ctx, name, "[directory]")), "{error,enotdir}");
    assert_eq!(shown(open(ctx, name, "read")), "badarg");
    assert_eq!(shown(open(ctx, Term::from_usize(1), "[read]")), "{error,einval}");
    opened(ctx, name, "[write]");
    assert_eq!(fs::read(folder.path("f")).unwrap(), b"");
}

#[test]
fn a_file_is_closed_with_its_owner_or_its_reference() {
    let folder = Folder::new("owner");
    let file = |name| fs::File::create(folder.path(name)).unwrap();
    let (heap, state) = (Heap::standalone(), State::default());
    let (ctx, heap) = (Ctx { heap: &heap, state: &state }, &heap);
    let (mine, other) = (Handle::new(Pid::new(770), file("mine")), Handle::new(Pid::new(771), file("other")));
    let reference = resource::new(heap, 0, mine.clone());
    owned::give_up(heap, Pid::new(770));
    assert!(!is_open(&folder.path("mine")) && is_open(&folder.path("other")));
    assert_eq!(call(ctx, prim_file_close_nif_1, &[reference]), "{error,einval}");
    let answer = other.with(heap, |file| {
        owned::give_up(heap, Pid::new(771));
        assert!(file.metadata().is_ok());
        // A second operation finds the file in use.
        assert!(other.close().is_err());
        Ok(Term::NIL)
    });
    assert!(answer.is_ok() && !is_open(&folder.path("other")));
    drop(Handle::new(Pid::new(772), file("dropped")));
    assert!(!is_open(&folder.path("dropped")));
}

#[test]
fn names_end_with_zeros() {
    let heap = &Heap::standalone();
    let path = |bytes: &[u8]| names::path(heap.binary(bytes)).ok();
    assert_eq!(path(b"ab\0"), Some(PathBuf::from("ab")));
    assert_eq!(path(b"ab\0\0\0"), Some(PathBuf::from("ab")));
    assert_eq!(path(b"\0"), Some(PathBuf::new()));
    assert_eq!((path(b""), path(b"ab"), path(b"a\0bc\0")), (None, None, None));
}

#[test]
fn entries_are_made_found_and_deleted() {
    let (heap, state, folder) = (Heap::standalone(), State::default(), Folder::new("entries"));
    let (ctx, heap) = (Ctx { heap: &heap, state: &state }, &heap);
    let on = |bif: Bif, names: &[&str]| {
        let names: Vec<Term<'_>> = names.iter().map(|name| folder.name(heap, name)).collect();
        call(ctx, bif, &names)
    };
    assert_eq!(on(prim_file_make_dir_nif_1, &["d"]), "ok");
    assert_eq!(on(prim_file_make_dir_nif_1, &["d"]), "{error,eexist}");
    fs::write(folder.path("d/f"), "x").unwrap();
    assert_eq!(on(prim_file_list_dir_nif_1, &["d"]), "{ok,[<<\"f\">>]}");
    assert_eq!(on(prim_file_list_dir_nif_1, &["d/f"]), "{error,enotdir}");
    assert_eq!(on(prim_file_del_dir_nif_1, &["d"]), "{error,eexist}");
    assert_eq!(on(prim_file_del_dir_nif_1, &["d/f"]), "{error,enotdir}");
    assert_eq!(on(prim_file_del_file_nif_1, &["d"]), "{error,eperm}");
    assert_eq!(on(prim_file_make_hard_link_nif_2, &["d/f", "g"]), "ok");
    assert_eq!(on(prim_file_make_soft_link_nif_2, &["g", "s"]), "ok");
    assert_eq!(on(prim_file_read_link_nif_1, &["g"]), "{error,einval}");
    assert_eq!(on(prim_file_rename_nif_2, &["g", "d"]), "{error,eisdir}");
    assert_eq!(on(prim_file_rename_nif_2, &["g", "d/h"]), "ok");
    assert_eq!(on(prim_file_altname_nif_1, &["d"]), "{error,enotsup}");
    assert_eq!(on(prim_file_del_file_nif_1, &["g"]), "{error,enoent}");
    let set = |bif: Bif, args: &str| {
        let args = read(heap, &format!("[{args}]"));
        let args: Vec<Term<'_>> =
            [folder.name(heap, "d/f")].into_iter().chain(beamc_term::term::list::elements(args)).collect();
        call(ctx, bif, &args)
    };
    assert_eq!(set(prim_file_set_permissions_nif_2, "384"), "ok");
    assert_eq!(set(prim_file_set_permissions_nif_2, "-1"), "badarg");
    assert_eq!(set(prim_file_set_time_nif_4, "1000, -3000000000, 0"), "ok");
    assert_eq!(set(prim_file_set_owner_nif_3, "-1, -1"), "ok");
    assert_eq!(set(prim_file_set_owner_nif_3, "2147483648, -1"), "badarg");
    let info = set(prim_file_read_info_nif_2, "1");
    assert!(info.starts_with("{file_info,1,regular,read_write,1000,-2145916800,"), "{info}");
    let file = opened(ctx, folder.name(heap, "d/f"), "[read]");
    assert_eq!(call(ctx, prim_file_read_handle_info_nif_1, &[file]), info);
}

#[test]
fn errors_have_the_names_of_otp() {
    assert_eq!(error_name(libc::ENOTEMPTY), "enotempty");
    assert_eq!(error_name(libc::EWOULDBLOCK), "eagain");
    assert_eq!(error_name(libc::EOPNOTSUPP), "enotsup");
    assert_eq!((error_name(libc::ECANCELED), error_name(0)), ("unknown", "unknown"));
}
