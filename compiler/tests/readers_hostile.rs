//! Damaged files: for any damage to a real `.beam` or `.S`, the readers return a module or a diagnostic that names the
//! file. The checks and the printer survive every module that the readers accept.
//!
//! The files are those of OTP 25 that `readers.rs` compares. Their literal tables are stored plain, as in OTP 29, so
//! that damage reaches the terms and not only the checksum of the compression.

#[path = "readers/otp.rs"]
mod otp;

use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::Module;
use beamc_compiler::{check, dump, read};
use otp::Otp;
use proptest::prelude::*;
use proptest::sample::Index;
use std::io::Read;
use std::sync::OnceLock;

/// Number of damaged copies of either form.
const CASES: u32 = 3000;

/// One way to damage a file.
#[derive(Clone, Debug)]
enum Damage {
    /// Flips bits of one byte.
    Flip(Index, u8),
    /// Replaces one byte.
    Set(Index, u8),
    /// Cuts the end off.
    Cut(Index),
    /// Removes some bytes.
    Remove(Index, usize),
    /// Copies a piece to another place.
    Splice(Index, Index, usize),
    /// Replaces a length or count.
    Length(Index, u32),
}

fn damage() -> impl Strategy<Value = Damage> {
    let length = prop_oneof![any::<u32>(), 0u32..64, Just(u32::MAX), Just(0x8000_0000)];
    prop_oneof![
        4 => (any::<Index>(), 1u8..).prop_map(|(at, bits)| Damage::Flip(at, bits)),
        4 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Set(at, byte)),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => (any::<Index>(), 1usize..40).prop_map(|(at, count)| Damage::Remove(at, count)),
        3 => (any::<Index>(), any::<Index>(), 1usize..200).prop_map(|(from, to, count)| Damage::Splice(from, to, count)),
        2 => (any::<Index>(), length).prop_map(|(at, length)| Damage::Length(at, length)),
    ]
}

fn apply(damage: &Damage, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        return;
    }
    let size = bytes.len();
    match damage {
        Damage::Flip(at, bits) => bytes[at.index(size)] ^= bits,
        Damage::Set(at, byte) => bytes[at.index(size)] = *byte,
        Damage::Cut(at) => bytes.truncate(at.index(size)),
        Damage::Remove(at, count) => {
            let start = at.index(size);
            bytes.drain(start..size.min(start + count));
        }
        Damage::Splice(from, to, count) => {
            let start = from.index(size);
            let piece = bytes[start..size.min(start + count)].to_vec();
            let place = to.index(size);
            bytes.splice(place..size.min(place + piece.len()), piece);
        }
        Damage::Length(at, length) => {
            let places = lengths(bytes);
            if let Some(place) = places.get(at.index(places.len().max(1))) {
                bytes[*place..place + 4].copy_from_slice(&length.to_be_bytes());
            }
        }
    }
}

/// Positions of the lengths of chunks and of the counts at their beginnings.
fn lengths(bytes: &[u8]) -> Vec<usize> {
    let ids: [&[u8]; 14] = [
        b"FOR1", b"AtU8", b"Code", b"StrT", b"ImpT", b"ExpT", b"FunT", b"LitT", b"LocT", b"Attr", b"CInf", b"Line",
        b"Type", b"Meta",
    ];
    let starts = bytes.windows(4).enumerate().filter(|(_, window)| ids.contains(window)).map(|(place, _)| place);
    starts
        .flat_map(|start| [4, 8, 12, 16].map(|offset| start + offset))
        .filter(|place| place + 4 <= bytes.len())
        .collect()
}

/// The `.beam` with its literal table stored plain.
fn with_plain_literals(beam: &[u8]) -> Vec<u8> {
    let mut chunks = b"BEAM".to_vec();
    let mut rest = &beam[12..];
    while rest.len() >= 8 {
        let size = u32::from_be_bytes([rest[4], rest[5], rest[6], rest[7]]) as usize;
        let (id, mut data) = (&rest[..4], rest[8..8 + size].to_vec());
        if id == b"LitT" {
            let mut plain = vec![0; 4];
            flate2::read::ZlibDecoder::new(&data[4..]).read_to_end(&mut plain).expect("a zlib stream");
            data = plain;
        }
        chunks.extend_from_slice(id);
        chunks.extend_from_slice(&(data.len() as u32).to_be_bytes());
        chunks.extend_from_slice(&data);
        chunks.resize(chunks.len().next_multiple_of(4), 0);
        rest = &rest[(8 + size).next_multiple_of(4).min(rest.len())..];
    }
    let mut form = b"FOR1".to_vec();
    form.extend_from_slice(&(chunks.len() as u32).to_be_bytes());
    form.extend_from_slice(&chunks);
    form
}

/// The undamaged files: `.beam` and `.S` of each module.
fn files() -> &'static [(Vec<u8>, Vec<u8>)] {
    static FILES: OnceLock<Vec<(Vec<u8>, Vec<u8>)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let (directory, _) = Otp::find(25).expect("OTP 25").both_forms();
        let bytes = |name: &str, end: &str| std::fs::read(directory.join(format!("{name}.{end}"))).expect(name);
        let names = otp::ALWAYS.iter().filter(|name| directory.join(format!("{name}.S")).exists());
        let files: Vec<_> = names.map(|name| (with_plain_literals(&bytes(name, "beam")), bytes(name, "S"))).collect();
        assert!(files.len() > otp::ALWAYS.len() / 2);
        files
    })
}

/// Reads damaged bytes, and runs the first stages of the compiler on the module.
fn survives(
    bytes: &[u8],
    name: &str,
    read: fn(&[u8], &str) -> Result<Module, Diagnostic>,
) -> Result<(), TestCaseError> {
    match read(bytes, name) {
        Ok(module) => {
            if let Err(diagnostic) = check::admit(module.clone()) {
                prop_assert!(!diagnostic.title.is_empty());
            }
            prop_assert!(dump::genop(&module).starts_with("module "));
            prop_assert!(read::compare::difference(&module, &module).is_none());
        }
        Err(diagnostic) => {
            prop_assert_eq!(&diagnostic.place.file, name);
            prop_assert!(!diagnostic.title.is_empty());
        }
    }
    Ok(())
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn damaged_beam_files(file in any::<Index>(), damages in prop::collection::vec(damage(), 1..4)) {
        let mut bytes = file.get(files()).0.clone();
        damages.iter().for_each(|damage| apply(damage, &mut bytes));
        survives(&bytes, "damaged.beam", read::beam)?;
    }

    #[test]
    fn damaged_assembly_files(file in any::<Index>(), damages in prop::collection::vec(damage(), 1..4)) {
        let mut bytes = file.get(files()).1.clone();
        damages.iter().for_each(|damage| apply(damage, &mut bytes));
        survives(&bytes, "damaged.S", read::asm)?;
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200), magic in prop::option::of(Just(*b"FOR1"))) {
        let bytes = magic.map_or(bytes.clone(), |magic| [magic.to_vec(), bytes].concat());
        survives(&bytes, "bytes", read::module)?;
    }
}

#[test]
fn the_undamaged_files_are_read() {
    for (beam, asm) in files() {
        let (beam, asm) = (read::module(beam, "beam").expect("beam"), read::module(asm, "asm").expect("asm"));
        assert_eq!(read::compare::difference(&beam, &asm), None);
    }
}

#[test]
fn a_gzip_compressed_file_is_read() {
    let (beam, _) = &files()[0];
    let mut packed = Vec::new();
    flate2::read::GzEncoder::new(beam.as_slice(), flate2::Compression::fast())
        .read_to_end(&mut packed)
        .expect("memory");
    assert_eq!(read::module(&packed, "packed").expect("a module"), read::beam(beam, "plain").expect("a module"));
    assert!(read::module(&packed[..packed.len() / 2], "packed").is_err());
}

#[test]
fn a_gzip_bomb_is_refused() {
    let zeros = std::io::repeat(0).take(300 << 20);
    let mut packed = Vec::new();
    flate2::read::GzEncoder::new(zeros, flate2::Compression::fast()).read_to_end(&mut packed).expect("memory");
    let diagnostic = read::module(&packed, "bomb").expect_err("no module");
    assert!(diagnostic.title.contains("inflates to more than"), "{diagnostic}");
}
