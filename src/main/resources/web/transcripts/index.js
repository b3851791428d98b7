import "../common/base.css";
import "./transcripts.css";
import "./filter.css";
import "./list.css";
import "./statistics.css";
import "./statistics-tables.css";
import "./transcript.css";
import "./notes.css";
import "./review.css";
import "./scorecard.css";
import "./replay.css";
import "./questions.css";
import "./what-if.css";
import "./sample.css";
import "./excerpts.css";
import "./print.css";
import { leaveKeysToInputMethods } from "../common/input-method.js";
import { followKeys } from "./list-keys.js";
import { followLive } from "./live-transcript.js";
import { swapInPlace } from "./page-swap.js";
import { keepPicks } from "./review-picks.js";
import { linkAddresses } from "./text-links.js";
import "./saved-questions.js";
import "./transcript-replay.js";
import { offerZones } from "./zones.js";

leaveKeysToInputMethods(document);

const live = document.querySelector("[data-follow]");
if (live) followLive(live);
followKeys(document);
keepPicks(document);
linkAddresses(document);
swapInPlace(document);

const zones = document.getElementById("zones");
if (zones) offerZones(zones);
