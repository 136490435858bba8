# Swedish

service-ambulance = ambulans
service-fire = brandkår
service-police = polis
service-general = nödlägen

kind-crisis-line = krislinje
kind-branch = lokalavdelning av Samaritans eller Befrienders
kind-on-call = jourhavande behandlare eller sjukhus
kind-library = folkbibliotek
in-some-places = på vissa ställen

may-be-others = Det kan finnas något som vi inte känner till.
place-not-known = Vi känner inte till den här platsen.
worldwide-can-help = De världsomfattande resurserna här kan hjälpa dig att hitta en.

no-number-held = I vår lista finns inget nödnummer för det här landet: { $country }. { may-be-others }
advice-number = Om du eller någon i din närhet är i omedelbar fara, ring { $number } nu.
advice-numbers = Om du eller någon i din närhet är i omedelbar fara, ring nu: { $numbers }.
advice-no-number = { no-number-held } Om du eller någon i din närhet är i omedelbar fara, be någon i närheten att ringa efter hjälp eller använd nödsamtal på din telefon.
advice-unknown-country = Om du eller någon i din närhet är i omedelbar fara, ring nödnumret på den plats där du är. Om du inte vet numret, fråga någon i närheten eller använd nödsamtal på din telefon. Från en mobiltelefon når du hjälp på 112 i många länder.

emergency-calls-are-local = Ett nödsamtal går till larmcentralen nära den som ringer. Även inom ett och samma land är det kanske inte larmcentralen nära din klient.
clinician-elsewhere = Fråga först din klient om den exakta adressen där klienten är. Om du inte är nära, be din klient, eller någon som är tillsammans med din klient, att ringa, eller ring ett lokalt nummer som står här. Om det inte går, ring nödnumret där du själv är och be att få bli kopplad till larmcentralen nära din klient ({ $place }).
clinician-find-out = Ta reda på din klients exakta adress, med ort och land, innan du behöver den.
advice-clinician = Nödnumren här gäller i det här landet: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Kontrollera ett nummer innan du litar på det. Nummer ändras, och vi kan inte lova att alla uppgifter stämmer i dag.
notice-not-an-endorsement = Att finnas med här är ingen rekommendation. Vi betygsätter inte tjänsternas kvalitet och rangordnar dem inte.
notice-no-ambulance-number = I vår lista finns inget nummer till ambulans för det här landet: { $country }. { may-be-others } Om du behöver en ambulans, be om den på numren här.
notice-no-line-for-country = I vår lista finns ingen krislinje för det här landet: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = För det här landet har vi bara krislinjer för vissa grupper eller ämnen, ingen för alla: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = För det här landet ({ $country }) finns det i vår lista bara krislinjer för dessa delar: { $places }. { worldwide-can-help }
notice-none-held = Vi har inget av det här slaget för det här landet ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Ingen krislinje i vår lista stämmer med allt du har frågat efter. De världsomfattande resurserna här är inte filtrerade efter det.
notice-worldwide-only = Vi vet inte var du är, så här visas bara världsomfattande resurser.
notice-none-nearby = Inget av det här slaget hittades inom { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Det närmaste som vi känner till är ungefär { $next } bort.
notice-place-needed = För att hitta detta nära dig, ange var du är: { $kind }.
notice-across-border = Några av uppgifterna här ligger på andra sidan en gräns, i en annan region eller ett annat land. Fråga dem om de kan hjälpa där hjälpen behövs.
notice-wifi-unknown = För några bibliotek här vet vi inte om de har wifi. Fråga innan du går dit.
notice-place-not-held = { place-not-known } Det som visas här gäller hela landet: { $country }.
notice-place-not-held-worldwide = { place-not-known } Det som visas här gäller hela världen.
notice-place-is-ambiguous = Det finns mer än en plats med det här namnet. Svaret gäller: { $place }. Om du menar en annan, lägg till region eller land.
notice-place-straddles-border = Det här postnumret ligger i mer än en region: { $places }. Tjänster och regler kan skilja sig åt, så kontrollera vilken region det gäller.
notice-two-territories = Här kan nödnummer från mer än ett land eller område fungera: { $places }. Om ett inte fungerar, prova ett annat.
military-post = Det här postnumret hör till en militär postadress.
ask-on-the-base = En militärbas har ett eget nödnummer: fråga efter det på basen.
notice-base = { military-post } { ask-on-the-base } Nödnumren här är de som gäller i landet runt omkring: { $country }.
notice-base-unknown = { military-post } Vi vet inte var den här postadressen ligger. { ask-on-the-base }
notice-stale = Några uppgifter bekräftades senast för länge sedan. De är markerade.
clinician-someone-else = Du söker hjälp för någon annan.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Korta nummer som 988 eller { $example } fungerar också bara i sitt eget land. Använd från utlandet ett nummer i internationell form, som börjar med +. Det går inte att nå alla sådana nummer från utlandet.

help-for = Hjälp för { $place }
help-worldwide = Hjälp i hela världen
heading-emergency = Nödläge
heading-crisis-lines = Krislinjer
heading-branches = Lokalavdelningar
heading-on-call = Jour
heading-libraries = Bibliotek
open = öppet
open-until = öppet till { $time }
closed = stängt
closed-opens = stängt, öppnar { $time }
hours-not-known = tider okända
hours = tider: { $hours }
public-holiday = Det är helgdag där. De vanliga tiderna kanske inte gäller.
from-abroad = från ett annat land: { $number }
not-confirmed-lately = inte bekräftat på länge
send-keyword = skicka { $keyword }
menu-option = sedan val { $option }
cost-free = gratis
cost-local = lokaltaxa
cost-premium = betalnummer
wifi = wifi
computers = datorer
fee = avgift
card-required = lånekort krävs
yes = ja
no = nej
not-known = okänt
channel-voice = telefon
channel-sms = sms
channel-chat = chatt
channel-email = e-post
channel-textphone = texttelefon
channel-relay = förmedlingstjänst
contact-language = språk: { $language }
did-you-mean = Menade du { $place }?

day-monday = mån
day-tuesday = tis
day-wednesday = ons
day-thursday = tors
day-friday = fre
day-saturday = lör
day-sunday = sön

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
