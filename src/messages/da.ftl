# Danish

service-ambulance = ambulance
service-fire = brandvæsen
service-police = politi
service-general = nødsituationer

kind-crisis-line = kriselinje
kind-branch = afdeling af Samaritans eller Befrienders
kind-on-call = vagthavende fagperson eller hospital
kind-library = folkebibliotek

advice-number = Hvis du eller nogen i nærheden er i umiddelbar fare, så ring { $number } nu.
advice-numbers = Hvis du eller nogen i nærheden er i umiddelbar fare, så ring nu: { $numbers }.
number-in-some-places = nogle steder: { $number }
no-number-held = Vi har intet alarmnummer for dette land: { $country }.
advice-no-number = { no-number-held } Hvis du er i umiddelbar fare, så bed nogen i nærheden om at ringe efter hjælp, eller brug nødopkald på din telefon.
advice-unknown-country = Hvis du er i umiddelbar fare, så ring til alarmnummeret på det sted, hvor du er. Hvis du ikke kender det, så spørg nogen i nærheden, eller brug nødopkald på din telefon. Fra en mobiltelefon kan man få hjælp på 112 i mange lande.
clinician-elsewhere = Hvis du er et andet sted, så bed din klient eller nogen, der er sammen med din klient, om at ringe. Eller ring til politiet der, hvor du selv er, og bed dem kontakte deres kolleger der ({ $country }).
advice-clinician = Alarmnumrene her kan kun bruges til at få hjælp inde fra dette land: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Alarmnumre går til alarmcentralen på det sted, hvor den, der ringer, er. Find ud af, hvilket land din klient er i, før du får brug for at vide det.

notice-verify-before-relying = Tjek et nummer, før du stoler på det. Numre ændrer sig, og vi kan ikke love, at alle oplysninger er rigtige i dag.
notice-not-an-endorsement = At stå på listen her er ikke en anbefaling. Vi bedømmer ikke tilbuddenes kvalitet og rangordner dem ikke.
notice-no-ambulance-number = Vi har intet nummer til en ambulance for dette land: { $country }. Hvis du har brug for en ambulance, så bed om den på numrene her.
notice-no-line-for-country = Vi har ingen kriselinje for dette land: { $country }. De verdensomspændende tilbud her kan hjælpe dig med at finde en.
notice-no-line-matches = Ingen kriselinje passer til alt det, du har bedt om. De verdensomspændende tilbud her er ikke filtreret efter det.
notice-worldwide-only = Vi ved ikke, hvor du er, så her vises kun verdensomspændende tilbud.
notice-none-nearby = Der blev ikke fundet noget af denne slags i nærheden: { $kind }.
notice-place-needed = For at finde dette nær dig skal du angive, hvor du er: { $kind }.
notice-stale = Nogle oplysninger blev sidst bekræftet for længe siden. De er markeret.
notice-emergency-number-is-local = Du søger hjælp til en anden. Alarmnumre går til alarmcentralen på det sted, hvor den, der ringer, er. Fra et andet land får man ikke fat i hjælpen der ({ $country }).
notice-short-codes-are-local = Korte numre som 988 eller 116 123 virker også kun i deres eget land. Fra udlandet skal du bruge et nummer i international form, som begynder med +.
