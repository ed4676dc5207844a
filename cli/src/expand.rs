//! Preprocessing of arguments: `@FILE` is replaced by the arguments in a file, and the options that C compilers spell with one
//! dash get a second one.
//!
//! # Rules
//! 1. Arguments after `--` belong to the program and stay unchanged.
//! 2. White space separates the arguments in a file. Quotes of both kinds group text, and a backslash escapes the next
//!    character, as in the argument files of C compilers. A file may name others.

use std::ffi::OsString;

/// Maximum depth of files that name files.
const DEPTH: usize = 10;

/// The expanded arguments, or an error message.
pub(crate) fn all(given: impl Iterator<Item = OsString>) -> Result<Vec<OsString>, String> {
    let mut out = Vec::new();
    let mut given = given;
    while let Some(argument) = given.next() {
        if argument == "--" {
            out.push(argument);
            out.extend(given);
            return Ok(out);
        }
        one(argument, 0, &mut out)?;
    }
    Ok(out)
}

fn one(argument: OsString, depth: usize, out: &mut Vec<OsString>) -> Result<(), String> {
    let Some(text) = argument.to_str() else {
        out.push(argument);
        return Ok(());
    };
    match text.strip_prefix('@') {
        Some(file) if depth == DEPTH => Err(format!("@{file}: files of arguments name each other too deeply")),
        Some(file) => {
            let content = std::fs::read_to_string(file).map_err(|error| format!("@{file}: {error}"))?;
            words(&content).into_iter().try_for_each(|word| one(word.into(), depth + 1, out))
        }
        None => {
            out.push(match text {
                "-MD" | "-MF" => format!("-{text}").into(),
                _ => argument,
            });
            Ok(())
        }
    }
}

/// Rule 2.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match (character, quote) {
            ('\\', _) => word.get_or_insert_default().extend(characters.next()),
            (_, Some(end)) if character == end => quote = None,
            ('"' | '\'', None) => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (_, None) if character.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_separated_as_by_c_compilers() {
        assert_eq!(words(" a  b\n\tc "), ["a", "b", "c"]);
        assert_eq!(words(r#""a b" 'c "d' e\ f g'h'i "" "x\"y""#), ["a b", "c \"d", "e f", "ghi", "", "x\"y"]);
        assert!(words(" \n").is_empty());
    }

    #[test]
    fn what_belongs_to_the_program_is_left_alone() {
        let given = ["run", "-MD", "--", "-MD", "@x"].map(OsString::from);
        assert_eq!(all(given.into_iter()), Ok(["run", "--MD", "--", "-MD", "@x"].map(OsString::from).to_vec()));
        assert!(all(["@/nowhere/at/all".into()].into_iter()).is_err());
    }
}
