# Slovenian

service-ambulance = nujna medicinska pomoč
service-fire = gasilci
service-police = policija
service-general = nujni primeri

kind-crisis-line = krizna linija
kind-branch = podružnica organizacije Samaritans ali Befrienders
kind-on-call = dežurni strokovnjak ali bolnišnica
kind-library = splošna knjižnica
in-some-places = ponekod

may-be-others = Morda obstaja kaj, česar ne poznamo.
place-not-known = Tega kraja ne poznamo.
worldwide-can-help = Tu navedeni svetovni viri pomoči vam lahko pomagajo najti kakšno.

no-number-held = Na našem seznamu ni številke za klic v sili za to državo: { $country }. { may-be-others }
advice-number = Če ste vi ali kdo v vaši bližini v neposredni nevarnosti, takoj pokličite { $number }.
advice-numbers = Če ste vi ali kdo v vaši bližini v neposredni nevarnosti, takoj pokličite: { $numbers }.
advice-no-number = { no-number-held } Če ste vi ali kdo v vaši bližini v neposredni nevarnosti, prosite koga v bližini, naj pokliče na pomoč, ali uporabite klic v sili na svojem telefonu.
advice-unknown-country = Če ste vi ali kdo v vaši bližini v neposredni nevarnosti, pokličite številko za klic v sili, ki velja tam, kjer ste. Če je ne poznate, vprašajte koga v bližini ali uporabite klic v sili na svojem telefonu. Z mobilnim telefonom lahko v številnih državah pokličete na pomoč na 112.

emergency-calls-are-local = Klic v sili gre v center v bližini klicatelja. Tudi znotraj ene države to morda ni center v bližini osebe, ki jo obravnavate.
clinician-elsewhere = Osebo, ki jo obravnavate, najprej vprašajte za natančen naslov, kjer je. Če niste v njeni bližini, prosite njo ali koga ob njej, naj pokliče, ali pokličite katero od tu navedenih krajevnih številk. Če to ne uspe, pokličite številko za klic v sili v kraju, kjer ste vi, in prosite, naj vas povežejo z reševalnimi službami v bližini te osebe ({ $place }).
clinician-find-out = Vnaprej ugotovite natančen naslov osebe, ki jo obravnavate, s krajem in državo.
advice-clinician = Tu navedene številke za klic v sili veljajo v tej državi: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Preverite številko, preden se nanjo zanesete. Številke se spreminjajo in ne moremo obljubiti, da je danes vsak podatek pravilen.
notice-not-an-endorsement = Uvrstitev na ta seznam ni priporočilo. Kakovosti storitev ne ocenjujemo in ne razvrščamo.
notice-no-ambulance-number = Na našem seznamu ni številke nujne medicinske pomoči za to državo: { $country }. { may-be-others } Če potrebujete reševalno vozilo, prosite zanj na tu navedenih številkah.
notice-no-line-for-country = Na našem seznamu ni krizne linije za to državo: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Za to državo imamo samo krizne linije za določene skupine ali teme, nobene za vse: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Za to državo ({ $country }) so na našem seznamu krizne linije samo za te dele: { $places }. { worldwide-can-help }
notice-none-held = Za to državo ({ $country }) nimamo ničesar te vrste: { $kind }. { may-be-others }
notice-no-line-matches = Nobena krizna linija na našem seznamu ne ustreza vsemu, kar ste iskali. Tu navedeni svetovni viri pomoči niso zoženi glede na to.
notice-worldwide-only = Ne vemo, kje ste, zato so navedeni samo svetovni viri pomoči.
notice-none-nearby = V razdalji { $distance } ni bilo najdeno nič te vrste: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Najbližje, kar poznamo, je oddaljeno približno { $next }.
notice-place-needed = Za iskanje v vaši bližini povejte, kje ste: { $kind }.
notice-across-border = Nekateri tu navedeni viri pomoči so onkraj meje, v drugi regiji ali državi. Vprašajte jih, ali lahko pomagajo tam, kjer je pomoč potrebna.
notice-wifi-unknown = Za nekatere tu navedene knjižnice ne vemo, ali imajo wifi. Vprašajte, preden greste tja.
notice-place-not-held = { place-not-known } Tu navedeno velja za vso državo: { $country }.
notice-place-not-held-worldwide = { place-not-known } Tu navedeno velja za ves svet.
notice-place-is-ambiguous = S tem imenom je več krajev. Ta odgovor velja za: { $place }. Če mislite na drug kraj, dodajte regijo ali državo.
notice-place-straddles-border = Ta poštna številka leži v več regijah: { $places }. Storitve in pravila so lahko različni, zato preverite, za katero regijo gre.
notice-two-territories = Tukaj lahko delujejo številke za klic v sili več kot ene države ali ozemlja: { $places }. Če ena ne deluje, poskusite drugo.
military-post = Ta poštna številka pripada vojaški pošti.
ask-on-the-base = Vojaško oporišče ima svojo številko za klic v sili: vprašajte zanjo v oporišču.
notice-base = { military-post } { ask-on-the-base } Tu navedene številke za klic v sili veljajo v okoliški državi: { $country }.
notice-base-unknown = { military-post } Ne vemo, kje je ta pošta. { ask-on-the-base }
notice-stale = Nekateri podatki so bili nazadnje potrjeni že davno. Označeni so.
clinician-someone-else = Iščete pomoč za nekoga drugega.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Tudi kratke številke, kot sta 988 ali { $example }, delujejo samo v svoji državi. Iz tujine uporabite številko v mednarodni obliki, ki se začne z znakom +. Iz tujine niso dosegljive vse takšne številke.

help-for = Pomoč: { $place }
help-worldwide = Pomoč po vsem svetu
heading-emergency = Klic v sili
heading-crisis-lines = Krizne linije
heading-branches = Podružnice
heading-on-call = Dežurstvo
heading-libraries = Knjižnice
open = odprto
open-until = odprto do { $time }
closed = zaprto
closed-opens = zaprto, odpre se { $time }
hours-not-known = urnik ni znan
hours = urnik: { $hours }
public-holiday = Tam je praznik. Običajni urnik morda ne velja.
from-abroad = iz druge države: { $number }
not-confirmed-lately = dolgo nepotrjeno
send-keyword = pošljite { $keyword }
menu-option = nato izbira { $option }
cost-free = brezplačno
cost-local = krajevna cena
cost-premium = povišana cena
wifi = wifi
computers = računalniki
fee = plačljivo
card-required = potrebna je izkaznica
yes = da
no = ne
not-known = ni znano
channel-voice = telefon
channel-sms = SMS
channel-chat = klepet
channel-email = e-pošta
channel-textphone = besedilni telefon
channel-relay = posredovalna storitev
contact-language = jezik: { $language }
did-you-mean = Ste mislili: { $place }?

day-monday = pon.
day-tuesday = tor.
day-wednesday = sre.
day-thursday = čet.
day-friday = pet.
day-saturday = sob.
day-sunday = ned.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
