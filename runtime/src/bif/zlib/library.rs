//! The C library zlib with a safe face: all calls of it are here.
//!
//! # Rules
//! 1. The library keeps the address of a stream, so a stream stays where it was made.
//! 2. Bytes are shown to the library for one call only: between calls it has neither input nor output.
//! 3. Lengths are 32 bits wide there. What is longer is shown in part, and the answer says how much was taken.

use libz_sys as sys;
use std::ffi::{c_int, c_uint, c_void};
use std::mem::MaybeUninit;
use std::ptr;

/// What the library says to a call.
pub(crate) type Code = c_int;

pub(crate) use sys::{
    Z_BUF_ERROR as BUF_ERROR, Z_DATA_ERROR as DATA_ERROR, Z_DEFAULT_STRATEGY as USUAL_STRATEGY, Z_DEFLATED as DEFLATED,
    Z_FINISH as FINISH, Z_MEM_ERROR as MEM_ERROR, Z_NEED_DICT as NEED_DICT, Z_NO_FLUSH as NO_FLUSH, Z_OK as OK,
    Z_STREAM_END as STREAM_END, Z_STREAM_ERROR as STREAM_ERROR, Z_VERSION_ERROR as VERSION_ERROR,
};

/// The usual window, which is also the largest.
pub(crate) const WINDOW_BITS: c_int = 15;
/// The usual memory.
pub(crate) const MEM_LEVEL: c_int = 8;
/// Bytes of the largest window.
const WINDOW: usize = 1 << 15;

unsafe extern "C" {
    /// Not declared by the crate.
    fn inflateGetDictionary(strm: sys::z_streamp, dictionary: *mut u8, length: *mut c_uint) -> c_int;
}

extern "C" fn allocate(_: *mut c_void, items: c_uint, size: c_uint) -> *mut c_void {
    let bytes = (items as usize).saturating_mul(size as usize);
    // SAFETY: no size is wrong; the library looks at null.
    unsafe { libc::malloc(bytes) }
}

extern "C" fn release(_: *mut c_void, block: *mut c_void) {
    // SAFETY: the library gives back what `allocate` gave it.
    unsafe { libc::free(block) }
}

/// How to deflate.
pub(crate) struct Setting {
    /// How hard to try, -1 for the usual.
    pub(crate) level: c_int,
    /// 8: deflate, the only one.
    pub(crate) method: c_int,
    /// Size of the window and form of the stream.
    pub(crate) window_bits: c_int,
    /// Memory for the state.
    pub(crate) mem_level: c_int,
    /// What to look for.
    pub(crate) strategy: c_int,
}

/// What a step has done.
pub(crate) struct Step {
    /// What the library says.
    pub(crate) code: Code,
    /// Bytes taken of the input.
    pub(crate) taken: usize,
    /// Bytes put into the output.
    pub(crate) made: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Deflate,
    Inflate,
}

/// A stream that is deflated or inflated.
pub(crate) struct Codec {
    stream: Box<sys::z_stream>,
    way: Way,
}

// SAFETY: the library has no state of a thread's own, and memory may be given back on any thread.
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
        // Of a stream that cannot be begun, the library keeps nothing.
        if code == OK { Ok(Codec { stream, way }) } else { Err(code) }
    }

    /// A stream to deflate.
    pub(crate) fn deflate(setting: &Setting) -> Result<Self, Code> {
        let &Setting { level, method, window_bits, mem_level, strategy } = setting;
        Self::new(Way::Deflate, |stream| {
            let size = size_of::<sys::z_stream>() as c_int;
            // SAFETY: a stream with functions for memory, at its place (rule 1); the library checks the rest.
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

    /// Takes of `input` and puts up to `room` bytes at the end of `output`, as far as either goes.
    pub(crate) fn step(&mut self, input: &[u8], output: &mut Vec<u8>, room: usize, flush: c_int) -> Step {
        output.reserve(room);
        let (shown, room) = (length(input.len()), length(room));
        self.stream.next_in = if shown == 0 { ptr::null_mut() } else { input.as_ptr().cast_mut() };
        self.stream.avail_in = shown;
        self.stream.next_out = output.spare_capacity_mut().as_mut_ptr().cast();
        self.stream.avail_out = room;
        let stream = &raw mut *self.stream;
        // SAFETY: the stream is begun and at its place. It shows bytes that are there during the call, of which the library only
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

    /// Rule 2.
    fn hide(&mut self) {
        self.stream.next_in = ptr::null_mut();
        self.stream.avail_in = 0;
        self.stream.next_out = ptr::null_mut();
        self.stream.avail_out = 0;
    }

    /// To the state after its making.
    pub(crate) fn reset(&mut self) -> Code {
        let stream = &raw mut *self.stream;
        // SAFETY: the stream is begun and at its place.
        unsafe {
            match self.way {
                Way::Deflate => sys::deflateReset(stream),
                Way::Inflate => sys::inflateReset(stream),
            }
        }
    }

    /// What the library says at its end, which frees what it has.
    pub(crate) fn end(&mut self) -> Code {
        let stream = &raw mut *self.stream;
        // SAFETY: the stream is at its place; if it was ended before, the library finds no state and does nothing.
        unsafe {
            match self.way {
                Way::Deflate => sys::deflateEnd(stream),
                Way::Inflate => sys::inflateEnd(stream),
            }
        }
    }

    /// Takes a dictionary.
    pub(crate) fn set_dictionary(&mut self, bytes: &[u8]) -> Code {
        let stream = &raw mut *self.stream;
        let (start, len) = (bytes.as_ptr(), length(bytes.len()));
        // SAFETY: the stream is begun and at its place; the library copies what it keeps of the bytes.
        unsafe {
            match self.way {
                Way::Deflate => sys::deflateSetDictionary(stream, start, len),
                Way::Inflate => sys::inflateSetDictionary(stream, start, len),
            }
        }
    }

    /// What was inflated last, as far as it may be referred to.
    pub(crate) fn window(&mut self) -> Result<Vec<u8>, Code> {
        if self.deflates() {
            return Err(STREAM_ERROR);
        }
        let mut bytes = Vec::with_capacity(WINDOW);
        let mut len = 0;
        // SAFETY: a stream that is inflated, at its place; there is room for the largest window.
        let code = unsafe { inflateGetDictionary(&raw mut *self.stream, bytes.as_mut_ptr(), &raw mut len) };
        if code < 0 {
            return Err(code);
        }
        // SAFETY: the library has written so many bytes, which are no more than the largest window has.
        unsafe { bytes.set_len(len as usize) };
        Ok(bytes)
    }

    /// Goes on deflating in another way. All that came before is out already; if it is not, there is an error.
    pub(crate) fn set_params(&mut self, level: c_int, strategy: c_int) -> Code {
        if !self.deflates() {
            return STREAM_ERROR;
        }
        // The library wants room, though there is nothing to write.
        let mut room = MaybeUninit::<u8>::uninit();
        self.stream.next_out = room.as_mut_ptr();
        self.stream.avail_out = 1;
        // SAFETY: a stream that is deflated, at its place; it shows one byte that is there during the call.
        let code = unsafe { sys::deflateParams(&raw mut *self.stream, level, strategy) };
        let is_full = self.stream.avail_out == 0;
        self.hide();
        if is_full { STREAM_ERROR } else { code }
    }

    /// The checksum of what has been worked on, or of the dictionary that is needed.
    pub(crate) fn adler(&self) -> u32 {
        // Kept in a wider word.
        self.stream.adler as u32
    }
}
