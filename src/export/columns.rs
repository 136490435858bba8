//! Records as columns: what stands in the file of a cell once a field, and not once a record.
//!
//! A column is one of three, whichever is shortest:
//!
//! - `[value, …]`: that of each record, `0` where there is none;
//! - `{"of": [value, …], "is": [number, …]}`: the values, and which of them each record has;
//! - `{"of": [value]}`: that of all of them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// So many signs are taken from the text before at most: what one digit of base 36 can say.
const MOST_SHARED: usize = 35;

/// The columns of records, by the names of their fields.
pub fn columns(records: &[Map<String, Value>]) -> Map<String, Value> {
    let mut names: Vec<&String> = records.iter().flat_map(Map::keys).collect();
    names.sort_unstable();
    names.dedup();
    let of = |name: &String| {
        let none = || Value::from(0);
        column(records.iter().map(|record| record.get(name).cloned().unwrap_or_else(none)))
    };
    names.into_iter().map(|name| (name.clone(), of(name))).collect()
}

fn column(values: impl Iterator<Item = Value>) -> Value {
    let plain: Vec<Value> = values.collect();
    let texts: Vec<String> = plain.iter().map(Value::to_string).collect();
    // How many records have a value, and the value.
    let mut uses: BTreeMap<&str, (usize, &Value)> = BTreeMap::new();
    for (text, value) in texts.iter().zip(&plain) {
        uses.entry(text).or_insert((0, value)).0 += 1;
    }
    // Those with most records first: their numbers are the shortest.
    let mut distinct: Vec<(&str, (usize, &Value))> = uses.into_iter().collect();
    distinct.sort_by_key(|(_, (records, _))| std::cmp::Reverse(*records));
    let numbers: BTreeMap<&str, usize> =
        distinct.iter().enumerate().map(|(number, (text, _))| (*text, number)).collect();
    let of: Vec<&Value> = distinct.iter().map(|(_, (_, value))| *value).collect();
    if of.len() == 1 {
        return json!({ "of": of });
    }
    let is: Vec<usize> =
        texts.iter().filter_map(|text| numbers.get(text.as_str()).copied()).collect();
    let told = json!({ "of": of, "is": is });
    let plain = Value::Array(plain);
    if told.to_string().len() < plain.to_string().len() { told } else { plain }
}

/// Texts without blanks in one: each as the number of signs that it shares with the one before, in
/// base 36, and the rest.
pub fn front_coded<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut before = "";
    let coded = texts.map(|text| {
        let alike = before.bytes().zip(text.bytes()).take_while(|(one, other)| one == other);
        let shared = alike.count().min(MOST_SHARED);
        let digit = u32::try_from(shared).ok().and_then(|shared| char::from_digit(shared, 36));
        before = text;
        format!("{}{}", digit.unwrap_or('0'), text.get(shared..).unwrap_or_default())
    });
    coded.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(values: &[&str]) -> Vec<Map<String, Value>> {
        let record = |value: &&str| match *value {
            "" => Map::new(),
            value => Map::from_iter([("city".to_owned(), Value::from(value))]),
        };
        values.iter().map(record).collect()
    }

    #[test]
    fn a_column_is_written_the_shortest_way() {
        let told = |values: &[&str]| columns(&records(values)).remove("city");

        assert_eq!(told(&["Leeds", "", "York"]), Some(json!(["Leeds", 0, "York"])));
        assert_eq!(told(&["Leeds", "Leeds"]), Some(json!({ "of": ["Leeds"] })));
        let many = ["New York", "San Antonio", "", "San Antonio", "New York", "San Antonio"];
        let expected = json!({ "of": ["San Antonio", "New York", 0], "is": [1, 0, 2, 0, 1, 0] });
        assert_eq!(told(&many), Some(expected));
        assert_eq!(told(&["", ""]), None);
    }

    #[test]
    fn an_id_says_what_differs_from_the_one_before() {
        let ids = ["gb-leeds-1", "gb-leeds-12", "gb-york", "us-1"];

        assert_eq!(front_coded(ids.into_iter()), "0gb-leeds-1 a2 3york 0us-1");
        assert_eq!(front_coded([].into_iter()), "");
    }
}
