import { plural } from "./language.js";

export const MESSAGES = {
  conversation: "Conversación",
  you: "Usted",
  sent: "Enviado",
  seen: "Visto",
  sending: "Enviando…",
  notSent: "No enviado",
  tryAgain: "Reintentar",
  isTyping: "está escribiendo",
  message: "Mensaje",
  unsentText: "Texto sin enviar",
  noAnswer: "Ahora mismo no responde nadie. Pruebe dentro de un momento.",
  send: "Enviar",
  lessThanAMinute: "menos de un minuto",
};

const PROBLEMS = {
  "too-fast": "Demasiado deprisa. Espere un momento y vuelva a enviarlo.",
  busy: "Todavía no se ha podido guardar. Vuelva a enviarlo en un momento.",
  "queue-full": "Ya esperan demasiados clientes. Pruebe más tarde.",
  "not-now": "Ahora mismo eso no puede ser.",
  "unknown-session": "Aquí ya no consta esa sesión.",
};

export const newMessages = (count) => `Mensajes nuevos: ${count}`;
export const charactersLeft = (count) => plural(count, `Queda ${count} carácter`, `Quedan ${count} caracteres`);
export const charactersTooMany = (count) => plural(count, `Sobra ${count} carácter`, `Sobran ${count} caracteres`);
export const aboutMinutes = (count) => plural(count, "alrededor de un minuto", `unos ${count} minutos`);
export const minutes = (from, to) => `${from}–${to} minutos`;

/** What a problem's sender is told, as far as its code tells it; the rest is in the service's English. */
export const problemText = ({ code, message }) => PROBLEMS[code] ?? message;
