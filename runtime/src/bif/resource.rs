//! Runtime objects owned by a reference (OTP: magic references); see `heap::resource`.

use crate::process::reference::new_reference;
use beamc_term::heap::{Heap, Resource, Term};
use std::any::Any;
use std::sync::Arc;

/// A new reference that owns `value`, of about `size` bytes. The value is dropped with the last copy of the reference.
pub(crate) fn new<'h, T: Any + Send + Sync>(heap: &'h Heap, size: usize, value: Arc<T>) -> Term<'h> {
    let number = new_reference(heap).as_reference().unwrap_or_default();
    Resource::new(number.try_into().unwrap_or_default(), size, value).term(heap)
}

/// The value that a reference owns, if it has this type.
pub(crate) fn get<T: Any + Send + Sync>(reference: Term<'_>) -> Option<Arc<T>> {
    Resource::of(reference)?.value()
}
