//! The paths in the arguments and bodies of macros, which are not parsed.

use super::modules::plain;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path in tokens.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Found {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
    /// Whether `*` or a parameter of the macro follows: any name in the module.
    pub(super) is_open: bool,
    /// Whether a `!` follows.
    pub(super) is_macro: bool,
}

/// Words before a name that is defined rather than used.
const DEFINING: &[&str] = &["fn", "let", "mod", "struct", "enum", "trait", "type", "const", "static", "macro_rules"];

/// Appends the paths in `tokens`.
pub(super) fn paths(tokens: TokenStream, found: &mut Vec<Found>) {
    scan(tokens, 0, found);
}

/// `depth` is the number of modules within the macro around the tokens.
fn scan(tokens: TokenStream, depth: usize, found: &mut Vec<Found>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => {
                scan(group.stream(), depth + usize::from(is_module(&tokens, at)), found);
                at += 1;
            }
            TokenTree::Punct(mark) if mark.as_char() == '$' => match tokens.get(at + 1) {
                Some(TokenTree::Ident(name)) if name == "crate" => {
                    at = path(&tokens, at + 1, depth, vec!["$crate".to_owned()], found);
                }
                // A path that begins with a parameter is unknown.
                Some(TokenTree::Ident(_)) => at = path(&tokens, at + 1, depth, Vec::new(), &mut Vec::new()),
                _ => at += 1,
            },
            TokenTree::Ident(name) => {
                let is_used = !is_field(&tokens, at) && !is_defined(&tokens, at);
                let start = vec![plain(name)];
                at = if is_used { path(&tokens, at, depth, start, found) } else { at + 1 };
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => at += 1,
        }
    }
}

/// Reads the rest of a path after its first name at `at`; returns the position after the path.
fn path(tokens: &[TokenTree], mut at: usize, depth: usize, mut names: Vec<String>, found: &mut Vec<Found>) -> usize {
    let line = tokens[at].span().start().line;
    at += 1;
    while is_mark(tokens, at, ':') && is_mark(tokens, at + 1, ':') {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(name)) => {
                names.push(plain(name));
                at += 3;
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let mut inner = Vec::new();
                scan(group.stream(), depth, &mut inner);
                for each in inner {
                    let mut path = names.clone();
                    path.extend(each.path.into_iter().filter(|name| name != "self"));
                    add(found, Found { path, ..each }, depth);
                }
                return at + 3;
            }
            Some(TokenTree::Punct(mark)) if matches!(mark.as_char(), '$' | '*') => {
                add(found, Found { path: names, line, is_open: true, is_macro: false }, depth);
                return at + 3;
            }
            _ => break,
        }
    }
    // A single name before a colon is a field or a parameter.
    if !(names.len() == 1 && is_mark(tokens, at, ':')) {
        let is_macro = is_mark(tokens, at, '!') && !is_mark(tokens, at + 1, '=');
        add(found, Found { path: names, line, is_open: false, is_macro }, depth);
    }
    at
}

/// Adds a path as seen from outside the modules within the macro.
fn add(found: &mut Vec<Found>, mut each: Found, depth: usize) {
    let ups = each.path.iter().take_while(|name| *name == "super").count();
    if ups > 0 && ups <= depth {
        each.path.drain(..ups);
    }
    if !each.path.is_empty() {
        found.push(each);
    }
}

fn is_mark(tokens: &[TokenTree], at: usize, expected: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == expected)
}

fn is_word(tokens: &[TokenTree], at: Option<usize>, expected: &[&str]) -> bool {
    matches!(at.and_then(|at| tokens.get(at)), Some(TokenTree::Ident(word)) if expected.iter().any(|each| word == each))
}

/// Whether the group at `at` is the body of a module.
fn is_module(tokens: &[TokenTree], at: usize) -> bool {
    let name = if at >= 2 && is_mark(tokens, at - 2, '$') { at.checked_sub(3) } else { at.checked_sub(2) };
    is_word(tokens, name, &["mod"])
}

/// Whether the name at `at` follows a dot, and not two.
fn is_field(tokens: &[TokenTree], at: usize) -> bool {
    at >= 1 && is_mark(tokens, at - 1, '.') && !(at >= 2 && is_mark(tokens, at - 2, '.'))
}

fn is_defined(tokens: &[TokenTree], at: usize) -> bool {
    is_word(tokens, at.checked_sub(1), DEFINING)
}
