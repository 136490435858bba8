# German

service-ambulance = Rettungsdienst
service-fire = Feuerwehr
service-police = Polizei
service-general = Notfälle

kind-crisis-line = Krisentelefon
kind-branch = Ortsgruppe der Samaritans oder Befrienders
kind-on-call = Fachperson im Bereitschaftsdienst oder Krankenhaus
kind-library = öffentliche Bibliothek
in-some-places = mancherorts

may-be-others = Es kann Angebote geben, die wir nicht kennen.
place-not-known = Diesen Ort kennen wir nicht.
worldwide-can-help = Die hier genannten weltweiten Angebote können Ihnen helfen, eines zu finden.

no-number-held = In unserer Liste steht keine Notrufnummer für dieses Land: { $country }. { may-be-others }
advice-number = Wenn Sie oder jemand in Ihrer Nähe in unmittelbarer Gefahr sind, rufen Sie jetzt die Nummer { $number } an.
advice-numbers = Wenn Sie oder jemand in Ihrer Nähe in unmittelbarer Gefahr sind, rufen Sie jetzt an: { $numbers }.
advice-no-number = { no-number-held } Wenn Sie oder jemand in Ihrer Nähe in unmittelbarer Gefahr sind, bitten Sie jemanden in Ihrer Nähe, Hilfe zu rufen, oder nutzen Sie die Notruffunktion Ihres Telefons.
advice-unknown-country = Wenn Sie oder jemand in Ihrer Nähe in unmittelbarer Gefahr sind, rufen Sie die Notrufnummer des Ortes an, an dem Sie sind. Wenn Sie die Nummer nicht kennen, fragen Sie jemanden in Ihrer Nähe oder nutzen Sie die Notruffunktion Ihres Telefons. Mit einem Mobiltelefon erreichen Sie in vielen Ländern Hilfe unter 112.

emergency-calls-are-local = Ein Notruf geht an die Leitstelle in der Nähe der anrufenden Person. Auch innerhalb eines Landes ist das nicht immer die Leitstelle in der Nähe der Person, die Sie betreuen.
clinician-elsewhere = Fragen Sie die Person, die Sie betreuen, zuerst nach der genauen Adresse, an der sie gerade ist. Wenn Sie nicht in ihrer Nähe sind, bitten Sie sie oder jemanden bei ihr, selbst anzurufen, oder rufen Sie eine hier genannte Nummer vor Ort an. Wenn das nicht gelingt, rufen Sie die Notrufnummer an Ihrem eigenen Ort an und bitten Sie darum, mit der Leitstelle verbunden zu werden, die für den Aufenthaltsort dieser Person zuständig ist ({ $place }).
clinician-find-out = Klären Sie im Voraus die genaue Adresse der Person, die Sie betreuen, mit Ort und Land.
advice-clinician = Die hier genannten Notrufnummern sind die dieses Landes: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Prüfen Sie eine Nummer, bevor Sie sich auf sie verlassen. Nummern ändern sich, und wir können nicht versprechen, dass heute jeder Eintrag stimmt.
notice-not-an-endorsement = Ein Eintrag hier ist keine Empfehlung. Wir bewerten die Qualität der Angebote nicht und stellen keine Rangliste auf.
notice-no-ambulance-number = In unserer Liste steht keine Nummer des Rettungsdienstes für dieses Land: { $country }. { may-be-others } Wenn Sie einen Rettungswagen brauchen, bitten Sie unter den hier genannten Nummern darum.
notice-no-line-for-country = In unserer Liste steht kein Krisentelefon für dieses Land: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Für dieses Land haben wir nur Krisentelefone für bestimmte Gruppen oder Themen, keines für alle: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Für dieses Land ({ $country }) stehen in unserer Liste nur Krisentelefone für diese Teile: { $places }. { worldwide-can-help }
notice-none-held = Für dieses Land ({ $country }) haben wir keinen Eintrag dieser Art: { $kind }. { may-be-others }
notice-no-line-matches = Kein Krisentelefon in unserer Liste passt zu allem, wonach Sie gesucht haben. Die hier genannten weltweiten Angebote sind nicht danach gefiltert.
notice-worldwide-only = Wir wissen nicht, wo Sie sind. Deshalb werden nur weltweite Angebote angezeigt.
notice-none-nearby = Im Umkreis von { $distance } wurde nichts dieser Art gefunden: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Der nächste uns bekannte Eintrag ist etwa { $next } entfernt.
notice-place-needed = Um dies in Ihrer Nähe zu finden, geben Sie an, wo Sie sind: { $kind }.
notice-across-border = Einige der hier genannten Einträge liegen jenseits einer Grenze, in einer anderen Region oder einem anderen Land. Fragen Sie dort nach, ob Hilfe an dem Ort möglich ist, an dem sie gebraucht wird.
notice-wifi-unknown = Bei einigen hier genannten Bibliotheken wissen wir nicht, ob sie WLAN haben. Fragen Sie nach, bevor Sie hingehen.
notice-place-not-held = { place-not-known } Was hier steht, gilt für das ganze Land: { $country }.
notice-place-not-held-worldwide = { place-not-known } Was hier steht, gilt weltweit.
notice-place-is-ambiguous = Es gibt mehrere Orte mit diesem Namen. Diese Antwort gilt für: { $place }. Wenn Sie einen anderen meinen, geben Sie die Region oder das Land dazu an.
notice-place-straddles-border = Diese Postleitzahl liegt in mehreren Regionen: { $places }. Angebote und Regeln können sich unterscheiden. Prüfen Sie deshalb, welche Region gemeint ist.
notice-two-territories = Hier können Notrufnummern von mehr als einem Land oder Gebiet funktionieren: { $places }. Wenn eine nicht funktioniert, versuchen Sie eine andere.
military-post = Diese Postleitzahl gehört zu einer Militärpoststelle.
ask-on-the-base = Ein Militärstützpunkt hat eine eigene Notrufnummer: Fragen Sie auf dem Stützpunkt danach.
notice-base = { military-post } { ask-on-the-base } Die hier genannten Notrufnummern sind die des Landes ringsum: { $country }.
notice-base-unknown = { military-post } Wir wissen nicht, wo diese Poststelle ist. { ask-on-the-base }
notice-stale = Einige Einträge wurden vor langer Zeit zuletzt bestätigt. Sie sind gekennzeichnet.
clinician-someone-else = Sie suchen Hilfe für jemand anderen.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Auch Kurznummern wie 988 oder { $example } funktionieren nur im eigenen Land. Verwenden Sie aus dem Ausland eine Nummer in internationaler Form, die mit + beginnt. Nicht jede solche Nummer ist aus dem Ausland erreichbar.

help-for = Hilfe für { $place }
help-worldwide = Hilfe weltweit
heading-emergency = Notruf
heading-crisis-lines = Krisentelefone
heading-branches = Ortsgruppen
heading-on-call = Bereitschaftsdienst
heading-libraries = Bibliotheken
open = geöffnet
open-until = geöffnet bis { $time }
closed = geschlossen
closed-opens = geschlossen, öffnet { $time }
hours-not-known = Zeiten nicht bekannt
hours = Zeiten: { $hours }
public-holiday = Dort ist ein Feiertag. Die üblichen Zeiten gelten möglicherweise nicht.
from-abroad = aus einem anderen Land: { $number }
not-confirmed-lately = länger nicht bestätigt
send-keyword = { $keyword } senden
menu-option = dann Auswahl { $option }
cost-free = kostenlos
cost-local = Ortstarif
cost-premium = gebührenpflichtig
wifi = WLAN
computers = Computer
fee = Gebühr
card-required = Bibliotheksausweis nötig
yes = ja
no = nein
not-known = nicht bekannt
channel-voice = Telefon
channel-sms = SMS
channel-chat = Chat
channel-email = E-Mail
channel-textphone = Schreibtelefon
channel-relay = Vermittlungsdienst
contact-language = Sprache: { $language }
did-you-mean = Meinten Sie { $place }?

day-monday = Mo.
day-tuesday = Di.
day-wednesday = Mi.
day-thursday = Do.
day-friday = Fr.
day-saturday = Sa.
day-sunday = So.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
