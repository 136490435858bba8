# French

service-ambulance = ambulance
service-fire = pompiers
service-police = police
service-general = urgences

kind-crisis-line = ligne d’écoute de crise
kind-branch = antenne de Samaritans ou de Befrienders
kind-on-call = professionnel de garde ou hôpital
kind-library = bibliothèque publique

advice-number = Si vous ou une personne près de vous êtes en danger immédiat, appelez maintenant le { $number }.
advice-numbers = Si vous ou une personne près de vous êtes en danger immédiat, appelez maintenant : { $numbers }.
number-in-some-places = à certains endroits : { $number }
no-number-held = Nous n’avons aucun numéro d’urgence pour ce pays : { $country }.
advice-no-number = { no-number-held } Si vous êtes en danger immédiat, demandez à une personne près de vous d’appeler les secours, ou utilisez l’appel d’urgence de votre téléphone.
advice-unknown-country = Si vous êtes en danger immédiat, appelez le numéro d’urgence de l’endroit où vous êtes. Si vous ne le connaissez pas, demandez à une personne près de vous, ou utilisez l’appel d’urgence de votre téléphone. Depuis un téléphone portable, le 112 permet de joindre les secours dans de nombreux pays.
clinician-elsewhere = Si vous êtes ailleurs, demandez à la personne que vous suivez, ou à quelqu’un qui est avec elle, d’appeler ; ou appelez la police de l’endroit où vous êtes et demandez-lui de contacter ses collègues de ce pays ({ $country }).
advice-clinician = Les numéros d’urgence indiqués ici ne permettent de joindre les secours que depuis ce pays : { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Les numéros d’urgence mènent au centre de secours de l’endroit d’où l’on appelle. Renseignez-vous à l’avance sur le pays où se trouve la personne que vous suivez.

notice-verify-before-relying = Vérifiez un numéro avant de compter dessus. Les numéros changent, et nous ne pouvons pas garantir que chaque information soit exacte aujourd’hui.
notice-not-an-endorsement = Figurer dans cette liste ne vaut pas recommandation. Nous n’évaluons pas et ne classons pas la qualité des services.
notice-no-ambulance-number = Nous n’avons aucun numéro d’ambulance pour ce pays : { $country }. Si vous avez besoin d’une ambulance, demandez-la aux numéros indiqués ici.
notice-no-line-for-country = Nous n’avons aucune ligne d’écoute de crise pour ce pays : { $country }. Les ressources mondiales indiquées ici peuvent vous aider à en trouver une.
notice-no-line-matches = Aucune ligne d’écoute de crise ne correspond à tout ce que vous avez demandé. Les ressources mondiales indiquées ici ne sont pas filtrées selon ces critères.
notice-worldwide-only = Nous ne savons pas où vous êtes : seules des ressources mondiales sont donc affichées.
notice-none-nearby = Rien de ce type n’a été trouvé près d’ici : { $kind }.
notice-place-needed = Pour chercher près de vous, indiquez où vous êtes : { $kind }.
notice-stale = Certaines informations ont été confirmées pour la dernière fois il y a longtemps. Elles sont signalées.
notice-emergency-number-is-local = Vous cherchez de l’aide pour une autre personne. Les numéros d’urgence mènent au centre de secours de l’endroit d’où l’on appelle : composés depuis un autre pays, ils ne permettront pas de joindre les secours du pays concerné ({ $country }).
notice-short-codes-are-local = Les numéros courts, comme le 988 ou le 116 123, ne fonctionnent eux aussi que dans leur pays. Depuis l’étranger, utilisez un numéro au format international, qui commence par +.
