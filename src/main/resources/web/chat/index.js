import "./style.css";
import "./support-chat.js";
