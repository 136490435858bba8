//! A page in a browser: what a visitor does, and what can be seen, heard and counted.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::chromium::{Chromium, PATIENCE};

/// A page; it is closed with its context.
pub struct Page<'c> {
    browser: &'c Chromium,
    context: String,
    /// The protocol's name for the page.
    pub session: String,
}

impl<'c> Page<'c> {
    /// Of a target that is attached.
    pub fn new(browser: &'c Chromium, context: &str, session: &str) -> Self {
        let page = Self { browser, context: context.to_owned(), session: session.to_owned() };
        for domain in ["Page", "Runtime", "Network", "Log"] {
            page.call(&format!("{domain}.enable"), json!({}));
        }
        page.attach_frames_in(session);
        page.size(375, 800);
        page.time_zone("Europe/London");
        page
    }

    /// Asks the browser for something about this page.
    #[track_caller]
    pub fn call(&self, method: &str, parameters: Value) -> Value {
        self.browser.call(Some(&self.session), method, parameters)
    }

    /// Asks for something about a frame that has a session of its own.
    #[track_caller]
    pub fn call_in(&self, session: &str, method: &str) {
        self.browser.call(Some(session), method, json!({}));
    }

    /// Has the frames within a frame attach themselves, each with a session of its own.
    pub fn attach_frames_in(&self, session: &str) {
        let attach =
            json!({ "autoAttach": true, "waitForDebuggerOnStart": false, "flatten": true });
        self.browser.call(Some(session), "Target.setAutoAttach", attach);
    }

    /// Loads an address.
    pub fn open(&self, url: &str) {
        self.call("Page.navigate", json!({ "url": url }));
    }

    /// Runs an expression and tells its value.
    #[track_caller]
    pub fn evaluate(&self, expression: &str) -> Value {
        self.evaluate_in(&self.session, expression)
    }

    /// The same in a frame that has a session of its own.
    #[track_caller]
    pub fn evaluate_in(&self, session: &str, expression: &str) -> Value {
        self.ask_in(session, expression).unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// The same; the browser's word is told where a page that goes has no answer any more.
    #[track_caller]
    fn ask_in(&self, session: &str, expression: &str) -> Result<Value, Value> {
        let asked =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let told = self.browser.ask(Some(session), "Runtime.evaluate", asked)?;
        assert!(told.get("exceptionDetails").is_none(), "{expression}\n{told:#}");
        Ok(told["result"]["value"].clone())
    }

    /// A text that an expression tells.
    #[track_caller]
    pub fn text(&self, expression: &str) -> String {
        self.evaluate(expression)
            .as_str()
            .unwrap_or_else(|| panic!("no text: {expression}"))
            .to_owned()
    }

    /// Waits until an expression is true, in this page or the one that comes.
    #[track_caller]
    pub fn wait_until(&self, expression: &str) {
        self.wait_until_in(&self.session, expression);
    }

    /// The same in a frame that has a session of its own.
    #[track_caller]
    pub fn wait_until_in(&self, session: &str, expression: &str) {
        let begun = Instant::now();
        let question = format!("!!({expression})");
        while self.ask_in(session, &question) != Ok(Value::Bool(true)) {
            assert!(
                begun.elapsed() < PATIENCE,
                "never true: {expression}\n{}",
                self.evaluate_in(session, "document.documentElement.outerHTML")
            );
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// The width and height of the window, in CSS pixels.
    pub fn size(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    /// The time zone of the visitor's device.
    pub fn time_zone(&self, name: &str) {
        self.call("Emulation.setTimezoneOverride", json!({ "timezoneId": name }));
    }

    /// A preference of the visitor's, such as `prefers-color-scheme`.
    pub fn prefers(&self, feature: &str, value: &str) {
        self.call(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": feature, "value": value }] }),
        );
    }

    /// Runs this before any script of the pages to come.
    pub fn before_scripts(&self, source: &str) {
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    }

    /// Puts the visitor somewhere, and lets pages know if they ask.
    pub fn at(&self, origin: &str, latitude: f64, longitude: f64) {
        let grant = json!({ "origin": origin, "permissions": ["geolocation"], "browserContextId": self.context });
        self.browser.call(None, "Browser.grantPermissions", grant);
        self.call(
            "Emulation.setGeolocationOverride",
            json!({ "latitude": latitude, "longitude": longitude, "accuracy": 10 }),
        );
    }

    /// Presses the mouse at a point, in CSS pixels.
    pub fn click(&self, x: f64, y: f64) {
        for kind in ["mousePressed", "mouseReleased"] {
            self.call(
                "Input.dispatchMouseEvent",
                json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 }),
            );
        }
    }

    /// What went wrong in the scripts of the page.
    pub fn errors(&self) -> Vec<String> {
        let thrown = self.browser.events(&self.session, "Runtime.exceptionThrown");
        let said = self
            .browser
            .events(&self.session, "Runtime.consoleAPICalled")
            .into_iter()
            .filter(|said| said["type"] == "error");
        thrown.into_iter().chain(said).map(|event| event.to_string()).collect()
    }

    /// What went wrong in the scripts of the page, and what its policy kept from it.
    pub fn breaches(&self) -> Vec<String> {
        let mut found = self.errors();
        let log = self.log(&self.session).into_iter();
        found.extend(log.filter(|entry| entry.contains("Content Security Policy")));
        found
    }

    /// The addresses that were asked for.
    pub fn requests(&self) -> Vec<String> {
        let sent = self.browser.events(&self.session, "Network.requestWillBeSent");
        sent.iter()
            .map(|event| event["request"]["url"].as_str().expect("an address").to_owned())
            .collect()
    }

    /// What the browser noted in a session: warnings of its security rules and the like.
    pub fn log(&self, session: &str) -> Vec<String> {
        let noted = self.browser.events(session, "Log.entryAdded");
        let said = self.browser.events(session, "Runtime.consoleAPICalled");
        noted.iter().chain(&said).map(ToString::to_string).collect()
    }

    /// The addresses for which a frame tried to open windows.
    pub fn opened_windows(&self, session: &str) -> Vec<String> {
        let opened = self.browser.events(session, "Page.windowOpen");
        opened.iter().map(|event| event["url"].as_str().expect("an address").to_owned()).collect()
    }

    /// The sessions of frames that run apart, as frames of other sites do.
    pub fn frames(&self, within: &str) -> Vec<String> {
        let attached = self.browser.events(within, "Target.attachedToTarget");
        let frames = attached.iter().filter(|event| event["targetInfo"]["type"] == "iframe");
        frames.map(|event| event["sessionId"].as_str().expect("an id").to_owned()).collect()
    }

    /// The nodes of the accessibility tree that have a role, by their names: what a screen reader
    /// says.
    pub fn names_of(&self, role: &str) -> Vec<String> {
        let tree = self.call("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().expect("a tree").iter();
        let of_role =
            nodes.filter(|node| node["ignored"] == false && node["role"]["value"] == role);
        of_role.map(|node| node["name"]["value"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.browser.call(
                None,
                "Target.disposeBrowserContext",
                json!({ "browserContextId": self.context }),
            );
        }
    }
}
