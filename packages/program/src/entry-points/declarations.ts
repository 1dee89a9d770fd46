/** How code is entered from outside the program. */
export const ENTRY_KINDS = [
  "application",
  "activity",
  "service",
  "receiver",
  "provider",
  "startup-initializer",
  "layout-callback",
  "registered-callback",
  "static-initializer",
  "native",
  "other",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * What the manifest, the resources and the services files say about where Android enters the code. Class names with dots, nested
 * classes with `$`; a class that the program does not define is no entry.
 */
export interface EntryDeclarations {
  readonly components: readonly DeclaredComponent[];
  /** `android:name` of `<application>`. */
  readonly application?: string | null;
  /** Further classes that Android creates by name: app component factory, backup agent, instrumentation, zygote preload. */
  readonly others?: readonly string[];
  /** `<meta-data android:value="androidx.startup">`: the names of the initializers. */
  readonly startupInitializers?: readonly string[];
  /** Method names in `android:onClick` of layouts. */
  readonly layoutHandlers?: readonly string[];
  /** Classes that layouts, menus, preferences and navigation graphs name: views, fragments. */
  readonly layoutClasses?: readonly string[];
  /** `META-INF/services`: implementations by the service that they are asked for. */
  readonly serviceProviders?: readonly { readonly service: string; readonly implementation: string }[];
}

export interface DeclaredComponent {
  readonly kind: "activity" | "service" | "receiver" | "provider";
  readonly className: string;
}

/** No entry at all: then only what runs without one is reachable, which is nothing. */
export const NO_ENTRIES: EntryDeclarations = { components: [] };
