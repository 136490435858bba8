//! The question classes of performance.md: the ten nearest to where people live, with filters from
//! common to hopeless.

use oorandom::Rand64;

use crate::generator::{Record, World};

/// Results asked for.
pub const LIMIT: usize = 10;

/// Questions of each class.
pub const QUESTIONS: usize = 2_000;

/// A class of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// No filter.
    A,
    /// A kind that a quarter has.
    B,
    /// A language that one in a hundred has.
    C,
    /// A language and a topic that two in ten thousand have.
    D,
    /// A word of the name.
    E,
    /// A country whose records are all more than 1,000 km away.
    F,
    /// The rarest of everything at once: adversarial.
    Z,
}

impl Class {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::A, Self::B, Self::C, Self::D, Self::E, Self::F, Self::Z];

    /// Its letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
            Self::E => "e",
            Self::F => "f",
            Self::Z => "z",
        }
    }
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its class.
    pub class: Class,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// The kind wanted.
    pub kind: Option<u8>,
    /// The country wanted.
    pub country: Option<u8>,
    /// The language wanted.
    pub language: Option<u8>,
    /// The topic wanted.
    pub topic: Option<u8>,
    /// Whether only what never closes is wanted.
    pub always_open: bool,
    /// The word wanted.
    pub word: Option<u16>,
}

/// The rarest language: 1.2 % of all records have it.
pub const RARE_LANGUAGE: u8 = 39;
/// The rarest topic: 1.7 % have it, and 0.02 % have both.
pub const RARE_TOPIC: u8 = 29;

impl Question {
    /// Whether a record passes the filter.
    pub fn accepts(&self, record: &Record) -> bool {
        self.kind.is_none_or(|kind| record.kind == kind)
            && self.country.is_none_or(|country| record.country == country)
            && self.language.is_none_or(|language| record.languages.contains(&language))
            && self.topic.is_none_or(|topic| record.topics.contains(&topic))
            && (!self.always_open || record.always_open)
            && self.word.is_none_or(|word| record.name.contains(&word))
    }
}

/// The questions of a class.
pub fn questions(world: &World, class: Class) -> Vec<Question> {
    let mut random = Rand64::new(0x7175_6573_7469_6f6e + class as u128);
    (0..QUESTIONS).map(|_| question(world, class, &mut random)).collect()
}

fn question(world: &World, class: Class, random: &mut Rand64) -> Question {
    let (latitude, longitude, _) = world.somewhere(random);
    let plain = Question {
        class,
        latitude,
        longitude,
        kind: None,
        country: None,
        language: None,
        topic: None,
        always_open: false,
        word: None,
    };
    match class {
        Class::A => plain,
        Class::B => Question { kind: Some(1), ..plain },
        Class::C => Question { language: Some(RARE_LANGUAGE), ..plain },
        Class::D => Question { language: Some(RARE_LANGUAGE), topic: Some(RARE_TOPIC), ..plain },
        Class::E => Question { word: Some(world.word(random)), ..plain },
        Class::F => {
            let far = world.far_countries(latitude, longitude);
            let drawn =
                usize::try_from(random.rand_range(0..far.len().max(1) as u64)).expect("small");
            Question { country: far.get(drawn).copied(), ..plain }
        }
        Class::Z => Question {
            kind: Some(3),
            language: Some(RARE_LANGUAGE),
            topic: Some(RARE_TOPIC),
            always_open: true,
            ..plain
        },
    }
}
