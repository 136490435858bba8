# Arabic

service-ambulance = الإسعاف
service-fire = الإطفاء
service-police = الشرطة
service-general = الطوارئ

kind-crisis-line = خط دعم في الأزمات
kind-branch = فرع لمنظمة Samaritans أو Befrienders
kind-on-call = مختص مناوب أو مستشفى
kind-library = مكتبة عامة
in-some-places = في بعض المناطق

may-be-others = قد يوجد ما لا نعرفه.
place-not-known = لا نعرف هذا المكان.
worldwide-can-help = الموارد العالمية المذكورة هنا قد تساعدك في العثور على خط.

no-number-held = لا يوجد في قائمتنا رقم طوارئ لهذا البلد: { $country }. { may-be-others }
advice-number = في حال وجود خطر مباشر عليك أو على شخص بقربك، يُرجى الاتصال الآن بالرقم { $number }.
advice-numbers = في حال وجود خطر مباشر عليك أو على شخص بقربك، يُرجى الاتصال الآن: { $numbers }.
advice-no-number = { no-number-held } في حال وجود خطر مباشر عليك أو على شخص بقربك، يُرجى الطلب من شخص بقربك أن يتصل لطلب المساعدة، أو استخدام مكالمة الطوارئ في هاتفك.
advice-unknown-country = في حال وجود خطر مباشر عليك أو على شخص بقربك، يُرجى الاتصال برقم الطوارئ في مكان وجودك. إن لم يكن الرقم معروفًا لديك، فيمكنك سؤال شخص بقربك أو استخدام مكالمة الطوارئ في هاتفك. من الهاتف المحمول، يتيح الرقم 112 الوصول إلى المساعدة في بلدان كثيرة.

emergency-calls-are-local = مكالمة الطوارئ تصل إلى المركز القريب من المتصل. وحتى داخل البلد الواحد، قد لا يكون هذا هو المركز القريب من الشخص الذي تحت رعايتك.
clinician-elsewhere = يُرجى أولًا سؤال الشخص الذي تحت رعايتك عن عنوان مكان وجوده بالضبط. في حال عدم وجودك قربه، يُرجى الطلب منه أو من شخص معه أن يتصل، أو الاتصال برقم محلي مذكور هنا. إن لم ينجح ذلك، فيُرجى الاتصال برقم الطوارئ في مكان وجودك وطلب التحويل إلى خدمات الطوارئ القريبة من ذلك الشخص ({ $place }).
clinician-find-out = يُرجى معرفة العنوان الدقيق للشخص الذي تحت رعايتك، مع المدينة والبلد، قبل أن تدعو الحاجة إلى ذلك.
advice-clinician = أرقام الطوارئ المذكورة هنا هي أرقام هذا البلد: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = يُرجى التحقق من أي رقم قبل الاعتماد عليه. الأرقام تتغير، ولا يمكننا أن نعد بأن كل المعلومات صحيحة اليوم.
notice-not-an-endorsement = الإدراج في هذه القائمة ليس توصية. نحن لا نقيّم جودة الخدمات ولا نرتبها.
notice-no-ambulance-number = لا يوجد في قائمتنا رقم إسعاف لهذا البلد: { $country }. { may-be-others } عند الحاجة إلى سيارة إسعاف، يُرجى طلبها عبر الأرقام المذكورة هنا.
notice-no-line-for-country = لا يوجد في قائمتنا خط دعم في الأزمات لهذا البلد: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = ليس لدينا لهذا البلد سوى خطوط دعم في الأزمات مخصصة لفئات أو مواضيع معينة، ولا يوجد بينها خط للجميع: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = لهذا البلد ({ $country })، لا توجد في قائمتنا خطوط دعم في الأزمات إلا لهذه الأجزاء منه: { $places }. { worldwide-can-help }
notice-none-held = ليس لدينا شيء من هذا النوع لهذا البلد ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = لا يوجد في قائمتنا خط دعم في الأزمات يطابق كل ما طلبته. الموارد العالمية المذكورة هنا لم تُختر وفق هذه الشروط.
notice-worldwide-only = لا نعرف مكان وجودك، لذلك لا تُعرض إلا الموارد العالمية.
notice-none-nearby = لم يُعثر على شيء من هذا النوع ضمن مسافة { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } أقرب ما نعرفه يبعد نحو { $next }.
notice-place-needed = للعثور على هذا بالقرب منك، يُرجى تحديد مكان وجودك: { $kind }.
notice-across-border = بعض الجهات المذكورة هنا تقع خلف حدود، في منطقة أخرى أو بلد آخر. يُرجى سؤالها عما إذا كان بإمكانها المساعدة في المكان المطلوب.
notice-wifi-unknown = لا نعرف إن كانت بعض المكتبات المذكورة هنا توفر wifi. يُرجى السؤال قبل الذهاب.
notice-place-not-held = { place-not-known } المذكور هنا يخص البلد كله: { $country }.
notice-place-not-held-worldwide = { place-not-known } المذكور هنا يخص العالم كله.
notice-place-is-ambiguous = يوجد أكثر من مكان بهذا الاسم. هذا الجواب يخص: { $place }. إن كان المقصود مكانًا آخر، فيُرجى إضافة المنطقة أو البلد.
notice-place-straddles-border = هذا الرمز البريدي يقع في أكثر من منطقة: { $places }. قد تختلف الخدمات والقواعد، لذلك يُرجى التأكد من المنطقة المقصودة.
notice-two-territories = قد تعمل هنا أرقام الطوارئ لأكثر من بلد أو إقليم واحد: { $places }. إن لم يعمل أحدها، فيُرجى تجربة غيره.
military-post = هذا الرمز البريدي تابع لبريد عسكري.
ask-on-the-base = للقاعدة العسكرية رقم طوارئ خاص بها: يُرجى السؤال عنه في القاعدة.
notice-base = { military-post } { ask-on-the-base } أرقام الطوارئ المذكورة هنا هي أرقام البلد المحيط بها: { $country }.
notice-base-unknown = { military-post } لا نعرف مكان هذا البريد. { ask-on-the-base }
notice-stale = بعض المعلومات مضى وقت طويل على آخر تأكيد لها، وقد وُضعت عليها علامة.
clinician-someone-else = هذا البحث هو عن مساعدة لشخص آخر.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = أرقام قصيرة مثل 988 أو { $example } تعمل هي أيضًا داخل بلدها فقط. من الخارج، يُرجى استخدام رقم بالصيغة الدولية، أي رقم يبدأ بعلامة +. لا يمكن الاتصال بكل هذه الأرقام من الخارج.

help-for = المساعدة: { $place }
help-worldwide = المساعدة في العالم كله
heading-emergency = الطوارئ
heading-crisis-lines = خطوط الدعم في الأزمات
heading-branches = الفروع
heading-on-call = المناوبون
heading-libraries = المكتبات
open = مفتوح
open-until = مفتوح حتى { $time }
closed = مغلق
closed-opens = مغلق، يفتح { $time }
hours-not-known = المواعيد غير معروفة
hours = المواعيد: { $hours }
public-holiday = يوم عطلة رسمية في ذلك المكان، وقد لا تنطبق المواعيد المعتادة.
from-abroad = من بلد آخر: { $number }
not-confirmed-lately = لم يُؤكَّد منذ مدة
send-keyword = إرسال { $keyword }
menu-option = ثم الخيار { $option }
cost-free = مجاني
cost-local = تعرفة محلية
cost-premium = تعرفة مرتفعة
wifi = wifi
computers = حواسيب
fee = رسوم
card-required = بطاقة المكتبة مطلوبة
yes = نعم
no = لا
not-known = غير معروف
channel-voice = هاتف
channel-sms = رسالة نصية
channel-chat = محادثة
channel-email = بريد إلكتروني
channel-textphone = هاتف نصي
channel-relay = خدمة ترحيل المكالمات
contact-language = اللغة: { $language }
did-you-mean = هل المقصود { $place }؟

day-monday = الاثنين
day-tuesday = الثلاثاء
day-wednesday = الأربعاء
day-thursday = الخميس
day-friday = الجمعة
day-saturday = السبت
day-sunday = الأحد

decimal-separator = .
kilometres = { $number } كم
joined = { $first }، { $second }
bracketed = { $text } ({ $note })
