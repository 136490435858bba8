# Serbian

service-ambulance = хитна помоћ
service-fire = ватрогасци
service-police = полиција
service-general = хитни случајеви

kind-crisis-line = кризна линија
kind-branch = огранак организације Samaritans или Befrienders
kind-on-call = дежурни стручњак или болница
kind-library = јавна библиотека
in-some-places = на неким местима

may-be-others = Можда постоји нешто за шта не знамо.
place-not-known = Не знамо за ово место.
worldwide-can-help = Овде наведени светски извори помоћи могу вам помоћи да је пронађете.

no-number-held = На нашем списку нема броја за хитне случајеве за ову земљу: { $country }. { may-be-others }
advice-number = Ако сте ви или неко у вашој близини у непосредној опасности, одмах позовите { $number }.
advice-numbers = Ако сте ви или неко у вашој близини у непосредној опасности, одмах позовите: { $numbers }.
advice-no-number = { no-number-held } Ако сте ви или неко у вашој близини у непосредној опасности, замолите некога у близини да позове помоћ или употребите хитни позив на свом телефону.
advice-unknown-country = Ако сте ви или неко у вашој близини у непосредној опасности, позовите број за хитне случајеве места на ком се налазите. Ако га не знате, питајте некога у близини или употребите хитни позив на свом телефону. Са мобилног телефона у многим земљама помоћ можете добити на броју 112.

emergency-calls-are-local = Хитни позив стиже у центар у близини особе која зове. Чак и унутар исте земље то не мора бити центар у близини вашег клијента.
clinician-elsewhere = Најпре питајте свог клијента за тачну адресу на којој се налази. Ако нисте у близини, замолите њега или некога ко је са њим да позове, или позовите неки овде наведени локални број. Ако то не успе, позовите број за хитне случајеве места у ком се ви налазите и замолите да вас споје са хитним службама у близини клијента ({ $place }).
clinician-find-out = На време сазнајте тачну адресу свог клијента, са местом и земљом.
advice-clinician = Овде наведени бројеви за хитне случајеве важе у овој земљи: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Проверите број пре него што се на њега ослоните. Бројеви се мењају и не можемо обећати да је данас сваки податак тачан.
notice-not-an-endorsement = То што је нека служба на овом списку није препорука. Квалитет услуга не оцењујемо и не рангирамо.
notice-no-ambulance-number = На нашем списку нема броја хитне помоћи за ову земљу: { $country }. { may-be-others } Ако вам треба возило хитне помоћи, затражите га на овде наведеним бројевима.
notice-no-line-for-country = На нашем списку нема кризне линије за ову земљу: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = За ову земљу имамо само кризне линије за одређене групе или теме, ниједну за све: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = За ову земљу ({ $country }) на нашем списку има кризних линија само за ове делове: { $places }. { worldwide-can-help }
notice-none-held = За ову земљу ({ $country }) немамо ништа ове врсте: { $kind }. { may-be-others }
notice-no-line-matches = Ниједна кризна линија са нашег списка не одговара свему што сте тражили. Овде наведени светски извори помоћи нису сужени према томе.
notice-worldwide-only = Не знамо где се налазите, па су наведени само светски извори помоћи.
notice-none-nearby = На удаљености до { $distance } није пронађено ништа ове врсте: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Најближе за шта знамо удаљено је око { $next }.
notice-place-needed = Да бисмо то потражили у вашој близини, наведите где се налазите: { $kind }.
notice-across-border = Неки овде наведени извори помоћи налазе се преко границе, у другом региону или земљи. Питајте их да ли могу да помогну тамо где је помоћ потребна.
notice-wifi-unknown = За неке овде наведене библиотеке не знамо да ли имају wifi. Питајте пре него што одете.
notice-place-not-held = { place-not-known } Овде наведено важи за целу земљу: { $country }.
notice-place-not-held-worldwide = { place-not-known } Овде наведено важи за цео свет.
notice-place-is-ambiguous = Више места има ово име. Овај одговор се односи на: { $place }. Ако мислите на друго место, додајте регион или земљу.
notice-place-straddles-border = Овај поштански број се налази у више региона: { $places }. Услуге и правила могу да се разликују, зато проверите о ком региону је реч.
notice-two-territories = Овде могу да раде бројеви за хитне случајеве више од једне земље или територије: { $places }. Ако један не ради, покушајте са другим.
military-post = Овај поштански број припада војној пошти.
ask-on-the-base = Војна база има сопствени број за хитне случајеве: питајте за њега у бази.
notice-base = { military-post } { ask-on-the-base } Овде наведени бројеви за хитне случајеве важе у земљи око ње: { $country }.
notice-base-unknown = { military-post } Не знамо где се та пошта налази. { ask-on-the-base }
notice-stale = Неки подаци су последњи пут потврђени давно. Означени су.
clinician-someone-else = Тражите помоћ за другу особу.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = И кратки бројеви, као што су 988 или { $example }, раде само у својој земљи. Из иностранства употребите број у међународном облику, који почиње знаком +. Нису сви такви бројеви доступни из иностранства.

help-for = Помоћ: { $place }
help-worldwide = Помоћ у целом свету
heading-emergency = Хитни случајеви
heading-crisis-lines = Кризне линије
heading-branches = Огранци
heading-on-call = Дежурство
heading-libraries = Библиотеке
open = отворено
open-until = отворено до { $time }
closed = затворено
closed-opens = затворено, отвара се { $time }
hours-not-known = радно време није познато
hours = радно време: { $hours }
public-holiday = Тамо је празник. Уобичајено радно време можда не важи.
from-abroad = из друге земље: { $number }
not-confirmed-lately = дуго није потврђено
send-keyword = пошаљите { $keyword }
menu-option = затим опција { $option }
cost-free = бесплатно
cost-local = локална тарифа
cost-premium = увећана тарифа
wifi = wifi
computers = рачунари
fee = наплаћује се
card-required = потребна је чланска карта
yes = да
no = не
not-known = није познато
channel-voice = телефон
channel-sms = SMS
channel-chat = ћаскање
channel-email = имејл
channel-textphone = текстуални телефон
channel-relay = посредничка услуга
contact-language = језик: { $language }
did-you-mean = Да ли сте мислили: { $place }?

day-monday = пон
day-tuesday = уто
day-wednesday = сре
day-thursday = чет
day-friday = пет
day-saturday = суб
day-sunday = нед

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
