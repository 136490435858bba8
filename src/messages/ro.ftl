# Romanian

service-ambulance = ambulanță
service-fire = pompieri
service-police = poliție
service-general = urgențe

kind-crisis-line = linie de criză
kind-branch = filială Samaritans sau Befrienders
kind-on-call = specialist de gardă sau spital
kind-library = bibliotecă publică

advice-number = Dacă dumneavoastră sau cineva de lângă dumneavoastră este în pericol imediat, sunați acum la { $number }.
advice-numbers = Dacă dumneavoastră sau cineva de lângă dumneavoastră este în pericol imediat, sunați acum: { $numbers }.
number-in-some-places = în unele locuri: { $number }
no-number-held = Nu avem niciun număr de urgență pentru această țară: { $country }.
advice-no-number = { no-number-held } Dacă sunteți în pericol imediat, rugați pe cineva din apropiere să sune după ajutor sau folosiți apelul de urgență al telefonului.
advice-unknown-country = Dacă sunteți în pericol imediat, sunați la numărul de urgență al locului în care vă aflați. Dacă nu îl știți, întrebați pe cineva din apropiere sau folosiți apelul de urgență al telefonului. De pe un telefon mobil, în multe țări puteți cere ajutor la 112.
clinician-elsewhere = Dacă sunteți în altă parte, rugați persoana pe care o asistați sau pe cineva care este cu ea să sune. Sau sunați la poliția din locul în care vă aflați și rugați-o să ia legătura cu colegii de acolo ({ $country }).
advice-clinician = La numerele de urgență indicate aici se poate cere ajutor numai din interiorul acestei țări: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Numerele de urgență fac legătura cu centrul din locul în care se află cel care sună. Aflați din timp în ce țară este persoana pe care o asistați.

notice-verify-before-relying = Verificați un număr înainte de a vă baza pe el. Numerele se schimbă și nu putem promite că toate datele sunt corecte astăzi.
notice-not-an-endorsement = Prezența în această listă nu este o recomandare. Nu evaluăm calitatea serviciilor și nu facem clasamente.
notice-no-ambulance-number = Nu avem niciun număr de ambulanță pentru această țară: { $country }. Dacă aveți nevoie de o ambulanță, cereți-o la numerele indicate aici.
notice-no-line-for-country = Nu avem nicio linie de criză pentru această țară: { $country }. Resursele mondiale indicate aici vă pot ajuta să găsiți una.
notice-no-line-matches = Nicio linie de criză nu corespunde cu tot ce ați cerut. Resursele mondiale indicate aici nu sunt filtrate după aceste criterii.
notice-worldwide-only = Nu știm unde vă aflați, de aceea sunt afișate numai resurse mondiale.
notice-none-nearby = Nu s-a găsit nimic de acest fel în apropiere: { $kind }.
notice-place-needed = Pentru a căuta în apropierea dumneavoastră, spuneți unde vă aflați: { $kind }.
notice-stale = Unele date au fost confirmate ultima oară cu mult timp în urmă. Ele sunt marcate.
notice-emergency-number-is-local = Căutați ajutor pentru altcineva. Numerele de urgență fac legătura cu centrul din locul în care se află cel care sună: formate din altă țară, nu ajung la serviciile de acolo ({ $country }).
notice-short-codes-are-local = Și numerele scurte, precum 988 sau 116 123, funcționează numai în țara lor. Din străinătate, folosiți un număr în format internațional, care începe cu +.
