"""Public holidays of a country, from the `holidays` package."""

from datetime import date
from functools import cache


@cache
def of(country: str, year: int) -> frozenset[date]:
    """Give the public holidays of a country (ISO 3166 alpha-2) in a year; none when it is unknown."""
    if not country:
        return frozenset()
    import holidays

    try:
        return frozenset(holidays.country_holidays(country.upper(), years=year))
    except NotImplementedError:
        return frozenset()


@cache
def is_known(country: str) -> bool:
    """Whether the holidays of this country (ISO 3166 alpha-2, capitals) are known."""
    import holidays

    return country in holidays.list_supported_countries(include_aliases=False)


def falls_on(country: str, day: date) -> bool:
    """Whether a day is a public holiday there."""
    return day in of(country, day.year)
