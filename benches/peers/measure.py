"""Asking a peer: which of its plans is best for a class, how long each question takes, and whether the answers are right."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from statistics import fmean, median
from time import perf_counter, perf_counter_ns
from typing import Protocol, TypeVar

from world import Question

# Questions that a plan is judged by, and the seconds after which a plan is given up.
TRIAL_QUESTIONS = 100
TRIAL_SECONDS = 1.5

T = TypeVar("T")


@dataclass(frozen=True)
class Plan:
    """One way of a peer to answer; `use` makes the peer ready for it, outside of what is timed."""

    name: str
    answer: Callable[[Question], list[int]]
    use: Callable[[], None] = lambda: None


class Peer(Protocol):
    """A program to compare with, loaded and ready."""

    name: str
    version: str
    # How exact its distances are: what is nearer or farther than expected by less counts as a tie.
    tolerance_m: float

    def plans(self, letter: str) -> list[Plan]:
        """What an expert would try for a class; none if it cannot answer it."""

    def empty_question(self) -> None:
        """The cheapest call there is: what driver and protocol cost."""


@dataclass(frozen=True)
class Measured:
    """A peer on a class."""

    plan: str
    p50_us: float
    p99_us: float
    questions: int
    answers: list[tuple[Question, list[int]]]


def measure_class(plans: list[Plan], questions: list[Question], seconds: float) -> Measured:
    """The best plan on as many questions, from the first on, as fit into the time: one pass unmeasured, one measured."""
    plan, mean_us = best_plan(plans, questions[:TRIAL_QUESTIONS])
    fitting = int(seconds * 1e6 / (2 * mean_us))
    asked = questions[: max(fitting, TRIAL_QUESTIONS)]
    plan.use()
    for question in asked:
        plan.answer(question)
    timed = _without_collector(lambda: [_timed(plan, question) for question in asked])
    times = [time for time, _ in timed]
    answers = [(question, ids) for question, (_, ids) in zip(asked, timed)]
    return Measured(plan.name, percentile(times, 50), percentile(times, 99), len(asked), answers)


def best_plan(plans: list[Plan], questions: list[Question]) -> tuple[Plan, float]:
    """The plan with the lowest median, and its mean in µs.

    One that was given up has met other questions than the rest, so that its median says nothing while another came through.
    """
    tried = [(plan, _try(plan, questions)) for plan in plans]
    finished = [(plan, times) for plan, times in tried if len(times) == len(questions)]
    plan, times = min(finished or tried, key=lambda pair: median(pair[1]))
    return plan, fmean(times)


def _try(plan: Plan, questions: list[Question]) -> list[float]:
    """The times of a plan, each question asked twice and the second time taken; fewer questions if it is slow."""
    plan.use()
    deadline = perf_counter() + TRIAL_SECONDS
    times: list[float] = []
    for question in questions:
        plan.answer(question)
        times.append(_timed(plan, question)[0])
        if perf_counter() > deadline:
            break
    return times


def empty_question_us(peer: Peer, times: int = 2_000) -> float:
    """The median of the cheapest call."""
    return median(_time(peer.empty_question)[0] for _ in range(times))


def percentile(times: list[float], percent: int) -> float:
    """The smallest time that so many percent do not exceed."""
    return sorted(times)[max(0, ceil(len(times) * percent / 100) - 1)]


def _timed(plan: Plan, question: Question) -> tuple[float, list[int]]:
    return _time(lambda: plan.answer(question))


def _time(call: Callable[[], T]) -> tuple[float, T]:
    started = perf_counter_ns()
    result = call()
    return (perf_counter_ns() - started) / 1_000, result


def _without_collector(call: Callable[[], T]) -> T:
    """Python's collector would be measured in place of the peer."""
    gc.collect()
    gc.disable()
    try:
        return call()
    finally:
        gc.enable()
