export const MESSAGES = { youHaveBought: "You have bought" };
