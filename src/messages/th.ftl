# Thai

service-ambulance = รถพยาบาล
service-fire = ดับเพลิง
service-police = ตำรวจ
service-general = เหตุฉุกเฉิน

kind-crisis-line = สายด่วนช่วยเหลือในภาวะวิกฤต
kind-branch = สาขาของ Samaritans หรือ Befrienders
kind-on-call = ผู้เชี่ยวชาญที่อยู่เวรหรือโรงพยาบาล
kind-library = ห้องสมุดประชาชน
in-some-places = บางพื้นที่

may-be-others = อาจมีแห่งที่เราไม่ทราบ
place-not-known = เราไม่รู้จักสถานที่นี้
worldwide-can-help = แหล่งช่วยเหลือทั่วโลกที่แสดงไว้ที่นี่อาจช่วยให้คุณหาได้

no-number-held = ในรายการของเราไม่มีหมายเลขฉุกเฉินสำหรับประเทศนี้ ({ $country }) { may-be-others }
advice-number = หากคุณหรือคนที่อยู่ใกล้คุณกำลังตกอยู่ในอันตราย โปรดโทร { $number } ทันที
advice-numbers = หากคุณหรือคนที่อยู่ใกล้คุณกำลังตกอยู่ในอันตราย โปรดโทรทันที: { $numbers }
advice-no-number = { no-number-held } หากคุณหรือคนที่อยู่ใกล้คุณกำลังตกอยู่ในอันตราย โปรดขอให้คนใกล้ๆ โทรขอความช่วยเหลือ หรือใช้การโทรฉุกเฉินบนโทรศัพท์ของคุณ
advice-unknown-country = หากคุณหรือคนที่อยู่ใกล้คุณกำลังตกอยู่ในอันตราย โปรดโทรหมายเลขฉุกเฉินของที่ที่คุณอยู่ หากไม่ทราบหมายเลข โปรดถามคนใกล้ๆ หรือใช้การโทรฉุกเฉินบนโทรศัพท์ของคุณ ในหลายประเทศ คุณโทร 112 จากโทรศัพท์มือถือเพื่อขอความช่วยเหลือได้

emergency-calls-are-local = สายฉุกเฉินจะเชื่อมต่อไปยังศูนย์ที่อยู่ใกล้ผู้โทร แม้อยู่ในประเทศเดียวกัน ก็อาจไม่ใช่ศูนย์ที่อยู่ใกล้ผู้รับบริการของคุณ
clinician-elsewhere = ก่อนอื่น โปรดถามที่อยู่ที่แน่ชัดของสถานที่ที่ผู้รับบริการอยู่ หากคุณไม่ได้อยู่ใกล้ โปรดขอให้ผู้รับบริการหรือคนที่อยู่ด้วยเป็นผู้โทร หรือโทรหมายเลขในพื้นที่ที่แสดงไว้ที่นี่ หากทำไม่ได้ โปรดโทรหมายเลขฉุกเฉินของที่ที่คุณอยู่ และขอให้โอนสายไปยังหน่วยฉุกเฉินที่อยู่ใกล้ผู้รับบริการ ({ $place })
clinician-find-out = โปรดสอบถามที่อยู่ที่แน่ชัดของผู้รับบริการไว้ล่วงหน้า พร้อมชื่อเมืองและประเทศ
advice-clinician = หมายเลขฉุกเฉินที่แสดงไว้ที่นี่เป็นหมายเลขของประเทศนี้ ({ $country }) { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = โปรดตรวจสอบหมายเลขก่อนใช้จริง หมายเลขอาจเปลี่ยนได้ และเราไม่อาจรับรองว่าข้อมูลทุกรายการถูกต้องในวันนี้
notice-not-an-endorsement = การอยู่ในรายการนี้ไม่ใช่การแนะนำ เราไม่ให้คะแนนหรือจัดอันดับคุณภาพของบริการ
notice-no-ambulance-number = ในรายการของเราไม่มีหมายเลขรถพยาบาลสำหรับประเทศนี้ ({ $country }) { may-be-others } หากต้องการรถพยาบาล โปรดขอผ่านหมายเลขที่แสดงไว้ที่นี่
notice-no-line-for-country = ในรายการของเราไม่มีสายด่วนช่วยเหลือในภาวะวิกฤตสำหรับประเทศนี้ ({ $country }) { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = สำหรับประเทศนี้ ({ $country }) เรามีเฉพาะสายด่วนช่วยเหลือในภาวะวิกฤตสำหรับบางกลุ่มหรือบางเรื่อง ไม่มีสายด่วนสำหรับทุกคน { worldwide-can-help }
notice-lines-for-parts-only = สำหรับประเทศนี้ ({ $country }) ในรายการของเรามีสายด่วนช่วยเหลือในภาวะวิกฤตเฉพาะสำหรับพื้นที่เหล่านี้: { $places } { worldwide-can-help }
notice-none-held = เราไม่มีข้อมูลประเภทนี้สำหรับประเทศนี้ ({ $country }): { $kind } { may-be-others }
notice-no-line-matches = ในรายการของเราไม่มีสายด่วนช่วยเหลือในภาวะวิกฤตที่ตรงกับทุกอย่างที่คุณระบุ แหล่งช่วยเหลือทั่วโลกที่แสดงไว้ที่นี่ไม่ได้คัดกรองตามนั้น
notice-worldwide-only = เราไม่ทราบว่าคุณอยู่ที่ไหน จึงแสดงเฉพาะแหล่งช่วยเหลือทั่วโลก
notice-none-nearby = ไม่พบรายการประเภทนี้ภายในระยะ { $distance }: { $kind }
notice-none-nearby-next = { notice-none-nearby } แห่งที่ใกล้ที่สุดที่เราทราบอยู่ห่างประมาณ { $next }
notice-place-needed = หากต้องการค้นหาใกล้คุณ โปรดบอกว่าคุณอยู่ที่ไหน: { $kind }
notice-across-border = บางรายการที่แสดงไว้ที่นี่อยู่อีกฝั่งหนึ่งของเขตแดน ในเขตอื่นหรือประเทศอื่น โปรดถามว่าสามารถช่วยในที่ที่ต้องการความช่วยเหลือได้หรือไม่
notice-wifi-unknown = สำหรับห้องสมุดบางแห่งที่แสดงไว้ที่นี่ เราไม่ทราบว่ามี wifi หรือไม่ โปรดสอบถามก่อนไป
notice-place-not-held = { place-not-known } รายการที่แสดงไว้ที่นี่เป็นของทั้งประเทศ ({ $country })
notice-place-not-held-worldwide = { place-not-known } รายการที่แสดงไว้ที่นี่เป็นของทั่วโลก
notice-place-is-ambiguous = มีสถานที่ชื่อนี้มากกว่าหนึ่งแห่ง คำตอบนี้สำหรับ: { $place } หากคุณหมายถึงที่อื่น โปรดเพิ่มชื่อเขตหรือประเทศ
notice-place-straddles-border = รหัสไปรษณีย์นี้อยู่ในมากกว่าหนึ่งเขต: { $places } บริการและกฎเกณฑ์อาจต่างกัน โปรดตรวจสอบว่าเป็นเขตใด
notice-two-territories = ที่นี่หมายเลขฉุกเฉินของมากกว่าหนึ่งประเทศหรือดินแดนอาจใช้ได้: { $places } หากหมายเลขหนึ่งใช้ไม่ได้ โปรดลองอีกหมายเลขหนึ่ง
military-post = รหัสไปรษณีย์นี้เป็นของไปรษณีย์ทหาร
ask-on-the-base = ฐานทัพมีหมายเลขฉุกเฉินของตนเอง โปรดสอบถามที่ฐานทัพ
notice-base = { military-post } { ask-on-the-base } หมายเลขฉุกเฉินที่แสดงไว้ที่นี่เป็นหมายเลขของประเทศที่อยู่รอบฐานทัพ ({ $country })
notice-base-unknown = { military-post } เราไม่ทราบว่าไปรษณีย์นี้อยู่ที่ไหน { ask-on-the-base }
notice-stale = ข้อมูลบางรายการได้รับการยืนยันครั้งล่าสุดเมื่อนานมาแล้ว และมีเครื่องหมายกำกับไว้
clinician-someone-else = คุณกำลังหาความช่วยเหลือให้ผู้อื่น
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = หมายเลขสั้น เช่น 988 หรือ { $example } ก็ใช้ได้เฉพาะภายในประเทศของหมายเลขนั้นเช่นกัน หากโทรจากต่างประเทศ โปรดใช้หมายเลขรูปแบบสากล ซึ่งขึ้นต้นด้วย + บางหมายเลขไม่สามารถโทรจากต่างประเทศได้

help-for = ความช่วยเหลือ: { $place }
help-worldwide = ความช่วยเหลือทั่วโลก
heading-emergency = เหตุฉุกเฉิน
heading-crisis-lines = สายด่วนช่วยเหลือในภาวะวิกฤต
heading-branches = สาขา
heading-on-call = อยู่เวร
heading-libraries = ห้องสมุด
open = เปิด
open-until = เปิดถึง { $time }
closed = ปิด
closed-opens = ปิด เปิดอีกครั้ง { $time }
hours-not-known = ไม่ทราบเวลาทำการ
hours = เวลาทำการ: { $hours }
public-holiday = ที่นั่นเป็นวันหยุดราชการ เวลาทำการปกติอาจใช้ไม่ได้
from-abroad = จากประเทศอื่น: { $number }
not-confirmed-lately = ไม่ได้ยืนยันมานานแล้ว
send-keyword = ส่งคำว่า { $keyword }
menu-option = จากนั้นกดตัวเลือก { $option }
cost-free = ฟรี
cost-local = อัตราท้องถิ่น
cost-premium = อัตราพิเศษ
wifi = wifi
computers = คอมพิวเตอร์
fee = มีค่าบริการ
card-required = ต้องมีบัตรห้องสมุด
yes = ใช่
no = ไม่
not-known = ไม่ทราบ
channel-voice = โทรศัพท์
channel-sms = ข้อความ SMS
channel-chat = แชต
channel-email = อีเมล
channel-textphone = โทรศัพท์ข้อความ
channel-relay = บริการถ่ายทอดการสื่อสาร
contact-language = ภาษา: { $language }
did-you-mean = คุณหมายถึง { $place } หรือไม่

day-monday = จันทร์
day-tuesday = อังคาร
day-wednesday = พุธ
day-thursday = พฤหัส
day-friday = ศุกร์
day-saturday = เสาร์
day-sunday = อาทิตย์

decimal-separator = .
kilometres = { $number } กม.
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
