# Lithuanian

service-ambulance = greitoji medicinos pagalba
service-fire = ugniagesiai
service-police = policija
service-general = skubi pagalba

kind-crisis-line = krizių linija
kind-branch = organizacijos „Samaritans“ arba „Befrienders“ skyrius
kind-on-call = budintis specialistas arba ligoninė
kind-library = viešoji biblioteka
in-some-places = kai kuriose vietose

may-be-others = Gali būti tokių, apie kuriuos nežinome.
place-not-known = Nežinome šios vietos.
worldwide-can-help = Čia nurodyti pasauliniai pagalbos šaltiniai gali padėti ją rasti.

no-number-held = Mūsų sąraše nėra šios šalies skubios pagalbos numerio: { $country }. { may-be-others }
advice-number = Jei jums ar kam nors šalia jūsų gresia tiesioginis pavojus, dabar pat skambinkite numeriu { $number }.
advice-numbers = Jei jums ar kam nors šalia jūsų gresia tiesioginis pavojus, dabar pat skambinkite: { $numbers }.
advice-no-number = { no-number-held } Jei jums ar kam nors šalia jūsų gresia tiesioginis pavojus, paprašykite ko nors šalia iškviesti pagalbą arba pasinaudokite telefono skubios pagalbos skambučiu.
advice-unknown-country = Jei jums ar kam nors šalia jūsų gresia tiesioginis pavojus, skambinkite tos vietos, kurioje esate, skubios pagalbos numeriu. Jei jo nežinote, paklauskite ko nors šalia arba pasinaudokite telefono skubios pagalbos skambučiu. Iš mobiliojo telefono daugelyje šalių pagalbą galima išsikviesti numeriu 112.

emergency-calls-are-local = Skubios pagalbos skambutis patenka į centrą netoli skambinančiojo. Net toje pačioje šalyje tai gali būti ne tas centras, kuris yra netoli jūsų kliento.
clinician-elsewhere = Pirmiausia paklauskite kliento tikslaus adreso, kur jis yra. Jei nesate netoli, paprašykite jo arba ko nors, kas yra kartu su juo, paskambinti, arba skambinkite čia nurodytu vietos numeriu. Jei nepavyksta, skambinkite tos vietos, kurioje esate jūs, skubios pagalbos numeriu ir paprašykite sujungti su pagalbos centru netoli kliento ({ $place }).
clinician-find-out = Iš anksto sužinokite tikslų savo kliento adresą, vietovę ir šalį.
advice-clinician = Čia nurodyti skubios pagalbos numeriai yra šios šalies numeriai: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Prieš pasikliaudami numeriu, jį patikrinkite. Numeriai keičiasi, ir negalime pažadėti, kad šiandien visi duomenys teisingi.
notice-not-an-endorsement = Įtraukimas į šį sąrašą nėra rekomendacija. Paslaugų kokybės nevertiname ir nereitinguojame.
notice-no-ambulance-number = Mūsų sąraše nėra šios šalies greitosios medicinos pagalbos numerio: { $country }. { may-be-others } Jei reikia greitosios, prašykite jos čia nurodytais numeriais.
notice-no-line-for-country = Mūsų sąraše nėra šios šalies krizių linijos: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Šiai šaliai turime tik tam tikroms grupėms ar temoms skirtų krizių linijų, nė vienos visiems: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Mūsų sąraše yra tik šių šios šalies ({ $country }) dalių krizių linijos: { $places }. { worldwide-can-help }
notice-none-held = Šiai šaliai ({ $country }) neturime nieko tokio: { $kind }. { may-be-others }
notice-no-line-matches = Nė viena mūsų sąrašo krizių linija neatitinka visko, ko ieškojote. Čia nurodyti pasauliniai pagalbos šaltiniai pagal tai neatrinkti.
notice-worldwide-only = Nežinome, kur esate, todėl pateikiame tik pasaulinius pagalbos šaltinius.
notice-none-nearby = { $distance } atstumu nieko tokio nerasta: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Artimiausia mums žinoma vieta yra maždaug už { $next }.
notice-place-needed = Kad galėtume to ieškoti netoli jūsų, nurodykite, kur esate: { $kind }.
notice-across-border = Kai kurie čia nurodyti pagalbos šaltiniai yra kitapus sienos, kitame regione arba kitoje šalyje. Paklauskite, ar jie gali padėti ten, kur reikia pagalbos.
notice-wifi-unknown = Apie kai kurias čia nurodytas bibliotekas nežinome, ar jose yra wifi. Pasiteiraukite prieš eidami.
notice-place-not-held = { place-not-known } Čia pateikta informacija skirta visai šaliai: { $country }.
notice-place-not-held-worldwide = { place-not-known } Čia pateikta informacija skirta visam pasauliui.
notice-place-is-ambiguous = Yra daugiau nei viena vieta šiuo pavadinimu. Šis atsakymas skirtas vietai: { $place }. Jei turite omenyje kitą, nurodykite regioną arba šalį.
notice-place-straddles-border = Šis pašto kodas priklauso daugiau nei vienam regionui: { $places }. Paslaugos ir taisyklės gali skirtis, todėl patikrinkite, apie kurį regioną kalbama.
notice-two-territories = Čia gali veikti daugiau nei vienos šalies ar teritorijos skubios pagalbos numeriai: { $places }. Jei vienas neveikia, bandykite kitą.
military-post = Šis pašto kodas priklauso karinei pašto vietai.
ask-on-the-base = Karinė bazė turi savo skubios pagalbos numerį: pasiteiraukite bazėje.
notice-base = { military-post } { ask-on-the-base } Čia nurodyti skubios pagalbos numeriai yra aplinkinės šalies numeriai: { $country }.
notice-base-unknown = { military-post } Nežinome, kur yra ši pašto vieta. { ask-on-the-base }
notice-stale = Kai kurie duomenys paskutinį kartą patvirtinti seniai. Jie pažymėti.
clinician-someone-else = Ieškote pagalbos kitam žmogui.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Trumpieji numeriai, pavyzdžiui, 988 ar { $example }, taip pat veikia tik savo šalyje. Skambindami iš užsienio, naudokite tarptautinės formos numerį, prasidedantį ženklu +. Ne visi tokie numeriai veikia iš užsienio.

help-for = Pagalba: { $place }
help-worldwide = Pagalba visame pasaulyje
heading-emergency = Skubi pagalba
heading-crisis-lines = Krizių linijos
heading-branches = Skyriai
heading-on-call = Budi
heading-libraries = Bibliotekos
open = atidaryta
open-until = atidaryta iki { $time }
closed = uždaryta
closed-opens = uždaryta, atsidaro { $time }
hours-not-known = laikas nežinomas
hours = laikas: { $hours }
public-holiday = Ten šventinė diena. Įprastos valandos gali negalioti.
from-abroad = iš kitos šalies: { $number }
not-confirmed-lately = seniai nepatvirtinta
send-keyword = siųskite { $keyword }
menu-option = tada pasirinkimas { $option }
cost-free = nemokamai
cost-local = vietinis tarifas
cost-premium = padidintas tarifas
wifi = wifi
computers = kompiuteriai
fee = mokama
card-required = reikia bibliotekos kortelės
yes = taip
no = ne
not-known = nežinoma
channel-voice = telefonas
channel-sms = trumpoji žinutė
channel-chat = pokalbis internetu
channel-email = el. paštas
channel-textphone = tekstinis telefonas
channel-relay = perdavimo paslauga
contact-language = kalba: { $language }
did-you-mean = Ar turėjote omenyje: { $place }?

day-monday = pr
day-tuesday = an
day-wednesday = tr
day-thursday = kt
day-friday = pn
day-saturday = št
day-sunday = sk

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
