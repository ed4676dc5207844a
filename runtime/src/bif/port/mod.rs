//! Ports: external programs and descriptors that processes exchange bytes with.
//!
//! # Shape
//! ```text
//! options  the arguments of open_port/2       port     one port and its state, under its lock
//! open     pipes, children, descriptors       framing  bytes into packets and lines
//! table    all ports, by number               system   calls of the C library
//! ```
//! The thread of `base::poller` waits for descriptors and children.
//!
//! A process operates on a port itself, under the port's lock. The port's output is ordinary signals. Processes call ports
//! through `process::ports`, so a program that opens none does not link their code.
//!
//! # Not supported
//! Drivers: `{spawn_driver, _}` fails as on OTP for an unknown driver, and `port_control/3` and `port_call/2,3` as for a driver
//! without these functions. Ports named by a string or an atom alone, which OTP 29 has removed, are refused too.

mod framing;
mod open;
mod options;
#[allow(clippy::module_inception, reason = "one port of the ports")]
mod port;
#[allow(unsafe_code, reason = "calls the C library")]
mod system;
mod table;

use crate::bif::iodata;
use crate::bif::prim_file::error_name;
use crate::process::identity::Identity;
use crate::process::signal::Signal;
use crate::process::{Ctx, Running, Status, ports, registry, remote, slot};
use crate::raise::{Answer, Raise};
use crate::run::ask::Waiting;
use crate::run::deliver;
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::{Kind, Term};
use beamc_term::term::list::proper;
use open::Failed;
use options::{Options, Refused};
use port::{Command, Port};
use std::sync::Arc;

/// The port with this identifier or name.
fn find(term: Term<'_>) -> Option<Arc<Port>> {
    match term.kind() {
        Kind::Port(number) => table::find(number),
        Kind::Atom(name) => table::find(registry::whereis(name)?.port_number()?),
        _ => None,
    }
}

/// `erts_internal:open_port/2`: the port, or an atom that says why it failed.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_open_port_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    ports::set_hooks(table::HOOKS);
    let opened = Options::new(args[1]).and_then(|options| Ok((options.what(args[0])?, options)));
    let (what, options) = match opened {
        Ok(opened) => opened,
        Err(Refused::Option) => return Ok(Term::atom(atom::BADOPT)),
        Err(Refused::Argument) => return Ok(Term::atom(atom::BADARG)),
    };
    let port = match open::open(&what, options, ctx.state.pid) {
        Ok(port) => port,
        Err(Failed::TooMany) => return Ok(Term::atom(atom::SYSTEM_LIMIT)),
        Err(Failed::Error(error)) => return Ok(Term::atom_from_text(error_name(error))),
    };
    ctx.state.relations.borrow_mut().links.link(Identity::of_port(port.number()));
    port.begin();
    Ok(Term::port(port.number()))
}

/// `erts_internal:port_command/3`: `true`, `false` when it would have to wait and may not, or an error as a value.
///
/// # Errors
/// None. Errors are values.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_command_3<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let badarg = Ok(Some(Term::atom(atom::BADARG)));
    let (mut force, mut waits) = (false, true);
    for option in proper(process.x(2)).unwrap_or_else(|| vec![Term::NIL]) {
        match option.as_atom().map(atoms::text) {
            Some("force") => force = true,
            Some("nosuspend") => waits = false,
            _ => return Ok(Some(Term::atom(atom::BADOPT))),
        }
    }
    let Some(port) = find(process.x(0)).filter(|port| port.is_open()) else { return badarg };
    if force {
        return Ok(Some(Term::atom(atom::NOTSUP)));
    }
    let Some(bytes) = iodata::bytes(process.x(1)) else { return badarg };
    let done = port.command(process.state.pid, &bytes, waits);
    process.set_status(if done == Command::Busy && waits { Status::Held } else { Status::Runs });
    match done {
        Command::Taken => Ok(Some(Term::TRUE)),
        Command::Closed => badarg,
        Command::Busy if waits => Ok(None),
        Command::Busy => Ok(Some(Term::FALSE)),
    }
}

/// `erts_internal:port_close/1`: `true`, or `badarg` as a value.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_close_1<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let closed = find(process.x(0)).is_some_and(|port| port.close_by_call());
    // The messages of the port have arrived when the call returns.
    if closed {
        process.take_signals();
    }
    Ok(if closed { Term::TRUE } else { Term::atom(atom::BADARG) })
}

/// `erts_internal:port_connect/2`: `true`, or `badarg` as a value.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_connect_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let badarg = Ok(Term::atom(atom::BADARG));
    let Some(port) = find(args[0]).filter(|port| port.is_open()) else { return badarg };
    let Some(pid) = args[1].as_pid().filter(|pid| *pid == ctx.state.pid || slot::is_alive(*pid)) else { return badarg };
    if !port.connect_by_call(pid) {
        return badarg;
    }
    if pid == ctx.state.pid {
        ctx.state.relations.borrow_mut().links.link(Identity::of_port(port.number()));
    } else if deliver::post(pid, Signal::Link { from: Identity::of_port(port.number()) }).is_err() {
        return badarg;
    }
    Ok(Term::TRUE)
}

/// `erts_internal:port_control/3`: `badarg` as a value, because no port has a control function.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_control_3<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::BADARG))
}

/// `erts_internal:port_call/3`: `badarg` as a value, as `port_control/3`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_call_3<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::BADARG))
}

/// Whether this can name a port.
fn is_name(term: Term<'_>) -> bool {
    term.as_port().is_some() || term.as_atom().is_some() || remote::is_earlier_port(term)
}

/// The items of `port_info/1`, in order, after the registered name if there is one.
const USUAL: [&str; 7] = ["name", "links", "id", "connected", "input", "output", "os_pid"];

/// `erts_internal:port_info/1`: a list, `undefined`, or `badarg` as a value.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !is_name(args[0]) {
        return Ok(Term::atom(atom::BADARG));
    }
    let Some(port) = find(args[0]) else { return Ok(Term::atom(atom::UNDEFINED)) };
    let told = |name: &&str| {
        let value = port.item(ctx.heap, name).filter(|value| *name != "registered_name" || !value.is_nil())?;
        Some(ctx.heap.tuple(&[Term::atom_from_text(name), value]))
    };
    let all: Vec<Term<'h>> = ["registered_name"].iter().chain(&USUAL).filter_map(told).collect();
    Ok(ctx.heap.list(&all))
}

/// `erts_internal:port_info/2`: `{Item, Value}`, `[]` for a port without a registered name, or as values `undefined`, `badarg`
/// for an unknown item, `badtype` for a term that is not a port.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_port_info_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !is_name(args[0]) {
        return Ok(Term::atom(atom::BADTYPE));
    }
    let Some(port) = find(args[0]) else { return Ok(Term::atom(atom::UNDEFINED)) };
    let name = args[1].as_atom().map_or("", atoms::text);
    Ok(match port.item(ctx.heap, name) {
        None => Term::atom(atom::BADARG),
        Some(value) if name == "registered_name" && value.is_nil() => Term::NIL,
        Some(value) => ctx.heap.tuple(&[args[1], value]),
    })
}

/// `erlang:ports/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_ports_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let all: Vec<Term<'h>> = table::all().into_iter().map(Term::port).collect();
    Ok(ctx.heap.list(&all))
}

/// `erlang:port_set_data/2`.
///
/// # Errors
/// `badarg` when there is no such port.
pub fn erlang_port_set_data_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let set = find(args[0]).is_some_and(|port| port.set_data(args[1]));
    if set { Ok(Term::TRUE) } else { Err(Raise::badarg()) }
}

/// `erlang:port_get_data/1`.
///
/// # Errors
/// `badarg` when there is no such port.
pub fn erlang_port_get_data_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    find(args[0]).and_then(|port| port.data(ctx.heap)).ok_or_else(Raise::badarg)
}
