//! Which country a point is in, on land, on islands, off the coast and at sea: a number of the
//! wrong country reaches nobody.

use serde_json::Value;

use crate::harness::shipped;

#[track_caller]
fn expect_country(latitude: f64, longitude: f64, country: Option<&str>, reason: &str) {
    let answer = shipped()
        .get(&format!("/v1/nearest?lat={latitude}&lon={longitude}&limit=1"))
        .expect_status(200)
        .json();

    assert_eq!(
        answer["where"]["country"].as_str(),
        country,
        "{reason} ({latitude}, {longitude})\n{:#}",
        answer["where"]
    );
    assert_eq!(answer["emergency"]["country"].as_str(), country, "{reason}");
}

#[test]
fn on_the_open_sea_there_is_no_country() {
    for (latitude, longitude, reason) in [
        (-0.5, -31.0, "the Atlantic, inside the line around Brazil and its islands"),
        (0.0, -35.0, "the Atlantic, inside the same line"),
        (45.0, -35.0, "the North Atlantic"),
        (
            -30.0,
            -10.0,
            "the South Atlantic, inside the line around Saint Helena and Tristan da Cunha",
        ),
        (-55.0, 0.0, "the Southern Ocean"),
        (0.0, -140.0, "the Pacific"),
        (30.0, -140.0, "the North Pacific"),
        (-20.0, -100.0, "the South Pacific"),
        (-31.75, -90.0, "the Pacific, inside the line around Chile and Easter Island"),
        (-10.0, 70.0, "the Indian Ocean"),
        (10.0, 65.0, "the Arabian Sea"),
        (58.0, -175.0, "the Bering Sea, inside the line around Alaska"),
        (57.0, 3.0, "the middle of the North Sea"),
        (36.0, 18.0, "the Ionian Sea"),
        (25.0, -90.0, "the Gulf of Mexico"),
        (85.0, 0.0, "the Arctic Ocean"),
        (90.0, 0.0, "the North Pole"),
    ] {
        expect_country(latitude, longitude, None, reason);
    }
}

#[test]
fn islands_are_in_their_country_however_far_they_lie() {
    for (latitude, longitude, country, reason) in [
        (-3.85, -32.42, "BR", "Fernando de Noronha"),
        (-15.93, -5.72, "SH", "Saint Helena"),
        (-7.93, -14.41, "SH", "Ascension, which the borders leave out"),
        (-37.07, -12.31, "SH", "Tristan da Cunha, which the borders leave out"),
        (-27.15, -109.43, "CL", "Easter Island"),
        (-0.95, -90.97, "EC", "Galápagos"),
        (62.0, -6.8, "FO", "Faroe Islands"),
        (39.45, -31.2, "PT", "Flores in the Azores"),
        (33.07, -16.34, "PT", "Porto Santo"),
        (49.92, -6.3, "GB", "Isles of Scilly"),
        (-25.07, -130.1, "PN", "Pitcairn"),
        (-17.55, -149.56, "PF", "Tahiti"),
        (-9.77, -139.0, "PF", "the Marquesas"),
        (1.87, -157.4, "KI", "Kiritimati"),
        (-8.52, 179.2, "TV", "Funafuti"),
        (-12.17, 96.83, "CC", "Cocos Islands"),
        (-10.5, 105.6, "CX", "Christmas Island"),
        (19.3, 166.6, "UM", "Wake Island, where no town is"),
        (
            57.12,
            -170.28,
            "US",
            "Saint Paul in the Pribilofs, of which a postal code is held, no outline and no town",
        ),
        (56.6, -169.55, "US", "Saint George in the Pribilofs, likewise"),
        (-52.2, -60.3, "FK", "West Falkland, of which no outline is held"),
        (-54.3, -36.5, "GS", "South Georgia"),
        (-49.35, 70.2, "TF", "Kerguelen"),
        (70.95, -8.6, "SJ", "Jan Mayen, which has a code of ISO 3166-1 with Svalbard"),
        (79.0, 17.0, "SJ", "Svalbard"),
    ] {
        expect_country(latitude, longitude, Some(country), reason);
    }
}

#[test]
fn land_far_from_any_town_is_in_its_country() {
    for (latitude, longitude, country, reason) in [
        (72.0, -40.0, "GL", "the ice of Greenland"),
        (25.0, 5.0, "DZ", "the Sahara"),
        (18.25, 22.25, "TD", "Ennedi, of which no outline is held"),
        (9.5, 46.0, "SO", "Somaliland, of which no outline is held"),
        (23.5, -14.5, "EH", "Western Sahara"),
        (-25.0, 130.0, "AU", "the outback"),
        (66.0, 100.0, "RU", "Siberia"),
        (64.5, -150.9, "US", "Alaska"),
        (68.0, -100.0, "CA", "Nunavut"),
        (3.5, -53.2, "GF", "the forest of French Guiana"),
        (-5.0, -65.0, "BR", "the Amazon"),
        (45.0, 105.0, "MN", "the Gobi"),
        (-85.0, 90.0, "AQ", "the ice of Antarctica"),
    ] {
        expect_country(latitude, longitude, Some(country), reason);
    }
}

#[test]
fn off_the_coast_the_country_is_the_one_whose_masts_are_near() {
    for (latitude, longitude, country, reason) in [
        (50.72, 0.24, "GB", "5 km off Eastbourne"),
        (-23.03, -43.2, "BR", "5 km off Copacabana"),
        (-3.75, -32.35, "BR", "10 km off Fernando de Noronha"),
        (51.05, 1.4, "GB", "the English side of the Strait of Dover"),
        (50.98, 1.7, "FR", "the French side of the Strait of Dover"),
        (30.75, -81.25, "US", "the coast of Georgia, which the borders leave out"),
        (41.75, 19.25, "AL", "the coast of Albania, which the borders leave out"),
        (47.0, -87.0, "US", "Lake Superior"),
        (-6.0, 30.0, "TZ", "Lake Tanganyika"),
    ] {
        expect_country(latitude, longitude, Some(country), reason);
    }
}

#[test]
fn the_answer_at_sea_is_the_worldwide_one_and_says_so() {
    let answer = shipped().get("/v1/nearest?lat=-0.5&lon=-31").expect_status(200).json();

    let codes: Vec<&str> = answer["notices"]
        .as_array()
        .expect("notices")
        .iter()
        .filter_map(|notice| notice["code"].as_str())
        .collect();
    assert!(codes.contains(&"worldwide_only"), "{answer:#}");
    assert_eq!(answer["emergency"]["numbers"].as_array().map(Vec::len), Some(0), "{answer:#}");
    assert!(
        answer["emergency"]["advice"]
            .as_str()
            .is_some_and(|advice| advice.contains("emergency number")),
        "{answer:#}"
    );
    let lines = answer["crisis_lines"].as_array().expect("lines");
    assert!(
        !lines.is_empty() && lines.iter().all(|line| line["reach"] == "worldwide"),
        "{answer:#}"
    );
    assert_eq!(
        (&answer["where"]["subdivision"], &answer["where"]["place"]),
        (&Value::Null, &Value::Null),
        "{answer:#}"
    );
}
