//! What every test stands on: real servers on port 0, the real program, and small data folders.

use std::fmt;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{LazyLock, mpsc};
use std::time::{Duration, Instant};

use backstop::server::{AppState, Directory, Service};
use backstop::tables::{RowKind, TableName};
use backstop::{gazetteer, index};
use chrono::{DateTime, Utc};
use serde_json::Value;
use tempfile::TempDir;
use ureq::http::{HeaderMap, Request};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_backstop");

/// The project's folder.
pub const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// How long a test waits for something that must happen; only a failure takes so long.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the clock of test servers says: a Monday, 12:00 in London and 07:00 in New York.
pub fn monday_noon() -> DateTime<Utc> {
    moment("2026-11-23T12:00:00Z")
}

/// A moment written as RFC 3339.
pub fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").with_timezone(&Utc)
}

/// The shipped data, built once and served to all tests.
pub fn shipped() -> &'static TestApp {
    static SHIPPED: LazyLock<TestApp> = LazyLock::new(|| {
        let folders = shipped_folders();
        run(&mut folders.command(&["build", "--allow-rejections"])).expect_code(0);
        TestApp::start(folders.open(), monday_noon)
    });
    &SHIPPED
}

/// The shipped data folder with an index of its own.
///
/// The index is kept for as long as the program is the same, so that running the tests again does
/// not build it again.
pub fn shipped_folders() -> &'static Folders {
    static FOLDERS: LazyLock<Folders> = LazyLock::new(|| {
        let program = std::fs::metadata(PROGRAM).expect("the program is built");
        let built = program
            .modified()
            .expect("a file has a time")
            .duration_since(std::time::UNIX_EPOCH)
            .expect("after 1970");
        let parent = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let name = format!("shipped-{}-{}", program.len(), built.as_nanos());
        for entry in std::fs::read_dir(parent).expect("a folder").flatten() {
            let other = entry.file_name().to_string_lossy().into_owned();
            if other.starts_with("shipped-") && other != name {
                let _gone_already = std::fs::remove_dir_all(entry.path());
            }
        }
        Folders { data: Path::new(PROJECT).join("data"), index: parent.join(name) }
    });
    &FOLDERS
}

/// A data folder and an index folder.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The tables.
    pub data: PathBuf,
    /// The built snapshots.
    pub index: PathBuf,
}

impl Folders {
    /// The program with these folders and arguments, and an environment that says nothing else
    /// about it.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(arguments);
        command.arg("--data").arg(&self.data).arg("--index").arg(&self.index);
        command
    }

    /// Opens what the program has built last.
    pub fn open(&self) -> Directory {
        let current = self.current();
        let name = |field: &str| {
            current.get(field).and_then(Value::as_str).expect("names of folders").to_owned()
        };
        let snapshot = index::open(&self.index.join(name("snapshot"))).expect("a whole snapshot");
        let gazetteer =
            gazetteer::open(&self.index.join(name("places"))).expect("a whole gazetteer");
        Directory { snapshot, gazetteer: gazetteer.into() }
    }

    /// The folder of the last snapshot.
    pub fn snapshot_folder(&self) -> PathBuf {
        self.index.join(self.current().get("snapshot").and_then(Value::as_str).expect("a name"))
    }

    fn current(&self) -> Value {
        let text = std::fs::read(self.index.join("current.json"))
            .expect("the program notes what it has built");
        serde_json::from_slice(&text).expect("JSON")
    }
}

/// The program with arguments, in an environment without settings of its own.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("BACKSTOP_") || name == "RUST_LOG" {
            command.env_remove(name);
        }
    }
    command.args(arguments).stdin(Stdio::null());
    command
}

/// What a run of the program left behind.
pub struct Run(pub Output);

/// Runs the program to its end.
pub fn run(command: &mut Command) -> Run {
    Run(command.output().expect("the program starts"))
}

impl Run {
    /// Standard output.
    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    /// Standard error.
    pub fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// The exit code is this one.
    #[track_caller]
    pub fn expect_code(&self, code: i32) -> &Self {
        assert_eq!(self.0.status.code(), Some(code), "{self}");
        self
    }

    /// Standard output or error says this.
    #[track_caller]
    pub fn expect_says(&self, text: &str) -> &Self {
        assert!(
            self.stdout().contains(text) || self.stderr().contains(text),
            "expected to read: {text}\n{self}"
        );
        self
    }
}

impl fmt::Display for Run {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}\n--- stdout\n{}\n--- stderr\n{}",
            self.0.status,
            self.stdout(),
            self.stderr()
        )
    }
}

/// A server to ask.
pub struct TestApp {
    /// Where it listens.
    pub address: SocketAddr,
}

impl TestApp {
    /// Serves a directory in a thread of its own; the clock is given.
    pub fn start(directory: Directory, clock: fn() -> DateTime<Utc>) -> Self {
        Self::serve(AppState::new(directory, clock))
    }

    /// Serves from a state that says what else is offered.
    pub fn serve(state: AppState) -> Self {
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let state = actix_web::web::Data::new(state);
                let service = Service::bind(SocketAddr::from(([127, 0, 0, 1], 0)), 2, state)
                    .expect("a free port");
                let address = service.addresses.first().copied().expect("an address");
                sender.send(address).expect("the test waits");
                service.server.await.expect("the server runs to the end of the tests");
            });
        });
        Self { address: receiver.recv().expect("the server starts") }
    }

    /// GET.
    pub fn get(&self, path: &str) -> Reply {
        self.get_with(path, &[])
    }

    /// GET with headers.
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.ask("GET", path, headers, None)
    }

    /// POST of a JSON body to `/v1/nearest`.
    pub fn post(&self, body: &Value) -> Reply {
        self.ask(
            "POST",
            "/v1/nearest",
            &[("content-type", "application/json")],
            Some(body.to_string().as_bytes()),
        )
    }

    /// Any request.
    pub fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Reply {
        static AGENT: LazyLock<ureq::Agent> = LazyLock::new(|| {
            let config = ureq::Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .max_redirects_will_error(false);
            config.allow_non_standard_methods(true).timeout_global(Some(PATIENCE)).build().into()
        });
        let mut request =
            Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answered = match body {
            Some(body) => AGENT.run(request.body(body).expect("a request")),
            None => AGENT.run(request.body(()).expect("a request")),
        };
        let mut response = answered.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let bytes =
            response.body_mut().with_config().limit(1 << 30).read_to_vec().expect("a whole body");
        Reply {
            asked: format!("{method} {path}"),
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }

    /// A request written by hand, for what no well-behaved client sends.
    pub fn ask_raw(&self, request: &[u8]) -> Reply {
        let mut stream = TcpStream::connect(self.address).expect("the server listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
        // The server may answer and close before it has read everything.
        let _closed_early = stream.write_all(request);
        let mut bytes = Vec::new();
        let _reset = stream.read_to_end(&mut bytes);
        let asked: String = String::from_utf8_lossy(request).chars().take(200).collect();
        Reply::parse(asked, &bytes)
    }

    /// GET of a request target that is sent as it stands.
    pub fn get_raw(&self, target: &str) -> Reply {
        self.ask_raw(
            format!("GET {target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
                .as_bytes(),
        )
    }
}

/// An HTTP response.
pub struct Reply {
    /// What was asked, for messages.
    pub asked: String,
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub text: String,
    /// The same as it came.
    pub bytes: Vec<u8>,
}

impl Reply {
    fn parse(asked: String, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (head, body) = text
            .split_once("\r\n\r\n")
            .unwrap_or_else(|| panic!("{asked}\nis answered by {text:?}"));
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1))
            .and_then(|status| status.parse().ok());
        let mut headers = HeaderMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            let name: ureq::http::HeaderName = name.parse().expect("a header name");
            headers.append(name, value.trim().parse().expect("a header value"));
        }
        Self {
            asked,
            status: status.expect("a status"),
            headers,
            text: body.to_owned(),
            bytes: body.into(),
        }
    }

    /// A header, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    /// The status is this one.
    #[track_caller]
    pub fn expect_status(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{self}");
        self
    }

    /// The body as JSON, the status being 200.
    #[track_caller]
    pub fn json(self) -> Value {
        assert_eq!(self.status, 200, "{self}");
        self.any_json()
    }

    /// The body as JSON, whatever the status.
    #[track_caller]
    pub fn any_json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }

    /// A well-formed problem of this status, code and parameter; returns it.
    #[track_caller]
    pub fn expect_problem(&self, status: u16, code: &str, param: Option<&str>) -> Value {
        assert_eq!(self.status, status, "{self}");
        assert_eq!(self.header("content-type"), "application/problem+json", "{self}");
        let problem = self.any_json();
        assert_eq!(problem["code"], code, "{self}");
        assert_eq!(problem["param"].as_str(), param, "{self}");
        assert_eq!(problem["status"], status, "{self}");
        for member in ["type", "title", "detail"] {
            assert!(
                problem[member].as_str().is_some_and(|text| !text.is_empty()),
                "{member} is missing\n{self}"
            );
        }
        problem
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body: String = self.text.chars().take(20_000).collect();
        write!(formatter, "{}\n{}\n{:#?}\n{body}", self.asked, self.status, self.headers)
    }
}

/// The real program, serving; it is stopped when this is dropped.
pub struct RunningServer {
    child: Child,
    /// Where it listens.
    pub app: TestApp,
    output: PathBuf,
    _folder: TempDir,
}

impl RunningServer {
    /// Starts `serve` on a free port with more arguments and variables, and waits until it listens.
    pub fn start(folders: &Folders, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let output = folder.path().join("output");
        let file = std::fs::File::create(&output).expect("a file");
        let mut command = folders.command(&["serve", "--listen", "127.0.0.1:0", "--workers", "1"]);
        command.args(arguments).envs(variables.iter().copied());
        command.stdout(file.try_clone().expect("a second handle")).stderr(file);
        let mut child = command.spawn().expect("the program starts");
        let address = wait_for("the server to say where it listens", || {
            let text = std::fs::read_to_string(&output).unwrap_or_default();
            if let Some(status) = child.try_wait().expect("a child") {
                panic!("the server ended with {status}\n{text}");
            }
            text.lines().find_map(|line| {
                line.strip_prefix("Backstop answers on http://")?.trim().parse().ok()
            })
        });
        Self { child, app: TestApp { address }, output, _folder: folder }
    }

    /// Everything that it has written to standard output and error.
    pub fn output(&self) -> String {
        std::fs::read_to_string(&self.output).expect("the output is text")
    }

    /// The fingerprint of the data that it serves.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.app)
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
    }
}

/// The fingerprint of the data that a server serves.
pub fn fingerprint(app: &TestApp) -> String {
    app.get("/readyz").json()["dataset"]["fingerprint"].as_str().expect("a fingerprint").to_owned()
}

/// Asks again and again until there is an answer.
pub fn wait_for<T>(what: &str, mut answer: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = answer() {
            return answer;
        }
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The bytes of a table, unpacked where its name says that it is compressed.
pub fn read_table(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if path.extension().is_some_and(|extension| extension == "zst") {
        return zstd::decode_all(bytes.as_slice()).expect("compressed");
    }
    bytes
}

/// A small data folder of its own, with a handful of places, that builds in well under a second.
pub struct DataFolder {
    _parent: TempDir,
    folders: Folders,
    descriptor: Value,
}

/// The cells that a row has unless a test says otherwise.
const DEFAULTS: [(&str, &[(&str, &str)]); 13] = [
    (
        "sources",
        &[
            ("name", "A page"),
            ("publisher", "A publisher"),
            ("url", "https://example.org/"),
            ("licence", "CC0-1.0"),
            ("retrieved_on", "2026-11-01"),
        ],
    ),
    (
        "emergency_numbers",
        &[
            ("services", "ambulance;fire;police"),
            ("is_primary", "true"),
            ("source_id", "test-source"),
        ],
    ),
    (
        "crisis_lines",
        &[
            ("name", "A crisis line"),
            ("coverage", "GB"),
            ("topics", "crisis"),
            ("priority", "10"),
            ("status", "active"),
            ("source_id", "test-source"),
            ("notes", "The page says no hours. One source found."),
        ],
    ),
    (
        "branches",
        &[
            ("network", "samaritans"),
            ("name", "A branch"),
            ("city", "Manchester"),
            ("country", "GB"),
            ("address_visibility", "public"),
            ("visits", "unknown"),
            ("status", "active"),
            ("source_id", "test-source"),
        ],
    ),
    (
        "on_call",
        &[
            ("role", "hospital"),
            ("name", "A hospital"),
            ("country", "GB"),
            ("address_visibility", "public"),
            ("accepts_backup_calls", "unknown"),
            ("listing_basis", "agency"),
            ("status", "active"),
            ("source_id", "test-source"),
        ],
    ),
    (
        "licences",
        &[
            ("type", "Psychologist"),
            ("number", "PSY 1"),
            ("jurisdiction", "GB"),
            ("body", "The register"),
            ("verify_url", "https://register.example.org/"),
        ],
    ),
    (
        "libraries",
        &[
            ("name", "A library"),
            ("city", "Manchester"),
            ("country", "GB"),
            ("latitude", "53.478"),
            ("longitude", "-2.245"),
            ("coordinate_precision", "building"),
            ("wifi", "unknown"),
            ("computers", "unknown"),
            ("fee", "unknown"),
            ("card_required", "unknown"),
            ("internet_basis", "unknown"),
            ("status", "active"),
            ("source_id", "test-source"),
        ],
    ),
    ("contacts", &[("channel", "voice"), ("cost", "free"), ("encrypted", "unknown")]),
    ("contacts_branches", &[("channel", "voice"), ("cost", "unknown"), ("encrypted", "unknown")]),
    ("contacts_on_call", &[("channel", "voice"), ("cost", "unknown"), ("encrypted", "unknown")]),
    ("contacts_libraries", &[("channel", "voice"), ("cost", "unknown"), ("encrypted", "unknown")]),
    (
        "contacts_libraries_openstreetmap",
        &[("channel", "voice"), ("cost", "unknown"), ("encrypted", "unknown")],
    ),
    ("removals", &[("reason", "asked for it"), ("requested_on", "2026-01-01")]),
];

/// The places of every small data folder.
const PLACES: [(&str, &str); 16] = [
    (
        "towns",
        "1,Manchester,GB,53.48095,-2.23743,568996,Europe/London,\n\
         2,Leeds,GB,53.79648,-1.54785,516298,Europe/London,\n\
         3,London,GB,51.50853,-0.12574,8961989,Europe/London,\n\
         4,New York City,US,40.71427,-74.00597,8804190,America/New_York,\n\
         5,Los Angeles,US,34.05223,-118.24368,3971883,America/Los_Angeles,\n\
         6,Reno,US,39.52963,-119.8138,241445,America/Los_Angeles,\n\
         7,Portland,US,45.52345,-122.67621,652503,America/Los_Angeles,\n\
         8,Portland,US,43.65737,-70.2589,68408,America/New_York,\n\
         9,Suva,FJ,-18.14161,178.44149,77366,Pacific/Fiji,\n\
         10,Tokyo,JP,35.6895,139.69171,8336599,Asia/Tokyo,\n\
         11,Papeete,PF,-17.53733,-149.5665,26926,Pacific/Tahiti,\n",
    ),
    ("town_names", "3,Londres\n10,東京\n"),
    (
        "postal_codes",
        "GB,M1,53.4794,-2.2351\nGB,M11,53.4783,-2.1783\nGB,LS1,53.7974,-1.5443\nUS,90012,34.0614,-118.2385\nFJ,0000,-18.14,178.44\n",
    ),
    (
        "time_zones",
        "Europe/London,GB\nAmerica/New_York,US\nAmerica/Los_Angeles,US\nPacific/Fiji,FJ\nAsia/Tokyo,JP\nPacific/Tahiti,PF\n",
    ),
    ("zone_rules", ""),
    ("holiday_calendars", "GB,,2025,2031\n"),
    ("holidays", "GB,,2026-12-25,Christmas Day,certain,vacanza-holidays\n"),
    ("military_posts", "US,09012,JP\n"),
    ("postal_centres", ""),
    ("postal_code_regions", "US,89439,US-CA\nUS,89439,US-NV\n"),
    ("postal_prefixes", "US,900,US-CA\n"),
    ("other_territory_names", "GB,de,Grossbritannien\n"),
    ("region_parts", ""),
    (
        "regions",
        "JP-13,Tokyo,JP,\"[[[[139.0,35.5],[140.0,35.5],[140.0,36.0],[139.0,36.0],[139.0,35.5]]]]\"\n",
    ),
    (
        "region_names",
        "GB-ENG,en,England\nUS-CA,en,California\nUS-CA,und,Calif.\nUS-MA,en,Massachusetts\nJP-13,en,Tokyo\nJP-13,ja,東京都\n",
    ),
    (
        "territory_names",
        "GB,de,Vereinigtes Königreich\nGB,en,United Kingdom\nUS,en,United States\nFJ,en,Fiji\nJP,en,Japan\nPF,en,French Polynesia\n",
    ),
];

impl DataFolder {
    /// A valid folder: one source, the numbers of three countries, and a line of the whole world.
    pub fn new() -> Self {
        let folder = Self::without_rows();
        for (name, rows) in PLACES {
            folder.write(
                &folder.file(name),
                format!("{}\n{rows}", folder.columns(name).join(",")).as_bytes(),
            );
        }
        folder.add("sources", &[("id", "test-source")]);
        for (country, number) in [("GB", "999"), ("US", "911"), ("FJ", "911")] {
            folder.add("emergency_numbers", &[("country", country), ("number", number)]);
        }
        folder.add(
            "crisis_lines",
            &[
                ("id", "world-directory"),
                ("coverage", "001"),
                ("url", "https://lines.example.org/"),
            ],
        );
        folder
    }

    /// A folder with the rows of plain CSV files, one named like each table that has any; the
    /// columns that a file does not have are empty, so that it stays as it is when a table gets a
    /// new one.
    pub fn with_tables_of(files: &Path) -> Self {
        let folder = Self::without_rows();
        for table in folder.tables() {
            let places = Path::new(&folder.file(&table)).parent().expect("a folder").to_owned();
            let file = files.join(places).join(format!("{table}.csv"));
            if let Ok(mut reader) = csv::Reader::from_path(&file) {
                let headings = reader.headers().expect("headings").clone();
                let rows: Vec<csv::StringRecord> = reader
                    .records()
                    .map(|row| row.expect("a row of the header's length"))
                    .collect();
                folder.write_rows(&table, &headings, &rows);
            }
        }
        folder
    }

    fn write_rows(&self, table: &str, headings: &csv::StringRecord, rows: &[csv::StringRecord]) {
        let columns = self.columns(table);
        for heading in headings {
            assert!(
                columns.iter().any(|column| column == heading),
                "{table} has no column {heading}"
            );
        }
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::Any(b'\n'))
            .from_writer(Vec::new());
        writer.write_record(&columns).expect("memory");
        for row in rows {
            let cell = |column: &String| {
                headings
                    .iter()
                    .zip(row)
                    .find(|(heading, _)| heading == column)
                    .map_or("", |(_, cell)| cell)
            };
            writer.write_record(columns.iter().map(cell)).expect("memory");
        }
        self.write(&self.file(table), &writer.into_inner().expect("memory"));
    }

    /// Every table of the descriptor with its headings alone.
    fn without_rows() -> Self {
        let parent = tempfile::tempdir().expect("a folder");
        let folders =
            Folders { data: parent.path().join("data"), index: parent.path().join("index") };
        std::fs::create_dir_all(folders.data.join("places")).expect("a folder");
        let text = std::fs::read(Path::new(PROJECT).join("data/datapackage.json"))
            .expect("the descriptor");
        std::fs::write(folders.data.join("datapackage.json"), &text).expect("written");
        let descriptor: Value = serde_json::from_slice(&text).expect("JSON");
        let folder = Self { _parent: parent, folders, descriptor };
        for table in folder.tables() {
            folder.write(
                &folder.file(&table),
                format!("{}\n", folder.columns(&table).join(",")).as_bytes(),
            );
        }
        folder
    }

    /// The names of the tables.
    fn tables(&self) -> Vec<String> {
        let tables = self.descriptor["resources"].as_array().expect("tables");
        tables.iter().map(|table| table["name"].as_str().expect("a name").to_owned()).collect()
    }

    /// The folders.
    pub const fn folders(&self) -> &Folders {
        &self.folders
    }

    /// The file of a table, relative to the folder.
    pub fn file(&self, table: &str) -> String {
        let resources = self.descriptor["resources"].as_array().expect("tables");
        let found = resources
            .iter()
            .find(|one| one["name"] == table)
            .unwrap_or_else(|| panic!("no table {table}"));
        found["path"].as_str().expect("a path").to_owned()
    }

    /// The columns of a table.
    pub fn columns(&self, table: &str) -> Vec<String> {
        let resources = self.descriptor["resources"].as_array().expect("tables");
        let found = resources
            .iter()
            .find(|one| one["name"] == table)
            .unwrap_or_else(|| panic!("no table {table}"));
        let fields = found["schema"]["fields"].as_array().expect("fields");
        fields.iter().map(|field| field["name"].as_str().expect("a name").to_owned()).collect()
    }

    /// The number of a column, from 1.
    pub fn column(&self, table: &str, name: &str) -> usize {
        self.columns(table).iter().position(|column| column == name).expect("a column") + 1
    }

    /// Adds a row: these cells, the usual ones, and nothing in the others. Returns its line.
    pub fn add(&self, table: &str, cells: &[(&str, &str)]) -> usize {
        let usual = DEFAULTS
            .iter()
            .find(|(name, _)| *name == table)
            .map(|(_, cells)| *cells)
            .unwrap_or_default();
        let columns = self.columns(table);
        for (name, _) in cells {
            assert!(columns.iter().any(|column| column == name), "{table} has no column {name}");
        }
        let value_of = |column: &String| {
            let given = cells.iter().chain(usual).find(|(name, _)| name == column);
            given.map(|(_, value)| *value).unwrap_or_default()
        };
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::Any(b'\n'))
            .from_writer(self.read(table));
        let line = String::from_utf8_lossy(writer.get_ref()).lines().count() + 1;
        writer.write_record(columns.iter().map(value_of)).expect("memory");
        self.write(&self.file(table), &writer.into_inner().expect("memory"));
        line
    }

    /// The bytes of a table.
    pub fn read(&self, table: &str) -> Vec<u8> {
        read_table(&self.folders.data.join(self.file(table)))
    }

    /// Writes a file, compressed where its name says so.
    pub fn write(&self, file: &str, bytes: &[u8]) {
        let compressed = Path::new(file).extension().is_some_and(|extension| extension == "zst");
        let bytes =
            if compressed { zstd::encode_all(bytes, 1).expect("memory") } else { bytes.to_vec() };
        std::fs::write(self.folders.data.join(file), bytes).expect("written");
    }

    /// Replaces a text in a table; it must be there.
    pub fn replace(&self, table: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.read(table)).expect("UTF-8");
        assert!(text.contains(from), "{table} has no {from:?}\n{text}");
        self.write(&self.file(table), text.replacen(from, to, 1).as_bytes());
    }

    /// `backstop check`.
    pub fn check(&self) -> Run {
        self.excuse_fiction();
        run(&mut self.folders.command(&["check", "--warnings"]))
    }

    /// `backstop build`.
    pub fn build(&self) -> Run {
        self.excuse_fiction();
        run(&mut self.folders.command(&["build"]))
    }

    /// Builds and serves at a moment that is given.
    pub fn app_at(&self, clock: fn() -> DateTime<Utc>) -> TestApp {
        self.build().expect_code(0);
        TestApp::start(self.folders.open(), clock)
    }

    /// Builds and serves.
    pub fn app(&self) -> TestApp {
        self.app_at(monday_noon)
    }
}

/// The tables of contacts.
pub fn contact_tables() -> impl Iterator<Item = &'static str> {
    TableName::with(|rows| rows == RowKind::Contact).map(TableName::as_str)
}

/// The rows of the shipped tables of contacts of lines and branches.
pub fn contacts_of_services() -> Vec<std::collections::HashMap<String, String>> {
    let read = |table: &str| {
        let path = Path::new(PROJECT).join(format!("data/{table}.csv"));
        csv_rows(&std::fs::read_to_string(path).expect("a table"))
    };
    ["contacts", "contacts_branches"].into_iter().flat_map(read).collect()
}

/// The ids of a list of resources or hits.
pub fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id")).collect()
}

/// The codes of the notices of an answer.
pub fn notices(answer: &Value) -> Vec<&str> {
    answer["notices"]
        .as_array()
        .expect("notices")
        .iter()
        .map(|one| one["code"].as_str().expect("a code"))
        .collect()
}

/// The rows of a CSV text, each cell by its heading.
pub fn csv_rows(text: &str) -> Vec<std::collections::HashMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.expect("a row of the header's length"))
        .collect()
}

/// A seeded generator, so that what is drawn is the same on every machine.
pub struct Seeded(oorandom::Rand64);

impl Seeded {
    /// Draws the same for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(oorandom::Rand64::new(seed.into()))
    }

    /// From 0 to below 1.
    pub fn unit(&mut self) -> f64 {
        self.0.rand_float()
    }

    /// From `low` to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A whole number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = end.max(1) as u64;
        usize::try_from(self.0.rand_range(0..end)).expect("below a usize")
    }

    /// One of a list.
    pub fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// Some of a list, at least one and each once, in its order.
    pub fn some_of<T: Copy>(&mut self, list: &[T], most: usize) -> Vec<T> {
        let wanted = 1 + self.below(most.min(list.len()));
        let mut left: Vec<T> = list.to_vec();
        while left.len() > wanted {
            left.remove(self.below(left.len()));
        }
        left
    }
}

/// Mean Earth radius in metres, as the product states it.
const RADIUS_M: f64 = 6_371_008.8;

/// Great-circle metres through the angle between two vectors, which is exact near and far (atan2 of
/// cross and dot product).
pub fn distance_m(one: (f64, f64), other: (f64, f64)) -> f64 {
    let vector = |(latitude, longitude): (f64, f64)| {
        let (latitude, longitude) = (latitude.to_radians(), longitude.to_radians());
        [latitude.cos() * longitude.cos(), latitude.cos() * longitude.sin(), latitude.sin()]
    };
    let (from, to) = (vector(one), vector(other));
    let across = |one: usize, other: usize| from[one] * to[other] - from[other] * to[one];
    let cross = across(1, 2).hypot(across(2, 0)).hypot(across(0, 1));
    let dot: f64 = from.iter().zip(to).map(|(one, other)| one * other).sum();
    RADIUS_M * cross.atan2(dot)
}

/// A text as it stands in a query string.
pub fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
