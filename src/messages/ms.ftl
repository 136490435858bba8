# Malay

service-ambulance = ambulans
service-fire = bomba
service-police = polis
service-general = kecemasan

kind-crisis-line = talian bantuan krisis
kind-branch = cawangan Samaritans atau Befrienders
kind-on-call = pakar bertugas atau hospital
kind-library = perpustakaan awam

advice-number = Jika anda atau seseorang di sisi anda sedang dalam bahaya, hubungi { $number } sekarang.
advice-numbers = Jika anda atau seseorang di sisi anda sedang dalam bahaya, hubungi sekarang: { $numbers }.
number-in-some-places = di sesetengah tempat: { $number }
no-number-held = Kami tidak mempunyai nombor kecemasan untuk { $country }.
advice-no-number = { no-number-held } Jika anda sedang dalam bahaya, minta orang berdekatan memanggil bantuan, atau gunakan panggilan kecemasan pada telefon anda.
advice-unknown-country = Jika anda sedang dalam bahaya, hubungi nombor kecemasan di tempat anda berada. Jika anda tidak tahu nombornya, tanya orang berdekatan, atau gunakan panggilan kecemasan pada telefon anda. Dari telefon bimbit, 112 boleh digunakan untuk mendapatkan bantuan di banyak negara.
clinician-elsewhere = Jika anda berada di tempat lain, minta klien anda atau orang yang bersamanya membuat panggilan, atau hubungi polis di tempat anda berada dan minta mereka menghubungi rakan sejawat mereka di { $country }.
advice-clinician = Nombor kecemasan yang disenaraikan di sini hanya dapat menghubungi bantuan dari dalam { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Nombor kecemasan disambungkan ke pusat di tempat pemanggil berada. Ketahui di negara mana klien anda berada sebelum anda memerlukannya.

notice-verify-before-relying = Semak sesuatu nombor sebelum anda bergantung padanya. Nombor boleh berubah, dan kami tidak dapat menjanjikan bahawa setiap maklumat betul pada hari ini.
notice-not-an-endorsement = Tersenarai di sini bukan bermakna disyorkan. Kami tidak menilai atau menyusun kedudukan mutu perkhidmatan.
notice-no-ambulance-number = Kami tidak mempunyai nombor ambulans untuk { $country }. Jika anda memerlukan ambulans, mintalah melalui nombor yang disenaraikan di sini.
notice-no-line-for-country = Kami tidak mempunyai talian bantuan krisis untuk { $country }. Sumber bantuan sedunia yang disenaraikan di sini boleh membantu anda mencarinya.
notice-no-line-matches = Tiada talian bantuan krisis yang sepadan dengan semua yang anda minta. Sumber bantuan sedunia yang disenaraikan di sini tidak ditapis mengikut permintaan itu.
notice-worldwide-only = Kami tidak tahu di mana anda berada, jadi hanya sumber bantuan sedunia disenaraikan.
notice-none-nearby = Tiada apa-apa seperti ini ditemui berdekatan: { $kind }.
notice-place-needed = Untuk mencarinya berdekatan anda, beritahu kami di mana anda berada: { $kind }.
notice-stale = Sesetengah maklumat kali terakhir disahkan sudah lama. Maklumat itu ditandakan.
notice-emergency-number-is-local = Anda mencari bantuan untuk orang lain. Nombor kecemasan disambungkan ke pusat di tempat pemanggil berada: jika didail dari negara lain, panggilan tidak akan sampai ke { $country }.
notice-short-codes-are-local = Nombor pendek seperti 988 atau 116 123 juga hanya berfungsi di dalam negaranya sendiri. Dari luar negara, gunakan nombor dalam bentuk antarabangsa, yang bermula dengan +.
