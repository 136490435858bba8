//! `backstop places`: find a town or postal code by its beginning.

use std::process::ExitCode;

use super::prepare::open_gazetteer;
use crate::cli::{Folders, PlacesArguments};
use crate::domain::Country;
use crate::messages::AnswerLanguage;
use crate::views::{Localizer, PlaceView, PlacesView};

/// Prints what may be meant, best first; fails when there is nothing.
///
/// # Errors
/// When the country does not exist or the places cannot be read.
pub fn run(folders: &Folders, arguments: &PlacesArguments) -> anyhow::Result<ExitCode> {
    let country = arguments.country.as_deref().map(Country::parse_any_case).transpose()?;
    let (gazetteer, _) = open_gazetteer(folders)?;
    let localizer = Localizer { language: AnswerLanguage::ENGLISH, gazetteer: &gazetteer };
    let suggestions = gazetteer.suggest(&arguments.q, country, arguments.limit as usize);
    let places: Vec<PlaceView> =
        suggestions.iter().map(|suggestion| PlaceView::new(suggestion, &localizer)).collect();
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&PlacesView { places })?);
        return Ok(ExitCode::SUCCESS);
    }
    for place in &places {
        let region = place.subdivision.as_deref().unwrap_or(&place.country);
        println!(
            "{:30} {:8} {:24} {:>9.4} {:>9.4}",
            place.name, region, place.country_name, place.latitude, place.longitude
        );
    }
    if places.is_empty() {
        eprintln!("No town or postal code begins like {:?}.", arguments.q);
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}
