//! The table of natives: what OTP implements in C and beamc in Rust.
//!
//! One row per native. The linker symbol is `beamc_native_<row name>`, the Rust function is
//! `beamc_runtime::native::<row name>`; both sides are generated from this list. Which natives OTP has,
//! implemented here or not, is the compiler's `program/known_natives.tsv`: a program that needs a
//! missing one is refused at build time.

/// How a native is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Gives a value or raises; called through the door in line, also from guards.
    Value,
    /// May also trap into compiled code; called through its adapter.
    Trap,
}

/// One implemented native.
#[derive(Clone, Copy, Debug)]
pub struct Native {
    /// Module name.
    pub module: &'static str,
    /// Function name.
    pub function: &'static str,
    /// Arity.
    pub arity: u8,
    /// How it is called.
    pub kind: Kind,
    /// Linker symbol.
    pub symbol: &'static str,
}

/// Calls `$apply!` with every implemented native, as `row_name "module" "function" arity Kind;`.
#[macro_export]
macro_rules! for_each_native {
    ($apply:ident) => {
        $apply! {
            erlang_display_1 "erlang" "display" 1 Value;
            erlang_plus_1 "erlang" "+" 1 Value;
            erlang_plus_2 "erlang" "+" 2 Value;
            erlang_minus_1 "erlang" "-" 1 Value;
            erlang_minus_2 "erlang" "-" 2 Value;
            erlang_times_2 "erlang" "*" 2 Value;
            erlang_slash_2 "erlang" "/" 2 Value;
            erlang_div_2 "erlang" "div" 2 Value;
            erlang_rem_2 "erlang" "rem" 2 Value;
            erlang_band_2 "erlang" "band" 2 Value;
            erlang_bor_2 "erlang" "bor" 2 Value;
            erlang_bxor_2 "erlang" "bxor" 2 Value;
            erlang_bsl_2 "erlang" "bsl" 2 Value;
            erlang_bsr_2 "erlang" "bsr" 2 Value;
            erlang_bnot_1 "erlang" "bnot" 1 Value;
            erlang_abs_1 "erlang" "abs" 1 Value;
            erlang_float_1 "erlang" "float" 1 Value;
            erlang_round_1 "erlang" "round" 1 Value;
            erlang_trunc_1 "erlang" "trunc" 1 Value;
            erlang_floor_1 "erlang" "floor" 1 Value;
            erlang_ceil_1 "erlang" "ceil" 1 Value;
            erlang_and_2 "erlang" "and" 2 Value;
            erlang_or_2 "erlang" "or" 2 Value;
            erlang_xor_2 "erlang" "xor" 2 Value;
            erlang_not_1 "erlang" "not" 1 Value;
            erlang_eq_2 "erlang" "==" 2 Value;
            erlang_ne_2 "erlang" "/=" 2 Value;
            erlang_eq_exact_2 "erlang" "=:=" 2 Value;
            erlang_ne_exact_2 "erlang" "=/=" 2 Value;
            erlang_lt_2 "erlang" "<" 2 Value;
            erlang_le_2 "erlang" "=<" 2 Value;
            erlang_gt_2 "erlang" ">" 2 Value;
            erlang_ge_2 "erlang" ">=" 2 Value;
            erlang_max_2 "erlang" "max" 2 Value;
            erlang_min_2 "erlang" "min" 2 Value;
            erlang_is_atom_1 "erlang" "is_atom" 1 Value;
            erlang_is_binary_1 "erlang" "is_binary" 1 Value;
            erlang_is_bitstring_1 "erlang" "is_bitstring" 1 Value;
            erlang_is_boolean_1 "erlang" "is_boolean" 1 Value;
            erlang_is_float_1 "erlang" "is_float" 1 Value;
            erlang_is_function_1 "erlang" "is_function" 1 Value;
            erlang_is_function_2 "erlang" "is_function" 2 Value;
            erlang_is_integer_1 "erlang" "is_integer" 1 Value;
            erlang_is_integer_3 "erlang" "is_integer" 3 Value;
            erlang_is_list_1 "erlang" "is_list" 1 Value;
            erlang_is_map_1 "erlang" "is_map" 1 Value;
            erlang_is_number_1 "erlang" "is_number" 1 Value;
            erlang_is_pid_1 "erlang" "is_pid" 1 Value;
            erlang_is_port_1 "erlang" "is_port" 1 Value;
            erlang_is_record_2 "erlang" "is_record" 2 Value;
            erlang_is_record_3 "erlang" "is_record" 3 Value;
            erlang_is_reference_1 "erlang" "is_reference" 1 Value;
            erlang_is_tuple_1 "erlang" "is_tuple" 1 Value;
            erlang_plus_plus_2 "erlang" "++" 2 Value;
            erlang_minus_minus_2 "erlang" "--" 2 Value;
            erlang_append_2 "erlang" "append" 2 Value;
            erlang_subtract_2 "erlang" "subtract" 2 Value;
            erlang_hd_1 "erlang" "hd" 1 Value;
            erlang_tl_1 "erlang" "tl" 1 Value;
            erlang_length_1 "erlang" "length" 1 Value;
            erlang_element_2 "erlang" "element" 2 Value;
            erlang_setelement_3 "erlang" "setelement" 3 Value;
            erlang_tuple_size_1 "erlang" "tuple_size" 1 Value;
            erlang_tuple_to_list_1 "erlang" "tuple_to_list" 1 Value;
            erlang_list_to_tuple_1 "erlang" "list_to_tuple" 1 Value;
            erlang_make_tuple_2 "erlang" "make_tuple" 2 Value;
            erlang_make_tuple_3 "erlang" "make_tuple" 3 Value;
            erlang_append_element_2 "erlang" "append_element" 2 Value;
            erlang_insert_element_3 "erlang" "insert_element" 3 Value;
            erlang_delete_element_2 "erlang" "delete_element" 2 Value;
            erlang_map_size_1 "erlang" "map_size" 1 Value;
            erlang_map_get_2 "erlang" "map_get" 2 Value;
            erlang_is_map_key_2 "erlang" "is_map_key" 2 Value;
            erlang_byte_size_1 "erlang" "byte_size" 1 Value;
            erlang_bit_size_1 "erlang" "bit_size" 1 Value;
            erlang_size_1 "erlang" "size" 1 Value;
            erlang_binary_part_2 "erlang" "binary_part" 2 Value;
            erlang_binary_part_3 "erlang" "binary_part" 3 Value;
            erlang_split_binary_2 "erlang" "split_binary" 2 Value;
            erlang_binary_to_list_1 "erlang" "binary_to_list" 1 Value;
            erlang_binary_to_list_3 "erlang" "binary_to_list" 3 Value;
            erlang_bitstring_to_list_1 "erlang" "bitstring_to_list" 1 Value;
            erlang_list_to_binary_1 "erlang" "list_to_binary" 1 Value;
            erlang_list_to_bitstring_1 "erlang" "list_to_bitstring" 1 Value;
            erlang_iolist_to_binary_1 "erlang" "iolist_to_binary" 1 Value;
            erlang_iolist_size_1 "erlang" "iolist_size" 1 Value;
            erlang_iolist_to_iovec_1 "erlang" "iolist_to_iovec" 1 Value;
            erlang_atom_to_list_1 "erlang" "atom_to_list" 1 Value;
            erlang_atom_to_binary_2 "erlang" "atom_to_binary" 2 Value;
            erlang_list_to_atom_1 "erlang" "list_to_atom" 1 Value;
            erlang_list_to_existing_atom_1 "erlang" "list_to_existing_atom" 1 Value;
            erlang_binary_to_atom_2 "erlang" "binary_to_atom" 2 Value;
            erlang_binary_to_existing_atom_2 "erlang" "binary_to_existing_atom" 2 Value;
            erlang_integer_to_list_1 "erlang" "integer_to_list" 1 Value;
            erlang_integer_to_list_2 "erlang" "integer_to_list" 2 Value;
            erlang_integer_to_binary_1 "erlang" "integer_to_binary" 1 Value;
            erlang_integer_to_binary_2 "erlang" "integer_to_binary" 2 Value;
            erlang_list_to_integer_1 "erlang" "list_to_integer" 1 Value;
            erlang_list_to_integer_2 "erlang" "list_to_integer" 2 Value;
            erlang_binary_to_integer_1 "erlang" "binary_to_integer" 1 Value;
            erlang_binary_to_integer_2 "erlang" "binary_to_integer" 2 Value;
            erlang_float_to_list_1 "erlang" "float_to_list" 1 Value;
            erlang_float_to_list_2 "erlang" "float_to_list" 2 Value;
            erlang_float_to_binary_1 "erlang" "float_to_binary" 1 Value;
            erlang_float_to_binary_2 "erlang" "float_to_binary" 2 Value;
            erlang_list_to_float_1 "erlang" "list_to_float" 1 Value;
            erlang_binary_to_float_1 "erlang" "binary_to_float" 1 Value;
            erlang_error_1 "erlang" "error" 1 Value;
            erlang_error_2 "erlang" "error" 2 Value;
            erlang_error_3 "erlang" "error" 3 Value;
            erlang_exit_1 "erlang" "exit" 1 Value;
            erlang_throw_1 "erlang" "throw" 1 Value;
            erlang_raise_3 "erlang" "raise" 3 Value;
            erlang_nif_error_1 "erlang" "nif_error" 1 Value;
            erlang_nif_error_2 "erlang" "nif_error" 2 Value;
            erlang_put_2 "erlang" "put" 2 Value;
            erlang_get_0 "erlang" "get" 0 Value;
            erlang_get_1 "erlang" "get" 1 Value;
            erlang_erase_0 "erlang" "erase" 0 Value;
            erlang_erase_1 "erlang" "erase" 1 Value;
            erlang_get_keys_0 "erlang" "get_keys" 0 Value;
            erlang_get_keys_1 "erlang" "get_keys" 1 Value;
            erlang_node_0 "erlang" "node" 0 Value;
            erlang_node_1 "erlang" "node" 1 Value;
            erts_internal_cmp_term_2 "erts_internal" "cmp_term" 2 Value;
            erts_internal_list_to_integer_2 "erts_internal" "list_to_integer" 2 Value;
            erts_internal_binary_to_integer_2 "erts_internal" "binary_to_integer" 2 Value;
            string_list_to_integer_1 "string" "list_to_integer" 1 Value;
            string_list_to_float_1 "string" "list_to_float" 1 Value;
            lists_reverse_2 "lists" "reverse" 2 Value;
            lists_member_2 "lists" "member" 2 Value;
            lists_keyfind_3 "lists" "keyfind" 3 Value;
            lists_keymember_3 "lists" "keymember" 3 Value;
            lists_keysearch_3 "lists" "keysearch" 3 Value;
        }
    };
}

macro_rules! table {
    ($($name:ident $module:literal $function:literal $arity:literal $kind:ident;)*) => {
        /// Every implemented native.
        pub const NATIVES: &[Native] = &[$(Native {
            module: $module,
            function: $function,
            arity: $arity,
            kind: Kind::$kind,
            symbol: concat!("beamc_native_", stringify!($name)),
        },)*];
    };
}

for_each_native!(table);
