# Ukrainian

service-ambulance = швидка допомога
service-fire = пожежна служба
service-police = поліція
service-general = екстрені випадки

kind-crisis-line = кризова лінія
kind-branch = відділення організації Samaritans або Befrienders
kind-on-call = черговий фахівець або лікарня
kind-library = публічна бібліотека
in-some-places = подекуди

may-be-others = Можливо, є те, про що ми не знаємо.
place-not-known = Ми не знаємо цього місця.
worldwide-can-help = Вказані тут всесвітні ресурси можуть допомогти вам її знайти.

no-number-held = У нашому переліку немає номера екстреної допомоги для цієї країни: { $country }. { may-be-others }
advice-number = Якщо вам або комусь поруч загрожує безпосередня небезпека, негайно телефонуйте за номером { $number }.
advice-numbers = Якщо вам або комусь поруч загрожує безпосередня небезпека, негайно телефонуйте: { $numbers }.
advice-no-number = { no-number-held } Якщо вам або комусь поруч загрожує безпосередня небезпека, попросіть когось поруч викликати допомогу або скористайтеся екстреним викликом на телефоні.
advice-unknown-country = Якщо вам або комусь поруч загрожує безпосередня небезпека, телефонуйте на номер екстреної допомоги того місця, де ви перебуваєте. Якщо ви його не знаєте, запитайте когось поруч або скористайтеся екстреним викликом на телефоні. З мобільного телефону в багатьох країнах можна викликати допомогу за номером 112.

emergency-calls-are-local = Екстрений виклик надходить до центру поруч із тим, хто телефонує. Навіть у межах однієї країни це може бути не той центр, що поруч із вашим клієнтом чи клієнткою.
clinician-elsewhere = Спочатку дізнайтеся в клієнта чи клієнтки точну адресу, де вони перебувають. Якщо ви не поруч, попросіть зателефонувати їх самих або когось поруч із ними, або зателефонуйте за вказаним тут місцевим номером. Якщо це не вдається, зателефонуйте за номером екстреної допомоги там, де перебуваєте ви, і попросіть з’єднати з екстреними службами поруч із клієнтом чи клієнткою ({ $place }).
clinician-find-out = Дізнайтеся заздалегідь точну адресу клієнта чи клієнтки, з містом і країною.
advice-clinician = Вказані тут номери екстреної допомоги — номери цієї країни: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Перевірте номер, перш ніж на нього покладатися. Номери змінюються, і ми не можемо обіцяти, що сьогодні всі дані правильні.
notice-not-an-endorsement = Наявність у цьому переліку не є рекомендацією. Ми не оцінюємо якість послуг і не складаємо рейтингів.
notice-no-ambulance-number = У нашому переліку немає номера швидкої допомоги для цієї країни: { $country }. { may-be-others } Якщо потрібна швидка допомога, попросіть про неї за вказаними тут номерами.
notice-no-line-for-country = У нашому переліку немає кризової лінії для цієї країни: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Для цієї країни у нас є кризові лінії лише для певних груп або тем, але немає жодної для всіх: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Для цієї країни ({ $country }) у нашому переліку є кризові лінії лише для таких її частин: { $places }. { worldwide-can-help }
notice-none-held = Для цієї країни ({ $country }) у нас немає нічого цього виду: { $kind }. { may-be-others }
notice-no-line-matches = Жодна кризова лінія в нашому переліку не відповідає всьому, що ви вказали. Вказані тут всесвітні ресурси не відібрано за цими умовами.
notice-worldwide-only = Ми не знаємо, де ви, тому наведено лише всесвітні ресурси.
notice-none-nearby = У межах { $distance } не знайдено нічого цього виду: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Найближче відоме нам місце приблизно за { $next } звідси.
notice-place-needed = Щоб знайти це поблизу вас, вкажіть, де ви: { $kind }.
notice-across-border = Деякі з указаних тут служб розташовані по інший бік кордону чи межі, в іншому регіоні або країні. Запитайте, чи можуть вони допомогти там, де потрібна допомога.
notice-wifi-unknown = Про деякі вказані тут бібліотеки ми не знаємо, чи є там wifi. Запитайте, перш ніж іти.
notice-place-not-held = { place-not-known } Вказане тут стосується всієї країни: { $country }.
notice-place-not-held-worldwide = { place-not-known } Вказане тут стосується всього світу.
notice-place-is-ambiguous = Цю назву має кілька місць. Ця відповідь стосується такого місця: { $place }. Якщо ви маєте на увазі інше, додайте регіон або країну.
notice-place-straddles-border = Цей поштовий індекс належить до кількох регіонів: { $places }. Послуги та правила можуть відрізнятися, тому уточніть, про який регіон ідеться.
notice-two-territories = Тут можуть працювати номери екстреної допомоги кількох країн або територій: { $places }. Якщо один не працює, спробуйте інший.
military-post = Цей поштовий індекс належить військовій пошті.
ask-on-the-base = Військова база має власний номер екстреної допомоги: дізнайтеся його на базі.
notice-base = { military-post } { ask-on-the-base } Вказані тут номери екстреної допомоги — номери країни навколо бази: { $country }.
notice-base-unknown = { military-post } Ми не знаємо, де ця пошта. { ask-on-the-base }
notice-stale = Деякі дані востаннє підтверджено давно. Їх позначено.
clinician-someone-else = Ви шукаєте допомогу для іншої людини.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Короткі номери, як-от 988 чи { $example }, теж працюють лише у своїй країні. З-за кордону використовуйте номер у міжнародному форматі, який починається з +. Не всі такі номери доступні з-за кордону.

help-for = Допомога: { $place }
help-worldwide = Допомога в усьому світі
heading-emergency = Екстрена допомога
heading-crisis-lines = Кризові лінії
heading-branches = Відділення
heading-on-call = Чергові
heading-libraries = Бібліотеки
open = відчинено
open-until = відчинено до { $time }
closed = зачинено
closed-opens = зачинено, відчиниться { $time }
hours-not-known = години роботи невідомі
hours = години роботи: { $hours }
public-holiday = Там святковий день. Звичні години роботи можуть не діяти.
from-abroad = з іншої країни: { $number }
not-confirmed-lately = давно не підтверджено
send-keyword = надішліть { $keyword }
menu-option = потім клавіша { $option }
cost-free = безкоштовно
cost-local = місцевий тариф
cost-premium = підвищений тариф
wifi = wifi
computers = комп’ютери
fee = платно
card-required = потрібен читацький квиток
yes = так
no = ні
not-known = невідомо
channel-voice = телефон
channel-sms = SMS
channel-chat = чат
channel-email = електронна пошта
channel-textphone = текстовий телефон
channel-relay = служба-посередник
contact-language = мова: { $language }
did-you-mean = Ви мали на увазі: { $place }?

day-monday = пн
day-tuesday = вт
day-wednesday = ср
day-thursday = чт
day-friday = пт
day-saturday = сб
day-sunday = нд

decimal-separator = ,
kilometres = { $number } км
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
