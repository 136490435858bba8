# Japanese

service-ambulance = 救急
service-fire = 消防
service-police = 警察
service-general = 緊急通報

kind-crisis-line = 危機相談窓口
kind-branch = Samaritans または Befrienders の支部
kind-on-call = 当番の専門職または病院
kind-library = 公共図書館

advice-number = あなたやそばにいる人に差し迫った危険があるときは、今すぐ { $number } に電話してください。
advice-numbers = あなたやそばにいる人に差し迫った危険があるときは、今すぐ電話してください：{ $numbers }。
number-in-some-places = 一部の地域では { $number }
no-number-held = { $country }の緊急通報番号の情報がありません。
advice-no-number = { no-number-held }差し迫った危険があるときは、そばにいる人に助けを呼んでもらうか、電話機の緊急通報を使ってください。
advice-unknown-country = 差し迫った危険があるときは、今いる場所の緊急通報番号に電話してください。番号がわからないときは、そばにいる人に尋ねるか、電話機の緊急通報を使ってください。携帯電話からは、多くの国で 112 にかけると助けを呼べます。
clinician-elsewhere = ほかの場所にいるときは、相談者本人か一緒にいる人に電話してもらってください。または、あなたがいる場所の警察に電話し、{ $country }の警察に連絡するよう頼んでください。
advice-clinician = ここに挙げた緊急通報番号で助けを呼べるのは、{ $country }の中からかけた場合だけです。{ clinician-elsewhere }
advice-clinician-no-number = { no-number-held }{ clinician-elsewhere }
advice-clinician-unknown-country = 緊急通報番号は、電話をかけた人がいる場所のセンターにつながります。相談者がどの国にいるかを、必要になる前に確かめておいてください。

notice-verify-before-relying = 番号は、頼りにする前に確認してください。番号は変わることがあり、今日すべての情報が正しいとはお約束できません。
notice-not-an-endorsement = ここに載っていることは、推薦を意味しません。サービスの質を評価したり、順位を付けたりはしていません。
notice-no-ambulance-number = { $country }の救急車の番号の情報がありません。救急車が必要なときは、ここに挙げた番号で頼んでください。
notice-no-line-for-country = { $country }の危機相談窓口の情報がありません。ここに挙げた世界共通の情報源が、窓口を探す助けになるかもしれません。
notice-no-line-matches = ご希望のすべてに合う危機相談窓口はありません。ここに挙げた世界共通の情報源は、その条件では絞り込まれていません。
notice-worldwide-only = あなたがいる場所がわからないため、世界共通の情報源だけを載せています。
notice-none-nearby = この近くでは、この種類のものは見つかりませんでした：{ $kind }。
notice-place-needed = お近くで探すには、今いる場所を教えてください：{ $kind }。
notice-stale = 最後に確認されてから長い時間がたっている情報があります。その情報には印が付いています。
notice-emergency-number-is-local = ほかの人のための助けをお探しです。緊急通報番号は、電話をかけた人がいる場所のセンターにつながります。ほかの国からかけても、{ $country }にはつながりません。
notice-short-codes-are-local = 988や116 123のような短い番号も、その国の中でしか使えません。国外からは、+で始まる国際形式の番号を使ってください。
