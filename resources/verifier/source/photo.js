// The QR code of the paper, from a photo or the camera: read by the browser where it can, else by the reader in this page.

const WHOLE = [{ x: 0, y: 0, side: 1 }];
// A page of paper in one photo leaves few points for a code of many squares: then its parts are looked at one by one.
const PARTS = [0, 0.25, 0.5].flatMap((y) => [0, 0.25, 0.5].map((x) => ({ x, y, side: 0.5 })));
const TRIES = [[1000, WHOLE], [1800, WHOLE], [1400, PARTS], [2600, WHOLE]];
const CAMERA_TRIES = [[900, WHOLE]];

async function browserReader() {
  if (!("BarcodeDetector" in window)) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
}

const isLine = (words) => words.startsWith("UNDI1/");

// The proof line in a picture or a frame of the camera, or null. Between two tries the page may paint.
async function lineIn(image, width, height, tries) {
  const reader = await browserReader();
  const codes = reader ? await reader.detect(image).catch(() => []) : [];
  const hit = codes.find((code) => isLine(code.rawValue));
  if (hit) return hit.rawValue;
  for (const [most, parts] of tries)
    for (const part of parts) {
      const code = readPart(image, width, height, part, most);
      if (code && isLine(code.data)) return code.data;
      await new Promise((resume) => setTimeout(resume));
    }
  return null;
}

function readPart(image, width, height, { x, y, side }, most) {
  const [wide, high] = [width * side, height * side];
  const scale = Math.min(1, most / Math.max(wide, high));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  brush.drawImage(image, x * width, y * height, wide, high, 0, 0, canvas.width, canvas.height);
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
  return qrcode.read(data, canvas.width, canvas.height, { inversionAttempts: "dontInvert" });
}

async function readPhoto(file) {
  tell("");
  at("reading").hidden = false;
  let line = null;
  try {
    const image = await createImageBitmap(file);
    line = await lineIn(image, image.width, image.height, TRIES);
  } catch {
    // not a picture: the same to whoever holds the paper
  }
  at("reading").hidden = true;
  if (line) checkLine(line);
  else tell(said().noCode);
}

function closeCamera() {
  if (page.camera) for (const track of page.camera.getTracks()) track.stop();
  page.camera = null;
  at("view").hidden = true;
  at("camera").textContent = said().cameraButton;
}

async function openCamera() {
  if (page.camera) return closeCamera();
  const view = at("view");
  try {
    page.camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: 1920 } });
    view.srcObject = page.camera;
    view.hidden = false;
    at("camera").textContent = said().cameraStop;
    await view.play();
  } catch {
    closeCamera();
    return tell(said().noCamera);
  }
  while (page.camera) {
    const line = await lineIn(view, view.videoWidth, view.videoHeight, CAMERA_TRIES).catch(() => null);
    if (line && page.camera) {
      closeCamera();
      checkLine(line);
    }
    await new Promise((resume) => setTimeout(resume, 200));
  }
}
