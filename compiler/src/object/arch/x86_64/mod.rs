//! x86-64 Linux.

pub(crate) mod asm;
mod epilogue;

use cranelift_codegen::binemit::Reloc;

/// Cranelift's name for the target.
pub(crate) const TRIPLE: &str = "x86_64-unknown-linux-gnu";

/// The kinds of relocations that Cranelift makes.
pub(crate) const RELOCATIONS: [Reloc; 6] =
    [Reloc::Abs8, Reloc::Abs4, Reloc::X86PCRel4, Reloc::X86CallPCRel4, Reloc::X86CallPLTRel4, Reloc::X86GOTPCRel4];

/// The text of the files here, which treat Cranelift's code.
pub(crate) const SOURCES: [&str; 2] = [include_str!("mod.rs"), include_str!("epilogue.rs")];

/// Treats a function's code after Cranelift: `bytes`, whose basic blocks begin at `starts`, with `frame` bytes between
/// stack pointer and saved frame pointer.
///
/// # Errors
/// The offset of an instruction that uses the frame pointer: the runtime moves stacks without correcting frame
/// pointers.
pub(crate) fn finish(bytes: &mut [u8], starts: &[u32], frame: u32) -> Result<(), u32> {
    epilogue::relax(bytes, starts, frame).map(|_| ())
}
