# Dutch

service-ambulance = ambulance
service-fire = brandweer
service-police = politie
service-general = noodgevallen

kind-crisis-line = crisislijn
kind-branch = afdeling van Samaritans of Befrienders
kind-on-call = dienstdoende hulpverlener of ziekenhuis
kind-library = openbare bibliotheek
in-some-places = op sommige plaatsen

may-be-others = Er kan aanbod zijn dat wij niet kennen.
place-not-known = Wij kennen deze plaats niet.
worldwide-can-help = De wereldwijde hulpbronnen die hier staan kunnen u helpen er een te vinden.

no-number-held = In onze lijst staat geen noodnummer voor dit land: { $country }. { may-be-others }
advice-number = Als u of iemand bij u in de buurt in direct gevaar is, bel dan nu { $number }.
advice-numbers = Als u of iemand bij u in de buurt in direct gevaar is, bel dan nu: { $numbers }.
advice-no-number = { no-number-held } Als u of iemand bij u in de buurt in direct gevaar is, vraag dan iemand in de buurt om hulp te bellen, of gebruik de noodoproep op uw telefoon.
advice-unknown-country = Als u of iemand bij u in de buurt in direct gevaar is, bel dan het noodnummer van de plaats waar u bent. Kent u het niet, vraag het dan aan iemand in de buurt of gebruik de noodoproep op uw telefoon. Met een mobiele telefoon bereikt u in veel landen hulp via 112.

emergency-calls-are-local = Een noodoproep gaat naar de meldkamer in de buurt van de beller. Ook binnen één land is dat niet altijd de meldkamer in de buurt van uw cliënt.
clinician-elsewhere = Vraag uw cliënt eerst naar het precieze adres waar uw cliënt nu is. Bent u niet in de buurt, vraag dan uw cliënt of iemand die bij uw cliënt is om te bellen, of bel een plaatselijk nummer dat hier staat. Lukt dat niet, bel dan het noodnummer op de plaats waar u zelf bent en vraag om doorverbonden te worden met de hulpdiensten in de buurt van uw cliënt ({ $place }).
clinician-find-out = Zorg dat u het precieze adres van uw cliënt, met plaats en land, kent voordat u het nodig hebt.
advice-clinician = De noodnummers die hier staan, zijn die van dit land: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Controleer een nummer voordat u erop vertrouwt. Nummers veranderen, en wij kunnen niet beloven dat elk gegeven vandaag klopt.
notice-not-an-endorsement = Een vermelding hier is geen aanbeveling. Wij beoordelen de kwaliteit van de diensten niet en maken geen rangorde.
notice-no-ambulance-number = In onze lijst staat geen nummer voor een ambulance in dit land: { $country }. { may-be-others } Als u een ambulance nodig hebt, vraag er dan om via de nummers die hier staan.
notice-no-line-for-country = In onze lijst staat geen crisislijn voor dit land: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Voor dit land hebben wij alleen crisislijnen voor bepaalde groepen of onderwerpen, geen voor iedereen: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Voor dit land ({ $country }) heeft onze lijst alleen crisislijnen voor deze delen: { $places }. { worldwide-can-help }
notice-none-held = Wij hebben voor dit land ({ $country }) niets van deze soort: { $kind }. { may-be-others }
notice-no-line-matches = Geen enkele crisislijn in onze lijst voldoet aan alles wat u hebt gevraagd. De wereldwijde hulpbronnen die hier staan zijn daar niet op gefilterd.
notice-worldwide-only = Wij weten niet waar u bent. Daarom staan hier alleen wereldwijde hulpbronnen.
notice-none-nearby = Binnen { $distance } is niets van deze soort gevonden: { $kind }.
notice-none-nearby-next = { notice-none-nearby } De dichtstbijzijnde die wij kennen is ongeveer { $next } ver.
notice-place-needed = Om dit bij u in de buurt te vinden, geeft u aan waar u bent: { $kind }.
notice-across-border = Sommige vermeldingen hier liggen over een grens, in een andere regio of een ander land. Vraag daar of zij kunnen helpen op de plaats waar hulp nodig is.
notice-wifi-unknown = Van sommige bibliotheken hier weten wij niet of ze wifi hebben. Vraag het voordat u gaat.
notice-place-not-held = { place-not-known } Wat hier staat, geldt voor het hele land: { $country }.
notice-place-not-held-worldwide = { place-not-known } Wat hier staat, geldt wereldwijd.
notice-place-is-ambiguous = Er is meer dan één plaats met deze naam. Dit antwoord geldt voor: { $place }. Bedoelt u een andere, voeg dan de regio of het land toe.
notice-place-straddles-border = Deze postcode ligt in meer dan één regio: { $places }. Diensten en regels kunnen verschillen. Ga daarom na om welke regio het gaat.
notice-two-territories = Hier kunnen de noodnummers van meer dan één land of gebied werken: { $places }. Werkt het ene niet, probeer dan het andere.
military-post = Deze postcode hoort bij een militaire post.
ask-on-the-base = Een militaire basis heeft een eigen noodnummer: vraag ernaar op de basis.
notice-base = { military-post } { ask-on-the-base } De noodnummers die hier staan, zijn die van het land eromheen: { $country }.
notice-base-unknown = { military-post } Wij weten niet waar deze post is. { ask-on-the-base }
notice-stale = Sommige gegevens zijn lang geleden voor het laatst bevestigd. Ze zijn gemarkeerd.
clinician-someone-else = U zoekt hulp voor iemand anders.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Korte nummers zoals 988 of { $example } werken ook alleen in hun eigen land. Gebruik vanuit het buitenland een nummer in internationale vorm, dat begint met +. Niet elk van die nummers is vanuit het buitenland bereikbaar.

help-for = Hulp voor { $place }
help-worldwide = Hulp wereldwijd
heading-emergency = Noodgeval
heading-crisis-lines = Crisislijnen
heading-branches = Afdelingen
heading-on-call = Dienstdoend
heading-libraries = Bibliotheken
open = open
open-until = open tot { $time }
closed = gesloten
closed-opens = gesloten, opent { $time }
hours-not-known = tijden niet bekend
hours = tijden: { $hours }
public-holiday = Het is daar een feestdag. De gewone tijden gelden misschien niet.
from-abroad = vanuit een ander land: { $number }
not-confirmed-lately = lang niet bevestigd
send-keyword = stuur { $keyword }
menu-option = daarna keuze { $option }
cost-free = gratis
cost-local = lokaal tarief
cost-premium = betaald nummer
wifi = wifi
computers = computers
fee = betaald
card-required = bibliotheekpas nodig
yes = ja
no = nee
not-known = niet bekend
channel-voice = telefoon
channel-sms = sms
channel-chat = chat
channel-email = e-mail
channel-textphone = teksttelefoon
channel-relay = bemiddelingsdienst
contact-language = taal: { $language }
did-you-mean = Bedoelde u { $place }?

day-monday = ma
day-tuesday = di
day-wednesday = wo
day-thursday = do
day-friday = vr
day-saturday = za
day-sunday = zo

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
