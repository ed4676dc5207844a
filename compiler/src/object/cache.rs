//! The cache of machine code from earlier builds: its keys, and its form in bytes.
//!
//! The unit is one lowered function. Its key covers all input of Cranelift: the function in Cranelift IR, settings and
//! version of the code generator, and the text of the files here that treat the code afterwards. References to other
//! functions and literals, which differ from program to program, are names. Names and line numbers are not in the key,
//! and code is stored without them.
//!
//! # Rules
//! 1. Bytes from outside are trusted only if they were stored under the requested key. The caller's [`Cache`] ensures
//!    that they are intact. Decoding still refuses malformed bytes instead of panicking.
//! 2. A change in [`OWN`], in the folder of the target machine or in Cranelift changes all keys.
//! 3. Code with a relocation that is not in [`arch::RELOCATIONS`] is not stored.

use super::arch;
use super::code::{Code, Reference, Site};
use cranelift_codegen::ir::{Function, UserExternalNameRef};
use cranelift_codegen::isa::OwnedTargetIsa;
use std::hash::{Hash, Hasher};

/// The key of stored code.
pub type Key = [u8; 32];

/// A store of machine code between builds. Functions are grouped by module, because builds mostly request all functions
/// of a module together.
pub trait Cache: Sync {
    /// The bytes stored for a function of `module` under `key`.
    fn get(&self, module: &str, key: &Key) -> Option<Vec<u8>>;
    /// Stores `bytes` for later builds, if possible.
    fn put(&self, module: &str, key: &Key, bytes: Vec<u8>);
}

/// The files whose code determines the treatment of a function after lowering (rule 2).
const OWN: [&str; 2] = [include_str!("cache.rs"), include_str!("code.rs")];

/// No index.
const NONE: u32 = u32::MAX;

/// The part of all keys that one build shares.
#[derive(Clone)]
pub(super) struct Seed(blake3::Hasher);

impl Seed {
    /// The seed for code made by these machines.
    pub(super) fn new(isas: [&OwnedTargetIsa; 2]) -> Seed {
        let mut sink = Sink::new(blake3::Hasher::new());
        cranelift_codegen::VERSION.hash(&mut sink);
        OWN.hash(&mut sink);
        arch::SOURCES.hash(&mut sink);
        for isa in isas {
            isa.triple().hash(&mut sink);
            isa.flags().hash(&mut sink);
            isa.isa_flags_hash_key().hash(&mut sink);
        }
        Seed(sink.done())
    }

    /// The key of a function.
    pub(super) fn key(&self, function: &Function) -> Key {
        let mut sink = Sink::new(self.0.clone());
        function.stencil.hash(&mut sink);
        // Sites are found by their distance from the base location.
        function.params.base_srcloc().hash(&mut sink);
        *sink.done().finalize().as_bytes()
    }
}

/// A [`Hasher`] that buffers small writes.
struct Sink {
    hasher: blake3::Hasher,
    gathered: Vec<u8>,
}

impl Sink {
    const SIZE: usize = 16 << 10;

    fn new(hasher: blake3::Hasher) -> Sink {
        Sink { hasher, gathered: Vec::with_capacity(Self::SIZE) }
    }

    fn done(mut self) -> blake3::Hasher {
        self.hasher.update(&self.gathered);
        self.hasher
    }
}

impl Hasher for Sink {
    fn write(&mut self, bytes: &[u8]) {
        if self.gathered.len() + bytes.len() > Self::SIZE {
            self.hasher.update(&self.gathered);
            self.gathered.clear();
        }
        if bytes.len() > Self::SIZE {
            self.hasher.update(bytes);
        } else {
            self.gathered.extend_from_slice(bytes);
        }
    }

    fn finish(&self) -> u64 {
        unreachable!("nobody asks for half a result")
    }
}

/// The bytes of `code`; `None` if it cannot be stored (rule 3).
pub(super) fn encode(code: &Code) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(code.bytes.len() * 2);
    let mut put = |value: u32| out.extend_from_slice(&value.to_le_bytes());
    put(code.frame);
    put(code.bytes.len() as u32);
    put(code.references.len() as u32);
    put(code.sites.len() as u32);
    for reference in &code.references {
        put(reference.offset);
        put(arch::RELOCATIONS.iter().position(|kind| *kind == reference.kind)? as u32);
        put(reference.name.map_or(NONE, UserExternalNameRef::as_u32));
        put(reference.addend as u32);
        put((reference.addend >> 32) as u32);
    }
    for site in &code.sites {
        put(site.ret);
        put(site.handler.unwrap_or(NONE));
        put(site.info.unwrap_or(NONE));
        put(site.roots.len() as u32);
        site.roots.iter().for_each(|root| put(u32::from(*root)));
    }
    out.extend_from_slice(&code.bytes);
    Some(out)
}

/// The code that [`encode`] turned into `bytes`.
pub(super) fn decode(bytes: &[u8]) -> Option<Code> {
    let mut rest = bytes;
    let mut take = || {
        let (word, tail) = rest.split_first_chunk::<4>()?;
        rest = tail;
        Some(u32::from_le_bytes(*word))
    };
    let [frame, len, references_len, sites_len] = [take()?, take()?, take()?, take()?];
    let index = |value: u32| (value != NONE).then_some(value);
    let mut references = Vec::new();
    for _ in 0..references_len {
        let (offset, kind, name) = (take()?, *arch::RELOCATIONS.get(take()? as usize)?, index(take()?));
        let addend = (u64::from(take()?) | (u64::from(take()?) << 32)) as i64;
        references.push(Reference { offset, kind, name: name.map(UserExternalNameRef::from_u32), addend });
    }
    let mut sites = Vec::new();
    for _ in 0..sites_len {
        let (ret, handler, info, len) = (take()?, index(take()?), index(take()?), take()?);
        let roots = (0..len).map(|_| take().and_then(|root| u16::try_from(root).ok())).collect::<Option<_>>()?;
        sites.push(Site { ret, handler, roots, info });
    }
    (rest.len() == len as usize).then(|| Code { bytes: rest.to_vec(), references, sites, frame })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cranelift_codegen::binemit::Reloc;

    #[test]
    fn code_comes_back_as_it_was() {
        let code = Code {
            bytes: vec![1, 2, 3],
            references: vec![
                Reference { offset: 7, kind: Reloc::X86PCRel4, name: None, addend: -4 },
                Reference {
                    offset: 9,
                    kind: Reloc::Abs8,
                    name: Some(UserExternalNameRef::from_u32(3)),
                    addend: 1 << 40,
                },
            ],
            sites: vec![
                Site { ret: 5, handler: Some(2), roots: vec![1, 2], info: Some(0) },
                Site { ret: 6, handler: None, roots: vec![], info: None },
            ],
            frame: 32,
        };
        let bytes = encode(&code).expect("all kinds are kept");
        assert_eq!(decode(&bytes).as_ref(), Some(&code));
        for len in 0..bytes.len() {
            assert_eq!(decode(&bytes[..len]), None, "{len}");
        }
        let strange = Reference { kind: Reloc::Arm64Call, ..code.references[0].clone() };
        assert_eq!(encode(&Code { references: vec![strange], ..code }), None);
    }
}
