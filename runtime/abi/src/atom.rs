//! Predefined atoms: those the runtime names itself. Their indices are fixed by their order here.

/// Calls `$apply!` with the list of predefined atoms, as `CONSTANT "text"` pairs.
#[macro_export]
macro_rules! for_each_atom {
    ($apply:ident) => {
        $apply! {
            EMPTY "", TRUE "true", FALSE "false", NIL_ATOM "nil", OK "ok", ERROR "error", EXIT "exit", THROW "throw",
            UNDEFINED "undefined", BADARG "badarg", BADARITH "badarith", BADMATCH "badmatch",
            CASE_CLAUSE "case_clause", IF_CLAUSE "if_clause", TRY_CLAUSE "try_clause",
            FUNCTION_CLAUSE "function_clause", UNDEF "undef", BADFUN "badfun", BADARITY "badarity",
            BADMAP "badmap", BADKEY "badkey", BADRECORD "badrecord", NOCATCH "nocatch", BIG_EXIT "EXIT",
            SYSTEM_LIMIT "system_limit", TIMEOUT_VALUE "timeout_value", NOPROC "noproc", NORMAL "normal",
            KILL "kill", KILLED "killed", ERLANG "erlang", LISTS "lists", MAPS "maps", BINARY "binary",
            ERROR_INFO "error_info", MODULE "module", CAUSE "cause", FUNCTION "function",
            ERL_ERTS_ERRORS "erl_erts_errors", ERL_STDLIB_ERRORS "erl_stdlib_errors",
            FORMAT_BS_FAIL "format_bs_fail", FILE "file", LINE "line", TYPE "type", SIZE "size", NO_SPACE "no_space",
            INTEGER "integer", FLOAT "float", UTF8 "utf8", UTF16 "utf16", UTF32 "utf32", UNIT "unit", INVALID "invalid",
            SHORT "short", LONG "long", INFINITY "infinity", NONODE_NOHOST "nonode@nohost", ALL "all", NONE "none",
            GLOBAL "global", SCOPE "scope", TRIM "trim", TRIM_ALL "trim_all", LATIN1 "latin1", UNICODE "unicode",
            UTF16_LITTLE "utf16_little", BIG "big", LITTLE "little", NATIVE "native", NOMATCH "nomatch",
            ARITY "arity", NAME "name", ENV "env", INDEX "index", UNIQ "uniq", NEW_INDEX "new_index",
            NEW_UNIQ "new_uniq", PID "pid", LOCAL "local", EXTERNAL "external", EXPORTS "exports",
            ATTRIBUTES "attributes", COMPILE "compile", MD5 "md5", NATIVE_ADDRESSES "native_addresses",
            FUNCTIONS "functions", SECOND "second", MILLISECOND "millisecond", MICROSECOND "microsecond",
            NANOSECOND "nanosecond", SECONDS "seconds", MILLI_SECONDS "milli_seconds", MICRO_SECONDS "micro_seconds",
            NANO_SECONDS "nano_seconds", PERF_COUNTER "perf_counter", OTP_RELEASE "otp_release",
            BACKTRACE_DEPTH "backtrace_depth", PLUS "+", MINUS "-", TIMES "*", SLASH "/", DIV "div", REM "rem",
            BAND "band", BOR "bor", BXOR "bxor", BNOT "bnot", BSL "bsl", BSR "bsr", ITERATOR "iterator",
            MAIN "main", BADNAME "badname", CAPACITY "capacity", DECIMALS "decimals", COMPACT "compact",
            SCIENTIFIC "scientific", NEQ "=/=", EQ "==", NEQ_ARITH "/=", EQ_EXACT "=:=", LT "<", GT ">", LE "=<", GE ">=",
            NORMAL_STATE "running", TIMEOUT "timeout", RUN "run", HEAP_SIZE "heap_size", MEMORY "memory",
            AND "and", OR "or", XOR "xor", NOT "not", APPEND "append", ON_HEAP "on_heap",
            VALUE "value", NOT_A_LIST "not_a_list", NO_INTEGER "no_integer", NO_FLOAT "no_float",
        }
    };
}

macro_rules! define {
    ($($name:ident $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "enumerators only serve as positions")]
        enum Position { $($name,)* }
        $(
            #[doc = concat!("Index of the atom `", $text, "`.")]
            pub const $name: u32 = Position::$name as u32;
        )*
        /// Texts of the predefined atoms, by index.
        pub const PREDEFINED: &[&str] = &[$($text,)*];
    };
}

for_each_atom!(define);
