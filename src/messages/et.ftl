# Estonian

service-ambulance = kiirabi
service-fire = tuletõrje
service-police = politsei
service-general = hädaolukorrad

kind-crisis-line = kriisiabi telefon
kind-branch = organisatsiooni Samaritans või Befrienders keskus
kind-on-call = valves olev spetsialist või haigla
kind-library = rahvaraamatukogu
in-some-places = mõnes kohas

may-be-others = Võib olla midagi, millest me ei tea.
place-not-known = Me ei tea seda kohta.
worldwide-can-help = Siin toodud ülemaailmsed abiallikad võivad aidata selle leida.

no-number-held = Meie loetelus ei ole selle riigi hädaabinumbrit: { $country }. { may-be-others }
advice-number = Kui teie või keegi teie lähedal on vahetus ohus, helistage kohe numbril { $number }.
advice-numbers = Kui teie või keegi teie lähedal on vahetus ohus, helistage kohe: { $numbers }.
advice-no-number = { no-number-held } Kui teie või keegi teie lähedal on vahetus ohus, paluge kellelgi läheduses abi kutsuda või kasutage oma telefoni hädaabikõnet.
advice-unknown-country = Kui teie või keegi teie lähedal on vahetus ohus, helistage oma asukoha hädaabinumbril. Kui te seda ei tea, küsige kelleltki läheduses või kasutage oma telefoni hädaabikõnet. Mobiiltelefoniga saab paljudes riikides abi numbrilt 112.

emergency-calls-are-local = Hädaabikõne läheb helistaja lähedal asuvasse häirekeskusesse. Isegi ühe riigi piires ei pruugi see olla teie kliendi lähedal asuv keskus.
clinician-elsewhere = Küsige kõigepealt oma kliendilt täpset aadressi, kus ta on. Kui te ei ole tema lähedal, paluge helistada kliendil endal või kellelgi, kes on tema juures, või helistage mõnel siin toodud kohalikul numbril. Kui see ei õnnestu, helistage selle koha hädaabinumbril, kus te ise olete, ja paluge end ühendada kliendi lähedal asuva häirekeskusega ({ $place }).
clinician-find-out = Tehke aegsasti kindlaks oma kliendi täpne aadress koos asula ja riigiga.
advice-clinician = Siin toodud hädaabinumbrid on selle riigi numbrid: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Kontrollige numbrit, enne kui sellele lootma jääte. Numbrid muutuvad ja me ei saa lubada, et kõik andmed on täna õiged.
notice-not-an-endorsement = Siin loetelus olemine ei ole soovitus. Me ei hinda teenuste kvaliteeti ega koosta pingeridu.
notice-no-ambulance-number = Meie loetelus ei ole selle riigi kiirabi numbrit: { $country }. { may-be-others } Kui vajate kiirabi, paluge seda siin toodud numbritel.
notice-no-line-for-country = Meie loetelus ei ole selle riigi kriisiabi telefoni: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Selle riigi kohta on meil ainult teatud rühmadele või teemadele mõeldud kriisiabi telefonid, mitte ühtegi kõigile: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Selle riigi ({ $country }) kohta on meie loetelus kriisiabi telefonid ainult nende osade jaoks: { $places }. { worldwide-can-help }
notice-none-held = Meil ei ole selle riigi kohta ({ $country }) midagi sellist: { $kind }. { may-be-others }
notice-no-line-matches = Ükski kriisiabi telefon meie loetelus ei vasta kõigele, mida soovisite. Siin toodud ülemaailmseid abiallikaid ei ole selle järgi piiratud.
notice-worldwide-only = Me ei tea, kus te olete, seepärast on loetletud ainult ülemaailmsed abiallikad.
notice-none-nearby = Kuni { $distance } kauguselt ei leitud midagi sellist: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Lähim, mida teame, on umbes { $next } kaugusel.
notice-place-needed = Et seda teie lähedalt otsida, öelge, kus te olete: { $kind }.
notice-across-border = Mõned siin toodud abiallikad asuvad teisel pool piiri, teises piirkonnas või riigis. Küsige neilt, kas nad saavad aidata seal, kus abi vaja on.
notice-wifi-unknown = Mõne siin toodud raamatukogu kohta me ei tea, kas seal on wifi. Küsige enne minekut.
notice-place-not-held = { place-not-known } Siin toodu kehtib kogu riigi kohta: { $country }.
notice-place-not-held-worldwide = { place-not-known } Siin toodu kehtib kogu maailma kohta.
notice-place-is-ambiguous = Sellise nimega kohti on rohkem kui üks. See vastus käib koha kohta: { $place }. Kui mõtlete mõnda teist, lisage piirkond või riik.
notice-place-straddles-border = See sihtnumber on rohkem kui ühes piirkonnas: { $places }. Teenused ja reeglid võivad erineda, seega kontrollige, millise piirkonnaga on tegu.
notice-two-territories = Siin võivad töötada rohkem kui ühe riigi või ala hädaabinumbrid: { $places }. Kui üks ei tööta, proovige teist.
military-post = See sihtnumber kuulub sõjaväepostile.
ask-on-the-base = Sõjaväebaasil on oma hädaabinumber: küsige seda baasist.
notice-base = { military-post } { ask-on-the-base } Siin toodud hädaabinumbrid on seda ümbritseva riigi numbrid: { $country }.
notice-base-unknown = { military-post } Me ei tea, kus see sõjaväepost asub. { ask-on-the-base }
notice-stale = Mõned andmed on viimati kinnitatud ammu. Need on märgitud.
clinician-someone-else = Otsite abi kellelegi teisele.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Ka lühinumbrid, nagu 988 või { $example }, töötavad ainult oma riigis. Välismaalt helistades kasutage rahvusvahelisel kujul numbrit, mis algab märgiga +. Mitte iga selline number ei tööta välismaalt.

help-for = Abi: { $place }
help-worldwide = Abi kogu maailmas
heading-emergency = Hädaabi
heading-crisis-lines = Kriisiabi telefonid
heading-branches = Keskused
heading-on-call = Valves
heading-libraries = Raamatukogud
open = avatud
open-until = avatud kuni { $time }
closed = suletud
closed-opens = suletud, avatakse { $time }
hours-not-known = ajad ei ole teada
hours = ajad: { $hours }
public-holiday = Seal on riigipüha. Tavalised ajad ei pruugi kehtida.
from-abroad = teisest riigist: { $number }
not-confirmed-lately = ammu kinnitamata
send-keyword = saatke { $keyword }
menu-option = seejärel valik { $option }
cost-free = tasuta
cost-local = kohaliku kõne hind
cost-premium = eritariif
wifi = wifi
computers = arvutid
fee = tasuline
card-required = vaja on lugejakaarti
yes = jah
no = ei
not-known = ei ole teada
channel-voice = telefon
channel-sms = tekstisõnum
channel-chat = vestlus
channel-email = e-post
channel-textphone = tekstitelefon
channel-relay = vahendusteenus
contact-language = keel: { $language }
did-you-mean = Kas mõtlesite: { $place }?

day-monday = E
day-tuesday = T
day-wednesday = K
day-thursday = N
day-friday = R
day-saturday = L
day-sunday = P

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
