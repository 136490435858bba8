# Finnish

service-ambulance = ambulanssi
service-fire = palokunta
service-police = poliisi
service-general = hätätilanteet

kind-crisis-line = kriisipuhelin
kind-branch = Samaritans- tai Befrienders-järjestön toimipiste
kind-on-call = päivystävä ammattilainen tai sairaala
kind-library = yleinen kirjasto

advice-number = Jos sinä tai joku lähelläsi on välittömässä vaarassa, soita heti numeroon { $number }.
advice-numbers = Jos sinä tai joku lähelläsi on välittömässä vaarassa, soita heti: { $numbers }.
number-in-some-places = joillakin alueilla: { $number }
no-number-held = Meillä ei ole hätänumeroa tälle maalle: { $country }.
advice-no-number = { no-number-held } Jos olet välittömässä vaarassa, pyydä jotakuta lähellä olevaa soittamaan apua tai käytä puhelimesi hätäpuhelutoimintoa.
advice-unknown-country = Jos olet välittömässä vaarassa, soita olinpaikkasi hätänumeroon. Jos et tiedä sitä, kysy joltakulta lähellä olevalta tai käytä puhelimesi hätäpuhelutoimintoa. Matkapuhelimella saa apua numerosta 112 monissa maissa.
clinician-elsewhere = Jos olet muualla, pyydä asiakastasi tai hänen kanssaan olevaa ihmistä soittamaan. Voit myös soittaa oman olinpaikkasi poliisille ja pyytää heitä ottamaan yhteyttä paikalliseen poliisiin ({ $country }).
advice-clinician = Tässä luetelluista hätänumeroista saa apua vain, kun soittaa tästä maasta: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Hätänumerot yhdistävät soittajan olinpaikan hätäkeskukseen. Selvitä etukäteen, missä maassa asiakkaasi on.

notice-verify-before-relying = Tarkista numero, ennen kuin luotat siihen. Numerot muuttuvat, emmekä voi luvata, että kaikki tiedot ovat tänään oikein.
notice-not-an-endorsement = Mukanaolo tässä luettelossa ei ole suositus. Emme arvioi palvelujen laatua emmekä aseta niitä paremmuusjärjestykseen.
notice-no-ambulance-number = Meillä ei ole ambulanssin numeroa tälle maalle: { $country }. Jos tarvitset ambulanssin, pyydä sitä tässä luetelluista numeroista.
notice-no-line-for-country = Meillä ei ole kriisipuhelinta tälle maalle: { $country }. Tässä luetellut maailmanlaajuiset palvelut voivat auttaa löytämään sellaisen.
notice-no-line-matches = Mikään kriisipuhelin ei vastaa kaikkea, mitä pyysit. Tässä lueteltuja maailmanlaajuisia palveluja ei ole rajattu sen mukaan.
notice-worldwide-only = Emme tiedä, missä olet, joten luettelossa on vain maailmanlaajuisia palveluja.
notice-none-nearby = Läheltä ei löytynyt mitään tällaista: { $kind }.
notice-place-needed = Kerro, missä olet, jotta tämän voi etsiä läheltäsi: { $kind }.
notice-stale = Jotkin tiedot on vahvistettu viimeksi kauan sitten. Ne on merkitty.
notice-emergency-number-is-local = Etsit apua jollekulle toiselle. Hätänumerot yhdistävät soittajan olinpaikan hätäkeskukseen: toisesta maasta soitettaessa niistä ei saa yhteyttä paikalliseen apuun ({ $country }).
notice-short-codes-are-local = Myös lyhytnumerot, kuten 988 tai 116 123, toimivat vain omassa maassaan. Käytä ulkomailta kansainvälisessä muodossa olevaa numeroa, joka alkaa merkillä +.
