//! Everything that is asked over HTTP.

use std::borrow::Cow;

/// A request.
pub struct Question {
    /// The name of the kept page: its folder, and its file without an ending.
    pub name: &'static str,
    pub method: &'static str,
    pub path: &'static str,
    pub headers: &'static [(&'static str, &'static str)],
    pub body: Option<Body>,
    /// A request that no well-behaved client sends, sent as it stands instead of all this.
    pub raw: Option<&'static str>,
    pub server: Server,
}

/// What is sent.
#[derive(Clone, Copy)]
pub enum Body {
    Text(&'static str),
    /// So many letters.
    Long(usize),
}

impl Body {
    pub fn text(self) -> Cow<'static, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Long(length) => "a".repeat(length).into(),
        }
    }
}

/// Who is asked.
#[derive(Clone, Copy)]
pub enum Server {
    /// One that was started without any setting.
    Usual,
    /// One that explains, and whose file for reports is full.
    Full,
    /// One whose file for reports cannot be written.
    Broken,
}

const fn get(name: &'static str, path: &'static str) -> Question {
    Question {
        name,
        method: "GET",
        path,
        headers: &[],
        body: None,
        raw: None,
        server: Server::Usual,
    }
}

const fn post(name: &'static str, path: &'static str, body: &'static str) -> Question {
    let headers: &'static [(&'static str, &'static str)] = &[("content-type", "application/json")];
    Question { method: "POST", headers, body: Some(Body::Text(body)), ..get(name, path) }
}

const fn raw(name: &'static str, request: &'static str) -> Question {
    Question { raw: Some(request), ..get(name, "") }
}

impl Question {
    const fn with(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    const fn by(self, method: &'static str) -> Self {
        Self { method, ..self }
    }

    const fn of(self, server: Server) -> Self {
        Self { server, ..self }
    }
}

/// Questions that are answered in words, asked in each language.
pub const SPOKEN: &[Question] = &[
    get("words/manchester", "/v1/nearest?lat=53.48&lon=-2.24&limit=3"),
    get("words/clinician", "/v1/nearest?country=GB&kind=crisis_line&limit=1&audience=clinician"),
    get("words/ambiguous-place", "/v1/nearest?place=Portland&kind=crisis_line&limit=1"),
    get(
        "words/narrowed-place",
        "/v1/nearest?place=Manchester,%20New%20Hampshire&kind=crisis_line&limit=1",
    ),
    get(
        "words/postal-code-across-border",
        "/v1/nearest?postcode=89439&country=US&kind=crisis_line,on_call&limit=1",
    ),
    get("words/military-post", "/v1/nearest?postcode=09012&country=US&kind=crisis_line&limit=1"),
    get("words/none-held", "/v1/nearest?country=JP&kind=library,branch,on_call"),
    get("words/none-nearby", "/v1/nearest?lat=51.5&lon=-0.12&kind=library,branch&radius_m=10000"),
    get("words/across-border", "/v1/nearest?lat=47.68&lon=9.16&kind=library"),
    get("words/two-territories", "/v1/nearest?lat=47.6575&lon=9.175&kind=crisis_line&limit=1"),
    get("words/worldwide-only", "/v1/nearest?lat=0&lon=-30"),
    get("words/no-line-for-country", "/v1/nearest?country=CH&kind=crisis_line"),
    get("words/lines-for-parts-only", "/v1/nearest?place=Aswan&kind=crisis_line"),
    get("words/no-line-for-everybody", "/v1/nearest?country=IE&kind=crisis_line"),
    get("words/no-line-matches", "/v1/nearest?country=GB&kind=crisis_line&topic=trafficking"),
    get("words/wifi-unknown", "/v1/nearest?lat=53.4783&lon=-2.1783&kind=library&wifi=true"),
    get("words/place-not-held", "/v1/nearest?place=Manchestr&country=GB&kind=crisis_line&limit=1"),
    get("words/nothing-said", "/v1/nearest?kind=crisis_line"),
    get("words/countries", "/v1/countries"),
    get("words/country", "/v1/countries/GB"),
    get("words/places", "/v1/places?q=Manch"),
];

/// Pages, asked in each language.
pub const PAGES: &[Question] = &[
    get("pages/help", "/help?country=GB"),
    get("pages/help-unknown-country", "/help?country=ZZ"),
    get("pages/help-of-a-practice", "/help?country=GB&practice=northgate"),
    get("pages/finder", "/?place=Manchester&country=GB&show=internet"),
    get("pages/finder-place-not-held", "/?place=Manchestr&country=GB"),
    get("pages/handout", "/handout?place=Manchester&country=GB&limit=1"),
    get("pages/handout-as-cards", "/handout.vcf?place=Manchester&country=GB&limit=1"),
    get("pages/handout-as-text", "/handout.txt?place=Manchester&country=GB&limit=1"),
    get(
        "pages/handout-of-a-practice-as-cards",
        "/handout.vcf?place=Manchester&country=GB&limit=1&practice=northgate",
    ),
    get(
        "pages/handout-of-a-practice",
        "/handout.txt?place=Manchester&country=GB&limit=1&practice=northgate",
    ),
    get("pages/resource", "/resources/us-licensed-person"),
    get("pages/resource-gone", "/resources/gb-former-line"),
];

/// `/v1/nearest`, narrowed in each way and in each representation.
pub const NEAREST: &[Question] = &[
    get("nearest/all", "/v1/nearest?lat=53.48&lon=-2.24&limit=50"),
    get("nearest/all.geojson", "/v1/nearest?lat=53.48&lon=-2.24&limit=50&format=geojson")
        .with(&[("accept-language", "ar")]),
    get("nearest/all.csv", "/v1/nearest?lat=53.48&lon=-2.24&limit=50&format=csv"),
    get("nearest/accept-geojson", "/v1/nearest?country=DE&limit=1")
        .with(&[("accept", "text/html, application/geo+json;q=0.9")]),
    get("nearest/accept-csv", "/v1/nearest?country=DE&limit=1").with(&[("accept", "text/csv")]),
    get(
        "nearest/lang-before-accept-language",
        "/v1/nearest?country=DE&kind=crisis_line&limit=1&lang=sr-Latn",
    )
    .with(&[("accept-language", "ar")]),
    get("nearest/head", "/v1/nearest?country=DE&limit=1").by("HEAD"),
    post(
        "nearest/post",
        "/v1/nearest",
        r#"{"lat":53.48,"lon":-2.24,"kind":["crisis_line","on_call"],"population":"veterans,youth","language":["en"],"limit":3}"#,
    ),
    post(
        "nearest/post-population",
        "/v1/nearest",
        r#"{"country":"US","kind":"crisis_line","population":["veterans"]}"#,
    ),
    get("nearest/open-now", "/v1/nearest?lat=53.48&lon=-2.24&open_now=true&limit=3"),
    get(
        "nearest/open-at-night",
        "/v1/nearest?lat=53.48&lon=-2.24&open_at=2026-11-29T02:30:00Z&limit=3",
    ),
    get(
        "nearest/open-at-holiday",
        "/v1/nearest?lat=53.48&lon=-2.24&open_at=2026-12-25T11:00&limit=3",
    ),
    get(
        "nearest/open-at-thanksgiving",
        "/v1/nearest?place=New%20York%20City&open_at=2026-11-26T11:00&kind=crisis_line,branch",
    ),
    get("nearest/wifi", "/v1/nearest?lat=53.48&lon=-2.24&kind=library&wifi=true&limit=2"),
    get("nearest/topic", "/v1/nearest?lat=53.48&lon=-2.24&kind=crisis_line&topic=debt,bereavement"),
    get("nearest/language", "/v1/nearest?lat=53.48&lon=-2.24&kind=crisis_line&language=cy&lang=cy"),
    get("nearest/reader-of-spanish", "/v1/nearest?country=US&kind=crisis_line&limit=1&lang=es"),
    get("nearest/q", "/v1/nearest?lat=53.48&lon=-2.24&q=manch&limit=5"),
    get("nearest/limit-and-pair", "/v1/nearest?country=GB&kind=crisis_line&limit=2"),
    get("nearest/role", "/v1/nearest?lat=53.48&lon=-2.24&kind=on_call&role=hospital,mobile_crisis"),
    get("nearest/always-open", "/v1/nearest?lat=53.48&lon=-2.24&always_open=true"),
    get("nearest/radius", "/v1/nearest?lat=53.48&lon=-2.24&kind=branch,library&radius_m=1000"),
    get("nearest/licensed", "/v1/nearest?lat=34.05&lon=-118.24&kind=on_call"),
    get(
        "nearest/not-licensed",
        "/v1/nearest?lat=53.48&lon=-2.24&kind=on_call&role=individual&radius_m=500000",
    ),
    get(
        "nearest/licensed-under-compact",
        "/v1/nearest?lat=39.53&lon=-119.81&kind=on_call&role=individual&radius_m=1000000",
    ),
    get("nearest/postal-code", "/v1/nearest?postcode=M1%201AA&country=GB&kind=library&limit=1"),
    get(
        "nearest/place-in-arabic",
        "/v1/nearest?place=%D9%84%D9%86%D8%AF%D9%86&kind=crisis_line&limit=1&lang=ar",
    ),
    get("nearest/region", "/v1/nearest?country=GB-ENG&kind=crisis_line,on_call&limit=50"),
    get("nearest/time-zone", "/v1/nearest?time_zone=Europe/Berlin&kind=crisis_line"),
    get("nearest/time-zone-of-no-country", "/v1/nearest?time_zone=UTC%2B2&kind=crisis_line"),
    get(
        "nearest/explain",
        "/v1/nearest?lat=53.48&lon=-2.24&limit=1&explain=true&topic=crisis&wifi=true",
    )
    .of(Server::Full),
];

/// `/v1/resources` and single resources.
pub const RESOURCES: &[Question] = &[
    get("resources/first-page", "/v1/resources?per_page=5"),
    get("resources/second-page", "/v1/resources?per_page=5&page=2"),
    get("resources/past-the-end", "/v1/resources?per_page=5&page=9"),
    get("resources/whole.csv", "/v1/resources?format=csv"),
    get("resources/page.csv", "/v1/resources?format=csv&per_page=3&page=2"),
    get("resources/page.geojson", "/v1/resources?format=geojson&per_page=4&kind=library,on_call"),
    get("resources/q", "/v1/resources?q=manchester&per_page=3"),
    get("resources/distance", "/v1/resources?lat=53.48&lon=-2.24&kind=library&per_page=3"),
    get("resources/distance.csv", "/v1/resources?lat=53.48&lon=-2.24&radius_m=5000&format=csv"),
    get("resources/bbox", "/v1/resources?bbox=9,47,10,48&per_page=3"),
    get("resources/region", "/v1/resources?region=GB-ENG&per_page=3"),
    get("resources/narrowed", "/v1/resources?country=GB&topic=crisis&language=cy"),
    get("resources/head", "/v1/resources?per_page=5").by("HEAD"),
    get("resources/unchanged", "/v1/resources?per_page=5").with(&[("if-none-match", "*")]),
    get("resource/crisis-line", "/v1/resources/gb-night-line"),
    get("resource/crisis-line.geojson", "/v1/resources/gb-night-line?format=geojson"),
    get("resource/crisis-line.csv", "/v1/resources/gb-night-line?format=csv"),
    get("resource/branch", "/v1/resources/gb-manchester-branch"),
    get("resource/branch-hidden", "/v1/resources/gb-hidden-branch"),
    get("resource/branch-of-a-city", "/v1/resources/us-new-york-branch?format=geojson"),
    get("resource/person", "/v1/resources/us-licensed-person"),
    get("resource/hospital.csv", "/v1/resources/gb-manchester-hospital?format=csv"),
    get("resource/library", "/v1/resources/de-konstanz-library"),
    get("resource/library.geojson", "/v1/resources/gb-manchester-east-library")
        .with(&[("accept", "application/geo+json")]),
    get("resource/library-closed", "/v1/resources/gb-manchester-shut-library"),
    get("resource/unchanged", "/v1/resources/gb-night-line").with(&[("if-none-match", "*")]),
];

/// What is held, and where it comes from.
pub const COUNTRIES: &[Question] = &[
    get("held/country-of-nothing", "/v1/countries/FJ"),
    get("held/oembed", "/oembed?url=/help?country=GB%26lang=en&maxwidth=320"),
    get("held/oembed-of-nothing", "/oembed?url=/help?country=CH%26lang=ar"),
    get("held/datasets", "/v1/datasets"),
    get("held/datasets-unchanged", "/v1/datasets").with(&[("if-none-match", "*")]),
    get("held/places-of-a-country", "/v1/places?q=Manch&country=US&limit=1"),
    get("held/places-by-postal-code", "/v1/places?q=M1&country=GB"),
    get("held/places-in-arabic", "/v1/places?q=%D9%84%D9%86&lang=ar"),
    get("held/practice", "/v1/practices/northgate"),
    get("held/practice-of-a-listed-page", "/v1/practices/southgate?lang=ar")
        .with(&[("origin", "https://southgate.example")]),
    get("held/alive", "/healthz"),
    get("held/ready", "/readyz"),
];

/// Each code of a problem at least once.
pub const PROBLEMS: &[Question] = &[
    get("problems/invalid-latitude", "/v1/nearest?lat=91&lon=0"),
    get("problems/invalid-kind", "/v1/nearest?country=GB&kind=hospital"),
    get("problems/invalid-offset-needed", "/v1/nearest?country=US&open_at=2026-11-28T02:00"),
    get("problems/invalid-page", "/v1/resources?page=0"),
    get("problems/invalid-explain", "/v1/nearest?country=GB&explain=true"),
    get(
        "problems/invalid-both-moments",
        "/v1/nearest?country=GB&open_now=true&open_at=2026-11-28T02:00:00Z",
    ),
    get("problems/unknown-parameter", "/v1/nearest?country=GB&colour=red"),
    get("problems/missing-parameter", "/v1/nearest?postcode=M1"),
    get("problems/repeated-parameter", "/v1/nearest?country=GB&limit=1&limit=2"),
    get("problems/ambiguous-location", "/v1/nearest?country=GB&time_zone=Europe/London"),
    get("problems/place-not-found", "/v1/nearest?place=Nowhere&kind=crisis_line&limit=1"),
    get(
        "problems/postal-code-not-found",
        "/v1/nearest?postcode=ZZ9&country=GB&kind=crisis_line&limit=1",
    ),
    get("problems/no-such-resource", "/v1/resources/nobody"),
    get("problems/removed-resource", "/v1/resources/gb-removed-person"),
    get("problems/person-without-licence", "/v1/resources/gb-lapsed-person"),
    get("problems/no-such-country", "/v1/countries/XX"),
    get("problems/no-such-practice", "/v1/practices/nobody"),
    get("problems/origin-not-allowed", "/v1/practices/southgate")
        .with(&[("origin", "https://other.example")]),
    get("problems/no-such-path", "/v2/nearest"),
    get("problems/gone", "/v1/resources/gb-former-line"),
    get("problems/gone-without-replacement", "/v1/resources/gb-lapsed-line"),
    get("problems/method-not-allowed", "/v1/nearest").by("DELETE"),
    get("problems/not-acceptable", "/v1/nearest?country=GB").with(&[("accept", "text/html")]),
    get("problems/oembed-format", "/oembed?url=/help&format=xml"),
    post("problems/malformed-body", "/v1/nearest", "[1]"),
    post("problems/body-with-unknown-field", "/v1/nearest", r#"{"country":"GB","colour":1}"#),
    post(
        "problems/reports-not-taken",
        "/v1/reports",
        r#"{"resource_id":"gb-night-line","what":"other"}"#,
    ),
    post(
        "problems/report-of-no-contact",
        "/v1/reports",
        r#"{"resource_id":"gb-youth-line","channel":"sms","what":"wrong_number"}"#,
    )
    .of(Server::Full),
    post(
        "problems/too-many-reports",
        "/v1/reports",
        r#"{"resource_id":"gb-night-line","what":"other"}"#,
    )
    .of(Server::Full),
    post(
        "problems/internal-error",
        "/v1/reports",
        r#"{"resource_id":"gb-night-line","what":"other"}"#,
    )
    .of(Server::Broken),
    Question {
        body: Some(Body::Long(65_537)),
        ..post("problems/payload-too-large", "/v1/nearest", "")
    },
    post("problems/unsupported-media-type", "/v1/nearest", "country=GB")
        .with(&[("content-type", "application/x-www-form-urlencoded")]),
    raw(
        "problems/bad-request",
        "POST /v1/nearest HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\
         connection: close\r\n\r\nnot a length\r\n",
    ),
    raw(
        "problems/request-timeout",
        "POST /v1/nearest HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
    ),
];
