//! A made-up world to measure on: the same for the same number of records, on every machine.
//!
//! Points are clustered like population (5,000 towns with Zipf sizes in 200 countries), kinds are
//! skewed, languages and topics go by Zipf's law, a fifth is always open, and names have three to
//! six words of a Zipf vocabulary.

use oorandom::Rand64;

/// Shares of the four kinds in percent.
pub const KIND_SHARES: [u32; 4] = [55, 25, 15, 5];

/// How many of each there are.
pub const COUNTRIES: usize = 200;
/// Languages.
pub const LANGUAGES: usize = 40;
/// Topics.
pub const TOPICS: usize = 30;
/// Words that names are made of.
pub const WORDS: usize = 20_000;

const TOWNS: usize = 5_000;
const SEED: u128 = 0x6261_636b_7374_6f70;

/// One record.
#[derive(Debug, Clone)]
pub struct Record {
    /// Degrees north, to seven decimals.
    pub latitude: f64,
    /// Degrees east, to seven decimals.
    pub longitude: f64,
    /// 0 to 3, the commonest first.
    pub kind: u8,
    /// 0 to 199.
    pub country: u8,
    /// One to three, ascending; the commonest is 0.
    pub languages: Vec<u8>,
    /// One to three, ascending; the commonest is 0.
    pub topics: Vec<u8>,
    /// Whether it never closes.
    pub always_open: bool,
    /// Three to six; the commonest is 0.
    pub name: Vec<u16>,
}

/// A town: where it is, how wide, in which country.
struct Town {
    latitude: f64,
    longitude: f64,
    spread: f64,
    country: u8,
}

/// Towns, and who draws from them.
pub struct World {
    towns: Vec<Town>,
    town_sizes: Zipf,
    languages: Zipf,
    topics: Zipf,
    words: Zipf,
}

impl World {
    /// The world.
    pub fn new() -> Self {
        let mut random = Rand64::new(SEED);
        let capitals: Vec<[f64; 2]> = (0..COUNTRIES).map(|_| land(&mut random)).collect();
        let towns = (0..TOWNS).map(|_| town(&mut random, &capitals)).collect();
        Self {
            towns,
            town_sizes: Zipf::new(TOWNS, 0.8),
            languages: Zipf::new(LANGUAGES, 1.0),
            topics: Zipf::new(TOPICS, 1.0),
            words: Zipf::new(WORDS, 1.0),
        }
    }

    /// The first `count` records.
    pub fn records(&self, count: usize) -> impl Iterator<Item = Record> + '_ {
        let mut random = Rand64::new(SEED + 1);
        (0..count).map(move |_| self.record(&mut random))
    }

    fn record(&self, random: &mut Rand64) -> Record {
        let (latitude, longitude, country) = self.somewhere(random);
        Record {
            latitude,
            longitude,
            kind: kind(random),
            country,
            languages: several(random, &self.languages),
            topics: several(random, &self.topics),
            always_open: random.rand_range(0..5) == 0,
            name: (0..random.rand_range(3..7)).map(|_| number(self.words.draw(random))).collect(),
        }
    }

    /// A place where people live.
    pub fn somewhere(&self, random: &mut Rand64) -> (f64, f64, u8) {
        let town = &self.towns[self.town_sizes.draw(random)];
        let latitude = (town.latitude + town.spread * bell(random)).clamp(-90.0, 90.0);
        let shrink = town.latitude.to_radians().cos().max(0.1);
        let longitude = around(town.longitude + town.spread * bell(random) / shrink);
        (to_seven_decimals(latitude), to_seven_decimals(longitude), town.country)
    }

    /// The countries that are all more than 1,000 km from a point: their towns are, by more than
    /// any town is wide.
    pub fn far_countries(&self, latitude: f64, longitude: f64) -> Vec<u8> {
        const CHORD_OF_1_300_KM: f64 = 0.203_7;
        let mut nearest = [f64::INFINITY; COUNTRIES];
        for town in &self.towns {
            let nearest = &mut nearest[usize::from(town.country)];
            *nearest =
                nearest.min(chord_squared([latitude, longitude], [town.latitude, town.longitude]));
        }
        let is_far = |squared: f64| squared.is_finite() && squared > CHORD_OF_1_300_KM.powi(2);
        (0..)
            .zip(nearest)
            .filter(|(_, squared)| is_far(*squared))
            .map(|(country, _)| country)
            .collect()
    }

    /// A word as often as it occurs in names.
    pub fn word(&self, random: &mut Rand64) -> u16 {
        number(self.words.draw(random))
    }
}

/// The spelling of a word: syllables, so that beginnings are shared as in real names.
pub fn spelling(word: u16) -> String {
    const SYLLABLES: [&str; 28] = [
        "ka", "to", "mi", "ren", "sa", "lo", "ber", "na", "vi", "del", "ro", "shu", "pe", "gan",
        "tu", "lis", "or", "ma", "kel", "fi", "dor", "ai", "zu", "han", "bi", "cres", "wo", "ny",
    ];
    let mut rest = usize::from(word);
    let mut text = String::new();
    for _ in 0..3 {
        text.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    text
}

fn town(random: &mut Rand64, capitals: &[[f64; 2]]) -> Town {
    let [latitude, longitude] = land(random);
    let distance = |capital: &[f64; 2]| chord_squared(*capital, [latitude, longitude]);
    let nearest = (0..capitals.len())
        .min_by(|one, other| distance(&capitals[*one]).total_cmp(&distance(&capitals[*other])));
    Town {
        latitude,
        longitude,
        spread: 0.02 + 0.3 * random.rand_float().powi(2),
        country: number(nearest.unwrap_or(0)),
    }
}

/// Latitudes as land has them, longitudes in six continents.
fn land(random: &mut Rand64) -> [f64; 2] {
    const CONTINENTS: [[f64; 3]; 6] = [
        [10.0, 50.0, 12.0],
        [20.0, 5.0, 15.0],
        [80.0, 25.0, 12.0],
        [115.0, 30.0, 14.0],
        [-90.0, 38.0, 14.0],
        [-60.0, -12.0, 14.0],
    ];
    let [longitude, latitude, width] = CONTINENTS[number::<usize>(random.rand_range(0..6))];
    [
        (latitude + width * bell(random)).clamp(-80.0, 80.0),
        around(longitude + 1.6 * width * bell(random)),
    ]
}

fn chord_squared(one: [f64; 2], other: [f64; 2]) -> f64 {
    let vector = |[latitude, longitude]: [f64; 2]| {
        let (latitude, longitude) = (latitude.to_radians(), longitude.to_radians());
        [latitude.cos() * longitude.cos(), latitude.cos() * longitude.sin(), latitude.sin()]
    };
    vector(one).iter().zip(vector(other)).map(|(a, b)| (a - b).powi(2)).sum()
}

fn kind(random: &mut Rand64) -> u8 {
    let drawn: u32 = number(random.rand_range(0..100));
    let mut ends = KIND_SHARES.iter().scan(0, |end, share| {
        *end += share;
        Some(*end)
    });
    number(ends.position(|end| drawn < end).unwrap_or(0))
}

fn several(random: &mut Rand64, of: &Zipf) -> Vec<u8> {
    let mut drawn: Vec<u8> =
        (0..random.rand_range(1..4)).map(|_| number(of.draw(random))).collect();
    drawn.sort_unstable();
    drawn.dedup();
    drawn
}

/// Mean 0, deviation 1, as the sum of twelve even draws.
fn bell(random: &mut Rand64) -> f64 {
    (0..12).map(|_| random.rand_float()).sum::<f64>() - 6.0
}

fn around(longitude: f64) -> f64 {
    (longitude + 540.0).rem_euclid(360.0) - 180.0
}

fn to_seven_decimals(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

/// A draw as a small number.
fn number<T: TryFrom<u64>>(drawn: impl TryInto<u64>) -> T {
    drawn.try_into().ok().and_then(|drawn| T::try_from(drawn).ok()).expect("draws are small")
}

/// Rank r is drawn in proportion to `1 / (r + 1)^exponent`.
struct Zipf {
    ends: Vec<f64>,
}

impl Zipf {
    fn new(count: usize, exponent: f64) -> Self {
        let mut total = 0.0;
        let ends = (1..=count)
            .map(|rank| {
                total += f64::from(u32::try_from(rank).expect("small")).powf(-exponent);
                total
            })
            .collect();
        Self { ends }
    }

    fn draw(&self, random: &mut Rand64) -> usize {
        let drawn = random.rand_float() * self.ends.last().copied().unwrap_or(1.0);
        self.ends.partition_point(|end| *end <= drawn).min(self.ends.len() - 1)
    }
}
