//! What is known of erts, kernel and stdlib besides what their functions show, from their source in OTP 25, 27 and 29: the
//! modules that a call of unknown module can go to, and atoms that are no modules. The workloads of `testsuite/tests/world.rs`
//! hold it against what runs.

use super::dynamic::Site;
use crate::ir::{Atom, Mfa};

/// The modules that a call of unknown module can go to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Scope {
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
pub(super) fn opens_logs(name: &Atom) -> bool {
    name.as_str() == "log_to_file"
}

/// Whether the call of `callee` in the function `caller` of erts, kernel or stdlib is not followed.
pub(super) fn is_aside(caller: &Mfa, callee: &Mfa) -> bool {
    let callee = (callee.module.as_str(), callee.function.as_str());
    ASIDE.iter().any(|(module, aside)| *module == caller.module.as_str() && *aside == callee)
}

/// Functions whose atoms name what a report or a registry is to show, not what is called.
const NAMELESS: [(&str, &str); 2] = [("beamc_reporter", "start"), ("proc_lib", "trans_init")];

/// Whether nothing that the function shows is the name of a module.
pub(super) fn is_nameless(function: &Mfa) -> bool {
    NAMELESS.contains(&(function.module.as_str(), function.function.as_str()))
}

/// What the call at `site` in the function `caller` of erts, kernel or stdlib stands for.
pub(super) fn sites(caller: &Mfa, site: Site) -> Vec<(Site, Scope)> {
    let name = (caller.module.as_str(), caller.function.as_str());
    match site {
        Site { module: Some(_), .. } => vec![(site, Scope::Any)],
        Site { function: None, arity: Some(_), .. } if name == STATE_CALLER => {
            vec![(site, Scope::Exporting("callback_mode", 0))]
        }
        Site { function: None, arity: Some(_), .. } => {
            let Some((_, _, functions)) = CALLERS.iter().find(|(module, function, _)| (*module, *function) == name)
            else {
                return vec![(site, Scope::Any)];
            };
            let named = |function: &&str| {
                let site = Site { function: Some(Atom::new(function)), ..site.clone() };
                (site, scope(&caller.module, function))
            };
            let mut sites: Vec<(Site, Scope)> = functions.iter().map(named).collect();
            sites.push((site, Scope::Outside));
            sites
        }
        Site { function: Some(ref function), .. } => {
            let scope = scope(&caller.module, function.as_str());
            vec![(site, scope)]
        }
        Site { function: None, arity: None, .. } => vec![(site, Scope::Any)],
    }
}

/// Where the call of `function` in a function of `module` goes.
fn scope(module: &Atom, function: &str) -> Scope {
    let module = module.as_str();
    if let Some((_, export, arity)) = TOLD_BY_EXPORT.iter().find(|(caller, ..)| *caller == module) {
        return if function == TO_ANY { Scope::Any } else { Scope::Exporting(export, *arity) };
    }
    match BEHAVIOURS.iter().find(|behaviour| **behaviour == module) {
        Some(behaviour) if function != NO_CALLBACK => Scope::CallbackModules(behaviour),
        _ => Scope::Any,
    }
}
