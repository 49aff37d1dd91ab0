"""Small archives made here, and models learned from them."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from newsdesk.checks.context_learning import Learner
from newsdesk.checks.context_model import ContextModel
from newsdesk.checks.context_reading import ContextReader

WHO = ("Đồng chí Bí thư", "Chủ tịch thành phố", "Đoàn công tác", "Ông Nam", "Lãnh đạo sở")
DOES = ("đề nghị", "yêu cầu", "giao cho", "biểu dương")
WHOM = ("Ban Thường vụ Quận ủy", "các phường", "ngành y tế", "nhân dân thành phố")
WHAT = (
    "tiếp tục lãnh đạo công tác dân vận",
    "làm tốt công tác an sinh xã hội",
    "chuẩn bị cho mùa mưa bão",
    "bảo vệ môi trường, vì hòa bình và hạnh phúc của người dân",
)


def texts() -> list[str]:
    """Return three hundred and more sentences, each an article of this archive."""
    return [
        f"{who} {does} {whom} {what}." for who, does, whom, what in product(WHO, DOES, WHOM, WHAT)
    ]


@lru_cache(maxsize=1)
def small_model() -> ContextModel:
    """Return what this archive teaches."""
    learner = Learner()
    for text in texts():
        learner.add(text)
    return learner.learned("2026-11-20T12:00:00+07:00")


def small_reader() -> ContextReader:
    """Return a reader of this archive."""
    return ContextReader(small_model())
