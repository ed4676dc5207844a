//! Lists: walking them, and the elements of proper ones.

use crate::heap::Term;

/// Walks the elements of a list. After the last one, [`Elements::rest`] is the final tail.
pub struct Elements<'h> {
    rest: Term<'h>,
}

/// The elements of `list`.
pub fn elements(list: Term<'_>) -> Elements<'_> {
    Elements { rest: list }
}

impl<'h> Elements<'h> {
    /// The rest of the list after the elements taken so far.
    pub fn rest(&self) -> Term<'h> {
        self.rest
    }
}

impl<'h> Iterator for Elements<'h> {
    type Item = Term<'h>;

    fn next(&mut self) -> Option<Term<'h>> {
        let (head, tail) = self.rest.as_cons()?;
        self.rest = tail;
        Some(head)
    }
}

/// The elements of a proper list.
pub fn proper(list: Term<'_>) -> Option<Vec<Term<'_>>> {
    let mut walk = elements(list);
    let all = walk.by_ref().collect();
    walk.rest().is_nil().then_some(all)
}

/// Length of a proper list.
pub fn length(list: Term<'_>) -> Option<usize> {
    let mut walk = elements(list);
    let count = walk.by_ref().count();
    walk.rest().is_nil().then_some(count)
}

/// The bytes of a proper list of integers from 0 to 255.
pub fn byte_list(list: Term<'_>) -> Option<Vec<u8>> {
    let mut walk = elements(list);
    let mut bytes = Vec::new();
    for element in walk.by_ref() {
        bytes.push(u8::try_from(element.as_small()?).ok()?);
    }
    walk.rest().is_nil().then_some(bytes)
}
