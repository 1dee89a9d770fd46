import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const CONFIG_FILE = "authority.cnf";
/** An RFC 3161 authority as OpenSSL reads it, with the extensions of each kind of certificate. */
const CONFIG = `
[tsa]
default_tsa = authority
[authority]
serial = ./serial
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256, sha512
ess_cert_id_alg = sha256
[stamping]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[signing]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, codeSigning
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[req]
distinguished_name = name
[name]
`;

/** Authorities that OpenSSL alone makes and answers for, all in one folder; certificates and keys are `NAME.pem` and `NAME.key`. */
export interface TimeStampAuthority {
  /** Runs OpenSSL in the folder and gives what it printed. Throws what it complained of. */
  readonly openssl: (...args: readonly string[]) => string;
  readonly makeRoot: (name: string) => void;
  /** A certificate below a root: one for time-stamps, or one for code. */
  readonly makeSigner: (name: string, root: string, use: "stamping" | "signing") => void;
  /** Writes the signer's answer to the request in the file `query` into the file `reply`. */
  readonly answer: (query: string, signer: string, reply: string) => void;
}

export const timeStampAuthority = (folder: string): TimeStampAuthority => {
  writeFileSync(join(folder, CONFIG_FILE), CONFIG);
  writeFileSync(join(folder, "serial"), "01\n");
  const openssl = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`openssl ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  const request = (name: string, ...more: readonly string[]): void => {
    const key = ["-newkey", "rsa:2048", "-nodes", "-keyout", `${name}.key`];
    openssl("req", ...key, "-config", CONFIG_FILE, "-subj", `/CN=${name}`, ...more);
  };
  return {
    openssl,
    makeRoot: (name) => request(name, "-x509", "-days", "3650", "-extensions", "root", "-out", `${name}.pem`),
    makeSigner: (name, root, use) => {
      request(name, "-out", `${name}.csr`);
      const issuer = ["-CA", `${root}.pem`, "-CAkey", `${root}.key`, "-CAcreateserial", "-days", "3000"];
      openssl(
        "x509",
        "-req",
        "-in",
        `${name}.csr`,
        ...issuer,
        "-extfile",
        CONFIG_FILE,
        "-extensions",
        use,
        "-out",
        `${name}.pem`,
      );
    },
    answer: (query, signer, reply) => {
      const by = ["-signer", `${signer}.pem`, "-inkey", `${signer}.key`];
      openssl("ts", "-reply", "-config", CONFIG_FILE, "-queryfile", query, ...by, "-out", reply);
    },
  };
};
