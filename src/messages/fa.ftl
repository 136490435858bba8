# Persian

service-ambulance = اورژانس
service-fire = آتش‌نشانی
service-police = پلیس
service-general = موارد اضطراری

kind-crisis-line = خط حمایت در بحران
kind-branch = شعبهٔ Samaritans یا Befrienders
kind-on-call = متخصص کشیک یا بیمارستان
kind-library = کتابخانهٔ عمومی
in-some-places = در برخی جاها

may-be-others = ممکن است مواردی باشد که ما نمی‌شناسیم.
place-not-known = ما این جا را نمی‌شناسیم.
worldwide-can-help = منابع جهانی فهرست‌شده در اینجا می‌توانند به شما کمک کنند یکی پیدا کنید.

no-number-held = در فهرست ما برای این کشور شمارهٔ اضطراری نیست: { $country }. { may-be-others }
advice-number = اگر شما یا کسی در نزدیکی‌تان در خطر فوری هستید، همین حالا با شمارهٔ { $number } تماس بگیرید.
advice-numbers = اگر شما یا کسی در نزدیکی‌تان در خطر فوری هستید، همین حالا تماس بگیرید: { $numbers }.
advice-no-number = { no-number-held } اگر شما یا کسی در نزدیکی‌تان در خطر فوری هستید، از کسی در نزدیکی‌تان بخواهید برای کمک تماس بگیرد، یا از تماس اضطراری تلفن خود استفاده کنید.
advice-unknown-country = اگر شما یا کسی در نزدیکی‌تان در خطر فوری هستید، با شمارهٔ اضطراری جایی که هستید تماس بگیرید. اگر آن را نمی‌دانید، از کسی در نزدیکی‌تان بپرسید یا از تماس اضطراری تلفن خود استفاده کنید. با تلفن همراه، در بسیاری از کشورها می‌توان با شمارهٔ 112 کمک خواست.

emergency-calls-are-local = تماس اضطراری به مرکز نزدیک تماس‌گیرنده می‌رسد. حتی در داخل یک کشور، ممکن است این مرکز همان مرکز نزدیک مراجع شما نباشد.
clinician-elsewhere = نخست نشانی دقیق جایی را که مراجع شما هست از او بپرسید. اگر نزدیک او نیستید، از او یا کسی که همراه اوست بخواهید تماس بگیرد، یا با یکی از شماره‌های محلی فهرست‌شده در اینجا تماس بگیرید. اگر نشد، با شمارهٔ اضطراری جایی که خودتان هستید تماس بگیرید و بخواهید شما را به خدمات اضطراری نزدیک مراجع وصل کنند ({ $place }).
clinician-find-out = پیش از آنکه لازم شود، نشانی دقیق مراجع خود را با شهر و کشور بدانید.
advice-clinician = شماره‌های اضطراری فهرست‌شده در اینجا شماره‌های این کشور هستند: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = پیش از آنکه به شماره‌ای تکیه کنید، آن را بررسی کنید. شماره‌ها تغییر می‌کنند و نمی‌توانیم قول بدهیم که امروز همهٔ اطلاعات درست است.
notice-not-an-endorsement = بودن در این فهرست به معنای توصیه نیست. ما کیفیت خدمات را ارزیابی یا رتبه‌بندی نمی‌کنیم.
notice-no-ambulance-number = در فهرست ما برای این کشور شمارهٔ آمبولانس نیست: { $country }. { may-be-others } اگر به آمبولانس نیاز دارید، آن را از شماره‌های فهرست‌شده در اینجا بخواهید.
notice-no-line-for-country = در فهرست ما برای این کشور خط حمایت در بحران نیست: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = ما برای این کشور فقط خط‌های حمایت در بحران برای گروه‌ها یا موضوع‌های خاص داریم و هیچ خطی برای همه نداریم: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = برای این کشور ({ $country })، در فهرست ما خط‌های حمایت در بحران فقط برای این بخش‌ها هست: { $places }. { worldwide-can-help }
notice-none-held = ما برای این کشور ({ $country }) چیزی از این نوع نداریم: { $kind }. { may-be-others }
notice-no-line-matches = هیچ خط حمایت در بحرانی در فهرست ما با همهٔ آنچه خواسته‌اید مطابقت ندارد. منابع جهانی فهرست‌شده در اینجا بر این اساس محدود نشده‌اند.
notice-worldwide-only = نمی‌دانیم کجا هستید، بنابراین فقط منابع جهانی فهرست شده‌اند.
notice-none-nearby = تا فاصلهٔ { $distance } چیزی از این نوع پیدا نشد: { $kind }.
notice-none-nearby-next = { notice-none-nearby } نزدیک‌ترین موردی که می‌شناسیم حدود { $next } دورتر است.
notice-place-needed = برای یافتن این در نزدیکی خود، بگویید کجا هستید: { $kind }.
notice-across-border = برخی از موارد فهرست‌شده در اینجا آن سوی مرز، در منطقه یا کشور دیگری هستند. از آن‌ها بپرسید آیا می‌توانند در جایی که کمک لازم است کمک کنند.
notice-wifi-unknown = دربارهٔ برخی از کتابخانه‌های فهرست‌شده در اینجا نمی‌دانیم wifi دارند یا نه. پیش از رفتن بپرسید.
notice-place-not-held = { place-not-known } آنچه در اینجا آمده برای تمام کشور است: { $country }.
notice-place-not-held-worldwide = { place-not-known } آنچه در اینجا آمده برای تمام جهان است.
notice-place-is-ambiguous = بیش از یک جا این نام را دارد. این پاسخ برای اینجاست: { $place }. اگر منظور شما جای دیگری است، منطقه یا کشور آن را هم بنویسید.
notice-place-straddles-border = این کد پستی در بیش از یک منطقه قرار دارد: { $places }. خدمات و مقررات ممکن است متفاوت باشند، پس بررسی کنید کدام منطقه مورد نظر است.
notice-two-territories = در اینجا ممکن است شماره‌های اضطراری بیش از یک کشور یا سرزمین کار کنند: { $places }. اگر یکی کار نکرد، دیگری را امتحان کنید.
military-post = این کد پستی از آنِ یک پست نظامی است.
ask-on-the-base = پایگاه نظامی شمارهٔ اضطراری خودش را دارد: آن را در پایگاه بپرسید.
notice-base = { military-post } { ask-on-the-base } شماره‌های اضطراری فهرست‌شده در اینجا شماره‌های کشور پیرامون آن هستند: { $country }.
notice-base-unknown = { military-post } ما نمی‌دانیم این پست کجاست. { ask-on-the-base }
notice-stale = از آخرین تأیید برخی از اطلاعات زمان زیادی گذشته است. آن‌ها علامت‌گذاری شده‌اند.
clinician-someone-else = شما برای شخص دیگری دنبال کمک هستید.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = شماره‌های کوتاه مانند 988 یا { $example } نیز فقط در کشور خودشان کار می‌کنند. از خارج، شماره‌ای به شکل بین‌المللی به کار ببرید که با + شروع می‌شود. برخی از این شماره‌ها از خارج کار نمی‌کنند.

help-for = کمک: { $place }
help-worldwide = کمک در سراسر جهان
heading-emergency = اضطراری
heading-crisis-lines = خط‌های حمایت در بحران
heading-branches = شعبه‌ها
heading-on-call = کشیک
heading-libraries = کتابخانه‌ها
open = باز
open-until = باز تا { $time }
closed = بسته
closed-opens = بسته، باز می‌شود { $time }
hours-not-known = ساعت‌ها معلوم نیست
hours = ساعت‌ها: { $hours }
public-holiday = آنجا تعطیل رسمی است. ممکن است ساعت‌های معمول برقرار نباشد.
from-abroad = از کشوری دیگر: { $number }
not-confirmed-lately = مدتی است تأیید نشده
send-keyword = بفرستید { $keyword }
menu-option = سپس گزینهٔ { $option }
cost-free = رایگان
cost-local = تعرفهٔ محلی
cost-premium = تعرفهٔ ویژه
wifi = wifi
computers = رایانه
fee = هزینه
card-required = کارت کتابخانه لازم است
yes = بله
no = خیر
not-known = نامعلوم
channel-voice = تلفن
channel-sms = پیامک
channel-chat = گفتگوی برخط
channel-email = ایمیل
channel-textphone = تلفن متنی
channel-relay = خدمت رله
contact-language = زبان: { $language }
did-you-mean = آیا منظور شما { $place } است؟

day-monday = دوشنبه
day-tuesday = سه‌شنبه
day-wednesday = چهارشنبه
day-thursday = پنجشنبه
day-friday = جمعه
day-saturday = شنبه
day-sunday = یکشنبه

decimal-separator = .
kilometres = { $number } کیلومتر
joined = { $first }، { $second }
bracketed = { $text } ({ $note })
