//! Native records: all in line, except updates of records whose definition is not that of the program.
//!
//! # Shape
//! A record refers to its definition, a tuple of module, name, mark and fields. The records of a definition of the program
//! refer to its literal (see `term::record` of the runtime).
//!
//! - A record is made in line. The program is closed, so an unknown record, a field that it lacks and a field without a value
//!   are known here, and raise.
//! - A field is looked up in the definition, from the last field to the first.
//! - An update of a known record copies it in line if its definition is the literal.
//!
//! The instructions test that they get a record, unless the type of the operand says so.

use super::env::Defined;
use super::function::{FLAGS, Lower};
use crate::ir::{Atom, Const, Fail, Label, RecordId, RecordScope, Reg, Src, TypeTest};
use beamc_abi::libcall::{Raise, plain, raise};
use beamc_abi::term::{self as abi, TAG_BOXED, TAG_TUPLE, definition, offset};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{Block, InstBuilder, Value};
use std::sync::Arc;

/// Words of a record besides its values.
const FIXED_WORDS: u64 = offset::RECORD_VALUES as u64 / 8;
/// Fields per runtime call: they fill the X registers of the head.
const PAIRS_MAX: usize = beamc_abi::process::HEAD_X / 2;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_is_native_record(&mut self, fail: Label, src: &Src, module: &Atom, name: &Atom) {
        let value = self.src(src);
        let fail = self.block(fail);
        let definition = self.require_record(src, value, fail);
        self.require_element(definition, definition::MODULE, module, fail);
        self.require_element(definition, definition::NAME, name, fail);
    }

    pub(super) fn lower_is_record_accessible(&mut self, fail: Label, src: &Src, scope: RecordScope) {
        let value = self.src(src);
        let fail = self.block(fail);
        let definition = self.require_record(src, value, fail);
        self.require_accessible(definition, scope, fail);
    }

    pub(super) fn lower_get_record_elements(&mut self, fail: Label, src: &Src, pairs: &[(Src, Reg)]) {
        let value = self.src(src);
        let fail = self.block(fail);
        let definition = self.require_record(src, value, fail);
        // All fields are found before any destination is written: a destination may be the record's register.
        let values: Vec<Value> = pairs
            .iter()
            .map(|(field, _)| {
                let field = self.src(field);
                self.find_field(value, definition, field, fail)
            })
            .collect();
        for (value, (_, dst)) in values.into_iter().zip(pairs) {
            self.set(*dst, value);
        }
    }

    /// Only the name of a local record counts, and all records are accessible without a module, as on OTP.
    pub(super) fn lower_get_record_field(&mut self, fail: Fail, src: &Src, id: &RecordId, field: &Atom, dst: Reg) {
        let record = self.src(src);
        let fail_block = fail.map(|label| self.block(label));
        let other = fail_block.unwrap_or_else(|| self.cold_block());
        let definition = self.require_record(src, record, other);
        match id {
            RecordId::Any => {}
            RecordId::Local(name) => self.require_element(definition, definition::NAME, name, other),
            RecordId::External(module, name) => {
                self.require_element(definition, definition::MODULE, module, other);
                self.require_element(definition, definition::NAME, name, other);
                self.require_accessible(definition, RecordScope::External, other);
            }
        }
        let absent = fail_block.unwrap_or_else(|| self.cold_block());
        let word = self.atom_word(field);
        let word = self.word(word);
        let value = self.find_field(record, definition, word, absent);
        let on = self.b.current_block();
        if fail_block.is_none() {
            self.b.switch_to_block(other);
            self.raise(raise::badrecord, [record]);
            self.b.switch_to_block(absent);
            self.raise(raise::badfield, [definition, word]);
        }
        if let Some(on) = on {
            self.b.switch_to_block(on);
        }
        self.set(dst, value);
    }

    pub(super) fn lower_put_record(
        &mut self,
        fail: Fail,
        id: &RecordId,
        src: &Src,
        dst: Reg,
        live: u16,
        pairs: &[(Src, Src)],
    ) {
        let own = self.env.modules[self.module as usize].name.clone();
        let (defined, made_here) = match id {
            RecordId::Any => (None, true),
            RecordId::Local(name) => (self.env.defined(&own, name), true),
            RecordId::External(module, name) => (self.env.defined(module, name), false),
        };
        let record = match src {
            Src::Const(_) => self.made(fail, id, defined.filter(|found| made_here || found.is_exported), live, pairs),
            Src::Reg(..) => self.updated(fail, src, defined.as_deref(), live, pairs),
        };
        self.set(dst, record);
    }

    /// A new record. Each error is known here.
    fn made(
        &mut self,
        fail: Fail,
        id: &RecordId,
        defined: Option<Arc<Defined>>,
        live: u16,
        pairs: &[(Src, Src)],
    ) -> Value {
        let Some(defined) = defined else {
            let name = |atom: &Atom| crate::ir::Term::Atom(atom.clone());
            let id = match id {
                RecordId::Any => Const::Atom(Atom::new("_")),
                RecordId::Local(name) => Const::Atom(name.clone()),
                RecordId::External(module, record) => {
                    Const::Literal(Arc::new(crate::ir::Term::Tuple(vec![name(module), name(record)])))
                }
            };
            let id = self.constant(&id);
            return self.fails(fail, raise::badrecord, [id]);
        };
        let given = |field: &Atom| {
            pairs.iter().rfind(|(name, _)| matches!(name, Src::Const(Const::Atom(name)) if name == field))
        };
        let absent = pairs.iter().map(|(field, _)| field).find(|field| match field {
            Src::Const(Const::Atom(field)) => defined.position(field).is_none(),
            _ => true,
        });
        if let Some(field) = absent {
            let field = self.src(field);
            let definition = self.constant(&Const::Literal(Arc::clone(&defined.definition)));
            return self.fails(fail, raise::badfield, [definition, field]);
        }
        let without = defined.fields.iter().find(|(field, default)| default.is_none() && given(field).is_none());
        if let Some((field, _)) = without {
            let definition = self.constant(&Const::Literal(Arc::clone(&defined.definition)));
            let field = self.constant(&Const::Atom(field.clone()));
            return self.fails(fail, raise::novalue, [definition, field]);
        }
        let sources: Vec<&Src> = pairs.iter().map(|(_, value)| value).collect();
        self.ensure_heap_keeping(FIXED_WORDS + defined.fields.len() as u64, live, &sources);
        let header = self.word(abi::header(abi::RECORD, 1 + defined.fields.len() as u64));
        let definition = self.constant(&Const::Literal(Arc::clone(&defined.definition)));
        let mut content = vec![header, definition];
        for (field, default) in &defined.fields {
            content.push(match (given(field), default) {
                (Some((_, value)), _) => self.src(value),
                (None, Some(default)) => self.constant(default),
                (None, None) => self.word(abi::NIL),
            });
        }
        self.new_object(&content)
    }

    /// Jumps or raises. The code after it is never reached; it goes on with any value.
    fn fails<const OPERANDS: usize>(
        &mut self,
        fail: Fail,
        call: Raise<OPERANDS>,
        operands: [Value; OPERANDS],
    ) -> Value {
        match fail {
            Some(label) => {
                let block = self.block(label);
                self.b.ins().jump(block, &[]);
            }
            None => self.raise(call, operands),
        }
        let on = self.b.create_block();
        self.b.switch_to_block(on);
        self.word(abi::NIL)
    }

    /// A copy of the record `src` with other values.
    fn updated(&mut self, fail: Fail, src: &Src, defined: Option<&Defined>, live: u16, pairs: &[(Src, Src)]) -> Value {
        let position = |field: &Src| match field {
            Src::Const(Const::Atom(field)) => defined?.position(field),
            _ => None,
        };
        let positions: Option<Vec<usize>> = pairs.iter().map(|(field, _)| position(field)).collect();
        let in_line = defined.zip(positions);
        if let Some((defined, _)) = &in_line {
            let sources: Vec<&Src> = pairs.iter().map(|(_, value)| value).chain([src]).collect();
            self.ensure_heap_keeping(FIXED_WORDS + defined.fields.len() as u64, live, &sources);
        }
        let record = self.src(src);
        let (other, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let definition = self.require_record(src, record, other);
        if let Some((defined, positions)) = in_line {
            let slow = self.cold_block();
            let literal = self.constant(&Const::Literal(Arc::clone(&defined.definition)));
            let same = self.b.ins().icmp(IntCC::Equal, definition, literal);
            self.go_on(same, slow);
            let header = self.word(abi::header(abi::RECORD, 1 + defined.fields.len() as u64));
            let mut content = vec![header, definition];
            for index in 0..defined.fields.len() {
                let new = positions.iter().rposition(|position| *position == index);
                content.push(match new {
                    Some(pair) => self.src(&pairs[pair].1),
                    None => self.boxed_field(record, offset::RECORD_VALUES + index as i32 * 8),
                });
            }
            let hp = self.hp();
            let made = self.new_object(&content);
            self.b.ins().jump(on, &[made.into()]);
            self.b.switch_to_block(slow);
            self.set_hp(hp);
        }
        let mut changed = record;
        for chunk in pairs.chunks(PAIRS_MAX) {
            changed = self.update_fields(fail, changed, definition, chunk);
        }
        self.b.ins().jump(on, &[changed.into()]);
        self.b.switch_to_block(other);
        match fail {
            Some(label) => {
                let block = self.block(label);
                self.b.ins().jump(block, &[]);
            }
            None => self.raise(raise::badrecord, [record]),
        }
        self.b.switch_to_block(on);
        result
    }

    fn update_fields(&mut self, fail: Fail, record: Value, definition: Value, pairs: &[(Src, Src)]) -> Value {
        let words: Vec<Value> = pairs.iter().flat_map(|(field, value)| [self.src(field), self.src(value)]).collect();
        for (index, word) in words.into_iter().enumerate() {
            self.store_head_x(index as u16, word);
        }
        let count = self.word(pairs.len() as u64);
        let results = self.call(plain::update_record_fields, [record, count]);
        let result = results.load::<0>(self);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, result, abi::NON_VALUE as i64);
        match fail {
            Some(label) => self.branch_unless(given, label),
            None => self.or_else(given, |this| {
                let field = results.load::<1>(this);
                this.raise(raise::badfield, [definition, field]);
            }),
        }
        result
    }

    /// The definition of the value of `src`. Jumps to `other` unless it is a record.
    fn require_record(&mut self, src: &Src, value: Value, other: Block) -> Value {
        if self.known(src, TypeTest::AnyNativeRecord) != Some(true) {
            let boxed = self.has_tag(value, TAG_BOXED);
            self.go_on(boxed, other);
            let header = self.boxed_field(value, 0);
            let is_record = self.header_is(header, abi::KIND_MASK, abi::RECORD);
            self.go_on(is_record, other);
        }
        self.boxed_field(value, offset::RECORD_DEFINITION)
    }

    /// Whether an element of a definition, counted from 0, is this atom.
    fn element_is(&mut self, definition: Value, position: usize, atom: &Atom) -> Value {
        let found = self.field(definition, TAG_TUPLE, position as i32 + 1);
        let word = self.atom_word(atom);
        self.is_word(found, word)
    }

    fn require_element(&mut self, definition: Value, position: usize, atom: &Atom, other: Block) {
        let same = self.element_is(definition, position, atom);
        self.go_on(same, other);
    }

    fn require_accessible(&mut self, definition: Value, scope: RecordScope, other: Block) {
        let mut accessible = self.element_is(definition, definition::IS_EXPORTED, &Atom::new("true"));
        if scope == RecordScope::AutoLocal {
            let own = self.env.modules[self.module as usize].name.clone();
            let is_own = self.element_is(definition, definition::MODULE, &own);
            accessible = self.b.ins().bor(accessible, is_own);
        }
        self.go_on(accessible, other);
    }

    /// The value of the field with the word `field` in `record`. Jumps to `absent` if the record lacks it.
    fn find_field(&mut self, record: Value, definition: Value, field: Value, absent: Block) -> Value {
        let header = self.boxed_field(record, 0);
        let words = self.b.ins().ushr_imm_s(header, i64::from(abi::PAYLOAD_SHIFT));
        let count = self.b.ins().iadd_imm_s(words, -1);
        let size = self.b.ins().ishl_imm_s(count, 3);
        let fields = self.b.ins().iadd_imm_s(definition, definition::FIELDS as i64 * 8);
        let at = self.find_key(fields, size, field, absent);
        let place = self.b.ins().iadd(record, at);
        self.b.ins().load(I64, FLAGS, place, offset::RECORD_VALUES - 8 - TAG_BOXED as i32)
    }
}
