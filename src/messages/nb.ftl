# Norwegian Bokmål

service-ambulance = ambulanse
service-fire = brannvesen
service-police = politi
service-general = nødsituasjoner

kind-crisis-line = krisetelefon
kind-branch = lokalavdeling av Samaritans eller Befrienders
kind-on-call = fagperson på vakt eller sykehus
kind-library = folkebibliotek

advice-number = Hvis du eller noen i nærheten er i umiddelbar fare, ring { $number } nå.
advice-numbers = Hvis du eller noen i nærheten er i umiddelbar fare, ring nå: { $numbers }.
number-in-some-places = noen steder: { $number }
no-number-held = Vi har ikke noe nødnummer for dette landet: { $country }.
advice-no-number = { no-number-held } Hvis du er i umiddelbar fare, be noen i nærheten om å ringe etter hjelp, eller bruk nødanrop på telefonen.
advice-unknown-country = Hvis du er i umiddelbar fare, ring nødnummeret på stedet der du er. Hvis du ikke vet nummeret, spør noen i nærheten, eller bruk nødanrop på telefonen. Fra en mobiltelefon når du hjelp på 112 i mange land.
clinician-elsewhere = Hvis du er et annet sted, be klienten din eller noen som er sammen med klienten, om å ringe. Eller ring politiet der du selv er, og be dem kontakte kollegene sine der ({ $country }).
advice-clinician = Nødnumrene her når hjelp bare fra dette landet: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Nødnumre går til nødsentralen på stedet der den som ringer, er. Finn ut hvilket land klienten din er i, før du trenger å vite det.

notice-verify-before-relying = Sjekk et nummer før du stoler på det. Numre endrer seg, og vi kan ikke love at alle opplysninger er riktige i dag.
notice-not-an-endorsement = Å stå på denne listen er ikke en anbefaling. Vi vurderer ikke kvaliteten på tjenestene og rangerer dem ikke.
notice-no-ambulance-number = Vi har ikke noe nummer til ambulanse for dette landet: { $country }. Hvis du trenger ambulanse, be om den på numrene her.
notice-no-line-for-country = Vi har ingen krisetelefon for dette landet: { $country }. De verdensomspennende ressursene her kan hjelpe deg med å finne en.
notice-no-line-matches = Ingen krisetelefon passer med alt du har bedt om. De verdensomspennende ressursene her er ikke filtrert etter det.
notice-worldwide-only = Vi vet ikke hvor du er, så her vises bare verdensomspennende ressurser.
notice-none-nearby = Ingenting av dette slaget ble funnet i nærheten: { $kind }.
notice-place-needed = For å finne dette nær deg, oppgi hvor du er: { $kind }.
notice-stale = Noen opplysninger ble sist bekreftet for lenge siden. De er merket.
notice-emergency-number-is-local = Du leter etter hjelp for noen andre. Nødnumre går til nødsentralen på stedet der den som ringer, er. Fra et annet land når de ikke hjelpen der ({ $country }).
notice-short-codes-are-local = Korte numre som 988 eller 116 123 virker også bare i sitt eget land. Fra utlandet må du bruke et nummer i internasjonal form, som begynner med +.
