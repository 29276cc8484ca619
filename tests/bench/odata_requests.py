"""Writes the requests and the bare SQL of W1-W4 into $WORK and compares one answer of each with the dataset's exact one."""
import json, os, subprocess, sys, urllib.parse, urllib.request

ROOT, WORK = sys.argv[1], os.environ["WORK"]
WEST, SOUTH, EAST, NORTH = 117.0, 34.5, 117.7, 35.2
BOX = f"geography'SRID=4490;POLYGON(({WEST} {SOUTH},{EAST} {SOUTH},{EAST} {NORTH},{WEST} {NORTH},{WEST} {SOUTH}))'"
BOX_SQL = f"ST_MakeEnvelope({WEST},{SOUTH},{EAST},{NORTH},4490)"
UNSERVED = "SupplyType in ('SingleVillage','Well','Hauled')"
UNSERVED_SQL = "supply_type IN ('SingleVillage', 'Well', 'Hauled')"


def sql(text):
    run = subprocess.run(["psql", "-XAt", "-c", text], check=True, capture_output=True, text=True)
    return [line.split("|") for line in run.stdout.splitlines()]


def options(**given):
    return "&".join(f"${name}={urllib.parse.quote(value, safe='')}" for name, value in given.items())


zones = {int(i): wkt for i, wkt in sql("SELECT id, ST_AsText(boundary, 9) FROM zones ORDER BY id")}


def within(wkt):
    return f"geo.covers(geography'SRID=4490;{wkt}',Location)"


def post(path, query):
    return ("POST", f"/odata/{path}/$query", query)


def get(path):
    return ("GET", f"/odata/{path}", "")


deep = get("Households?" + options(filter=f"SupplyType eq 'Well' and geo.intersects(Location,{BOX})", orderby="Id"))


def page(number):
    """The address of that page, found by nextLink as a client would."""
    method, path, body = deep
    for _ in range(number - 1):
        path = urllib.parse.urlsplit(answer((method, path, body))["@odata.nextLink"])
        path = f"{path.path}?{path.query}"
    return (method, path, body)


def answer(request):
    method, path, body = request
    ask = urllib.request.Request(ROOT + path, body.encode() or None, {"Content-Type": "text/plain", "Prefer": "odata.maxpagesize=1000"}, method=method)
    return json.load(urllib.request.urlopen(ask))


WORKLOADS = {
    "w1": [get(f"Zones({z})/DeclaredVillages?" + options(expand="Village", orderby="VillageCode")) for z in zones],
    "w2": [post("Households", options(filter=f"{UNSERVED} and {within(zones[z])}", orderby="Id", count="true", top="1000")) for z in zones],
    "w3": [get("Villages?" + options(filter=f"SupplyUpgradeYear eq 2022 and geo.intersects(Boundary,{BOX})", orderby="Code", top="1000"))],
    "w4": [get("VillageTotals?" + options(apply="groupby((TownshipCode),aggregate(Households with sum as Households,Persons with sum as Persons,CentralizedHouseholds with sum as Centralized))"))],
    "w3deep": [page(50)],
}
SQL = {
    "w1": "\\set z random(1, 7)\nSELECT v.*, ST_AsGeoJSON(v.boundary, 7) FROM declared_villages d JOIN villages v ON v.code = d.village_code WHERE d.zone_id = :z ORDER BY v.code;",
    "w2": f"\\set z random(1, 7)\nSELECT h.*, count(*) OVER () FROM households h, zones z WHERE z.id = :z AND {UNSERVED_SQL} AND ST_Covers(z.boundary, h.location) ORDER BY h.id LIMIT 1000;",
    "w3": f"SELECT v.*, ST_AsGeoJSON(boundary, 7) FROM villages v WHERE supply_upgrade_year = 2022 AND ST_Intersects(boundary, {BOX_SQL}) ORDER BY code LIMIT 1000;",
    "w3deep": f"SELECT * FROM households WHERE supply_type = 'Well' AND ST_Intersects(location, {BOX_SQL}) AND id > 474178 ORDER BY id LIMIT 1000;",
    "w4": "SELECT township_code, sum(households), sum(persons), sum(centralized_households) FROM village_totals GROUP BY 1;",
}
for name, requests in WORKLOADS.items():
    with open(f"{WORK}/{name}.txt", "w") as file:
        file.writelines("\t".join(request) + "\n" for request in requests)
    with open(f"{WORK}/{name}.sql", "w") as file:
        file.write(SQL[name])


def check(name, got, wanted):
    print(f"{name}: {'exact' if got == wanted else f'DIFFERS, {got} instead of {wanted}'}")


check("w1", [len(answer(r)["value"]) for r in WORKLOADS["w1"]], [7] * 7)
check("w2", [answer(r)["@odata.count"] for r in WORKLOADS["w2"]], [834, 990, 591, 1206, 772, 1448, 1802])
check("w3", len(answer(WORKLOADS["w3"][0])["value"]), 1000)
check("w3deep", answer(WORKLOADS["w3deep"][0])["value"][0]["Id"], 474179)
check("w4", len(answer(WORKLOADS["w4"][0])["value"]), 65)
