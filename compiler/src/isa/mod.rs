//! The instruction set as a table; see [`genop`].

pub mod genop;
