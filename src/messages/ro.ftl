# Romanian

service-ambulance = ambulanță
service-fire = pompieri
service-police = poliție
service-general = urgențe

kind-crisis-line = linie de criză
kind-branch = filială Samaritans sau Befrienders
kind-on-call = specialist de gardă sau spital
kind-library = bibliotecă publică
in-some-places = în unele locuri

may-be-others = Este posibil să existe ceva ce nu cunoaștem.
place-not-known = Nu cunoaștem acest loc.
worldwide-can-help = Resursele mondiale indicate aici vă pot ajuta să găsiți una.

no-number-held = În lista noastră nu este niciun număr de urgență pentru această țară: { $country }. { may-be-others }
advice-number = Dacă dumneavoastră sau cineva de lângă dumneavoastră este în pericol imediat, sunați acum la { $number }.
advice-numbers = Dacă dumneavoastră sau cineva de lângă dumneavoastră este în pericol imediat, sunați acum: { $numbers }.
advice-no-number = { no-number-held } Dacă dumneavoastră sau cineva de lângă dumneavoastră este în pericol imediat, rugați pe cineva din apropiere să sune după ajutor sau folosiți apelul de urgență al telefonului.
advice-unknown-country = Dacă dumneavoastră sau cineva de lângă dumneavoastră este în pericol imediat, sunați la numărul de urgență al locului în care vă aflați. Dacă nu îl știți, întrebați pe cineva din apropiere sau folosiți apelul de urgență al telefonului. De pe un telefon mobil, în multe țări puteți cere ajutor la 112.

emergency-calls-are-local = Un apel de urgență ajunge la centrul din apropierea celui care sună. Chiar și în aceeași țară, este posibil ca acesta să nu fie centrul din apropierea persoanei pe care o asistați.
clinician-elsewhere = Întrebați mai întâi persoana pe care o asistați care este adresa exactă unde se află. Dacă nu sunteți aproape de ea, rugați-o pe ea sau pe cineva care este cu ea să sune sau sunați la un număr local indicat aici. Dacă nu se poate, sunați la numărul de urgență al locului în care vă aflați dumneavoastră și cereți să vi se facă legătura cu serviciile de urgență din apropierea acelei persoane ({ $place }).
clinician-find-out = Aflați din timp adresa exactă a persoanei pe care o asistați, cu localitatea și țara.
advice-clinician = Numerele de urgență indicate aici sunt cele ale acestei țări: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Verificați un număr înainte de a vă baza pe el. Numerele se schimbă și nu putem promite că toate datele sunt corecte astăzi.
notice-not-an-endorsement = Prezența în această listă nu este o recomandare. Nu evaluăm calitatea serviciilor și nu facem clasamente.
notice-no-ambulance-number = În lista noastră nu este niciun număr de ambulanță pentru această țară: { $country }. { may-be-others } Dacă aveți nevoie de o ambulanță, cereți-o la numerele indicate aici.
notice-no-line-for-country = În lista noastră nu este nicio linie de criză pentru această țară: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Pentru această țară avem numai linii de criză pentru anumite grupuri sau teme, niciuna pentru toată lumea: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Pentru această țară ({ $country }), lista noastră are linii de criză numai pentru aceste părți: { $places }. { worldwide-can-help }
notice-none-held = Nu avem nimic de acest fel pentru această țară ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Nicio linie de criză din lista noastră nu corespunde cu tot ce ați cerut. Resursele mondiale indicate aici nu sunt filtrate după aceste criterii.
notice-worldwide-only = Nu știm unde vă aflați, de aceea sunt afișate numai resurse mondiale.
notice-none-nearby = Nu s-a găsit nimic de acest fel pe o rază de { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Cel mai apropiat loc pe care îl cunoaștem este la aproximativ { $next }.
notice-place-needed = Pentru a căuta în apropierea dumneavoastră, spuneți unde vă aflați: { $kind }.
notice-across-border = Unele dintre serviciile indicate aici se află dincolo de o graniță, în altă regiune sau în altă țară. Întrebați-le dacă pot ajuta acolo unde este nevoie.
notice-wifi-unknown = Despre unele biblioteci indicate aici nu știm dacă au wifi. Întrebați înainte de a merge.
notice-place-not-held = { place-not-known } Ce este indicat aici este pentru toată țara: { $country }.
notice-place-not-held-worldwide = { place-not-known } Ce este indicat aici este pentru toată lumea.
notice-place-is-ambiguous = Există mai multe locuri cu acest nume. Acest răspuns este pentru: { $place }. Dacă vă referiți la altul, adăugați regiunea sau țara.
notice-place-straddles-border = Acest cod poștal se află în mai multe regiuni: { $places }. Serviciile și regulile pot fi diferite, de aceea verificați despre ce regiune este vorba.
notice-two-territories = Aici pot funcționa numerele de urgență ale mai multor țări sau teritorii: { $places }. Dacă unul nu funcționează, încercați altul.
military-post = Acest cod poștal aparține unui oficiu poștal militar.
ask-on-the-base = O bază militară are propriul număr de urgență: întrebați în bază.
notice-base = { military-post } { ask-on-the-base } Numerele de urgență indicate aici sunt cele ale țării din jur: { $country }.
notice-base-unknown = { military-post } Nu știm unde se află acest oficiu. { ask-on-the-base }
notice-stale = Unele date au fost confirmate ultima oară cu mult timp în urmă. Ele sunt marcate.
clinician-someone-else = Căutați ajutor pentru altcineva.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Și numerele scurte, precum 988 sau { $example }, funcționează numai în țara lor. Din străinătate, folosiți un număr în format internațional, care începe cu +. Nu toate aceste numere funcționează din străinătate.

help-for = Ajutor pentru { $place }
help-worldwide = Ajutor în toată lumea
heading-emergency = Urgență
heading-crisis-lines = Linii de criză
heading-branches = Filiale
heading-on-call = De gardă
heading-libraries = Biblioteci
open = deschis
open-until = deschis până la { $time }
closed = închis
closed-opens = închis, se deschide { $time }
hours-not-known = program necunoscut
hours = program: { $hours }
public-holiday = Acolo este sărbătoare legală. Este posibil ca programul obișnuit să nu fie valabil.
from-abroad = din altă țară: { $number }
not-confirmed-lately = neconfirmat de mult
send-keyword = trimiteți { $keyword }
menu-option = apoi opțiunea { $option }
cost-free = gratuit
cost-local = tarif local
cost-premium = tarif special
wifi = wifi
computers = calculatoare
fee = cu plată
card-required = este nevoie de permis
yes = da
no = nu
not-known = nu se știe
channel-voice = telefon
channel-sms = SMS
channel-chat = chat
channel-email = e-mail
channel-textphone = telefon cu text
channel-relay = serviciu de intermediere
contact-language = limbă: { $language }
did-you-mean = Ați vrut să spuneți: { $place }?

day-monday = lun.
day-tuesday = mar.
day-wednesday = mie.
day-thursday = joi
day-friday = vin.
day-saturday = sâm.
day-sunday = dum.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
