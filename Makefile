# The words that continuous integration uses too.
.PHONY: all check test data spec golden bench

# How to run the program.
BACKSTOP ?= cargo run --quiet --

all: check test data

# Form, lints and documentation.
check:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --quiet

test:
	cargo test

# The shipped data pass every rule, and do not lose rows or change emergency numbers without a word.
data:
	$(BACKSTOP) check
	BACKSTOP="$(BACKSTOP)" .ci/compare-data

# Writes the OpenAPI document anew.
spec:
	cargo run --quiet -- openapi > openapi/openapi.json

# Keeps the answers as they are now (tests/golden/answers/); `git diff` then shows what is answered otherwise.
golden:
	BACKSTOP_GOLDEN=write cargo test --quiet --test integration golden::

bench:
	cargo bench
