//! Cells of a test's data folder that a person would have to excuse.

use backstop::domain::{Country, DialledNumber, NumberPlan};

use crate::harness::{DataFolder, contact_tables};

/// The reason that stands in the rows written here.
const REASON: &str = "an example";

/// The countries whose numbers for films and books tests use.
const COUNTRIES: [&str; 4] = ["GB", "US", "AU", "DE"];

impl DataFolder {
    /// Excuses a cell that `check` doubts.
    pub fn excuse(&self, table: &str, id: &str, column: &str, value: &str) {
        let cells = [("table", table), ("id", id), ("column", column), ("value", value)];
        self.add("exceptions", &[cells.as_slice(), &[("reason", REASON)]].concat());
    }

    /// Excuses a number that takes texts.
    pub fn excuse_text(&self, id: &str, number: &str) {
        let cells = [("table", "contacts"), ("id", id), ("column", "number"), ("value", number)];
        let of_texts = [("channel", "sms"), ("reason", REASON)];
        self.add("exceptions", &[cells.as_slice(), &of_texts].concat());
    }

    /// Excuses the numbers kept for films and books, which tests use so that nobody is called; what
    /// was excused so before is forgotten.
    pub fn excuse_fiction(&self) {
        let text = String::from_utf8_lossy(&self.read("exceptions")).into_owned();
        let reason = format!(",{REASON} for a test");
        let kept: Vec<&str> = text.lines().filter(|line| !line.ends_with(&reason)).collect();
        if kept.len() != text.lines().count() {
            self.write(&self.file("exceptions"), format!("{}\n", kept.join("\n")).as_bytes());
        }
        for table in contact_tables() {
            let bytes = self.read(table);
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
            let Ok(headings) = reader.headers().cloned() else { continue };
            let position = |name: &str| headings.iter().position(|heading| heading == name);
            let columns = (position("resource_id"), position("number"), position("channel"));
            let (Some(id), Some(number), Some(channel)) = columns else { continue };
            let mut excused = Vec::new();
            for row in reader.records().flatten() {
                let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
                let way = Some(cell(channel)).filter(|way| way != "voice").unwrap_or_default();
                let row = (cell(id), cell(number), way);
                if is_fictional(&row.1) && !excused.contains(&row) {
                    excused.push(row);
                }
            }
            for (id, number, way) in excused {
                let cells = [
                    ("table", table),
                    ("id", &*id),
                    ("column", "number"),
                    ("value", &*number),
                    ("channel", &*way),
                ];
                let reason = format!("{REASON} for a test");
                self.add("exceptions", &[cells.as_slice(), &[("reason", &*reason)]].concat());
            }
        }
    }
}

fn is_fictional(number: &str) -> bool {
    DialledNumber::parse(number).is_ok_and(|number| {
        COUNTRIES.iter().any(|country| {
            let country = Country::parse(country).expect("a country");
            NumberPlan::of(country).keeps_for_fiction(&number)
        })
    })
}

#[test]
fn a_number_that_is_right_to_call_is_not_excused_for_texts() {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "nz-line"), ("coverage", "NZ")]);
    let contact = |channel| {
        folder.add(
            "contacts",
            &[("resource_id", "nz-line"), ("channel", channel), ("number", "234 5")],
        );
    };
    let excuse = |channel| {
        let cells = [
            ("table", "contacts"),
            ("id", "nz-line"),
            ("column", "number"),
            ("value", "234 5"),
            ("channel", channel),
            ("reason", "the provider prints it so"),
        ];
        folder.add("exceptions", &cells);
    };
    contact("voice");
    excuse("");
    folder.check().expect_code(0);

    contact("sms");
    let how = "say why in exceptions.csv: contacts,nz-line,number,234 5,sms,why";
    folder.check().expect_code(1).expect_says("(stops build)").expect_says(how);
    excuse("sms");
    folder.check().expect_code(0);
    excuse("relay");
    folder.check().expect_code(1).expect_says("(relay)").expect_says("excuses nothing");
    excuse("fax");
    folder.check().expect_code(1).expect_says("exceptions.csv:5:5");
}
