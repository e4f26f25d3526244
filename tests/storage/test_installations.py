"""Installations: tokens that the database alone does not give away."""

from dataclasses import replace

import pytest
from cryptography.fernet import Fernet, InvalidToken
from stored_values import NOW

from storage import tables
from storage.installations import Installation, Installations
from storage.transactions import reading

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
GRANTED = Installation(
    workspace="T1",
    bot_user="UBOT",
    bot_token="xoxb-secret",
    scopes=("chat:write", "commands"),
    installed_by="U1",
    installed_at=NOW,
)


async def test_an_installation_comes_back_until_it_is_forgotten(engine):
    """Given an installation, then it is found, replaced by a newer one, and forgotten when asked."""
    installations = Installations(engine, [NEW])
    await installations.save(GRANTED)
    found = await installations.find("T1")
    again = replace(GRANTED, bot_token="xoxb-again", enterprise="E1")
    await installations.save(again)
    replaced = await installations.find("T1")
    await installations.delete("T1")

    assert (found, replaced) == (GRANTED, again)
    assert await installations.find("T1") is None


async def test_tokens_are_encrypted(engine):
    """Given an installation, then neither its row nor what is printed holds the token."""
    await Installations(engine, [NEW]).save(GRANTED)
    async with reading(engine) as connection:
        row = (await connection.execute(tables.installations.select())).one()

    assert b"xoxb" not in row.bot_token
    assert "xoxb" not in repr(GRANTED)


async def test_keys_rotate(engine):
    """Given a token under an old key, then it opens beside a new key, and not without the old one."""
    await Installations(engine, [OLD]).save(GRANTED)

    assert await Installations(engine, [NEW, OLD]).find("T1") == GRANTED
    with pytest.raises(InvalidToken):
        await Installations(engine, [NEW]).find("T1")
