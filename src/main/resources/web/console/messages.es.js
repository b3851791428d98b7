import { plural } from "../common/language.js";

/** How a session ended, as the evaluator's pages put it. */
export const OUTCOME = {
  ENDED_BY_REP: "Terminada por el agente",
  ENDED_BY_CUSTOMER: "Terminada por el cliente",
  CUSTOMER_LEFT: "El cliente se fue",
  REP_LEFT: "El agente se fue",
  DECLINED: "Rechazada",
  CANCELLED: "Cancelada",
  ABANDONED: "Abandonada",
  INTERRUPTED: "Interrumpida",
};

/** How the session ended that was open a moment ago. */
export const HOW = {
  ENDED_BY_REP: "Lo terminó usted.",
  ENDED_BY_CUSTOMER: "Lo terminó el cliente.",
  CUSTOMER_LEFT: "El cliente se fue y no volvió.",
  REP_LEFT: "El puesto se quedó desatendido.",
  INTERRUPTED: "El servicio se interrumpió.",
  silent: "El cliente no respondió.",
};

/** What the keys with modifiers do. */
export const COMMANDS = {
  attend: "Aceptar la solicitud",
  decline: "Rechazar la solicitud",
  attendNext: "Atender al siguiente de la cola",
  end: "Terminar la sesión",
  away: "Ausentarse, o volver",
  topic: "Elegir el tema de ese lugar, terminada la sesión",
};

/** The keys that do something by themselves while nothing is being written. */
export const SINGLE_KEYS = [["?", "Mostrar estas teclas"]];

/** The keys of the message box; while a session is open, whatever is typed goes there. */
export const WRITING_KEYS = [
  ["Intro", "Enviar"],
  ["Mayús+Intro", "Saltar de línea"],
  ["/", "Buscar una respuesta hecha"],
  ["Esc", "Salir del mensaje"],
];

export const REPLY_IN = { es: "Respuesta en español" };

export const MARKS = { late: "Más de lo prometido", wrote: "Ha vuelto a escribir" };

export const MESSAGES = {
  takingSeat: "Ocupando el puesto…",
  reconnecting: "Reconectando… Su puesto se guarda 15 segundos.",
  tryAgain: "Reintentar",
  close: "Cerrar",
  undo: "Deshacer",
  beingTurnedAway: "va a recibir la negativa.",

  request: "Nueva solicitud de chat",
  noQuestion: "Todavía sin pregunta. Sospechoso.",
  queueUnknown: "Ahora no se sabe",
  lookingAt: "Está mirando:",
  reads: "Lee en",
  writtenSince: "Escrito durante la espera",
  waiting: "Espera desde hace",
  accept: "Aceptar",
  decline: "Rechazar",

  queue: "Cola",
  filter: "Filtrar por nombre",
  nobodyWaits: "No espera nadie. Disfrútelo; ya se lo echarán en cara.",
  attend: "Atender",
  attendNext: "Atender al siguiente",
  showQueue: "Ver la cola",
  hideQueue: "Ocultar la cola",
  cancel: "Cancelar",
  cancelHint: "Se le da la negativa",
  endFirst: "Termine antes la sesión abierta",

  chatWith: "Chat con",
  endSession: "Terminar sesión",
  endAndNext: "Terminar y siguiente",
  over: "Ha terminado.",
  done: "Listo",
  next: "Siguiente",
  transcript: "Transcripción",
  noneWaits: "No espera nadie",
  slashHint: "/ respuestas",
  droppedBefore: "Se ha cortado la línea de ",
  droppedAfter: ". Tiene un momento para volver",
  theChatWith: "El chat con",
  hasEnded: "ha terminado.",
  sessionEnded: "la sesión ya había terminado",
  unsentTitle: "Aún sin enviar",
  unsent: "En el mensaje hay texto sin enviar. Terminada la sesión, solo se puede copiar.",
  keepWriting: "Seguir escribiendo",
  endAnyway: "Terminar igualmente",
  unsentKept: "Texto sin enviar guardado, para",
  copy: "Copiar",
  putBack: "Recuperar",
  discard: "Descartar",

  firstTime: "Primera vez por aquí. Sea amable, o no.",
  earlier: "Sesiones anteriores",
  soldTo: "Se le ha vendido:",
  notOrdered: "Todavía no se le ha vendido nada.",
  orders: "Pedidos",
  aboutThem: "Sobre este cliente",
  noOrders: "Todavía no se le ha vendido nada. No ha intentado marcharse.",

  quiet: "Todo en calma",
  oneWants: "Alguien quiere algo",
  pick: "Elija un nombre",
  allThinkNext: "Todos se creen los siguientes. Solo usted lo sabe.",
  nobodyHelped: "En este momento no se ayuda a ningún cliente, según lo previsto.",

  backIn: "Vuelvo en",
  minutes: "minutos",
  minutesField: "Minutos",
  stepAway: "Ausentarse",
  sayAnew: "Actualizar",
  youAreAway: "Está usted ausente",
  awayUntil: "Ausente hasta las",
  rangUnanswered: "Sonó y nadie contestó, así que los clientes leen que usted no está.",
  unseated: "Ha cedido el puesto",
  whyUnseated: "Alguien esperaba, sonó mucho rato, y nadie tocó esta consola.",
  sitDown: "Sentarse",
  ask: "Preguntar si sigue ahí",
  askedIfThere: "Se le ha preguntado si sigue ahí",
  nothingRings: "Mientras tanto no suena nada.",
  iAmBack: "Ya he vuelto",

  soundLocked: "Su navegador no deja sonar el timbre hasta que haga clic.",
  bellMuted: "El timbre está silenciado.",
  mute: "Silenciar",
  unmute: "Dejar sonar",
  volume: "Volumen",
  letItRing: "Que suene",
  pauseHint: "Callar el timbre durante 60 segundos",
  soundOn: "El timbre suena mientras usted está libre y alguien espera.",
  noSound: "Este navegador no puede hacer sonar el timbre.",
  testSound: "Probar sonido",
  showNotices: "Activar notificaciones",
  noticesBlocked: "Notificaciones bloqueadas",
  noticesDenied: "Su navegador bloquea las notificaciones de esta página. Permítalas en sus ajustes.",

  replies: "Respuestas hechas",
  editReplies: "Respuestas",
  noReplies: "No se han podido cargar las respuestas hechas.",
  shortcut: "Atajo",
  reply: "Respuesta",
  replyHint:
    "{name}, {product} y {wait} se rellenan solos. Lo que sigue a una barra se dice en su lugar: {name|amigo}.",
  addReply: "Añadir respuesta",
  saveReply: "Guardar respuesta",
  change: "Editar",
  forget: "Eliminar",
  notStored: "No se ha podido guardar. Pruebe otra vez en un momento.",
  lineDown: "No hay conexión. Pruebe otra vez en un momento.",

  topic: "Tema",
  topics: "Temas",
  editTopics: "Temas",
  noTopics: "No se han podido cargar los temas.",
  slug: "Identificador",
  slugTaken: "Otro tema ya tiene este identificador.",
  topicTitle: "Título",
  keywords: "Palabras clave",
  addTopic: "Añadir tema",
  saveTopic: "Guardar tema",
  privateNote: "Nota privada",
  privateNoteHint: "El cliente nunca la lee. Se guarda al salir del cuadro.",
  saveNote: "Guardar nota",
  savingNote: "Guardando…",
  noteSaved: "Guardada.",

  keys: "Atajos",
  tools: "Herramientas",
  transcripts: "Transcripciones",
  whileWriting: "Al escribir",
  singleKeys: "Usar atajos de una sola tecla",

  shift: "Su turno",
  served: "Atendidos",
  shiftWaiting: "En espera",
  declined: "Rechazados",
  questions: "Preguntas",
  showQuestions: "Ver las preguntas",
  hideQuestions: "Ocultar las preguntas",
  answer: "Responder",
  correct: "Corregir",
  yourAnswer: "Su respuesta",
  yourCorrection: "La respuesta en su lugar",
  sendAnswer: "Enviar respuesta",
  isAnswered: "respondida",
  nobodysName: "Sin nombre",
  askedAt: "Preguntado",
  answeredAt: "Respondido",
  correctedAt: "Corregido",
  medianWait: "Mediana",
  atDesk: "En el puesto",
};

export const requestFrom = (name) => `Nueva solicitud de chat de ${name}`;
export const lineDropped = (name) => `Se ha cortado la línea de ${name}`;
export const notSent = (reason) => `No enviado, ${reason}: `;
export const wasTurnedAway = (wait) => `recibió la negativa tras esperar ${wait}.`;
export const replyDeleted = (shortcut) => `Se ha eliminado /${shortcut}.`;
export const timesUsed = (count) => (count === 0 ? "Sin usar" : plural(count, "Usada una vez", `Usada ${count} veces`));
export const topicDeleted = (title) => `Se ha borrado ${title}.`;
export const wrote = (name) => `${name} ha escrito`;
export const waits = (count) => `${count} en espera`;
export const behind = (count) => `Y ${count} más detrás.`;
export const namesFound = (count) => plural(count, `${count} encontrado`, `${count} encontrados`);
export const beenHere = (count) => plural(count, "Ya estuvo aquí una vez", `Ya estuvo aquí ${count} veces`);
export const repliesFound = (count) => plural(count, `${count} respuesta hecha`, `${count} respuestas hechas`);

/** What the rep is told of their own absence: in how many minutes it ends, or how long ago it should have. */
export const backInMinutes = (count) =>
  plural(count, "Vuelve en un minuto, que ellos sepan.", `Vuelve en ${count} minutos, que ellos sepan.`);
export const minutesLate = (count) =>
  plural(count, "Llega usted un minuto tarde.", `Llega usted ${count} minutos tarde.`);
export const questionsWait = (count) => plural(count, "1 espera respuesta", `${count} esperan respuesta`);
export const waitedFor = (time) => `desde hace ${time}`;
