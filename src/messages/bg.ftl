# Bulgarian

service-ambulance = бърза помощ
service-fire = пожарна
service-police = полиция
service-general = спешни случаи

kind-crisis-line = кризисна линия
kind-branch = клон на Samaritans или Befrienders
kind-on-call = дежурен специалист или болница
kind-library = обществена библиотека
in-some-places = на някои места

may-be-others = Възможно е да има нещо, за което не знаем.
place-not-known = Не знаем това място.
worldwide-can-help = Посочените тук световни ресурси могат да ви помогнат да намерите такава.

no-number-held = В нашия списък няма номер за спешни случаи за тази държава: { $country }. { may-be-others }
advice-number = Ако вие или някой до вас е в непосредствена опасност, обадете се сега на { $number }.
advice-numbers = Ако вие или някой до вас е в непосредствена опасност, обадете се сега: { $numbers }.
advice-no-number = { no-number-held } Ако вие или някой до вас е в непосредствена опасност, помолете някого наблизо да се обади за помощ или използвайте спешното повикване на телефона си.
advice-unknown-country = Ако вие или някой до вас е в непосредствена опасност, обадете се на номера за спешни случаи на мястото, където сте. Ако не го знаете, попитайте някого наблизо или използвайте спешното повикване на телефона си. От мобилен телефон в много държави можете да потърсите помощ на 112.

emergency-calls-are-local = Спешното повикване стига до центъра близо до човека, който звъни. Дори в една и съща държава това може да не е центърът близо до вашия клиент.
clinician-elsewhere = Първо попитайте клиента си за точния адрес, на който се намира. Ако не сте близо до него, помолете него или някого при него да се обади, или се обадете на посочен тук местен номер. Ако това не е възможно, обадете се на номера за спешни случаи на мястото, където сте вие, и помолете да ви свържат със спешните служби близо до клиента ({ $place }).
clinician-find-out = Разберете предварително точния адрес на клиента си, с населеното място и държавата.
advice-clinician = Посочените тук номера за спешни случаи са на тази държава: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Проверете номера, преди да разчитате на него. Номерата се променят и не можем да обещаем, че днес всички данни са верни.
notice-not-an-endorsement = Това, че една услуга е в този списък, не е препоръка. Не оценяваме и не подреждаме услугите по качество.
notice-no-ambulance-number = В нашия списък няма номер на бърза помощ за тази държава: { $country }. { may-be-others } Ако ви е нужна линейка, поискайте я на посочените тук номера.
notice-no-line-for-country = В нашия списък няма кризисна линия за тази държава: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = За тази държава имаме кризисни линии само за определени групи или теми, но нито една за всички: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = За тази държава ({ $country }) в нашия списък има кризисни линии само за тези части: { $places }. { worldwide-can-help }
notice-none-held = За тази държава ({ $country }) нямаме нищо от този вид: { $kind }. { may-be-others }
notice-no-line-matches = Никоя кризисна линия в нашия списък не отговаря на всичко, което сте поискали. Посочените тук световни ресурси не са ограничени според това.
notice-worldwide-only = Не знаем къде сте, затова показваме само световни ресурси.
notice-none-nearby = На разстояние до { $distance } не е намерено нищо от този вид: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Най-близкото, за което знаем, е на около { $next }.
notice-place-needed = За да потърсим близо до вас, посочете къде сте: { $kind }.
notice-across-border = Някои от посочените тук служби са от другата страна на граница, в друга област или държава. Попитайте ги дали могат да помогнат там, където е нужна помощ.
notice-wifi-unknown = За някои от посочените тук библиотеки не знаем дали имат wifi. Попитайте, преди да отидете.
notice-place-not-held = { place-not-known } Посоченото тук е за цялата държава: { $country }.
notice-place-not-held-worldwide = { place-not-known } Посоченото тук е за целия свят.
notice-place-is-ambiguous = Повече от едно място носи това име. Този отговор е за: { $place }. Ако имате предвид друго, добавете областта или държавата.
notice-place-straddles-border = Този пощенски код е в повече от една област: { $places }. Услугите и правилата може да се различават, затова проверете за коя област става дума.
notice-two-territories = Тук може да работят номерата за спешни случаи на повече от една държава или територия: { $places }. Ако единият не работи, опитайте с друг.
military-post = Този пощенски код е на военна поща.
ask-on-the-base = Военната база има собствен номер за спешни случаи: попитайте за него в базата.
notice-base = { military-post } { ask-on-the-base } Посочените тук номера за спешни случаи са на държавата около нея: { $country }.
notice-base-unknown = { military-post } Не знаем къде е тази поща. { ask-on-the-base }
notice-stale = Някои данни са потвърдени за последен път отдавна. Те са отбелязани.
clinician-someone-else = Търсите помощ за друг човек.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = И кратките номера като 988 или { $example } работят само в своята държава. От чужбина използвайте номер в международен формат, който започва с +. Не всеки такъв номер е достъпен от чужбина.

help-for = Помощ: { $place }
help-worldwide = Помощ по целия свят
heading-emergency = Спешни случаи
heading-crisis-lines = Кризисни линии
heading-branches = Клонове
heading-on-call = Дежурни
heading-libraries = Библиотеки
open = отворено
open-until = отворено до { $time }
closed = затворено
closed-opens = затворено, отваря { $time }
hours-not-known = работното време не е известно
hours = работно време: { $hours }
public-holiday = Там е официален празник. Обичайното работно време може да не важи.
from-abroad = от друга държава: { $number }
not-confirmed-lately = отдавна не е потвърдено
send-keyword = изпратете { $keyword }
menu-option = след това опция { $option }
cost-free = безплатно
cost-local = местна тарифа
cost-premium = повишена тарифа
wifi = wifi
computers = компютри
fee = платено
card-required = нужна е читателска карта
yes = да
no = не
not-known = не е известно
channel-voice = телефон
channel-sms = SMS
channel-chat = чат
channel-email = имейл
channel-textphone = текстов телефон
channel-relay = посредническа услуга
contact-language = език: { $language }
did-you-mean = Имахте предвид: { $place }?

day-monday = пн
day-tuesday = вт
day-wednesday = ср
day-thursday = чт
day-friday = пт
day-saturday = сб
day-sunday = нд

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
