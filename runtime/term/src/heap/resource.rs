//! Runtime objects owned by a reference (OTP: magic references), such as `atomics` arrays.
//!
//! # Shape
//! The reference holds a count of a block (`Block::of_resource`), as a refc binary does. The value is dropped with the last
//! term that holds a count, on any heap or in any message.
//!
//! # Rules
//! 1. A reference made from the number of another (by `list_to_ref/1`, or decoded from external terms) holds the value as well, if
//!    that is alive.
//! 2. Resources in persistent terms are never dropped.

use crate::heap::account::{self, Use};
use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock, Weak};

/// The words of a resource's reference.
pub(super) type Number = [u64; 2];

/// A resource.
pub struct Resource {
    pub(super) number: Number,
    /// Approximate size in bytes.
    pub(super) size: usize,
    value: Arc<dyn Any + Send + Sync>,
}

/// All living resources, by number. Rule 1.
static ALIVE: LazyLock<RwLock<HashMap<Number, Weak<Resource>>>> = LazyLock::new(RwLock::default);

impl std::fmt::Debug for Resource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Resource({:?})", self.number)
    }
}

impl Drop for Resource {
    fn drop(&mut self) {
        account::count(Use::Binaries, -(self.size as isize));
        ALIVE.write().unwrap_or_else(PoisonError::into_inner).remove(&self.number);
    }
}

impl Resource {
    /// A resource with the number of a new reference and an approximate size in bytes.
    pub fn new(number: Number, size: usize, value: Arc<dyn Any + Send + Sync>) -> Arc<Self> {
        account::count(Use::Binaries, size as isize);
        let resource = Arc::new(Resource { number, size, value });
        ALIVE.write().unwrap_or_else(PoisonError::into_inner).insert(number, Arc::downgrade(&resource));
        resource
    }

    /// The resource with this number, if it is alive.
    pub(super) fn numbered(number: &Number) -> Option<Arc<Self>> {
        ALIVE.read().unwrap_or_else(PoisonError::into_inner).get(number)?.upgrade()
    }

    /// The value, if it is of this type.
    pub fn value<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        Arc::clone(&self.value).downcast().ok()
    }
}
