//! An answer written out: records are spliced in as they were rendered; only what differs from
//! question to question is written here.

use std::sync::Arc;

use super::answer::{
    AlternativeView, AnswerView, EmergencyElsewhereView, EmergencyNumberView, EmergencyView,
    NoticeView, WhereView,
};
use super::dialled_from::DialledFromView;
use super::hit::{DatasetStamp, HitFacts, HitView, OpenView, reader};
use super::hit_facts::write_facts;
use super::json_writer::{write_json, write_separated};
use super::localizer::Localizer;
use super::plan::PlanView;
use super::record_writer::{open_again, write_pieces};
use super::representations::Representations;
use crate::domain::{EmergencyNumber, Kind};
use crate::gazetteer::Suggestion;
use crate::index::Snapshot;
use crate::search::{Answer, CallingFrom, Hit};

/// Room for most answers: five of each kind, with what stands around them.
const USUAL_LENGTH: usize = 32 << 10;

/// An answer with what is needed to show it.
pub struct AnswerPage<'a> {
    /// The answer.
    pub answer: &'a Answer,
    /// Where its records are.
    pub snapshot: &'a Snapshot,
    /// Who says it.
    pub localizer: Localizer<'a>,
}

impl AnswerPage<'_> {
    /// The whole answer as a value: what [`Representations::json`] writes, for whoever shows it
    /// otherwise.
    #[must_use]
    pub fn view(&self) -> AnswerView {
        let hits = |kind| self.answer.hits(kind).iter().filter_map(|hit| self.hit(hit)).collect();
        AnswerView {
            lang: self.localizer.language.tag().into(),
            place: self.place(),
            emergency: self.emergency(),
            crisis_lines: hits(Kind::CrisisLine),
            branches: hits(Kind::Branch),
            on_call: hits(Kind::OnCall),
            libraries: hits(Kind::Library),
            notices: self.notices(),
            dataset: DatasetStamp::from(self.snapshot.about()),
            explain: self.plans(),
            practice: None,
        }
    }

    fn hit(&self, hit: &Hit) -> Option<HitView> {
        let from = self.answer.calling_from.as_ref().map(|from| from.country);
        HitView::new(self.snapshot, self.localizer, hit, from)
    }

    /// How the answer was searched for, where that was asked.
    fn plans(&self) -> Option<Vec<PlanView>> {
        let plans = &self.answer.plans;
        (!plans.is_empty()).then(|| plans.iter().map(PlanView::from).collect())
    }

    /// The place.
    #[must_use]
    pub fn place(&self) -> WhereView {
        let place = &self.answer.place;
        WhereView {
            how: self.answer.how.as_str().into(),
            latitude: place.coordinate.map(crate::domain::Coordinate::latitude),
            longitude: place.coordinate.map(crate::domain::Coordinate::longitude),
            country: place.country.map(|country| country.to_string()),
            country_name: place.country.map(|country| self.localizer.country(country)),
            also: place.also.iter().map(ToString::to_string).collect(),
            subdivision: place.region.as_ref().map(ToString::to_string),
            subdivisions: place.straddles.iter().map(ToString::to_string).collect(),
            alternatives: self
                .answer
                .alternatives
                .iter()
                .map(|other| self.alternative(other))
                .collect(),
            place: place.place.clone(),
            time_zone: place.time_zone.map(|zone| zone.to_string()),
        }
    }

    fn alternative(&self, other: &Suggestion) -> AlternativeView {
        let point = other.coordinate.rounded();
        AlternativeView {
            name: other.name.clone(),
            place_type: other.kind.as_str().into(),
            subdivision: other.region.as_ref().map(ToString::to_string),
            country: other.country.to_string(),
            country_name: self.localizer.country(other.country),
            latitude: point.latitude(),
            longitude: point.longitude(),
        }
    }

    /// The emergency numbers.
    #[must_use]
    pub fn emergency(&self) -> EmergencyView {
        let country = self.answer.place.country;
        let view = |number: &Arc<EmergencyNumber>| EmergencyNumberView {
            stale: self.answer.is_doubtful(number),
            dialled_from: self.answer.calling_from.as_ref().map(|from| from_there(number, from)),
            ..EmergencyNumberView::new(number, self.answer.today)
        };
        EmergencyView {
            country: country.map(|country| country.to_string()),
            numbers: self.answer.emergency.iter().map(view).collect(),
            advice: self.localizer.advice_in(self.answer),
            elsewhere: self.elsewhere(),
        }
    }

    /// The emergency numbers of the country of a caller who is not in that of the place.
    fn elsewhere(&self) -> Option<EmergencyElsewhereView> {
        let from = self.answer.calling_from.as_ref().filter(|from| !from.is_there)?;
        let view = |number: &Arc<EmergencyNumber>| EmergencyNumberView {
            stale: false,
            ..EmergencyNumberView::new(number, self.answer.today)
        };
        let place = &self.answer.place;
        Some(EmergencyElsewhereView {
            country: from.country.to_string(),
            country_name: self.localizer.country(from.country),
            numbers: from.emergency.iter().map(view).collect(),
            near: place.country.map(|_| self.localizer.place(place)),
        })
    }

    /// The notices.
    #[must_use]
    pub fn notices(&self) -> Vec<NoticeView> {
        let view = |notice: &crate::search::Notice| NoticeView {
            code: notice.code().as_str().into(),
            kind: notice.kind(),
            text: self.localizer.notice(notice, &self.answer.place),
        };
        self.answer.notices.iter().map(view).collect()
    }
}

impl Representations for AnswerPage<'_> {
    type Found = Hit;

    fn found(&self) -> Vec<&Hit> {
        Kind::ALL.iter().flat_map(|kind| self.answer.hits(*kind)).collect()
    }

    fn record_of(&self, found: &Hit) -> u32 {
        found.record
    }

    fn write_found(&self, out: &mut Vec<u8>, found: &Hit) {
        // What the caller's country adds to each contact stands inside the record.
        if self.answer.calling_from.is_some() {
            return write_json(out, &self.hit(found));
        }
        write_pieces(out, self.snapshot.json_for(found.record, reader(self.localizer)));
        open_again(out);
        write_facts(out, found);
        out.push(b'}');
    }

    fn snapshot(&self) -> &Snapshot {
        self.snapshot
    }

    /// The whole answer as JSON.
    fn json(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(USUAL_LENGTH);
        out.extend_from_slice(b"{\"lang\":");
        write_json(&mut out, &self.localizer.language.tag());
        out.extend_from_slice(b",\"where\":");
        write_json(&mut out, &self.place());
        out.extend_from_slice(b",\"emergency\":");
        write_json(&mut out, &self.emergency());
        for (beginning, kind) in [
            (",\"crisis_lines\":[", Kind::CrisisLine),
            (",\"branches\":[", Kind::Branch),
            (",\"on_call\":[", Kind::OnCall),
            (",\"libraries\":[", Kind::Library),
        ] {
            out.extend_from_slice(beginning.as_bytes());
            write_separated(&mut out, self.answer.hits(kind), |out, hit| {
                self.write_found(out, hit);
            });
            out.push(b']');
        }
        out.extend_from_slice(b",\"notices\":");
        write_json(&mut out, &self.notices());
        out.extend_from_slice(b",\"dataset\":");
        write_json(&mut out, &DatasetStamp::from(self.snapshot.about()));
        if let Some(plans) = self.plans() {
            out.extend_from_slice(b",\"explain\":");
            write_json(&mut out, &plans);
        }
        out.push(b'}');
        out
    }

    /// Every hit as a GeoJSON feature (RFC 7946); what is not a hit stands beside the features.
    fn geojson(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(USUAL_LENGTH);
        out.extend_from_slice(b"{\"type\":\"FeatureCollection\",\"lang\":");
        write_json(&mut out, &self.localizer.language.tag());
        out.extend_from_slice(b",\"where\":");
        write_json(&mut out, &self.place());
        out.extend_from_slice(b",\"emergency\":");
        write_json(&mut out, &self.emergency());
        out.extend_from_slice(b",\"notices\":");
        write_json(&mut out, &self.notices());
        out.extend_from_slice(b",\"dataset\":");
        write_json(&mut out, &DatasetStamp::from(self.snapshot.about()));
        out.extend_from_slice(b",\"features\":[");
        self.write_features(&mut out);
        out.extend_from_slice(b"]}");
        out
    }

    /// Every hit as a row of CSV.
    fn csv(&self) -> Vec<u8> {
        let mut out = widened(self.snapshot.csv_header(), &CSV_COLUMNS);
        for hit in self.found() {
            let facts = HitFacts::from(hit);
            let distance = facts.distance_m.map(|metres| metres.to_string()).unwrap_or_default();
            let stale = facts.stale.to_string();
            let verdict = facts.jurisdiction_verdict.unwrap_or_default();
            let OpenView { state, until, next, reason, holiday } = facts.open;
            let [until, next] = [until, next].map(Option::unwrap_or_default);
            let cells: [&str; CSV_COLUMNS.len()] = [
                &distance,
                &facts.reach,
                &state,
                &stale,
                &facts.why.join(";"),
                &verdict,
                &reason,
                &until,
                &next,
                &holiday.unwrap_or_default(),
            ];
            out.extend(widened(self.snapshot.csv(hit.record), &cells));
        }
        out
    }
}

/// How a number of a place is called from a country. Where the place may be in that country, the
/// number that both have is the caller's own.
fn from_there(number: &EmergencyNumber, from: &CallingFrom) -> DialledFromView {
    let own = from.emergency.iter().find(|own| from.is_there && own.number == number.number);
    let number = own.map_or(number, |own| own);
    DialledFromView::new(number.dialled_from(from.country, &from.emergency), from.country)
}

/// What a row of CSV has beside the resource.
const CSV_COLUMNS: [&str; 10] = [
    "distance_m",
    "reach",
    "open",
    "stale",
    "why",
    "jurisdiction_verdict",
    "open_reason",
    "open_until",
    "open_next",
    "holiday",
];

/// A line of CSV with more cells at its end.
pub fn widened(line: &[u8], cells: &[&str]) -> Vec<u8> {
    let mut out = line.strip_suffix(b"\r\n").unwrap_or(line).to_vec();
    out.push(b',');
    out.extend(super::flat::csv_line(cells.iter().copied()));
    out
}
