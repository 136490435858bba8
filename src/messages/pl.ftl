# Polish

service-ambulance = pogotowie ratunkowe
service-fire = straż pożarna
service-police = policja
service-general = nagłe wypadki

kind-crisis-line = telefon kryzysowy
kind-branch = oddział Samaritans lub Befrienders
kind-on-call = specjalista na dyżurze lub szpital
kind-library = biblioteka publiczna
in-some-places = w niektórych miejscach

may-be-others = Może istnieć coś, o czym nie wiemy.
place-not-known = Nie znamy tego miejsca.
worldwide-can-help = Podane tu źródła pomocy o zasięgu światowym mogą pomóc Ci go znaleźć.

no-number-held = Na naszej liście nie ma numeru alarmowego dla tego kraju: { $country }. { may-be-others }
advice-number = Jeśli Ty lub ktoś obok Ciebie jest w bezpośrednim niebezpieczeństwie, zadzwoń teraz pod numer { $number }.
advice-numbers = Jeśli Ty lub ktoś obok Ciebie jest w bezpośrednim niebezpieczeństwie, zadzwoń teraz: { $numbers }.
advice-no-number = { no-number-held } Jeśli Ty lub ktoś obok Ciebie jest w bezpośrednim niebezpieczeństwie, poproś kogoś w pobliżu, aby wezwał pomoc, lub użyj połączenia alarmowego w telefonie.
advice-unknown-country = Jeśli Ty lub ktoś obok Ciebie jest w bezpośrednim niebezpieczeństwie, zadzwoń pod numer alarmowy obowiązujący tam, gdzie jesteś. Jeśli go nie znasz, zapytaj kogoś w pobliżu lub użyj połączenia alarmowego w telefonie. W wielu krajach z telefonu komórkowego można wezwać pomoc pod numerem 112.

emergency-calls-are-local = Połączenie alarmowe trafia do centrum w pobliżu osoby dzwoniącej. Nawet w granicach jednego kraju może to nie być centrum w pobliżu Twojego klienta.
clinician-elsewhere = Najpierw zapytaj klienta o dokładny adres miejsca, w którym jest. Jeśli nie jesteś w pobliżu, poproś, aby zadzwonił klient lub ktoś, kto przy nim jest, albo zadzwoń pod podany tu miejscowy numer. Jeśli to niemożliwe, zadzwoń pod numer alarmowy obowiązujący tam, gdzie jesteś, i poproś o połączenie ze służbami ratunkowymi w pobliżu klienta ({ $place }).
clinician-find-out = Zawczasu ustal dokładny adres klienta, z miejscowością i krajem.
advice-clinician = Podane tu numery alarmowe to numery tego kraju: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Zanim zaczniesz polegać na numerze, sprawdź go. Numery się zmieniają i nie możemy obiecać, że dziś każdy wpis jest poprawny.
notice-not-an-endorsement = Obecność na tej liście nie jest rekomendacją. Nie oceniamy jakości usług i nie tworzymy rankingów.
notice-no-ambulance-number = Na naszej liście nie ma numeru pogotowia ratunkowego dla tego kraju: { $country }. { may-be-others } Jeśli potrzebna jest karetka, poproś o nią pod podanymi tu numerami.
notice-no-line-for-country = Na naszej liście nie ma telefonu kryzysowego dla tego kraju: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Dla tego kraju mamy tylko telefony kryzysowe dla określonych grup lub tematów, a żadnego dla wszystkich: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Dla tego kraju ({ $country }) mamy na liście telefony kryzysowe tylko dla tych części: { $places }. { worldwide-can-help }
notice-none-held = Dla tego kraju ({ $country }) nie mamy niczego tego rodzaju: { $kind }. { may-be-others }
notice-no-line-matches = Żaden telefon kryzysowy z naszej listy nie spełnia wszystkich podanych warunków. Podane tu źródła pomocy o zasięgu światowym nie są według nich zawężone.
notice-worldwide-only = Nie wiemy, gdzie jesteś, dlatego podajemy tylko źródła pomocy o zasięgu światowym.
notice-none-nearby = W promieniu { $distance } nie znaleziono niczego tego rodzaju: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Najbliższe znane nam miejsce jest w odległości około { $next }.
notice-place-needed = Aby wyszukać to w pobliżu, podaj, gdzie jesteś: { $kind }.
notice-across-border = Niektóre z podanych tu miejsc leżą po drugiej stronie granicy, w innym regionie lub kraju. Zapytaj, czy mogą pomóc tam, gdzie pomoc jest potrzebna.
notice-wifi-unknown = O niektórych podanych tu bibliotekach nie wiemy, czy mają wifi. Zapytaj przed wyjściem.
notice-place-not-held = { place-not-known } To, co podajemy, dotyczy całego kraju: { $country }.
notice-place-not-held-worldwide = { place-not-known } To, co podajemy, ma zasięg światowy.
notice-place-is-ambiguous = Tę nazwę ma więcej niż jedno miejsce. Ta odpowiedź dotyczy miejsca: { $place }. Jeśli chodzi o inne, dodaj region lub kraj.
notice-place-straddles-border = Ten kod pocztowy leży w więcej niż jednym regionie: { $places }. Usługi i przepisy mogą się różnić, dlatego sprawdź, o który region chodzi.
notice-two-territories = Mogą tu działać numery alarmowe więcej niż jednego kraju lub terytorium: { $places }. Jeśli jeden nie działa, spróbuj innego.
military-post = Ten kod pocztowy należy do poczty wojskowej.
ask-on-the-base = Baza wojskowa ma własny numer alarmowy: zapytaj o niego w bazie.
notice-base = { military-post } { ask-on-the-base } Podane tu numery alarmowe to numery kraju, w którym leży baza: { $country }.
notice-base-unknown = { military-post } Nie wiemy, gdzie jest ta poczta. { ask-on-the-base }
notice-stale = Niektóre wpisy ostatnio potwierdzono dawno temu. Są oznaczone.
clinician-someone-else = Szukasz pomocy dla innej osoby.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Krótkie numery, takie jak 988 lub { $example }, również działają tylko w swoim kraju. Z zagranicy użyj numeru w formacie międzynarodowym, który zaczyna się od znaku +. Nie każdy taki numer działa z zagranicy.

help-for = Pomoc: { $place }
help-worldwide = Pomoc na całym świecie
heading-emergency = Nagły wypadek
heading-crisis-lines = Telefony kryzysowe
heading-branches = Oddziały
heading-on-call = Dyżury
heading-libraries = Biblioteki
open = otwarte
open-until = otwarte do { $time }
closed = zamknięte
closed-opens = zamknięte, otwarcie { $time }
hours-not-known = godziny nieznane
hours = godziny: { $hours }
public-holiday = Tam jest dzień świąteczny. Zwykłe godziny mogą nie obowiązywać.
from-abroad = z innego kraju: { $number }
not-confirmed-lately = dawno niepotwierdzone
send-keyword = wyślij { $keyword }
menu-option = potem opcja { $option }
cost-free = bezpłatnie
cost-local = opłata lokalna
cost-premium = opłata podwyższona
wifi = wifi
computers = komputery
fee = opłata
card-required = potrzebna karta biblioteczna
yes = tak
no = nie
not-known = nie wiadomo
channel-voice = telefon
channel-sms = SMS
channel-chat = czat
channel-email = e-mail
channel-textphone = telefon tekstowy
channel-relay = usługa pośrednictwa
contact-language = język: { $language }
did-you-mean = Czy chodzi o: { $place }?

day-monday = pon.
day-tuesday = wt.
day-wednesday = śr.
day-thursday = czw.
day-friday = pt.
day-saturday = sob.
day-sunday = niedz.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
