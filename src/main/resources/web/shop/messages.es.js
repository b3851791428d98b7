export const MESSAGES = { youHaveBought: "Ha comprado" };
