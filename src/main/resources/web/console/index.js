import "../shared/base.css";
import "./support-console.js";
