import type { PictureWriter } from "./writer";

const MEDIA_TYPE = "image/png";

export const png: PictureWriter = {
  name: "PNG",
  extension: "png",
  mediaType: MEDIA_TYPE,
  takes: "picture",
  write: (canvas) =>
    new Promise((resolve, reject) => {
      canvas.toBlob((picture) => {
        if (picture === null) reject(new Error("the canvas gave no picture"));
        else resolve(picture);
      }, MEDIA_TYPE);
    }),
};
