import "./left-question.js";
export { AnswerWatch } from "./answer-watch.js";
export { QuestionLeaver, askedSoFar } from "./question-leaver.js";
