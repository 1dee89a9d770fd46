const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

const addresses = new Map<string, Promise<string>>();

const unpack = async (id: string): Promise<string> => {
  const packed = new Blob([bytesOf(document.getElementById(id)?.textContent ?? "")]);
  const script = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
};

/** Starts the worker whose script stands in this page: base64 of gzip in the data block of this id. */
export const startEmbeddedWorker = async (id: string): Promise<Worker> => {
  const known = addresses.get(id) ?? unpack(id);
  addresses.set(id, known);
  return new Worker(await known);
};
