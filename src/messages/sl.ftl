# Slovenian

service-ambulance = nujna medicinska pomoč
service-fire = gasilci
service-police = policija
service-general = nujni primeri

kind-crisis-line = krizna linija
kind-branch = podružnica organizacije Samaritans ali Befrienders
kind-on-call = dežurni strokovnjak ali bolnišnica
kind-library = splošna knjižnica

advice-number = Če ste vi ali kdo v vaši bližini v neposredni nevarnosti, takoj pokličite { $number }.
advice-numbers = Če ste vi ali kdo v vaši bližini v neposredni nevarnosti, takoj pokličite: { $numbers }.
number-in-some-places = ponekod: { $number }
no-number-held = Za to državo nimamo številke za klic v sili: { $country }.
advice-no-number = { no-number-held } Če ste v neposredni nevarnosti, prosite koga v bližini, naj pokliče na pomoč, ali uporabite klic v sili na svojem telefonu.
advice-unknown-country = Če ste v neposredni nevarnosti, pokličite številko za klic v sili, ki velja tam, kjer ste. Če je ne poznate, vprašajte koga v bližini ali uporabite klic v sili na svojem telefonu. Z mobilnim telefonom lahko v številnih državah pokličete na pomoč na 112.
clinician-elsewhere = Če ste drugje, prosite osebo, ki jo obravnavate, ali koga ob njej, naj pokliče. Lahko pa pokličete policijo tam, kjer ste vi, in prosite, naj se obrnejo na tamkajšnjo policijo ({ $country }).
advice-clinician = Na tu navedenih številkah za klic v sili je pomoč dosegljiva samo iz te države: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Številke za klic v sili povežejo s centrom v kraju, iz katerega nekdo kliče. Vnaprej ugotovite, v kateri državi je oseba, ki jo obravnavate.

notice-verify-before-relying = Preverite številko, preden se nanjo zanesete. Številke se spreminjajo in ne moremo obljubiti, da je danes vsak podatek pravilen.
notice-not-an-endorsement = Uvrstitev na ta seznam ni priporočilo. Kakovosti storitev ne ocenjujemo in ne razvrščamo.
notice-no-ambulance-number = Za to državo nimamo številke nujne medicinske pomoči: { $country }. Če potrebujete rešilca, prosite zanj na tu navedenih številkah.
notice-no-line-for-country = Za to državo nimamo krizne linije: { $country }. Tu navedeni svetovni viri pomoči vam lahko pomagajo najti kakšno.
notice-no-line-matches = Nobena krizna linija ne ustreza vsemu, kar ste iskali. Tu navedeni svetovni viri pomoči niso zoženi glede na to.
notice-worldwide-only = Ne vemo, kje ste, zato so navedeni samo svetovni viri pomoči.
notice-none-nearby = V bližini ni bilo najdeno nič te vrste: { $kind }.
notice-place-needed = Za iskanje v vaši bližini povejte, kje ste: { $kind }.
notice-stale = Nekateri podatki so bili nazadnje potrjeni že davno. Označeni so.
notice-emergency-number-is-local = Iščete pomoč za nekoga drugega. Številke za klic v sili povežejo s centrom v kraju, iz katerega nekdo kliče. Iz druge države na njih ne boste dosegli tamkajšnje pomoči ({ $country }).
notice-short-codes-are-local = Tudi kratke številke, kot sta 988 ali 116 123, delujejo samo v svoji državi. Iz tujine uporabite številko v mednarodni obliki, ki se začne z znakom +.
