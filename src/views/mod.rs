//! How resources and answers are shown: JSON, GeoJSON, CSV and words. The same for the server and
//! the command line.

mod answer;
mod answer_page;
mod calls;
mod closed_lists;
mod contact;
mod dataset;
mod dialled_from;
mod file_names;
mod flat;
mod hit;
mod hit_facts;
mod holdings;
mod json_writer;
mod list;
mod localizer;
mod name_language;
mod oembed;
mod parts;
mod places;
mod plain;
mod plan;
mod practice;
mod record_writer;
mod reports;
mod representations;
mod resource;
mod resource_page;
mod samples;
mod snippet;

pub use answer::{
    AlternativeView, AnswerView, EmergencyElsewhereView, EmergencyNumberView, EmergencyView,
    NoticeView, WhereView,
};
pub use answer_page::AnswerPage;
pub use closed_lists::schema_of_words;
pub(crate) use closed_lists::schemas_of;
pub use contact::ContactView;
pub use dataset::{DatasetView, DatasetsView, KindCount, LanguagesView, SourceDetail};
pub use dialled_from::{CallNote, DialledFromView};
pub use file_names::{WORLD, file_name, in_language};
pub use flat::{csv_header, csv_line, render_csv};
pub use hit::{DatasetStamp, HitFacts, HitView, OpenView};
pub use holdings::{HoldingsView, holdings_table};
pub use list::{ListPage, ListView, ListedView};
pub use localizer::Localizer;
pub use name_language::DESCRIPTIONS;
pub use oembed::{OEMBED_SIZE, OembedView};
pub use parts::{AddressView, InternetView, LicenceView, SourceView};
pub use places::{CountriesView, CountryView, PlaceView, PlacesView, country_view};
pub use plain::{Opening, PlainAnswer};
pub use plan::{NarrowingView, PlanView};
pub use practice::{
    PracticeLinkView, PracticeView, PractisesView, ReplyView, contacts_of_practice,
};
pub use reports::{csv_reports, plain_reports};
pub use representations::Representations;
pub use resource::{ResourceView, render_json, render_source};
pub use resource_page::ResourcePage;
pub use samples::sample_resources;
pub use snippet::{Pasted, ScriptReference, Snippet};
