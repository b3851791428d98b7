import { plural } from "../common/language.js";

export const MESSAGES = {
  yourWords: "Sus seis palabras",
  completions: "Palabras que empiezan así",
  look: "Mirar",
  sixWords: "Seis palabras abren una pregunta, con espacios o guiones entre ellas.",
  leftHere: "Dejadas en este navegador",
  question: "La pregunta",
  questionOf: "La pregunta de",
  isAnswered: "Tiene respuesta.",
  asked: "Preguntado",
  answered: "Respondido",
  corrected: "Respuesta corregida",
  replaced: "(corregida más abajo)",
  addToIt: "Añadir algo",
  add: "Añadir",
  added: "Añadido.",
  repIsThere: "El agente está en el puesto.",
  goOnInChat: "Seguir en un chat",
  takeBack: "Retirarla",
  sureToTakeBack:
    "La pregunta y su respuesta se destruyen al momento. Nadie puede recuperarlas, y nosotros menos que nadie.",
  shred: "Destruirla",
  keep: "Conservarla",
  takenBack: "Retirada y destruida. De todos modos no la habíamos leído.",
  rate: "Valore la respuesta",
};

export const noSuchWord = (word) => `«${word}» no es ninguna de las palabras.`;
export const waitsSince = (time) => `Espera respuesta desde ${time}.`;
export const keptUntilText = (time) => `Se guarda hasta ${time}.`;
export const starsGiven = (stars) => `Dio a la respuesta ${stars} de 5. Anotado y archivado.`;
export const starLabel = (stars) => plural(stars, `${stars} estrella`, `${stars} estrellas`);
