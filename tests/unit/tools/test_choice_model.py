"""Weights are learned from known choices: what is right becomes the likeliest; what is rare stays as believed."""

import numpy as np

from tools.choice_model import Example, ends, learned


def example(number: int, right: int, *evidence: dict[str, float]) -> Example:
    wanted = np.zeros(len(evidence))
    wanted[right] = 1
    return Example(f"p{number}", evidence, wanted, tuple(range(len(evidence) - 1)))


GIVEN = [
    *(example(number, 0, {"word": 1.0}, {"word": 0.1, "other": 1.0}, {"none": 1.0}) for number in range(20)),
    *(example(number, 2, {"word": 0.1, "other": 1.0}, {"other": 1.0}, {"none": 1.0}) for number in range(20, 40)),
]


def test_what_is_right_becomes_the_likeliest():
    weights = learned(GIVEN, {})
    assert weights["word"] > 0 > weights["other"]
    assert ends(GIVEN, weights, 0.5) == {"right": 20, "wrong": 0, "missed": 0, "none": 20, "for nothing": 0}


def test_the_same_examples_give_the_same_weights():
    assert learned(GIVEN, {}) == learned(GIVEN, {})


def test_what_seldom_occurs_stays_near_what_is_believed():
    rare = example(99, 0, {"word": 1.0, "rare": 0.0}, {"rare": 0.0}, {"none": 1.0})
    weights = learned([*GIVEN, rare], {"rare": -4.0})
    assert abs(weights["rare"] + 4) < 0.01


def test_the_very_same_are_chosen_together():
    twins = Example("twins", ({"word": 1.0}, {"word": 1.0}, {"none": 1.0}), np.array([1.0, 1.0, 0.0]), (0, 0))
    assert ends([twins], {"word": 1.0, "none": 1.0}, 0.6)["right"] == 1
