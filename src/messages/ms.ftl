# Malay

service-ambulance = ambulans
service-fire = bomba
service-police = polis
service-general = kecemasan

kind-crisis-line = talian bantuan krisis
kind-branch = cawangan Samaritans atau Befrienders
kind-on-call = profesional bertugas atau hospital
kind-library = perpustakaan awam
in-some-places = di sesetengah tempat

may-be-others = Mungkin ada yang tidak kami ketahui.
place-not-known = Kami tidak mengenali tempat ini.
worldwide-can-help = Sumber bantuan sedunia yang disenaraikan di sini boleh membantu anda mencarinya.

no-number-held = Dalam senarai kami tiada nombor kecemasan untuk { $country }. { may-be-others }
advice-number = Jika anda atau seseorang berhampiran anda sedang dalam bahaya, hubungi { $number } sekarang.
advice-numbers = Jika anda atau seseorang berhampiran anda sedang dalam bahaya, hubungi sekarang: { $numbers }.
advice-no-number = { no-number-held } Jika anda atau seseorang berhampiran anda sedang dalam bahaya, minta seseorang berhampiran anda memanggil bantuan, atau gunakan panggilan kecemasan pada telefon anda.
advice-unknown-country = Jika anda atau seseorang berhampiran anda sedang dalam bahaya, hubungi nombor kecemasan di tempat anda berada. Jika anda tidak tahu nombornya, tanya seseorang berhampiran anda, atau gunakan panggilan kecemasan pada telefon anda. Dari telefon bimbit, 112 boleh digunakan untuk mendapatkan bantuan di banyak negara.

emergency-calls-are-local = Panggilan kecemasan disambungkan ke pusat yang berhampiran dengan pemanggil. Dalam negara yang sama sekalipun, itu mungkin bukan pusat yang berhampiran dengan klien anda.
clinician-elsewhere = Mula-mula, tanya klien anda alamat tepat tempat dia berada. Jika anda tidak berada berhampiran, minta klien anda atau orang yang bersamanya membuat panggilan, atau hubungi nombor tempatan yang disenaraikan di sini. Jika tidak berjaya, hubungi nombor kecemasan di tempat anda berada dan minta disambungkan kepada perkhidmatan kecemasan yang berhampiran dengan klien anda ({ $place }).
clinician-find-out = Ketahui alamat tepat klien anda, berserta bandar dan negara, sebelum anda memerlukannya.
advice-clinician = Nombor kecemasan yang disenaraikan di sini ialah nombor untuk { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Semak sesuatu nombor sebelum anda bergantung padanya. Nombor boleh berubah, dan kami tidak dapat menjanjikan bahawa setiap maklumat betul pada hari ini.
notice-not-an-endorsement = Tersenarai di sini bukan bermakna disyorkan. Kami tidak menilai atau menyusun kedudukan mutu perkhidmatan.
notice-no-ambulance-number = Dalam senarai kami tiada nombor ambulans untuk { $country }. { may-be-others } Jika anda memerlukan ambulans, mintalah melalui nombor yang disenaraikan di sini.
notice-no-line-for-country = Dalam senarai kami tiada talian bantuan krisis untuk { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Untuk { $country }, kami hanya mempunyai talian bantuan krisis bagi kumpulan atau topik tertentu, tiada untuk semua orang. { worldwide-can-help }
notice-lines-for-parts-only = Untuk { $country }, senarai kami hanya mempunyai talian bantuan krisis bagi bahagian ini: { $places }. { worldwide-can-help }
notice-none-held = Kami tidak mempunyai maklumat jenis ini untuk { $country }: { $kind }. { may-be-others }
notice-no-line-matches = Dalam senarai kami tiada talian bantuan krisis yang sepadan dengan semua yang anda minta. Sumber bantuan sedunia yang disenaraikan di sini tidak ditapis mengikut permintaan itu.
notice-worldwide-only = Kami tidak tahu di mana anda berada, jadi hanya sumber bantuan sedunia disenaraikan.
notice-none-nearby = Tiada apa-apa daripada jenis ini ditemui dalam jarak { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Yang terdekat yang kami ketahui kira-kira { $next } jauhnya.
notice-place-needed = Untuk mencarinya berhampiran anda, beritahu kami di mana anda berada: { $kind }.
notice-across-border = Sesetengah perkhidmatan yang disenaraikan di sini berada di seberang sempadan, di wilayah atau negara lain. Tanya sama ada mereka boleh membantu di tempat yang memerlukan bantuan.
notice-wifi-unknown = Bagi sesetengah perpustakaan yang disenaraikan di sini, kami tidak tahu sama ada terdapat wifi. Tanya sebelum pergi.
notice-place-not-held = { place-not-known } Apa yang disenaraikan di sini ialah untuk seluruh negara: { $country }.
notice-place-not-held-worldwide = { place-not-known } Apa yang disenaraikan di sini ialah untuk seluruh dunia.
notice-place-is-ambiguous = Terdapat lebih daripada satu tempat dengan nama ini. Jawapan ini untuk: { $place }. Jika anda maksudkan tempat lain, tambah wilayah atau negaranya.
notice-place-straddles-border = Poskod ini terletak dalam lebih daripada satu wilayah: { $places }. Perkhidmatan dan peraturan mungkin berbeza, jadi semak wilayah mana yang dimaksudkan.
notice-two-territories = Di sini nombor kecemasan lebih daripada satu negara atau wilayah mungkin berfungsi: { $places }. Jika satu tidak berfungsi, cuba yang lain.
military-post = Poskod ini milik pos tentera.
ask-on-the-base = Pangkalan tentera mempunyai nombor kecemasan sendiri: tanya di pangkalan.
notice-base = { military-post } { ask-on-the-base } Nombor kecemasan yang disenaraikan di sini ialah nombor negara di sekelilingnya: { $country }.
notice-base-unknown = { military-post } Kami tidak tahu di mana pos ini. { ask-on-the-base }
notice-stale = Sesetengah maklumat kali terakhir disahkan sudah lama. Maklumat itu ditandakan.
clinician-someone-else = Anda mencari bantuan untuk orang lain.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Nombor pendek seperti 988 atau { $example } juga hanya berfungsi di dalam negaranya sendiri. Dari luar negara, gunakan nombor dalam bentuk antarabangsa, yang bermula dengan +. Tidak semua nombor sebegini boleh dihubungi dari luar negara.

help-for = Bantuan untuk { $place }
help-worldwide = Bantuan di seluruh dunia
heading-emergency = Kecemasan
heading-crisis-lines = Talian bantuan krisis
heading-branches = Cawangan
heading-on-call = Bertugas
heading-libraries = Perpustakaan
open = buka
open-until = buka hingga { $time }
closed = tutup
closed-opens = tutup, buka semula { $time }
hours-not-known = waktu tidak diketahui
hours = waktu: { $hours }
public-holiday = Di sana cuti umum. Waktu biasa mungkin tidak terpakai.
from-abroad = dari negara lain: { $number }
not-confirmed-lately = lama tidak disahkan
send-keyword = hantar { $keyword }
menu-option = kemudian pilihan { $option }
cost-free = percuma
cost-local = kadar tempatan
cost-premium = kadar premium
wifi = wifi
computers = komputer
fee = berbayar
card-required = kad perpustakaan diperlukan
yes = ya
no = tidak
not-known = tidak diketahui
channel-voice = telefon
channel-sms = SMS
channel-chat = sembang
channel-email = e-mel
channel-textphone = telefon teks
channel-relay = perkhidmatan perantara
contact-language = bahasa: { $language }
did-you-mean = Adakah anda maksudkan { $place }?

day-monday = Isn
day-tuesday = Sel
day-wednesday = Rab
day-thursday = Kha
day-friday = Jum
day-saturday = Sab
day-sunday = Ahd

decimal-separator = .
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
