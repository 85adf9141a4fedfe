"""The memory of all eyes: no network looks at the same photo twice."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from model.eyes import EDGES, EYES, FINAL, Eye, NetworkEye
from model.eyes import feature_cache as module
from model.eyes import network_file as asked_here
from model.eyes.feature_cache import BROUGHT, FeatureCache, extract_now
from model.eyes.feature_store import FeatureStore
from model.eyes.network import Network
from model.eyes.network_eye import EARLY, SHIPPED
from model.eyes.network_file import NetworkFile, opened
from model.eyes.own_network import OwnFile
from model.eyes.pixels import PixelEye
from model.params import Floats
from model.photos.photo import SHOWN, Photo, Pixels
from model.sentence import Refusal
from tests.frozen import frozen
from tests.interleaving import Turn, interleavings
from tests.model.making import make_photo
from tests.model.networks import Here, colours, convolution, eye_of, file_of

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
    kept = FeatureCache(FeatureStore(tmp_path))

    assert extract_now(eye, PHOTO).tobytes() == alone
    assert FeatureCache().see(eye, PHOTO).tobytes() == alone
    assert kept.see(eye, PHOTO).tobytes() == alone
    assert kept.see(eye, PHOTO).tobytes() == alone
    # As it comes from the disk, after another layer has been asked for.
    again = FeatureCache(FeatureStore(tmp_path))
    again.see(EARLY, PHOTO)
    assert again.see(eye, PHOTO).tobytes() == alone


def test_one_look_is_enough_for_all_layers(counted: dict[str, Counted]) -> None:
    feature_cache = FeatureCache()
    for _ in range(2):
        for eye in EYES:
            feature_cache.see(eye, PHOTO)
    feature_cache.look(SHIPPED, PHOTO)

    assert counted[SHIPPED.digest].asked == 1
    feature_cache.see(FINAL, OTHER)
    assert counted[SHIPPED.digest].asked == 2


def test_two_networks_each_look_once(tmp_path: Path) -> None:
    here = Here()
    one = eye_of(tmp_path / "one.onnx", colours(), here)
    two = eye_of(tmp_path / "two.onnx", convolution(), here)
    feature_cache = FeatureCache(FeatureStore(tmp_path / "features"))
    for _ in range(2):
        assert len(feature_cache.see(one, PHOTO)) == 3
        assert len(feature_cache.see(two, PHOTO)) == 5

    assert list(here.asked.values()) == [1, 1]


def test_the_same_photo_from_another_place_is_known(counted: dict[str, Counted]) -> None:
    feature_cache = FeatureCache()
    feature_cache.see(FINAL, PHOTO)

    feature_cache.see(FINAL, replace(PHOTO, name="copy.png", path="copy.png"))

    assert counted[SHIPPED.digest].asked == 1


def test_the_next_start_need_not_look_at_all(tmp_path: Path) -> None:
    here = Here()
    eye = eye_of(tmp_path / "mine.onnx", colours(), here)
    first = FeatureCache(FeatureStore(tmp_path / "features")).see(eye, PHOTO)

    second = FeatureCache(FeatureStore(tmp_path / "features")).see(eye, PHOTO)

    assert here.asked[eye.file.digest] == 1
    assert second.tobytes() == first.tobytes()


def test_a_damaged_entry_is_looked_at_anew_and_mended(tmp_path: Path) -> None:
    here = Here()
    eye = eye_of(tmp_path / "mine.onnx", colours(), here)
    first = FeatureCache(FeatureStore(tmp_path / "features")).see(eye, PHOTO)
    (entry,) = (tmp_path / "features").iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    second = FeatureCache(FeatureStore(tmp_path / "features")).see(eye, PHOTO)

    assert here.asked[eye.file.digest] == 2
    assert second.tobytes() == first.tobytes()
    assert entry.read_bytes() == whole


def test_pixels_are_seen_at_once_and_what_a_network_sees_after_it_has_looked() -> None:
    feature_cache = FeatureCache()

    assert feature_cache.knows(PixelEye(32), PHOTO)
    assert not feature_cache.knows(FINAL, PHOTO)
    feature_cache.see(EARLY, PHOTO)
    assert feature_cache.knows(FINAL, PHOTO)
    assert not feature_cache.knows(FINAL, OTHER)


def test_pixels_are_not_copied_into_the_memory() -> None:
    assert FeatureCache().see(PixelEye(32), PHOTO).base is PHOTO.squares[32]


def test_a_network_that_is_missing_is_said_and_the_pixels_are_seen_without(
    tmp_path: Path,
) -> None:
    gone = replace(FINAL, file=NetworkFile(str(tmp_path / "mine.onnx"), "0" * 64))
    feature_cache = FeatureCache()

    with pytest.raises(Refusal, match=r"mine\.onnx is missing.*The pixel eyes work without"):
        feature_cache.see(gone, PHOTO)
    assert not feature_cache.knows(gone, PHOTO)
    assert feature_cache.see(PixelEye(16), PHOTO).shape == (768,)


def test_a_photo_of_one_square_will_do_for_a_network() -> None:
    alone = Photo(PHOTO.name, None, PHOTO.digest, {SHOWN: PHOTO.squares[SHOWN]})

    assert FeatureCache().see(FINAL, alone).tobytes() == FeatureCache().see(FINAL, PHOTO).tobytes()


# Room for what networks of others have seen.


def numbers_of(eye: NetworkEye) -> int:
    """Bytes of what it makes of a photo."""
    return 4 * eye.size


def test_of_networks_of_others_the_memory_keeps_what_was_asked_for_last(tmp_path: Path) -> None:
    here = Here()
    eye = eye_of(tmp_path / "mine.onnx", convolution(), here)
    photos = [make_photo(number, edges=EDGES) for number in range(5)]
    feature_cache = FeatureCache(room=3 * numbers_of(eye))
    for photo in photos[:3]:
        feature_cache.see(eye, photo)
    feature_cache.see(eye, photos[0])
    feature_cache.see(eye, photos[3])
    assert [feature_cache.knows(eye, photo) for photo in photos] == [True, False, True, True, False]
    feature_cache.see(EARLY, photos[4])
    assert feature_cache.knows(eye, photos[0])

    asked = here.asked[eye.file.digest]
    feature_cache.see(eye, photos[0])
    assert here.asked[eye.file.digest] == asked
    feature_cache.see(eye, photos[1])
    assert here.asked[eye.file.digest] == asked + 1


def test_a_single_photo_has_room_in_any_case(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    feature_cache = FeatureCache(room=1)

    feature_cache.see(eye, PHOTO)
    assert feature_cache.knows(eye, PHOTO)


def test_more_photos_than_there_is_room_for_are_refused_before_any_is_looked_at(
    tmp_path: Path,
) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    feature_cache = FeatureCache(room=3 * numbers_of(eye))

    assert feature_cache.refusal(eye, 3) is None
    assert str(feature_cache.refusal(eye, 4)) == (
        "The network mine.onnx makes 5 numbers of a photo. There is room for those of 3 photos, "
        "and these are 4. Use fewer photos, or another network."
    )
    assert feature_cache.refusal(FINAL, 10**9) is None
    assert feature_cache.refusal(PixelEye(32), 10**9) is None


def test_two_threads_that_look_at_the_same_photo_count_it_once(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    photos = [make_photo(number, edges=EDGES) for number in range(3)]

    class Twice(Here):
        """While it looks at a photo, somebody else does."""

        def look(self, file: OwnFile, square: Pixels) -> Floats:
            if not self.asked:
                self.asked["once"] = 1
                feature_cache.see(again, photos[0])
            return super().look(file, square)

    again = eye_of(tmp_path / "mine.onnx", convolution(), Twice())
    feature_cache = FeatureCache(room=2 * numbers_of(eye))
    feature_cache.see(again, photos[0])
    feature_cache.see(again, photos[1])
    assert all(feature_cache.knows(again, photo) for photo in photos[:2])


# Several threads.


@pytest.fixture
def five(tmp_path: Path) -> NetworkEye:
    """An eye of a network of somebody else, which makes five numbers."""
    return eye_of(tmp_path / "mine.onnx", convolution())


def test_two_threads_that_look_at_one_photo_take_up_its_room_once(five: NetworkEye) -> None:
    room = 2 * numbers_of(five)
    shared = interleavings(
        lambda turn: FeatureCache(room=room, turn=turn),
        lambda cache: cache.see(five, PHOTO),
        lambda cache: cache.see(five, PHOTO),
        module,
    )
    for feature_cache in shared:
        assert feature_cache.see(five, PHOTO) is feature_cache.see(five, PHOTO)
        feature_cache.see(five, OTHER)
        assert [feature_cache.knows(five, photo) for photo in (PHOTO, OTHER)] == [True, True]


def test_a_network_that_two_threads_ask_first_is_loaded_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = file_of(tmp_path / "mine.onnx", colours())
    network, loaded = opened(file), []

    def load(*_: object) -> Network:
        loaded.append(file)
        return network

    def make(loading: Turn) -> FeatureCache:
        # The memory of what is open is another one each time, and the others' is left alone.
        monkeypatch.setattr(asked_here, "opened", lru_cache(opened.__wrapped__))
        return FeatureCache(loading=loading)

    monkeypatch.setattr(asked_here, "Network", load)
    for _ in interleavings(
        make,
        lambda cache: cache.look(file, PHOTO),
        lambda cache: cache.look(file, OTHER),
        asked_here,
    ):
        assert loaded == [file]
        loaded.clear()


def test_a_photo_that_another_thread_has_forgotten_is_looked_at_again(five: NetworkEye) -> None:
    expected = five.see(PHOTO.squares[five.edge]).tobytes()
    seen: list[bytes] = []

    def make(turn: Turn) -> FeatureCache:
        feature_cache = FeatureCache(room=numbers_of(five), turn=turn)
        feature_cache.see(five, PHOTO)
        return feature_cache

    for feature_cache in interleavings(
        make,
        lambda cache: seen.append(cache.see(five, PHOTO).tobytes()),
        lambda cache: cache.see(five, OTHER),
        module,
    ):
        assert seen.pop() == expected
        # There is room for one of them, and it has not been lost.
        assert sum(feature_cache.knows(five, photo) for photo in (PHOTO, OTHER)) == 1
        feature_cache.see(five, OTHER)
        assert feature_cache.knows(five, OTHER)


@pytest.mark.parametrize("eye", [FINAL, "five"], ids=["shipped", "own"])
def test_what_networks_have_seen_cannot_be_changed(
    eye: NetworkEye | str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    eye = request.getfixturevalue(eye) if isinstance(eye, str) else eye
    feature_cache = FeatureCache(FeatureStore(tmp_path))
    for looks in (
        feature_cache.look(eye.file, PHOTO),
        FeatureCache(FeatureStore(tmp_path)).look(eye.file, PHOTO),
    ):
        assert frozen(looks)


def test_looks_that_are_brought_along_are_known_and_the_network_is_not_asked(
    counted: dict[str, Counted],
) -> None:
    donor, cache = FeatureCache(), FeatureCache()
    looks = donor.look(SHIPPED, PHOTO)
    cache.bring(donor.known)

    assert cache.has(SHIPPED, PHOTO)
    assert not cache.has(SHIPPED, OTHER)
    assert cache.look(SHIPPED, PHOTO) is looks
    assert cache.known(SHIPPED.digest, PHOTO.digest) is looks
    assert cache.known(SHIPPED.digest, OTHER.digest) is None
    assert counted[SHIPPED.digest].asked == 1


def test_what_was_brought_along_before_is_still_known_until_others_have_come_often() -> None:
    donors = [FeatureCache() for _ in range(BROUGHT)]
    photos = [PHOTO, *(replace(PHOTO, digest=bytes([n]) * 16) for n in range(1, BROUGHT))]
    cache = FeatureCache()
    for donor, photo in zip(donors, photos, strict=True):
        donor.look(SHIPPED, photo)
        cache.bring(donor.known)
    cache.bring(donors[0].known)  # comes first again, and is not counted twice

    assert all(cache.has(SHIPPED, photo) for photo in photos)
    cache.bring(FeatureCache().known)
    assert [cache.has(SHIPPED, photo) for photo in photos] == [True, False, True]


def test_looks_that_can_be_listed_are_not_read_to_know_that_they_are_there() -> None:
    class Listed:
        """Looks of one photo, which cannot be read."""

        def __call__(self, network: str, photo: bytes) -> None:
            raise AssertionError(network, photo)

        def lists(self, network: str, photo: bytes) -> bool:
            return (network, photo) == (SHIPPED.digest, PHOTO.digest)

    cache = FeatureCache()
    cache.bring(Listed())
    assert cache.has(SHIPPED, PHOTO)
    assert not cache.has(SHIPPED, OTHER)


def test_looks_that_are_brought_along_come_before_those_of_this_computer() -> None:
    donor, cache = FeatureCache(), FeatureCache()
    looks = donor.look(SHIPPED, PHOTO)
    assert cache.look(SHIPPED, PHOTO) is not looks
    cache.bring(donor.known)

    assert cache.look(SHIPPED, PHOTO) is looks
