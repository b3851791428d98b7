import { fromJson, toJson } from "../../main/resources/web/common/json.js";
import { equal, test } from "./harness.js";

/** Does something on a page that has given its own properties to everything. */
function onTamperedPage(act) {
  const added = { extend: () => {}, id: "theirs", toJSON: () => "theirs" };
  for (const type of [Object, Array, String]) Object.assign(type.prototype, added);
  try {
    act();
  } finally {
    for (const type of [Object, Array, String]) for (const name of Object.keys(added)) delete type.prototype[name];
  }
}

test("what is sent is what was said, whatever a page has made of its prototypes", () => {
  let sent;
  onTamperedPage(() => (sent = toJson({ type: "say", lines: ["one", { text: "two" }], picture: undefined })));
  equal(sent, '{"type":"say","lines":["one",{"text":"two"}]}');
});

test("what is received has nothing that was not sent", () => {
  let frame;
  onTamperedPage(() => {
    const { type, id, list } = fromJson('{"type":"said","list":[{"text":"one"}]}');
    frame = { type, id, inner: list[0].id };
  });
  equal(frame, { type: "said", id: undefined, inner: undefined });
});

test("what is no JSON is nothing", () => {
  equal(["{", "", "undefined"].map(fromJson), [undefined, undefined, undefined]);
});
