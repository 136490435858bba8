//! The closed lists of the data: kinds, topics, populations, channels and the like.
//!
//! Each list is also an `enum` constraint in `data/datapackage.json`; a test holds the two
//! together.

use super::closed_set::closed_set;

closed_set! {
    /// What sort of help a resource is.
    Kind, "kind" {
        /// A telephone, text or chat line for people in crisis.
        CrisisLine = "crisis_line",
        /// A Samaritans or Befrienders branch.
        Branch = "branch",
        /// A professional, team or hospital that takes urgent contacts.
        OnCall = "on_call",
        /// A public library.
        Library = "library",
    }
}

closed_set! {
    /// Whether a resource can be used at present.
    Status, "status" {
        /// In service.
        Active = "active",
        /// Expected back.
        TemporarilyClosed = "temporarily closed",
        /// Ended for good.
        Defunct = "defunct",
    }
}

closed_set! {
    /// What a service is for.
    Topic, "topic" {
        /// Any acute emotional crisis.
        Crisis = "crisis",
        /// Thoughts of suicide.
        Suicide = "suicide",
        /// Self-harm.
        SelfHarm = "self_harm",
        /// Mental health in general.
        MentalHealth = "mental_health",
        /// Violence at home or from a partner.
        DomesticViolence = "domestic_violence",
        /// Sexual violence.
        SexualViolence = "sexual_violence",
        /// Children at risk.
        ChildProtection = "child_protection",
        /// Alcohol and other drugs.
        SubstanceUse = "substance_use",
        /// Gambling.
        Gambling = "gambling",
        /// Eating disorders.
        EatingDisorders = "eating_disorders",
        /// Bereavement, by suicide included.
        Bereavement = "bereavement",
        /// Loneliness.
        Loneliness = "loneliness",
        /// Pregnancy and the first year after birth.
        Perinatal = "perinatal",
        /// Human trafficking.
        Trafficking = "trafficking",
        /// Debt.
        Debt = "debt",
    }
}

impl Topic {
    /// Whether anybody in any crisis may call about it; the others are for one trouble.
    #[must_use]
    pub const fn is_general(self) -> bool {
        match self {
            Self::Crisis
            | Self::Suicide
            | Self::SelfHarm
            | Self::MentalHealth
            | Self::Loneliness => true,
            Self::DomesticViolence
            | Self::SexualViolence
            | Self::ChildProtection
            | Self::SubstanceUse
            | Self::Gambling
            | Self::EatingDisorders
            | Self::Bereavement
            | Self::Perinatal
            | Self::Trafficking
            | Self::Debt => false,
        }
    }
}

closed_set! {
    /// Whom a service is for; a service without any is for everybody.
    Population, "population" {
        /// Children.
        Children = "children",
        /// Young people.
        Youth = "youth",
        /// Students.
        Students = "students",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Parents and carers of children.
        Parents = "parents",
        /// Older people.
        OlderPeople = "older_people",
        /// Lesbian, gay, bisexual, trans and queer people.
        Lgbtq = "lgbtq",
        /// Veterans and serving members of armed forces.
        Veterans = "veterans",
        /// Deaf and hard-of-hearing people.
        Deaf = "deaf",
        /// Indigenous peoples.
        Indigenous = "indigenous",
        /// Refugees and migrants.
        Refugees = "refugees",
        /// Farmers and rural workers.
        Farmers = "farmers",
        /// Health and emergency workers.
        HealthWorkers = "health_workers",
        /// People held by a court or in prison.
        Prisoners = "prisoners",
    }
}

closed_set! {
    /// The way a contact is used.
    Channel, "channel" {
        /// A telephone call.
        Voice = "voice",
        /// A text message.
        Sms = "sms",
        /// A `WhatsApp` message.
        Whatsapp = "whatsapp",
        /// A chat on a web page.
        Chat = "chat",
        /// Electronic mail.
        Email = "email",
        /// A textphone (TTY).
        Textphone = "textphone",
        /// A relay service for deaf people.
        Relay = "relay",
    }
}

closed_set! {
    /// What a reader reports as wrong.
    Fault, "fault" {
        /// The number does not ring, or nobody ever answers.
        NumberDoesNotWork = "number_does_not_work",
        /// The number reaches somebody else.
        WrongNumber = "wrong_number",
        /// The service has ended.
        ServiceClosed = "service_closed",
        /// The hours are not those.
        WrongHours = "wrong_hours",
        /// The place is not there.
        WrongAddress = "wrong_address",
        /// Anything else; the detail says what.
        Other = "other",
    }
}

closed_set! {
    /// What a contact costs the person who uses it.
    Cost, "cost" {
        /// Nothing.
        Free = "free",
        /// The price of a local call or message.
        Local = "local",
        /// More than a local call.
        Premium = "premium",
        /// Not known.
        Unknown = "unknown",
    }
}

closed_set! {
    /// An answer that may honestly be "not known".
    Tristate, "yes, no or unknown" {
        /// It is so.
        Yes = "yes",
        /// It is not so.
        No = "no",
        /// Nobody has said.
        Unknown = "unknown",
    }
}

closed_set! {
    /// What stands behind a library's internet fields.
    InternetBasis, "internet basis" {
        /// The branch itself says so.
        Branch = "branch",
        /// The library system reported it for all its branches together.
        SystemSurvey = "system_survey",
        /// Nothing.
        Unknown = "unknown",
    }
}

closed_set! {
    /// How exact a coordinate is.
    CoordinatePrecision, "coordinate precision" {
        /// The building itself.
        Building = "building",
        /// The street address.
        Address = "address",
        /// The centre of the postal code.
        Postcode = "postcode",
        /// The centre of the town.
        Locality = "locality",
    }
}

closed_set! {
    /// How much of an address may be shown.
    AddressVisibility, "address visibility" {
        /// All of it.
        Public = "public",
        /// The town and nothing finer.
        City = "city",
        /// None of it, in any output.
        Hidden = "hidden",
    }
}

closed_set! {
    /// The federation a branch belongs to.
    Network, "network" {
        /// Samaritans of the United Kingdom and Ireland.
        Samaritans = "samaritans",
        /// Samaritans organisations of the United States.
        SamaritansUsa = "samaritans_usa",
        /// Befrienders Worldwide.
        Befrienders = "befrienders",
    }
}

closed_set! {
    /// Whether a branch receives visitors.
    Visits, "visits" {
        /// Anybody may walk in during opening hours.
        Open = "open",
        /// After making an appointment.
        Appointment = "appointment",
        /// No visitors.
        None = "none",
        /// Not known.
        Unknown = "unknown",
    }
}

closed_set! {
    /// What an on-call entry is.
    Role, "role" {
        /// One professional.
        Individual = "individual",
        /// A crisis team reached by telephone.
        CrisisTeam = "crisis_team",
        /// A crisis team that travels.
        MobileCrisis = "mobile_crisis",
        /// A place for people in crisis to come to without an appointment.
        WalkInCrisis = "walk_in_crisis",
        /// A clinic or centre for mental health near where people live.
        CommunityClinic = "community_clinic",
        /// The emergency department of a hospital.
        EmergencyDepartment = "emergency_department",
        /// A hospital.
        Hospital = "hospital",
    }
}

closed_set! {
    /// People of which age an on-call entry takes, in the groups in which national lists ask.
    AgeGroup, "age group" {
        /// Children and adolescents.
        Children = "children",
        /// Young adults.
        YoungAdults = "young_adults",
        /// Adults.
        Adults = "adults",
        /// Seniors.
        Seniors = "seniors",
    }
}

closed_set! {
    /// How the care of an on-call entry may be paid for.
    Payment, "payment" {
        /// By those who are treated, in cash or otherwise.
        SelfPay = "self_pay",
        /// By Medicaid (United States).
        Medicaid = "medicaid",
        /// By Medicare (United States).
        Medicare = "medicare",
        /// By a private health insurance.
        PrivateInsurance = "private_insurance",
        /// By the insurance of a state other than Medicaid.
        StateInsurance = "state_insurance",
        /// By the insurance of the armed forces, such as TRICARE.
        MilitaryInsurance = "military_insurance",
        /// From funds for veterans.
        VeteransFunds = "veterans_funds",
        /// From funds for indigenous peoples.
        IndigenousFunds = "indigenous_funds",
        /// From other public funds: of a state, a county, a town, or grants.
        PublicFunds = "public_funds",
        /// By those who are treated, as much as their income allows.
        SlidingFee = "sliding_fee",
        /// Help with the payment is given; ask there.
        PaymentAssistance = "payment_assistance",
    }
}

closed_set! {
    /// Who may call an on-call entry.
    ServedAudience, "audience" {
        /// Anybody.
        Public = "public",
        /// Clinicians and others who refer people: never shown to a client.
        Professionals = "professionals",
    }
}

closed_set! {
    /// On whose word an on-call entry is listed.
    ListingBasis, "listing basis" {
        /// The professional's own.
        SelfListed = "self",
        /// A public register.
        PublicRegister = "public_register",
        /// A government agency.
        Agency = "agency",
    }
}

closed_set! {
    /// What an emergency number reaches.
    EmergencyService, "emergency service" {
        /// An ambulance.
        Ambulance = "ambulance",
        /// The fire brigade.
        Fire = "fire",
        /// The police.
        Police = "police",
        /// Emergencies in general, with no finer statement.
        General = "general",
    }
}

closed_set! {
    /// Who is asking: the person, or the clinician of that person somewhere else.
    Audience, "audience" {
        /// The person who needs help, at the place asked about.
        Client = "client",
        /// A clinician who may be elsewhere.
        Clinician = "clinician",
    }
}

/// Who does not say is taken for the person: less is shown to them.
impl Default for Audience {
    fn default() -> Self {
        Self::Client
    }
}

closed_set! {
    /// How near a resource is to the asker in words, narrowest first.
    Reach, "reach" {
        /// It has a place of its own.
        Site = "site",
        /// It serves the subdivision.
        Subdivision = "subdivision",
        /// It serves the country.
        Country = "country",
        /// It serves the world.
        Worldwide = "worldwide",
    }
}

closed_set! {
    /// What the licences of a professional say about the asker's place.
    JurisdictionVerdict, "jurisdiction verdict" {
        /// A current licence covers the place.
        Licensed = "licensed",
        /// Licences are held, and none covers the place.
        NotLicensed = "not_licensed",
        /// It cannot be told.
        Unknown = "unknown",
    }
}
