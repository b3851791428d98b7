export const MESSAGES = {
  questionFirst: "Escriba primero su pregunta.",
  isLeft: "Su pregunta está dejada",
  wordsOpenIt:
    "Seis palabras la abren, a ella y a su respuesta, en cualquier navegador. No guardamos direcciones ni podemos volver a enviarlas. Anótelas:",
  closeIfYouLike: "Cierre la página si quiere: una pregunta no se acaba con ella.",
  noted: "Ya las he anotado",
  openIt: "Mirar su pregunta",
  qr: "La dirección de su pregunta, para la cámara de un teléfono",
  copied: "Copiado",
  copy: "Copiar",
};

export const wordsKeptUntil = (time) => `Se guarda hasta ${time}, y otro tanto tras cada palabra que se añada.`;
