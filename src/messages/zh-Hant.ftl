# Chinese (Traditional)

service-ambulance = 救護車
service-fire = 消防
service-police = 警察
service-general = 緊急情況

kind-crisis-line = 危機支援專線
kind-branch = Samaritans 或 Befrienders 的分會
kind-on-call = 值班專業人員或醫院
kind-library = 公共圖書館

advice-number = 如果您或您身邊的人正面臨立即的危險，請馬上撥打 { $number }。
advice-numbers = 如果您或您身邊的人正面臨立即的危險，請馬上撥打：{ $numbers }。
number-in-some-places = 部分地區：{ $number }
no-number-held = 我們沒有{ $country }的緊急電話號碼。
advice-no-number = { no-number-held }如果您正面臨立即的危險，請身邊的人打電話求助，或使用手機上的緊急電話功能。
advice-unknown-country = 如果您正面臨立即的危險，請撥打您所在地的緊急電話。如果不知道號碼，請詢問身邊的人，或使用手機上的緊急電話功能。在許多國家和地區，用手機撥打 112 可以求助。
clinician-elsewhere = 如果您在其他地方，請您的個案或其身邊的人撥打，或者撥打您所在地的報警電話，請當地警方聯絡{ $country }的同僚。
advice-clinician = 這裡列出的緊急電話號碼只有在{ $country }境內撥打才能求助。{ clinician-elsewhere }
advice-clinician-no-number = { no-number-held }{ clinician-elsewhere }
advice-clinician-unknown-country = 緊急電話接通的是撥打者所在地的中心。請事先了解您的個案身在哪個國家或地區。

notice-verify-before-relying = 在依靠某個號碼之前，請先查證。號碼會變更，我們無法保證今天每一筆資料都正確。
notice-not-an-endorsement = 列在這裡並不代表推薦。我們不為服務品質評分或排名。
notice-no-ambulance-number = 我們沒有{ $country }的救護車電話號碼。如需救護車，請透過這裡列出的號碼求助。
notice-no-line-for-country = 我們沒有{ $country }的危機支援專線。這裡列出的全球資源或許能幫您找到。
notice-no-line-matches = 沒有任何危機支援專線符合您的全部要求。這裡列出的全球資源沒有按這些要求篩選。
notice-worldwide-only = 我們不知道您在哪裡，所以只列出全球資源。
notice-none-nearby = 附近沒有找到這一類：{ $kind }。
notice-place-needed = 要在您附近尋找，請告訴我們您在哪裡：{ $kind }。
notice-stale = 有些資料上次確認已是很久以前，已加上標記。
notice-emergency-number-is-local = 您在為別人尋求幫助。緊急電話接通的是撥打者所在地的中心：從其他國家或地區撥打，無法接通{ $country }的緊急服務。
notice-short-codes-are-local = 988、116 123 等短號碼同樣只能在其所屬國家或地區內撥打。從境外撥打時，請使用以 + 開頭的國際格式號碼。
