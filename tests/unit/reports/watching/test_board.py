"""The board: who waits is told at once, and nobody waits for ever."""

from threading import Thread

from samstyr.reports.watching.board import FIRST, Board, Notice, State


def test_who_has_seen_an_older_notice_is_told_at_once_and_others_wait():
    board = Board()
    assert board.next_after(None, 60) == FIRST
    waiting = Thread(target=lambda: board.end(Notice(1, State.BUILT, 1)))
    waiting.start()
    assert board.next_after(FIRST, 60) == Notice(1, State.BUILT, 1)
    waiting.join()
    assert board.next_after(board.notice, 0) == board.notice


def test_a_round_under_way_keeps_what_was_built_before():
    board = Board(Notice(3, State.REFUSED, 2))
    board.begin()
    assert board.notice == Notice(3, State.BUILDING, 2)
    ending = Thread(target=lambda: board.end(Notice(4, State.BUILT, 3)))
    ending.start()
    assert board.settled(60).round == 4
    ending.join()


def test_a_closed_board_lets_everybody_go():
    board = Board()
    closing = Thread(target=board.close)
    closing.start()
    assert board.next_after(FIRST, 60) == FIRST
    assert board.settled(60) == FIRST
    closing.join()
