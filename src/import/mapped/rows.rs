//! The rows of a table, one after another, in our columns.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::cell::{CellReader, CellReading};
use super::kind::{MappedKind, Otherwise, TargetColumn};
use super::place_survey::PlaceSurvey;
use super::reader::{ContactReader, MapReader};
use super::records::CsvRecord;
use crate::domain::{
    AddressVisibility, Channel, Coordinate, CoordinatePrecision, Country, Hours, ResourceId,
    TimeZone,
};
use crate::import::branches::{BranchPlace, Geocoder};
use crate::import::contact;
use crate::import::ended::name_says_ended;
use crate::import::one_number::OneNumber;
use crate::import::plain_text::plain_text;
use crate::import::refusal::Refusal;
use crate::import::said_ended::description_says_ended;
use crate::import::shared_number::Owner;
use crate::import::twins::{SAME_ID, Twins};
use crate::import::zip_code::postal_code;
use crate::import::{ImportedRow, RecordName, Summary};

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
    today: NaiveDate,
    twins: Twins,
    pub(super) survey: PlaceSurvey,
    pub(super) summary: Summary,
    pub(super) rows: Vec<ImportedRow>,
    pub(super) contacts: Vec<ImportedRow>,
}

/// Columns of the address, which are not written where it is hidden.
const ADDRESS: [&str; 4] = ["address_1", "city", "state_province", "postal_code"];

impl<'a> MappedRows<'a> {
    pub(super) fn new(
        map: &'a MapReader,
        lookup: &'a MappedLookup<'a>,
        (file, source_id, today): (&'a str, &'a str, NaiveDate),
    ) -> Self {
        Self {
            map,
            lookup,
            file,
            source_id,
            today,
            twins: Twins::default(),
            survey: PlaceSurvey::default(),
            summary: Summary::default(),
            rows: Vec::new(),
            contacts: Vec::new(),
        }
    }

    /// Takes a row up, or counts why not.
    pub(super) fn add(&mut self, record: &CsvRecord) {
        let id = match self.map.id.read(record) {
            CellReading::Text(id) => whole(&id).to_owned(),
            CellReading::Nothing | CellReading::NotInList(_) => String::new(),
        };
        let name = self.map.columns.iter().find(|(target, _)| target.name == "name");
        let name = name.and_then(|(_, reader)| reader.as_ref()).map(|reader| reader.read(record));
        let name = match name {
            Some(CellReading::Text(name) | CellReading::NotInList(name)) => name,
            Some(CellReading::Nothing) | None => String::new(),
        };
        self.summary.read(RecordName::new(&*id, &name).at_numbered_line(self.file, record.line));
        if let Some(reason) = self.map.why_not(record) {
            self.summary.drop_row(reason);
            return;
        }
        match self.row(record, &id) {
            Ok((row, contacts)) => {
                self.contacts.extend(contacts);
                self.rows.push(row);
            }
            Err(reason) => self.summary.drop_row(reason),
        }
    }

    fn row(
        &mut self,
        record: &CsvRecord,
        id: &str,
    ) -> Result<(ImportedRow, Vec<ImportedRow>), String> {
        if id.is_empty() {
            return Err("without an id".to_owned());
        }
        let id = ResourceId::slug_of(&format!("{}-{id}", self.map.id_prefix))
            .map_err(|_| "without an id".to_owned())?;
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
        let mut contacts = Vec::new();
        for rule in &self.map.contacts {
            contacts.extend(self.contacts_of(rule, &row, home, record));
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
        let is_held = (self.lookup.has_postal_code)(&code, country);
        self.survey.take_code(&code, country, is_held);
        let is_digits = code.bytes().all(|byte| byte.is_ascii_digit());
        let has_lost = !is_held
            && is_digits
            && ["0", "00"]
                .iter()
                .any(|zeros| (self.lookup.has_postal_code)(&format!("{zeros}{code}"), country));
        if has_lost {
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
        let Ok(hours) = Hours::parse(&read) else {
            self.summary.note_value("hours left out: not understood", &reader.shown, &read);
            return row;
        };
        let is_odd = hours.never_open_from(self.today)
            || hours.begin_where_they_end()
            || hours.doubt(self.today).is_some();
        let zone_is_known = row.get("country").len() == 2
            || hours.is_always()
            || !row.get("time_zone").is_empty()
            || only_country(&row).is_some_and(|country| (self.lookup.zone_of)(country).is_some());
        let note = if is_odd {
            "hours left out: nobody keeps such hours"
        } else if zone_is_known {
            return row.with("opening_hours", hours.as_str());
        } else {
            "hours left out: the coverage has several time zones, and time_zone names none"
        };
        self.summary.note_value(note, &reader.shown, &read);
        row
    }

    fn contacts_of(
        &mut self,
        rule: &ContactReader,
        row: &ImportedRow,
        home: Option<Country>,
        record: &CsvRecord,
    ) -> Vec<ImportedRow> {
        let id = row.get("id").to_owned();
        let separators = if matches!(rule.channel, Channel::Email) { ";" } else { "\n" };
        let mut contacts = Vec::new();
        for reading in rule.from.read_all(record, separators) {
            let CellReading::Text(cell) = reading else { continue };
            let made = match rule.channel {
                Channel::Voice
                | Channel::Sms
                | Channel::Whatsapp
                | Channel::Textphone
                | Channel::Relay => self.number(rule, &id, (row, home), &cell),
                Channel::Email => {
                    let mailbox = contact::mailbox(&cell).map(|it| contact::email(&id, it));
                    self.unless_noted(mailbox, "mailbox left out: not one address", rule, &cell)
                }
                Channel::Chat => {
                    let page = contact::web_page(&cell).map(|page| contact::chat(&id, page));
                    self.unless_noted(page, "page left out: not an absolute address", rule, &cell)
                }
            };
            let Some(made) = made else { continue };
            let cost = rule.cost.map_or("unknown", |cost| cost.as_str());
            let made = made.with("cost", cost).with("keyword", &*rule.keyword);
            let has_option = !rule.menu_option.is_empty();
            contacts.push(if has_option {
                made.with("menu_option", &*rule.menu_option)
            } else {
                made
            });
        }
        contacts
    }

    fn number(
        &mut self,
        rule: &ContactReader,
        id: &str,
        (row, home): (&ImportedRow, Option<Country>),
        cell: &str,
    ) -> Option<ImportedRow> {
        let (column, summary) = (&*rule.from.shown, &mut self.summary);
        let Some(country) = home else {
            Refusal::NoCountry.note(column, cell, summary);
            return None;
        };
        let is_line = self.map.kind == MappedKind::CrisisLines;
        let owner = if is_line { Owner::Line(row.get("name")) } else { Owner::Place };
        let one = OneNumber::read(column, cell, Some(country), summary)?;
        if let Some(refusal) = Refusal::of_owner(&one.number, owner, country) {
            refusal.note(column, cell, summary);
            return None;
        }
        if !one.remark.is_empty() {
            let note = "telephone left out: words beside the number";
            summary.note_value(note, column, cell);
            return None;
        }
        let made = contact::dialled(id, rule.channel, &one.number, country);
        let is_call = matches!(rule.channel, Channel::Voice);
        Some(if is_call { made.with("menu_option", &*one.menu_option) } else { made })
    }

    /// The contact, or a note about the cell that is none.
    fn unless_noted(
        &mut self,
        made: Option<ImportedRow>,
        note: &str,
        rule: &ContactReader,
        cell: &str,
    ) -> Option<ImportedRow> {
        if made.is_none() {
            self.summary.note_value(note, &rule.from.shown, cell);
        }
        made
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
