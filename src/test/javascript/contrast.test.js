import { isReadable } from "../../main/resources/web/chat/contrast.js";
import { equal, test } from "./harness.js";

test("a text can be read from a contrast of 4.5 on, whichever of the two is the lighter", () => {
  const on = (text) => isReadable(text, "rgb(255, 255, 255)");
  equal(["rgb(118, 118, 118)", "rgb(119, 119, 119)"].map(on), [true, false]);
  equal(isReadable("rgb(255, 255, 255)", "rgb(118, 118, 118)"), true);
  equal(isReadable("rgb(0, 0, 0)", "rgb(0, 0, 0)"), false);
});

test("colours are read in both ways that browsers write them", () => {
  equal(isReadable("color(srgb 0 0 0)", "rgb(255, 255, 255)"), true);
  equal(isReadable("color(srgb 0.9 0.9 1e-7)", "color(srgb 1 1 1)"), false);
});

test("what something shows through cannot be told to be readable", () => {
  equal(isReadable("rgba(0, 0, 0, 0.5)", "rgb(255, 255, 255)"), false);
  equal(isReadable("color(srgb 0 0 0)", "color(srgb 1 1 1 / 0)"), false);
});
