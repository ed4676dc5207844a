//! The ways in which compiled code comes back to a scheduler.

/// How compiled code came back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Exit {
    /// The first function returned.
    Returned,
    /// The process was left for good.
    Left,
    /// The process gave up its turn.
    Paused,
}
