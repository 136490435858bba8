//! An answer as the API shows it. Records are spliced in as they were rendered; only what differs from question to question is
//! written here.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::names::KindName;
use super::plan::PlanView;
use super::resource::ResourceView;
use super::words::Speaker;
use crate::domain::{Audience, EmergencyNumber, Kind, Openness};
use crate::index::{About, Snapshot};
use crate::search::{Answer, Hit};

/// Who can help near there.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = NearestAnswer)]
pub struct AnswerView {
    /// Where that is, as far as it is known.
    #[serde(rename = "where")]
    pub place: WhereView,
    /// The emergency numbers there.
    pub emergency: EmergencyView,
    /// Crisis lines, in the order in which to try them.
    pub crisis_lines: Vec<HitView>,
    /// Samaritans and Befrienders branches, nearest first.
    pub branches: Vec<HitView>,
    /// On-call professionals, teams and hospitals, nearest first.
    pub on_call: Vec<HitView>,
    /// Public libraries, nearest first.
    pub libraries: Vec<HitView>,
    /// What else to know.
    pub notices: Vec<NoticeView>,
    /// The data that the answer rests on.
    pub dataset: DatasetStamp,
    /// How the answer was searched for, kind by kind; only when asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explain: Option<Vec<PlanView>>,
}

/// Where somebody is.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Where)]
pub struct WhereView {
    /// How the place was given: `coordinates`, `postcode`, `place`, `country`, `time_zone` or `none`.
    pub how: String,
    /// Degrees north, rounded to two decimals.
    pub latitude: Option<f64>,
    /// Degrees east, rounded to two decimals.
    pub longitude: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Name of the country in the language of the answer.
    pub country_name: Option<String>,
    /// ISO 3166-2.
    pub subdivision: Option<String>,
    /// The town.
    pub place: Option<String>,
    /// IANA name.
    pub time_zone: Option<String>,
}

/// The emergency numbers of a country.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Emergency)]
pub struct EmergencyView {
    /// ISO 3166-1 alpha-2; null when the country is not known.
    pub country: Option<String>,
    /// The numbers, the one for everything first.
    pub numbers: Vec<EmergencyNumberView>,
    /// What to do in immediate danger.
    pub advice: String,
}

/// One emergency number.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = EmergencyNumber)]
pub struct EmergencyNumberView {
    /// As dialled in the country.
    #[schema(example = "999")]
    pub number: String,
    /// A link that dials it.
    #[schema(example = "tel:999")]
    pub uri: String,
    /// What it reaches: `ambulance`, `fire`, `police`, or `general`.
    pub services: Vec<String>,
    /// Whether it is the one number for everything.
    pub is_primary: bool,
    /// A number that reaches the same service from another country, where one is published.
    pub from_abroad: Option<String>,
    /// The day a person or the authority confirmed it; null = never.
    #[schema(format = Date)]
    pub verified_on: Option<String>,
    /// The last day for which it can be vouched: the day it was confirmed, or else that of its source. More than 180 days ago is stale.
    #[schema(format = Date)]
    pub as_of: Option<String>,
}

impl From<&EmergencyNumber> for EmergencyNumberView {
    fn from(number: &EmergencyNumber) -> Self {
        Self {
            number: number.number.to_string(),
            uri: format!("tel:{}", number.number.dial_string().replace('#', "%23")),
            services: number.services.iter().map(ToString::to_string).collect(),
            is_primary: number.is_primary,
            from_abroad: number.from_abroad.as_ref().map(ToString::to_string),
            verified_on: number.verified_on.map(|day| day.to_string()),
            as_of: number.as_of.map(|day| day.to_string()),
        }
    }
}

/// A resource in an answer.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Hit)]
pub struct HitView {
    /// The resource.
    #[serde(flatten)]
    pub resource: ResourceView,
    /// What was found out about it for this question.
    #[serde(flatten)]
    pub facts: HitFacts,
}

/// What was found out about a resource for one question.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HitFacts {
    /// Great-circle metres to the place asked about; null without a place.
    pub distance_m: Option<u32>,
    /// How it reaches the asker: `site`, `subdivision`, `country` or `worldwide`.
    pub reach: String,
    /// Whether it is open at the moment asked about.
    pub open: OpenView,
    /// Whether it was confirmed too long ago for its kind.
    pub stale: bool,
    /// Why it is in the answer.
    pub why: Vec<String>,
    /// Of on-call entries: `licensed`, `not_licensed` or `unknown` at the asker's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jurisdiction_verdict: Option<String>,
}

/// Whether something is open.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Open)]
pub struct OpenView {
    /// `open`, `closed` or `unknown`.
    pub state: String,
    /// The next change, RFC 3339, where one is known.
    #[schema(format = DateTime)]
    pub until: Option<String>,
}

/// Something that a reader should know.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Notice)]
pub struct NoticeView {
    /// Stable code.
    #[schema(example = "verify_before_relying")]
    pub code: String,
    /// The kind it speaks of, where it speaks of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<KindName>,
    /// What it says, in the language of the answer.
    pub text: String,
}

/// The data that an answer rests on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DatasetStamp {
    /// Fingerprint of the data.
    pub fingerprint: String,
    /// When the index was built, RFC 3339.
    #[schema(format = DateTime)]
    pub built_at: String,
}

impl From<&About> for DatasetStamp {
    fn from(about: &About) -> Self {
        Self { fingerprint: about.fingerprint.clone(), built_at: about.built_at.clone() }
    }
}

impl From<&Hit> for HitFacts {
    fn from(hit: &Hit) -> Self {
        let state = match hit.open.openness {
            Openness::Open => "open",
            Openness::Closed => "closed",
            Openness::Unknown => "unknown",
        };
        Self {
            distance_m: hit.distance_m.map(whole_metres),
            reach: hit.reach.to_string(),
            open: OpenView {
                state: state.to_owned(),
                until: hit.open.until.map(|until| until.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)),
            },
            stale: hit.stale,
            why: hit.why.iter().map(|why| why.as_str().to_owned()).collect(),
            jurisdiction_verdict: hit.jurisdiction_verdict.map(|verdict| verdict.to_string()),
        }
    }
}

/// Metres without a fraction; half the globe fits easily.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 20,015,115")]
pub fn whole_metres(distance_m: f64) -> u32 {
    distance_m.round() as u32
}

/// An answer with what is needed to show it.
pub struct AnswerPage<'a> {
    /// The answer.
    pub answer: &'a Answer,
    /// Where its records are.
    pub snapshot: &'a Snapshot,
    /// Who says it.
    pub speaker: Speaker<'a>,
    /// Whom it is said to.
    pub audience: Audience,
}

impl AnswerPage<'_> {
    /// The place.
    #[must_use]
    pub fn place(&self) -> WhereView {
        let place = &self.answer.place;
        WhereView {
            how: self.answer.how.as_str().to_owned(),
            latitude: place.coordinate.map(crate::domain::Coordinate::latitude),
            longitude: place.coordinate.map(crate::domain::Coordinate::longitude),
            country: place.country.map(|country| country.to_string()),
            country_name: place.country.map(|country| self.speaker.country(country)),
            subdivision: place.region.as_ref().map(ToString::to_string),
            place: place.place.clone(),
            time_zone: place.time_zone.map(|zone| zone.to_string()),
        }
    }

    /// The emergency numbers.
    #[must_use]
    pub fn emergency(&self) -> EmergencyView {
        let country = self.answer.place.country;
        EmergencyView {
            country: country.map(|country| country.to_string()),
            numbers: self.answer.emergency.iter().map(EmergencyNumberView::from).collect(),
            advice: self.speaker.advice(country, &self.answer.emergency, self.audience),
        }
    }

    /// The notices.
    #[must_use]
    pub fn notices(&self) -> Vec<NoticeView> {
        let view = |notice: &crate::search::Notice| NoticeView {
            code: notice.code().to_owned(),
            kind: notice.kind().map(KindName::from),
            text: self.speaker.notice(notice),
        };
        self.answer.notices.iter().map(view).collect()
    }

    /// The whole answer as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16 << 10);
        out.extend_from_slice(b"{\"where\":");
        write_json(&mut out, &self.place());
        out.extend_from_slice(b",\"emergency\":");
        write_json(&mut out, &self.emergency());
        for (name, kind) in
            [("crisis_lines", Kind::CrisisLine), ("branches", Kind::Branch), ("on_call", Kind::OnCall), ("libraries", Kind::Library)]
        {
            out.extend_from_slice(format!(",\"{name}\":[").as_bytes());
            write_separated(&mut out, self.answer.hits(kind), |out, hit| self.write_hit(out, hit));
            out.push(b']');
        }
        out.extend_from_slice(b",\"notices\":");
        write_json(&mut out, &self.notices());
        out.extend_from_slice(b",\"dataset\":");
        write_json(&mut out, &DatasetStamp::from(self.snapshot.about()));
        if !self.answer.plans.is_empty() {
            out.extend_from_slice(b",\"explain\":");
            write_json(&mut out, &self.answer.plans.iter().map(PlanView::from).collect::<Vec<_>>());
        }
        out.push(b'}');
        out
    }

    /// Every hit as a GeoJSON feature (RFC 7946); what is not a hit stands beside the features.
    #[must_use]
    pub fn geojson(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16 << 10);
        out.extend_from_slice(b"{\"type\":\"FeatureCollection\",\"where\":");
        write_json(&mut out, &self.place());
        out.extend_from_slice(b",\"emergency\":");
        write_json(&mut out, &self.emergency());
        out.extend_from_slice(b",\"notices\":");
        write_json(&mut out, &self.notices());
        out.extend_from_slice(b",\"dataset\":");
        write_json(&mut out, &DatasetStamp::from(self.snapshot.about()));
        out.extend_from_slice(b",\"features\":[");
        let hits: Vec<&Hit> = self.hits().collect();
        write_separated(&mut out, &hits, |out, hit| {
            write_feature(out, self.snapshot, hit.record, |out| self.write_hit(out, hit));
        });
        out.extend_from_slice(b"]}");
        out
    }

    /// Every hit as a row of CSV.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        let mut out = widened(self.snapshot.csv_header(), &["distance_m", "reach", "open", "stale", "why", "jurisdiction_verdict"]);
        for hit in self.hits() {
            let facts = HitFacts::from(hit);
            let distance = facts.distance_m.map(|metres| metres.to_string()).unwrap_or_default();
            let stale = facts.stale.to_string();
            let verdict = facts.jurisdiction_verdict.unwrap_or_default();
            out.extend(widened(
                self.snapshot.csv(hit.record),
                &[&distance, &facts.reach, &facts.open.state, &stale, &facts.why.join(";"), &verdict],
            ));
        }
        out
    }

    fn hits(&self) -> impl Iterator<Item = &Hit> {
        Kind::ALL.iter().flat_map(|kind| self.answer.hits(*kind))
    }

    fn write_hit(&self, out: &mut Vec<u8>, hit: &Hit) {
        write_spliced(out, self.snapshot.json(hit.record), &HitFacts::from(hit));
    }
}

/// A line of CSV with more cells at its end.
pub fn widened(line: &[u8], cells: &[&str]) -> Vec<u8> {
    let mut out = line.strip_suffix(b"\r\n").unwrap_or(line).to_vec();
    out.push(b',');
    out.extend(super::flat::csv_line(cells.iter().copied()));
    out
}

/// Writes a value.
pub fn write_json(out: &mut Vec<u8>, value: &impl Serialize) {
    serde_json::to_writer(out, value).expect("views are plain data");
}

/// Writes items with commas between.
pub fn write_separated<T>(out: &mut Vec<u8>, items: &[T], mut write: impl FnMut(&mut Vec<u8>, &T)) {
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        write(out, item);
    }
}

/// Writes the object `record` with the fields of `more` added at its end.
pub fn write_spliced(out: &mut Vec<u8>, record: &[u8], more: &impl Serialize) {
    out.extend_from_slice(record.strip_suffix(b"}").unwrap_or(record));
    let start = out.len();
    write_json(out, more);
    if let Some(brace) = out.get_mut(start) {
        *brace = b',';
    }
}

/// Writes a GeoJSON feature of a record; `properties` writes its properties.
pub fn write_feature(out: &mut Vec<u8>, snapshot: &Snapshot, record: u32, properties: impl FnOnce(&mut Vec<u8>)) {
    let entry = snapshot.entry(record);
    out.extend_from_slice(b"{\"type\":\"Feature\",\"id\":");
    write_json(out, &entry.map(|entry| entry.id));
    out.extend_from_slice(b",\"geometry\":");
    match entry.and_then(|entry| entry.coordinate) {
        Some(point) => {
            out.extend_from_slice(b"{\"type\":\"Point\",\"coordinates\":");
            write_json(out, &[point.longitude(), point.latitude()]);
            out.push(b'}');
        }
        None => out.extend_from_slice(b"null"),
    }
    out.extend_from_slice(b",\"properties\":");
    properties(out);
    out.push(b'}');
}
