namespace GeoZones.Data.Demonstration.Landscape;

/// <summary>How much of the demonstration land is made. Larger scales contain the rows of smaller ones unchanged.</summary>
public enum DemonstrationScale
{
    /// <summary>The divisions of Zaozhuang down to towns; villages and households of 古邵镇 only.</summary>
    Town,

    /// <summary>The whole city of Zaozhuang.</summary>
    City,

    /// <summary>Zaozhuang, Shangluo and Yeji.</summary>
    Cities,
}
