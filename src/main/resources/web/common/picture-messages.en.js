export const MESSAGES = {
  preview: "Picture to send",
  drawing: "The picture is being prepared…",
  ready: "It goes along with what you send next.",
  remove: "Remove picture",
  cancel: "Cancel",
  tryAgain: "Try again",
  close: "Close",
  notAPicture: "That is no picture that can be shown. PNG, JPEG, WebP and GIF can.",
  unreadable: "This picture cannot be read.",
  noConnection: "The picture could not be sent: there is no connection.",
  refused: "The picture was not taken.",
  notLoaded: "The picture could not be loaded.",
  gone: "This picture is not there any more.",
};

export const pictureName = (width, height) => `Picture, ${width} by ${height} pixels`;
export const enlarge = (name) => `${name}. Enlarge`;
export const sendingPart = (percent) => `Sending the picture: ${percent} %`;
