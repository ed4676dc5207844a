//! Module-local process names (EEP 32), as the output of the parse transform declares them.
//!
//! Each directive `-pid_name(Name).` is an attribute. A use of the name is a call by label of the *getter*, a function
//! without arguments named `-pid_name:Name-`. The body of the getter is for a stock BEAM. beamc ignores it and loads
//! the name's slot.
//!
//! # Rules
//! 1. A module can look up only its own names. The library functions that take a module and a name are BIFs, and each
//!    call site passes its own module. With another module they find no name. Dynamic calls and funs cannot reach them.

use crate::ir::{Atom, Function, Mfa, Module, Term};

/// The attribute.
const ATTRIBUTE: &str = "pid_name";

/// The names that `module` declares, each once, in order.
pub fn declared(module: &Module) -> Vec<&Atom> {
    let mut names = Vec::new();
    for (attribute, value) in &module.attributes {
        // Other attributes of this name, such as `-pid_name([a, b]).`, declare nothing.
        if attribute.as_str() == ATTRIBUTE
            && let Term::List(elements, _) = value
            && let [Term::Atom(name)] = elements.as_slice()
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// The name whose getter is `function` of `module`.
pub fn of_getter<'a>(module: &'a Module, function: &Function) -> Option<&'a Atom> {
    let name = function.name.as_str().strip_prefix("-pid_name:")?.strip_suffix('-')?;
    declared(module).into_iter().find(|declared| declared.as_str() == name && function.arity == 0)
}

/// Whether `mfa` is a library function that takes a module and a name (rule 1).
pub fn takes_a_name(mfa: &Mfa) -> bool {
    mfa.module.as_str() == "beamc_pid_name"
        && matches!((mfa.function.as_str(), mfa.arity), ("get", 2) | ("spawn" | "spawn_link", 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn module(attributes: &str) -> Module {
        let text = format!(
            "{{module, m}}.\n{{exports, [{{f,0}}]}}.\n{{attributes, [{attributes}]}}.\n{{labels, 3}}.\n\
             {{function, '-pid_name:a-', 0, 2}}.\n  {{label,1}}.\n    {{func_info,{{atom,m}},{{atom,'-pid_name:a-'}},0}}.\n  \
             {{label,2}}.\n    {{move,{{atom,ok}},{{x,0}}}}.\n    return.\n"
        );
        read::module(text.replace("{f,0}", "{'-pid_name:a-',0}").as_bytes(), "m.S").expect("it is read")
    }

    #[test]
    fn each_directive_declares_a_name() {
        let names = |attributes| {
            let module = module(attributes);
            declared(&module).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(names("{pid_name,[a]},{vsn,[1]},{pid_name,[b]},{pid_name,[a]}"), ["a", "b"]);
        assert!(names("{pid_name,[a,b]},{pid_name,\"x\"},{other,[a]}").is_empty());
    }

    #[test]
    fn a_getter_is_one_of_a_declared_name() {
        let getter = |attributes| {
            let module = module(attributes);
            of_getter(&module, &module.functions[0]).map(ToString::to_string)
        };
        assert_eq!(getter("{pid_name,[b]},{pid_name,[a]}").as_deref(), Some("a"));
        assert_eq!(getter("{pid_name,[b]}"), None);
    }
}
