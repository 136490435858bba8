//! What a telephone dials behind every link that is shipped, by the dialling rules of a second
//! implementation.
//!
//! `dialling.csv` is written by `write_dialling.py`; its first row says with which version. A full
//! number that it does not hold is dialled in its international form at home and abroad.

use std::collections::HashMap;

use super::table;
use crate::harness::shipped;

struct Rule {
    kind: String,
    home: String,
    abroad: String,
}

fn rules() -> HashMap<(String, String), Rule> {
    let rows = table("tests/number_sanity/dialling.csv")
        .into_iter()
        .filter(|row| row["country"] != "version");
    let rule = |row: &HashMap<String, String>| Rule {
        kind: row["kind"].clone(),
        home: row["home"].clone(),
        abroad: row["abroad"].clone(),
    };
    rows.map(|row| ((row["country"].clone(), row["e164"].clone()), rule(&row))).collect()
}

/// Kinds of numbers that networks of other countries connect.
const ORDINARY: [&str; 5] =
    ["fixed_line", "mobile", "fixed_line_or_mobile", "voip", "personal_number"];

/// What is wrong with a contact; `None` when its link rings at home, and no more is promised of
/// calls from abroad than is known.
fn objection(
    contact: &serde_json::Value,
    country: &str,
    rules: &HashMap<(String, String), Rule>,
) -> Option<String> {
    let text = |field: &str| contact[field].as_str().unwrap_or_default().to_owned();
    let (e164, works, uri) = (text("e164"), text("works_from_abroad"), text("uri"));
    let link = uri
        .split_once(':')
        .map_or("", |(_, target)| target)
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    if e164.is_empty() {
        let is_short = text("number").chars().filter(char::is_ascii_digit).count() <= 6
            && !text("number").starts_with(['*', '#']);
        let is_promised =
            works == "yes" || (is_short && works != "no" && text("channel") != "whatsapp");
        return is_promised.then(|| format!("{works} without an international form"));
    }
    let everywhere = Rule { kind: "mobile".to_owned(), home: e164.clone(), abroad: e164.clone() };
    let rule = rules.get(&(country.to_owned(), e164.clone())).unwrap_or(&everywhere);
    let is_ordinary = ORDINARY.contains(&rule.kind.as_str());
    if rule.abroad.is_empty() != (works == "no") {
        return Some(format!(
            "works_from_abroad is {works}, and from abroad {:?} is dialled",
            rule.abroad
        ));
    }
    let is_meant = text("number").starts_with('+') && rule.kind == "uan";
    if works == "yes" && !is_ordinary && !is_meant && text("channel") != "whatsapp" {
        return Some(format!("works_from_abroad is yes of a {} number", rule.kind));
    }
    if text("channel") == "whatsapp" {
        return None;
    }
    let rings_everywhere =
        link == e164 && rule.abroad == e164 && (works == "yes" || rule.home.is_empty());
    (link != rule.home && !rings_everywhere)
        .then(|| format!("dials {link}, and at home {} is dialled", rule.home))
}

#[test]
fn every_link_dials_what_rings_at_home_and_no_more_is_promised_of_calls_from_abroad() {
    let rules = rules();
    let (mut looked_at, mut objections) = (HashMap::<String, usize>::new(), Vec::new());
    for kind in ["crisis_line", "branch", "on_call", "library"] {
        for page in 1.. {
            let list = shipped()
                .get(&format!("/v1/resources?kind={kind}&page={page}&per_page=200"))
                .json();
            let resources = list["resources"].as_array().expect("resources").clone();
            if resources.is_empty() {
                break;
            }
            for resource in &resources {
                let area = resource["address"]["country"]
                    .as_str()
                    .or_else(|| resource["coverage"][0].as_str())
                    .unwrap_or_default();
                let country: String = area.chars().take(2).collect();
                for contact in resource["contacts"]
                    .as_array()
                    .expect("contacts")
                    .iter()
                    .filter(|contact| contact["number"].is_string())
                {
                    *looked_at
                        .entry(
                            contact["works_from_abroad"].as_str().unwrap_or("nothing").to_owned(),
                        )
                        .or_default() += 1;
                    let objection = objection(contact, &country, &rules);
                    objections.extend(objection.map(|objection| {
                        format!("{} {}: {objection}", resource["id"], contact["number"])
                    }));
                }
            }
        }
    }

    assert!(objections.is_empty(), "{objections:#?}");
    assert!(!looked_at.contains_key("nothing"), "{looked_at:?}");
    for (answer, least) in [("yes", 15_000), ("no", 300), ("unknown", 300)] {
        assert!(
            looked_at.get(answer).is_some_and(|count| *count >= least),
            "{answer}: {looked_at:?}"
        );
    }
}
