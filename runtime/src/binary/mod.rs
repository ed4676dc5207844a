//! Binary matching and construction. (Stubs; being filled in.)

use crate::process::Running;

macro_rules! absent {
    ($($name:ident)*) => {$(
        /// Entry of this name.
        pub fn $name(process: &mut Running<'_>) {
            process.set_scratch(0, None);
        }
    )*};
}

absent! {
    bs_get_integer bs_get_float bs_get_binary bs_get_tail bs_get_utf8 bs_get_utf16 bs_get_utf32 bs_match_string
    bs_init_writable bs_create_bin
}
