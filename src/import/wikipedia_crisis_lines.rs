//! One suicide crisis line for each country of Wikipedia's list, where nothing better is held.

use chrono::Datelike as _;

use super::wikipedia::{CountryEntry, Lists, NumberInCell};
use super::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource, contact,
};
use crate::domain::{Country, DialledNumber};

/// The one source of this importer.
pub const SOURCE: &str = "wikipedia-suicide-crisis-lines";

const OWNED: &[&str] = &[SOURCE];

/// After every line that somebody wrote down from a page of its provider, an authority or the
/// press.
const PRIORITY: u16 = 50;

/// What readers are told of a line that nothing but the list names.
const DESCRIPTION: &str =
    "Only one unofficial list names this number; no page of a provider or an authority was found.";

/// One number of a line.
#[derive(Debug, PartialEq, Eq)]
struct Dialled {
    as_printed: DialledNumber,
    menu_option: String,
    language: &'static str,
}

/// What is held for a country already, written down from the pages of providers and governments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// No line for suicidal people.
    Nothing,
    /// A line with the number asked about: the list confirms it.
    SameNumber,
    /// A line for suicidal people with another number, which has a better source than a list.
    OtherLine,
}

/// Reads the list.
///
/// `held` says what is held for a country and a number; only where that is nothing does the list
/// speak.
///
/// # Errors
/// [`ImportError`] when the file is not the lists of Wikipedia.
pub fn import(
    wikipedia: &UpstreamFile,
    held: &dyn Fn(Country, &DialledNumber) -> Held,
) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let lists = Lists::parse(wikipedia, &mut summary)?;
    let (mut rows, mut contacts) = (Vec::new(), Vec::new());
    for entry in &lists.countries {
        summary.about(RecordName::new(entry.country.as_str(), &entry.name));
        let Some(crisis) = &entry.crisis else {
            summary.drop_row("without a crisis line");
            continue;
        };
        let numbers = numbers_of(crisis);
        if numbers.is_empty() {
            summary.drop_row("without a number that can be dialled");
        } else if numbers
            .iter()
            .any(|number| held(entry.country, &number.as_printed) == Held::SameNumber)
        {
            summary.drop_row("confirmed: held already with the same number");
        } else if numbers
            .iter()
            .any(|number| held(entry.country, &number.as_printed) == Held::OtherLine)
        {
            summary.drop_row(
                "contradicted: another line for suicidal people is held from a better source",
            );
        } else {
            let row = line_of(entry, crisis);
            contacts.extend(
                numbers.iter().map(|number| contact_of(row.get("id"), number, entry.country)),
            );
            rows.push(row);
        }
    }
    let source = UpstreamSource {
        id: SOURCE,
        name: "List of suicide crisis lines",
        publisher: "Wikipedia",
        url: "https://en.wikipedia.org/wiki/List_of_suicide_crisis_lines",
        licence: "CC-BY-SA-4.0",
        retrieved_on: lists.read_on,
        year: Some(lists.read_on.year()),
    };
    let tables = vec![
        ImportedTable::of_sources("crisis_lines", OWNED, rows),
        ImportedTable::contacts("contacts", contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    Ok(Import { tables, summary })
}

fn line_of(entry: &CountryEntry, crisis: &NumberInCell) -> ImportedRow {
    ImportedRow::new()
        .with("id", format!("{}-suicide-crisis-line", entry.country.as_str().to_lowercase()))
        .with("name", format!("Suicide crisis line ({})", entry.name))
        .with("description", DESCRIPTION)
        .with("coverage", entry.country.as_str())
        .with("topics", "crisis;suicide")
        .with("priority", PRIORITY.to_string())
        .with("status", "active")
        .with("source_id", SOURCE)
        .with(
            "notes",
            if crisis.note.is_empty() {
                String::new()
            } else {
                format!("The list says: {}", crisis.note)
            },
        )
}

fn contact_of(id: &str, number: &Dialled, country: Country) -> ImportedRow {
    contact::voice(id, &number.as_printed, country)
        .with("menu_option", &*number.menu_option)
        .with("languages", number.language)
}

/// The numbers of a cell: `600 100 (English) ; 600 200 (Arabic)`, `171 option 6`, `8 (017)
/// 600-10-20`, or one number alone.
fn numbers_of(crisis: &NumberInCell) -> Vec<Dialled> {
    let cell = if crisis.note.is_empty() { &crisis.number } else { &crisis.note };
    let mut numbers = Vec::new();
    for part in cell.split(';') {
        let mut rest = part;
        while let Some((number, remark, behind)) = split_remark(rest) {
            numbers.extend(dialled(number, remark));
            rest = behind;
        }
        numbers.extend(dialled(rest, ""));
    }
    if numbers.is_empty() { dialled(&crisis.number, "").into_iter().collect() } else { numbers }
}

/// A number, the first remark in brackets, and what stands behind it; digits in brackets are an
/// area code and no remark.
fn split_remark(text: &str) -> Option<(&str, &str, &str)> {
    let is_remark = |position: &usize| {
        text.get(position + 1..)
            .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
    };
    let open = text.match_indices('(').map(|(position, _)| position).find(is_remark)?;
    let (remark, behind) =
        text.get(open + 1..)?.split_once(')').unwrap_or((text.get(open + 1..)?, ""));
    Some((text.get(..open)?, remark.trim(), behind))
}

fn dialled(number: &str, remark: &str) -> Option<Dialled> {
    let (number, menu_option) = number.split_once(" option ").unwrap_or((number, ""));
    let as_printed = DialledNumber::parse(number.trim()).ok()?;
    let language = match remark {
        "Arabic" => "ar",
        "English" => "en",
        _ => "",
    };
    Some(Dialled { as_printed, menu_option: menu_option.trim().to_owned(), language })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(number: &str, note: &str) -> NumberInCell {
        NumberInCell { number: number.to_owned(), note: note.to_owned() }
    }

    fn shown(number: &str, note: &str) -> Vec<(String, String, &'static str)> {
        numbers_of(&cell(number, note))
            .into_iter()
            .map(|one| (one.as_printed.as_str().to_owned(), one.menu_option, one.language))
            .collect()
    }

    #[test]
    fn a_cell_may_hold_several_numbers_and_an_option() {
        let one =
            |number: &str, option: &str, language| (number.to_owned(), option.to_owned(), language);

        assert_eq!(shown("171", "171 option 6"), [one("171", "6", "")]);
        assert_eq!(
            shown("600 100", "600 100 (English) ; 600 200 (Arabic)"),
            [one("600 100", "", "en"), one("600 200", "", "ar")]
        );
        assert_eq!(
            shown("600 100", "600 100 (Red) 600 200 (Blue)"),
            [one("600 100", "", ""), one("600 200", "", "")]
        );
        assert_eq!(shown("0800", "0800/100-200"), [one("0800/100-200", "", "")]);
        assert_eq!(shown("*4141", ""), [one("*4141", "", "")]);
        assert_eq!(shown("8 (017) 600-10-20", ""), [one("8 (017) 600-10-20", "", "")]);
    }

    #[test]
    fn a_line_that_is_held_already_is_confirmed_and_not_repeated() {
        let text = r#"{"generatedAt": "2026-08-08", "data": [
            {"country": "FJ", "name": "Fiji", "emergency": null, "crisis": {"number": "1543", "note": null}},
            {"country": "TO", "name": "Tonga", "emergency": null, "crisis": {"number": "0800 222", "note": null}},
            {"country": "NU", "name": "Niue", "emergency": null, "crisis": {"number": "0800 333", "note": null}},
            {"country": "WS", "name": "Samoa", "emergency": null, "crisis": null}]}"#;

        let import =
            import(&UpstreamFile::new("lists.json", text), &|country, _| match country.as_str() {
                "FJ" => Held::SameNumber,
                "NU" => Held::OtherLine,
                _ => Held::Nothing,
            })
            .expect("a line");

        let names: Vec<_> =
            import.rows_of("crisis_lines").iter().map(|row| row.get("name")).collect();
        assert_eq!(names, ["Suicide crisis line (Tonga)"]);
        assert!(
            import
                .rows_of("crisis_lines")
                .iter()
                .all(|row| row.get("priority") == "50" && row.get("description") == DESCRIPTION)
        );
        assert_eq!(import.summary.dropped_for("confirmed: held already with the same number"), 1);
        assert_eq!(
            import.summary.dropped_for(
                "contradicted: another line for suicidal people is held from a better source"
            ),
            1
        );
    }
}
