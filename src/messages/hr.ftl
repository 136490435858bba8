# Croatian

service-ambulance = hitna pomoć
service-fire = vatrogasci
service-police = policija
service-general = hitni slučajevi

kind-crisis-line = krizna linija
kind-branch = podružnica organizacije Samaritans ili Befrienders
kind-on-call = dežurni stručnjak ili bolnica
kind-library = javna knjižnica
in-some-places = na nekim mjestima

may-be-others = Možda postoji nešto za što ne znamo.
place-not-known = Ne znamo za ovo mjesto.
worldwide-can-help = Ovdje navedeni svjetski izvori pomoći mogu vam pomoći da je pronađete.

no-number-held = Na našem popisu nema broja za hitne slučajeve za ovu zemlju: { $country }. { may-be-others }
advice-number = Ako ste vi ili netko u vašoj blizini u neposrednoj opasnosti, odmah nazovite { $number }.
advice-numbers = Ako ste vi ili netko u vašoj blizini u neposrednoj opasnosti, odmah nazovite: { $numbers }.
advice-no-number = { no-number-held } Ako ste vi ili netko u vašoj blizini u neposrednoj opasnosti, zamolite nekoga u blizini da pozove pomoć ili upotrijebite poziv u nuždi na svojem telefonu.
advice-unknown-country = Ako ste vi ili netko u vašoj blizini u neposrednoj opasnosti, nazovite broj za hitne slučajeve mjesta na kojem se nalazite. Ako ga ne znate, pitajte nekoga u blizini ili upotrijebite poziv u nuždi na svojem telefonu. S mobilnog telefona u mnogim zemljama pomoć možete dobiti na broju 112.

emergency-calls-are-local = Hitni poziv dolazi u centar u blizini osobe koja zove. Čak i unutar iste zemlje to ne mora biti centar u blizini vašeg klijenta.
clinician-elsewhere = Najprije pitajte svojeg klijenta za točnu adresu na kojoj se nalazi. Ako niste u blizini, zamolite njega ili nekoga tko je s njim da nazove, ili nazovite neki ovdje navedeni lokalni broj. Ako to ne uspije, nazovite broj za hitne slučajeve mjesta u kojem se vi nalazite i zamolite da vas spoje s hitnim službama u blizini klijenta ({ $place }).
clinician-find-out = Na vrijeme saznajte točnu adresu svojeg klijenta, s mjestom i zemljom.
advice-clinician = Ovdje navedeni brojevi za hitne slučajeve vrijede u ovoj zemlji: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Provjerite broj prije nego što se na njega oslonite. Brojevi se mijenjaju i ne možemo obećati da je danas svaki podatak točan.
notice-not-an-endorsement = Uvrštenje na ovaj popis nije preporuka. Kvalitetu usluga ne ocjenjujemo i ne rangiramo.
notice-no-ambulance-number = Na našem popisu nema broja hitne pomoći za ovu zemlju: { $country }. { may-be-others } Ako vam trebaju kola hitne pomoći, zatražite ih na ovdje navedenim brojevima.
notice-no-line-for-country = Na našem popisu nema krizne linije za ovu zemlju: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Za ovu zemlju imamo samo krizne linije za određene skupine ili teme, nijednu za sve: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Za ovu zemlju ({ $country }) na našem popisu ima kriznih linija samo za ove dijelove: { $places }. { worldwide-can-help }
notice-none-held = Za ovu zemlju ({ $country }) nemamo ništa ove vrste: { $kind }. { may-be-others }
notice-no-line-matches = Nijedna krizna linija s našeg popisa ne odgovara svemu što ste tražili. Ovdje navedeni svjetski izvori pomoći nisu suženi prema tome.
notice-worldwide-only = Ne znamo gdje se nalazite, pa su navedeni samo svjetski izvori pomoći.
notice-none-nearby = Na udaljenosti do { $distance } nije pronađeno ništa ove vrste: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Najbliže za što znamo udaljeno je oko { $next }.
notice-place-needed = Da bismo to potražili u vašoj blizini, navedite gdje se nalazite: { $kind }.
notice-across-border = Neki ovdje navedeni izvori pomoći nalaze se preko granice, u drugoj regiji ili zemlji. Pitajte ih mogu li pomoći ondje gdje je pomoć potrebna.
notice-wifi-unknown = Za neke ovdje navedene knjižnice ne znamo imaju li wifi. Pitajte prije nego što odete.
notice-place-not-held = { place-not-known } Ovdje navedeno vrijedi za cijelu zemlju: { $country }.
notice-place-not-held-worldwide = { place-not-known } Ovdje navedeno vrijedi za cijeli svijet.
notice-place-is-ambiguous = Više mjesta ima ovo ime. Ovaj se odgovor odnosi na: { $place }. Ako mislite na drugo mjesto, dodajte regiju ili zemlju.
notice-place-straddles-border = Ovaj poštanski broj nalazi se u više regija: { $places }. Usluge i pravila mogu se razlikovati, stoga provjerite o kojoj je regiji riječ.
notice-two-territories = Ovdje mogu raditi brojevi za hitne slučajeve više od jedne zemlje ili područja: { $places }. Ako jedan ne radi, pokušajte s drugim.
military-post = Ovaj poštanski broj pripada vojnoj pošti.
ask-on-the-base = Vojna baza ima vlastiti broj za hitne slučajeve: pitajte za njega u bazi.
notice-base = { military-post } { ask-on-the-base } Ovdje navedeni brojevi za hitne slučajeve vrijede u zemlji oko nje: { $country }.
notice-base-unknown = { military-post } Ne znamo gdje se ta pošta nalazi. { ask-on-the-base }
notice-stale = Neki su podaci posljednji put potvrđeni davno. Označeni su.
clinician-someone-else = Tražite pomoć za drugu osobu.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = I kratki brojevi, kao 988 ili { $example }, rade samo u svojoj zemlji. Iz inozemstva upotrijebite broj u međunarodnom obliku, koji počinje znakom +. Ne rade svi takvi brojevi iz inozemstva.

help-for = Pomoć: { $place }
help-worldwide = Pomoć u cijelom svijetu
heading-emergency = Hitni slučajevi
heading-crisis-lines = Krizne linije
heading-branches = Podružnice
heading-on-call = Dežurstvo
heading-libraries = Knjižnice
open = otvoreno
open-until = otvoreno do { $time }
closed = zatvoreno
closed-opens = zatvoreno, otvara se { $time }
hours-not-known = radno vrijeme nije poznato
hours = radno vrijeme: { $hours }
public-holiday = Ondje je blagdan ili praznik. Uobičajeno radno vrijeme možda ne vrijedi.
from-abroad = iz druge zemlje: { $number }
not-confirmed-lately = dugo nije potvrđeno
send-keyword = pošaljite { $keyword }
menu-option = zatim opcija { $option }
cost-free = besplatno
cost-local = lokalna tarifa
cost-premium = povišena tarifa
wifi = wifi
computers = računala
fee = naplaćuje se
card-required = potrebna je članska iskaznica
yes = da
no = ne
not-known = nije poznato
channel-voice = telefon
channel-sms = SMS
channel-chat = chat
channel-email = e-pošta
channel-textphone = tekstualni telefon
channel-relay = posrednička usluga
contact-language = jezik: { $language }
did-you-mean = Jeste li mislili: { $place }?

day-monday = pon
day-tuesday = uto
day-wednesday = sri
day-thursday = čet
day-friday = pet
day-saturday = sub
day-sunday = ned

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
