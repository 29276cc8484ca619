-- Who may sign in, and what shows that they did. Secrets are kept as hashes only. Nothing here is data of the map: no data version moves.

CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  password_hash text NOT NULL,
  must_change boolean NOT NULL DEFAULT false,
  secret_expires_at timestamptz,
  role text NOT NULL CHECK (role IN ('Public', 'Viewer', 'Planner', 'Water', 'Clerk', 'Admin')),
  divisions text[] COLLATE "C" NOT NULL DEFAULT '{}',
  disabled boolean NOT NULL DEFAULT false,
  made_at timestamptz NOT NULL DEFAULT now(),
  signed_in_at timestamptz
);
COMMENT ON TABLE accounts IS '账号 / accounts';
COMMENT ON COLUMN accounts.id IS '编号 / id';
COMMENT ON COLUMN accounts.name IS '登录名, 小写 / name to sign in with, in lower case';
COMMENT ON COLUMN accounts.password_hash IS '口令的 PBKDF2 散列 / PBKDF2 hash of the password';
COMMENT ON COLUMN accounts.must_change IS '口令为一次性, 登录后须更改 / the password is a one-time secret that must be changed';
COMMENT ON COLUMN accounts.secret_expires_at IS '一次性口令的截止时间, 无则不限 / when a one-time secret ends, null if it does not';
COMMENT ON COLUMN accounts.role IS '角色 / role';
COMMENT ON COLUMN accounts.divisions IS '所辖行政区划代码, 空为全部 / division codes, none means everywhere';
COMMENT ON COLUMN accounts.disabled IS '已停用 / disabled';
COMMENT ON COLUMN accounts.made_at IS '建立时间 / when it was made';
COMMENT ON COLUMN accounts.signed_in_at IS '最近登录时间 / when somebody last signed in';

CREATE TABLE sessions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  next_hash bytea UNIQUE,
  previous_hash bytea UNIQUE,
  salt bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  rotated_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ix_sessions_account_id ON sessions (account_id);
COMMENT ON TABLE sessions IS '登录会话 / sessions of those who signed in with a password';
COMMENT ON COLUMN sessions.id IS '编号 / id';
COMMENT ON COLUMN sessions.account_id IS '账号 / account';
COMMENT ON COLUMN sessions.token_hash IS '当前令牌的 SHA-256 / SHA-256 of the present token';
COMMENT ON COLUMN sessions.next_hash IS '已发出、尚未用过的新令牌 / of a new token that was sent and not used yet';
COMMENT ON COLUMN sessions.previous_hash IS '刚被换下的令牌, 短时有效 / of the token before, which holds a little longer';
COMMENT ON COLUMN sessions.salt IS '随机密钥, 由它得出下一个令牌与写请求须带的令牌 / random key from which the next token and the token of writing requests follow';
COMMENT ON COLUMN sessions.made_at IS '登录时间 / when it began';
COMMENT ON COLUMN sessions.seen_at IS '最近使用时间, 精确到分 / last used, to the minute';
COMMENT ON COLUMN sessions.rotated_at IS '令牌更换时间 / when the token was changed';
COMMENT ON COLUMN sessions.expires_at IS '最迟失效时间 / when it ends at the latest';

CREATE TABLE access_tokens (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('Public', 'Viewer', 'Planner', 'Water', 'Clerk', 'Admin')),
  scope text NOT NULL CHECK (scope IN ('read', 'read write')),
  made_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ix_access_tokens_account_id ON access_tokens (account_id);
COMMENT ON TABLE access_tokens IS '个人访问令牌 / personal access tokens';
COMMENT ON COLUMN access_tokens.id IS '编号 / id';
COMMENT ON COLUMN access_tokens.account_id IS '账号 / account';
COMMENT ON COLUMN access_tokens.token_hash IS '令牌的 SHA-256 / SHA-256 of the token';
COMMENT ON COLUMN access_tokens.name IS '用途 / what it is for';
COMMENT ON COLUMN access_tokens.role IS '角色, 不高于账号 / role, not above that of the account';
COMMENT ON COLUMN access_tokens.scope IS '只读或读写 / read, or read write';
COMMENT ON COLUMN access_tokens.made_at IS '建立时间 / when it was made';
COMMENT ON COLUMN access_tokens.expires_at IS '失效时间 / when it ends';
COMMENT ON COLUMN access_tokens.used_at IS '最近使用时间, 精确到分 / last used, to the minute';

CREATE TABLE sign_in_failures (
  subject text COLLATE "C" PRIMARY KEY,
  failures integer NOT NULL,
  failed_at timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX ix_sign_in_failures_failed_at ON sign_in_failures (failed_at);
COMMENT ON TABLE sign_in_failures IS '登录失败次数, 按账号名与地址; 账号名存在与否一样计 / failures to sign in by name and by address, whether or not the account exists';
COMMENT ON COLUMN sign_in_failures.subject IS 'name:账号名 或 address:地址 / name or address';
COMMENT ON COLUMN sign_in_failures.failures IS '失败次数 / how many';
COMMENT ON COLUMN sign_in_failures.failed_at IS '最近一次 / the last one';
COMMENT ON COLUMN sign_in_failures.locked_until IS '锁定至 / locked until';
