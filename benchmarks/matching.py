"""How long a round of pairing takes, people in and proven pairs out, beside SciPy alone and peers.

Each figure is taken in a fresh process with one BLAS thread, in seconds of processor time, which other work
on the machine changes less than the clock on the wall.
"""

from benchmarks import matching_peers
from benchmarks.matching_alone import Figures, alone

REFERENCE = {20_000: 16.8, 50_000: 120.0}
"""Seconds that bare pricing took on the machine on which it was tried out first: 2 cores, 24 GiB."""


def measure(*, quick: bool) -> None:
    """Print a round beside the bare solver, its growth, its peers, and a round that is asked for again."""
    print(
        "\nA round of pairing on the cohort of `rebours match --sample` (processor seconds, one BLAS thread)"
    )
    sizes = (200, 1_000) if quick else (200, 1_000, 5_000)
    bare = {size: alone("bare", size) for size in sizes}
    _beside_scipy(bare)
    _fairness(bare)
    _again(1_000 if quick else 5_000)
    if not quick:
        _growth((200, 1_000, 5_000, 20_000, 50_000))
        matching_peers.measure((200, 500, 1_000))


def _beside_scipy(bare: dict[int, Figures]) -> None:
    print(
        "\n  Beside SciPy's solver on the same graph, read and built from the same people, and nothing else"
    )
    print("  First people in, proven pairs out; then with the fairest of the best and the reasons besides")
    heads = f"{'a side':>8}{'edges':>11}{'pairs':>8}{'SciPy':>9}{'solver':>9}"
    print(f"  {heads}{'proven':>9}{'ratio':>8}{'all in':>9}{'ratio':>8}")
    for size, one in bare.items():
        proven, whole, floor = one["proven"], one["whole"], one["floor"]
        print(
            f"  {size:8,}{one['edges']:11,}{one['pairs']:8,}{floor:9.4f}{one['solver']:9.4f}"
            f"{proven:9.4f}{proven / floor:7.2f}×{whole:9.4f}{whole / floor:7.2f}×"
        )


def _fairness(bare: dict[int, Figures]) -> None:
    print("\n  The fairest of the best: what it costs, and what it lifts the worst pair to, the total kept")
    print(f"  {'a side':>8}{'of a round':>12}{'seconds':>9}{'worst without':>15}{'with':>6}")
    for size, one in bare.items():
        print(
            f"  {size:8,}{one['fairness'] / one['whole']:11.1%}{one['fairness']:10.3f}"
            f"{one['unfair']:15}{one['worst']:6}"
        )


def _again(size: int) -> None:
    one = alone("again", size)
    print(f"\n  Asked again at {size:,} a side, from the prices of the proposal before (same pairs as anew)")
    print(f"  {'after':>18}{'again':>9}{'anew':>9}{'ratio':>8}")
    for what, (again, anew) in one.items():
        print(f"  {what:>18}{again:9.3f}{anew:9.3f}{again / anew:7.2f}×")


def _growth(sizes: tuple[int, ...]) -> None:
    print("\n  From small to large, each in a process of its own; peak memory with people, answer and proof")
    heads = f"{'a side':>8}{'pairs':>8}{'seconds':>10}{'on the wall':>13}{'one pass':>10}{'peak MiB':>10}"
    print(f"  {heads}{'people':>8}{'reference':>11}")
    for size in sizes:
        one = alone("size", size)
        beside = f"{one['whole'] / REFERENCE[size]:9.2f}×" if size in REFERENCE else ""
        print(
            f"  {size:8,}{one['pairs']:8,}{one['whole']:10.2f}{one['wall']:13.2f}{one['one_pass']:10.3f}"
            f"{one['peak']:10.0f}{one['people']:8.0f}{beside:>11}"
        )
