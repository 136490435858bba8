//! Why something is in an answer, in short codes.

use crate::domain::closed_set;

closed_set! {
    /// Why a resource is in the answer.
    Why, "reason" {
        /// It serves the subdivision.
        ServesSubdivision = "serves_subdivision",
        /// It serves the country.
        ServesCountry = "serves_country",
        /// It serves the world.
        ServesWorld = "serves_world",
        /// It is among the nearest of its kind.
        Nearest = "nearest",
        /// It is open at the moment asked about.
        OpenNow = "open_now",
        /// It has the words asked for.
        TextMatch = "text_match",
        /// It is for a topic asked for.
        TopicMatch = "topic_match",
        /// It speaks a language asked for.
        LanguageMatch = "language_match",
        /// It is for a population asked for.
        PopulationMatch = "population_match",
        /// It is a team or a centre for people in crisis, which comes before clinics and wards.
        AnswersCrises = "answers_crises",
        /// It lies in another country than the place asked about.
        AcrossBorder = "across_border",
        /// The practice asked about wants its visitors to see it first.
        Pinned = "pinned",
    }
}
