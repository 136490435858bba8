# Lithuanian

service-ambulance = greitoji medicinos pagalba
service-fire = ugniagesiai
service-police = policija
service-general = skubi pagalba

kind-crisis-line = krizių linija
kind-branch = organizacijos „Samaritans“ arba „Befrienders“ skyrius
kind-on-call = budintis specialistas arba ligoninė
kind-library = viešoji biblioteka

advice-number = Jei jums ar kam nors šalia jūsų gresia tiesioginis pavojus, dabar pat skambinkite numeriu { $number }.
advice-numbers = Jei jums ar kam nors šalia jūsų gresia tiesioginis pavojus, dabar pat skambinkite: { $numbers }.
number-in-some-places = kai kuriose vietose: { $number }
no-number-held = Neturime šios šalies skubios pagalbos numerio: { $country }.
advice-no-number = { no-number-held } Jei jums gresia tiesioginis pavojus, paprašykite ko nors šalia iškviesti pagalbą arba pasinaudokite telefono skubios pagalbos skambučiu.
advice-unknown-country = Jei jums gresia tiesioginis pavojus, skambinkite tos vietos, kurioje esate, skubios pagalbos numeriu. Jei jo nežinote, paklauskite ko nors šalia arba pasinaudokite telefono skubios pagalbos skambučiu. Iš mobiliojo telefono daugelyje šalių pagalbą galima išsikviesti numeriu 112.
clinician-elsewhere = Jei esate kitur, paprašykite savo kliento arba ko nors, kas yra kartu su juo, paskambinti. Arba skambinkite policijai ten, kur esate jūs, ir paprašykite susisiekti su ten dirbančiais kolegomis ({ $country }).
advice-clinician = Čia nurodytais skubios pagalbos numeriais pagalbą galima išsikviesti tik iš šios šalies: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Skubios pagalbos numeriai sujungia su centru tos vietos, iš kurios skambinama. Iš anksto sužinokite, kurioje šalyje yra jūsų klientas.

notice-verify-before-relying = Prieš pasikliaudami numeriu, jį patikrinkite. Numeriai keičiasi, ir negalime pažadėti, kad šiandien visi duomenys teisingi.
notice-not-an-endorsement = Įtraukimas į šį sąrašą nėra rekomendacija. Paslaugų kokybės nevertiname ir nereitinguojame.
notice-no-ambulance-number = Neturime šios šalies greitosios medicinos pagalbos numerio: { $country }. Jei reikia greitosios, prašykite jos čia nurodytais numeriais.
notice-no-line-for-country = Neturime šios šalies krizių linijos: { $country }. Čia nurodyti pasauliniai pagalbos šaltiniai gali padėti ją rasti.
notice-no-line-matches = Nė viena krizių linija neatitinka visko, ko ieškojote. Čia nurodyti pasauliniai pagalbos šaltiniai pagal tai neatrinkti.
notice-worldwide-only = Nežinome, kur esate, todėl pateikiame tik pasaulinius pagalbos šaltinius.
notice-none-nearby = Netoliese nieko tokio nerasta: { $kind }.
notice-place-needed = Kad galėtume to ieškoti netoli jūsų, nurodykite, kur esate: { $kind }.
notice-stale = Kai kurie duomenys paskutinį kartą patvirtinti seniai. Jie pažymėti.
notice-emergency-number-is-local = Ieškote pagalbos kitam žmogui. Skubios pagalbos numeriai sujungia su centru tos vietos, iš kurios skambinama. Skambinant iš kitos šalies, jie nesujungs su ten veikiančiomis tarnybomis ({ $country }).
notice-short-codes-are-local = Trumpieji numeriai, pavyzdžiui, 988 ar 116 123, taip pat veikia tik savo šalyje. Skambindami iš užsienio, naudokite tarptautinės formos numerį, prasidedantį ženklu +.
