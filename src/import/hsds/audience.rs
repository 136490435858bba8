//! For whom a telephone is, as its labels say.
//!
//! HSDS has no field for it. Publishers write it into the description, the type, a department or
//! the cell of the number itself, and a list for the public often carries the fax, the office and
//! the number for staff beside the line.

use super::words::fold;

/// Devices that answer no caller.
const DEVICES: &[&str] = &[
    "fax",
    "faxes",
    "faxnummer",
    "faxnr",
    "faks",
    "телефакс",
    "факс",
    "facsimile",
    "telefax",
    "telecopier",
    "pager",
    "beeper",
    "modem",
    "videophone",
    "vp",
];

/// What calls a number somebody else's than the public's, wherever it stands.
const NOT_PUBLIC: &[&str] = &[
    "administration",
    "administrative",
    "administrator",
    "admin",
    "business office",
    "business line",
    "business phone",
    "business number",
    "main office",
    "office line",
    "office phone",
    "office number",
    "staff only",
    "staff line",
    "for staff",
    "staff use",
    "internal use",
    "human resources",
    "hr",
    "billing",
    "payroll",
    "accounting",
    "accounts payable",
    "invoices",
    "fundraising",
    "donation",
    "donations",
    "donors",
    "media inquiries",
    "media enquiries",
    "press office",
    "headquarters",
    "corporate",
    "recruitment",
    "professionals only",
    "for professionals",
    "for physicians",
    "for doctors",
    "for providers",
    "not for public",
    "not for the public",
    "not public",
    "do not publish",
    "verwaltung",
    "geschäftsstelle",
    "administración",
    "administración general",
    "administração",
    "amministrazione",
    "secrétariat",
];

/// What calls a number so in a label of a few words, and not in a sentence such as "answered by
/// trained staff".
const NOT_PUBLIC_IN_SHORT: &[&str] = &[
    "office",
    "offices",
    "business",
    "staff",
    "personnel",
    "volunteer",
    "volunteers",
    "director",
    "manager",
    "supervisor",
    "executive",
    "media",
    "vendors",
    "internal",
    "büro",
    "bureau",
    "oficina",
    "ufficio",
    "kantoor",
    "escritório",
];

/// How many words a label has that is none of a sentence.
const SHORT: usize = 5;

/// What says when, and not for whom.
const OF_TIME: &[&str] = &[
    "business hours",
    "business hour",
    "business days",
    "office hours",
    "office hour",
    "working hours",
];

/// What calls a number that of somebody who is looking for help.
const PUBLIC: &[&str] = &[
    "crisis line",
    "crisis number",
    "crisis hotline",
    "crisis",
    "hotline",
    "helpline",
    "help line",
    "lifeline",
    "warmline",
    "warm line",
    "support line",
    "24 hour",
    "24 hours",
    "24 7",
    "public",
    "toll free",
];

/// What answers for a whole house: somebody there has to find the line first.
const SWITCHBOARD: &[&str] = &[
    "switchboard",
    "switch board",
    "reception",
    "receptionist",
    "front desk",
    "central number",
    "general enquiries",
    "general inquiries",
    "main office",
    "main number",
    "main line",
    "main phone",
    "zentrale",
    "empfang",
    "standard téléphonique",
    "centralita",
    "centralino",
];

/// Whether labels call a number that of a house, and not of a line in it.
pub(super) fn is_of_switchboard(labels: &[&str]) -> bool {
    let parts: Vec<String> = labels.iter().flat_map(|label| parts(label)).collect();
    let names = |list: &[&str]| parts.iter().any(|part| list.iter().any(|word| has(part, word)));
    names(SWITCHBOARD) && !names(PUBLIC)
}

/// Whether labels call a number one that nobody who is looking for help should dial.
///
/// A label is looked at part by part: `Main office / crisis line` is both, and so the public's;
/// `Crisis line office` is the office.
pub(in crate::import) fn is_not_for_the_public(labels: &[&str]) -> bool {
    let parts: Vec<String> = labels.iter().flat_map(|label| parts(label)).collect();
    if parts.iter().any(|part| DEVICES.iter().any(|word| has(part, word))) {
        return true;
    }
    let is_private = |part: &String| calls_private(part);
    let is_public = |part: &String| {
        !calls_private(part) && !has(part, "not") && PUBLIC.iter().any(|word| has(part, word))
    };
    parts.iter().any(is_private) && !parts.iter().any(is_public)
}

/// The parts of a label, folded, without what only says when.
fn parts(label: &str) -> Vec<String> {
    let label = label.to_lowercase().replace(" and ", ",").replace(" or ", ",").replace(" & ", ",");
    let parts = label
        .split([',', ';', '/', '(', ')', '.', ':', '|', '\n', '–', '—'])
        .flat_map(|part| part.split(" - "));
    let parts = parts.map(|part| {
        OF_TIME.iter().fold(format!(" {} ", fold(part)), |part, words| {
            part.replace(&format!(" {words} "), " ")
        })
    });
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn calls_private(part: &str) -> bool {
    // Who answers is not whose number it is: "answered by trained staff".
    let part = part.split(" by ").next().unwrap_or_default();
    let is_short = part.split(' ').count() <= SHORT;
    NOT_PUBLIC.iter().any(|words| has(part, words))
        || (is_short && NOT_PUBLIC_IN_SHORT.iter().any(|word| has(part, word)))
}

/// Whether whole words stand in a folded text.
pub(super) fn has(folded: &str, words: &str) -> bool {
    format!(" {folded} ").contains(&format!(" {words} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_labels_call_somebody_elses_is_not_for_the_public() {
        for label in [
            "Fax",
            "FAX number",
            "Administration",
            "Admin.",
            "Administrative Office",
            "Business office",
            "Business",
            "Business Line (9-5)",
            "Office",
            "Main Office",
            "Staff",
            "Staff only - not for clients",
            "For staff and providers",
            "Human Resources",
            "Billing department",
            "Crisis line office",
            "Hotline administration",
            "Administration (not a crisis line)",
            "Volunteer recruitment",
            "Executive Director",
            "Call this number to reach the administration of the agency during the week",
            "Verwaltung",
            "Office/Fax",
            "Crisis line / Fax",
            "Video Phone/VP",
        ] {
            assert!(is_not_for_the_public(&[label]), "{label}");
        }
    }

    #[test]
    fn what_labels_call_the_publics_is() {
        for label in [
            "",
            "24 hour crisis line",
            "Hotline",
            "Main",
            "Reception",
            "Intake and referral",
            "Helpline, answered by trained staff",
            "Crisis line staffed around the clock by volunteers",
            "Hotline (business hours)",
            "Call during office hours",
            "Main office / crisis line",
            "Toll free; business hours only",
            "Our main reception phone number. The phones will be available from 0800 (8am) until 1800 (6pm) local time.",
        ] {
            assert!(!is_not_for_the_public(&[label]), "{label}");
        }
    }

    #[test]
    fn a_switchboard_is_told_from_a_line() {
        for label in ["Switchboard", "Hospital reception", "Main number", "Front desk (24h)"] {
            assert!(is_of_switchboard(&["voice", label]), "{label}");
        }
        for label in ["", "Crisis line", "Reception / crisis line", "Intake", "Main"] {
            assert!(!is_of_switchboard(&["voice", label]), "{label}");
        }
    }

    #[test]
    fn any_label_of_a_number_counts() {
        assert!(is_not_for_the_public(&["voice", "", "Administration"]));
        assert!(
            !is_not_for_the_public(&["voice", "Office", "24-hour hotline"]),
            "the office's number, and the line's"
        );
    }
}
