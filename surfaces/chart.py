"""Chart: the sessions planned and held, week by week, for a digest's thread."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from mentoring.notices import DigestChart
from surfaces.blocks import Upload, short
from surfaces.texts import Texts

WEEKS_SHOWN = 10
ALT_TEXT = 2000
WIDE_FIGURES = 100
INK, MUTED, HELD, PLANNED = "#1d2733", "#5b6773", "#0b6e99", "#dfe6ec"

History = Sequence[tuple[date, int, int]]


def chart(notice: DigestChart, t: Texts) -> Upload:
    """Draw the last weeks; the title and the alternative text say what it shows, figures included."""
    history = notice.figures.history[-WEEKS_SHOWN:]
    title = t("chart-title")
    return Upload(
        filename=t("chart-filename", week=notice.week.isoformat()),
        content=_drawing(history, title, t),
        title=title,
        alt_text=short(_alternative(history, t), ALT_TEXT),
        comment=t("chart-comment"),
    )


def _alternative(history: History, t: Texts) -> str:
    if not history:
        return t("chart-empty")
    weeks = [t("chart-alt-week", monday=t.short_day(day), planned=p, held=h) for day, p, h in history]
    return t("chart-alt", count=len(history), weeks=t.listed(weeks))


def _drawing(history: History, title: str, t: Texts) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.15)
    figure = Figure(figsize=(6.4, 4.2), dpi=200, facecolor="white", layout=layout)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    figure.suptitle(title, x=0.03, ha="left", color=INK, fontsize=15, fontweight="bold")
    if history:
        _bars(axes, history, t)
    else:
        axes.text(0.5, 0.5, t("chart-empty"), ha="center", color=MUTED, fontsize=13, transform=axes.transAxes)
        axes.set_axis_off()
    image = BytesIO()
    figure.savefig(image, format="png")
    return image.getvalue()


def _bars(axes: Any, history: History, t: Texts) -> None:
    places = range(len(history))
    planned, held = [p for _, p, _ in history], [h for _, _, h in history]
    axes.bar(
        places, planned, width=0.78, color=PLANNED, edgecolor=MUTED, linewidth=1, label=t("chart-planned")
    )
    axes.bar(places, held, width=0.46, color=HELD, label=t("chart-held"))
    highest = max(1, *planned, *held)
    for place, (_, p, h) in zip(places, history, strict=True):
        axes.annotate(
            t("chart-mark", held=h, planned=p),
            (place, max(p, h)),
            xytext=(0, 4),
            textcoords="offset points",
            ha="center",
            color=INK,
            fontsize=11 if highest < WIDE_FIGURES else 8,
        )
    axes.set_ylim(0, highest * 1.18)
    axes.set_xticks(list(places), [t.numeric_day(day) for day, _, _ in history], fontsize=11, color=INK)
    axes.set_xlabel(t("chart-weeks"), fontsize=11, color=MUTED)
    axes.set_yticks([])
    axes.tick_params(length=0)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(MUTED)
    axes.legend(
        loc="upper left", bbox_to_anchor=(0, 1.1), ncols=2, frameon=False, fontsize=11, labelcolor=INK
    )
