# Swahili

service-ambulance = ambulensi
service-fire = zima moto
service-police = polisi
service-general = dharura

kind-crisis-line = simu ya msaada wakati wa shida
kind-branch = tawi la Samaritans au Befrienders
kind-on-call = mtaalamu wa zamu au hospitali
kind-library = maktaba ya umma

advice-number = Ikiwa wewe au mtu aliye karibu nawe yuko hatarini sasa hivi, piga simu { $number } sasa.
advice-numbers = Ikiwa wewe au mtu aliye karibu nawe yuko hatarini sasa hivi, piga simu sasa: { $numbers }.
number-in-some-places = katika baadhi ya maeneo: { $number }
no-number-held = Hatuna nambari ya dharura ya nchi hii: { $country }.
advice-no-number = { no-number-held } Ikiwa uko hatarini sasa hivi, mwombe mtu aliye karibu nawe apige simu kuomba msaada, au tumia simu ya dharura kwenye simu yako.
advice-unknown-country = Ikiwa uko hatarini sasa hivi, piga nambari ya dharura ya mahali ulipo. Kama huijui, muulize mtu aliye karibu nawe, au tumia simu ya dharura kwenye simu yako. Kwa simu ya mkononi, unaweza kupiga 112 kupata msaada katika nchi nyingi.
clinician-elsewhere = Ukiwa mahali pengine, mwombe mteja wako au mtu aliye naye apige simu. Au piga simu kwa polisi wa mahali ulipo na uwaombe wawasiliane na wenzao wa huko ({ $country }).
advice-clinician = Nambari za dharura zilizoorodheshwa hapa hufikia msaada kutoka ndani ya nchi hii pekee: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Nambari za dharura humwunganisha anayepiga simu na kituo cha mahali alipo. Jua mapema mteja wako yuko nchi gani.

notice-verify-before-relying = Hakikisha nambari ni sahihi kabla ya kuitegemea. Nambari hubadilika, na hatuwezi kuahidi kwamba kila taarifa ni sahihi leo.
notice-not-an-endorsement = Kuwa kwenye orodha hii si pendekezo. Hatupimi wala kupanga huduma kwa ubora.
notice-no-ambulance-number = Hatuna nambari ya ambulensi ya nchi hii: { $country }. Ukihitaji ambulensi, iombe kupitia nambari zilizoorodheshwa hapa.
notice-no-line-for-country = Hatuna simu ya msaada wakati wa shida ya nchi hii: { $country }. Vyanzo vya msaada vya kimataifa vilivyoorodheshwa hapa vinaweza kukusaidia kuipata.
notice-no-line-matches = Hakuna simu ya msaada wakati wa shida inayolingana na yote uliyoomba. Vyanzo vya msaada vya kimataifa vilivyoorodheshwa hapa havijachujwa kwa vigezo hivyo.
notice-worldwide-only = Hatujui uko wapi, kwa hiyo tumeorodhesha vyanzo vya msaada vya kimataifa pekee.
notice-none-nearby = Hakuna kitu cha aina hii kilichopatikana karibu na hapa: { $kind }.
notice-place-needed = Ili kupata hii karibu nawe, sema uko wapi: { $kind }.
notice-stale = Baadhi ya taarifa zilithibitishwa mara ya mwisho zamani. Zimewekewa alama.
notice-emergency-number-is-local = Unatafuta msaada kwa ajili ya mtu mwingine. Nambari za dharura humwunganisha anayepiga simu na kituo cha mahali alipo: zikipigwa kutoka nchi nyingine, hazitafikia msaada wa huko ({ $country }).
notice-short-codes-are-local = Nambari fupi kama 988 au 116 123 pia hufanya kazi ndani ya nchi yake pekee. Ukiwa nje ya nchi, tumia nambari ya muundo wa kimataifa, inayoanza na +.
