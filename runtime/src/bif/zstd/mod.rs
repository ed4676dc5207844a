//! BIFs of the module `zstd`: frames of Zstandard.
//!
//! # Shape
//! ```text
//! library   calls of the C library, the same as OTP's
//! ```
//!
//! # Protocol
//! 1. A context is a reference. Only the process that created it may use it. Others get `not_on_controlling_process`. A context
//!    that is closed, or of the other kind, is `badarg`. Both come before invalid arguments.
//! 2. A dictionary is a reference that all processes may use. A context holds the one it refers to.
//! 3. A step takes one binary and returns one binary of limited size: `{continue, Rest, Output}` if input is left, `{continue,
//!    Output}` if more may follow, and at the end of a frame or of a flush `{flush, Output}` if output is left, otherwise
//!    `{done, Output}`.
//! 4. An error of the library is `{zstd_error, Text}`, and the context forgets the frame.

#[allow(unsafe_code, reason = "calls the C library")]
mod library;

use crate::bif::support::int;
use crate::bif::{iodata, resource};
use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::map;
use library::{
    After, CompressDictionary, Compressor, DecompressDictionary, Decompressor, Failure, Outcome, Setting, Step,
    Strategy,
};
use std::any::Any;
use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

/// A context of kind `T`, until it is closed, and its process.
struct Owned<T> {
    owner: Pid,
    context: Mutex<Option<T>>,
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
    fn raised(&self, reason: Term<'h>) -> Raise<'h> {
        let top = TraceTop::Undefined {
            module: Term::atom_from_text("zstd"),
            function: Term::atom_from_text(self.function),
            arguments: self.ctx.heap.list(self.args),
        };
        Raise { class: Class::Error, reason, top }
    }

    fn badarg(&self) -> Raise<'h> {
        self.raised(Term::atom(atom::BADARG))
    }

    /// `{badarg, {What, Term}}`.
    fn invalid(&self, what: &str, term: Term<'h>) -> Raise<'h> {
        let heap = self.ctx.heap;
        self.raised(heap.tuple(&[Term::atom(atom::BADARG), heap.tuple(&[Term::atom_from_text(what), term])]))
    }

    /// Rule 4.
    fn failed(&self, failure: Failure) -> Raise<'h> {
        let heap = self.ctx.heap;
        self.raised(heap.tuple(&[Term::atom_from_text("zstd_error"), heap.binary(failure.text())]))
    }

    fn done(&self, outcome: Outcome<()>) -> Answer<'h> {
        outcome.map(|()| Term::atom(atom::OK)).map_err(|failure| self.failed(failure))
    }

    /// A new context.
    fn create<T: Any + Send>(&self, context: Option<T>) -> Answer<'h> {
        let context = context.ok_or_else(Raise::system_limit)?;
        let owned = Owned { owner: self.ctx.state.pid, context: Mutex::new(Some(context)) };
        Ok(resource::new(self.ctx.heap, size_of::<Owned<T>>(), Arc::new(owned)))
    }

    /// The context in the first argument, for `work` (rule 1).
    fn with<T: Any + Send>(&self, work: impl FnOnce(&mut Option<T>) -> Answer<'h>) -> Answer<'h> {
        let owned: Arc<Owned<T>> = resource::get(self.args[0]).ok_or_else(|| self.badarg())?;
        let mut context = owned.context.lock().unwrap_or_else(PoisonError::into_inner);
        if context.is_none() {
            return Err(self.badarg());
        }
        if owned.owner.number() != self.ctx.state.pid.number() {
            return Err(self.raised(Term::atom_from_text("not_on_controlling_process")));
        }
        work(&mut context)
    }

    fn with_compressor(&self, work: impl FnOnce(&mut Compressor) -> Answer<'h>) -> Answer<'h> {
        self.with(|context: &mut Option<Compressor>| context.as_mut().map_or_else(|| Err(self.badarg()), work))
    }

    fn with_decompressor(&self, work: impl FnOnce(&mut Decompressor) -> Answer<'h>) -> Answer<'h> {
        self.with(|context: &mut Option<Decompressor>| context.as_mut().map_or_else(|| Err(self.badarg()), work))
    }

    /// The bytes of a binary or of I/O data.
    fn bytes(&self, data: Term<'h>) -> Result<Cow<'h, [u8]>, Raise<'h>> {
        let bytes = if data.as_bits().is_some() { binary_bytes(data) } else { iodata::bytes(data).map(Cow::Owned) };
        bytes.ok_or_else(|| self.badarg())
    }

    /// Rule 3.
    fn step(&self, step: impl FnOnce(&[u8], After) -> Outcome<Step>) -> Answer<'h> {
        let heap = self.ctx.heap;
        let after = match self.args[2].as_small() {
            Some(0) => After::Continue,
            Some(1) => After::Flush,
            Some(2) => After::End,
            _ => return Err(self.badarg()),
        };
        let input = binary_bytes(self.args[1]).ok_or_else(|| self.badarg())?;
        let Step { taken, output, is_cut } = step(&input, after).map_err(|failure| self.failed(failure))?;
        let output = heap.binary(&output);
        if taken < input.len() {
            let rest = heap.sub_bits(self.args[1], taken * 8, (input.len() - taken) * 8);
            return Ok(heap.tuple(&[Term::atom_from_text("continue"), rest, output]));
        }
        let tag = match (after, is_cut) {
            (After::Continue, _) => "continue",
            (_, true) => "flush",
            (_, false) => "done",
        };
        Ok(heap.tuple(&[Term::atom_from_text(tag), output]))
    }

    /// The setting for compressing that the second argument names.
    fn setting(&self) -> Result<Setting, Raise<'h>> {
        let setting = match self.args[1].as_atom().map(atoms::text) {
            Some("compressionLevel") => Setting::ZSTD_c_compressionLevel,
            Some("windowLog") => Setting::ZSTD_c_windowLog,
            Some("hashLog") => Setting::ZSTD_c_hashLog,
            Some("chainLog") => Setting::ZSTD_c_chainLog,
            Some("searchLog") => Setting::ZSTD_c_searchLog,
            Some("minMatch") => Setting::ZSTD_c_minMatch,
            Some("targetLength") => Setting::ZSTD_c_targetLength,
            Some("strategy") => Setting::ZSTD_c_strategy,
            Some("targetCBlockSize") => Setting::ZSTD_c_targetCBlockSize,
            Some("enableLongDistanceMatching") => Setting::ZSTD_c_enableLongDistanceMatching,
            Some("ldmHashLog") => Setting::ZSTD_c_ldmHashLog,
            Some("ldmMinMatch") => Setting::ZSTD_c_ldmMinMatch,
            Some("ldmBucketSizeLog") => Setting::ZSTD_c_ldmBucketSizeLog,
            Some("ldmHashRateLog") => Setting::ZSTD_c_ldmHashRateLog,
            Some("contentSizeFlag") => Setting::ZSTD_c_contentSizeFlag,
            Some("checksumFlag") => Setting::ZSTD_c_checksumFlag,
            Some("dictIDFlag") => Setting::ZSTD_c_dictIDFlag,
            _ => return Err(self.invalid("invalid_key", self.args[1])),
        };
        Ok(setting)
    }

    /// The second argument names the only setting for decompressing.
    fn window_setting(&self) -> Result<(), Raise<'h>> {
        let is_known = self.args[1].as_atom().map(atoms::text) == Some("windowLogMax");
        if is_known { Ok(()) } else { Err(self.invalid("invalid_key", self.args[1])) }
    }
}

/// Whether a setting is true or false.
fn is_flag(setting: Setting) -> bool {
    matches!(
        setting,
        Setting::ZSTD_c_enableLongDistanceMatching
            | Setting::ZSTD_c_contentSizeFlag
            | Setting::ZSTD_c_checksumFlag
            | Setting::ZSTD_c_dictIDFlag
    )
}

/// The strategies by their names.
const STRATEGIES: [(&str, Strategy); 9] = [
    ("fast", Strategy::ZSTD_fast),
    ("dfast", Strategy::ZSTD_dfast),
    ("greedy", Strategy::ZSTD_greedy),
    ("lazy", Strategy::ZSTD_lazy),
    ("lazy2", Strategy::ZSTD_lazy2),
    ("btlazy2", Strategy::ZSTD_btlazy2),
    ("btopt", Strategy::ZSTD_btopt),
    ("btultra", Strategy::ZSTD_btultra),
    ("btultra2", Strategy::ZSTD_btultra2),
];

/// The value of a setting in a term.
fn value_of(setting: Setting, term: Term<'_>) -> Option<i32> {
    let text = term.as_atom().map(atoms::text);
    match (setting, text) {
        (Setting::ZSTD_c_strategy, Some("default")) => Some(0),
        (Setting::ZSTD_c_strategy, _) => {
            STRATEGIES.iter().find(|(name, _)| text == Some(name)).map(|(_, strategy)| *strategy as i32)
        }
        (setting, text) if is_flag(setting) => match text {
            Some("true") => Some(1),
            Some("false") => Some(0),
            _ => None,
        },
        _ => int(term),
    }
}

/// `zstd:init_compress_nif/0`.
pub fn zstd_init_compress_nif_0<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Call::new(ctx, "init_compress_nif", args).create(Compressor::new())
}

/// `zstd:init_decompress_nif/0`.
pub fn zstd_init_decompress_nif_0<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Call::new(ctx, "init_decompress_nif", args).create(Decompressor::new())
}

/// `zstd:load_compress_dictionary_nif/2`.
pub fn zstd_load_compress_dictionary_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "load_compress_dictionary_nif", args);
    call.with_compressor(|compressor| call.done(compressor.load(&call.bytes(args[1])?)))
}

/// `zstd:load_decompress_dictionary_nif/2`.
pub fn zstd_load_decompress_dictionary_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "load_decompress_dictionary_nif", args);
    call.with_decompressor(|decompressor| call.done(decompressor.load(&call.bytes(args[1])?)))
}

/// `zstd:ref_compress_dictionary_nif/2`.
pub fn zstd_ref_compress_dictionary_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "ref_compress_dictionary_nif", args);
    call.with_compressor(|compressor| {
        let dictionary: Arc<CompressDictionary> = resource::get(args[1]).ok_or_else(|| call.badarg())?;
        call.done(compressor.refer(dictionary))
    })
}

/// `zstd:ref_decompress_dictionary_nif/2`.
pub fn zstd_ref_decompress_dictionary_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "ref_decompress_dictionary_nif", args);
    call.with_decompressor(|decompressor| {
        let dictionary: Arc<DecompressDictionary> = resource::get(args[1]).ok_or_else(|| call.badarg())?;
        call.done(decompressor.refer(dictionary))
    })
}

/// `zstd:set_compress_parameter_nif/3`.
pub fn zstd_set_compress_parameter_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "set_compress_parameter_nif", args);
    call.with_compressor(|compressor| {
        let setting = call.setting()?;
        let value = value_of(setting, args[2]).ok_or_else(|| call.invalid("invalid_value", args[2]))?;
        call.done(compressor.set(setting, value))
    })
}

/// `zstd:get_compress_parameter_nif/2`. A flag is always `false`, as in OTP.
pub fn zstd_get_compress_parameter_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "get_compress_parameter_nif", args);
    call.with_compressor(|compressor| {
        let setting = call.setting()?;
        let value = compressor.get(setting).map_err(|failure| call.failed(failure))?;
        if setting == Setting::ZSTD_c_strategy {
            let strategy = STRATEGIES.iter().find(|(_, strategy)| *strategy as i32 == value);
            return Ok(Term::atom_from_text(strategy.map_or("default", |(name, _)| name)));
        }
        Ok(if is_flag(setting) { Term::atom(atom::FALSE) } else { ctx.heap.integer(value.into()) })
    })
}

/// `zstd:set_pledged_src_size_nif/2`.
pub fn zstd_set_pledged_src_size_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "set_pledged_src_size_nif", args);
    call.with_compressor(|compressor| {
        let size = match (args[1].as_small(), args[1].as_big()) {
            (Some(small), _) => u64::try_from(small).ok(),
            (_, Some((false, &[limb]))) => Some(limb),
            _ => None,
        };
        call.done(compressor.pledge(size.ok_or_else(|| call.badarg())?))
    })
}

/// `zstd:set_decompress_parameter_nif/3`.
pub fn zstd_set_decompress_parameter_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "set_decompress_parameter_nif", args);
    call.with_decompressor(|decompressor| {
        let value = int(args[2]).ok_or_else(|| call.badarg())?;
        call.window_setting()?;
        call.done(decompressor.set_window_max(value))
    })
}

/// `zstd:get_decompress_parameter_nif/2`.
pub fn zstd_get_decompress_parameter_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "get_decompress_parameter_nif", args);
    call.with_decompressor(|decompressor| {
        call.window_setting()?;
        let value = decompressor.window_max().map_err(|failure| call.failed(failure))?;
        Ok(ctx.heap.integer(value.into()))
    })
}

/// `zstd:compress_stream_nif/3`.
pub fn zstd_compress_stream_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "compress_stream_nif", args);
    call.with_compressor(|compressor| call.step(|input, after| compressor.step(input, after)))
}

/// `zstd:decompress_stream_nif/3`.
pub fn zstd_decompress_stream_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "decompress_stream_nif", args);
    call.with_decompressor(|decompressor| call.step(|input, _| decompressor.step(input)))
}

/// `zstd:compress_reset_nif/1`.
pub fn zstd_compress_reset_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "compress_reset_nif", args);
    call.with_compressor(|compressor| {
        compressor.reset();
        Ok(Term::atom(atom::OK))
    })
}

/// `zstd:decompress_reset_nif/1`.
pub fn zstd_decompress_reset_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "decompress_reset_nif", args);
    call.with_decompressor(|decompressor| {
        decompressor.reset();
        Ok(Term::atom(atom::OK))
    })
}

/// `zstd:compress_close_nif/1`.
pub fn zstd_compress_close_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Call::new(ctx, "compress_close_nif", args).with(|context: &mut Option<Compressor>| {
        *context = None;
        Ok(Term::atom(atom::OK))
    })
}

/// `zstd:decompress_close_nif/1`.
pub fn zstd_decompress_close_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Call::new(ctx, "decompress_close_nif", args).with(|context: &mut Option<Decompressor>| {
        *context = None;
        Ok(Term::atom(atom::OK))
    })
}

/// `{error, Reason}` of an invalid dictionary.
fn invalid_dictionary<'h>(ctx: Ctx<'h>, reason: &str) -> Term<'h> {
    ctx.heap.tuple(&[Term::atom(atom::ERROR), Term::atom_from_text(reason)])
}

/// `zstd:create_cdict_nif/2`.
pub fn zstd_create_cdict_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "create_cdict_nif", args);
    let (Some(bytes), Some(level)) = (binary_bytes(args[0]), int(args[1])) else { return Err(call.badarg()) };
    Ok(match CompressDictionary::new(&bytes, level) {
        Some(dictionary) => resource::new(ctx.heap, bytes.len(), Arc::new(dictionary)),
        None => invalid_dictionary(ctx, "invalid_compress_dict"),
    })
}

/// `zstd:create_ddict_nif/1`.
pub fn zstd_create_ddict_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "create_ddict_nif", args);
    let bytes = binary_bytes(args[0]).ok_or_else(|| call.badarg())?;
    Ok(match DecompressDictionary::new(&bytes) {
        Some(dictionary) => resource::new(ctx.heap, bytes.len(), Arc::new(dictionary)),
        None => invalid_dictionary(ctx, "invalid_decompress_dict"),
    })
}

/// `zstd:getDictId_fromCDict_nif/1`.
pub fn zstd_get_dict_id_from_cdict_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "getDictId_fromCDict_nif", args);
    let dictionary: Arc<CompressDictionary> = resource::get(args[0]).ok_or_else(|| call.badarg())?;
    Ok(ctx.heap.integer(dictionary.id().into()))
}

/// `zstd:getDictId_fromDDict_nif/1`.
pub fn zstd_get_dict_id_from_ddict_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "getDictId_fromDDict_nif", args);
    let dictionary: Arc<DecompressDictionary> = resource::get(args[0]).ok_or_else(|| call.badarg())?;
    Ok(ctx.heap.integer(dictionary.id().into()))
}

/// `zstd:getDictId_fromDict_nif/1`.
pub fn zstd_get_dict_id_from_dict_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = Call::new(ctx, "getDictId_fromDict_nif", args).bytes(args[0])?;
    Ok(ctx.heap.integer(library::dictionary_id(&bytes).into()))
}

/// `zstd:getDictId_fromFrame_nif/1`.
pub fn zstd_get_dict_id_from_frame_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = Call::new(ctx, "getDictId_fromFrame_nif", args).bytes(args[0])?;
    Ok(ctx.heap.integer(library::frame_dictionary_id(&bytes).into()))
}

/// `zstd:get_frame_header_nif/1`: `{ok, Map}`.
pub fn zstd_get_frame_header_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(ctx, "get_frame_header_nif", args);
    let header = library::header(&call.bytes(args[0])?).map_err(|failure| call.failed(failure))?;
    let heap = ctx.heap;
    let content = header.content.map_or(Term::atom(atom::UNDEFINED), |size| heap.integer(size.into()));
    let kind = if header.is_skippable { "ZSTD_skippableFrame" } else { "ZSTD_frame" };
    let pairs = [
        (Term::atom_from_text("frameContentSize"), content),
        (Term::atom_from_text("windowSize"), heap.integer(header.window.into())),
        (Term::atom_from_text("blockSizeMax"), heap.integer(header.block_max.into())),
        (Term::atom_from_text("frameType"), Term::atom_from_text(kind)),
        (Term::atom_from_text("headerSize"), heap.integer(header.size.into())),
        (Term::atom_from_text("dictID"), heap.integer(header.dictionary.into())),
        (Term::atom_from_text("checksumFlag"), Term::atom(if header.has_checksum { atom::TRUE } else { atom::FALSE })),
    ];
    let map = map::from_pairs(heap, &pairs);
    Ok(heap.tuple(&[Term::atom(atom::OK), map]))
}
