//! Practices whose pages show the widget: the table, the pages, the API, the program.

mod api;
mod pages;
mod program;
mod table;

use serde_json::Value;

use crate::harness::DataFolder;

/// A name that means no good to whatever shows it.
pub const HOSTILE: &str = r#"<img src=x onerror="alert(1)"> & Söhne ; TEL:999, "quoted""#;

/// Its number, one of those that are kept for films and books, and another such.
pub const PHONE: &str = "020 7946 0150";
pub const OTHER_PHONE: &str = "020 7946 0151";

/// A folder with lines and a branch to pin, and no practice.
pub fn folder() -> DataFolder {
    let folder = DataFolder::new();
    for (id, coverage, priority, name) in [
        ("gb-everybody", "GB", "10", "Everybody's line"),
        ("gb-night", "GB", "20", "Night line"),
        ("us-line", "US", "10", "American line"),
        ("world-line", "001", "20", "World line"),
    ] {
        let cells = [("id", id), ("coverage", coverage), ("priority", priority), ("name", name)];
        folder.add("crisis_lines", &cells);
    }
    folder.add("crisis_lines", &[("id", "gb-gone"), ("status", "defunct")]);
    for (id, number) in
        [("gb-everybody", "116 123"), ("gb-night", "0800 58 58 58"), ("us-line", "988")]
    {
        folder.add("contacts", &[("resource_id", id), ("number", number)]);
    }
    folder.add("branches", &[("id", "gb-branch"), ("name", "Our branch")]);
    folder
}

/// What every practice of these tests has, unless a test says otherwise.
pub const USUAL: [(&str, &str); 11] = [
    ("id", "northgate"),
    ("name", "Northgate Counselling"),
    ("phone", PHONE),
    ("email", "hello@northgate-counselling.co.uk"),
    ("address", "1 Mill Lane, Leeds"),
    ("reply_business_days", "2"),
    ("privacy_url", "https://northgate-counselling.co.uk/privacy"),
    ("terms_url", "https://northgate-counselling.co.uk/terms"),
    ("licence_urls", "https://www.bacp.co.uk/register;https://www.hcpc-uk.org/check"),
    ("countries", "GB;US"),
    ("pinned", "gb-night;us-line;gb-branch"),
];

/// Adds a practice with cells of its own beside the usual ones.
pub fn add(folder: &DataFolder, cells: &[(&str, &str)]) -> usize {
    let usual = USUAL.iter().filter(|(name, _)| !cells.iter().any(|(own, _)| own == name));
    let row: Vec<(&str, &str)> = cells.iter().chain(usual).copied().collect();
    let cell = |name: &str| row.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| *text);
    if cell("phone") == PHONE {
        let (id, reason) = (cell("id"), "a test rings nobody");
        let about = [("table", "practices"), ("id", id), ("column", "phone"), ("value", PHONE)];
        folder.add("exceptions", &[&about[..], &[("reason", reason)]].concat());
    }
    folder.add("practices", &row)
}

/// Gives the practice another cell, also where a person has said why it is right.
pub fn change(folder: &DataFolder, from: &str, to: &str) {
    for table in ["practices", "exceptions"] {
        let text = String::from_utf8(folder.read(table)).expect("UTF-8");
        folder.write(&folder.file(table), text.replace(from, to).as_bytes());
    }
}

/// Takes away what keeps markup out of names and addresses: whoever shows them must not rely on it.
pub fn let_markup_in(folder: &DataFolder) {
    let path = folder.folders().data.join("datapackage.json");
    let text = std::fs::read_to_string(&path).expect("the descriptor");
    let mut descriptor: Value = serde_json::from_str(&text).expect("JSON");
    let tables = descriptor["resources"].as_array_mut().expect("tables");
    let table = tables.iter_mut().find(|table| table["name"] == "practices").expect("the table");
    for field in table["schema"]["fields"].as_array_mut().expect("fields") {
        if ["name", "address"].iter().any(|name| field["name"] == *name) {
            field["constraints"]["pattern"] = ".*".into();
        }
    }
    std::fs::write(&path, descriptor.to_string()).expect("written");
}

/// The places of texts in another, which has all of them.
pub fn places<const N: usize>(text: &str, parts: [&str; N]) -> [usize; N] {
    parts.map(|part| text.find(part).unwrap_or_else(|| panic!("{part:?} is not in\n{text}")))
}

/// Whether these stand behind one another.
pub fn is_in_order(places: &[usize]) -> bool {
    places.windows(2).all(|pair| pair[0] < pair[1])
}
