//! Files of others, imported with the real program: what good ones become, and that a bad one
//! changes nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{DataFolder, Run, csv_rows, run};

mod any_file;
mod attacked;
mod hsds;
mod hsds_feeds;
mod imls;
mod libraries_hacked;
mod mapped;
mod mapped_refused;
mod mapped_speed;
mod open_helplines;
mod openstreetmap;
mod us_care;

/// The program's options for a list of services that everybody may use.
const PUBLISHER: [&str; 8] = [
    "--source",
    "mill-211",
    "--publisher",
    "Mill 211",
    "--url",
    "https://mill.example/",
    "--licence",
    "CC-BY-4.0",
];

/// A data folder and a place for downloads.
struct Desk {
    folder: DataFolder,
    downloads: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: DataFolder::new(), downloads: tempfile::tempdir().expect("a folder") }
    }

    /// Keeps a download and returns its path.
    fn download(&self, name: &str, content: &[u8]) -> String {
        let path = self.downloads.path().join(name);
        std::fs::write(&path, content).expect("written");
        path.to_string_lossy().into_owned()
    }

    fn import(&self, arguments: &[&str]) -> Run {
        run(&mut self
            .folder
            .folders()
            .command(&[&["import", "--retrieved-on", "2026-11-22"], arguments].concat()))
    }

    /// The rows of a table.
    fn rows(&self, table: &str) -> Vec<std::collections::HashMap<String, String>> {
        csv_rows(&String::from_utf8(self.folder.read(table)).expect("UTF-8"))
    }

    /// Every file of the data folder.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut files, mut folders) = (BTreeMap::new(), vec![self.folder.folders().data.clone()]);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    files.insert(entry.path(), std::fs::read(entry.path()).expect("readable"));
                }
            }
        }
        files
    }
}

/// An answer of the Overpass API.
fn overpass(elements: &Value) -> Vec<u8> {
    let answer = json!({
        "version": 0.6,
        "generator": "Overpass API",
        "osm3s": {"timestamp_osm_base": "2026-11-20T08:15:00Z", "copyright": "The data is made available under ODbL."},
        "elements": elements,
    });
    answer.to_string().into_bytes()
}

fn libraries_of_manchester() -> Value {
    json!([
        {"type": "way", "id": 71, "center": {"lat": 53.4781, "lon": -2.2446}, "nodes": [1, 2, 3], "tags": {
            "amenity": "library", "name": "Weir Library", "addr:street": "Weir Street", "addr:housenumber": "7", "addr:city": "Manchester",
            "addr:postcode": "M1 4ZZ", "operator": "Weir Council", "internet_access": "wlan;terminal", "internet_access:fee": "no",
            "opening_hours": "Mo-Fr 09:00-17:00", "phone": "+44 161 496 0000; 0161 496 0000", "contact:website": "https://weir.example/"}},
        {"type": "node", "id": 72, "lat": 53.4790, "lon": -2.2400, "tags": {
            "amenity": "library", "name": "Lock Library", "addr:country": "GB", "opening_hours": "weekdays"}},
        {"type": "node", "id": 73, "lat": 53.4800, "lon": -2.2400, "tags": {"disused:amenity": "library", "name": "Old Library"}},
    ])
}

fn service() -> Value {
    json!({
        "id": "5f1e0001", "name": "Mill Listening", "status": "active", "assured_date": "2026-09-01",
        "organization": {"id": "0", "name": "The Mill", "phones": [{"number": "0161 496 0099"}]},
        "phones": [{"id": "1", "number": "116 123", "type": "voice"}, {"id": "2", "number": "0161 496 0001", "type": "fax"}],
        "schedules": [{"id": "3", "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}],
        "contacts": [{"id": "4", "name": "Ann Persona", "phones": [{"id": "5", "number": "0161 496 0098"}]}],
        "service_at_locations": [{"id": "a1", "location": {
            "id": "6", "location_type": "physical", "name": "Mill House", "latitude": 53.4791, "longitude": -2.2443,
            "addresses": [{"id": "7", "address_1": "4 Refuge Lane", "city": "Manchester", "state_province": "", "postal_code": "M1 9QQ",
                "country": "GB", "address_type": "physical"}]}}],
    })
}

/// Services as publishers of other habits write them: capitals, no types, numbers in sentences,
/// nulls, several places.
fn services_of_other_habits() -> Value {
    let place = |id: &str, name: &str, latitude: f64| {
        json!({"id": id, "phones": null, "location": {"id": format!("l-{id}"), "location_type": "Physical ", "name": name, "latitude": latitude,
            "longitude": -2.2443, "schedules": [], "addresses": [{"address_1": format!("{name} Lane"), "address_2": null, "city": "Manchester",
            "state_province": null, "postal_code": "M1 1AA", "country": "United Kingdom", "address_type": "PHYSICAL"}]}})
    };
    json!({"totalPages": 1, "number": 1, "content": [
        {"id": 4711, "name": "Weir Listening", "status": "Active", "description": null, "url": "www.weir.example", "email": "",
            "phones": [
                {"number": "0161 496 0012", "type": null, "description": "Administration"},
                {"number": "0161 496 0009", "type": "Voice", "description": "24 hour crisis line"},
                {"number": "0161 496 0001", "type": "Voice ", "extension": "x3"},
                {"number": "0161 496 0002 / 0161 496 0003", "type": "Voice"},
                {"number": "116 123, press 2", "description": ""}],
            "schedules": [{"freq": "weekly", "byday": "Mo-Fr", "opens_at": "9:00 AM", "closes_at": "5:30 PM", "timezone": "GMT",
                "valid_from": "2019-01-01", "valid_to": null, "notes": ""}],
            "service_at_locations": [place("w1", "Weir", 53.4791), place("w2", "Lock", 53.4891)]},
        {"id": "4712", "name": "Old Listening", "status": "INACTIVE", "phones": [{"number": "0161 496 0004"}]},
        {"id": "", "name": "Nameless Listening", "status": "active", "phones": [{"number": "0161 496 0005"}]},
    ]})
}

/// Headings of the outlets file of fiscal year 2013; the line is made up.
const OUTLETS_2013: &str = "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,C_MSA,SQ_FEET,F_SQ_FT,L_NUM_BM,F_BKMOB,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,FIPSST,FIPSCO,FIPSPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,GAL,GALMS,POSTMS\n\
    CA,CA9001,2,A1,WEIR LIBRARY,7 WEIR ST,LOS ANGELES,90012,M,LOS ANGELES,2135550100,CE,NO,900,R_13,0,R_13,2080,R_13,52,R_13,2014,0,0,0,-118.24,34.05,6,1,1,9,43,1,1,1,0,0,addresspoint,STD,NND\n";

/// Headings of the systems file; the line is made up.
const SYSTEMS_2013: &str = "STABR,FSCSKEY,LIBID,LIBNAME,CITY,PITUSR,F_PITUSR\nCA,CA9001,A1,WEIR LIBRARY,LOS ANGELES,500,R_13\n";

/// The lines of a survey of so many libraries, each with a telephone.
fn outlets(count: usize, telephone: impl Fn(usize) -> String) -> String {
    let (head, line) = OUTLETS_2013.split_once('\n').expect("a heading");
    let line = line.trim_start();
    let lines = (0..count).map(|number| {
        line.replace("CA9001,2", &format!("CA9{number:03},2"))
            .replace("WEIR LIBRARY", &format!("WEIR LIBRARY {number}"))
            .replace("7 WEIR ST", &format!("{number} WEIR ST"))
            .replace("2135550100", &telephone(number))
    });
    format!("{head}\n{}", lines.collect::<String>())
}
