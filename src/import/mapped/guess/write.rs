//! A first map as a person would write it, with what is unsure said beside it.

use std::fmt::Write as _;

use super::super::delimiter;
use super::super::survey::FileSurvey;
use super::super::words;
use super::choose::Choice;
use super::find::{FoundDay, TableFindings};
use super::look::ColumnLook;

/// What was looked at.
pub(super) struct GuessAbout<'a> {
    pub(super) file: &'a str,
    pub(super) found: &'a FileSurvey,
    pub(super) rows: usize,
    pub(super) broken: usize,
}

/// How many values are named in a remark.
const NAMED: usize = 8;

/// A name that so many rows have says too little.
const GENERIC: usize = 5;

/// How many generic names are listed.
const MOST_GENERIC: usize = 60;

/// Columns that are a name or a text with nothing to explain, in the order in which they stand.
const PLAIN: [&str; 6] = ["system", "city", "state_province", "postal_code", "url", "weekly_hours"];

/// Columns of yes and no.
const ANSWERS: [&str; 4] = ["wifi", "computers", "fee", "card_required"];

/// The map as text.
pub(super) fn map(about: &GuessAbout<'_>, looks: &[ColumnLook], found: &TableFindings) -> String {
    let writer = MapWriter { looks, found, text: String::new() };
    writer.written(about)
}

struct MapWriter<'a> {
    looks: &'a [ColumnLook],
    found: &'a TableFindings,
    text: String,
}

impl MapWriter<'_> {
    fn written(mut self, about: &GuessAbout<'_>) -> String {
        self.head(about);
        self.source();
        self.file_form();
        self.columns();
        self.point();
        self.hours();
        self.contacts();
        self.kinds();
        self.rest();
        self.text
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn heading(&self, column: usize) -> &str {
        self.looks.get(column).map_or("", |look| look.heading.as_str())
    }

    fn place(&self) -> String {
        self.found
            .country
            .map_or_else(|| "xx".to_owned(), |country| country.as_str().to_lowercase())
    }

    fn head(&mut self, about: &GuessAbout<'_>) {
        let (encoding, delimiter) =
            (about.found.encoding.name(), delimiter::name_of(about.found.delimiter));
        self.line(&format!(
            "# A first map of {}, guessed by `backstop import csv --guess`.",
            one_line(about.file)
        ));
        self.line(&format!(
            "# It was read as {encoding}, its cells separated by {delimiter}; {} rows were looked at, {} lines are broken.",
            about.rows, about.broken
        ));
        self.line("# What is marked UNSURE was guessed with little to go by: look at it. What is marked TODO is yours to fill in.");
        self.line("# docs/import-csv.md explains every key.\n");
        self.line("kind = \"libraries\" # UNSURE: or branches, on_call, crisis_lines");
        let place = self.place();
        self.line(&format!(
            "id_prefix = \"{place}-lib\" # every id begins with it; never change it later"
        ));
        if let Some(choice) = self.found.choices.get("id").cloned() {
            let remark = self.remark(&choice);
            let name = column_rule(self.heading(choice.column));
            self.line(&format!("id = {name} # the same in next year's file{remark}"));
            return;
        }
        let parts: Vec<String> = ["state_province", "city", "name"]
            .iter()
            .filter_map(|target| self.found.column(target))
            .map(|column| format!("{{{}}}", self.heading(column)))
            .collect();
        let template = quoted(&parts.join(" "));
        self.line("# UNSURE: no column tells rows apart and is called an id, so that ids are made of names:");
        self.line("# a library that is renamed is then another one.");
        self.line(&format!("id = {{ template = {template} }}"));
    }

    fn source(&mut self) {
        let place = self.place();
        self.line("\n[source] # TODO: whence the rows are, for sources.csv");
        self.line(&format!("id = \"{place}-libraries\" # the same in next year's map"));
        for key in ["name", "publisher", "url", "licence"] {
            self.line(&format!("{key} = \"TODO\""));
        }
        self.line("# year = 2026 # the year that the rows describe");
    }

    fn file_form(&mut self) {
        if self.found.nothing.is_empty() {
            return;
        }
        let words: Vec<String> = self.found.nothing.iter().map(|word| quoted(word)).collect();
        self.line(&format!("\n[file]\nnothing = [{}] # cells that say nothing", words.join(", ")));
    }

    fn columns(&mut self) {
        self.line("\n[columns]");
        self.name();
        self.address();
        for target in PLAIN {
            if let Some(choice) = self.found.choices.get(target).cloned() {
                let remark = self.remark(&choice);
                let rule = column_rule(self.heading(choice.column));
                self.line(&format!("{target} = {rule}{}", as_comment(&remark)));
            }
        }
        for target in ANSWERS {
            self.answer(target);
        }
        match (self.found.choices.get("country").cloned(), self.found.country) {
            (_, Some(country)) => self.line(&format!("country = {{ value = \"{country}\" }}")),
            (Some(choice), None) => {
                let rule = column_rule(self.heading(choice.column));
                self.line(&format!(
                    "country = {rule} # UNSURE: codes such as KR, or English names"
                ));
            }
            (None, None) => {
                self.line(
                    "country = { value = \"TODO\" } # its code (ISO 3166): no point tells it",
                );
            }
        }
    }

    fn name(&mut self) {
        let Some(choice) = self.found.choices.get("name").cloned() else {
            self.line("name = \"TODO\" # no heading is that of a name");
            return;
        };
        let (heading, remark) = (self.heading(choice.column).to_owned(), self.remark(&choice));
        let city = self.found.column("city").map(|column| self.heading(column).to_owned());
        let look = self.looks.get(choice.column);
        let generic: Vec<&str> = look
            .map(|look| look.frequent())
            .unwrap_or_default()
            .into_iter()
            .filter(|(_, count)| *count >= GENERIC)
            .map(|(name, _)| name)
            .take(MOST_GENERIC)
            .collect();
        match city.filter(|_| !generic.is_empty()) {
            None => {
                let comment = as_comment(&remark);
                self.line(&format!("name = {}{comment}", column_rule(&heading)));
            }
            Some(city) => {
                let names: Vec<String> = generic.iter().map(|name| quoted(name)).collect();
                let template = quoted(&format!("{{{heading}}} ({{{city}}})"));
                self.line(&format!("# Names that many rows have get the town.{remark}"));
                self.line(&format!(
                    "name = {{ column = {}, generic = [{}], generic_template = {template} }}",
                    quoted(&heading),
                    names.join(", ")
                ));
            }
        }
    }

    fn address(&mut self) {
        let Some(choice) = self.found.choices.get("address_1").cloned() else { return };
        let (street, remark) = (self.heading(choice.column).to_owned(), self.remark(&choice));
        let rule = match self.found.column("house_number") {
            // Columns stand in the order in which people of the country write.
            Some(number) if number < choice.column => {
                quoted(&format!("{{{}}} {{{street}}}", self.heading(number)))
            }
            Some(number) => quoted(&format!("{{{street}}} {{{}}}", self.heading(number))),
            None => column_rule(&street),
        };
        self.line(&format!("address_1 = {rule}{}", as_comment(&remark)));
    }

    fn answer(&mut self, target: &str) {
        let Some(choice) = self.found.choices.get(target).cloned() else { return };
        let heading = self.heading(choice.column).to_owned();
        let values = self.looks.get(choice.column).map(ColumnLook::frequent).unwrap_or_default();
        let unread: Vec<&str> = values
            .iter()
            .map(|(value, _)| *value)
            .filter(|value| words::tristate(value).is_none())
            .collect();
        if unread.is_empty() {
            self.line(&format!("{target} = {}", column_rule(&heading)));
            return;
        }
        let pairs: Vec<String> = values
            .iter()
            .map(|(value, _)| {
                let meaning = words::tristate(value).map_or("unknown", |known| known.as_str());
                format!("{} = \"{meaning}\"", quoted(value))
            })
            .collect();
        self.line(&format!(
            "{target} = {{ column = {}, values = {{ {} }} }} # UNSURE: what is \"unknown\" may be yes or no",
            quoted(&heading),
            pairs.join(", ")
        ));
    }

    fn point(&mut self) {
        let two = self.found.column("latitude").zip(self.found.column("longitude"));
        let one = self.found.column("point");
        if two.is_none() && one.is_none() {
            self.line(
                "\n# No columns of degrees: points are the centres of postal codes or towns.",
            );
            return;
        }
        self.line("\n[point]");
        if self.found.looks_projected {
            self.line("# UNSURE: these are no degrees but metres of a projection; turn them into degrees first.");
        }
        if let Some((latitude, longitude)) = two {
            self.line(&format!("latitude = {}", quoted(self.heading(latitude))));
            self.line(&format!("longitude = {}", quoted(self.heading(longitude))));
            if self.found.looks_swapped {
                self.line("# UNSURE: most points are in a country only if the two are each other's. If that is so:");
                self.line("# swapped = true");
            }
        } else if let Some(column) = one {
            self.line(&format!("column = {}", quoted(self.heading(column))));
            if self.found.longitude_first {
                self.line("longitude_first = true");
            }
        }
        self.line("precision = \"address\" # UNSURE: building, address, postcode or locality");
    }

    fn hours(&mut self) {
        let text = self.found.column("opening_hours");
        if self.found.days.is_empty() {
            if let Some(column) = text {
                self.line(&format!(
                    "\n[hours]\ntext = {} # UNSURE: words that are not understood are left out",
                    quoted(self.heading(column))
                ));
            }
            return;
        }
        self.line("\n[hours]");
        self.line(
            "empty = \"unknown\" # UNSURE: or \"closed\", if an empty cell of a day means that",
        );
        for (days, columns) in self.found.days.clone() {
            let written = match columns {
                FoundDay::Spans(column) => format!("column = {}", quoted(self.heading(column))),
                FoundDay::Ends(opens, closes) => format!(
                    "opens = {}\ncloses = {}",
                    quoted(self.heading(opens)),
                    quoted(self.heading(closes))
                ),
            };
            self.line(&format!("\n[[hours.days]]\ndays = \"{days}\"\n{written}"));
        }
        if let Some(column) = self.found.column("closing_days") {
            let frequent = self.frequent(column);
            self.line(&format!("\n[hours.closing_days] # UNSURE: until its words are explained, no hours are written\ncolumn = {}\nseparators = \"+,\"", quoted(self.heading(column))));
            self.line(&format!("# Such as: {frequent}"));
            self.line("words = {} # such as { \"Monday\" = \"Mo\", \"holidays\" = \"PH\", \"never\" = \"\" }");
        }
    }

    fn contacts(&mut self) {
        for (target, channel) in [("phone", "voice"), ("email", "email")] {
            if let Some(choice) = self.found.choices.get(target).cloned() {
                let remark = as_comment(&self.remark(&choice));
                let rule = column_rule(self.heading(choice.column));
                self.line(&format!(
                    "\n[[contacts]]\nchannel = \"{channel}\"\nfrom = {rule}{remark}"
                ));
            }
        }
    }

    fn kinds(&mut self) {
        for column in self.found.kinds.clone() {
            let frequent = self.frequent(column);
            let values = self.looks.get(column).map(ColumnLook::frequent).unwrap_or_default();
            let list: Vec<String> = values.iter().map(|(value, _)| quoted(value)).collect();
            let heading = quoted(self.heading(column));
            self.line(&format!("\n# UNSURE: are these all places to go to? {frequent}\n# If not, keep what is:\n# [[only]]\n# column = {heading}\n# is = [{}]", list.join(", ")));
        }
    }

    /// Columns of which nothing was made.
    fn rest(&mut self) {
        let of_days = self.found.days.iter().flat_map(|(_, columns)| match columns {
            FoundDay::Spans(column) => [*column, *column],
            FoundDay::Ends(opens, closes) => [*opens, *closes],
        });
        let used: Vec<usize> =
            self.found.choices.values().map(|choice| choice.column).chain(of_days).collect();
        let rest: Vec<String> = self
            .looks
            .iter()
            .enumerate()
            .filter(|(column, _)| !used.contains(column))
            .map(|(_, look)| {
                format!("{} ({} % filled)", one_line(&look.heading), look.filled_percent())
            })
            .collect();
        if !rest.is_empty() {
            self.line(&format!("\n# Columns that this map does not use: {}", rest.join(", ")));
        }
    }

    fn frequent(&self, column: usize) -> String {
        let values = self.looks.get(column).map(ColumnLook::frequent).unwrap_or_default();
        let shown: Vec<String> = values
            .iter()
            .take(NAMED)
            .map(|(value, count)| format!("{} ({count})", one_line(value)))
            .collect();
        shown.join(", ")
    }

    /// What is unsure of a choice.
    fn remark(&self, choice: &Choice) -> String {
        let mut remark = String::new();
        if let Some(doubt) = choice.doubt {
            let _ = write!(remark, " UNSURE: chosen {doubt}.");
        }
        if !choice.others.is_empty() {
            let others: Vec<String> =
                choice.others.iter().map(|column| one_line(self.heading(*column))).collect();
            let _ = write!(remark, " It might be: {}.", others.join(", "));
        }
        remark
    }
}

fn as_comment(remark: &str) -> String {
    if remark.is_empty() { String::new() } else { format!(" #{remark}") }
}

/// A column as the rule of a cell: one with a brace in its name would be taken for a template.
fn column_rule(heading: &str) -> String {
    let name = quoted(heading);
    if heading.contains('{') { format!("{{ column = {name} }}") } else { name }
}

/// A text as TOML has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn one_line(text: &str) -> String {
    crate::import::one_line::one_line(text)
}
