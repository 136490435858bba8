# Chinese (Simplified)

service-ambulance = 急救
service-fire = 消防
service-police = 警察
service-general = 紧急情况

kind-crisis-line = 危机援助热线
kind-branch = Samaritans 或 Befrienders 的分会
kind-on-call = 值班专业人员或医院
kind-library = 公共图书馆

advice-number = 如果您或您身边的人正面临紧急危险，请立即拨打 { $number }。
advice-numbers = 如果您或您身边的人正面临紧急危险，请立即拨打：{ $numbers }。
number-in-some-places = 部分地区：{ $number }
no-number-held = 我们没有{ $country }的紧急电话号码。
advice-no-number = { no-number-held }如果您正面临紧急危险，请让身边的人打电话求助，或使用手机上的紧急呼叫功能。
advice-unknown-country = 如果您正面临紧急危险，请拨打您所在地的紧急电话。如果不知道号码，请询问身边的人，或使用手机上的紧急呼叫功能。在许多国家和地区，用手机拨打 112 可以求助。
clinician-elsewhere = 如果您在其他地方，请让您的来访者或其身边的人拨打，或者拨打您所在地的报警电话，请当地警方联系{ $country }的同行。
advice-clinician = 这里列出的紧急电话号码只有在{ $country }境内拨打才能求助。{ clinician-elsewhere }
advice-clinician-no-number = { no-number-held }{ clinician-elsewhere }
advice-clinician-unknown-country = 紧急电话接通的是拨打者所在地的中心。请提前了解您的来访者身在哪个国家或地区。

notice-verify-before-relying = 在依靠某个号码之前，请先核实。号码会变更，我们无法保证今天每一条信息都正确。
notice-not-an-endorsement = 列在这里并不代表推荐。我们不对服务质量评分或排名。
notice-no-ambulance-number = 我们没有{ $country }的急救电话号码。如需救护车，请通过这里列出的号码求助。
notice-no-line-for-country = 我们没有{ $country }的危机援助热线。这里列出的全球资源或许能帮您找到。
notice-no-line-matches = 没有哪条危机援助热线符合您的全部要求。这里列出的全球资源没有按这些要求筛选。
notice-worldwide-only = 我们不知道您在哪里，所以只列出全球资源。
notice-none-nearby = 附近没有找到这一类：{ $kind }。
notice-place-needed = 要在您附近查找，请告诉我们您在哪里：{ $kind }。
notice-stale = 有些信息上次确认已是很久以前，已作标记。
notice-emergency-number-is-local = 您在为他人寻求帮助。紧急电话接通的是拨打者所在地的中心：从其他国家或地区拨打，无法接通{ $country }的紧急服务。
notice-short-codes-are-local = 988、116 123 等短号码同样只能在其所属国家或地区内拨打。从境外拨打时，请使用以 + 开头的国际格式号码。
