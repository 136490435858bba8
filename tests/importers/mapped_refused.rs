//! Maps and tables that are wrong as a whole: one line says it, and nothing is written.

use super::Desk;
use super::mapped::{COLUMNS, SOURCE, map, table};

/// Imports and asserts that one line says all of several words, and that nothing has changed.
fn refused(desk: &Desk, map: &str, table: &[u8], words: &[&str]) {
    let before = desk.files();

    let run = desk.import_csv(map, table);

    let said = run.stderr();
    let line = said.lines().find(|line| line.starts_with("error: ")).unwrap_or_default();
    assert!(!run.0.status.success(), "{words:?}: {}", run.stdout());
    for word in words {
        assert!(line.contains(word), "{word}: {said}");
    }
    let after = desk.files();
    assert!(before == after, "{words:?}: the data folder has changed");
}

#[test]
fn a_map_that_is_wrong_is_named_with_its_line_or_key() {
    let desk = Desk::new();
    let whole = map(COLUMNS);
    let with = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        whole.replacen(from, to, 1)
    };
    for (map, words) in [
        (
            with("name = \"name\"", "name = \"title\""),
            &["\"title\" (columns.name)", "weir.csv does not have", "it has ref, name, town"][..],
        ),
        (with("lat\"", "y\""), &["\"y\" (point)"]),
        (with("id = \"ref\"", "id = \"{ref}-{key}\""), &["\"key\" (id)"]),
        (
            with("city = ", "citty = "),
            &["columns.citty", "is no column of libraries; there are name"],
        ),
        (with("city = ", "opening_hours = "), &["columns.opening_hours", "[hours] is for"]),
        (with("city = \"town\"", "city = 5"), &["weir.toml, line 12", "the name of a column"]),
        (with("city = \"town\"", "city = { colum = \"town\" }"), &["line 12", "colum"]),
        (with("kind = \"libraries\"", "kind = \"library\""), &["line 1", "library"]),
        (with("kind = \"libraries\"", "kind = libraries"), &["weir.toml, line 1"]),
        (with("country = { value = \"GB\" }\n", ""), &["columns.country", "is needed"]),
        (with("{ value = \"GB\" }", "{ value = \"XX\" }"), &["columns.country", "\"XX\""]),
        (with("https://weir.example/", "weir"), &["source.url"]),
        (with("weir-libraries", "Weir Libraries"), &["source.id"]),
        (with("\"Weir Council\"", "\"TODO\""), &["source.publisher", "filled in"]),
        (with("OGL-UK-3.0", "whatever"), &["whatever", "it is not one of"]),
        (format!("silent_about = [\"wifi\"]\n{whole}"), &["silent_about", "card_required"]),
        (format!("silent_about = [\"city\"]\n{whole}"), &["silent_about", "columns.city"]),
        (
            format!("{whole}[[hours.days]]\ndays = \"Mon\"\ncolumn = \"name\"\n"),
            &["hours.days", "Mon"],
        ),
        (format!("{whole}[[only]]\ncolumn = \"town\"\n"), &["only", "needs `is` or `contains`"]),
        (String::new(), &["weir.toml"]),
    ] {
        refused(&desk, &map, table(3).as_bytes(), words);
    }
}

#[test]
fn two_maps_for_one_source_are_refused() {
    let desk = Desk::new();
    let map = map(COLUMNS);
    desk.import_csv(&map, table(3).as_bytes());

    let other = map.replace("gb-weir", "gb-other");
    refused(&desk, &other, table(3).as_bytes(), &["two maps for one source", "gb-weir-1"]);
    let other = map.replace("Weir Council", "Mill Council");
    refused(&desk, &other, table(3).as_bytes(), &["two maps for one source", "Weir Council"]);
    let lines = format!(
        "kind = \"crisis_lines\"\nid_prefix = \"gb-weir\"\nid = \"ref\"\n{SOURCE}[columns]\nname = \"name\"\ncoverage = {{ value = \"GB\" }}\npriority = {{ value = \"40\" }}\n"
    );
    refused(&desk, &lines, table(3).as_bytes(), &["two maps for one source", "rows in libraries"]);

    desk.download("second.toml", map.as_bytes());
    refused(&desk, &map, table(3).as_bytes(), &["two maps for one source", "second.toml"]);
}

#[test]
fn coordinates_that_are_not_what_they_should_be_are_refused_with_the_way_out() {
    let desk = Desk::new();
    let swapped = COLUMNS.replace(
        "latitude = \"lat\"\nlongitude = \"lon\"",
        "latitude = \"lon\"\nlongitude = \"lat\"",
    );
    refused(
        &desk,
        &map(&swapped),
        table(4).as_bytes(),
        &["4 of 4 points", "lon, lat", "swapped = true"],
    );
    let mended = swapped.replace("precision", "swapped = true\nprecision");
    desk.import_csv(&map(&mended), table(4).as_bytes());
    assert_eq!(desk.rows("libraries").len(), 4);

    let metres = "ref,name,town,code,lat,lon\n1,Mill,Manchester,M1 1AA,398000.5,384000.5\n2,Weir,Manchester,M1 1AA,398100.5,384100.5\n";
    refused(
        &desk,
        &map(COLUMNS),
        metres.as_bytes(),
        &["2 of 2 points", "metres", "EPSG:27700", "ogr2ogr"],
    );
    let web = "ref,name,town,code,lat,lon\n1,Mill,Manchester,M1 1AA,7071000,-249600\n2,Weir,Manchester,M1 1AA,7071100,-249500\n";
    refused(&desk, &map(COLUMNS), web.as_bytes(), &["EPSG:3857"]);
}

#[test]
fn a_file_of_another_country_is_refused() {
    let desk = Desk::new();
    let american = "ref,name,town,code,lat,lon\n1,Mill,Reno,89501,39.53,-119.81\n2,Weir,Reno,89501,39.54,-119.82\n3,Lock,Manchester,M1,53.48,-2.24\n";
    refused(
        &desk,
        &map(COLUMNS),
        american.as_bytes(),
        &["2 of 3 points are not in GB", "39.53 -119.81"],
    );

    let without_points = COLUMNS.split("[point]").next().expect("columns");
    let codes: Vec<String> = (0..12)
        .map(|number| format!("{number},Library {number},Manchester,9001{number},,"))
        .collect();
    let text = format!("ref,name,town,code,lat,lon\n{}\n", codes.join("\n"));
    refused(&desk, &map(without_points), text.as_bytes(), &["12 of 12 postal codes are not in GB"]);
}

#[test]
fn a_file_of_which_much_is_broken_is_refused() {
    let desk = Desk::new();
    let broken =
        table(20).replace("Library 5,", "\"Library 5,").replace("Library 9,", "Library 9,,");

    refused(
        &desk,
        &map(COLUMNS),
        broken.as_bytes(),
        &["2 of 20 lines are broken", "line 6 has a quote", "line 10 has 7 cells"],
    );
    refused(
        &desk,
        &map(COLUMNS),
        b"just one column\nMill\n",
        &["no line can be split", "file.delimiter"],
    );
    refused(&desk, &map(COLUMNS), b"", &["weir.csv is empty"]);
    refused(&desk, &map(COLUMNS), b"<!DOCTYPE html><title>404</title>", &["web page"]);
    refused(&desk, &map(COLUMNS), b"PK\x03\x04\x14\0", &["zip"]);
    refused(&desk, &map(COLUMNS), b"ref,name,town,code,lat,lon\n", &["nothing in"]);
}

#[test]
fn an_import_that_would_take_away_much_is_refused() {
    let desk = Desk::new();
    desk.import_csv(&map(COLUMNS), table(40).as_bytes());

    refused(&desk, &map(COLUMNS), table(37).as_bytes(), &["would lose 3 of 40", "--allow-removal"]);
}

#[test]
fn a_table_needs_a_map_or_the_wish_for_one() {
    let desk = Desk::new();
    let file = desk.download("weir.csv", table(3).as_bytes());

    for arguments in [&["csv", &file][..], &["csv", "--guess", "--map", "a.toml", &file]] {
        let run = desk.import(arguments);
        assert!(!run.0.status.success() && run.stderr().contains("--guess"), "{}", run.stderr());
    }
}
