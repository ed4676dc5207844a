//! A position in a byte slice. Every read checks that the bytes are there.

use super::Result;
use crate::diagnostic::Diagnostic;

/// The rest of a chunk or term.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Cursor { rest: bytes }
    }

    /// Bytes not yet read.
    pub(super) fn len(&self) -> usize {
        self.rest.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next `count` bytes.
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(ends_early)?;
        self.rest = rest;
        Ok(taken)
    }

    /// The next `N` bytes as an array.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk::<N>().ok_or_else(ends_early)?;
        self.rest = rest;
        Ok(*taken)
    }

    pub(super) fn u8(&mut self) -> Result<u8> {
        self.array().map(u8::from_be_bytes)
    }

    pub(super) fn u16(&mut self) -> Result<u16> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_be_bytes)
    }

    pub(super) fn i64(&mut self) -> Result<i64> {
        self.array().map(i64::from_be_bytes)
    }

    /// A 32-bit length or count, as a size of this machine.
    pub(super) fn size(&mut self) -> Result<usize> {
        self.u32().map(to_size)
    }
}

/// A 32-bit length as a size; all targets have at least 32-bit sizes.
pub(super) fn to_size(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

fn ends_early() -> Diagnostic {
    Diagnostic::new("the data ends too early")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_until_the_end_and_no_further() {
        let mut cursor = Cursor::new(&[0, 1, 2, 3, 4]);
        assert_eq!(cursor.u16().ok(), Some(1));
        assert_eq!(cursor.take(2).ok(), Some([2, 3].as_slice()));
        assert!(cursor.u32().is_err());
        assert_eq!(cursor.u8().ok(), Some(4));
        assert!(cursor.is_empty() && cursor.take(1).is_err());
    }
}
