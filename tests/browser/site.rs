//! Somebody's web site: pages with headers of their own, and services that misbehave.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Request {
    /// `GET`, `POST`, `OPTIONS`.
    pub method: String,
    /// With what stands behind the question mark.
    pub path: String,
    /// Name and value, names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// What is answered.
pub struct Response {
    status: u16,
    content_type: &'static str,
    headers: Vec<(String, String)>,
    body: String,
    delay: Duration,
}

impl Response {
    /// A page.
    pub fn page(html: impl Into<String>) -> Self {
        Self::new(200, "text/html; charset=utf-8", html)
    }

    /// JSON.
    pub fn json(text: impl Into<String>) -> Self {
        Self::new(200, "application/json", text)
    }

    /// Anything.
    pub fn new(status: u16, content_type: &'static str, body: impl Into<String>) -> Self {
        Self { status, content_type, headers: Vec::new(), body: body.into(), delay: Duration::ZERO }
    }

    /// With a header.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// After a while.
    pub fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }
}

/// A running site.
pub struct Site {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Request>>>,
}

impl Site {
    /// Answers requests as told, each in a thread of its own; any origin may read.
    pub fn start(answer: impl Fn(&Request) -> Option<Response> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let asked: Arc<Mutex<Vec<Request>>> = Arc::default();
        let (answer, noted) = (Arc::new(answer), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, noted) = (Arc::clone(&answer), Arc::clone(&noted));
                std::thread::spawn(move || {
                    // A browser opens connections that it may not use.
                    let Some(request) = read(&stream) else { return };
                    noted.lock().expect("no test panics here").push(request.clone());
                    let answered = if request.method == "OPTIONS" {
                        Some(Response::new(204, "text/plain", ""))
                    } else {
                        answer(&request)
                    };
                    let _gone = write(
                        &stream,
                        &answered
                            .unwrap_or_else(|| Response::new(404, "text/plain", "nothing here")),
                    );
                });
            }
        });
        Self { address, asked }
    }

    /// A site of one page at `/`.
    pub fn of(html: String) -> Self {
        Self::start(move |request| (request.path == "/").then(|| Response::page(html.clone())))
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Request> {
        self.asked.lock().expect("no test panics there").clone()
    }
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut words = first.split_whitespace();
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let length = headers
        .iter()
        .find(|(name, _)| name == "content-length")
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Request { method, path, headers, body: String::from_utf8(body).ok()? })
}

fn write(mut stream: &TcpStream, response: &Response) -> std::io::Result<()> {
    std::thread::sleep(response.delay);
    let own = response
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect::<Vec<_>>()
        .concat();
    let (status, content_type, length) =
        (response.status, response.content_type, response.body.len());
    let head = format!(
        "HTTP/1.1 {status} OK\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\nconnection: close\r\n\
         access-control-allow-origin: *\r\naccess-control-allow-headers: content-type\r\n{own}"
    );
    stream.write_all(format!("{head}\r\n{}", response.body).as_bytes())
}
