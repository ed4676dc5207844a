//! BIFs of the module `zlib`: deflated streams.
//!
//! # Shape
//! ```text
//! stream    input queue, and steps of work     library   calls of the C library, the same as OTP's
//! ```
//!
//! # Protocol
//! 1. A stream is a reference. Only its controlling process may use it: the one that opened it, or that got it by
//!    `set_controller_nif/2`. Others get `not_on_controlling_process`. The form of arguments is checked before that, binaries
//!    to enqueue and the size of a buffer after it.
//! 2. A stream is idle, deflating, inflating, or closed. An operation that does not fit the state is `not_initialized`, an init
//!    of a stream that is not idle is `already_initialized`. The end of its process does not affect a stream. It is freed with
//!    the last copy of its reference.
//! 3. Up to [`PIECES_MAX`] binaries of input are enqueued at a time. Then the caller has to continue with the rest of its list.
//! 4. `deflate_nif/4` and `inflate_nif/4` do one step of work, with limits for the bytes of input and output: `{continue,
//!    Output}`, `{finished, Output}` when no input is left and there was room for more output, or `{need_dictionary, Adler32,
//!    Output}`, with a list of at most one binary. The caller repeats the step.
//! 5. The library's error codes `stream_error` and `data_error` are raised. Others are returned, as atoms.
//! 6. A stream can stash one term: output to be returned with a later one.

#[allow(unsafe_code, reason = "calls the C library")]
pub(super) mod library;
mod stream;
#[cfg(test)]
mod tests;

use crate::bif::support::int;
use crate::bif::{iodata, resource};
use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom;
use beamc_term::base::release;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::detached::DetachedTerm;
use library::{Code, Codec, Setting};
use simd_adler32::Adler32;
use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use stream::{AtEnd, Phase, Progress, Stream};

/// Number of binaries that one call enqueues.
const PIECES_MAX: usize = 256;
/// First release in which checksums of dictionaries are unsigned.
const UNSIGNED_RELEASE: u32 = 27;

/// A stream, and the pid of its controlling process.
struct Owned {
    controller: AtomicU64,
    stream: Mutex<Stream>,
}

impl Owned {
    fn stream(&self) -> MutexGuard<'_, Stream> {
        self.stream.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One call of a BIF.
struct Call<'h, 'a> {
    ctx: Ctx<'h>,
    function: &'static str,
    args: &'a [Term<'h>],
}

impl<'h, 'a> Call<'h, 'a> {
    fn new(ctx: Ctx<'h>, function: &'static str, args: &'a [Term<'h>]) -> Self {
        Call { ctx, function, args }
    }

    /// An error without explanation.
    fn raised(&self, reason: &str) -> Raise<'h> {
        let top = TraceTop::Undefined {
            module: Term::atom_from_text("zlib"),
            function: Term::atom_from_text(self.function),
            arguments: self.ctx.heap.list(self.args),
        };
        Raise { class: Class::Error, reason: Term::atom_from_text(reason), top }
    }

    fn badarg(&self) -> Raise<'h> {
        self.raised("badarg")
    }

    fn not_initialized(&self) -> Raise<'h> {
        self.raised("not_initialized")
    }

    /// The stream in the first argument (rule 1).
    fn owned(&self) -> Result<Arc<Owned>, Raise<'h>> {
        let owned: Arc<Owned> = resource::get(self.args[0]).ok_or_else(|| self.badarg())?;
        if owned.controller.load(Ordering::Acquire) == self.ctx.state.pid.number() {
            return Ok(owned);
        }
        Err(self.raised("not_on_controlling_process"))
    }

    /// The other arguments, as integers.
    fn ints<const N: usize>(&self) -> Result<[i32; N], Raise<'h>> {
        let mut ints = [0; N];
        for (value, arg) in ints.iter_mut().zip(&self.args[1..]) {
            *value = int(*arg).ok_or_else(|| self.badarg())?;
        }
        Ok(ints)
    }

    /// The bytes of the second argument.
    fn bytes(&self) -> Result<Cow<'h, [u8]>, Raise<'h>> {
        let data = self.args[1];
        let bytes = if data.as_bits().is_some() { binary_bytes(data) } else { iodata::bytes(data).map(Cow::Owned) };
        bytes.ok_or_else(|| self.badarg())
    }

    /// The result for a return code (rule 5).
    fn said(&self, code: Code) -> Answer<'h> {
        Ok(match code {
            library::OK => Term::atom(atom::OK),
            library::STREAM_END => Term::atom_from_text("stream_end"),
            library::STREAM_ERROR => return Err(self.raised("stream_error")),
            library::DATA_ERROR => return Err(self.raised("data_error")),
            library::MEM_ERROR => Term::atom_from_text("mem_error"),
            library::BUF_ERROR => Term::atom_from_text("buf_error"),
            library::VERSION_ERROR => Term::atom_from_text("version_error"),
            _ => Term::atom_from_text("unknown_error"),
        })
    }

    /// The result for a return code of a session; `not_initialized` without one.
    fn said_of(&self, code: Option<Code>) -> Answer<'h> {
        self.said(code.ok_or_else(|| self.not_initialized())?)
    }

    fn checksum(&self, sum: u32) -> Term<'h> {
        let is_signed = release() < UNSIGNED_RELEASE;
        self.ctx.heap.integer(if is_signed { sum.cast_signed().into() } else { sum.into() })
    }

    /// One step of work (rule 4).
    fn work(&self, deflates: bool) -> Answer<'h> {
        let ([limit, room, flush], owned) = (self.ints()?, self.owned()?);
        let mut stream = owned.stream();
        if stream.session(deflates).is_none() {
            return Err(self.not_initialized());
        }
        if !deflates && let Err(code) = stream.pass_end() {
            return self.said(code);
        }
        let Ok(room) = usize::try_from(room) else { return self.said(library::MEM_ERROR) };
        let limit = usize::try_from(limit).unwrap_or(usize::MAX).max(1);
        let (progress, output) = match stream.work(limit, room, flush).ok_or_else(|| self.not_initialized())? {
            Ok(done) => done,
            Err(code) => return self.said(code),
        };
        let heap = self.ctx.heap;
        let output = if output.is_empty() { Term::NIL } else { heap.list(&[heap.binary(&output)]) };
        Ok(match progress {
            Progress::Finished => heap.tuple(&[Term::atom_from_text("finished"), output]),
            Progress::Continue => heap.tuple(&[Term::atom_from_text("continue"), output]),
            Progress::NeedDictionary(sum) => {
                heap.tuple(&[Term::atom_from_text("need_dictionary"), self.checksum(sum), output])
            }
        })
    }
}

/// `zlib:open_nif/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn zlib_open_nif_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let owned = Owned { controller: AtomicU64::new(ctx.state.pid.number()), stream: Mutex::default() };
    Ok(resource::new(ctx.heap, size_of::<Owned>(), Arc::new(owned)))
}

/// `zlib:close_nif/1`.
pub fn zlib_close_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "close_nif", args);
    if call.owned()?.stream().close() { Ok(Term::atom(atom::OK)) } else { Err(call.not_initialized()) }
}

/// `zlib:set_controller_nif/2`.
pub fn zlib_set_controller_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "set_controller_nif", args);
    let pid = args[1].as_pid().ok_or_else(|| call.badarg())?;
    call.owned()?.controller.store(pid.number(), Ordering::Release);
    Ok(Term::atom(atom::OK))
}

/// Starts a session of an idle stream with the codec that `make` creates.
fn begin<'h>(
    call: &Call<'h, '_>,
    is_raw: bool,
    at_end: AtEnd,
    make: impl FnOnce() -> Result<Codec, Code>,
) -> Answer<'h> {
    let owned = call.owned()?;
    let mut stream = owned.stream();
    if !matches!(stream.phase, Phase::Idle) {
        return Err(call.raised("already_initialized"));
    }
    let code = make().map(|codec| stream.begin(codec, is_raw, at_end)).err();
    call.said(code.unwrap_or(library::OK))
}

/// `zlib:deflateInit_nif/6`.
pub fn zlib_deflate_init_nif_6<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "deflateInit_nif", args);
    let [level, method, window_bits, mem_level, strategy] = call.ints()?;
    let setting = Setting { level, method, window_bits, mem_level, strategy };
    begin(&call, window_bits < 0, AtEnd::Cut, || Codec::deflate(&setting))
}

/// `zlib:inflateInit_nif/3`.
pub fn zlib_inflate_init_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "inflateInit_nif", args);
    let [window_bits, at_end] = call.ints()?;
    begin(&call, window_bits < 0, AtEnd::of(at_end), || Codec::inflate(window_bits))
}

/// `zlib:deflateSetDictionary_nif/2`: returns the checksum of the dictionary.
pub fn zlib_deflate_set_dictionary_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "deflateSetDictionary_nif", args);
    let (bytes, owned) = (call.bytes()?, call.owned()?);
    let mut stream = owned.stream();
    let session = stream.session(true).ok_or_else(|| call.not_initialized())?;
    let code = session.codec.set_dictionary(&bytes);
    if code != library::OK {
        return call.said(code);
    }
    if !session.is_raw {
        return Ok(call.checksum(session.codec.adler()));
    }
    // The library computes the checksum only if the stream has one. OTP's begins with 0, not with 1.
    let mut sum = Adler32::from_checksum(0);
    sum.write(&bytes);
    Ok(call.checksum(sum.finish()))
}

/// `zlib:inflateSetDictionary_nif/2`.
pub fn zlib_inflate_set_dictionary_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "inflateSetDictionary_nif", args);
    let (bytes, owned) = (call.bytes()?, call.owned()?);
    let code = owned.stream().session(false).map(|session| session.codec.set_dictionary(&bytes));
    call.said_of(code)
}

/// `zlib:inflateGetDictionary_nif/1`: the current dictionary, after all inflated data.
pub fn zlib_inflate_get_dictionary_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "inflateGetDictionary_nif", args);
    let owned = call.owned()?;
    let window = owned.stream().session(false).map(|session| session.codec.window());
    match window.ok_or_else(|| call.not_initialized())? {
        Ok(bytes) => Ok(ctx.heap.binary(&bytes)),
        Err(code) => call.said(code),
    }
}

/// `zlib:deflateReset_nif/1`.
pub fn zlib_deflate_reset_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "deflateReset_nif", args);
    let code = call.owned()?.stream().reset(true);
    call.said_of(code)
}

/// `zlib:inflateReset_nif/1`.
pub fn zlib_inflate_reset_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "inflateReset_nif", args);
    let code = call.owned()?.stream().reset(false);
    call.said_of(code)
}

/// `zlib:deflateEnd_nif/1`.
pub fn zlib_deflate_end_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "deflateEnd_nif", args);
    let code = call.owned()?.stream().end(true);
    call.said_of(code)
}

/// `zlib:inflateEnd_nif/1`.
pub fn zlib_inflate_end_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "inflateEnd_nif", args);
    let code = call.owned()?.stream().end(false);
    call.said_of(code)
}

/// `zlib:deflateParams_nif/3`. The Erlang side has flushed earlier data.
pub fn zlib_deflate_params_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "deflateParams_nif", args);
    let ([level, strategy], owned) = (call.ints()?, call.owned()?);
    let code = owned.stream().session(true).map(|session| session.codec.set_params(level, strategy));
    call.said_of(code)
}

/// `zlib:deflate_nif/4`.
pub fn zlib_deflate_nif_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Call::new(ctx, "deflate_nif", args).work(true)
}

/// `zlib:inflate_nif/4`.
pub fn zlib_inflate_nif_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Call::new(ctx, "inflate_nif", args).work(false)
}

/// `zlib:enqueue_nif/2`. Rule 3.
pub fn zlib_enqueue_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "enqueue_nif", args);
    let owned = call.owned()?;
    let mut stream = owned.stream();
    if !matches!(stream.phase, Phase::Working(_)) {
        return Err(call.not_initialized());
    }
    let (pieces, rest) = iodata::binaries(args[1], PIECES_MAX).ok_or_else(|| call.badarg())?;
    stream.enqueue(&pieces);
    Ok(if rest.is_nil() { Term::atom(atom::OK) } else { ctx.heap.tuple(&[Term::atom_from_text("continue"), rest]) })
}

/// `zlib:getStash_nif/1`: `{ok, Term}` or `empty`. Rule 6.
pub fn zlib_get_stash_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let owned = Call::new(ctx, "getStash_nif", args).owned()?;
    let stream = owned.stream();
    Ok(match &stream.stash {
        Some(parcel) => ctx.heap.tuple(&[Term::atom(atom::OK), parcel.unpack(ctx.heap)]),
        None => Term::atom_from_text("empty"),
    })
}

/// `zlib:setStash_nif/2`.
pub fn zlib_set_stash_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "setStash_nif", args);
    let owned = call.owned()?;
    let mut stream = owned.stream();
    if stream.stash.is_some() {
        return Err(call.raised("error"));
    }
    stream.stash = Some(DetachedTerm::new(args[1]));
    Ok(Term::atom(atom::OK))
}

/// `zlib:clearStash_nif/1`.
pub fn zlib_clear_stash_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "clearStash_nif", args);
    let stash = call.owned()?.stream().stash.take();
    if stash.is_some() { Ok(Term::atom(atom::OK)) } else { Err(call.raised("error")) }
}

/// `zlib:crc32_nif/1`: the checksum of the deflated or inflated data of a raw stream.
pub fn zlib_crc32_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "crc32_nif", args);
    let crc = call.owned()?.stream().crc().ok_or_else(|| call.not_initialized())?;
    Ok(ctx.heap.integer(crc.into()))
}

/// `zlib:getBufSize_nif/1`.
pub fn zlib_get_buf_size_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let size = Call::new(ctx, "getBufSize_nif", args).owned()?.stream().buffer_size;
    Ok(ctx.heap.integer(size.into()))
}

/// `zlib:setBufSize_nif/2`.
pub fn zlib_set_buf_size_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "setBufSize_nif", args);
    let owned = call.owned()?;
    let [size] = call.ints()?;
    owned.stream().buffer_size = size;
    Ok(Term::atom(atom::OK))
}
