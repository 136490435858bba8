# The words that continuous integration uses too.
.PHONY: all check test data spec bench

all: check test data

# Form, lints and documentation.
check:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --quiet

test:
	cargo test

# The shipped data pass every rule.
data:
	cargo run --quiet -- check

# Writes the OpenAPI document anew.
spec:
	cargo run --quiet -- openapi > openapi/openapi.json

bench:
	cargo bench
