/**
 * Libraries that draw and hold the app together. They are taken as the platform is: described by models, calling back what they
 * are handed, and not executed. What they read of the device (its screen, its language) they use for themselves.
 */
const TOOLKITS: readonly string[] = [
  "android.support.",
  "androidx.",
  "com.google.android.material.",
  "com.google.common.",
  // Connections to Play services; what the services give is told by the APIs of each.
  "com.google.android.gms.common.",
  "kotlin.",
  "kotlinx.",
];

/** Whether a class (with dots) is of a library that draws and holds the app together. */
export const isToolkit = (className: string): boolean => TOOLKITS.some((prefix) => className.startsWith(prefix));
