# Vietnamese

service-ambulance = xe cứu thương
service-fire = cứu hỏa
service-police = cảnh sát
service-general = khẩn cấp

kind-crisis-line = đường dây hỗ trợ khủng hoảng
kind-branch = chi nhánh của Samaritans hoặc Befrienders
kind-on-call = chuyên viên trực hoặc bệnh viện
kind-library = thư viện công cộng
in-some-places = ở một số nơi

may-be-others = Có thể có những nơi mà chúng tôi không biết.
place-not-known = Chúng tôi không biết nơi này.
worldwide-can-help = Các nguồn trợ giúp toàn cầu nêu ở đây có thể giúp bạn tìm được.

no-number-held = Trong danh sách của chúng tôi không có số khẩn cấp cho { $country }. { may-be-others }
advice-number = Nếu bạn hoặc người ở gần bạn đang gặp nguy hiểm ngay lúc này, hãy gọi ngay { $number }.
advice-numbers = Nếu bạn hoặc người ở gần bạn đang gặp nguy hiểm ngay lúc này, hãy gọi ngay: { $numbers }.
advice-no-number = { no-number-held } Nếu bạn hoặc người ở gần bạn đang gặp nguy hiểm ngay lúc này, hãy nhờ người ở gần gọi giúp, hoặc dùng chức năng gọi khẩn cấp trên điện thoại.
advice-unknown-country = Nếu bạn hoặc người ở gần bạn đang gặp nguy hiểm ngay lúc này, hãy gọi số khẩn cấp của nơi bạn đang ở. Nếu không biết số, hãy hỏi người ở gần, hoặc dùng chức năng gọi khẩn cấp trên điện thoại. Từ điện thoại di động, có thể gọi 112 để được giúp đỡ ở nhiều nước.

emergency-calls-are-local = Cuộc gọi khẩn cấp được nối đến trung tâm gần người gọi. Ngay cả trong cùng một nước, đó có thể không phải là trung tâm gần thân chủ của bạn.
clinician-elsewhere = Trước hết, hãy hỏi thân chủ địa chỉ chính xác nơi họ đang ở. Nếu bạn không ở gần, hãy nhờ thân chủ hoặc người đang ở cùng họ gọi, hoặc gọi một số địa phương nêu ở đây. Nếu không được, hãy gọi số khẩn cấp của nơi bạn đang ở và yêu cầu nối máy đến lực lượng cứu hộ gần thân chủ ({ $place }).
clinician-find-out = Hãy tìm hiểu trước địa chỉ chính xác của thân chủ, kèm theo thành phố và nước.
advice-clinician = Các số khẩn cấp nêu ở đây là số của { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Hãy kiểm tra số điện thoại trước khi tin cậy vào nó. Các số có thể thay đổi, và chúng tôi không thể hứa rằng mọi thông tin hôm nay đều đúng.
notice-not-an-endorsement = Có tên trong danh sách này không có nghĩa là được giới thiệu. Chúng tôi không đánh giá hay xếp hạng chất lượng dịch vụ.
notice-no-ambulance-number = Trong danh sách của chúng tôi không có số xe cứu thương cho { $country }. { may-be-others } Nếu cần xe cứu thương, hãy yêu cầu qua các số nêu ở đây.
notice-no-line-for-country = Trong danh sách của chúng tôi không có đường dây hỗ trợ khủng hoảng nào cho { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Đối với { $country }, chúng tôi chỉ có các đường dây hỗ trợ khủng hoảng dành cho một số nhóm người hoặc chủ đề, không có đường dây nào cho tất cả mọi người. { worldwide-can-help }
notice-lines-for-parts-only = Đối với { $country }, danh sách của chúng tôi chỉ có đường dây hỗ trợ khủng hoảng cho những phần này: { $places }. { worldwide-can-help }
notice-none-held = Chúng tôi không có thông tin nào thuộc loại này cho { $country }: { $kind }. { may-be-others }
notice-no-line-matches = Trong danh sách của chúng tôi không có đường dây hỗ trợ khủng hoảng nào phù hợp với tất cả những gì bạn yêu cầu. Các nguồn trợ giúp toàn cầu nêu ở đây không được lọc theo yêu cầu đó.
notice-worldwide-only = Chúng tôi không biết bạn đang ở đâu, nên chỉ liệt kê các nguồn trợ giúp toàn cầu.
notice-none-nearby = Không tìm thấy gì thuộc loại này trong phạm vi { $distance }: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Nơi gần nhất mà chúng tôi biết cách khoảng { $next }.
notice-place-needed = Để tìm ở gần bạn, hãy cho biết bạn đang ở đâu: { $kind }.
notice-across-border = Một số nơi nêu ở đây nằm bên kia ranh giới, ở vùng hoặc nước khác. Hãy hỏi xem họ có thể giúp ở nơi cần giúp hay không.
notice-wifi-unknown = Với một số thư viện nêu ở đây, chúng tôi không biết có wifi hay không. Hãy hỏi trước khi đến.
notice-place-not-held = { place-not-known } Những gì nêu ở đây là cho cả nước: { $country }.
notice-place-not-held-worldwide = { place-not-known } Những gì nêu ở đây là cho toàn thế giới.
notice-place-is-ambiguous = Có nhiều nơi mang tên này. Câu trả lời này dành cho: { $place }. Nếu bạn muốn nói nơi khác, hãy thêm tên vùng hoặc nước.
notice-place-straddles-border = Mã bưu chính này nằm ở nhiều vùng: { $places }. Dịch vụ và quy định có thể khác nhau, vì vậy hãy kiểm tra xem đó là vùng nào.
notice-two-territories = Ở đây có thể gọi được số khẩn cấp của nhiều nước hoặc vùng lãnh thổ: { $places }. Nếu một số không gọi được, hãy thử số khác.
military-post = Mã bưu chính này thuộc bưu điện quân sự.
ask-on-the-base = Căn cứ quân sự có số khẩn cấp riêng: hãy hỏi tại căn cứ.
notice-base = { military-post } { ask-on-the-base } Các số khẩn cấp nêu ở đây là số của nước xung quanh: { $country }.
notice-base-unknown = { military-post } Chúng tôi không biết bưu điện này ở đâu. { ask-on-the-base }
notice-stale = Một số thông tin được xác nhận lần cuối đã lâu. Những thông tin đó được đánh dấu.
clinician-someone-else = Bạn đang tìm trợ giúp cho người khác.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Các số ngắn như 988 hoặc { $example } cũng chỉ gọi được từ trong chính nước đó. Từ nước ngoài, hãy dùng số ở dạng quốc tế, bắt đầu bằng dấu +. Không phải số nào như vậy cũng gọi được từ nước ngoài.

help-for = Trợ giúp cho { $place }
help-worldwide = Trợ giúp trên toàn thế giới
heading-emergency = Khẩn cấp
heading-crisis-lines = Đường dây hỗ trợ khủng hoảng
heading-branches = Chi nhánh
heading-on-call = Trực
heading-libraries = Thư viện
open = đang mở
open-until = mở đến { $time }
closed = đóng
closed-opens = đóng, mở lại { $time }
hours-not-known = không rõ giờ làm việc
hours = giờ làm việc: { $hours }
public-holiday = Ở đó đang là ngày nghỉ lễ. Giờ làm việc thường lệ có thể không áp dụng.
from-abroad = từ nước khác: { $number }
not-confirmed-lately = lâu chưa được xác nhận
send-keyword = gửi { $keyword }
menu-option = sau đó chọn { $option }
cost-free = miễn phí
cost-local = giá cước nội hạt
cost-premium = giá cước cao
wifi = wifi
computers = máy tính
fee = có thu phí
card-required = cần thẻ thư viện
yes = có
no = không
not-known = không rõ
channel-voice = điện thoại
channel-sms = tin nhắn SMS
channel-chat = trò chuyện trực tuyến
channel-email = email
channel-textphone = điện thoại văn bản
channel-relay = dịch vụ chuyển tiếp
contact-language = ngôn ngữ: { $language }
did-you-mean = Ý bạn là { $place }?

day-monday = Thứ 2
day-tuesday = Thứ 3
day-wednesday = Thứ 4
day-thursday = Thứ 5
day-friday = Thứ 6
day-saturday = Thứ 7
day-sunday = CN

decimal-separator = ,
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
