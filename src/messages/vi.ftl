# Vietnamese

service-ambulance = xe cứu thương
service-fire = cứu hỏa
service-police = cảnh sát
service-general = khẩn cấp

kind-crisis-line = đường dây hỗ trợ khủng hoảng
kind-branch = chi nhánh của Samaritans hoặc Befrienders
kind-on-call = chuyên viên trực hoặc bệnh viện
kind-library = thư viện công cộng

advice-number = Nếu bạn hoặc người ở gần bạn đang gặp nguy hiểm ngay lúc này, hãy gọi ngay { $number }.
advice-numbers = Nếu bạn hoặc người ở gần bạn đang gặp nguy hiểm ngay lúc này, hãy gọi ngay: { $numbers }.
number-in-some-places = ở một số nơi: { $number }
no-number-held = Chúng tôi không có số khẩn cấp cho { $country }.
advice-no-number = { no-number-held } Nếu bạn đang gặp nguy hiểm ngay lúc này, hãy nhờ người ở gần gọi giúp, hoặc dùng chức năng gọi khẩn cấp trên điện thoại.
advice-unknown-country = Nếu bạn đang gặp nguy hiểm ngay lúc này, hãy gọi số khẩn cấp của nơi bạn đang ở. Nếu không biết số, hãy hỏi người ở gần, hoặc dùng chức năng gọi khẩn cấp trên điện thoại. Từ điện thoại di động, có thể gọi 112 để được giúp đỡ ở nhiều nước.
clinician-elsewhere = Nếu bạn ở nơi khác, hãy nhờ thân chủ của bạn hoặc người đang ở cùng họ gọi, hoặc gọi cảnh sát nơi bạn đang ở và nhờ họ liên lạc với đồng nghiệp tại { $country }.
advice-clinician = Các số khẩn cấp nêu ở đây chỉ gọi được trợ giúp từ bên trong { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = Số khẩn cấp nối đến trung tâm tại nơi người gọi đang ở. Hãy tìm hiểu trước xem thân chủ của bạn đang ở nước nào.

notice-verify-before-relying = Hãy kiểm tra số điện thoại trước khi tin cậy vào nó. Các số có thể thay đổi, và chúng tôi không thể hứa rằng mọi thông tin hôm nay đều đúng.
notice-not-an-endorsement = Có tên trong danh sách này không có nghĩa là được giới thiệu. Chúng tôi không đánh giá hay xếp hạng chất lượng dịch vụ.
notice-no-ambulance-number = Chúng tôi không có số xe cứu thương cho { $country }. Nếu cần xe cứu thương, hãy yêu cầu qua các số nêu ở đây.
notice-no-line-for-country = Chúng tôi không có đường dây hỗ trợ khủng hoảng nào cho { $country }. Các nguồn trợ giúp toàn cầu nêu ở đây có thể giúp bạn tìm được.
notice-no-line-matches = Không có đường dây hỗ trợ khủng hoảng nào phù hợp với tất cả những gì bạn yêu cầu. Các nguồn trợ giúp toàn cầu nêu ở đây không được lọc theo yêu cầu đó.
notice-worldwide-only = Chúng tôi không biết bạn đang ở đâu, nên chỉ liệt kê các nguồn trợ giúp toàn cầu.
notice-none-nearby = Không tìm thấy gì thuộc loại này ở gần đây: { $kind }.
notice-place-needed = Để tìm ở gần bạn, hãy cho biết bạn đang ở đâu: { $kind }.
notice-stale = Một số thông tin được xác nhận lần cuối đã lâu. Những thông tin đó được đánh dấu.
notice-emergency-number-is-local = Bạn đang tìm trợ giúp cho người khác. Số khẩn cấp nối đến trung tâm tại nơi người gọi đang ở: nếu gọi từ nước khác, sẽ không nối được đến { $country }.
notice-short-codes-are-local = Các số ngắn như 988 hoặc 116 123 cũng chỉ dùng được trong nước của chúng. Từ nước ngoài, hãy dùng số ở dạng quốc tế, bắt đầu bằng dấu +.
