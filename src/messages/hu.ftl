# Hungarian

service-ambulance = mentők
service-fire = tűzoltóság
service-police = rendőrség
service-general = vészhelyzetek

kind-crisis-line = lelki krízisvonal
kind-branch = Samaritans- vagy Befrienders-központ
kind-on-call = ügyeletes szakember vagy kórház
kind-library = közkönyvtár
in-some-places = egyes helyeken

may-be-others = Lehet, hogy van olyan, amelyről nem tudunk.
place-not-known = Ezt a helyet nem ismerjük.
worldwide-can-help = Az itt felsorolt nemzetközi források segíthetnek ilyet találni.

no-number-held = A listánkon nincs segélyhívó szám ehhez az országhoz: { $country }. { may-be-others }
advice-number = Ha Ön vagy valaki a közelében közvetlen veszélyben van, hívja most ezt a számot: { $number }.
advice-numbers = Ha Ön vagy valaki a közelében közvetlen veszélyben van, hívja most: { $numbers }.
advice-no-number = { no-number-held } Ha Ön vagy valaki a közelében közvetlen veszélyben van, kérjen meg valakit a közelében, hogy hívjon segítséget, vagy használja a telefonja segélyhívó funkcióját.
advice-unknown-country = Ha Ön vagy valaki a közelében közvetlen veszélyben van, hívja annak a helynek a segélyhívó számát, ahol éppen tartózkodik. Ha nem ismeri, kérdezzen meg valakit a közelében, vagy használja a telefonja segélyhívó funkcióját. Mobiltelefonról a 112-es számon sok országban érhető el segítség.

emergency-calls-are-local = A segélyhívás a hívóhoz közeli központba érkezik. Ez egy országon belül sem mindig az a központ, amely a klienséhez közel van.
clinician-elsewhere = Először kérdezze meg a kliensétől, pontosan milyen címen van. Ha nincs a közelében, kérje meg őt vagy valakit, aki vele van, hogy telefonáljon, vagy hívjon egy itt felsorolt helyi számot. Ha ez nem sikerül, hívja annak a helynek a segélyhívó számát, ahol Ön van, és kérje, hogy kapcsolják a klienshez közeli segélyszolgálatokat ({ $place }).
clinician-find-out = Tudja meg előre a kliense pontos címét, a településsel és az országgal együtt.
advice-clinician = Az itt felsorolt segélyhívó számok ennek az országnak a számai: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Ellenőrizze a számot, mielőtt számítana rá. A számok változnak, és nem ígérhetjük, hogy ma minden adat helyes.
notice-not-an-endorsement = Az, hogy egy szolgáltatás itt szerepel, nem jelent ajánlást. A szolgáltatások minőségét nem értékeljük és nem rangsoroljuk.
notice-no-ambulance-number = A listánkon nincs mentőszám ehhez az országhoz: { $country }. { may-be-others } Ha mentőre van szüksége, kérje az itt felsorolt számokon.
notice-no-line-for-country = A listánkon nincs lelki krízisvonal ehhez az országhoz: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Ehhez az országhoz csak bizonyos csoportoknak vagy témákhoz szóló krízisvonalak vannak nálunk, mindenkinek szóló nincs: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Ehhez az országhoz ({ $country }) a listánkon csak ezeken a részeken van krízisvonal: { $places }. { worldwide-can-help }
notice-none-held = Ehhez az országhoz ({ $country }) nincs nálunk ilyen: { $kind }. { may-be-others }
notice-no-line-matches = A listánkon egyetlen krízisvonal sem felel meg mindennek, amit megadott. Az itt felsorolt nemzetközi forrásokat nem szűrtük eszerint.
notice-worldwide-only = Nem tudjuk, hol van, ezért csak nemzetközi forrásokat sorolunk fel.
notice-none-nearby = { $distance } távolságon belül nem találtunk ilyet: { $kind }.
notice-none-nearby-next = { notice-none-nearby } A legközelebbi, amelyről tudunk, körülbelül { $next } távolságra van.
notice-place-needed = Ahhoz, hogy ezt megtaláljuk a közelében, adja meg, hol van: { $kind }.
notice-across-border = Néhány itt felsorolt szolgáltatás egy határ túloldalán, másik régióban vagy országban van. Kérdezze meg, tudnak-e segíteni ott, ahol szükség van rá.
notice-wifi-unknown = Néhány itt felsorolt könyvtárról nem tudjuk, van-e wifi. Kérdezze meg, mielőtt odamegy.
notice-place-not-held = { place-not-known } Ami itt szerepel, az egész országra vonatkozik: { $country }.
notice-place-not-held-worldwide = { place-not-known } Ami itt szerepel, nemzetközi.
notice-place-is-ambiguous = Több helynek is ez a neve. Ez a válasz erre a helyre vonatkozik: { $place }. Ha másikra gondol, adja meg a régiót vagy az országot is.
notice-place-straddles-border = Ez az irányítószám több régióhoz is tartozik: { $places }. A szolgáltatások és a szabályok eltérhetnek, ezért ellenőrizze, melyik régióról van szó.
notice-two-territories = Itt több ország vagy terület segélyhívó száma is működhet: { $places }. Ha az egyik nem működik, próbálja meg a másikat.
military-post = Ez az irányítószám egy katonai postához tartozik.
ask-on-the-base = A katonai bázisnak saját segélyhívó száma van: kérdezze meg a bázison.
notice-base = { military-post } { ask-on-the-base } Az itt felsorolt segélyhívó számok a környező ország számai: { $country }.
notice-base-unknown = { military-post } Nem tudjuk, hol van ez a posta. { ask-on-the-base }
notice-stale = Néhány adatot régen erősítettek meg utoljára. Ezeket megjelöltük.
clinician-someone-else = Valaki másnak keres segítséget.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = A rövid számok, például a 988 vagy a { $example }, szintén csak a saját országukban működnek. Külföldről nemzetközi formátumú számot használjon, amely + jellel kezdődik. Nem minden ilyen szám hívható külföldről.

help-for = Segítség itt: { $place }
help-worldwide = Segítség világszerte
heading-emergency = Vészhelyzet
heading-crisis-lines = Krízisvonalak
heading-branches = Központok
heading-on-call = Ügyelet
heading-libraries = Könyvtárak
open = nyitva
open-until = nyitva eddig: { $time }
closed = zárva
closed-opens = zárva, nyit: { $time }
hours-not-known = nyitvatartás nem ismert
hours = nyitvatartás: { $hours }
public-holiday = Ott ünnepnap van. Lehet, hogy a szokásos nyitvatartás nem érvényes.
from-abroad = másik országból: { $number }
not-confirmed-lately = régóta nincs megerősítve
send-keyword = küldje el: { $keyword }
menu-option = majd gomb: { $option }
cost-free = ingyenes
cost-local = helyi díj
cost-premium = emelt díj
wifi = wifi
computers = számítógépek
fee = díjköteles
card-required = olvasójegy szükséges
yes = igen
no = nem
not-known = nem ismert
channel-voice = telefon
channel-sms = SMS
channel-chat = csevegés
channel-email = e-mail
channel-textphone = szöveges telefon
channel-relay = közvetítő szolgálat
contact-language = nyelv: { $language }
did-you-mean = Erre gondolt: { $place }?

day-monday = H
day-tuesday = K
day-wednesday = Sze
day-thursday = Cs
day-friday = P
day-saturday = Szo
day-sunday = V

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
