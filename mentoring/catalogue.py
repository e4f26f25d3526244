"""The topics taught and learnt: DigComp's 21 competences in five areas, and what work is becoming."""

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

CLOSE_ENOUGH = 0.8
SHORTEST_WORD = 4


class Area(StrEnum):
    """DigComp's five areas, and one of our own."""

    INFORMATION = "information"
    COMMUNICATION = "communication"
    CREATION = "creation"
    SAFETY = "safety"
    PROBLEMS = "problems"
    WORK = "work"


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """Something to teach or to learn, and the other words that people have for it."""

    key: str
    area: Area
    fr: str
    en: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaTitle:
    """An area of the catalogue, in both languages."""

    key: Area
    fr: str
    en: str


AREAS: dict[str, AreaTitle] = {
    title.key: title
    for title in (
        AreaTitle(key=Area.INFORMATION, fr="S’informer et gérer des données", en="Information and data"),
        AreaTitle(
            key=Area.COMMUNICATION, fr="Communiquer et collaborer", en="Communicating and collaborating"
        ),
        AreaTitle(key=Area.CREATION, fr="Créer des contenus", en="Creating content"),
        AreaTitle(key=Area.SAFETY, fr="Se protéger", en="Staying safe"),
        AreaTitle(
            key=Area.PROBLEMS, fr="Se débrouiller avec le numérique", en="Solving problems with digital tools"
        ),
        AreaTitle(key=Area.WORK, fr="Le travail qui change", en="How work is changing"),
    )
}


ALSO: dict[str, str] = {
    "search": "veille|google",
    "sources": "fake news|fact-checking|infox",
    "data": "excel|données|tableaux de bord|dashboards",
    "messaging": "slack|teams|zoom|visio",
    "sharing": "drive|sharepoint|cloud",
    "citizenship": "démarches en ligne|civic tech",
    "collaboration": "notion|miro|trello|outils collaboratifs|collaborative tools",
    "netiquette": "netiquette|emoji|gif",
    "identity": "e-réputation|online reputation",
    "content": "vidéo|podcast|canva|photo",
    "remix": "présentations|slides|montage",
    "copyright": "creative commons|propriété intellectuelle",
    "coding": "no-code|python|code|automatisation",
    "devices": "cybersécurité|cybersecurity|mots de passe|passwords",
    "privacy": "vie privée|rgpd|gdpr|privacy",
    "wellbeing": "déconnexion|infobésité|screen time",
    "green-it": "sobriété numérique|green it",
    "troubleshooting": "dépannage|support",
    "tools": "outils|applications|apps",
    "innovation": "innovation|design thinking",
    "learning": "formation|mooc|e-learning",
    "ai": "ia|ai|chatgpt|claude|ia générative|generative ai",
    "social-media": "linkedin|instagram|tiktok|réseaux sociaux|social networks|personal branding",
    "remote-work": "télétravail|remote|digital nomads|hybrid work",
    "young-talent": "génération z|gen z|generation z|recrutement|jeunes",
    "inclusion": "diversité|diversity|égalité|handicap",
    "sustainability": "climat|climate|rse|csr|écologie",
    "management": "management|agile|feedback|leadership",
}
"""Other words that people have for a topic, parted by bars."""


def _area(area: Area, *topics: tuple[str, str, str]) -> dict[str, Topic]:
    return {
        key: Topic(key=key, area=area, fr=french, en=english, also=tuple(ALSO[key].split("|")))
        for key, french, english in topics
    }


TOPICS: dict[str, Topic] = {
    **_area(
        Area.INFORMATION,
        ("search", "Chercher l’information en ligne", "Finding information online"),
        ("sources", "Vérifier une information", "Checking sources"),
        ("data", "Ranger et exploiter ses données", "Organising and using data"),
    ),
    **_area(
        Area.COMMUNICATION,
        ("messaging", "Messageries et visioconférence", "Messaging and video calls"),
        ("sharing", "Partager des documents", "Sharing documents"),
        ("citizenship", "Services et participation en ligne", "Online services and participation"),
        ("collaboration", "Travailler à plusieurs en ligne", "Working together online"),
        ("netiquette", "Les codes de la conversation en ligne", "Online etiquette"),
        ("identity", "Gérer son image et ses traces en ligne", "Managing your digital footprint"),
    ),
    **_area(
        Area.CREATION,
        (
            "content",
            "Créer des contenus\u00a0: images, vidéos, podcasts",
            "Making content: images, video, podcasts",
        ),
        ("remix", "Améliorer et réutiliser des contenus", "Improving and reusing content"),
        ("copyright", "Droits d’auteur et licences", "Copyright and licences"),
        ("coding", "Programmer et automatiser", "Coding and automation"),
    ),
    **_area(
        Area.SAFETY,
        ("devices", "Protéger ses appareils", "Protecting your devices"),
        ("privacy", "Protéger ses données personnelles", "Protecting personal data"),
        ("wellbeing", "Bien-être et droit à la déconnexion", "Well-being and switching off"),
        ("green-it", "Numérique responsable", "Greener digital habits"),
    ),
    **_area(
        Area.PROBLEMS,
        ("troubleshooting", "Résoudre un souci technique", "Fixing technical problems"),
        ("tools", "Choisir le bon outil", "Choosing the right tool"),
        ("innovation", "Innover avec le numérique", "Innovating with digital technology"),
        ("learning", "Se former et combler ses lacunes", "Learning and closing digital gaps"),
    ),
    **_area(
        Area.WORK,
        ("ai", "Intelligence artificielle", "Artificial intelligence"),
        ("social-media", "Réseaux sociaux et image professionnelle", "Social media and personal brand"),
        ("remote-work", "Télétravail et nomadisme", "Remote and nomadic work"),
        ("young-talent", "Attentes des jeunes talents", "What young talent expects"),
        ("inclusion", "Inclusion et diversité", "Inclusion and diversity"),
        ("sustainability", "Écologie et développement durable", "Sustainability"),
        ("management", "Nouvelles façons de manager", "New ways of managing"),
    ),
}
"""Every topic by its key; keys are stored, so they never change."""


def plain(text: str) -> str:
    """Strip accents, case and outer punctuation, so that texts can be compared."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.split()).strip(" .,;:!?'\"")


_WORDS: dict[str, str] = {
    plain(word): topic.key
    for topic in TOPICS.values()
    for word in (*topic.also, topic.en, topic.fr, topic.key)
}


def closest(text: str) -> str | None:
    """Give the key of the topic that a text names or nearly names; None when nothing comes close."""
    asked = plain(text)
    if not asked:
        return None
    if asked in _WORDS:
        return _WORDS[asked]
    if len(asked) < SHORTEST_WORD:
        return None
    near = get_close_matches(asked, _WORDS, n=1, cutoff=CLOSE_ENOUGH)
    return _WORDS[near[0]] if near else None
