import { plural } from "../common/language.js";
import { minutesRange } from "../common/time-format.js";

/** Why a chat ended, by its outcome. */
export const WHY = {
  ENDED_BY_REP: "Lo terminó el agente. Confiamos en que su pregunta se sienta respondida.",
  ENDED_BY_CUSTOMER: "Lo ha terminado usted. Nosotros estábamos a punto.",
  CUSTOMER_LEFT: "Tardó demasiado en volver, y el agente tiene a más gente que decepcionar.",
  REP_LEFT: "El agente se fue y no volvió. Nos sorprende tanto como a usted.",
  ABANDONED: "Dejó la cola antes de que contestara nadie.",
  silent: "No dijo que seguía ahí. El agente sacó sus conclusiones.",
  INTERRUPTED: "Nuestro servicio se interrumpió y el chat no se pudo salvar.",
};

/** Por qué no avanza la cola, según la causa, donde nada más lo dice. */
export const STANDSTILL = {
  away: "El agente ha salido, y no ha dicho por cuánto tiempo",
  busy: "El agente está hablando con otra persona",
  unanswered: "Está sonando en el puesto",
};

export const MESSAGES = {
  title: "Dpto. de quejas",
  open: "Chatear con soporte",
  panel: "Chat de soporte",
  hide: "Ocultar",
  end: "Terminar",
  endQuestion: "¿Terminar este chat?",
  endIt: "Terminarlo",
  stay: "Quedarme",
  conversationLost: "La conversación se acaba y nadie la retoma. Lo dicho aún se podrá guardar.",
  sound: "Sonido",
  unread: "sin leer",
  rep: "El agente",
  you: "Usted",
  withRep: "El agente está con usted. Sea breve.",
  unknownWait: "Se sabe demasiado poco para decir cuánto tardará.",
  repGone: "El agente no está ahora mismo en su puesto. Le guardamos el sitio.",
  repDropped: "Se ha cortado la línea del agente. Le damos un momento para volver",
  ended: "Este chat ha terminado",
  stillThere: "¿Sigue ahí?",
  iAmHere: "Sigo aquí",
  tellMe: "Avíseme",
  tellMeWhen: "Cuando sea el siguiente y cuando el agente esté con usted:",
  noticesGranted: "Le avisaremos cuando sea el siguiente y cuando el agente esté con usted.",
  noticesDenied: "Su navegador no nos deja avisarle cuando sea el siguiente. Mire de vez en cuando.",
  noNotices: "Este navegador no puede avisarle cuando sea el siguiente. Mire de vez en cuando.",
  youAreNext: "Es usted el siguiente.",
  elsewhere: "Su chat está abierto en otra pestaña",
  here: "Seguir aquí",
  connecting: "Conectando…",
  reconnecting: "Reconectando…",
  kept: "Lo que escriba se conserva.",
  whileWaiting: "Escriba mientras espera",
  addPicture: "Añadir una imagen",
  picture: "Imagen",
  ticket: "Ignorando al",
  startOver: "Iniciar otro chat",
  save: "Guardar la transcripción",
  saveData: "Mis datos",
  session: "Sesión",
  head: "Cabeza de su cadena",
  unsentText: "Lo que no llegó a enviar",
  unsentTextKept: "Su próximo chat empezará por ahí.",
  copy: "Copiar",
  copied: "Copiado",
  forgotten: "Ese chat ya no nos consta. Puede iniciar otro.",
  chatEnded: "el chat ya había terminado",
  board: "El mostrador, ahora",
  asking: "Se está preguntando en el mostrador.",
  present: "El agente está en su puesto.",
  absent: "El agente no está en su puesto. Puede hacer cola igualmente.",
  nobodyWaits: "No espera nadie: le tocaría a usted.",
  waiting: "en espera",
  lead: "Nuestro agente lee todas las preguntas. Lo que pasa después es otra historia.",
  yourName: "Su nombre",
  nameHint: "Opcional. Sin él, será usted un número.",
  yourQuestion: "Su pregunta",
  start: "Iniciar chat",
  leave: "Dejar una pregunta",
  answers: "Respuestas",
  isAnswered: "Una pregunta que dejó aquí tiene respuesta",
  rate: "Valore nuestra indiferencia",
  comment: "Comentario",
  submitRating: "Enviar valoración",
};

export const place = (position) => `Es usted el número ${position} de la cola`;
export const placeLost = (position) =>
  `Renuncia usted al número ${position} de la cola. Si vuelve a preguntar, empezará por el final.`;
export const timesIn = (zone) => `Horas de ${zone}`;
export const waitOf = (wait) => `La espera es de ${minutesRange(wait)}, si hoy es un día como los demás.`;
export const rated = (stars) => `Nos ha dado ${stars} de 5. Queda anotado, y archivado.`;
export const starCount = (stars) => plural(stars, `${stars} estrella`, `${stars} estrellas`);
export const nextTry = (seconds) => `próximo intento en ${seconds} s`;
export const othersWait = (count) =>
  plural(count, "Espera una persona antes que usted.", `Esperan ${count} personas antes que usted.`);

/** When a rep who stepped away is expected back. */
export const backIn = (minutes) =>
  `El agente vuelve dentro de ${plural(minutes, "un minuto, más o menos", `unos ${minutes} minutos`)}.`;
