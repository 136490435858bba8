# Swahili

service-ambulance = ambulensi
service-fire = zima moto
service-police = polisi
service-general = dharura

kind-crisis-line = simu ya msaada wakati wa shida
kind-branch = tawi la Samaritans au Befrienders
kind-on-call = mtaalamu wa zamu au hospitali
kind-library = maktaba ya umma
in-some-places = katika baadhi ya maeneo

may-be-others = Huenda kuna ambavyo hatuvijui.
place-not-known = Hatupajui mahali hapa.
worldwide-can-help = Vyanzo vya msaada vya kimataifa vilivyoorodheshwa hapa vinaweza kukusaidia kuipata.

no-number-held = Katika orodha yetu hakuna nambari ya dharura ya nchi hii: { $country }. { may-be-others }
advice-number = Ikiwa wewe au mtu aliye karibu nawe yuko hatarini sasa hivi, piga simu { $number } sasa.
advice-numbers = Ikiwa wewe au mtu aliye karibu nawe yuko hatarini sasa hivi, piga simu sasa: { $numbers }.
advice-no-number = { no-number-held } Ikiwa wewe au mtu aliye karibu nawe yuko hatarini sasa hivi, mwombe mtu aliye karibu nawe apige simu kuomba msaada, au tumia simu ya dharura kwenye simu yako.
advice-unknown-country = Ikiwa wewe au mtu aliye karibu nawe yuko hatarini sasa hivi, piga nambari ya dharura ya mahali ulipo. Kama huijui, muulize mtu aliye karibu nawe, au tumia simu ya dharura kwenye simu yako. Kwa simu ya mkononi, unaweza kupiga 112 kupata msaada katika nchi nyingi.

emergency-calls-are-local = Simu ya dharura huenda kwenye kituo kilicho karibu na anayepiga simu. Hata ndani ya nchi moja, huenda hicho kisiwe kituo kilicho karibu na mteja wako.
clinician-elsewhere = Kwanza muulize mteja wako anwani kamili ya mahali alipo. Ikiwa hauko karibu naye, mwombe mteja wako au mtu aliye naye apige simu, au piga nambari ya huko iliyoorodheshwa hapa. Ikishindikana, piga nambari ya dharura ya mahali ulipo wewe na uombe kuunganishwa na huduma za dharura zilizo karibu na mteja wako ({ $place }).
clinician-find-out = Jua mapema anwani kamili ya mteja wako, pamoja na mji na nchi.
advice-clinician = Nambari za dharura zilizoorodheshwa hapa ni za nchi hii: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Hakikisha nambari ni sahihi kabla ya kuitegemea. Nambari hubadilika, na hatuwezi kuahidi kwamba kila taarifa ni sahihi leo.
notice-not-an-endorsement = Kuwa kwenye orodha hii si pendekezo. Hatupimi wala kupanga huduma kwa ubora.
notice-no-ambulance-number = Katika orodha yetu hakuna nambari ya ambulensi ya nchi hii: { $country }. { may-be-others } Ukihitaji ambulensi, iombe kupitia nambari zilizoorodheshwa hapa.
notice-no-line-for-country = Katika orodha yetu hakuna simu ya msaada wakati wa shida ya nchi hii: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Kwa nchi hii tuna simu za msaada wakati wa shida za makundi au mada fulani pekee, hakuna ya watu wote: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Kwa nchi hii ({ $country }), orodha yetu ina simu za msaada wakati wa shida za sehemu hizi pekee: { $places }. { worldwide-can-help }
notice-none-held = Hatuna kitu cha aina hii kwa nchi hii ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = Katika orodha yetu hakuna simu ya msaada wakati wa shida inayolingana na yote uliyoomba. Vyanzo vya msaada vya kimataifa vilivyoorodheshwa hapa havijachujwa kwa vigezo hivyo.
notice-worldwide-only = Hatujui uko wapi, kwa hiyo tumeorodhesha vyanzo vya msaada vya kimataifa pekee.
notice-none-nearby = Hakuna kitu cha aina hii kilichopatikana ndani ya umbali wa { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Cha karibu zaidi tunachokijua kiko umbali wa takriban { $next }.
notice-place-needed = Ili kupata hii karibu nawe, sema uko wapi: { $kind }.
notice-across-border = Baadhi ya huduma zilizoorodheshwa hapa ziko ng’ambo ya mpaka, katika eneo au nchi nyingine. Waulize kama wanaweza kusaidia pale msaada unapohitajika.
notice-wifi-unknown = Kwa baadhi ya maktaba zilizoorodheshwa hapa, hatujui kama zina wifi. Uliza kabla ya kwenda.
notice-place-not-held = { place-not-known } Yaliyoorodheshwa hapa ni ya nchi nzima: { $country }.
notice-place-not-held-worldwide = { place-not-known } Yaliyoorodheshwa hapa ni ya dunia nzima.
notice-place-is-ambiguous = Kuna mahali zaidi ya pamoja penye jina hili. Jibu hili ni la: { $place }. Ikiwa unamaanisha mahali pengine, ongeza eneo au nchi yake.
notice-place-straddles-border = Msimbo huu wa posta uko katika zaidi ya eneo moja: { $places }. Huduma na kanuni zinaweza kutofautiana, kwa hiyo hakikisha ni eneo gani.
notice-two-territories = Hapa nambari za dharura za zaidi ya nchi au eneo moja zinaweza kufanya kazi: { $places }. Moja isipofanya kazi, jaribu nyingine.
military-post = Msimbo huu wa posta ni wa posta ya kijeshi.
ask-on-the-base = Kambi ya kijeshi ina nambari yake ya dharura: iulizie kambini.
notice-base = { military-post } { ask-on-the-base } Nambari za dharura zilizoorodheshwa hapa ni za nchi inayoizunguka: { $country }.
notice-base-unknown = { military-post } Hatujui posta hii iko wapi. { ask-on-the-base }
notice-stale = Baadhi ya taarifa zilithibitishwa mara ya mwisho zamani. Zimewekewa alama.
clinician-someone-else = Unatafuta msaada kwa ajili ya mtu mwingine.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Nambari fupi kama 988 au { $example } pia hufanya kazi ndani ya nchi yake pekee. Ukiwa nje ya nchi, tumia nambari ya muundo wa kimataifa, inayoanza na +. Si kila nambari ya aina hii inapatikana kutoka nje ya nchi.

help-for = Msaada: { $place }
help-worldwide = Msaada duniani kote
heading-emergency = Dharura
heading-crisis-lines = Simu za msaada wakati wa shida
heading-branches = Matawi
heading-on-call = Wa zamu
heading-libraries = Maktaba
open = wazi
open-until = wazi hadi { $time }
closed = imefungwa
closed-opens = imefungwa, itafunguliwa { $time }
hours-not-known = saa hazijulikani
hours = saa: { $hours }
public-holiday = Ni sikukuu ya umma huko. Huenda saa za kawaida zisitumike.
from-abroad = kutoka nchi nyingine: { $number }
not-confirmed-lately = haijathibitishwa kwa muda mrefu
send-keyword = tuma { $keyword }
menu-option = kisha chagua { $option }
cost-free = bila malipo
cost-local = bei ya kawaida ya simu
cost-premium = bei ya juu
wifi = wifi
computers = kompyuta
fee = ada
card-required = kadi ya maktaba inahitajika
yes = ndiyo
no = hapana
not-known = haijulikani
channel-voice = simu
channel-sms = ujumbe mfupi
channel-chat = gumzo
channel-email = barua pepe
channel-textphone = simu ya maandishi
channel-relay = huduma ya kupitisha simu
contact-language = lugha: { $language }
did-you-mean = Je, ulimaanisha { $place }?

day-monday = Jumatatu
day-tuesday = Jumanne
day-wednesday = Jumatano
day-thursday = Alhamisi
day-friday = Ijumaa
day-saturday = Jumamosi
day-sunday = Jumapili

decimal-separator = .
kilometres = km { $number }
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
