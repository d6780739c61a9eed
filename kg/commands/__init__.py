"""Commands of `kg`, one module a family; each offers `register`, and lets errors fly to `kg.cli`."""
