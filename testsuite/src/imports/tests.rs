//! Small crates, and the imports between their files.

use super::{Crate, Imports, Kind};

/// The imports between the files of a crate, as `from -> to: item`, sorted, those of the root left out.
fn imports(files: &[(&str, &str)]) -> Vec<String> {
    let read = read(files);
    assert_eq!(read.unresolved, Vec::<String>::new());
    let mut lines: Vec<_> = read
        .imports
        .iter()
        .filter(|import| import.from != import.to && import.kind != Kind::Reexport && !read.is_root[import.from])
        .map(|import| format!("{} -> {}: {}", read.files[import.from], read.files[import.to], import.item))
        .collect();
    lines.sort();
    lines.dedup();
    lines
}

fn read(files: &[(&str, &str)]) -> Imports {
    let text = |path: &str| files.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_owned());
    let roots = [Crate { name: "one", root: "lib.rs" }, Crate { name: "two", root: "two/lib.rs" }];
    let present = if text("two/lib.rs").is_some() { 2 } else { 1 };
    Imports::read(&roots[..present], &text).expect("the crate is read")
}

#[test]
fn a_chain_of_reexports_leads_to_the_definition() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; pub use a::thing;"),
        ("a/mod.rs", "mod deep; pub use deep::thing;"),
        ("a/deep.rs", "pub fn thing() {}"),
        ("b.rs", "use crate::thing; fn f() { thing() }"),
        ("c.rs", "fn f() { crate::a::thing() }"),
    ];
    assert_eq!(imports(&files), ["b.rs -> a/deep.rs: thing", "c.rs -> a/deep.rs: thing"]);
}

#[test]
fn a_glob_passes_on_what_is_public() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "mod one; mod two; pub use one::*; pub(crate) use two::*;"),
        ("a/one.rs", "fn shared() {} pub fn first() {}"),
        ("a/two.rs", "pub fn shared() {}"),
        ("b.rs", "use crate::a; fn f() { a::first(); a::shared() }"),
    ];
    assert_eq!(imports(&files), ["b.rs -> a/one.rs: first", "b.rs -> a/two.rs: shared"]);
}

#[test]
fn super_counts_from_the_module_and_not_from_the_block() {
    let files = [
        ("lib.rs", "mod a; mod other;"),
        ("a/mod.rs", "pub mod b; pub const MINE: u8 = 0;"),
        (
            "a/b.rs",
            "mod inner { fn f() { fn nested() {} super::super::MINE; super::super::super::other::g(); nested() } }",
        ),
        ("other.rs", "pub fn g() {}"),
    ];
    assert_eq!(imports(&files), ["a/b.rs -> a/mod.rs: MINE", "a/b.rs -> other.rs: g"]);
}

#[test]
fn a_renamed_item_keeps_its_file() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "pub struct Long;"),
        ("b.rs", "pub use crate::a::Long as Short;"),
        ("c.rs", "use crate::b::{self as via, Short as Own}; fn f(_: Own, _: via::Short) {}"),
    ];
    assert_eq!(imports(&files), ["c.rs -> a.rs: Long"]);
}

#[test]
fn variants_and_associated_items_count_for_their_type() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "pub enum Colour { Red } impl Colour { pub const ALL: u8 = 1; }"),
        ("b.rs", "use crate::a::Colour::Red; fn f() { Red; }"),
        ("c.rs", "fn f() { crate::a::Colour::ALL; }"),
        ("d.rs", "fn f() { use crate::a::Colour::*; match g() { Red => {} } }"),
    ];
    assert_eq!(imports(&files), ["b.rs -> a.rs: Colour", "c.rs -> a.rs: Colour", "d.rs -> a.rs: Colour"]);
}

#[test]
fn a_variable_is_not_the_function_of_its_name() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub fn count() {}"),
        ("b.rs", "pub use crate::a::*; fn f(count: u8) -> u8 { count }"),
    ];
    assert_eq!(imports(&files), Vec::<String>::new());
}

#[test]
fn a_child_and_its_parent_import_by_use_and_not_by_declaration() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod quiet; mod up; mod down; pub struct Own; fn f() { down::g() }"),
        ("a/quiet.rs", ""),
        ("a/up.rs", "use super::Own; fn f(_: Own) {}"),
        ("a/down.rs", "pub fn g() {}"),
    ];
    assert_eq!(imports(&files), ["a/mod.rs -> a/down.rs: g", "a/up.rs -> a/mod.rs: Own"]);
}

#[test]
fn macros_are_searched_for_paths() {
    let files = [
        ("lib.rs", "#[macro_use] mod a; mod b; mod c; mod d;"),
        ("a.rs", "macro_rules! call { ($name:ident) => { $crate::c::$name($crate::b::helper()) }; }"),
        ("b.rs", "pub fn helper() {}"),
        ("c.rs", "pub fn one() {} fn private() {}"),
        ("d.rs", "fn f(x: crate::b::Missing) { call!(one); println!(\"{}\", x.helper, crate::b::helper()) }"),
    ];
    let read = read(&files);
    assert_eq!(read.unresolved, ["d.rs:1: crate::b::Missing"]);
    let mut files = files;
    files[4].1 = "fn f() { call!(one); println!(\"{}\", x.helper, crate::b::helper()) }";
    let expected = ["a.rs -> b.rs: helper", "a.rs -> c.rs: one", "d.rs -> a.rs: call", "d.rs -> b.rs: helper"];
    assert_eq!(imports(&files), expected);
}

#[test]
fn a_macro_is_passed_on_under_its_own_name() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "macro_rules! call { () => {} } pub(crate) use call;"),
        ("b.rs", "use crate::a::call; crate::a::call!();"),
    ];
    assert_eq!(imports(&files), ["b.rs -> a.rs: call"]);
}

#[test]
fn items_that_a_macro_makes_are_found() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "macro_rules! make { ($name:ident) => { pub fn $name() {} }; } make!(made);"),
        ("b.rs", "use crate::a::made;"),
    ];
    assert_eq!(imports(&files), ["b.rs -> a.rs: made"]);
}

#[test]
fn tests_are_left_out() {
    let files = [
        ("lib.rs", "mod a; mod b; #[cfg(test)] mod missing;"),
        ("a.rs", "pub fn f() {}"),
        (
            "b.rs",
            "#[cfg(test)] mod tests { use crate::a::f; } #[cfg(not(test))] use crate::a::f; #[cfg(test)] fn g() { crate::a::f() }",
        ),
    ];
    assert_eq!(imports(&files), ["b.rs -> a.rs: f"]);
    assert_eq!(read(&files).imports.len(), 1);
}

#[test]
fn another_crate_is_followed() {
    let files = [
        ("lib.rs", "mod a; mod b; pub use two::low;"),
        ("a.rs", "fn f() { crate::low::g(); std::mem::drop(()) }"),
        ("b.rs", "use two::low::g;"),
        ("two/lib.rs", "pub mod low;"),
        ("two/low.rs", "pub fn g() {}"),
    ];
    assert_eq!(imports(&files), ["a.rs -> two/low.rs: g", "b.rs -> two/low.rs: g"]);
}

#[test]
fn a_path_attribute_names_the_file() {
    let files = [
        ("lib.rs", "mod arch; mod b;"),
        (
            "arch/mod.rs",
            "#[cfg_attr(target_arch = \"x86_64\", path = \"x86_64/mod.rs\")] mod machine; pub use machine::*;",
        ),
        ("arch/x86_64/mod.rs", "mod frame; pub use frame::SIZE;"),
        ("arch/x86_64/frame.rs", "pub const SIZE: u8 = 0;"),
        ("b.rs", "use crate::arch::SIZE;"),
    ];
    assert_eq!(imports(&files), ["b.rs -> arch/x86_64/frame.rs: SIZE"]);
}

#[test]
fn lines_and_the_item_around_are_known() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub fn f() {}"),
        ("b.rs", "struct S;\nimpl S {\n fn m() {\n  crate::a::f()\n }\n}"),
    ];
    let read = read(&files);
    let import = read.imports.iter().find(|import| import.item == "f").expect("an import");
    assert_eq!((import.line, import.within.as_str(), import.path.as_str()), (4, "S.m", "crate::a::f"));
}
