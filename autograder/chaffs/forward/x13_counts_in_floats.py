"""A float comes out."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "the count is a float", "ko": "개수가 실수예요"},
    "hint": {"en": "A count is an int.", "ko": "개수는 int예요."},
}


def count_params(sizes):
    sizes = np.asarray(sizes, dtype=np.float64)
    return float(((sizes[:-1] + 1.0) * sizes[1:]).sum())
