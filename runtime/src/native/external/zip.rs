//! Zlib streams of external terms.

use flate2::Compression;
use flate2::bufread::ZlibDecoder;
use flate2::write::ZlibEncoder;
use std::io::{Read, Write};

/// `bytes` as a zlib stream.
pub(super) fn deflate(bytes: &[u8], level: u32) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// What the zlib stream at the start of `bytes` holds, and the stream's length; `None` when it is broken or does not
/// hold exactly `size` bytes. Memory grows with what comes out, not with what `size` claims.
pub(super) fn inflate(bytes: &[u8], size: usize) -> Option<(Vec<u8>, usize)> {
    let mut decoder = ZlibDecoder::new(bytes);
    let mut inflated = Vec::new();
    // One byte more than allowed shows a stream that is too long, and else is the read that finds the checksum.
    decoder.by_ref().take(size as u64 + 1).read_to_end(&mut inflated).ok()?;
    (inflated.len() == size).then(|| (inflated, decoder.total_in() as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_streams_of_the_right_size() {
        let content = b"abcabcabcabcabcabcabcabcabcabcabcabc".as_slice();
        let stream = deflate(content, 6).expect("memory");
        let followed = [&stream, b"more".as_slice()].concat();
        assert_eq!(inflate(&followed, content.len()), Some((content.to_vec(), stream.len())));
        for size in [0, content.len() - 1, content.len() + 1, u32::MAX as usize] {
            assert_eq!(inflate(&stream, size), None);
        }
        for cut in 0..stream.len() {
            assert_eq!(inflate(&stream[..cut], content.len()), None);
        }
        let mut wrong = stream.clone();
        wrong[stream.len() - 1] ^= 1;
        assert_eq!(inflate(&wrong, content.len()), None);
    }
}
