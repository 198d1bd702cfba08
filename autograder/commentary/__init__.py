"""What is said about a verdict: diagnosis, pictures, pages. Nothing here can change a score."""
