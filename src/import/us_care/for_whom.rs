//! For whom a hospital is, as far as its name says.

use crate::domain::Population;

/// Words of names of hospitals for people whom a court or a prison holds.
const HELD: [&str; 3] = ["FORENSIC", "CORRECTIONAL", "PRISON"];

/// Words of names of hospitals for children and adolescents.
const YOUNG: [&str; 6] = ["CHILD", "ADOLESCENT", "PEDIATRIC", "YOUTH", "KIDSPEACE", "KIDS "];

/// A ward for people held by a court, or for children, takes in nobody else.
pub(in crate::import) fn for_whom_by_name(name: &str) -> Vec<Population> {
    let name = format!("{} ", name.to_uppercase());
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if says(&HELD) {
        vec![Population::Prisoners]
    } else if says(&YOUNG) {
        vec![Population::Children, Population::Youth]
    } else {
        Vec::new()
    }
}

/// Words of names of places for children and adolescents; longer ones begin like them.
const YOUNG_WORDS: [&str; 6] = ["child", "children", "childrens", "adoles", "youth", "teen"];

/// Words of names of places for others too.
const OTHERS: [&str; 9] =
    ["adult", "adults", "family", "families", "fam", "parent", "parents", "women", "mothers"];

/// Whether a clinic's name says that it is for children and adolescents: `Child Guidance Center`, and
/// neither `Child and Family Services` nor `Counseling and Childrens Services`.
pub(super) fn is_for_the_young(name: &str) -> bool {
    let name = name.to_lowercase().replace('\'', "");
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_young = |word: &str| {
        YOUNG_WORDS.contains(&word) || word.starts_with("adoles") || word.starts_with("teen")
    };
    let before = std::iter::once("").chain(words.iter().copied());
    let mut young = words.iter().zip(before).filter(|(word, _)| is_young(word)).peekable();
    let says_others = words.iter().any(|word| OTHERS.contains(word));
    young.peek().is_some()
        && !says_others
        && young
            .all(|(word, before)| before != "and" || word.starts_with("adoles") || *word == "youth")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clinic_is_for_the_young_where_its_name_names_nobody_else() {
        for (name, expected) in [
            ("Mill, Clinic for Child/Adoles", true),
            ("Mill Child Guidance Center", true),
            ("Mill Center, Child and Adolescent Services", true),
            ("Mill Services for Children and Youth", true),
            ("Mill Child and Family Services", false),
            ("Mill Counseling and Childrens Services", false),
            ("Mill Center, Adult and Child", false),
            ("Childress Mental Health Center", false),
            ("Mill Center", false),
        ] {
            assert_eq!(is_for_the_young(name), expected, "{name}");
        }
    }

    #[test]
    fn a_hospital_for_some_says_so_in_its_name() {
        let young = vec![Population::Children, Population::Youth];
        for (name, expected) in [
            ("HAWTHORN CHILDREN'S PSYCHIATRIC HOSPITAL", young.clone()),
            ("Kettering Youth Services", young),
            ("KENTUCKY CORRECTIONAL PSYCHIATRIC CENTER", vec![Population::Prisoners]),
            ("Arizona State Forensic Hospital", vec![Population::Prisoners]),
            ("EASTERN STATE HOSPITAL", Vec::new()),
        ] {
            assert_eq!(for_whom_by_name(name), expected, "{name}");
        }
    }
}
