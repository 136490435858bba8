# Latvian

service-ambulance = neatliekamā medicīniskā palīdzība
service-fire = ugunsdzēsēji
service-police = policija
service-general = ārkārtas gadījumi

kind-crisis-line = krīzes tālrunis
kind-branch = organizācijas Samaritans vai Befrienders nodaļa
kind-on-call = dežurējošs speciālists vai slimnīca
kind-library = publiskā bibliotēka

advice-number = Ja jūs vai kāds jūsu tuvumā ir tiešās briesmās, tūlīt zvaniet uz numuru { $number }.
advice-numbers = Ja jūs vai kāds jūsu tuvumā ir tiešās briesmās, tūlīt zvaniet: { $numbers }.
number-in-some-places = dažviet: { $number }
no-number-held = Mums nav ārkārtas palīdzības numura šai valstij: { $country }.
advice-no-number = { no-number-held } Ja esat tiešās briesmās, palūdziet kādam tuvumā izsaukt palīdzību vai izmantojiet ārkārtas zvanu savā tālrunī.
advice-unknown-country = Ja esat tiešās briesmās, zvaniet uz tās vietas ārkārtas palīdzības numuru, kurā atrodaties. Ja to nezināt, pajautājiet kādam tuvumā vai izmantojiet ārkārtas zvanu savā tālrunī. No mobilā tālruņa daudzās valstīs palīdzību var izsaukt pa numuru 112.
clinician-elsewhere = Ja esat citur, palūdziet piezvanīt savam klientam vai kādam, kas ir kopā ar viņu. Vai arī zvaniet policijai tur, kur esat jūs, un lūdziet sazināties ar turienes kolēģiem ({ $country }).
advice-clinician = Pa šeit norādītajiem ārkārtas palīdzības numuriem palīdzību var izsaukt tikai no šīs valsts: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Ārkārtas palīdzības numuri savieno ar centru vietā, no kuras zvana. Laikus noskaidrojiet, kurā valstī ir jūsu klients.

notice-verify-before-relying = Pirms paļaujaties uz numuru, pārbaudiet to. Numuri mainās, un mēs nevaram apsolīt, ka šodien visi dati ir pareizi.
notice-not-an-endorsement = Iekļaušana šajā sarakstā nav ieteikums. Mēs nevērtējam pakalpojumu kvalitāti un neveidojam to sarindojumu.
notice-no-ambulance-number = Mums nav neatliekamās medicīniskās palīdzības numura šai valstij: { $country }. Ja vajadzīga ātrā palīdzība, lūdziet to pa šeit norādītajiem numuriem.
notice-no-line-for-country = Mums nav krīzes tālruņa šai valstij: { $country }. Šeit norādītie pasaules mēroga palīdzības avoti var palīdzēt tādu atrast.
notice-no-line-matches = Neviens krīzes tālrunis neatbilst visam, ko prasījāt. Šeit norādītie pasaules mēroga palīdzības avoti nav atlasīti pēc tā.
notice-worldwide-only = Mēs nezinām, kur jūs esat, tāpēc norādīti tikai pasaules mēroga palīdzības avoti.
notice-none-nearby = Tuvumā nekas tāds nav atrasts: { $kind }.
notice-place-needed = Lai to atrastu jūsu tuvumā, norādiet, kur esat: { $kind }.
notice-stale = Daži dati pēdējo reizi apstiprināti sen. Tie ir atzīmēti.
notice-emergency-number-is-local = Jūs meklējat palīdzību kādam citam. Ārkārtas palīdzības numuri savieno ar centru vietā, no kuras zvana. Zvanot no citas valsts, turienes palīdzību nevar sasniegt ({ $country }).
notice-short-codes-are-local = Arī īsie numuri, piemēram, 988 vai 116 123, darbojas tikai savā valstī. No ārzemēm izmantojiet numuru starptautiskā formātā, kas sākas ar +.
