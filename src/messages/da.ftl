# Danish

service-ambulance = ambulance
service-fire = brandvæsen
service-police = politi
service-general = nødsituationer

kind-crisis-line = kriselinje
kind-branch = afdeling af Samaritans eller Befrienders
kind-on-call = vagthavende fagperson eller hospital
kind-library = folkebibliotek
in-some-places = nogle steder

may-be-others = Der kan være noget, som vi ikke kender til.
place-not-known = Vi kender ikke dette sted.
worldwide-can-help = De verdensomspændende tilbud her kan hjælpe dig med at finde en.

no-number-held = På vores liste er der intet alarmnummer for dette land: { $country }. { may-be-others }
advice-number = Hvis du eller nogen i nærheden er i umiddelbar fare, så ring { $number } nu.
advice-numbers = Hvis du eller nogen i nærheden er i umiddelbar fare, så ring nu: { $numbers }.
advice-no-number = { no-number-held } Hvis du eller nogen i nærheden er i umiddelbar fare, så bed nogen i nærheden om at ringe efter hjælp, eller brug nødopkald på din telefon.
advice-unknown-country = Hvis du eller nogen i nærheden er i umiddelbar fare, så ring til alarmnummeret på det sted, hvor du er. Hvis du ikke kender det, så spørg nogen i nærheden, eller brug nødopkald på din telefon. Fra en mobiltelefon kan man få hjælp på 112 i mange lande.

emergency-calls-are-local = Et nødopkald går til alarmcentralen nær den, der ringer. Selv inden for ét land er det ikke sikkert, at det er alarmcentralen nær din klient.
clinician-elsewhere = Spørg først din klient om den præcise adresse, hvor klienten er. Hvis du ikke er i nærheden, så bed din klient eller nogen, der er sammen med din klient, om at ringe, eller ring til et lokalt nummer, der står her. Hvis det ikke kan lade sig gøre, så ring til alarmnummeret der, hvor du selv er, og bed om at blive stillet om til alarmcentralen nær din klient ({ $place }).
clinician-find-out = Find ud af din klients præcise adresse, med by og land, før du får brug for den.
advice-clinician = Alarmnumrene her er dette lands numre: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Tjek et nummer, før du stoler på det. Numre ændrer sig, og vi kan ikke love, at alle oplysninger er rigtige i dag.
notice-not-an-endorsement = At stå på listen her er ikke en anbefaling. Vi bedømmer ikke tilbuddenes kvalitet og rangordner dem ikke.
notice-no-ambulance-number = På vores liste er der intet nummer til en ambulance for dette land: { $country }. { may-be-others } Hvis du har brug for en ambulance, så bed om den på numrene her.
notice-no-line-for-country = På vores liste er der ingen kriselinje for dette land: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = For dette land har vi kun kriselinjer for bestemte grupper eller emner, ingen for alle: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = For dette land ({ $country }) har vores liste kun kriselinjer for disse dele: { $places }. { worldwide-can-help }
notice-none-held = Vi har intet af denne slags for dette land ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Ingen kriselinje på vores liste passer til alt det, du har bedt om. De verdensomspændende tilbud her er ikke filtreret efter det.
notice-worldwide-only = Vi ved ikke, hvor du er, så her vises kun verdensomspændende tilbud.
notice-none-nearby = Der blev ikke fundet noget af denne slags inden for { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Det nærmeste, vi kender til, er omtrent { $next } væk.
notice-place-needed = For at finde dette nær dig skal du angive, hvor du er: { $kind }.
notice-across-border = Nogle af tilbuddene her ligger på den anden side af en grænse, i en anden region eller et andet land. Spørg dem, om de kan hjælpe der, hvor der er brug for det.
notice-wifi-unknown = For nogle af bibliotekerne her ved vi ikke, om de har wifi. Spørg, før du tager derhen.
notice-place-not-held = { place-not-known } Det, der vises her, gælder hele landet: { $country }.
notice-place-not-held-worldwide = { place-not-known } Det, der vises her, gælder hele verden.
notice-place-is-ambiguous = Der er mere end ét sted med dette navn. Svaret gælder: { $place }. Hvis du mener et andet, så tilføj region eller land.
notice-place-straddles-border = Dette postnummer ligger i mere end én region: { $places }. Tilbud og regler kan være forskellige, så tjek, hvilken region det drejer sig om.
notice-two-territories = Her kan alarmnumre fra mere end ét land eller område virke: { $places }. Hvis et ikke virker, så prøv et andet.
military-post = Dette postnummer hører til en militær postadresse.
ask-on-the-base = En militærbase har sit eget alarmnummer: spørg efter det på basen.
notice-base = { military-post } { ask-on-the-base } Alarmnumrene her er dem, der gælder i landet omkring: { $country }.
notice-base-unknown = { military-post } Vi ved ikke, hvor denne postadresse er. { ask-on-the-base }
notice-stale = Nogle oplysninger blev sidst bekræftet for længe siden. De er markeret.
clinician-someone-else = Du søger hjælp til en anden.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Korte numre som 988 eller { $example } virker også kun i deres eget land. Fra udlandet skal du bruge et nummer i international form, som begynder med +. Ikke alle sådanne numre kan nås fra udlandet.

help-for = Hjælp for { $place }
help-worldwide = Hjælp i hele verden
heading-emergency = Nødsituation
heading-crisis-lines = Kriselinjer
heading-branches = Afdelinger
heading-on-call = Vagthavende
heading-libraries = Biblioteker
open = åbent
open-until = åbent til { $time }
closed = lukket
closed-opens = lukket, åbner { $time }
hours-not-known = tider ikke kendt
hours = tider: { $hours }
public-holiday = Det er helligdag der. De sædvanlige tider gælder måske ikke.
from-abroad = fra et andet land: { $number }
not-confirmed-lately = ikke bekræftet længe
send-keyword = send { $keyword }
menu-option = derefter valg { $option }
cost-free = gratis
cost-local = lokaltakst
cost-premium = overtakseret
wifi = wifi
computers = computere
fee = gebyr
card-required = lånerkort kræves
yes = ja
no = nej
not-known = ikke kendt
channel-voice = telefon
channel-sms = sms
channel-chat = chat
channel-email = e-mail
channel-textphone = teksttelefon
channel-relay = formidlingstjeneste
contact-language = sprog: { $language }
did-you-mean = Mente du { $place }?

day-monday = man.
day-tuesday = tirs.
day-wednesday = ons.
day-thursday = tors.
day-friday = fre.
day-saturday = lør.
day-sunday = søn.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
