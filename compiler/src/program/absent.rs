//! Functions of OTP that ask a server, or a driver, which programs do not have: without it a call of one of them does nothing but fail.
//! Only what the program's own modules call is looked at: OTP's modules name some of them in places that programs never
//! come to.

use crate::ir::Mfa;

/// What the functions of a module want.
struct Absent {
    module: &'static str,
    wants: &'static str,
    functions: Functions,
}

enum Functions {
    All,
    Only(&'static [&'static str]),
    But(&'static [&'static str]),
}

const SOCKETS: &str = "sockets";

const ABSENT: [Absent; 6] = [
    Absent { module: "file", wants: SOCKETS, functions: Functions::Only(&["sendfile"]) },
    Absent { module: "gen_tcp", wants: SOCKETS, functions: Functions::All },
    Absent { module: "gen_udp", wants: SOCKETS, functions: Functions::All },
    Absent {
        module: "inet",
        wants: SOCKETS,
        functions: Functions::But(&[
            "format_error",
            "ntoa",
            "parse_address",
            "parse_ipv4_address",
            "parse_ipv4strict_address",
            "parse_ipv6_address",
            "parse_ipv6strict_address",
            "parse_strict_address",
            "ipv4_mapped_ipv6_address",
            "is_ip_address",
            "is_ipv4_address",
            "is_ipv6_address",
        ]),
    },
    Absent { module: "net_adm", wants: SOCKETS, functions: Functions::Only(&["localhost", "dns_hostname", "names"]) },
    Absent { module: "global", wants: "the server of global names", functions: Functions::All },
];

/// What a function of OTP wants that programs do not have; `None` for all others.
pub(super) fn wanted(function: &Mfa) -> Option<&'static str> {
    let absent = ABSENT.iter().find(|absent| absent.module == function.module.as_str())?;
    let name = function.function.as_str();
    let wants = match absent.functions {
        Functions::All => true,
        Functions::Only(functions) => functions.contains(&name),
        Functions::But(functions) => !functions.contains(&name),
    };
    (wants && name != "module_info").then_some(absent.wants)
}
