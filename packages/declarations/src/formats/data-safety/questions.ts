// The questions of Play's Data safety form as its export has them: ids, kinds and order of exports that developers published in
// 2022 to 2026 (782 rows: 22 of questions, 38 of data types, 19 for each data type). The labels are Akashi's own words: Play
// translates its labels into the language of whoever exports, and reads the ids only.

/** Columns of the export, in order. */
export const DATA_SAFETY_COLUMNS = [
  "Question ID (machine readable)",
  "Response ID (machine readable)",
  "Response value",
  "Answer requirement",
  "Human-friendly question label",
] as const;

/** How a question is answered, as the column "Answer requirement" has it. */
export type AnswerRequirement = "REQUIRED" | "MAYBE_REQUIRED" | "OPTIONAL" | "SINGLE_CHOICE" | "MULTIPLE_CHOICE";

/** A question; `responses` is null where it takes a value. */
export interface Question {
  readonly id: string;
  readonly label: string;
  readonly requirement: AnswerRequirement;
  readonly responses: readonly (readonly [id: string, label: string])[] | null;
}

/** The questions that are not about one data type. */
export const GENERAL_QUESTIONS: readonly Question[] = [
  {
    id: "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA",
    label: "Any of the data types collected or shared",
    requirement: "REQUIRED",
    responses: null,
  },
  {
    id: "PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT",
    label: "All collected data encrypted in transit",
    requirement: "MAYBE_REQUIRED",
    responses: null,
  },
  {
    id: "PSL_SUPPORTED_ACCOUNT_CREATION_METHODS",
    label: "Ways to create an account",
    requirement: "MULTIPLE_CHOICE",
    responses: [
      ["PSL_ACM_USER_ID_PASSWORD", "Username and password"],
      ["PSL_ACM_USER_ID_OTHER_AUTH", "Username and other authentication"],
      ["PSL_ACM_USER_ID_PASSWORD_OTHER_AUTH", "Username, password and other authentication"],
      ["PSL_ACM_OAUTH", "OAuth"],
      ["PSL_ACM_OTHER", "Other"],
      ["PSL_ACM_NONE", "None"],
    ],
  },
  { id: "PSL_ACM_SPECIFY", label: "Other way to create an account", requirement: "MAYBE_REQUIRED", responses: null },
  {
    id: "PSL_ACCOUNT_DELETION_URL",
    label: "Where to ask for deletion of an account",
    requirement: "MAYBE_REQUIRED",
    responses: null,
  },
  {
    id: "PSL_SUPPORT_DATA_DELETION_BY_USER",
    label: "Users can ask for deletion of data",
    requirement: "SINGLE_CHOICE",
    responses: [
      ["DATA_DELETION_YES", "Yes"],
      ["DATA_DELETION_NO", "No"],
      ["DATA_DELETION_NO_AUTO_DELETED", "No, deleted within 90 days by itself"],
    ],
  },
  { id: "PSL_DATA_DELETION_URL", label: "Where to ask for deletion of data", requirement: "MAYBE_REQUIRED", responses: null },
  {
    id: "PSL_DATA_COLLECTION_COMPLIES_FAMILY_POLICY",
    label: "Follows the families policy",
    requirement: "OPTIONAL",
    responses: null,
  },
  { id: "PSL_INDEPENDENTLY_VALIDATED", label: "Independent security review (MASA)", requirement: "OPTIONAL", responses: null },
  { id: "PSL_UPI_BADGE_OPT_IN", label: "Show the UPI badge", requirement: "OPTIONAL", responses: null },
  {
    id: "PSL_HAS_OUTSIDE_APP_ACCOUNTS",
    label: "Login with accounts made outside of the app",
    requirement: "OPTIONAL",
    responses: null,
  },
  {
    id: "PSL_OUTSIDE_APP_ACCOUNT_TYPES",
    label: "How such accounts are made",
    requirement: "MULTIPLE_CHOICE",
    responses: [
      ["PSL_LOGIN_WITH_OUTSIDE_APP_ID", "Identification outside of the app"],
      ["PSL_LOGIN_THROUGH_EMPLOYMENT_OR_ENTERPRISE_ACCOUNT", "By employment or an enterprise"],
      ["PSL_OUTSIDE_APP_ACCOUNT_TYPE_OTHER", "Other"],
    ],
  },
  {
    id: "PSL_OUTSIDE_APP_ACCOUNT_TYPE_SPECIFY",
    label: "Other way such accounts are made",
    requirement: "MAYBE_REQUIRED",
    responses: null,
  },
];

/** The data types in their categories. */
export const DATA_TYPE_QUESTIONS: readonly Question[] = (
  [
    [
      "PSL_DATA_TYPES_PERSONAL",
      "Personal info",
      [
        ["PSL_NAME", "Name"],
        ["PSL_EMAIL", "Email address"],
        ["PSL_USER_ACCOUNT", "User IDs"],
        ["PSL_ADDRESS", "Address"],
        ["PSL_PHONE", "Phone number"],
        ["PSL_RACE_ETHNICITY", "Race and ethnicity"],
        ["PSL_POLITICAL_RELIGIOUS", "Political or religious beliefs"],
        ["PSL_SEXUAL_ORIENTATION_GENDER_IDENTITY", "Sexual orientation"],
        ["PSL_OTHER_PERSONAL", "Other info"],
      ],
    ],
    [
      "PSL_DATA_TYPES_FINANCIAL",
      "Financial info",
      [
        ["PSL_CREDIT_DEBIT_BANK_ACCOUNT_NUMBER", "User payment info"],
        ["PSL_PURCHASE_HISTORY", "Purchase history"],
        ["PSL_CREDIT_SCORE", "Credit score"],
        ["PSL_OTHER", "Other financial info"],
      ],
    ],
    [
      "PSL_DATA_TYPES_LOCATION",
      "Location",
      [
        ["PSL_APPROX_LOCATION", "Approximate location"],
        ["PSL_PRECISE_LOCATION", "Precise location"],
      ],
    ],
    ["PSL_DATA_TYPES_SEARCH_AND_BROWSING", "Web browsing", [["PSL_WEB_BROWSING_HISTORY", "Web browsing history"]]],
    [
      "PSL_DATA_TYPES_EMAIL_AND_TEXT",
      "Messages",
      [
        ["PSL_EMAILS", "Emails"],
        ["PSL_SMS_CALL_LOG", "SMS or MMS"],
        ["PSL_OTHER_MESSAGES", "Other in-app messages"],
      ],
    ],
    [
      "PSL_DATA_TYPES_PHOTOS_AND_VIDEOS",
      "Photos and videos",
      [
        ["PSL_PHOTOS", "Photos"],
        ["PSL_VIDEOS", "Videos"],
      ],
    ],
    [
      "PSL_DATA_TYPES_AUDIO",
      "Audio files",
      [
        ["PSL_AUDIO", "Voice or sound recordings"],
        ["PSL_MUSIC", "Music files"],
        ["PSL_OTHER_AUDIO", "Other audio files"],
      ],
    ],
    [
      "PSL_DATA_TYPES_HEALTH_AND_FITNESS",
      "Health and fitness",
      [
        ["PSL_HEALTH", "Health info"],
        ["PSL_FITNESS", "Fitness info"],
      ],
    ],
    ["PSL_DATA_TYPES_CONTACTS", "Contacts", [["PSL_CONTACTS", "Contacts"]]],
    ["PSL_DATA_TYPES_CALENDAR", "Calendar", [["PSL_CALENDAR", "Calendar events"]]],
    [
      "PSL_DATA_TYPES_APP_PERFORMANCE",
      "App info and performance",
      [
        ["PSL_CRASH_LOGS", "Crash logs"],
        ["PSL_PERFORMANCE_DIAGNOSTICS", "Diagnostics"],
        ["PSL_OTHER_PERFORMANCE", "Other app performance data"],
      ],
    ],
    ["PSL_DATA_TYPES_FILES_AND_DOCS", "Files and docs", [["PSL_FILES_AND_DOCS", "Files and docs"]]],
    [
      "PSL_DATA_TYPES_APP_ACTIVITY",
      "App activity",
      [
        ["PSL_USER_INTERACTION", "App interactions"],
        ["PSL_IN_APP_SEARCH_HISTORY", "In-app search history"],
        ["PSL_APPS_ON_DEVICE", "Installed apps"],
        ["PSL_USER_GENERATED_CONTENT", "Other user-generated content"],
        ["PSL_OTHER_APP_ACTIVITY", "Other actions"],
      ],
    ],
    ["PSL_DATA_TYPES_IDENTIFIERS", "Device or other IDs", [["PSL_DEVICE_ID", "Device or other IDs"]]],
  ] as const
).map(([id, label, responses]) => ({ id, label, requirement: "MULTIPLE_CHOICE", responses }));

/** Purposes, in the order of the form. */
export const PLAY_PURPOSES: readonly (readonly [id: string, label: string])[] = [
  ["PSL_APP_FUNCTIONALITY", "App functionality"],
  ["PSL_ANALYTICS", "Analytics"],
  ["PSL_DEVELOPER_COMMUNICATIONS", "Developer communications"],
  ["PSL_FRAUD_PREVENTION_SECURITY", "Fraud prevention, security, and compliance"],
  ["PSL_ADVERTISING", "Advertising or marketing"],
  ["PSL_PERSONALIZATION", "Personalization"],
  ["PSL_ACCOUNT_MANAGEMENT", "Account management"],
];

/** What every id of a question about one data type begins with; the id of the type and the aspect follow, with a colon between. */
export const USAGE_PREFIX = "PSL_DATA_USAGE_RESPONSES";

/** The last part of the id of a question about one data type. */
export const USAGE_ASPECTS = {
  handling: "PSL_DATA_USAGE_COLLECTION_AND_SHARING",
  ephemeral: "PSL_DATA_USAGE_EPHEMERAL",
  userControl: "DATA_USAGE_USER_CONTROL",
  collectionPurpose: "DATA_USAGE_COLLECTION_PURPOSE",
  sharingPurpose: "DATA_USAGE_SHARING_PURPOSE",
} as const;

/** What is asked of each data type, in the order of the form; `id` is the last part of the question's id. */
export const USAGE_QUESTIONS: readonly Question[] = [
  {
    id: USAGE_ASPECTS.handling,
    label: "Collected or shared",
    requirement: "MULTIPLE_CHOICE",
    responses: [
      ["PSL_DATA_USAGE_ONLY_COLLECTED", "Collected"],
      ["PSL_DATA_USAGE_ONLY_SHARED", "Shared"],
    ],
  },
  { id: USAGE_ASPECTS.ephemeral, label: "Processed in memory only", requirement: "MAYBE_REQUIRED", responses: null },
  {
    id: USAGE_ASPECTS.userControl,
    label: "Choice of the user",
    requirement: "SINGLE_CHOICE",
    responses: [
      ["PSL_DATA_USAGE_USER_CONTROL_OPTIONAL", "Users can choose"],
      ["PSL_DATA_USAGE_USER_CONTROL_REQUIRED", "Always collected"],
    ],
  },
  { id: USAGE_ASPECTS.collectionPurpose, label: "Collected for", requirement: "MULTIPLE_CHOICE", responses: PLAY_PURPOSES },
  { id: USAGE_ASPECTS.sharingPurpose, label: "Shared for", requirement: "MULTIPLE_CHOICE", responses: PLAY_PURPOSES },
];

/** Ids of the data types, in the order of the form. */
export const PLAY_DATA_TYPES: readonly string[] = DATA_TYPE_QUESTIONS.flatMap(({ responses }) =>
  (responses ?? []).map(([id]) => id),
);
