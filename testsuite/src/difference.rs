//! Describes the first difference of two outputs, briefly enough for a test report.

use std::fmt::Write;

const CONTEXT_LINES: usize = 3;
const LINE_CHARACTERS_MAX: usize = 160;

/// The first place where `actual` differs from `expected`; `None` if they are equal.
pub fn describe(expected: &[u8], actual: &[u8]) -> Option<String> {
    if expected == actual {
        return None;
    }
    let expected_lines = lines(expected);
    let actual_lines = lines(actual);
    let same = expected_lines.iter().zip(&actual_lines).take_while(|(left, right)| left == right).count();
    let mut report = format!(
        "outputs differ at line {} ({} lines expected, {} printed)\n",
        same + 1,
        expected_lines.len(),
        actual_lines.len()
    );
    for line in &expected_lines[same.saturating_sub(CONTEXT_LINES)..same] {
        let _ = writeln!(report, "    {}", show(line, 0));
    }
    let column = match (expected_lines.get(same), actual_lines.get(same)) {
        (Some(left), Some(right)) => left.iter().zip(right.iter()).take_while(|(a, b)| a == b).count(),
        _ => 0,
    };
    for (mark, side) in [('-', &expected_lines), ('+', &actual_lines)] {
        if same == side.len() {
            let _ = writeln!(report, "  {mark} (end of output)");
        }
        for line in side.iter().skip(same).take(CONTEXT_LINES) {
            let _ = writeln!(report, "  {mark} {}", show(line, column));
        }
    }
    Some(report)
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

/// The line with unprintable bytes escaped. A long line is shortened around `column`.
fn show(line: &[u8], column: usize) -> String {
    let line = line.strip_suffix(b"\r\n").unwrap_or(line);
    if line.len() <= LINE_CHARACTERS_MAX {
        return line.escape_ascii().to_string();
    }
    let start = column.saturating_sub(LINE_CHARACTERS_MAX / 2).min(line.len());
    let end = (start + LINE_CHARACTERS_MAX).min(line.len());
    let before = if start > 0 { format!("[… {start} bytes …]") } else { String::new() };
    let after = if end < line.len() { format!("[… {} bytes …]", line.len() - end) } else { String::new() };
    format!("{before}{}{after}", line[start..end].escape_ascii())
}

/// Starts of report lines with a number of words or of reductions.
const SIZES: [&str; 3] = ["heap_size:", "stack_size:", "reductions:"];

/// Masks the parts of reports that vary between runs: pids as `<PID>`, dates as `DATE`, sizes of heaps and stacks as `SIZE`.
pub fn masked(reports: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(reports);
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        match line.split_once("==== ").filter(|(kind, _)| kind.starts_with('=')) {
            Some((kind, _)) => out += &format!("{kind}==== DATE ===\n"),
            None => match SIZES.iter().find(|name| line.trim_start().starts_with(*name)) {
                Some(name) => out += &format!("{} SIZE\n", &line[..line.len() - line.trim_start().len() + name.len()]),
                None => mask_pids(line, &mut out),
            },
        }
    }
    out.into_bytes()
}

fn mask_pids(mut line: &str, out: &mut String) {
    while let Some(at) = line.find("<0.") {
        let (before, pid) = line.split_at(at);
        *out += before;
        let number = |c: char| c.is_ascii_digit() || c == '.';
        match pid.split_once('>').filter(|(inside, _)| inside[1..].chars().all(number)) {
            Some((_, rest)) => (*out, line) = (std::mem::take(out) + "<PID>", rest),
            None => (*out, line) = (std::mem::take(out) + "<0.", &pid[3..]),
        }
    }
    *out += line;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_outputs_have_no_difference() {
        assert_eq!(describe(b"a\r\n", b"a\r\n"), None);
    }

    #[test]
    fn the_first_difference_is_shown_with_what_stands_before_it() {
        let report = describe(b"1\r\n2\r\n3\r\n", b"1\r\n2\r\n4\r\n").expect("they differ");
        assert!(
            report.starts_with("outputs differ at line 3 (3 lines expected, 3 printed)\n    1\n    2\n  - 3\n  + 4\n"),
            "{report}"
        );
    }

    #[test]
    fn a_missing_end_and_a_wrong_line_end_are_differences() {
        assert!(describe(b"1\r\n2\r\n", b"1\r\n").expect("they differ").contains("(end of output)"));
        assert!(describe(b"1\r\n", b"1\n").expect("they differ").contains("1\\n"));
    }

    #[test]
    fn long_lines_are_cut_around_the_difference() {
        let (mut left, mut right) = (vec![b'x'; 5000], vec![b'x'; 5000]);
        left[3000] = b'L';
        right[3000] = b'R';
        let report = describe(&left, &right).expect("they differ");
        assert!(report.contains('L') && report.contains('R') && report.len() < 1000, "{report}");
    }
}
