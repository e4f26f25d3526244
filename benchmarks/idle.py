"""What the bot weighs while nothing happens, beside a bare Bolt app."""

import subprocess
import sys

PROGRAMS = {
    "bare Bolt app": """
from slack_bolt.async_app import AsyncApp

AsyncApp(token="xoxb-1", signing_secret="s")
""",
    "Rebours, composed": """
import asyncio, tempfile
from bot.clock import system_clock
from bot.compose import compose
from bot.settings import Settings
from storage import schema

async def idle():
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/idle.db"
        await schema.upgrade(url)
        settings = Settings.model_validate({"SLACK_BOT_TOKEN": "xoxb-1", "REBOURS_DATABASE_URL": url})
        async with compose(settings, system_clock) as rebours:
            rebours.heartbeat.start()
            await asyncio.sleep(0.2)

asyncio.run(idle())
""",
}
REPORT = """
import resource, time
print(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure() -> None:
    """Print processor time until ready, and peak memory, of a fresh process of each."""
    print("\nA fresh process, idle")
    print(f"  {'':38}{'cpu s':>8}{'MiB':>8}{'ratio':>8}")
    floor = 0.0
    for name, program in PROGRAMS.items():
        ran = subprocess.run(
            [sys.executable, "-c", program + REPORT], capture_output=True, text=True, check=True
        )
        seconds, mebibytes = map(float, ran.stdout.split())
        floor = floor or mebibytes
        print(f"  {name:38}{seconds:8.2f}{mebibytes:8.0f}{mebibytes / floor:7.1f}×")
