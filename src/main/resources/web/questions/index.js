import "./questions.css";
import "./question-drawer.js";
