# Czech

service-ambulance = záchranná služba
service-fire = hasiči
service-police = policie
service-general = tísňová volání

kind-crisis-line = krizová linka
kind-branch = pobočka Samaritans nebo Befrienders
kind-on-call = odborník v pohotovosti nebo nemocnice
kind-library = veřejná knihovna

advice-number = Pokud jste vy nebo někdo ve vaší blízkosti v bezprostředním nebezpečí, zavolejte hned na číslo { $number }.
advice-numbers = Pokud jste vy nebo někdo ve vaší blízkosti v bezprostředním nebezpečí, zavolejte hned: { $numbers }.
number-in-some-places = jen někde: { $number }
no-number-held = Pro tuto zemi nemáme žádné číslo tísňového volání: { $country }.
advice-no-number = { no-number-held } Pokud jste v bezprostředním nebezpečí, požádejte někoho poblíž, aby zavolal pomoc, nebo použijte tísňové volání ve svém telefonu.
advice-unknown-country = Pokud jste v bezprostředním nebezpečí, zavolejte na číslo tísňového volání platné tam, kde jste. Pokud ho neznáte, zeptejte se někoho poblíž nebo použijte tísňové volání ve svém telefonu. Z mobilního telefonu se v mnoha zemích dovoláte pomoci na čísle 112.
clinician-elsewhere = Pokud jste jinde, požádejte svého klienta či klientku nebo někoho, kdo je s nimi, aby zavolali. Nebo zavolejte na policii tam, kde jste vy, a požádejte ji, aby se spojila s tamními kolegy ({ $country }).
advice-clinician = Na zde uvedených číslech tísňového volání se dovoláte pomoci jen z této země: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Čísla tísňového volání spojují s centrem v místě, odkud se volá. Zjistěte si předem, ve které zemi váš klient či klientka je.

notice-verify-before-relying = Než se na číslo spolehnete, ověřte si ho. Čísla se mění a nemůžeme slíbit, že je dnes každý údaj správný.
notice-not-an-endorsement = Uvedení v tomto seznamu není doporučení. Kvalitu služeb nehodnotíme ani neporovnáváme.
notice-no-ambulance-number = Pro tuto zemi nemáme číslo záchranné služby: { $country }. Pokud potřebujete sanitku, požádejte o ni na zde uvedených číslech.
notice-no-line-for-country = Pro tuto zemi nemáme žádnou krizovou linku: { $country }. Zde uvedené celosvětové zdroje vám mohou pomoci nějakou najít.
notice-no-line-matches = Žádná krizová linka neodpovídá všemu, co jste zadali. Zde uvedené celosvětové zdroje podle toho nejsou zúžené.
notice-worldwide-only = Nevíme, kde jste, proto uvádíme jen celosvětové zdroje.
notice-none-nearby = V okolí jsme nic tohoto druhu nenašli: { $kind }.
notice-place-needed = Abychom to mohli najít ve vašem okolí, uveďte, kde jste: { $kind }.
notice-stale = Některé údaje byly naposledy potvrzeny před dlouhou dobou. Jsou označené.
notice-emergency-number-is-local = Hledáte pomoc pro někoho jiného. Čísla tísňového volání spojují s centrem v místě, odkud se volá. Z jiné země se na ně tamní pomoci nedovoláte ({ $country }).
notice-short-codes-are-local = Také krátká čísla jako 988 nebo 116 123 fungují jen ve své zemi. Z ciziny použijte číslo v mezinárodním tvaru, které začíná znakem +.
