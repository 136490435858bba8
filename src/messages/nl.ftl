# Dutch

service-ambulance = ambulance
service-fire = brandweer
service-police = politie
service-general = noodgevallen

kind-crisis-line = crisislijn
kind-branch = afdeling van Samaritans of Befrienders
kind-on-call = dienstdoende hulpverlener of ziekenhuis
kind-library = openbare bibliotheek

advice-number = Als u of iemand bij u in de buurt in direct gevaar is, bel dan nu { $number }.
advice-numbers = Als u of iemand bij u in de buurt in direct gevaar is, bel dan nu: { $numbers }.
number-in-some-places = op sommige plaatsen: { $number }
no-number-held = Wij hebben geen noodnummer voor dit land: { $country }.
advice-no-number = { no-number-held } Als u in direct gevaar bent, vraag dan iemand in de buurt om hulp te bellen, of gebruik de noodoproep op uw telefoon.
advice-unknown-country = Als u in direct gevaar bent, bel dan het noodnummer van de plaats waar u bent. Kent u het niet, vraag het dan aan iemand in de buurt of gebruik de noodoproep op uw telefoon. Met een mobiele telefoon bereikt u in veel landen hulp via 112.
clinician-elsewhere = Bent u ergens anders, vraag dan uw cliënt of iemand die bij uw cliënt is om te bellen. Of bel de politie op de plaats waar u zelf bent en vraag hun om contact op te nemen met hun collega’s daar ({ $country }).
advice-clinician = Met de noodnummers die hier staan bereikt u alleen hulp vanuit dit land: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Met een noodnummer bereikt u de meldkamer van de plaats waar de beller is. Zoek uit in welk land uw cliënt is voordat u het nodig hebt.

notice-verify-before-relying = Controleer een nummer voordat u erop vertrouwt. Nummers veranderen, en wij kunnen niet beloven dat elk gegeven vandaag klopt.
notice-not-an-endorsement = Een vermelding hier is geen aanbeveling. Wij beoordelen de kwaliteit van de diensten niet en maken geen rangorde.
notice-no-ambulance-number = Wij hebben geen nummer voor een ambulance in dit land: { $country }. Als u een ambulance nodig hebt, vraag erom via de nummers die hier staan.
notice-no-line-for-country = Wij hebben geen crisislijn voor dit land: { $country }. De wereldwijde hulpbronnen die hier staan kunnen u helpen er een te vinden.
notice-no-line-matches = Geen enkele crisislijn voldoet aan alles wat u hebt gevraagd. De wereldwijde hulpbronnen die hier staan zijn daar niet op gefilterd.
notice-worldwide-only = Wij weten niet waar u bent. Daarom staan hier alleen wereldwijde hulpbronnen.
notice-none-nearby = Hier in de buurt is niets van deze soort gevonden: { $kind }.
notice-place-needed = Om dit bij u in de buurt te vinden, geeft u aan waar u bent: { $kind }.
notice-stale = Sommige gegevens zijn lang geleden voor het laatst bevestigd. Ze zijn gemarkeerd.
notice-emergency-number-is-local = U zoekt hulp voor iemand anders. Met een noodnummer bereikt u de meldkamer van de plaats waar de beller is. Wie het vanuit een ander land belt, bereikt de hulpdiensten daar niet ({ $country }).
notice-short-codes-are-local = Korte nummers zoals 988 of 116 123 werken ook alleen in hun eigen land. Gebruik vanuit het buitenland een nummer in internationale vorm, dat begint met +.
