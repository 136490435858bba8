//! Where somebody is: every town in its country and region, every outline under the code of its
//! name, both sides of every seam.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::LazyLock;

use backstop::domain::{Coordinate, Country, Places, Region, Town};
use backstop::gazetteer::{Boundaries, Gazetteer, fold_name, region_of_today};
use backstop::tables::load_places;

use crate::harness::{PROJECT, csv_rows, shipped, shipped_folders};

static PLACES: LazyLock<Places> =
    LazyLock::new(|| load_places(&Path::new(PROJECT).join("data"), &|_| {}).expect("the places"));

static GAZETTEER: LazyLock<std::sync::Arc<Gazetteer>> = LazyLock::new(|| {
    shipped();
    shipped_folders().open().gazetteer
});

fn point(latitude: f64, longitude: f64) -> Coordinate {
    Coordinate::new(latitude, longitude).expect("a point on the globe")
}

fn codes(countries: &[Country]) -> Vec<&str> {
    countries.iter().map(Country::as_str).collect()
}

/// Outlines whose name is like none of the names that are held for their code, and why the code is
/// right.
const OTHER_NAMES: [(&str, &str); 59] = [
    ("BA-BIH", "the name of one of its ten cantons, which the source draws"),
    ("BT-14", "Samchi is an older spelling of Samtse"),
    ("BT-31", "the former name: Geylegphug is the largest town of Sarpang"),
    ("DO-07", "La Estrelleta was the name of Elías Piña until 1972"),
    ("GB-DGN", "Dungannon is a part of Mid Ulster since 2015"),
    ("IE-D", "one of the four councils of Dublin"),
    ("IL-D", "the Hebrew name of the Southern District"),
    ("IL-M", "the Hebrew name of the Central District"),
    ("IL-Z", "the Hebrew name of the Northern District"),
    ("IQ-TS", "At-Ta'mim was the name of Kirkuk until 2006"),
    ("LB-JA", "the South, with the name of the country"),
    ("LK-11", "Kŏḷamba is Colombo in Sinhala, transliterated"),
    ("LK-21", "the Sinhala name of Kandy"),
    ("LK-41", "the Sinhala name of Jaffna"),
    ("LT-KL", "the county, in the genitive; LT-20 is the district around the same city"),
    ("LT-KU", "the county, in the genitive; LT-15 is the district around the same city"),
    ("LT-PN", "the county, in the genitive; LT-32 is the district around the same city"),
    ("LY-AJ", "a part of Al Wahat since 2007"),
    ("LY-GD", "a part of Nalut since 2007"),
    ("LY-MZ", "a part of Jabal al Gharbi since 2007"),
    ("LY-QB", "a part of Derna since 2007"),
    ("LY-TN", "a part of Tripoli since 2007"),
    ("MD-CAM", "a district of Transnistria"),
    ("MD-GA", "Comrat is the capital of Gagauzia"),
    ("MD-GRI", "a district of Transnistria"),
    ("MG-A", "one of the regions inside the province of Toamasina"),
    ("MG-D", "one of the regions inside the province of Antsiranana"),
    ("MG-F", "one of the regions inside the province of Fianarantsoa"),
    ("MG-M", "one of the regions inside the province of Mahajanga"),
    ("MG-T", "one of the regions inside the province of Antananarivo"),
    ("MG-U", "one of the regions inside the province of Toliara"),
    ("MK-28", "a part of Kičevo since 2013"),
    ("MK-31", "a part of Kičevo since 2013"),
    ("MK-57", "a part of Kičevo since 2013"),
    ("MU-BR", "a town in Plaines Wilhems"),
    ("MU-CU", "a town in Plaines Wilhems"),
    ("MU-QB", "a town in Plaines Wilhems"),
    ("MU-VP", "a town in Plaines Wilhems"),
    ("MX-DIF", "Distrito Federal was the name of Mexico City until 2016"),
    ("NO-21", "a country of its own in ISO 3166-1, whose name is held there"),
    ("NP-KO", "one of the districts inside the zone of Koshi"),
    ("PG-NSB", "North Solomons was the name of Bougainville"),
    ("PH-BCD", "a city in Negros Occidental"),
    ("PH-LAP", "a city in Cebu"),
    ("PH-MDE", "a city in Cebu"),
    ("PH-MNL", "a city in Metro Manila"),
    ("PK-GB", "Northern Areas was the name of Gilgit-Baltistan until 2009"),
    ("PK-IS", "F.C.T.: the federal capital territory"),
    ("PK-KP", "K.P.: Khyber Pakhtunkhwa"),
    ("PK-TA", "F.A.T.A.: the tribal areas, a part of Khyber Pakhtunkhwa since 2018"),
    ("RU-ALT", "the krai; RU-AL is the republic beside it"),
    ("RU-CHU", "Chukotka"),
    ("RU-YEV", "Yevrey: the Jewish Autonomous Oblast"),
    ("RU-ZAB", "Chita was the name of the largest part until 2008"),
    ("TH-10", "Bangkok"),
    ("TJ-SU", "Leninabad was the name of Sughd until 2000"),
    ("TM-D", "Tashauz is Daşoguz by way of Russian"),
    ("TM-L", "Chardzhou was the name of the capital of Lebap"),
    ("TZ-07", "the Swahili name of Zanzibar North"),
];

/// Words that say what kind of region it is.
const KINDS: [&str; 17] = [
    "oblast",
    "krai",
    "republic",
    "province",
    "region",
    "county",
    "district",
    "state",
    "governorate",
    "city",
    "of",
    "prefecture",
    "municipality",
    "department",
    "autonomous",
    "okrug",
    "the",
];

fn bare(name: &str) -> String {
    fold_name(name).split(' ').filter(|word| !KINDS.contains(word)).collect::<Vec<_>>().join(" ")
}

/// How much of two names is the same, from 0 to 1: the longest common subsequence.
fn likeness(one: &str, other: &str) -> f64 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut row = vec![0_usize; other.len() + 1];
    for letter in &one {
        let mut diagonal = 0;
        for (position, candidate) in other.iter().enumerate() {
            let above = row[position + 1];
            row[position + 1] =
                if letter == candidate { diagonal + 1 } else { above.max(row[position]) };
            diagonal = above;
        }
    }
    let longest = u32::try_from(one.len() + other.len()).expect("short names");
    2.0 * f64::from(u32::try_from(row[other.len()]).expect("short names"))
        / f64::from(longest.max(1))
}

#[test]
fn every_outline_has_the_code_of_its_name() {
    let mut names: HashMap<&Region, BTreeSet<String>> = HashMap::new();
    for (region, _, name) in &PLACES.region_names {
        names.entry(region).or_default().insert(bare(name));
    }
    let mut bearers: HashMap<(Country, &str), BTreeSet<&Region>> = HashMap::new();
    for (region, held) in &names {
        for name in held {
            bearers.entry((region.country(), name.as_str())).or_default().insert(region);
        }
    }
    let none = BTreeSet::new();
    let mut wrong = Vec::new();
    for outline in &PLACES.regions {
        let Some(region) = region_of_today(outline.region.clone()) else { continue };
        let (name, held) = (bare(&outline.name), names.get(&region).unwrap_or(&none));
        let is_renamed = region != outline.region;
        if held.contains(&name)
            || (is_renamed && held.is_empty())
            || OTHER_NAMES.iter().any(|(code, _)| *code == outline.region.as_str())
        {
            continue;
        }
        let like = held.iter().map(|one| likeness(one, &name)).fold(0.0, f64::max);
        let others = bearers.get(&(region.country(), name.as_str()));
        if like < 0.6 || others.is_some() && like < 0.9 {
            wrong.push(format!(
                "{} {:?}: the names of {region} are {:?} ({like:.2}); {others:?}",
                outline.region,
                outline.name,
                held.iter().take(4).collect::<Vec<_>>()
            ));
        }
    }

    assert!(wrong.is_empty(), "{} outlines\n{}", wrong.len(), wrong.join("\n"));
}

/// Countries and territories whose large towns have no region, and why.
const WITHOUT_REGIONS: [(&str, &str); 13] = [
    ("BH", "Central governorate was divided among its neighbours in 2014, the outlines were not"),
    ("BS", "New Providence, the island of Nassau, is no district"),
    ("CW", "not divided"),
    ("EH", "not divided in ISO 3166-2; the regions of Morocco overlap it"),
    ("ET", "the south was divided in 2023 into regions that the list of ISO does not have"),
    ("HK", "not divided in ISO 3166-2"),
    ("MO", "not divided in ISO 3166-2"),
    ("MR", "Nouakchott was divided into three regions in 2014, the outlines were not"),
    ("PR", "not divided in ISO 3166-2"),
    ("PS", "the outlines are the West Bank and the Gaza Strip, not the governorates"),
    ("RE", "not divided in ISO 3166-2"),
    ("SO", "the outlines leave out Somaliland"),
    ("XK", "not divided in ISO 3166-2"),
];

#[test]
fn every_large_town_has_a_region_or_a_reason() {
    let towns = PLACES.towns.iter().filter(|town| town.population >= 100_000);

    let mut without: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for town in towns {
        let country = town.country.as_str();
        let has_reason = WITHOUT_REGIONS.iter().any(|(code, _)| *code == country);
        let found = GAZETTEER.locate(town.coordinate);
        let is_elsewhere = found.country != Some(town.country);
        if found.region.is_none() && !has_reason && !is_elsewhere {
            without.entry(country).or_default().push(town.name.clone());
        }
    }

    assert!(without.is_empty(), "{without:#?}");
}

/// Towns in whose middle the country of `GeoNames` is not named, and why.
const ELSEWHERE: [(u32, &str); 2] = [
    (13_527_315, "Santo António is a parish of Macau; GeoNames gives it to China"),
    (13_527_316, "São Lázaro is a parish of Macau; GeoNames gives it to China"),
];

#[test]
fn every_town_is_in_its_country_or_in_both() {
    let boundaries = Boundaries::new();
    let towns = PLACES.towns.iter().filter(|town| !ELSEWHERE.iter().any(|(id, _)| *id == town.id));

    // Where the borders agree, one town of fifty is asked about in full as well.
    let doubtful = towns.enumerate().filter(|(number, town)| {
        number % 50 == 0 || boundaries.territory(town.coordinate).country != Some(town.country)
    });
    let wrong: Vec<String> = doubtful
        .filter_map(|(_, town)| {
            let found = GAZETTEER.countries_at(town.coordinate);
            let line =
                || format!("{} {} {} is in {:?}", town.id, town.name, town.country, codes(&found));
            (!found.contains(&town.country)).then(line)
        })
        .collect();

    assert!(wrong.is_empty(), "{} towns\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn ground_of_two_countries_names_both() {
    for (latitude, longitude, countries, reason) in [
        (12.15, -68.266_7, &["BQ"][..], "Bonaire, which the borders name NL-BQ1, BQ and NL"),
        (78.22, 15.65, &["SJ"], "Svalbard"),
        (34.59, 32.97, &["CY"], "the base of Akrotiri"),
        (34.99, 33.74, &["CY"], "the base of Dhekelia"),
        (35.33, 33.32, &["CY", "TR"], "Kyrenia in Northern Cyprus"),
        (34.707, 33.022, &["CY"], "Limassol"),
        (35.012_5, 34.058_3, &["CY"], "Protaras, south of the line"),
        (35.166, 33.36, &["CY"], "the south of Nicosia"),
        (35.125, 33.95, &["CY", "TR"], "Famagusta"),
        (44.607_95, 33.521_34, &["UA", "RU"], "Sevastopol"),
        (44.95, 34.1, &["UA", "RU"], "Simferopol"),
        (43.0, 41.02, &["GE", "RU"], "Sukhumi"),
        (42.23, 43.97, &["GE", "RU"], "Tskhinvali"),
        (42.125, 44.484, &["GE", "RU"], "Akhalgori"),
        (41.984, 44.115, &["GE"], "Gori"),
        (41.99, 43.60, &["GE"], "Khashuri"),
        (42.58, 43.44, &["GE"], "Oni"),
        (44.612, 33.525, &["UA", "RU"], "Sevastopol"),
        (
            46.848,
            35.365,
            &["UA"],
            "Melitopol: its numbers for emergencies are the same on both sides",
        ),
        (41.72, 44.79, &["GE"], "Tbilisi"),
        (27.141_8, -13.187_97, &["EH", "MA"], "Laayoune in Western Sahara"),
        (28.0, -12.0, &["MA"], "Morocco north of it"),
        (33.270_29, 35.771_6, &["IL", "SY"], "Majdal Shams on the Golan"),
        (31.783_36, 35.233_88, &["IL", "PS"], "East Jerusalem"),
        (9.595_25, 28.434_93, &["SS", "SD"], "Abyei"),
        (42.66, 21.16, &["XK"], "Pristina"),
        (26.150_39, 119.932_84, &["TW"], "Nangan in the Matsu Islands"),
        (22.198, 113.544, &["MO"], "Macau"),
        (51.5, -0.12, &["GB"], "London"),
        (18.46, -66.1, &["PR"], "San Juan"),
    ] {
        assert_eq!(
            codes(&GAZETTEER.countries_at(point(latitude, longitude))),
            countries,
            "{reason}"
        );
    }
}

#[test]
fn the_antimeridian_divides_no_country() {
    let mut different = Vec::new();
    for step in -890..=890 {
        let latitude = f64::from(step) / 10.0;
        let [west, east] =
            [179.999, -179.999].map(|longitude| GAZETTEER.locate(point(latitude, longitude)));
        if west.country != east.country {
            different.push(format!("{latitude}: {:?} {:?}", west.country, east.country));
        }
    }

    assert!(different.is_empty(), "{different:#?}");
}

#[test]
fn the_aleutians_are_american_on_both_sides() {
    for longitude in [179.6, 179.99, 180.0, -180.0, -179.99, -179.9] {
        assert_eq!(codes(&GAZETTEER.countries_at(point(51.8, longitude))), ["US"], "{longitude}");
    }
}

#[test]
fn regions_are_told_at_the_coast_and_where_they_are_newer_than_the_outlines() {
    for (latitude, longitude, region, reason) in [
        (55.752, 37.617_5, "RU-MOW", "Moscow, whose code the outlines gave to its oblast"),
        (55.88, 38.78, "RU-MOS", "a town of the oblast"),
        (-29.857_9, 31.029_2, "ZA-KZN", "Durban"),
        (44.404_8, 8.944_4, "IT-GE", "Genoa"),
        (24.453_5, 54.377_3, "AE-AZ", "Abu Dhabi"),
        (-19.843_6, 34.838_9, "MZ-S", "Beira"),
        (6.455, 3.394_1, "NG-LA", "Lagos"),
        (55.675_9, 12.565_5, "DK-84", "Copenhagen"),
        (45.437_1, 12.332_7, "IT-VE", "Venice"),
        (-1.283_3, 36.816_7, "KE-30", "Nairobi"),
        (-4.054_7, 39.663_6, "KE-28", "Mombasa"),
        (1.559, 30.245, "CD-IT", "Bunia in Ituri"),
        (0.515, 25.191, "CD-TO", "Kisangani in Tshopo"),
        (27.701_7, 85.320_6, "NP-P3", "Kathmandu"),
        (33.588_3, -7.611_4, "MA-06", "Casablanca"),
        (60.392, 5.324, "NO-46", "Bergen"),
        (59.74, 10.2, "NO-33", "Drammen"),
        (5.354_4, -4.001_7, "CI-AB", "Abidjan"),
        (43.25, 76.95, "KZ-75", "Almaty"),
        (9.400_8, -0.839_3, "GH-NP", "Tamale"),
        (53.48, -2.24, "GB-ENG", "Manchester: the nation, not the district"),
    ] {
        let found = GAZETTEER.locate(point(latitude, longitude)).region;

        assert_eq!(found.as_ref().map(Region::as_str), Some(region), "{reason}");
    }
}

/// Covered regions whose largest namesake is elsewhere, and why.
const NAMESAKES: [(&str, &str); 2] = [
    ("AR-B", "the city of Buenos Aires is no part of the province of its name"),
    ("US-WA", "the city of Washington is on the other coast"),
];

#[test]
fn every_covered_region_is_found_by_its_largest_town() {
    let mut covered: BTreeSet<Region> = BTreeSet::new();
    for file in ["crisis_lines.csv", "on_call.csv"] {
        let text =
            std::fs::read_to_string(Path::new(PROJECT).join("data").join(file)).expect("a table");
        for row in csv_rows(&text) {
            covered.extend(row["coverage"].split(';').filter_map(|area| Region::parse(area).ok()));
        }
    }
    let mut names: HashMap<&Region, BTreeSet<String>> = HashMap::new();
    for (region, _, name) in
        PLACES.region_names.iter().filter(|(region, _, _)| covered.contains(region))
    {
        names.entry(region).or_default().insert(fold_name(name));
    }

    let countries: BTreeSet<Country> = covered.iter().map(Region::country).collect();
    let large = PLACES
        .towns
        .iter()
        .filter(|town| countries.contains(&town.country) && town.population >= 20_000);
    let located: Vec<_> =
        large.map(|town| (town, GAZETTEER.locate(town.coordinate).region)).collect();
    let mut wrong = Vec::new();
    for region in &covered {
        let is_in = |found: &Option<Region>| {
            found.as_ref().is_some_and(|found| {
                found == region || GAZETTEER.wholes_of(found).any(|whole| whole == region)
            })
        };
        let has_reason = NAMESAKES.iter().any(|(code, _)| *code == region.as_str());
        if !located.iter().any(|(_, found)| is_in(found)) && !GAZETTEER.has_town_in(region) {
            wrong.push(format!("{region}: nobody is there"));
        }
        // The largest town that bears the region's name (Moscow, Lagos, New York) is in it.
        let bears = |town: &Town| {
            names.get(region).is_some_and(|held| held.contains(&fold_name(&town.name)))
        };
        let namesakes = located.iter().filter(|(town, _)| {
            town.country == region.country() && town.population >= 100_000 && bears(town)
        });
        let largest = namesakes.max_by_key(|(town, _)| town.population);
        if let Some((town, found)) = largest.filter(|(_, found)| !has_reason && !is_in(found)) {
            wrong.push(format!("{region}: {} is in {found:?}", town.name));
        }
    }

    assert!(covered.len() > 50 && wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_town_is_in_or_beside_the_county_that_is_named_with_it() {
    for (latitude, longitude, county, reason) in [
        (52.976, -0.026, "GB-LIN", "Boston, Lincolnshire"),
        (52.922, -1.476, "GB-DBY", "Derby, which is a district of its own inside Derbyshire"),
        (51.235, -0.575, "GB-SRY", "Guildford, Surrey"),
    ] {
        let county = Region::parse(county).expect("a code");

        assert!(GAZETTEER.is_within(point(latitude, longitude), &county, 10_000.0), "{reason}");
    }
    assert_eq!(
        GAZETTEER
            .district_at(point(52.976, -0.026), Country::parse("GB").expect("a code"))
            .map(Region::as_str),
        Some("GB-LIN")
    );
}
