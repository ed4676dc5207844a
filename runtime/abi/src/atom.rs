//! Atoms by their index, and the predefined ones: those the runtime names itself. Their indices are fixed by their order here.

use crate::term;

/// An atom, by its index in the atom table. The default is the empty atom.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[repr(transparent)]
pub struct Atom(u32);

impl Atom {
    /// The atom with this index.
    pub const fn new(index: u32) -> Self {
        Atom(index)
    }

    /// Its index.
    pub const fn index(self) -> u32 {
        self.0
    }

    /// The atom that this word is the term of.
    pub const fn from_word(word: u64) -> Self {
        Atom((word >> term::PAYLOAD_SHIFT) as u32)
    }

    /// The word of its term.
    pub const fn word(self) -> u64 {
        (self.0 as u64) << term::PAYLOAD_SHIFT | term::ATOM
    }
}

/// Calls `$apply!` with the list of predefined atoms, as `CONSTANT "text"` pairs.
#[macro_export]
macro_rules! for_each_atom {
    ($apply:ident) => {
        $apply! {
            EMPTY "", TRUE "true", FALSE "false", NIL_ATOM "nil", OK "ok", ERROR "error", EXIT "exit",
            THROW "throw", UNDEFINED "undefined", BADARG "badarg", BADARITH "badarith", BADMATCH "badmatch",
            CASE_CLAUSE "case_clause", IF_CLAUSE "if_clause", TRY_CLAUSE "try_clause",
            FUNCTION_CLAUSE "function_clause", UNDEF "undef", BADFUN "badfun", BADARITY "badarity",
            BADMAP "badmap", BADKEY "badkey", BADRECORD "badrecord", NOCATCH "nocatch", BIG_EXIT "EXIT",
            SYSTEM_LIMIT "system_limit", TIMEOUT_VALUE "timeout_value", NOPROC "noproc", NORMAL "normal",
            KILL "kill", KILLED "killed", ERLANG "erlang", LISTS "lists", BINARY "binary",
            ERROR_INFO "error_info", MODULE "module", CAUSE "cause", FUNCTION "function",
            ERL_ERTS_ERRORS "erl_erts_errors", ERL_STDLIB_ERRORS "erl_stdlib_errors",
            FORMAT_BS_FAIL "format_bs_fail", FILE "file", LINE "line", TYPE "type", SIZE "size",
            INTEGER "integer", FLOAT "float", UTF8 "utf8", UTF16 "utf16", UTF32 "utf32", UNIT "unit",
            INVALID "invalid", SHORT "short", INFINITY "infinity", NONODE_NOHOST "nonode@nohost", NONE "none",
            GLOBAL "global", SCOPE "scope", TRIM "trim", TRIM_ALL "trim_all", LATIN1 "latin1",
            UNICODE "unicode", BIG "big", LITTLE "little", NATIVE "native", NOMATCH "nomatch", ARITY "arity",
            NAME "name", ENV "env", INDEX "index", UNIQ "uniq", NEW_INDEX "new_index", NEW_UNIQ "new_uniq",
            PID "pid", LOCAL "local", EXTERNAL "external", EXPORTS "exports", ATTRIBUTES "attributes",
            COMPILE "compile", MD5 "md5", NATIVE_ADDRESSES "native_addresses", FUNCTIONS "functions",
            SECOND "second", MILLISECOND "millisecond", MICROSECOND "microsecond", NANOSECOND "nanosecond",
            SECONDS "seconds", MILLI_SECONDS "milli_seconds", MICRO_SECONDS "micro_seconds",
            NANO_SECONDS "nano_seconds", PERF_COUNTER "perf_counter", OTP_RELEASE "otp_release",
            BACKTRACE_DEPTH "backtrace_depth", TIMES "*", ITERATOR "iterator", MAIN "main", DECIMALS "decimals",
            COMPACT "compact", SCIENTIFIC "scientific", NORMAL_STATE "running", TIMEOUT "timeout", RUN "run",
            MEMORY "memory", ON_HEAP "on_heap", VALUE "value", NOT_A_LIST "not_a_list", NO_INTEGER "no_integer",
            NO_FLOAT "no_float", ABORT "abort", AC "ac", ACTIVE_TASKS "active_tasks",
            ACTIVE_TASKS_ALL "active_tasks_all", ATOM "atom", ATOM_COUNT "atom_count", ATOM_LIMIT "atom_limit",
            BADOPT "badopt", BIGNUM "bignum", BM "bm", BUILD_TYPE "build_type",
            CHARACTERS_TO_BINARY_INT "characters_to_binary_int",
            CHARACTERS_TO_LIST_INT "characters_to_list_int", COMPAT_REL "compat_rel", COMPRESSED "compressed",
            CONTEXT_SWITCHES "context_switches", COUNT "count", CPU_TOPOLOGY "cpu_topology",
            CREATION "creation", DEBUG_COMPILED "debug_compiled", DELAYED_NODE_TABLE_GC "delayed_node_table_gc",
            DETERMINISTIC "deterministic", DIRTY_CPU_SCHEDULERS "dirty_cpu_schedulers",
            DIRTY_CPU_SCHEDULERS_ONLINE "dirty_cpu_schedulers_online",
            DIRTY_IO_SCHEDULERS "dirty_io_schedulers", DIST_BUF_BUSY_LIMIT "dist_buf_busy_limit",
            DIST_CTRL "dist_ctrl", DRIVER_VERSION "driver_version", DYNAMIC_TRACE "dynamic_trace",
            DYNAMIC_TRACE_PROBES "dynamic_trace_probes", EMU_FLAVOR "emu_flavor", EMU_TYPE "emu_type",
            ENABLED "enabled", ENDIAN "endian", ERL_KERNEL_ERRORS "erl_kernel_errors",
            ERROR_LOGGER "error_logger", ERROR_HANDLER "error_handler",
            UNDEFINED_FUNCTION "undefined_function", UNDEFINED_LAMBDA "undefined_lambda",
            HANDLE_UNDEFINED_FUNCTION "$handle_undefined_function", ETS_COUNT "ets_count", ETS_LIMIT "ets_limit",
            EXACT_REDUCTIONS "exact_reductions", EXPORT "export", FINAL "final", FINALIZE "finalize",
            FIXNUM "fixnum", FLATMAP "flatmap", FLUSH "flush", FLUSH_TIMEOUT "flush_timeout",
            FULLSWEEP_AFTER "fullsweep_after", FUN "fun", GARBAGE_COLLECTION "garbage_collection",
            HASHMAP "hashmap", HEAP_BINARY "heap_binary", HEAP_TYPE "heap_type", HFLOAT "hfloat",
            INCLUDE_SHARED_BINARIES "include_shared_binaries", INCOMPLETE "incomplete", INPUT "input",
            INTERNAL "internal", IO "io", JIT "jit", KERNEL_POLL "kernel_poll", LINUX "linux", LIST "list",
            LOGICAL_PROCESSORS "logical_processors",
            LOGICAL_PROCESSORS_AVAILABLE "logical_processors_available",
            LOGICAL_PROCESSORS_ONLINE "logical_processors_online", MACHINE "machine",
            MAX_HEAP_SIZE "max_heap_size", MESSAGE_QUEUE_DATA "message_queue_data",
            MINOR_VERSION "minor_version", MIN_BIN_VHEAP_SIZE "min_bin_vheap_size",
            MIN_HEAP_SIZE "min_heap_size", MODIFIED_TIMING_LEVEL "modified_timing_level", MONOTONIC "monotonic",
            MULTI_SCHEDULING "multi_scheduling", MULTI_SCHEDULING_BLOCKERS "multi_scheduling_blockers",
            NIF_VERSION "nif_version", NO_TIME_WARP "no_time_warp", OPT "opt", OS_TYPE "os_type",
            OS_VERSION "os_version", OUTPUT "output",
            OUTSTANDING_SYSTEM_REQUESTS_LIMIT "outstanding_system_requests_limit", PORT "port",
            PORT_COUNT "port_count", PORT_LIMIT "port_limit", PORT_PARALLELISM "port_parallelism",
            POSITIVE "positive", PRIVATE "private", PROCESS_COUNT "process_count",
            PROCESS_LIMIT "process_limit", REDUCTIONS "reductions", REFC "refc", REFC_BINARY "refc_binary",
            REFERENCE "reference", RUNTIME "runtime", RUN_QUEUE "run_queue",
            RUN_QUEUE_LENGTHS "run_queue_lengths", RUN_QUEUE_LENGTHS_ALL "run_queue_lengths_all", SAFE "safe",
            SCHEDULERS "schedulers", SCHEDULERS_ONLINE "schedulers_online",
            SCHEDULER_BINDINGS "scheduler_bindings", SCHEDULER_BIND_TYPE "scheduler_bind_type",
            SCHEDULER_ID "scheduler_id", SCHEDULER_WALL_TIME "scheduler_wall_time",
            SCHEDULER_WALL_TIME_ALL "scheduler_wall_time_all", SEQUENTIAL_TRACER "sequential_tracer",
            SMP_SUPPORT "smp_support", STDERR "stderr", STDOUT "stdout",
            SYSTEM_ARCHITECTURE "system_architecture", SYSTEM_VERSION "system_version", TAINTS "taints",
            THREADS "threads", THREAD_POOL_SIZE "thread_pool_size", TIME_CORRECTION "time_correction",
            TIME_OFFSET "time_offset", TIME_WARP_MODE "time_warp_mode", TOLERANT_TIMEOFDAY "tolerant_timeofday",
            TOTAL_ACTIVE_TASKS "total_active_tasks", TOTAL_ACTIVE_TASKS_ALL "total_active_tasks_all",
            TOTAL_RUN_QUEUE_LENGTHS "total_run_queue_lengths",
            TOTAL_RUN_QUEUE_LENGTHS_ALL "total_run_queue_lengths_all", TRACE_CONTROL_WORD "trace_control_word",
            TUPLE "tuple", UNBOUND "unbound", UNIX "unix", USED "used", VERSION "version",
            WALL_CLOCK "wall_clock", WORDSIZE "wordsize", BADFILE "badfile", CONNECTED "connected",
            DFLAG_UNICODE_IO "dflag_unicode_io", HIDDEN "hidden", KNOWN "known", MAX "max", MIN "min",
            NET_KERNEL "net_kernel", PRIM_FILE "prim_file", THIS "this", VISIBLE "visible", WARNING "warning",
            GRUN "grun", INTERNAL_ERROR "internal_error", MATCH "match", MATCH_LIMIT "match_limit",
            MATCH_LIMIT_RECURSION "match_limit_recursion", NAMELIST "namelist", RE "re",
            RE_EXPORTED_PATTERN "re_exported_pattern", RE_PATTERN "re_pattern", UCOMPILE "ucompile",
            URUN "urun", DOWN "DOWN", PROCESS "process", TAG "tag", ALIAS "alias", ALL "all",
            EXPLICIT_UNALIAS "explicit_unalias", REPLY "reply", INFO "info", SPAWN_REPLY "spawn_reply",
            CLOCK_SERVICE "clock_service", APPLY "apply", CANCEL_TIMER "cancel_timer", READ_TIMER "read_timer",
            ABS "abs", WAITING "waiting", END_OF_TABLE "$end_of_table", MATCH_OBJECT "$_", MATCH_VARIABLES "$$",
            ETS_TRANSFER "ETS-TRANSFER", HEIR "heir", ID "id", ACCESS "access", ALREADY_EXISTS "already_exists",
            OWNER "owner", NOT_OWNER "not_owner", KEYPOS "keypos", POSITION "position", TABLE_TYPE "table_type",
            SUSPENDED "suspended", BADTYPE "badtype", REGISTERED_NAME "registered_name", TIME "time",
            PRIORITY "priority", NOTALIVE "notalive", NOCONNECTION "noconnection", NOCONNECT "noconnect",
            EXTERNAL_PID "external_pid", EXTERNAL_PORT "external_port", EXTERNAL_REFERENCE "external_reference",
            CLOSED "closed", FULL "full", EOF "eof", WAIT "wait", BEAMC_ESCRIPT "beamc_escript",
            TERMINATED "terminated", EDLIN_EXPAND "edlin_expand", EXPAND "expand", LOG "log", GL "gl",
            EMULATOR "emulator", GET "get", BEAMC_PID_NAME "beamc_pid_name", PID_NAME "pid_name", SPAWN "spawn",
            SPAWN_LINK "spawn_link", PROCESS_INFO "process_info", NOSUSPEND "nosuspend",
            EXIT_STATUS "exit_status", EOL "eol", NOEOL "noeol", DATA "data", BADSIG "badsig", NOTSUP "notsup",
            SHUTDOWN "shutdown", FILE_INFO "file_info",
            BADFIELD "badfield", NOVALUE "novalue", IS_EXPORTED "is_exported", UNDERSCORE "_",
        }
    };
}

macro_rules! define {
    ($($name:ident $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "enumerators only serve as positions")]
        enum Position { $($name,)* }
        $(
            #[doc = concat!("The atom `", $text, "`.")]
            pub const $name: Atom = Atom(Position::$name as u32);
        )*
        /// Texts of the predefined atoms, by index.
        pub const PREDEFINED: &[&str] = &[$($text,)*];
    };
}

for_each_atom!(define);
