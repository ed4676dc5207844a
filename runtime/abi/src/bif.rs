//! The table of BIFs: functions that OTP implements in C and beamc in Rust.
//!
//! Compiler and runtime generate their side from this list. A row's linker symbol is `beamc_bif_<row name>`, its Rust
//! function `beamc_runtime::bif::<row name>`. The compiler's `otp/bifs.tsv` lists all BIFs of OTP. A program that needs one
//! without a row here is refused at build time.

/// How a BIF is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Returns a value or raises. Called through the BIF trampoline at the call site, also from guards.
    Value,
    /// May also trap into compiled code. Called through its adapter.
    Trap,
    /// Works on the whole process and may collect. Called through the BIF trampoline at call sites where only Y registers are
    /// alive, never as an instruction.
    Process,
    /// As `Process`, and may make the process wait. It is called again, with the same arguments, after a signal has arrived.
    Wait,
}

/// An implemented BIF.
#[derive(Clone, Copy, Debug)]
pub struct Bif {
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

/// Calls `$apply!` with every implemented BIF, as `row_name "module" "function" arity Kind;`.
#[macro_export]
macro_rules! for_each_bif {
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
            erlang_is_record_1 "erlang" "is_record" 1 Value;
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
            erlang_apply_2 "erlang" "apply" 2 Trap;
            erlang_apply_3 "erlang" "apply" 3 Trap;
            erlang_make_fun_3 "erlang" "make_fun" 3 Value;
            erlang_self_0 "erlang" "self" 0 Value;
            erlang_bang_2 "erlang" "!" 2 Value;
            erlang_send_2 "erlang" "send" 2 Value;
            erlang_send_3 "erlang" "send" 3 Value;
            erts_internal_garbage_collect_1 "erts_internal" "garbage_collect" 1 Process;
            erts_internal_request_system_task_3 "erts_internal" "request_system_task" 3 Process;
            erlang_get_module_info_1 "erlang" "get_module_info" 1 Value;
            erlang_get_module_info_2 "erlang" "get_module_info" 2 Value;
            erlang_process_info_1 "erlang" "process_info" 1 Wait;
            erlang_process_info_2 "erlang" "process_info" 2 Wait;
            erlang_spawn_3 "erlang" "spawn" 3 Value;
            erlang_spawn_link_3 "erlang" "spawn_link" 3 Value;
            erlang_spawn_opt_4 "erlang" "spawn_opt" 4 Value;
            erts_internal_spawn_request_4 "erts_internal" "spawn_request" 4 Value;
            erlang_spawn_request_abandon_1 "erlang" "spawn_request_abandon" 1 Value;
            erlang_link_1 "erlang" "link" 1 Value;
            erlang_link_2 "erlang" "link" 2 Value;
            erlang_unlink_1 "erlang" "unlink" 1 Value;
            erlang_exit_2 "erlang" "exit" 2 Process;
            erlang_exit_3 "erlang" "exit" 3 Process;
            erlang_exit_signal_2 "erlang" "exit_signal" 2 Process;
            erlang_exit_signal_3 "erlang" "exit_signal" 3 Process;
            erlang_monitor_2 "erlang" "monitor" 2 Value;
            erlang_monitor_3 "erlang" "monitor" 3 Value;
            erlang_demonitor_1 "erlang" "demonitor" 1 Value;
            erlang_demonitor_2 "erlang" "demonitor" 2 Process;
            erlang_alias_1 "erlang" "alias" 1 Value;
            erlang_unalias_1 "erlang" "unalias" 1 Value;
            erlang_register_2 "erlang" "register" 2 Value;
            erlang_unregister_1 "erlang" "unregister" 1 Value;
            erlang_whereis_1 "erlang" "whereis" 1 Value;
            erlang_registered_0 "erlang" "registered" 0 Value;
            erlang_processes_0 "erlang" "processes" 0 Value;
            erlang_group_leader_0 "erlang" "group_leader" 0 Value;
            erts_internal_group_leader_2 "erts_internal" "group_leader" 2 Value;
            erts_internal_group_leader_3 "erts_internal" "group_leader" 3 Value;
            erlang_is_process_alive_1 "erlang" "is_process_alive" 1 Wait;
            erts_internal_suspend_process_2 "erts_internal" "suspend_process" 2 Wait;
            erlang_resume_process_1 "erlang" "resume_process" 1 Value;
            erlang_monitor_node_2 "erlang" "monitor_node" 2 Value;
            erlang_monitor_node_3 "erlang" "monitor_node" 3 Value;
            erts_internal_dist_spawn_request_4 "erts_internal" "dist_spawn_request" 4 Value;
            ets_new_2 "ets" "new" 2 Value;
            ets_whereis_1 "ets" "whereis" 1 Value;
            ets_delete_1 "ets" "delete" 1 Value;
            ets_rename_2 "ets" "rename" 2 Value;
            ets_give_away_3 "ets" "give_away" 3 Value;
            ets_setopts_2 "ets" "setopts" 2 Value;
            ets_insert_2 "ets" "insert" 2 Value;
            ets_insert_new_2 "ets" "insert_new" 2 Value;
            ets_lookup_2 "ets" "lookup" 2 Value;
            ets_member_2 "ets" "member" 2 Value;
            ets_lookup_element_3 "ets" "lookup_element" 3 Value;
            ets_lookup_element_4 "ets" "lookup_element" 4 Value;
            ets_take_2 "ets" "take" 2 Value;
            ets_delete_2 "ets" "delete" 2 Value;
            ets_delete_object_2 "ets" "delete_object" 2 Value;
            ets_internal_delete_all_2 "ets" "internal_delete_all" 2 Value;
            ets_first_1 "ets" "first" 1 Value;
            ets_last_1 "ets" "last" 1 Value;
            ets_next_2 "ets" "next" 2 Value;
            ets_prev_2 "ets" "prev" 2 Value;
            ets_first_lookup_1 "ets" "first_lookup" 1 Value;
            ets_last_lookup_1 "ets" "last_lookup" 1 Value;
            ets_next_lookup_2 "ets" "next_lookup" 2 Value;
            ets_prev_lookup_2 "ets" "prev_lookup" 2 Value;
            ets_slot_2 "ets" "slot" 2 Value;
            ets_safe_fixtable_2 "ets" "safe_fixtable" 2 Value;
            ets_update_element_3 "ets" "update_element" 3 Value;
            ets_update_element_4 "ets" "update_element" 4 Value;
            ets_update_counter_3 "ets" "update_counter" 3 Value;
            ets_update_counter_4 "ets" "update_counter" 4 Value;
            ets_info_1 "ets" "info" 1 Value;
            ets_info_2 "ets" "info" 2 Value;
            ets_internal_request_all_0 "ets" "internal_request_all" 0 Value;
            ets_match_1 "ets" "match" 1 Value;
            ets_match_2 "ets" "match" 2 Value;
            ets_match_3 "ets" "match" 3 Value;
            ets_match_object_1 "ets" "match_object" 1 Value;
            ets_match_object_2 "ets" "match_object" 2 Value;
            ets_match_object_3 "ets" "match_object" 3 Value;
            ets_select_1 "ets" "select" 1 Value;
            ets_select_2 "ets" "select" 2 Value;
            ets_select_3 "ets" "select" 3 Value;
            ets_select_reverse_1 "ets" "select_reverse" 1 Value;
            ets_select_reverse_2 "ets" "select_reverse" 2 Value;
            ets_select_reverse_3 "ets" "select_reverse" 3 Value;
            ets_select_count_2 "ets" "select_count" 2 Value;
            ets_internal_select_delete_2 "ets" "internal_select_delete" 2 Value;
            ets_select_replace_2 "ets" "select_replace" 2 Value;
            ets_match_spec_compile_1 "ets" "match_spec_compile" 1 Value;
            ets_is_compiled_ms_1 "ets" "is_compiled_ms" 1 Value;
            ets_match_spec_run_r_3 "ets" "match_spec_run_r" 3 Value;
            erlang_hibernate_0 "erlang" "hibernate" 0 Wait;
            erlang_hibernate_3 "erlang" "hibernate" 3 Process;
            erlang_yield_0 "erlang" "yield" 0 Wait;
            erlang_send_after_3 "erlang" "send_after" 3 Value;
            erlang_send_after_4 "erlang" "send_after" 4 Value;
            erlang_start_timer_3 "erlang" "start_timer" 3 Value;
            erlang_start_timer_4 "erlang" "start_timer" 4 Value;
            erlang_cancel_timer_1 "erlang" "cancel_timer" 1 Value;
            erlang_cancel_timer_2 "erlang" "cancel_timer" 2 Value;
            erlang_read_timer_1 "erlang" "read_timer" 1 Value;
            erlang_read_timer_2 "erlang" "read_timer" 2 Value;
            erts_internal_process_flag_3 "erts_internal" "process_flag" 3 Wait;
            erlang_process_flag_2 "erlang" "process_flag" 2 Value;
            binary_at_2 "binary" "at" 2 Value;
            binary_first_1 "binary" "first" 1 Value;
            binary_last_1 "binary" "last" 1 Value;
            binary_part_2 "binary" "part" 2 Value;
            binary_part_3 "binary" "part" 3 Value;
            binary_copy_1 "binary" "copy" 1 Value;
            binary_copy_2 "binary" "copy" 2 Value;
            binary_referenced_byte_size_1 "binary" "referenced_byte_size" 1 Value;
            binary_list_to_bin_1 "binary" "list_to_bin" 1 Value;
            binary_longest_common_prefix_1 "binary" "longest_common_prefix" 1 Value;
            binary_longest_common_suffix_1 "binary" "longest_common_suffix" 1 Value;
            binary_decode_unsigned_1 "binary" "decode_unsigned" 1 Value;
            binary_decode_unsigned_2 "binary" "decode_unsigned" 2 Value;
            binary_encode_unsigned_1 "binary" "encode_unsigned" 1 Value;
            binary_encode_unsigned_2 "binary" "encode_unsigned" 2 Value;
            binary_compile_pattern_1 "binary" "compile_pattern" 1 Value;
            binary_match_2 "binary" "match" 2 Value;
            binary_match_3 "binary" "match" 3 Value;
            binary_matches_2 "binary" "matches" 2 Value;
            binary_matches_3 "binary" "matches" 3 Value;
            binary_split_2 "binary" "split" 2 Value;
            binary_split_3 "binary" "split" 3 Value;
            erlang_display_string_1 "erlang" "display_string" 1 Value;
            erlang_display_string_2 "erlang" "display_string" 2 Value;
            erlang_display_nl_0 "erlang" "display_nl" 0 Value;
            erlang_halt_2 "erlang" "halt" 2 Value;
            erlang_crc32_1 "erlang" "crc32" 1 Value;
            erlang_crc32_2 "erlang" "crc32" 2 Value;
            erlang_crc32_combine_3 "erlang" "crc32_combine" 3 Value;
            erlang_adler32_1 "erlang" "adler32" 1 Value;
            erlang_adler32_2 "erlang" "adler32" 2 Value;
            erlang_adler32_combine_3 "erlang" "adler32_combine" 3 Value;
            erlang_md5_1 "erlang" "md5" 1 Value;
            erlang_md5_init_0 "erlang" "md5_init" 0 Value;
            erlang_md5_update_2 "erlang" "md5_update" 2 Value;
            erlang_md5_final_1 "erlang" "md5_final" 1 Value;
            erlang_phash2_1 "erlang" "phash2" 1 Value;
            erlang_phash2_2 "erlang" "phash2" 2 Value;
            erlang_phash_2 "erlang" "phash" 2 Value;
            erlang_fun_info_2 "erlang" "fun_info" 2 Value;
            erlang_fun_info_mfa_1 "erlang" "fun_info_mfa" 1 Value;
            erlang_fun_to_list_1 "erlang" "fun_to_list" 1 Value;
            erlang_pid_to_list_1 "erlang" "pid_to_list" 1 Value;
            erlang_port_to_list_1 "erlang" "port_to_list" 1 Value;
            erlang_list_to_port_1 "erlang" "list_to_port" 1 Value;
            erlang_ports_0 "erlang" "ports" 0 Value;
            erlang_port_set_data_2 "erlang" "port_set_data" 2 Value;
            erlang_port_get_data_1 "erlang" "port_get_data" 1 Value;
            erts_internal_open_port_2 "erts_internal" "open_port" 2 Value;
            erts_internal_port_command_3 "erts_internal" "port_command" 3 Wait;
            erts_internal_port_close_1 "erts_internal" "port_close" 1 Process;
            erts_internal_port_connect_2 "erts_internal" "port_connect" 2 Value;
            erts_internal_port_control_3 "erts_internal" "port_control" 3 Value;
            erts_internal_port_call_3 "erts_internal" "port_call" 3 Value;
            erts_internal_port_info_1 "erts_internal" "port_info" 1 Value;
            erts_internal_port_info_2 "erts_internal" "port_info" 2 Value;
            erlang_ref_to_list_1 "erlang" "ref_to_list" 1 Value;
            erts_internal_term_to_string_2 "erts_internal" "term_to_string" 2 Value;
            erlang_function_exported_3 "erlang" "function_exported" 3 Value;
            erlang_is_builtin_3 "erlang" "is_builtin" 3 Value;
            erlang_module_loaded_1 "erlang" "module_loaded" 1 Value;
            erlang_loaded_0 "erlang" "loaded" 0 Value;
            erlang_system_info_1 "erlang" "system_info" 1 Value;
            erlang_system_flag_2 "erlang" "system_flag" 2 Value;
            erlang_statistics_1 "erlang" "statistics" 1 Value;
            erts_internal_term_type_1 "erts_internal" "term_type" 1 Value;
            erlang_monotonic_time_0 "erlang" "monotonic_time" 0 Value;
            erlang_monotonic_time_1 "erlang" "monotonic_time" 1 Value;
            erlang_system_time_0 "erlang" "system_time" 0 Value;
            erlang_system_time_1 "erlang" "system_time" 1 Value;
            erlang_time_offset_0 "erlang" "time_offset" 0 Value;
            erlang_time_offset_1 "erlang" "time_offset" 1 Value;
            os_system_time_0 "os" "system_time" 0 Value;
            os_system_time_1 "os" "system_time" 1 Value;
            os_perf_counter_0 "os" "perf_counter" 0 Value;
            erts_internal_time_unit_0 "erts_internal" "time_unit" 0 Value;
            erts_internal_perf_counter_unit_0 "erts_internal" "perf_counter_unit" 0 Value;
            erlang_timestamp_0 "erlang" "timestamp" 0 Value;
            os_timestamp_0 "os" "timestamp" 0 Value;
            erlang_now_0 "erlang" "now" 0 Value;
            erlang_date_0 "erlang" "date" 0 Value;
            erlang_time_0 "erlang" "time" 0 Value;
            erlang_localtime_0 "erlang" "localtime" 0 Value;
            erlang_universaltime_0 "erlang" "universaltime" 0 Value;
            erlang_universaltime_to_localtime_1 "erlang" "universaltime_to_localtime" 1 Value;
            erlang_localtime_to_universaltime_2 "erlang" "localtime_to_universaltime" 2 Value;
            erlang_universaltime_to_posixtime_1 "erlang" "universaltime_to_posixtime" 1 Value;
            erlang_posixtime_to_universaltime_1 "erlang" "posixtime_to_universaltime" 1 Value;
            erlang_make_ref_0 "erlang" "make_ref" 0 Value;
            erlang_unique_integer_0 "erlang" "unique_integer" 0 Value;
            erlang_unique_integer_1 "erlang" "unique_integer" 1 Value;
            erlang_term_to_binary_1 "erlang" "term_to_binary" 1 Value;
            erlang_term_to_binary_2 "erlang" "term_to_binary" 2 Value;
            erlang_term_to_iovec_1 "erlang" "term_to_iovec" 1 Value;
            erlang_term_to_iovec_2 "erlang" "term_to_iovec" 2 Value;
            erlang_external_size_1 "erlang" "external_size" 1 Value;
            erlang_external_size_2 "erlang" "external_size" 2 Value;
            erlang_binary_to_term_1 "erlang" "binary_to_term" 1 Value;
            erlang_binary_to_term_2 "erlang" "binary_to_term" 2 Value;
            maps_get_2 "maps" "get" 2 Value;
            maps_find_2 "maps" "find" 2 Value;
            maps_is_key_2 "maps" "is_key" 2 Value;
            maps_keys_1 "maps" "keys" 1 Value;
            maps_values_1 "maps" "values" 1 Value;
            maps_put_3 "maps" "put" 3 Value;
            maps_update_3 "maps" "update" 3 Value;
            maps_remove_2 "maps" "remove" 2 Value;
            maps_take_2 "maps" "take" 2 Value;
            maps_merge_2 "maps" "merge" 2 Value;
            maps_from_list_1 "maps" "from_list" 1 Value;
            maps_from_keys_2 "maps" "from_keys" 2 Value;
            erts_internal_map_next_3 "erts_internal" "map_next" 3 Value;
            erts_internal_map_to_tuple_keys_1 "erts_internal" "map_to_tuple_keys" 1 Value;
            math_atan2_2 "math" "atan2" 2 Value;
            math_fmod_2 "math" "fmod" 2 Value;
            math_pow_2 "math" "pow" 2 Value;
            math_acos_1 "math" "acos" 1 Value;
            math_acosh_1 "math" "acosh" 1 Value;
            math_asin_1 "math" "asin" 1 Value;
            math_asinh_1 "math" "asinh" 1 Value;
            math_atan_1 "math" "atan" 1 Value;
            math_atanh_1 "math" "atanh" 1 Value;
            math_ceil_1 "math" "ceil" 1 Value;
            math_cos_1 "math" "cos" 1 Value;
            math_cosh_1 "math" "cosh" 1 Value;
            math_erf_1 "math" "erf" 1 Value;
            math_erfc_1 "math" "erfc" 1 Value;
            math_exp_1 "math" "exp" 1 Value;
            math_floor_1 "math" "floor" 1 Value;
            math_log_1 "math" "log" 1 Value;
            math_log10_1 "math" "log10" 1 Value;
            math_log2_1 "math" "log2" 1 Value;
            math_sin_1 "math" "sin" 1 Value;
            math_sinh_1 "math" "sinh" 1 Value;
            math_sqrt_1 "math" "sqrt" 1 Value;
            math_tan_1 "math" "tan" 1 Value;
            math_tanh_1 "math" "tanh" 1 Value;
            os_getenv_1 "os" "getenv" 1 Value;
            os_putenv_2 "os" "putenv" 2 Value;
            os_unsetenv_1 "os" "unsetenv" 1 Value;
            os_env_0 "os" "env" 0 Value;
            os_getpid_0 "os" "getpid" 0 Value;
            file_native_name_encoding_0 "file" "native_name_encoding" 0 Value;
            io_printable_range_0 "io" "printable_range" 0 Value;
            net_kernel_dflag_unicode_io_1 "net_kernel" "dflag_unicode_io" 1 Value;
            persistent_term_get_1 "persistent_term" "get" 1 Value;
            persistent_term_get_2 "persistent_term" "get" 2 Value;
            persistent_term_get_0 "persistent_term" "get" 0 Value;
            persistent_term_put_2 "persistent_term" "put" 2 Value;
            persistent_term_put_new_2 "persistent_term" "put_new" 2 Value;
            persistent_term_erase_1 "persistent_term" "erase" 1 Value;
            persistent_term_info_0 "persistent_term" "info" 0 Value;
            unicode_characters_to_binary_2 "unicode" "characters_to_binary" 2 Trap;
            unicode_characters_to_list_2 "unicode" "characters_to_list" 2 Trap;
            unicode_bin_is_7bit_1 "unicode" "bin_is_7bit" 1 Value;
            erts_internal_atomics_new_2 "erts_internal" "atomics_new" 2 Value;
            atomics_put_3 "atomics" "put" 3 Value;
            atomics_get_2 "atomics" "get" 2 Value;
            atomics_add_3 "atomics" "add" 3 Value;
            atomics_add_get_3 "atomics" "add_get" 3 Value;
            atomics_exchange_3 "atomics" "exchange" 3 Value;
            atomics_compare_exchange_4 "atomics" "compare_exchange" 4 Value;
            atomics_info_1 "atomics" "info" 1 Value;
            erts_internal_counters_new_1 "erts_internal" "counters_new" 1 Value;
            erts_internal_counters_get_2 "erts_internal" "counters_get" 2 Value;
            erts_internal_counters_add_3 "erts_internal" "counters_add" 3 Value;
            erts_internal_counters_put_3 "erts_internal" "counters_put" 3 Value;
            erts_internal_counters_info_1 "erts_internal" "counters_info" 1 Value;
            erts_internal_no_aux_work_threads_0 "erts_internal" "no_aux_work_threads" 0 Value;
            erlang_nodes_0 "erlang" "nodes" 0 Value;
            erlang_nodes_1 "erlang" "nodes" 1 Value;
            erts_internal_prepare_loading_2 "erts_internal" "prepare_loading" 2 Value;
            erlang_has_prepared_code_on_load_1 "erlang" "has_prepared_code_on_load" 1 Value;
            erlang_check_old_code_1 "erlang" "check_old_code" 1 Value;
            erlang_bump_reductions_1 "erlang" "bump_reductions" 1 Value;
            erlang_dt_spread_tag_1 "erlang" "dt_spread_tag" 1 Value;
            erlang_dt_restore_tag_1 "erlang" "dt_restore_tag" 1 Value;
            erlang_dt_get_tag_0 "erlang" "dt_get_tag" 0 Value;
            erlang_dt_get_tag_data_0 "erlang" "dt_get_tag_data" 0 Value;
            erlang_dt_put_tag_1 "erlang" "dt_put_tag" 1 Value;
            erlang_dt_prepend_vm_tag_data_1 "erlang" "dt_prepend_vm_tag_data" 1 Value;
            erlang_dt_append_vm_tag_data_1 "erlang" "dt_append_vm_tag_data" 1 Value;
            prim_file_internal_name2native_1 "prim_file" "internal_name2native" 1 Value;
            prim_file_internal_native2name_1 "prim_file" "internal_native2name" 1 Value;
            prim_file_internal_normalize_utf8_1 "prim_file" "internal_normalize_utf8" 1 Value;
            prim_file_is_translatable_1 "prim_file" "is_translatable" 1 Value;
            prim_file_get_cwd_nif_0 "prim_file" "get_cwd_nif" 0 Value;
            prim_file_get_device_cwd_nif_1 "prim_file" "get_device_cwd_nif" 1 Value;
            prim_file_read_link_nif_1 "prim_file" "read_link_nif" 1 Value;
            prim_file_read_info_nif_2 "prim_file" "read_info_nif" 2 Value;
            prim_file_open_nif_2 "prim_file" "open_nif" 2 Value;
            prim_file_file_desc_to_ref_nif_1 "prim_file" "file_desc_to_ref_nif" 1 Value;
            prim_file_close_nif_1 "prim_file" "close_nif" 1 Value;
            prim_file_delayed_close_nif_1 "prim_file" "delayed_close_nif" 1 Value;
            prim_file_read_nif_2 "prim_file" "read_nif" 2 Value;
            prim_file_pread_nif_3 "prim_file" "pread_nif" 3 Value;
            prim_file_ipread_s32bu_p32bu_nif_3 "prim_file" "ipread_s32bu_p32bu_nif" 3 Value;
            prim_file_read_file_nif_1 "prim_file" "read_file_nif" 1 Value;
            prim_file_write_nif_2 "prim_file" "write_nif" 2 Value;
            prim_file_pwrite_nif_3 "prim_file" "pwrite_nif" 3 Value;
            prim_file_seek_nif_3 "prim_file" "seek_nif" 3 Value;
            prim_file_sync_nif_2 "prim_file" "sync_nif" 2 Value;
            prim_file_truncate_nif_1 "prim_file" "truncate_nif" 1 Value;
            prim_file_allocate_nif_3 "prim_file" "allocate_nif" 3 Value;
            prim_file_advise_nif_4 "prim_file" "advise_nif" 4 Value;
            prim_file_get_handle_nif_1 "prim_file" "get_handle_nif" 1 Value;
            prim_file_read_handle_info_nif_1 "prim_file" "read_handle_info_nif" 1 Value;
            prim_file_set_permissions_nif_2 "prim_file" "set_permissions_nif" 2 Value;
            prim_file_set_owner_nif_3 "prim_file" "set_owner_nif" 3 Value;
            prim_file_set_time_nif_4 "prim_file" "set_time_nif" 4 Value;
            prim_file_list_dir_nif_1 "prim_file" "list_dir_nif" 1 Value;
            prim_file_make_dir_nif_1 "prim_file" "make_dir_nif" 1 Value;
            prim_file_del_file_nif_1 "prim_file" "del_file_nif" 1 Value;
            prim_file_del_dir_nif_1 "prim_file" "del_dir_nif" 1 Value;
            prim_file_rename_nif_2 "prim_file" "rename_nif" 2 Value;
            prim_file_make_hard_link_nif_2 "prim_file" "make_hard_link_nif" 2 Value;
            prim_file_make_soft_link_nif_2 "prim_file" "make_soft_link_nif" 2 Value;
            prim_file_set_cwd_nif_1 "prim_file" "set_cwd_nif" 1 Value;
            prim_file_altname_nif_1 "prim_file" "altname_nif" 1 Value;
            prim_buffer_new_0 "prim_buffer" "new" 0 Value;
            prim_buffer_size_1 "prim_buffer" "size" 1 Value;
            prim_buffer_peek_head_1 "prim_buffer" "peek_head" 1 Value;
            prim_buffer_copying_read_2 "prim_buffer" "copying_read" 2 Value;
            prim_buffer_write_2 "prim_buffer" "write" 2 Value;
            prim_buffer_skip_2 "prim_buffer" "skip" 2 Value;
            prim_buffer_find_byte_index_2 "prim_buffer" "find_byte_index" 2 Value;
            prim_buffer_try_lock_1 "prim_buffer" "try_lock" 1 Value;
            prim_buffer_unlock_1 "prim_buffer" "unlock" 1 Value;
            zlib_clear_stash_nif_1 "zlib" "clearStash_nif" 1 Value;
            zlib_close_nif_1 "zlib" "close_nif" 1 Value;
            zlib_crc32_nif_1 "zlib" "crc32_nif" 1 Value;
            zlib_deflate_end_nif_1 "zlib" "deflateEnd_nif" 1 Value;
            zlib_deflate_init_nif_6 "zlib" "deflateInit_nif" 6 Value;
            zlib_deflate_params_nif_3 "zlib" "deflateParams_nif" 3 Value;
            zlib_deflate_reset_nif_1 "zlib" "deflateReset_nif" 1 Value;
            zlib_deflate_set_dictionary_nif_2 "zlib" "deflateSetDictionary_nif" 2 Value;
            zlib_deflate_nif_4 "zlib" "deflate_nif" 4 Value;
            zlib_enqueue_nif_2 "zlib" "enqueue_nif" 2 Value;
            zlib_get_buf_size_nif_1 "zlib" "getBufSize_nif" 1 Value;
            zlib_get_stash_nif_1 "zlib" "getStash_nif" 1 Value;
            zlib_inflate_end_nif_1 "zlib" "inflateEnd_nif" 1 Value;
            zlib_inflate_get_dictionary_nif_1 "zlib" "inflateGetDictionary_nif" 1 Value;
            zlib_inflate_init_nif_3 "zlib" "inflateInit_nif" 3 Value;
            zlib_inflate_reset_nif_1 "zlib" "inflateReset_nif" 1 Value;
            zlib_inflate_set_dictionary_nif_2 "zlib" "inflateSetDictionary_nif" 2 Value;
            zlib_inflate_nif_4 "zlib" "inflate_nif" 4 Value;
            zlib_open_nif_0 "zlib" "open_nif" 0 Value;
            zlib_set_buf_size_nif_2 "zlib" "setBufSize_nif" 2 Value;
            zlib_set_stash_nif_2 "zlib" "setStash_nif" 2 Value;
            zlib_set_controller_nif_2 "zlib" "set_controller_nif" 2 Value;
            zstd_compress_close_nif_1 "zstd" "compress_close_nif" 1 Value;
            zstd_compress_reset_nif_1 "zstd" "compress_reset_nif" 1 Value;
            zstd_compress_stream_nif_3 "zstd" "compress_stream_nif" 3 Value;
            zstd_create_cdict_nif_2 "zstd" "create_cdict_nif" 2 Value;
            zstd_create_ddict_nif_1 "zstd" "create_ddict_nif" 1 Value;
            zstd_decompress_close_nif_1 "zstd" "decompress_close_nif" 1 Value;
            zstd_decompress_reset_nif_1 "zstd" "decompress_reset_nif" 1 Value;
            zstd_decompress_stream_nif_3 "zstd" "decompress_stream_nif" 3 Value;
            zstd_get_dict_id_from_cdict_nif_1 "zstd" "getDictId_fromCDict_nif" 1 Value;
            zstd_get_dict_id_from_ddict_nif_1 "zstd" "getDictId_fromDDict_nif" 1 Value;
            zstd_get_dict_id_from_dict_nif_1 "zstd" "getDictId_fromDict_nif" 1 Value;
            zstd_get_dict_id_from_frame_nif_1 "zstd" "getDictId_fromFrame_nif" 1 Value;
            zstd_get_compress_parameter_nif_2 "zstd" "get_compress_parameter_nif" 2 Value;
            zstd_get_decompress_parameter_nif_2 "zstd" "get_decompress_parameter_nif" 2 Value;
            zstd_get_frame_header_nif_1 "zstd" "get_frame_header_nif" 1 Value;
            zstd_init_compress_nif_0 "zstd" "init_compress_nif" 0 Value;
            zstd_init_decompress_nif_0 "zstd" "init_decompress_nif" 0 Value;
            zstd_load_compress_dictionary_nif_2 "zstd" "load_compress_dictionary_nif" 2 Value;
            zstd_load_decompress_dictionary_nif_2 "zstd" "load_decompress_dictionary_nif" 2 Value;
            zstd_ref_compress_dictionary_nif_2 "zstd" "ref_compress_dictionary_nif" 2 Value;
            zstd_ref_decompress_dictionary_nif_2 "zstd" "ref_decompress_dictionary_nif" 2 Value;
            zstd_set_compress_parameter_nif_3 "zstd" "set_compress_parameter_nif" 3 Value;
            zstd_set_decompress_parameter_nif_3 "zstd" "set_decompress_parameter_nif" 3 Value;
            zstd_set_pledged_src_size_nif_2 "zstd" "set_pledged_src_size_nif" 2 Value;
            erlang_match_spec_test_3 "erlang" "match_spec_test" 3 Value;
            erlang_trace_info_2 "erlang" "trace_info" 2 Value;
            erts_internal_trace_info_3 "erts_internal" "trace_info" 3 Value;
            erts_internal_trace_3 "erts_internal" "trace" 3 Value;
            erts_internal_trace_4 "erts_internal" "trace" 4 Value;
            erts_internal_trace_pattern_3 "erts_internal" "trace_pattern" 3 Value;
            erts_internal_trace_pattern_4 "erts_internal" "trace_pattern" 4 Value;
            erts_internal_trace_session_create_3 "erts_internal" "trace_session_create" 3 Value;
            erts_internal_trace_session_destroy_1 "erts_internal" "trace_session_destroy" 1 Value;
            erlang_trace_delivered_1 "erlang" "trace_delivered" 1 Value;
            erlang_seq_trace_info_1 "erlang" "seq_trace_info" 1 Value;
            erlang_seq_trace_2 "erlang" "seq_trace" 2 Value;
            erlang_seq_trace_print_1 "erlang" "seq_trace_print" 1 Value;
            erlang_seq_trace_print_2 "erlang" "seq_trace_print" 2 Value;
            erlang_system_monitor_0 "erlang" "system_monitor" 0 Value;
            erlang_system_monitor_1 "erlang" "system_monitor" 1 Value;
            erlang_system_monitor_2 "erlang" "system_monitor" 2 Value;
            erts_internal_system_monitor_1 "erts_internal" "system_monitor" 1 Value;
            erts_internal_system_monitor_3 "erts_internal" "system_monitor" 3 Value;
            erlang_system_profile_0 "erlang" "system_profile" 0 Value;
            erlang_system_profile_2 "erlang" "system_profile" 2 Value;
            code_get_coverage_mode_0 "code" "get_coverage_mode" 0 Value;
            code_get_coverage_mode_1 "code" "get_coverage_mode" 1 Value;
            code_set_coverage_mode_1 "code" "set_coverage_mode" 1 Value;
            code_get_coverage_2 "code" "get_coverage" 2 Value;
            code_reset_coverage_1 "code" "reset_coverage" 1 Value;
            erlang_nodes_2 "erlang" "nodes" 2 Value;
            erlang_decode_packet_3 "erlang" "decode_packet" 3 Value;
            erlang_list_to_pid_1 "erlang" "list_to_pid" 1 Value;
            erlang_list_to_ref_1 "erlang" "list_to_ref" 1 Value;
            error_logger_warning_map_0 "error_logger" "warning_map" 0 Value;
            erts_debug_same_2 "erts_debug" "same" 2 Value;
            erts_debug_flat_size_1 "erts_debug" "flat_size" 1 Value;
            erts_debug_size_shared_1 "erts_debug" "size_shared" 1 Value;
            erts_debug_copy_shared_2 "erts_debug" "copy_shared" 2 Value;
            erts_debug_map_info_1 "erts_debug" "map_info" 1 Value;
            erts_debug_unaligned_bitstring_2 "erts_debug" "unaligned_bitstring" 2 Value;
            erts_internal_map_hashmap_children_1 "erts_internal" "map_hashmap_children" 1 Value;
            records_create_4 "records" "create" 4 Value;
            records_get_2 "records" "get" 2 Value;
            records_get_definition_2 "records" "get_definition" 2 Value;
            records_get_field_names_1 "records" "get_field_names" 1 Value;
            records_get_module_1 "records" "get_module" 1 Value;
            records_get_name_1 "records" "get_name" 1 Value;
            records_is_exported_1 "records" "is_exported" 1 Value;
            records_update_4 "records" "update" 4 Value;
            init_boot_arguments_0 "init" "boot_arguments" 0 Value;
            init_begin_stop_0 "init" "begin_stop" 0 Value;
            init_started_0 "init" "started" 0 Value;
            init_reported_0 "init" "reported" 0 Value;
            init_shutdown_order_0 "init" "shutdown_order" 0 Value;
            code_coverage_support_0 "code" "coverage_support" 0 Value;
            beamc_user_environment_0 "beamc_user" "environment" 0 Value;
            beamc_user_expand_fun_0 "beamc_user" "expand_fun" 0 Value;
            beamc_user_write_2 "beamc_user" "write" 2 Value;
            beamc_user_flush_1 "beamc_user" "flush" 1 Value;
            beamc_user_read_0 "beamc_user" "read" 0 Value;
            beamc_user_is_terminal_1 "beamc_user" "is_terminal" 1 Value;
            beamc_user_geometry_0 "beamc_user" "geometry" 0 Value;
            beamc_pid_name_get_2 "beamc_pid_name" "get" 2 Value;
            beamc_pid_name_spawn_3 "beamc_pid_name" "spawn" 3 Value;
            beamc_pid_name_spawn_link_3 "beamc_pid_name" "spawn_link" 3 Value;
            beamc_pid_name_process_info_2 "beamc_pid_name" "process_info" 2 Wait;
            re_version_0 "re" "version" 0 Value;
            re_compile_1 "re" "compile" 1 Value;
            re_compile_2 "re" "compile" 2 Trap;
            re_import_1 "re" "import" 1 Value;
            re_inspect_2 "re" "inspect" 2 Value;
            re_run_2 "re" "run" 2 Trap;
            re_run_3 "re" "run" 3 Trap;
            re_internal_run_4 "re" "internal_run" 4 Trap;
        }
    };
}

macro_rules! table {
    ($($name:ident $module:literal $function:literal $arity:literal $kind:ident;)*) => {
        /// Every implemented BIF.
        pub const BIFS: &[Bif] = &[$(Bif {
            module: $module,
            function: $function,
            arity: $arity,
            kind: Kind::$kind,
            symbol: concat!("beamc_bif_", stringify!($name)),
        },)*];
    };
}

for_each_bif!(table);

/// A module, function and arity.
pub type Mfa = (&'static str, &'static str, u8);

/// Erlang functions that BIFs call, as pairs of BIF and function. A program that reaches the BIF contains the function. The
/// boot table lists the servers that BIFs need (the compiler's `otp::boot`).
pub const UPCALLS: &[(Mfa, Mfa)] = &[
    (("erlang", "spawn", 3), ("erlang", "apply", 2)),
    (("erlang", "spawn", 3), ("erlang", "apply", 3)),
    (("erlang", "spawn_link", 3), ("erlang", "apply", 2)),
    (("erlang", "spawn_link", 3), ("erlang", "apply", 3)),
    (("erlang", "spawn_opt", 4), ("erlang", "apply", 2)),
    (("erlang", "spawn_opt", 4), ("erlang", "apply", 3)),
    (("erts_internal", "spawn_request", 4), ("erlang", "apply", 2)),
    (("erts_internal", "spawn_request", 4), ("erlang", "apply", 3)),
    (("beamc_pid_name", "spawn", 3), ("erlang", "apply", 2)),
    (("beamc_pid_name", "spawn_link", 3), ("erlang", "apply", 2)),
    (("erlang", "hibernate", 3), ("erlang", "apply", 3)),
    (("unicode", "characters_to_binary", 2), ("unicode", "characters_to_binary_int", 2)),
    (("unicode", "characters_to_list", 2), ("unicode", "characters_to_list_int", 2)),
    (("re", "compile", 2), ("re", "ucompile", 2)),
    (("re", "run", 2), ("re", "urun", 3)),
    (("re", "run", 3), ("re", "urun", 3)),
    (("re", "run", 3), ("re", "grun", 3)),
    (("re", "internal_run", 4), ("re", "urun", 3)),
    (("re", "internal_run", 4), ("re", "grun", 3)),
];
