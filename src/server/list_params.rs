//! The parameters of `/v1/resources` as they come, and the question that they make.

use std::sync::LazyLock;

use serde::Deserialize;
use utoipa::IntoParams;

use super::param_values::{Words, country, list, names_of, point, radius_m, text};
use super::problem::{Code, Problem};
use super::query_string::QueryString;
use super::schemas::{CountryCode, FormatWord, KindWord, LanguageTag, RegionCode, TopicWord};
use crate::domain::{Coordinate, Kind, Language, Region, Topic};
use crate::search::{BoundingBox, LARGEST_RADIUS_M, ListQuery, Page};

/// Rows on a page, unless asked otherwise.
const DEFAULT_PER_PAGE: usize = 20;

/// The most rows on a page.
const MOST_PER_PAGE: usize = 200;

/// What to list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListParams {
    /// Words that must occur; the best match comes first.
    #[param(min_length = 1, max_length = 200, example = "samaritans")]
    pub q: Option<String>,
    /// `crisis_line`, `branch`, `on_call`, `library`; several joined by commas or repeated.
    #[param(value_type = Option<Vec<KindWord>>, inline, min_items = 1, style = Form, explode)]
    pub kind: Option<Words>,
    /// ISO 3166-1 alpha-2 codes of where a resource is or which it serves.
    #[param(value_type = Option<Vec<CountryCode>>, inline, min_items = 1, style = Form, explode, example = json!(["GB", "IE"]))]
    pub country: Option<Words>,
    /// ISO 3166-2 codes of where a resource is or which it serves, such as `US-CA`; what serves the
    /// whole country is not among them.
    #[param(value_type = Option<Vec<RegionCode>>, inline, min_items = 1, style = Form, explode, example = json!(["US-CA"]))]
    pub region: Option<Words>,
    /// Topics, any of them.
    #[param(value_type = Option<Vec<TopicWord>>, inline, min_items = 1, style = Form, explode)]
    pub topic: Option<Words>,
    /// Languages (BCP 47), any of them.
    #[param(value_type = Option<Vec<LanguageTag>>, inline, min_items = 1, style = Form, explode, example = json!(["en", "es-419"]))]
    pub language: Option<Words>,
    /// `minLon,minLat,maxLon,maxLat`; a box whose `minLon` is greater than its `maxLon` crosses the
    /// antimeridian.
    #[param(example = "-3,53,-2,54")]
    pub bbox: Option<String>,
    /// Degrees north: sort by distance; goes with `lon`.
    #[param(minimum = -90, maximum = 90, example = 53.48)]
    pub lat: Option<f64>,
    /// Degrees east: sort by distance; goes with `lat`.
    #[param(minimum = -180, maximum = 180, example = -2.24)]
    pub lon: Option<f64>,
    /// Leave out what is farther from `lat`, `lon`, in metres.
    #[param(minimum = 1, maximum = 20_037_508, example = 5_000)]
    pub radius_m: Option<f64>,
    /// The page, from 1.
    #[param(minimum = 1, default = 1)]
    pub page: Option<usize>,
    /// Rows on a page. CSV without `page` and `per_page` is the whole list.
    #[param(minimum = 1, maximum = 200, default = 20)]
    pub per_page: Option<usize>,
    /// `json`, `geojson` or `csv`; else `Accept`.
    #[param(value_type = Option<FormatWord>, inline)]
    pub format: Option<String>,
}

/// The parameters: those that are documented.
fn names() -> Vec<&'static str> {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(names_of::<ListParams>);
    NAMES.iter().map(String::as_str).collect()
}

impl ListParams {
    /// Reads the query string.
    ///
    /// # Errors
    /// A [`Problem`] that names the parameter at fault.
    pub fn from_query(text: &str) -> Result<Self, Problem> {
        let query = QueryString::parse(text, &names())?;
        let owned = |name: &str| query.single(name).map(|value| value.map(str::to_owned));
        let words = |name: &str| query.list(name).map(|list| list.map(Words::Many));
        Ok(Self {
            q: owned("q")?,
            kind: words("kind")?,
            country: words("country")?,
            region: words("region")?,
            topic: words("topic")?,
            language: words("language")?,
            bbox: owned("bbox")?,
            lat: query.parsed("lat", "a number of degrees")?,
            lon: query.parsed("lon", "a number of degrees")?,
            radius_m: query.parsed("radius_m", "a number of metres")?,
            page: query.parsed("page", "a whole number from 1")?,
            per_page: query.parsed("per_page", "a whole number from 1 to 200")?,
            format: owned("format")?,
        })
    }

    /// Whether the question tells something about who asks it, and must not be kept by a cache.
    #[must_use]
    pub const fn is_personal(&self) -> bool {
        self.lat.is_some() || self.lon.is_some() || self.bbox.is_some() || self.q.is_some()
    }

    /// The question; `whole` when no page was asked for and the answer is to be the whole list.
    /// `today` gives a region its code of today, if there is such a region.
    ///
    /// # Errors
    /// A [`Problem`] that names the parameter at fault.
    pub fn question(
        self,
        whole: bool,
        today: impl Fn(&Region) -> Option<Region>,
    ) -> Result<ListQuery, Problem> {
        let around = around(self.lat, self.lon, self.radius_m)?;
        let paged = self.page.is_some() || self.per_page.is_some();
        let page = page(self.page, self.per_page)?;
        Ok(ListQuery {
            text: text("q", self.q)?,
            kinds: list("kind", self.kind, Kind::parse)?,
            countries: list("country", self.country, |code| {
                country("country", code).map_err(|problem| problem.detail)
            })?,
            regions: list("region", self.region, |code| region(code, &today))?,
            topics: list("topic", self.topic, Topic::parse)?,
            languages: list("language", self.language, Language::parse)?,
            within: self.bbox.as_deref().map(bounding_box).transpose()?,
            around,
            page: if whole && !paged { Page::Whole } else { page },
        })
    }
}

fn region(code: &str, today: impl Fn(&Region) -> Option<Region>) -> Result<Region, String> {
    let written = Region::parse(&code.to_ascii_uppercase()).map_err(|error| error.to_string())?;
    today(&written).ok_or_else(|| format!("{written} is not a region of ISO 3166-2"))
}

fn around(
    latitude: Option<f64>,
    longitude: Option<f64>,
    radius: Option<f64>,
) -> Result<Option<(Coordinate, f64)>, Problem> {
    let radius = radius_m(radius)?;
    if latitude.is_none() && longitude.is_none() {
        return match radius {
            None => Ok(None),
            Some(_) => {
                Err(Problem::new(Code::MissingParameter, "lat and lon are needed beside radius_m")
                    .about("lat"))
            }
        };
    }
    point(latitude, longitude).map(|point| Some((point, radius.unwrap_or(LARGEST_RADIUS_M))))
}

fn page(page: Option<usize>, per_page: Option<usize>) -> Result<Page, Problem> {
    let page = page.unwrap_or(1);
    let per_page = per_page.unwrap_or(DEFAULT_PER_PAGE);
    if page == 0 {
        return Err(Problem::invalid("page", "pages are counted from 1"));
    }
    if !(1..=MOST_PER_PAGE).contains(&per_page) {
        return Err(Problem::invalid(
            "per_page",
            format!("{per_page} is not between 1 and {MOST_PER_PAGE}"),
        ));
    }
    Ok(Page::Number { page, per_page })
}

fn bounding_box(text: &str) -> Result<BoundingBox, Problem> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    let Some([west, south, east, north]) = numbers.as_deref() else {
        return Err(Problem::invalid(
            "bbox",
            format!("{text:?} is not four numbers minLon,minLat,maxLon,maxLat"),
        ));
    };
    let corner = |latitude: f64, longitude: f64| {
        Coordinate::new(latitude, longitude).map_err(|error| Problem::invalid("bbox", error))
    };
    BoundingBox::new(corner(*south, *west)?, corner(*north, *east)?)
        .map_err(|error| Problem::invalid("bbox", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_input_names_the_parameter() {
        for (query, param, reason) in [
            ("bbox=1,2,3", "bbox", "three numbers"),
            ("bbox=-3,54,-2,53", "bbox", "south is north"),
            ("bbox=0,0,0,91", "bbox", "past the pole"),
            ("page=0", "page", "pages are counted from 1"),
            ("per_page=201", "per_page", "too many"),
            ("radius_m=5", "lat", "a radius around nothing"),
            ("country=UK", "country", "never assigned"),
            ("region=US", "region", "a country"),
        ] {
            let problem = ListParams::from_query(query)
                .and_then(|params| params.question(false, |region| Some(region.clone())))
                .expect_err(reason);

            assert_eq!(problem.param.as_deref(), Some(param), "{query}: {reason}");
        }
    }
}
