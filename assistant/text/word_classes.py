"""Closed word classes, and nouns of a kind that a sentence alone does not tell."""

from assistant.text.days import CALENDAR_WORDS

WH_WORDS = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "another", "any", "some", "no", "all",
     "each", "every", "both", "either", "neither"}
)  # fmt: skip
POSSESSIVES = frozenset({"my", "your", "our", "his", "her", "its", "their"})
QUANTIFIERS = frozenset({"much", "many", "more", "most", "less", "least", "worth", "there", "here"})
# With the particles and conjunctions that taggers call so.
PREPOSITIONS = frozenset(
    """aboard about above across after against along alongside amid amidst among amongst around as
    at atop bar barring before behind below beneath beside besides between beyond but by circa
    concerning considering despite down during except excluding following for from given in
    including inside into less like minus near nearby next nearer notwithstanding of off on onto
    opposite out outside over owing past pending per plus post pro regarding regardless round save
    since than that though through throughout till to touching toward towards under underneath
    unlike until unto up upon versus via vs with within without worth due because instead prior
    according ahead apart aside away back together thanks depending based if whether while so
    such""".split()
)
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
PERSON_NOUNS = frozenset(
    """actor architect author baroness boss candidate captain chair chairman chairwoman chief
    clerk coach commissioner councillor critic deputy director doctor editor emperor
    engineer executive father founder gp head inspector inventor journalist judge king
    lawyer lead leader man manager mayor member minister mother mp nurse officer official
    owner patient person player politician president priest prince principal professor
    queen resident scientist secretary singer speaker spokesman spokesperson spokeswoman
    student teacher treasurer tsar viceroy whistleblower winner witness woman worker
    writer
    adult apprentice applicant aunt baby barrister bishop borrower boy brother builder buyer carer
    child children citizen claimant consultant consumer cyclist customer daughter defendant dentist
    detective donor driver employee employer expert farmer firefighter friend girl governor
    guardian guest husband kid landlady landlord leaseholder lender lodger magistrate midwife
    migrant neighbour occupier paramedic parent passenger pedestrian pensioner people person
    pharmacist pilot plumber prisoner prosecutor pupil refugee seller sister soldier solicitor
    son specialist auditor surgeon surveyor suspect taxpayer tenant therapist trader trustee
    uncle vicar victim visitor volunteer voter wife""".split()
)
GROUP_NOUNS = frozenset(
    """administration agency association army assembly authority bank board body cabinet campaign
    charity clinic commission committee company consortium contractor council court
    department executive family federation firm force forum government group hospital household
    inspectorate institution ministry nhs office organisation organization panel parliament
    partnership party people police provider regulator school staff supplier surgery team
    trust union university""".split()
)
TIME_NOUNS = CALENDAR_WORDS.union(
    """century date day decade hour minute moment month period quarter second spring summer autumn
    time today tomorrow week weekend winter year yesterday""".split()
)
IRREGULAR_PLURALS = frozenset({"people", "children", "men", "women", "police", "staff", "media"})
# The words of political parties' names, and of whom they stand for.
PARTIES = frozenset(
    """labour conservative conservatives tory tories liberal liberals democrat democrats libdem lib
    dem green greens independent reform ukip snp plaid cymru""".split()
)
