//! When a service without hours of its own answers: its contacts say it.

use serde_json::Value;

use crate::harness::{DataFolder, ids, shipped};

/// Channel, number or address, and hours.
type Way = (&'static str, &'static str, &'static str);

/// Noon on a Monday in London, and the night after.
const MOMENTS: [&str; 2] = ["2026-11-23T12:00:00Z", "2026-11-23T23:30:00Z"];

const OFFICE: &str = "Mo-Fr 09:00-17:00";

/// Name, contacts, states at noon and at night, whether it never closes.
const SERVICES: [(&str, &[Way], [&str; 2], bool); 7] = [
    (
        "gb-one-unknown",
        &[("voice", "0800 58 58 58", OFFICE), ("voice", "116 123", "")],
        ["open", "unknown"],
        false,
    ),
    (
        "gb-both-known",
        &[("voice", "0800 58 58 58", OFFICE), ("voice", "116 123", "Mo-Su 22:00-24:00")],
        ["open", "open"],
        false,
    ),
    (
        "gb-both-closed",
        &[("voice", "0800 58 58 58", OFFICE), ("voice", "116 123", "Mo-Fr 10:00-11:00")],
        ["open", "closed"],
        false,
    ),
    (
        "gb-chat-always",
        &[("voice", "0800 58 58 58", ""), ("chat", "https://example.org/", "24/7")],
        ["unknown", "unknown"],
        false,
    ),
    (
        "gb-voice-always",
        &[("voice", "0800 58 58 58", "24/7"), ("chat", "https://example.org/", OFFICE)],
        ["open", "open"],
        true,
    ),
    (
        "gb-chat-only",
        &[("chat", "https://example.org/", OFFICE), ("email", "mailto:a@example.org", "")],
        ["open", "closed"],
        false,
    ),
    ("gb-mailbox", &[("email", "mailto:a@example.org", OFFICE)], ["unknown", "unknown"], false),
];

fn state<'a>(answer: &'a Value, id: &str) -> Option<&'a str> {
    let lines = answer["crisis_lines"].as_array().expect("lines");
    lines.iter().find(|line| line["id"] == id).and_then(|line| line["open"]["state"].as_str())
}

#[test]
fn telephones_decide_and_one_of_unknown_hours_is_never_taken_for_closed() {
    let folder = DataFolder::new();
    for (id, ways, _, _) in SERVICES {
        folder.add("crisis_lines", &[("id", id), ("name", id), ("time_zone", "Europe/London")]);
        for (channel, target, hours) in ways {
            let column = if target.contains(':') { "url" } else { "number" };
            folder.add(
                "contacts",
                &[
                    ("resource_id", id),
                    ("channel", channel),
                    (column, target),
                    ("opening_hours", hours),
                ],
            );
        }
    }
    let app = folder.app();

    for (number, moment) in MOMENTS.iter().enumerate() {
        let answer = app
            .get(&format!("/v1/nearest?country=GB&kind=crisis_line&limit=50&open_at={moment}"))
            .json();
        for (id, _, states, _) in SERVICES {
            let expected = Some(states[number]).filter(|state| *state != "closed");
            assert_eq!(state(&answer, id), expected, "{id} at {moment}\n{answer:#}");
        }
    }
    let always =
        app.get("/v1/nearest?country=GB&kind=crisis_line&limit=50&always_open=true").json();
    let expected: Vec<&str> =
        SERVICES.iter().filter(|(_, _, _, always)| *always).map(|(id, _, _, _)| *id).collect();
    assert_eq!(ids(&always["crisis_lines"]), expected);
}

#[test]
fn no_shipped_line_is_closed_by_the_hours_of_another_number() {
    for (country, id, moment, reason) in [
        (
            "SX",
            "sx-mental-health-foundation",
            "2026-11-24T02:00:00Z",
            "311 keeps office hours, the emergency number may not",
        ),
        ("ZA", "za-sadag-helpline", "2026-11-23T22:00:00Z", "the hours are those of WhatsApp"),
        (
            "FI",
            "fi-mll-116111",
            "2026-11-27T10:00:00Z",
            "the hours are those of the Swedish number",
        ),
        (
            "AU",
            "au-gambling-help",
            "2026-11-23T12:00:00Z",
            "the chat is round the clock, the telephone may not be",
        ),
    ] {
        let path =
            format!("/v1/nearest?country={country}&kind=crisis_line&limit=50&open_at={moment}");
        let answer = shipped().get(&path).json();

        assert_eq!(state(&answer, id), Some("unknown"), "{path}: {reason}\n{answer:#}");
    }
    let always =
        shipped().get("/v1/nearest?country=AU&kind=crisis_line&limit=50&always_open=true").json();
    assert!(!ids(&always["crisis_lines"]).contains(&"au-gambling-help"), "{always:#}");
}

#[test]
fn the_hours_of_a_telephone_are_not_those_of_the_chat_beside_it() {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-night"),
            ("name", "Night"),
            ("time_zone", "Europe/London"),
            ("opening_hours", "24/7"),
        ],
    );
    folder.add(
        "contacts",
        &[("resource_id", "gb-night"), ("channel", "voice"), ("number", "0800 58 58 58")],
    );
    folder.add(
        "contacts",
        &[("resource_id", "gb-night"), ("channel", "chat"), ("url", "https://example.org/")],
    );

    let answer = folder.app().get("/v1/nearest?country=GB&kind=crisis_line&limit=50").json();

    let lines = answer["crisis_lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["id"] == "gb-night").expect("the line");
    assert_eq!(line["open"]["reason"], "always_open", "of the telephone: {line:#}");
    let chat = line["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .find(|contact| contact["channel"] == "chat")
        .expect("a chat");
    assert!(chat["opening_hours"].is_null(), "nobody has said when the chat is open: {line:#}");
}
