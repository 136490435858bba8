# Indonesian

service-ambulance = ambulans
service-fire = pemadam kebakaran
service-police = polisi
service-general = keadaan darurat

kind-crisis-line = saluran bantuan krisis
kind-branch = cabang Samaritans atau Befrienders
kind-on-call = tenaga profesional yang bertugas atau rumah sakit
kind-library = perpustakaan umum
in-some-places = di beberapa tempat

may-be-others = Mungkin ada yang tidak kami ketahui.
place-not-known = Kami tidak mengenal tempat ini.
worldwide-can-help = Sumber bantuan sedunia yang tercantum di sini dapat membantu Anda menemukannya.

no-number-held = Dalam daftar kami tidak ada nomor darurat untuk { $country }. { may-be-others }
advice-number = Jika Anda atau seseorang di dekat Anda sedang dalam bahaya, hubungi { $number } sekarang.
advice-numbers = Jika Anda atau seseorang di dekat Anda sedang dalam bahaya, hubungi sekarang: { $numbers }.
advice-no-number = { no-number-held } Jika Anda atau seseorang di dekat Anda sedang dalam bahaya, mintalah orang di dekat Anda menelepon bantuan, atau gunakan panggilan darurat di ponsel Anda.
advice-unknown-country = Jika Anda atau seseorang di dekat Anda sedang dalam bahaya, hubungi nomor darurat di tempat Anda berada. Jika Anda tidak tahu nomornya, tanyakan kepada orang di dekat Anda, atau gunakan panggilan darurat di ponsel Anda. Dari ponsel, 112 dapat digunakan untuk meminta bantuan di banyak negara.

emergency-calls-are-local = Panggilan darurat masuk ke pusat layanan di dekat penelepon. Bahkan di dalam satu negara, itu belum tentu pusat layanan di dekat klien Anda.
clinician-elsewhere = Pertama, tanyakan kepada klien Anda alamat persis tempat ia berada. Jika Anda tidak berada di dekatnya, mintalah klien Anda atau orang yang bersamanya untuk menelepon, atau hubungi nomor setempat yang tercantum di sini. Jika tidak berhasil, hubungi nomor darurat di tempat Anda berada dan mintalah disambungkan ke layanan darurat di dekat klien Anda ({ $place }).
clinician-find-out = Cari tahu alamat persis klien Anda, beserta kota dan negaranya, sebelum Anda memerlukannya.
advice-clinician = Nomor darurat yang tercantum di sini adalah nomor untuk { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Periksa suatu nomor sebelum Anda mengandalkannya. Nomor dapat berubah, dan kami tidak dapat menjanjikan bahwa setiap data benar hari ini.
notice-not-an-endorsement = Tercantum di sini bukan berarti direkomendasikan. Kami tidak menilai atau memeringkat mutu layanan.
notice-no-ambulance-number = Dalam daftar kami tidak ada nomor ambulans untuk { $country }. { may-be-others } Jika Anda membutuhkan ambulans, mintalah melalui nomor yang tercantum di sini.
notice-no-line-for-country = Dalam daftar kami tidak ada saluran bantuan krisis untuk { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Untuk { $country }, kami hanya memiliki saluran bantuan krisis bagi kelompok atau topik tertentu, tidak ada yang untuk semua orang. { worldwide-can-help }
notice-lines-for-parts-only = Untuk { $country }, daftar kami hanya memiliki saluran bantuan krisis bagi bagian-bagian ini: { $places }. { worldwide-can-help }
notice-none-held = Kami tidak memiliki data jenis ini untuk { $country }: { $kind }. { may-be-others }
notice-no-line-matches = Dalam daftar kami tidak ada saluran bantuan krisis yang cocok dengan semua yang Anda minta. Sumber bantuan sedunia yang tercantum di sini tidak disaring menurut permintaan itu.
notice-worldwide-only = Kami tidak tahu di mana Anda berada, jadi hanya sumber bantuan sedunia yang ditampilkan.
notice-none-nearby = Tidak ditemukan yang seperti ini dalam jarak { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Yang terdekat yang kami ketahui berjarak sekitar { $next }.
notice-place-needed = Untuk menemukannya di dekat Anda, beri tahu kami di mana Anda berada: { $kind }.
notice-across-border = Beberapa layanan yang tercantum di sini berada di seberang perbatasan, di wilayah atau negara lain. Tanyakan apakah mereka dapat membantu di tempat bantuan dibutuhkan.
notice-wifi-unknown = Untuk beberapa perpustakaan yang tercantum di sini, kami tidak tahu apakah ada wifi. Tanyakan sebelum pergi.
notice-place-not-held = { place-not-known } Yang tercantum di sini berlaku untuk seluruh negara: { $country }.
notice-place-not-held-worldwide = { place-not-known } Yang tercantum di sini berlaku untuk seluruh dunia.
notice-place-is-ambiguous = Ada lebih dari satu tempat dengan nama ini. Jawaban ini untuk: { $place }. Jika yang Anda maksud tempat lain, tambahkan wilayah atau negaranya.
notice-place-straddles-border = Kode pos ini berada di lebih dari satu wilayah: { $places }. Layanan dan aturannya bisa berbeda, jadi periksalah wilayah mana yang dimaksud.
notice-two-territories = Di sini nomor darurat dari lebih dari satu negara atau wilayah mungkin berfungsi: { $places }. Jika satu nomor tidak berfungsi, cobalah yang lain.
military-post = Kode pos ini milik pos militer.
ask-on-the-base = Pangkalan militer memiliki nomor daruratnya sendiri: tanyakan di pangkalan.
notice-base = { military-post } { ask-on-the-base } Nomor darurat yang tercantum di sini adalah nomor negara di sekitarnya: { $country }.
notice-base-unknown = { military-post } Kami tidak tahu di mana pos ini berada. { ask-on-the-base }
notice-stale = Beberapa data terakhir dikonfirmasi sudah lama sekali. Data itu diberi tanda.
clinician-someone-else = Anda mencari bantuan untuk orang lain.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Nomor pendek seperti 988 atau { $example } juga hanya berfungsi di dalam negaranya sendiri. Dari luar negeri, gunakan nomor dalam format internasional, yang diawali dengan +. Tidak semua nomor seperti itu dapat dihubungi dari luar negeri.

help-for = Bantuan untuk { $place }
help-worldwide = Bantuan di seluruh dunia
heading-emergency = Darurat
heading-crisis-lines = Saluran bantuan krisis
heading-branches = Cabang
heading-on-call = Bertugas
heading-libraries = Perpustakaan
open = buka
open-until = buka sampai { $time }
closed = tutup
closed-opens = tutup, buka lagi { $time }
hours-not-known = jam layanan tidak diketahui
hours = jam layanan: { $hours }
public-holiday = Di sana sedang hari libur. Jam layanan yang biasa mungkin tidak berlaku.
from-abroad = dari negara lain: { $number }
not-confirmed-lately = lama tidak dikonfirmasi
send-keyword = kirim { $keyword }
menu-option = lalu pilihan { $option }
cost-free = gratis
cost-local = tarif lokal
cost-premium = tarif premium
wifi = wifi
computers = komputer
fee = berbayar
card-required = perlu kartu perpustakaan
yes = ya
no = tidak
not-known = tidak diketahui
channel-voice = telepon
channel-sms = SMS
channel-chat = obrolan
channel-email = email
channel-textphone = telepon teks
channel-relay = layanan perantara
contact-language = bahasa: { $language }
did-you-mean = Apakah maksud Anda { $place }?

day-monday = Sen
day-tuesday = Sel
day-wednesday = Rab
day-thursday = Kam
day-friday = Jum
day-saturday = Sab
day-sunday = Min

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
