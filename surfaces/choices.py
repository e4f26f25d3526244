"""Choices: the long lists that forms offer, named in the reader's language."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby

from babel.core import get_global

from mentoring.catalogue import AREAS, TOPICS
from surfaces.blocks import Element, group, option
from surfaces.texts import Texts

TONGUES = (
    "fr", "en", "de", "es", "it", "nl", "pt", "pl", "ro", "cs", "sk", "hu", "el", "bg", "hr", "sl",
    "sv", "da", "fi", "no", "et", "lv", "lt", "ga", "ca", "uk", "ru", "tr", "ar", "he", "fa", "hi",
    "bn", "zh", "ja", "ko", "vi", "th", "id", "sw", "wo", "lb", "sq", "sr",
)  # fmt: skip

MOST_IN_GROUP = 100


def topic_groups(t: Texts, *, first: tuple[str, ...] = (), first_label: str = "") -> list[Element]:
    """Offer the catalogue by area; `first` are topics that come before, under their own title."""
    ahead = [option(t.topic(key), key) for key in first if key in TOPICS]
    areas = [
        group(
            t.area(area),
            [option(t.topic(key), key) for key in TOPICS if TOPICS[key].area == area and key not in first],
        )
        for area in AREAS
    ]
    return [*([group(first_label, ahead)] if ahead else []), *(area for area in areas if area["options"])]


def tongues(t: Texts, spoken: Iterable[str] = ()) -> list[Element]:
    """Offer languages: the reader's own first, then by name; `spoken` are offered whatever they are."""
    codes = dict.fromkeys((*TONGUES, *spoken))
    own = t.reader.language
    return [option(t.tongue(code), code) for code in sorted(codes, key=lambda c: (c != own, t.tongue(c)))]


def country_groups(t: Texts) -> list[Element]:
    """Offer every country whose public holidays are known, by initial."""
    named = sorted((_sortable(t.country(code)), code) for code in _countries())
    return [
        group(initial, [option(t.country(code), code) for _, code in some])
        for initial, some in groupby(named, key=lambda pair: pair[0][:1].upper())
    ]


def zone_groups(current: str) -> list[Element]:
    """Offer the usual time zones by region, and `current` whatever it is."""
    zones = sorted({*_zones(), current})
    return [
        group(region, [option(_city(zone), zone) for zone in some][:MOST_IN_GROUP])
        for region, some in groupby(zones, key=lambda zone: zone.partition("/")[0])
    ]


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    windows: Mapping[str, str] = get_global("windows_zone_mapping")
    return tuple(sorted({zone for zone in windows.values() if "/" in zone}))


@lru_cache(maxsize=1)
def _countries() -> tuple[str, ...]:
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


def _sortable(name: str) -> str:
    """Bring É next to E."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
