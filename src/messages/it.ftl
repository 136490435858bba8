# Italian

service-ambulance = ambulanza
service-fire = vigili del fuoco
service-police = polizia
service-general = emergenze

kind-crisis-line = linea di ascolto per situazioni di crisi
kind-branch = sede di Samaritans o Befrienders
kind-on-call = professionista reperibile o ospedale
kind-library = biblioteca pubblica
in-some-places = in alcuni luoghi

may-be-others = Può esserci qualcosa che non conosciamo.
place-not-known = Non conosciamo questo luogo.
worldwide-can-help = Le risorse mondiali indicate qui possono aiutare a trovarne una.

no-number-held = Nel nostro elenco non c’è un numero di emergenza per questo paese: { $country }. { may-be-others }
advice-number = Se lei o una persona vicino a lei è in pericolo immediato, chiami subito il numero { $number }.
advice-numbers = Se lei o una persona vicino a lei è in pericolo immediato, chiami subito: { $numbers }.
advice-no-number = { no-number-held } Se lei o una persona vicino a lei è in pericolo immediato, chieda a una persona vicina di chiamare i soccorsi, oppure usi la chiamata di emergenza del telefono.
advice-unknown-country = Se lei o una persona vicino a lei è in pericolo immediato, chiami il numero di emergenza del luogo in cui si trova. Se non lo conosce, chieda a una persona vicina, oppure usi la chiamata di emergenza del telefono. Da un cellulare, in molti paesi si possono chiamare i soccorsi con il 112.

emergency-calls-are-local = Una chiamata di emergenza arriva alla centrale vicina a chi chiama. Anche all’interno dello stesso paese, può non essere la centrale vicina alla persona che segue.
clinician-elsewhere = Chieda prima alla persona che segue l’indirizzo esatto in cui si trova. Se lei non è lì vicino, chieda a questa persona, o a qualcuno che le sta accanto, di chiamare, oppure chiami un numero locale indicato qui. Se non è possibile, chiami il numero di emergenza del luogo in cui si trova lei e chieda di essere messo in contatto con i soccorsi vicini alla persona che segue ({ $place }).
clinician-find-out = Si informi in anticipo sull’indirizzo esatto della persona che segue, con il comune e il paese.
advice-clinician = I numeri di emergenza indicati qui sono quelli di questo paese: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Verifichi un numero prima di farvi affidamento. I numeri cambiano e non possiamo garantire che oggi ogni dato sia corretto.
notice-not-an-endorsement = Essere in questo elenco non è una raccomandazione. Non valutiamo la qualità dei servizi e non facciamo classifiche.
notice-no-ambulance-number = Nel nostro elenco non c’è un numero per le ambulanze di questo paese: { $country }. { may-be-others } Se serve un’ambulanza, la chieda ai numeri indicati qui.
notice-no-line-for-country = Nel nostro elenco non c’è una linea di ascolto per situazioni di crisi per questo paese: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Per questo paese abbiamo solo linee di ascolto per situazioni di crisi rivolte a certi gruppi o temi, nessuna per tutti: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Per questo paese ({ $country }), il nostro elenco ha linee di ascolto per situazioni di crisi solo per queste parti: { $places }. { worldwide-can-help }
notice-none-held = Per questo paese ({ $country }) non abbiamo nulla di questo tipo: { $kind }. { may-be-others }
notice-no-line-matches = Nessuna linea di ascolto per situazioni di crisi del nostro elenco corrisponde a tutto ciò che ha chiesto. Le risorse mondiali indicate qui non sono filtrate in base a questi criteri.
notice-worldwide-only = Non sappiamo dove si trova, quindi sono elencate solo risorse mondiali.
notice-none-nearby = Entro { $distance } non è stato trovato nulla di questo tipo: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Il più vicino che conosciamo è a circa { $next }.
notice-place-needed = Per cercare vicino a lei, indichi dove si trova: { $kind }.
notice-across-border = Alcune voci indicate qui si trovano oltre un confine, in un’altra regione o in un altro paese. Chieda loro se possono aiutare dove serve.
notice-wifi-unknown = Di alcune biblioteche indicate qui non sappiamo se hanno il wifi. Chieda prima di andarci.
notice-place-not-held = { place-not-known } Ciò che è indicato qui vale per tutto il paese: { $country }.
notice-place-not-held-worldwide = { place-not-known } Ciò che è indicato qui è mondiale.
notice-place-is-ambiguous = C’è più di un luogo con questo nome. Questa risposta riguarda: { $place }. Se intende un altro luogo, aggiunga la regione o il paese.
notice-place-straddles-border = Questo codice postale si trova in più regioni: { $places }. I servizi e le regole possono essere diversi: verifichi di quale regione si tratta.
notice-two-territories = Qui possono funzionare i numeri di emergenza di più paesi o territori: { $places }. Se uno non funziona, ne provi un altro.
military-post = Questo codice postale è di un ufficio postale militare.
ask-on-the-base = Una base militare ha un proprio numero di emergenza: lo chieda nella base.
notice-base = { military-post } { ask-on-the-base } I numeri di emergenza indicati qui sono quelli del paese circostante: { $country }.
notice-base-unknown = { military-post } Non sappiamo dove si trova questo ufficio. { ask-on-the-base }
notice-stale = Alcuni dati sono stati confermati l’ultima volta molto tempo fa. Sono contrassegnati.
clinician-someone-else = Sta cercando aiuto per un’altra persona.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Anche i numeri brevi, come 988 o { $example }, funzionano solo nel loro paese. Dall’estero usi un numero in formato internazionale, che comincia con +. Non tutti questi numeri sono raggiungibili dall’estero.

help-for = Aiuto per { $place }
help-worldwide = Aiuto nel mondo
heading-emergency = Emergenza
heading-crisis-lines = Linee di ascolto per situazioni di crisi
heading-branches = Sedi
heading-on-call = Reperibilità
heading-libraries = Biblioteche
open = aperto
open-until = aperto fino alle { $time }
closed = chiuso
closed-opens = chiuso, apre { $time }
hours-not-known = orari non noti
hours = orari: { $hours }
public-holiday = Lì è un giorno festivo. Gli orari abituali potrebbero non valere.
from-abroad = da un altro paese: { $number }
not-confirmed-lately = non confermato di recente
send-keyword = inviare { $keyword }
menu-option = poi opzione { $option }
cost-free = gratuito
cost-local = tariffa locale
cost-premium = tariffa maggiorata
wifi = wifi
computers = computer
fee = a pagamento
card-required = tessera della biblioteca necessaria
yes = sì
no = no
not-known = non noto
channel-voice = telefono
channel-sms = SMS
channel-chat = chat
channel-email = e-mail
channel-textphone = telefono testuale
channel-relay = servizio di intermediazione
contact-language = lingua: { $language }
did-you-mean = Intendeva { $place }?

day-monday = lun
day-tuesday = mar
day-wednesday = mer
day-thursday = gio
day-friday = ven
day-saturday = sab
day-sunday = dom

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
