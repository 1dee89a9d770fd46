/* The bundled JSON as the code reads it; without this the compiler would infer a literal type for every row. */
declare module "*/platform-types.json" {
  const file: import("./platform/platform-types.ts").PlatformTypeFile;
  export default file;
}
