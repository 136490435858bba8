# Croatian

service-ambulance = hitna pomoć
service-fire = vatrogasci
service-police = policija
service-general = hitni slučajevi

kind-crisis-line = krizna linija
kind-branch = podružnica organizacije Samaritans ili Befrienders
kind-on-call = dežurni stručnjak ili bolnica
kind-library = javna knjižnica

advice-number = Ako ste vi ili netko u vašoj blizini u neposrednoj opasnosti, odmah nazovite { $number }.
advice-numbers = Ako ste vi ili netko u vašoj blizini u neposrednoj opasnosti, odmah nazovite: { $numbers }.
number-in-some-places = na nekim mjestima: { $number }
no-number-held = Nemamo broj za hitne slučajeve za ovu zemlju: { $country }.
advice-no-number = { no-number-held } Ako ste u neposrednoj opasnosti, zamolite nekoga u blizini da pozove pomoć ili upotrijebite poziv u nuždi na svojem telefonu.
advice-unknown-country = Ako ste u neposrednoj opasnosti, nazovite broj za hitne slučajeve mjesta na kojem se nalazite. Ako ga ne znate, pitajte nekoga u blizini ili upotrijebite poziv u nuždi na svojem telefonu. S mobilnog telefona u mnogim zemljama pomoć možete dobiti na broju 112.
clinician-elsewhere = Ako ste drugdje, zamolite osobu o kojoj skrbite ili nekoga tko je s njom da nazove. Ili nazovite policiju ondje gdje se vi nalazite i zamolite da se jave tamošnjim kolegama ({ $country }).
advice-clinician = Na ovdje navedenim brojevima za hitne slučajeve pomoć se može dobiti samo iz ove zemlje: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Brojevi za hitne slučajeve povezuju s centrom mjesta s kojeg se zove. Na vrijeme saznajte u kojoj je zemlji osoba o kojoj skrbite.

notice-verify-before-relying = Provjerite broj prije nego što se na njega oslonite. Brojevi se mijenjaju i ne možemo obećati da je danas svaki podatak točan.
notice-not-an-endorsement = Uvrštenje na ovaj popis nije preporuka. Kvalitetu usluga ne ocjenjujemo i ne rangiramo.
notice-no-ambulance-number = Nemamo broj hitne pomoći za ovu zemlju: { $country }. Ako vam treba hitna pomoć, zatražite je na ovdje navedenim brojevima.
notice-no-line-for-country = Nemamo kriznu liniju za ovu zemlju: { $country }. Ovdje navedeni svjetski izvori pomoći mogu vam pomoći da je pronađete.
notice-no-line-matches = Nijedna krizna linija ne odgovara svemu što ste tražili. Ovdje navedeni svjetski izvori pomoći nisu suženi prema tome.
notice-worldwide-only = Ne znamo gdje se nalazite, pa su navedeni samo svjetski izvori pomoći.
notice-none-nearby = U blizini nije pronađeno ništa ove vrste: { $kind }.
notice-place-needed = Da bismo to potražili u vašoj blizini, navedite gdje se nalazite: { $kind }.
notice-stale = Neki su podaci posljednji put potvrđeni davno. Označeni su.
notice-emergency-number-is-local = Tražite pomoć za drugu osobu. Brojevi za hitne slučajeve povezuju s centrom mjesta s kojeg se zove. Ako se biraju iz druge zemlje, neće vas povezati s tamošnjim službama ({ $country }).
notice-short-codes-are-local = I kratki brojevi, kao 988 ili 116 123, rade samo u svojoj zemlji. Iz inozemstva upotrijebite broj u međunarodnom obliku, koji počinje znakom +.
