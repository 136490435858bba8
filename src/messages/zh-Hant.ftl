# Chinese (Traditional)

service-ambulance = 救護車
service-fire = 消防
service-police = 警察
service-general = 緊急情況

kind-crisis-line = 危機支援專線
kind-branch = Samaritans 或 Befrienders 的分會
kind-on-call = 值班專業人員或醫院
kind-library = 公共圖書館
in-some-places = 部分地區

may-be-others = 可能有一些我們不知道的。
place-not-known = 我們不知道這個地方。
worldwide-can-help = 這裡列出的全球資源或許能幫您找到。

no-number-held = 我們的名單中沒有{ $country }的緊急電話號碼。{ may-be-others }
advice-number = 如果您或您身邊的人正面臨緊急危險，請馬上撥打 { $number }。
advice-numbers = 如果您或您身邊的人正面臨緊急危險，請馬上撥打：{ $numbers }。
advice-no-number = { no-number-held }如果您或您身邊的人正面臨緊急危險，請身邊的人打電話求助，或使用手機上的緊急電話功能。
advice-unknown-country = 如果您或您身邊的人正面臨緊急危險，請撥打您所在地的緊急電話。如果不知道號碼，請詢問身邊的人，或使用手機上的緊急電話功能。在許多國家和地區，用手機撥打 112 可以求助。

emergency-calls-are-local = 緊急電話接通的是撥打者附近的中心。即使在同一個國家或地區內，也不一定是您的個案附近的中心。
clinician-elsewhere = 請先問清楚個案所在的確切地址。如果您不在附近，請個案或其身邊的人撥打，或者撥打這裡列出的當地號碼。如果行不通，請撥打您自己所在地的緊急電話，要求轉接到個案附近的緊急救援單位（{ $place }）。
clinician-find-out = 請事先了解個案的確切地址，包括城市和國家或地區。
advice-clinician = 這裡列出的是{ $country }的緊急電話號碼。{ emergency-calls-are-local }{ clinician-elsewhere }
advice-clinician-no-number = { no-number-held }{ emergency-calls-are-local }{ clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local }{ clinician-find-out }

notice-verify-before-relying = 在依靠某個號碼之前，請先查證。號碼會變更，我們無法保證今天每一筆資料都正確。
notice-not-an-endorsement = 列在這裡並不代表推薦。我們不為服務品質評分或排名。
notice-no-ambulance-number = 我們的名單中沒有{ $country }的救護車電話號碼。{ may-be-others }如需救護車，請透過這裡列出的號碼求助。
notice-no-line-for-country = 我們的名單中沒有{ $country }的危機支援專線。{ may-be-others }{ worldwide-can-help }
notice-no-line-for-everybody = 我們只有{ $country }針對特定族群或特定問題的危機支援專線，沒有開放給所有人的專線。{ worldwide-can-help }
notice-lines-for-parts-only = 關於{ $country }，我們的名單中只有以下部分的危機支援專線：{ $places }。{ worldwide-can-help }
notice-none-held = 我們沒有{ $country }的這類資料：{ $kind }。{ may-be-others }
notice-no-line-matches = 我們的名單中沒有任何危機支援專線符合您的全部要求。這裡列出的全球資源沒有按這些要求篩選。
notice-worldwide-only = 我們不知道您在哪裡，所以只列出全球資源。
notice-none-nearby = 在 { $distance } 範圍內沒有找到這一類：{ $kind }。
notice-none-nearby-next = { notice-none-nearby }我們所知最近的一處約在 { $next } 之外。
notice-place-needed = 要在您附近尋找，請告訴我們您在哪裡：{ $kind }。
notice-across-border = 這裡列出的部分單位位於邊界的另一側，屬於其他地區或國家。請詢問對方能否在需要幫助的地方提供協助。
notice-wifi-unknown = 這裡列出的部分圖書館是否有 wifi，我們並不知道。請在前往之前詢問。
notice-place-not-held = { place-not-known }這裡列出的內容適用於整個國家或地區：{ $country }。
notice-place-not-held-worldwide = { place-not-known }這裡列出的內容適用於全世界。
notice-place-is-ambiguous = 有不只一個地方叫這個名字。這個回答是關於：{ $place }。如果您指的是另一個地方，請加上它所在的地區或國家。
notice-place-straddles-border = 這個郵遞區號橫跨多個地區：{ $places }。服務和規定可能不同，請確認是哪個地區。
notice-two-territories = 在這裡，不只一個國家或地區的緊急電話號碼可能有效：{ $places }。如果一個打不通，請試另一個。
military-post = 這個郵遞區號屬於軍事郵局。
ask-on-the-base = 軍事基地有自己的緊急電話號碼，請在基地內詢問。
notice-base = { military-post }{ ask-on-the-base }這裡列出的是基地周邊國家或地區的緊急電話號碼：{ $country }。
notice-base-unknown = { military-post }我們不知道這個郵局在哪裡。{ ask-on-the-base }
notice-stale = 有些資料上次確認已是很久以前，已加上標記。
clinician-someone-else = 您在為別人尋求幫助。
notice-emergency-number-is-local = { clinician-someone-else }{ clinician-find-out }
notice-short-codes-are-local = 短號碼（例如 988、{ $example }）同樣只能在其所屬國家或地區內撥打。從境外撥打時，請使用以 + 開頭的國際格式號碼。並非所有此類號碼都能從境外撥通。

help-for = 求助資訊：{ $place }
help-worldwide = 全球求助資訊
heading-emergency = 緊急求助
heading-crisis-lines = 危機支援專線
heading-branches = 分會
heading-on-call = 值班
heading-libraries = 圖書館
open = 開放
open-until = 開放至 { $time }
closed = 關閉
closed-opens = 關閉，{ $time } 開放
hours-not-known = 時間不詳
hours = 時間：{ $hours }
public-holiday = 當地適逢公共假日，平時的服務時間可能不適用。
from-abroad = 從其他國家或地區撥打：{ $number }
not-confirmed-lately = 近期未確認
send-keyword = 傳送 { $keyword }
menu-option = 然後選擇 { $option }
cost-free = 免費
cost-local = 本地費率
cost-premium = 高額費率
wifi = wifi
computers = 電腦
fee = 收費
card-required = 需要借書證
yes = 是
no = 否
not-known = 不詳
channel-voice = 電話
channel-sms = 簡訊
channel-chat = 線上聊天
channel-email = 電子郵件
channel-textphone = 文字電話
channel-relay = 轉接服務
contact-language = 語言：{ $language }
did-you-mean = 您指的是 { $place } 嗎？

day-monday = 週一
day-tuesday = 週二
day-wednesday = 週三
day-thursday = 週四
day-friday = 週五
day-saturday = 週六
day-sunday = 週日

decimal-separator = .
kilometres = { $number } 公里
joined = { $first }、{ $second }
bracketed = { $text }（{ $note }）
