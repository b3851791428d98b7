export { PicturePanel } from "../chat/picture-panel.js";
import "../common/picture-view.js";
