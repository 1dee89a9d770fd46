import type { Primitives } from "@akashi/bytes";
import { digest } from "./digest.ts";
import { inflateRaw } from "./inflate.ts";
import { verifySignature } from "./verify-signature.ts";

/** The primitives in a browser: nothing but JavaScript, so that every browser and every page gives the same answers. */
export const browserPrimitives: Primitives = { inflateRaw, digest, verifySignature };
