"""The reader: which one is chosen, what its figures mean, what it does not read, how it fails."""

import json
from hashlib import sha256
from importlib.util import find_spec

import pytest

from tests.reader_models import make_model
from verify.errors import ReaderError
from verify.reader import choose_reader, choosing
from verify.reader.labels import read_labels
from verify.records import Pair

PLAIN = Pair("the ferry left", "the ferry left")
HAS_TRANSFORMERS = bool(find_spec("transformers") and find_spec("torch"))
DENIED = Pair("the ferry left not", "the ferry left")


def test_no_reader_leaves_every_pair_unread():
    """And needs neither packages nor a model."""
    reader = choose_reader("none")
    assert (reader.name, reader.model_hash) == ("none", "")
    assert not any(reading.is_read for reading in reader.read([PLAIN, DENIED]))


def test_auto_is_none_without_weights_and_small_with_them(tmp_path):
    """The weights that come with verify lie in one folder."""
    none = choose_reader("auto", shipped=tmp_path / "small")
    assert (none.name, none.note) == ("none", "no trained model comes with this version")
    make_model(tmp_path / "small")
    assert choose_reader("auto", shipped=tmp_path / "small").name == "small"


def test_small_is_refused_where_no_weights_are(tmp_path):
    """In one sentence, with what to do instead."""
    with pytest.raises(ReaderError, match=r"no trained model comes .*; give --reader none"):
        choose_reader("small", shipped=tmp_path)


def test_auto_is_none_without_the_packages_and_says_how_to_get_them(tmp_path, monkeypatch):
    """While small, asked for by name, is refused."""
    make_model(tmp_path)
    monkeypatch.setattr(choosing, "find_spec", lambda name: None)
    assert choose_reader("auto", shipped=tmp_path).note == (
        "onnxruntime and tokenizers not installed: pip install 'verify-claims[reader]'"
    )
    with pytest.raises(ReaderError, match="needs onnxruntime and tokenizers; install the extra"):
        choose_reader("small", shipped=tmp_path)


def test_a_model_is_loaded_once_and_again_when_its_files_change(tmp_path):
    """So many calls of the library cost one load."""
    first = choose_reader(str(make_model(tmp_path)))
    assert choose_reader(str(tmp_path)) is first
    make_model(tmp_path, temperature=2.0)
    assert choose_reader(str(tmp_path)) is not first


def test_files_that_are_not_what_their_list_says_are_refused(tmp_path):
    """Such a list comes with the weights of verify."""
    make_model(tmp_path)
    names = ("config.json", "model.onnx", "tokenizer.json")
    digests = [sha256((tmp_path / name).read_bytes()).hexdigest() for name in names]
    rows = [f"{digest}  {name}\n" for digest, name in zip(digests, names, strict=True)]
    (tmp_path / "SHA256SUMS").write_text("".join(rows))
    assert choose_reader(str(tmp_path)).read([PLAIN])[0].is_read
    make_model(tmp_path, temperature=2.0)
    with pytest.raises(ReaderError, match=r"config\.json was changed"):
        choose_reader(str(tmp_path))
    (tmp_path / "SHA256SUMS").write_text("0  nowhere\n")
    with pytest.raises(ReaderError, match="cannot be followed"):
        choose_reader(str(tmp_path))


def test_the_figures_of_a_model_are_read_by_its_labels(tmp_path):
    """Whatever their order."""
    given = make_model(tmp_path / "ours")
    turned = make_model(tmp_path / "nli", labels=("ENTAILMENT", "CONTRADICTION", "NEUTRAL"))
    for folder in (given, turned):
        plain, denied = choose_reader(str(folder)).read([PLAIN, DENIED])
        assert plain.supports > 0.7
        assert plain.contradicts < 0.3
        assert denied.contradicts > 0.9
        assert plain.supports + plain.contradicts + plain.silent == pytest.approx(1)


def test_a_single_figure_is_of_support_and_says_nothing_against(tmp_path):
    """As fact-checking models with one figure have it."""
    reader = choose_reader(str(make_model(tmp_path, labels=("LABEL_0",))))
    plain, denied = reader.read([PLAIN, DENIED])
    assert plain.supports > 0.8
    assert denied.supports < 0.2
    assert plain.contradicts == denied.contradicts == 0


@pytest.mark.parametrize(
    ("labels", "meanings"),
    [
        (("contradiction", "neutral", "entailment"), ("contradicts", "silent", "supports")),
        (("SUPPORTS", "REFUTES", "NOT ENOUGH INFO"), ("supports", "contradicts", "silent")),
        (("entailment", "not_entailment"), ("supports", "silent")),
        (("unsupported", "supported"), ("silent", "supports")),
        (("LABEL_0", "LABEL_1"), ("silent", "supports")),
    ],
)
def test_labels_are_known_by_their_words(labels, meanings):
    """Two without names are of a fact-checking model, support second."""
    named = {"id2label": {str(at): word for at, word in enumerate(labels)}}
    assert read_labels(named, place="config.json").meanings == meanings


def test_labels_without_meaning_are_refused(tmp_path):
    """Three figures without names come in every order, so none is guessed."""
    folder = make_model(tmp_path, labels=("LABEL_0", "LABEL_1", "LABEL_2"))
    with pytest.raises(ReaderError, match="id2label does not say"):
        choose_reader(str(folder))


def test_a_pair_is_read_alike_in_any_company_and_order(tmp_path):
    """So a stored reading stays true."""
    reader = choose_reader(str(make_model(tmp_path)))
    many = [Pair("the ferry left " * count, "the ferry left") for count in range(1, 9)]
    together = reader.read([*many, DENIED, *many])
    assert together[8] == reader.read([DENIED])[0]
    assert together[:8] == together[9:]


def test_of_a_long_passage_the_stretch_with_the_claim_is_read_and_said(tmp_path):
    """The "not" far off is found, and the reading tells which characters were read."""
    reader = choose_reader(str(make_model(tmp_path, max_position_embeddings=32)))
    passage = "the mayor said it . " * 2000 + "ferry left not . " + "the mayor said it . " * 2000
    (reading,) = reader.read([Pair(passage, "ferry left")])
    assert reading.contradicts > 0.9
    assert f"of {len(passage)} of the passage" in reading.note


def test_a_passage_of_a_megabyte_without_a_word_end_is_read_in_part(tmp_path):
    """And an empty one as it stands."""
    reader = choose_reader(str(make_model(tmp_path, max_position_embeddings=32)))
    long, empty = reader.read([Pair("x" * 1_000_000, "ferry left"), Pair("", "ferry left")])
    assert long.is_read
    assert empty.is_read


def test_a_claim_longer_than_the_window_is_not_cut_but_left_unread(tmp_path):
    """With the reason, in tokens."""
    reader = choose_reader(str(make_model(tmp_path, max_position_embeddings=32)))
    (reading,) = reader.read([Pair("the ferry left", "ferry " * 30)])
    assert not reading.is_read
    assert "the claim has 30 tokens, of 24 at most" in reading.note


@pytest.mark.parametrize("part", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_missing_part_is_named(tmp_path, part):
    """One sentence, with the way on."""
    (make_model(tmp_path) / part).unlink()
    with pytest.raises(ReaderError, match=part):
        choose_reader(str(tmp_path))


@pytest.mark.parametrize("part", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_corrupt_part_is_named(tmp_path, part):
    """Whatever the package that reads it raises."""
    (make_model(tmp_path) / part).write_bytes(b"\0broken")
    with pytest.raises(ReaderError, match=part):
        choose_reader(str(tmp_path))


def test_a_model_of_another_shape_is_refused_when_it_is_loaded(tmp_path):
    """More figures than labels."""
    with pytest.raises(ReaderError, match="gives 5 figures a pair, and"):
        choose_reader(str(make_model(tmp_path, figures=5)))


def test_a_path_that_is_not_there_is_told(tmp_path):
    """With what could be given instead."""
    with pytest.raises(ReaderError, match="auto, none, small or the path"):
        choose_reader(str(tmp_path / "nowhere"))


def test_the_digest_changes_with_any_part(tmp_path):
    """It names all that a reading hangs on."""
    before = choose_reader(str(make_model(tmp_path))).model_hash
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(config | {"temperature": 2.0}))
    after = choose_reader(str(tmp_path))
    assert after.model_hash != before
    assert after.read([PLAIN])[0].supports < 0.7


@pytest.mark.skipif(HAS_TRANSFORMERS, reason="they are installed here, so nothing is missing")
def test_weights_for_transformers_ask_for_it_by_name(tmp_path):
    """It is no part of the extra."""
    make_model(tmp_path)
    (tmp_path / "model.onnx").rename(tmp_path / "model.safetensors")
    with pytest.raises(ReaderError, match="pip install transformers torch"):
        choose_reader(str(tmp_path))


@pytest.mark.skipif(not HAS_TRANSFORMERS, reason="too large for the checks of every day")
@pytest.mark.filterwarnings("default")
def test_a_transformers_folder_is_read_like_an_onnx_one(tmp_path):
    """A BERT of one layer, made here."""
    import transformers

    make_model(tmp_path)
    (tmp_path / "model.onnx").unlink()
    config = transformers.BertConfig(
        vocab_size=64,
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label={0: "contradiction", 1: "neutral", 2: "entailment"},
    )
    transformers.BertForSequenceClassification(config).save_pretrained(tmp_path)
    reader = choose_reader(str(tmp_path))
    first, second = reader.read([PLAIN, DENIED])
    assert first.supports + first.contradicts + first.silent == pytest.approx(1)
    assert reader.read([DENIED]) == [second]
