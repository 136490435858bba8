//! A browser of its own for a test, and the debugging protocol over its pipe.

use std::cell::{Cell, RefCell};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::page::Page;

/// How long the browser may take over one thing.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// Programs that are Chromium, by the names under which systems have it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A running browser; it ends with the value.
pub struct Chromium {
    process: Child,
    input: RefCell<ChildStdin>,
    output: Receiver<Value>,
    last_id: Cell<u64>,
    events: RefCell<Vec<Value>>,
    _profile: TempDir,
}

impl Chromium {
    /// Starts one; without any on this machine says which test is skipped for that, past the
    /// capture of the test runner.
    pub fn start(test: &str) -> Option<Self> {
        let Some(program) = program() else {
            let _closed = writeln!(
                std::io::stderr(),
                "SKIPPED {test}: no Chromium is installed (CHROMIUM can name one)"
            );
            return None;
        };
        let profile = tempfile::tempdir().expect("a folder");
        // The protocol is spoken on file descriptors 3 and 4, which the shell makes of the pipes
        // that we hold.
        let mut process = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null"])
            .arg(program)
            .args([
                "--headless=new",
                "--remote-debugging-pipe",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
            ])
            .args([
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--site-per-process",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let input = RefCell::new(process.stdin.take().expect("a pipe"));
        let mut reader = BufReader::new(process.stdout.take().expect("a pipe"));
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut message = Vec::new();
            while reader.read_until(0, &mut message).is_ok_and(|read| read > 0) {
                message.pop();
                let heard = serde_json::from_slice(&message).expect("the protocol is JSON");
                if sender.send(heard).is_err() {
                    break;
                }
                message.clear();
            }
        });
        Some(Self {
            process,
            input,
            output,
            last_id: Cell::new(0),
            events: RefCell::default(),
            _profile: profile,
        })
    }

    /// A new page, in a context that shares nothing with others.
    pub fn page(&self) -> Page<'_> {
        let context =
            self.call(None, "Target.createBrowserContext", json!({}))["browserContextId"].clone();
        let target = self.call(
            None,
            "Target.createTarget",
            json!({ "url": "about:blank", "browserContextId": context }),
        );
        let attached = self.call(
            None,
            "Target.attachToTarget",
            json!({ "targetId": target["targetId"], "flatten": true }),
        );
        Page::new(
            self,
            context.as_str().expect("an id"),
            attached["sessionId"].as_str().expect("an id"),
        )
    }

    /// Asks for something that must work, and waits for the answer.
    #[track_caller]
    pub fn call(&self, session: Option<&str>, method: &str, parameters: Value) -> Value {
        let asked = parameters.to_string();
        self.ask(session, method, parameters)
            .unwrap_or_else(|error| panic!("{method} {asked}: {error}"))
    }

    /// Asks for something and waits for the answer, or for the browser's word why there is none.
    #[track_caller]
    pub fn ask(
        &self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> Result<Value, Value> {
        let id = self.last_id.get() + 1;
        self.last_id.set(id);
        let mut message = json!({ "id": id, "method": method });
        message["params"] = parameters;
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.input.borrow_mut().write_all(&bytes).expect("the browser runs");
        loop {
            let heard = self
                .output
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|_| panic!("{method} is not answered"));
            if heard["id"] == id {
                return match heard.get("error") {
                    Some(error) => Err(error.clone()),
                    None => Ok(heard["result"].clone()),
                };
            }
            self.events.borrow_mut().push(heard);
        }
    }

    /// What happened in a session so far, by the name of the event.
    pub fn events(&self, session: &str, name: &str) -> Vec<Value> {
        self.events.borrow_mut().extend(self.output.try_iter());
        let events = self.events.borrow();
        let of =
            events.iter().filter(|event| event["sessionId"] == session && event["method"] == name);
        of.map(|event| event["params"].clone()).collect()
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ended_already = self.process.kill();
        let _reaped = self.process.wait();
    }
}

fn program() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM") {
        return Some(given.into());
    }
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}
