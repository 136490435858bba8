# Hebrew

service-ambulance = אמבולנס
service-fire = כיבוי אש
service-police = משטרה
service-general = מקרי חירום

kind-crisis-line = קו סיוע במשבר
kind-branch = סניף של Samaritans או Befrienders
kind-on-call = איש מקצוע תורן או בית חולים
kind-library = ספרייה ציבורית
in-some-places = במקומות מסוימים

may-be-others = ייתכן שיש כאלה שאיננו מכירים.
place-not-known = המקום הזה אינו ידוע לנו.
worldwide-can-help = מקורות הסיוע העולמיים שמופיעים כאן יכולים לעזור לך למצוא קו כזה.

no-number-held = ברשימה שלנו אין מספר חירום למדינה הזאת: { $country }. { may-be-others }
advice-number = אם נשקפת סכנה מיידית לך או לאדם שלידך, יש להתקשר עכשיו למספר { $number }.
advice-numbers = אם נשקפת סכנה מיידית לך או לאדם שלידך, יש להתקשר עכשיו: { $numbers }.
advice-no-number = { no-number-held } אם נשקפת סכנה מיידית לך או לאדם שלידך, יש לבקש ממישהו בסביבה להזעיק עזרה, או להשתמש בשיחת חירום בטלפון שלך.
advice-unknown-country = אם נשקפת סכנה מיידית לך או לאדם שלידך, יש להתקשר למספר החירום של המקום שבו נמצאים. אם המספר אינו ידוע לך, אפשר לשאול מישהו בסביבה או להשתמש בשיחת חירום בטלפון שלך. מטלפון נייד, אפשר להזעיק עזרה במספר 112 במדינות רבות.

emergency-calls-are-local = שיחת חירום מגיעה למוקד הקרוב למתקשר. גם בתוך אותה מדינה ייתכן שזה אינו המוקד הקרוב לאדם שבטיפולך.
clinician-elsewhere = תחילה יש לשאול את האדם שבטיפולך מהי הכתובת המדויקת שבה הוא נמצא. אם אינך לידו, יש לבקש ממנו או ממי שנמצא איתו להתקשר, או להתקשר למספר מקומי שמופיע כאן. אם זה לא מצליח, יש להתקשר למספר החירום של המקום שלך ולבקש להעביר את השיחה לשירותי החירום הקרובים לאדם שבטיפולך ({ $place }).
clinician-find-out = יש לברר מראש את הכתובת המדויקת של האדם שבטיפולך, עם היישוב והמדינה.
advice-clinician = מספרי החירום שמופיעים כאן הם של המדינה הזאת: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = כדאי לבדוק מספר לפני שסומכים עליו. מספרים משתנים, ואיננו יכולים להבטיח שכל הפרטים נכונים היום.
notice-not-an-endorsement = הופעה ברשימה הזאת אינה המלצה. איננו מדרגים את איכות השירותים.
notice-no-ambulance-number = ברשימה שלנו אין מספר של אמבולנס למדינה הזאת: { $country }. { may-be-others } אם יש צורך באמבולנס, יש לבקש אותו במספרים שמופיעים כאן.
notice-no-line-for-country = ברשימה שלנו אין קו סיוע במשבר למדינה הזאת: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = למדינה הזאת יש בידינו רק קווי סיוע במשבר לקבוצות או לנושאים מסוימים, ואין ביניהם קו לכולם: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = למדינה הזאת ({ $country }) יש ברשימה שלנו קווי סיוע במשבר רק לחלקים האלה: { $places }. { worldwide-can-help }
notice-none-held = אין בידינו דבר מהסוג הזה למדינה הזאת ({ $country }): { $kind }. { may-be-others }
notice-no-line-matches = ברשימה שלנו אין קו סיוע במשבר שמתאים לכל מה שביקשת. מקורות הסיוע העולמיים שמופיעים כאן לא סוננו לפי הבקשה.
notice-worldwide-only = המקום שלך אינו ידוע לנו, ולכן מוצגים רק מקורות סיוע עולמיים.
notice-none-nearby = בטווח של { $distance } לא נמצא דבר מהסוג הזה: { $kind }.
notice-none-nearby-next = { notice-none-nearby } הקרוב ביותר שאנו מכירים נמצא במרחק של כ־{ $next }.
notice-place-needed = כדי לחפש בסביבתך, יש לציין את מקומך: { $kind }.
notice-across-border = חלק מהגופים שמופיעים כאן נמצאים מעבר לגבול, באזור אחר או במדינה אחרת. כדאי לשאול אותם אם הם יכולים לעזור במקום שבו דרושה העזרה.
notice-wifi-unknown = על חלק מהספריות שמופיעות כאן איננו יודעים אם יש בהן wifi. כדאי לשאול לפני שהולכים.
notice-place-not-held = { place-not-known } מה שמופיע כאן הוא לכל המדינה: { $country }.
notice-place-not-held-worldwide = { place-not-known } מה שמופיע כאן הוא לכל העולם.
notice-place-is-ambiguous = יש יותר ממקום אחד בשם הזה. התשובה הזאת היא עבור: { $place }. אם הכוונה למקום אחר, יש להוסיף את האזור או את המדינה.
notice-place-straddles-border = המיקוד הזה נמצא ביותר מאזור אחד: { $places }. השירותים והכללים עשויים להיות שונים, ולכן כדאי לבדוק באיזה אזור מדובר.
notice-two-territories = כאן ייתכן שפועלים מספרי החירום של יותר ממדינה או שטח אחד: { $places }. אם אחד אינו פועל, יש לנסות אחר.
military-post = המיקוד הזה שייך לדואר צבאי.
ask-on-the-base = לבסיס צבאי יש מספר חירום משלו: יש לשאול עליו בבסיס.
notice-base = { military-post } { ask-on-the-base } מספרי החירום שמופיעים כאן הם של המדינה שמסביב: { $country }.
notice-base-unknown = { military-post } איננו יודעים היכן נמצא הדואר הזה. { ask-on-the-base }
notice-stale = חלק מהפרטים אושרו לאחרונה לפני זמן רב. הם מסומנים.
clinician-someone-else = חיפשת עזרה עבור אדם אחר.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = גם מספרים מקוצרים כמו 988 או { $example } פועלים רק בתוך המדינה שלהם. ממדינה אחרת יש להשתמש במספר בצורה בין־לאומית, שמתחיל בסימן +. לא כל מספר כזה זמין מחו״ל.

help-for = עזרה: { $place }
help-worldwide = עזרה בכל העולם
heading-emergency = חירום
heading-crisis-lines = קווי סיוע במשבר
heading-branches = סניפים
heading-on-call = תורנות
heading-libraries = ספריות
open = פתוח
open-until = פתוח עד { $time }
closed = סגור
closed-opens = סגור, ייפתח { $time }
hours-not-known = שעות הפעילות אינן ידועות
hours = שעות פעילות: { $hours }
public-holiday = יש שם חג או יום שבתון, וייתכן ששעות הפעילות הרגילות אינן תקפות.
from-abroad = ממדינה אחרת: { $number }
not-confirmed-lately = לא אושר לאחרונה
send-keyword = יש לשלוח { $keyword }
menu-option = ואז אפשרות { $option }
cost-free = חינם
cost-local = תעריף מקומי
cost-premium = תעריף מיוחד
wifi = wifi
computers = מחשבים
fee = בתשלום
card-required = דרוש כרטיס ספרייה
yes = כן
no = לא
not-known = לא ידוע
channel-voice = טלפון
channel-sms = הודעת טקסט
channel-chat = צ׳אט
channel-email = דואר אלקטרוני
channel-textphone = טלפון טקסט
channel-relay = שירות ממסר
contact-language = שפה: { $language }
did-you-mean = האם הכוונה היא { $place }?

day-monday = יום ב׳
day-tuesday = יום ג׳
day-wednesday = יום ד׳
day-thursday = יום ה׳
day-friday = יום ו׳
day-saturday = שבת
day-sunday = יום א׳

decimal-separator = .
kilometres = { $number } ק״מ
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
