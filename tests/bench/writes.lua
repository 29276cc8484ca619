-- One PATCH of a random zone, or a change set of a hundred.
local first, mode = tonumber(os.getenv("FIRST")), os.getenv("MODE")
local function body() return string.format('{"Brand":"%08x"}', math.random(0, 2147483647)) end

function request()
  if mode == "one" then
    return wrk.format("PATCH", "/odata/Zones(" .. (first + math.random(0, 999)) .. ")", { ["Content-Type"] = "application/json", ["If-Match"] = "*" }, body())
  end
  local requests = {}
  for i = 0, 99 do
    requests[#requests + 1] = string.format('{"id":"%d","method":"patch","url":"Zones(%d)","atomicityGroup":"g","headers":{"If-Match":"*"},"body":%s}', i, first + i, body())
  end
  return wrk.format("POST", "/odata/$batch", { ["Content-Type"] = "application/json" }, '{"requests":[' .. table.concat(requests, ",") .. ']}')
end
