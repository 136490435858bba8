//! What the codes of the national directory of mental-health treatment facilities say, as the
//! directory's own list of codes explains them (2022).

use std::collections::BTreeSet;

use crate::domain::{AgeGroup, Payment, Population, Role};

/// Services for emergencies, in the words of the list of codes.
const EMERGENCIES: [(&str, &str); 4] = [
    ("WI", "emergency walk-in"),
    ("PEOFF", "mobile or off-site emergency"),
    ("PEON", "on-site emergency"),
    ("CIT", "crisis intervention team"),
];

/// Types of facility, in few words.
const FACILITIES: [(&str, &str); 12] = [
    ("PSY", "psychiatric hospital"),
    ("SHP", "state hospital"),
    ("IPSY", "psychiatric unit of a general hospital"),
    ("VAHC", "Veterans Affairs"),
    ("CMHC", "community mental health center"),
    ("CBHC", "certified community behavioral health clinic"),
    ("OMH", "outpatient"),
    ("MSMH", "several settings"),
    ("PH", "day treatment"),
    ("RTCA", "residential, adults"),
    ("RTCC", "residential, children"),
    ("ORES", "residential"),
];

/// Languages besides English. `Creole` (F19) may be that of Haiti, of Louisiana or of Cape Verde, and
/// `FX` and `NX` name none.
const LANGUAGES: [(&str, &str); 21] = [
    ("SP", "es"),
    ("AH", "ase"),
    ("F4", "ar"),
    ("F17", "zh"),
    ("F25", "fa"),
    ("F28", "fr"),
    ("F30", "de"),
    ("F31", "el"),
    ("F35", "he"),
    ("F36", "hi"),
    ("F37", "hmn"),
    ("F42", "it"),
    ("F43", "ja"),
    ("F47", "ko"),
    ("F66", "pl"),
    ("F67", "pt"),
    ("F70", "ru"),
    ("F81", "tl"),
    ("F92", "vi"),
    ("N24", "oj"),
    ("N40", "esu"),
];

/// Who pays. Grants, and funds of a state, a county or a foundation that a patient does not apply
/// for, are one thing to whoever looks for care.
const PAYMENTS: [(&str, Payment); 18] = [
    ("SF", Payment::SelfPay),
    ("MD", Payment::Medicaid),
    ("MC", Payment::Medicare),
    ("PI", Payment::PrivateInsurance),
    ("SI", Payment::StateInsurance),
    ("MI", Payment::MilitaryInsurance),
    ("VAF", Payment::VeteransFunds),
    ("ITU", Payment::IndigenousFunds),
    ("CLF", Payment::PublicFunds),
    ("CMHG", Payment::PublicFunds),
    ("CSBG", Payment::PublicFunds),
    ("FG", Payment::PublicFunds),
    ("OSF", Payment::PublicFunds),
    ("SCJJ", Payment::PublicFunds),
    ("SEF", Payment::PublicFunds),
    ("SMHA", Payment::PublicFunds),
    ("SWFS", Payment::PublicFunds),
    ("SS", Payment::SlidingFee),
];

/// Ages.
const AGES: [(&str, AgeGroup); 4] = [
    ("CHLD", AgeGroup::Children),
    ("YAD", AgeGroup::YoungAdults),
    ("ADLT", AgeGroup::Adults),
    ("SNR", AgeGroup::Seniors),
];

/// The codes of one facility.
#[derive(Debug)]
pub(super) struct ServiceCodes<'c>(BTreeSet<&'c str>);

impl<'c> ServiceCodes<'c> {
    /// Reads a cell of codes: groups parted by asterisks, codes by spaces.
    pub(super) fn read(cell: &'c str) -> Self {
        Self(cell.split_whitespace().filter(|code| *code != "*").collect())
    }

    fn has(&self, code: &str) -> bool {
        self.0.contains(code)
    }

    fn has_any(&self, codes: &[&str]) -> bool {
        codes.iter().any(|code| self.has(code))
    }

    /// Whether it helps in emergencies: walk-in, mobile, on-site, or with a crisis team.
    pub(super) fn are_of_emergencies(&self) -> bool {
        EMERGENCIES.iter().any(|(code, _)| self.has(code))
    }

    /// Whether it is the Department of Veterans Affairs'.
    fn are_of_veterans(&self) -> bool {
        self.has_any(&["VAHC", "VAMC"])
    }

    /// Whether it is a home where people live for treatment.
    fn are_of_residents(&self) -> bool {
        self.has_any(&["RTCA", "RTCC", "ORES"]) || (self.has("RES") && !self.has("OP"))
    }

    /// What the facility is.
    ///
    /// A hospital is one whatever else it has. Of the others, those with a team that goes out or with
    /// walk-in services *for psychiatric emergencies* (the code's own words) are listed for that. A
    /// crisis intervention team or on-site services for emergencies may be there for the facility's own
    /// patients alone, so that they make no crisis team of a clinic, unless its name does. Neither do
    /// services of a home for those who live there.
    pub(super) fn role(&self, name: &str) -> Role {
        let is_hospital =
            self.has_any(&["PSY", "SHP", "IPSY"]) || (self.has("VAHC") && self.has("HI"));
        if is_hospital {
            Role::Hospital
        } else if self.are_of_residents() && !is_crisis_service(name) {
            Role::CommunityClinic
        } else if self.has("PEOFF") {
            Role::MobileCrisis
        } else if self.has("WI") {
            Role::WalkInCrisis
        } else if self.has("CIT") && is_crisis_service(name) {
            Role::CrisisTeam
        } else {
            Role::CommunityClinic
        }
    }

    /// For whom it is alone: by the ages that it takes, and what it belongs to.
    pub(super) fn populations(&self) -> Vec<Population> {
        if self.are_of_veterans() {
            return vec![Population::Veterans];
        }
        let takes = [self.has("CHLD"), self.has("YAD"), self.has("ADLT"), self.has("SNR")];
        match takes {
            [true, _, false, false] => vec![Population::Children, Population::Youth],
            [false, true, false, false] => vec![Population::Youth],
            [false, false, false, true] => vec![Population::OlderPeople],
            _ if self.has_any(&["IH", "TBG"]) => vec![Population::Indigenous],
            _ => Vec::new(),
        }
    }

    /// The ages that it takes.
    pub(super) fn age_groups(&self) -> Vec<AgeGroup> {
        AGES.iter().filter(|(code, _)| self.has(code)).map(|(_, group)| *group).collect()
    }

    /// How care may be paid for, each way once.
    pub(super) fn payment(&self) -> Vec<Payment> {
        let mut ways: Vec<Payment> =
            PAYMENTS.iter().filter(|(code, _)| self.has(code)).map(|(_, way)| *way).collect();
        ways.dedup();
        if self.has("PA") {
            ways.push(Payment::PaymentAssistance);
        }
        ways
    }

    /// Languages besides English.
    pub(super) fn languages(&self) -> impl Iterator<Item = &'static str> + '_ {
        LANGUAGES.iter().filter(|(code, _)| self.has(code)).map(|(_, tag)| *tag)
    }

    /// Whether it speaks a language that the code does not tell.
    pub(super) fn have_unnamed_language(&self) -> bool {
        self.has("F19")
    }

    /// The services for emergencies and the type, for whoever looks after the row.
    pub(super) fn in_words(&self) -> String {
        let of = |list: &[(&'static str, &'static str)]| -> Vec<&'static str> {
            list.iter().filter(|(code, _)| self.has(code)).map(|(_, words)| *words).collect()
        };
        let (emergencies, facility) = (of(&EMERGENCIES).join(", "), of(&FACILITIES).join(", "));
        let facility = if facility.is_empty() { "type not said" } else { &facility };
        format!("{emergencies}; {facility}")
    }
}

/// Whether a name says that the place is there for crises.
fn is_crisis_service(name: &str) -> bool {
    let name = name.to_lowercase();
    ["crisis", "stabilization", "psychiatric emergency", "emergency psychiatric"]
        .iter()
        .any(|words| name.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_what_the_codes_say_and_no_more() {
        for (codes, name, role, reason) in [
            ("MH * OP * CMHC * PEOFF WI", "Mill Center", Role::MobileCrisis, "a team goes out"),
            ("MH * OP * OMH * CIT WI", "Mill Center", Role::WalkInCrisis, "emergency walk-in"),
            ("MH * OP * OMH * CIT PEON", "Mill Center", Role::CommunityClinic, "a switchboard"),
            ("MH * OP * OMH * CIT", "Mill Crisis Services", Role::CrisisTeam, "its name says so"),
            ("MH * RES * RTCA * PEOFF WI", "Mill House", Role::CommunityClinic, "a home"),
            ("MH * RES * RTCA * WI", "Mill Crisis Home", Role::WalkInCrisis, "a home for crises"),
            ("MH * HI * PSY * PEOFF WI", "Mill Hospital", Role::Hospital, "a hospital"),
            ("MH * HI OP * VAHC * WI", "Mill VAMC", Role::Hospital, "with beds"),
            ("MH * OP * VAHC * WI", "Mill VA Clinic", Role::WalkInCrisis, "without beds"),
        ] {
            assert_eq!(ServiceCodes::read(codes).role(name), role, "{reason}");
        }
    }

    #[test]
    fn whom_it_takes_alone_is_told_from_whom_it_takes_too() {
        for (codes, populations) in [
            ("ADLT CHLD SNR YAD", Vec::new()),
            ("ADLT SNR YAD", Vec::new()),
            ("CHLD", vec![Population::Children, Population::Youth]),
            ("CHLD YAD", vec![Population::Children, Population::Youth]),
            ("YAD", vec![Population::Youth]),
            ("SNR", vec![Population::OlderPeople]),
            ("", Vec::new()),
            ("VAHC ADLT", vec![Population::Veterans]),
            ("TBG ADLT", vec![Population::Indigenous]),
            ("VET GL SE ADLT CHLD", Vec::new()),
        ] {
            assert_eq!(ServiceCodes::read(codes).populations(), populations, "{codes}");
        }
    }

    #[test]
    fn funds_that_nobody_applies_for_are_one_way_to_pay() {
        let codes = ServiceCodes::read("* CLF CMHG MD SF SMHA * PA SS *");

        assert_eq!(
            codes.payment(),
            [
                Payment::SelfPay,
                Payment::Medicaid,
                Payment::PublicFunds,
                Payment::SlidingFee,
                Payment::PaymentAssistance
            ]
        );
        assert!(!codes.are_of_emergencies());
        let words = ServiceCodes::read("WI CIT * OMH").in_words();
        assert_eq!(words, "emergency walk-in, crisis intervention team; outpatient");
    }
}
