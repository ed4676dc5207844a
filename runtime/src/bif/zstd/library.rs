//! Safe interface to the C library zstd. All calls of it are here.
//!
//! # Rules
//! 1. The library gets input and output for one call only, and keeps neither.
//! 2. A context holds the dictionary that it refers to.

use std::ffi::{CStr, c_int};
use std::ptr::NonNull;
use std::sync::Arc;
use zstd_sys as sys;

pub(super) use sys::ZSTD_cParameter as Setting;
pub(super) use sys::ZSTD_strategy as Strategy;

/// The only setting for decompressing.
pub(super) const WINDOW_LOG_MAX: sys::ZSTD_dParameter = sys::ZSTD_dParameter::ZSTD_d_windowLogMax;
/// Sizes in the headers of frames that are unknown, or that are not headers.
const UNKNOWN_SIZES: [u64; 2] = [u64::MAX, u64::MAX - 1];

/// An error of the library.
#[derive(Clone, Copy)]
pub(super) struct Failure(usize);

/// Result of a call of the library.
pub(super) type Outcome<T> = Result<T, Failure>;

fn checked(code: usize) -> Outcome<usize> {
    // SAFETY: any number is valid.
    let is_error = unsafe { sys::ZSTD_isError(code) } != 0;
    if is_error { Err(Failure(code)) } else { Ok(code) }
}

impl Failure {
    /// The library's text.
    pub(super) fn text(self) -> &'static [u8] {
        // SAFETY: any number is valid, and the text is a constant of the library.
        unsafe { CStr::from_ptr(sys::ZSTD_getErrorName(self.0)) }.to_bytes()
    }
}

/// The end of a step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// More input follows.
    Continue,
    /// All output is made.
    Flush,
    /// The frame ends.
    End,
}

/// Result of a step.
pub(super) struct Step {
    /// Bytes taken from the input.
    pub(super) taken: usize,
    /// The output.
    pub(super) output: Vec<u8>,
    /// Whether the output is full and more would follow.
    pub(super) is_cut: bool,
}

/// Gives the library input and room for output until one of them is exhausted. `call` returns a hint of how much is left.
fn step(
    input: &[u8],
    room: usize,
    mut call: impl FnMut(*mut sys::ZSTD_outBuffer, *mut sys::ZSTD_inBuffer) -> usize,
) -> Outcome<Step> {
    let mut output: Vec<u8> = Vec::with_capacity(room);
    let mut to = sys::ZSTD_outBuffer { dst: output.as_mut_ptr().cast(), size: room, pos: 0 };
    let mut from = sys::ZSTD_inBuffer { src: input.as_ptr().cast(), size: input.len(), pos: 0 };
    let left = loop {
        let left = checked(call(&raw mut to, &raw mut from))?;
        if from.pos == from.size || to.pos == to.size {
            break left;
        }
    };
    // SAFETY: there is room for them, and the library has written them.
    unsafe { output.set_len(to.pos) };
    Ok(Step { taken: from.pos, output, is_cut: to.pos == to.size && left > 0 })
}

/// A dictionary for compressing.
pub(super) struct CompressDictionary(NonNull<sys::ZSTD_CDict>);

// SAFETY: the library only reads a dictionary once it is made, from any thread.
unsafe impl Send for CompressDictionary {}
// SAFETY: as above.
unsafe impl Sync for CompressDictionary {}

impl Drop for CompressDictionary {
    fn drop(&mut self) {
        // SAFETY: made by the library, and freed once.
        unsafe { sys::ZSTD_freeCDict(self.0.as_ptr()) };
    }
}

/// The library's functions for memory.
const USUAL_MEMORY: sys::ZSTD_customMem =
    sys::ZSTD_customMem { customAlloc: None, customFree: None, opaque: std::ptr::null_mut() };

impl CompressDictionary {
    /// A dictionary with this content; `None` if it is invalid.
    pub(super) fn new(bytes: &[u8], level: c_int) -> Option<Self> {
        // SAFETY: the library copies the bytes.
        let made = unsafe {
            sys::ZSTD_createCDict_advanced(
                bytes.as_ptr().cast(),
                bytes.len(),
                sys::ZSTD_dictLoadMethod_e::ZSTD_dlm_byCopy,
                sys::ZSTD_dictContentType_e::ZSTD_dct_auto,
                sys::ZSTD_getCParams(level, 0, bytes.len()),
                USUAL_MEMORY,
            )
        };
        NonNull::new(made).map(Self)
    }

    /// Its identity, 0 without one.
    pub(super) fn id(&self) -> u32 {
        // SAFETY: made by the library.
        unsafe { sys::ZSTD_getDictID_fromCDict(self.0.as_ptr()) }
    }
}

/// A dictionary for decompressing.
pub(super) struct DecompressDictionary(NonNull<sys::ZSTD_DDict>);

// SAFETY: the library only reads a dictionary once it is made, from any thread.
unsafe impl Send for DecompressDictionary {}
// SAFETY: as above.
unsafe impl Sync for DecompressDictionary {}

impl Drop for DecompressDictionary {
    fn drop(&mut self) {
        // SAFETY: made by the library, and freed once.
        unsafe { sys::ZSTD_freeDDict(self.0.as_ptr()) };
    }
}

impl DecompressDictionary {
    /// A dictionary with this content; `None` if it is invalid.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        // SAFETY: the library copies the bytes.
        let made = unsafe {
            sys::ZSTD_createDDict_advanced(
                bytes.as_ptr().cast(),
                bytes.len(),
                sys::ZSTD_dictLoadMethod_e::ZSTD_dlm_byCopy,
                sys::ZSTD_dictContentType_e::ZSTD_dct_auto,
                USUAL_MEMORY,
            )
        };
        NonNull::new(made).map(Self)
    }

    /// Its identity, 0 without one.
    pub(super) fn id(&self) -> u32 {
        // SAFETY: made by the library.
        unsafe { sys::ZSTD_getDictID_fromDDict(self.0.as_ptr()) }
    }
}

/// A context for compressing.
pub(super) struct Compressor {
    context: NonNull<sys::ZSTD_CCtx>,
    /// Rule 2.
    dictionary: Option<Arc<CompressDictionary>>,
}

// SAFETY: a context has no state of a thread.
unsafe impl Send for Compressor {}

impl Drop for Compressor {
    fn drop(&mut self) {
        // SAFETY: made by the library, and freed once.
        unsafe { sys::ZSTD_freeCCtx(self.context.as_ptr()) };
    }
}

impl Compressor {
    /// A context with the usual settings; `None` without memory.
    pub(super) fn new() -> Option<Self> {
        // SAFETY: no arguments.
        let context = NonNull::new(unsafe { sys::ZSTD_createCCtx() })?;
        Some(Compressor { context, dictionary: None })
    }

    /// Changes a setting.
    pub(super) fn set(&mut self, setting: Setting, value: c_int) -> Outcome<()> {
        // SAFETY: a context of our own. The library checks the value.
        checked(unsafe { sys::ZSTD_CCtx_setParameter(self.context.as_ptr(), setting, value) }).map(drop)
    }

    /// The value of a setting.
    pub(super) fn get(&self, setting: Setting) -> Outcome<c_int> {
        let mut value = 0;
        // SAFETY: a context of our own, and a place for the value.
        checked(unsafe { sys::ZSTD_CCtx_getParameter(self.context.as_ptr(), setting, &raw mut value) }).map(|_| value)
    }

    /// States the size of the next frame's content.
    pub(super) fn pledge(&mut self, size: u64) -> Outcome<()> {
        // SAFETY: a context of our own.
        checked(unsafe { sys::ZSTD_CCtx_setPledgedSrcSize(self.context.as_ptr(), size) }).map(drop)
    }

    /// Uses a copy of these bytes as dictionary, none if there are none.
    pub(super) fn load(&mut self, bytes: &[u8]) -> Outcome<()> {
        // SAFETY: a context of our own. The library copies the bytes.
        checked(unsafe { sys::ZSTD_CCtx_loadDictionary(self.context.as_ptr(), bytes.as_ptr().cast(), bytes.len()) })?;
        self.dictionary = None;
        Ok(())
    }

    /// Uses a dictionary.
    pub(super) fn refer(&mut self, dictionary: Arc<CompressDictionary>) -> Outcome<()> {
        // SAFETY: a context of our own, which holds the dictionary from here on.
        checked(unsafe { sys::ZSTD_CCtx_refCDict(self.context.as_ptr(), dictionary.0.as_ptr()) })?;
        self.dictionary = Some(dictionary);
        Ok(())
    }

    /// Compresses input, into as many bytes as the library makes at most of one block.
    pub(super) fn step(&mut self, input: &[u8], after: After) -> Outcome<Step> {
        let after = match after {
            After::Continue => sys::ZSTD_EndDirective::ZSTD_e_continue,
            After::Flush => sys::ZSTD_EndDirective::ZSTD_e_flush,
            After::End => sys::ZSTD_EndDirective::ZSTD_e_end,
        };
        let context = self.context.as_ptr();
        // SAFETY: no arguments.
        let room = unsafe { sys::ZSTD_CStreamOutSize() };
        // SAFETY: a context of our own, and buffers that are valid during the call.
        let step = step(input, room, |to, from| unsafe { sys::ZSTD_compressStream2(context, to, from, after) });
        if step.is_err() {
            self.reset();
        }
        step
    }

    /// Forgets a frame that has begun.
    pub(super) fn reset(&mut self) {
        let session = sys::ZSTD_ResetDirective::ZSTD_reset_session_only;
        // SAFETY: a context of our own. This cannot fail.
        unsafe { sys::ZSTD_CCtx_reset(self.context.as_ptr(), session) };
    }
}

/// A context for decompressing.
pub(super) struct Decompressor {
    context: NonNull<sys::ZSTD_DCtx>,
    /// Rule 2.
    dictionary: Option<Arc<DecompressDictionary>>,
    /// Whether a stream has begun.
    has_begun: bool,
}

// SAFETY: a context has no state of a thread.
unsafe impl Send for Decompressor {}

impl Drop for Decompressor {
    fn drop(&mut self) {
        // SAFETY: made by the library, and freed once.
        unsafe { sys::ZSTD_freeDCtx(self.context.as_ptr()) };
    }
}

impl Decompressor {
    /// A context with the usual settings; `None` without memory.
    pub(super) fn new() -> Option<Self> {
        // SAFETY: no arguments.
        let context = NonNull::new(unsafe { sys::ZSTD_createDCtx() })?;
        Some(Decompressor { context, dictionary: None, has_begun: false })
    }

    /// Changes the only setting.
    pub(super) fn set_window_max(&mut self, value: c_int) -> Outcome<()> {
        // SAFETY: a context of our own. The library checks the value.
        checked(unsafe { sys::ZSTD_DCtx_setParameter(self.context.as_ptr(), WINDOW_LOG_MAX, value) }).map(drop)
    }

    /// The value of the only setting.
    pub(super) fn window_max(&self) -> Outcome<c_int> {
        let mut value = 0;
        let context = self.context.as_ptr();
        // SAFETY: a context of our own, and a place for the value.
        checked(unsafe { sys::ZSTD_DCtx_getParameter(context, WINDOW_LOG_MAX, &raw mut value) }).map(|_| value)
    }

    /// Uses a copy of these bytes as dictionary, none if there are none.
    pub(super) fn load(&mut self, bytes: &[u8]) -> Outcome<()> {
        // SAFETY: a context of our own. The library copies the bytes.
        checked(unsafe { sys::ZSTD_DCtx_loadDictionary(self.context.as_ptr(), bytes.as_ptr().cast(), bytes.len()) })?;
        self.dictionary = None;
        Ok(())
    }

    /// Uses a dictionary.
    pub(super) fn refer(&mut self, dictionary: Arc<DecompressDictionary>) -> Outcome<()> {
        // SAFETY: a context of our own, which holds the dictionary from here on.
        checked(unsafe { sys::ZSTD_DCtx_refDDict(self.context.as_ptr(), dictionary.0.as_ptr()) })?;
        self.dictionary = Some(dictionary);
        Ok(())
    }

    /// Decompresses input into as many bytes as a block has at most, or as the first input of a stream will become if that is
    /// known and less.
    pub(super) fn step(&mut self, input: &[u8]) -> Outcome<Step> {
        // SAFETY: no arguments.
        let mut room = unsafe { sys::ZSTD_DStreamOutSize() };
        if !self.has_begun {
            // SAFETY: the library only reads the bytes.
            let size = unsafe { sys::ZSTD_findDecompressedSize(input.as_ptr().cast(), input.len()) };
            if !UNKNOWN_SIZES.contains(&size) {
                room = room.min(usize::try_from(size).unwrap_or(usize::MAX));
            }
            self.has_begun = true;
        }
        let context = self.context.as_ptr();
        // SAFETY: a context of our own, and buffers that are valid during the call.
        let step = step(input, room, |to, from| unsafe { sys::ZSTD_decompressStream(context, to, from) });
        if step.is_err() {
            self.reset();
        }
        step
    }

    /// Forgets a stream that has begun.
    pub(super) fn reset(&mut self) {
        let session = sys::ZSTD_ResetDirective::ZSTD_reset_session_only;
        // SAFETY: a context of our own. This cannot fail.
        unsafe { sys::ZSTD_DCtx_reset(self.context.as_ptr(), session) };
        self.has_begun = false;
    }
}

/// The identity of the dictionary in these bytes, 0 without one.
pub(super) fn dictionary_id(bytes: &[u8]) -> u32 {
    // SAFETY: the library only reads the bytes.
    unsafe { sys::ZSTD_getDictID_fromDict(bytes.as_ptr().cast(), bytes.len()) }
}

/// The identity of the dictionary that a frame needs, 0 without one.
pub(super) fn frame_dictionary_id(bytes: &[u8]) -> u32 {
    // SAFETY: the library only reads the bytes.
    unsafe { sys::ZSTD_getDictID_fromFrame(bytes.as_ptr().cast(), bytes.len()) }
}

/// The header of a frame.
pub(super) struct Header {
    /// Size of the content, if stated.
    pub(super) content: Option<u64>,
    /// Size of the window.
    pub(super) window: u64,
    /// Greatest size of a block.
    pub(super) block_max: u32,
    /// Whether it is a frame of other data.
    pub(super) is_skippable: bool,
    /// Size of the header.
    pub(super) size: u32,
    /// Identity of the dictionary, 0 without one.
    pub(super) dictionary: u32,
    /// Whether a checksum follows.
    pub(super) has_checksum: bool,
}

/// The header at the start of these bytes. If they are not a whole header, its numbers are 0.
pub(super) fn header(bytes: &[u8]) -> Outcome<Header> {
    let mut header = sys::ZSTD_FrameHeader {
        frameContentSize: 0,
        windowSize: 0,
        blockSizeMax: 0,
        frameType: sys::ZSTD_FrameType_e::ZSTD_frame,
        headerSize: 0,
        dictID: 0,
        checksumFlag: 0,
        _reserved1: 0,
        _reserved2: 0,
    };
    // SAFETY: the library only reads the bytes, and writes the header.
    checked(unsafe { sys::ZSTD_getFrameHeader(&raw mut header, bytes.as_ptr().cast(), bytes.len()) })?;
    Ok(Header {
        content: Some(header.frameContentSize).filter(|size| *size != UNKNOWN_SIZES[0]),
        window: header.windowSize,
        block_max: header.blockSizeMax,
        is_skippable: header.frameType != sys::ZSTD_FrameType_e::ZSTD_frame,
        size: header.headerSize,
        dictionary: header.dictID,
        has_checksum: header.checksumFlag != 0,
    })
}
