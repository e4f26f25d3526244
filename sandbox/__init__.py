"""A throwaway Slack workspace on loopback, for anybody's app: Web API, Socket Mode, signed HTTP, a page."""

from sandbox.acting import Actor
from sandbox.clock import Clock, RealClock
from sandbox.finding import ActError
from sandbox.manifest import AppSpec
from sandbox.people import Person
from sandbox.server import Sandbox, serve
from sandbox.serving import PortTakenError

__all__ = [
    "ActError",
    "Actor",
    "AppSpec",
    "Clock",
    "Person",
    "PortTakenError",
    "RealClock",
    "Sandbox",
    "serve",
]
