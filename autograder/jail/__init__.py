"""The grader's end of a worker: the zygote's launcher, one remote worker, a submission's pool, the jail level."""
