import "../common/base.css";
import "./transcripts.css";
import "./filter.css";
import "./statistics.css";
import "./statistics-tables.css";
import "./transcript.css";
import "./notes.css";
import "./review.css";
import "./replay.css";
import "./sample.css";
import "./print.css";
import { followLive } from "./live-transcript.js";
import "./transcript-replay.js";

const live = document.querySelector("[data-follow]");
if (live) followLive(live);
