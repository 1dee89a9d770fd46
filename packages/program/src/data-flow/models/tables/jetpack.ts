import { each, typedRows, type Rows } from "./rows.ts";

const WORK_DATA: Rows = {
  ...typedRows(
    (type) => `put${type}`,
    (type) => `get${type}`,
  ),
  put: "put 1 2",
  putAll: "put-all 1",
  build: "self",
  getKeyValueMap: "self",
};

const WORK_REQUEST: Rows = {
  "<init>": "set-key 1 worker",
  setInputData: "set-key 1 input",
  build: "self",
};

const WORK_MANAGER: Rows = {
  enqueue: "start-worker",
  enqueueUniqueWork: "start-worker",
  enqueueUniquePeriodicWork: "start-worker",
  beginWith: "start-worker",
  beginUniqueWork: "start-worker",
};

/** Libraries of Android Jetpack and of Play services that call what an app hands them (https://developer.android.com/reference). */
export const JETPACK: Readonly<Record<string, Rows>> = {
  ...each(["androidx.work.Data", "androidx.work.Data$Builder"], WORK_DATA),
  ...each(
    [
      "androidx.work.WorkRequest$Builder",
      "androidx.work.OneTimeWorkRequest$Builder",
      "androidx.work.PeriodicWorkRequest$Builder",
    ],
    WORK_REQUEST,
  ),
  "androidx.work.WorkManager": WORK_MANAGER,
  "androidx.work.WorkContinuation": { "then/1": "start-worker", enqueue: "nothing" },
  "androidx.work.ListenableWorker$Result": { success: "wrap-new 0" },
  ...each(["androidx.lifecycle.ViewModelProvider", "android.arch.lifecycle.ViewModelProvider"], {
    "get/1": "one-of-class 1",
    "get/2": "one-of-class 2",
  }),
  "androidx.viewbinding.ViewBindings": { findChildViewById: "view 1" },
  "com.google.android.material.textfield.TextInputLayout": { getEditText: "self" },
  "androidx.lifecycle.ViewModelLazy": { "<init>": "set-key 1 class", getValue: "lazy-value" },
  "androidx.core.app.JobIntentService": { enqueueWork: "deliver-to 1 3 service" },
  "androidx.activity.ComponentActivity": {
    registerForActivityResult: "ask-by-contract 1 2",
    "registerForActivityResult/3": "ask-by-contract 1 3",
  },
  "androidx.activity.result.ActivityResultLauncher": { launch: "deliver 1 activity;ask-to-pick 1" },
  "androidx.activity.result.ActivityResult": { getData: "results" },
  "androidx.security.crypto.EncryptedSharedPreferences": { create: "shared 0 1 preferences" },
  "androidx.room.Room": { databaseBuilder: "set-new 1 class", inMemoryDatabaseBuilder: "set-new 1 class" },
  "androidx.room.RoomDatabase$Builder": { build: "generated-of class" },
  ...each(["androidx.room.EntityInsertionAdapter", "androidx.room.EntityDeletionOrUpdateAdapter"], {
    insert: "room-write bind 1",
    insertAndReturnId: "room-write bind 1",
    handle: "room-write bind 1",
  }),
  ...each(["androidx.sqlite.db.SupportSQLiteProgram", "androidx.sqlite.db.SupportSQLiteStatement"], {
    bindString: "absorb 2",
    bindLong: "absorb 2",
    bindDouble: "absorb 2",
    bindBlob: "absorb 2",
  }),
  "androidx.room.util.DBUtil": { query: "shared room" },
  "androidx.datastore.preferences.core.PreferencesKt": { edit: "data-edit 1" },
  "androidx.datastore.core.DataStore": { getData: "data-items" },
  "androidx.datastore.preferences.core.PreferencesKeys": {
    stringKey: "content-new 0",
    intKey: "content-new 0",
    longKey: "content-new 0",
    booleanKey: "content-new 0",
    doubleKey: "content-new 0",
  },
  "androidx.datastore.preferences.core.Preferences": { get: "get 1" },
  "androidx.datastore.preferences.core.MutablePreferences": { set: "put 1 2" },
  ...each(["androidx.work.ListenableWorker", "androidx.work.Worker", "androidx.work.CoroutineWorker"], {
    getInputData: "get-key input",
  }),
  "com.google.android.gms.tasks.Task": {
    addOnSuccessListener: "hand 1 onSuccess",
    "addOnSuccessListener/2": "hand 2 onSuccess",
    addOnCompleteListener: "run 1 onComplete 0",
    "addOnCompleteListener/2": "run 2 onComplete 0",
    continueWith: "continue-task 1 then",
    "continueWith/2": "continue-task 2 then",
    getResult: "carry 0",
  },
  "com.google.android.gms.tasks.Tasks": { await: "carry 0" },
};
