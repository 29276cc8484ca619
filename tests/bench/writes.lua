-- One PATCH of a random zone, or a change set of a hundred, in JSON or multipart/mixed.
local first, mode = tonumber(os.getenv("FIRST")), os.getenv("MODE")
local function body() return string.format('{"Brand":"%08x"}', math.random(0, 2147483647)) end

local function multipart()
  local parts = { "--b\r\nContent-Type: multipart/mixed;boundary=s\r\n\r\n" }
  for i = 0, 99 do
    parts[#parts + 1] = string.format("--s\r\nContent-Type: application/http\r\nContent-ID: %d\r\n\r\nPATCH Zones(%d) HTTP/1.1\r\nIf-Match: *\r\nContent-Type: application/json\r\n\r\n%s\r\n", i, first + i, body())
  end
  return wrk.format("POST", "/odata/$batch", { ["Content-Type"] = "multipart/mixed;boundary=b" }, table.concat(parts) .. "--s--\r\n--b--")
end

function request()
  if mode == "one" then
    return wrk.format("PATCH", "/odata/Zones(" .. (first + math.random(0, 999)) .. ")", { ["Content-Type"] = "application/json", ["If-Match"] = "*" }, body())
  end
  if mode == "multipart" then return multipart() end
  local requests = {}
  for i = 0, 99 do
    requests[#requests + 1] = string.format('{"id":"%d","method":"patch","url":"Zones(%d)","atomicityGroup":"g","headers":{"If-Match":"*"},"body":%s}', i, first + i, body())
  end
  return wrk.format("POST", "/odata/$batch", { ["Content-Type"] = "application/json" }, '{"requests":[' .. table.concat(requests, ",") .. ']}')
end
