import { isText } from "../common/shapes.js";
import { load, save } from "../common/storage.js";

const SEAT = "evil.rep.seat";

/** The token of the seat, if this tab ever held it. */
export const seatToken = () => load(SEAT, isText);

export const keepSeatToken = (token) => save(SEAT, token);

/** Where the pictures of a session are had, and by which token. */
export const pictureSource = () => ({ server: location.origin, token: seatToken() });
