using GeoZones.Api.Errors;

namespace GeoZones.Api.Tianditu;

/// <summary>There is no tile of 天地图 to be had; the map goes on without.</summary>
public sealed class TiandituException : GeoZonesException
{
    TiandituException(string code, int status, Wording wording) : base(code, status, wording) { }

    public static TiandituException None(string came) => new("GZ-305", StatusCodes.Status404NotFound, new(
        $"没有天地图底图 {came}。图层有 {TiandituLayers.Names}，级别 {TiandituLayers.MinZoom} 至 {TiandituLayers.MaxZoom}；未配置密钥时一个也没有，请管理员以 --tianditu-key 启动服务。",
        $"There is no background {came} of Tianditu. Its layers are {TiandituLayers.Names}, zooms {TiandituLayers.MinZoom} to {TiandituLayers.MaxZoom}; without a key there is none: the administrator starts the service with --tianditu-key."));

    public static TiandituException Refused(int status) => new("GZ-306", StatusCodes.Status502BadGateway, new(
        $"天地图拒绝了请求（{status}）：密钥无效、额度用完，或服务异常。地图其余部分不受影响；请管理员检查密钥。",
        $"Tianditu refused ({status}): the key does not hold, its quota is used up, or the service is disturbed. The rest of the map is not affected; the administrator checks the key."));

    public static TiandituException Silent() => new("GZ-307", StatusCodes.Status504GatewayTimeout, new(
        "天地图没有及时应答。地图其余部分不受影响；请稍后重试，或关闭该底图。",
        "Tianditu does not answer in time. The rest of the map is not affected; try again later, or switch the background off."));

    public static TiandituException NoImage() => new("GZ-308", StatusCodes.Status502BadGateway, new(
        "天地图返回的不是图片。地图其余部分不受影响；请稍后重试，或关闭该底图。",
        "What Tianditu answered is no image. The rest of the map is not affected; try again later, or switch the background off."));
}
