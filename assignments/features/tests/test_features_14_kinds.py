"""In which form numbers come does not matter: lists, narrow ints, float32, layouts in memory, arguments by name.

A habit of the whole file is asked about here, and in two public cases. Functions that share a case are judged by
the same exact values as in their own questions; see `takes_every_kind`.
"""


assignment = "features"
name = "kinds"
