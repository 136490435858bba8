# Portuguese

service-ambulance = ambulância
service-fire = bombeiros
service-police = polícia
service-general = emergências

kind-crisis-line = linha de apoio em crise
kind-branch = centro dos Samaritans ou Befrienders
kind-on-call = profissional de plantão ou hospital
kind-library = biblioteca pública

advice-number = Se está em perigo imediato, ou se alguém por perto está, ligue agora para { $number }.
advice-numbers = Se está em perigo imediato, ou se alguém por perto está, ligue agora: { $numbers }.
number-in-some-places = em alguns lugares: { $number }
no-number-held = Não temos nenhum número de emergência para este país: { $country }.
advice-no-number = { no-number-held } Se está em perigo imediato, peça a alguém por perto que ligue para pedir ajuda, ou use a chamada de emergência do seu telefone.
advice-unknown-country = Se está em perigo imediato, ligue para o número de emergência do lugar onde está. Se não o conhece, pergunte a alguém por perto, ou use a chamada de emergência do seu telefone. A partir de um telefone móvel, o 112 permite pedir ajuda em muitos países.
clinician-elsewhere = A partir de outro lugar, peça à pessoa que acompanha, ou a alguém que esteja com ela, que ligue; ou ligue para a polícia do lugar onde está e peça que fale com os colegas desse país ({ $country }).
advice-clinician = Os números de emergência indicados aqui só permitem pedir ajuda a partir de dentro deste país: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Os números de emergência ligam à central do lugar de onde se faz a chamada. Procure saber em que país está a pessoa que acompanha antes que seja preciso.

notice-verify-before-relying = Verifique um número antes de confiar nele. Os números mudam, e não podemos garantir que todos os dados estejam certos hoje.
notice-not-an-endorsement = Estar nesta lista não é uma recomendação. Não avaliamos nem classificamos a qualidade dos serviços.
notice-no-ambulance-number = Não temos nenhum número de ambulância para este país: { $country }. Se precisar de uma ambulância, peça-a nos números indicados aqui.
notice-no-line-for-country = Não temos nenhuma linha de apoio em crise para este país: { $country }. Os recursos mundiais indicados aqui podem ajudar a encontrar uma.
notice-no-line-matches = Nenhuma linha de apoio em crise corresponde a tudo o que pediu. Os recursos mundiais indicados aqui não foram filtrados por esses critérios.
notice-worldwide-only = Não sabemos onde está, por isso só são mostrados recursos mundiais.
notice-none-nearby = Não foi encontrado nada deste tipo aqui perto: { $kind }.
notice-place-needed = Para procurar perto de onde está, indique o lugar: { $kind }.
notice-stale = Alguns dados foram confirmados pela última vez há muito tempo. Estão assinalados.
notice-emergency-number-is-local = A ajuda que procura é para outra pessoa. Os números de emergência ligam à central do lugar de onde se faz a chamada: marcados a partir de outro país, não chegam aos serviços desse lugar ({ $country }).
notice-short-codes-are-local = Os números curtos, como 988 ou 116 123, também só funcionam no seu próprio país. A partir do estrangeiro, use um número em formato internacional, que começa por +.
