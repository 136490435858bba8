//! gzip for whoever accepts it. An answer of eight kilobytes becomes one of two and a half: on a
//! slow mobile network that is a tenth of a second, for some tens of microseconds of work here.

use std::cell::RefCell;

use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::web::{self, Bytes};
use libdeflater::{CompressionLvl, Compressor};

use super::representation::range;

/// Beyond this many bytes nobody else is made to wait: another thread does the work.
const LARGEST_AT_ONCE: usize = 256 << 10;

/// The least level that compresses: the others save three bytes in a hundred for twice the time.
const LEVEL: i32 = 1;

/// How the bytes of a reply are written (RFC 9110, section 8.4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// As they are.
    Identity,
    /// gzip.
    Gzip,
}

impl Coding {
    /// gzip where it is accepted at least as gladly as none (RFC 9110, section 12.5.3); not when
    /// nothing is said.
    #[must_use]
    pub fn choose(headers: &HeaderMap) -> Self {
        let values = headers
            .get_all(header::ACCEPT_ENCODING)
            .filter_map(|value| HeaderValue::to_str(value).ok());
        let ranges: Vec<(&str, f32)> =
            values.flat_map(|value| value.split(',')).map(range).collect();
        let of = |wanted: &str| {
            ranges
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, weight)| *weight)
        };
        let gzip = of("gzip").or_else(|| of("x-gzip")).or_else(|| of("*")).unwrap_or(0.0);
        if gzip > 0.0 && gzip >= of("identity").unwrap_or(0.0) {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// What distinguishes the `ETag` of a reply that is written so.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Identity => "",
            Self::Gzip => "-gzip",
        }
    }

    /// The value of `Content-Encoding`, where there is one.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
        }
    }

    /// Writes bytes so.
    pub async fn write(self, bytes: Bytes) -> Bytes {
        match self {
            Self::Identity => bytes,
            Self::Gzip if bytes.len() <= LARGEST_AT_ONCE => gzip(&bytes),
            Self::Gzip => {
                let shared = bytes.clone();
                web::block(move || gzip(&shared)).await.unwrap_or_else(|_| gzip(&bytes))
            }
        }
    }
}

thread_local! {
    /// Its tables take long to lay out beside one answer.
    static COMPRESSOR: RefCell<Compressor> = RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).expect("a level from 0 to 12")));
}

fn gzip(bytes: &[u8]) -> Bytes {
    COMPRESSOR.with_borrow_mut(|compressor| with(compressor, bytes))
}

/// As short as gzip gets, for what is compressed once and sent often.
pub fn pack(bytes: &[u8]) -> Bytes {
    with(&mut Compressor::new(CompressionLvl::best()), bytes)
}

fn with(compressor: &mut Compressor, bytes: &[u8]) -> Bytes {
    let mut out = vec![0; compressor.gzip_compress_bound(bytes.len())];
    let length = compressor.gzip_compress(bytes, &mut out).expect("there is room for the bound");
    out.truncate(length);
    Bytes::from(out)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;
    use proptest::prelude::*;

    use super::*;

    fn chosen(accepted: &str) -> Coding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_str(accepted).expect("a header"));
        Coding::choose(&headers)
    }

    #[test]
    fn gzip_is_chosen_only_where_it_is_accepted() {
        for (accepted, expected, reason) in [
            ("gzip, deflate, br, zstd", Coding::Gzip, "a browser"),
            ("GZIP;q=0.5", Coding::Gzip, "capitals and a weight"),
            ("x-gzip", Coding::Gzip, "its old name"),
            ("*", Coding::Gzip, "anything"),
            ("br, *;q=0.1", Coding::Gzip, "anything, if need be"),
            ("", Coding::Identity, "nothing"),
            ("br", Coding::Identity, "something else"),
            ("gzip;q=0", Coding::Identity, "refused"),
            ("*, gzip;q=0", Coding::Identity, "anything but"),
            ("gzip;q=0.5, identity", Coding::Identity, "rather as it is"),
        ] {
            assert_eq!(chosen(accepted), expected, "{reason}");
        }
        assert_eq!(Coding::choose(&HeaderMap::new()), Coding::Identity, "nothing was said");
    }

    #[test]
    fn what_repeats_becomes_shorter() {
        assert!(gzip(&b"a number to call, ".repeat(100)).len() < 100);
    }

    proptest! {
        #[test]
        fn what_was_compressed_comes_back(answers in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9_000), 1..4)) {
            for answer in answers {
                let mut back = Vec::new();

                GzDecoder::new(gzip(&answer).as_ref()).read_to_end(&mut back).expect("whole");

                prop_assert_eq!(back, answer);
            }
        }
    }
}
