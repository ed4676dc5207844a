//! The head of a test input: a sentence that describes a behaviour, then directives, one to a line.
//!
//! # Shape
//! The head is the run of comment lines at the top of the file. Its first line is the title. A later line `word: text` is a
//! directive, and any other line is prose. An unknown word is an error, so that a misspelt directive cannot go unnoticed.

/// The comment lines at the top of a test input.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The first line, a sentence about the shown behaviour.
    pub title: String,
    /// Directives in order: word and text.
    pub directives: Vec<(String, String)>,
}

impl Head {
    /// Reads the head of `source`, which may contain the directives `known`.
    ///
    /// # Errors
    /// The title is missing, or a directive is unknown.
    pub fn read(source: &str, known: &[&str]) -> Result<Head, String> {
        let mut lines =
            source.lines().take_while(|line| line.starts_with('%')).map(|line| line.trim_start_matches('%').trim());
        let title = lines.next().unwrap_or_default().to_string();
        if title.is_empty() {
            return Err("the first line is not a comment that says what is shown".to_string());
        }
        let mut directives = Vec::new();
        for line in lines {
            let Some((word, text)) = line.split_once(':') else { continue };
            if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
                continue;
            }
            if !known.contains(&word) {
                return Err(format!("unknown directive `{word}:` (known: {})", known.join(", ")));
            }
            directives.push((word.to_string(), text.trim().to_string()));
        }
        Ok(Head { title, directives })
    }

    /// The text of the directive `word`, if the head has it.
    pub fn get(&self, word: &str) -> Option<&str> {
        self.directives.iter().find(|(found, _)| found == word).map(|(_, text)| text.as_str())
    }

    /// The texts of every directive `word`, in order.
    pub fn all<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.directives.iter().filter(move |(found, _)| found == word).map(|(_, text)| text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_prose_and_directives_are_told_apart() {
        let head = Head::read(
            "%% Adds: small ones.\n%% See OTP-1: old.\n%% releases: 25\n-module(x).\n%% gc: no",
            &["releases"],
        );
        let head = head.expect("a good head");
        assert_eq!(head.title, "Adds: small ones.");
        assert_eq!(head.directives, [("releases".to_string(), "25".to_string())]);
        assert_eq!(head.get("releases"), Some("25"));
        assert_eq!(head.get("gc"), None);
    }

    #[test]
    fn unknown_directive_and_missing_title_are_errors() {
        assert!(Head::read("%% Title.\n%% release: 25\n", &["releases"]).is_err());
        assert!(Head::read("-module(x).\n", &[]).is_err());
    }
}
