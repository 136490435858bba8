# Greek

service-ambulance = ασθενοφόρο
service-fire = πυροσβεστική
service-police = αστυνομία
service-general = επείγοντα περιστατικά

kind-crisis-line = γραμμή στήριξης σε κρίση
kind-branch = παράρτημα των Samaritans ή των Befrienders
kind-on-call = επαγγελματίας σε εφημερία ή νοσοκομείο
kind-library = δημόσια βιβλιοθήκη
in-some-places = σε ορισμένα μέρη

may-be-others = Μπορεί να υπάρχει κάτι που δεν γνωρίζουμε.
place-not-known = Δεν γνωρίζουμε αυτό το μέρος.
worldwide-can-help = Οι παγκόσμιες πηγές βοήθειας που αναφέρονται εδώ μπορούν να σας βοηθήσουν να βρείτε μία.

no-number-held = Στον κατάλογό μας δεν υπάρχει αριθμός έκτακτης ανάγκης για αυτή τη χώρα: { $country }. { may-be-others }
advice-number = Αν εσείς ή κάποιος κοντά σας κινδυνεύει άμεσα, καλέστε τώρα το { $number }.
advice-numbers = Αν εσείς ή κάποιος κοντά σας κινδυνεύει άμεσα, καλέστε τώρα: { $numbers }.
advice-no-number = { no-number-held } Αν εσείς ή κάποιος κοντά σας κινδυνεύει άμεσα, ζητήστε από κάποιον κοντά σας να καλέσει βοήθεια ή χρησιμοποιήστε την κλήση έκτακτης ανάγκης στο τηλέφωνό σας.
advice-unknown-country = Αν εσείς ή κάποιος κοντά σας κινδυνεύει άμεσα, καλέστε τον αριθμό έκτακτης ανάγκης του τόπου όπου βρίσκεστε. Αν δεν τον γνωρίζετε, ρωτήστε κάποιον κοντά σας ή χρησιμοποιήστε την κλήση έκτακτης ανάγκης στο τηλέφωνό σας. Από κινητό τηλέφωνο, σε πολλές χώρες μπορείτε να ζητήσετε βοήθεια στο 112.

emergency-calls-are-local = Μια κλήση έκτακτης ανάγκης φτάνει στο κέντρο που είναι κοντά σε αυτόν που καλεί. Ακόμη και μέσα στην ίδια χώρα, μπορεί να μην είναι το κέντρο που είναι κοντά στο άτομο που υποστηρίζετε.
clinician-elsewhere = Ρωτήστε πρώτα το άτομο που υποστηρίζετε ποια είναι η ακριβής διεύθυνση όπου βρίσκεται. Αν δεν είστε κοντά του, ζητήστε να καλέσει το ίδιο ή κάποιος που είναι μαζί του, ή καλέστε έναν τοπικό αριθμό που αναφέρεται εδώ. Αν αυτό δεν γίνεται, καλέστε τον αριθμό έκτακτης ανάγκης του τόπου όπου βρίσκεστε εσείς και ζητήστε να σας συνδέσουν με τις υπηρεσίες έκτακτης ανάγκης κοντά σε αυτό το άτομο ({ $place }).
clinician-find-out = Μάθετε από πριν την ακριβή διεύθυνση του ατόμου που υποστηρίζετε, με την πόλη και τη χώρα.
advice-clinician = Οι αριθμοί έκτακτης ανάγκης που αναφέρονται εδώ είναι οι αριθμοί αυτής της χώρας: { $country }. { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-no-number = { no-number-held } { emergency-calls-are-local } { clinician-elsewhere }
advice-clinician-unknown-country = { emergency-calls-are-local } { clinician-find-out }

notice-verify-before-relying = Ελέγξτε έναν αριθμό πριν βασιστείτε σε αυτόν. Οι αριθμοί αλλάζουν και δεν μπορούμε να υποσχεθούμε ότι όλα τα στοιχεία είναι σωστά σήμερα.
notice-not-an-endorsement = Η παρουσία σε αυτόν τον κατάλογο δεν αποτελεί σύσταση. Δεν βαθμολογούμε ούτε κατατάσσουμε τις υπηρεσίες ως προς την ποιότητα.
notice-no-ambulance-number = Στον κατάλογό μας δεν υπάρχει αριθμός ασθενοφόρου για αυτή τη χώρα: { $country }. { may-be-others } Αν χρειάζεστε ασθενοφόρο, ζητήστε το στους αριθμούς που αναφέρονται εδώ.
notice-no-line-for-country = Στον κατάλογό μας δεν υπάρχει γραμμή στήριξης σε κρίση για αυτή τη χώρα: { $country }. { may-be-others } { worldwide-can-help }
notice-no-line-for-everybody = Για αυτή τη χώρα έχουμε γραμμές στήριξης σε κρίση μόνο για ορισμένες ομάδες ή θέματα και καμία για όλους: { $country }. { worldwide-can-help }
notice-lines-for-parts-only = Για αυτή τη χώρα ({ $country }), ο κατάλογός μας έχει γραμμές στήριξης σε κρίση μόνο για αυτά τα μέρη της: { $places }. { worldwide-can-help }
notice-none-held = Για αυτή τη χώρα ({ $country }) δεν έχουμε τίποτα τέτοιου είδους: { $kind }. { may-be-others }
notice-no-line-matches = Καμία γραμμή στήριξης σε κρίση του καταλόγου μας δεν ταιριάζει με όλα όσα ζητήσατε. Οι παγκόσμιες πηγές βοήθειας που αναφέρονται εδώ δεν έχουν περιοριστεί με βάση αυτά.
notice-worldwide-only = Δεν γνωρίζουμε πού βρίσκεστε, γι’ αυτό εμφανίζονται μόνο παγκόσμιες πηγές βοήθειας.
notice-none-nearby = Σε απόσταση έως { $distance } δεν βρέθηκε τίποτα τέτοιου είδους: { $kind }.
notice-none-nearby-next = { notice-none-nearby } Το πλησιέστερο που γνωρίζουμε απέχει περίπου { $next }.
notice-place-needed = Για να γίνει αναζήτηση κοντά σας, πείτε μας πού βρίσκεστε: { $kind }.
notice-across-border = Ορισμένες από τις υπηρεσίες που αναφέρονται εδώ βρίσκονται πέρα από κάποιο σύνορο, σε άλλη περιφέρεια ή χώρα. Ρωτήστε αν μπορούν να βοηθήσουν εκεί όπου χρειάζεται.
notice-wifi-unknown = Για ορισμένες βιβλιοθήκες που αναφέρονται εδώ δεν γνωρίζουμε αν έχουν wifi. Ρωτήστε πριν πάτε.
notice-place-not-held = { place-not-known } Όσα αναφέρονται εδώ αφορούν όλη τη χώρα: { $country }.
notice-place-not-held-worldwide = { place-not-known } Όσα αναφέρονται εδώ αφορούν όλο τον κόσμο.
notice-place-is-ambiguous = Υπάρχουν περισσότερα από ένα μέρη με αυτό το όνομα. Αυτή η απάντηση αφορά: { $place }. Αν εννοείτε άλλο μέρος, προσθέστε την περιφέρεια ή τη χώρα.
notice-place-straddles-border = Αυτός ο ταχυδρομικός κώδικας ανήκει σε περισσότερες από μία περιφέρειες: { $places }. Οι υπηρεσίες και οι κανόνες μπορεί να διαφέρουν, γι’ αυτό ελέγξτε για ποια περιφέρεια πρόκειται.
notice-two-territories = Εδώ μπορεί να λειτουργούν οι αριθμοί έκτακτης ανάγκης περισσότερων από μιας χωρών ή περιοχών: { $places }. Αν ένας δεν λειτουργεί, δοκιμάστε άλλον.
military-post = Αυτός ο ταχυδρομικός κώδικας ανήκει σε στρατιωτικό ταχυδρομείο.
ask-on-the-base = Μια στρατιωτική βάση έχει δικό της αριθμό έκτακτης ανάγκης: ρωτήστε στη βάση.
notice-base = { military-post } { ask-on-the-base } Οι αριθμοί έκτακτης ανάγκης που αναφέρονται εδώ είναι της γύρω χώρας: { $country }.
notice-base-unknown = { military-post } Δεν γνωρίζουμε πού βρίσκεται αυτό το ταχυδρομείο. { ask-on-the-base }
notice-stale = Ορισμένα στοιχεία επιβεβαιώθηκαν για τελευταία φορά πριν από πολύ καιρό. Έχουν επισημανθεί.
clinician-someone-else = Ψάχνετε βοήθεια για κάποιον άλλον.
notice-emergency-number-is-local = { clinician-someone-else } { clinician-find-out }
notice-short-codes-are-local = Και οι σύντομοι αριθμοί, όπως 988 ή { $example }, λειτουργούν μόνο μέσα στη χώρα τους. Από το εξωτερικό χρησιμοποιήστε αριθμό σε διεθνή μορφή, που αρχίζει με +. Δεν λειτουργούν όλοι αυτοί οι αριθμοί από το εξωτερικό.

help-for = Βοήθεια: { $place }
help-worldwide = Βοήθεια σε όλο τον κόσμο
heading-emergency = Έκτακτη ανάγκη
heading-crisis-lines = Γραμμές στήριξης σε κρίση
heading-branches = Παραρτήματα
heading-on-call = Σε εφημερία
heading-libraries = Βιβλιοθήκες
open = ανοιχτά
open-until = ανοιχτά έως { $time }
closed = κλειστά
closed-opens = κλειστά, ανοίγει { $time }
hours-not-known = το ωράριο δεν είναι γνωστό
hours = ωράριο: { $hours }
public-holiday = Εκεί είναι επίσημη αργία. Το συνηθισμένο ωράριο μπορεί να μην ισχύει.
from-abroad = από άλλη χώρα: { $number }
not-confirmed-lately = δεν επιβεβαιώθηκε πρόσφατα
send-keyword = στείλτε { $keyword }
menu-option = μετά επιλογή { $option }
cost-free = δωρεάν
cost-local = τοπική χρέωση
cost-premium = αυξημένη χρέωση
wifi = wifi
computers = υπολογιστές
fee = με χρέωση
card-required = χρειάζεται κάρτα βιβλιοθήκης
yes = ναι
no = όχι
not-known = άγνωστο
channel-voice = τηλέφωνο
channel-sms = SMS
channel-chat = συνομιλία
channel-email = email
channel-textphone = τηλέφωνο κειμένου
channel-relay = υπηρεσία αναμετάδοσης
contact-language = γλώσσα: { $language }
did-you-mean = Μήπως εννοείτε: { $place };

day-monday = Δευ
day-tuesday = Τρί
day-wednesday = Τετ
day-thursday = Πέμ
day-friday = Παρ
day-saturday = Σάβ
day-sunday = Κυρ

decimal-separator = ,
kilometres = { $number } χλμ.
joined = { $first }, { $second }
bracketed = { $text } ({ $note })
