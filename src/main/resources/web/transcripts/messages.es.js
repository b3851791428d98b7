export const MESSAGES = {
  replay: "Reproducir",
  pause: "Pausa",
  goOn: "Seguir",
  showAll: "Mostrar todo",
  speed: "Velocidad",
  skipSilence: "Saltar los silencios de más de 10 s",
  thatWasAll: "Eso fue todo.",
};

export function silence(seconds) {
  return `Silencio, ${seconds} s`;
}

export function shownOf(shown, all) {
  return `${shown} de ${all}`;
}
