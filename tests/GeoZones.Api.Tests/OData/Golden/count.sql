SELECT count(*) FROM villages AS t0 WHERE t0.is_rural;
-- Villages/$count
