//! The compact term encoding: operands in a `Code` chunk, items of a `Line` chunk, atom lengths of OTP 28 on.
//!
//! # The first byte
//! The low three bits are the tag. If bit 3 is clear, the value is the high four bits. If bit 3 is set and bit 4 clear,
//! the value has eleven bits, and the top three bits of this byte are its top bits. If both are set, the top three bits
//! plus 2 is the number of bytes that follow, most significant first, in two's complement. If those three bits are all
//! ones, the number is 9 plus an unsigned term that comes next.

use super::Result;
use super::cursor::Cursor;
use super::operand::{Operand, REGISTERS, Tables, at};
use super::term;
use crate::diagnostic::Diagnostic;
use crate::ir::{Const, HeapNeed, Reg, Src};
use dashu_int::{IBig, UBig};

const TAG_U: u8 = 0;
const TAG_I: u8 = 1;
const TAG_A: u8 = 2;
const TAG_X: u8 = 3;
const TAG_Y: u8 = 4;
const TAG_F: u8 = 5;
const TAG_Z: u8 = 7;

const Z_LIST: u64 = 1;
const Z_FR: u64 = 2;
const Z_ALLOC: u64 = 3;
const Z_LITERAL: u64 = 4;
const Z_TYPED: u64 = 5;

/// A tag and its value.
struct Tagged {
    tag: u8,
    value: Value,
}

enum Value {
    Small(i64),
    Big(IBig),
}

/// The next tag and value.
fn tagged(cursor: &mut Cursor<'_>) -> Result<Tagged> {
    let first = cursor.u8()?;
    let (tag, high) = (first & 7, first >> 5);
    let value = match (first & 8 != 0, first & 16 != 0) {
        (false, _) => Value::Small(i64::from(first >> 4)),
        (true, false) => Value::Small(i64::from(high) << 8 | i64::from(cursor.u8()?)),
        (true, true) => {
            let length = if high < 7 { usize::from(high) + 2 } else { long_length(cursor)? };
            wide(cursor.take(length)?)
        }
    };
    Ok(Tagged { tag, value })
}

/// A byte count beyond 8. It is never that long itself, so this does not nest.
fn long_length(cursor: &mut Cursor<'_>) -> Result<usize> {
    let first = cursor.u8()?;
    let length = match first & 0x1f {
        0x00 | 0x10 => usize::from(first >> 4),
        0x08 => usize::from(first >> 5) << 8 | usize::from(cursor.u8()?),
        0x18 if first >> 5 < 7 => {
            let bytes = cursor.take(usize::from(first >> 5) + 2)?;
            bytes.iter().fold(0usize, |length, byte| length.saturating_mul(256).saturating_add(usize::from(*byte)))
        }
        _ => return Err(Diagnostic::new("the length of a number is not a number")),
    };
    Ok(length.saturating_add(9))
}

/// Two's complement of any length.
fn wide(bytes: &[u8]) -> Value {
    let negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    if bytes.len() <= 8 {
        let start = if negative { -1i64 } else { 0 };
        return Value::Small(bytes.iter().fold(start, |value, byte| value << 8 | i64::from(*byte)));
    }
    let magnitude = IBig::from(UBig::from_be_bytes(bytes));
    Value::Big(if negative { magnitude - (IBig::ONE << (bytes.len() * 8)) } else { magnitude })
}

impl Value {
    fn unsigned(self) -> Result<u64> {
        let value = match self {
            Value::Small(value) => u64::try_from(value).ok(),
            Value::Big(value) => u64::try_from(value).ok(),
        };
        value.ok_or_else(|| Diagnostic::new("a number is negative or too large"))
    }

    /// As [`Self::unsigned`], but numbers beyond 64 bits are the largest. Only sizes of segments are that large.
    fn capped(self) -> Result<u64> {
        match self {
            Value::Big(value) if value > IBig::ZERO => Ok(u64::try_from(value).unwrap_or(u64::MAX)),
            other => other.unsigned(),
        }
    }

    fn narrow<T: TryFrom<u64>>(self, what: &str) -> Result<T> {
        let value = self.unsigned()?;
        T::try_from(value).map_err(|_| Diagnostic::new(format!("{what} {value} is out of range")))
    }

    fn register(self, what: &str) -> Result<u16> {
        let value = self.unsigned()?;
        register(value).ok_or_else(|| Diagnostic::new(format!("register {what}{value} is out of range")))
    }
}

/// The number of a register, if it is in range.
pub(super) fn register(number: u64) -> Option<u16> {
    u16::try_from(number).ok().filter(|number| *number < REGISTERS)
}

/// A plain number.
pub(super) fn unsigned(cursor: &mut Cursor<'_>) -> Result<u64> {
    let Tagged { tag, value } = tagged(cursor)?;
    if tag != TAG_U {
        return Err(Diagnostic::new(format!("expected a number, found tag {tag}")));
    }
    value.unsigned()
}

/// An item of a line table.
pub(super) enum LineItem {
    /// A line in the file named last.
    Line(u64),
    /// The file of the lines that follow.
    File(u64),
}

/// The next item of a line table.
pub(super) fn line_item(cursor: &mut Cursor<'_>) -> Result<LineItem> {
    let Tagged { tag, value } = tagged(cursor)?;
    match tag {
        TAG_I => value.unsigned().map(LineItem::Line),
        TAG_A => value.unsigned().map(LineItem::File),
        _ => Err(Diagnostic::new(format!("unexpected tag {tag} in the line table"))),
    }
}

/// The next operand of an instruction.
pub(super) fn operand(cursor: &mut Cursor<'_>, tables: &Tables) -> Result<Operand> {
    let Tagged { tag, value } = tagged(cursor)?;
    if tag == TAG_Z && matches!(value, Value::Small(kind) if kind.cast_unsigned() == Z_LIST) {
        return list(cursor, tables);
    }
    element(tag, value, cursor, tables)
}

fn list(cursor: &mut Cursor<'_>, tables: &Tables) -> Result<Operand> {
    let count = unsigned(cursor)?;
    let mut elements = Vec::new();
    for _ in 0..count {
        let Tagged { tag, value } = tagged(cursor)?;
        elements.push(element(tag, value, cursor, tables)?);
    }
    Ok(Operand::List(elements))
}

/// Any operand but a list.
fn element(tag: u8, value: Value, cursor: &mut Cursor<'_>, tables: &Tables) -> Result<Operand> {
    Ok(match tag {
        TAG_U => Operand::Number(value.capped()?),
        TAG_I => constant(integer(value)),
        TAG_A => match value.unsigned()? {
            0 => constant(Const::Nil),
            number => Operand::atom(tables.atom(number)?),
        },
        TAG_X => Operand::Src(Src::Reg(Reg::X(value.register("x")?), None)),
        TAG_Y => Operand::Src(Src::Reg(Reg::Y(value.register("y")?), None)),
        TAG_F => Operand::Label(value.narrow("label")?),
        TAG_Z => extended(value.unsigned()?, cursor, tables)?,
        _ => return Err(Diagnostic::new(format!("an operand has tag {tag}, which nothing uses"))),
    })
}

fn constant(constant: Const) -> Operand {
    Operand::Src(Src::Const(constant))
}

fn integer(value: Value) -> Const {
    match value {
        Value::Small(value) => Const::Int(value),
        Value::Big(value) => Const::from(term::integer(value)),
    }
}

fn extended(kind: u64, cursor: &mut Cursor<'_>, tables: &Tables) -> Result<Operand> {
    match kind {
        Z_FR => {
            let number = unsigned(cursor)?;
            let fr = register(number).ok_or_else(|| Diagnostic::new(format!("register fr{number} is out of range")))?;
            Ok(Operand::Fr(fr))
        }
        Z_ALLOC => alloc(cursor).map(Operand::Alloc),
        Z_LITERAL => {
            let index = unsigned(cursor)?;
            Ok(constant(at(&tables.literals, index, "literal")?.clone()))
        }
        Z_TYPED => typed(cursor, tables),
        Z_LIST => Err(Diagnostic::new("a list is nested in a list")),
        _ => Err(Diagnostic::new(format!("an operand has extended tag {kind}, which nothing uses"))),
    }
}

fn typed(cursor: &mut Cursor<'_>, tables: &Tables) -> Result<Operand> {
    let Tagged { tag, value } = tagged(cursor)?;
    let reg = match tag {
        TAG_X => Reg::X(value.register("x")?),
        TAG_Y => Reg::Y(value.register("y")?),
        _ => return Err(Diagnostic::new(format!("a typed register has tag {tag}"))),
    };
    let index = unsigned(cursor)?;
    Ok(Operand::Src(Src::Reg(reg, *at(&tables.types, index, "type")?)))
}

fn alloc(cursor: &mut Cursor<'_>) -> Result<HeapNeed> {
    let mut need = HeapNeed::default();
    for _ in 0..unsigned(cursor)? {
        let kind = unsigned(cursor)?;
        let amount = Value::Small(i64::try_from(unsigned(cursor)?).unwrap_or(i64::MAX)).narrow("heap need")?;
        add_need(&mut need, kind, amount)?;
    }
    Ok(need)
}

fn add_need(need: &mut HeapNeed, kind: u64, amount: u32) -> Result<()> {
    let part = match kind {
        0 => &mut need.words,
        1 => &mut need.floats,
        2 => &mut need.funs,
        _ => return Err(Diagnostic::new(format!("heap need of unknown kind {kind}"))),
    };
    *part = part.saturating_add(amount);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(bytes: &[u8]) -> Result<Operand> {
        let mut cursor = Cursor::new(bytes);
        let operand = operand(&mut cursor, &Tables::default())?;
        assert!(cursor.is_empty(), "{bytes:?} has bytes left");
        Ok(operand)
    }

    fn int(bytes: &[u8]) -> Const {
        match one(bytes) {
            Ok(Operand::Src(Src::Const(constant))) => constant,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn numbers_of_every_length() {
        assert!(matches!(one(&[0xf0]), Ok(Operand::Number(15))));
        assert!(matches!(one(&[0xe8, 0xff]), Ok(Operand::Number(2047))));
        assert!(matches!(one(&[0x18, 0x08, 0x00]), Ok(Operand::Number(2048))));
        assert_eq!(int(&[0x19, 0xff, 0xff]), Const::Int(-1));
        assert_eq!(int(&[0xd9, 0x80, 0, 0, 0, 0, 0, 0, 0]), Const::Int(i64::MIN));
        let big = IBig::from(1u64 << 63);
        assert_eq!(int(&[0xf9, 0x00, 0, 0x80, 0, 0, 0, 0, 0, 0, 0]), Const::from(term::integer(big.clone())));
        assert_eq!(
            int(&[0xf9, 0x00, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
            Const::from(term::integer(-big - 1))
        );
        assert!(matches!(
            one(&[0xf8, 0x00, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
            Ok(Operand::Number(u64::MAX))
        ));
    }

    #[test]
    fn registers_and_lists() {
        assert!(matches!(one(&[0x13]), Ok(Operand::Src(Src::Reg(Reg::X(1), None)))));
        assert!(matches!(one(&[0x17, 0x20, 0x13, 0x02]), Ok(Operand::List(list)) if list.len() == 2));
        assert!(matches!(one(&[0x27, 0x30]), Ok(Operand::Fr(3))));
        let need = HeapNeed { words: 5, floats: 1, funs: 0 };
        assert!(matches!(one(&[0x37, 0x20, 0x00, 0x50, 0x10, 0x10]), Ok(Operand::Alloc(found)) if found == need));
    }

    #[test]
    fn nonsense_is_refused() {
        let cases: [&[u8]; 8] = [
            &[],                       // nothing
            &[0x1b, 0x04, 0x00],       // x1024
            &[0x17, 0x10, 0x17, 0x00], // a list in a list
            &[0x47, 0x00],             // a literal that is not there
            &[0xf9, 0xf8, 0, 0],       // a length that is not a number
            &[0xf9, 0xd8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x17, 0xf0, 0x13], // a list cut short
            &[0x06],             // the character tag
        ];
        for bytes in cases {
            assert!(one(bytes).is_err(), "{bytes:?}");
        }
    }
}
