namespace GeoZones.Data.Following;

/// <summary>What is held is true of its snapshot, but the changes since then are not all there: everything is read again.</summary>
sealed class ChangesMissingException(string reason) : Exception(reason);

/// <summary>What is held may be wrong: it is given up, and everything is read again.</summary>
sealed class IndexDoubtedException(string reason) : Exception(reason);
