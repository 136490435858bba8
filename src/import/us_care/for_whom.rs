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

#[cfg(test)]
mod tests {
    use super::*;

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
