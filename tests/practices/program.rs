//! `backstop snippet` and `backstop handout` for a practice.

use super::{OTHER_PHONE, PHONE, add, change, folder, is_in_order, places};
use crate::harness::{DataFolder, Folders, Run, run};

fn built() -> DataFolder {
    let folder = folder();
    add(&folder, &[]);
    folder.build().expect_code(0);
    folder
}

fn snippet(folders: &Folders, arguments: &[&str]) -> Run {
    let begin = ["snippet", "--api", "https://help.example.org", "--country", "GB"];
    run(&mut folders.command(&[&begin, arguments].concat()))
}

#[test]
fn a_snippet_names_the_practice_and_is_found_to_be_old_when_its_number_changes() {
    for kind in ["script", "frame", "wordpress", "text", "link"] {
        let folder = built();
        let printed = snippet(folder.folders(), &["--kind", kind, "--practice", "northgate"])
            .expect_code(0)
            .stdout();
        let file = folder.folders().data.join("page.html");
        std::fs::write(&file, &printed).expect("written");
        let check = || {
            run(&mut folder.folders().command(&["snippet", "--check", &file.display().to_string()]))
        };

        let order = places(&printed, ["999", "Northgate Counselling", "do not wait"]);
        assert!(is_in_order(&order) && printed.contains("northgate"), "{kind}: {printed}");
        check().expect_code(0);
        change(&folder, PHONE, OTHER_PHONE);
        check().expect_code(1).expect_says("it does not say: Northgate Counselling: 020 7946 0151");
        change(&folder, "northgate,", "southgate,");
        check().expect_code(1).expect_says("the practice \"northgate\" is no longer listed");
    }
}

#[test]
fn whoever_types_an_id_is_told_when_it_is_none() {
    let folder = built();
    for (id, says) in [
        ("nobody", "--practice nobody: there is no such id in practices.csv"),
        ("North Gate", "--practice: \"North Gate\" is not an id"),
    ] {
        let run_snippet = snippet(folder.folders(), &["--practice", id]);
        let arguments = ["handout", "--country", "GB", "--practice", id];
        for run in [run_snippet, run(&mut folder.folders().command(&arguments))] {
            assert!(run.expect_code(1).stderr().contains(says), "{}", run.stderr());
        }
    }
}

#[test]
fn a_hand_out_begins_with_the_emergency_number_and_then_the_practice() {
    let folder = built();
    let arguments = ["handout", "--country", "GB", "--practice", "northgate", "--format"];
    let printed = |format: &str| {
        let run = run(&mut folder.folders().command(&[&arguments[..], &[format]].concat()));
        run.expect_code(0).stdout()
    };

    let text = printed("text");
    let order = places(
        &text,
        [
            "999",
            "\nNorthgate Counselling\n",
            PHONE,
            "do not wait",
            "Night line",
            "\nCrisis lines\n",
            "Everybody's line",
        ],
    );
    assert!(is_in_order(&order), "{text}");
    let cards = printed("vcard").replace("\r\n ", "");
    let order = places(
        &cards,
        [
            "UID;VALUE=text:backstop-emergency-GB",
            "UID;VALUE=text:backstop-practice-northgate",
            "TEL;VALUE=text;TYPE=voice:+442079460150",
            "EMAIL:hello@northgate-counselling.co.uk",
            "UID;VALUE=text:backstop-gb-night",
        ],
    );
    assert!(is_in_order(&order), "{cards}");
}

#[test]
fn a_hand_out_is_checked_with_the_practice_that_gave_it_out() {
    for format in ["text", "html", "vcard"] {
        let folder = built();
        let arguments =
            ["handout", "--country", "GB", "--practice", "northgate", "--format", format];
        let printed = run(&mut folder.folders().command(&arguments)).expect_code(0).stdout();
        let file = folder.folders().data.join("handout.txt");
        std::fs::write(&file, printed).expect("written");
        let check = || {
            run(&mut folder.folders().command(&["handout", "--check", &file.display().to_string()]))
        };

        check().expect_code(0).expect_says("nothing has changed");
        change(&folder, PHONE, OTHER_PHONE);
        check()
            .expect_code(1)
            .expect_says("northgate: number changed: voice 02079460150 → voice 02079460151");
        change(&folder, ",2,https", ",1,https");
        check().expect_code(1).expect_says("northgate: business days until a reply: 2 → 1");
        change(&folder, "northgate,", "southgate,");
        check().expect_code(1).expect_says("northgate: is no longer listed");
    }
}
