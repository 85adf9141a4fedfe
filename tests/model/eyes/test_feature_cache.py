"""The memory of all eyes: no network looks at the same photo twice."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from model.classifier import Floats
from model.eyes import EDGES, EYES, FINAL, Eye, NetworkEye, PixelEye
from model.eyes import network as asked_here
from model.eyes.feature_cache import Sight, see_now
from model.eyes.feature_store import FeatureStore
from model.eyes.network import Network, NetworkFile, opened
from model.eyes.network_eye import EARLY, SHIPPED
from model.eyes.own_network import OwnFile
from model.photos.photo import SHOWN, Photo, Pixels
from model.sentence import Refusal
from tests.model.making import make_photo
from tests.model.networks import Here, colours, convolution, eye_of

PHOTO = make_photo(1, edges=EDGES)
OTHER = make_photo(2, edges=EDGES)


class Counted:
    """A network that counts how often it is asked."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self.sizes = network.sizes
        self.asked = 0

    def look(self, square: Pixels) -> Mapping[str, Floats]:
        self.asked += 1
        return self._network.look(square)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, Counted]:
    """The networks that were opened, by their digest."""
    networks: dict[str, Counted] = {}

    def opened_and_counted(file: NetworkFile) -> Counted:
        return networks.setdefault(file.digest, Counted(opened(file)))

    monkeypatch.setattr(asked_here, "opened", opened_and_counted)
    return networks


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_an_eye_sees_the_same_with_a_memory_and_without(eye: Eye, tmp_path: Path) -> None:
    alone = eye.see(PHOTO.squares[eye.edge]).tobytes()
    kept = Sight(FeatureStore(tmp_path))

    assert see_now(eye, PHOTO).tobytes() == alone
    assert Sight().see(eye, PHOTO).tobytes() == alone
    assert kept.see(eye, PHOTO).tobytes() == alone
    assert kept.see(eye, PHOTO).tobytes() == alone
    # As it comes from the disk, after another layer has been asked for.
    again = Sight(FeatureStore(tmp_path))
    again.see(EARLY, PHOTO)
    assert again.see(eye, PHOTO).tobytes() == alone


def test_one_look_is_enough_for_all_layers(counted: dict[str, Counted]) -> None:
    sight = Sight()
    for _ in range(2):
        for eye in EYES:
            sight.see(eye, PHOTO)
    sight.look(SHIPPED, PHOTO)

    assert counted[SHIPPED.digest].asked == 1
    sight.see(FINAL, OTHER)
    assert counted[SHIPPED.digest].asked == 2


def test_two_networks_each_look_once(tmp_path: Path) -> None:
    here = Here()
    one = eye_of(tmp_path / "one.onnx", colours(), here)
    two = eye_of(tmp_path / "two.onnx", convolution(), here)
    sight = Sight(FeatureStore(tmp_path / "features"))
    for _ in range(2):
        assert len(sight.see(one, PHOTO)) == 3
        assert len(sight.see(two, PHOTO)) == 5

    assert list(here.asked.values()) == [1, 1]


def test_the_same_photo_from_another_place_is_known(counted: dict[str, Counted]) -> None:
    sight = Sight()
    sight.see(FINAL, PHOTO)

    sight.see(FINAL, replace(PHOTO, name="copy.png", path="copy.png"))

    assert counted[SHIPPED.digest].asked == 1


def test_the_next_start_need_not_look_at_all(tmp_path: Path) -> None:
    here = Here()
    eye = eye_of(tmp_path / "mine.onnx", colours(), here)
    first = Sight(FeatureStore(tmp_path / "features")).see(eye, PHOTO)

    second = Sight(FeatureStore(tmp_path / "features")).see(eye, PHOTO)

    assert here.asked[eye.file.digest] == 1
    assert second.tobytes() == first.tobytes()


def test_a_damaged_entry_is_looked_at_anew_and_mended(tmp_path: Path) -> None:
    here = Here()
    eye = eye_of(tmp_path / "mine.onnx", colours(), here)
    first = Sight(FeatureStore(tmp_path / "features")).see(eye, PHOTO)
    (entry,) = (tmp_path / "features").iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    second = Sight(FeatureStore(tmp_path / "features")).see(eye, PHOTO)

    assert here.asked[eye.file.digest] == 2
    assert second.tobytes() == first.tobytes()
    assert entry.read_bytes() == whole


def test_pixels_are_seen_at_once_and_what_a_network_sees_after_it_has_looked() -> None:
    sight = Sight()

    assert sight.knows(PixelEye(32), PHOTO)
    assert not sight.knows(FINAL, PHOTO)
    sight.see(EARLY, PHOTO)
    assert sight.knows(FINAL, PHOTO)
    assert not sight.knows(FINAL, OTHER)


def test_pixels_are_not_copied_into_the_memory() -> None:
    assert Sight().see(PixelEye(32), PHOTO).base is PHOTO.squares[32]


def test_a_network_that_is_missing_is_said_and_the_pixels_are_seen_without(
    tmp_path: Path,
) -> None:
    gone = replace(FINAL, file=NetworkFile(str(tmp_path / "mine.onnx"), "0" * 64))
    sight = Sight()

    with pytest.raises(Refusal, match=r"mine\.onnx is missing.*The pixel eyes work without"):
        sight.see(gone, PHOTO)
    assert not sight.knows(gone, PHOTO)
    assert sight.see(PixelEye(16), PHOTO).shape == (768,)


def test_a_photo_of_one_square_will_do_for_a_network() -> None:
    alone = Photo(PHOTO.name, None, PHOTO.digest, {SHOWN: PHOTO.squares[SHOWN]})

    assert Sight().see(FINAL, alone).tobytes() == Sight().see(FINAL, PHOTO).tobytes()


# Room for what networks of others have seen.


def numbers_of(eye: NetworkEye) -> int:
    """Bytes of what it makes of a photo."""
    return 4 * eye.size


def test_of_networks_of_others_the_memory_keeps_what_was_asked_for_last(tmp_path: Path) -> None:
    here = Here()
    eye = eye_of(tmp_path / "mine.onnx", convolution(), here)
    photos = [make_photo(number, edges=EDGES) for number in range(5)]
    sight = Sight(room=3 * numbers_of(eye))
    for photo in photos[:3]:
        sight.see(eye, photo)
    sight.see(eye, photos[0])
    sight.see(eye, photos[3])
    assert [sight.knows(eye, photo) for photo in photos] == [True, False, True, True, False]
    sight.see(EARLY, photos[4])
    assert sight.knows(eye, photos[0])

    asked = here.asked[eye.file.digest]
    sight.see(eye, photos[0])
    assert here.asked[eye.file.digest] == asked
    sight.see(eye, photos[1])
    assert here.asked[eye.file.digest] == asked + 1


def test_a_single_photo_has_room_in_any_case(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    sight = Sight(room=1)

    sight.see(eye, PHOTO)
    assert sight.knows(eye, PHOTO)


def test_more_photos_than_there_is_room_for_are_refused_before_any_is_looked_at(
    tmp_path: Path,
) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    sight = Sight(room=3 * numbers_of(eye))

    assert sight.refusal(eye, 3) is None
    assert str(sight.refusal(eye, 4)) == (
        "The network mine.onnx makes 5 numbers of a photo. There is room for those of 3 photos, "
        "and these are 4. Use fewer photos, or another network."
    )
    assert sight.refusal(FINAL, 10**9) is None
    assert sight.refusal(PixelEye(32), 10**9) is None


def test_two_threads_that_look_at_the_same_photo_count_it_once(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    photos = [make_photo(number, edges=EDGES) for number in range(3)]

    class Twice(Here):
        """While it looks at a photo, somebody else does."""

        def look(self, file: OwnFile, square: Pixels) -> Floats:
            if not self.asked:
                self.asked["once"] = 1
                sight.see(again, photos[0])
            return super().look(file, square)

    again = eye_of(tmp_path / "mine.onnx", convolution(), Twice())
    sight = Sight(room=2 * numbers_of(eye))
    sight.see(again, photos[0])
    sight.see(again, photos[1])
    assert all(sight.knows(again, photo) for photo in photos[:2])
