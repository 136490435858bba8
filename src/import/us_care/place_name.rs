//! Names of hospitals and clinics as people say them.

/// Forms of companies at the end of a name, which no caller asks for.
const FORMS: [&str; 8] = [" inc", " inc.", " llc", " l.l.c.", " l l c", " corp", " ltd", " lp"];

/// Abbreviations in names of hospitals, of which the letters do not tell that they are none.
const ABBREVIATIONS: [&str; 20] = [
    "AHMC", "ARH", "BHC", "CAH", "CHI", "ECU", "HCA", "LSU", "MUSC", "NCBH", "NY", "OSF", "PIH",
    "UCI", "UCSF", "UF", "UNC", "USC", "UT", "UVA",
];

/// A name that was cased before, without the form of its company or an article behind it, and with
/// its abbreviations in capitals.
pub(super) fn place_name(cased: &str) -> String {
    let mut name = cased.trim();
    loop {
        let lower = name.to_ascii_lowercase();
        let form = FORMS.iter().find(|form| lower.ends_with(**form)).map(|form| form.len());
        let article = ["(the)", ",the", ", the"].iter().find(|article| lower.ends_with(**article));
        let Some(length) = form.or(article.map(|article| article.len())) else { break };
        name = name.get(..name.len() - length).unwrap_or_default().trim_end_matches([',', ' ']);
    }
    let words = name.split(' ').map(|word| {
        let capitals = word.to_ascii_uppercase();
        if ABBREVIATIONS.contains(&capitals.as_str()) { capitals } else { word.to_owned() }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_as_people_say_it() {
        for (name, told) in [
            ("Hca Mill Hospital", "HCA Mill Hospital"),
            ("Mill Hospital, Inc", "Mill Hospital"),
            ("Mill Health Inc.", "Mill Health"),
            ("Mill Behavioral, L L C", "Mill Behavioral"),
            ("Mill Hospital,the", "Mill Hospital"),
            ("Mill Hospital Inc, the", "Mill Hospital"),
            ("Lincoln Hospital", "Lincoln Hospital"),
            ("Mill at Utica", "Mill at Utica"),
            ("Inc", "Inc"),
        ] {
            assert_eq!(place_name(name), told);
        }
    }
}
