import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { formatVkey } from "@akashi/evidence";
import { buildSigner } from "../../apps/cli/src/log/keys.ts";

/** The verifier key of a witness, from its private key. */
export const witnessVkey = async (keyFile: string, name: string): Promise<string> =>
  formatVkey((await buildSigner(createPrivateKey(readFileSync(keyFile)), name, "cosignature")).key);
