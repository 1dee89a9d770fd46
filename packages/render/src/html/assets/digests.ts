/*
 * SHA-256 of the style sheet and the script, as the Content Security Policy names them (CSP Level 3, "hash-source"): only these two
 * texts may run. Written by `tools/update-page-digests.ts`.
 */
export const STYLE_DIGEST = "sha256-sANfOBJ7hQAi+TcwX2w4E5mX6hUAN2vDBSomY+ITyUI=";
export const SCRIPT_DIGEST = "sha256-dE0fnvRAEM1QaIXE2k/oUNngY6kjmEsWJOD8ne9F+MU=";
