//! BIFs called as instructions: the frequent ones in line, the rest through the BIF table.

use super::arith::Op;
use super::function::Lower;
use super::symbols::Symbol;
use crate::ir::{ArithOp, Atom, Const, Fail, Mfa, Reg, Src, TypeTest};
use beamc_abi::libcall::{plain, raise};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{InstBuilder, Value};

fn type_test(name: &str) -> Option<TypeTest> {
    Some(match name {
        "is_integer" => TypeTest::Integer,
        "is_float" => TypeTest::Float,
        "is_number" => TypeTest::Number,
        "is_atom" => TypeTest::Atom,
        "is_pid" => TypeTest::Pid,
        "is_reference" => TypeTest::Reference,
        "is_port" => TypeTest::Port,
        "is_binary" => TypeTest::Binary,
        "is_bitstring" => TypeTest::Bitstr,
        "is_list" => TypeTest::List,
        "is_tuple" => TypeTest::Tuple,
        "is_function" => TypeTest::Function,
        "is_boolean" => TypeTest::Boolean,
        "is_map" => TypeTest::Map,
        _ => return None,
    })
}

fn comparison(name: &str) -> Option<(ArithOp, bool)> {
    Some(match name {
        "<" => (ArithOp::Lt, false),
        ">=" => (ArithOp::Ge, false),
        ">" => (ArithOp::Lt, true),
        "=<" => (ArithOp::Ge, true),
        "==" => (ArithOp::Eq, false),
        "/=" => (ArithOp::Ne, false),
        "=:=" => (ArithOp::EqExact, false),
        "=/=" => (ArithOp::NeExact, false),
        _ => return None,
    })
}

impl Lower<'_, '_, '_> {
    pub(super) fn lower_bif(&mut self, name: &Atom, fail: Fail, args: &[Src], dst: Reg) {
        if let Some(op) = Op::from_bif(name.as_str(), args.len()) {
            return self.lower_arith(op, name, fail, &args[0], &args[1], dst);
        }
        if let (Some((op, swapped)), [left, right]) = (comparison(name.as_str()), args) {
            let (left, right) = if swapped { (right, left) } else { (left, right) };
            let condition = self.compare(op, left, right);
            let value = self.boolean(condition);
            return self.set(dst, value);
        }
        if let (Some(test), [src]) = (type_test(name.as_str()), args) {
            let condition = self.type_test_value(test, src);
            let value = self.boolean(condition);
            return self.set(dst, value);
        }
        match (name.as_str(), args) {
            // OTP's loader turns this into an addition, which is visible in stack traces.
            ("+", [src]) => self.lower_arith(Op::Add, name, fail, src, &Src::Const(Const::Int(0)), dst),
            ("-", [src]) => self.lower_negate(0, name, fail, src, dst),
            ("bnot", [src]) => self.lower_negate(abi::small(-1), name, fail, src, dst),
            ("hd", [src]) => self.lower_list_part(name, fail, args, src, 0, dst),
            ("tl", [src]) => self.lower_list_part(name, fail, args, src, 1, dst),
            ("tuple_size", [src]) => self.lower_tuple_size(name, fail, args, src, dst),
            ("element", [index, tuple]) => self.lower_element(name, fail, args, (index, tuple), dst),
            ("byte_size" | "bit_size", [src]) => self.lower_bit_size(name, fail, args, src, dst),
            ("not", [src]) => self.lower_not(name, fail, args, src, dst),
            ("and" | "or" | "xor", [left, right]) => self.lower_boolean(name, fail, args, (left, right), dst),
            ("map_get" | "is_map_key", [key, map]) => {
                let args = [key.clone(), map.clone()];
                self.lower_map_bif(name, name.as_str() == "is_map_key", fail, &args, dst);
            }
            ("map_size", [src]) => self.lower_map_size(name, fail, args, src, dst),
            _ => {
                let value = self.bif_call(name, args, fail);
                self.set(dst, value);
            }
        }
    }

    /// Calls the BIF `erlang:name` on `args`. Jumps to `fail` or raises if it gives no value.
    pub(super) fn bif_call(&mut self, name: &Atom, args: &[Src], fail: Fail) -> Value {
        let mfa = Mfa { module: Atom::new("erlang"), function: name.clone(), arity: args.len() as u8 };
        let Some(bif) = self.env.bif(&mfa) else {
            // A missing BIF stops the build before lowering, unless a test compiles a whole library. Then this
            // instruction raises `undef`.
            for (number, arg) in args.iter().enumerate() {
                let value = self.src(arg);
                self.store_head_x(number as u16, value);
            }
            return self.missing_bif(&mfa);
        };
        let values: Vec<Value> = args.iter().map(|arg| self.src(arg)).collect();
        for (index, value) in values.into_iter().enumerate() {
            self.store_scratch(index, value);
        }
        let address = self.address(Symbol::Bif(bif));
        let value = self.call(plain::bif, [address]).value(self);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.count_bif(bif, given);
        match fail {
            Some(label) => self.branch_unless(given, label),
            None => self.or_else(given, |this| this.raise(raise::prepared, [])),
        }
        value
    }

    fn missing_bif(&mut self, mfa: &Mfa) -> Value {
        let (module, function) = (self.atom_word(&mfa.module), self.atom_word(&mfa.function));
        let (module, function) = (self.word(module), self.word(function));
        let live = self.word(u64::from(mfa.arity));
        self.store_head(std::mem::offset_of!(beamc_abi::process::ProcessHead, live), live);
        self.raise(raise::undef, [module, function]);
        let on = self.b.create_block();
        self.b.switch_to_block(on);
        self.word(abi::NIL)
    }

    /// `fast` if `condition` holds, else the result of the BIF.
    fn inline_or_call(
        &mut self,
        condition: Value,
        name: &Atom,
        fail: Fail,
        args: &[Src],
        dst: Reg,
        fast: impl FnOnce(&mut Self) -> Value,
    ) {
        let (quick, slow, on) = (self.b.create_block(), self.cold_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I64);
        self.b.ins().brif(condition, quick, &[], slow, &[]);
        self.b.switch_to_block(slow);
        let value = self.bif_call(name, args, fail);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(quick);
        let value = fast(self);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }

    fn lower_list_part(&mut self, name: &Atom, fail: Fail, args: &[Src], src: &Src, index: i32, dst: Reg) {
        let value = self.src(src);
        let cell = self.has_tag(value, abi::TAG_LIST);
        self.inline_or_call(cell, name, fail, args, dst, |this| this.field(value, abi::TAG_LIST, index));
    }

    fn lower_tuple_size(&mut self, name: &Atom, fail: Fail, args: &[Src], src: &Src, dst: Reg) {
        let value = self.src(src);
        let tuple = self.has_tag(value, abi::TAG_TUPLE);
        self.inline_or_call(tuple, name, fail, args, dst, |this| {
            let header = this.field(value, abi::TAG_TUPLE, 0);
            let size = this.b.ins().ushr_imm_s(header, i64::from(abi::PAYLOAD_SHIFT));
            this.tag_small(size)
        });
    }

    fn lower_element(&mut self, name: &Atom, fail: Fail, args: &[Src], (index, tuple): (&Src, &Src), dst: Reg) {
        let (at, value) = (self.src(index), self.src(tuple));
        let is_tuple = self.has_tag(value, abi::TAG_TUPLE);
        let small = self.is_small(at);
        let both = self.b.ins().band(is_tuple, small);
        let (sized, slow, quick, on) =
            (self.b.create_block(), self.cold_block(), self.b.create_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I64);
        self.b.ins().brif(both, sized, &[], slow, &[]);
        self.b.switch_to_block(sized);
        // 1 =< index =< size, as one unsigned compare of index - 1.
        let header = self.field(value, abi::TAG_TUPLE, 0);
        let size = self.b.ins().ushr_imm_s(header, i64::from(abi::PAYLOAD_SHIFT));
        let bare = self.untag_small(at);
        let before = self.b.ins().iadd_imm_s(bare, -1);
        let inside = self.b.ins().icmp(IntCC::UnsignedLessThan, before, size);
        self.b.ins().brif(inside, quick, &[], slow, &[]);
        self.b.switch_to_block(slow);
        let given = self.bif_call(name, args, fail);
        self.b.ins().jump(on, &[given.into()]);
        self.b.switch_to_block(quick);
        // A tagged small is eight times its value, hence the byte offset of the element.
        let address = self.b.ins().iadd(value, at);
        let element = self.field(address, abi::TAG_TUPLE, 0);
        self.b.ins().jump(on, &[element.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }

    fn lower_bit_size(&mut self, name: &Atom, fail: Fail, args: &[Src], src: &Src, dst: Reg) {
        let value = self.src(src);
        let bits = name.as_str() == "bit_size";
        let boxed = self.has_tag(value, abi::TAG_BOXED);
        let (inner, slow, quick, on) =
            (self.b.create_block(), self.cold_block(), self.b.create_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I64);
        self.b.ins().brif(boxed, inner, &[], slow, &[]);
        self.b.switch_to_block(inner);
        let header = self.boxed_field(value, 0);
        let right = self.header_is(header, abi::BITSTRING_MASK, abi::BITSTRING);
        let (other, context, sized) = (self.cold_block(), self.cold_block(), self.b.create_block());
        let size = self.b.append_block_param(sized, I64);
        self.b.ins().brif(right, quick, &[], other, &[]);
        // Since OTP 26, the compiler also applies this BIF to a match context, for the size of its rest.
        self.b.switch_to_block(other);
        let is_context = self.header_is(header, abi::KIND_MASK, abi::MATCH);
        self.b.ins().brif(is_context, context, &[], slow, &[]);
        self.b.switch_to_block(context);
        let (end, position) =
            (self.boxed_field(value, abi::offset::MATCH_END), self.boxed_field(value, abi::offset::MATCH_POSITION));
        let left = self.b.ins().isub(end, position);
        self.b.ins().jump(sized, &[left.into()]);
        self.b.switch_to_block(slow);
        let given = self.bif_call(name, args, fail);
        self.b.ins().jump(on, &[given.into()]);
        self.b.switch_to_block(quick);
        let whole = self.boxed_field(value, abi::offset::BITS_SIZE);
        self.b.ins().jump(sized, &[whole.into()]);
        self.b.switch_to_block(sized);
        let size = if bits {
            size
        } else {
            // A partial last byte counts.
            let up = self.b.ins().iadd_imm_s(size, 7);
            self.b.ins().ushr_imm_s(up, 3)
        };
        let size = self.tag_small(size);
        self.b.ins().jump(on, &[size.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }

    fn lower_map_size(&mut self, name: &Atom, fail: Fail, args: &[Src], src: &Src, dst: Reg) {
        let value = self.src(src);
        let map = self.is_map(value);
        self.inline_or_call(map, name, fail, args, dst, |this| {
            let header = this.boxed_field(value, 0);
            let flat = this.header_is(header, abi::KIND_MASK, abi::MAP);
            let size = this.b.ins().ushr_imm_s(header, i64::from(abi::PAYLOAD_SHIFT));
            let size = this.b.ins().iadd_imm_s(size, -1);
            let count = this.boxed_field(value, 8);
            let size = this.b.ins().select(flat, size, count);
            this.tag_small(size)
        });
    }

    fn lower_not(&mut self, name: &Atom, fail: Fail, args: &[Src], src: &Src, dst: Reg) {
        let value = self.src(src);
        let boolean = self.is_boolean_word(value);
        self.inline_or_call(boolean, name, fail, args, dst, |this| {
            let no = this.is_word(value, beamc_abi::atom::FALSE.word());
            this.boolean(no)
        });
    }

    fn lower_boolean(&mut self, name: &Atom, fail: Fail, args: &[Src], (left, right): (&Src, &Src), dst: Reg) {
        let (a, b) = (self.src(left), self.src(right));
        let (p, q) = (self.is_boolean_word(a), self.is_boolean_word(b));
        let both = self.b.ins().band(p, q);
        let op = name.as_str().to_owned();
        self.inline_or_call(both, name, fail, args, dst, |this| {
            let yes = beamc_abi::atom::TRUE.word();
            let (p, q) = (this.is_word(a, yes), this.is_word(b, yes));
            let holds = match op.as_str() {
                "and" => this.b.ins().band(p, q),
                "or" => this.b.ins().bor(p, q),
                _ => this.b.ins().bxor(p, q),
            };
            this.boolean(holds)
        });
    }
}
