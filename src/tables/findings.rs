//! What was found in a data folder, in the order in which a person mends it.

use super::rejection::{Rejection, Warning};

/// The findings of a run, each list by file and line.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// Rows left out.
    pub rejections: Vec<Rejection>,
    /// Numbers that may be wrong.
    pub number_doubts: Vec<Warning>,
    /// What else may be.
    pub warnings: Vec<Warning>,
    /// What there is to do.
    pub upkeep: Vec<Warning>,
}

impl Findings {
    /// Adds what is wrong with the files themselves. Where a file could not be read at all, that is
    /// told first, and what rows of other files say that may follow from it (services without
    /// contacts, sources that no row names) is counted and kept back.
    pub fn causes_first(self, mut of_files: Vec<Rejection>, unread: &[String]) -> Self {
        if unread.is_empty() {
            let mut rejections = self.rejections;
            rejections.append(&mut of_files);
            rejections.sort();
            rejections.dedup();
            return Self { rejections, ..self };
        }
        of_files.sort();
        of_files.dedup();
        let (mut causes, others): (Vec<Rejection>, Vec<Rejection>) =
            of_files.into_iter().partition(|finding| unread.contains(&finding.file));
        let is_of_folder = |finding: &Warning| finding.column.is_none() && finding.line == 1;
        let (warnings, rest): (Vec<Warning>, Vec<Warning>) =
            self.warnings.into_iter().partition(is_of_folder);
        let kept_back = self.rejections.len() + self.number_doubts.len() + rest.len();
        if let Some(first) = causes.first_mut().filter(|_| kept_back > 0) {
            first.rule = format!(
                "{}; no row of the file is read, and {kept_back} findings that may follow from \
                 that are kept back until it is",
                first.rule
            );
        }
        causes.extend(others);
        Self { rejections: causes, number_doubts: Vec::new(), warnings, upkeep: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(file: &str, line: u64) -> Rejection {
        Rejection {
            file: file.to_owned(),
            line,
            rule: "is wrong".to_owned(),
            ..Rejection::default()
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_before_what_follows_from_it() {
        let found = Findings {
            rejections: (2..900).map(|line| finding("confirmations.csv", line)).collect(),
            number_doubts: vec![finding("contacts_libraries.csv", 2)],
            ..Findings::default()
        };
        let of_files = vec![finding("branches.csv", 7), finding("contacts.csv", 1)];

        let told = found.causes_first(of_files, &["contacts.csv".to_owned()]);

        let said: Vec<String> = told.rejections.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].starts_with("contacts.csv:1:1: is wrong; no row of the file"), "{said:?}");
        assert!(said[0].contains("899 findings that may follow"), "{said:?}");
        assert!(said[1].starts_with("branches.csv:7"), "what else is wrong by itself: {said:?}");
        assert!(told.number_doubts.is_empty());
    }

    #[test]
    fn nothing_is_kept_back_where_every_file_was_read() {
        let found = Findings {
            rejections: vec![finding("contacts.csv", 3)],
            number_doubts: vec![finding("contacts.csv", 2)],
            ..Findings::default()
        };

        let told = found.causes_first(vec![finding("branches.csv", 7)], &[]);

        assert_eq!((told.rejections.len(), told.number_doubts.len()), (2, 1));
        assert_eq!(told.rejections.first().map(|first| first.file.as_str()), Some("branches.csv"));
    }
}
