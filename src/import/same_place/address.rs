//! A street address as far as two writings of it can be compared.

/// Words for numbers, as house numbers and as numbers of streets.
const NUMBERS: [(&str, &str); 20] = [
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
];

/// Directions, which lists leave out or write in several ways.
const DIRECTIONS: [&str; 16] = [
    "n",
    "s",
    "e",
    "w",
    "ne",
    "nw",
    "se",
    "sw",
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
];

/// Words of streets with their short forms.
const SHORT: [(&str, &str); 5] =
    [("saint", "st"), ("mount", "mt"), ("doctor", "dr"), ("fort", "ft"), ("highway", "hwy")];

/// A house number and the first word of a street.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct StreetAddress {
    /// The house number; none in `Anna Marsh Lane` or `P.O. Box 5`.
    house: Option<u32>,
    /// The first word behind it that is no direction, in small letters.
    street: String,
}

impl StreetAddress {
    /// Reads a cell such as `2900 N River Rd`.
    pub(in crate::import) fn read(cell: &str) -> Self {
        let words = super::name::words(cell);
        let mut words = words.iter().map(|word| in_figures(word));
        let first = words.next().unwrap_or_default();
        let digits: String = first.chars().take_while(char::is_ascii_digit).collect();
        let house = digits.parse().ok();
        if house.is_none() {
            return Self::default();
        }
        let street = words.find(|word| !DIRECTIONS.contains(&word.as_str())).unwrap_or_default();
        let short = SHORT.iter().find(|(long, _)| *long == street).map(|(_, short)| *short);
        Self { house, street: short.map_or(street, str::to_owned) }
    }

    /// Whether it has a house number.
    pub(super) const fn has_house(&self) -> bool {
        self.house.is_some()
    }

    /// Whether both have the same house number.
    pub(super) fn has_house_of(&self, other: &Self) -> bool {
        self.has_house() && self.house == other.house
    }

    /// How far apart the house numbers of one street are; `None` for two streets.
    pub(super) fn houses_apart(&self, other: &Self) -> Option<u32> {
        let (one, other_house) = (self.house?, other.house?);
        let is_street = !self.street.is_empty() && self.street == other.street;
        is_street.then(|| one.abs_diff(other_house))
    }
}

fn in_figures(word: &str) -> String {
    let figures = NUMBERS.iter().find(|(number, _)| *number == word).map(|(_, figures)| *figures);
    figures.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_writings_of_an_address_are_one() {
        for (one, other, apart) in [
            ("2900 N River Rd", "2900 North River Road", Some(0)),
            ("ONE TRILLIUM WAY", "1 Trillium Way", Some(0)),
            ("801 7th Avenue", "801 SEVENTH AVENUE", Some(0)),
            ("350 West St. Clair", "350 W Saint Clair Street", Some(0)),
            ("1100 Lakeview Dr", "1150 Lakeview Dr", Some(50)),
            ("12 Mill Road", "12 Weir Road", None),
            ("Anna Marsh Lane", "Anna Marsh Lane", None),
            ("P.O. Box 5", "5 Mill Road", None),
        ] {
            let found = StreetAddress::read(one).houses_apart(&StreetAddress::read(other));
            assert_eq!(found, apart, "{one} and {other}");
        }
    }
}
