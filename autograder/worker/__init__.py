"""The code that runs in the same process as student code: zygote, confinement, wire and interpreter.

This package is the wall. It imports nothing else of this project, so a submission can reach only these modules by
introspection, and no secret is ever in its memory.
"""
