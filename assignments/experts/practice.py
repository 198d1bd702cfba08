"""Practise: shows one thing at a time, and looks again whenever you save. python practice.py --help"""

from pathlib import Path

from autograder.tutor.practice import main

if __name__ == "__main__":
    main(Path(__file__).resolve().parent)
