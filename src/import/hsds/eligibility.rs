//! Whom a service is for, as its eligibility says.
//!
//! HSDS has a prose field for it (`eligibility_description`) and two ages. What names no group that
//! is known is taken for everybody, unless it names professionals alone.

use super::audience::has;
use super::words::fold;
use crate::domain::Population;

/// Whom a service is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Eligible {
    /// Anybody, as far as is said.
    Everybody,
    /// These people.
    Groups(Vec<Population>),
    /// People who look after others by profession, about those: nobody who is looking for help.
    Professionals,
}

/// What opens a service to anybody, whatever else is said.
const ANYBODY: &[&str] = &[
    "anyone",
    "anybody",
    "everyone",
    "everybody",
    "all ages",
    "any age",
    "of all",
    "general public",
    "the public",
    "open to all",
    "all people",
    "all persons",
    "all residents",
    "no restrictions",
    "no eligibility",
    "unrestricted",
];

/// What closes it to all but professionals.
const PROFESSIONALS_ONLY: &[&str] = &[
    "professionals only",
    "professional only",
    "only professionals",
    "only for professionals",
    "for professionals",
    "for clinicians",
    "for practitioners",
    "professional use",
    "providers only",
    "clinicians only",
    "practitioners only",
    "physicians only",
    "gps only",
    "not for the public",
    "not for the general public",
    "fachpersonen",
    "fachkräfte",
    "nur für fachleute",
    "professionnels uniquement",
    "réservé aux professionnels",
    "sólo profesionales",
    "solo profesionales",
];

/// What names professionals, who may be meant beside others.
const PROFESSIONALS: &[&str] = &[
    "professional",
    "professionals",
    "clinician",
    "clinicians",
    "practitioner",
    "practitioners",
    "service providers",
    "referring agencies",
];

/// People who are no professionals.
const PERSONS: &[&str] = &[
    "individuals",
    "individual",
    "people",
    "persons",
    "person",
    "families",
    "family",
    "relatives",
    "clients",
    "adults",
    "residents",
    "callers",
    "carers",
    "self referral",
    "self referrals",
];

/// Words that name a population.
const GROUPS: &[(Population, &[&str])] = &[
    (Population::Children, &["children", "child", "kids"]),
    (
        Population::Youth,
        &["youth", "youths", "young people", "young adults", "teens", "teenagers", "adolescents"],
    ),
    (Population::Students, &["student", "students"]),
    (Population::Women, &["women", "woman", "females", "girls"]),
    (Population::Men, &["men", "males", "boys"]),
    (Population::Parents, &["parents", "mothers", "fathers"]),
    (Population::OlderPeople, &["older people", "older adults", "seniors", "elderly", "elders"]),
    (
        Population::Lgbtq,
        &["lgbt", "lgbtq", "lgbtqia", "lgbtqi", "lgbtq2s", "2slgbtq", "transgender", "gay"],
    ),
    (
        Population::Veterans,
        &["veteran", "veterans", "service members", "servicemembers", "military personnel"],
    ),
    (Population::Deaf, &["deaf", "hard of hearing", "deafblind"]),
    (
        Population::Indigenous,
        &["indigenous", "first nations", "native americans", "aboriginal", "métis", "inuit"],
    ),
    (Population::Refugees, &["refugees", "asylum seekers", "migrants", "immigrants", "refugee"]),
    (
        Population::Farmers,
        &["farmers", "farmer", "ranchers", "farm workers", "agricultural workers"],
    ),
    (
        Population::HealthWorkers,
        &[
            "health workers",
            "healthcare workers",
            "health care workers",
            "health professionals",
            "healthcare professionals",
            "health care professionals",
            "medical professionals",
            "nurses",
            "doctors",
            "physicians",
            "paramedics",
            "first responders",
            "emergency workers",
            "veterinary professionals",
        ],
    ),
    (Population::Prisoners, &["prisoners", "inmates", "people in prison", "incarcerated"]),
];

/// What says that those who call do so about somebody else.
const ABOUT_OTHERS: &[&str] =
    &["patient", "patients", "refer", "referring", "referral", "referrals", "consultation"];

/// The oldest of children and of the young, and the youngest of the old, where ages are limited.
const OLDEST_CHILD: u16 = 12;
const OLDEST_YOUTH: u16 = 26;
const YOUNGEST_OLD: u16 = 50;

impl Eligible {
    /// Reads what the name and the eligibility of a service say, and its limits of age.
    pub(super) fn of(name: &str, text: &str, ages: (Option<u16>, Option<u16>)) -> Self {
        let (name, text) = (fold(name), fold(text));
        let says = |words: &[&str]| words.iter().any(|words| has(&text, words));
        let groups: Vec<Population> = GROUPS
            .iter()
            .filter(|(_, words)| says(words))
            .map(|(population, _)| *population)
            .collect();
        let is_of_health = groups == [Population::HealthWorkers] && !says(ABOUT_OTHERS);
        let only = |text: &str| PROFESSIONALS_ONLY.iter().any(|words| has(text, words));
        if only(&name) || (only(&text) && !is_of_health) {
            return Self::Professionals;
        }
        if says(ANYBODY) {
            return Self::Everybody;
        }
        if groups.contains(&Population::HealthWorkers) && !is_of_health && groups.len() == 1 {
            return Self::Professionals;
        }
        if groups.is_empty() && says(PROFESSIONALS) && !says(PERSONS) {
            return Self::Professionals;
        }
        Self::of_groups(groups, says(&["adults", "adult"]), ages)
    }

    fn of_groups(
        mut groups: Vec<Population>,
        names_adults: bool,
        (least, most): (Option<u16>, Option<u16>),
    ) -> Self {
        let is_both =
            |groups: &[Population], one, other| groups.contains(&one) && groups.contains(&other);
        if is_both(&groups, Population::Women, Population::Men) {
            groups.retain(|group| !matches!(group, Population::Women | Population::Men));
        }
        let is_of_age = |group: &Population| {
            matches!(group, Population::Children | Population::Youth | Population::OlderPeople)
        };
        let is_grown_up =
            groups.contains(&Population::OlderPeople) || groups.contains(&Population::Youth);
        // "Children, youth and adults" is everybody; "young adults" and "older adults" are not.
        if names_adults && groups.iter().any(is_of_age) {
            let is_whole =
                !is_grown_up || is_both(&groups, Population::Children, Population::Youth);
            if is_whole {
                groups.retain(|group| !is_of_age(group));
            }
        }
        if !groups.iter().any(is_of_age) {
            groups.extend(match (least, most) {
                (_, Some(most)) if most <= OLDEST_CHILD => vec![Population::Children],
                (least, Some(most)) if most <= OLDEST_YOUTH => {
                    if least.unwrap_or(0) <= OLDEST_CHILD {
                        vec![Population::Children, Population::Youth]
                    } else {
                        vec![Population::Youth]
                    }
                }
                (Some(least), _) if least >= YOUNGEST_OLD => vec![Population::OlderPeople],
                (_, _) => Vec::new(),
            });
        }
        if groups.is_empty() { Self::Everybody } else { Self::Groups(groups) }
    }
}

/// The age of a cell: `18`, `18.0`, `18 years`.
pub(super) fn age(text: &str) -> Option<u16> {
    let digits = text.trim().split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok().filter(|age| *age > 0 && *age < 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Eligible {
        Eligible::of("Mill Line", text, (None, None))
    }

    #[test]
    fn a_line_for_professionals_is_nobody_else_s() {
        for text in [
            "Professionals only",
            "For professionals who work with young people",
            "Open to clinicians and practitioners",
            "Health professionals who wish to refer a patient",
            "GPs only",
            "Not for the public",
        ] {
            assert_eq!(of(text), Eligible::Professionals, "{text}");
        }
        let named = Eligible::of("Advice line for professionals", "", (None, None));
        assert_eq!(named, Eligible::Professionals);
        assert_eq!(of("Individuals, families and professionals"), Eligible::Everybody);
    }

    #[test]
    fn groups_are_named_and_everybody_is_everybody() {
        use Population::{Children, HealthWorkers, OlderPeople, Veterans, Women, Youth};
        for (text, groups) in [
            ("Veterans and their families", vec![Veterans]),
            ("Women who have experienced violence", vec![Women]),
            ("Children and young people", vec![Children, Youth]),
            ("Older adults", vec![OlderPeople]),
            ("Young adults", vec![Youth]),
            ("Nurses and first responders", vec![HealthWorkers]),
        ] {
            assert_eq!(of(text), Eligible::Groups(groups), "{text}");
        }
        for text in [
            "",
            "Anyone in distress, children and veterans too",
            "Men and women",
            "Adults",
            "Children, youth and adults",
            "Residents of the county",
        ] {
            assert_eq!(of(text), Eligible::Everybody, "{text}");
        }
    }

    #[test]
    fn ages_name_a_group_too() {
        let of = |least, most| Eligible::of("Mill", "", (least, most));

        assert_eq!(of(Some(13), Some(25)), Eligible::Groups(vec![Population::Youth]));
        assert_eq!(of(Some(60), None), Eligible::Groups(vec![Population::OlderPeople]));
        assert_eq!(of(Some(18), None), Eligible::Everybody);
        assert_eq!((age("18.0"), age("none"), age("0")), (Some(18), None, None));
    }
}
