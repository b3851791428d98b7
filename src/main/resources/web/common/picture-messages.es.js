export const MESSAGES = {
  preview: "Imagen para enviar",
  drawing: "Se está preparando la imagen…",
  ready: "Irá con lo siguiente que envíe.",
  remove: "Quitar la imagen",
  cancel: "Cancelar",
  tryAgain: "Probar otra vez",
  close: "Cerrar",
  notAPicture: "Eso no es una imagen que se pueda mostrar. PNG, JPEG, WebP y GIF sí lo son.",
  unreadable: "Esta imagen no se puede leer.",
  noConnection: "La imagen no se ha podido enviar: no hay conexión.",
  refused: "La imagen no se ha aceptado.",
  notLoaded: "La imagen no se ha podido cargar.",
  gone: "Esta imagen ya no está.",
};

export const pictureName = (width, height) => `Imagen, ${width} por ${height} píxeles`;
export const enlarge = (name) => `${name}. Ampliar`;
export const sendingPart = (percent) => `Enviando la imagen: ${percent} %`;
