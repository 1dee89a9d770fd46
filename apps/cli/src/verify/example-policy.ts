/** A trust policy to start from. Words of the format are the same in every language; comments stand in both. */
export const EXAMPLE_POLICY = `# akashi verify bundle.akashi.json --trust trust.yaml
# 鍵は、証拠一式とは別の経路で受け取ったものだけを書く / only keys that you got by another way than the bundle
akashiTrust: 1
# 信頼する記録と立会人(C2SP tlog-policy)。logsFile: policy.txt でも可 / logs and witnesses; or logsFile: policy.txt
logs: |
  log example.com/akashi+0a1b2c3d+AAAA
  witness w1 witness.example.org/w1+0a1b2c3d+BAAA
  witness w2 witness.example.net/w2+0a1b2c3d+BAAA
  group both all w1 w2
  quorum both
issuers:
  - keyFile: keys/example.jp-lab.pub.json # または key: に中身 / or its content as key:
    kinds: [analysis, comparison, correction] # submission, declaration, analysis, comparison, decision, correction
    notBefore: null # "2026-01-01T00:00:00Z" より前は受け入れない / not before that moment
    notAfter: null # 鍵をやめた、または盗まれた日時 / when the key was given up or stolen
# 発行者のほかに、訂正・取消を認める役割 / roles that may correct or revoke what others said
corrections:
  roles: [market] # provider, analyser, verifier, market
# 状態一覧の古さの上限(時間)。尋ねないなら null / how old the status snapshot may be; null: not asked
statusMaxAgeHours: 168
timestamps:
  required: false
  authorities: [] # - { name: Example TSA, certificateFile: tsa-root.pem }
`;
