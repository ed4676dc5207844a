//! Sampling: a slow harness tests a case with some of the releases each day, chosen by a seed.
//!
//! A sample takes one of `BEAMC_TEST_SAMPLE` releases, so 1 takes all. `BEAMC_TEST_SEED` selects it. The tests of the
//! compiler's readers use the same variables. A run with a filter takes all tests that it selects.

use crate::case::Case;
use crate::otp::Release;
use libtest_mimic::Arguments;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{SystemTime, UNIX_EPOCH};

/// One of this number of releases is taken by default.
const USUAL: u64 = 3;

/// A choice of releases for each case.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    one_of: u64,
    /// One of this number of cases is taken.
    cases: u64,
    seed: u64,
}

impl Sample {
    /// All releases.
    pub const WHOLE: Sample = Sample { one_of: 1, cases: 1, seed: 0 };

    /// The sample that the environment selects, by default a new one each day. A filter in the arguments selects all releases.
    ///
    /// # Errors
    /// A variable is not a number.
    pub fn chosen(arguments: &Arguments) -> Result<Sample, String> {
        if arguments.filter.is_some() {
            return Ok(Sample::WHOLE);
        }
        let day = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / (24 * 60 * 60));
        let one_of = number("BEAMC_TEST_SAMPLE")?.unwrap_or(USUAL).max(1);
        Ok(Sample { one_of, cases: 1, seed: number("BEAMC_TEST_SEED")?.unwrap_or_else(day) })
    }

    /// The sample with one of this number of cases, unless it is whole.
    pub fn of_cases(self, cases: u64) -> Sample {
        if self.one_of > 1 { Sample { cases, ..self } } else { self }
    }

    /// The releases that the case is tested with: at least one of its own, or none if the case is not in the sample.
    pub fn releases(self, case: &Case) -> Vec<Release> {
        let tested: Vec<Release> = case.tested().collect();
        let mut hasher = DefaultHasher::new();
        (self.seed, &case.name).hash(&mut hasher);
        let chance = hasher.finish();
        let step = self.one_of.min(tested.len() as u64).max(1);
        let first = chance % step;
        if !(chance / step).is_multiple_of(self.cases) {
            return Vec::new();
        }
        (0..).zip(tested).filter(|(at, _)| at % step == first).map(|(_, release)| release).collect()
    }

    /// Prints the number of sampled tests and of all tests on standard error.
    pub fn say(self, taken: usize, all: usize) {
        if self.one_of > 1 {
            let cases = if self.cases > 1 { format!(" of one case of {}", self.cases) } else { String::new() };
            eprintln!("{taken} of {all} tests, one release of {}{cases} by the seed {}", self.one_of, self.seed);
        }
    }
}

fn number(variable: &str) -> Result<Option<u64>, String> {
    let Ok(text) = std::env::var(variable) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| format!("{variable} is `{text}`, not a number"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn each_case_is_in_each_sample_and_in_time_with_each_release() {
        let case = case::all().expect("cases").into_iter().flatten().find(|case| case.releases == Release::ALL);
        let case = case.expect("a case for all releases");
        let tested: Vec<Release> = case.tested().collect();
        assert_eq!(Sample::WHOLE.releases(&case), tested);
        let mut met: Vec<Release> = (0..40)
            .flat_map(|seed| {
                let releases = Sample { one_of: 3, cases: 1, seed }.releases(&case);
                assert_eq!(releases.len(), 1);
                releases
            })
            .collect();
        met.sort();
        met.dedup();
        assert_eq!(met, tested);
        let sample = |seed| Sample { one_of: 3, cases: 1, seed }.of_cases(4).releases(&case).len();
        let taken: usize = (0..400).map(sample).sum();
        assert!((60..140).contains(&taken), "{taken} of 400 days");
    }
}
