# What an answer says in words. Plain language, short sentences, for a reader who may be in crisis.
# Numbers and country names are put in by the program; every language must have every message.

service-ambulance = ambulance
service-fire = fire brigade
service-police = police
service-general = emergencies

kind-crisis-line = crisis line
kind-branch = Samaritans or Befrienders branch
kind-on-call = on-call professional or hospital
kind-library = public library

# $number: the number for everything.
advice-number = If you or someone near you is in immediate danger, call { $number } now.
# $numbers: a list such as "119 (ambulance, fire brigade), 110 (police)".
advice-numbers = If you or someone near you is in immediate danger, call now: { $numbers }.
# One of that list that does not work in all of the country. $number: such as "112 (ambulance, police)".
number-in-some-places = in some places: { $number }
# How an answer begins when no number is held. $country: the country.
no-number-held = We hold no emergency number for this country: { $country }.
advice-no-number = { no-number-held } If you are in immediate danger, ask someone near you to call for help, or use the emergency call on your phone.
advice-unknown-country = If you are in immediate danger, call the emergency number of the place where you are. If you do not know it, ask someone near you, or use the emergency call on your phone. From a mobile phone, 112 reaches help in many countries.
# What to do from elsewhere, in both answers to a clinician. $country: where the client is.
clinician-elsewhere = From elsewhere, ask your client or someone with them to call, or call the police where you are and ask them to contact their colleagues there ({ $country }).
advice-clinician = The emergency numbers listed here reach help only from inside this country: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Emergency numbers reach the centre where the caller is. Find out in which country your client is before you need it.

notice-verify-before-relying = Check a number before you rely on it. Numbers change, and we cannot promise that every entry is right today.
notice-not-an-endorsement = Being listed here is not a recommendation. We do not rate or rank the quality of services.
# $country: a country of which emergency numbers are held, but none that brings an ambulance.
notice-no-ambulance-number = We hold no ambulance number for this country: { $country }. If you need an ambulance, ask for one at the numbers listed here.
# $country: a country of which no crisis line is held.
notice-no-line-for-country = We hold no crisis line for this country: { $country }. The worldwide resources listed here can help you find one.
notice-no-line-matches = No crisis line matches all that you asked for. The worldwide resources listed here are not narrowed by it.
notice-worldwide-only = We do not know where you are, so only worldwide resources are listed.
# $kind: one of the kinds above.
notice-none-nearby = Nothing of this kind was found near here: { $kind }.
notice-place-needed = To find this near you, say where you are: { $kind }.
notice-stale = Some entries were last confirmed a long time ago. They are marked.
# $country: where the client is.
notice-emergency-number-is-local = You are looking for someone else. Emergency numbers reach the centre where the caller is: dialled from another country, they will not reach help there ({ $country }).
# To a clinician, who may be in another country than the client.
notice-short-codes-are-local = Short numbers such as 988 or 116 123 also work only inside their own country. From abroad, use a number in international form, which begins with +.
