# Russian

service-ambulance = скорая помощь
service-fire = пожарная служба
service-police = полиция
service-general = экстренные случаи

kind-crisis-line = кризисная линия
kind-branch = отделение организации Samaritans или Befrienders
kind-on-call = дежурный специалист или больница
kind-library = публичная библиотека
in-some-places = в некоторых местах

may-be-others = Возможно, есть то, о чём мы не знаем.
place-not-known = Мы не знаем этого места.
worldwide-can-help = Указанные здесь всемирные ресурсы могут помочь вам её найти.

no-number-held = В нашем списке нет номера экстренной помощи для этой страны: { $country }. { may-be-others }
advice-number = Если вам или кому-то рядом угрожает непосредственная опасность, немедленно звоните по номеру { $number }.
advice-numbers = Если вам или кому-то рядом угрожает непосредственная опасность, немедленно звоните: { $numbers }.
advice-no-number = { no-number-held } Если вам или кому-то рядом угрожает непосредственная опасность, попросите кого-нибудь рядом вызвать помощь или воспользуйтесь экстренным вызовом на телефоне.
advice-unknown-country = Если вам или кому-то рядом угрожает непосредственная опасность, звоните по номеру экстренной помощи того места, где вы находитесь. Если вы его не знаете, спросите кого-нибудь рядом или воспользуйтесь экстренным вызовом на телефоне. С мобильного телефона во многих странах можно вызвать помощь по номеру 112.

emergency-calls-are-local = Экстренный вызов поступает в центр рядом с тем, кто звонит. Даже внутри одной страны это может быть не тот центр, который находится рядом с вашим клиентом.
clinician-elsewhere = Сначала узнайте у клиента точный адрес, где он находится. Если вы не рядом, попросите позвонить его или того, кто рядом с ним, или позвоните по указанному здесь местному номеру. Если это не получается, позвоните по номеру экстренной помощи там, где находитесь вы, и попросите соединить с экстренными службами рядом с клиентом ({ $place }).
clinician-find-out = Узнайте заранее точный адрес клиента, с городом и страной.
advice-clinician = Указанные здесь номера экстренной помощи — номера этой страны: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Проверьте номер, прежде чем на него полагаться. Номера меняются, и мы не можем обещать, что сегодня все данные верны.
notice-not-an-endorsement = Присутствие в этом списке не является рекомендацией. Мы не оцениваем качество услуг и не составляем рейтингов.
notice-no-ambulance-number = В нашем списке нет номера скорой помощи для этой страны: { $country }. { may-be-others } Если нужна скорая помощь, попросите о ней по указанным здесь номерам.
notice-no-line-for-country = В нашем списке нет кризисной линии для этой страны: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Для этой страны у нас есть кризисные линии только для отдельных групп или тем, но нет ни одной для всех: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Для этой страны ({ $country }) в нашем списке есть кризисные линии только для следующих её частей: { $places }. { worldwide-can-help }
notice-none-held = Для этой страны ({ $country }) у нас нет ничего этого вида: { $kind }. { may-be-others }
notice-no-line-matches = Ни одна кризисная линия в нашем списке не соответствует всему, что вы указали. Указанные здесь всемирные ресурсы не отобраны по этим условиям.
notice-worldwide-only = Мы не знаем, где вы находитесь, поэтому показаны только всемирные ресурсы.
notice-none-nearby = В пределах { $distance } ничего этого вида не найдено: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Ближайшее известное нам место примерно в { $next } отсюда.
notice-place-needed = Чтобы найти это рядом с вами, укажите, где вы находитесь: { $kind }.
notice-across-border = Некоторые из указанных здесь служб находятся по другую сторону границы, в другом регионе или в другой стране. Спросите, могут ли они помочь там, где нужна помощь.
notice-wifi-unknown = О некоторых указанных здесь библиотеках мы не знаем, есть ли там wifi. Спросите, прежде чем идти.
notice-place-not-held = { place-not-known } Указанное здесь относится ко всей стране: { $country }.
notice-place-not-held-worldwide = { place-not-known } Указанное здесь относится ко всему миру.
notice-place-is-ambiguous = Это название носит несколько мест. Этот ответ относится к следующему месту: { $place }. Если вы имеете в виду другое, добавьте регион или страну.
notice-place-straddles-border = Этот почтовый индекс относится к нескольким регионам: { $places }. Услуги и правила могут различаться, поэтому уточните, о каком регионе идёт речь.
notice-two-territories = Здесь могут работать номера экстренной помощи нескольких стран или территорий: { $places }. Если один не работает, попробуйте другой.
military-post = Этот почтовый индекс относится к военной почте.
ask-on-the-base = У военной базы есть свой номер экстренной помощи: узнайте его на базе.
notice-base = { military-post } { ask-on-the-base } Указанные здесь номера экстренной помощи — номера страны вокруг базы: { $country }.
notice-base-unknown = { military-post } Мы не знаем, где находится эта почта. { ask-on-the-base }
notice-stale = Некоторые данные в последний раз подтверждались давно. Они отмечены.
clinician-someone-else = Вы ищете помощь для другого человека.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Короткие номера, такие как 988 или { $example }, тоже работают только в своей стране. Из-за границы используйте номер в международном формате, который начинается с +. Не все такие номера доступны из-за границы.

help-for = Помощь: { $place }
help-worldwide = Помощь во всём мире
heading-emergency = Экстренная помощь
heading-crisis-lines = Кризисные линии
heading-branches = Отделения
heading-on-call = Дежурные
heading-libraries = Библиотеки
open = открыто
open-until = открыто до { $time }
closed = закрыто
closed-opens = закрыто, откроется { $time }
hours-not-known = часы работы неизвестны
hours = часы работы: { $hours }
public-holiday = Там праздничный день. Обычные часы работы могут не действовать.
from-abroad = из другой страны: { $number }
not-confirmed-lately = давно не подтверждалось
send-keyword = отправьте { $keyword }
menu-option = затем клавиша { $option }
cost-free = бесплатно
cost-local = местный тариф
cost-premium = повышенный тариф
wifi = wifi
computers = компьютеры
fee = платно
card-required = нужен читательский билет
yes = да
no = нет
not-known = неизвестно
channel-voice = телефон
channel-sms = SMS
channel-chat = чат
channel-email = электронная почта
channel-textphone = текстовый телефон
channel-relay = служба-посредник
contact-language = язык: { $language }
did-you-mean = Вы имели в виду: { $place }?

day-monday = пн
day-tuesday = вт
day-wednesday = ср
day-thursday = чт
day-friday = пт
day-saturday = сб
day-sunday = вс

decimal-separator = ,
kilometres = { $number } км
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
