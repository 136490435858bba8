//! The narrowing of a question: what may be asked for, what each is called, and who passes it, as
//! unions of records.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::moment::Moment;
use super::why::Why;
use crate::blocks::{self, Union};
use crate::domain::{
    AgeGroup, Audience, Kind, Language, OpenState, Openness, Payment, Population, Role, Topic,
    closed_set,
};
use crate::index::{Entry, Facet, Snapshot, TextError};

/// What is looked for; nothing narrows anything unless it is asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Narrowing {
    /// Words that must occur.
    pub text: Option<String>,
    /// Topics, any of them.
    pub topics: Vec<Topic>,
    /// Languages, any of them.
    pub languages: Vec<Language>,
    /// Populations, any of them; a service for everybody is for them too.
    pub populations: Vec<Population>,
    /// People of which age an on-call entry must take, any of them, as far as is known.
    pub age_groups: Vec<AgeGroup>,
    /// How care at an on-call entry must be payable, in any of these ways, as far as is known.
    pub payment: Vec<Payment>,
    /// Whether libraries must have wireless internet, as far as is known.
    pub wifi: bool,
    /// Roles of on-call entries, any of them.
    pub roles: Vec<Role>,
    /// Whether to leave out what ever closes.
    pub always_open: bool,
    /// The moment asked about, when it is not now.
    pub moment: Option<Moment>,
    /// Whether to leave out what is known to be closed at the moment.
    pub only_open: bool,
    /// For how long a library must stay open from the moment on to count as open.
    pub open_for: TimeDelta,
}

impl Narrowing {
    /// What something in a state at a moment counts as: a library that closes too soon is closed for
    /// whoever has to get there first.
    #[must_use]
    pub fn openness(&self, kind: Kind, open: &OpenState, moment: DateTime<Utc>) -> Openness {
        let closes_too_soon = kind == Kind::Library
            && open.openness == Openness::Open
            && open.until.is_some_and(|until| until - moment < self.open_for);
        if closes_too_soon { Openness::Closed } else { open.openness }
    }
}

closed_set! {
    /// A parameter that narrows an answer.
    NarrowingParameter, "narrowing parameter" {
        /// Words.
        Text = "q",
        /// Topics.
        Topic = "topic",
        /// Languages.
        Language = "language",
        /// Whether it never closes.
        AlwaysOpen = "always_open",
        /// Whether a library has wireless internet.
        Wifi = "wifi",
        /// Roles of on-call entries.
        Role = "role",
        /// Populations.
        Population = "population",
        /// Ages that an on-call entry takes.
        AgeGroup = "age_group",
        /// Ways to pay at an on-call entry.
        Payment = "payment",
    }
}

/// Who has each word of a text; a text without a word, such as a dash, is in nothing.
///
/// # Errors
/// [`TextError`] when the text index cannot be read.
pub fn having_text<'s>(snapshot: &'s Snapshot, text: &str) -> Result<Vec<Union<'s>>, TextError> {
    let words = snapshot.having_words(text)?;
    Ok(if words.is_empty() { vec![Union::default()] } else { words })
}

/// One parameter of the narrowing.
pub struct ParameterFilter<'s> {
    /// The parameter.
    pub parameter: NarrowingParameter,
    /// The only kind that it narrows, where it is not every kind.
    kind: Option<Kind>,
    /// Who passes: whoever is in every one of these.
    pub passing: Vec<Union<'s>>,
    /// What it says of a record that it is in every one of `meant`; more may pass than are meant.
    why: Option<Why>,
    meant: Vec<Union<'s>>,
}

/// A question's narrowing, with everything looked up once.
pub struct Filter<'s> {
    snapshot: &'s Snapshot,
    narrowings: Vec<ParameterFilter<'s>>,
    audience: Audience,
    today: NaiveDate,
}

impl<'s> Filter<'s> {
    /// Looks up the words and facets of a question.
    ///
    /// # Errors
    /// [`TextError`] when the text index cannot be read.
    pub fn new(
        snapshot: &'s Snapshot,
        asked: &Narrowing,
        audience: Audience,
        today: NaiveDate,
    ) -> Result<Self, TextError> {
        let mut narrowings = Vec::new();
        if let Some(text) = &asked.text {
            let passing = having_text(snapshot, text)?;
            narrowings.push(ParameterFilter {
                parameter: NarrowingParameter::Text,
                kind: None,
                why: Some(Why::TextMatch),
                meant: passing.clone(),
                passing,
            });
        }
        let mut add = |parameter, kind, why, passing: Union<'s>| {
            narrowings.push(ParameterFilter {
                parameter,
                kind,
                why,
                meant: vec![passing.clone()],
                passing: vec![passing],
            });
        };
        if !asked.topics.is_empty() {
            add(
                NarrowingParameter::Topic,
                None,
                Some(Why::TopicMatch),
                snapshot.having(asked.topics.iter().copied().map(Facet::Topic)),
            );
        }
        if !asked.languages.is_empty() {
            add(
                NarrowingParameter::Language,
                None,
                Some(Why::LanguageMatch),
                snapshot.having(asked.languages.iter().map(Facet::Language)),
            );
        }
        if asked.always_open {
            add(NarrowingParameter::AlwaysOpen, None, None, snapshot.having([Facet::AlwaysOpen]));
        }
        if asked.wifi {
            // Where it is not known, a library may still have it; what is known to have none is
            // left out.
            add(
                NarrowingParameter::Wifi,
                Some(Kind::Library),
                None,
                snapshot.having([Facet::Wifi, Facet::WifiUnknown]),
            );
        }
        if !asked.roles.is_empty() {
            add(
                NarrowingParameter::Role,
                Some(Kind::OnCall),
                None,
                snapshot.having(asked.roles.iter().copied().map(Facet::Role)),
            );
        }
        // Where a list says nothing, an entry may still take people of that age, or that payment.
        if !asked.age_groups.is_empty() {
            let groups = asked.age_groups.iter().copied().map(Facet::AgeGroup);
            add(
                NarrowingParameter::AgeGroup,
                Some(Kind::OnCall),
                None,
                snapshot.having(groups.chain([Facet::AgesUnknown])),
            );
        }
        if !asked.payment.is_empty() {
            let ways = asked.payment.iter().copied().map(Facet::Payment);
            add(
                NarrowingParameter::Payment,
                Some(Kind::OnCall),
                None,
                snapshot.having(ways.chain([Facet::PaymentUnknown])),
            );
        }
        if !asked.populations.is_empty() {
            let meant = || asked.populations.iter().copied().map(Facet::Population);
            let passing = vec![snapshot.having(meant().chain([Facet::Everybody]))];
            let why = Some(Why::PopulationMatch);
            narrowings.push(ParameterFilter {
                parameter: NarrowingParameter::Population,
                kind: None,
                why,
                meant: vec![snapshot.having(meant())],
                passing,
            });
        }
        Ok(Self { snapshot, narrowings, audience, today })
    }

    /// The parameters that narrow a kind.
    pub fn narrowings(&self, kind: Kind) -> impl Iterator<Item = &ParameterFilter<'s>> {
        self.narrowings
            .iter()
            .filter(move |narrowing| narrowing.kind.is_none_or(|only| only == kind))
    }

    /// Whether the question narrows a kind at all.
    pub fn narrows(&self, kind: Kind) -> bool {
        self.narrowings(kind).next().is_some()
    }

    /// The narrowing of a kind as something to search with, and what else it is narrowed by.
    pub fn to_blocks(
        &self,
        kind: Kind,
        besides: impl IntoIterator<Item = Union<'s>>,
    ) -> blocks::TermFilter<'s> {
        blocks::TermFilter::new(
            self.narrowings(kind)
                .flat_map(|narrowing| &narrowing.passing)
                .cloned()
                .chain(besides)
                .collect(),
        )
    }

    /// Whether a record may be shown at all on the day to whoever asks.
    pub fn may_show(&self, entry: &Entry<'_>) -> bool {
        entry.is_shown_to(self.audience, self.today)
    }

    /// Whether a record may be shown and has everything that was asked for.
    pub fn accepts(&self, record: u32, entry: &Entry<'_>) -> bool {
        let mut passing = self.narrowings(entry.kind).flat_map(|narrowing| &narrowing.passing);
        self.may_show(entry) && passing.all(|union| self.snapshot.is_in(record, union))
    }

    /// What of the narrowing a record meets, for its "why".
    pub fn reasons(&self, record: u32) -> impl Iterator<Item = Why> {
        let met = move |narrowing: &&ParameterFilter<'s>| {
            narrowing.meant.iter().all(|union| self.snapshot.is_in(record, union))
        };
        self.narrowings.iter().filter(met).filter_map(|narrowing| narrowing.why)
    }
}
