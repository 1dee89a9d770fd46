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
  ...each(["androidx.work.ListenableWorker", "androidx.work.Worker", "androidx.work.CoroutineWorker"], {
    getInputData: "get-key input",
  }),
  "com.google.android.gms.tasks.Task": {
    addOnSuccessListener: "hand 1 onSuccess",
    "addOnSuccessListener/2": "hand 2 onSuccess",
    addOnCompleteListener: "run 1 onComplete 0",
    "addOnCompleteListener/2": "run 2 onComplete 0",
    getResult: "carry 0",
  },
  "com.google.android.gms.tasks.Tasks": { await: "carry 0" },
  ...each(
    [
      "android.arch.lifecycle.LiveData",
      "android.arch.lifecycle.MutableLiveData",
      "androidx.lifecycle.LiveData",
      "androidx.lifecycle.MutableLiveData",
    ],
    {
      setValue: "publish 1 onChanged",
      postValue: "publish 1 onChanged",
      getValue: "get-key referent",
      observe: "observe 2 onChanged;register 2",
      observeForever: "observe 1 onChanged;register 1",
      removeObserver: "unobserve 1;forget 1",
    },
  ),
};
