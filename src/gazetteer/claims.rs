//! Ground on which the numbers of another country may be the ones that work: bases, disputed
//! ground, the edge of a country.
//!
//! Ambiguity is a value: the country that is told first is the one that the borders (or ISO 3166-1)
//! say, and `also` holds the others.

use super::Gazetteer;
use super::boundaries::Territory;
use crate::domain::{Coordinate, Country};

/// A town this near to a point, in metres, says where people there think they are.
const SAME_TOWN_M: f64 = 2_000.0;

/// The border of Western Sahara with Morocco is the parallel of 27°40′
/// (<https://en.wikipedia.org/wiki/Western_Sahara>).
const SAHARAN_PARALLEL: f64 = 27.0 + 40.0 / 60.0;

/// South-west and north-east of Cyprus, in latitude and longitude.
const CYPRUS: [(f64, f64); 2] = [(34.4, 32.1), (35.8, 34.7)];

/// The line north of which the government of Cyprus does not reach, in longitude and latitude from
/// west to east, to within two or three kilometres
/// (<https://en.wikipedia.org/wiki/United_Nations_Buffer_Zone_in_Cyprus>).
const BUFFER_ZONE: [(f64, f64); 10] = [
    (32.70, 35.17),
    (32.88, 35.09),
    (33.05, 35.15),
    (33.30, 35.18),
    (33.42, 35.17),
    (33.55, 35.06),
    (33.70, 35.04),
    (33.85, 35.06),
    (33.93, 35.09),
    (34.70, 35.10),
];

/// The part of Georgia whose networks are joined to Russia's
/// (<https://en.wikipedia.org/wiki/Telephone_numbers_in_Abkhazia>). That Russia's emergency numbers
/// are answered there is inferred from it.
const ABKHAZIA: &str = "GE-AB";

/// The regions of Georgia in which South Ossetia lies, and the line north of which its
/// administration is, in longitude and latitude from west to east, to within two or three
/// kilometres: Tskhinvali and Akhalgori are north of it, Gori, Nikozi and Ergneti south. Its
/// networks are joined to Russia's
/// (<https://en.wikipedia.org/wiki/Telecommunications_in_South_Ossetia>); its emergency numbers are
/// inferred as above.
const AROUND_OSSETIA: [&str; 2] = ["GE-SK", "GE-MM"];
const OSSETIAN_LINE: [(f64, f64); 7] = [
    (43.40, 42.35),
    (43.75, 42.25),
    (43.90, 42.21),
    (44.05, 42.21),
    (44.20, 42.17),
    (44.35, 42.07),
    (44.55, 42.03),
];

/// Islands that the borders give to the mainland beside them: centre and radius in metres, the
/// country, and why.
const ISLANDS: [(f64, f64, f64, &str, &str); 2] = [
    (
        26.155,
        119.945,
        5_000.0,
        "TW",
        "Nangan in Matsu: administered from Taipei, with numbers of Taiwan (<https://en.wikipedia.org/wiki/Matsu_Islands>)",
    ),
    (26.225, 119.99, 4_000.0, "TW", "Beigan in Matsu, likewise"),
];

impl Gazetteer {
    /// What the borders say of a point, with the countries whose numbers may work there too.
    pub(super) fn with_claims(
        &self,
        point: Coordinate,
        territory: Territory,
        nearest_town: Option<(usize, f64)>,
    ) -> Territory {
        let Some(by_borders) = territory.country else { return territory };
        let mut territory = self.with_claimants(point, territory, nearest_town);
        for neighbour in self.boundaries.neighbours(point, by_borders) {
            territory.add(neighbour);
        }
        territory
    }

    /// The same without the neighbours behind a border.
    fn with_claimants(
        &self,
        point: Coordinate,
        territory: Territory,
        nearest_town: Option<(usize, f64)>,
    ) -> Territory {
        let mut territory = self.decided(point, territory);
        let Some(country) = territory.country else { return territory };
        let town = nearest_town
            .filter(|(_, distance)| *distance <= SAME_TOWN_M)
            .and_then(|(town, _)| self.towns.country(town));
        if let Some(other) =
            town.filter(|other| *other != country && !self.is_state_of(point, *other))
        {
            territory.add(other);
        }
        if country.as_str() == "CY" && territory.also.is_empty() && is_north_of(point, &BUFFER_ZONE)
        {
            // Its networks are Turkey's, +90 392
            // (<https://en.wikipedia.org/wiki/Telephone_numbers_in_Northern_Cyprus>); which
            // emergency numbers are answered is not known to us, so both countries' are told.
            if let Ok(turkey) = Country::parse("TR") {
                territory.add(turkey);
            }
        }
        territory
    }

    /// The country of a town, and others whose numbers may work there: where the ground is claimed
    /// twice, or the borders have the town on their other side. The mere neighbourhood of a border
    /// is no reason: a name says which side is meant.
    pub(super) fn countries_of_town(&self, town: usize) -> (Option<Country>, Vec<Country>) {
        let own = self.towns.country(town);
        let Some(point) = self.towns.coordinate(town) else { return (own, Vec::new()) };
        let by_borders = self.boundaries.territory(point);
        let decided = self.decided(point, by_borders.clone()).country;
        let country = if decided == by_borders.country { own } else { decided };
        let territory = self.with_claimants(point, by_borders, Some((town, 0.0)));
        let others = territory
            .country
            .into_iter()
            .chain(territory.also)
            .filter(|other| Some(*other) != country);
        (country, others.collect())
    }

    /// The country and the claims where the borders' own answer is not the one that helps.
    fn decided(&self, point: Coordinate, territory: Territory) -> Territory {
        let Some(country) = territory.country else { return territory };
        let is = |latitude: f64, longitude: f64, radius: f64| {
            Coordinate::new(latitude, longitude)
                .is_ok_and(|centre| centre.distance_m(point) <= radius)
        };
        match country.as_str() {
            // The bases of Akrotiri and Dhekelia are in the telephone network of Cyprus, +357, and
            // have police of their own (<https://en.wikipedia.org/wiki/Akrotiri_and_Dhekelia>). No
            // page says that a number of Great Britain is answered there.
            "GB" if is_between(point, CYPRUS) => told("CY", &[], territory),
            // ISO and GeoNames know the territory; its numbers begin with Morocco's +212
            // (<https://en.wikipedia.org/wiki/Western_Sahara>).
            "MA" if point.latitude() < SAHARAN_PARALLEL => told("EH", &["MA"], territory),
            "CN" => match ISLANDS
                .iter()
                .find(|(latitude, longitude, radius, _, _)| is(*latitude, *longitude, *radius))
            {
                Some((_, _, _, own, _)) => told(own, &[], territory),
                None => territory,
            },
            "GE" if self.is_beyond_georgia(point) => told("GE", &["RU"], territory),
            _ => territory,
        }
    }

    /// Whether a point of Georgia is where its government does not reach.
    fn is_beyond_georgia(&self, point: Coordinate) -> bool {
        let ids = self.boundaries.ids(point);
        ids.contains(&ABKHAZIA)
            || (ids.iter().any(|id| AROUND_OSSETIA.contains(id))
                && is_north_of(point, &OSSETIAN_LINE))
    }

    /// Whether the borders name a country as the state of the territory that a point is in, so that
    /// it is no other country.
    fn is_state_of(&self, point: Coordinate, country: Country) -> bool {
        self.boundaries
            .ids(point)
            .iter()
            .any(|id| super::boundaries::country_of(id) == Some(country))
    }
}

fn told(country: &str, also: &[&str], territory: Territory) -> Territory {
    let country = Country::parse(country).ok();
    let region = territory.region.filter(|region| Some(region.country()) == country);
    Territory {
        country,
        region,
        also: also.iter().filter_map(|code| Country::parse(code).ok()).collect(),
    }
}

fn is_between(point: Coordinate, [(south, west), (north, east)]: [(f64, f64); 2]) -> bool {
    (south..=north).contains(&point.latitude()) && (west..=east).contains(&point.longitude())
}

/// Whether a point is between the ends of a line and north of it.
fn is_north_of(point: Coordinate, line: &[(f64, f64)]) -> bool {
    let mut steps = line.iter().zip(line.iter().skip(1));
    let step = steps.find(|((west, _), (east, _))| (*west..=*east).contains(&point.longitude()));
    step.is_some_and(|((west, start), (east, end))| {
        let along = (point.longitude() - west) / (east - west);
        point.latitude() > start + along * (end - start)
    })
}
