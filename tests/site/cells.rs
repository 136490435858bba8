//! The file of a cell, read by another program than the finder's.

use backstop::domain::{Coordinate, Kind};
use serde_json::{Map, Value};

/// The name of the cell of a point, as the script finds it.
pub fn cell_of(cells: &str, point: Coordinate) -> String {
    fn skip(cells: &[u8], at: &mut usize) {
        let is_parted = cells[*at] == b'1';
        *at += 1;
        if is_parted {
            (0..4).for_each(|_| skip(cells, at));
        }
    }
    let (mut south, mut west, mut height, mut width) = (-90.0, -180.0, 180.0, 360.0);
    let (mut name, mut at) = (String::new(), 0);
    while cells.as_bytes()[at] == b'1' {
        (height, width) = (height / 2.0, width / 2.0);
        let (is_north, is_east) =
            (point.latitude() >= south + height, point.longitude() >= west + width);
        at += 1;
        let quarter = 2 * usize::from(is_north) + usize::from(is_east);
        (0..quarter).for_each(|_| skip(cells.as_bytes(), &mut at));
        name.push_str(&quarter.to_string());
        south += if is_north { height } else { 0.0 };
        west += if is_east { width } else { 0.0 };
    }
    name
}

/// What a file says of a record: where it is, its id, and, of what is in reach, its fields.
pub struct Held {
    pub latitude: f64,
    pub longitude: f64,
    pub id: String,
    pub record: Option<Map<String, Value>>,
}

/// Every record of a kind in the file of a cell.
pub fn held(cell: &Value, kind: Kind) -> Vec<Held> {
    let list = &cell["kinds"][kind.as_str()];
    let columns = list["columns"].as_object().expect("columns");
    let mut all = places(list);
    for (at, held) in all.iter_mut().enumerate() {
        let values = columns.iter().map(|(name, column)| (name.clone(), value(column, at)));
        let known = values.filter(|(_, value)| *value != 0);
        let mut record: Map<String, Value> = known.collect();
        if let Some(contacts) = record.get_mut("contacts") {
            *contacts = whole_contacts(contacts, &list["dial"]);
        }
        held.record = Some(record);
    }
    all.extend(places(&list["beyond"]));
    all
}

fn places(list: &Value) -> Vec<Held> {
    let degrees = |name: &str| list[name].as_array().expect("degrees").clone();
    let (north, east) = (degrees("north"), degrees("east"));
    let mut id = String::new();
    let ids = list["ids"].as_str().expect("ids").split_ascii_whitespace();
    let ids: Vec<String> = ids
        .map(|part| {
            let (shared, rest) = part.split_at(1);
            id.truncate(usize::from_str_radix(shared, 36).expect("a digit of base 36"));
            id.push_str(rest);
            id.clone()
        })
        .collect();
    assert_eq!((ids.len(), ids.len()), (north.len(), east.len()), "a place each");
    let held = |((id, north), east): ((String, Value), Value)| Held {
        latitude: north.as_f64().expect("degrees"),
        longitude: east.as_f64().expect("degrees"),
        id,
        record: None,
    };
    ids.into_iter().zip(north).zip(east).map(held).collect()
}

fn value(column: &Value, at: usize) -> Value {
    if column.is_array() {
        return column[at].clone();
    }
    let number = column["is"].as_array().map_or(0, |is| is[at].as_u64().expect("a number"));
    column["of"][usize::try_from(number).expect("few values")].clone()
}

/// Channel, number, link and what else is known of each.
fn whole_contacts(told: &Value, dial: &Value) -> Value {
    let whole = |contact: &Value| {
        let Some(number) = contact.as_str() else { return contact.clone() };
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let dropped = usize::try_from(dial[1].as_u64().expect("a count")).expect("small");
        let link = format!("{}{}", dial[0].as_str().expect("a prefix"), &digits[dropped..]);
        Value::from(vec!["voice", number, &link])
    };
    match told.as_array() {
        Some(contacts) => contacts.iter().map(whole).collect(),
        None => Value::from(vec![whole(told)]),
    }
}
