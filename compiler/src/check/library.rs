//! Functions of OTP that fail unless their arguments are of certain kinds.
//!
//! The stock compiler knows these functions, and leaves nothing sensible behind a call that always fails.

use crate::ir::{Kinds, Mfa};

const ANY: Kinds = Kinds::ANY;
const ATOM: Kinds = Kinds::ATOM;
const BITS: Kinds = Kinds::BITSTRING;
const CONS: Kinds = Kinds::CONS;
const FLOAT: Kinds = Kinds::FLOAT;
const FUN: Kinds = Kinds::FUN;
const INT: Kinds = Kinds::INTEGER;
const LIST: Kinds = Kinds::CONS.or(Kinds::NIL);
const MAP: Kinds = Kinds::MAP;
const NUMBER: Kinds = Kinds::INTEGER.or(Kinds::FLOAT);
const TUPLE: Kinds = Kinds::TUPLE;

/// Module, function, kinds of the arguments.
type Row = (&'static str, &'static str, &'static [Kinds]);

#[rustfmt::skip]
const FUNCTIONS: &[Row] = &[
    ("erlang", "++", &[LIST, ANY]),
    ("erlang", "--", &[LIST, LIST]),
    ("erlang", "apply", &[ATOM, ATOM, LIST]),
    ("erlang", "atom_to_binary", &[ATOM]),
    ("erlang", "atom_to_list", &[ATOM]),
    ("erlang", "binary_part", &[BITS, INT, INT]),
    ("erlang", "binary_part", &[BITS, TUPLE]),
    ("erlang", "binary_to_atom", &[BITS]),
    ("erlang", "binary_to_float", &[BITS]),
    ("erlang", "binary_to_integer", &[BITS]),
    ("erlang", "binary_to_list", &[BITS]),
    ("erlang", "binary_to_term", &[BITS]),
    ("erlang", "bitstring_to_list", &[BITS]),
    ("erlang", "float_to_binary", &[FLOAT]),
    ("erlang", "float_to_list", &[FLOAT]),
    ("erlang", "integer_to_binary", &[INT]),
    ("erlang", "integer_to_list", &[INT]),
    ("erlang", "iolist_size", &[LIST.or(BITS)]),
    ("erlang", "iolist_to_binary", &[LIST.or(BITS)]),
    ("erlang", "iolist_to_iovec", &[LIST.or(BITS)]),
    ("erlang", "list_to_atom", &[LIST]),
    ("erlang", "list_to_binary", &[LIST]),
    ("erlang", "list_to_bitstring", &[LIST]),
    ("erlang", "list_to_float", &[CONS]),
    ("erlang", "list_to_integer", &[CONS]),
    ("erlang", "list_to_tuple", &[LIST]),
    ("erlang", "make_tuple", &[INT, ANY]),
    ("erlang", "setelement", &[INT, TUPLE, ANY]),
    ("erlang", "size", &[TUPLE.or(BITS)]),
    ("erlang", "spawn", &[FUN]),
    ("erlang", "split_binary", &[BITS, INT]),
    ("erlang", "tuple_to_list", &[TUPLE]),
    ("lists", "all", &[ANY, LIST]),
    ("lists", "any", &[ANY, LIST]),
    ("lists", "append", &[LIST]),
    ("lists", "append", &[LIST, ANY]),
    ("lists", "droplast", &[LIST]),
    ("lists", "dropwhile", &[ANY, LIST]),
    ("lists", "duplicate", &[INT, ANY]),
    ("lists", "filter", &[ANY, LIST]),
    ("lists", "flatten", &[LIST]),
    ("lists", "foldl", &[ANY, ANY, LIST]),
    ("lists", "foldr", &[ANY, ANY, LIST]),
    ("lists", "keyfind", &[ANY, INT, LIST]),
    ("lists", "keymember", &[ANY, INT, LIST]),
    ("lists", "map", &[ANY, LIST]),
    ("lists", "mapfoldl", &[ANY, ANY, LIST]),
    ("lists", "mapfoldr", &[ANY, ANY, LIST]),
    ("lists", "member", &[ANY, LIST]),
    ("lists", "partition", &[ANY, LIST]),
    ("lists", "prefix", &[LIST, LIST]),
    ("lists", "reverse", &[LIST]),
    ("lists", "search", &[ANY, LIST]),
    ("lists", "sort", &[LIST]),
    ("lists", "splitwith", &[ANY, LIST]),
    ("lists", "subtract", &[LIST, LIST]),
    ("lists", "suffix", &[LIST, LIST]),
    ("lists", "takewhile", &[ANY, LIST]),
    ("lists", "unzip", &[LIST]),
    ("lists", "usort", &[LIST]),
    ("lists", "zip", &[LIST, LIST]),
    ("maps", "filter", &[ANY, MAP]),
    ("maps", "find", &[ANY, MAP]),
    ("maps", "from_keys", &[LIST, ANY]),
    ("maps", "from_list", &[LIST]),
    ("maps", "get", &[ANY, MAP]),
    ("maps", "get", &[ANY, MAP, ANY]),
    ("maps", "is_key", &[ANY, MAP]),
    ("maps", "keys", &[MAP]),
    ("maps", "map", &[ANY, MAP]),
    ("maps", "merge", &[MAP, MAP]),
    ("maps", "put", &[ANY, ANY, MAP]),
    ("maps", "remove", &[ANY, MAP]),
    ("maps", "take", &[ANY, MAP]),
    ("maps", "to_list", &[MAP]),
    ("maps", "update", &[ANY, ANY, MAP]),
    ("maps", "update_with", &[ANY, FUN, MAP]),
    ("maps", "values", &[MAP]),
    ("maps", "with", &[LIST, MAP]),
    ("maps", "without", &[LIST, MAP]),
    ("math", "ceil", &[NUMBER]),
    ("math", "floor", &[NUMBER]),
    ("math", "pow", &[NUMBER, NUMBER]),
    ("math", "sqrt", &[NUMBER]),
];

/// The kinds without which a call of this function fails.
pub(super) fn arguments(mfa: &Mfa) -> Option<&'static [Kinds]> {
    let (module, function) = (mfa.module.as_str(), mfa.function.as_str());
    let mut rows = FUNCTIONS.iter().filter(|(known, _, _)| *known == module);
    let row = rows.find(|(_, name, kinds)| *name == function && kinds.len() == usize::from(mfa.arity));
    row.map(|(_, _, kinds)| *kinds)
}
