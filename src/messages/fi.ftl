# Finnish

service-ambulance = ambulanssi
service-fire = palokunta
service-police = poliisi
service-general = hätätilanteet

kind-crisis-line = kriisipuhelin
kind-branch = Samaritans- tai Befrienders-järjestön toimipiste
kind-on-call = päivystävä ammattilainen tai sairaala
kind-library = yleinen kirjasto
in-some-places = joillakin alueilla

may-be-others = Voi olla palveluja, joista emme tiedä.
place-not-known = Emme tunne tätä paikkaa.
worldwide-can-help = Tässä luetellut maailmanlaajuiset palvelut voivat auttaa löytämään sellaisen.

no-number-held = Luettelossamme ei ole hätänumeroa tälle maalle: { $country }. { may-be-others }
advice-number = Jos sinä tai joku lähelläsi on välittömässä vaarassa, soita heti numeroon { $number }.
advice-numbers = Jos sinä tai joku lähelläsi on välittömässä vaarassa, soita heti: { $numbers }.
advice-no-number = { no-number-held } Jos sinä tai joku lähelläsi on välittömässä vaarassa, pyydä jotakuta lähellä olevaa soittamaan apua tai käytä puhelimesi hätäpuhelutoimintoa.
advice-unknown-country = Jos sinä tai joku lähelläsi on välittömässä vaarassa, soita olinpaikkasi hätänumeroon. Jos et tiedä sitä, kysy joltakulta lähellä olevalta tai käytä puhelimesi hätäpuhelutoimintoa. Matkapuhelimella saa apua numerosta 112 monissa maissa.

emergency-calls-are-local = Hätäpuhelu ohjautuu soittajaa lähellä olevaan hätäkeskukseen. Saman maan sisälläkään se ei aina ole asiakastasi lähellä oleva keskus.
clinician-elsewhere = Kysy asiakkaaltasi ensin tarkka osoite, jossa hän on. Jos et ole hänen lähellään, pyydä häntä tai hänen kanssaan olevaa ihmistä soittamaan tai soita johonkin tässä lueteltuun asiakkaasi alueen numeroon. Jos se ei onnistu, soita sen paikan hätänumeroon, jossa itse olet, ja pyydä yhdistämään asiakastasi lähellä olevaan hätäkeskukseen ({ $place }).
clinician-find-out = Selvitä etukäteen asiakkaasi tarkka osoite, paikkakunta ja maa.
advice-clinician = Tässä luetellut hätänumerot ovat tämän maan numeroita: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Tarkista numero, ennen kuin luotat siihen. Numerot muuttuvat, emmekä voi luvata, että kaikki tiedot ovat tänään oikein.
notice-not-an-endorsement = Mukanaolo tässä luettelossa ei ole suositus. Emme arvioi palvelujen laatua emmekä aseta niitä paremmuusjärjestykseen.
notice-no-ambulance-number = Luettelossamme ei ole ambulanssin numeroa tälle maalle: { $country }. { may-be-others } Jos tarvitset ambulanssin, pyydä sitä tässä luetelluista numeroista.
notice-no-line-for-country = Luettelossamme ei ole kriisipuhelinta tälle maalle: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Meillä on tälle maalle vain tietyille ryhmille tai tiettyihin aiheisiin tarkoitettuja kriisipuhelimia, ei yhtään kaikille tarkoitettua: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Tälle maalle ({ $country }) luettelossamme on kriisipuhelimia vain näille alueille: { $places }. { worldwide-can-help }
notice-none-held = Meillä ei ole tälle maalle ({ $country }) mitään tällaista: { $kind }. { may-be-others }
notice-no-line-matches = Mikään luettelomme kriisipuhelin ei vastaa kaikkea, mitä pyysit. Tässä lueteltuja maailmanlaajuisia palveluja ei ole rajattu sen mukaan.
notice-worldwide-only = Emme tiedä, missä olet, joten luettelossa on vain maailmanlaajuisia palveluja.
notice-none-nearby = Tältä etäisyydeltä ({ $distance }) ei löytynyt mitään tällaista: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Lähin tuntemamme on noin tämän matkan päässä: { $next }.
notice-place-needed = Kerro, missä olet, jotta tämän voi etsiä läheltäsi: { $kind }.
notice-across-border = Osa tässä luetelluista palveluista on rajan toisella puolella, toisella alueella tai toisessa maassa. Kysy, voivatko he auttaa siellä, missä apua tarvitaan.
notice-wifi-unknown = Joistakin tässä luetelluista kirjastoista emme tiedä, onko niissä wifi. Kysy ennen kuin menet.
notice-place-not-held = { place-not-known } Tässä luetellut tiedot koskevat koko maata: { $country }.
notice-place-not-held-worldwide = { place-not-known } Tässä luetellut tiedot ovat maailmanlaajuisia.
notice-place-is-ambiguous = Tämänniminen paikka on useampi kuin yksi. Tämä vastaus koskee paikkaa: { $place }. Jos tarkoitat toista paikkaa, lisää alue tai maa.
notice-place-straddles-border = Tämä postinumero on useammalla kuin yhdellä alueella: { $places }. Palvelut ja säännöt voivat olla erilaisia, joten tarkista, mistä alueesta on kyse.
notice-two-territories = Täällä voivat toimia useamman kuin yhden maan tai alueen hätänumerot: { $places }. Jos yksi ei toimi, kokeile toista.
military-post = Tämä postinumero kuuluu sotilaspostiin.
ask-on-the-base = Sotilastukikohdalla on oma hätänumero: kysy sitä tukikohdasta.
notice-base = { military-post } { ask-on-the-base } Tässä luetellut hätänumerot ovat ympäröivän maan numeroita: { $country }.
notice-base-unknown = { military-post } Emme tiedä, missä tämä sotilasposti on. { ask-on-the-base }
notice-stale = Jotkin tiedot on vahvistettu viimeksi kauan sitten. Ne on merkitty.
clinician-someone-else = Etsit apua jollekulle toiselle.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Myös lyhytnumerot, kuten 988 tai { $example }, toimivat vain omassa maassaan. Käytä ulkomailta kansainvälisessä muodossa olevaa numeroa, joka alkaa merkillä +. Kaikki tällaiset numerot eivät toimi ulkomailta.

help-for = Apua: { $place }
help-worldwide = Apua kaikkialla maailmassa
heading-emergency = Hätätilanne
heading-crisis-lines = Kriisipuhelimet
heading-branches = Toimipisteet
heading-on-call = Päivystys
heading-libraries = Kirjastot
open = avoinna
open-until = avoinna, kunnes kello on { $time }
closed = suljettu
closed-opens = suljettu, avautuu { $time }
hours-not-known = ajat eivät tiedossa
hours = ajat: { $hours }
public-holiday = Siellä on pyhäpäivä. Tavalliset ajat eivät ehkä päde.
from-abroad = toisesta maasta: { $number }
not-confirmed-lately = ei vahvistettu viime aikoina
send-keyword = lähetä { $keyword }
menu-option = sitten valinta { $option }
cost-free = maksuton
cost-local = paikallishinta
cost-premium = lisämaksullinen
wifi = wifi
computers = tietokoneita
fee = maksullinen
card-required = kirjastokortti tarvitaan
yes = kyllä
no = ei
not-known = ei tiedossa
channel-voice = puhelin
channel-sms = tekstiviesti
channel-chat = chat
channel-email = sähköposti
channel-textphone = tekstipuhelin
channel-relay = välityspalvelu
contact-language = kieli: { $language }
did-you-mean = Tarkoititko: { $place }?

day-monday = ma
day-tuesday = ti
day-wednesday = ke
day-thursday = to
day-friday = pe
day-saturday = la
day-sunday = su

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
