# Korean

service-ambulance = 구급차
service-fire = 소방
service-police = 경찰
service-general = 긴급 상황

kind-crisis-line = 위기 상담 전화
kind-branch = Samaritans 또는 Befrienders 지부
kind-on-call = 당직 전문가 또는 병원
kind-library = 공공도서관

advice-number = 본인이나 곁에 있는 사람이 당장 위험하다면 지금 { $number }번으로 전화하세요.
advice-numbers = 본인이나 곁에 있는 사람이 당장 위험하다면 지금 전화하세요: { $numbers }.
number-in-some-places = 일부 지역: { $number }
no-number-held = 다음 국가의 긴급 전화번호가 없습니다: { $country }.
advice-no-number = { no-number-held } 당장 위험하다면 곁에 있는 사람에게 도움을 요청하는 전화를 해 달라고 하거나, 휴대전화의 긴급 통화를 이용하세요.
advice-unknown-country = 당장 위험하다면 지금 있는 곳의 긴급 전화번호로 전화하세요. 번호를 모르면 곁에 있는 사람에게 묻거나, 휴대전화의 긴급 통화를 이용하세요. 많은 나라에서 휴대전화로 112번에 전화하면 도움을 받을 수 있습니다.
clinician-elsewhere = 다른 곳에 있다면 내담자나 함께 있는 사람에게 전화해 달라고 하세요. 또는 본인이 있는 곳의 경찰에 전화해 현지({ $country }) 경찰에 연락해 달라고 요청하세요.
advice-clinician = 여기에 있는 긴급 전화번호는 다음 국가 안에서 걸어야만 도움을 받을 수 있습니다: { $country }. { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { clinician-elsewhere }
advice-clinician-unknown-country = 긴급 전화번호는 전화를 거는 사람이 있는 곳의 센터로 연결됩니다. 내담자가 어느 나라에 있는지 미리 알아 두세요.

notice-verify-before-relying = 번호에 의지하기 전에 먼저 확인하세요. 번호는 바뀔 수 있으며, 오늘 모든 정보가 정확하다고 약속드릴 수는 없습니다.
notice-not-an-endorsement = 이 목록에 있다고 해서 추천하는 것은 아닙니다. 서비스의 질을 평가하거나 순위를 매기지 않습니다.
notice-no-ambulance-number = 다음 국가의 구급차 전화번호가 없습니다: { $country }. 구급차가 필요하면 여기에 있는 번호로 요청하세요.
notice-no-line-for-country = 다음 국가의 위기 상담 전화가 없습니다: { $country }. 여기에 있는 전 세계 자료가 찾는 데 도움이 될 수 있습니다.
notice-no-line-matches = 요청하신 조건에 모두 맞는 위기 상담 전화가 없습니다. 여기에 있는 전 세계 자료는 그 조건으로 거르지 않았습니다.
notice-worldwide-only = 어디에 계신지 알 수 없어 전 세계 자료만 보여 드립니다.
notice-none-nearby = 이 근처에서 다음 종류를 찾지 못했습니다: { $kind }.
notice-place-needed = 가까운 곳에서 찾으려면 지금 있는 곳을 알려 주세요: { $kind }.
notice-stale = 일부 정보는 마지막으로 확인된 지 오래되었습니다. 해당 정보에는 표시가 있습니다.
notice-emergency-number-is-local = 다른 사람을 위한 도움을 찾고 계십니다. 긴급 전화번호는 전화를 거는 사람이 있는 곳의 센터로 연결됩니다. 다른 나라에서 걸면 현지({ $country })로 연결되지 않습니다.
notice-short-codes-are-local = 988이나 116 123 같은 짧은 번호도 해당 국가 안에서만 사용할 수 있습니다. 해외에서는 +로 시작하는 국제 형식 번호를 사용하세요.
