//! System errors by OTP's names.

use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};
use std::io::{self, ErrorKind};

/// `{error, Posix}`.
pub(super) fn term<'h>(heap: &'h Heap, error: &io::Error) -> Term<'h> {
    heap.tuple(&[Term::atom(atom::ERROR), Term::atom_from_text(error_name(number(error)))])
}

/// The error with this number.
pub(super) fn of(number: i32) -> io::Error {
    io::Error::from_raw_os_error(number)
}

/// The number of an error. For an error that the standard library itself detects, the number that the system would have
/// returned.
pub(super) fn number(error: &io::Error) -> i32 {
    error.raw_os_error().unwrap_or_else(|| match error.kind() {
        ErrorKind::OutOfMemory => libc::ENOMEM,
        ErrorKind::InvalidInput => libc::EINVAL,
        _ => libc::EIO,
    })
}

/// The POSIX name of an error in lower case, or `unknown` for errors that OTP has no name for. For numbers with two names these
/// are `eagain` and `enotsup`.
pub(crate) fn error_name(number: i32) -> &'static str {
    macro_rules! names {
        ($($name:ident $text:literal,)*) => {
            match number {
                $(libc::$name => $text,)*
                _ => "unknown",
            }
        };
    }
    names! {
        E2BIG "e2big", EACCES "eacces", EADDRINUSE "eaddrinuse", EADDRNOTAVAIL "eaddrnotavail", EADV "eadv",
        EAFNOSUPPORT "eafnosupport", EAGAIN "eagain", EALREADY "ealready", EBADE "ebade", EBADF "ebadf", EBADFD "ebadfd",
        EBADMSG "ebadmsg", EBADR "ebadr", EBADRQC "ebadrqc", EBADSLT "ebadslt", EBFONT "ebfont", EBUSY "ebusy",
        ECHILD "echild", ECHRNG "echrng", ECOMM "ecomm", ECONNABORTED "econnaborted", ECONNREFUSED "econnrefused",
        ECONNRESET "econnreset", EDEADLK "edeadlk", EDESTADDRREQ "edestaddrreq", EDOM "edom", EDOTDOT "edotdot",
        EDQUOT "edquot", EEXIST "eexist", EFAULT "efault", EFBIG "efbig", EHOSTDOWN "ehostdown",
        EHOSTUNREACH "ehostunreach", EIDRM "eidrm", EILSEQ "eilseq", EINPROGRESS "einprogress", EINTR "eintr",
        EINVAL "einval", EIO "eio", EISCONN "eisconn", EISDIR "eisdir", EL2HLT "el2hlt", EL2NSYNC "el2nsync",
        EL3HLT "el3hlt", EL3RST "el3rst", ELIBACC "elibacc", ELIBBAD "elibbad", ELIBEXEC "elibexec", ELIBMAX "elibmax",
        ELIBSCN "elibscn", ELNRNG "elnrng", ELOOP "eloop", EMFILE "emfile", EMLINK "emlink", EMSGSIZE "emsgsize",
        EMULTIHOP "emultihop", ENAMETOOLONG "enametoolong", ENAVAIL "enavail", ENETDOWN "enetdown",
        ENETRESET "enetreset", ENETUNREACH "enetunreach", ENFILE "enfile", ENOANO "enoano", ENOBUFS "enobufs",
        ENOCSI "enocsi", ENODATA "enodata", ENODEV "enodev", ENOENT "enoent", ENOEXEC "enoexec", ENOLCK "enolck",
        ENOLINK "enolink", ENOMEM "enomem", ENOMSG "enomsg", ENONET "enonet", ENOPKG "enopkg",
        ENOPROTOOPT "enoprotoopt", ENOSPC "enospc", ENOSR "enosr", ENOSTR "enostr", ENOSYS "enosys",
        ENOTBLK "enotblk", ENOTCONN "enotconn", ENOTDIR "enotdir", ENOTEMPTY "enotempty", ENOTNAM "enotnam",
        ENOTSOCK "enotsock", ENOTSUP "enotsup", ENOTTY "enotty", ENOTUNIQ "enotuniq", ENXIO "enxio",
        EOVERFLOW "eoverflow", EPERM "eperm", EPFNOSUPPORT "epfnosupport", EPIPE "epipe", EPROTO "eproto",
        EPROTONOSUPPORT "eprotonosupport", EPROTOTYPE "eprototype", ERANGE "erange", EREMCHG "eremchg",
        EREMOTE "eremote", EREMOTEIO "eremoteio", EROFS "erofs", ESHUTDOWN "eshutdown",
        ESOCKTNOSUPPORT "esocktnosupport", ESPIPE "espipe", ESRCH "esrch", ESRMNT "esrmnt", ESTALE "estale",
        ETIME "etime", ETIMEDOUT "etimedout", ETOOMANYREFS "etoomanyrefs", ETXTBSY "etxtbsy", EUCLEAN "euclean",
        EUNATCH "eunatch", EUSERS "eusers", EXDEV "exdev", EXFULL "exfull",
    }
}
