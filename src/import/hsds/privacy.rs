//! Whether a place is one whose address is not told.
//!
//! A shelter is often at an address that nobody may know, and its record says so in words where the
//! street should be. The operator's `public` is for the list; the record knows better of itself.

use super::record::{HsdsAddress, HsdsLocation};
use super::words::fold;

/// What says it in the name of a place, its address or whom a letter is for.
const SECRET: [&str; 13] = [
    "confidential",
    "undisclosed",
    "not disclosed",
    "do not disclose",
    "do not publish",
    "do not share",
    "not for publication",
    "unpublished",
    "unlisted",
    "withheld",
    "secret",
    "call for address",
    "call for location",
];

/// What says it in a sentence, which may speak of confidential talks too.
const SECRET_IN_SENTENCES: [&str; 16] = [
    "confidential location",
    "confidential address",
    "confidential site",
    "confidential shelter",
    "location is confidential",
    "address is confidential",
    "location is kept confidential",
    "address is kept confidential",
    "location confidential",
    "address confidential",
    "undisclosed",
    "not disclosed",
    "do not disclose",
    "do not publish",
    "secret location",
    "address withheld",
];

/// Whether nothing finer than the town of a place may be shown, whatever the operator says.
pub(super) fn is_private(
    location: &HsdsLocation,
    address: Option<&HsdsAddress>,
    description: &str,
) -> bool {
    let names = |text: &str, list: &[&str]| {
        let folded = format!(" {} ", fold(text));
        list.iter().any(|words| folded.contains(&format!(" {words} ")))
    };
    let of_address = address.into_iter().flat_map(|address| {
        [&address.attention, &address.address_1, &address.address_2, &address.address_type]
    });
    let mut labels = [&location.name, &location.alternate_name].into_iter().chain(of_address);
    labels.any(|label| names(label, &SECRET))
        || [location.description.as_str(), description]
            .iter()
            .any(|text| names(text, &SECRET_IN_SENTENCES))
        || address.is_some_and(is_box)
}

/// Whether an address is a box at a post office, and no place to go to.
fn is_box(address: &HsdsAddress) -> bool {
    let line = fold(&address.address_1);
    let is_box = ["po box", "p o box", "post office box", "pobox", "box"].iter().any(|words| {
        line.strip_prefix(words).is_some_and(|rest| {
            rest.trim().split(' ').count() <= 1 && rest.bytes().any(|byte| byte.is_ascii_digit())
        })
    });
    is_box && address.address_2.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_private_at(place: &str, description: &str) -> bool {
        let location: HsdsLocation = serde_json::from_str(place).expect("a location");
        is_private(&location, location.addresses.first(), description)
    }

    #[test]
    fn a_place_that_nobody_may_know_says_so_in_words() {
        for place in [
            r#"{"name": "Confidential location"}"#,
            r#"{"name": "Mill", "description": "Shelter at an undisclosed address."}"#,
            r#"{"name": "Mill", "addresses": [{"address_1": "Confidential"}]}"#,
            r#"{"name": "Mill", "addresses": [{"address_1": "4 Mill Lane", "attention": "DO NOT PUBLISH"}]}"#,
            r#"{"name": "Mill", "addresses": [{"address_1": "P.O. Box 7"}]}"#,
            r#"{"name": "Mill", "addresses": [{"address_1": "PO Box 1234"}]}"#,
        ] {
            assert!(is_private_at(place, ""), "{place}");
        }
        assert!(is_private_at("{}", "We are at a confidential location."));
        for place in [
            r#"{"name": "Mill", "addresses": [{"address_1": "4 Mill Lane"}]}"#,
            r#"{"name": "Mill", "description": "Confidential talks with somebody."}"#,
            r#"{"name": "Mill", "addresses": [{"address_1": "4 Boxer Lane", "address_2": "Box 3"}]}"#,
        ] {
            assert!(!is_private_at(place, "Free and confidential."), "{place}");
        }
    }
}
