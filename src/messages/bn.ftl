# Bengali

service-ambulance = অ্যাম্বুলেন্স
service-fire = ফায়ার সার্ভিস
service-police = পুলিশ
service-general = জরুরি সেবা

kind-crisis-line = সংকটকালীন হেল্পলাইন
kind-branch = Samaritans বা Befrienders-এর শাখা
kind-on-call = কর্তব্যরত বিশেষজ্ঞ বা হাসপাতাল
kind-library = গণগ্রন্থাগার
in-some-places = কিছু এলাকায়

may-be-others = আমাদের অজানা কিছু থাকতে পারে।
place-not-known = আমরা এই জায়গাটি চিনি না।
worldwide-can-help = এখানে দেওয়া বিশ্বব্যাপী সহায়তার উৎসগুলো আপনাকে একটি খুঁজে পেতে সাহায্য করতে পারে।

no-number-held = আমাদের তালিকায় এই দেশের কোনো জরুরি নম্বর নেই: { $country }। { may-be-others }
advice-number = আপনি বা আপনার কাছের কেউ এই মুহূর্তে বিপদে থাকলে এখনই { $number } নম্বরে ফোন করুন।
advice-numbers = আপনি বা আপনার কাছের কেউ এই মুহূর্তে বিপদে থাকলে এখনই ফোন করুন: { $numbers }।
advice-no-number = { no-number-held } আপনি বা আপনার কাছের কেউ এই মুহূর্তে বিপদে থাকলে কাছের কাউকে সাহায্যের জন্য ফোন করতে বলুন, অথবা আপনার ফোনের জরুরি কল ব্যবহার করুন।
advice-unknown-country = আপনি বা আপনার কাছের কেউ এই মুহূর্তে বিপদে থাকলে, যেখানে আছেন সেখানকার জরুরি নম্বরে ফোন করুন। নম্বরটি না জানলে কাছের কাউকে জিজ্ঞাসা করুন, অথবা আপনার ফোনের জরুরি কল ব্যবহার করুন। মোবাইল ফোন থেকে 112 নম্বরে অনেক দেশেই সাহায্য পাওয়া যায়।

emergency-calls-are-local = জরুরি কল যায় যিনি ফোন করছেন তাঁর কাছের কেন্দ্রে। একই দেশের ভেতরেও সেটি আপনার ক্লায়েন্টের কাছের কেন্দ্র না-ও হতে পারে।
clinician-elsewhere = প্রথমে আপনার ক্লায়েন্টকে জিজ্ঞাসা করুন তিনি ঠিক কোন ঠিকানায় আছেন। আপনি তাঁর কাছে না থাকলে তাঁকে বা তাঁর সঙ্গে থাকা কাউকে ফোন করতে বলুন, অথবা এখানে দেওয়া কোনো স্থানীয় নম্বরে ফোন করুন। তা সম্ভব না হলে আপনি নিজে যেখানে আছেন সেখানকার জরুরি নম্বরে ফোন করুন এবং ক্লায়েন্টের কাছের জরুরি সেবার সঙ্গে সংযোগ করিয়ে দিতে বলুন ({ $place })।
clinician-find-out = প্রয়োজন হওয়ার আগেই আপনার ক্লায়েন্টের সঠিক ঠিকানা, শহর ও দেশসহ, জেনে রাখুন।
advice-clinician = এখানে দেওয়া জরুরি নম্বরগুলো এই দেশের: { $country }। { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = কোনো নম্বরের ওপর ভরসা করার আগে তা যাচাই করে নিন। নম্বর বদলায়, আর আজ প্রতিটি তথ্য সঠিক আছে এমন কথা আমরা দিতে পারি না।
notice-not-an-endorsement = এই তালিকায় থাকা মানে সুপারিশ নয়। আমরা সেবার মান যাচাই করি না বা ক্রম অনুসারে সাজাই না।
notice-no-ambulance-number = আমাদের তালিকায় এই দেশের কোনো অ্যাম্বুলেন্সের নম্বর নেই: { $country }। { may-be-others } অ্যাম্বুলেন্স দরকার হলে এখানে দেওয়া নম্বরে চান।
notice-no-line-for-country = আমাদের তালিকায় এই দেশের কোনো সংকটকালীন হেল্পলাইন নেই: { $country }। { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = এই দেশের জন্য আমাদের কাছে শুধু নির্দিষ্ট গোষ্ঠী বা বিষয়ের সংকটকালীন হেল্পলাইন আছে, সবার জন্য কোনোটি নেই: { $country }। { worldwide-can-help }
notice-lines-for-parts-only = এই দেশের ({ $country }) জন্য আমাদের তালিকায় শুধু এই অংশগুলোর সংকটকালীন হেল্পলাইন আছে: { $places }। { worldwide-can-help }
notice-none-held = এই দেশের ({ $country }) জন্য আমাদের কাছে এই ধরনের কিছু নেই: { $kind }। { may-be-others }
notice-no-line-matches = আপনি যা যা চেয়েছেন, আমাদের তালিকার কোনো সংকটকালীন হেল্পলাইন তার সবকিছুর সঙ্গে মেলে না। এখানে দেওয়া বিশ্বব্যাপী সহায়তার উৎসগুলো সে অনুযায়ী বাছাই করা হয়নি।
notice-worldwide-only = আপনি কোথায় আছেন তা আমরা জানি না, তাই শুধু বিশ্বব্যাপী সহায়তার উৎস দেখানো হয়েছে।
notice-none-nearby = { $distance }-এর মধ্যে এই ধরনের কিছু পাওয়া যায়নি: { $kind }।
notice-none-nearby-next = { notice-none-nearby } আমাদের জানা সবচেয়ে কাছেরটি প্রায় { $next } দূরে।
notice-place-needed = আপনার কাছাকাছি এটি খুঁজতে, আপনি কোথায় আছেন তা জানান: { $kind }।
notice-across-border = এখানে দেওয়া কিছু জায়গা সীমানার ওপারে, অন্য অঞ্চলে বা অন্য দেশে। যেখানে সাহায্য দরকার সেখানে তারা সাহায্য করতে পারে কি না জিজ্ঞাসা করুন।
notice-wifi-unknown = এখানে দেওয়া কিছু গ্রন্থাগারে wifi আছে কি না আমরা জানি না। যাওয়ার আগে জিজ্ঞাসা করুন।
notice-place-not-held = { place-not-known } এখানে যা দেওয়া হয়েছে তা পুরো দেশের জন্য: { $country }।
notice-place-not-held-worldwide = { place-not-known } এখানে যা দেওয়া হয়েছে তা সারা বিশ্বের জন্য।
notice-place-is-ambiguous = এই নামে একাধিক জায়গা আছে। এই উত্তরটি এই জায়গার জন্য: { $place }। আপনি অন্য কোনো জায়গা বোঝাতে চাইলে তার অঞ্চল বা দেশ যোগ করুন।
notice-place-straddles-border = এই পোস্ট কোডটি একাধিক অঞ্চলে পড়ে: { $places }। সেবা ও নিয়ম আলাদা হতে পারে, তাই কোন অঞ্চল তা দেখে নিন।
notice-two-territories = এখানে একাধিক দেশ বা অঞ্চলের জরুরি নম্বর কাজ করতে পারে: { $places }। একটি কাজ না করলে অন্যটি চেষ্টা করুন।
military-post = এই পোস্ট কোডটি সামরিক ডাকের।
ask-on-the-base = সামরিক ঘাঁটির নিজস্ব জরুরি নম্বর থাকে: ঘাঁটিতে জিজ্ঞাসা করুন।
notice-base = { military-post } { ask-on-the-base } এখানে দেওয়া জরুরি নম্বরগুলো ঘাঁটির চারপাশের দেশের: { $country }।
notice-base-unknown = { military-post } এই ডাক কোথায় তা আমরা জানি না। { ask-on-the-base }
notice-stale = কিছু তথ্য শেষবার নিশ্চিত করা হয়েছিল অনেক দিন আগে। সেগুলো চিহ্নিত করা আছে।
clinician-someone-else = আপনি অন্য কারও জন্য সাহায্য খুঁজছেন।
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = ছোট নম্বরও, যেমন 988 বা { $example }, শুধু নিজের দেশের ভেতরেই কাজ করে। বিদেশ থেকে আন্তর্জাতিক রূপে লেখা নম্বর ব্যবহার করুন, যা + দিয়ে শুরু হয়। এমন কিছু নম্বরে বিদেশ থেকে ফোন করা যায় না।

help-for = সাহায্য: { $place }
help-worldwide = সারা বিশ্বে সাহায্য
heading-emergency = জরুরি সাহায্য
heading-crisis-lines = সংকটকালীন হেল্পলাইন
heading-branches = শাখা
heading-on-call = কর্তব্যরত
heading-libraries = গ্রন্থাগার
open = খোলা
open-until = { $time } পর্যন্ত খোলা
closed = বন্ধ
closed-opens = বন্ধ, খুলবে: { $time }
hours-not-known = সময় জানা নেই
hours = সময়: { $hours }
public-holiday = সেখানে সরকারি ছুটির দিন। স্বাভাবিক সময়সূচি প্রযোজ্য না-ও হতে পারে।
from-abroad = অন্য দেশ থেকে: { $number }
not-confirmed-lately = অনেক দিন নিশ্চিত করা হয়নি
send-keyword = এটি পাঠান: { $keyword }
menu-option = তারপর বিকল্প: { $option }
cost-free = বিনামূল্যে
cost-local = স্থানীয় হার
cost-premium = বেশি হার
wifi = wifi
computers = কম্পিউটার
fee = ফি
card-required = গ্রন্থাগার কার্ড লাগে
yes = হ্যাঁ
no = না
not-known = জানা নেই
channel-voice = ফোন
channel-sms = এসএমএস
channel-chat = চ্যাট
channel-email = ইমেইল
channel-textphone = টেক্সট ফোন
channel-relay = রিলে সেবা
contact-language = ভাষা: { $language }
did-you-mean = আপনি কি এটি বোঝাতে চেয়েছেন: { $place }?

day-monday = সোম
day-tuesday = মঙ্গল
day-wednesday = বুধ
day-thursday = বৃহস্পতি
day-friday = শুক্র
day-saturday = শনি
day-sunday = রবি

decimal-separator = .
kilometres = { $number } কিমি
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
