# Turkish

service-ambulance = ambulans
service-fire = itfaiye
service-police = polis
service-general = acil durumlar

kind-crisis-line = kriz destek hattı
kind-branch = Samaritans veya Befrienders şubesi
kind-on-call = nöbetçi uzman veya hastane
kind-library = halk kütüphanesi

advice-number = Siz veya yakınınızdaki biri şu anda tehlikedeyse, hemen şu numarayı arayın: { $number }.
advice-numbers = Siz veya yakınınızdaki biri şu anda tehlikedeyse, hemen arayın: { $numbers }.
number-in-some-places = bazı yerlerde: { $number }
no-number-held = Bu ülke için elimizde acil durum numarası yok: { $country }.
advice-no-number = { no-number-held } Şu anda tehlikedeyseniz, yakınınızdaki birinden yardım çağırmasını isteyin veya telefonunuzun acil arama özelliğini kullanın.
advice-unknown-country = Şu anda tehlikedeyseniz, bulunduğunuz yerin acil durum numarasını arayın. Numarayı bilmiyorsanız yakınınızdaki birine sorun veya telefonunuzun acil arama özelliğini kullanın. Cep telefonundan 112 aranarak birçok ülkede yardıma ulaşılabilir.
clinician-elsewhere = Başka bir yerdeyseniz, danışanınızdan veya yanındaki birinden aramasını isteyin. Ya da kendi bulunduğunuz yerdeki polisi arayın ve oradaki meslektaşlarıyla iletişime geçmelerini isteyin ({ $country }).
advice-clinician = Burada verilen acil durum numaralarıyla yalnızca bu ülkenin içinden yardıma ulaşılabilir: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Acil durum numaraları, arayanın bulunduğu yerdeki merkeze bağlanır. Danışanınızın hangi ülkede olduğunu, gerekmeden önce öğrenin.

notice-verify-before-relying = Bir numaraya güvenmeden önce onu kontrol edin. Numaralar değişir ve bugün her bilginin doğru olduğuna söz veremeyiz.
notice-not-an-endorsement = Burada yer almak bir tavsiye anlamına gelmez. Hizmetlerin kalitesini puanlamıyor ve sıralamıyoruz.
notice-no-ambulance-number = Bu ülke için elimizde ambulans numarası yok: { $country }. Ambulans gerekiyorsa burada verilen numaralardan isteyin.
notice-no-line-for-country = Bu ülke için elimizde kriz destek hattı yok: { $country }. Burada verilen dünya çapındaki kaynaklar bir hat bulmanıza yardımcı olabilir.
notice-no-line-matches = İstediklerinizin tümüne uyan bir kriz destek hattı yok. Burada verilen dünya çapındaki kaynaklar buna göre daraltılmamıştır.
notice-worldwide-only = Nerede olduğunuzu bilmiyoruz, bu yüzden yalnızca dünya çapındaki kaynaklar listelendi.
notice-none-nearby = Bu yakınlarda bu türden bir şey bulunamadı: { $kind }.
notice-place-needed = Bunu yakınınızda bulmak için nerede olduğunuzu belirtin: { $kind }.
notice-stale = Bazı bilgiler en son uzun zaman önce doğrulandı. Bunlar işaretlidir.
notice-emergency-number-is-local = Başka biri için yardım arıyorsunuz. Acil durum numaraları, arayanın bulunduğu yerdeki merkeze bağlanır: başka bir ülkeden arandığında oradaki yardıma ulaşmaz ({ $country }).
notice-short-codes-are-local = 988 veya 116 123 gibi kısa numaralar da yalnızca kendi ülkelerinde çalışır. Yurt dışından, + ile başlayan uluslararası biçimde bir numara kullanın.
