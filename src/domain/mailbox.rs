//! Mailboxes that are written to: `mailto:jo@samaritans.org`.

use super::check_host;
use super::unseen::is_unseen;

/// What is wrong with a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailboxProblem {
    /// No `mailto:`, no name, no host, or signs that stand in none.
    #[error("must be mailto: and a mailbox for email")]
    Form,
    /// `jo.@samaritans.org`.
    #[error("has a full stop at an end of its name or two in a row, which no mail is sent to")]
    Dotted,
    /// Nobody reads what is sent there.
    #[error("is a mailbox that nobody reads: it sends, and takes nothing")]
    Unread,
    /// `gmial.com`.
    #[error("has a host that is one letter off that of a provider of mailboxes")]
    Slip,
}

/// Names of mailboxes that nobody reads.
const UNREAD: [&str; 9] = [
    "noreply",
    "no-reply",
    "no_reply",
    "no.reply",
    "donotreply",
    "do-not-reply",
    "mailer-daemon",
    "postmaster",
    "bounce",
];

/// Hosts that people mean to write otherwise.
const SLIPS: [&str; 12] = [
    "gamil.com",
    "gmai.com",
    "gmail.co",
    "gmal.com",
    "gmial.com",
    "gnail.com",
    "hotmai.com",
    "hotmial.com",
    "outlok.com",
    "outlook.co",
    "yaho.com",
    "yahooo.com",
];

/// Checks an address of a mailbox.
///
/// # Errors
/// [`MailboxProblem`].
pub fn check_mailbox(url: &str) -> Result<(), MailboxProblem> {
    let (name, host) = url
        .strip_prefix("mailto:")
        .and_then(|mailbox| mailbox.split_once('@'))
        .ok_or(MailboxProblem::Form)?;
    let is_of_name = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let is_dotted = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    let is_name = !name.is_empty() && name.chars().all(is_of_name);
    let is_seen = !url.contains(char::is_whitespace) && !url.chars().any(is_unseen);
    if !is_name || !is_seen || check_host(host).is_err() {
        return Err(MailboxProblem::Form);
    }
    if is_dotted {
        return Err(MailboxProblem::Dotted);
    }
    if UNREAD.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(MailboxProblem::Unread);
    }
    let is_slip = SLIPS.contains(&host.to_ascii_lowercase().as_str());
    if is_slip { Err(MailboxProblem::Slip) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_that_reach_nobody_are_told() {
        use MailboxProblem::{Dotted, Form, Slip, Unread};
        for (url, expected) in [
            ("mailto:jo@samaritans.org", Ok(())),
            ("mailto:016-online@igualdad.gob.es", Ok(())),
            ("mailto:omb.office@yahoo.com", Ok(())),
            ("mailto:3977..@3977contrelamaltraitance.org", Err(Dotted)),
            ("mailto:.jo@samaritans.org", Err(Dotted)),
            ("mailto:a,victimes@france-victimes.fr", Err(Form)),
            ("mailto:help@nspcc.org.con", Err(Form)),
            ("mailto:help@papyrus-uk,org", Err(Form)),
            ("mailto:noreply@papyrus-uk.org", Err(Unread)),
            ("mailto:help@gmial.com", Err(Slip)),
        ] {
            assert_eq!(check_mailbox(url), expected, "{url}");
        }
    }
}
