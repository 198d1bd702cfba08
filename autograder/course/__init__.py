"""Making and checking the course itself: build, lint, audit, bench, and what is packed for other places."""
