//! Hand-audited facts about dynamic calls in erts, kernel and stdlib, from their source in OTP 25, 27 and 29. The workloads of
//! `testsuite/tests/world.rs` check them against what runs.

use crate::ir::{Atom, Mfa};

/// The modules that a call of unknown module can go to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Scope {
    /// All.
    Any,
    /// Callback modules of this behaviour; of erts, kernel and stdlib not those that declare only others.
    CallbackModules(&'static str),
    /// Those that export this function; of others not those of erts, kernel and stdlib.
    Exporting(&'static str, u8),
    /// None of erts, kernel and stdlib.
    Outside,
}

/// Behaviours whose callback modules declare them, or declare none at all.
const BEHAVIOURS: [&str; 5] = ["gen_event", "gen_server", "gen_statem", "supervisor", "supervisor_bridge"];

/// What is no callback: `Mod:send/2` for a process called `{via, Mod, Name}`.
const NO_CALLBACK: &str = "send";

/// Callers of which only the number of arguments can be seen, as module and function (what they are called differs in its own
/// number of arguments from release to release), and the functions of erts, kernel and stdlib they can call. For those with
/// none, what is called stands beside its module in what the program hands in, or OTP for it.
const CALLERS: [(&str, &str, &[&str]); 10] = [
    // A callback of this kernel application that a tuple names.
    ("application_controller", "terminate", &[]),
    // Prompts and printing of the shell, as configured.
    ("edlin", "multi_line_prompt", &[]),
    ("group", "format_expression", &[]),
    // What `erl_compile:compiler/1` gives, which is pairs.
    ("erl_compile", "compile_file", &[]),
    // What `error_info` names: in OTP's own modules always this.
    // ... or the one for binaries.
    ("erl_error", "get_extended_error", &["format_bs_fail", "format_error"]),
    // The handler of local functions that its caller gives as a pair.
    ("erl_eval", "local_func", &[]),
    ("gen_event", "server_update", &["handle_event", "handle_info"]),
    ("gen_server", "try_dispatch", &["handle_cast", "handle_continue", "handle_info"]),
    // What decides between two processes of one name, given as a pair.
    ("global", "allow_tuple_fun", &[]),
    // The callback given to `heart:set_callback/2`.
    ("heart", "check_callback", &[]),
];

/// The state functions of a `gen_statem` are its callback module's own choice.
const STATE_CALLER: (&str, &str) = ("gen_statem", "loop_state_callback");

/// Modules whose calls go to modules that can be told from others by this export: the module of an open file, the callback
/// module of a logger process.
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

/// Calls of theirs that go to any module.
const TO_ANY: &str = "format_error";

/// Calls that OTP makes for what hardly a program asks for, and which bring more than all the rest, or want what no program has:
/// caller's module, callee. They are not followed; when nothing else reaches the callee, the call raises `undef`, which names what to keep.
const ASIDE: [(&str, (&str, &str)); 7] = [
    // Debugging information that is encrypted.
    ("beam_lib", ("crypto", "crypto_one_time")),
    // Native records, and a list comprehension of a query, written in what is evaluated.
    ("erl_eval", ("records", "create")),
    ("erl_eval", ("records", "get_definition")),
    ("erl_eval", ("records", "update")),
    ("erl_eval", ("qlc", "transform_from_evaluator")),
    // There are no sockets.
    ("file", ("socket", "sendfile")),
    // The option `log_to_file`: see [`opens_logs`].
    ("sys", ("file", "open")),
];

/// Whether a program that has `name` among its own atoms, or calls a function of `sys` of this name, has what `sys` opens logs with.
pub fn opens_logs(name: &Atom) -> bool {
    name.as_str() == "log_to_file"
}

/// Whether the call of `callee` in the function `caller` of erts, kernel or stdlib is not followed.
pub fn is_aside(caller: &Mfa, callee: &Mfa) -> bool {
    let callee = (callee.module.as_str(), callee.function.as_str());
    ASIDE.iter().any(|(module, ignored_calls)| *module == caller.module.as_str() && *ignored_calls == callee)
}

/// Functions whose atoms name what a report or a registry is to show, not what is called.
const NAMELESS: [(&str, &str); 2] = [("beamc_reporter", "start"), ("proc_lib", "trans_init")];

/// Whether nothing that the function shows is the name of a module.
pub fn is_nameless(function: &Mfa) -> bool {
    NAMELESS.contains(&(function.module.as_str(), function.function.as_str()))
}

/// The functions of erts, kernel and stdlib that `caller`, of these applications, calls with only the number of arguments visible;
/// `None` if it may call any.
pub fn callees(caller: &Mfa) -> Option<&'static [&'static str]> {
    let name = (caller.module.as_str(), caller.function.as_str());
    CALLERS.iter().find(|(module, function, _)| (*module, *function) == name).map(|(_, _, functions)| *functions)
}

/// The modules that `caller` of erts, kernel and stdlib can reach by a call with only the number of arguments visible, if they can be
/// told by an export.
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
