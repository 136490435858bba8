//! Names of computers in web addresses and mailboxes: what a reader sees is what is looked up, and
//! it is somewhere on the public internet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use unicode_security::confusable_detection::skeleton;
use unicode_security::{GeneralSecurityProfile as _, MixedScript as _};

use super::top_level::is_no_top_level;

/// Names that lead nowhere, or to the reader's own computer or network (RFC 6761, RFC 8375, and
/// what home routers use).
const NOT_PUBLIC: [&str; 11] = [
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "lan",
    "home",
    "corp",
    "invalid",
    "onion",
    "test",
];

/// Why a host is none that a reader should be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HostProblem {
    /// `localhost`, `10.0.0.1`, `[::1]`, `help.test`.
    #[error("its host is the reader's own computer or a private network, or leads nowhere")]
    NotPublic,
    /// Not a name that can be looked up.
    #[error("its host is no name that can be looked up")]
    Malformed,
    /// `samaritans.con`, `rainn.og`.
    #[error("its host ends with what no host ends with: com and not con")]
    NoSuchTop,
    /// `ｅxample.org`, `example。org`: signs that are taken for others when the name is looked up.
    #[error("its host is not written as it is looked up")]
    OtherwiseWritten,
    /// `sаmaritans.org` with a letter of another alphabet.
    #[error("its host has letters that look like others")]
    LookAlike,
}

/// What is wrong with a host as it is written: a domain, `1.2.3.4` or `[::1]`.
///
/// # Errors
/// [`HostProblem`].
pub fn check_host(written: &str) -> Result<(), HostProblem> {
    match url::Host::parse(written).map_err(|_| HostProblem::Malformed)? {
        url::Host::Ipv4(address) => check_address(IpAddr::V4(address)),
        url::Host::Ipv6(address) => check_address(IpAddr::V6(address)),
        url::Host::Domain(domain) => check_domain(written, &domain),
    }
}

fn check_address(address: IpAddr) -> Result<(), HostProblem> {
    let is_private = match address {
        IpAddr::V4(address) => is_private(address),
        IpAddr::V6(address) => address.to_ipv4().map_or_else(|| is_local(address), is_private),
    };
    if is_private { Err(HostProblem::NotPublic) } else { Ok(()) }
}

/// Addresses that lead nowhere on the public internet: this computer, private networks, and those
/// set aside (RFC 6890).
fn is_private(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    let is_of_tests = first == 198 && (18..20).contains(&second);
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || is_shared
        || is_of_tests
        || first == 0
        || first >= 240
}

fn is_local(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.is_multicast()
}

fn check_domain(written: &str, looked_up: &str) -> Result<(), HostProblem> {
    let labels: Vec<&str> = looked_up.split('.').collect();
    if labels.len() < 2 && !NOT_PUBLIC.contains(&looked_up)
        || labels.iter().any(|label| label.is_empty() || !label.bytes().all(is_of_label))
    {
        return Err(HostProblem::Malformed);
    }
    if labels.last().is_some_and(|last| NOT_PUBLIC.contains(last))
        || looked_up.ends_with(".home.arpa")
    {
        return Err(HostProblem::NotPublic);
    }
    if labels.last().is_some_and(|last| is_no_top_level(last)) {
        return Err(HostProblem::NoSuchTop);
    }
    let (shown, outcome) = idna::domain_to_unicode(looked_up);
    if outcome.is_err() {
        return Err(HostProblem::Malformed);
    }
    let lower = written.to_lowercase();
    if lower != looked_up && lower != shown {
        return Err(HostProblem::OtherwiseWritten);
    }
    if shown.split('.').any(is_look_alike) { Err(HostProblem::LookAlike) } else { Ok(()) }
}

/// Letters, digits and hyphens; some hosts that people run have an underscore.
const fn is_of_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Whether a label may be taken for another one: letters that no language writes or of several
/// scripts (Unicode UTS 39), or letters of one other script that all look like Latin ones.
fn is_look_alike(label: &str) -> bool {
    if label.is_ascii() {
        return false;
    }
    let is_letter_of_words = |c: char| c == '-' || c.identifier_allowed();
    let looks_latin = skeleton(label).all(|c| c.is_ascii());
    !label.chars().all(is_letter_of_words) || !label.is_single_script() || looks_latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_languages_are_hosts() {
        for host in [
            "www.samaritans.org",
            "WWW.SAMARITANS.ORG",
            "münchen.de",
            "xn--mnchen-3ya.de",
            "телефон-доверия.рф",
            "いのちの電話.jp",
            "日本いのち.jp",
            "नमस्ते.भारत",
            "قناة.شبكة",
            "ελλάδα.gr",
            "35.201.78.98",
            "116-000.sk",
            "[2606:4700::1111]",
        ] {
            assert_eq!(check_host(host), Ok(()), "{host}");
        }
    }

    #[test]
    fn hosts_that_mislead_are_named_by_what_is_wrong() {
        use HostProblem::{LookAlike, Malformed, NoSuchTop, NotPublic, OtherwiseWritten};
        for (host, problem, reason) in [
            ("localhost", NotPublic, "this computer"),
            ("help.localhost", NotPublic, "this computer, with a name before it"),
            ("127.0.0.1", NotPublic, "this computer by number"),
            ("2130706433", NotPublic, "this computer as one number"),
            ("0x7f.1", NotPublic, "this computer in another notation"),
            ("0.0.0.0", NotPublic, "any address"),
            ("10.1.2.3", NotPublic, "a private network"),
            ("172.20.0.1", NotPublic, "a private network"),
            ("192.168.0.1", NotPublic, "a private network"),
            ("169.254.1.1", NotPublic, "a link"),
            ("100.64.0.1", NotPublic, "a provider's own network"),
            ("[::1]", NotPublic, "this computer"),
            ("[fe80::1]", NotPublic, "a link"),
            ("[fd00::1]", NotPublic, "a private network"),
            ("[::ffff:127.0.0.1]", NotPublic, "this computer, written as the newer kind"),
            ("router.lan", NotPublic, "a home network"),
            ("server.internal", NotPublic, "a private network"),
            ("help.test", NotPublic, "a name for tests"),
            ("help.invalid", NotPublic, "a name that is none"),
            ("samaritans", Malformed, "no domain"),
            ("galop,org.uk", Malformed, "a comma for a dot"),
            ("www.childline.org.con", NoSuchTop, "a slip of the finger"),
            ("rainn.og", NoSuchTop, "no country has this code"),
            ("www..samaritans.org", Malformed, "a dot twice"),
            ("samaritans.org.", Malformed, "a full stop behind it"),
            ("sаmaritans.org", LookAlike, "a Cyrillic letter among Latin ones"),
            ("xn--smaritans-0yh.org", LookAlike, "the same, as it is looked up"),
            ("раура.org", LookAlike, "Cyrillic letters that all look Latin"),
            ("sɑmaritans.org", LookAlike, "a phonetic letter"),
            ("samaritanѕ.org", LookAlike, "another Cyrillic letter"),
            ("οοο.org", LookAlike, "Greek letters that all look Latin"),
            ("ｓamaritans.org", OtherwiseWritten, "a wide letter"),
            ("samaritans。org", OtherwiseWritten, "a dot of Japanese"),
            ("sama\u{ad}ritans.org", OtherwiseWritten, "a soft hyphen"),
        ] {
            assert_eq!(check_host(host), Err(problem), "{reason}: {host}");
        }
    }
}
