# Portuguese

service-ambulance = ambulância
service-fire = bombeiros
service-police = polícia
service-general = emergências

kind-crisis-line = linha de apoio em crise
kind-branch = centro dos Samaritans ou Befrienders
kind-on-call = profissional de plantão ou hospital
kind-library = biblioteca pública
in-some-places = em alguns lugares

may-be-others = Pode haver algo que não conhecemos.
place-not-known = Não conhecemos este lugar.
worldwide-can-help = Os recursos mundiais indicados aqui podem ajudar a encontrar uma.

no-number-held = Na nossa lista não há nenhum número de emergência para este país: { $country }. { may-be-others }
advice-number = Se está em perigo imediato, ou se alguém por perto está, ligue agora para { $number }.
advice-numbers = Se está em perigo imediato, ou se alguém por perto está, ligue agora: { $numbers }.
advice-no-number = { no-number-held } Se está em perigo imediato, ou se alguém por perto está, peça a alguém por perto que ligue para pedir ajuda, ou use a chamada de emergência do seu telefone.
advice-unknown-country = Se está em perigo imediato, ou se alguém por perto está, ligue para o número de emergência do lugar onde está. Se não o conhece, pergunte a alguém por perto, ou use a chamada de emergência do seu telefone. A partir de um telefone móvel, o 112 permite pedir ajuda em muitos países.

emergency-calls-are-local = Uma chamada de emergência vai para a central perto de quem liga. Mesmo dentro de um só país, pode não ser a central perto da pessoa que acompanha.
clinician-elsewhere = Pergunte primeiro à pessoa que acompanha a morada exata onde está. Se não está perto dela, peça a essa pessoa, ou a alguém que esteja com ela, que ligue, ou ligue para um número local indicado aqui. Se não for possível, ligue para o número de emergência do lugar onde você está e peça que passem a chamada para os serviços de emergência perto da pessoa que acompanha ({ $place }).
clinician-find-out = Procure saber de antemão a morada exata da pessoa que acompanha, com a localidade e o país.
advice-clinician = Os números de emergência indicados aqui são os deste país: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Verifique um número antes de confiar nele. Os números mudam, e não podemos garantir que todos os dados estejam certos hoje.
notice-not-an-endorsement = Estar nesta lista não é uma recomendação. Não avaliamos nem classificamos a qualidade dos serviços.
notice-no-ambulance-number = Na nossa lista não há nenhum número de ambulância para este país: { $country }. { may-be-others } Se precisar de uma ambulância, peça-a nos números indicados aqui.
notice-no-line-for-country = Na nossa lista não há nenhuma linha de apoio em crise para este país: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Para este país só temos linhas de apoio em crise para certos grupos ou temas, nenhuma para todas as pessoas: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Para este país ({ $country }), a nossa lista só tem linhas de apoio em crise para estas partes: { $places }. { worldwide-can-help }
notice-none-held = Não temos nada deste tipo para este país ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Nenhuma linha de apoio em crise da nossa lista corresponde a tudo o que pediu. Os recursos mundiais indicados aqui não foram filtrados por esses critérios.
notice-worldwide-only = Não sabemos onde está, por isso só são mostrados recursos mundiais.
notice-none-nearby = Não foi encontrado nada deste tipo num raio de { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } O mais próximo que conhecemos fica a cerca de { $next }.
notice-place-needed = Para procurar perto de onde está, indique o lugar: { $kind }.
notice-across-border = Alguns dos serviços indicados aqui ficam do outro lado de uma fronteira ou divisa, noutra região ou noutro país. Pergunte se podem ajudar onde é preciso.
notice-wifi-unknown = De algumas bibliotecas indicadas aqui não sabemos se têm wifi. Pergunte antes de ir.
notice-place-not-held = { place-not-known } O que está indicado aqui é para todo o país: { $country }.
notice-place-not-held-worldwide = { place-not-known } O que está indicado aqui é mundial.
notice-place-is-ambiguous = Há mais de um lugar com este nome. Esta resposta é para: { $place }. Se se trata de outro, acrescente a região ou o país.
notice-place-straddles-border = Este código postal fica em mais de uma região: { $places }. Os serviços e as regras podem ser diferentes; verifique de que região se trata.
notice-two-territories = Aqui podem funcionar os números de emergência de mais de um país ou território: { $places }. Se um não funcionar, tente outro.
military-post = Este código postal é de um posto militar.
ask-on-the-base = Uma base militar tem o seu próprio número de emergência: pergunte por ele na base.
notice-base = { military-post } { ask-on-the-base } Os números de emergência indicados aqui são os do país em volta: { $country }.
notice-base-unknown = { military-post } Não sabemos onde fica este posto. { ask-on-the-base }
notice-stale = Alguns dados foram confirmados pela última vez há muito tempo. Estão assinalados.
clinician-someone-else = A ajuda que procura é para outra pessoa.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Os números curtos, como 988 ou { $example }, também só funcionam no seu próprio país. A partir do estrangeiro, use um número em formato internacional, que começa por +. Nem todos esses números funcionam a partir do estrangeiro.

help-for = Ajuda para { $place }
help-worldwide = Ajuda em todo o mundo
heading-emergency = Emergência
heading-crisis-lines = Linhas de apoio em crise
heading-branches = Centros
heading-on-call = De plantão
heading-libraries = Bibliotecas
open = aberto
open-until = aberto até { $time }
closed = fechado
closed-opens = fechado, abre { $time }
hours-not-known = horário não conhecido
hours = horário: { $hours }
public-holiday = É feriado nesse lugar. Os horários habituais podem não se aplicar.
from-abroad = a partir de outro país: { $number }
not-confirmed-lately = não confirmado recentemente
send-keyword = enviar { $keyword }
menu-option = depois opção { $option }
cost-free = grátis
cost-local = tarifa local
cost-premium = tarifa majorada
wifi = wifi
computers = computadores
fee = pago
card-required = é preciso cartão da biblioteca
yes = sim
no = não
not-known = não se sabe
channel-voice = telefone
channel-sms = SMS
channel-chat = chat
channel-email = e-mail
channel-textphone = telefone de texto
channel-relay = serviço de intermediação
contact-language = língua: { $language }
did-you-mean = Queria dizer { $place }?

day-monday = seg.
day-tuesday = ter.
day-wednesday = qua.
day-thursday = qui.
day-friday = sex.
day-saturday = sáb.
day-sunday = dom.

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
