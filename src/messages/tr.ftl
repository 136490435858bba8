# Turkish

service-ambulance = ambulans
service-fire = itfaiye
service-police = polis
service-general = acil durumlar

kind-crisis-line = kriz destek hattı
kind-branch = Samaritans veya Befrienders şubesi
kind-on-call = nöbetçi uzman veya hastane
kind-library = halk kütüphanesi
in-some-places = bazı yerlerde

may-be-others = Bizim bilmediğimiz yerler olabilir.
place-not-known = Bu yeri bilmiyoruz.
worldwide-can-help = Burada verilen dünya çapındaki kaynaklar bir hat bulmanıza yardımcı olabilir.

no-number-held = Listemizde bu ülke için acil durum numarası yok: { $country }. { may-be-others }
advice-number = Siz veya yakınınızdaki biri şu anda tehlikedeyse, hemen şu numarayı arayın: { $number }.
advice-numbers = Siz veya yakınınızdaki biri şu anda tehlikedeyse, hemen arayın: { $numbers }.
advice-no-number = { no-number-held } Siz veya yakınınızdaki biri şu anda tehlikedeyse, yakınınızdaki birinden yardım çağırmasını isteyin veya telefonunuzun acil arama özelliğini kullanın.
advice-unknown-country = Siz veya yakınınızdaki biri şu anda tehlikedeyse, bulunduğunuz yerin acil durum numarasını arayın. Numarayı bilmiyorsanız yakınınızdaki birine sorun veya telefonunuzun acil arama özelliğini kullanın. Cep telefonundan 112 aranarak birçok ülkede yardıma ulaşılabilir.

emergency-calls-are-local = Acil durum çağrısı, arayana yakın merkeze gider. Aynı ülke içinde bile bu, danışanınıza yakın merkez olmayabilir.
clinician-elsewhere = Önce danışanınıza bulunduğu yerin tam adresini sorun. Yakınında değilseniz, danışanınızdan veya yanındaki birinden aramasını isteyin ya da burada verilen yerel bir numarayı arayın. Bu olmazsa, kendi bulunduğunuz yerin acil durum numarasını arayın ve danışanınıza yakın acil yardım ekiplerine bağlanmayı isteyin ({ $place }).
clinician-find-out = Danışanınızın tam adresini, şehir ve ülkesiyle, gerekmeden önce öğrenin.
advice-clinician = Burada verilen acil durum numaraları bu ülkenin numaralarıdır: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Bir numaraya güvenmeden önce onu kontrol edin. Numaralar değişir ve bugün her bilginin doğru olduğuna söz veremeyiz.
notice-not-an-endorsement = Burada yer almak bir tavsiye anlamına gelmez. Hizmetlerin kalitesini puanlamıyor ve sıralamıyoruz.
notice-no-ambulance-number = Listemizde bu ülke için ambulans numarası yok: { $country }. { may-be-others } Ambulans gerekiyorsa burada verilen numaralardan isteyin.
notice-no-line-for-country = Listemizde bu ülke için kriz destek hattı yok: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Bu ülke için elimizde yalnızca belirli gruplara veya konulara yönelik kriz destek hatları var, herkese açık bir hat yok: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Bu ülke ({ $country }) için listemizde yalnızca şu bölümlere ait kriz destek hatları var: { $places }. { worldwide-can-help }
notice-none-held = Bu ülke ({ $country }) için elimizde bu türden bir kayıt yok: { $kind }. { may-be-others }
notice-no-line-matches = Listemizde istediklerinizin tümüne uyan bir kriz destek hattı yok. Burada verilen dünya çapındaki kaynaklar buna göre daraltılmamıştır.
notice-worldwide-only = Nerede olduğunuzu bilmiyoruz, bu yüzden yalnızca dünya çapındaki kaynaklar listelendi.
notice-none-nearby = { $distance } içinde bu türden bir şey bulunamadı: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Bildiğimiz en yakını yaklaşık { $next } uzakta.
notice-place-needed = Bunu yakınınızda bulmak için nerede olduğunuzu belirtin: { $kind }.
notice-across-border = Burada verilen bazı yerler bir sınırın öte yanında, başka bir bölgede veya ülkede. Yardımın gerektiği yerde yardımcı olup olamayacaklarını onlara sorun.
notice-wifi-unknown = Burada verilen bazı kütüphanelerde wifi olup olmadığını bilmiyoruz. Gitmeden önce sorun.
notice-place-not-held = { place-not-known } Burada verilenler tüm ülke içindir: { $country }.
notice-place-not-held-worldwide = { place-not-known } Burada verilenler tüm dünya içindir.
notice-place-is-ambiguous = Bu adda birden fazla yer var. Bu yanıt şu yer içindir: { $place }. Başka bir yeri kastediyorsanız bölgesini veya ülkesini ekleyin.
notice-place-straddles-border = Bu posta kodu birden fazla bölgede yer alıyor: { $places }. Hizmetler ve kurallar farklı olabilir; bu yüzden hangi bölge olduğunu kontrol edin.
notice-two-territories = Burada birden fazla ülkenin veya bölgenin acil durum numaraları çalışabilir: { $places }. Biri çalışmazsa ötekini deneyin.
military-post = Bu posta kodu askerî bir posta birimine ait.
ask-on-the-base = Askerî üslerin kendi acil durum numarası vardır: üste sorun.
notice-base = { military-post } { ask-on-the-base } Burada verilen acil durum numaraları çevredeki ülkenin numaralarıdır: { $country }.
notice-base-unknown = { military-post } Bu birimin nerede olduğunu bilmiyoruz. { ask-on-the-base }
notice-stale = Bazı bilgiler en son uzun zaman önce doğrulandı. Bunlar işaretlidir.
clinician-someone-else = Başka biri için yardım arıyorsunuz.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Kısa numaralar da (örneğin 988 veya { $example }) yalnızca kendi ülkelerinde çalışır. Yurt dışından, + ile başlayan uluslararası biçimde bir numara kullanın. Bu numaraların bazılarına yurt dışından ulaşılamaz.

help-for = Yardım: { $place }
help-worldwide = Dünya çapında yardım
heading-emergency = Acil durum
heading-crisis-lines = Kriz destek hatları
heading-branches = Şubeler
heading-on-call = Nöbetçi
heading-libraries = Kütüphaneler
open = açık
open-until = açık, kapanış: { $time }
closed = kapalı
closed-opens = kapalı, açılış: { $time }
hours-not-known = saatler bilinmiyor
hours = saatler: { $hours }
public-holiday = Orada resmî tatil günü. Olağan saatler geçerli olmayabilir.
from-abroad = başka bir ülkeden: { $number }
not-confirmed-lately = uzun süredir doğrulanmadı
send-keyword = şunu gönderin: { $keyword }
menu-option = sonra seçenek: { $option }
cost-free = ücretsiz
cost-local = yerel ücret
cost-premium = yüksek ücret
wifi = wifi
computers = bilgisayar
fee = ücretli
card-required = kütüphane kartı gerekli
yes = evet
no = hayır
not-known = bilinmiyor
channel-voice = telefon
channel-sms = SMS
channel-chat = sohbet
channel-email = e-posta
channel-textphone = metin telefonu
channel-relay = aracı hizmet
contact-language = dil: { $language }
did-you-mean = Bunu mu demek istediniz: { $place }?

day-monday = Pzt
day-tuesday = Sal
day-wednesday = Çar
day-thursday = Per
day-friday = Cum
day-saturday = Cmt
day-sunday = Paz

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
