//! An answer as plain text for a terminal.

use std::fmt::Write as _;

use super::answer::{AnswerView, HitView};
use super::contact::ContactView;

/// The answer in the order in which to use it: emergency, crisis lines, then what is near.
#[must_use]
pub fn plain_answer(answer: &AnswerView) -> String {
    let mut out = String::new();
    let place = &answer.place;
    let parts: Vec<&str> = [&place.place, &place.subdivision, &place.country_name].into_iter().flatten().map(String::as_str).collect();
    let place = if parts.is_empty() { "an unknown place".to_owned() } else { parts.join(", ") };
    let _ = writeln!(out, "Help for {place}\n");
    let _ = writeln!(out, "EMERGENCY\n  {}", answer.emergency.advice);
    for number in &answer.emergency.numbers {
        let some_places = if number.nationwide { "" } else { ", in some places" };
        let stale = if number.stale { ", not confirmed lately" } else { "" };
        let _ = writeln!(out, "  {:<12} {}{some_places}{stale}", number.number, number.services.join(", "));
    }
    for (title, hits) in [
        ("CRISIS LINES", &answer.crisis_lines),
        ("BRANCHES", &answer.branches),
        ("ON CALL", &answer.on_call),
        ("LIBRARIES", &answer.libraries),
    ] {
        if !hits.is_empty() {
            let _ = writeln!(out, "\n{title}");
        }
        for hit in hits {
            write_hit(&mut out, hit);
        }
    }
    out.push('\n');
    for notice in &answer.notices {
        let _ = writeln!(out, "* {}", notice.text);
    }
    out
}

fn write_hit(out: &mut String, hit: &HitView) {
    let resource = &hit.resource;
    let distance = hit.facts.distance_m.map(|metres| format!(", {:.1} km", f64::from(metres) / 1000.0)).unwrap_or_default();
    let open = match hit.facts.open.state.as_ref() {
        "unknown" => String::new(),
        state => format!(", {state}"),
    };
    let stale = if hit.facts.stale { ", not confirmed lately" } else { "" };
    let _ = writeln!(out, "  {}{distance}{open}{stale}", resource.name);
    if let Some(address) = &resource.address {
        let parts: Vec<&str> = [&address.address_1, &address.city, &address.state_province, &address.postal_code]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let _ = writeln!(out, "    {}", parts.join(", "));
    }
    for contact in &resource.contacts {
        let _ = writeln!(out, "    {}", contact_line(contact));
    }
    if let Some(internet) = &resource.internet {
        let _ = writeln!(
            out,
            "    wifi {}, computers {}, fee {}, card {}",
            internet.wifi, internet.computers, internet.fee, internet.card_required
        );
    }
    if let Some(url) = &resource.url {
        let _ = writeln!(out, "    {url}");
    }
    let year = resource.source.year.map(|year| format!(", {year}")).unwrap_or_default();
    let _ = writeln!(out, "    [{}{year}]  {}", resource.source.name, resource.id);
}

fn contact_line(contact: &ContactView) -> String {
    let target = contact.number.as_deref().or(contact.uri.as_deref()).unwrap_or_default();
    let keyword = contact.keyword.as_ref().map(|keyword| format!(", send {keyword}")).unwrap_or_default();
    let option = contact.menu_option.as_ref().map(|option| format!(", then option {option}")).unwrap_or_default();
    let cost = if contact.cost == "unknown" { String::new() } else { format!(" ({})", contact.cost) };
    format!("{:<9} {target}{keyword}{option}{cost}", contact.channel)
}
