//! Safe interface to the C library zlib. All calls of it are here.
//!
//! # Rules
//! 1. The library keeps the address of a stream, so a stream never moves.
//! 2. The library gets input and output for one call only. Between calls it has neither.
//! 3. Lengths in the library have 32 bits. Longer data is passed in part, and the result says how much was taken.

use libz_sys as sys;
use std::ffi::{c_int, c_uint, c_void};
use std::mem::MaybeUninit;
use std::ptr;

/// Return code of the library.
pub(crate) type Code = c_int;

pub(crate) use sys::{
    Z_BUF_ERROR as BUF_ERROR, Z_DATA_ERROR as DATA_ERROR, Z_DEFAULT_STRATEGY as USUAL_STRATEGY, Z_DEFLATED as DEFLATED,
    Z_FINISH as FINISH, Z_MEM_ERROR as MEM_ERROR, Z_NEED_DICT as NEED_DICT, Z_NO_FLUSH as NO_FLUSH, Z_OK as OK,
    Z_STREAM_END as STREAM_END, Z_STREAM_ERROR as STREAM_ERROR, Z_VERSION_ERROR as VERSION_ERROR,
};

/// The default size of the window, which is also the largest.
pub(crate) const WINDOW_BITS: c_int = 15;
/// The default memory level.
pub(crate) const MEM_LEVEL: c_int = 8;
/// Bytes of the largest window.
const WINDOW: usize = 1 << 15;

unsafe extern "C" {
    /// Missing in the crate.
    fn inflateGetDictionary(strm: sys::z_streamp, dictionary: *mut u8, length: *mut c_uint) -> c_int;
}

extern "C" fn allocate(_: *mut c_void, items: c_uint, size: c_uint) -> *mut c_void {
    let bytes = (items as usize).saturating_mul(size as usize);
    // SAFETY: any size is valid, and the library checks for null.
    unsafe { libc::malloc(bytes) }
}

extern "C" fn release(_: *mut c_void, block: *mut c_void) {
    // SAFETY: the library frees only what `allocate` returned.
    unsafe { libc::free(block) }
}

/// Settings for deflating.
pub(crate) struct Setting {
    /// Compression level, -1 for the default.
    pub(crate) level: c_int,
    /// Method: only 8, deflate.
    pub(crate) method: c_int,
    /// Size of the window, and format of the stream.
    pub(crate) window_bits: c_int,
    /// Memory level of the state.
    pub(crate) mem_level: c_int,
    /// Compression strategy.
    pub(crate) strategy: c_int,
}

/// Result of a step.
pub(crate) struct Step {
    /// The library's return code.
    pub(crate) code: Code,
    /// Number of bytes taken from the input.
    pub(crate) taken: usize,
    /// Number of bytes added to the output.
    pub(crate) made: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Deflate,
    Inflate,
}

/// A stream for deflating or inflating.
pub(crate) struct Codec {
    stream: Box<sys::z_stream>,
    way: Way,
}

// SAFETY: the library has no state per thread, and any thread may free memory.
unsafe impl Send for Codec {}

impl Drop for Codec {
    fn drop(&mut self) {
        self.end();
    }
}

fn length(len: usize) -> c_uint {
    c_uint::try_from(len).unwrap_or(c_uint::MAX)
}

impl Codec {
    fn new(way: Way, begin: impl FnOnce(sys::z_streamp) -> Code) -> Result<Self, Code> {
        let mut stream = Box::new(sys::z_stream {
            next_in: ptr::null_mut(),
            avail_in: 0,
            total_in: 0,
            next_out: ptr::null_mut(),
            avail_out: 0,
            total_out: 0,
            msg: ptr::null_mut(),
            state: ptr::null_mut(),
            zalloc: allocate,
            zfree: release,
            opaque: ptr::null_mut(),
            data_type: sys::Z_BINARY,
            adler: 0,
            reserved: 0,
        });
        let code = begin(&raw mut *stream);
        // The library keeps nothing of a stream that failed to start.
        if code == OK { Ok(Codec { stream, way }) } else { Err(code) }
    }

    /// A stream to deflate.
    pub(crate) fn deflate(setting: &Setting) -> Result<Self, Code> {
        let &Setting { level, method, window_bits, mem_level, strategy } = setting;
        Self::new(Way::Deflate, |stream| {
            let size = size_of::<sys::z_stream>() as c_int;
            // SAFETY: a stream with functions for memory that never moves (rule 1). The library checks the rest.
            unsafe {
                let version = sys::zlibVersion();
                sys::deflateInit2_(stream, level, method, window_bits, mem_level, strategy, version, size)
            }
        })
    }

    /// A stream to inflate.
    pub(crate) fn inflate(window_bits: c_int) -> Result<Self, Code> {
        Self::new(Way::Inflate, |stream| {
            let size = size_of::<sys::z_stream>() as c_int;
            // SAFETY: as above.
            unsafe { sys::inflateInit2_(stream, window_bits, sys::zlibVersion(), size) }
        })
    }

    /// Whether it deflates.
    pub(crate) fn deflates(&self) -> bool {
        self.way == Way::Deflate
    }

    /// Takes from `input`, and appends up to `room` bytes to `output`, until one of them is exhausted.
    pub(crate) fn step(&mut self, input: &[u8], output: &mut Vec<u8>, room: usize, flush: c_int) -> Step {
        output.reserve(room);
        let (shown, room) = (length(input.len()), length(room));
        self.stream.next_in = if shown == 0 { ptr::null_mut() } else { input.as_ptr().cast_mut() };
        self.stream.avail_in = shown;
        self.stream.next_out = output.spare_capacity_mut().as_mut_ptr().cast();
        self.stream.avail_out = room;
        let stream = &raw mut *self.stream;
        // SAFETY: the stream is started and has not moved. It points to bytes that are valid during the call. The library only
        // reads the input, and only writes the output.
        let code = unsafe {
            match self.way {
                Way::Deflate => sys::deflate(stream, flush),
                Way::Inflate => sys::inflate(stream, flush),
            }
        };
        let (taken, made) = ((shown - self.stream.avail_in) as usize, (room - self.stream.avail_out) as usize);
        self.hide();
        // SAFETY: there is room for them, and the library has written them.
        unsafe { output.set_len(output.len() + made) };
        Step { code, taken, made }
    }

    /// Removes input and output from the stream (rule 2).
    fn hide(&mut self) {
        self.stream.next_in = ptr::null_mut();
        self.stream.avail_in = 0;
        self.stream.next_out = ptr::null_mut();
        self.stream.avail_out = 0;
    }

    /// Resets the stream to its initial state.
    pub(crate) fn reset(&mut self) -> Code {
        let stream = &raw mut *self.stream;
        // SAFETY: the stream is started and has not moved.
        unsafe {
            match self.way {
                Way::Deflate => sys::deflateReset(stream),
                Way::Inflate => sys::inflateReset(stream),
            }
        }
    }

    /// Ends the stream and frees its memory. Returns the library's code.
    pub(crate) fn end(&mut self) -> Code {
        let stream = &raw mut *self.stream;
        // SAFETY: the stream has not moved. If it was ended before, the library finds no state and does nothing.
        unsafe {
            match self.way {
                Way::Deflate => sys::deflateEnd(stream),
                Way::Inflate => sys::inflateEnd(stream),
            }
        }
    }

    /// Sets a dictionary.
    pub(crate) fn set_dictionary(&mut self, bytes: &[u8]) -> Code {
        let stream = &raw mut *self.stream;
        let (start, len) = (bytes.as_ptr(), length(bytes.len()));
        // SAFETY: the stream is started and has not moved. The library copies the bytes that it keeps.
        unsafe {
            match self.way {
                Way::Deflate => sys::deflateSetDictionary(stream, start, len),
                Way::Inflate => sys::inflateSetDictionary(stream, start, len),
            }
        }
    }

    /// The inflated data to which later data can refer.
    pub(crate) fn window(&mut self) -> Result<Vec<u8>, Code> {
        if self.deflates() {
            return Err(STREAM_ERROR);
        }
        let mut bytes = Vec::with_capacity(WINDOW);
        let mut len = 0;
        // SAFETY: a stream for inflating that has not moved. There is room for the largest window.
        let code = unsafe { inflateGetDictionary(&raw mut *self.stream, bytes.as_mut_ptr(), &raw mut len) };
        if code < 0 {
            return Err(code);
        }
        // SAFETY: the library has written `len` bytes, at most the size of the largest window.
        unsafe { bytes.set_len(len as usize) };
        Ok(bytes)
    }

    /// Changes level and strategy. Fails unless all earlier output has been taken.
    pub(crate) fn set_params(&mut self, level: c_int, strategy: c_int) -> Code {
        if !self.deflates() {
            return STREAM_ERROR;
        }
        // The library requires room, although it writes nothing.
        let mut room = MaybeUninit::<u8>::uninit();
        self.stream.next_out = room.as_mut_ptr();
        self.stream.avail_out = 1;
        // SAFETY: a stream for deflating that has not moved. It points to one byte that is valid during the call.
        let code = unsafe { sys::deflateParams(&raw mut *self.stream, level, strategy) };
        let is_full = self.stream.avail_out == 0;
        self.hide();
        if is_full { STREAM_ERROR } else { code }
    }

    /// The checksum of the data, or of the required dictionary.
    pub(crate) fn adler(&self) -> u32 {
        // The field is a wider word.
        self.stream.adler as u32
    }
}
