//! Each protocol in every order of its threads, up to a number of changes of thread that nobody asked for. What a model's threads do is
//! what processes and schedulers do, without their work.

mod attention;
mod ending;
mod pid_name;
mod relations;
mod run_queue;
mod slot;

/// Changes of thread at any place; those where a thread waits come on top. Most bugs show with two.
const PREEMPTIONS: usize = 3;

/// Runs a model in every order.
fn check(model: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(PREEMPTIONS);
    builder.check(model);
}
