# French

service-ambulance = ambulance
service-fire = pompiers
service-police = police
service-general = urgences

kind-crisis-line = ligne d’écoute de crise
kind-branch = antenne de Samaritans ou de Befrienders
kind-on-call = professionnel de garde ou hôpital
kind-library = bibliothèque publique
in-some-places = à certains endroits

may-be-others = Il peut en exister que nous ne connaissons pas.
place-not-known = Nous ne connaissons pas ce lieu.
worldwide-can-help = Les ressources mondiales indiquées ici peuvent vous aider à en trouver une.

no-number-held = Aucun numéro d’urgence pour ce pays ne figure dans notre liste : { $country }. { may-be-others }
advice-number = Si vous ou une personne près de vous êtes en danger immédiat, appelez maintenant le { $number }.
advice-numbers = Si vous ou une personne près de vous êtes en danger immédiat, appelez maintenant : { $numbers }.
advice-no-number = { no-number-held } Si vous ou une personne près de vous êtes en danger immédiat, demandez à une personne près de vous d’appeler les secours, ou utilisez l’appel d’urgence de votre téléphone.
advice-unknown-country = Si vous ou une personne près de vous êtes en danger immédiat, appelez le numéro d’urgence de l’endroit où vous êtes. Si vous ne le connaissez pas, demandez à une personne près de vous, ou utilisez l’appel d’urgence de votre téléphone. Depuis un téléphone portable, le 112 permet de joindre les secours dans de nombreux pays.

emergency-calls-are-local = Un appel d’urgence aboutit au centre de secours proche de la personne qui appelle. Même à l’intérieur d’un pays, ce n’est pas forcément le centre proche de la personne que vous suivez.
clinician-elsewhere = Demandez d’abord à la personne que vous suivez l’adresse exacte où elle se trouve. Si vous n’êtes pas près d’elle, demandez-lui d’appeler, ou demandez-le à quelqu’un qui est avec elle, ou appelez un numéro local indiqué ici. Si ce n’est pas possible, appelez le numéro d’urgence de l’endroit où vous êtes et demandez à être mis en relation avec les secours proches de cette personne ({ $place }).
clinician-find-out = Notez à l’avance l’adresse exacte de la personne que vous suivez, avec la ville et le pays.
advice-clinician = Les numéros d’urgence indiqués ici sont ceux de ce pays : { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Vérifiez un numéro avant de compter dessus. Les numéros changent, et nous ne pouvons pas garantir que chaque information soit exacte aujourd’hui.
notice-not-an-endorsement = Figurer dans cette liste ne vaut pas recommandation. Nous n’évaluons pas et ne classons pas la qualité des services.
notice-no-ambulance-number = Aucun numéro d’ambulance pour ce pays ne figure dans notre liste : { $country }. { may-be-others } Si vous avez besoin d’une ambulance, demandez-la aux numéros indiqués ici.
notice-no-line-for-country = Aucune ligne d’écoute de crise pour ce pays ne figure dans notre liste : { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Pour ce pays, nous n’avons que des lignes d’écoute de crise destinées à certains groupes ou à certains sujets, aucune pour tout le monde : { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Pour ce pays ({ $country }), notre liste n’a des lignes d’écoute de crise que pour ces parties : { $places }. { worldwide-can-help }
notice-none-held = Nous n’avons rien de ce type pour ce pays ({ $country }) : { $kind }. { may-be-others }
notice-no-line-matches = Aucune ligne d’écoute de crise de notre liste ne correspond à tout ce que vous avez demandé. Les ressources mondiales indiquées ici ne sont pas filtrées selon ces critères.
notice-worldwide-only = Nous ne savons pas où vous êtes : seules des ressources mondiales sont donc affichées.
notice-none-nearby = Rien de ce type n’a été trouvé dans un rayon de { $distance } : { $kind }.
notice-none-nearby-next = { notice-none-nearby } Le plus proche que nous connaissons est à environ { $next }.
notice-place-needed = Pour chercher près de vous, indiquez où vous êtes : { $kind }.
notice-across-border = Certaines adresses indiquées ici se trouvent de l’autre côté d’une frontière, dans une autre région ou un autre pays. Demandez-leur si elles peuvent aider là où l’aide est nécessaire.
notice-wifi-unknown = Pour certaines bibliothèques indiquées ici, nous ne savons pas si elles ont le wifi. Renseignez-vous avant d’y aller.
notice-place-not-held = { place-not-known } Ce qui est indiqué ici vaut pour tout le pays : { $country }.
notice-place-not-held-worldwide = { place-not-known } Ce qui est indiqué ici est mondial.
notice-place-is-ambiguous = Plusieurs lieux portent ce nom. Cette réponse concerne : { $place }. Si vous pensez à un autre lieu, ajoutez sa région ou son pays.
notice-place-straddles-border = Ce code postal se trouve dans plusieurs régions : { $places }. Les services et les règles peuvent être différents : vérifiez de quelle région il s’agit.
notice-two-territories = Ici, les numéros d’urgence de plusieurs pays ou territoires peuvent fonctionner : { $places }. Si l’un ne fonctionne pas, essayez-en un autre.
military-post = Ce code postal est celui d’un poste militaire.
ask-on-the-base = Une base militaire a son propre numéro d’urgence : demandez-le sur la base.
notice-base = { military-post } { ask-on-the-base } Les numéros d’urgence indiqués ici sont ceux du pays qui l’entoure : { $country }.
notice-base-unknown = { military-post } Nous ne savons pas où se trouve ce poste. { ask-on-the-base }
notice-stale = Certaines informations ont été confirmées pour la dernière fois il y a longtemps. Elles sont signalées.
clinician-someone-else = Vous cherchez de l’aide pour une autre personne.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Les numéros courts, comme le 988 ou le { $example }, ne fonctionnent eux aussi que dans leur pays. Depuis l’étranger, utilisez un numéro au format international, qui commence par +. Certains de ces numéros ne sont pas joignables depuis l’étranger.

help-for = Aide pour { $place }
help-worldwide = Aide dans le monde entier
heading-emergency = Urgence
heading-crisis-lines = Lignes d’écoute de crise
heading-branches = Antennes
heading-on-call = De garde
heading-libraries = Bibliothèques
open = ouvert
open-until = ouvert jusqu’à { $time }
closed = fermé
closed-opens = fermé, ouvre { $time }
hours-not-known = horaires inconnus
hours = horaires : { $hours }
public-holiday = C’est un jour férié à cet endroit. Les horaires habituels ne s’appliquent peut-être pas.
from-abroad = depuis un autre pays : { $number }
not-confirmed-lately = non confirmé récemment
send-keyword = envoyer { $keyword }
menu-option = puis choix { $option }
cost-free = gratuit
cost-local = tarif local
cost-premium = tarif majoré
wifi = wifi
computers = ordinateurs
fee = payant
card-required = carte de bibliothèque nécessaire
yes = oui
no = non
not-known = inconnu
channel-voice = téléphone
channel-sms = SMS
channel-chat = chat
channel-email = e-mail
channel-textphone = téléphone à texte
channel-relay = service relais
contact-language = langue : { $language }
did-you-mean = Vouliez-vous dire { $place } ?

day-monday = lun.
day-tuesday = mar.
day-wednesday = mer.
day-thursday = jeu.
day-friday = ven.
day-saturday = sam.
day-sunday = dim.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
