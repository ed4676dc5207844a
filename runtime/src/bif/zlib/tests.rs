//! Streams of deflate and inflate as the BIFs of `zlib` drive them.

use crate::bif::testing::{Bif, read};
use crate::bif::zlib::*;
use crate::process::State;
use beamc_abi::pid::Pid;
use beamc_term::heap::Heap;
use beamc_term::term::print;

/// Calls BIFs on a stream, with the other arguments written as text.
struct Bench<'h> {
    ctx: Ctx<'h>,
    stream: Term<'h>,
}

impl<'h> Bench<'h> {
    fn new(ctx: Ctx<'h>) -> Self {
        Bench { ctx, stream: zlib_open_nif_0(ctx, &[]).unwrap() }
    }

    fn ask(&self, bif: Bif, args: &[Term<'h>]) -> Answer<'h> {
        bif(self.ctx, &[&[self.stream], args].concat())
    }

    fn on(&self, bif: Bif, args: &str) -> String {
        let list = read(self.ctx.heap, &format!("[{args}]"));
        let args: Vec<Term<'h>> = beamc_term::term::list::elements(list).collect();
        let answer = self.ask(bif, &args);
        answer.map_or_else(|raise| print::display(raise.reason), print::display)
    }

    fn enqueue(&self, pieces: &[&[u8]]) {
        let pieces: Vec<Term<'h>> = pieces.iter().map(|piece| self.ctx.heap.binary(piece)).collect();
        let answer = self.ask(zlib_enqueue_nif_2, &[self.ctx.heap.list(&pieces)]).unwrap();
        assert_eq!(answer.as_atom(), Some(atom::OK));
    }

    /// The results of steps: the sizes of outputs, and the whole output.
    fn drain(&self, bif: Bif, limits: [usize; 2], flush: usize) -> (Vec<usize>, Vec<u8>) {
        let (mut sizes, mut bytes) = (Vec::new(), Vec::new());
        loop {
            let args = [Term::from_usize(limits[0]), Term::from_usize(limits[1]), Term::from_usize(flush)];
            let result = self.ask(bif, &args).unwrap();
            let [progress, output] = result.as_tuple().unwrap() else { panic!("no dictionary is needed") };
            let part = iodata::bytes(*output).unwrap();
            sizes.push(part.len());
            bytes.extend(part);
            if progress.as_atom() == Term::atom_from_text("finished").as_atom() {
                return (sizes, bytes);
            }
        }
    }
}

#[test]
fn bytes_come_back() {
    let (heap, state) = (Heap::standalone(), State::default());
    let ctx = Ctx { heap: &heap, state: &state };
    let plain: Vec<u8> = (0..40_000_u32).map(|at| ((at * at) >> 7) as u8).collect();
    let (out, back) = (Bench::new(ctx), Bench::new(ctx));
    assert_eq!(out.on(zlib_deflate_nif_4, "8192, 8192, 0"), "not_initialized");
    assert_eq!(out.on(zlib_enqueue_nif_2, "[]"), "not_initialized");
    assert_eq!(out.on(zlib_deflate_init_nif_6, "-1, 8, 15, 8, 0"), "ok");
    assert_eq!(out.on(zlib_deflate_init_nif_6, "-1, 8, 15, 8, 0"), "already_initialized");
    out.enqueue(&[&plain[..10_000], &plain[10_000..]]);
    let (_, packed) = out.drain(zlib_deflate_nif_4, [8192, 8192], 4);
    assert_eq!(out.on(zlib_deflate_end_nif_1, ""), "ok");
    assert_eq!(back.on(zlib_inflate_init_nif_3, "15, 2"), "ok");
    back.enqueue(&[&packed]);
    let (sizes, unpacked) = back.drain(zlib_inflate_nif_4, [8192, 16384], 0);
    // The values are OTP's.
    assert_eq!((packed.len(), sizes), (16_097, vec![8446, 16384, 15170]));
    assert!(unpacked == plain);
    let window = back.ask(zlib_inflate_get_dictionary_nif_1, &[]).unwrap();
    // The library's window lacks the data of the last step.
    assert!(binary_bytes(window).is_some_and(|bytes| *bytes == plain[..8446 + 16384]));
    assert_eq!(back.on(zlib_inflate_end_nif_1, ""), "ok");
    assert_eq!(back.on(zlib_inflate_end_nif_1, ""), "not_initialized");
    assert_eq!(back.on(zlib_close_nif_1, ""), "ok");
    assert_eq!(back.on(zlib_close_nif_1, ""), "not_initialized");
    assert_eq!(back.on(zlib_inflate_init_nif_3, "15, 2"), "already_initialized");
}

#[test]
fn what_is_broken_is_refused() {
    let (heap, state) = (Heap::standalone(), State::default());
    let ctx = Ctx { heap: &heap, state: &state };
    let stream = Bench::new(ctx);
    for init in ["-1, 8, -8, 8, 0", "-1, 7, 15, 8, 0", "10, 8, 15, 8, 0", "-1, 8, 15, 8, 9"] {
        assert_eq!(stream.on(zlib_deflate_init_nif_6, init), "stream_error");
    }
    assert_eq!(stream.on(zlib_deflate_init_nif_6, "-1, 8, 15, 8, a"), "badarg");
    assert_eq!(stream.on(zlib_inflate_init_nif_3, "15, 2"), "ok");
    assert_eq!(stream.on(zlib_deflate_end_nif_1, ""), "not_initialized");
    assert_eq!(stream.on(zlib_enqueue_nif_2, "[<<\"no stream\">>]"), "ok");
    assert_eq!(stream.on(zlib_inflate_nif_4, "8192, 16384, 0"), "data_error");
    assert_eq!(stream.on(zlib_inflate_end_nif_1, ""), "data_error");
    assert_eq!(stream.on(zlib_inflate_nif_4, "8192, 16384, 0"), "not_initialized");
    assert_eq!(stream.on(zlib_enqueue_nif_2, "x"), "not_initialized");
    assert_eq!(stream.on(zlib_set_controller_nif_2, "x"), "badarg");
    let other = Term::pid(Pid::new(ctx.state.pid.number() + 1));
    assert!(stream.ask(zlib_set_controller_nif_2, &[other]).is_ok());
    assert_eq!(stream.on(zlib_close_nif_1, ""), "not_on_controlling_process");
    assert_eq!(stream.on(zlib_inflate_nif_4, "8192, 16384, a"), "badarg");
}

#[test]
fn ends_of_streams_are_passed_as_asked() {
    let (heap, state) = (Heap::standalone(), State::default());
    let ctx = Ctx { heap: &heap, state: &state };
    // Two members, each only an empty raw block.
    let members: [&[u8]; 2] = [&[3, 0], &[3, 0]];
    for (at_end, second, end) in
        [(0, "data_error", "data_error"), (1, "{finished,[]}", "ok"), (2, "{finished,[]}", "ok")]
    {
        let stream = Bench::new(ctx);
        assert_eq!(stream.on(zlib_inflate_init_nif_3, &format!("-15, {at_end}")), "ok");
        assert_eq!(stream.on(zlib_inflate_end_nif_1, ""), "data_error");
        assert_eq!(stream.on(zlib_inflate_init_nif_3, &format!("-15, {at_end}")), "ok");
        stream.enqueue(&members);
        assert_eq!(stream.on(zlib_inflate_nif_4, "8192, 16384, 0"), "{continue,[]}");
        assert_eq!(stream.on(zlib_inflate_nif_4, "8192, 16384, 0"), second);
        assert_eq!(stream.on(zlib_inflate_end_nif_1, ""), end);
    }
}

#[test]
fn stashes_and_sizes_are_kept() {
    let (heap, state) = (Heap::standalone(), State::default());
    let ctx = Ctx { heap: &heap, state: &state };
    let stream = Bench::new(ctx);
    assert_eq!(stream.on(zlib_get_stash_nif_1, ""), "empty");
    assert_eq!(stream.on(zlib_clear_stash_nif_1, ""), "error");
    assert_eq!(stream.on(zlib_set_stash_nif_2, "{a,[1]}"), "ok");
    assert_eq!(stream.on(zlib_set_stash_nif_2, "{a,[1]}"), "error");
    assert_eq!(stream.on(zlib_get_stash_nif_1, ""), "{ok,{a,[1]}}");
    assert_eq!(stream.on(zlib_clear_stash_nif_1, ""), "ok");
    assert_eq!(stream.on(zlib_get_buf_size_nif_1, ""), "4000");
    assert_eq!(stream.on(zlib_set_buf_size_nif_2, "17"), "ok");
    assert_eq!(stream.on(zlib_set_buf_size_nif_2, "a"), "badarg");
    assert_eq!(stream.on(zlib_get_buf_size_nif_1, ""), "17");
    assert_eq!(stream.on(zlib_crc32_nif_1, ""), "not_initialized");
}

#[test]
fn steps_end_where_those_of_otp_do() {
    let (heap, state) = (Heap::standalone(), State::default());
    let ctx = Ctx { heap: &heap, state: &state };
    let mut seed = 12345_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        seed = (seed * 1_103_515_245 + 12345) & 0x7fff_ffff;
        (seed >> 20) as u8
    })
    .take(60_000)
    .collect();
    let deflated = |level: i32, size: usize| {
        let stream = Bench::new(ctx);
        assert_eq!(stream.on(zlib_deflate_init_nif_6, &format!("{level}, 8, 15, 8, 0")), "ok");
        noise.chunks(size).for_each(|piece| stream.enqueue(&[piece]));
        let (mut sizes, packed) = stream.drain(zlib_deflate_nif_4, [8192, 8192], 4);
        sizes.retain(|size| *size > 0);
        (sizes, packed)
    };
    let packed = deflated(-1, 60_000).1;
    assert_eq!(packed.len(), 60_026);
    let inflated = |size: usize| {
        let stream = Bench::new(ctx);
        assert_eq!(stream.on(zlib_inflate_init_nif_3, "15, 2"), "ok");
        packed.chunks(size).for_each(|piece| stream.enqueue(&[piece]));
        let (mut sizes, plain) = stream.drain(zlib_inflate_nif_4, [8192, 16384], 0);
        assert!(plain == noise);
        sizes.retain(|size| *size > 0);
        sizes
    };
    assert_eq!(inflated(3000), [8993, 8995, 9000, 8995, 9000, 8995, 6022]);
    assert_eq!(inflated(5000), [9993, 9995, 10000, 9995, 9995, 10000, 22]);
    assert_eq!(inflated(8100), [16193, 16195, 16195, 11417]);
    assert_eq!(inflated(9000), [8185, 8995, 9000, 8995, 9000, 8995, 6830]);
    assert_eq!(deflated(0, 3000).0, [2, 8192, 8192, 8192, 8192, 237, 8192, 8192, 8192, 2433]);
    assert_eq!(deflated(0, 8100).0, [2, 8192, 8192, 8192, 8192, 7737, 8192, 8192, 3125]);
    assert_eq!(deflated(0, 9000).0, [2, 8192, 8192, 8192, 8192, 2429, 8192, 8192, 8192, 241]);
}
