# Hungarian

service-ambulance = mentők
service-fire = tűzoltóság
service-police = rendőrség
service-general = vészhelyzetek

kind-crisis-line = lelki krízisvonal
kind-branch = Samaritans- vagy Befrienders-központ
kind-on-call = ügyeletes szakember vagy kórház
kind-library = közkönyvtár

advice-number = Ha Ön vagy valaki a közelében közvetlen veszélyben van, hívja most ezt a számot: { $number }.
advice-numbers = Ha Ön vagy valaki a közelében közvetlen veszélyben van, hívja most: { $numbers }.
number-in-some-places = egyes helyeken: { $number }
no-number-held = Ehhez az országhoz nincs nálunk segélyhívó szám: { $country }.
advice-no-number = { no-number-held } Ha közvetlen veszélyben van, kérjen meg valakit a közelében, hogy hívjon segítséget, vagy használja a telefonja segélyhívó funkcióját.
advice-unknown-country = Ha közvetlen veszélyben van, hívja annak a helynek a segélyhívó számát, ahol éppen tartózkodik. Ha nem ismeri, kérdezzen meg valakit a közelében, vagy használja a telefonja segélyhívó funkcióját. Mobiltelefonról a 112-es számon sok országban érhető el segítség.
clinician-elsewhere = Ha Ön máshol van, kérje meg a kliensét vagy valakit, aki vele van, hogy telefonáljon. Vagy hívja fel a rendőrséget ott, ahol Ön van, és kérje meg, hogy lépjen kapcsolatba az ottani rendőrséggel ({ $country }).
advice-clinician = Az itt felsorolt segélyhívó számokon csak ebből az országból hívva érhető el segítség: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = A segélyhívó számok annak a helynek a központjával kapcsolnak össze, ahonnan a hívás érkezik. Tudja meg előre, melyik országban van a kliense.

notice-verify-before-relying = Ellenőrizze a számot, mielőtt számítana rá. A számok változnak, és nem ígérhetjük, hogy ma minden adat helyes.
notice-not-an-endorsement = Az, hogy egy szolgáltatás itt szerepel, nem jelent ajánlást. A szolgáltatások minőségét nem értékeljük és nem rangsoroljuk.
notice-no-ambulance-number = Ehhez az országhoz nincs nálunk mentőszám: { $country }. Ha mentőre van szüksége, kérje az itt felsorolt számokon.
notice-no-line-for-country = Ehhez az országhoz nincs nálunk lelki krízisvonal: { $country }. Az itt felsorolt nemzetközi források segíthetnek ilyet találni.
notice-no-line-matches = Egyetlen krízisvonal sem felel meg mindennek, amit megadott. Az itt felsorolt nemzetközi forrásokat nem szűrtük eszerint.
notice-worldwide-only = Nem tudjuk, hol van, ezért csak nemzetközi forrásokat sorolunk fel.
notice-none-nearby = A közelben nem találtunk ilyet: { $kind }.
notice-place-needed = Ahhoz, hogy ezt megtaláljuk a közelében, adja meg, hol van: { $kind }.
notice-stale = Néhány adatot régen erősítettek meg utoljára. Ezeket megjelöltük.
notice-emergency-number-is-local = Valaki másnak keres segítséget. A segélyhívó számok annak a helynek a központjával kapcsolnak össze, ahonnan a hívás érkezik: másik országból hívva az ottani segítség nem érhető el rajtuk ({ $country }).
notice-short-codes-are-local = A rövid számok, például a 988 vagy a 116 123, szintén csak a saját országukban működnek. Külföldről nemzetközi formátumú számot használjon, amely + jellel kezdődik.
