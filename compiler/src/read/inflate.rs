//! Decompression with a bound on the output.
//!
//! A `LitT` chunk of OTP 25 to 27 is a zlib stream that states its size. A whole `.beam` may be a gzip file, which does
//! not. Both are inflated up to a limit only, so that a small hostile file cannot exhaust memory.

use super::Result;
use crate::diagnostic::Diagnostic;
use std::io::Read;

/// The largest size that one stream may inflate to.
pub(super) const LIMIT: usize = 128 << 20;

/// Whether `bytes` are a gzip file.
pub(super) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// A gzip file's contents.
pub(super) fn gunzip(bytes: &[u8]) -> Result<Vec<u8>> {
    read_limited(flate2::read::GzDecoder::new(bytes), LIMIT)
}

/// A zlib stream that must inflate to exactly `size` bytes.
pub(super) fn zlib(bytes: &[u8], size: usize) -> Result<Vec<u8>> {
    if size > LIMIT {
        return Err(too_large(LIMIT));
    }
    let inflated = read_limited(flate2::read::ZlibDecoder::new(bytes), size)?;
    if inflated.len() != size {
        return Err(Diagnostic::new(format!("inflates to {} bytes instead of {size}", inflated.len())));
    }
    Ok(inflated)
}

fn read_limited(from: impl Read, limit: usize) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let one_more = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    from.take(one_more).read_to_end(&mut out).map_err(|error| Diagnostic::new(format!("cannot inflate: {error}")))?;
    if out.len() > limit {
        return Err(too_large(limit));
    }
    Ok(out)
}

fn too_large(limit: usize) -> Diagnostic {
    Diagnostic::new(format!("inflates to more than {limit} bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory")
    }

    #[test]
    fn exact_size_only() {
        let stream = deflated(b"some bytes");
        assert_eq!(zlib(&stream, 10).ok().as_deref(), Some(b"some bytes".as_slice()));
        assert!(zlib(&stream, 9).is_err() && zlib(&stream, 11).is_err());
        assert!(zlib(&stream[..5], 10).is_err());
    }

    #[test]
    fn a_bomb_is_refused() {
        let stream = deflated(&vec![0; 1 << 20]);
        assert!(stream.len() < 2000);
        assert!(zlib(&stream, 1000).is_err());
        assert!(zlib(&stream, LIMIT + 1).is_err());
    }
}
