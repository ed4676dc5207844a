//! A stream: what is to be worked on, what works on it, and who may ask for it.
//!
//! # Rules
//! 1. One step of work takes pieces of input from the front, each up to a limit, until one is not taken as a whole or together
//!    they are as long as the limit. Where outputs end can be seen by programs, so steps end where OTP's do.
//! 2. OTP also ends a step when the process has used its turn: each piece costs as many hundredths of a turn as it is hundredths
//!    of the limit, and one at least. Here, each step begins with a whole turn, as it does on OTP when the one before took all;
//!    what a process did before its first step is not counted.
//! 3. An end ([`Stream::end`]), a reset and the eos behaviour `cut` drop what is enqueued and what is stashed.

use crate::bif::support::whole_bytes;
use crate::bif::zlib::library::{self, Code, Codec};
use beamc_term::heap::{Shared, Term};
use beamc_term::term::detached::DetachedTerm;
use crc32fast::Hasher;
use std::collections::VecDeque;

/// Hundredths of a turn that a step may cost.
const TURN: usize = 100;
/// `zlib:getBufSize/1` of a stream for which nothing else was said.
const BUFFER_SIZE: i32 = 4000;

/// What to do with input behind the end of an inflated stream.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AtEnd {
    /// `error`.
    Error,
    /// `reset`: it is another stream.
    Reset,
    /// `cut`: it is dropped.
    Cut,
    /// Not one that OTP knows: it is shown to the library.
    Other,
}

impl AtEnd {
    /// The behaviour with this number.
    pub(super) const fn of(number: i32) -> Self {
        match number {
            0 => AtEnd::Error,
            1 => AtEnd::Reset,
            2 => AtEnd::Cut,
            _ => AtEnd::Other,
        }
    }
}

/// What a codec is used for.
pub(super) struct Session {
    /// What works.
    pub(super) codec: Codec,
    /// Whether the stream has neither head nor checksum.
    pub(super) is_raw: bool,
    at_end: AtEnd,
    /// Whether the end of the stream was seen.
    ended: bool,
    /// Of what is deflated, or was inflated, when the stream is raw.
    crc: u32,
}

/// What a stream is used for.
#[derive(Default)]
pub(super) enum Phase {
    /// Nothing, until an init.
    #[default]
    Idle,
    /// Deflating or inflating.
    Working(Session),
    /// Nothing any more.
    Closed,
}

/// See the module's header.
pub(super) struct Stream {
    /// What it is used for.
    pub(super) phase: Phase,
    /// A term that the Erlang side has put aside.
    pub(super) stash: Option<DetachedTerm>,
    /// Kept for `zlib:inflateChunk/1,2`.
    pub(super) buffer_size: i32,
    input: VecDeque<Shared>,
    /// Bytes in `input`.
    size: usize,
}

/// How far a step has come.
pub(super) enum Progress {
    /// Nothing is left to do.
    Finished,
    /// There may be more.
    Continue,
    /// A dictionary with this checksum is needed.
    NeedDictionary(u32),
}

impl Default for Stream {
    fn default() -> Self {
        Stream { phase: Phase::Idle, stash: None, buffer_size: BUFFER_SIZE, input: VecDeque::new(), size: 0 }
    }
}

fn updated(crc: u32, bytes: &[u8]) -> u32 {
    let mut hasher = Hasher::new_with_initial(crc);
    hasher.update(bytes);
    hasher.finalize()
}

impl Stream {
    /// Begins to work with a codec.
    pub(super) fn begin(&mut self, codec: Codec, is_raw: bool, at_end: AtEnd) {
        self.phase = Phase::Working(Session { codec, is_raw, at_end, ended: false, crc: 0 });
    }

    /// What works, if it deflates or inflates as asked.
    pub(super) fn session(&mut self, deflates: bool) -> Option<&mut Session> {
        match &mut self.phase {
            Phase::Working(session) if session.codec.deflates() == deflates => Some(session),
            _ => None,
        }
    }

    /// The checksum that OTP keeps of raw streams; 0 for others.
    pub(super) fn crc(&self) -> Option<u32> {
        match &self.phase {
            Phase::Working(session) => Some(session.crc),
            _ => None,
        }
    }

    /// Puts binaries at the end of the input.
    pub(super) fn enqueue(&mut self, binaries: &[Term<'_>]) {
        for binary in binaries {
            let piece = Shared::of(*binary).unwrap_or_else(|| Shared::new(&whole_bytes(*binary).unwrap_or_default()));
            self.size += piece.bytes().len();
            self.input.push_back(piece);
        }
    }

    fn skip(&mut self, mut count: usize) {
        self.size -= count;
        while let Some(head) = self.input.front_mut() {
            let taken = count.min(head.bytes().len());
            head.skip(taken);
            count -= taken;
            if !head.bytes().is_empty() {
                return;
            }
            self.input.pop_front();
        }
    }

    /// Rule 3.
    fn clear(&mut self) {
        self.input.clear();
        self.size = 0;
        self.stash = None;
    }

    /// Back to where it was after its init; `None` if there is no such session.
    pub(super) fn reset(&mut self, deflates: bool) -> Option<Code> {
        let session = self.session(deflates)?;
        session.crc = 0;
        session.ended = false;
        let code = session.codec.reset();
        self.clear();
        Some(code)
    }

    /// Ends the session; `None` if there is none.
    pub(super) fn end(&mut self, deflates: bool) -> Option<Code> {
        let session = self.session(deflates)?;
        let code = session.codec.end();
        let is_whole = deflates || session.ended;
        let is_left = self.size > 0;
        self.phase = Phase::Idle;
        self.clear();
        Some(if code == library::OK && (!is_whole || is_left) { library::DATA_ERROR } else { code })
    }

    /// Frees everything; false if that was done before.
    pub(super) fn close(&mut self) -> bool {
        if matches!(self.phase, Phase::Closed) {
            return false;
        }
        self.phase = Phase::Closed;
        self.clear();
        true
    }

    /// Sees to input behind the end of an inflated stream.
    pub(super) fn pass_end(&mut self) -> Result<(), Code> {
        let Phase::Working(session) = &mut self.phase else { return Ok(()) };
        if !session.ended || self.size == 0 {
            return Ok(());
        }
        match session.at_end {
            AtEnd::Error => Err(library::DATA_ERROR),
            AtEnd::Reset => {
                let code = session.codec.reset();
                if code != library::OK {
                    return Err(code);
                }
                session.ended = false;
                Ok(())
            }
            AtEnd::Cut => {
                self.clear();
                Ok(())
            }
            AtEnd::Other => Ok(()),
        }
    }

    /// One step of work: up to `room` bytes of output, and how far it has come; `None` if there is no session. Rules 1 and 2.
    pub(super) fn work(&mut self, limit: usize, room: usize, flush: i32) -> Option<Result<(Progress, Vec<u8>), Code>> {
        let Phase::Working(Session { codec, is_raw, ended, crc, .. }) = &mut self.phase else { return None };
        let mut output = Vec::with_capacity(room);
        let (mut code, mut taken, mut spent) = (library::OK, 0, 0);
        for piece in &self.input {
            if code != library::OK || taken >= limit || spent >= TURN {
                break;
            }
            let block = &piece.bytes()[..piece.bytes().len().min(limit)];
            let left = room - output.len();
            let step = codec.step(block, &mut output, left, library::NO_FLUSH);
            code = step.code;
            taken += step.taken;
            if *is_raw && codec.deflates() {
                *crc = updated(*crc, &block[..step.taken]);
            }
            spent += (100 * step.taken / limit).max(1);
        }
        // All input has been seen: the library may hold output still, also when it is not asked to flush.
        if code == library::OK && taken == self.size && output.len() < room {
            let left = room - output.len();
            code = codec.step(&[], &mut output, left, flush).code;
        }
        let refused = code < 0 && code != library::BUF_ERROR;
        *ended |= code == library::STREAM_END;
        if !refused && *is_raw && !codec.deflates() {
            *crc = updated(*crc, &output);
        }
        let adler = codec.adler();
        self.skip(taken);
        Some(if refused {
            Err(code)
        } else if taken == 0 && output.is_empty() && self.size != 0 {
            Err(library::DATA_ERROR)
        } else if self.size == 0 && output.len() < room {
            Ok((Progress::Finished, output))
        } else if code == library::NEED_DICT {
            Ok((Progress::NeedDictionary(adler), output))
        } else {
            Ok((Progress::Continue, output))
        })
    }
}
