/*
 * SHA-256 of the style sheet and the script, as the Content Security Policy names them (CSP Level 3, "hash-source"): only these two
 * texts may run. Written by `tools/update-page-digests.ts`.
 */
export const STYLE_DIGEST = "sha256-BYFsoQa5bvWzvZhoCMzTzeGV2ghMPI6Ql6oNPkb5ZTE=";
export const SCRIPT_DIGEST = "sha256-vf+5Pkskf1S6HbxZescftDXj7KjBF1YtsiAhJq5YJRc=";
