-- One writer a thread: reads one of a few zones and changes it under the ETag it saw. Nobody may lose an update: versions rise by what was acknowledged.
local threads = {}
function setup(thread) table.insert(threads, thread) end

function init()
  first, zones = tonumber(os.getenv("FIRST")), tonumber(os.getenv("ZONES"))
  won, late, busy, other, zone, etag = 0, 0, 0, 0, nil, nil
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
end

function request()
  if etag then
    return wrk.format("PATCH", zone, { ["Content-Type"] = "application/json", ["If-Match"] = etag }, string.format('{"Brand":"%08x"}', math.random(0, 2147483647)))
  end
  zone = "/odata/Zones(" .. (first + math.random(0, zones - 1)) .. ")"
  return wrk.format("GET", zone .. "?$select=Id")
end

function response(status, headers)
  if not etag then
    etag = headers["ETag"]
    return
  end
  etag = nil
  if status == 204 then won = won + 1 elseif status == 412 then late = late + 1 elseif status == 503 then busy = busy + 1 else other = other + 1 end
end

function done(summary)
  local sum = { won = 0, late = 0, busy = 0, other = 0 }
  for _, thread in ipairs(threads) do
    for name in pairs(sum) do sum[name] = sum[name] + thread:get(name) end
  end
  io.write(string.format("CONTENDED %d %.1f %d %d %d\n", sum.won, sum.won / (summary.duration / 1e6), sum.late, sum.busy, sum.other))
end
