# Spanish

service-ambulance = ambulancia
service-fire = bomberos
service-police = policía
service-general = emergencias

kind-crisis-line = línea de ayuda en crisis
kind-branch = sede de Samaritans o Befrienders
kind-on-call = profesional de guardia u hospital
kind-library = biblioteca pública

advice-number = Si usted o alguien cerca de usted está en peligro inmediato, llame ahora al { $number }.
advice-numbers = Si usted o alguien cerca de usted está en peligro inmediato, llame ahora: { $numbers }.
number-in-some-places = en algunos lugares: { $number }
no-number-held = No tenemos ningún número de emergencia para { $country }.
advice-no-number = { no-number-held } Si está en peligro inmediato, pida a alguien cercano que llame para pedir ayuda, o use la llamada de emergencia de su teléfono.
advice-unknown-country = Si está en peligro inmediato, llame al número de emergencia del lugar donde se encuentra. Si no lo conoce, pregunte a alguien cercano o use la llamada de emergencia de su teléfono. Desde un teléfono móvil, el 112 permite pedir ayuda en muchos países.
clinician-elsewhere = Desde otro lugar, pida a la persona a la que atiende, o a alguien que esté con ella, que llame; o llame a la policía del lugar donde usted está y pida que se ponga en contacto con sus colegas de ese país ({ $country }).
advice-clinician = Los números de emergencia que aparecen aquí solo permiten pedir ayuda desde dentro de este país: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Los números de emergencia conectan con la central del lugar donde está quien llama. Averigüe en qué país está la persona a la que atiende antes de que haga falta.

notice-verify-before-relying = Compruebe un número antes de confiar en él. Los números cambian y no podemos garantizar que todos los datos sean correctos hoy.
notice-not-an-endorsement = Aparecer en esta lista no es una recomendación. No valoramos ni clasificamos la calidad de los servicios.
notice-no-ambulance-number = No tenemos ningún número de ambulancias para { $country }. Si necesita una ambulancia, pídala en los números que aparecen aquí.
notice-no-line-for-country = No tenemos ninguna línea de ayuda en crisis para { $country }. Los recursos de ámbito mundial que aparecen aquí pueden ayudarle a encontrar una.
notice-no-line-matches = Ninguna línea de ayuda en crisis coincide con todo lo que ha pedido. Los recursos de ámbito mundial que aparecen aquí no se han filtrado según esos criterios.
notice-worldwide-only = No sabemos dónde está usted, así que solo se muestran recursos de ámbito mundial.
notice-none-nearby = No se ha encontrado nada de este tipo cerca de aquí: { $kind }.
notice-place-needed = Para buscar esto cerca de usted, indique dónde está: { $kind }.
notice-stale = Algunos datos se confirmaron por última vez hace mucho tiempo. Están señalados.
notice-emergency-number-is-local = Está buscando ayuda para otra persona. Los números de emergencia conectan con la central del lugar donde está quien llama: si se marcan desde otro país, no conectarán con los servicios de { $country }.
notice-short-codes-are-local = Los números cortos, como 988 o 116 123, tampoco funcionan fuera de su país. Desde el extranjero, use un número en formato internacional, que empieza por +.
