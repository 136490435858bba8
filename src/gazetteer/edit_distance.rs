//! A text and every other that is a few slips away from it.

use fst::Automaton;

/// The most slips that are forgiven.
pub const MOST_SLIPS: u8 = 2;

/// More slips than are forgiven, however many more.
const TOO_MANY: u8 = MOST_SLIPS + 1;

/// Places of the text that can stand beside a place of a name: as many letters too many or too few
/// as there may be slips.
const WIDTH: usize = 2 * MOST_SLIPS as usize + 1;

/// Accepts what differs from a text by so many letters too many, too few or wrong (Levenshtein
/// distance) of one byte each.
///
/// The few cells of the table of distances that matter are worked out letter by letter as names are
/// read, so that nothing is built and nothing is kept for a text, however long it is.
pub struct EditDistance<'t> {
    text: &'t [u8],
    slips: u8,
}

/// How far the letters that were read are from the beginnings of the text that are about as long.
pub struct Distances {
    letters_read: usize,
    /// The first is of the beginning that is [`MOST_SLIPS`] shorter than what was read, and so on.
    to_beginnings: [u8; WIDTH],
}

impl<'t> EditDistance<'t> {
    /// Of a text in ASCII; `slips` above [`MOST_SLIPS`] counts as that many.
    pub fn new(text: &'t str, slips: u8) -> Self {
        Self { text: text.as_bytes(), slips: slips.min(MOST_SLIPS) }
    }

    /// The length of the beginning at a place of the band; `None` outside the text.
    fn length_at(&self, letters_read: usize, place: usize) -> Option<usize> {
        let length = (letters_read + place).checked_sub(usize::from(MOST_SLIPS))?;
        (length <= self.text.len()).then_some(length)
    }
}

impl Automaton for EditDistance<'_> {
    type State = Distances;

    fn start(&self) -> Distances {
        let mut to_beginnings = [TOO_MANY; WIDTH];
        for (place, distance) in to_beginnings.iter_mut().enumerate() {
            let length = self.length_at(0, place).and_then(|length| u8::try_from(length).ok());
            *distance = length.map_or(TOO_MANY, |length| length.min(TOO_MANY));
        }
        Distances { letters_read: 0, to_beginnings }
    }

    fn is_match(&self, state: &Distances) -> bool {
        let mut places = state.to_beginnings.iter().enumerate();
        places.any(|(place, distance)| {
            *distance <= self.slips
                && self.length_at(state.letters_read, place) == Some(self.text.len())
        })
    }

    fn can_match(&self, state: &Distances) -> bool {
        state.to_beginnings.iter().any(|distance| *distance <= self.slips)
    }

    fn accept(&self, state: &Distances, letter: u8) -> Distances {
        let letters_read = state.letters_read + 1;
        let mut to_beginnings = [TOO_MANY; WIDTH];
        let same_or_wrong = state.to_beginnings.iter();
        let too_many = state.to_beginnings.iter().skip(1).chain([&TOO_MANY]);
        let mut shorter = TOO_MANY;
        for ((place, distance), (other, longer)) in
            to_beginnings.iter_mut().enumerate().zip(same_or_wrong.zip(too_many))
        {
            let Some(length) = self.length_at(letters_read, place) else { continue };
            let expected = length.checked_sub(1).and_then(|last| self.text.get(last));
            let wrong = u8::from(expected != Some(&letter));
            *distance = (other + wrong).min(longer + 1).min(shorter + 1).min(TOO_MANY);
            shorter = *distance;
        }
        Distances { letters_read, to_beginnings }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn accepts(slips: &EditDistance, name: &str) -> bool {
        slips.is_match(
            &name.bytes().fold(slips.start(), |state, letter| slips.accept(&state, letter)),
        )
    }

    /// The whole table, as in a textbook.
    fn distance(one: &str, other: &str) -> usize {
        let mut row: Vec<usize> = (0..=other.len()).collect();
        for (above, letter) in (0..).zip(one.bytes()) {
            let mut next = vec![above + 1];
            for ((left_above, beside_above), expected) in
                row.iter().zip(row.iter().skip(1)).zip(other.bytes())
            {
                let left = *next.last().expect("begun");
                next.push(
                    (left_above + usize::from(letter != expected))
                        .min(beside_above + 1)
                        .min(left + 1),
                );
            }
            row = next;
        }
        *row.last().expect("never empty")
    }

    proptest! {
        #[test]
        fn exactly_what_is_so_few_slips_away_is_accepted(text in "[a-c ]{0,9}", name in "[a-c ]{0,9}", slips in 0_u8..=MOST_SLIPS) {
            prop_assert_eq!(accepts(&EditDistance::new(&text, slips), &name), distance(&text, &name) <= usize::from(slips));
        }
    }

    #[test]
    fn a_long_text_is_accepted_with_its_slips() {
        let text = "x".repeat(1_000);

        assert!(accepts(&EditDistance::new(&text, 2), &text.replacen("xxx", "yxz", 1)));
        assert!(!accepts(&EditDistance::new(&text, 2), &text.replacen("xxx", "yyz", 1)));
    }

    #[test]
    fn what_is_too_far_is_given_up_at_once() {
        let slips = EditDistance::new("manchester", 1);

        let state = "lo".bytes().fold(slips.start(), |state, letter| slips.accept(&state, letter));

        assert!(!slips.can_match(&state));
    }
}
