//! Counties of the United Kingdom that have ended, and what became of them.
//!
//! A county is one that has a lieutenancy or a council today (Lieutenancies Act 1997 and its
//! counterparts; the councils of 2023). What had one once and has none now is listed here with the
//! year of its end. Addresses kept such names for decades, and a reader who does not know the place
//! cannot find them on a map.

/// A county that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormerCounty {
    /// Its name, in small letters.
    pub name: &'static str,
    /// The year in which it ended.
    pub ended: u16,
    /// What its places are in today.
    pub today: &'static str,
}

const fn county(name: &'static str, ended: u16, today: &'static str) -> FormerCounty {
    FormerCounty { name, ended, today }
}

/// London Government Act 1963; Local Government Acts 1972 (England and Wales), 1973 (Scotland),
/// 1992 and 1994; orders of 1980 and 1998.
const FORMER: [FormerCounty; 41] = [
    county("middlesex", 1965, "Greater London, Surrey or Hertfordshire"),
    county("middx", 1965, "Greater London, Surrey or Hertfordshire"),
    county("county of london", 1965, "Greater London"),
    county("isle of ely", 1965, "Cambridgeshire"),
    county("soke of peterborough", 1965, "Cambridgeshire"),
    county("cambridgeshire and isle of ely", 1974, "Cambridgeshire"),
    county("huntingdon and peterborough", 1974, "Cambridgeshire"),
    county("huntingdonshire", 1974, "Cambridgeshire"),
    county("huntingdon", 1974, "Cambridgeshire"),
    county("westmorland", 1974, "Cumbria"),
    county("sussex", 1974, "East Sussex or West Sussex"),
    county("yorkshire", 1974, "North, South or West Yorkshire or the East Riding of Yorkshire"),
    county("yorks", 1974, "North, South or West Yorkshire or the East Riding of Yorkshire"),
    county("north riding", 1974, "North Yorkshire"),
    county("north riding of yorkshire", 1974, "North Yorkshire"),
    county("west riding", 1974, "West, South or North Yorkshire"),
    county("west riding of yorkshire", 1974, "West, South or North Yorkshire"),
    county("salop", 1980, "Shropshire"),
    county("avon", 1996, "Bristol, Gloucestershire or Somerset"),
    county("cleveland", 1996, "Durham or North Yorkshire"),
    county("humberside", 1996, "the East Riding of Yorkshire or Lincolnshire"),
    county("north humberside", 1996, "the East Riding of Yorkshire"),
    county("south humberside", 1996, "Lincolnshire"),
    county("hereford and worcester", 1998, "Herefordshire or Worcestershire"),
    county("brecknockshire", 1974, "Powys"),
    county("breconshire", 1974, "Powys"),
    county("caernarvonshire", 1974, "Gwynedd or Conwy"),
    county("caernarfonshire", 1974, "Gwynedd or Conwy"),
    county("cardiganshire", 1974, "Ceredigion"),
    county("glamorgan", 1974, "Mid, South or West Glamorgan"),
    county("glamorganshire", 1974, "Mid, South or West Glamorgan"),
    county("merionethshire", 1974, "Gwynedd"),
    county("montgomeryshire", 1974, "Powys"),
    county("radnorshire", 1974, "Powys"),
    county("peeblesshire", 1975, "the Scottish Borders"),
    county("selkirkshire", 1975, "the Scottish Borders"),
    county("roxburghshire", 1975, "the Scottish Borders"),
    county("grampian", 1996, "Aberdeen, Aberdeenshire or Moray"),
    county("lothian", 1996, "Edinburgh, East Lothian, Midlothian or West Lothian"),
    county("strathclyde", 1996, "the council areas around Glasgow"),
    county("tayside", 1996, "Angus, Dundee or Perth and Kinross"),
];

/// The county that a text names, if it has ended. `Middx.`, `County of Avon` and `Staines,
/// Middlesex` are understood.
#[must_use]
pub fn former_county(text: &str) -> Option<FormerCounty> {
    let parts: Vec<String> = text.split([',', ';', '/', '(', ')']).map(plain).collect();
    FORMER.into_iter().find(|county| parts.contains(&plain(county.name)))
}

/// The counties that gave places to Greater London in 1965.
const GAVE_TO_LONDON: [&str; 5] = ["middlesex", "surrey", "kent", "essex", "hertfordshire"];

/// Whether a text names a county that a place in London has not been in since 1965.
#[must_use]
pub fn has_become_london(text: &str) -> bool {
    text.split(',').map(plain).any(|part| GAVE_TO_LONDON.contains(&part.as_str()))
}

/// The boroughs of London that do not call themselves so, and the City.
const OTHER_AUTHORITIES: [&str; 5] = [
    "city of london",
    "city of london corporation",
    "city of westminster",
    "royal borough of kensington and chelsea",
    "royal borough of kingston upon thames",
];

/// Whether a local authority is one of Greater London, by its full name.
#[must_use]
pub fn is_london_authority(name: &str) -> bool {
    let name = name.to_lowercase().replace(" & ", " and ");
    name.starts_with("london borough of ")
        || name == "royal borough of greenwich"
        || OTHER_AUTHORITIES.contains(&name.trim_end_matches(" council"))
}

/// ISO 3166-2 of the boroughs of London and of the City, without `GB-`.
const BOROUGHS: &str = "BDG BEN BEX BNE BRY CMD CRY EAL ENF GRE HAV HCK HIL HMF HNS HRW HRY ISL KEC KTT LBH LEW LND MRT NWM RDB RIC STN SWK \
                        TWH WFT WND WSM";

/// Whether a region is a borough of London or the City.
#[must_use]
pub fn is_london_borough(region: &super::Region) -> bool {
    region
        .as_str()
        .strip_prefix("GB-")
        .is_some_and(|code| BOROUGHS.split_whitespace().any(|borough| borough == code))
}

/// Small letters, one space between words, no full stops, and none of the words that say that it is
/// a county.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace('.', "").replace(" & ", " and ");
    let words = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["the county of ", "county of ", "the "]
        .iter()
        .find_map(|prefix| words.strip_prefix(prefix))
        .unwrap_or(&words);
    bare.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Region;

    #[test]
    fn counties_that_ended_are_told_however_they_are_written() {
        for (text, ended) in [
            ("Middlesex", Some(1965)),
            ("MIDDX.", Some(1965)),
            ("Staines, Middlesex", Some(1965)),
            ("County of Avon", Some(1996)),
            ("Hereford & Worcester", Some(1998)),
            ("Yorkshire", Some(1974)),
            ("Westmorland", Some(1974)),
        ] {
            assert_eq!(former_county(text).map(|county| county.ended), ended, "{text}");
        }
        for text in [
            "West Yorkshire",
            "East Riding of Yorkshire",
            "Westmorland and Furness",
            "Berkshire",
            "Rutland",
            "Cumbria",
            "Tyne and Wear",
            "Clwyd",
            "Londonderry",
            "West Lothian",
            "Greater London",
            "",
        ] {
            assert_eq!(former_county(text), None, "{text}");
        }
    }

    #[test]
    fn every_former_county_is_found_by_its_own_name() {
        for county in FORMER {
            assert_eq!(former_county(county.name).map(|found| found.name), Some(county.name));
        }
    }

    #[test]
    fn london_is_known_by_its_authorities_and_boroughs() {
        for name in [
            "London Borough of Brent",
            "City of Westminster",
            "Royal Borough of Kensington & Chelsea",
            "City of London Corporation",
        ] {
            assert!(is_london_authority(name), "{name}");
        }
        assert!(
            !is_london_authority("Royal Borough of Windsor and Maidenhead")
                && !is_london_authority("Surrey County Council")
        );
        assert_eq!(BOROUGHS.split_whitespace().count(), 33);
        for code in BOROUGHS.split_whitespace() {
            let region = Region::parse(&format!("GB-{code}")).expect("a code");
            assert!(region.is_listed() && is_london_borough(&region), "{code}");
        }
    }
}
