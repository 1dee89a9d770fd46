/** Examples shown by `--help`; the same in both languages. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  akashi: [
    "akashi inspect app.apk",
    "akashi inspect app.apk --html report.html",
    "akashi diff old.apk new.apk",
    "akashi lint notice.html",
    "akashi check app.apk --notice notice.html",
    "akashi init app.apk",
    "akashi draft app.apk -o drafts",
    "akashi explain permissions",
  ],
  inspect: [
    "akashi inspect app.apk",
    "akashi inspect app.apk --html report.html -o report.sarif --fail-on high",
    "akashi inspect app.apk --description store.txt --expect-signer 9D:…:0A",
    "akashi inspect --split base.apk split_config.ja.apk",
    "akashi inspect apps/ -o results.jsonl --resume --jobs 4",
    "akashi inspect app.apk --no-flows",
  ],
  facts: ["akashi facts app.apk", "akashi facts app.xapk -o facts.json"],
  diff: ["akashi diff 1.0.apk 1.1.apk", "akashi diff 1.0.apk 1.1.apk --json"],
  catalogue: [
    "akashi catalogue list --market jp",
    "akashi catalogue show google-analytics-firebase",
    "akashi catalogue import exodus trackers.json -o exodus.layer.json",
  ],
  lint: [
    "akashi lint notice.html",
    "akashi lint notice.html --html lint.html -o lint.sarif --fail-on high",
    "akashi lint policy.pdf --profile law-minimum --json",
  ],
  check: [
    "akashi check app.apk --notice notice.html --policy policy.html",
    "akashi check app.apk --notice notice.html --html check.html --fail-on medium",
    "akashi check --facts facts.json --notice external-transmission.json --json",
  ],
  attest: [
    "akashi attest report.json --key lab.key.pem -o analysis.dsse.json",
    "akashi attest check.json --key lab.key.pem --expires 30d -o comparison.dsse.json",
    "akashi attest --example decision",
    "akashi attest --predicate decision --artifact app.apk --statement decision.yaml --key market.key.pem",
  ],
  key: [
    "akashi key generate --name example.jp/lab --role analyser --out keys --passphrase",
    "akashi key show keys/example.jp-lab.pub.json",
  ],
  recompute: [
    "akashi recompute report.json --artifact app.apk",
    "akashi recompute check.json --artifact app.apk --notice notice.html --project akashi.yaml",
  ],
  verify: [
    "akashi verify app.akashi.json --trust trust.yaml",
    "akashi verify app.akashi.json --trust trust.yaml --artifact app.apk --confirm",
    "akashi verify --example-policy",
  ],
  init: ["akashi init app.apk", "akashi init app.apk --project akashi.yaml --no-input"],
  draft: ["akashi draft app.apk -o drafts", "akashi draft app.apk -o drafts --complete"],
  scope: [
    "akashi scope",
    "akashi scope --answer operatorKind=individual --answer onlineGame=yes --json",
    'akashi scope --decide covered --by "山田 花子"',
  ],
  log: [
    "akashi log init log --origin example.com/akashi --key log.pem",
    "akashi log add log attestation.json --key log.pem",
    "akashi log prove log attestation.json --out attestation.tlog-proof",
    "akashi log audit log --checkpoint kept.checkpoint --log example.com/akashi+…",
  ],
  "log init": ["akashi log init log --origin example.com/akashi --key log.pem"],
  "log add": ["akashi log add log attestation.json --key log.pem"],
  "log checkpoint": [
    "akashi log checkpoint log",
    "akashi log checkpoint log --cosignature w1.sig --witness witness.example.org/w1+… --key log.pem",
  ],
  "log status": ["akashi log status log --key log.pem --days 7"],
  "log prove": ["akashi log prove log attestation.json --out attestation.tlog-proof", "akashi log prove log 12"],
  "log bundle": [
    "akashi log bundle log analysis.dsse.json --record report.json --out app.akashi.json",
    "akashi log bundle log decision.dsse.json --further analysis.dsse.json --timestamp reply.tsr --out decision.akashi.json",
  ],
  "log audit": [
    "akashi log audit log",
    "akashi log audit log --checkpoint kept.checkpoint --log example.com/akashi+… --trust policy.txt",
  ],
  "log witness": [
    "akashi log witness log --key w1.pem --name witness.example.org/w1 --state w1.json --log example.com/akashi+… --first",
    "akashi log witness log --key w1.pem --name witness.example.org/w1 --state w1.json --out w1.sig",
  ],
  explain: ["akashi explain modules", "akashi explain developer-identity", "akashi explain recipient-purpose-missing"],
};
