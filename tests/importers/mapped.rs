//! Anybody's table, read with a map: what its rows become.

use super::Desk;

/// A source that is filled in.
pub(super) const SOURCE: &str = "[source]\nid = \"weir-libraries\"\nname = \"Libraries\"\npublisher = \"Weir Council\"\nurl = \"https://weir.example/\"\nlicence = \"OGL-UK-3.0\"\n";

/// A map of libraries with so much below its source.
pub(super) fn map(more: &str) -> String {
    format!("kind = \"libraries\"\nid_prefix = \"gb-weir\"\nid = \"ref\"\n{SOURCE}{more}")
}

/// Columns that every test table of libraries has.
pub(super) const COLUMNS: &str = "[columns]\nname = \"name\"\ncity = \"town\"\npostal_code = \"code\"\ncountry = { value = \"GB\" }\n[point]\nlatitude = \"lat\"\nlongitude = \"lon\"\nprecision = \"address\"\n";

/// A table of so many libraries of Manchester.
pub(super) fn table(count: usize) -> String {
    let lines = (1..=count).map(|number| {
        format!("{number},Library {number},Manchester,M1 1AA,53.4{number:03},-2.24\n")
    });
    format!("ref,name,town,code,lat,lon\n{}", lines.collect::<String>())
}

impl Desk {
    /// Imports a table with a map.
    pub(super) fn import_csv(&self, map: &str, table: &[u8]) -> crate::harness::Run {
        let (map, table) =
            (self.download("weir.toml", map.as_bytes()), self.download("weir.csv", table));
        self.import(&["csv", "--map", &map, &table])
    }

    fn check(&self) -> crate::harness::Run {
        crate::harness::run(&mut self.folder.folders().command(&["check"]))
    }
}

const HOURS: &str = "[[hours.days]]\ndays = \"Mo-Fr\"\nopens = \"von\"\ncloses = \"bis\"\n[[hours.days]]\ndays = \"Sa\"\ncolumn = \"samstags\"\n[hours]\nempty = \"closed\"\n";

#[test]
fn a_table_in_any_encoding_and_with_any_delimiter_says_the_same() {
    let text = "nr;bezeichnung;ort;plz;breite;länge;wlan;tel;mail;seite;von;bis;samstags\n\
        7;Bücherei am Wehr;Manchester;M1 1AA;53,4781;-2,2446;ja;0161 299 9999;wehr@weir.example;https://weir.example/7;9:00;17:30;10h-13h\n\
        8;\"Mühle; Ost\";Manchester;M1 1AB;53,4791;-2,2447;nein;;;;9:00;17:30;geschlossen\n";
    let map = format!(
        "kind = \"libraries\"\nid_prefix = \"gb-weir\"\nid = \"nr\"\n{SOURCE}[columns]\nname = \"bezeichnung\"\ncity = \"ort\"\n\
         postal_code = \"plz\"\ncountry = {{ value = \"GB\" }}\nwifi = \"wlan\"\nurl = \"seite\"\n[point]\nlatitude = \"breite\"\n\
         longitude = \"länge\"\nprecision = \"building\"\n{HOURS}[[contacts]]\nchannel = \"voice\"\nfrom = \"tel\"\n[[contacts]]\nchannel = \"email\"\nfrom = \"mail\"\n"
    );
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> =
        text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let tabs = text.replace("\"Mühle; Ost\"", "Mühle| Ost").replace(';', "\t").replace('|', ";");
    let crlf = text.replace('\n', "\r\n");

    for (bytes, said) in [
        (text.as_bytes(), "read as UTF-8, its cells separated by semicolons"),
        (&latin, "read as windows-1252, its cells separated by semicolons"),
        (&marked, "read as UTF-8, its cells separated by semicolons"),
        (tabs.as_bytes(), "read as UTF-8, its cells separated by tabs"),
        (crlf.as_bytes(), "read as UTF-8, its cells separated by semicolons"),
    ] {
        let desk = Desk::new();

        let run = desk.import_csv(&map, bytes);

        assert!(run.stdout().contains(said), "{said}: {}{}", run.stdout(), run.stderr());
        let rows = desk.rows("libraries");
        let shown: Vec<_> = rows
            .iter()
            .map(|row| {
                let cells = ["id", "name", "latitude", "longitude", "wifi", "internet_basis"];
                (cells.map(|column| row[column].clone()), row["opening_hours"].clone())
            })
            .collect();
        assert_eq!(
            shown,
            [
                (
                    ["gb-weir-7", "Bücherei am Wehr", "53.4781", "-2.2446", "yes", "branch"]
                        .map(str::to_owned),
                    "Mo-Fr 09:00-17:30; Sa 10:00-13:00".to_owned()
                ),
                (
                    ["gb-weir-8", "Mühle; Ost", "53.4791", "-2.2447", "no", "branch"]
                        .map(str::to_owned),
                    "Mo-Fr 09:00-17:30".to_owned()
                ),
            ],
            "{said}"
        );
        let contacts = desk.rows("contacts_libraries");
        let ways: Vec<_> =
            contacts.iter().map(|row| (row["channel"].as_str(), row["e164"].as_str())).collect();
        assert_eq!(ways, [("voice", "+441612999999"), ("email", "")]);
        assert!(desk.check().0.status.success(), "{}", desk.check().stdout());
    }
    let refused = Desk::new().import_csv(&map, &[b"\xFF\xFE".as_slice(), &utf_16].concat());
    assert!(refused.stderr().contains("UTF-16"), "{}", refused.stderr());
}

#[test]
fn a_korean_table_is_read_and_what_is_not_known_of_its_week_is_said() {
    let text = "도서관명,우편번호,위도,경도,휴관일,평일시작,평일종료,토요일시작,토요일종료\n\
        둑도서관,M1,53.4781,-2.2446,월+법정공휴일,09:00,18:00,00:00,00:00\n\
        물도서관,M1,53.4782,-2.2446,격주 월,09:00,18:00,09:00,13:00\n";
    let (cp949, _, has_others) = encoding_rs::EUC_KR.encode(text);
    assert!(!has_others);
    let map = format!(
        "kind = \"libraries\"\nid_prefix = \"gb-weir\"\nid = \"도서관명\"\n{SOURCE}[file]\nencoding = \"cp949\"\n[columns]\nname = \"도서관명\"\n\
         country = {{ value = \"GB\" }}\n[point]\nlatitude = \"위도\"\nlongitude = \"경도\"\nprecision = \"address\"\n\
         [[hours.days]]\ndays = \"Mo-Fr\"\nopens = \"평일시작\"\ncloses = \"평일종료\"\n\
         [[hours.days]]\ndays = \"Sa\"\nopens = \"토요일시작\"\ncloses = \"토요일종료\"\n\
         [hours.closing_days]\ncolumn = \"휴관일\"\nseparators = \"+\"\nwords = {{ \"월\" = \"Mo\", \"법정공휴일\" = \"PH\" }}\n"
    );
    let desk = Desk::new();

    let run = desk.import_csv(&map, &cp949);

    let rows = desk.rows("libraries");
    let hours: Vec<&str> = rows.iter().map(|row| row["opening_hours"].as_str()).collect();
    assert_eq!(hours, ["Tu-Fr 09:00-18:00; Su unknown; PH off", ""], "{}", run.stderr());
    assert!(run.stdout().contains("1 noted: hours left out: the words for closing days"));
    assert!(desk.check().0.status.success());
}

#[test]
fn a_broken_line_costs_itself_and_is_named() {
    let desk = Desk::new();
    let broken = table(30)
        .replace("\n5,Library 5,", "\n5,\"Library 5,")
        .replace("\n9,Library 9,Manchester,", "\n9,Library 9,");

    let run = desk.import_csv(&map(COLUMNS), broken.as_bytes());

    let (said, ids) = (run.stdout(), desk.rows("libraries").len());
    assert_eq!(ids, 28, "{said}{}", run.stderr());
    assert!(said.contains("1 broken line: it has a quote that is opened and not closed"), "{said}");
    assert!(said.contains("weir.csv, line 6)") && said.contains("weir.csv, line 10)"), "{said}");
    assert!(said.contains("1 broken line: it has 5 cells, and there are 6 headings"), "{said}");
}

#[test]
fn a_newer_file_keeps_ids_and_takes_away_what_is_gone() {
    let desk = Desk::new();
    desk.import_csv(&map(COLUMNS), table(40).as_bytes());
    let newer = table(41)
        .replace("Library 7,", "Library at the Weir,")
        .replace("\n3,Library 3,", "\n103,Library 103,");

    let run = desk.import_csv(&map(COLUMNS), newer.as_bytes());

    let said = run.stdout();
    assert!(said.contains("2 new, 1 changed, 38 unchanged, 1 removed"), "{said}{}", run.stderr());
    assert!(said.contains("removed: gb-weir-3"), "{said}");
    let rows = desk.rows("libraries");
    let renamed = rows.iter().find(|row| row["id"] == "gb-weir-7").expect("the id stays");
    assert_eq!(renamed["name"], "Library at the Weir");
}

#[test]
fn what_the_map_is_silent_about_stays() {
    let desk = Desk::new();
    let silent = "silent_about = [\"url\"]\n";
    let map = format!("{silent}{}", map(COLUMNS));
    desk.import_csv(&map, table(2).as_bytes());
    let text = String::from_utf8(desk.folder.read("libraries")).expect("UTF-8");
    let edited = text.replacen("\"unknown\",,", "\"unknown\",\"https://weir.example/1\",", 1);
    assert_ne!(edited, text);
    desk.folder.write(&desk.folder.file("libraries"), edited.as_bytes());

    desk.import_csv(&map, table(3).as_bytes());

    let pages = desk.rows("libraries").iter().filter(|row| !row["url"].is_empty()).count();
    assert_eq!(pages, 1);
}

#[test]
fn rows_are_chosen_and_cells_explained_as_the_map_says() {
    let text = "ref,kind,name,town,lat,lon,net,code\n\
        1.0,Open,Library,Manchester,53.481,-2.24,y,\n\
        2.0,OPEN ,Weir Library,Manchester,53.482,-2.24,maybe,\n\
        3.0,Store,Store,Manchester,53.483,-2.24,n,\n\
        4.0,open,Old Mill (closed),Manchester,53.484,-2.24,n,\n\
        5.0,open,..,Manchester,53.485,-2.24,n,\n\
        6.0,open,Bus of Leeds,Leeds,53.486,-2.24,n,\n\
        7.0,open,Lock,Leeds,..,,n,LS1\n";
    let more = "[file]\nnothing = [\"..\"]\n[columns]\nname = { column = \"name\", generic = [\"LIBRARY\"], generic_template = \"{name} ({town})\" }\n\
        city = \"town\"\npostal_code = \"code\"\nwifi = { column = \"net\", values = { y = \"yes\", n = \"no\" } }\ncountry = { value = \"GB\" }\n\
        [point]\nlatitude = \"lat\"\nlongitude = \"lon\"\nprecision = \"address\"\n\
        [[only]]\ncolumn = \"kind\"\nis = [\"open\"]\n[[except]]\ncolumn = \"name\"\ncontains = [\"bus of\"]\n";
    let desk = Desk::new();

    let run = desk.import_csv(&map(more), text.as_bytes());

    let rows = desk.rows("libraries");
    let shown: Vec<_> = rows
        .iter()
        .map(|row| {
            ["id", "name", "wifi", "coordinate_precision"].map(|column| row[column].as_str())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ["gb-weir-1", "Library (Manchester)", "yes", "address"],
            ["gb-weir-2", "Weir Library", "unknown", "address"],
            ["gb-weir-7", "Lock", "no", "postcode"],
        ],
        "{}{}",
        run.stdout(),
        run.stderr()
    );
    for said in [
        "1 left out by the map: only \"kind\"",
        "1 left out by the map: except \"name\"",
        "1 closed, as its name says",
        "1 without name",
        "wifi left out: a value that the map does not explain",
    ] {
        assert!(run.stdout().contains(said), "{said}: {}", run.stdout());
    }
}

#[test]
fn crisis_lines_and_teams_have_maps_too() {
    let lines = "key;title;about;areas;subjects;phone;languages;when\n\
        a;Weir Line;Somebody listens;GB;suicide, crisis;116 123;en,cy;24/7\n\
        b;Mill Line;;US-CA,US;crisis;988;en;24/7\n\
        c;Lock Line;;GB;crisis;0161 299 9998;xx;Mo-Fr 09:00-17:00\n";
    let map = format!(
        "kind = \"crisis_lines\"\nid_prefix = \"gb-weir-line\"\nid = \"key\"\n{SOURCE}[columns]\nname = \"title\"\ndescription = \"about\"\n\
         coverage = \"areas\"\ntopics = \"subjects\"\nlanguages = \"languages\"\npriority = {{ value = \"40\" }}\n[hours]\ntext = \"when\"\n\
         [[contacts]]\nchannel = \"voice\"\nfrom = \"phone\"\ncost = \"free\"\n"
    );
    let desk = Desk::new();

    let run = desk.import_csv(&map, lines.as_bytes());

    let rows = desk.rows("crisis_lines");
    let own: Vec<_> = rows
        .iter()
        .filter(|row| row["source_id"] == "weir-libraries")
        .map(|row| {
            ["id", "coverage", "topics", "languages", "opening_hours"].map(|it| row[it].as_str())
        })
        .collect();
    assert_eq!(
        own,
        [
            ["gb-weir-line-a", "GB", "crisis;suicide", "cy;en", "24/7"],
            ["gb-weir-line-c", "GB", "crisis", "", "Mo-Fr 09:00-17:00"],
        ],
        "{}{}",
        run.stdout(),
        run.stderr()
    );
    assert!(run.stdout().contains("with a coverage that names an area beside a part of it"));
    assert!(desk.check().0.status.success(), "{}", desk.check().stdout());

    let teams = "nr,team,street,town,lat,lon,phone\n1,Weir Team,4 Refuge Lane,Manchester,53.4791,-2.2443,0161 299 9997 ext. 5\n";
    let map = format!(
        "kind = \"on_call\"\nid_prefix = \"gb-weir-team\"\nid = \"nr\"\n{}[columns]\nname = \"team\"\naddress_1 = \"street\"\ncity = \"town\"\n\
         country = {{ value = \"GB\" }}\nrole = {{ value = \"crisis_team\" }}\nlisting_basis = {{ value = \"agency\" }}\n\
         address_visibility = {{ value = \"city\" }}\n[point]\nlatitude = \"lat\"\nlongitude = \"lon\"\nprecision = \"building\"\n\
         [[contacts]]\nchannel = \"voice\"\nfrom = \"phone\"\n",
        SOURCE.replace("weir-libraries", "weir-teams")
    );
    let run = desk.import_csv(&map, teams.as_bytes());

    let rows = desk.rows("on_call");
    let team = rows.iter().find(|row| row["id"] == "gb-weir-team-1").expect("the team");
    assert_eq!(
        ["address_1", "city", "latitude"].map(|column| team[column].as_str()),
        ["", "Manchester", ""],
        "what may not be shown is not written: {}",
        run.stdout()
    );
    let contacts = desk.rows("contacts_on_call");
    assert_eq!(contacts.last().map(|row| row["menu_option"].as_str()), Some("5"));
}

#[test]
fn a_first_map_is_guessed_and_imports_once_its_source_is_filled_in() {
    let text = "Kennung;Bezeichnung;Straße;Hausnummer;PLZ;Ort;Breitengrad;Längengrad;Telefon;E-Mail;Homepage;WLAN;Montag;Dienstag;Art\n\
        A1;Bücherei am Wehr;Wehrweg;7;M1 1AA;Manchester;53,4781;-2,2446;0161 299 9999;wehr@weir.example;https://weir.example/7;ja;9-18 Uhr;geschlossen;Bücherei\n\
        A2;Bücherei Ost;Ostweg;9;M1 1AB;Manchester;53,4791;-2,2447;0161 299 9998;ost@weir.example;https://weir.example/8;nein;9-18 Uhr;10-14 Uhr;Bücherei\n";
    let desk = Desk::new();
    let file = desk.download("weir.csv", text.as_bytes());
    let guessed = desk.import(&["csv", "--guess", &file]);
    let map = guessed.stdout();
    assert!(
        map.contains("id = \"Kennung\"") && map.contains("country = { value = \"GB\" }"),
        "{map}"
    );
    let before = desk.rows("libraries").len();

    let unfilled = desk.import_csv(&map, text.as_bytes());
    let filled = map
        .replacen("name = \"TODO\"", "name = \"A list\"", 1)
        .replacen("publisher = \"TODO\"", "publisher = \"Weir Council\"", 1)
        .replacen("url = \"TODO\"", "url = \"https://weir.example/\"", 1)
        .replacen("licence = \"TODO\"", "licence = \"CC-BY-4.0\"", 1);
    let run = desk.import_csv(&filled, text.as_bytes());

    assert!(unfilled.stderr().contains("has to be filled in"), "{}", unfilled.stderr());
    let rows = desk.rows("libraries");
    assert_eq!(rows.len(), before + 2, "{map}{}", run.stderr());
    let own = rows.iter().find(|row| row["id"] == "gb-lib-a1").expect("the first");
    assert_eq!(
        ["name", "address_1", "city", "wifi", "opening_hours"].map(|column| own[column].as_str()),
        ["Bücherei am Wehr", "Wehrweg 7", "Manchester", "yes", "Mo 09:00-18:00; We-Su unknown"],
        "{map}"
    );
    assert_eq!(desk.rows("contacts_libraries").len(), 4, "two numbers and two mailboxes");
    assert!(desk.check().0.status.success(), "{}", desk.check().stdout());
}

/// A name of letters, signs that tables quote, and line ends.
fn drawn_name(drawn: &mut crate::harness::Seeded) -> String {
    let signs = ["a", "Ö", "é", "館", " ", ",", ";", "\"", "'", "\n", "-", "5", "\t", "|"];
    let length = drawn.below(12);
    let middle: String = (0..length).map(|_| signs[drawn.below(signs.len())]).collect();
    format!("Library {middle} of Weir")
}

#[test]
fn whatever_a_cell_says_is_read_back_whatever_stands_between_cells() {
    let mut drawn = crate::harness::Seeded::new(13);
    for delimiter in [",", ";", "\t", "|"] {
        let names: Vec<String> = (0..200).map(|_| drawn_name(&mut drawn)).collect();
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let lines: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(number, name)| {
                let point = format!("53.4{number:03}");
                [number.to_string(), quoted(name), "M1".to_owned(), point, "-2.24".to_owned()]
                    .join(delimiter)
            })
            .collect();
        let heading = ["ref", "name", "code", "lat", "lon"].join(delimiter);
        let table = format!("{heading}\r\n{}\r\n", lines.join("\r\n"));
        let columns = COLUMNS.replace("city = \"town\"\n", "");
        let desk = Desk::new();

        let run = desk.import_csv(&map(&columns), table.as_bytes());

        let rows = desk.rows("libraries");
        let read: std::collections::BTreeMap<&str, &str> =
            rows.iter().map(|row| (row["id"].as_str(), row["name"].as_str())).collect();
        assert_eq!(read.len(), names.len(), "{}{}", run.stdout(), run.stderr());
        for (number, name) in names.iter().enumerate() {
            let one_line = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let id = format!("gb-weir-{number}");
            assert_eq!(read.get(id.as_str()), Some(&one_line.as_str()), "{delimiter:?}");
        }
    }
}

#[test]
fn every_map_that_is_shipped_is_one() {
    let folder = std::path::Path::new(crate::harness::PROJECT).join("maps");
    let mut sources = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(&folder).expect("maps").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("UTF-8");
        let text = text.replace("\"TODO\"", "\"https://weir.example/\"");
        let licence = text.lines().find_map(|line| line.strip_prefix("licence = "));
        let text = text.replace(
            &format!("licence = {}", licence.expect("a licence")),
            "licence = \"CC0-1.0\"",
        );

        let refused = Desk::new().import_csv(&text, b"just,this\n1,2\n");

        let said = refused.stderr();
        assert!(
            said.contains("which") && said.contains("it has just, this"),
            "{:?}: {said}",
            entry.path()
        );
        let source = backstop::import::mapped::CsvMap::source_in(&text).expect("a source");
        assert!(sources.insert(source), "{:?}", entry.path());
    }
    assert!(sources.len() > 4, "{sources:?}");
}
