//! The rows of a table, one after another, in our columns.

use std::collections::BTreeSet;
use std::io;

use chrono::NaiveDate;

use super::cell::{CellReader, CellReading};
use super::kept_hours::KeptHours;
use super::kind::{MappedKind, Otherwise, TargetColumn};
use super::place_survey::PlaceSurvey;
use super::reader::MapReader;
use super::records::CsvRecord;
use super::ways;
use crate::domain::{
    AddressVisibility, Coordinate, CoordinatePrecision, Country, ResourceId, TimeZone,
    postal_code_before_lost_zeros,
};
use crate::import::branches::{BranchPlace, Geocoder};
use crate::import::ended::name_says_ended;
use crate::import::imported::is_fit;
use crate::import::plain_text::plain_text;
use crate::import::row_pile::RowPile;
use crate::import::said_ended::description_says_ended;
use crate::import::twins::{SAME_ID, Twins};
use crate::import::zip_code::postal_code;
use crate::import::{ImportedRow, OpenSpool, RecordName, Summary};

/// What an importer of any table asks about places.
pub struct MappedLookup<'a> {
    /// Whether a point is in a country, some kilometres of coast and border allowed for.
    pub is_inside: &'a dyn Fn(Coordinate, Country) -> bool,
    /// Whether a postal code is held for a country.
    pub has_postal_code: &'a dyn Fn(&str, Country) -> bool,
    /// Whether any postal code is held for a country.
    pub has_postal_codes: &'a dyn Fn(Country) -> bool,
    /// How far a point is from the centre of a postal code, in metres.
    pub postal_distance_m: &'a dyn Fn(&str, Country, Coordinate) -> Option<f64>,
    /// The centre of a postal code or a town.
    pub geocode: &'a Geocoder<'a>,
    /// The zone of a country that has only one.
    pub zone_of: &'a dyn Fn(Country) -> Option<TimeZone>,
}

/// The rows so far.
pub(super) struct MappedRows<'a> {
    map: &'a MapReader,
    lookup: &'a MappedLookup<'a>,
    file: &'a str,
    source_id: &'a str,
    twins: Twins,
    hours: KeptHours,
    pub(super) survey: PlaceSurvey,
    pub(super) summary: Summary,
    pub(super) rows: RowPile<'a>,
    pub(super) contacts: RowPile<'a>,
}

/// Columns of the address, which are not written where it is hidden.
const ADDRESS: [&str; 4] = ["address_1", "city", "state_province", "postal_code"];

impl<'a> MappedRows<'a> {
    pub(super) fn new(
        map: &'a MapReader,
        lookup: &'a MappedLookup<'a>,
        (file, source_id, today): (&'a str, &'a str, NaiveDate),
        spool: &'a OpenSpool<'a>,
    ) -> Self {
        Self {
            map,
            lookup,
            file,
            source_id,
            twins: Twins::default(),
            hours: KeptHours::new(today),
            survey: PlaceSurvey::default(),
            summary: Summary::default(),
            rows: RowPile::new(spool),
            contacts: RowPile::new(spool),
        }
    }

    /// Takes a row up, or counts why not.
    ///
    /// # Errors
    /// The operating system's, when a row that is too many to hold cannot be kept in a file.
    pub(super) fn add(&mut self, record: &CsvRecord) -> io::Result<()> {
        let id = self.id(record);
        let name = self.map.columns.iter().find(|(target, _)| target.name == "name");
        let name = name.and_then(|(_, reader)| reader.as_ref()).map(|reader| reader.read(record));
        let name = match name {
            Some(CellReading::Text(name) | CellReading::NotInList(name)) => name,
            Some(CellReading::Nothing) | None => String::new(),
        };
        let shown = id.as_ref().map_or("", ResourceId::as_str);
        self.summary.read(RecordName::new(shown, &name).at_numbered_line(self.file, record.line));
        if let Some(reason) = self.map.why_not(record) {
            self.summary.drop_row(reason);
            return Ok(());
        }
        let made = id.ok_or_else(|| "without an id".to_owned());
        match made.and_then(|id| self.row(record, &id)) {
            Ok((mut row, contacts)) => {
                if is_fit(&mut row, &mut self.summary) {
                    contacts.into_iter().try_for_each(|contact| self.contacts.push(contact))?;
                    self.rows.push(row)?;
                }
            }
            Err(reason) => self.summary.drop_row(reason),
        }
        Ok(())
    }

    /// What tells a row from every other.
    fn id(&self, record: &CsvRecord) -> Option<ResourceId> {
        let CellReading::Text(id) = self.map.id.read(record) else { return None };
        let own = whole(&id);
        let is_any = own.chars().any(char::is_alphanumeric);
        let words = format!("{}-{own}", self.map.id_prefix);
        ResourceId::slug_of(&words).ok().filter(|_| is_any)
    }

    fn row(
        &mut self,
        record: &CsvRecord,
        id: &ResourceId,
    ) -> Result<(ImportedRow, Vec<ImportedRow>), String> {
        let mut row = ImportedRow::new().with("id", id.as_str());
        for (target, reader) in &self.map.columns {
            row = row.with(target.name, self.cell(*target, reader.as_ref(), record)?);
        }
        if name_says_ended(row.get("name")) {
            return Err("closed, as its name says".to_owned());
        }
        if description_says_ended(row.get("description")) {
            return Err("ended, as its description says".to_owned());
        }
        let country = Country::parse(row.get("country")).ok();
        row = self.with_basis(row);
        if let Some(country) = country {
            row = self.with_postal_code(row, country);
            row = self.with_point(row, country, record)?;
        }
        row = hidden(row);
        row = self.with_hours(row, record);
        let is_twin = if self.map.kind.is_placed() {
            self.twins.why_not(&row)
        } else {
            self.twins.has_met_id(&row).then_some(SAME_ID)
        };
        if let Some(reason) = is_twin {
            return Err(reason.to_owned());
        }
        let home = country.or_else(|| only_country(&row));
        let is_line = self.map.kind == MappedKind::CrisisLines;
        let mut contacts = Vec::new();
        for rule in &self.map.contacts {
            contacts.extend(ways::contacts_of(
                rule,
                (&row, home, is_line),
                record,
                &mut self.summary,
            ));
        }
        Ok((row.with("status", "active").with("source_id", self.source_id), contacts))
    }

    /// What stands in one of our columns.
    fn cell(
        &mut self,
        target: TargetColumn,
        reader: Option<&CellReader>,
        record: &CsvRecord,
    ) -> Result<String, String> {
        let nothing = || match target.otherwise {
            Otherwise::Empty => Ok(String::new()),
            Otherwise::Word(word) => Ok(word.to_owned()),
            Otherwise::NoRow => Err(format!("without {}", target.name)),
        };
        let Some(reader) = reader else { return nothing() };
        let readings = if target.read.is_list {
            reader.read_all(record, ";,")
        } else {
            vec![reader.read(record)]
        };
        let mut values = BTreeSet::new();
        for reading in readings {
            let text = match reading {
                CellReading::Nothing => continue,
                CellReading::NotInList(text) => {
                    let note =
                        format!("{} left out: a value that the map does not explain", target.name);
                    self.summary.note_value(note, &reader.shown, &text);
                    continue;
                }
                CellReading::Text(text) => plain_text(&text, &reader.shown, &mut self.summary),
            };
            match (target.read.one)(&text).filter(|value| !value.is_empty()) {
                Some(value) => {
                    values.insert(value);
                }
                None if text.is_empty() => {}
                None => {
                    let note = format!("{} left out: not {}", target.name, target.read.takes);
                    self.summary.note_value(note, &reader.shown, &text);
                }
            }
        }
        if values.is_empty() {
            return nothing();
        }
        if target.name == "coverage" && overlaps(&values) {
            return Err("with a coverage that names an area beside a part of it".to_owned());
        }
        Ok(values.into_iter().collect::<Vec<_>>().join(";"))
    }

    /// What the answers about the internet rest on, where the map does not say it.
    fn with_basis(&self, row: ImportedRow) -> ImportedRow {
        if self.map.kind != MappedKind::Libraries {
            return row;
        }
        let says = ["wifi", "computers", "fee", "card_required"]
            .iter()
            .any(|column| row.get(column) != "unknown");
        let basis = match row.get("internet_basis") {
            _ if !says => "unknown",
            "" | "unknown" => "branch",
            stated => stated,
        };
        let basis = basis.to_owned();
        row.with("internet_basis", basis)
    }

    fn with_postal_code(&mut self, row: ImportedRow, country: Country) -> ImportedRow {
        let written = row.get("postal_code").to_owned();
        if written.is_empty() {
            return row;
        }
        let state = row.get("state_province").to_owned();
        let code = postal_code("postal_code", &written, (&state, country), &mut self.summary);
        let is_held = |code: &str| (self.lookup.has_postal_code)(code, country);
        self.survey.take_code(&code, country, is_held(&code));
        if postal_code_before_lost_zeros(&code, country, is_held).is_some() {
            let note = "postal code left out: its first zeros are lost, which a spreadsheet takes";
            self.summary.note_value(note, "postal_code", &code);
            return row.with("postal_code", "");
        }
        row.with("postal_code", code)
    }

    /// The row with its point, or with the centre of its postal code or town.
    fn with_point(
        &mut self,
        row: ImportedRow,
        country: Country,
        record: &CsvRecord,
    ) -> Result<ImportedRow, String> {
        if !self.map.kind.is_placed() {
            return Ok(row);
        }
        let found = self.own_point(&row, country, record)?.or_else(|| {
            let (postal_code, city) = (row.get("postal_code"), row.get("city"));
            let state_province = row.get("state_province");
            let place = BranchPlace { postal_code, city, state_province, country };
            (self.lookup.geocode)(place)
        });
        match found {
            Some((point, precision)) => Ok(row
                .with("latitude", point.latitude().to_string())
                .with("longitude", point.longitude().to_string())
                .with("coordinate_precision", precision.as_str())),
            None if self.map.kind == MappedKind::Libraries => {
                Err("without a point, and neither postal code nor town tell where it is".to_owned())
            }
            None => Ok(row),
        }
    }

    fn own_point(
        &mut self,
        row: &ImportedRow,
        country: Country,
        record: &CsvRecord,
    ) -> Result<Option<(Coordinate, CoordinatePrecision)>, String> {
        let Some(reader) = &self.map.point else { return Ok(None) };
        let pair = match reader.read(record) {
            Ok(Some(pair)) => pair,
            Ok(None) => return Ok(None),
            Err(written) => {
                let note = "point left out: not two numbers";
                self.summary.note_value(note, &reader.shown, &written);
                return Ok(None);
            }
        };
        let Some(point) = self.survey.take(pair, country, self.lookup.is_inside) else {
            let note = "point left out: not in the country of its row";
            let written = format!("{} {}", pair.0, pair.1);
            self.summary.note_value(note, &reader.shown, &written);
            return Ok(None);
        };
        let code = row.get("postal_code");
        let off = reader.farthest_m.filter(|_| !code.is_empty()).and_then(|farthest_m| {
            let distance_m = (self.lookup.postal_distance_m)(code, country, point)?;
            (distance_m > farthest_m).then_some(())
        });
        match off {
            Some(()) => Err("with a point that is far off its postal code".to_owned()),
            None => Ok(Some((point, reader.precision))),
        }
    }

    fn with_hours(&mut self, row: ImportedRow, record: &CsvRecord) -> ImportedRow {
        let Some(reader) = &self.map.hours else { return row };
        let read = match reader.read(record) {
            Ok(Some(read)) => read,
            Ok(None) => return row,
            Err((note, cell)) => {
                self.summary.note_value(note, &reader.shown, &cell);
                return row;
            }
        };
        let hours = match self.hours.read(&read) {
            Ok(hours) => hours,
            Err(note) => {
                self.summary.note_value(note, &reader.shown, &read);
                return row;
            }
        };
        let zone_is_known = row.get("country").len() == 2
            || hours == "24/7"
            || !row.get("time_zone").is_empty()
            || only_country(&row).is_some_and(|country| (self.lookup.zone_of)(country).is_some());
        if zone_is_known {
            return row.with("opening_hours", hours);
        }
        let note = "hours left out: the coverage has several time zones, and time_zone names none";
        self.summary.note_value(note, &reader.shown, &read);
        row
    }
}

/// `2.0` of a program that took ids for numbers, as `2`.
fn whole(id: &str) -> &str {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match id.split_once('.') {
        Some((number, rest)) if is_number(number) && rest.bytes().all(|byte| byte == b'0') => {
            number
        }
        Some(_) | None => id,
    }
}

/// The row without what may not be shown: what is hidden is not even written.
fn hidden(row: ImportedRow) -> ImportedRow {
    let kept: &[&str] = match AddressVisibility::parse(row.get("address_visibility")) {
        Ok(AddressVisibility::City) => &["city", "state_province"],
        Ok(AddressVisibility::Hidden) => &[],
        Ok(AddressVisibility::Public) | Err(_) => return row,
    };
    let point = ["latitude", "longitude", "coordinate_precision"];
    let all = ADDRESS.iter().chain(&point).filter(|column| !kept.contains(*column));
    all.fold(row, |row, column| row.with(column, ""))
}

/// The one country in which everything is that a line covers.
fn only_country(row: &ImportedRow) -> Option<Country> {
    let coverage = row.get("coverage");
    let countries: BTreeSet<&str> =
        coverage.split(';').filter_map(|area| area.split('-').next()).collect();
    let mut countries = countries.into_iter();
    let first = countries.next().and_then(|country| Country::parse(country).ok());
    first.filter(|_| countries.next().is_none())
}

fn overlaps(areas: &BTreeSet<String>) -> bool {
    let has_whole =
        |area: &String| area.split_once('-').is_some_and(|(country, _)| areas.contains(country));
    (areas.len() > 1 && areas.contains("001")) || areas.iter().any(has_whole)
}
