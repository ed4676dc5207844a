//! A function as the runtime enters it.

use beamc_abi::tables::CodeAddress;

/// A function: its code with the number of its arguments, so that no process enters it with fewer.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    code: CodeAddress,
    arity: u32,
}

impl Function {
    /// The function with this code.
    ///
    /// # Safety
    /// `code` is the start of a function that takes `arity` arguments.
    pub const unsafe fn new(code: CodeAddress, arity: u32) -> Self {
        Function { code, arity }
    }

    /// Its code.
    pub const fn code(self) -> CodeAddress {
        self.code
    }

    /// Number of its arguments.
    pub const fn arity(self) -> usize {
        self.arity as usize
    }
}
