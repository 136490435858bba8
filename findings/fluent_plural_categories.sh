#!/usr/bin/env bash
# crates.io fluent-bundle 0.16.0 (with intl_pluralrules 7.0.2): which plural form of a sentence it chooses.
#
# One would guess that Fluent chooses the same variant of one message wherever it runs, up to what newer editions of the
# CLDR changed. In Lithuanian, Romanian, Latvian and Arabic it does not: where a rule asks whether a remainder lies between two numbers
# (`n % 10 = 2..9`), the crate compares the number itself, so that the wrong form begins at 22 (Lithuanian), 101 (Romanian), 103 (Arabic) and
# 111 (Latvian); smaller numbers, which tests use, are right. npm make-plural, made of the same rules, is what is compared with; Polish,
# Czech and Russian agree with it throughout.
# What follows: sentences with numbers do without plural forms, or choose them outside of Fluent.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "forms"
version = "0.0.0"
edition = "2021"
[dependencies]
fluent-bundle = "=0.16.0"
intl_pluralrules = "=7.0.2"
unic-langid = "=0.9.6"
TOML
cat > src/main.rs <<'RUST'
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

const MESSAGE: &str = "form = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }";

fn main() {
    for tag in std::env::args().skip(1) {
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
        bundle.add_resource(FluentResource::try_new(MESSAGE.to_owned()).unwrap()).unwrap();
        let pattern = bundle.get_message("form").unwrap().value().unwrap();
        for n in 0..=200u32 {
            let mut arguments = FluentArgs::new();
            arguments.set("n", n);
            println!("{tag} {n} {}", bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()));
        }
    }
}
RUST
cat > forms.mjs <<'JS'
import * as cardinals from 'make-plural/cardinals';
for (const tag of process.argv.slice(2)) for (let n = 0; n <= 200; n++) console.log(tag, n, cardinals[tag](n));
JS
npm init --yes >/dev/null
npm install --silent make-plural@8.1.0
languages=(ar lt lv ro cs pl ru)
cargo run --quiet -- "${languages[@]}" > fluent.txt
node forms.mjs "${languages[@]}" > cldr.txt
seen=$(paste -d' ' fluent.txt cldr.txt | awk '$3 != $6 { count[$1]++; if (!($1 in first)) first[$1] = $2 " is " $6 ", Fluent says " $3 }
  END { for (tag in count) print tag, count[tag], "of 201 differ; first:", first[tag] }' | sort)
echo "$seen"
[[ $(awk '{print $1, $2}' <<<"$seen" | paste -sd';') == "ar 97;lt 137;lv 9;ro 19" ]]
