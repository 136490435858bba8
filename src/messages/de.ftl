# German

service-ambulance = Rettungsdienst
service-fire = Feuerwehr
service-police = Polizei
service-general = Notfälle

kind-crisis-line = Krisentelefon
kind-branch = Stelle der Samaritans oder Befrienders
kind-on-call = Fachperson im Bereitschaftsdienst oder Krankenhaus
kind-library = öffentliche Bibliothek

advice-number = Wenn Sie oder jemand in Ihrer Nähe in unmittelbarer Gefahr sind, rufen Sie jetzt die Nummer { $number } an.
advice-numbers = Wenn Sie oder jemand in Ihrer Nähe in unmittelbarer Gefahr sind, rufen Sie jetzt an: { $numbers }.
number-in-some-places = mancherorts: { $number }
no-number-held = Für dieses Land haben wir keine Notrufnummer: { $country }.
advice-no-number = { no-number-held } Wenn Sie in unmittelbarer Gefahr sind, bitten Sie jemanden in Ihrer Nähe, Hilfe zu rufen, oder nutzen Sie die Notruffunktion Ihres Telefons.
advice-unknown-country = Wenn Sie in unmittelbarer Gefahr sind, rufen Sie die Notrufnummer des Ortes an, an dem Sie sind. Wenn Sie die Nummer nicht kennen, fragen Sie jemanden in Ihrer Nähe oder nutzen Sie die Notruffunktion Ihres Telefons. Mit einem Mobiltelefon erreichen Sie in vielen Ländern Hilfe unter 112.
clinician-elsewhere = Wenn Sie anderswo sind, bitten Sie die Person, die Sie betreuen, oder jemanden bei ihr, dort anzurufen. Oder rufen Sie die Polizei an Ihrem eigenen Ort an und bitten Sie sie, sich an die dortige Polizei zu wenden ({ $country }).
advice-clinician = Unter den hier genannten Notrufnummern erreicht man nur innerhalb dieses Landes Hilfe: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Notrufnummern verbinden mit der Leitstelle des Ortes, von dem aus angerufen wird. Klären Sie im Voraus, in welchem Land die Person ist, die Sie betreuen.

notice-verify-before-relying = Prüfen Sie eine Nummer, bevor Sie sich auf sie verlassen. Nummern ändern sich, und wir können nicht versprechen, dass heute jeder Eintrag stimmt.
notice-not-an-endorsement = Ein Eintrag hier ist keine Empfehlung. Wir bewerten die Qualität der Angebote nicht und stellen keine Rangliste auf.
notice-no-ambulance-number = Für dieses Land haben wir keine Nummer des Rettungsdienstes: { $country }. Wenn Sie einen Rettungswagen brauchen, bitten Sie unter den hier genannten Nummern darum.
notice-no-line-for-country = Für dieses Land haben wir kein Krisentelefon: { $country }. Die hier genannten weltweiten Angebote können Ihnen helfen, eines zu finden.
notice-no-line-matches = Kein Krisentelefon passt zu allem, wonach Sie gesucht haben. Die hier genannten weltweiten Angebote sind nicht danach gefiltert.
notice-worldwide-only = Wir wissen nicht, wo Sie sind. Deshalb werden nur weltweite Angebote angezeigt.
notice-none-nearby = In der Nähe wurde nichts dieser Art gefunden: { $kind }.
notice-place-needed = Um dies in Ihrer Nähe zu finden, geben Sie an, wo Sie sind: { $kind }.
notice-stale = Einige Einträge wurden vor langer Zeit zuletzt bestätigt. Sie sind gekennzeichnet.
notice-emergency-number-is-local = Sie suchen Hilfe für jemand anderen. Notrufnummern verbinden mit der Leitstelle des Ortes, von dem aus angerufen wird. Wer sie in einem anderen Land wählt, erreicht damit nicht die dortige Hilfe ({ $country }).
notice-short-codes-are-local = Auch Kurznummern wie 988 oder 116 123 funktionieren nur im eigenen Land. Verwenden Sie aus dem Ausland eine Nummer in internationaler Form, die mit + beginnt.
