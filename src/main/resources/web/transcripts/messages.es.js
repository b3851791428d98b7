export const MESSAGES = {
  replay: "Reproducir",
  pause: "Pausa",
  goOn: "Seguir",
  showAll: "Mostrar todo",
  speed: "Velocidad",
  skipSilence: "Saltar los silencios de más de 10 s",
  position: "Posición en la reproducción",
  thatWasAll: "Eso fue todo.",
  savedQuestions: "Preguntas guardadas",
  questionName: "Nombre",
  saveQuestion: "Guardar esta pregunta",
  questionNotKept: "Este navegador no guarda nada.",
};

export function removes(name) {
  return `Quitar: ${name}`;
}

export function silence(seconds) {
  return `Silencio, ${seconds} s`;
}

export function secondsLeft(seconds) {
  return `Quedan ${seconds} s`;
}

export function shownOf(shown, all) {
  return `${shown} de ${all}`;
}
