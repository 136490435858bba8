//! The files of regions: joined with that of their country they are what the service answers.

use std::collections::BTreeMap;

use backstop::domain::{Kind, Region};
use backstop::search::{self, MOST_RESULTS, Moment, Narrowing, NearestQuery, QueryLocation};
use backstop::server::Directory;
use chrono::{Datelike as _, Days};
use serde_json::Value;

use super::{Exported, exported, service};
use crate::harness::ids;

/// The files of regions of a country by their codes, each with the regions that it is for.
pub fn files_of_regions(exported: &Exported) -> BTreeMap<String, Vec<String>> {
    let world = exported.json("world.json");
    let mut files = BTreeMap::new();
    for (country, regions) in world["regions"].as_object().expect("countries") {
        for (file, codes) in regions.as_object().expect("files") {
            let code = |code: &Value| format!("{country}-{}", code.as_str().expect("a code"));
            let codes = codes.as_array().expect("codes").iter().map(code).collect();
            files.insert(format!("{country}-{file}"), codes);
        }
    }
    files
}

/// What the service lists for a region at noon of a working day there, for which the files are
/// written: the ids of its crisis lines and on-call entries.
pub fn told_of_region(region: &str) -> [Vec<String>; 2] {
    let exported = exported();
    let day = exported.moment.date_naive();
    // The last day from Monday to Friday.
    let day = day - Days::new(u64::from(day.weekday().num_days_from_monday().saturating_sub(4)));
    let noon = Moment::Local(day.and_hms_opt(12, 0, 0).expect("noon"));
    let region = Region::parse(region).expect("a region");
    let ask = |moment| {
        let query = NearestQuery {
            limit: MOST_RESULTS,
            narrowing: Narrowing { moment, ..Narrowing::default() },
            ..NearestQuery::at(QueryLocation::Region(region.clone()))
        };
        let Directory { snapshot, gazetteer } = &exported.directory;
        search::nearest(snapshot, gazetteer, &query, exported.moment)
    };
    // A region may be in several zones.
    let answer = ask(Some(noon)).or_else(|_| ask(None)).expect("an answer");
    let snapshot = &exported.directory.snapshot;
    [Kind::CrisisLine, Kind::OnCall].map(|kind| {
        answer.hits(kind).iter().map(|hit| snapshot.id(hit.record).to_owned()).collect()
    })
}

/// The ids of a list of a region, and the hits of which they are, from its file and its country's.
fn joined(exported: &Exported, file: &str, ending: &str, list: &str) -> (Vec<String>, Vec<Value>) {
    let told = exported.json(&format!("region/{file}{ending}"));
    let country = exported.json(&format!("country/{}{ending}", &file[..2]));
    let ids: Vec<String> = told["order"][list]
        .as_array()
        .expect("ids")
        .iter()
        .map(|id| id.as_str().expect("an id").to_owned())
        .collect();
    let hits = ids.iter().map(|id| {
        let own = told[list].as_array().expect("hits").iter().find(|hit| hit["id"] == **id);
        let of_country = country[list].as_array().expect("hits");
        let hit = own.or_else(|| of_country.iter().find(|hit| hit["id"] == **id));
        hit.unwrap_or_else(|| panic!("{id} is in no file of {file}")).clone()
    });
    let hits = hits.collect();
    (ids, hits)
}

#[test]
fn the_file_of_a_region_and_of_its_country_are_what_the_service_answers() {
    let exported = exported();
    let files = files_of_regions(exported);
    let mut asked = 0;
    for (file, regions) in &files {
        for region in regions {
            let expected = told_of_region(region);
            let asked_now = format!("/v1/nearest?country={region}&limit=50");
            let now = service().get(&asked_now).expect_status(200).json();
            for (list, expected) in ["crisis_lines", "on_call"].into_iter().zip(expected) {
                let (ids_of_files, hits) = joined(exported, file, ".json", list);
                assert_eq!(ids_of_files, expected, "{list} of {region} in {file}");
                let told = now[list].as_array().expect("hits");
                assert_eq!(told.len(), hits.len(), "{list} of {region} at another moment");
                for hit in &hits {
                    let told = told.iter().find(|told| told["id"] == hit["id"]);
                    let told = told.unwrap_or_else(|| panic!("{} of {region}", hit["id"]));
                    for field in ["name", "reach", "contacts", "coverage"] {
                        let expected = super::files::without_nulls(&told[field]);
                        assert_eq!(hit[field], expected, "{field} of {} in {file}", hit["id"]);
                    }
                }
            }
            asked += 1;
        }
    }
    println!("{} files for {asked} regions", files.len());
    assert!(files.len() > 80 && asked >= files.len(), "{} {asked}", files.len());
}

#[test]
fn a_region_has_a_file_in_the_languages_of_its_country_and_no_hit_of_the_countrys_twice() {
    let exported = exported();
    let world = exported.json("world.json");
    for file in files_of_regions(exported).keys() {
        let country = exported.json(&format!("country/{}.json", &file[..2]));
        for tag in world["languages"][&file[..2]].as_array().expect("tags") {
            let tag = tag.as_str().expect("a tag");
            let ending = if tag == "en" { ".json".to_owned() } else { format!(".{tag}.json") };
            let told = exported.json(&format!("region/{file}{ending}"));
            assert_eq!(told["region"], file.as_str());
            for list in ["crisis_lines", "on_call"] {
                for hit in told[list].as_array().expect("hits") {
                    let held = country[list].as_array().expect("hits");
                    let is_same =
                        |other: &&Value| other["id"] == hit["id"] && other["reach"] == hit["reach"];
                    assert!(!held.iter().any(|other| is_same(&other)), "{file}: {}", hit["id"]);
                }
            }
        }
    }
    let new_york = exported.json("region/US-NY.json");
    assert_eq!(ids(&new_york["crisis_lines"]), ["us-ny-nyc-well"]);
    let colorado = exported.json("region/US-CO.json");
    assert_eq!(ids(&colorado["crisis_lines"]), Vec::<String>::new(), "no line of its own");
}

#[test]
fn regions_without_a_file_are_answered_as_their_country() {
    let exported = exported();
    let with_files: Vec<String> = files_of_regions(exported).into_values().flatten().collect();
    let towns = exported.files().into_keys().filter(|path| path.starts_with("towns/"));
    let mut asked = 0;
    for path in towns {
        let country = path[6..8].to_owned();
        let told = exported.json(&path);
        let column = &told["region"];
        let values = if column.is_array() { column } else { &column["of"] };
        let mut codes: Vec<&str> =
            values.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        codes.sort_unstable();
        codes.dedup();
        let own = exported.json(&format!("country/{country}.json"));
        // Every seventh: there are thousands.
        for code in codes.iter().step_by(7) {
            let region = format!("{country}-{code}");
            if with_files.contains(&region) {
                continue;
            }
            let reply = service().get(&format!("/v1/nearest?country={region}&limit=50"));
            if reply.status != 200 {
                continue;
            }
            let told = reply.json();
            for list in ["crisis_lines", "on_call"] {
                let (mut told, mut own) = (ids(&told[list]), ids(&own[list]));
                told.sort_unstable();
                own.sort_unstable();
                assert_eq!(told, own, "{list} of {region}");
            }
            asked += 1;
        }
    }
    println!("{asked} regions without a file");
    assert!(asked > 200, "{asked}");
}
