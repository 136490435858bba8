//! An answer as it is kept: what was asked, the status, the headers, and the body with line breaks
//! that a reader needs.

use backstop::render::html::{ICON, SCRIPT, STYLE};

use crate::golden::questions::{Body, Question};
use crate::harness::{Reply, TestApp};

/// Headers that say nothing of the answer: when it was sent, and how long it is with what is
/// masked.
const LEFT_OUT: [&str; 2] = ["content-length", "date"];

/// What depends on the build and not on the question, each with what is kept in its place. There is
/// no other place that masks.
pub struct Masks(Vec<(String, &'static str)>);

impl Masks {
    /// What a server says of itself.
    pub fn of(app: &TestApp) -> Self {
        let ready = app.get("/readyz").json();
        let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
        let built_at = text(&ready["dataset"]["built_at"]);
        let built_digits: String = built_at.chars().filter(char::is_ascii_digit).collect();
        let version = text(&ready["version"]);
        let day = built_at.get(..10).expect("a day").to_owned();
        let of_service = app.get("/oembed?url=/").header("etag").to_owned();
        let (_, of_service) = of_service.rsplit_once('-').expect("the service is in the tag");
        Self(vec![
            (text(&ready["dataset"]["fingerprint"]), "FINGERPRINT"),
            (built_at, "BUILT_AT"),
            (built_digits, "BUILT_AT"),
            // A page tells the day alone, in what a reader sees and in what a program reads.
            (format!(">{day}<"), ">BUILT_ON<"),
            (format!("\"{day}\""), "\"BUILT_ON\""),
            (app.address.to_string(), "ADDRESS"),
            (of_service.to_owned(), "SERVICE\""),
            (app.address.to_string().replace(':', "%3A"), "ADDRESS"),
            (STYLE.path(), "/assets/STYLE"),
            (SCRIPT.path(), "/assets/SCRIPT"),
            (ICON.path(), "/assets/ICON"),
            (format!("-{version}-"), "-VERSION-"),
            (format!("\"version\":\"{version}\""), "\"version\":\"VERSION\""),
        ])
    }

    /// A text without what depends on the build.
    pub fn applied(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (varying, kept)| text.replace(varying, kept))
    }
}

/// A question with its answer.
pub fn written(
    question: &Question,
    headers: &[(&str, &str)],
    reply: &Reply,
    masks: &Masks,
) -> String {
    let told = reply.headers.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()));
    let mut told: Vec<String> = told
        .map(|(name, value)| {
            masks.applied(&header_line(name.as_str(), value.to_str().expect("text")))
        })
        .collect();
    told.sort();
    // Where a line of a card is folded depends on what is masked.
    let is_card = reply.header("content-type").starts_with("text/vcard");
    let text = if is_card { reply.text.replace("\r\n ", "") } else { reply.text.clone() };
    let body = masks.applied(&text);
    let is_json = reply.header("content-type").contains("json") && !body.is_empty();
    let is_page = reply.header("content-type").starts_with("text/html");
    let body = match (is_json, is_page) {
        (true, _) => spread(&body),
        // A line for every element, or nobody sees what has changed.
        (false, true) => with_visible_ends(&body).replace("><", ">\n<") + "\n",
        (false, false) => with_visible_ends(&body),
    };
    format!("{}\n{}\n{}\n{body}", asked(question, headers), reply.status, told.concat())
}

fn header_line(name: &str, value: &str) -> String {
    format!("{name}: {value}\n")
}

fn asked(question: &Question, headers: &[(&str, &str)]) -> String {
    if let Some(request) = question.raw {
        return with_visible_ends(request) + "\n";
    }
    let head: Vec<String> = headers.iter().map(|(name, value)| header_line(name, value)).collect();
    let body = match question.body {
        None => String::new(),
        Some(Body::Text(text)) => format!("\n{text}\n"),
        Some(Body::Long(length)) => format!("\n({length} bytes)\n"),
    };
    format!("{} {}\n{}{body}", question.method, question.path, head.concat())
}

/// Text whose line ends are CR LF, as in CSV, with the CR shown.
fn with_visible_ends(text: &str) -> String {
    assert!(!text.contains('␍'), "the sign for a carriage return must not be in the text itself");
    text.replace('\r', "␍")
}

/// Bytes of an object or array that stands on one line.
const SHORT: usize = 120;

/// JSON with a line for every member and item, but short lists and objects of plain values on one.
/// Nothing but white space between tokens is added, and the text must have none there: two bodies
/// that differ in a byte differ here too.
fn spread(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut short_until) = (0, 0);
    let (mut in_string, mut escaped) = (false, false);
    for (position, character) in json.char_indices() {
        if in_string {
            out.push(character);
            in_string = escaped || character != '"';
            escaped = character == '\\' && !escaped;
            continue;
        }
        assert!(
            !character.is_whitespace(),
            "the body has white space between its tokens: {json:.80}"
        );
        match character {
            ',' if position < short_until => out.push_str(", "),
            '}' | ']' if position < short_until => out.push(character),
            '{' | '[' => {
                out.push(character);
                if let Some(length) = short_end(&json[position..]) {
                    short_until = position + length;
                } else {
                    depth += 1;
                    break_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                break_line(&mut out, depth);
                out.push(character);
            }
            ',' => {
                out.push(character);
                break_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            other => {
                in_string = other == '"';
                out.push(other);
            }
        }
    }
    out + "\n"
}

/// Where the object or array ends with which the text begins, if it is short and has no other
/// inside.
fn short_end(json: &str) -> Option<usize> {
    let (mut in_string, mut escaped) = (false, false);
    for (position, character) in
        json.char_indices().take_while(|(position, _)| *position < SHORT).skip(1)
    {
        if in_string {
            in_string = escaped || character != '"';
            escaped = character == '\\' && !escaped;
            continue;
        }
        match character {
            '{' | '[' => return None,
            '}' | ']' => return Some(position + 1),
            other => in_string = other == '"',
        }
    }
    None
}

fn break_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}

#[test]
fn json_is_spread_without_losing_a_byte() {
    let json = r#"{"a":[1.0,-2e3,[],{}],"b,{":"x\"],\\","c":{"d]":null,"e":"ü"}}"#;

    let spread = spread(json);

    assert_eq!(
        spread,
        "{\n  \"a\": [\n    1.0,\n    -2e3,\n    [],\n    {}\n  ],\n  \"b,{\": \"x\\\"],\\\\\",\n  \"c\": {\"d]\": null, \"e\": \"ü\"}\n}\n"
    );
}
