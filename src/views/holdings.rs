//! What is held, kind by kind, as the API tells it and as the README shows it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{Holdings, Kind, KnownFact, Role};

/// What is held of a kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = Holdings)]
pub struct HoldingsView {
    /// The kind.
    pub kind: Kind,
    /// How many are in service.
    pub count: usize,
    /// How many of each country, most first; what serves several is of none.
    pub countries: Vec<CountryCount>,
    /// Of on-call entries how many of each role, in the order of the list.
    pub roles: Vec<RoleCount>,
    /// Of how many each fact is known.
    pub known: Vec<KnownCount>,
    /// How many are as of each year, the oldest first; those of which nobody can say are left out.
    pub years: Vec<YearCount>,
}

/// How many a country has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CountryCount {
    /// ISO 3166-1 alpha-2.
    #[schema(example = "GB")]
    pub country: String,
    /// How many.
    pub count: usize,
}

/// How many there are of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RoleCount {
    /// The role.
    pub role: Role,
    /// How many.
    pub count: usize,
}

/// Of how many a fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct KnownCount {
    /// The fact.
    pub fact: KnownFact,
    /// Of how many.
    pub count: usize,
    /// Their share, 0 to 1.
    pub share: f64,
}

/// How many are as of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct YearCount {
    /// The year of the last confirmation, or else that which the source is about.
    #[schema(example = 2026)]
    pub year: i32,
    /// How many.
    pub count: usize,
}

impl From<&Holdings> for HoldingsView {
    fn from(holdings: &Holdings) -> Self {
        let mut countries: Vec<CountryCount> = holdings
            .countries
            .iter()
            .map(|(country, count)| CountryCount { country: country.to_string(), count: *count })
            .collect();
        countries.sort_by_key(|entry| std::cmp::Reverse(entry.count));
        let known = |(fact, count): (&KnownFact, &usize)| KnownCount {
            fact: *fact,
            count: *count,
            share: share(*count, holdings.count),
        };
        let role = |(role, count): (&Role, &usize)| RoleCount { role: *role, count: *count };
        let year = |(year, count): (&i32, &usize)| YearCount { year: *year, count: *count };
        Self {
            kind: holdings.kind,
            count: holdings.count,
            countries,
            roles: holdings.roles.iter().map(role).collect(),
            known: holdings.known.iter().map(known).collect(),
            years: holdings.years.iter().map(year).collect(),
        }
    }
}

/// The share of a part, to three decimals.
#[expect(clippy::cast_precision_loss, reason = "a share to three decimals")]
pub(super) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 1000.0).round() / 1000.0 }
}

/// How many countries the table names.
const NAMED: usize = 6;

/// The counts as tables in Markdown.
#[must_use]
pub fn holdings_table(views: &[HoldingsView]) -> String {
    let facts: Vec<&str> = KnownFact::ALL.iter().map(|fact| fact.as_str()).collect();
    let heading = format!("| kind | in service | countries | {} | as of |", facts.join(" | "));
    let rule = "|---".repeat(facts.len() + 4);
    let rows: Vec<String> = views.iter().map(row).collect();
    let roles: Vec<String> = views
        .iter()
        .flat_map(|view| &view.roles)
        .map(|RoleCount { role, count }| format!("| `{role}` | {} |\n", grouped(*count)))
        .collect();
    let (rows, roles) = (rows.concat(), roles.concat());
    format!(
        "{heading}\n{rule}|\n{rows}\n| role of on-call entries | in service |\n|---|---|\n{roles}"
    )
}

fn row(view: &HoldingsView) -> String {
    let named: Vec<String> = view
        .countries
        .iter()
        .take(NAMED)
        .map(|CountryCount { country, count }| format!("{country} {}", grouped(*count)))
        .collect();
    let more = if view.countries.len() > NAMED { ", …" } else { "" };
    let shares: Vec<String> = KnownFact::ALL.iter().map(|fact| shown_share(view, *fact)).collect();
    format!(
        "| `{}` | {} | {}: {}{more} | {} | {} |\n",
        view.kind,
        grouped(view.count),
        view.countries.len(),
        named.join(", "),
        shares.join(" | "),
        ages(view),
    )
}

/// In how many of a hundred a fact is known, rounded down, so that 100 are all.
fn shown_share(view: &HoldingsView, fact: KnownFact) -> String {
    let known = view.known.iter().find(|known| known.fact == fact);
    known.map_or_else(String::new, |known| {
        format!("{} %", (known.count * 100).checked_div(view.count).unwrap_or_default())
    })
}

/// The first and the last year, and that which half of them have reached.
fn ages(view: &HoldingsView) -> String {
    let (Some(first), Some(last)) = (view.years.first(), view.years.last()) else {
        return String::new();
    };
    let all: usize = view.years.iter().map(|entry| entry.count).sum();
    let mut older = 0;
    let median = view.years.iter().find(|entry| {
        older += entry.count;
        older * 2 >= all
    });
    let median = median.map_or(last.year, |entry| entry.year);
    if first.year == last.year {
        return first.year.to_string();
    }
    format!("{}–{}, half of them {median} or later", first.year, last.year)
}

/// A number with its thousands apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_and_half_is_half() {
        assert_eq!(
            ["7", "1,000", "40,505", "123,456,789"],
            [7, 1_000, 40_505, 123_456_789].map(grouped)[..]
        );
        let years = [(2019, 2), (2022, 1), (2026, 3)];
        let view = HoldingsView {
            kind: Kind::Library,
            count: 6,
            countries: Vec::new(),
            roles: Vec::new(),
            known: Vec::new(),
            years: years.map(|(year, count)| YearCount { year, count }).to_vec(),
        };
        assert_eq!(ages(&view), "2019–2026, half of them 2022 or later");
    }
}
