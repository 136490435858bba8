//! What answers say, in every language and for every country: numbers are shown in the order in
//! which they are dialled, names and lists are written as the language writes them, nothing is said
//! twice.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use backstop::domain::{Audience, Country, Kind, Region, Whereabouts};
use backstop::messages::{AnswerLanguage, Direction, own_name};
use backstop::search::{Answer, NearestQuery, Notice, QueryLocation, nearest};
use backstop::server::Directory;
use backstop::views::{AnswerPage, AnswerView, Localizer, PlainAnswer, Representations as _};
use unicode_bidi::{BidiInfo, Level};

use crate::harness::{
    PROJECT, contacts_of_services, csv_rows, monday_noon, shipped, shipped_folders,
};

static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| {
    let _built = shipped();
    shipped_folders().open()
});

fn language(tag: &str) -> AnswerLanguage {
    AnswerLanguage::all().find(|language| language.tag() == tag).expect("a language")
}

fn localizer(language: AnswerLanguage) -> Localizer<'static> {
    Localizer { language, gazetteer: &DIRECTORY.gazetteer }
}

fn cells(table: &str, column: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(std::path::Path::new(PROJECT).join("data").join(table))
        .expect("a table");
    csv_rows(&text)
        .into_iter()
        .map(|row| row[column].clone())
        .filter(|cell| !cell.is_empty())
        .collect()
}

/// A line as the eye sees it in a paragraph that runs from left to right or from right to left,
/// without the marks that nobody sees.
fn seen(line: &str, level: Level) -> String {
    let info = BidiInfo::new(line, Some(level));
    let paragraphs = info
        .paragraphs
        .iter()
        .map(|paragraph| info.reorder_line(paragraph, paragraph.range.clone()).into_owned());
    unmarked(&paragraphs.collect::<String>())
}

/// The numbers of a line that are not seen as they are dialled, in either paragraph. Digits alone
/// are one run and never turned.
fn turned<'n>(line: &str, numbers: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let plain = unmarked(line);
    let may_turn =
        numbers.into_iter().filter(|number| !number.bytes().all(|byte| byte.is_ascii_digit()));
    let there: Vec<&str> = may_turn.filter(|number| plain.contains(number)).collect();
    if there.is_empty() {
        return there;
    }
    let eyes = [Level::ltr(), Level::rtl()].map(|level| seen(line, level));
    there.into_iter().filter(|number| !eyes.iter().all(|eye| eye.contains(number))).collect()
}

/// A line without the marks that isolate.
fn unmarked(line: &str) -> String {
    line.replace(is_mark, "")
}

fn is_mark(letter: char) -> bool {
    ('\u{2066}'..='\u{2069}').contains(&letter)
}

fn country_answer(country: Country, audience: Audience) -> Answer {
    let query = NearestQuery { audience, ..NearestQuery::at(QueryLocation::Country(country)) };
    nearest(&DIRECTORY.snapshot, &DIRECTORY.gazetteer, &query, monday_noon()).expect("a country")
}

/// The countries whose names are shown, with their answers to a client and to a clinician.
fn every_answer() -> impl Iterator<Item = (Country, Audience, Answer)> {
    let both = [Audience::Client, Audience::Clinician];
    Country::all().flat_map(move |country| {
        both.map(|audience| (country, audience, country_answer(country, audience)))
    })
}

fn every_notice(country: Country) -> Vec<Notice> {
    let kind = Kind::Library;
    let region = Region::parse("SH-HL").expect("a region");
    vec![
        Notice::VerifyBeforeRelying,
        Notice::NotAnEndorsement,
        Notice::NoAmbulanceNumber(country),
        Notice::NoLineForCountry(country),
        Notice::NoLineForEverybody(country),
        Notice::LinesForPartsOnly(country, vec![region]),
        Notice::NoLineMatches,
        Notice::WorldwideOnly,
        Notice::NoneNearby { kind, radius_m: 100_000.0, next_m: None },
        Notice::NoneNearby { kind, radius_m: 2_500.0, next_m: Some(140_400.0) },
        Notice::NoneHeld(kind, country),
        Notice::AcrossBorder(kind),
        Notice::WifiUnknown,
        Notice::PlaceNeeded(kind),
        Notice::PlaceIsAmbiguous,
        Notice::PlaceStraddlesBorder(vec!["Kentucky".to_owned(), "Tennessee".to_owned()]),
        Notice::TwoTerritories(vec![country, Country::parse("CY").expect("a country")]),
        Notice::MilitaryPost(Some(country)),
        Notice::MilitaryPost(None),
        Notice::PlaceNotHeld(Some(country)),
        Notice::PlaceNotHeld(None),
        Notice::Stale,
        Notice::EmergencyNumberIsLocal(Some(country)),
        Notice::EmergencyNumberIsLocal(None),
        Notice::ShortCodesAreLocal,
    ]
}

#[test]
fn every_number_is_seen_as_it_is_dialled_in_every_sentence_that_takes_one() {
    let cells_of = |row: HashMap<String, String>| [row["number"].clone(), row["e164"].clone()];
    let lines = contacts_of_services().into_iter().flat_map(cells_of);
    let lines = lines.filter(|cell| !cell.is_empty());
    let numbers: BTreeSet<String> = lines.chain(cells("emergency_numbers.csv", "number")).collect();
    let hours = cells("crisis_lines.csv", "opening_hours");
    assert!(
        numbers.len() > 300 && hours.len() > 20,
        "{} numbers, {} hours",
        numbers.len(),
        hours.len()
    );
    for language in AnswerLanguage::all() {
        let localizer = localizer(language);
        for number in &numbers {
            let listed = localizer.bracketed(number, &language.say("service-police", &[]));
            for said in [
                language.say("advice-number", &[("number", number)]).into_owned(),
                language
                    .say(
                        "advice-numbers",
                        &[("numbers", &localizer.list([listed.clone(), listed]))],
                    )
                    .into_owned(),
                language.say("from-abroad", &[("number", number)]).into_owned(),
                language.say("abroad-unknown", &[("number", number)]).into_owned(),
                language.say("notice-short-codes-are-local", &[("example", number)]).into_owned(),
                format!(
                    "{} {}",
                    language.say("channel-voice", &[]),
                    localizer.list([number.clone(), own_name("es").to_owned()])
                ),
            ] {
                assert_eq!(
                    turned(&said, [number.as_str()]),
                    Vec::<&str>::new(),
                    "{}: {said:?}",
                    language.tag()
                );
            }
        }
        for hours in &hours {
            let said = language.say("hours", &[("hours", hours)]);
            assert_eq!(
                turned(&said, [hours.as_str()]),
                Vec::<&str>::new(),
                "{}: {said:?}",
                language.tag()
            );
        }
    }
}

#[test]
fn every_sentence_of_every_answer_shows_its_numbers_in_order() {
    for (country, audience, answer) in every_answer() {
        let numbers: Vec<&str> = answer
            .emergency
            .iter()
            .map(|number| number.number.as_str())
            .chain(["116 123", "988", "112"])
            .collect();
        for language in AnswerLanguage::all() {
            let localizer = localizer(language);
            let advice = localizer.advice(&answer.place, &answer.emergency, audience).into_owned();
            let notices = answer
                .notices
                .iter()
                .map(|notice| localizer.notice(notice, &answer.place).into_owned());
            for said in notices.chain([advice]) {
                assert_eq!(
                    turned(&said, numbers.iter().copied()),
                    Vec::<&str>::new(),
                    "{} in {country}: {said:?}",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn every_line_of_the_terminal_shows_its_numbers_in_order_and_speaks_the_language() {
    for (country, _, answer) in
        every_answer().filter(|(_, audience, _)| *audience == Audience::Client)
    {
        let numbers: Vec<&str> =
            answer.emergency.iter().map(|number| number.number.as_str()).collect();
        for language in AnswerLanguage::all() {
            let localizer = localizer(language);
            let json =
                AnswerPage { answer: &answer, snapshot: &DIRECTORY.snapshot, localizer }.json();
            let view: AnswerView = serde_json::from_slice(&json).expect("an answer");
            let contacts = view.crisis_lines.iter().flat_map(|hit| &hit.resource.contacts);
            let contacts = contacts.flat_map(|contact| {
                let is_abroad_already =
                    contact.number.as_deref().is_some_and(|number| number.starts_with('+'));
                let rings_from_abroad = contact.works_from_abroad.as_deref() == Some("yes");
                let abroad =
                    contact.e164.as_deref().filter(|_| rings_from_abroad && !is_abroad_already);
                [contact.number.as_deref(), abroad].into_iter().flatten()
            });
            let numbers: Vec<&str> = numbers.iter().copied().chain(contacts).collect();

            let shown = PlainAnswer { answer: &view, localizer, moment: monday_noon() }.to_string();

            for line in shown.lines() {
                assert_eq!(
                    turned(line, numbers.iter().copied()),
                    Vec::<&str>::new(),
                    "{} in {country}: {line:?}",
                    language.tag()
                );
            }
            let plain = unmarked(&shown);
            let missing = numbers.iter().find(|number| !plain.contains(**number));
            assert_eq!(missing, None, "{} in {country}\n{shown}", language.tag());
            assert!(
                shown.contains(&format!("\n{}\n", language.say("heading-crisis-lines", &[]))),
                "{}\n{shown}",
                language.tag()
            );
        }
    }
}

#[test]
fn texts_of_languages_that_run_as_numbers_do_have_no_invisible_marks() {
    for country in Country::all() {
        let answer = country_answer(country, Audience::Client);
        for language in
            AnswerLanguage::all().filter(|language| language.direction() == Direction::LeftToRight)
        {
            let localizer = localizer(language);
            let advice =
                localizer.advice(&answer.place, &answer.emergency, Audience::Client).into_owned();
            for said in every_notice(country)
                .iter()
                .map(|notice| localizer.notice(notice, &answer.place).into_owned())
                .chain([advice])
            {
                let is_marked = said.contains(|letter| {
                    is_mark(letter) || ['\u{200E}', '\u{200F}'].contains(&letter)
                });
                assert!(!is_marked, "{}: {said:?}", language.tag());
            }
        }
    }
}

#[test]
fn every_notice_is_whole_in_every_language() {
    let country = Country::parse("TD").expect("a country");
    let place = Whereabouts {
        country: Some(country),
        place: Some("Bol".to_owned()),
        ..Whereabouts::default()
    };
    for language in AnswerLanguage::all() {
        for notice in every_notice(country) {
            let said = localizer(language).notice(&notice, &place);

            let is_open = said.is_empty()
                || said.contains(['{', '}', '$'])
                || said.starts_with("notice-")
                || said.contains("  ");
            assert!(!is_open, "{} {notice:?}: {said}", language.tag());
            assert!(
                language.tag() == "en"
                    || said != localizer(AnswerLanguage::ENGLISH).notice(&notice, &place),
                "{} {notice:?}",
                language.tag()
            );
        }
    }
}

#[test]
fn nothing_is_said_twice_to_a_clinician() {
    let repeated = |language: AnswerLanguage| {
        ["emergency-calls-are-local", "clinician-find-out", "clinician-someone-else"]
            .map(|message| language.say(message, &[]))
    };
    let nowhere =
        NearestQuery { audience: Audience::Clinician, ..NearestQuery::at(QueryLocation::Nowhere) };
    let nowhere = nearest(&DIRECTORY.snapshot, &DIRECTORY.gazetteer, &nowhere, monday_noon())
        .expect("the worldwide answer");
    let answers =
        Country::all().map(|country| country_answer(country, Audience::Clinician)).chain([nowhere]);
    for answer in answers {
        for language in AnswerLanguage::all() {
            let localizer = localizer(language);
            let notices = answer
                .notices
                .iter()
                .map(|notice| localizer.notice(notice, &answer.place).into_owned());
            let said: String = notices
                .chain([localizer
                    .advice(&answer.place, &answer.emergency, Audience::Clinician)
                    .into_owned()])
                .collect();

            for sentence in repeated(language) {
                assert!(
                    said.matches(sentence.as_ref()).count() <= 1,
                    "{} {:?}: {said}",
                    language.tag(),
                    answer.place.country
                );
            }
        }
    }
}

#[test]
fn a_clinician_is_told_whose_numbers_these_are_and_where_to_be_put_through_to() {
    let query = NearestQuery {
        audience: Audience::Clinician,
        ..NearestQuery::at(QueryLocation::Place {
            name: "Austin".to_owned(),
            country: Country::parse("US").ok(),
        })
    };
    let answer =
        nearest(&DIRECTORY.snapshot, &DIRECTORY.gazetteer, &query, monday_noon()).expect("a town");
    for language in AnswerLanguage::all() {
        let localizer = localizer(language);

        let advice =
            localizer.advice(&answer.place, &answer.emergency, Audience::Clinician).into_owned();

        let calls = language.say("emergency-calls-are-local", &[]);
        assert!(
            advice.contains(calls.as_ref())
                && advice.contains("Austin")
                && advice.contains("Texas"),
            "{}: {advice}",
            language.tag()
        );
    }
    let english = localizer(AnswerLanguage::ENGLISH)
        .advice(&answer.place, &answer.emergency, Audience::Clinician)
        .into_owned();
    assert!(
        english.ends_with("ask to be put through to the emergency services near your client (Austin, Texas, United States)."),
        "{english}"
    );
}

#[test]
fn a_reader_never_reads_that_there_is_none() {
    let country = Country::parse("TD").expect("a country");
    for language in AnswerLanguage::all() {
        let localizer = localizer(language);
        let hope = language.say("may-be-others", &[]);
        let place = Whereabouts { country: Some(country), ..Whereabouts::default() };
        let notices = [
            Notice::NoAmbulanceNumber(country),
            Notice::NoLineForCountry(country),
            Notice::NoneHeld(Kind::Library, country),
        ];
        let advice = [Audience::Client, Audience::Clinician]
            .map(|audience| localizer.advice(&place, &[], audience).into_owned());
        for said in
            notices.iter().map(|notice| localizer.notice(notice, &place).into_owned()).chain(advice)
        {
            assert!(said.contains(hope.as_ref()), "{}: {said}", language.tag());
        }
    }
}

#[test]
fn lists_brackets_and_distances_are_written_as_the_language_writes_them() {
    for (tag, list, bracketed, distance) in [
        ("en", "A, B, C", "A (B)", "2.5 km"),
        ("de", "A, B, C", "A (B)", "2,5 km"),
        ("ru", "A, B, C", "A (B)", "2,5 км"),
        ("ja", "A、B、C", "A（B）", "2.5 km"),
        ("zh-Hans", "A、B、C", "A（B）", "2.5 公里"),
        ("zh-Hant", "A、B、C", "A（B）", "2.5 公里"),
        ("ko", "A, B, C", "A(B)", "2.5 km"),
        (
            "ar",
            "\u{2066}A\u{2069}، \u{2066}B\u{2069}، \u{2066}C\u{2069}",
            "\u{2066}A\u{2069} (\u{2066}B\u{2069})",
            "\u{2066}2.5\u{2069} كم",
        ),
        (
            "ur",
            "\u{2066}A\u{2069}، \u{2066}B\u{2069}، \u{2066}C\u{2069}",
            "\u{2066}A\u{2069} (\u{2066}B\u{2069})",
            "\u{2066}2.5\u{2069} کلو میٹر",
        ),
    ] {
        let localizer = localizer(language(tag));

        assert_eq!(localizer.list(["A", "B", "C"].map(str::to_owned)), list, "{tag}");
        assert_eq!(localizer.bracketed("A", "B"), bracketed, "{tag}");
        assert_eq!(localizer.distance(2_500.0), distance, "{tag}");
    }
    let english = localizer(AnswerLanguage::ENGLISH);
    assert_eq!(
        [100_000.0, 140_400.0, 3_000.0, 80.0].map(|metres| english.distance(metres)),
        ["100 km", "140 km", "3 km", "0.1 km"]
    );
}

/// Signs of the simplified script alone, of those that the simplified names of countries and
/// messages are written with (Unihan, as `OpenCC` tells them apart).
const SIMPLIFIED_ONLY: &str = "专业东个临为乌乔书买亚从们会伦伪侧兰关兹内冈军况凯刚别务劳区医卢双发变叙号吗员围国图圣处头奥宁实宾对寻尔属屿岛帮\
    并库应开当扬护拨择挝无时机条来标样欧汤没泽济湾热爱电码筛类紧约纳纽线绍维缅编罗联脑脱苏莱萨规认让记许访证评诉试话诞询详语请诺贝质费资赞车转\
    边达过这远选邮针长门闭问间际险韦韩顿领题额馆马鲁鲜麦";

#[test]
fn traditional_chinese_has_names_and_words_of_its_own() {
    let traditional = localizer(language("zh-Hant"));
    for (country, audience, answer) in every_answer() {
        let names = [
            traditional.country(country),
            traditional.advice(&answer.place, &answer.emergency, audience).into_owned(),
        ];
        for said in every_notice(country)
            .iter()
            .map(|notice| traditional.notice(notice, &answer.place).into_owned())
            .chain(names)
        {
            let simplified = said.chars().find(|sign| SIMPLIFIED_ONLY.contains(*sign));
            assert_eq!(simplified, None, "{country}: {said}");
        }
    }
}

#[test]
fn serbian_in_latin_letters_is_latin_to_the_last_letter() {
    let latin = localizer(language("sr-Latn"));
    for (country, audience, answer) in every_answer() {
        let names = [
            latin.country(country),
            latin.advice(&answer.place, &answer.emergency, audience).into_owned(),
        ];
        for said in every_notice(country)
            .iter()
            .map(|notice| latin.notice(notice, &answer.place).into_owned())
            .chain(names)
        {
            assert_eq!(
                said.chars().find(|letter| ('\u{400}'..='\u{4FF}').contains(letter)),
                None,
                "{country}: {said}"
            );
        }
    }
}

#[test]
fn names_of_countries_are_short_and_nobody_elses() {
    for language in AnswerLanguage::all() {
        let localizer = localizer(language);
        let names: Vec<String> = Country::all().map(|country| localizer.country(country)).collect();
        let distinct: BTreeSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "{}: two countries of one name", language.tag());
        for code in ["HK", "MO"] {
            let name = localizer.country(Country::parse(code).expect("a country"));
            assert!(
                !name.contains(['(', '（']) && name.chars().count() <= 12,
                "{}: {name}",
                language.tag()
            );
        }
    }
    let named = |tag: &str, code: &str| {
        localizer(language(tag)).country(Country::parse(code).expect("a country"))
    };
    assert_eq!(
        (named("nb", "CD"), named("zh-Hant", "US"), named("sr-Latn", "RS")),
        ("Kongo-Kinshasa".into(), "美國".into(), "Srbija".into())
    );
}

#[test]
fn the_terminal_tells_all_that_has_to_be_known_to_call() {
    let country = |code: &str| Country::parse(code).expect("a country");
    let shown = |code: &str, tag: &str, audience: Audience| {
        let query = NearestQuery {
            audience,
            limit: 50,
            ..NearestQuery::at(QueryLocation::Country(country(code)))
        };
        let answer = nearest(&DIRECTORY.snapshot, &DIRECTORY.gazetteer, &query, monday_noon())
            .expect("a country");
        let localizer = localizer(language(tag));
        let json = AnswerPage { answer: &answer, snapshot: &DIRECTORY.snapshot, localizer }.json();
        let view: AnswerView = serde_json::from_slice(&json).expect("an answer");
        PlainAnswer { answer: &view, localizer, moment: monday_noon() }.to_string()
    };
    let english = shown("US", "en", Audience::Client);
    for told in [
        "send AYUDA, language: español",
        "then option 2, language: español",
        "443-SUPPORT, from another country: +14437877678",
    ] {
        assert!(english.contains(told), "{told}\n{english}");
    }
    let spanish = shown("US", "es", Audience::Client);
    assert!(
        !spanish.contains("idioma: español") && spanish.contains("idioma: English"),
        "{spanish}"
    );
    let local = shown("AT", "de", Audience::Client);
    assert!(local.contains("\n    Frauenhelpline gegen Gewalt\n"), "{local}");
    let doubt = |audience| {
        let page = shown("GB", "en", audience);
        page.lines()
            .find(|line| line.starts_with("  999"))
            .map(str::to_owned)
            .expect("the number for everything")
    };
    assert!(
        !doubt(Audience::Client).contains("not confirmed lately"),
        "{}",
        doubt(Audience::Client)
    );
}
