using GeoZones.Api.Errors;

namespace GeoZones.Api.Tiles;

/// <summary>The address names no square of the pyramid.</summary>
public sealed class TileAddressException : GeoZonesException
{
    TileAddressException(string code, int status, Wording wording) : base(code, status, wording) { }

    public static TileAddressException NotWhole(string came) => new("GZ-301", 400, new(
        $"瓦片地址 {came} 不是三个整数；应为 z/x/y，例如 10/845/407。",
        $"The tile address {came} is not three whole numbers; wanted z/x/y, for example 10/845/407."));

    public static TileAddressException NoSuchZoom(string came) => new("GZ-302", 404, new(
        $"瓦片级别 {came} 不存在；应在 0 到 {TileAddress.MaxZoom} 之间。",
        $"There is no zoom {came}; wanted 0 to {TileAddress.MaxZoom}."));

    public static TileAddressException OutsidePyramid(string came, int last) => new("GZ-303", 404, new(
        $"瓦片 {came} 在该级别之外；x 和 y 应在 0 到 {last} 之间。",
        $"The tile {came} lies outside its zoom; wanted x and y from 0 to {last}."));
}

/// <summary>There is no tile layer of that name.</summary>
public sealed class UnknownTileLayerException(string came) : GeoZonesException("GZ-304", 404, new(
    $"没有瓦片图层 {came}；可用的有 {TileLayers.Names}。",
    $"There is no tile layer {came}; there are {TileLayers.Names}."));

/// <summary>The layer exists and the caller's role does not see it.</summary>
public sealed class TileLayerForbiddenException(string layer) : GeoZonesException("GZ-401", 403, new(
    $"当前角色无权查看图层 {layer}。如工作需要，请向管理员申请相应角色。",
    $"The present role may not see the layer {layer}. Ask the administrator for a role that may, if your work needs it."));
