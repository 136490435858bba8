# What an answer says in words. Plain language, short sentences, for a reader who may be in crisis.
# Numbers, names and distances are put in by the program; every language must have every message.

service-ambulance = ambulance
service-fire = fire brigade
service-police = police
service-general = emergencies

kind-crisis-line = crisis line
kind-branch = Samaritans or Befrienders branch
kind-on-call = on-call professional or hospital
kind-library = public library

# What an on-call entry is, and who may call it.
role-crisis-team = Crisis team
role-mobile-crisis = Crisis team that comes to you
role-walk-in-crisis = Crisis centre you can walk into
role-community-clinic = Mental health clinic
role-emergency-department = Hospital emergency department
role-hospital = Hospital
for-professionals = Only for clinicians and others who refer people
# Behind a number that does not work in all of the country.
in-some-places = in some places

# Sentences that others are made of.
may-be-others = There may be one that we do not know of.
place-not-known = We do not know this place.
worldwide-can-help = The worldwide resources listed here can help you find one.

# What to do in immediate danger. $country: the country.
no-number-held = There is no emergency number for this country in our list: { $country }. { may-be-others }
# $number: the number for everything.
advice-number = If you or someone near you is in immediate danger, call { $number } now.
# $numbers: a list such as "119 (ambulance, fire brigade), 110 (police)".
advice-numbers = If you or someone near you is in immediate danger, call now: { $numbers }.
advice-no-number = { no-number-held } If you or someone near you is in immediate danger, ask someone near you to call for help, or use the emergency call on your phone.
advice-unknown-country = If you or someone near you is in immediate danger, call the emergency number of the place where you are. If you do not know it, ask someone near you, or use the emergency call on your phone. From a mobile phone, 112 reaches help in many countries.

# To a clinician, who may be far from the client. $place: the client’s town, region and country, as far as they are known.
emergency-calls-are-local = An emergency call goes to the centre near the caller. Even within one country, that may not be the centre near your client.
clinician-elsewhere = First ask your client for the exact address where they are. If you are not near your client, ask your client or someone with them to call, or call a local number listed here. If that does not work, call the emergency number where you are and ask to be put through to the emergency services near your client ({ $place }).
# For whoever calls from another country about somebody else. $place: the town, region and country where that person is.
caller-elsewhere = You are calling from another country. Ask someone who is with the person who needs help to call, or call a number listed here that works from where you are. If that does not work, call the emergency number where you are and ask to be put through to the emergency services near the person ({ $place }).
clinician-find-out = Find out your client’s exact address, with town and country, before you need it.
advice-clinician = The emergency numbers listed here are those of this country: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

# Notices.
notice-verify-before-relying = Check a number before you rely on it. Numbers change, and we cannot promise that every entry is right today.
notice-not-an-endorsement = Being listed here is not a recommendation. We do not rate or rank the quality of services.
# $country: a country of which emergency numbers are held, but none that brings an ambulance.
notice-no-ambulance-number = There is no ambulance number for this country in our list: { $country }. { may-be-others } If you need an ambulance, ask for one at the numbers listed here.
# $country: a country of which no crisis line is held.
notice-no-line-for-country = There is no crisis line for this country in our list: { $country }. { may-be-others } { worldwide-can-help }
# $country: a country of which lines are held, but none for everybody.
notice-no-line-for-everybody = For this country we hold crisis lines for certain groups or topics only, none for everybody: { $country }. { worldwide-can-help }
# $places: the parts of the country of which lines are held.
notice-lines-for-parts-only = For this country ({ $country }), our list has crisis lines only for these parts of it: { $places }. { worldwide-can-help }
# $kind: one of the kinds above.
notice-none-held = There is nothing of this kind for this country ({ $country }) in our list: { $kind }. { may-be-others }
notice-no-line-matches = No crisis line in our list matches all that you asked for. The worldwide resources listed here are not narrowed by it.
notice-worldwide-only = We do not know where you are, so only worldwide resources are listed.
# $distance: how far was looked; $next: how far the next one is, such as "140 km".
notice-none-nearby = Nothing of this kind was found within { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } The next one that we know of is about { $next } away.
notice-place-needed = To find this near you, say where you are: { $kind }.
notice-across-border = Some entries listed here are across a border, in another region or country. Ask them whether they can help where you need it.
notice-wifi-unknown = For some libraries listed here we do not know whether they have wifi. Ask before you go.
notice-place-not-held = { place-not-known } What is listed here is for the whole country: { $country }.
notice-place-not-held-worldwide = { place-not-known } What is listed here is worldwide.
# $place: the place that was taken, with its region and country.
notice-place-is-ambiguous = More than one place has this name. This answer is for: { $place }. If you mean another one, add its region or country.
# $places: regions, joined as the language joins a list.
notice-place-straddles-border = This postal code lies in more than one region: { $places }. Services and rules can differ, so check which region it is.
# $places: countries and territories.
notice-two-territories = Here, the emergency numbers of more than one country or territory may work: { $places }. If one does not work, try another.
# About postal codes of armed forces abroad. $country: the country around the base.
military-post = This postal code belongs to a military post.
ask-on-the-base = A military base has its own emergency number: ask for it on the base.
notice-base = { military-post } { ask-on-the-base } The emergency numbers listed here are those of the country around it: { $country }.
notice-base-unknown = { military-post } We do not know where this post is. { ask-on-the-base }
notice-stale = Some entries were last confirmed a long time ago. They are marked.
clinician-someone-else = You are looking for help for someone else.
# To a clinician. What it says is not said by the advice.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
# $example: a short number that is written with a space.
notice-short-codes-are-local = Short numbers such as 988 or { $example } also work only inside their own country. From abroad, use a number in international form, which begins with +. Not every such number can be reached from abroad.

# The terminal. $place: a place.
help-for = Help for { $place }
help-worldwide = Help worldwide
heading-emergency = Emergency
heading-crisis-lines = Crisis lines
heading-branches = Branches
heading-on-call = On call
heading-libraries = Libraries
# $time: such as "17:00" or "Mon 09:00", in the place’s local time. $hours: as OpenStreetMap writes them.
open = open
open-until = open until { $time }
closed = closed
closed-opens = closed, opens { $time }
hours-not-known = hours not known
hours = hours: { $hours }
public-holiday = It is a public holiday there, so the usual hours may not apply.
# $number: in international form. $keyword: a word to send. $option: a key to press.
from-abroad = from another country: { $number }
# About a number for whoever calls from another country: it is not known whether it works from there; it does not.
abroad-unknown = may not work from another country: { $number }
abroad-no = does not work from another country
not-confirmed-lately = not confirmed lately
send-keyword = send { $keyword }
menu-option = then option { $option }
cost-free = free
cost-local = local rate
cost-premium = premium rate
# Of a library; what follows is yes, no or not known.
wifi = wifi
computers = computers
fee = fee
card-required = library card needed
yes = yes
no = no
not-known = not known
# Ways to reach somebody.
channel-voice = phone
channel-sms = text message
channel-chat = chat
channel-email = email
channel-textphone = textphone
channel-relay = relay service
# $language: the language’s own name.
contact-language = language: { $language }
did-you-mean = Did you mean { $place }?

# Days, as short as they are usually written (Unicode CLDR).
day-monday = Mon
day-tuesday = Tue
day-wednesday = Wed
day-thursday = Thu
day-friday = Fri
day-saturday = Sat
day-sunday = Sun

# How numbers and lists are written (Unicode CLDR).
decimal-separator = .
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })

# The widget on somebody's page.
worldwide = Worldwide
choose-country = Choose your country
# $country: the country to which the clock of the reader’s device is set.
country-by-time-zone = By your device’s time zone, you seem to be in this country: { $country }.
use-my-location = Use my location
# $host: the name of the server.
location-consent = Your browser will ask for your permission. Your location is rounded to about one kilometre, sent once to { $host }, and not kept.
# Where there is no server: a site that is files alone.
location-stays = Your browser will ask for your permission. Your exact location stays on your device. Only a file for the wide area around you is loaded from { $host }.
continue = Continue
cancel = Cancel
location-failed = We could not find your location. Choose your country instead.
# $date: the newest day on which an emergency number of the list was looked at.
directory-not-reached = We cannot reach the directory at the moment. Our list of emergency numbers was last checked on this date: { $date }.
call-number = Call { $number }
looking-for-help = Looking for more help…
# The digits as a screen reader should say them, one by one: as digits, or as words where voices do not speak digits.
spoken-digits = 0 1 2 3 4 5 6 7 8 9

# Pages. The finder is the page on which somebody looks for help near a place.
finder-heading = Find help near you
finder-intro = Emergency numbers, crisis lines, help in person and free internet, near a place and worldwide.
place-label = Town or postal code
# The same where postal codes are not held.
town-label = Town
search-button = Search
search-elsewhere = Search somewhere else
tab-in-person = In person
tab-internet = Free internet
open-now = Open now
open-now-note = Places whose hours we do not know stay in the list.
# $distance: such as "100 km". $place: a town with its region and country.
searched-near = Searched within { $distance } of this place: { $place }.
searched-place = Searched for this place: { $place }.
# $place: a country. What follows is how many entries of each kind there are.
held-for = In our list for { $place }
held-none = none
other-country = Not in this country?
country-not-known = We do not know this country. What is listed here is worldwide.
more-help = More help
about-list = About this list
# $date: a day such as 2026-11-27.
numbers-checked = Emergency numbers last checked: { $date }
list-made = List made on: { $date }
last-confirmed = Last confirmed: { $date }
# $source: the title of a page or file.
source = Source: { $source }
share-heading = Share this page
share-note = This link holds the name of the place, never your exact location.
website = Website
check-licence = Check the licence
# Of an entry: why it is listed.
serves-region = for the whole region
serves-country = for the whole country
serves-world = for the whole world
across-border = across a border
open-always = open day and night
# In hours, after names of days.
public-holidays = public holidays
page-not-known = There is no such page
entry-not-known = There is no such entry in our list
entry-gone = This service is no longer available
# $name: the name of a service.
use-instead = Use this instead: { $name }
language = Language
for-developers = For developers
# The button that leaves the page at once for one that means nothing; pressing the Shift key three times does the same.
exit-page = Leave this page now
exit-two-more = Press Shift 2 more times to leave this page.
exit-one-more = Press Shift 1 more time to leave this page.
exit-expired = You are still on this page. Shift was not pressed again in time.
exit-leaving = Leaving…
exit-note = To leave this page at once, use the button at the top or press the Shift key 3 times. The page stays in your browser’s history until you delete it there.
# $people: groups of people, such as "young people, students".
for-people = for: { $people }
people-children = children
people-youth = young people
people-students = students
people-women = women
people-men = men
people-parents = parents
people-older = older people
people-lgbtq = LGBTQ+ people
people-veterans = veterans and members of armed forces
people-deaf = deaf and hard-of-hearing people
people-indigenous = indigenous people
people-refugees = refugees and migrants
people-farmers = farmers
people-health-workers = health and emergency workers
people-prisoners = people in prison

# What somebody puts on a page of their own. $date: a day such as 2026-11-27.
check-again-by = Check these numbers again by this date: { $date }
embed-heading = Put this help on your own page
embed-intro = The emergency number is in your page itself, so it is there even when nothing else loads.
made-with = What is your site made with?
made-with-html = HTML of my own
made-with-text = Text only
embed-copy = Copy this
embed-in-html = Put this into the HTML of your page.
# $block: the builder’s own name of a block, such as “Custom HTML”.
embed-in-block = Add a block of this kind to your page, and put this into it: { $block }
embed-in-text = Put this text where your visitors see it.
embed-again = Numbers change. Come back here from time to time, and replace what you have put on your page.

# The hand-out: a page that somebody prints or takes along. $date: a day. $fingerprint: letters and digits that stand for the data.
handout-made = This page was made on: { $date }
handout-data = State of the list: { $fingerprint }
handout-record = Keep the lines below: with them a program can check later what has changed.
# On the page that shows it: the way there, to paper, to a file, to the contacts of a telephone.
handout-page = A page to print or keep
handout-print = Print
handout-text = Save as text
handout-cards = Save for an address book

# A therapist’s practice, on whose page the widget stands. $days: a number. $places: countries in which it practises.
practice-reply = Working days until a reply, at most: { $days }. In an emergency, do not wait for a reply.
practises-in = Practises in: { $places }
# Links to pages of the practice.
privacy-policy = Privacy policy
terms-of-practice = Terms
