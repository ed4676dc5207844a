//! Hand-audited facts about dynamic calls in erts, kernel and stdlib, from their source in OTP 25, 27 and 29. The workloads of
//! `testsuite/tests/world.rs` check them against what runs.

use crate::ir::{Atom, Mfa};

/// The modules that a call with an unknown module can go to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Scope {
    /// All modules.
    Any,
    /// Callback modules of this behaviour. Of erts, kernel and stdlib, modules that declare only other behaviours are
    /// excluded.
    CallbackModules(&'static str),
    /// Modules that export this function. Outside of erts, kernel and stdlib, all modules.
    Exporting(&'static str, u8),
    /// All modules outside of erts, kernel and stdlib.
    Outside,
}

/// Behaviours whose callback modules declare them, or declare none.
const BEHAVIOURS: [&str; 5] = ["gen_event", "gen_server", "gen_statem", "supervisor", "supervisor_bridge"];

/// A function that is not a callback: `Mod:send/2` for a process registered as `{via, Mod, Name}`.
const NO_CALLBACK: &str = "send";

/// Callers whose dynamic call shows only the number of arguments, as module and function (the arity of the caller
/// differs between releases), and the functions of erts, kernel and stdlib that they can call. If the list is empty,
/// the callee is adjacent to its module in data from the program or from OTP.
const CALLERS: [(&str, &str, &[&str]); 10] = [
    // A callback of this kernel application, named in a tuple.
    ("application_controller", "terminate", &[]),
    // Prompts and printing of the shell, as configured.
    ("edlin", "multi_line_prompt", &[]),
    ("group", "format_expression", &[]),
    // The result of `erl_compile:compiler/1`, which consists of pairs.
    ("erl_compile", "compile_file", &[]),
    // The function in `error_info`: in OTP's own modules always `format_error`, or `format_bs_fail` for binaries.
    ("erl_error", "get_extended_error", &["format_bs_fail", "format_error"]),
    // The handler of local functions, which the caller gives as a pair.
    ("erl_eval", "local_func", &[]),
    ("gen_event", "server_update", &["handle_event", "handle_info"]),
    ("gen_server", "try_dispatch", &["handle_cast", "handle_continue", "handle_info"]),
    // The function that resolves a conflict between two processes of one name, given as a pair.
    ("global", "allow_tuple_fun", &[]),
    // The callback given to `heart:set_callback/2`.
    ("heart", "check_callback", &[]),
];

/// The state functions of a `gen_statem` are its callback module's own choice.
const STATE_CALLER: (&str, &str) = ("gen_statem", "loop_state_callback");

/// Modules whose calls go to modules with this export: the module of an open file, the callback module of a logger
/// process.
const TOLD_BY_EXPORT: [(&str, &str, u8); 8] = [
    ("file", "advise", 4),
    ("file_io_server", "advise", 4),
    ("logger_olp", "handle_load", 2),
    ("raw_file_io", "advise", 4),
    ("raw_file_io_deflate", "advise", 4),
    ("raw_file_io_delayed", "advise", 4),
    ("raw_file_io_inflate", "advise", 4),
    ("raw_file_io_list", "advise", 4),
];

/// The function that these modules call in any module.
const TO_ANY: &str = "format_error";

/// Calls in OTP for features that programs hardly use and that link more code than the rest of the program, or need an
/// unsupported service: the caller's module, and the callee. They are not followed. If nothing else reaches the callee,
/// the call raises `undef`, which names the function to keep.
const ASIDE: [(&str, (&str, &str)); 4] = [
    // Encrypted debugging information.
    ("beam_lib", ("crypto", "crypto_one_time")),
    // A list comprehension of a query in evaluated code.
    ("erl_eval", ("qlc", "transform_from_evaluator")),
    // beamc lacks sockets.
    ("file", ("socket", "sendfile")),
    // The option `log_to_file`: see [`opens_logs`].
    ("sys", ("file", "open")),
];

/// Whether a program may make `sys` open logs, because `name` is among its own atoms or is a function of `sys` that it
/// calls.
pub fn opens_logs(name: &Atom) -> bool {
    name.as_str() == "log_to_file"
}

/// Whether the call of `callee` in the function `caller` of erts, kernel or stdlib is not followed.
pub fn is_aside(caller: &Mfa, callee: &Mfa) -> bool {
    let callee = (callee.module.as_str(), callee.function.as_str());
    ASIDE.iter().any(|(module, ignored_calls)| *module == caller.module.as_str() && *ignored_calls == callee)
}

/// Functions whose atoms name the subject of a report or a registry, not callees.
const NAMELESS: [(&str, &str); 2] = [("beamc_reporter", "start"), ("proc_lib", "trans_init")];

/// Whether no atom of the function names a module.
pub fn is_nameless(function: &Mfa) -> bool {
    NAMELESS.contains(&(function.module.as_str(), function.function.as_str()))
}

/// The functions of erts, kernel and stdlib that `caller`, of these applications, calls with only the number of
/// arguments visible; `None` if it may call any.
pub fn callees(caller: &Mfa) -> Option<&'static [&'static str]> {
    let name = (caller.module.as_str(), caller.function.as_str());
    CALLERS.iter().find(|(module, function, _)| (*module, *function) == name).map(|(_, _, functions)| *functions)
}

/// The modules that `caller` of erts, kernel and stdlib can reach by a call with only the number of arguments visible,
/// if an export identifies them.
pub fn state_modules(caller: &Mfa) -> Option<Scope> {
    let is_state_caller = (caller.module.as_str(), caller.function.as_str()) == STATE_CALLER;
    is_state_caller.then_some(Scope::Exporting("callback_mode", 0))
}

/// The modules that a call of `function` in a function of `module` can go to.
pub fn scope(module: &str, function: &str) -> Scope {
    if let Some((_, export, arity)) = TOLD_BY_EXPORT.iter().find(|(caller, ..)| *caller == module) {
        return if function == TO_ANY { Scope::Any } else { Scope::Exporting(export, *arity) };
    }
    match BEHAVIOURS.iter().find(|behaviour| **behaviour == module) {
        Some(behaviour) if function != NO_CALLBACK => Scope::CallbackModules(behaviour),
        _ => Scope::Any,
    }
}
