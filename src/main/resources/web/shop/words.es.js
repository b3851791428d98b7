export const WORDS = { youHaveBought: "Ha comprado" };
