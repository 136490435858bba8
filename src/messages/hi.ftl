# Hindi

service-ambulance = एम्बुलेंस
service-fire = दमकल
service-police = पुलिस
service-general = आपातकालीन सेवाएँ

kind-crisis-line = संकट हेल्पलाइन
kind-branch = Samaritans या Befrienders की शाखा
kind-on-call = ड्यूटी पर मौजूद विशेषज्ञ या अस्पताल
kind-library = सार्वजनिक पुस्तकालय
in-some-places = कुछ जगहों पर

may-be-others = हो सकता है कि कुछ ऐसा हो जिसके बारे में हमें पता नहीं।
place-not-known = हम इस जगह को नहीं जानते।
worldwide-can-help = यहाँ दिए गए विश्वव्यापी संसाधन आपको एक हेल्पलाइन ढूँढने में मदद कर सकते हैं।

no-number-held = हमारी सूची में इस देश के लिए कोई आपातकालीन नंबर नहीं है: { $country }। { may-be-others }
advice-number = अगर आप या आपके पास कोई व्यक्ति इस समय ख़तरे में है, तो तुरंत { $number } पर फ़ोन करें।
advice-numbers = अगर आप या आपके पास कोई व्यक्ति इस समय ख़तरे में है, तो तुरंत फ़ोन करें: { $numbers }।
advice-no-number = { no-number-held } अगर आप या आपके पास कोई व्यक्ति इस समय ख़तरे में है, तो अपने पास किसी व्यक्ति से मदद के लिए फ़ोन करने को कहें, या अपने फ़ोन की आपातकालीन कॉल का उपयोग करें।
advice-unknown-country = अगर आप या आपके पास कोई व्यक्ति इस समय ख़तरे में है, तो आप जहाँ हैं वहाँ के आपातकालीन नंबर पर फ़ोन करें। अगर आपको नंबर नहीं पता, तो अपने पास किसी से पूछें, या अपने फ़ोन की आपातकालीन कॉल का उपयोग करें। मोबाइल फ़ोन से 112 पर कई देशों में मदद मिलती है।

emergency-calls-are-local = आपातकालीन कॉल, फ़ोन करने वाले के पास के केंद्र में जाती है। एक ही देश के अंदर भी हो सकता है कि वह आपके क्लाइंट के पास का केंद्र न हो।
clinician-elsewhere = पहले अपने क्लाइंट से पूछें कि वे ठीक किस पते पर हैं। अगर आप उनके पास नहीं हैं, तो उनसे या उनके साथ मौजूद किसी व्यक्ति से फ़ोन करने को कहें, या यहाँ दिए गए किसी स्थानीय नंबर पर फ़ोन करें। अगर यह न हो सके, तो आप ख़ुद जहाँ हैं वहाँ के आपातकालीन नंबर पर फ़ोन करें और कहें कि आपको क्लाइंट के पास की आपातकालीन सेवाओं से जोड़ा जाए ({ $place })।
clinician-find-out = ज़रूरत पड़ने से पहले अपने क्लाइंट का सही पता, शहर और देश के साथ, जान लें।
advice-clinician = यहाँ दिए गए आपातकालीन नंबर इस देश के हैं: { $country }। { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = किसी नंबर पर भरोसा करने से पहले उसे जाँच लें। नंबर बदलते रहते हैं, और हम यह वादा नहीं कर सकते कि आज हर जानकारी सही है।
notice-not-an-endorsement = इस सूची में होना कोई सिफ़ारिश नहीं है। हम सेवाओं की गुणवत्ता को न तो अंक देते हैं और न ही क्रम में रखते हैं।
notice-no-ambulance-number = हमारी सूची में इस देश के लिए कोई एम्बुलेंस नंबर नहीं है: { $country }। { may-be-others } एम्बुलेंस चाहिए, तो यहाँ दिए गए नंबरों पर माँगें।
notice-no-line-for-country = हमारी सूची में इस देश के लिए कोई संकट हेल्पलाइन नहीं है: { $country }। { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = इस देश के लिए हमारे पास केवल कुछ समूहों या विषयों की संकट हेल्पलाइनें हैं, सबके लिए कोई नहीं: { $country }। { worldwide-can-help }
notice-lines-for-parts-only = इस देश ({ $country }) के लिए हमारी सूची में केवल इन हिस्सों की संकट हेल्पलाइनें हैं: { $places }। { worldwide-can-help }
notice-none-held = इस देश ({ $country }) के लिए हमारे पास इस प्रकार का कुछ नहीं है: { $kind }। { may-be-others }
notice-no-line-matches = हमारी सूची में कोई भी संकट हेल्पलाइन आपकी माँगी हुई सब बातों से मेल नहीं खाती। यहाँ दिए गए विश्वव्यापी संसाधन इसके अनुसार छाँटे नहीं गए हैं।
notice-worldwide-only = हमें नहीं पता कि आप कहाँ हैं, इसलिए केवल विश्वव्यापी संसाधन दिखाए गए हैं।
notice-none-nearby = { $distance } के अंदर इस प्रकार का कुछ नहीं मिला: { $kind }।
notice-none-nearby-next = { notice-none-nearby } हमारी जानकारी में सबसे नज़दीकी लगभग { $next } दूर है।
notice-place-needed = इसे अपने आस-पास ढूँढने के लिए बताएँ कि आप कहाँ हैं: { $kind }।
notice-across-border = यहाँ दी गई कुछ जगहें सीमा के पार, किसी दूसरे क्षेत्र या देश में हैं। उनसे पूछें कि क्या वे वहाँ मदद कर सकते हैं जहाँ मदद चाहिए।
notice-wifi-unknown = यहाँ दिए गए कुछ पुस्तकालयों के बारे में हमें नहीं पता कि वहाँ wifi है या नहीं। जाने से पहले पूछ लें।
notice-place-not-held = { place-not-known } यहाँ जो दिया गया है वह पूरे देश के लिए है: { $country }।
notice-place-not-held-worldwide = { place-not-known } यहाँ जो दिया गया है वह पूरी दुनिया के लिए है।
notice-place-is-ambiguous = इस नाम की एक से ज़्यादा जगहें हैं। यह जवाब इस जगह के लिए है: { $place }। अगर आपका मतलब किसी और जगह से है, तो उसका क्षेत्र या देश भी लिखें।
notice-place-straddles-border = यह पोस्टल कोड एक से ज़्यादा क्षेत्रों में है: { $places }। सेवाएँ और नियम अलग हो सकते हैं, इसलिए जाँच लें कि कौन-सा क्षेत्र है।
notice-two-territories = यहाँ एक से ज़्यादा देशों या इलाक़ों के आपातकालीन नंबर काम कर सकते हैं: { $places }। अगर एक काम न करे, तो दूसरा आज़माएँ।
military-post = यह पोस्टल कोड सैन्य डाक का है।
ask-on-the-base = सैन्य अड्डे का अपना आपातकालीन नंबर होता है: अड्डे पर पूछें।
notice-base = { military-post } { ask-on-the-base } यहाँ दिए गए आपातकालीन नंबर उसके आस-पास के देश के हैं: { $country }।
notice-base-unknown = { military-post } हमें नहीं पता कि यह डाक कहाँ है। { ask-on-the-base }
notice-stale = कुछ जानकारी की पिछली पुष्टि बहुत समय पहले हुई थी। उस पर निशान लगा है।
clinician-someone-else = आपको किसी और के लिए मदद चाहिए।
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = छोटे नंबर, जैसे 988 या { $example }, भी केवल अपने देश के अंदर काम करते हैं। विदेश से अंतरराष्ट्रीय रूप में लिखे नंबर का उपयोग करें, जो + से शुरू होता है। ऐसे कुछ नंबर विदेश से काम नहीं करते।

help-for = मदद: { $place }
help-worldwide = दुनिया भर में मदद
heading-emergency = आपातकालीन मदद
heading-crisis-lines = संकट हेल्पलाइनें
heading-branches = शाखाएँ
heading-on-call = ड्यूटी पर
heading-libraries = पुस्तकालय
open = खुला है
open-until = { $time } तक खुला है
closed = बंद है
closed-opens = बंद है, खुलेगा: { $time }
hours-not-known = समय पता नहीं
hours = समय: { $hours }
public-holiday = वहाँ सार्वजनिक छुट्टी है। हो सकता है कि सामान्य समय लागू न हो।
from-abroad = दूसरे देश से: { $number }
not-confirmed-lately = काफ़ी समय से पुष्टि नहीं हुई
send-keyword = यह भेजें: { $keyword }
menu-option = फिर विकल्प: { $option }
cost-free = मुफ़्त
cost-local = स्थानीय दर
cost-premium = ज़्यादा दर
wifi = wifi
computers = कंप्यूटर
fee = शुल्क
card-required = पुस्तकालय कार्ड ज़रूरी
yes = हाँ
no = नहीं
not-known = पता नहीं
channel-voice = फ़ोन
channel-sms = एसएमएस
channel-chat = चैट
channel-email = ईमेल
channel-textphone = टेक्स्ट फ़ोन
channel-relay = रिले सेवा
contact-language = भाषा: { $language }
did-you-mean = क्या आपका मतलब { $place } है?

day-monday = सोम
day-tuesday = मंगल
day-wednesday = बुध
day-thursday = गुरु
day-friday = शुक्र
day-saturday = शनि
day-sunday = रवि

decimal-separator = .
kilometres = { $number } किमी
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
