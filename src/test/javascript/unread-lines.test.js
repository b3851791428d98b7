import { INITIAL, reduce } from "../../main/resources/web/chat/customer-state.js";
import { announceNew, markRead, unreadCount } from "../../main/resources/web/chat/unread-lines.js";
import { isCount } from "../../main/resources/web/common/shapes.js";
import { load } from "../../main/resources/web/common/storage.js";
import { equal, test } from "./harness.js";

const open = { ...INITIAL, phase: "open" };
const said = (seq, from) => ({ type: "said", seq, from, text: "text", at: "2026-01-02T03:04:05.000Z" });
const withLines = (...froms) => froms.reduce((state, from, index) => reduce(state, said(index + 1, from)), open);

test("lines of the rep are unread until they are on the screen", () => {
  equal(unreadCount(withLines("customer", "rep", "rep")), 2);
  markRead(withLines("customer", "rep"));
  equal(unreadCount(withLines("customer", "rep", "rep")), 1);
});

test("one's own lines are never unread", () => {
  equal(unreadCount(withLines("customer", "customer")), 0);
});

test("what was read stays read while the next page resumes the chat without its lines", () => {
  markRead(withLines("rep", "rep"));
  markRead({ ...INITIAL, phase: "resuming" });
  equal(unreadCount(withLines("rep", "rep")), 0);
});

test("what was read of a chat before does not count in the next", () => {
  markRead(withLines("rep", "rep", "rep"));
  markRead(INITIAL);
  equal(unreadCount(withLines("rep")), 1);
});

test("a line that was announced is not announced again by the next page", () => {
  announceNew(withLines("rep", "rep"), "open");
  equal(load("evil.chat.heard", isCount), 2);
  announceNew({ ...INITIAL, phase: "starting" }, "over");
  equal(load("evil.chat.heard", isCount), null);
});

test("what a page of the version before stored is understood", () => {
  sessionStorage.setItem("evil.chat.seen", "2");
  equal(unreadCount(withLines("rep", "rep", "rep")), 1);
});
