export const WORDS = { youHaveBought: "You have bought" };
