import { showUnreadInTitle } from "../../main/resources/web/chat/unread-title.js";
import { equal, test } from "./harness.js";

test("the number of unread lines stands before the page's title, and goes with them", () => {
  document.title = "Rayguns";
  showUnreadInTitle(2);
  equal(document.title, "(2) Rayguns");
  showUnreadInTitle(3);
  equal(document.title, "(3) Rayguns");
  showUnreadInTitle(0);
  equal(document.title, "Rayguns");
});

test("a title that the page changes meanwhile is kept", () => {
  document.title = "Rayguns";
  showUnreadInTitle(2);
  document.title = "Lairs";
  showUnreadInTitle(2);
  equal(document.title, "(2) Lairs");
  showUnreadInTitle(0);
  equal(document.title, "Lairs");
});
