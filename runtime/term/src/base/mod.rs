//! Services below terms and processes: settings, atoms, clocks, output, fatal errors.

pub mod atoms;
pub mod clock;
#[allow(unsafe_code, reason = "names code by its address")]
pub mod code;
pub mod count;
pub mod env;
pub mod fatal;
#[allow(unsafe_code, reason = "calls the C library")]
pub mod fault_stack;
pub mod output;
pub mod poller;
pub mod release;
#[allow(unsafe_code, reason = "calls the C library")]
pub mod system;

pub use release::release;
