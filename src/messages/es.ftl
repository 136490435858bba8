# Spanish

service-ambulance = ambulancia
service-fire = bomberos
service-police = policía
service-general = emergencias

kind-crisis-line = línea de ayuda en crisis
kind-branch = sede de Samaritans o Befrienders
kind-on-call = profesional de guardia u hospital
kind-library = biblioteca pública
in-some-places = en algunos lugares

may-be-others = Puede que exista y no lo conozcamos.
place-not-known = No conocemos este lugar.
worldwide-can-help = Los recursos de ámbito mundial que aparecen aquí pueden ayudarle a encontrar una.

no-number-held = En nuestra lista no hay ningún número de emergencia para este país: { $country }. { may-be-others }
advice-number = Si usted o alguien cerca de usted está en peligro inmediato, llame ahora al { $number }.
advice-numbers = Si usted o alguien cerca de usted está en peligro inmediato, llame ahora: { $numbers }.
advice-no-number = { no-number-held } Si usted o alguien cerca de usted está en peligro inmediato, pida a alguien cercano que llame para pedir ayuda, o use la llamada de emergencia de su teléfono.
advice-unknown-country = Si usted o alguien cerca de usted está en peligro inmediato, llame al número de emergencia del lugar donde se encuentra. Si no lo conoce, pregunte a alguien cercano o use la llamada de emergencia de su teléfono. Desde un teléfono móvil, el 112 permite pedir ayuda en muchos países.

emergency-calls-are-local = Una llamada de emergencia llega a la central cercana a quien llama. Incluso dentro de un mismo país, puede no ser la central cercana a la persona a la que atiende.
clinician-elsewhere = Pregunte primero a la persona a la que atiende la dirección exacta donde se encuentra. Si usted no está cerca, pida que llame esa persona o alguien que esté con ella, o llame a un número local de los que aparecen aquí. Si no es posible, llame al número de emergencia del lugar donde está usted y pida que le pongan con los servicios de emergencia cercanos a esa persona ({ $place }).
clinician-find-out = Averigüe de antemano la dirección exacta de la persona a la que atiende, con la localidad y el país.
advice-clinician = Los números de emergencia que aparecen aquí son los de este país: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Compruebe un número antes de confiar en él. Los números cambian y no podemos garantizar que todos los datos sean correctos hoy.
notice-not-an-endorsement = Aparecer en esta lista no es una recomendación. No valoramos ni clasificamos la calidad de los servicios.
notice-no-ambulance-number = En nuestra lista no hay ningún número de ambulancias para este país: { $country }. { may-be-others } Si necesita una ambulancia, pídala en los números que aparecen aquí.
notice-no-line-for-country = En nuestra lista no hay ninguna línea de ayuda en crisis para este país: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Para este país solo tenemos líneas de ayuda en crisis para ciertos grupos o temas, ninguna para todo el mundo: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Para este país ({ $country }), nuestra lista solo tiene líneas de ayuda en crisis para estas partes: { $places }. { worldwide-can-help }
notice-none-held = No tenemos nada de este tipo para este país ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Ninguna línea de ayuda en crisis de nuestra lista coincide con todo lo que ha pedido. Los recursos de ámbito mundial que aparecen aquí no se han filtrado según esos criterios.
notice-worldwide-only = No sabemos dónde está usted, así que solo se muestran recursos de ámbito mundial.
notice-none-nearby = No se ha encontrado nada de este tipo en un radio de { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Lo más cercano que conocemos está a unos { $next }.
notice-place-needed = Para buscar esto cerca de usted, indique dónde está: { $kind }.
notice-across-border = Algunos de los servicios que aparecen aquí están al otro lado de una frontera o un límite, en otra región u otro país. Pregúnteles si pueden ayudar donde hace falta.
notice-wifi-unknown = De algunas bibliotecas que aparecen aquí no sabemos si tienen wifi. Pregunte antes de ir.
notice-place-not-held = { place-not-known } Lo que aparece aquí es para todo el país: { $country }.
notice-place-not-held-worldwide = { place-not-known } Lo que aparece aquí es de ámbito mundial.
notice-place-is-ambiguous = Hay más de un lugar con este nombre. Esta respuesta es para: { $place }. Si se refiere a otro, añada su región o su país.
notice-place-straddles-border = Este código postal está en más de una región: { $places }. Los servicios y las normas pueden ser distintos; compruebe de qué región se trata.
notice-two-territories = Aquí pueden funcionar los números de emergencia de más de un país o territorio: { $places }. Si uno no funciona, pruebe otro.
military-post = Este código postal es de un puesto militar.
ask-on-the-base = Una base militar tiene su propio número de emergencia: pregúntelo en la base.
notice-base = { military-post } { ask-on-the-base } Los números de emergencia que aparecen aquí son los del país que la rodea: { $country }.
notice-base-unknown = { military-post } No sabemos dónde está este puesto. { ask-on-the-base }
notice-stale = Algunos datos se confirmaron por última vez hace mucho tiempo. Están señalados.
clinician-someone-else = Está buscando ayuda para otra persona.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Los números cortos, como 988 o { $example }, tampoco funcionan fuera de su país. Desde el extranjero, use un número en formato internacional, que empieza por +. No todos esos números funcionan desde el extranjero.

help-for = Ayuda para { $place }
help-worldwide = Ayuda en todo el mundo
heading-emergency = Emergencia
heading-crisis-lines = Líneas de ayuda en crisis
heading-branches = Sedes
heading-on-call = De guardia
heading-libraries = Bibliotecas
open = abierto
open-until = abierto hasta { $time }
closed = cerrado
closed-opens = cerrado, abre { $time }
hours-not-known = horario desconocido
hours = horario: { $hours }
public-holiday = Allí es día festivo. Puede que el horario habitual no se cumpla.
from-abroad = desde otro país: { $number }
not-confirmed-lately = sin confirmar últimamente
send-keyword = envíe { $keyword }
menu-option = después opción { $option }
cost-free = gratis
cost-local = tarifa local
cost-premium = tarifa especial
wifi = wifi
computers = ordenadores
fee = de pago
card-required = hace falta carné
yes = sí
no = no
not-known = no se sabe
channel-voice = teléfono
channel-sms = SMS
channel-chat = chat
channel-email = correo electrónico
channel-textphone = teléfono de texto
channel-relay = servicio de intermediación
contact-language = idioma: { $language }
did-you-mean = ¿Quería decir { $place }?

day-monday = lun
day-tuesday = mar
day-wednesday = mié
day-thursday = jue
day-friday = vie
day-saturday = sáb
day-sunday = dom

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
