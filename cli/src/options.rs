//! Values of options that more than the command line knows.

use clap::ValueEnum;
use std::path::PathBuf;
use std::str::FromStr;

/// How messages are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub(crate) enum MessageFormat {
    /// Over several lines, with place and advice.
    #[default]
    Long,
    /// One line each, FILE:LINE: TEXT, as erlc writes them.
    Short,
}

/// A linker that the user named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Linker {
    /// The internal linker.
    Internal,
    /// A linker that `cc` starts, by its possible names on `PATH`.
    Through(&'static [&'static str]),
    /// A program that takes the arguments of `cc`.
    Driver(PathBuf),
}

impl FromStr for Linker {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "" => Err("write internal, cc, lld, mold, wild, or the name of a program".to_owned()),
            "internal" if cfg!(feature = "internal-linker") => Ok(Linker::Internal),
            "internal" => Err("this beamc was built without a linker of its own".to_owned()),
            "lld" => Ok(Linker::Through(&["ld.lld"])),
            "mold" => Ok(Linker::Through(&["mold", "ld.mold"])),
            "wild" => Ok(Linker::Through(&["wild", "ld.wild"])),
            program => Ok(Linker::Driver(PathBuf::from(program))),
        }
    }
}
