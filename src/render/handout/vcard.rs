//! The hand-out as vCard 4.0 (RFC 6350): a card for the emergency numbers, and one for everybody who
//! can be reached.
//!
//! Numbers are text, and text alone. As URIs some address books drop them and others show "tel:988" as
//! the number; beside the text they would be a second number that cannot be dialled (ical.js 2 and
//! vobject 0.9 as they were measured). Text is what all of them dial, short numbers too.

use super::Handout;
use super::record::{HandoutRecord, RECORD_PROPERTY};
use crate::domain::Channel;
use crate::views::{ContactView, HitView, PracticeView};

/// The most octets of a line without its end (RFC 6350, section 3.2).
const LONGEST_LINE: usize = 75;

impl Handout<'_> {
    /// All cards, one after the other.
    #[must_use]
    pub fn cards(&self) -> String {
        let practice = self.answer.practice.as_ref();
        let pinned = practice.into_iter().flat_map(|practice| &practice.pinned);
        let hits = pinned.chain(self.sections().into_iter().flat_map(|(_, hits)| hits));
        let hits = hits.filter(|hit| is_reachable(hit));
        let own = practice.map(|practice| self.practice_card(practice));
        let cards = [self.emergency_card()].into_iter().chain(own);
        cards.chain(hits.map(|hit| self.card(hit))).map(Card::finish).collect()
    }

    fn emergency_card(&self) -> Card {
        let answer = self.answer;
        let code = answer.emergency.country.as_deref();
        let country = answer.place.country_name.as_deref().unwrap_or_default();
        let heading = self.say("heading-emergency");
        let name = if country.is_empty() { heading } else { format!("{heading} – {country}") };
        let mut card = Card::new(&format!("emergency-{}", code.unwrap_or("001")), &name);
        let elsewhere = answer.emergency.elsewhere.as_ref();
        let of_caller = elsewhere.into_iter().flat_map(|elsewhere| &elsewhere.numbers);
        for uri in answer.emergency.numbers.iter().chain(of_caller).filter_map(|each| each.link()) {
            card.add("TEL;VALUE=text;TYPE=voice", &dialled(uri));
        }
        let numbers = answer
            .emergency
            .numbers
            .iter()
            .map(|number| self.localizer.bracketed(&number.number, &self.number_notes(number)));
        let advice = answer.emergency.advice.to_string();
        let notes = std::iter::once(advice).chain(self.elsewhere()).chain(numbers);
        card.add("NOTE", &self.note(notes));
        self.close(card, &self.record().of_numbers())
    }

    fn practice_card(&self, practice: &PracticeView) -> Card {
        let mut card = Card::new(&format!("practice-{}", practice.id), &practice.name);
        if let Some(address) = practice.address.as_deref() {
            card.add_ready("ADR", &format!(";;{};;;;", escaped(address)));
        }
        for contact in &practice.contacts {
            add_contact(&mut card, contact);
        }
        let said = [&practice.reply.text, &practice.practises.text].map(Clone::clone);
        let ways = practice.contacts.iter().map(|contact| self.way(contact));
        let links = practice.links.iter().map(|link| format!("{}: {}", link.text, link.url));
        card.add("NOTE", &self.note(said.into_iter().chain(ways).chain(links)));
        self.close(card, &self.record().of_practice())
    }

    fn card(&self, hit: &HitView) -> Card {
        let resource = &hit.resource;
        let mut card = Card::new(&resource.id, &resource.name);
        if let Some(name) = resource.alternate_name.as_deref() {
            card.add("NICKNAME", name);
        }
        if let Some(organization) = resource.organization.as_deref() {
            card.add("ORG", organization);
        }
        if let Some(title) = resource.title.as_deref() {
            card.add("TITLE", title);
        }
        if let Some(address) = &resource.address {
            let part = |value: &Option<String>| escaped(value.as_deref().unwrap_or_default());
            let [street, town, region, code, country] = [
                &address.address_1,
                &address.city,
                &address.state_province,
                &address.postal_code,
                &address.country,
            ]
            .map(part);
            card.add_ready("ADR", &format!(";;{street};{town};{region};{code};{country}"));
        }
        for contact in &resource.contacts {
            add_contact(&mut card, contact);
        }
        if let Some(url) = resource.url.as_deref() {
            card.add_ready("URL", &one_line(url));
        }
        for tag in &resource.languages {
            card.add("LANG", tag);
        }
        let ways = resource.contacts.iter().map(|contact| self.way(contact));
        let stale = hit.facts.stale.then(|| self.say("not-confirmed-lately"));
        let notes = std::iter::once(self.hours(hit)).chain(stale).chain(ways);
        card.add("NOTE", &self.note(notes));
        self.close(card, &self.record().of_entry(hit))
    }

    /// A contact as it is printed, with what to know before using it.
    fn way(&self, contact: &ContactView) -> String {
        let facts = contact.number.clone().into_iter().chain(self.contact_notes(contact));
        let facts = self.localizer.list(facts);
        let way = self.localizer.channel(&contact.channel);
        if facts.is_empty() { way } else { format!("{way}: {facts}") }
    }

    /// What there is to know, and what holds for all of the hand-out.
    fn note(&self, parts: impl Iterator<Item = String>) -> String {
        let always = [self.say("notice-verify-before-relying"), self.made_on(), self.fingerprint()];
        parts.chain(always).collect::<Vec<_>>().join("\n")
    }

    fn close(&self, mut card: Card, record: &HandoutRecord) -> Card {
        card.add_ready("REV", &self.moment.format("%Y%m%dT%H%M%SZ").to_string());
        for line in record.lines() {
            card.add_ready(RECORD_PROPERTY, &line);
        }
        card
    }
}

fn is_reachable(hit: &HitView) -> bool {
    !hit.resource.contacts.is_empty() || hit.resource.url.is_some()
}

fn add_contact(card: &mut Card, contact: &ContactView) {
    let Some(uri) = contact.link() else { return };
    match Channel::parse(&contact.channel) {
        Ok(Channel::Voice | Channel::Relay) => {
            card.add("TEL;VALUE=text;TYPE=voice", &dialled(uri));
        }
        Ok(Channel::Sms) => card.add("TEL;VALUE=text;TYPE=text", &dialled(uri)),
        Ok(Channel::Textphone) => card.add("TEL;VALUE=text;TYPE=textphone", &dialled(uri)),
        Ok(Channel::Email) => card.add("EMAIL", uri.trim_start_matches("mailto:")),
        Ok(Channel::Whatsapp | Channel::Chat) => card.add_ready("URL", &one_line(uri)),
        Err(_) => {}
    }
}

/// What a link dials, as text.
fn dialled(uri: &str) -> String {
    let number = uri.split_once(':').map_or(uri, |(_, number)| number);
    number.split('?').next().unwrap_or_default().replace("%23", "#")
}

/// A card while it is written.
struct Card(String);

impl Card {
    fn new(uid: &str, name: &str) -> Self {
        let mut card = Self(String::new());
        for (property, value) in
            [("BEGIN", "VCARD"), ("VERSION", "4.0"), ("PRODID", "-//Backstop//hand-out//EN")]
        {
            card.add_ready(property, value);
        }
        card.add_ready("UID;VALUE=text", &format!("backstop-{uid}"));
        card.add_ready("KIND", "org");
        card.add("FN", name);
        card
    }

    /// A property whose value is text.
    fn add(&mut self, property: &str, value: &str) {
        self.add_ready(property, &escaped(value));
    }

    /// A property whose value is written as it has to stand, folded where it is long.
    fn add_ready(&mut self, property: &str, value: &str) {
        let line = format!("{property}:{value}");
        let mut length = 0;
        for sign in line.chars() {
            if length + sign.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(sign);
            length += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn finish(mut self) -> String {
        self.add_ready("END", "VCARD");
        self.0
    }
}

/// A text as it stands in a value (RFC 6350, section 3.4).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '\\' | ',' | ';' => escaped.extend(['\\', sign]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A value that is no text, without what would begin another line.
fn one_line(value: &str) -> String {
    value.chars().filter(|sign| !sign.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_sign_is_cut() {
        let mut card = Card::new("eg-line", &"خط النجدة 🜁 ".repeat(40));
        card.add("NOTE", &"x".repeat(400));
        let text = card.finish();

        for line in text.split("\r\n") {
            assert!(line.len() <= LONGEST_LINE, "{line}");
        }
        assert!(text.replace("\r\n ", "").contains(&"x".repeat(400)));
        assert!(text.replace("\r\n ", "").contains(&"خط النجدة 🜁 ".repeat(40)));
    }

    #[test]
    fn text_cannot_begin_a_property() {
        assert_eq!(escaped("a,b;c\\d\r\nTEL:1"), "a\\,b\\;c\\\\d\\nTEL:1");
        assert_eq!(one_line("https://a.example/\r\nTEL:1"), "https://a.example/TEL:1");
    }

    #[test]
    fn a_number_is_what_its_link_dials() {
        for (uri, number) in
            [("tel:%238008", "#8008"), ("sms:741741?body=HOME", "741741"), ("tel:988", "988")]
        {
            assert_eq!(dialled(uri), number);
        }
    }
}
