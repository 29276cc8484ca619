-- wrk: every request for a tile of the file WORK/tiles.txt, over and over, each thread from its own place.
local paths, at = {}, 0
local threads = 0
function setup(thread) thread:set("offset", threads) threads = threads + 1 end
function init()
  for line in io.lines(os.getenv("WORK") .. "/tiles.txt") do paths[#paths + 1] = line end
  at = math.floor(#paths * offset / 2)
  wrk.headers["Accept-Encoding"] = os.getenv("ENCODING") or "br"
  wrk.headers["GeoZones-Purpose"] = "bench"
end
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
