# Latvian

service-ambulance = neatliekamā medicīniskā palīdzība
service-fire = ugunsdzēsēji
service-police = policija
service-general = ārkārtas gadījumi

kind-crisis-line = krīzes tālrunis
kind-branch = organizācijas Samaritans vai Befrienders nodaļa
kind-on-call = dežurējošs speciālists vai slimnīca
kind-library = publiskā bibliotēka
in-some-places = dažviet

may-be-others = Var būt kas tāds, par ko mēs nezinām.
place-not-known = Mēs nezinām šo vietu.
worldwide-can-help = Šeit norādītie pasaules mēroga palīdzības avoti var palīdzēt tādu atrast.

no-number-held = Mūsu sarakstā nav ārkārtas palīdzības numura šai valstij: { $country }. { may-be-others }
advice-number = Ja jūs vai kāds jūsu tuvumā ir tiešās briesmās, tūlīt zvaniet uz numuru { $number }.
advice-numbers = Ja jūs vai kāds jūsu tuvumā ir tiešās briesmās, tūlīt zvaniet: { $numbers }.
advice-no-number = { no-number-held } Ja jūs vai kāds jūsu tuvumā ir tiešās briesmās, palūdziet kādam tuvumā izsaukt palīdzību vai izmantojiet ārkārtas zvanu savā tālrunī.
advice-unknown-country = Ja jūs vai kāds jūsu tuvumā ir tiešās briesmās, zvaniet uz tās vietas ārkārtas palīdzības numuru, kurā atrodaties. Ja to nezināt, pajautājiet kādam tuvumā vai izmantojiet ārkārtas zvanu savā tālrunī. No mobilā tālruņa daudzās valstīs palīdzību var izsaukt pa numuru 112.

emergency-calls-are-local = Ārkārtas zvans nonāk centrā, kas ir zvanītāja tuvumā. Pat vienas valsts robežās tas var nebūt centrs jūsu klienta tuvumā.
clinician-elsewhere = Vispirms pajautājiet savam klientam precīzu adresi, kur viņš atrodas. Ja neesat klienta tuvumā, palūdziet piezvanīt klientam pašam vai kādam, kas ir kopā ar viņu, vai zvaniet uz kādu šeit norādītu vietējo numuru. Ja tas neizdodas, zvaniet uz tās vietas ārkārtas palīdzības numuru, kurā esat jūs, un lūdziet savienot ar palīdzības dienestiem klienta tuvumā ({ $place }).
clinician-find-out = Laikus noskaidrojiet sava klienta precīzu adresi, apdzīvoto vietu un valsti.
advice-clinician = Šeit norādītie ārkārtas palīdzības numuri ir šīs valsts numuri: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Pirms paļaujaties uz numuru, pārbaudiet to. Numuri mainās, un mēs nevaram apsolīt, ka šodien visi dati ir pareizi.
notice-not-an-endorsement = Iekļaušana šajā sarakstā nav ieteikums. Mēs nevērtējam pakalpojumu kvalitāti un nesarindojam tos pēc tās.
notice-no-ambulance-number = Mūsu sarakstā nav neatliekamās medicīniskās palīdzības numura šai valstij: { $country }. { may-be-others } Ja vajadzīga ātrā palīdzība, lūdziet to pa šeit norādītajiem numuriem.
notice-no-line-for-country = Mūsu sarakstā nav krīzes tālruņa šai valstij: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Šai valstij mums ir tikai krīzes tālruņi noteiktām grupām vai tēmām, neviena visiem: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Šai valstij ({ $country }) mūsu sarakstā ir krīzes tālruņi tikai šīm daļām: { $places }. { worldwide-can-help }
notice-none-held = Mums nav nekā tāda šai valstij ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Neviens krīzes tālrunis mūsu sarakstā neatbilst visam, ko prasījāt. Šeit norādītie pasaules mēroga palīdzības avoti nav atlasīti pēc tā.
notice-worldwide-only = Mēs nezinām, kur jūs esat, tāpēc norādīti tikai pasaules mēroga palīdzības avoti.
notice-none-nearby = { $distance } attālumā nekas tāds nav atrasts: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Tuvākā mums zināmā vieta ir aptuveni { $next } attālumā.
notice-place-needed = Lai to atrastu jūsu tuvumā, norādiet, kur esat: { $kind }.
notice-across-border = Daži šeit norādītie palīdzības avoti atrodas robežas otrā pusē, citā reģionā vai valstī. Pajautājiet, vai tie var palīdzēt tur, kur palīdzība vajadzīga.
notice-wifi-unknown = Par dažām šeit norādītajām bibliotēkām mēs nezinām, vai tur ir wifi. Pajautājiet, pirms dodaties turp.
notice-place-not-held = { place-not-known } Šeit norādītais attiecas uz visu valsti: { $country }.
notice-place-not-held-worldwide = { place-not-known } Šeit norādītais attiecas uz visu pasauli.
notice-place-is-ambiguous = Ir vairākas vietas ar šādu nosaukumu. Šī atbilde attiecas uz vietu: { $place }. Ja domājat citu, pievienojiet reģionu vai valsti.
notice-place-straddles-border = Šis pasta indekss atrodas vairākos reģionos: { $places }. Pakalpojumi un noteikumi var atšķirties, tāpēc pārbaudiet, par kuru reģionu ir runa.
notice-two-territories = Šeit var darboties vairāk nekā vienas valsts vai teritorijas ārkārtas palīdzības numuri: { $places }. Ja viens nedarbojas, mēģiniet citu.
military-post = Šis pasta indekss pieder militārai pasta vietai.
ask-on-the-base = Militārajai bāzei ir savs ārkārtas palīdzības numurs: pajautājiet to bāzē.
notice-base = { military-post } { ask-on-the-base } Šeit norādītie ārkārtas palīdzības numuri ir apkārtējās valsts numuri: { $country }.
notice-base-unknown = { military-post } Mēs nezinām, kur šī pasta vieta atrodas. { ask-on-the-base }
notice-stale = Daži dati pēdējo reizi apstiprināti sen. Tie ir atzīmēti.
clinician-someone-else = Jūs meklējat palīdzību kādam citam.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Arī īsie numuri, piemēram, 988 vai { $example }, darbojas tikai savā valstī. No ārzemēm izmantojiet numuru starptautiskā formātā, kas sākas ar +. Ne visi šādi numuri darbojas no ārzemēm.

help-for = Palīdzība: { $place }
help-worldwide = Palīdzība visā pasaulē
heading-emergency = Ārkārtas palīdzība
heading-crisis-lines = Krīzes tālruņi
heading-branches = Nodaļas
heading-on-call = Dežūrē
heading-libraries = Bibliotēkas
open = atvērts
open-until = atvērts līdz { $time }
closed = slēgts
closed-opens = slēgts, atveras { $time }
hours-not-known = laiks nav zināms
hours = laiks: { $hours }
public-holiday = Tur ir svētku diena. Parastais darba laiks var nebūt spēkā.
from-abroad = no citas valsts: { $number }
not-confirmed-lately = sen nav apstiprināts
send-keyword = sūtiet { $keyword }
menu-option = pēc tam izvēle { $option }
cost-free = bez maksas
cost-local = vietējais tarifs
cost-premium = paaugstināts tarifs
wifi = wifi
computers = datori
fee = par maksu
card-required = vajadzīga lasītāja karte
yes = jā
no = nē
not-known = nav zināms
channel-voice = tālrunis
channel-sms = īsziņa
channel-chat = tērzēšana
channel-email = e-pasts
channel-textphone = teksta tālrunis
channel-relay = starpniecības pakalpojums
contact-language = valoda: { $language }
did-you-mean = Vai domājāt: { $place }?

day-monday = pirmd.
day-tuesday = otrd.
day-wednesday = trešd.
day-thursday = ceturtd.
day-friday = piektd.
day-saturday = sestd.
day-sunday = svētd.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
