# Slovak

service-ambulance = záchranná služba
service-fire = hasiči
service-police = polícia
service-general = tiesňové volania

kind-crisis-line = krízová linka
kind-branch = pobočka Samaritans alebo Befrienders
kind-on-call = odborník v pohotovosti alebo nemocnica
kind-library = verejná knižnica

advice-number = Ak ste vy alebo niekto vo vašej blízkosti v bezprostrednom nebezpečenstve, zavolajte hneď na číslo { $number }.
advice-numbers = Ak ste vy alebo niekto vo vašej blízkosti v bezprostrednom nebezpečenstve, zavolajte hneď: { $numbers }.
number-in-some-places = len niekde: { $number }
no-number-held = Pre túto krajinu nemáme žiadne číslo tiesňového volania: { $country }.
advice-no-number = { no-number-held } Ak ste v bezprostrednom nebezpečenstve, požiadajte niekoho nablízku, aby zavolal pomoc, alebo použite tiesňové volanie vo svojom telefóne.
advice-unknown-country = Ak ste v bezprostrednom nebezpečenstve, zavolajte na číslo tiesňového volania platné tam, kde ste. Ak ho nepoznáte, opýtajte sa niekoho nablízku alebo použite tiesňové volanie vo svojom telefóne. Z mobilného telefónu sa v mnohých krajinách dovoláte pomoci na čísle 112.
clinician-elsewhere = Ak ste inde, požiadajte svojho klienta či klientku alebo niekoho, kto je s nimi, aby zavolali. Alebo zavolajte na políciu tam, kde ste vy, a požiadajte ju, aby sa spojila s tamojšími kolegami ({ $country }).
advice-clinician = Na tu uvedených číslach tiesňového volania sa dovoláte pomoci len z tejto krajiny: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Čísla tiesňového volania spájajú s centrom v mieste, odkiaľ sa volá. Zistite si vopred, v ktorej krajine váš klient či klientka je.

notice-verify-before-relying = Skôr než sa na číslo spoľahnete, overte si ho. Čísla sa menia a nemôžeme sľúbiť, že je dnes každý údaj správny.
notice-not-an-endorsement = Uvedenie v tomto zozname nie je odporúčanie. Kvalitu služieb nehodnotíme ani neporovnávame.
notice-no-ambulance-number = Pre túto krajinu nemáme číslo záchrannej služby: { $country }. Ak potrebujete sanitku, požiadajte o ňu na tu uvedených číslach.
notice-no-line-for-country = Pre túto krajinu nemáme žiadnu krízovú linku: { $country }. Tu uvedené celosvetové zdroje vám môžu pomôcť nejakú nájsť.
notice-no-line-matches = Žiadna krízová linka nezodpovedá všetkému, čo ste zadali. Tu uvedené celosvetové zdroje podľa toho nie sú zúžené.
notice-worldwide-only = Nevieme, kde ste, preto uvádzame len celosvetové zdroje.
notice-none-nearby = V okolí sme nič tohto druhu nenašli: { $kind }.
notice-place-needed = Aby sme to mohli nájsť vo vašom okolí, uveďte, kde ste: { $kind }.
notice-stale = Niektoré údaje boli naposledy potvrdené veľmi dávno. Sú označené.
notice-emergency-number-is-local = Hľadáte pomoc pre niekoho iného. Čísla tiesňového volania spájajú s centrom v mieste, odkiaľ sa volá. Z inej krajiny sa na ne tamojšej pomoci nedovoláte ({ $country }).
notice-short-codes-are-local = Aj krátke čísla ako 988 alebo 116 123 fungujú len vo svojej krajine. Zo zahraničia použite číslo v medzinárodnom tvare, ktoré sa začína znakom +.
