# Korean

service-ambulance = 구급차
service-fire = 소방
service-police = 경찰
service-general = 긴급 상황

kind-crisis-line = 위기 상담 전화
kind-branch = Samaritans 또는 Befrienders 지부
kind-on-call = 당직 전문가 또는 병원
kind-library = 공공도서관
in-some-places = 일부 지역

may-be-others = 저희가 알지 못하는 곳이 있을 수 있습니다.
place-not-known = 저희가 알지 못하는 곳입니다.
worldwide-can-help = 여기에 있는 전 세계 지원 기관이 찾는 데 도움이 될 수 있습니다.

no-number-held = 다음 국가의 긴급 전화번호는 저희 목록에 없습니다: { $country }. { may-be-others }
advice-number = 본인이나 곁에 있는 사람이 당장 위험하다면 지금 { $number }번으로 전화하세요.
advice-numbers = 본인이나 곁에 있는 사람이 당장 위험하다면 지금 전화하세요: { $numbers }.
advice-no-number = { no-number-held } 본인이나 곁에 있는 사람이 당장 위험하다면 곁에 있는 사람에게 도움을 요청하는 전화를 해 달라고 하거나, 휴대전화의 긴급 통화를 이용하세요.
advice-unknown-country = 본인이나 곁에 있는 사람이 당장 위험하다면 지금 있는 곳의 긴급 전화번호로 전화하세요. 번호를 모르면 곁에 있는 사람에게 묻거나, 휴대전화의 긴급 통화를 이용하세요. 많은 나라에서 휴대전화로 112번에 전화하면 도움을 받을 수 있습니다.

emergency-calls-are-local = 긴급 전화는 전화를 거는 사람과 가까운 센터로 연결됩니다. 같은 나라 안이라도 내담자와 가까운 센터가 아닐 수 있습니다.
clinician-elsewhere = 먼저 내담자에게 지금 있는 곳의 정확한 주소를 물어보세요. 가까이 있지 않다면 내담자나 함께 있는 사람에게 전화해 달라고 하거나, 여기에 있는 현지 번호로 전화하세요. 그것이 어렵다면 지금 계신 곳의 긴급 전화번호로 전화해 내담자와 가까운 긴급 구조 기관으로 연결해 달라고 요청하세요({ $place }).
clinician-find-out = 내담자의 정확한 주소를 도시와 국가까지 미리 알아 두세요.
advice-clinician = 여기에 있는 긴급 전화번호는 다음 국가의 번호입니다: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = 번호에 의지하기 전에 먼저 확인하세요. 번호는 바뀔 수 있으며, 오늘 모든 정보가 정확하다고 약속드릴 수는 없습니다.
notice-not-an-endorsement = 이 목록에 있다고 해서 추천하는 것은 아닙니다. 서비스의 질을 평가하거나 순위를 매기지 않습니다.
notice-no-ambulance-number = 다음 국가의 구급차 전화번호는 저희 목록에 없습니다: { $country }. { may-be-others } 구급차가 필요하면 여기에 있는 번호로 요청하세요.
notice-no-line-for-country = 다음 국가의 위기 상담 전화는 저희 목록에 없습니다: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = 다음 국가에 대해서는 특정 집단이나 주제를 위한 위기 상담 전화만 저희 목록에 있고, 누구나 이용할 수 있는 전화는 없습니다: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = 이 국가({ $country })에 대해서는 다음 지역의 위기 상담 전화만 저희 목록에 있습니다: { $places }. { worldwide-can-help }
notice-none-held = 이 국가({ $country })의 다음 종류는 저희 목록에 없습니다: { $kind }. { may-be-others }
notice-no-line-matches = 요청하신 조건에 모두 맞는 위기 상담 전화는 저희 목록에 없습니다. 여기에 있는 전 세계 지원 기관은 그 조건으로 거르지 않았습니다.
notice-worldwide-only = 어디에 계신지 알 수 없어 전 세계 지원 기관만 보여 드립니다.
notice-none-nearby = { $distance } 안에서 다음 종류를 찾지 못했습니다: { $kind }.
notice-none-nearby-next = { notice-none-nearby } 저희가 아는 가장 가까운 곳은 약 { $next } 떨어져 있습니다.
notice-place-needed = 가까운 곳에서 찾으려면 지금 있는 곳을 알려 주세요: { $kind }.
notice-across-border = 여기에 있는 곳 가운데 일부는 경계 너머 다른 지역이나 다른 나라에 있습니다. 도움이 필요한 곳에서 도와줄 수 있는지 물어보세요.
notice-wifi-unknown = 여기에 있는 일부 도서관은 wifi가 있는지 알 수 없습니다. 가기 전에 물어보세요.
notice-place-not-held = { place-not-known } 여기에 있는 정보는 국가 전체에 대한 것입니다: { $country }.
notice-place-not-held-worldwide = { place-not-known } 여기에 있는 정보는 전 세계에 대한 것입니다.
notice-place-is-ambiguous = 이름이 같은 곳이 둘 이상 있습니다. 이 답은 다음 장소에 대한 것입니다: { $place }. 다른 곳을 찾으신다면 지역이나 국가를 함께 입력하세요.
notice-place-straddles-border = 이 우편번호는 둘 이상의 지역에 걸쳐 있습니다: { $places }. 서비스와 규정이 다를 수 있으니 어느 지역인지 확인하세요.
notice-two-territories = 이곳에서는 둘 이상의 국가나 지역의 긴급 전화번호가 연결될 수 있습니다: { $places }. 하나가 연결되지 않으면 다른 번호로 걸어 보세요.
military-post = 이 우편번호는 군사 우체국의 것입니다.
ask-on-the-base = 군 기지에는 자체 긴급 전화번호가 있습니다. 기지 안에서 물어보세요.
notice-base = { military-post } { ask-on-the-base } 여기에 있는 긴급 전화번호는 기지 주변 국가의 번호입니다: { $country }.
notice-base-unknown = { military-post } 이 우체국이 어디에 있는지 저희는 알지 못합니다. { ask-on-the-base }
notice-stale = 일부 정보는 마지막으로 확인된 지 오래되었습니다. 해당 정보에는 표시가 있습니다.
clinician-someone-else = 다른 사람을 위한 도움을 찾고 계십니다.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = 짧은 번호(예: 988, { $example })도 해당 국가 안에서만 사용할 수 있습니다. 해외에서는 +로 시작하는 국제 형식 번호를 사용하세요. 해외에서는 연결되지 않는 번호도 있습니다.

help-for = 도움: { $place }
help-worldwide = 전 세계 도움
heading-emergency = 긴급 상황
heading-crisis-lines = 위기 상담 전화
heading-branches = 지부
heading-on-call = 당직
heading-libraries = 도서관
open = 운영 중
open-until = { $time }까지 운영
closed = 운영 종료
closed-opens = 운영 종료, 다음 운영: { $time }
hours-not-known = 운영 시간 알 수 없음
hours = 운영 시간: { $hours }
public-holiday = 그곳은 공휴일입니다. 평소 운영 시간과 다를 수 있습니다.
from-abroad = 다른 나라에서: { $number }
not-confirmed-lately = 최근에 확인되지 않음
send-keyword = 다음 내용 전송: { $keyword }
menu-option = 다음 번호 선택: { $option }
cost-free = 무료
cost-local = 일반 요금
cost-premium = 비싼 요금
wifi = wifi
computers = 컴퓨터
fee = 유료
card-required = 도서관 카드 필요
yes = 예
no = 아니요
not-known = 알 수 없음
channel-voice = 전화
channel-sms = 문자 메시지
channel-chat = 채팅
channel-email = 이메일
channel-textphone = 문자 전화
channel-relay = 중계 서비스
contact-language = 언어: { $language }
did-you-mean = { $place } 말씀이신가요?

day-monday = 월
day-tuesday = 화
day-wednesday = 수
day-thursday = 목
day-friday = 금
day-saturday = 토
day-sunday = 일

decimal-separator = .
kilometres = { $number } km
joined = { $first }, { $second }
bracketed = { $text }({ $note })
