# Czech

service-ambulance = záchranná služba
service-fire = hasiči
service-police = policie
service-general = tísňová volání

kind-crisis-line = krizová linka
kind-branch = pobočka Samaritans nebo Befrienders
kind-on-call = odborník v pohotovosti nebo nemocnice
kind-library = veřejná knihovna
in-some-places = na některých místech

may-be-others = Může existovat něco, o čem nevíme.
place-not-known = Toto místo neznáme.
worldwide-can-help = Zde uvedené celosvětové zdroje vám mohou pomoci nějakou najít.

no-number-held = V našem seznamu není číslo tísňového volání pro tuto zemi: { $country }. { may-be-others }
advice-number = Pokud jste vy nebo někdo ve vaší blízkosti v bezprostředním nebezpečí, zavolejte hned na číslo { $number }.
advice-numbers = Pokud jste vy nebo někdo ve vaší blízkosti v bezprostředním nebezpečí, zavolejte hned: { $numbers }.
advice-no-number = { no-number-held } Pokud jste vy nebo někdo ve vaší blízkosti v bezprostředním nebezpečí, požádejte někoho poblíž, aby zavolal pomoc, nebo použijte tísňové volání ve svém telefonu.
advice-unknown-country = Pokud jste vy nebo někdo ve vaší blízkosti v bezprostředním nebezpečí, zavolejte na číslo tísňového volání platné tam, kde jste. Pokud ho neznáte, zeptejte se někoho poblíž nebo použijte tísňové volání ve svém telefonu. Z mobilního telefonu se v mnoha zemích dovoláte pomoci na čísle 112.

emergency-calls-are-local = Tísňové volání jde do centra poblíž volajícího. Ani uvnitř jedné země to nemusí být centrum poblíž vašeho klienta či klientky.
clinician-elsewhere = Nejprve se svého klienta či klientky zeptejte na přesnou adresu, kde jsou. Pokud nejste poblíž, požádejte je nebo někoho, kdo je s nimi, aby zavolali, nebo zavolejte na některé zde uvedené místní číslo. Pokud to nejde, zavolejte na číslo tísňového volání v místě, kde jste vy, a požádejte o spojení se záchrannými složkami poblíž klienta či klientky ({ $place }).
clinician-find-out = Zjistěte si předem přesnou adresu svého klienta či klientky, i s obcí a zemí.
advice-clinician = Zde uvedená čísla tísňového volání patří této zemi: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Než se na číslo spolehnete, ověřte si ho. Čísla se mění a nemůžeme slíbit, že je dnes každý údaj správný.
notice-not-an-endorsement = Uvedení v tomto seznamu není doporučení. Kvalitu služeb nehodnotíme ani neporovnáváme.
notice-no-ambulance-number = V našem seznamu není číslo záchranné služby pro tuto zemi: { $country }. { may-be-others } Pokud potřebujete sanitku, požádejte o ni na zde uvedených číslech.
notice-no-line-for-country = V našem seznamu není krizová linka pro tuto zemi: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Pro tuto zemi máme jen krizové linky pro určité skupiny nebo témata, žádnou pro všechny: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Pro tuto zemi ({ $country }) jsou v našem seznamu krizové linky jen pro tyto části: { $places }. { worldwide-can-help }
notice-none-held = Pro tuto zemi ({ $country }) nemáme nic tohoto druhu: { $kind }. { may-be-others }
notice-no-line-matches = Žádná krizová linka v našem seznamu neodpovídá všemu, co jste zadali. Zde uvedené celosvětové zdroje podle toho nejsou zúžené.
notice-worldwide-only = Nevíme, kde jste, proto uvádíme jen celosvětové zdroje.
notice-none-nearby = Do vzdálenosti { $distance } jsme nic tohoto druhu nenašli: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Nejbližší, o kterém víme, je asi { $next } daleko.
notice-place-needed = Abychom to mohli najít ve vašem okolí, uveďte, kde jste: { $kind }.
notice-across-border = Některá zde uvedená místa leží za hranicí, v jiném regionu nebo v jiné zemi. Zeptejte se, zda mohou pomoci tam, kde je pomoc potřeba.
notice-wifi-unknown = U některých zde uvedených knihoven nevíme, zda mají wifi. Zeptejte se, než tam půjdete.
notice-place-not-held = { place-not-known } Zde uvedené údaje platí pro celou zemi: { $country }.
notice-place-not-held-worldwide = { place-not-known } Zde uvedené údaje jsou celosvětové.
notice-place-is-ambiguous = Tento název má více míst. Tato odpověď platí pro: { $place }. Pokud máte na mysli jiné, doplňte region nebo zemi.
notice-place-straddles-border = Toto poštovní směrovací číslo leží ve více regionech: { $places }. Služby a pravidla se mohou lišit, proto ověřte, o který region jde.
notice-two-territories = Zde mohou fungovat čísla tísňového volání více než jedné země nebo území: { $places }. Pokud jedno nefunguje, zkuste jiné.
military-post = Toto poštovní směrovací číslo patří vojenské poště.
ask-on-the-base = Vojenská základna má vlastní číslo tísňového volání: zeptejte se na ně na základně.
notice-base = { military-post } { ask-on-the-base } Zde uvedená čísla tísňového volání patří okolní zemi: { $country }.
notice-base-unknown = { military-post } Nevíme, kde tato pošta je. { ask-on-the-base }
notice-stale = Některé údaje byly naposledy potvrzeny před dlouhou dobou. Jsou označené.
clinician-someone-else = Hledáte pomoc pro někoho jiného.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Také krátká čísla jako 988 nebo { $example } fungují jen ve své zemi. Z ciziny použijte číslo v mezinárodním tvaru, které začíná znakem +. Ne na každé takové číslo se lze ze zahraničí dovolat.

help-for = Pomoc: { $place }
help-worldwide = Pomoc po celém světě
heading-emergency = Tísňové volání
heading-crisis-lines = Krizové linky
heading-branches = Pobočky
heading-on-call = Pohotovost
heading-libraries = Knihovny
open = otevřeno
open-until = otevřeno do { $time }
closed = zavřeno
closed-opens = zavřeno, otevírá { $time }
hours-not-known = hodiny nejsou známy
hours = hodiny: { $hours }
public-holiday = Je tam státní svátek. Obvyklé hodiny nemusí platit.
from-abroad = z jiné země: { $number }
not-confirmed-lately = dlouho nepotvrzeno
send-keyword = pošlete { $keyword }
menu-option = potom volba { $option }
cost-free = zdarma
cost-local = místní sazba
cost-premium = zvýšená sazba
wifi = wifi
computers = počítače
fee = poplatek
card-required = nutný průkaz do knihovny
yes = ano
no = ne
not-known = není známo
channel-voice = telefon
channel-sms = SMS
channel-chat = chat
channel-email = e-mail
channel-textphone = textový telefon
channel-relay = zprostředkovací služba
contact-language = jazyk: { $language }
did-you-mean = Měli jste na mysli: { $place }?

day-monday = po
day-tuesday = út
day-wednesday = st
day-thursday = čt
day-friday = pá
day-saturday = so
day-sunday = ne

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
