"""What runs where student code runs: zygote, confinement, wire and interpreter.

This package is the wall. It imports nothing else of this project, so that whatever a submission reaches by
introspection is here, and nothing that a student may not know is ever in its memory.
"""
