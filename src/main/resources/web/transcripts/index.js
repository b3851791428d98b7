import "../common/base.css";
import "./transcripts.css";
import "./filter.css";
import "./figures.css";
import "./figures-tables.css";
import "./transcript.css";
import "./notes.css";
import "./review.css";
import "./replay.css";
import "./sample.css";
import "./print.css";
import { follow } from "./follow.js";
import "./transcript-replay.js";

const live = document.querySelector("[data-follow]");
if (live) follow(live);
