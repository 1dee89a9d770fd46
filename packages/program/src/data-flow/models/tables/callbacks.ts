/**
 * Methods that libraries call of the classes that an app derives from theirs, by class. What interfaces of a library ask for is
 * known where an object is handed to it; these are asked of components, or by libraries whose code is not executed.
 */
export const LIBRARY_CALLBACKS: Readonly<Record<string, readonly string[]>> = {
  // https://developer.android.com/reference/androidx/core/app/JobIntentService
  "androidx.core.app.JobIntentService": ["onHandleWork"],
  "android.support.v4.app.JobIntentService": ["onHandleWork"],
  // https://firebase.google.com/docs/reference/android/com/google/firebase/messaging/FirebaseMessagingService
  "com.google.firebase.messaging.FirebaseMessagingService": [
    "onMessageReceived",
    "onNewToken",
    "onDeletedMessages",
    "onMessageSent",
  ],
  // https://developer.android.com/reference/androidx/lifecycle/LifecycleService
  "androidx.lifecycle.LifecycleService": ["onBind", "onStartCommand"],
  // Observers of a life cycle are handed over as an interface without methods:
  // https://developer.android.com/reference/androidx/lifecycle/LifecycleObserver
  "androidx.lifecycle.DefaultLifecycleObserver": ["onCreate", "onStart", "onResume", "onPause", "onStop", "onDestroy"],
  "androidx.lifecycle.LifecycleEventObserver": ["onStateChanged"],
  // https://developers.google.com/android/reference/com/google/android/gms/wearable/WearableListenerService
  "com.google.android.gms.wearable.WearableListenerService": ["onDataChanged", "onMessageReceived"],
};
