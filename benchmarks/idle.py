"""What the bot weighs while nothing happens, beside a bare Bolt app."""

import subprocess
import sys

REPORT = """
import time
from pathlib import Path

def report():
    lines = Path("/proc/self/status").read_text().splitlines()
    resident = int(dict(line.split(":", 1) for line in lines)["VmRSS"].split()[0])
    print(time.process_time(), resident / 1024)
"""

PROGRAMS = {
    "bare Bolt app": """
from slack_bolt.async_app import AsyncApp

AsyncApp(token="xoxb-1", signing_secret="s")
report()
""",
    "Rebours, composed": """
import asyncio, tempfile
from bot import loop
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
            report()

loop.run(idle())
""",
}


def measure() -> None:
    """Print processor time until ready, and resident memory, of a fresh process of each (Linux)."""
    print("\nA fresh process, idle")
    print(f"  {'':38}{'cpu s':>8}{'MiB':>8}{'ratio':>8}")
    floor = 0.0
    for name, program in PROGRAMS.items():
        ran = subprocess.run(
            [sys.executable, "-c", REPORT + program], capture_output=True, text=True, check=True
        )
        seconds, mebibytes = map(float, ran.stdout.split())
        floor = floor or mebibytes
        print(f"  {name:38}{seconds:8.2f}{mebibytes:8.0f}{mebibytes / floor:7.1f}×")
