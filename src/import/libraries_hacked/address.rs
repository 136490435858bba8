//! Three lines of address, and what they mean.

use crate::domain::{former_county, has_become_london, is_london_authority};

/// Counties as they are written in British addresses, in small letters.
const COUNTIES: &[&str] = &[
    "antrim",
    "armagh",
    "avon",
    "bedfordshire",
    "berkshire",
    "buckinghamshire",
    "cambridgeshire",
    "cheshire",
    "cleveland",
    "clwyd",
    "co durham",
    "co. durham",
    "cornwall",
    "county antrim",
    "county armagh",
    "county down",
    "county durham",
    "county fermanagh",
    "county londonderry",
    "county tyrone",
    "cumbria",
    "derbyshire",
    "devon",
    "dorset",
    "down",
    "durham",
    "dyfed",
    "east riding of yorkshire",
    "east sussex",
    "east yorkshire",
    "essex",
    "fermanagh",
    "gloucestershire",
    "greater london",
    "greater manchester",
    "gwent",
    "gwynedd",
    "hampshire",
    "herefordshire",
    "hertfordshire",
    "humberside",
    "isle of wight",
    "kent",
    "lancashire",
    "leicestershire",
    "lincolnshire",
    "londonderry",
    "merseyside",
    "middlesex",
    "norfolk",
    "north yorkshire",
    "northamptonshire",
    "northumberland",
    "nottinghamshire",
    "oxfordshire",
    "powys",
    "rutland",
    "shropshire",
    "somerset",
    "south yorkshire",
    "staffordshire",
    "suffolk",
    "surrey",
    "tyne and wear",
    "tyne & wear",
    "tyrone",
    "warwickshire",
    "west midlands",
    "west sussex",
    "west yorkshire",
    "wiltshire",
    "worcestershire",
    "yorkshire",
];

/// Last words that a street or a building has and a town has not.
const STREET_WORDS: &[&str] = &[
    "academy",
    "arcade",
    "avenue",
    "block",
    "broadway",
    "building",
    "buildings",
    "campus",
    "centre",
    "church",
    "close",
    "college",
    "court",
    "crescent",
    "drive",
    "gardens",
    "grove",
    "hall",
    "house",
    "hub",
    "lane",
    "library",
    "mews",
    "parade",
    "place",
    "precinct",
    "rd",
    "road",
    "row",
    "school",
    "square",
    "st",
    "street",
    "terrace",
    "walk",
    "way",
];

/// The parts of an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SplitAddress {
    /// Building, street and number.
    pub(super) street: String,
    /// Town; empty where the lines do not say.
    pub(super) city: String,
    /// County; empty where the lines do not say.
    pub(super) county: String,
}

impl SplitAddress {
    /// Sorts the lines: the last is a county if it is one, the one before a town unless it looks
    /// like a street.
    ///
    /// A county that has ended, or in which the authority's places are no longer, is left out or
    /// replaced: the authority tells where they are.
    pub(super) fn of(lines: &[String], postal_code: &str, authority: &str) -> Self {
        let mut parts: Vec<&str> =
            lines.iter().map(|line| line.trim_matches([' ', ',', '.'])).collect();
        parts.retain(|part| !part.is_empty() && squeezed(part) != squeezed(postal_code));
        parts.dedup();
        let is_county = |part: &&str| COUNTIES.contains(&part.to_lowercase().as_str());
        let county = if parts.len() > 1 { parts.pop_if(|part| is_county(&*part)) } else { None };
        let city =
            if parts.len() > 1 { parts.pop_if(|part| !looks_like_a_street(part)) } else { None };
        Self {
            street: parts.join(", "),
            city: city.unwrap_or_default().to_owned(),
            county: county_of_today(county.unwrap_or_default(), authority).to_owned(),
        }
    }
}

/// Authorities that are in one county of what was a larger one, and that county.
const COUNTIES_OF_AUTHORITIES: &[(&str, &str)] = &[
    ("Barnsley Metropolitan Borough Council", "South Yorkshire"),
    ("City of Doncaster Council", "South Yorkshire"),
    ("Rotherham Metropolitan Borough Council", "South Yorkshire"),
    ("Sheffield City Council", "South Yorkshire"),
    ("City of Bradford Metropolitan District Council", "West Yorkshire"),
    ("Calderdale Metropolitan Borough Council", "West Yorkshire"),
    ("Kirklees Council", "West Yorkshire"),
    ("Leeds City Council", "West Yorkshire"),
    ("Wakefield Metropolitan District Council", "West Yorkshire"),
    ("City of York Council", "North Yorkshire"),
    ("North Yorkshire Council", "North Yorkshire"),
    ("East Riding of Yorkshire Council", "East Riding of Yorkshire"),
    ("Hull City Council", "East Riding of Yorkshire"),
    ("Surrey County Council", "Surrey"),
    ("Hertfordshire County Council", "Hertfordshire"),
];

/// The county in which an authority's places are today, where the address names one that has ended
/// or lost them; nothing where that is not known. A county that is still right is kept as written.
pub(super) fn county_of_today<'c>(written: &'c str, authority: &str) -> &'c str {
    if is_london_authority(authority) && has_become_london(written) {
        return "Greater London";
    }
    if former_county(written).is_none() {
        return written;
    }
    COUNTIES_OF_AUTHORITIES
        .iter()
        .find(|(name, _)| *name == authority)
        .map_or("", |(_, county)| county)
}

/// The country of a postcode: the Crown dependencies have areas of their own.
pub(super) fn country(postal_code: &str) -> &'static str {
    match postal_code.get(..2) {
        Some("JE") => "JE",
        Some("GY") => "GG",
        Some("IM") => "IM",
        Some(_) | None => "GB",
    }
}

/// The time zone that goes with it.
pub(super) fn time_zone(postal_code: &str) -> &'static str {
    match country(postal_code) {
        "JE" => "Europe/Jersey",
        "GG" => "Europe/Guernsey",
        "IM" => "Europe/Isle_of_Man",
        _ => "Europe/London",
    }
}

fn looks_like_a_street(part: &str) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default().to_lowercase();
    part.contains(|c: char| c.is_ascii_digit() || c == ',') || STREET_WORDS.contains(&last.as_str())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(lines: [&str; 3]) -> (String, String, String) {
        let address = SplitAddress::of(&lines.map(str::to_owned), "LS1 1AA", "Leeds City Council");
        (address.street, address.city, address.county)
    }

    #[test]
    fn the_lines_are_sorted_into_street_town_and_county() {
        for (lines, street, city, county) in [
            (
                ["1 Mill Lane", "Morley", "West Yorkshire "],
                "1 Mill Lane",
                "Morley",
                "West Yorkshire",
            ),
            (["Old Mill,", "Mill Lane", "Morley"], "Old Mill, Mill Lane", "Morley", ""),
            (["Old Mill", "Mill Lane", "LS11AA"], "Old Mill, Mill Lane", "", ""),
            (["Mill Lane", "", ""], "Mill Lane", "", ""),
            (["Mill Lane", "Durham", "County Durham"], "Mill Lane", "Durham", "County Durham"),
        ] {
            assert_eq!(
                parts(lines),
                (street.to_owned(), city.to_owned(), county.to_owned()),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_county_that_has_ended_gives_way_to_that_of_today() {
        for (written, authority, today) in [
            ("Middlesex", "London Borough of Brent", "Greater London"),
            ("Surrey", "Royal Borough of Kingston upon Thames", "Greater London"),
            ("Middlesex", "Surrey County Council", "Surrey"),
            ("Yorkshire", "Sheffield City Council", "South Yorkshire"),
            ("Avon", "Somewhere Council", ""),
            ("Surrey", "Surrey County Council", "Surrey"),
            ("Kent", "Medway Council", "Kent"),
            ("Greater London", "London Borough of Barnet", "Greater London"),
            ("", "London Borough of Barnet", ""),
        ] {
            assert_eq!(county_of_today(written, authority), today, "{written}, {authority}");
        }
    }

    #[test]
    fn jersey_is_not_in_the_kingdom() {
        assert_eq!((country("JE2 3AB"), time_zone("JE2 3AB")), ("JE", "Europe/Jersey"));
        assert_eq!((country("LS1 1AA"), time_zone("LS1 1AA")), ("GB", "Europe/London"));
    }
}
