# Polish

service-ambulance = pogotowie ratunkowe
service-fire = straż pożarna
service-police = policja
service-general = sytuacje alarmowe

kind-crisis-line = telefon kryzysowy
kind-branch = oddział Samaritans lub Befrienders
kind-on-call = specjalista na dyżurze lub szpital
kind-library = biblioteka publiczna

advice-number = Jeśli Ty lub ktoś obok Ciebie jest w bezpośrednim niebezpieczeństwie, zadzwoń teraz pod numer { $number }.
advice-numbers = Jeśli Ty lub ktoś obok Ciebie jest w bezpośrednim niebezpieczeństwie, zadzwoń teraz: { $numbers }.
number-in-some-places = w niektórych miejscach: { $number }
no-number-held = Nie mamy numeru alarmowego dla tego kraju: { $country }.
advice-no-number = { no-number-held } Jeśli grozi Ci bezpośrednie niebezpieczeństwo, poproś kogoś w pobliżu, aby wezwał pomoc, lub użyj połączenia alarmowego w telefonie.
advice-unknown-country = Jeśli grozi Ci bezpośrednie niebezpieczeństwo, zadzwoń pod numer alarmowy obowiązujący tam, gdzie jesteś. Jeśli go nie znasz, zapytaj kogoś w pobliżu lub użyj połączenia alarmowego w telefonie. W wielu krajach z telefonu komórkowego można wezwać pomoc pod numerem 112.
clinician-elsewhere = Jeśli jesteś gdzie indziej, poproś, aby zadzwoniła osoba, którą się opiekujesz, lub ktoś, kto jest przy niej. Możesz też zadzwonić na policję tam, gdzie jesteś, i poprosić o kontakt z tamtejszą policją ({ $country }).
advice-clinician = Pod podanymi tu numerami alarmowymi można wezwać pomoc tylko z terenu tego kraju: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Numery alarmowe łączą z centrum w miejscu, z którego ktoś dzwoni. Ustal zawczasu, w jakim kraju jest osoba, którą się opiekujesz.

notice-verify-before-relying = Sprawdź numer, zanim na nim polegasz. Numery się zmieniają i nie możemy obiecać, że dziś każdy wpis jest poprawny.
notice-not-an-endorsement = Obecność na tej liście nie jest rekomendacją. Nie oceniamy jakości usług i nie tworzymy rankingów.
notice-no-ambulance-number = Nie mamy numeru pogotowia ratunkowego dla tego kraju: { $country }. Jeśli potrzebna jest karetka, poproś o nią pod podanymi tu numerami.
notice-no-line-for-country = Nie mamy telefonu kryzysowego dla tego kraju: { $country }. Podane tu źródła pomocy o zasięgu światowym mogą pomóc Ci go znaleźć.
notice-no-line-matches = Żaden telefon kryzysowy nie spełnia wszystkich podanych warunków. Podane tu źródła pomocy o zasięgu światowym nie są według nich zawężone.
notice-worldwide-only = Nie wiemy, gdzie jesteś, dlatego podajemy tylko źródła pomocy o zasięgu światowym.
notice-none-nearby = W pobliżu nie znaleziono niczego tego rodzaju: { $kind }.
notice-place-needed = Aby wyszukać to w pobliżu, podaj, gdzie jesteś: { $kind }.
notice-stale = Niektóre wpisy ostatnio potwierdzono dawno temu. Są oznaczone.
notice-emergency-number-is-local = Szukasz pomocy dla innej osoby. Numery alarmowe łączą z centrum w miejscu, z którego ktoś dzwoni. Wybrane w innym kraju nie połączą z tamtejszymi służbami ({ $country }).
notice-short-codes-are-local = Krótkie numery, takie jak 988 lub 116 123, również działają tylko w swoim kraju. Z zagranicy użyj numeru w formacie międzynarodowym, który zaczyna się od znaku +.
