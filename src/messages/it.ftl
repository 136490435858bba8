# Italian

service-ambulance = ambulanza
service-fire = vigili del fuoco
service-police = polizia
service-general = emergenze

kind-crisis-line = linea di ascolto per situazioni di crisi
kind-branch = sede di Samaritans o Befrienders
kind-on-call = professionista reperibile o ospedale
kind-library = biblioteca pubblica

advice-number = Se lei o una persona vicino a lei è in pericolo immediato, chiami subito il numero { $number }.
advice-numbers = Se lei o una persona vicino a lei è in pericolo immediato, chiami subito: { $numbers }.
number-in-some-places = in alcuni luoghi: { $number }
no-number-held = Non abbiamo un numero di emergenza per questo paese: { $country }.
advice-no-number = { no-number-held } Se è in pericolo immediato, chieda a una persona vicina di chiamare i soccorsi, oppure usi la chiamata di emergenza del telefono.
advice-unknown-country = Se è in pericolo immediato, chiami il numero di emergenza del luogo in cui si trova. Se non lo conosce, chieda a una persona vicina, oppure usi la chiamata di emergenza del telefono. Da un cellulare, in molti paesi si possono chiamare i soccorsi con il 112.
clinician-elsewhere = Se lei è altrove, chieda alla persona che segue, o a chi è con lei, di chiamare; oppure chiami la polizia del luogo in cui lei si trova e chieda di contattare i colleghi di quel paese ({ $country }).
advice-clinician = I numeri di emergenza indicati qui raggiungono i soccorsi solo dall’interno di questo paese: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = I numeri di emergenza mettono in contatto con la centrale del luogo da cui si chiama. Si informi in anticipo su quale sia il paese in cui si trova la persona che segue.

notice-verify-before-relying = Verifichi un numero prima di farvi affidamento. I numeri cambiano e non possiamo garantire che oggi ogni dato sia corretto.
notice-not-an-endorsement = Essere in questo elenco non è una raccomandazione. Non valutiamo la qualità dei servizi e non facciamo classifiche.
notice-no-ambulance-number = Non abbiamo un numero per le ambulanze di questo paese: { $country }. Se serve un’ambulanza, la chieda ai numeri indicati qui.
notice-no-line-for-country = Non abbiamo una linea di ascolto per situazioni di crisi per questo paese: { $country }. Le risorse mondiali indicate qui possono aiutare a trovarne una.
notice-no-line-matches = Nessuna linea di ascolto per situazioni di crisi corrisponde a tutto ciò che ha chiesto. Le risorse mondiali indicate qui non sono filtrate in base a questi criteri.
notice-worldwide-only = Non sappiamo dove si trova, quindi sono elencate solo risorse mondiali.
notice-none-nearby = Qui vicino non è stato trovato nulla di questo tipo: { $kind }.
notice-place-needed = Per cercare vicino a lei, indichi dove si trova: { $kind }.
notice-stale = Alcuni dati sono stati confermati l’ultima volta molto tempo fa. Sono contrassegnati.
notice-emergency-number-is-local = Sta cercando aiuto per un’altra persona. I numeri di emergenza mettono in contatto con la centrale del luogo da cui si chiama: se chiamati da un altro paese, non raggiungono i soccorsi di quel paese ({ $country }).
notice-short-codes-are-local = Anche i numeri brevi, come 988 o 116 123, funzionano solo nel loro paese. Dall’estero usi un numero in formato internazionale, che comincia con +.
