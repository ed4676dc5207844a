//! A stream: its input, its codec, and its state.
//!
//! # Rules
//! 1. One step of work takes pieces of input from the front, each up to a limit, until one is not taken as a whole or their
//!    total reaches the limit. Programs can see the bounds of outputs, so steps end where OTP's do.
//! 2. OTP also ends a step when the process has used up its turn. A piece costs the fraction of a turn that its size is of the
//!    limit, and at least one hundredth. Here each step begins with a whole turn, as on OTP after a step that took all. Earlier
//!    work of the process is not counted.
//! 3. An end ([`Stream::end`]), a reset and the eos behaviour `cut` drop enqueued input and the stash.

use crate::bif::support::whole_bytes;
use crate::bif::zlib::library::{self, Code, Codec};
use beamc_term::heap::{Shared, Term};
use beamc_term::term::detached::DetachedTerm;
use crc32fast::Hasher;
use std::collections::VecDeque;

/// Greatest cost of a step, in hundredths of a turn.
const TURN: usize = 100;
/// Default of `zlib:getBufSize/1`.
const BUFFER_SIZE: i32 = 4000;

/// Treatment of input behind the end of an inflated stream.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AtEnd {
    /// `error`.
    Error,
    /// `reset`: the input is another stream.
    Reset,
    /// `cut`: the input is dropped.
    Cut,
    /// A behaviour unknown to OTP: the input goes to the library.
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

/// A stream in use.
pub(super) struct Session {
    /// The codec.
    pub(super) codec: Codec,
    /// Whether the stream has neither header nor checksum.
    pub(super) is_raw: bool,
    at_end: AtEnd,
    /// Whether the end of the stream has been reached.
    ended: bool,
    /// Checksum of the deflated or inflated data of a raw stream.
    crc: u32,
}

/// State of a stream.
#[derive(Default)]
pub(super) enum Phase {
    /// Idle, before an init.
    #[default]
    Idle,
    /// Deflating or inflating.
    Working(Session),
    /// Closed.
    Closed,
}

/// See the module's header.
pub(super) struct Stream {
    /// The state.
    pub(super) phase: Phase,
    /// A term stashed by the Erlang side.
    pub(super) stash: Option<DetachedTerm>,
    /// For `zlib:inflateChunk/1,2`.
    pub(super) buffer_size: i32,
    input: VecDeque<Shared>,
    /// Bytes in `input`.
    size: usize,
}

/// Progress after a step.
pub(super) enum Progress {
    /// No work is left.
    Finished,
    /// There may be more work.
    Continue,
    /// The stream requires a dictionary with this checksum.
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
    /// Starts a session with a codec.
    pub(super) fn begin(&mut self, codec: Codec, is_raw: bool, at_end: AtEnd) {
        self.phase = Phase::Working(Session { codec, is_raw, at_end, ended: false, crc: 0 });
    }

    /// The session, if it deflates or inflates as given.
    pub(super) fn session(&mut self, deflates: bool) -> Option<&mut Session> {
        match &mut self.phase {
            Phase::Working(session) if session.codec.deflates() == deflates => Some(session),
            _ => None,
        }
    }

    /// The checksum that OTP keeps for raw streams; 0 for others.
    pub(super) fn crc(&self) -> Option<u32> {
        match &self.phase {
            Phase::Working(session) => Some(session.crc),
            _ => None,
        }
    }

    /// Appends binaries to the input.
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

    /// Drops input and stash (rule 3).
    fn clear(&mut self) {
        self.input.clear();
        self.size = 0;
        self.stash = None;
    }

    /// Resets the session to its state after the init; `None` without such a session.
    pub(super) fn reset(&mut self, deflates: bool) -> Option<Code> {
        let session = self.session(deflates)?;
        session.crc = 0;
        session.ended = false;
        let code = session.codec.reset();
        self.clear();
        Some(code)
    }

    /// Ends the session; `None` without such a session.
    pub(super) fn end(&mut self, deflates: bool) -> Option<Code> {
        let session = self.session(deflates)?;
        let code = session.codec.end();
        let is_whole = deflates || session.ended;
        let is_left = self.size > 0;
        self.phase = Phase::Idle;
        self.clear();
        Some(if code == library::OK && (!is_whole || is_left) { library::DATA_ERROR } else { code })
    }

    /// Frees the stream; returns false if it was closed before.
    pub(super) fn close(&mut self) -> bool {
        if matches!(self.phase, Phase::Closed) {
            return false;
        }
        self.phase = Phase::Closed;
        self.clear();
        true
    }

    /// Handles input behind the end of an inflated stream.
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

    /// One step of work (rules 1 and 2): up to `room` bytes of output, and the progress; `None` without a session.
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
        // All input has been taken, but the library may still hold output, even without a flush.
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
