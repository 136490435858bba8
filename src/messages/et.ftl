# Estonian

service-ambulance = kiirabi
service-fire = tuletõrje
service-police = politsei
service-general = hädaolukorrad

kind-crisis-line = kriisiabi telefon
kind-branch = organisatsiooni Samaritans või Befrienders keskus
kind-on-call = valves olev spetsialist või haigla
kind-library = rahvaraamatukogu

advice-number = Kui teie või keegi teie lähedal on otseses ohus, helistage kohe numbril { $number }.
advice-numbers = Kui teie või keegi teie lähedal on otseses ohus, helistage kohe: { $numbers }.
number-in-some-places = mõnes kohas: { $number }
no-number-held = Meil ei ole selle riigi hädaabinumbrit: { $country }.
advice-no-number = { no-number-held } Kui olete otseses ohus, paluge kellelgi läheduses abi kutsuda või kasutage oma telefoni hädaabikõnet.
advice-unknown-country = Kui olete otseses ohus, helistage oma asukoha hädaabinumbril. Kui te seda ei tea, küsige kelleltki läheduses või kasutage oma telefoni hädaabikõnet. Mobiiltelefoniga saab paljudes riikides abi numbrilt 112.
clinician-elsewhere = Kui olete mujal, paluge helistada oma kliendil või kellelgi, kes on tema juures. Või helistage oma asukoha politseisse ja paluge neil võtta ühendust sealsete kolleegidega ({ $country }).
advice-clinician = Siin toodud hädaabinumbritelt saab abi ainult siis, kui helistada sellest riigist: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Hädaabinumbrid ühendavad helistaja asukoha häirekeskusega. Tehke aegsasti kindlaks, mis riigis teie klient on.

notice-verify-before-relying = Kontrollige numbrit, enne kui sellele lootma jääte. Numbrid muutuvad ja me ei saa lubada, et kõik andmed on täna õiged.
notice-not-an-endorsement = Siin loetelus olemine ei ole soovitus. Me ei hinda teenuste kvaliteeti ega koosta pingeridu.
notice-no-ambulance-number = Meil ei ole selle riigi kiirabi numbrit: { $country }. Kui vajate kiirabi, paluge seda siin toodud numbritel.
notice-no-line-for-country = Meil ei ole selle riigi kriisiabi telefoni: { $country }. Siin toodud ülemaailmsed abiallikad võivad aidata selle leida.
notice-no-line-matches = Ükski kriisiabi telefon ei vasta kõigele, mida soovisite. Siin toodud ülemaailmseid abiallikaid ei ole selle järgi piiratud.
notice-worldwide-only = Me ei tea, kus te olete, seepärast on loetletud ainult ülemaailmsed abiallikad.
notice-none-nearby = Lähedusest ei leitud midagi sellist: { $kind }.
notice-place-needed = Et seda teie lähedalt otsida, öelge, kus te olete: { $kind }.
notice-stale = Mõned andmed on viimati kinnitatud ammu. Need on märgitud.
notice-emergency-number-is-local = Otsite abi kellelegi teisele. Hädaabinumbrid ühendavad helistaja asukoha häirekeskusega: teisest riigist helistades ei saa nende kaudu ühendust sealse abiga ({ $country }).
notice-short-codes-are-local = Ka lühinumbrid, nagu 988 või 116 123, töötavad ainult oma riigis. Välismaalt helistades kasutage rahvusvahelisel kujul numbrit, mis algab märgiga +.
