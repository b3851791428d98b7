import "../parts/base.css";
import "./support-console.css";
import "./queue-list.css";
import "./open-session.css";
import "./desk-tools.css";
import "./desk-dialogs.css";
import "./reply-picker.css";
import "./support-console.js";
