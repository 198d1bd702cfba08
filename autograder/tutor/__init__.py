"""What a case is run with: operations, proxies, checks, the session; copied into every assignment."""
