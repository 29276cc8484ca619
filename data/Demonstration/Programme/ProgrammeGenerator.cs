namespace GeoZones.Data.Demonstration.Programme;
public static class ProgrammeGenerator { public static ProgrammeRows Generate(Land land) => new() { Zones = [], ConstraintAreas = [], Designations = [], Projects = [], ProjectAssets = [], Facilities = [], MonitoringSummaries = [], Figures = [] }; }
