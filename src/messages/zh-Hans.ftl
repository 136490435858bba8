# Chinese (Simplified)

service-ambulance = 急救
service-fire = 消防
service-police = 警察
service-general = 紧急情况

kind-crisis-line = 危机援助热线
kind-branch = Samaritans 或 Befrienders 的分会
kind-on-call = 值班专业人员或医院
kind-library = 公共图书馆
in-some-places = 部分地区

may-be-others = 可能有一些我们不知道的。
place-not-known = 我们不知道这个地方。
worldwide-can-help = 这里列出的全球资源或许能帮您找到。

no-number-held = 我们的列表中没有{ $country }的紧急电话号码。{ may-be-others }
advice-number = 如果您或您身边的人正面临紧急危险，请立即拨打 { $number }。
advice-numbers = 如果您或您身边的人正面临紧急危险，请立即拨打：{ $numbers }。
advice-no-number = { no-number-held }如果您或您身边的人正面临紧急危险，请让身边的人打电话求助，或使用手机上的紧急呼叫功能。
advice-unknown-country = 如果您或您身边的人正面临紧急危险，请拨打您所在地的紧急电话。如果不知道号码，请询问身边的人，或使用手机上的紧急呼叫功能。在许多国家和地区，用手机拨打 112 可以求助。

emergency-calls-are-local = 紧急电话接通的是拨打者附近的中心。即使在同一个国家或地区内，也不一定是您的来访者附近的中心。
clinician-elsewhere = 请先问清来访者所在的确切地址。如果您不在附近，请让来访者或其身边的人拨打，或者拨打这里列出的当地号码。如果行不通，请拨打您自己所在地的紧急电话，要求转接到来访者附近的应急救援部门（{ $place }）。
clinician-find-out = 请提前了解来访者的确切地址，包括城市和国家或地区。
advice-clinician = 这里列出的是{ $country }的紧急电话号码。{ emergency-calls-are-local }{ clinician-elsewhere }
advice-clinician-no-number = { no-number-held }{ emergency-calls-are-local }{ clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local }{ clinician-find-out }

notice-verify-before-relying = 在依靠某个号码之前，请先核实。号码会变更，我们无法保证今天每一条信息都正确。
notice-not-an-endorsement = 列在这里并不代表推荐。我们不对服务质量评分或排名。
notice-no-ambulance-number = 我们的列表中没有{ $country }的急救电话号码。{ may-be-others }如需救护车，请通过这里列出的号码求助。
notice-no-line-for-country = 我们的列表中没有{ $country }的危机援助热线。{ may-be-others }{ worldwide-can-help }
notice-no-line-for-everybody = 我们只有{ $country }面向特定人群或特定问题的危机援助热线，没有面向所有人的热线。{ worldwide-can-help }
notice-lines-for-parts-only = 对于{ $country }，我们的列表中只有以下部分的危机援助热线：{ $places }。{ worldwide-can-help }
notice-none-held = 我们没有{ $country }的这类信息：{ $kind }。{ may-be-others }
notice-no-line-matches = 我们的列表中没有哪条危机援助热线符合您的全部要求。这里列出的全球资源没有按这些要求筛选。
notice-worldwide-only = 我们不知道您在哪里，所以只列出全球资源。
notice-none-nearby = 在 { $distance } 范围内没有找到这一类：{ $kind }。
notice-none-nearby-next = { notice-none-nearby }我们所知的最近的一处约在 { $next } 之外。
notice-place-needed = 要在您附近查找，请告诉我们您在哪里：{ $kind }。
notice-across-border = 这里列出的一些信息位于边界另一侧，属于其他地区或国家。请询问对方能否在需要帮助的地方提供帮助。
notice-wifi-unknown = 这里列出的部分图书馆是否有 wifi，我们并不知道。请在前往之前询问。
notice-place-not-held = { place-not-known }这里列出的内容适用于整个国家或地区：{ $country }。
notice-place-not-held-worldwide = { place-not-known }这里列出的内容适用于全世界。
notice-place-is-ambiguous = 有不止一个地方叫这个名字。本回答针对的是：{ $place }。如果您指的是另一个地方，请加上它所在的地区或国家。
notice-place-straddles-border = 这个邮政编码跨越多个地区：{ $places }。服务和规定可能不同，请确认是哪个地区。
notice-two-territories = 在这里，不止一个国家或地区的紧急电话号码可能有效：{ $places }。如果一个打不通，请试另一个。
military-post = 这个邮政编码属于军事邮局。
ask-on-the-base = 军事基地有自己的紧急电话号码，请在基地内询问。
notice-base = { military-post }{ ask-on-the-base }这里列出的是基地周边国家或地区的紧急电话号码：{ $country }。
notice-base-unknown = { military-post }我们不知道这个邮局在哪里。{ ask-on-the-base }
notice-stale = 有些信息上次确认已是很久以前，已作标记。
clinician-someone-else = 您在为他人寻求帮助。
notice-emergency-number-is-local = { clinician-someone-else }{ clinician-find-out }
notice-short-codes-are-local = 短号码（例如 988、{ $example }）同样只能在其所属国家或地区内拨打。从境外拨打时，请使用以 + 开头的国际格式号码。并非所有此类号码都能从境外拨通。

help-for = 求助信息：{ $place }
help-worldwide = 全球求助信息
heading-emergency = 紧急求助
heading-crisis-lines = 危机援助热线
heading-branches = 分会
heading-on-call = 值班
heading-libraries = 图书馆
open = 开放
open-until = 开放至 { $time }
closed = 关闭
closed-opens = 关闭，{ $time } 开放
hours-not-known = 时间不详
hours = 时间：{ $hours }
public-holiday = 当地正值公共假日，平时的服务时间可能不适用。
from-abroad = 从其他国家或地区拨打：{ $number }
not-confirmed-lately = 近期未确认
send-keyword = 发送 { $keyword }
menu-option = 然后选择 { $option }
cost-free = 免费
cost-local = 本地资费
cost-premium = 高额资费
wifi = wifi
computers = 电脑
fee = 收费
card-required = 需要借书证
yes = 是
no = 否
not-known = 不详
channel-voice = 电话
channel-sms = 短信
channel-chat = 在线聊天
channel-email = 电子邮件
channel-textphone = 文字电话
channel-relay = 转接服务
contact-language = 语言：{ $language }
did-you-mean = 您指的是 { $place } 吗？

day-monday = 周一
day-tuesday = 周二
day-wednesday = 周三
day-thursday = 周四
day-friday = 周五
day-saturday = 周六
day-sunday = 周日

decimal-separator = .
kilometres = { $number } 公里
joined = { $first }、{ $second }
bracketed = { $text }（{ $note }）
