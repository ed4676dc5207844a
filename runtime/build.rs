//! Tells dependants where the sources are, see `cli/build.rs`.
fn main() {
    println!("cargo::metadata=src={}", std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
}
