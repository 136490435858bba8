//! From "this is wrong" to "verified": reports, held-back contacts, and the day of verification.

use serde_json::json;

use crate::harness::{DataFolder, RunningServer, run};

fn good_folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "gb-good")]);
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "116 123")]);
    folder
}

fn report(
    server: &RunningServer,
    body: &serde_json::Value,
    headers: &[(&str, &str)],
) -> crate::harness::Reply {
    let headers: Vec<(&str, &str)> =
        headers.iter().copied().chain([("content-type", "application/json")]).collect();
    server.app.ask("POST", "/v1/reports", &headers, Some(body.to_string().as_bytes()))
}

#[test]
fn a_report_is_kept_and_nothing_about_its_sender() {
    let folder = good_folder();
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("reports.jsonl");
    let server =
        RunningServer::start(folder.folders(), &["--reports", &file.display().to_string()], &[]);

    let reply = report(
        &server,
        &json!({"resource_id": "gb-good", "channel": "voice", "what": "wrong_number", "detail": "it rings at a bakery"}),
        &[("user-agent", "Zither/9"), ("x-forwarded-for", "192.0.2.77")],
    );

    assert_eq!(reply.status, 202, "{reply}");
    let kept = std::fs::read_to_string(&file).expect("the file was made");
    assert!(kept.contains("gb-good") && kept.contains("it rings at a bakery"), "{kept}");
    assert!(!kept.contains("127.0.0.1"), "{kept}");
    for told in ["Zither", "192.0.2.77", "bakery"] {
        assert!(!server.output().contains(told), "{told}\n{}", server.output());
        assert!(told == "bakery" || !kept.contains(told), "{told}\n{kept}");
    }
    let listed = run(&mut folder.folders().command(&["reports", &file.display().to_string()]));
    listed.expect_code(0).expect_says("gb-good");
}

#[test]
fn a_report_that_cannot_be_right_is_refused() {
    let folder = good_folder();
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("reports.jsonl");
    let server =
        RunningServer::start(folder.folders(), &["--reports", &file.display().to_string()], &[]);
    for (body, status, reason) in [
        (
            json!({"resource_id": "nobody", "channel": "voice", "what": "wrong_number"}),
            404,
            "no such resource",
        ),
        (
            json!({"resource_id": "gb-good", "channel": "sms", "what": "wrong_number"}),
            400,
            "no such contact",
        ),
        (
            json!({"resource_id": "gb-good", "channel": "voice", "what": "bad mood"}),
            400,
            "not on the list",
        ),
        (
            json!({"resource_id": "gb-good", "what": "other", "detail": "a\u{7}b"}),
            400,
            "a control character",
        ),
        (json!({"resource_id": "gb-good", "what": "other", "name": "Me"}), 400, "a name"),
        (
            json!({"resource_id": "gb-good", "what": "other", "detail": "x".repeat(1 << 20)}),
            413,
            "a megabyte",
        ),
    ] {
        let reply = report(&server, &body, &[]);

        assert_eq!(
            (reply.status, reply.header("content-type")),
            (status, "application/problem+json"),
            "{reason}\n{reply}"
        );
    }
    assert_eq!(
        std::fs::read_to_string(&file).expect("the file was opened at the start"),
        "",
        "nothing of it was kept"
    );
}

#[test]
fn without_a_file_no_report_is_taken() {
    let server = RunningServer::start(good_folder().folders(), &[], &[]);

    let reply = report(
        &server,
        &json!({"resource_id": "gb-good", "channel": "voice", "what": "wrong_number"}),
        &[],
    );

    reply.expect_problem(404, "reports_not_taken", None);
}

#[test]
fn a_verification_touches_its_row_and_no_other() {
    let folder = good_folder();
    folder.add("crisis_lines", &[("id", "gb-other")]);
    folder.add("contacts", &[("resource_id", "gb-other"), ("number", "0800 58 58 58")]);
    let before = String::from_utf8(folder.read("contacts")).expect("UTF-8");
    let verify = |id: &str, day: &str| {
        let arguments = [
            "verify",
            id,
            "--channel",
            "voice",
            "--by",
            "A. Reader",
            "--on",
            day,
            "--source",
            "https://lines.example.org/contact",
        ];
        run(&mut folder.folders().command(&arguments))
    };

    verify("gb-nobody", "2026-11-01").expect_code(1);
    verify("gb-good", "2999-01-01").expect_code(1);
    assert_eq!(
        String::from_utf8(folder.read("contacts")).expect("UTF-8"),
        before,
        "what was refused changed nothing"
    );
    verify("gb-good", "2026-11-01").expect_code(0);

    let after = String::from_utf8(folder.read("contacts")).expect("UTF-8");
    let changed: Vec<&str> =
        after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(
        changed.iter().all(|line| line.starts_with("gb-good,") && line.contains("2026-11-01")),
        "{changed:?}"
    );
    folder.check().expect_code(0);
}
