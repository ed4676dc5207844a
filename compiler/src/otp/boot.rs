//! The servers of a program: processes that OTP's boot would have started, and that serve the program's own.
//!
//! [`SERVERS`] is the only list of them. The program contains a server if it reaches a function that needs it. The servers that a program
//! contains make up the boot table in its executable (`beamc_abi::tables::BootRow`). The runtime starts them from there, and
//! `init:stop/0,1` asks it which to shut down. The modules are in `compiler/library`.
//!
//! # Rules
//! 1. The order of the rows is the order in which servers start. Those to shut down end in the same order.
//! 2. Servers of [`Begins::Idle`] come first. They have their pids before the main process has its own.
//! 3. Servers of [`Begins::BeforeMain`] start together. Each calls `init:started/0` when it is ready, and the main process begins
//!    after the last call.

use crate::ir::Mfa;
use beamc_abi::tables::{begins, role};
use std::fmt;

/// When a server begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum Begins {
    /// At the start of the program. It runs when it gets a message.
    Idle = begins::IDLE,
    /// Before the main process, which waits until the server is ready.
    BeforeMain = begins::BEFORE_MAIN,
    /// When there is an error to report and no other server with the same role.
    OnReport = begins::ON_REPORT,
}

impl Begins {
    /// Its name in one word.
    pub const fn name(self) -> &'static str {
        match self {
            Begins::Idle => "idle",
            Begins::BeforeMain => "before_main",
            Begins::OnReport => "on_report",
        }
    }
}

impl fmt::Display for Begins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Begins::Idle => "idle until it gets a message",
            Begins::BeforeMain => "before the main process",
            Begins::OnReport => "when there is an error to report",
        })
    }
}

/// The role of a server for the runtime.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum Role {
    /// No special role.
    Plain = role::PLAIN,
    /// Group leader of the main process and of all servers that begin later.
    GroupLeader = role::GROUP_LEADER,
    /// Receiver of reports on errors that end processes.
    Reporter = role::REPORTER,
}

/// Code that needs a server.
#[derive(Clone, Copy, Debug)]
pub enum Need {
    /// Any function of this module.
    Module(&'static str),
    /// The functions of this module and name.
    Function(&'static str, &'static str),
    /// This BIF.
    Bif(&'static str, &'static str, u8),
}

/// A server.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// Module of its first function.
    pub module: &'static str,
    /// Name of its first function, which takes no arguments.
    pub function: &'static str,
    /// The name that the runtime registers it by.
    pub name: Option<&'static str>,
    /// When it begins.
    pub begins: Begins,
    /// Its role for the runtime.
    pub role: Role,
    /// Registered name of the process that `init:stop/0,1` shuts down for it.
    pub shuts_down: Option<&'static str>,
    /// The code that needs it.
    pub needed_by: &'static [Need],
}

impl Server {
    /// Its first function.
    pub fn first(&self) -> Mfa {
        Mfa::new(self.module, self.function, 0)
    }
}

/// A server that begins before the main process, registers its own names, and has no role.
const fn plain(module: &'static str, needed_by: &'static [Need]) -> Server {
    Server {
        module,
        function: "start",
        name: None,
        begins: Begins::BeforeMain,
        role: Role::Plain,
        shuts_down: None,
        needed_by,
    }
}

/// A server of the I/O protocol. Programs find it by their group leader, and reports go through it.
const fn stream(name: &'static str, role: Role) -> Server {
    const NEEDED_BY: &[Need] = &[Need::Bif("erlang", "group_leader", 0), Need::Bif("init", "reported", 0)];
    Server { function: name, name: Some(name), begins: Begins::Idle, role, ..plain("beamc_user", NEEDED_BY) }
}

/// All servers.
pub const SERVERS: [Server; 10] = [
    stream("user", Role::GroupLeader),
    stream("standard_error", Role::Plain),
    Server {
        name: Some("application_controller"),
        ..plain("beamc_applications", &[Need::Module("application_controller")])
    },
    Server {
        name: Some("logger_proxy"),
        role: Role::Reporter,
        ..plain("beamc_logger", &[Need::Module("logger_config"), Need::Module("logger_server")])
    },
    plain("beamc_supervisor", &[Need::Function("timer", "do_start")]),
    Server {
        shuts_down: Some("kernel_safe_sup"),
        ..plain(
            "beamc_safe_supervisor",
            &[Need::Function("dets_server", "ensure_started"), Need::Function("disk_log_server", "ensure_started")],
        )
    },
    Server {
        shuts_down: Some("logger_sup"),
        ..plain(
            "beamc_log_handlers",
            &[
                // Logger handlers that are processes, and the old error logger.
                Need::Module("logger_h_common"),
                Need::Function("error_logger", "add_report_handler"),
                Need::Function("error_logger", "logfile"),
                Need::Function("error_logger", "tty"),
            ],
        )
    },
    plain("beamc_os", &[Need::Function("os", "do_cmd")]),
    Server { shuts_down: Some("file_server_2"), ..plain("beamc_files", &[Need::Function("file", "call")]) },
    Server {
        begins: Begins::OnReport,
        role: Role::Reporter,
        ..plain(
            "beamc_reporter",
            &[
                // It also reports the error of the main process in programs that format terms anyway.
                Need::Function("io_lib", "format"),
                Need::Bif("erlang", "spawn", 3),
                Need::Bif("erlang", "spawn_link", 3),
                Need::Bif("erlang", "spawn_opt", 4),
                Need::Bif("erts_internal", "spawn_request", 4),
                Need::Bif("beamc_pid_name", "spawn", 3),
                Need::Bif("beamc_pid_name", "spawn_link", 3),
            ],
        )
    },
];

/// The servers that the Erlang function `module`:`function` needs.
pub fn needed_by_function(module: &str, function: &str) -> impl Iterator<Item = &'static Server> {
    SERVERS.iter().filter(move |server| {
        server.needed_by.iter().any(|need| match need {
            Need::Module(of) => *of == module,
            Need::Function(of, name) => (*of, *name) == (module, function),
            Need::Bif(..) => false,
        })
    })
}

/// The servers that this BIF needs.
pub fn needed_by_bif(module: &str, function: &str, arity: u8) -> impl Iterator<Item = &'static Server> {
    SERVERS.iter().filter(move |server| {
        let is_it = |need: &Need| matches!(need, Need::Bif(of, name, taking) if (*of, *name, *taking) == (module, function, arity));
        server.needed_by.iter().any(is_it)
    })
}
