# The words that continuous integration uses too.
.PHONY: all check test data spec golden bench widget

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
	BACKSTOP_GOLDEN=write cargo test --quiet --test integration -- golden:: the_table_of_the_conventions

bench:
	cargo bench
	cargo test --test integration browser::speed -- --ignored --nocapture

# The widget's program with short names. Needs npx, which comes with Node.js; a test says when it has to be made anew.
widget:
	{ echo "/* $$(sha256sum < src/widget/widget.js | cut -c1-64) */"; \
	  npx --yes terser@5.51.4 src/widget/widget.js --compress --mangle; } > src/widget/widget.min.js
