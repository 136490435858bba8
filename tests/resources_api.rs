//! Lists, single resources, places, countries, datasets, health and the documentation.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::harness::{DataFolder, TestApp, csv_rows, ids, moment, shipped};

/// Some dozens of rows, so that pages have something to turn.
fn app() -> &'static TestApp {
    static APP: LazyLock<TestApp> = LazyLock::new(|| {
        let folder = DataFolder::new();
        for number in 0..47 {
            let id = format!("library-{number:02}");
            let name = if number % 5 == 0 { "Readers' Hall" } else { "Town Library" };
            let latitude = format!("53.{:02}", 40 + number % 20);
            folder.add(
                "libraries",
                &[("id", &id), ("name", name), ("latitude", &latitude), ("address_1", &id)],
            );
        }
        folder.add(
            "libraries",
            &[
                ("id", "us-library"),
                ("country", "US"),
                ("city", "Reno"),
                ("latitude", "39.53"),
                ("longitude", "-119.81"),
            ],
        );
        folder.add(
            "crisis_lines",
            &[
                ("id", "gb-line"),
                ("topics", "suicide;crisis"),
                ("languages", "en;cy"),
                ("description", "Zebra crossings & more"),
            ],
        );
        folder.add(
            "crisis_lines",
            &[
                ("id", "us-line"),
                ("coverage", "US-CA;US-NV"),
                ("topics", "gambling"),
                ("languages", "es"),
            ],
        );
        folder.add(
            "crisis_lines",
            &[
                ("id", "fr-line"),
                ("name", "Écoute \"jour, nuit\""),
                ("coverage", "FR"),
                ("languages", "fr-CA"),
            ],
        );
        folder.add(
            "crisis_lines",
            &[("id", "gb-former"), ("status", "defunct"), ("replaced_by", "gb-line")],
        );
        folder.app()
    });
    &APP
}

fn listed(query: &str) -> Vec<String> {
    let list = app().get(&format!("/v1/resources?per_page=200&{query}")).json();
    assert_eq!(list["total"], ids(&list["resources"]).len(), "{query}\n{list:#}");
    ids(&list["resources"]).into_iter().map(str::to_owned).collect()
}

#[test]
fn filters_are_and_between_parameters_and_or_within_a_list() {
    for (query, expected) in [
        ("kind=crisis_line", &["fr-line", "gb-line", "us-line", "world-directory"][..]),
        ("kind=crisis_line&country=GB", &["gb-line"]),
        ("country=US", &["us-library", "us-line"]),
        ("country=us", &["us-library", "us-line"]),
        ("country=GB,FR&kind=crisis_line", &["fr-line", "gb-line"]),
        ("country=GB&country=FR&kind=crisis_line", &["fr-line", "gb-line"]),
        ("topic=suicide", &["gb-line"]),
        ("topic=suicide,gambling", &["gb-line", "us-line"]),
        ("topic=suicide&country=US", &[]),
        ("language=cy", &["gb-line"]),
        ("language=fr", &["fr-line"]),
        ("language=es,cy", &["gb-line", "us-line"]),
        ("bbox=-120,39,-119,40", &["us-library"]),
        ("bbox=-120,39,-119,40&kind=crisis_line", &[]),
        ("kind=branch", &[]),
    ] {
        assert_eq!(listed(query), expected, "{query}");
    }
}

#[test]
fn words_are_found_in_names_and_descriptions_whatever_their_capitals_and_accents() {
    for (words, expected) in [
        ("zebra", &["gb-line"][..]),
        ("ZEBRA%20crossings", &["gb-line"]),
        ("ecoute", &["fr-line"]),
        ("%C3%89COUTE", &["fr-line"]),
        ("zeb", &["gb-line"]),
        ("zebra%20nosuchword", &[]),
        ("reno", &["us-library"]),
    ] {
        assert_eq!(listed(&format!("q={words}")), expected, "{words}");
    }
    assert_eq!(listed("q=readers").len(), 10);
    assert_eq!(listed("q=library&country=US"), ["us-library"]);
}

#[test]
fn a_list_is_in_the_order_of_the_ids_unless_asked_otherwise() {
    let by_id = listed("");
    let by_distance = app().get("/v1/resources?per_page=200&lat=53.40&lon=-2.245").json();

    assert!(by_id.is_sorted(), "{by_id:?}");
    let metres: Vec<u64> = by_distance["resources"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["distance_m"].as_u64())
        .collect();
    assert_eq!(metres.len(), 48, "only what has a place is at a distance");
    assert!(metres.is_sorted(), "{metres:?}");
    let first: Vec<&str> = ids(&by_distance["resources"]).into_iter().take(3).collect();
    assert_eq!(first, ["library-00", "library-20", "library-40"], "ties by id");
}

#[test]
fn pages_joined_are_the_whole_list() {
    for (query, per_page) in [
        ("", 7),
        ("", 1),
        ("kind=library", 10),
        ("q=library", 9),
        ("lat=53.4&lon=-2.2", 13),
        ("country=GB", 200),
    ] {
        let csv = app().get(&format!("/v1/resources?format=csv&{query}")).expect_status(200);
        let whole: Vec<String> =
            csv_rows(&csv.text).into_iter().map(|row| row["id"].clone()).collect();
        let mut joined: Vec<String> = Vec::new();

        for page in 1.. {
            let list =
                app().get(&format!("/v1/resources?page={page}&per_page={per_page}&{query}")).json();
            let shown = ids(&list["resources"]);
            assert_eq!(
                (&list["page"], &list["per_page"], &list["total"]),
                (&json!(page), &json!(per_page), &json!(whole.len())),
                "{query}"
            );
            if shown.is_empty() {
                break;
            }
            assert!(shown.len() <= per_page, "{query} page {page}");
            joined.extend(shown.into_iter().map(str::to_owned));
        }

        assert_eq!(joined, whole, "{query} by {per_page}");
        assert_eq!(
            joined.iter().collect::<HashSet<_>>().len(),
            joined.len(),
            "{query}: twice on the list"
        );
    }
}

#[test]
fn pages_of_the_shipped_list_have_no_row_twice_and_none_missing() {
    let csv = shipped().get("/v1/resources?format=csv&kind=crisis_line,on_call").expect_status(200);
    let whole: Vec<String> = csv_rows(&csv.text).into_iter().map(|row| row["id"].clone()).collect();

    let pages = whole.len().div_ceil(200);
    let joined: Vec<String> = (1..=pages)
        .flat_map(|page| {
            let list = shipped()
                .get(&format!("/v1/resources?kind=crisis_line,on_call&per_page=200&page={page}"))
                .json();
            ids(&list["resources"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();

    assert_eq!(joined, whole);
}

#[test]
fn a_page_has_twenty_rows_unless_asked_otherwise_and_names_its_neighbours() {
    let second = app().get("/v1/resources?page=2&kind=library").expect_status(200);
    let first = app().get("/v1/resources?kind=library").expect_status(200);

    assert_eq!(ids(&second.any_json()["resources"]).len(), 20, "{second}");
    assert_eq!(second.header("x-total-count"), "48", "{second}");
    let link = second.header("link");
    assert!(
        link.contains("page=3&per_page=20>; rel=\"next\"")
            && link.contains("page=1&per_page=20>; rel=\"prev\""),
        "{link}"
    );
    assert!(link.contains("kind=library"), "the filter goes along: {link}");
    assert!(!first.header("link").contains("rel=\"prev\""), "{first}");
    assert_eq!(
        ids(&app().get("/v1/resources?page=999999999999").json()["resources"]),
        Vec::<&str>::new()
    );
}

#[test]
fn a_list_is_geojson_when_asked_with_null_for_what_has_no_place() {
    let reply = app().get("/v1/resources?per_page=200&format=geojson").expect_status(200);

    let parsed: geojson::GeoJson =
        reply.text.parse().unwrap_or_else(|error| panic!("{error}\n{reply}"));

    let geojson::GeoJson::FeatureCollection(collection) = parsed else {
        panic!("no collection\n{reply}")
    };
    assert_eq!(collection.features.len(), 52, "{reply}");
    let without = collection.features.iter().filter(|feature| feature.geometry.is_none()).count();
    assert_eq!(without, 4, "the lines");
    assert!(reply.text.contains("\"geometry\":null"), "null, and not left out");
}

#[test]
fn a_csv_has_the_columns_of_the_json_and_lists_joined() {
    let reply = app().get("/v1/resources?format=csv").expect_status(200);
    let rows = csv_rows(&reply.text);
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).expect("a row").clone();

    assert_eq!(row("us-line")["coverage"], "US-CA;US-NV");
    assert_eq!(row("gb-line")["topics"], "suicide;crisis");
    assert_eq!(row("fr-line")["name"], "Écoute \"jour, nuit\"", "quotes and commas survive");
    let resource = app().get("/v1/resources/library-05").json();
    let library = row("library-05");
    for field in ["id", "kind", "name", "status", "time_zone"] {
        assert_eq!(Some(library[field].as_str()), resource[field].as_str(), "{field}");
    }
    assert_eq!(library["latitude"].parse::<f64>().ok(), resource["latitude"].as_f64());
}

#[test]
fn the_csv_of_a_list_by_distance_has_the_distance() {
    let reply =
        app().get("/v1/resources?format=csv&lat=53.40&lon=-2.245&kind=library").expect_status(200);

    let rows = csv_rows(&reply.text);

    let distance = rows.first().and_then(|row| row.get("distance_m")).map(String::as_str);
    assert_eq!(distance, Some("0"), "{}", reply.text.lines().next().unwrap_or_default());
}

#[test]
fn one_resource_is_the_same_alone_and_in_a_list() {
    let alone = app().get("/v1/resources/gb-line").json();
    let list = app().get("/v1/resources?kind=crisis_line&country=GB").json();

    let mut in_list = list["resources"][0].clone();
    in_list.as_object_mut().expect("an object").remove("distance_m");
    assert_eq!(alone, in_list);
    assert_eq!(alone["description"], "Zebra crossings & more");
}

#[test]
fn what_does_not_exist_is_not_found_and_what_was_retired_is_gone() {
    app().get("/v1/resources/gb-unknown").expect_problem(404, "not_found", Some("id"));
    let problem = app().get("/v1/resources/gb-former").expect_problem(410, "gone", Some("id"));

    assert_eq!(problem["replaced_by"], "gb-line", "{problem:#}");
}

/// Every path that answers GET.
const PATHS: [&str; 13] = [
    "/v1/nearest",
    "/v1/nearest?lat=53.48&lon=-2.24&format=geojson",
    "/v1/resources",
    "/v1/resources?format=csv",
    "/v1/resources?q=library",
    "/v1/resources/gb-line",
    "/v1/places?q=Leeds",
    "/v1/countries",
    "/v1/countries/GB",
    "/v1/datasets",
    "/healthz",
    "/readyz",
    "/openapi.json",
];

#[test]
fn head_is_get_without_its_body_everywhere() {
    for path in PATHS {
        let got = app().get(path).expect_status(200);
        let head = app().ask("HEAD", path, &[], None);

        assert_eq!(head.status, 200, "{head}");
        assert_eq!(head.text, "", "{head}");
        for header in ["content-type", "etag", "cache-control", "x-total-count"] {
            assert_eq!(head.header(header), got.header(header), "{header}\n{head}");
        }
        assert_eq!(head.header("content-length"), got.text.len().to_string(), "{head}");
    }
    app().ask("HEAD", "/v1/resources/gb-unknown", &[], None).expect_status(404);
    app().ask("HEAD", "/docs/", &[], None).expect_status(200);
}

#[test]
fn what_depends_on_the_data_alone_has_a_strong_tag_and_is_confirmed_by_it() {
    for path in [
        "/v1/resources",
        "/v1/resources?format=csv&kind=library",
        "/v1/resources?format=geojson",
        "/v1/resources/gb-line",
        "/v1/countries",
        "/v1/countries/GB",
        "/v1/datasets",
    ] {
        let got = app().get(path).expect_status(200);
        let tag = got.header("etag");
        assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 10, "{got}");
        assert!(
            tag.contains(env!("CARGO_PKG_VERSION")),
            "another version may show the same data otherwise\n{got}"
        );

        for (sent, status) in [
            (tag.to_owned(), 304),
            (format!("W/{tag}"), 304),
            (format!("\"other\", {tag}"), 304),
            ("*".to_owned(), 304),
            ("\"other\"".to_owned(), 200),
        ] {
            let again = app().get_with(path, &[("if-none-match", &sent)]);

            assert_eq!(again.status, status, "{sent}\n{again}");
            assert_eq!(again.header("etag"), tag, "{again}");
            assert_eq!(again.text.is_empty(), status == 304, "{again}");
        }
    }
}

#[test]
fn representations_of_one_address_have_different_tags() {
    let tags: HashSet<String> = ["application/json", "text/csv", "application/geo+json"]
        .iter()
        .map(|accept| {
            app().get_with("/v1/resources", &[("accept", accept)]).header("etag").to_owned()
        })
        .collect();
    let languages: HashSet<String> = ["en", "de"]
        .iter()
        .map(|language| {
            app().get(&format!("/v1/countries/GB?lang={language}")).header("etag").to_owned()
        })
        .collect();

    assert_eq!((tags.len(), languages.len()), (3, 2), "{tags:?} {languages:?}");
    assert!(app().get("/v1/resources").header("vary").contains("Accept"));
}

#[test]
fn other_data_have_another_tag() {
    let other = DataFolder::new().app();

    assert_ne!(
        other.get("/v1/resources").header("etag"),
        app().get("/v1/resources").header("etag")
    );
}

#[test]
fn any_page_of_the_web_may_read_and_no_credentials_go_along() {
    for path in PATHS.into_iter().chain(["/v1/nearest?lat=91&lon=0", "/nothing-here"]) {
        let reply = app().get_with(path, &[("origin", "https://practice.example")]);

        assert_eq!(reply.header("access-control-allow-origin"), "*", "{reply}");
        assert_eq!(reply.header("access-control-allow-credentials"), "", "{reply}");
    }
    let asked = [
        ("origin", "https://practice.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
    ];
    let preflight = app().ask("OPTIONS", "/v1/nearest", &asked, None);
    assert!((200..300).contains(&preflight.status), "{preflight}");
    assert_eq!(preflight.header("access-control-allow-origin"), "*", "{preflight}");
    assert!(preflight.header("access-control-allow-methods").contains("POST"), "{preflight}");
}

#[test]
fn countries_tell_what_is_held() {
    let countries = shipped().get("/v1/countries").json();
    let japan = shipped().get("/v1/countries/JP").json();
    let lower_case = shipped().get("/v1/countries/jp?lang=ja").json();

    let codes: Vec<&str> = countries["countries"]
        .as_array()
        .expect("countries")
        .iter()
        .filter_map(|one| one["country"].as_str())
        .collect();
    assert!(codes.len() >= 249 && codes.is_sorted(), "{codes:?}");
    let mut numbers: Vec<&str> = japan["emergency_numbers"]
        .as_array()
        .expect("numbers")
        .iter()
        .filter_map(|one| one["number"].as_str())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["110", "119"], "{japan:#}");
    assert!(
        ids_of_lines(&japan)
            .iter()
            .all(|id| shipped().get(&format!("/v1/resources/{id}")).status == 200),
        "{japan:#}"
    );
    assert_eq!(lower_case["country_name"], "日本", "{lower_case:#}");
    let in_list = countries["countries"]
        .as_array()
        .expect("countries")
        .iter()
        .find(|one| one["country"] == "JP")
        .expect("Japan");
    assert_eq!(*in_list, japan);
    let libraries = app().get("/v1/countries/GB").json();
    let count = libraries["counts"]
        .as_array()
        .expect("counts")
        .iter()
        .find(|one| one["kind"] == "library")
        .expect("libraries")
        .clone();
    assert_eq!(count["count"], 47, "{libraries:#}");
}

fn ids_of_lines(country: &Value) -> Vec<String> {
    country["crisis_lines"]
        .as_array()
        .expect("ids")
        .iter()
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect()
}

#[test]
fn datasets_tell_their_rows_licences_sources_dates_and_how_much_is_verified() {
    let view = shipped().get("/v1/datasets").json();

    for name in
        ["crisis_lines", "branches", "on_call", "libraries", "emergency_numbers", "contacts"]
    {
        let tables = view["datasets"].as_array().expect("tables");
        let table = tables
            .iter()
            .find(|table| table["name"] == name)
            .unwrap_or_else(|| panic!("{name}\n{view:#}"));

        assert!(table["rows"].as_u64().is_some_and(|rows| rows > 0), "{table:#}");
        assert!(
            table["licences"].as_array().is_some_and(|licences| !licences.is_empty()),
            "{table:#}"
        );
        assert!(
            table["sources"]
                .as_array()
                .is_some_and(|sources| !sources.is_empty() || name == "contacts"),
            "{table:#}"
        );
        assert!(
            table["share_verified"].as_f64().is_some_and(|share| (0.0..=1.0).contains(&share)),
            "{table:#}"
        );
    }
    let attribution = view["attribution"].to_string();
    for whom in ["OpenStreetMap", "GeoNames", "Libraries Hacked", "Wikipedia"] {
        assert!(attribution.contains(whom), "{whom}\n{attribution}");
    }
    assert_eq!(
        view["dataset"]["fingerprint"],
        shipped().get("/readyz").json()["dataset"]["fingerprint"]
    );
}

#[test]
fn a_town_is_completed_whatever_is_typed_of_it() {
    for (typed, expected, country, reason) in [
        ("Manch", "Manchester", "GB", "a beginning"),
        ("manchester", "Manchester", "GB", "small letters"),
        ("Liverpol", "Liverpool", "GB", "a letter missing"),
        ("Manchesterr", "Manchester", "GB", "a letter too many"),
        ("sao paulo", "São Paulo", "BR", "no accents"),
        ("Londres", "London", "GB", "a name in another language"),
        ("東京", "Tokyo", "JP", "another script"),
        ("Portland, ME", "Portland", "US", "narrowed by a region"),
    ] {
        let typed_encoded: String =
            url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();

        let found = shipped().get(&format!("/v1/places?q={typed_encoded}")).json();

        let best = &found["places"][0];
        assert_eq!(
            (best["name"].as_str(), best["country"].as_str()),
            (Some(expected), Some(country)),
            "{typed}: {reason}\n{found:#}"
        );
        assert_eq!(best["type"], "town", "{best:#}");
        assert!(
            best["latitude"].is_f64()
                && best["longitude"].is_f64()
                && best["country_name"].is_string(),
            "{best:#}"
        );
    }
}

#[test]
fn a_postal_code_is_completed_and_a_country_narrows_it() {
    let codes = shipped().get("/v1/places?q=SW1&country=GB").json();
    let towns = shipped().get("/v1/places?q=Manchester&country=US&limit=3").json();
    let nothing = shipped().get("/v1/places?q=Xqzzkwpf").json();

    let names: Vec<&str> = codes["places"]
        .as_array()
        .expect("places")
        .iter()
        .filter_map(|place| place["name"].as_str())
        .collect();
    assert!(!names.is_empty() && names.iter().all(|name| name.starts_with("SW1")), "{codes:#}");
    assert_eq!(codes["places"][0]["type"], "postal_code", "{codes:#}");
    let places = towns["places"].as_array().expect("places");
    assert!(places.len() == 3 && places.iter().all(|place| place["country"] == "US"), "{towns:#}");
    assert_eq!(nothing["places"], json!([]));
}

#[test]
fn the_service_says_that_it_lives_and_that_it_is_ready() {
    let alive = app().get("/healthz").expect_status(200);
    let ready = app().get("/readyz").expect_status(200);

    assert_eq!(
        (alive.header("cache-control"), ready.header("cache-control")),
        ("no-store", "no-store")
    );
    assert_eq!(alive.any_json(), json!({"status": "alive"}));
    let ready = ready.any_json();
    assert_eq!(
        (&ready["status"], &ready["version"]),
        (&json!("ready"), &json!(env!("CARGO_PKG_VERSION"))),
        "{ready:#}"
    );
    assert!(
        ready["dataset"]["fingerprint"].as_str().is_some_and(|text| text.len() == 16),
        "{ready:#}"
    );
}

#[test]
fn the_documentation_needs_no_other_host() {
    let page = app().get("/docs/").expect_status(200);
    let mut assets: Vec<String> = vec!["swagger-initializer.js".to_owned()];
    for (attribute, text) in [("src=\"", &page.text), ("href=\"", &page.text)] {
        assets.extend(
            text.split(attribute)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned),
        );
    }

    assert!(page.header("content-type").starts_with("text/html"), "{page}");
    assert!(assets.len() >= 4, "{assets:?}\n{page}");
    for asset in assets {
        assert!(!asset.contains("//"), "{asset} is on another host\n{page}");
        let asset = asset.trim_start_matches("./");
        let path = if asset.starts_with('/') { asset.to_owned() } else { format!("/docs/{asset}") };
        let reply = app().get(&path);
        assert_eq!(reply.status, 200, "{path}");
        if asset == "swagger-initializer.js" {
            assert!(reply.text.contains("/openapi.json"), "{reply}");
            assert!(!reply.text.contains("http://") && !reply.text.contains("https://"), "{reply}");
        }
    }
    assert!(page.header("content-security-policy").contains("default-src 'none'"), "{page}");
    let redirect = app().get("/docs");
    assert!(
        (300..400).contains(&redirect.status) && redirect.header("location") == "/docs/",
        "{redirect}"
    );
}

#[test]
fn nothing_may_be_guessed_about_a_reply_and_nobody_is_told_where_it_was_read() {
    for path in PATHS {
        let reply = app().get(path);

        assert_eq!(
            (reply.header("x-content-type-options"), reply.header("referrer-policy")),
            ("nosniff", "no-referrer"),
            "{reply}"
        );
    }
}

#[test]
fn one_resource_has_the_representations_that_a_list_has() {
    let path = "/v1/resources/gb-lh-1";
    let resource = shipped().get(path).json();

    let feature = shipped().get(&format!("{path}?format=geojson")).expect_status(200);
    let rows = shipped().get_with(path, &[("accept", "text/csv")]).expect_status(200);

    assert_eq!(feature.header("content-type"), "application/geo+json", "{feature}");
    let (tags, feature) =
        ([feature.header("etag").to_owned(), rows.header("etag").to_owned()], feature.any_json());
    assert_eq!(
        (&feature["type"], &feature["properties"]),
        (&json!("Feature"), &resource),
        "{feature:#}"
    );
    assert_eq!(
        feature["geometry"]["coordinates"],
        json!([resource["longitude"], resource["latitude"]]),
        "{feature:#}"
    );
    let lines: Vec<&str> = rows.text.lines().collect();
    assert!(
        lines.len() == 2
            && lines[0].starts_with("id,kind,")
            && lines[1].starts_with("gb-lh-1,library,"),
        "{rows}"
    );
    assert_ne!(tags[0], tags[1], "each representation has a tag of its own");
}

#[test]
fn a_list_takes_every_narrowing_of_the_main_question() {
    let folder = DataFolder::new();
    let by_day = [("opening_hours", "Mo-Fr 09:00-17:00"), ("time_zone", "Europe/London")];
    for (table, id, cells) in [
        ("libraries", "library-with", &[("wifi", "yes"), ("internet_basis", "branch")][..]),
        ("libraries", "library-without", &[("wifi", "no"), ("internet_basis", "branch")]),
        ("libraries", "library-unknown", &[]),
        ("libraries", "library-by-day", &by_day),
        ("on_call", "a-team", &[("role", "crisis_team")]),
        ("on_call", "a-hospital", &[("role", "hospital")]),
        ("crisis_lines", "line-always", &[("opening_hours", "24/7")]),
        ("crisis_lines", "line-by-day", &by_day),
    ] {
        folder.add(table, &[&[("id", id), ("name", id)], cells].concat());
    }
    let app = folder.app_at(|| moment("2026-11-27T03:00:00Z"));
    let listed = |query: &str| {
        let list = app.get(&format!("/v1/resources?{query}")).json();
        ids(&list["resources"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };

    for (query, has, lacks) in [
        ("wifi=true", "library-with", "library-without"),
        ("wifi=true", "library-unknown", "library-without"),
        ("wifi=true", "line-by-day", "library-without"),
        ("role=crisis_team", "a-team", "a-hospital"),
        ("role=crisis_team", "library-without", "a-hospital"),
        ("always_open=true", "line-always", "line-by-day"),
        ("open_now=true", "line-always", "line-by-day"),
        ("open_now=true", "library-with", "library-by-day"),
        ("open_at=2026-11-27T10:00:00Z&kind=library", "library-by-day", "line-always"),
    ] {
        let listed = listed(query);

        assert!(listed.iter().any(|id| id == has), "{query} has {has}: {listed:?}");
        assert!(!listed.iter().any(|id| id == lacks), "{query} lacks {lacks}: {listed:?}");
    }
}

#[test]
fn a_list_of_what_is_open_says_so_row_by_row_and_begins_with_what_is_sure() {
    let reply =
        shipped().get("/v1/resources?open_at=2026-11-27T20:00:00Z&per_page=200&lat=51.5&lon=-0.1");

    assert_eq!(reply.header("cache-control"), "no-store", "it depends on the moment");
    let list = reply.json();
    let rows = list["resources"].as_array().expect("rows");
    let states: Vec<&str> = rows.iter().filter_map(|row| row["open"]["state"].as_str()).collect();
    assert_eq!(states.len(), rows.len(), "each row says it");
    assert!(!states.contains(&"closed"), "{states:?}");
    assert!(states.is_sorted(), "open before unknown: {states:?}");
    shipped().get("/v1/resources?open_at=2026-11-27T20:00").expect_problem(
        400,
        "invalid_parameter",
        Some("open_at"),
    );
}
