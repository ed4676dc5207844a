//! Atoms that do not name modules, arguments that name other things, and functions that make names.

use crate::ir::{Atom, Mfa};

/// Modules of OTP that explain errors, for `erl_error` and every other dynamic call of `format_error`. No code contains
/// their names: the runtime puts them into stack traces.
pub const EXPLAINERS: [&str; 3] = ["erl_erts_errors", "erl_kernel_errors", "erl_stdlib_errors"];

/// Modules that atoms never name. `c` is usually a letter. As the module of shell commands it would link the compiler.
/// `kernel` is usually the application. Its module would start the emulator's own processes.
const NEVER_NAMED: [&str; 2] = ["c", "kernel"];

/// Whether the atom never stands for the module of this name.
pub fn is_never_named(atom: &Atom) -> bool {
    NEVER_NAMED.contains(&atom.as_str())
}

/// Modules whose functions take names of things other than modules: keys, options, applications, tables.
const NAME_TAKERS: [&str; 14] = [
    "application",
    "dict",
    "ets",
    "file",
    "gb_trees",
    "init",
    "io",
    "io_lib",
    "lists",
    "maps",
    "orddict",
    "proplists",
    "re",
    "string",
];

/// Whether atoms that functions of `module` take name things other than modules.
pub fn takes_other_names(module: &str) -> bool {
    NAME_TAKERS.contains(&module)
}

/// Modules of named processes. The first argument of their functions is the name, often that of a module as well,
/// unless they start a process.
const SERVER_MODULES: [&str; 8] =
    ["gen", "gen_event", "gen_fsm", "gen_server", "gen_statem", "global", "supervisor", "sys"];

/// Whether the first argument of this function is a process.
pub fn takes_process(mfa: &Mfa) -> bool {
    let function = mfa.function.as_str();
    let starts = function.starts_with("start") && function != "start_child";
    SERVER_MODULES.contains(&mfa.module.as_str()) && !starts && !matches!(function, "enter_loop" | "init_it")
}

/// Functions of `erlang` that make names at run time.
const NAME_MAKERS: [(&str, u8); 5] =
    [("binary_to_atom", 1), ("binary_to_atom", 2), ("binary_to_term", 1), ("binary_to_term", 2), ("list_to_atom", 1)];

/// Whether this function makes names at run time.
pub fn makes_names(mfa: &Mfa) -> bool {
    mfa.module.as_str() == "erlang" && NAME_MAKERS.contains(&(mfa.function.as_str(), mfa.arity))
}

/// The function of a module that is called in the place of one that the module lacks.
pub const FOR_UNDEFINED: (&str, u8) = ("$handle_undefined_function", 2);

/// The functions of a module that the flag `error_handler` of a process names.
pub const OF_ERROR_HANDLERS: [(&str, u8); 2] = [("undefined_function", 3), ("undefined_lambda", 3)];

/// Whether this function sets a flag of a process.
pub fn sets_flags(mfa: &Mfa) -> bool {
    (mfa.module.as_str(), mfa.function.as_str(), mfa.arity) == ("erlang", "process_flag", 2)
}

/// The position of the module among the arguments of a function that calls a function named by its arguments. The
/// function and its arguments (a list, or a number for funs) follow.
pub fn module_position(mfa: &Mfa) -> Option<u16> {
    match (mfa.module.as_str(), mfa.function.as_str(), mfa.arity) {
        ("erlang", "apply" | "make_fun" | "spawn" | "spawn_link" | "spawn_monitor" | "hibernate", 3)
        | ("erlang", "spawn_opt", 4) => Some(0),
        ("erlang", "spawn" | "spawn_link" | "spawn_monitor" | "spawn_request", 4)
        | ("erlang", "spawn_opt" | "spawn_request", 5) => Some(1),
        _ => None,
    }
}
