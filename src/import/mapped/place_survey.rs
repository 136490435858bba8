//! Whether the places of a whole file can be those of its country: what is wrong with most of them
//! is wrong with the map or the file, and not with a row.

use super::error::MappedError;
use super::point::NumberPair;
use super::projection;
use crate::domain::{Coordinate, Country};

/// As few postal codes say nothing.
const FEWEST_CODES: usize = 10;

/// What a file's points and postal codes are, counted while its rows pass.
#[derive(Debug, Default)]
pub(super) struct PlaceSurvey {
    points: usize,
    inside: usize,
    turned: usize,
    far: usize,
    first_far: Option<(NumberPair, Country)>,
    first_elsewhere: Option<(NumberPair, Country)>,
    codes: usize,
    held: usize,
    first_code: Option<(String, Country)>,
}

/// What is asked of a map.
pub(super) type IsInside<'a> = dyn Fn(Coordinate, Country) -> bool + 'a;

impl PlaceSurvey {
    /// Counts a point and gives it if it is in its country.
    pub(super) fn take(
        &mut self,
        (latitude, longitude): NumberPair,
        country: Country,
        is_inside: &IsInside<'_>,
    ) -> Option<Coordinate> {
        self.points += 1;
        let there = |latitude, longitude| {
            Coordinate::new(latitude, longitude).ok().filter(|point| is_inside(*point, country))
        };
        if let Some(point) = there(latitude, longitude) {
            self.inside += 1;
            return Some(point);
        }
        let pair = (latitude, longitude);
        if there(longitude, latitude).is_some() {
            self.turned += 1;
        } else if latitude.abs() > 180.0 || longitude.abs() > 180.0 {
            self.far += 1;
            self.first_far.get_or_insert((pair, country));
        } else {
            self.first_elsewhere.get_or_insert((pair, country));
        }
        None
    }

    /// Counts a postal code.
    pub(super) fn take_code(&mut self, code: &str, country: Country, is_held: bool) {
        self.codes += 1;
        self.held += usize::from(is_held);
        if !is_held && self.first_code.is_none() {
            self.first_code = Some((code.to_owned(), country));
        }
    }

    /// Refuses a file of which most places cannot be right.
    ///
    /// # Errors
    /// [`MappedError::Swapped`], [`MappedError::Projected`], [`MappedError::OtherCountry`].
    pub(super) fn verdict(
        &self,
        file: &str,
        columns: &str,
        is_inside: &IsInside<'_>,
        has_codes: &dyn Fn(Country) -> bool,
    ) -> Result<(), MappedError> {
        let (file, points) = (file.to_owned(), self.points);
        let is_most = |count: usize| count * 2 > points;
        if is_most(self.turned) {
            let columns = columns.to_owned();
            return Err(MappedError::Swapped { file, there: self.turned, points, columns });
        }
        if let Some((pair, country)) = self.first_far.filter(|_| is_most(self.far)) {
            let (code, which) = projection::guess(pair, country, is_inside);
            let example = shown(pair);
            return Err(MappedError::Projected {
                file,
                far: self.far,
                points,
                example,
                which,
                code,
            });
        }
        if let Some((pair, country)) = self.first_elsewhere.filter(|_| !is_most(self.inside)) {
            let elsewhere = points - self.inside;
            let (what, example) = ("points", shown(pair));
            let country = country.to_string();
            let rows = points;
            return Err(MappedError::OtherCountry {
                file,
                elsewhere,
                rows,
                what,
                country,
                example,
            });
        }
        match &self.first_code {
            Some((example, country))
                if self.codes >= FEWEST_CODES
                    && self.held * 2 < self.codes
                    && has_codes(*country) =>
            {
                Err(MappedError::OtherCountry {
                    file,
                    elsewhere: self.codes - self.held,
                    rows: self.codes,
                    what: "postal codes",
                    country: country.to_string(),
                    example: example.clone(),
                })
            }
            Some(_) | None => Ok(()),
        }
    }
}

fn shown((latitude, longitude): NumberPair) -> String {
    format!("{latitude} {longitude}")
}
