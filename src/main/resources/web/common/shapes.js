// What a value is, that was stored by whoever: this version, another one, or the page around.

export const isText = (value) => typeof value === "string";

export const isTextOrNone = (value) => value === undefined || value === null || isText(value);

export const isFlag = (value) => typeof value === "boolean";

/** Zero or a whole number above. */
export const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

/** A test for objects whose properties all pass the tests of the same name. */
export function isRecordOf(tests) {
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(tests).every(([property, isShape]) => isShape(value[property]));
}
