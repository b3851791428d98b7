import { secret, uuid } from "../../main/resources/web/common/random.js";
import { ok, test } from "./harness.js";

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("an id is a random UUID also where the browser withholds `randomUUID`", () => {
  const ids = Array.from({ length: 100 }, uuid);
  ok(
    ids.every((id) => UUID_4.test(id)),
    `version 4: ${ids[0]}`,
  );
  ok(new Set(ids).size === 100, "all different");
});

test("a secret has 192 bits", () => {
  ok(/^[0-9a-f]{48}$/.test(secret()), "48 hexadecimal digits");
  ok(secret() !== secret(), "another each time");
});
