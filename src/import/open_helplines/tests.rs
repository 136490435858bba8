//! Lines of the list that nobody has seen.

use super::*;

const HEAD: &str = "id,country,name,category,secondary_categories,method,number_in_source,dialable_corrected,url,languages,hours,free,website,verified_at,note\n";

fn read(lines: &str) -> Import {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let file = UpstreamFile::new("helplines.csv", format!("{HEAD}{lines}"));
    let zone_of = |country: Country| {
        TimeZone::parse("Europe/London").ok().filter(|_| country.as_str() == "GB")
    };
    import(&file, &zone_of, today).expect("services")
}

#[test]
fn what_nobody_should_call_is_left_out_and_named() {
    let line = |id: &str, number: &str, hours: &str, day: &str, note: &str| {
        format!(
            "gb-{id},GB,Mill {id},general_crisis,,phone,{number},{number},,en,{hours},0,https://mill.example/,{day},{note}\n"
        )
    };
    let day = "2026-06-02";

    let import = read(
        &[
            line("open", "44 161 496 0000", "24/7", day, ""),
            line("later", "116 123", "24/7", "2027-01-01", ""),
            line("shut", "0161 496 0001", "CLOSED", day, ""),
            line("gone", "0161 496 0002", "24/7", day, "service closed down in May"),
            line("dead", "0161 496 0003", "24/7", day, "number no longer in service"),
            line("fax", "0161 496 0004", "24/7", day, "fax of the office"),
            line("far", "+33 1 48 06 42 41", "24/7", day, ""),
            line("week", "0161 496 0005", "9am-5pm Mon-Fri; closed Sat", day, "closed Sundays"),
        ]
        .concat(),
    );

    let shown: Vec<_> = import
        .rows_of("contacts")
        .iter()
        .map(|row| (row.get("resource_id"), row.get("number"), row.get("verified_on")))
        .collect();
    assert_eq!(
        shown,
        [
            ("gb-later", "116 123", ""),
            ("gb-open", "+44 161 496 0000", ""),
            ("gb-week", "0161 496 0005", day),
        ]
    );
    let summary = &import.summary;
    for (reason, ids) in [
        ("closed, as its hours say", vec!["gb-shut"]),
        ("closed, as its note says", vec!["gb-gone", "gb-dead"]),
        ("a fax or the like, as its note says", vec!["gb-fax"]),
        ("without a number that can be dialled", vec!["gb-far"]),
    ] {
        let dropped = summary.dropped_of(reason);
        assert_eq!(dropped.len(), ids.len(), "{reason}\n{summary:#}");
        assert!(
            ids.iter().all(|id| dropped.iter().any(|record| record.starts_with(id))),
            "{reason}: {dropped:?}"
        );
    }
    let foreign = summary.noted_of("telephone left out: a number of another country");
    assert!(foreign.first().is_some_and(|note| note.starts_with("gb-far")), "{foreign:?}");
    let future = summary.noted_of("day left out: it has not come, or is none");
    assert!(future.first().is_some_and(|note| note.starts_with("gb-later")), "{future:?}");
    let source = import.rows_of("sources").first().expect("a source");
    assert_eq!(source.get("id"), "open-helplines-2026-06");
}

#[test]
fn a_corrected_number_has_not_been_verified() {
    let import = read(
        "de-mill,DE,Mill Line,general_crisis,mental_health,phone,+498001110111,0800 1110111,,de,24/7,1,https://mill.example/,2026-06-02,\n\
         gb-mill,GB,Mill Text,suicide_prevention,,text,+4485258,85258,,en,24/7,1,https://mill.example/,2026-06-02,keyword MILL; source number undialable\n",
    );

    let [german, british] = import.rows_of("contacts") else { panic!("two contacts") };
    assert_eq!((german.get("verified_on"), german.get("e164")), ("2026-06-02", "+498001110111"));
    assert_eq!(
        (british.get("verified_on"), british.get("keyword"), british.get("e164")),
        ("", "MILL", "")
    );
    assert_eq!(import.summary.times_noted("number corrected, so not verified"), 1);
}

#[test]
fn hours_that_the_note_doubts_are_not_taken_over() {
    let line = |note: &str| {
        format!(
            "jp-mill,JP,Mill,general_crisis,,phone,0120-000-100,0120-000-100,,en,24/7,1,https://mill.example/,2026-06-02,{note}\n"
        )
    };
    let hours = |import: &Import| {
        import.rows_of("crisis_lines").first().map(|row| row.get("opening_hours").to_owned())
    };

    assert_eq!(hours(&read(&line(""))).as_deref(), Some("24/7"));
    assert_eq!(hours(&read(&line("24/7 claim needs check"))).as_deref(), Some(""));
}

#[test]
fn what_no_table_takes_is_left_out() {
    let line = |id: &str, method: &str, number: &str, url: &str, note: &str| {
        format!(
            "us-{id},US,Mill {id},general_crisis,,{method},{number},{number},{url},en;jp,9am-5pm daily,0,https://mill.example/,2026-06-02,{note}\n"
        )
    };

    let import = read(
        &[
            line("call", "phone", "614-555-0100", "", "keyword HOME; menu option 2"),
            line("chat", "chat", "", "http://mill.example/chat", ""),
            line("mail", "email", "", "talk@mill.example", ""),
            line("talk", "chat", "", "https://mill.example/chat", ""),
        ]
        .concat(),
    );

    let shown: Vec<_> = import
        .rows_of("contacts")
        .iter()
        .map(|row| (row.get("keyword"), row.get("menu_option"), row.get("url")))
        .collect();
    let chat = "https://mill.example/chat";
    assert_eq!(shown, [("", "2", ""), ("", "", "mailto:talk@mill.example"), ("", "", chat)]);
    let lines = import.rows_of("crisis_lines");
    assert!(lines.iter().all(|row| row.get("opening_hours").is_empty()), "{lines:?}");
    assert!(lines.iter().all(|row| row.get("languages") == "en"), "{lines:?}");
    assert_eq!(import.summary.dropped_for("without an address to write to"), 1);
    let note = "hours left out: the country has more than one time zone";
    assert_eq!(import.summary.times_noted(note), 3, "{:#}", import.summary);
}

#[test]
fn two_numbers_of_one_service_are_two_contacts() {
    let line = |number: &str, note: &str| {
        format!(
            "ca-mill,CA,Mill,youth,suicide_prevention,phone,{number},{number},,en;fr-CA,weekends,0,https://old.example/,2026-06-02,{note}\n"
        )
    };

    let import = read(
        &[
            line("988", "website should be mill.example; text missing"),
            line("811", "needs menu option 8"),
        ]
        .concat(),
    );

    let [service] = import.rows_of("crisis_lines") else { panic!("one service") };
    assert_eq!(
        (service.get("populations"), service.get("topics"), service.get("opening_hours")),
        ("youth", "suicide", "")
    );
    assert_eq!(service.get("url"), "https://mill.example/");
    assert_eq!(
        import.rows_of("contacts").iter().map(|row| row.get("menu_option")).collect::<Vec<_>>(),
        ["", "8"]
    );
}
