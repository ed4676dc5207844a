//! Searching bytes for one or several patterns.

use std::borrow::Cow;
use std::sync::Arc;

/// Bytes compared per step in a search for a single byte.
const STRIDE: usize = 32;

/// Patterns prepared for a search, none empty.
pub(crate) enum Finder {
    /// No pattern.
    None,
    /// One pattern, and the length of the longest border of each of its prefixes.
    One(Vec<u8>, Vec<usize>),
    /// Several patterns.
    Several(Box<Trie>),
    /// A finder with other users.
    Compiled(Arc<Finder>),
}

impl Finder {
    /// A finder of these patterns.
    pub(crate) fn new(mut patterns: Vec<Cow<'_, [u8]>>) -> Self {
        match (patterns.pop(), patterns.is_empty()) {
            (Some(only), true) => {
                let borders = borders(&only);
                Finder::One(only.into_owned(), borders)
            }
            (last, _) => Finder::Several(Box::new(Trie::new(patterns.iter().chain(&last).map(|pattern| &**pattern)))),
        }
    }

    /// Start and length of the first match, the longest of those with that start.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        match self {
            Finder::None => None,
            Finder::One(pattern, borders) => find_one(bytes, pattern, borders).map(|at| (at, pattern.len())),
            Finder::Several(trie) => trie.find(bytes),
            Finder::Compiled(finder) => finder.find(bytes),
        }
    }
}

/// The position of the first byte equal to `wanted`.
pub(crate) fn find_byte(bytes: &[u8], wanted: u8) -> Option<usize> {
    let chunks = bytes.chunks_exact(STRIDE);
    let rest = chunks.remainder();
    for (index, chunk) in chunks.enumerate() {
        // The loop has no early exit, so it compiles to vector instructions.
        if chunk.iter().fold(false, |any, byte| any | (*byte == wanted)) {
            return chunk.iter().position(|byte| *byte == wanted).map(|at| index * STRIDE + at);
        }
    }
    rest.iter().position(|byte| *byte == wanted).map(|at| bytes.len() - rest.len() + at)
}

fn borders(pattern: &[u8]) -> Vec<usize> {
    let mut borders = vec![0; pattern.len()];
    let mut matched = 0;
    for at in 1..pattern.len() {
        while matched > 0 && pattern[at] != pattern[matched] {
            matched = borders[matched - 1];
        }
        matched += usize::from(pattern[at] == pattern[matched]);
        borders[at] = matched;
    }
    borders
}

/// Skips to the next occurrence of the first byte while nothing is matched. Compares no byte twice.
fn find_one(bytes: &[u8], pattern: &[u8], borders: &[usize]) -> Option<usize> {
    let (mut at, mut matched) = (0, 0);
    loop {
        if matched == 0 {
            at += find_byte(bytes.get(at..)?, pattern[0])? + 1;
            matched = 1;
        }
        while matched > 0 {
            if matched == pattern.len() {
                return Some(at - matched);
            }
            if *bytes.get(at)? == pattern[matched] {
                at += 1;
                matched += 1;
            } else {
                matched = borders[matched - 1];
            }
        }
    }
}

/// A tree of patterns by their bytes.
pub(crate) struct Trie {
    nodes: Vec<Node>,
    /// The first bytes of all patterns.
    first: [bool; 256],
}

#[derive(Default)]
struct Node {
    next: Vec<(u8, usize)>,
    is_end: bool,
}

impl Trie {
    fn new<'p>(patterns: impl Iterator<Item = &'p [u8]>) -> Self {
        let mut trie = Trie { nodes: vec![Node::default()], first: [false; 256] };
        for pattern in patterns {
            let mut node = 0;
            for byte in pattern {
                node = match trie.nodes[node].next.binary_search_by_key(byte, |(byte, _)| *byte) {
                    Ok(found) => trie.nodes[node].next[found].1,
                    Err(place) => {
                        let new = trie.nodes.len();
                        trie.nodes[node].next.insert(place, (*byte, new));
                        trie.nodes.push(Node::default());
                        new
                    }
                };
            }
            trie.nodes[node].is_end = true;
            if let Some(first) = pattern.first() {
                trie.first[usize::from(*first)] = true;
            }
        }
        trie
    }

    fn find(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let starts = bytes.iter().enumerate().filter(|(_, byte)| self.first[usize::from(**byte)]);
        starts.map(|(at, _)| at).find_map(|at| self.longest(&bytes[at..]).map(|len| (at, len)))
    }

    /// Length of the longest pattern that is a prefix of `bytes`.
    fn longest(&self, bytes: &[u8]) -> Option<usize> {
        let (mut node, mut longest) = (0, None);
        for (index, byte) in bytes.iter().enumerate() {
            let next = &self.nodes[node].next;
            let Ok(found) = next.binary_search_by_key(byte, |(byte, _)| *byte) else { break };
            node = next[found].1;
            if self.nodes[node].is_end {
                longest = Some(index + 1);
            }
        }
        longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(bytes: &str, patterns: &[&str]) -> Option<(usize, usize)> {
        Finder::new(patterns.iter().map(|pattern| Cow::Borrowed(pattern.as_bytes())).collect()).find(bytes.as_bytes())
    }

    #[test]
    fn one_pattern() {
        assert_eq!(find("ababac", &["abac"]), Some((2, 4)));
        assert_eq!(find("aaab", &["aab"]), Some((1, 3)));
        assert_eq!(find("aaa", &["b"]), None);
        assert_eq!(find("", &["b"]), None);
        assert_eq!(find(&("x".repeat(100) + "y"), &["y"]), Some((100, 1)));
        assert_eq!(find("abcabcabd", &["abcabd"]), Some((3, 6)));
    }

    #[test]
    fn the_first_and_longest_of_several() {
        assert_eq!(find("xabcd", &["bcd", "ab", "abc"]), Some((1, 3)));
        assert_eq!(find("xabd", &["abc", "bd"]), Some((2, 2)));
        assert_eq!(find("xyz", &["abc", "bd"]), None);
    }
}
