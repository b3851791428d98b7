import { LONG_SILENCE_MS, Playback } from "../../main/resources/web/transcripts/playback.js";
import { clock } from "./browser.js";
import { equal, ok, test } from "./harness.js";

/** A playback of entries at these milliseconds, and what it revealed. */
function playback(...times) {
  const entries = times.map((at, index) => ({ item: { name: index }, at }));
  const revealed = [];
  const player = new Playback(entries, { reveal: (item) => revealed.push(item.name), changed: () => {} });
  return { player, revealed, hidden: () => entries.filter(({ item }) => item.hidden).map(({ item }) => item.name) };
}

test("the first entry is there at once, and the others are hidden", () => {
  equal(playback(0, 1_000, 2_000).hidden(), [1, 2]);
});

test("entries come at the pace at which they happened", () => {
  const { player, revealed } = playback(0, 1_000, 5_000);
  player.play(1, false);
  clock.advance(999);
  equal(revealed, []);
  clock.advance(1);
  equal(revealed, [1]);
  clock.advance(4_000);
  equal([revealed, player.isOver, player.isPlaying], [[1, 2], true, false]);
});

test("four times as fast takes a quarter of the time", () => {
  const { player, revealed } = playback(0, 4_000);
  player.play(4, false);
  clock.advance(1_000);
  equal(revealed, [1]);
});

test("after a pause the rest of the silence follows, and not all of it again", () => {
  const { player, revealed } = playback(0, 1_000);
  player.play(1, false);
  clock.advance(700);
  player.pause();
  clock.advance(10_000);
  equal(revealed, []);
  player.play(1, false);
  clock.advance(300);
  equal(revealed, [1]);
});

test("another pace holds from where the playback is", () => {
  const { player, revealed } = playback(0, 2_000);
  player.play(1, false);
  clock.advance(1_000);
  player.changePace(4, false);
  clock.advance(249);
  equal(revealed, []);
  clock.advance(1);
  equal(revealed, [1]);
});

test("another pace does not start what is paused", () => {
  const { player } = playback(0, 2_000);
  player.changePace(16, false);
  ok(!player.isPlaying, "paused");
});

test("only silences that are too long are skipped", () => {
  const { player, revealed } = playback(0, LONG_SILENCE_MS, 2 * LONG_SILENCE_MS + 1);
  player.play(1, true);
  clock.advance(LONG_SILENCE_MS - 1);
  equal(revealed, []);
  clock.advance(1);
  equal(revealed, [1, 2]);
});

test("stopping shows everything, and nothing comes after", () => {
  const { player, revealed, hidden } = playback(0, 1_000, 2_000);
  player.play(1, false);
  player.stop();
  clock.advance(10_000);
  equal([hidden(), revealed, player.isPlaying], [[], [], false]);
});

test("a clock that somebody sets moves no entry", () => {
  const { player, revealed } = playback(0, 1_000);
  player.play(1, false);
  clock.step(-3_600_000);
  player.changePace(1, false);
  clock.advance(1_000);
  equal(revealed, [1]);
});

test("entries whose times go backwards follow each other at once", () => {
  const { player, revealed } = playback(5_000, 1_000);
  player.play(1, false);
  clock.advance(0);
  equal(revealed, [1]);
});

test("one goes to any place, and on from there", () => {
  const { player, revealed, hidden } = playback(0, 1_000, 2_000, 5_000);
  player.seek(3);
  equal([hidden(), player.shown, player.isPlaying], [[3], 3, false]);
  player.play(1, false);
  clock.advance(1_000);
  player.seek(2);
  equal([hidden(), player.isPlaying], [[2, 3], true]);
  clock.advance(1_000);
  equal(revealed, [2]);
});

test("no place lies before the first entry or behind the last", () => {
  const { player, hidden } = playback(0, 1_000);
  player.seek(0);
  equal(hidden(), [1]);
  player.seek(9);
  equal([hidden(), player.isOver], [[], true]);
});

test("a silence is counted down at the pace of the replay", () => {
  const { player } = playback(0, 60_000);
  equal(player.remaining, 60_000);
  player.play(4, false);
  clock.advance(5_000);
  equal(player.remaining, 40_000);
  player.pause();
  clock.advance(5_000);
  equal(player.remaining, 40_000);
});
