"""What the engine says of simulated careers is so as often as it claims."""

from __future__ import annotations

from functools import cache

import pytest

from tests.simulation.careers import CLEAN, USUAL, Noise, World, simulate
from tests.simulation.scoring import Score, engine, first_to_last, last_seen

POSTS = 150
ARTICLES = (1, 2, 3, 5, 10, 20)


@cache
def world(articles: int, noise: Noise) -> World:
    return simulate(1, POSTS, articles, noise)


@cache
def scored(articles: int, noise: Noise) -> Score:
    return engine(world(articles, noise))


@pytest.mark.parametrize("articles", ARTICLES)
def test_without_errors_everything_said_is_so(articles: int) -> None:
    score = scored(articles, CLEAN)
    assert score.certain_right >= 0.999
    assert score.refuted_right >= 0.999
    assert score.bounds_right >= 0.999


@pytest.mark.parametrize("articles", ARTICLES)
def test_certain_and_refuted_answers_from_articles_that_err_are_right(articles: int) -> None:
    score = scored(articles, USUAL)
    assert score.certain_right >= 0.995
    assert score.refuted_right >= 0.995


@pytest.mark.parametrize("articles", ARTICLES)
def test_bounds_from_articles_that_err_contain_the_truth(articles: int) -> None:
    assert scored(articles, USUAL).bounds_right >= 0.99


def test_more_articles_make_more_days_certain() -> None:
    shares = [scored(articles, USUAL).certain for articles in ARTICLES]
    assert shares == sorted(shares)
    assert shares[-1] > 0.9


@pytest.mark.parametrize("articles", [1, 5, 20])
def test_naive_ways_are_wrong_far_more_often(articles: int) -> None:
    for naive in (last_seen, first_to_last):
        score = naive(world(articles, USUAL))
        assert 1 - score.certain_right > 10 * (1 - scored(articles, USUAL).certain_right)
        assert score.bounds_right < 0.5


def test_the_same_seed_gives_the_same_world() -> None:
    assert simulate(3, 5, 4).holdings == simulate(3, 5, 4).holdings
