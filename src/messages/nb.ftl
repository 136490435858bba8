# Norwegian Bokmål

service-ambulance = ambulanse
service-fire = brannvesen
service-police = politi
service-general = nødsituasjoner

kind-crisis-line = krisetelefon
kind-branch = lokalavdeling av Samaritans eller Befrienders
kind-on-call = fagperson på vakt eller sykehus
kind-library = folkebibliotek
in-some-places = noen steder

may-be-others = Det kan finnes noe som vi ikke kjenner til.
place-not-known = Vi kjenner ikke dette stedet.
worldwide-can-help = De verdensomspennende ressursene her kan hjelpe deg med å finne en.

no-number-held = I listen vår finnes det ikke noe nødnummer for dette landet: { $country }. { may-be-others }
advice-number = Hvis du eller noen i nærheten er i umiddelbar fare, ring { $number } nå.
advice-numbers = Hvis du eller noen i nærheten er i umiddelbar fare, ring nå: { $numbers }.
advice-no-number = { no-number-held } Hvis du eller noen i nærheten er i umiddelbar fare, be noen i nærheten om å ringe etter hjelp, eller bruk nødanrop på telefonen.
advice-unknown-country = Hvis du eller noen i nærheten er i umiddelbar fare, ring nødnummeret på stedet der du er. Hvis du ikke vet nummeret, spør noen i nærheten, eller bruk nødanrop på telefonen. Fra en mobiltelefon når du hjelp på 112 i mange land.

emergency-calls-are-local = Et nødanrop går til nødsentralen nær den som ringer. Selv innenfor ett og samme land er det ikke sikkert at det er sentralen nær klienten din.
clinician-elsewhere = Spør først klienten din om den nøyaktige adressen der klienten er. Hvis du ikke er i nærheten, be klienten eller noen som er sammen med klienten, om å ringe, eller ring et lokalt nummer som står her. Hvis det ikke går, ring nødnummeret der du selv er, og be om å bli satt over til nødsentralen nær klienten ({ $place }).
clinician-find-out = Finn ut klientens nøyaktige adresse, med sted og land, før du trenger den.
advice-clinician = Nødnumrene her er de som gjelder i dette landet: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Sjekk et nummer før du stoler på det. Numre endrer seg, og vi kan ikke love at alle opplysninger er riktige i dag.
notice-not-an-endorsement = Å stå på denne listen er ikke en anbefaling. Vi vurderer ikke kvaliteten på tjenestene og rangerer dem ikke.
notice-no-ambulance-number = I listen vår finnes det ikke noe nummer til ambulanse for dette landet: { $country }. { may-be-others } Hvis du trenger ambulanse, be om den på numrene her.
notice-no-line-for-country = I listen vår finnes det ingen krisetelefon for dette landet: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = For dette landet har vi bare krisetelefoner for bestemte grupper eller temaer, ingen for alle: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = For dette landet ({ $country }) har listen vår bare krisetelefoner for disse delene: { $places }. { worldwide-can-help }
notice-none-held = Vi har ikke noe av dette slaget for dette landet ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Ingen krisetelefon i listen vår passer med alt du har bedt om. De verdensomspennende ressursene her er ikke filtrert etter det.
notice-worldwide-only = Vi vet ikke hvor du er, så her vises bare verdensomspennende ressurser.
notice-none-nearby = Ingenting av dette slaget ble funnet innenfor { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Det nærmeste vi kjenner til, er omtrent { $next } unna.
notice-place-needed = For å finne dette nær deg, oppgi hvor du er: { $kind }.
notice-across-border = Noen av oppføringene her ligger på den andre siden av en grense, i en annen region eller et annet land. Spør dem om de kan hjelpe der hjelpen trengs.
notice-wifi-unknown = For noen av bibliotekene her vet vi ikke om de har wifi. Spør før du går dit.
notice-place-not-held = { place-not-known } Det som vises her, gjelder hele landet: { $country }.
notice-place-not-held-worldwide = { place-not-known } Det som vises her, gjelder hele verden.
notice-place-is-ambiguous = Det finnes mer enn ett sted med dette navnet. Svaret gjelder: { $place }. Hvis du mener et annet, legg til region eller land.
notice-place-straddles-border = Dette postnummeret ligger i mer enn én region: { $places }. Tjenester og regler kan være forskjellige, så sjekk hvilken region det gjelder.
notice-two-territories = Her kan nødnumre fra mer enn ett land eller område virke: { $places }. Hvis ett ikke virker, prøv et annet.
military-post = Dette postnummeret hører til en militær postadresse.
ask-on-the-base = En militærbase har sitt eget nødnummer: spør etter det på basen.
notice-base = { military-post } { ask-on-the-base } Nødnumrene her er de som gjelder i landet rundt: { $country }.
notice-base-unknown = { military-post } Vi vet ikke hvor denne postadressen er. { ask-on-the-base }
notice-stale = Noen opplysninger ble sist bekreftet for lenge siden. De er merket.
clinician-someone-else = Du leter etter hjelp for noen andre.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Korte numre som 988 eller { $example } virker også bare i sitt eget land. Fra utlandet må du bruke et nummer i internasjonal form, som begynner med +. Ikke alle slike numre kan nås fra utlandet.

help-for = Hjelp for { $place }
help-worldwide = Hjelp i hele verden
heading-emergency = Nødssituasjon
heading-crisis-lines = Krisetelefoner
heading-branches = Lokalavdelinger
heading-on-call = På vakt
heading-libraries = Biblioteker
open = åpent
open-until = åpent til { $time }
closed = stengt
closed-opens = stengt, åpner { $time }
hours-not-known = tider ikke kjent
hours = tider: { $hours }
public-holiday = Det er helligdag der. De vanlige tidene gjelder kanskje ikke.
from-abroad = fra et annet land: { $number }
not-confirmed-lately = ikke bekreftet på lenge
send-keyword = send { $keyword }
menu-option = deretter valg { $option }
cost-free = gratis
cost-local = lokal takst
cost-premium = betalnummer
wifi = wifi
computers = datamaskiner
fee = avgift
card-required = lånekort trengs
yes = ja
no = nei
not-known = ikke kjent
channel-voice = telefon
channel-sms = SMS
channel-chat = chat
channel-email = e-post
channel-textphone = teksttelefon
channel-relay = formidlingstjeneste
contact-language = språk: { $language }
did-you-mean = Mente du { $place }?

day-monday = man.
day-tuesday = tir.
day-wednesday = ons.
day-thursday = tor.
day-friday = fre.
day-saturday = lør.
day-sunday = søn.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
