//! OTP functions that need a server or driver which beamc lacks. Calling one can only fail.
//!
//! The compiler rejects such calls in the program's own modules only: OTP's modules contain some of them on paths that programs never
//! take.

use crate::ir::Mfa;

/// Functions of a module that need a missing service.
struct Unsupported {
    module: &'static str,
    needs: &'static str,
    functions: Functions,
}

enum Functions {
    All,
    Only(&'static [&'static str]),
    But(&'static [&'static str]),
}

const SOCKETS: &str = "sockets";

const UNSUPPORTED: [Unsupported; 6] = [
    Unsupported { module: "file", needs: SOCKETS, functions: Functions::Only(&["sendfile"]) },
    Unsupported { module: "gen_tcp", needs: SOCKETS, functions: Functions::All },
    Unsupported { module: "gen_udp", needs: SOCKETS, functions: Functions::All },
    Unsupported {
        module: "inet",
        needs: SOCKETS,
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
    Unsupported {
        module: "net_adm",
        needs: SOCKETS,
        functions: Functions::Only(&["localhost", "dns_hostname", "names"]),
    },
    Unsupported { module: "global", needs: "the server of global names", functions: Functions::All },
];

/// The service that `function` of OTP needs and beamc lacks.
pub fn needed_by(function: &Mfa) -> Option<&'static str> {
    let row = UNSUPPORTED.iter().find(|row| row.module == function.module.as_str())?;
    let name = function.function.as_str();
    let applies = match row.functions {
        Functions::All => true,
        Functions::Only(functions) => functions.contains(&name),
        Functions::But(functions) => !functions.contains(&name),
    };
    (applies && name != "module_info").then_some(row.needs)
}
