# Japanese

service-ambulance = 救急
service-fire = 消防
service-police = 警察
service-general = 緊急通報

kind-crisis-line = 危機相談窓口
kind-branch = Samaritans または Befrienders の支部
kind-on-call = 当直・待機中の専門職または病院
kind-library = 公共図書館
in-some-places = 一部の地域のみ

may-be-others = こちらで把握していないものがあるかもしれません。
place-not-known = この場所の情報がありません。
worldwide-can-help = ここに挙げた世界共通の情報源が、窓口を探す助けになるかもしれません。

no-number-held = { $country }の緊急通報番号は、このリストにありません。{ may-be-others }
advice-number = あなたやそばにいる人に差し迫った危険があるときは、今すぐ { $number } に電話してください。
advice-numbers = あなたやそばにいる人に差し迫った危険があるときは、今すぐ電話してください：{ $numbers }。
advice-no-number = { no-number-held }あなたやそばにいる人に差し迫った危険があるときは、そばにいる人に助けを呼んでもらうか、電話機の緊急通報を使ってください。
advice-unknown-country = あなたやそばにいる人に差し迫った危険があるときは、今いる場所の緊急通報番号に電話してください。番号がわからないときは、そばにいる人に尋ねるか、電話機の緊急通報を使ってください。携帯電話からは、多くの国で 112 にかけると助けを呼べます。

emergency-calls-are-local = 緊急通報は、電話をかけた人の近くのセンターにつながります。同じ国の中でも、相談者の近くのセンターとは限りません。
clinician-elsewhere = まず、相談者が今いる場所の正確な住所を本人に尋ねてください。近くにいないときは、相談者本人か一緒にいる人に電話してもらうか、ここに挙げた現地の番号に電話してください。それができないときは、あなたがいる場所の緊急通報番号に電話し、相談者の近くの緊急機関につないでもらってください（{ $place }）。
clinician-find-out = 相談者の正確な住所を、市町村名と国名も含めて、必要になる前に確かめておいてください。
advice-clinician = ここに挙げた緊急通報番号は、{ $country }のものです。{ emergency-calls-are-local }{ clinician-elsewhere }
advice-clinician-no-number = { no-number-held }{ emergency-calls-are-local }{ clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local }{ clinician-find-out }

notice-verify-before-relying = 番号は、頼りにする前に確認してください。番号は変わることがあり、今日すべての情報が正しいとはお約束できません。
notice-not-an-endorsement = ここに載っていることは、推薦を意味しません。サービスの質を評価したり、順位を付けたりはしていません。
notice-no-ambulance-number = { $country }の救急車の番号は、このリストにありません。{ may-be-others }救急車が必要なときは、ここに挙げた番号で頼んでください。
notice-no-line-for-country = { $country }の危機相談窓口は、このリストにありません。{ may-be-others }{ worldwide-can-help }
notice-no-line-for-everybody = { $country }については、特定の人や悩みを対象とする危機相談窓口の情報しかなく、誰でも使える窓口の情報がありません。{ worldwide-can-help }
notice-lines-for-parts-only = { $country }については、次の地域の危機相談窓口だけがこのリストにあります：{ $places }。{ worldwide-can-help }
notice-none-held = { $country }については、この種類の情報がありません：{ $kind }。{ may-be-others }
notice-no-line-matches = ご希望のすべてに合う危機相談窓口は、このリストにありません。ここに挙げた世界共通の情報源は、その条件では絞り込まれていません。
notice-worldwide-only = あなたがいる場所がわからないため、世界共通の情報源だけを載せています。
notice-none-nearby = { $distance } 以内では、この種類のものは見つかりませんでした：{ $kind }。
notice-none-nearby-next = { notice-none-nearby }わかっている中で最も近いものは、約 { $next } 先にあります。
notice-place-needed = お近くで探すには、今いる場所を教えてください：{ $kind }。
notice-across-border = ここに挙げたものの中には、境界を越えた別の地域や国にあるものがあります。助けが必要な場所で対応できるかどうか、先方に尋ねてください。
notice-wifi-unknown = ここに挙げた図書館の中には、wifi があるかどうかわからないところがあります。行く前に確かめてください。
notice-place-not-held = { place-not-known }ここに挙げたものは、国全体についてのものです：{ $country }。
notice-place-not-held-worldwide = { place-not-known }ここに挙げたものは、全世界についてのものです。
notice-place-is-ambiguous = 同じ名前の場所が複数あります。この回答は次の場所についてのものです：{ $place }。別の場所のことであれば、地域名か国名を加えてください。
notice-place-straddles-border = この郵便番号は複数の地域にまたがっています：{ $places }。サービスや決まりが異なることがあるため、どの地域かを確かめてください。
notice-two-territories = ここでは、複数の国や地域の緊急通報番号が使える可能性があります：{ $places }。つながらないときは、ほかの番号を試してください。
military-post = この郵便番号は軍の郵便局のものです。
ask-on-the-base = 軍の基地には独自の緊急番号があります。基地内で尋ねてください。
notice-base = { military-post }{ ask-on-the-base }ここに挙げた緊急通報番号は、基地の周りの国のものです：{ $country }。
notice-base-unknown = { military-post }この郵便局がどこにあるかはわかりません。{ ask-on-the-base }
notice-stale = 最後に確認されてから長い時間がたっている情報があります。その情報には印が付いています。
clinician-someone-else = ほかの人のために助けを探している方へ。
notice-emergency-number-is-local = { clinician-someone-else }{ clinician-find-out }
notice-short-codes-are-local = 短い番号（988 や { $example } など）も、その国の中でしか使えません。国外からは、+ で始まる国際形式の番号を使ってください。国外からはつながらない番号もあります。

help-for = 支援情報：{ $place }
help-worldwide = 全世界の支援情報
heading-emergency = 緊急通報
heading-crisis-lines = 危機相談窓口
heading-branches = 支部
heading-on-call = 当直・待機
heading-libraries = 図書館
open = 開いています
open-until = { $time } まで開いています
closed = 閉まっています
closed-opens = 閉まっています（{ $time } に開きます）
hours-not-known = 時間は不明
hours = 時間：{ $hours }
public-holiday = 現地は祝日です。通常の時間とは異なることがあります。
from-abroad = ほかの国から：{ $number }
not-confirmed-lately = 最近確認されていません
send-keyword = { $keyword } と送信
menu-option = その後 { $option } を選択
cost-free = 無料
cost-local = 通常料金
cost-premium = 割増料金
wifi = wifi
computers = パソコン
fee = 有料
card-required = 利用カードが必要
yes = はい
no = いいえ
not-known = 不明
channel-voice = 電話
channel-sms = SMS
channel-chat = チャット
channel-email = メール
channel-textphone = 文字電話
channel-relay = リレーサービス
contact-language = 言語：{ $language }
did-you-mean = { $place } のことですか。

day-monday = 月
day-tuesday = 火
day-wednesday = 水
day-thursday = 木
day-friday = 金
day-saturday = 土
day-sunday = 日

decimal-separator = .
kilometres = { $number } km
joined = { $first }、{ $second }
bracketed = { $text }（{ $note }）
