# Slovak

service-ambulance = záchranná služba
service-fire = hasiči
service-police = polícia
service-general = tiesňové volania

kind-crisis-line = krízová linka
kind-branch = pobočka Samaritans alebo Befrienders
kind-on-call = odborník v pohotovosti alebo nemocnica
kind-library = verejná knižnica
in-some-places = na niektorých miestach

may-be-others = Môže existovať niečo, o čom nevieme.
place-not-known = Toto miesto nepoznáme.
worldwide-can-help = Tu uvedené celosvetové zdroje vám môžu pomôcť nejakú nájsť.

no-number-held = V našom zozname nie je číslo tiesňového volania pre túto krajinu: { $country }. { may-be-others }
advice-number = Ak ste vy alebo niekto vo vašej blízkosti v bezprostrednom nebezpečenstve, zavolajte hneď na číslo { $number }.
advice-numbers = Ak ste vy alebo niekto vo vašej blízkosti v bezprostrednom nebezpečenstve, zavolajte hneď: { $numbers }.
advice-no-number = { no-number-held } Ak ste vy alebo niekto vo vašej blízkosti v bezprostrednom nebezpečenstve, požiadajte niekoho nablízku, aby zavolal pomoc, alebo použite tiesňové volanie vo svojom telefóne.
advice-unknown-country = Ak ste vy alebo niekto vo vašej blízkosti v bezprostrednom nebezpečenstve, zavolajte na číslo tiesňového volania platné tam, kde ste. Ak ho nepoznáte, opýtajte sa niekoho nablízku alebo použite tiesňové volanie vo svojom telefóne. Z mobilného telefónu sa v mnohých krajinách dovoláte pomoci na čísle 112.

emergency-calls-are-local = Tiesňové volanie ide do centra v blízkosti volajúceho. Ani v rámci jednej krajiny to nemusí byť centrum v blízkosti vášho klienta či klientky.
clinician-elsewhere = Najprv sa svojho klienta či klientky opýtajte na presnú adresu, kde sú. Ak nie ste v ich blízkosti, požiadajte ich alebo niekoho, kto je s nimi, aby zavolali, alebo zavolajte na niektoré tu uvedené miestne číslo. Ak to nejde, zavolajte na číslo tiesňového volania v mieste, kde ste vy, a požiadajte o spojenie so záchrannými zložkami v blízkosti klienta či klientky ({ $place }).
clinician-find-out = Zistite si vopred presnú adresu svojho klienta či klientky, aj s obcou a krajinou.
advice-clinician = Tu uvedené čísla tiesňového volania patria tejto krajine: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Skôr než sa na číslo spoľahnete, overte si ho. Čísla sa menia a nemôžeme sľúbiť, že je dnes každý údaj správny.
notice-not-an-endorsement = Uvedenie v tomto zozname nie je odporúčanie. Kvalitu služieb nehodnotíme ani neporovnávame.
notice-no-ambulance-number = V našom zozname nie je číslo záchrannej služby pre túto krajinu: { $country }. { may-be-others } Ak potrebujete sanitku, požiadajte o ňu na tu uvedených číslach.
notice-no-line-for-country = V našom zozname nie je krízová linka pre túto krajinu: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Pre túto krajinu máme len krízové linky pre určité skupiny alebo témy, žiadnu pre všetkých: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Pre túto krajinu ({ $country }) sú v našom zozname krízové linky len pre tieto časti: { $places }. { worldwide-can-help }
notice-none-held = Pre túto krajinu ({ $country }) nemáme nič tohto druhu: { $kind }. { may-be-others }
notice-no-line-matches = Žiadna krízová linka v našom zozname nezodpovedá všetkému, čo ste zadali. Tu uvedené celosvetové zdroje podľa toho nie sú zúžené.
notice-worldwide-only = Nevieme, kde ste, preto uvádzame len celosvetové zdroje.
notice-none-nearby = Do vzdialenosti { $distance } sme nič tohto druhu nenašli: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Najbližšie, o ktorom vieme, je asi { $next } ďaleko.
notice-place-needed = Aby sme to mohli nájsť vo vašom okolí, uveďte, kde ste: { $kind }.
notice-across-border = Niektoré tu uvedené miesta ležia za hranicou, v inom regióne alebo v inej krajine. Opýtajte sa, či môžu pomôcť tam, kde je pomoc potrebná.
notice-wifi-unknown = Pri niektorých tu uvedených knižniciach nevieme, či majú wifi. Opýtajte sa, skôr než tam pôjdete.
notice-place-not-held = { place-not-known } Tu uvedené údaje platia pre celú krajinu: { $country }.
notice-place-not-held-worldwide = { place-not-known } Tu uvedené údaje sú celosvetové.
notice-place-is-ambiguous = Tento názov má viac miest. Táto odpoveď platí pre: { $place }. Ak máte na mysli iné, doplňte región alebo krajinu.
notice-place-straddles-border = Toto poštové smerovacie číslo leží vo viacerých regiónoch: { $places }. Služby a pravidlá sa môžu líšiť, preto overte, o ktorý región ide.
notice-two-territories = Tu môžu fungovať čísla tiesňového volania viac než jednej krajiny alebo územia: { $places }. Ak jedno nefunguje, skúste iné.
military-post = Toto poštové smerovacie číslo patrí vojenskej pošte.
ask-on-the-base = Vojenská základňa má vlastné číslo tiesňového volania: opýtajte sa naň na základni.
notice-base = { military-post } { ask-on-the-base } Tu uvedené čísla tiesňového volania patria okolitej krajine: { $country }.
notice-base-unknown = { military-post } Nevieme, kde táto pošta je. { ask-on-the-base }
notice-stale = Niektoré údaje boli naposledy potvrdené veľmi dávno. Sú označené.
clinician-someone-else = Hľadáte pomoc pre niekoho iného.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Aj krátke čísla ako 988 alebo { $example } fungujú len vo svojej krajine. Zo zahraničia použite číslo v medzinárodnom tvare, ktoré sa začína znakom +. Nie na každé také číslo sa dá zo zahraničia dovolať.

help-for = Pomoc: { $place }
help-worldwide = Pomoc na celom svete
heading-emergency = Tiesňové volanie
heading-crisis-lines = Krízové linky
heading-branches = Pobočky
heading-on-call = Pohotovosť
heading-libraries = Knižnice
open = otvorené
open-until = otvorené do { $time }
closed = zatvorené
closed-opens = zatvorené, otvára { $time }
hours-not-known = hodiny nie sú známe
hours = hodiny: { $hours }
public-holiday = Je tam štátny sviatok. Obvyklé hodiny nemusia platiť.
from-abroad = z inej krajiny: { $number }
not-confirmed-lately = dlho nepotvrdené
send-keyword = pošlite { $keyword }
menu-option = potom voľba { $option }
cost-free = zadarmo
cost-local = miestna sadzba
cost-premium = zvýšená sadzba
wifi = wifi
computers = počítače
fee = poplatok
card-required = potrebný preukaz do knižnice
yes = áno
no = nie
not-known = nie je známe
channel-voice = telefón
channel-sms = SMS
channel-chat = chat
channel-email = e-mail
channel-textphone = textový telefón
channel-relay = sprostredkovateľská služba
contact-language = jazyk: { $language }
did-you-mean = Mali ste na mysli: { $place }?

day-monday = po
day-tuesday = ut
day-wednesday = st
day-thursday = št
day-friday = pi
day-saturday = so
day-sunday = ne

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
