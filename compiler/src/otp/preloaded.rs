//! Modules that OTP's emulator contains (`erts/preloaded`), of all supported releases.

/// Their names, sorted.
const PRELOADED: [&str; 22] = [
    "atomics",
    "counters",
    "erl_init",
    "erl_prim_loader",
    "erl_tracer",
    "erlang",
    "erts_code_purger",
    "erts_dirty_process_signal_handler",
    "erts_internal",
    "erts_literal_area_collector",
    "erts_trace_cleaner",
    "init",
    "persistent_term",
    "prim_buffer",
    "prim_eval",
    "prim_file",
    "prim_inet",
    "prim_net",
    "prim_socket",
    "prim_zip",
    "socket_registry",
    "zlib",
];

/// Whether the emulator contains `module`. It keeps no line numbers of these modules, so stack traces show none.
pub fn is_one(module: &str) -> bool {
    PRELOADED.binary_search(&module).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted() {
        assert!(PRELOADED.is_sorted());
    }
}
