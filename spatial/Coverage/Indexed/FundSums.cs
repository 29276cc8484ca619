namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Money of one source in fen; what is not known adds 0 and is counted.</summary>
public struct FundSums
{
    /// <summary>Rows of funds; a source without any is not shown.</summary>
    public long Rows { get; private set; }

    public long BudgetFen { get; private set; }

    public long AllottedFen { get; private set; }

    public long PaidFen { get; private set; }

    public long AllottedUnknown { get; private set; }

    public long PaidUnknown { get; private set; }

    internal static FundSums Of(FundRow row) => new()
    {
        Rows = 1, BudgetFen = row.BudgetFen, AllottedFen = row.AllottedFen ?? 0, PaidFen = row.PaidFen ?? 0,
        AllottedUnknown = row.AllottedFen is null ? 1 : 0, PaidUnknown = row.PaidFen is null ? 1 : 0,
    };

    internal void Add(in FundSums more, int times)
    {
        Rows += times * more.Rows;
        BudgetFen += times * more.BudgetFen;
        AllottedFen += times * more.AllottedFen;
        PaidFen += times * more.PaidFen;
        AllottedUnknown += times * more.AllottedUnknown;
        PaidUnknown += times * more.PaidUnknown;
    }
}
