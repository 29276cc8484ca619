namespace GeoZones.Data.Demonstration.Programme;

/// <summary>What a footprint is.</summary>
internal enum SiteShape { Point, Line, Polygon }
