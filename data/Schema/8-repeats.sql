-- What was answered to a request that carried an Idempotency-Key: the same request again gets the same answer and writes nothing.
-- A row is written in the transaction of the work itself, so it is there exactly when the work is.

CREATE TABLE idempotency_keys (
  caller text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  headers jsonb,
  body bytea,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX ix_idempotency_keys_recorded_at ON idempotency_keys (recorded_at);
COMMENT ON TABLE idempotency_keys IS '带 Idempotency-Key 的请求及其回答, 24小时后删除 / answers to requests with an Idempotency-Key, kept for 24 hours';
COMMENT ON COLUMN idempotency_keys.caller IS '调用者 / caller';
COMMENT ON COLUMN idempotency_keys.key IS '键, 由调用者选定 / key, chosen by the caller';
COMMENT ON COLUMN idempotency_keys.request_hash IS '请求的 SHA-256 / SHA-256 of the request';
COMMENT ON COLUMN idempotency_keys.status IS 'HTTP 状态码 / HTTP status';
COMMENT ON COLUMN idempotency_keys.headers IS '回答的头 / headers of the answer';
COMMENT ON COLUMN idempotency_keys.body IS '回答的体 / body of the answer';
COMMENT ON COLUMN idempotency_keys.recorded_at IS '时间, UTC / when';
