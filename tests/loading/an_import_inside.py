def answer():
    from numpy.lib.stride_tricks import sliding_window_view as v
    import itertools, operator
    return v([1, 2, 3], 2).tolist()
