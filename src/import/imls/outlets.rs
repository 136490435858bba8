//! The outlets: central libraries, branches, bookmobiles and book deliveries.

use std::collections::BTreeMap;

use super::columns::HEADINGS;
use super::fiscal_year::{self, source_id};
use super::systems::{OutletKey, System, Systems};
use super::{mended_points, precision};
use crate::domain::{CoordinatePrecision, Country, InternetBasis, ResourceId, Tristate};
use crate::import::bounds::is_in_america;
use crate::import::ended::name_says_ended;
use crate::import::plain_text::plain_text;
use crate::import::title_case::{Wording, title_case};
use crate::import::zip_code::postal_code;
use crate::import::{
    ForeignLine, ForeignTable, ImportError, ImportedRow, RecordName, Summary, UpstreamFile,
    contact, twins::Twins,
};

const EXPECTED: &str = "the outlets file of the Public Libraries Survey (comma-separated)";

/// The flags that say for which survey a value was reported or imputed.
const FLAGS: [&str; 3] = ["F_HOURS", "F_SQ_FT", "F_WKSOPN"];

/// Areas that the survey counts as states and that ISO 3166-1 counts as countries.
const TERRITORIES: &[&str] = &["AS", "GU", "MP", "PR", "VI"];

/// The outlets of one fiscal year.
pub(super) struct Outlets {
    file: String,
    table: ForeignTable,
    year: i32,
    is_year_of_submission: bool,
}

impl Outlets {
    /// Reads the outlets; `year` is the fiscal year where somebody has said it.
    pub(super) fn parse(file: &UpstreamFile, year: Option<i32>) -> Result<Self, ImportError> {
        let text = file.text_or_windows_1252(EXPECTED)?;
        let table = ForeignTable::comma_separated(file.name(), &text, HEADINGS)?;
        if table.lines().next().is_none() {
            return Err(ImportError::Empty { file: file.name().to_owned(), expected: EXPECTED });
        }
        if let Some(year) = year.or_else(|| fiscal_year::flagged(&table, &FLAGS)) {
            return Ok(Self {
                file: file.name().to_owned(),
                table,
                year,
                is_year_of_submission: false,
            });
        }
        let year = fiscal_year::submitted(file.name(), &table)?;
        let year = year.ok_or_else(|| ImportError::Empty {
            file: file.name().to_owned(),
            expected: EXPECTED,
        })?;
        Ok(Self { file: file.name().to_owned(), table, year, is_year_of_submission: true })
    }

    pub(super) const fn year(&self) -> i32 {
        self.year
    }

    /// Libraries, their contacts, and what was left out.
    pub(super) fn rows(
        &self,
        systems: Option<&Systems>,
    ) -> (Vec<ImportedRow>, Vec<ImportedRow>, Summary) {
        let none = Systems::default();
        let keys: Vec<OutletKey<'_>> = self.table.lines().map(key_of).collect();
        let index = systems.unwrap_or(&none).index(&keys);
        let mut groups: BTreeMap<&str, Vec<OutletKey<'_>>> = BTreeMap::new();
        for (line, key) in self.table.lines().zip(&keys) {
            groups.entry(line.get("FSCSKEY")).or_default().push(*key);
        }
        let systems_of: BTreeMap<&str, &System> = groups
            .iter()
            .filter_map(|(group, outlets)| Some((*group, index.find(outlets)?)))
            .collect();
        let (mut libraries, mut contacts, mut summary, mut twins) =
            (Vec::new(), Vec::new(), Summary::default(), Twins::default());
        if self.is_year_of_submission {
            summary.note("fiscal year taken from the year of submission, which may be one later (--outlets-year says it)");
        }
        if systems.is_none() {
            summary.note("without --systems, so that wireless internet and computers are those that are known already");
        }
        for line in self.table.lines() {
            let name = RecordName::new(id_of(line), line.get("LIBNAME")).at_line(&self.file, line);
            summary.read(name);
            match self.library(
                line,
                systems_of.get(line.get("FSCSKEY")).copied(),
                systems.is_some(),
                &mut summary,
            ) {
                Ok((library, country)) => {
                    if let Some(reason) = twins.why_not(&library) {
                        summary.drop_row(reason);
                        continue;
                    }
                    summary.made(library.get("id"));
                    contacts.extend(contact_of(line, library.get("id"), country, &mut summary));
                    libraries.push(library);
                }
                Err(reason) => summary.drop_row(reason),
            }
        }
        (libraries, contacts, summary)
    }

    fn library(
        &self,
        line: ForeignLine<'_>,
        system: Option<&System>,
        has_systems: bool,
        summary: &mut Summary,
    ) -> Result<(ImportedRow, Country), &'static str> {
        match line.get("C_OUT_TY") {
            "CE" | "BR" => {}
            "BS" => return Err("a bookmobile (BS)"),
            "BM" => return Err("books by mail (BM)"),
            _ => return Err("neither a central library nor a branch"),
        }
        if matches!(line.get("STATSTRU"), "03" | "3" | "23") {
            return Err("closed (STATSTRU 03 or 23)");
        }
        let name = plain_text(line.get("LIBNAME"), "LIBNAME", summary);
        if name_says_ended(&name) {
            return Err("closed, as its name says");
        }
        let id = ResourceId::slug_of(&id_of(line)).map_err(|_| "without an id")?;
        let point = line
            .number("LATITUDE")
            .zip(line.number("LONGITUD"))
            .filter(|pair| is_in_america(*pair, "LATITUDE LONGITUD", summary));
        let (latitude, longitude) = point.ok_or("without a point")?;
        let state = line.get("STABR");
        let country = if TERRITORIES.contains(&state) { state } else { "US" };
        let country = Country::parse(country).map_err(|_| "in no country of ISO 3166-1")?;
        let weekly_hours = weekly_hours(line);
        if weekly_hours.is_none() {
            summary.note("hours of the week not reported or not possible");
        }
        let precision = precision::stated(line).unwrap_or_else(|| {
            summary.note("point counted as no better than the town: how exact it is, is not said");
            CoordinatePrecision::Locality
        });
        let (latitude, longitude, precision) =
            mended_points::mended(id.as_str(), latitude, longitude)
                .unwrap_or((latitude, longitude, precision));
        let mut address = |column: &str| {
            title_case(&plain_text(present(line.get(column)), column, summary), Wording::Address)
        };
        let (street, city) = (address("ADDRESS"), address("CITY"));
        let zip = postal_code("ZIP", present(line.get("ZIP")), (state, country), summary);
        let row = ImportedRow::new()
            .with("id", id.as_str())
            .with("name", title_case(&name, Wording::Name))
            .with("address_1", street)
            .with("city", city)
            .with("state_province", state)
            .with("postal_code", zip)
            .with("country", country.as_str())
            .with("latitude", latitude.to_string())
            .with("longitude", longitude.to_string())
            .with("coordinate_precision", precision.as_str())
            .with("weekly_hours", weekly_hours.map(|hours| hours.to_string()).unwrap_or_default())
            .with("fee", Tristate::Unknown.as_str())
            .with("card_required", Tristate::Unknown.as_str())
            .with("status", "active")
            .with("source_id", source_id(self.year, "outlets"));
        if system.is_none() && has_systems {
            summary.note("no system of the other survey is certainly the same");
        }
        Ok((with_internet(row, system), country))
    }
}

/// The id of an outlet, whatever a spreadsheet made of its sequence.
fn id_of(line: ForeignLine<'_>) -> String {
    format!("us-imls-{}-{}", line.get("FSCSKEY"), zero_padded(line.get("FSCS_SEQ"), 3))
        .to_lowercase()
}

fn key_of(line: ForeignLine<'_>) -> OutletKey<'_> {
    OutletKey {
        state: line.get("STABR"),
        library_id: line.get("LIBID"),
        name: line.get("LIBNAME"),
        city: line.get("CITY"),
        is_central: line.get("C_OUT_TY") == "CE",
    }
}

fn with_internet(row: ImportedRow, system: Option<&System>) -> ImportedRow {
    let Some(system) = system else {
        return row
            .with("wifi", "unknown")
            .with("computers", "unknown")
            .with("internet_basis", InternetBasis::Unknown.as_str());
    };
    let is_known = system.wifi == Tristate::Yes || system.computers == Tristate::Yes;
    let basis = if is_known { InternetBasis::SystemSurvey } else { InternetBasis::Unknown };
    row.with("system", title_case(&system.name, Wording::Name))
        .with("wifi", system.wifi.as_str())
        .with("computers", system.computers.as_str())
        .with("internet_basis", basis.as_str())
}

fn contact_of(
    line: ForeignLine<'_>,
    id: &str,
    country: Country,
    summary: &mut Summary,
) -> Option<ImportedRow> {
    let reported = present(line.get("PHONE"));
    if reported.is_empty() {
        summary.note("telephone not reported");
        return None;
    }
    contact::of_cell(id, "PHONE", reported, country, summary)
}

/// The survey writes -1, -3, -4, -9, M or N where it has nothing.
fn present(value: &str) -> &str {
    if matches!(value, "M" | "N" | "m" | "n") || (value.starts_with('-') && value.len() <= 2) {
        ""
    } else {
        value
    }
}

/// Hours of the year by weeks open, to one decimal; nothing where the result is not a week.
fn weekly_hours(line: ForeignLine<'_>) -> Option<f64> {
    let hours = line.number("HOURS").filter(|hours| *hours > 0.0)?;
    let weeks = line.number("WKS_OPEN").filter(|weeks| *weeks > 0.0 && *weeks <= 53.0)?;
    let per_week = (hours / weeks * 10.0).round() / 10.0;
    (0.0 < per_week && per_week <= 168.0).then_some(per_week)
}

/// A code with the zeros at its beginning that a spreadsheet has taken away, so that a newer file
/// meets the rows of an older one.
fn zero_padded(code: &str, length: usize) -> String {
    let is_number = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { format!("{code:0>length$}") } else { code.to_owned() }
}
