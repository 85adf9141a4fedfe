"""A selection follows the rules of every list on a desktop."""

from gui.panels.photos.selection import Selection

A, B, C, D, E = (letter.encode() for letter in "abcde")


def over(*keys: bytes) -> Selection:
    selection = Selection()
    selection.set_keys(keys)
    return selection


def test_at_first_nothing_is_selected_and_nothing_is_current() -> None:
    selection = over(A, B)
    assert selection.keys() == ()
    assert selection.current is None


def test_one_alone() -> None:
    selection = over(A, B, C)
    selection.select_only(0)
    selection.select_only(2)
    assert selection.keys() == (C,)
    assert selection.current == 2


def test_adding_and_taking_away() -> None:
    selection = over(A, B, C)
    selection.select_only(2)
    selection.toggle(0)
    assert selection.keys() == (A, C)
    selection.toggle(2)
    assert selection.keys() == (A,)
    assert selection.current == 2


def test_from_the_last_one_chosen_to_here_and_back_to_there() -> None:
    selection = over(A, B, C, D, E)
    selection.select_only(2)
    selection.extend_to(4)
    assert selection.keys() == (C, D, E)
    selection.extend_to(1)
    assert selection.keys() == (B, C)
    assert selection.current == 1


def test_moving_selects_nothing_but_names_what_a_command_is_for() -> None:
    selection = over(A, B, C)
    selection.move_to(1)
    assert selection.selected == frozenset()
    assert selection.keys() == (B,)


def test_all_and_none() -> None:
    selection = over(A, B, C)
    selection.select_all()
    assert selection.keys() == (A, B, C)
    selection.clear()
    assert selection.keys() == ()


def test_the_same_photo_twice_is_named_once() -> None:
    selection = over(A, B, A)
    selection.select_all()
    assert selection.keys() == (A, B)


def test_a_selection_survives_a_change_of_the_list() -> None:
    selection = over(A, B, C, D)
    selection.select_only(1)
    selection.toggle(3)
    selection.set_keys((E, D, B))
    assert selection.keys() == (D, B)
    assert selection.current == 1


def test_what_is_gone_is_neither_selected_nor_current() -> None:
    selection = over(A, B, C)
    selection.select_only(2)
    selection.set_keys((A, B))
    assert selection.selected == frozenset()
    assert selection.current == 1
    selection.set_keys(())
    assert selection.current is None
    assert selection.keys() == ()


def test_after_a_change_shift_selects_from_where_the_keyboard_stands() -> None:
    selection = over(A, B, C)
    selection.select_only(1)
    selection.set_keys((E, A, B, C))
    selection.extend_to(3)
    assert selection.keys() == (B, C)
