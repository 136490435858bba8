//! How regions are abbreviated in addresses and news, where that is not the second half of their
//! code.

/// The abbreviations that are usual in a country.
pub(super) struct Usage {
    /// The country.
    pub(super) country: &'static str,
    /// Second halves of codes, each with an abbreviation.
    pub(super) pairs: &'static [(&'static str, &'static str)],
}

/// A table for each source, which is the page named above it.
pub(super) const ABBREVIATIONS: [Usage; 6] =
    [UNITED_STATES, UNITED_STATES_PRESS, CANADA, AUSTRALIA, MEXICO, UNITED_KINGDOM];

/// U.S. Government Publishing Office, Style Manual (2016), 9.13:
/// <https://www.govinfo.gov/content/pkg/GPO-STYLEMANUAL-2016/>.
const UNITED_STATES: Usage = Usage {
    country: "US",
    pairs: &[
        ("AL", "Ala."),
        ("AZ", "Ariz."),
        ("AR", "Ark."),
        ("CA", "Calif."),
        ("CO", "Colo."),
        ("CT", "Conn."),
        ("DE", "Del."),
        ("DC", "D.C."),
        ("FL", "Fla."),
        ("GA", "Ga."),
        ("IL", "Ill."),
        ("IN", "Ind."),
        ("KS", "Kans."),
        ("KY", "Ky."),
        ("LA", "La."),
        ("ME", "Maine"),
        ("MD", "Md."),
        ("MA", "Mass."),
        ("MI", "Mich."),
        ("MN", "Minn."),
        ("MS", "Miss."),
        ("MO", "Mo."),
        ("MT", "Mont."),
        ("NE", "Nebr."),
        ("NV", "Nev."),
        ("NH", "N.H."),
        ("NJ", "N.J."),
        ("NM", "N. Mex."),
        ("NY", "N.Y."),
        ("NC", "N.C."),
        ("ND", "N. Dak."),
        ("OK", "Okla."),
        ("OR", "Oreg."),
        ("PA", "Pa."),
        ("RI", "R.I."),
        ("SC", "S.C."),
        ("SD", "S. Dak."),
        ("TN", "Tenn."),
        ("TX", "Tex."),
        ("VT", "Vt."),
        ("VA", "Va."),
        ("WA", "Wash."),
        ("WV", "W. Va."),
        ("WI", "Wis."),
        ("WY", "Wyo."),
    ],
};

/// Where the Associated Press differs:
/// <https://owl.purdue.edu/owl/subject_specific_writing/journalism_and_journalistic_writing/ap_style.html>;
/// and what is said beside the name of the capital.
const UNITED_STATES_PRESS: Usage = Usage {
    country: "US",
    pairs: &[
        ("KS", "Kan."),
        ("NE", "Neb."),
        ("NM", "N.M."),
        ("ND", "N.D."),
        ("OR", "Ore."),
        ("SD", "S.D."),
        ("WV", "W.Va."),
        ("DC", "Washington, D.C."),
        ("CA", "Cal."),
        ("PA", "Penn."),
        ("PA", "Penna."),
    ],
};

/// Government of Canada, Writing Tips Plus, "abbreviations: provinces and territories":
/// <https://www.noslangues-ourlanguages.gc.ca/en/writing-tips-plus/abbreviations-provinces-and-territories>.
const CANADA: Usage = Usage {
    country: "CA",
    pairs: &[
        ("AB", "Alta."),
        ("BC", "B.C."),
        ("BC", "C.-B."),
        ("MB", "Man."),
        ("NB", "N.B."),
        ("NB", "N.-B."),
        ("NL", "N.L."),
        ("NL", "T.-N.-L."),
        ("NL", "Nfld."),
        ("NT", "N.W.T."),
        ("NT", "T.N.-O."),
        ("NS", "N.S."),
        ("NS", "N.-É."),
        ("NU", "Nvt."),
        ("ON", "Ont."),
        ("PE", "P.E.I."),
        ("PE", "Î.-P.-É."),
        ("QC", "Que."),
        ("QC", "Qc"),
        ("SK", "Sask."),
        ("YT", "Y.T."),
        ("YT", "Yn"),
        ("YT", "Yukon Territory"),
    ],
};

/// Australian Government Style Manual, "Australian place names":
/// <https://www.stylemanual.gov.au/grammar-punctuation-and-conventions/names-and-terms/australian-place-names>.
const AUSTRALIA: Usage = Usage {
    country: "AU",
    pairs: &[
        ("NSW", "N.S.W."),
        ("QLD", "Qld"),
        ("SA", "S.A."),
        ("TAS", "Tas."),
        ("VIC", "Vic."),
        ("WA", "W.A."),
        ("ACT", "A.C.T."),
        ("NT", "N.T."),
    ],
};

/// INEGI, catalogue of geographic areas (column `nom_abr`): <https://www.inegi.org.mx/app/ageeml/>.
const MEXICO: Usage = Usage {
    country: "MX",
    pairs: &[
        ("AGU", "Ags."),
        ("BCN", "BC"),
        ("BCN", "B.C."),
        ("BCS", "B.C.S."),
        ("CAM", "Camp."),
        ("COA", "Coah."),
        ("COL", "Col."),
        ("CHP", "Chis."),
        ("CHH", "Chih."),
        ("CMX", "CDMX"),
        ("DUR", "Dgo."),
        ("GUA", "Gto."),
        ("GRO", "Gro."),
        ("HID", "Hgo."),
        ("JAL", "Jal."),
        ("MEX", "Mex."),
        ("MEX", "Edo. Méx."),
        ("MIC", "Mich."),
        ("MOR", "Mor."),
        ("NAY", "Nay."),
        ("NLE", "N.L."),
        ("OAX", "Oax."),
        ("PUE", "Pue."),
        ("QUE", "Qro."),
        ("ROO", "Q. Roo"),
        ("SLP", "S.L.P."),
        ("SIN", "Sin."),
        ("SON", "Son."),
        ("TAB", "Tab."),
        ("TAM", "Tamps."),
        ("TLA", "Tlax."),
        ("VER", "Ver."),
        ("YUC", "Yuc."),
        ("ZAC", "Zac."),
    ],
};

/// Royal Mail's approved abbreviations of counties:
/// <https://en.wikipedia.org/wiki/Postal_counties_of_the_United_Kingdom>.
const UNITED_KINGDOM: Usage = Usage {
    country: "GB",
    pairs: &[
        ("BKM", "Bucks"),
        ("CAM", "Cambs"),
        ("GLS", "Glos"),
        ("HAM", "Hants"),
        ("HRT", "Herts"),
        ("LAN", "Lancs"),
        ("LEC", "Leics"),
        ("LIN", "Lincs"),
        ("NTT", "Notts"),
        ("OXF", "Oxon"),
        ("STS", "Staffs"),
        ("WIL", "Wilts"),
        ("WOR", "Worcs"),
    ],
};
