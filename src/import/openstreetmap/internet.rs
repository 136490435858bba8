//! What the tags of the key `internet_access` say about wireless internet, computers and their
//! cost.
//!
//! <https://wiki.openstreetmap.org/wiki/Key:internet_access>: `wlan`, `terminal`, `wired`, `yes`,
//! `no`, several joined by `;`. `yes` does not say which, and a value that names one way says
//! nothing about the other.

use super::element::Element;
use crate::domain::{InternetBasis, Tristate};
use crate::import::Summary;

/// The answers of one library.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Internet {
    /// Wireless internet for the public.
    pub(super) wifi: Tristate,
    /// Computers with internet.
    pub(super) computers: Tristate,
    /// Whether it costs money.
    pub(super) fee: Tristate,
}

impl Internet {
    pub(super) fn of(element: &Element, summary: &mut Summary) -> Self {
        let access = element.tag("internet_access");
        let mut ways: Vec<&str> =
            access.split(';').map(str::trim).filter(|way| !way.is_empty()).collect();
        if !element.tag("internet_access:ssid").is_empty()
            || matches!(element.tag("wifi"), "yes" | "free")
        {
            ways.push("wlan");
        }
        let has = |names: &[&str]| ways.iter().any(|way| names.contains(way));
        let is_none = has(&["no"]);
        let (wifi, computers) = (has(&["wlan", "wifi"]), has(&["terminal"]));
        if is_none && ways.len() > 1 {
            summary.note_value(
                "internet left unknown: the tags contradict each other",
                "internet_access",
                access,
            );
            return Self {
                wifi: Tristate::Unknown,
                computers: Tristate::Unknown,
                fee: Tristate::Unknown,
            };
        }
        if !is_none && !wifi && !computers && !ways.is_empty() {
            summary.note_value(
                "internet left unknown: the tags do not say whether it is wireless or a computer",
                "internet_access",
                access,
            );
        }
        let answer = |is_there: bool| match (is_there, is_none) {
            (true, _) => Tristate::Yes,
            (false, true) => Tristate::No,
            (false, false) => Tristate::Unknown,
        };
        Self {
            wifi: answer(wifi),
            computers: answer(computers),
            fee: fee(element.tag("internet_access:fee"), is_none, summary),
        }
    }

    /// What the answers rest on.
    pub(super) fn basis(&self) -> InternetBasis {
        let is_silent =
            [self.wifi, self.computers, self.fee].iter().all(|answer| *answer == Tristate::Unknown);
        if is_silent { InternetBasis::Unknown } else { InternetBasis::Branch }
    }
}

/// `customers` may mean readers with a card or anybody who is there, so it is left unknown.
fn fee(tag: &str, is_none: bool, summary: &mut Summary) -> Tristate {
    match tag {
        "" => Tristate::Unknown,
        "no" if !is_none => Tristate::No,
        "yes" if !is_none => Tristate::Yes,
        _ => {
            summary.note_value(
                "fee left unknown: internet_access:fee is neither yes nor no",
                "internet_access:fee",
                tag,
            );
            Tristate::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn internet(tags: &str) -> (Tristate, Tristate, Tristate) {
        let element: Element =
            serde_json::from_str(&format!(r#"{{"type": "node", "id": 1, "tags": {{{tags}}}}}"#))
                .expect("an element");
        let internet = Internet::of(&element, &mut Summary::default());
        (internet.wifi, internet.computers, internet.fee)
    }

    #[test]
    fn only_what_the_tags_say_is_known() {
        use Tristate::{No, Unknown, Yes};
        for (tags, answers, reason) in [
            (
                r#""internet_access": "wlan", "internet_access:fee": "no""#,
                (Yes, Unknown, No),
                "wireless says nothing of computers",
            ),
            (r#""internet_access": "wlan;terminal""#, (Yes, Yes, Unknown), "both"),
            (
                r#""internet_access": "terminal", "internet_access:fee": "yes""#,
                (Unknown, Yes, Yes),
                "computers at a price",
            ),
            (r#""internet_access": "yes""#, (Unknown, Unknown, Unknown), "some internet"),
            (r#""internet_access": "no""#, (No, No, Unknown), "none, and somebody looked"),
            (
                r#""internet_access:ssid": "Mill-Guest""#,
                (Yes, Unknown, Unknown),
                "a network with a name",
            ),
            (
                r#""internet_access": "no", "internet_access:ssid": "Mill""#,
                (Unknown, Unknown, Unknown),
                "a contradiction",
            ),
            (
                r#""internet_access": "wlan", "internet_access:fee": "customers""#,
                (Yes, Unknown, Unknown),
                "who is a customer",
            ),
            (r#""name": "Mill""#, (Unknown, Unknown, Unknown), "nothing said"),
        ] {
            assert_eq!(internet(tags), answers, "{reason}");
        }
    }
}
