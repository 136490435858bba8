# Swedish

service-ambulance = ambulans
service-fire = brandkår
service-police = polis
service-general = nödlägen

kind-crisis-line = krislinje
kind-branch = lokalavdelning av Samaritans eller Befrienders
kind-on-call = jourhavande vårdpersonal eller sjukhus
kind-library = folkbibliotek

advice-number = Om du eller någon i din närhet är i omedelbar fara, ring { $number } nu.
advice-numbers = Om du eller någon i din närhet är i omedelbar fara, ring nu: { $numbers }.
number-in-some-places = på vissa ställen: { $number }
no-number-held = Vi har inget nödnummer för det här landet: { $country }.
advice-no-number = { no-number-held } Om du är i omedelbar fara, be någon i närheten att ringa efter hjälp eller använd nödsamtal på din telefon.
advice-unknown-country = Om du är i omedelbar fara, ring nödnumret på den plats där du är. Om du inte vet numret, fråga någon i närheten eller använd nödsamtal på din telefon. Från en mobiltelefon når du hjälp på 112 i många länder.
clinician-elsewhere = Om du är någon annanstans, be din klient, eller någon som är tillsammans med din klient, att ringa. Eller ring polisen där du själv är och be dem kontakta sina kollegor där ({ $country }).
advice-clinician = Nödnumren här når hjälp bara inifrån det här landet: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Nödnummer går till larmcentralen på den plats där den som ringer är. Ta reda på vilket land din klient är i innan du behöver veta det.

notice-verify-before-relying = Kontrollera ett nummer innan du litar på det. Nummer ändras, och vi kan inte lova att alla uppgifter stämmer i dag.
notice-not-an-endorsement = Att finnas med här är ingen rekommendation. Vi betygsätter inte tjänsternas kvalitet och rangordnar dem inte.
notice-no-ambulance-number = Vi har inget nummer till ambulans för det här landet: { $country }. Om du behöver en ambulans, be om den på numren här.
notice-no-line-for-country = Vi har ingen krislinje för det här landet: { $country }. De världsomfattande resurserna här kan hjälpa dig att hitta en.
notice-no-line-matches = Ingen krislinje stämmer med allt du har frågat efter. De världsomfattande resurserna här är inte filtrerade efter det.
notice-worldwide-only = Vi vet inte var du är, så här visas bara världsomfattande resurser.
notice-none-nearby = Inget av det här slaget hittades i närheten: { $kind }.
notice-place-needed = För att hitta detta nära dig, ange var du är: { $kind }.
notice-stale = Några uppgifter bekräftades senast för länge sedan. De är markerade.
notice-emergency-number-is-local = Du söker hjälp för någon annan. Nödnummer går till larmcentralen på den plats där den som ringer är. Från ett annat land når de inte hjälpen där ({ $country }).
notice-short-codes-are-local = Korta nummer som 988 eller 116 123 fungerar också bara i sitt eget land. Använd från utlandet ett nummer i internationell form, som börjar med +.
