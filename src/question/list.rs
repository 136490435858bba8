//! The question of `/v1/resources`.

use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterIn};

use super::declared::{Declared, ParameterSet as _, parameter_set};
use super::error::{QuestionError, QuestionFault};
use super::given::Given;
use super::narrowing::{BODY_ONLY, NarrowingParams};
use super::parameters::Asks;
use super::value_types::{AudienceWord, CountryCode, FormatWord, KindWord, RegionCode};
use super::values::{Words, audience, list, point, radius_m};
use crate::domain::{Coordinate, Country, Kind, Region};
use crate::search::{BoundingBox, LARGEST_RADIUS_M, ListQuery, Page};

/// Rows on a page, unless asked otherwise.
const DEFAULT_PER_PAGE: usize = 20;

/// The most rows on a page.
const MOST_PER_PAGE: usize = 200;

/// Which part of all resources is listed, and how.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct PartParams {
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
    /// `client` or `clinician`, who sees what is for professionals too; `client` when left out.
    #[param(value_type = Option<AudienceWord>, inline)]
    pub audience: Option<String>,
    /// The page, from 1.
    #[param(minimum = 1, default = 1)]
    pub page: Option<u64>,
    /// Rows on a page. CSV without `page` and `per_page` is the whole list.
    #[param(minimum = 1, maximum = 200, default = 20)]
    pub per_page: Option<u64>,
    /// The representation; else `Accept`.
    #[param(value_type = Option<FormatWord>, inline)]
    pub format: Option<String>,
}

parameter_set!(PartParams);

/// What to list.
#[derive(Debug, Clone, Default)]
pub struct ListParams {
    /// What is looked for.
    pub narrowing: NarrowingParams,
    /// Which part of it.
    pub part: PartParams,
}

impl Asks for ListParams {
    fn declared() -> Vec<&'static Declared> {
        // There is no body in which to say whom help is for, and an address is not the place.
        let narrowing = NarrowingParams::fields().iter();
        let narrowing = narrowing.filter(|declared| !BODY_ONLY.contains(&declared.name()));
        narrowing.chain(PartParams::fields()).collect()
    }

    fn take(given: &Given<'_>) -> Result<Self, QuestionError> {
        Ok(Self { narrowing: given.read()?, part: given.read()? })
    }
}

impl IntoParams for ListParams {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        Self::in_address()
    }
}

impl ListParams {
    /// Whether the answer depends on who asks or when, and must not be kept by a cache.
    #[must_use]
    pub const fn is_personal(&self) -> bool {
        let Self { narrowing, part } = self;
        part.lat.is_some()
            || part.lon.is_some()
            || part.bbox.is_some()
            || narrowing.q.is_some()
            || narrowing.open_now.is_some()
            || narrowing.open_at.is_some()
            || narrowing.open_for_min.is_some()
    }

    /// The question; `whole` when no page was asked for and the answer is to be the whole list.
    /// `today` gives a region its code of today, if there is such a region.
    ///
    /// # Errors
    /// [`QuestionError`], which names the parameter at fault.
    pub fn question(
        self,
        whole: bool,
        today: impl Fn(&Region) -> Option<Region>,
    ) -> Result<ListQuery, QuestionError> {
        let Self { narrowing, part } = self;
        let around = around(part.lat, part.lon, part.radius_m)?;
        let paged = part.page.is_some() || part.per_page.is_some();
        let page = page(part.page, part.per_page)?;
        Ok(ListQuery {
            narrowing: narrowing.try_into()?,
            kinds: list("kind", part.kind, Kind::parse)?,
            countries: list("country", part.country, Country::parse_any_case)?,
            regions: list("region", part.region, |code| region(code, &today))?,
            within: part.bbox.as_deref().map(bounding_box).transpose()?,
            around,
            audience: audience(part.audience.as_deref())?,
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
) -> Result<Option<(Coordinate, f64)>, QuestionError> {
    let radius = radius_m(radius)?;
    if latitude.is_none() && longitude.is_none() {
        return match radius {
            None => Ok(None),
            Some(_) => Err(QuestionError::new(
                QuestionFault::MissingParameter,
                "lat and lon are needed beside radius_m",
            )
            .about("lat")),
        };
    }
    point(latitude, longitude).map(|point| Some((point, radius.unwrap_or(LARGEST_RADIUS_M))))
}

fn page(page: Option<u64>, per_page: Option<u64>) -> Result<Page, QuestionError> {
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let page = page.map_or(1, whole);
    let per_page = per_page.map_or(DEFAULT_PER_PAGE, whole);
    if page == 0 {
        return Err(QuestionError::invalid("page", "pages are counted from 1"));
    }
    if !(1..=MOST_PER_PAGE).contains(&per_page) {
        return Err(QuestionError::invalid(
            "per_page",
            format!("{per_page} is not between 1 and {MOST_PER_PAGE}"),
        ));
    }
    Ok(Page::Number { page, per_page })
}

fn bounding_box(text: &str) -> Result<BoundingBox, QuestionError> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    let Some([west, south, east, north]) = numbers.as_deref() else {
        return Err(QuestionError::invalid(
            "bbox",
            format!("{text:?} is not four numbers minLon,minLat,maxLon,maxLat"),
        ));
    };
    let corner = |latitude: f64, longitude: f64| {
        Coordinate::new(latitude, longitude).map_err(|error| QuestionError::invalid("bbox", error))
    };
    BoundingBox::new(corner(*south, *west)?, corner(*north, *east)?)
        .map_err(|error| QuestionError::invalid("bbox", error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::read_query;

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
            let problem = read_query::<ListParams>(query)
                .and_then(|params| params.question(false, |region| Some(region.clone())))
                .expect_err(reason);

            assert_eq!(problem.param.as_deref(), Some(param), "{query}: {reason}");
        }
    }
}
