-- wrk: the requests of the file REQUESTS (METHOD, tab, path, tab, body), over and over.
local requests, at = {}, 0
function init()
  for line in io.lines(os.getenv("REQUESTS")) do
    local method, path, body = line:match("([^\t]*)\t([^\t]*)\t?(.*)")
    local type = ({ ["{"] = "application/json", ["<"] = "text/xml" })[body:sub(1, 1)] or "text/plain"
    requests[#requests + 1] = wrk.format(method, path, { ["Content-Type"] = type, ["GeoZones-Purpose"] = "bench" }, body ~= "" and body or nil)
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
