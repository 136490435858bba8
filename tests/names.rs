//! What a name means: every name of every country and region that is held, in every language, and
//! what else bears it.

use std::collections::BTreeSet;
use std::path::Path;

use backstop::gazetteer::Gazetteer;
use serde_json::Value;

use crate::harness::{PROJECT, csv_rows, read_table, shipped, shipped_folders};

/// A place table as rows.
fn table(name: &str) -> Vec<std::collections::HashMap<String, String>> {
    let bytes = read_table(&Path::new(PROJECT).join("data/places").join(name));
    csv_rows(&String::from_utf8(bytes).expect("UTF-8"))
}

fn gazetteer() -> std::sync::Arc<Gazetteer> {
    let _built = shipped();
    shipped_folders().open().gazetteer
}

/// A name as it stands in an address.
fn encoded(name: &str) -> String {
    name.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

/// Where a name leads, and the countries and regions that are told beside it.
fn meant(gazetteer: &Gazetteer, name: &str) -> Option<(String, BTreeSet<String>)> {
    let named = gazetteer.find_place(name, None)?;
    let country = named.place.country.expect("a place is in a country").to_string();
    let others = named.alternatives.iter().flat_map(|other| {
        [Some(other.country.to_string()), other.region.as_ref().map(ToString::to_string)]
            .into_iter()
            .flatten()
    });
    Some((country, others.collect()))
}

#[test]
fn the_name_of_a_country_in_any_language_is_that_country_or_said_to_be_more_than_one() {
    let gazetteer = gazetteer();
    let rows = table("territory_names.csv.zst");
    assert!(rows.len() > 10_000);

    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|row| match meant(&gazetteer, &row["name"]) {
            Some((country, others))
                if country == row["country"] || others.contains(&row["country"]) =>
            {
                None
            }
            found => Some(format!(
                "{} ({}) of {}: {found:?}",
                row["name"], row["language"], row["country"]
            )),
        })
        .collect();

    assert!(
        wrong.is_empty(),
        "{} of {}: {:#?}",
        wrong.len(),
        rows.len(),
        &wrong[..wrong.len().min(40)]
    );
}

#[test]
fn the_english_name_of_a_country_is_that_country() {
    let gazetteer = gazetteer();
    for row in table("territory_names.csv.zst").iter().filter(|row| row["language"] == "en") {
        let (country, _) = meant(&gazetteer, &row["name"]).expect("held");

        assert_eq!(country, row["country"], "{}", row["name"]);
    }
}

#[test]
fn usual_and_formal_names_and_codes_of_countries_are_known() {
    let gazetteer = gazetteer();
    for (names, country) in [
        ("UK;U.K.;Great Britain;Britain;GBR;the United Kingdom", "GB"),
        ("USA;U.S.A.;US;America;United States of America;the States", "US"),
        ("Holland;The Netherlands;NLD", "NL"),
        ("Czech Republic;Czechia", "CZ"),
        ("Ivory Coast;Cote d'Ivoire;CÔTE D’IVOIRE", "CI"),
        ("Burma;Myanmar", "MM"),
        ("DRC;D.R. Congo;Democratic Republic of the Congo;Congo-Kinshasa", "CD"),
        ("Republic of the Congo;Congo-Brazzaville", "CG"),
        ("The Gambia;Gambia, The;Gambia", "GM"),
        ("Bahamas, The;the bahamas", "BS"),
        ("South Korea;Republic of Korea;Korea, Republic of", "KR"),
        ("North Korea;DPRK", "KP"),
        ("Russia;Russian Federation", "RU"),
        ("Viet Nam;Vietnam", "VN"),
        ("Iran, Islamic Republic of;Persia", "IR"),
        ("Swaziland;Eswatini", "SZ"),
        ("Cape Verde;Cabo Verde", "CV"),
        ("Turkey;Türkiye", "TR"),
        ("Macedonia;North Macedonia", "MK"),
        ("Palestine;West Bank;State of Palestine", "PS"),
        ("Republic of Ireland;Eire;Éire;IRL", "IE"),
        ("UAE;Emirates", "AE"),
        ("Bosnia;Bosnia and Herzegovina;Bosnia & Herzegovina", "BA"),
        ("East Timor;Timor-Leste", "TL"),
        ("Vatican;Holy See", "VA"),
        ("Republic of Poland", "PL"),
        ("Kingdom of Spain", "ES"),
        ("Republic of Chile;Chile", "CL"),
        ("مصر", "EG"),
        ("فلسطين", "PS"),
        ("США", "US"),
        ("Российская Федерация", "RU"),
        ("GB;England;Greater London;Greater Manchester", "GB"),
    ] {
        for name in names.split(';') {
            assert_eq!(
                meant(&gazetteer, name).map(|(country, _)| country).as_deref(),
                Some(country),
                "{name}"
            );
        }
    }
}

#[test]
fn the_english_name_of_a_region_is_that_region_or_said_to_be_more_than_one() {
    let gazetteer = gazetteer();
    let rows = table("region_names.csv.zst");
    let english: Vec<_> = rows.iter().filter(|row| row["language"] == "en").collect();
    let mut wrong = Vec::new();
    for row in &english {
        let country = &row["region"][..2];
        let found = meant(&gazetteer, &row["name"]);
        // No more than five alternatives are told; "Central" and "Saint George" are the names of
        // more.
        let is_full = |name: &str| {
            gazetteer.find_place(name, None).is_some_and(|named| named.alternatives.len() == 5)
        };
        let is_right = found
            .as_ref()
            .is_some_and(|(found, others)| found == country || others.contains(country));
        if !is_right
            && !is_full(&row["name"])
            && !OTHERWISE.iter().any(|(region, _)| *region == row["region"])
        {
            wrong.push(format!("{} of {}: {found:?}", row["name"], row["region"]));
        }
    }

    assert!(
        wrong.is_empty(),
        "{} of {}: {:#?}",
        wrong.len(),
        english.len(),
        &wrong[..wrong.len().min(60)]
    );
}

/// Regions whose name is rightly answered with another country, and why.
const OTHERWISE: [(&str, &str); 6] = [
    ("MA-BOD", "Boujdour is in Western Sahara, which ISO 3166-1 tells apart"),
    ("MA-LAA", "Laâyoune, likewise"),
    ("RS-25", "Kosovo is a country here"),
    ("RS-27", "Prizren is in Kosovo"),
    ("RS-28", "Kosovska Mitrovica is in Kosovo"),
    ("US-UM", "these islands have a code of their own in ISO 3166-1"),
];

#[test]
fn a_region_asked_for_by_its_code_is_that_region() {
    let gazetteer = gazetteer();
    for row in table("region_names.csv.zst").iter().filter(|row| row["language"] == "en") {
        let code = backstop::domain::Region::parse(&row["region"]).expect("a code");
        let found = gazetteer.find_region(&code).expect("held").region.expect("a region");

        assert!(
            found == code || gazetteer.wholes_of(&code).any(|whole| *whole == found),
            "{code} is answered as {found}"
        );
    }
}

#[test]
fn what_stands_behind_a_name_narrows_it() {
    for (place, country, subdivision) in [
        ("Boston, Mass.", "US", "US-MA"),
        ("Boston, Lincolnshire", "GB", "GB-ENG"),
        ("Boston, Lincs, England", "GB", "GB-ENG"),
        ("Bangor, Wales", "GB", "GB-WLS"),
        ("Bangor, Northern Ireland", "GB", "GB-NIR"),
        ("Barcelona, Catalonia", "ES", "ES-CT"),
        ("Vancouver, B.C.", "CA", "CA-BC"),
        ("Vancouver BC", "CA", "CA-BC"),
        ("Vancouver British Columbia", "CA", "CA-BC"),
        ("Vancouver, WA", "US", "US-WA"),
        ("Portland Oregon USA", "US", "US-OR"),
        ("Portland, OR", "US", "US-OR"),
        ("Georgia USA", "US", "US-GA"),
        ("Georgia, United States", "US", "US-GA"),
        ("Florence, Tuscany", "IT", "IT-FI"),
        ("Nottingham, Nottinghamshire", "GB", "GB-ENG"),
        ("New York, NY", "US", "US-NY"),
        ("New York New York", "US", "US-NY"),
        ("Newcastle, NSW", "AU", "AU-NSW"),
        ("Newcastle, New South Wales, Australia", "AU", "AU-NSW"),
        ("München, Bayern", "DE", "DE-BY"),
        ("Munich, Bavaria", "DE", "DE-BY"),
        ("Leeds, West Yorkshire, UK", "GB", "GB-ENG"),
        ("Leeds, West Yorkshire", "GB", "GB-ENG"),
        ("Bethlehem, PA", "US", "US-PA"),
        ("Belfast, Ireland", "GB", "GB-NIR"),
        ("St. John's, Newfoundland", "CA", "CA-NL"),
    ] {
        let answer = shipped()
            .get(&format!("/v1/nearest?limit=1&kind=library&place={}", encoded(place)))
            .json();

        assert_eq!(
            (answer["where"]["country"].as_str(), answer["where"]["subdivision"].as_str()),
            (Some(country), Some(subdivision)),
            "{place}\n{answer:#}"
        );
    }
    for (place, country) in [
        ("Paris France", "FR"),
        ("Cairo, EGY", "EG"),
        ("Amsterdam, The Netherlands", "NL"),
        ("Sarajevo, Bosnia and Herzegovina", "BA"),
        ("Toledo Spain", "ES"),
    ] {
        let answer = shipped()
            .get(&format!("/v1/nearest?limit=1&kind=library&place={}", encoded(place)))
            .json();

        assert_eq!(answer["where"]["country"], country, "{place}\n{answer:#}");
    }
}

#[test]
fn a_name_that_others_bear_says_so_and_one_that_is_narrowed_does_not() {
    let codes = |answer: &Value| {
        answer["notices"]
            .as_array()
            .expect("notices")
            .iter()
            .map(|notice| notice["code"].as_str().expect("a code").to_owned())
            .collect::<Vec<_>>()
    };
    for (place, country, other) in [
        ("Georgia", "GE", "US-GA"),
        ("Birmingham", "GB", "US-AL"),
        ("Hamilton", "CA", "NZ"),
        ("Newport", "GB", "US-RI"),
        ("Hull", "GB", "CA-QC"),
        ("Surrey", "GB", "CA-BC"),
        ("Londonderry", "GB", "US-NH"),
        ("Paris", "FR", "US-TX"),
        ("Cordoba", "AR", "ES"),
    ] {
        let answer = shipped()
            .get(&format!("/v1/nearest?limit=1&kind=library&place={}", encoded(place)))
            .json();
        let others = answer["where"]["alternatives"]
            .as_array()
            .unwrap_or_else(|| panic!("{place}: {answer:#}"));

        assert_eq!(answer["where"]["country"], country, "{place}\n{answer:#}");
        assert!((1..=5).contains(&others.len()));
        assert!(
            others.iter().any(|one| one["subdivision"] == other || one["country"] == other),
            "{place}\n{answer:#}"
        );
        assert!(codes(&answer).contains(&"place_is_ambiguous".to_owned()), "{answer:#}");
    }
    for place in ["Birmingham, England", "Paris, TX", "Reykjavik"] {
        let answer = shipped()
            .get(&format!("/v1/nearest?limit=1&kind=library&place={}", encoded(place)))
            .json();

        assert_eq!(answer["where"].get("alternatives"), None, "{place}\n{answer:#}");
    }
}

#[test]
fn a_town_that_is_its_region_or_country_has_a_point_and_others_do_not() {
    for (place, has_point, reason) in [
        ("Singapore", true, "the town is the country"),
        ("New York", true, "nearly half of the state lives in the city"),
        ("Luxembourg", false, "most of the country lives elsewhere"),
        ("Quebec", false, "most of the province lives elsewhere"),
        ("Texas", false, "no town"),
    ] {
        let answer = shipped()
            .get(&format!("/v1/nearest?limit=1&kind=library&place={}", encoded(place)))
            .json();

        assert_eq!(
            answer["where"]["latitude"].is_number(),
            has_point,
            "{place}: {reason}\n{answer:#}"
        );
    }
}

#[test]
fn what_is_not_held_is_never_nothing() {
    for (query, fallback, suggested, reason) in [
        ("place=Irelnd", None, Some("Ireland"), "a slip in the name of a country"),
        ("place=Texas,%20Canada", None, Some("Texas"), "a region of another country"),
        ("place=Boston,%20Atlantis", None, Some("Boston"), "the part before the comma is known"),
        ("place=Nowhereville,%20France", Some("FR"), None, "the country is known"),
        ("place=Nowhereville&country=JP", Some("JP"), None, "the country was given"),
        ("place=,", None, None, "nothing at all"),
        ("postcode=110001&country=IN", Some("IN"), None, "no codes are held of the country"),
        (
            "postcode=09340&country=US",
            None,
            None,
            "a military post of which the country is not known",
        ),
    ] {
        let problem = shipped().get(&format!("/v1/nearest?{query}")).expect_status(404).any_json();

        assert_eq!(problem["code"], "place_not_found");
        assert_eq!(
            problem["fallback"]["emergency"]["country"].as_str(),
            fallback,
            "{reason}\n{problem:#}"
        );
        assert!(
            !problem["fallback"]["crisis_lines"].as_array().expect("lines").is_empty(),
            "{reason}"
        );
        let notices = problem["fallback"]["notices"].to_string();
        assert!(
            notices.contains("place_not_held") || notices.contains("military_post"),
            "{reason}\n{problem:#}"
        );
        if let Some(suggested) = suggested {
            assert!(
                problem["suggestions"].to_string().contains(suggested),
                "{reason}\n{problem:#}"
            );
        }
    }
}
