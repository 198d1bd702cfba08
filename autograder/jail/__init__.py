"""Where student code runs: the confined worker and its zygote, and the grader's end of the wire."""
