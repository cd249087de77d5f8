//! Works measured in turns, so that what else the machine does falls on all of them alike.

use std::time::{Duration, Instant};

/// Something to measure, with a name.
pub type Work<'a> = (&'a str, Box<dyn FnMut() + 'a>);

/// The times of several works, in microseconds for each call: one figure for each round.
pub struct Turns(Vec<(String, Vec<f64>)>);

/// The time of a work's turn.
const TURN: Duration = Duration::from_millis(3);

impl Turns {
    /// Measures each work once in each round, for some milliseconds.
    pub fn measure(rounds: usize, mut works: Vec<Work<'_>>) -> Self {
        let calls: Vec<usize> = works.iter_mut().map(|(_, work)| in_a_turn(work)).collect();
        let mut times: Vec<_> = works
            .iter()
            .map(|(name, _)| ((*name).to_owned(), Vec::with_capacity(rounds)))
            .collect();
        for _ in 0..rounds {
            for (((_, work), calls), (_, times)) in works.iter_mut().zip(&calls).zip(&mut times) {
                let start = Instant::now();
                for _ in 0..*calls {
                    work();
                }
                times.push(start.elapsed().as_secs_f64() * 1e6 / *calls as f64);
            }
        }
        Self(times)
    }

    /// The times of the work with this name.
    ///
    /// # Panics
    /// Nothing with this name was measured.
    pub fn of(&self, name: &str) -> &[f64] {
        let found = self.0.iter().find(|(known, _)| known == name);
        &found.expect("a work that was measured").1
    }

    /// The median time of a work.
    pub fn time(&self, name: &str) -> f64 {
        median(self.of(name).to_vec())
    }

    /// The median, over the rounds, of what `figure` makes of the times of two works.
    pub fn compare(&self, one: &str, other: &str, figure: impl Fn(f64, f64) -> f64) -> f64 {
        let pairs = self.of(one).iter().zip(self.of(other));
        median(pairs.map(|(one, other)| figure(*one, *other)).collect())
    }
}

/// The value in the middle.
///
/// # Panics
/// There are no values.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The number of calls that fill a turn, by the best of some tries: the machine may interrupt one.
fn in_a_turn(work: &mut dyn FnMut()) -> usize {
    (0..5).map(|_| calls_in_a_turn(work)).max().unwrap_or(1)
}

fn calls_in_a_turn(work: &mut dyn FnMut()) -> usize {
    let start = Instant::now();
    let mut calls = 0;
    while start.elapsed() < TURN {
        work();
        calls += 1;
    }
    calls
}
