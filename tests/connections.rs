//! Connections as they really are: kept, filled with several questions at once, closed, slow, or
//! sending too much.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::harness::{DataFolder, TestApp};

/// Longer than anything here may take; only a failure does.
const PATIENCE: Duration = Duration::from_mins(1);

fn app() -> &'static TestApp {
    static APP: LazyLock<(DataFolder, TestApp)> = LazyLock::new(|| {
        let folder = DataFolder::new();
        let app = folder.app();
        (folder, app)
    });
    &APP.1
}

/// A connection that says exactly what it is told to.
struct Connection(BufReader<TcpStream>);

/// An answer as it came.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Connection {
    fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("the server listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
        Self(BufReader::new(stream))
    }

    fn send(&mut self, text: &str) {
        self.0.get_mut().write_all(text.as_bytes()).expect("the connection is open");
    }

    /// The next answer; its length is the one that it states.
    fn answer(&mut self) -> Answer {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(
                self.0.read_line(&mut head).expect("an answer in time") > 0,
                "the connection ended after {head:?}"
            );
        }
        let status =
            head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        let length = head.lines().find_map(|line| {
            line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok()
        });
        let mut body = vec![0; length.unwrap_or(0)];
        self.0.read_exact(&mut body).expect("a whole body");
        Answer { status, head: head.to_ascii_lowercase(), body }
    }

    /// One of the three answers that have no body, as CONVENTIONS.md says, and the end of the
    /// connection.
    #[track_caller]
    fn expect_refusal_without_body(&mut self, status: u16) {
        let answer = self.answer();
        assert_eq!((answer.status, answer.body.as_slice()), (status, &b""[..]), "{answer:?}");
        assert!(!answer.head.contains("content-type"), "{answer:?}");
        assert_eq!(self.rest(), b"", "{answer:?}");
    }

    /// Whatever still comes until the server closes.
    fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        // A server that closes while more is being sent to it may reset.
        let _reset = self.0.read_to_end(&mut rest);
        rest
    }
}

impl Answer {
    fn country(&self) -> String {
        assert_eq!(self.status, 200, "{self:?}");
        let json: Value = serde_json::from_slice(&self.body).expect("JSON");
        json["where"]["country"].as_str().expect("a country").to_owned()
    }
}

fn question(country: &str, more: &str) -> String {
    format!("GET /v1/nearest?country={country} HTTP/1.1\r\nhost: localhost\r\n{more}\r\n")
}

#[test]
fn questions_sent_at_once_are_answered_in_their_order() {
    let mut connection = Connection::open(app().address);
    let countries: Vec<&str> = ["GB", "US", "FJ", "JP"].into_iter().cycle().take(40).collect();

    connection.send(&countries.iter().map(|country| question(country, "")).collect::<String>());

    let answered: Vec<String> = countries.iter().map(|_| connection.answer().country()).collect();
    assert_eq!(answered, countries);
}

#[test]
fn a_question_in_the_middle_that_is_wrong_keeps_its_place() {
    let mut connection = Connection::open(app().address);

    connection.send(&[question("GB", ""), question("UK", ""), question("FJ", "")].concat());

    assert_eq!(connection.answer().country(), "GB");
    assert_eq!(connection.answer().status, 400);
    assert_eq!(connection.answer().country(), "FJ");
}

#[test]
fn a_connection_is_kept_for_the_next_question() {
    let mut connection = Connection::open(app().address);

    connection.send(&question("GB", ""));
    assert_eq!(connection.answer().country(), "GB");
    // Longer than the framework would wait by itself.
    std::thread::sleep(Duration::from_secs(6));
    connection.send(&question("US", ""));

    assert_eq!(connection.answer().country(), "US");
}

#[test]
fn a_connection_is_closed_when_that_is_asked_for() {
    for (more, version) in [("connection: close\r\n", "HTTP/1.1"), ("", "HTTP/1.0")] {
        let mut connection = Connection::open(app().address);

        connection.send(&question("GB", more).replace("HTTP/1.1", version));

        let answer = connection.answer();
        assert_eq!(answer.country(), "GB");
        assert!(version == "HTTP/1.0" || answer.head.contains("connection: close"), "{answer:?}");
        assert_eq!(connection.rest(), b"", "{version} {more}");
    }
}

#[test]
fn a_head_that_comes_drop_by_drop_is_not_waited_for() {
    let mut connection = Connection::open(app().address);
    let begun = Instant::now();

    connection.send("GET /v1/nearest?country=GB HTTP/1.1\r\nhost: local");
    std::thread::sleep(Duration::from_secs(2));
    connection.send("host\r\nx-slow: ");

    connection.expect_refusal_without_body(408);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_body_that_comes_drop_by_drop_is_not_waited_for() {
    let mut connection = Connection::open(app().address);
    let begun = Instant::now();

    connection.send("POST /v1/nearest HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{");
    std::thread::sleep(Duration::from_secs(4));
    connection.send("\"country\":");

    let answer = connection.answer();
    let problem: Value = serde_json::from_slice(&answer.body).expect("a problem");
    assert_eq!(
        (answer.status, problem["code"].as_str()),
        (408, Some("request_timeout")),
        "{answer:?}"
    );
    assert!(answer.head.contains("connection: close"), "{answer:?}");
    connection.rest();
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
}

#[test]
fn a_slow_body_is_taken_as_long_as_it_comes_in_time() {
    let mut connection = Connection::open(app().address);
    let body = r#"{"country":"GB"}"#;

    connection.send(&format!(
        "POST /v1/nearest HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    ));
    for byte in body.chars() {
        connection.send(&byte.to_string());
        std::thread::sleep(Duration::from_millis(50));
    }

    assert_eq!(connection.answer().country(), "GB");
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let lines = question("GB", &"x-many: a\r\n".repeat(96));
    // As much as is taken, and no more: what is left unread would reset the connection before the
    // answer is read.
    let start = "GET /v1/nearest?country=GB HTTP/1.1\r\nhost: localhost\r\nx-long: ";
    let long = format!("{start}{}", "a".repeat((128 << 10) - start.len()));
    for head in [lines, long] {
        let mut connection = Connection::open(app().address);

        connection.send(&head);

        connection.expect_refusal_without_body(431);
        assert_eq!(app().get("/healthz").status, 200, "and the next one is served");
    }
}

#[test]
fn what_is_no_request_is_refused() {
    for (text, reason) in [
        ("hello\r\n\r\n", "no request line"),
        ("GET /v1/nearest?country=GB HTTP/9.9\r\nhost: localhost\r\n\r\n", "no such version"),
        (
            "GET /v1/nearest?country=GB HTTP/1.1\r\nbroken header\r\n\r\n",
            "a header without a colon",
        ),
        ("GET /v1/nearest?q=a b HTTP/1.1\r\nhost: localhost\r\n\r\n", "a space in the target"),
    ] {
        let mut connection = Connection::open(app().address);

        connection.send(text);

        println!("{reason}");
        connection.expect_refusal_without_body(400);
    }
}

#[test]
fn two_lengths_or_a_length_beside_chunks_are_refused() {
    let start =
        "POST /v1/nearest HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";
    for (more, reason) in [
        (
            "content-length: 2\r\ncontent-length: 30\r\n\r\n{}",
            "one server would read another body than the next",
        ),
        ("content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", "the same"),
        ("content-length: +2\r\n\r\n{}", "no digit"),
    ] {
        let mut connection = Connection::open(app().address);

        connection.send(&format!("{start}{more}"));

        println!("{more:?}: {reason}");
        connection.expect_refusal_without_body(400);
    }
}
