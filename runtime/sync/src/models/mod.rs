//! Models of the protocols: each in every order of its threads, up to a bound on preemptions. The threads of a model take the
//! same steps as processes and schedulers, without their work.

mod attention;
mod ending;
mod pid_name;
mod relations;
mod run_queue;
mod slot;
mod ties;

/// Preemptions at any point. Switches at points where a thread waits come on top. Most bugs need only two.
const PREEMPTIONS: usize = 3;

/// Runs a model in every order.
fn check(model: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(PREEMPTIONS);
    builder.check(model);
}
