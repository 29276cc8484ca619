-- wrk: the requests of the file WORK/WORKLOAD.txt (METHOD, tab, path, tab, body), over and over.
local requests, at = {}, 0
function init()
  for line in io.lines(os.getenv("WORK") .. "/" .. os.getenv("WORKLOAD") .. ".txt") do
    local method, path, body = line:match("([^\t]*)\t([^\t]*)\t?(.*)")
    requests[#requests + 1] = wrk.format(method, path, { ["Content-Type"] = "text/plain" }, body)
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
