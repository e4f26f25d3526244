"""The language of the journeys: people of a small company, and what each of them does and sees in Slack."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.demo.stage import Stage
from sandbox import Person

PLANNED = {"sponsor": "U0SPONSOR", "neutral_contact": "U0NEUTRAL"}

CAST = (
    Person(id="U0SOFIA", name="sofia", real_name="Sofia Renard", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U0SPONSOR", name="antoine", real_name="Antoine Mercier", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U0NEUTRAL", name="agnes", real_name="Agnès Roche", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U0KARIM", name="karim", real_name="Karim Haddad", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U1MARIE", name="marie", real_name="Marie Dubois", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U1TOM", name="tom", real_name="Tom Whitaker", locale="en-GB", tz="Europe/London"),
    Person(id="U2PHILIPPE", name="philippe", real_name="Philippe Garnier", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U2MARGARET", name="margaret", real_name="Margaret Ellis", locale="en-GB", tz="Europe/London"),
    Person(id="U3CLAIRE", name="claire", real_name="Claire Simon", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U4OLIVIA", name="olivia", real_name="Olivia Stone", locale="en-US", tz="America/New_York"),
    Person(
        id="U5GUEST",
        name="gus",
        real_name="Gus Guest",
        locale="en-US",
        tz="Europe/London",
        is_restricted=True,
    ),
)

ROSTER = """slack_id,name,role,department,grade,manager,country,timezone,languages,topics,capacity,avoid
U1MARIE,Marie Dubois,mentor,Marketing,3,U9BOSS,FR,Europe/Paris,fr|en,,1,
U1TOM,Tom Whitaker,mentor,Finance,4,U9CHIEF,GB,Europe/London,en,,1,
U2PHILIPPE,Philippe Garnier,mentee,Operations,12,none,FR,Europe/Paris,fr|en,,,
U2MARGARET,Margaret Ellis,mentee,Legal,11,none,GB,Europe/London,en,,,
"""


@dataclass
class Someone:
    """A person of the company, at their own Slack."""

    stage: Stage
    id: str

    async def types(self, text: str, command: str = "/mentorat") -> str:
        """Send the slash command, and read what comes back."""
        done = await self.stage.sandbox.client.command(user=self.id, command=command, text=text)
        assert done["acked"], done
        return await self.latest()

    async def says(self, text: str) -> str:
        """Write to the bot, and read its answer."""
        done = await self.stage.sandbox.client.message(user=self.id, channel="@app", text=text)
        assert done["acked"], done
        return await self.latest()

    async def latest(self, channel: str = "@app") -> str:
        """Read the last message of a conversation, whole."""
        read = await self.messages(channel)
        return words(read[-1]) if read else ""

    async def messages(self, channel: str = "@app") -> list[dict[str, Any]]:
        """Read a conversation, the oldest message first."""
        read = await self.stage.sandbox.client.messages(viewer=self.id, channel=channel)
        return list(read["messages"])

    async def letters(self) -> list[str]:
        """Read everything that the bot has written to this person alone, whispers aside."""
        return [words(one) for one in await self.messages() if one["bot"] and not one["ephemeral"]]

    async def room(self) -> str:
        """Find the group conversation that this person was brought into."""
        state = await self.stage.sandbox.client.state(viewer=self.id)
        rooms = [one["id"] for one in state["channels"] if one["kind"] == "mpim"]
        assert rooms, "nobody has opened a group conversation with this person"
        return rooms[-1]

    async def presses(self, label: str, channel: str = "@app") -> str:
        """Press the button with this label in the latest message that has it, and read what it becomes."""
        for message in reversed(await self.messages(channel)):
            for block, element in buttons(message):
                if label.casefold() in element["text"]["text"].casefold():
                    done = await self._click(block, element, channel=channel, ts=message["ts"])
                    assert done["acked"], done
                    return await self._again(message["ts"], channel)
        raise AssertionError(
            f"no button « {label} » for {self.id}; the last message says: {await self.latest(channel)}"
        )

    async def chooses(self, item: str, *, said: str, channel: str = "@app") -> str:
        """Choose from the menu under the latest message that says this, and read the answer."""
        for message in reversed(await self.messages(channel)):
            menus = [
                (block, one)
                for block in message.get("blocks") or []
                for one in block.get("elements", [])
                if one.get("type") == "overflow" and said in words(message)
            ]
            for block, menu in menus:
                value = next((o["value"] for o in menu["options"] if item in o["text"]["text"]), None)
                assert value, f"no « {item} » in {[o['text']['text'] for o in menu['options']]}"
                where = {"selected": value, "channel": channel, "ts": message["ts"]}
                done = await self._click(block, menu, **where)
                assert done["acked"], done
                return await self.latest(channel)
        raise AssertionError(f"no menu under « {said} » for {self.id}")

    async def _again(self, ts: str, channel: str) -> str:
        read = await self.messages(channel)
        same = [one for one in read if one["ts"] == ts]
        return words(same[0]) if same and not read[-1]["ephemeral"] else words(read[-1])

    async def _click(self, block: dict[str, Any], element: dict[str, Any], **where: Any) -> dict[str, Any]:
        return await self.stage.sandbox.client.click(
            user=self.id,
            block_id=block.get("block_id"),
            action_id=element["action_id"],
            value=element.get("value"),
            **where,
        )

    async def modal(self) -> dict[str, Any]:
        """Look at the modal on top."""
        stack = (await self.stage.sandbox.client.modals(user=self.id))["stack"]
        assert stack, f"no modal is open for {self.id}"
        return dict(stack[-1])

    async def has_a_modal(self) -> bool:
        """Tell whether any modal is open."""
        return bool((await self.stage.sandbox.client.modals(user=self.id))["stack"])

    async def presses_in_modal(self, label: str) -> None:
        """Press a button of the modal on top."""
        view = await self.modal()
        for block, element in buttons(view):
            if label.casefold() in element["text"]["text"].casefold():
                done = await self._click(block, element, view_id=view["id"])
                assert done["acked"], done
                return
        raise AssertionError(f"no button « {label} » in the modal: {words(view)}")

    async def picks_in_modal(self, action: str, choice: str) -> None:
        """Set a menu of the modal on top: to the option that says this, or to somebody by Slack id."""
        view = await self.modal()
        for block in view["blocks"]:
            for element in block.get("elements", []):
                if element.get("action_id") == action:
                    said = [
                        one["value"] for one in element.get("options", ()) if choice in one["text"]["text"]
                    ]
                    done = await self._click(block, element, view_id=view["id"], selected=[*said, choice][0])
                    assert done["acked"], done
                    return
        raise AssertionError(f"no menu {action} in the modal: {words(view)}")

    async def submits(self, **values: Any) -> dict[str, str]:
        """Send the modal on top; gives the errors under its fields."""
        fields = await self._fields(values)
        done = await self.stage.sandbox.client.submit(user=self.id, values=fields)
        return dict(done.get("errors") or {})

    async def fills_in(self, **values: Any) -> None:
        """Fill fields of the modal on top in, one after the other, and do not send it."""
        view = await self.modal()
        for name, fields in (await self._fields(values)).items():
            ((action, value),) = fields.items()
            done = await self.stage.sandbox.client.click(
                user=self.id, block_id=name, action_id=action, selected=value, view_id=view["id"]
            )
            assert done["acked"], done

    async def _fields(self, values: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """Name the element of each field, which has a name of its own when it is noted as it is filled in."""
        blocks = (await self.modal())["blocks"] if values else []
        named = {block["block_id"]: block["element"]["action_id"] for block in blocks if "element" in block}
        return {name: {named.get(name, name): value} for name, value in values.items()}

    async def closes(self) -> None:
        """Close the modal on top."""
        await self.stage.sandbox.client.close(user=self.id)

    async def home(self) -> str:
        """Open the App Home and read it."""
        done = await self.stage.sandbox.client.open_home(user=self.id)
        assert done["acked"], done
        return words((await self.stage.sandbox.client.home(user=self.id))["view"] or {})

    async def presses_at_home(self, label: str) -> None:
        """Press a button of the App Home."""
        await self.home()
        view = (await self.stage.sandbox.client.home(user=self.id))["view"]
        for block, element in buttons(view):
            if label.casefold() in element["text"]["text"].casefold():
                done = await self._click(block, element, view_id="home")
                assert done["acked"], done
                return
        raise AssertionError(f"no button « {label} » at home: {words(view)}")

    async def presses_list(self, kind: str) -> None:
        """Open the list behind a count of the control panel."""
        await self.home()
        view = (await self.stage.sandbox.client.home(user=self.id))["view"]
        for block, element in buttons(view):
            if element["action_id"] == f"panel_list:{kind}":
                done = await self._click(block, element, view_id="home")
                assert done["acked"], done
                return
        raise AssertionError(f"no list « {kind} » at home: {words(view)}")

    async def joins(self, *, topics: list[str], word: str = "rejoindre", **values: Any) -> None:
        """Open the sign-up form with the slash command and send it."""
        await self.types(word)
        errors = await self.submits(
            topics=topics, languages=values.pop("languages", ["fr", "en"]), charter=["yes"], **values
        )
        assert not errors, errors


@dataclass
class Company:
    """Everybody, and the time that passes for all of them."""

    stage: Stage

    def __getattr__(self, name: str) -> Someone:
        """Call somebody by first name."""
        for person in CAST:
            if person.name == name:
                return Someone(self.stage, person.id)
        raise AttributeError(name)

    async def passes(self, **time: float) -> None:
        """Let time pass: `days=2`, `weeks=1`."""
        await self.stage.clock.advance(timedelta(**time))

    async def beats(self) -> None:
        """Let the heart beat once, without time passing."""
        await self.stage.rebours.heartbeat.beat()

    async def breaks(self, kind: str, *, channel: str | None = None, **order: Any) -> None:
        """Let something go wrong when the bot posts, in one channel or anywhere."""
        where = {} if channel is None else {"channel": self.channel(channel)}
        await self.stage.sandbox.client.fault("chat.postMessage", kind, **where, **order)

    async def works(self) -> None:
        """Let nothing go wrong any more."""
        await self.stage.sandbox.client.clear_faults()

    async def calls(self, method: str) -> int:
        """Count how often the bot has called a method of Slack."""
        entries = (await self.stage.sandbox.client.traffic())["entries"]
        return sum(entry["method"] == method for entry in entries)

    def channel(self, name: str) -> str:
        """Give the id of a channel."""
        found = self.stage.sandbox.workspace.conversations.named(name)
        assert found
        return found.id

    def posts(self, channel: str | None = None) -> list[str]:
        """Read everything that the bot has posted, anywhere or in one channel."""
        workspace = self.stage.sandbox.workspace
        return [
            message.text
            for conversation in workspace.conversations.all()
            if channel is None or conversation.name == channel
            for message in conversation.messages
            if message.user == workspace.bot and not message.ephemeral_to
        ]


def words(view: dict[str, Any]) -> str:
    """Read every text of a message or view, in order, with plain spaces."""
    found = [str(view["text"])] if isinstance(view.get("text"), str) and not view.get("blocks") else []
    stack: list[Any] = [view.get("blocks") or []]
    while stack:
        match stack.pop(0):
            case {"text": str(text), "type": "mrkdwn" | "plain_text" | "text"}:
                found.append(text)
            case dict(holder):
                stack[:0] = list(holder.values())
            case list(items):
                stack[:0] = items
    return re.sub(r"[\u00a0\u202f]", " ", "\n".join(found))


def buttons(view: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Find every button of a message or view, with its block."""
    return [
        (block, element)
        for block in view.get("blocks") or []
        for element in [*block.get("elements", []), *([block["accessory"]] if "accessory" in block else [])]
        if element.get("type") == "button"
    ]
