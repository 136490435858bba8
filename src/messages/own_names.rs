//! What languages are called by those who speak them (Unicode CLDR), so that a reader finds their
//! own at a glance.

/// Tags in order, each with the name of the language in itself; in English where CLDR does not hold
/// that.
const OWN_NAMES: &[(&str, &str)] = &[
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("ase", "American Sign Language"),
    ("az", "azərbaycan"),
    ("bal", "بلۆچی"),
    ("be", "беларуская"),
    ("bfi", "British Sign Language"),
    ("bg", "български"),
    ("bm", "bamanakan"),
    ("bn", "বাংলা"),
    ("bs", "bosanski"),
    ("ca", "català"),
    ("ce", "нохчийн"),
    ("cr", "Cree"),
    ("cs", "čeština"),
    ("cy", "Cymraeg"),
    ("da", "dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "español"),
    ("esu", "Central Yupik"),
    ("et", "eesti"),
    ("fa", "فارسی"),
    ("ff", "Pulaar"),
    ("fi", "suomi"),
    ("fil", "Filipino"),
    ("fo", "føroyskt"),
    ("fr", "français"),
    ("gl", "galego"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hmn", "Hmong"),
    ("ho", "Hiri Motu"),
    ("hr", "hrvatski"),
    ("ht", "Kreyòl Ayisyen"),
    ("hu", "magyar"),
    ("hy", "հայերեն"),
    ("id", "Indonesia"),
    ("ig", "Igbo"),
    ("is", "íslenska"),
    ("it", "italiano"),
    ("iu", "Inuktitut"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kg", "Kongo"),
    ("kk", "қазақ тілі"),
    ("kl", "kalaallisut"),
    ("km", "ខ្មែរ"),
    ("ko", "한국어"),
    ("ku", "kurdî (kurmancî)"),
    ("ky", "кыргызча"),
    ("lb", "Lëtzebuergesch"),
    ("ln", "lingála"),
    ("lo", "ລາວ"),
    ("lt", "lietuvių"),
    ("lua", "Luba-Lulua"),
    ("lv", "latviešu"),
    ("mg", "Malagasy"),
    ("mk", "македонски"),
    ("mn", "монгол"),
    ("ms", "Melayu"),
    ("my", "မြန်မာ"),
    ("nb", "norsk bokmål"),
    ("nd", "isiNdebele"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("nr", "South Ndebele"),
    ("nso", "Sesotho sa Leboa"),
    ("oj", "Ojibwa"),
    ("ojs", "Oji-Cree"),
    ("om", "Oromoo"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pcm", "Naijíriá Píjin"),
    ("pl", "polski"),
    ("ps", "پښتو"),
    ("pt", "português"),
    ("rn", "Ikirundi"),
    ("ro", "română"),
    ("ru", "русский"),
    ("rw", "Ikinyarwanda"),
    ("sd", "سنڌي"),
    ("si", "සිංහල"),
    ("sk", "slovenčina"),
    ("skr", "سرائیکی"),
    ("sl", "slovenščina"),
    ("sn", "chiShona"),
    ("so", "Soomaali"),
    ("sq", "shqip"),
    ("sr", "српски"),
    ("sr-Latn", "srpski"),
    ("srr", "Serer"),
    ("ss", "siSwati"),
    ("st", "Sesotho"),
    ("sv", "svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("tg", "тоҷикӣ"),
    ("th", "ไทย"),
    ("ti", "ትግርኛ"),
    ("tl", "Tagalog"),
    ("tn", "Setswana"),
    ("tpi", "Tok Pisin"),
    ("tr", "Türkçe"),
    ("ts", "Tsonga"),
    ("ty", "Tahitian"),
    ("uk", "українська"),
    ("ur", "اردو"),
    ("uz", "o‘zbek"),
    ("ve", "Venda"),
    ("vi", "Tiếng Việt"),
    ("wo", "Wolof"),
    ("xh", "IsiXhosa"),
    ("yo", "Èdè Yorùbá"),
    ("yue", "粵語"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("zu", "isiZulu"),
];

/// What a language is called in itself; a tag with more to it is called by what is known of it, and
/// an unknown one is shown as it is.
#[must_use]
pub fn own_name(tag: &str) -> &str {
    let mut known = tag;
    loop {
        if let Ok(found) = OWN_NAMES.binary_search_by(|(held, _)| (*held).cmp(known)) {
            return OWN_NAMES.get(found).map_or(tag, |(_, name)| name);
        }
        match known.rsplit_once('-') {
            Some((shorter, _)) => known = shorter,
            None => return tag,
        }
    }
}

/// The language that this name is in: sign languages are not written, and are called in English.
#[must_use]
pub fn own_name_language(tag: &str) -> &str {
    match tag.split('-').next() {
        Some("ase" | "bfi") => "en",
        _ => tag,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_language_is_called_in_english() {
        for (tag, name) in OWN_NAMES {
            assert_eq!(
                own_name_language(tag) == "en",
                *tag == "en" || name.contains("Sign"),
                "{tag}"
            );
        }
        assert_eq!(own_name_language("es-419"), "es-419");
    }

    #[test]
    fn names_are_found_by_tag_region_or_not() {
        assert!(OWN_NAMES.is_sorted_by_key(|(tag, _)| *tag));
        assert_eq!(
            (own_name("es"), own_name("es-419"), own_name("zh-Hant-HK")),
            ("español", "español", own_name("zh-Hant"))
        );
        assert_eq!(own_name("tlh"), "tlh");
    }
}
