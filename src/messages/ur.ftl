# Urdu

service-ambulance = ایمبولینس
service-fire = فائر بریگیڈ
service-police = پولیس
service-general = ہنگامی صورتِ حال

kind-crisis-line = بحران میں مدد کی ہیلپ لائن
kind-branch = Samaritans یا Befrienders کی شاخ
kind-on-call = ڈیوٹی پر موجود ماہر یا ہسپتال
kind-library = عوامی کتب خانہ
in-some-places = کچھ جگہوں پر

may-be-others = ہو سکتا ہے کچھ ایسا ہو جس کا ہمیں علم نہیں۔
place-not-known = ہم اس جگہ کو نہیں جانتے۔
worldwide-can-help = یہاں دیے گئے عالمی وسائل ایسی ہیلپ لائن ڈھونڈنے میں آپ کی مدد کر سکتے ہیں۔

no-number-held = ہماری فہرست میں اس ملک کے لیے کوئی ہنگامی نمبر نہیں ہے: { $country }۔ { may-be-others }
advice-number = اگر آپ یا آپ کے قریب کوئی شخص فوری خطرے میں ہے تو ابھی { $number } پر فون کریں۔
advice-numbers = اگر آپ یا آپ کے قریب کوئی شخص فوری خطرے میں ہے تو ابھی فون کریں: { $numbers }۔
advice-no-number = { no-number-held } اگر آپ یا آپ کے قریب کوئی شخص فوری خطرے میں ہے تو اپنے قریب کسی سے مدد کے لیے فون کرنے کو کہیں، یا اپنے فون کی ہنگامی کال استعمال کریں۔
advice-unknown-country = اگر آپ یا آپ کے قریب کوئی شخص فوری خطرے میں ہے تو آپ جہاں ہیں وہاں کے ہنگامی نمبر پر فون کریں۔ اگر آپ کو نمبر معلوم نہیں تو اپنے قریب کسی سے پوچھیں، یا اپنے فون کی ہنگامی کال استعمال کریں۔ موبائل فون سے 112 پر بہت سے ملکوں میں مدد مل سکتی ہے۔

emergency-calls-are-local = ہنگامی کال فون کرنے والے کے قریب کے مرکز کو جاتی ہے۔ ایک ہی ملک کے اندر بھی ہو سکتا ہے کہ یہ آپ کے کلائنٹ کے قریب کا مرکز نہ ہو۔
clinician-elsewhere = پہلے اپنے کلائنٹ سے پوچھیں کہ وہ ٹھیک کس پتے پر ہیں۔ اگر آپ ان کے قریب نہیں ہیں تو ان سے یا ان کے ساتھ موجود کسی شخص سے فون کرنے کو کہیں، یا یہاں دیے گئے کسی مقامی نمبر پر فون کریں۔ اگر یہ نہ ہو سکے تو آپ خود جہاں ہیں وہاں کے ہنگامی نمبر پر فون کریں اور کہیں کہ آپ کو کلائنٹ کے قریب کی ہنگامی خدمات سے ملا دیا جائے ({ $place })۔
clinician-find-out = ضرورت پڑنے سے پہلے اپنے کلائنٹ کا صحیح پتہ، شہر اور ملک سمیت، معلوم کر لیں۔
advice-clinician = یہاں دیے گئے ہنگامی نمبر اس ملک کے ہیں: { $country }۔ { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = کسی نمبر پر بھروسا کرنے سے پہلے اس کی تصدیق کر لیں۔ نمبر بدلتے رہتے ہیں، اور ہم یہ وعدہ نہیں کر سکتے کہ آج تمام معلومات درست ہیں۔
notice-not-an-endorsement = اس فہرست میں ہونا سفارش نہیں ہے۔ ہم خدمات کے معیار کی نہ تو جانچ کرتے ہیں اور نہ درجہ بندی۔
notice-no-ambulance-number = ہماری فہرست میں اس ملک کے لیے کوئی ایمبولینس نمبر نہیں ہے: { $country }۔ { may-be-others } ایمبولینس چاہیے تو یہاں دیے گئے نمبروں پر مانگیں۔
notice-no-line-for-country = ہماری فہرست میں اس ملک کے لیے بحران میں مدد کی کوئی ہیلپ لائن نہیں ہے: { $country }۔ { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = ہمارے پاس اس ملک کے لیے صرف مخصوص گروہوں یا موضوعات کی ہیلپ لائنیں ہیں، سب کے لیے کوئی نہیں: { $country }۔ { worldwide-can-help }
notice-lines-for-parts-only = اس ملک ({ $country }) کے لیے ہماری فہرست میں صرف ان حصوں کی ہیلپ لائنیں ہیں: { $places }۔ { worldwide-can-help }
notice-none-held = ہمارے پاس اس ملک ({ $country }) کے لیے اس قسم کا کچھ نہیں ہے: { $kind }۔ { may-be-others }
notice-no-line-matches = ہماری فہرست میں کوئی ہیلپ لائن آپ کی مانگی ہوئی سب باتوں سے مطابقت نہیں رکھتی۔ یہاں دیے گئے عالمی وسائل اس کے مطابق چھانٹے نہیں گئے۔
notice-worldwide-only = ہمیں معلوم نہیں کہ آپ کہاں ہیں، اس لیے صرف عالمی وسائل دکھائے گئے ہیں۔
notice-none-nearby = { $distance } کے اندر اس قسم کا کچھ نہیں ملا: { $kind }۔
notice-none-nearby-next = { notice-none-nearby } سب سے قریبی جس کا ہمیں علم ہے تقریباً { $next } دور ہے۔
notice-place-needed = اسے اپنے قریب ڈھونڈنے کے لیے بتائیں کہ آپ کہاں ہیں: { $kind }۔
notice-across-border = یہاں دی گئی کچھ جگہیں سرحد کے پار، کسی دوسرے علاقے یا ملک میں ہیں۔ ان سے پوچھیں کہ کیا وہ وہاں مدد کر سکتے ہیں جہاں مدد چاہیے۔
notice-wifi-unknown = یہاں دیے گئے کچھ کتب خانوں کے بارے میں ہمیں معلوم نہیں کہ وہاں wifi ہے یا نہیں۔ جانے سے پہلے پوچھ لیں۔
notice-place-not-held = { place-not-known } یہاں جو دیا گیا ہے وہ پورے ملک کے لیے ہے: { $country }۔
notice-place-not-held-worldwide = { place-not-known } یہاں جو دیا گیا ہے وہ پوری دنیا کے لیے ہے۔
notice-place-is-ambiguous = اس نام کی ایک سے زیادہ جگہیں ہیں۔ یہ جواب اس جگہ کے لیے ہے: { $place }۔ اگر آپ کی مراد کوئی اور جگہ ہے تو اس کا علاقہ یا ملک بھی لکھیں۔
notice-place-straddles-border = یہ پوسٹل کوڈ ایک سے زیادہ علاقوں میں ہے: { $places }۔ خدمات اور قواعد مختلف ہو سکتے ہیں، اس لیے دیکھ لیں کہ کون سا علاقہ ہے۔
notice-two-territories = یہاں ایک سے زیادہ ملکوں یا علاقوں کے ہنگامی نمبر کام کر سکتے ہیں: { $places }۔ اگر ایک کام نہ کرے تو دوسرا آزمائیں۔
military-post = یہ پوسٹل کوڈ فوجی ڈاک کا ہے۔
ask-on-the-base = فوجی اڈے کا اپنا ہنگامی نمبر ہوتا ہے: اڈے پر پوچھیں۔
notice-base = { military-post } { ask-on-the-base } یہاں دیے گئے ہنگامی نمبر اس کے ارد گرد کے ملک کے ہیں: { $country }۔
notice-base-unknown = { military-post } ہمیں معلوم نہیں کہ یہ ڈاک کہاں ہے۔ { ask-on-the-base }
notice-stale = کچھ معلومات کی آخری تصدیق بہت عرصہ پہلے ہوئی تھی۔ ان پر نشان لگا ہے۔
clinician-someone-else = آپ کو کسی اور کے لیے مدد چاہیے۔
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = 988 یا { $example } جیسے مختصر نمبر بھی صرف اپنے ملک کے اندر کام کرتے ہیں۔ بیرونِ ملک سے بین الاقوامی شکل کا نمبر استعمال کریں، جو + سے شروع ہوتا ہے۔ ایسے کچھ نمبر بیرونِ ملک سے کام نہیں کرتے۔

help-for = مدد: { $place }
help-worldwide = دنیا بھر میں مدد
heading-emergency = ہنگامی مدد
heading-crisis-lines = بحران میں مدد کی ہیلپ لائنیں
heading-branches = شاخیں
heading-on-call = ڈیوٹی پر
heading-libraries = کتب خانے
open = کھلا ہے
open-until = { $time } تک کھلا ہے
closed = بند ہے
closed-opens = بند ہے، کھلے گا: { $time }
hours-not-known = اوقات معلوم نہیں
hours = اوقات: { $hours }
public-holiday = وہاں عام تعطیل ہے۔ ہو سکتا ہے معمول کے اوقات لاگو نہ ہوں۔
from-abroad = کسی دوسرے ملک سے: { $number }
not-confirmed-lately = عرصے سے تصدیق نہیں ہوئی
send-keyword = یہ بھیجیں: { $keyword }
menu-option = پھر انتخاب: { $option }
cost-free = مفت
cost-local = مقامی نرخ
cost-premium = زیادہ نرخ
wifi = wifi
computers = کمپیوٹر
fee = فیس
card-required = لائبریری کارڈ ضروری
yes = ہاں
no = نہیں
not-known = معلوم نہیں
channel-voice = فون
channel-sms = ایس ایم ایس
channel-chat = چیٹ
channel-email = ای میل
channel-textphone = ٹیکسٹ فون
channel-relay = ریلے سروس
contact-language = زبان: { $language }
did-you-mean = کیا آپ کی مراد { $place } ہے؟

day-monday = پیر
day-tuesday = منگل
day-wednesday = بدھ
day-thursday = جمعرات
day-friday = جمعہ
day-saturday = ہفتہ
day-sunday = اتوار

decimal-separator = .
kilometres = { $number } کلو میٹر
joined = { $first }، { $second }
bracketed = { $text } ({ $note })
