# Indonesian

service-ambulance = ambulans
service-fire = pemadam kebakaran
service-police = polisi
service-general = keadaan darurat

kind-crisis-line = saluran bantuan krisis
kind-branch = cabang Samaritans atau Befrienders
kind-on-call = tenaga profesional yang bertugas atau rumah sakit
kind-library = perpustakaan umum

advice-number = Jika Anda atau seseorang di dekat Anda sedang dalam bahaya, hubungi { $number } sekarang.
advice-numbers = Jika Anda atau seseorang di dekat Anda sedang dalam bahaya, hubungi sekarang: { $numbers }.
number-in-some-places = di beberapa tempat: { $number }
no-number-held = Kami tidak memiliki nomor darurat untuk { $country }.
advice-no-number = { no-number-held } Jika Anda sedang dalam bahaya, mintalah orang di dekat Anda menelepon bantuan, atau gunakan panggilan darurat di ponsel Anda.
advice-unknown-country = Jika Anda sedang dalam bahaya, hubungi nomor darurat di tempat Anda berada. Jika Anda tidak tahu nomornya, tanyakan kepada orang di dekat Anda, atau gunakan panggilan darurat di ponsel Anda. Dari ponsel, 112 dapat digunakan untuk meminta bantuan di banyak negara.
clinician-elsewhere = Jika Anda berada di tempat lain, mintalah klien Anda atau orang yang bersamanya untuk menelepon, atau hubungi polisi di tempat Anda berada dan mintalah mereka menghubungi rekan mereka di { $country }.
advice-clinician = Nomor darurat yang tercantum di sini hanya dapat menjangkau bantuan dari dalam { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Nomor darurat terhubung ke pusat layanan di tempat penelepon berada. Cari tahu di negara mana klien Anda berada sebelum Anda memerlukannya.

notice-verify-before-relying = Periksa suatu nomor sebelum Anda mengandalkannya. Nomor dapat berubah, dan kami tidak dapat menjanjikan bahwa setiap data benar hari ini.
notice-not-an-endorsement = Tercantum di sini bukan berarti direkomendasikan. Kami tidak menilai atau memeringkat mutu layanan.
notice-no-ambulance-number = Kami tidak memiliki nomor ambulans untuk { $country }. Jika Anda membutuhkan ambulans, mintalah melalui nomor yang tercantum di sini.
notice-no-line-for-country = Kami tidak memiliki saluran bantuan krisis untuk { $country }. Sumber bantuan sedunia yang tercantum di sini dapat membantu Anda menemukannya.
notice-no-line-matches = Tidak ada saluran bantuan krisis yang cocok dengan semua yang Anda minta. Sumber bantuan sedunia yang tercantum di sini tidak disaring menurut permintaan itu.
notice-worldwide-only = Kami tidak tahu di mana Anda berada, jadi hanya sumber bantuan sedunia yang ditampilkan.
notice-none-nearby = Tidak ditemukan yang seperti ini di dekat sini: { $kind }.
notice-place-needed = Untuk menemukannya di dekat Anda, beri tahu kami di mana Anda berada: { $kind }.
notice-stale = Beberapa data terakhir dikonfirmasi sudah lama sekali. Data itu diberi tanda.
notice-emergency-number-is-local = Anda mencari bantuan untuk orang lain. Nomor darurat terhubung ke pusat layanan di tempat penelepon berada: jika dihubungi dari negara lain, nomor itu tidak akan tersambung ke { $country }.
notice-short-codes-are-local = Nomor pendek seperti 988 atau 116 123 juga hanya berfungsi di dalam negaranya sendiri. Dari luar negeri, gunakan nomor dalam format internasional, yang diawali dengan +.
