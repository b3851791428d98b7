import "./index.css";
import { follow } from "./follow.js";
import "./transcript-replay.js";

const live = document.querySelector("[data-follow]");
if (live) follow(live);
