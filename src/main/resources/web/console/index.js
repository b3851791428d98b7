import "../parts/base.css";
import "./support-console.css";
import "./queue-list.css";
import "./open-session.css";
import "./support-console.js";
